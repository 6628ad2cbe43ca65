-- Who may call. These two tables alone are not keyed by tenant first: a token is how a tenant is found.
CREATE TABLE tenants (
  tenant_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE tokens (
  token_hash TEXT NOT NULL PRIMARY KEY,
  token_id TEXT NOT NULL UNIQUE,
  tenant_id INTEGER NOT NULL REFERENCES tenants (tenant_id),
  name TEXT NOT NULL,
  scopes TEXT NOT NULL,
  created_at TEXT NOT NULL,
  last_used_at TEXT,
  revoked_at TEXT
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX tokens_by_tenant ON tokens (tenant_id, created_at);
