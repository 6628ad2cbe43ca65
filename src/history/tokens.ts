import { textOrNull } from "./column.ts";
import { rowsOf } from "./database.ts";
import type { Database, TenantId } from "./database.ts";

export type Scope = "ingest" | "read" | "admin";

export interface Token {
  id: string;
  name: string;
  scopes: Scope[];
  createdAt: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
}

export interface NewToken {
  id: string;
  /** SHA-256 of the secret, hex. The secret itself is never stored. */
  hash: string;
  name: string;
  scopes: readonly Scope[];
  createdAt: string;
}

/** Who a token speaks for. */
export interface TokenHolder {
  tenant: TenantId;
  tenantName: string;
  token: Token;
  /** As stored, for a comparison in constant time after the look-up by index. */
  hash: string;
}

const columns = "k.token_id, k.name, k.scopes, k.created_at, k.last_used_at, k.revoked_at";

export async function insertToken(db: Database, tenant: TenantId, token: NewToken): Promise<void> {
  await db.atomically([
    {
      sql: `INSERT INTO tokens (token_hash, token_id, tenant_id, name, scopes, created_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING`,
      params: [token.hash, token.id, tenant, token.name, token.scopes.join(" "), token.createdAt],
    },
  ]);
}

/** The holder of a token that is not revoked. */
export async function findTokenHolder(db: Database, hash: string): Promise<TokenHolder | undefined> {
  const [row] = await rowsOf(
    db,
    `SELECT ${columns}, k.token_hash, k.tenant_id, t.name AS tenant_name
      FROM tokens k JOIN tenants t ON t.tenant_id = k.tenant_id
      WHERE k.token_hash = ?1 AND k.revoked_at IS NULL`,
    [hash],
  );
  if (row === undefined) return undefined;
  return {
    tenant: Number(row["tenant_id"]) as TenantId,
    tenantName: String(row["tenant_name"]),
    token: token(row),
    hash: String(row["token_hash"]),
  };
}

/** Newest first, revoked ones among them. */
export async function listTokens(db: Database, tenant: TenantId): Promise<Token[]> {
  const rows = await rowsOf(
    db,
    `SELECT ${columns} FROM tokens k WHERE k.tenant_id = ?1 ORDER BY k.created_at DESC, k.token_id DESC`,
    [tenant],
  );
  return rows.map(token);
}

/** Whether there was such a token. Revoking twice keeps the first time. */
export async function revokeToken(db: Database, tenant: TenantId, id: string, now: string): Promise<boolean> {
  const outcomes = await db.atomically([
    {
      sql: "UPDATE tokens SET revoked_at = ?3 WHERE tenant_id = ?1 AND token_id = ?2 AND revoked_at IS NULL",
      params: [tenant, id, now],
    },
    { sql: "SELECT 1 AS found FROM tokens WHERE tenant_id = ?1 AND token_id = ?2", params: [tenant, id] },
  ]);
  return (outcomes[1]?.rows.length ?? 0) > 0;
}

/** Notes the use of a token, at most once an hour: a write for each request would cost more than the request. */
export async function touchToken(db: Database, hash: string, now: string): Promise<void> {
  const hourAgo = new Date(Date.parse(now) - 3_600_000).toISOString();
  await db.atomically([
    {
      sql: "UPDATE tokens SET last_used_at = ?2 WHERE token_hash = ?1 AND (last_used_at IS NULL OR last_used_at < ?3)",
      params: [hash, now, hourAgo],
    },
  ]);
}

/** Whether anybody can administer: at the first start nobody can, and a token is made. */
export async function hasAdminToken(db: Database): Promise<boolean> {
  const rows = await rowsOf(
    db,
    "SELECT 1 AS found FROM tokens WHERE revoked_at IS NULL AND ' ' || scopes || ' ' LIKE '% admin %' LIMIT 1",
    [],
  );
  return rows.length > 0;
}

function token(row: Record<string, unknown>): Token {
  return {
    id: String(row["token_id"]),
    name: String(row["name"]),
    scopes: String(row["scopes"]).split(" ").filter(isScope),
    createdAt: String(row["created_at"]),
    lastUsedAt: textOrNull(row["last_used_at"]),
    revokedAt: textOrNull(row["revoked_at"]),
  };
}

function isScope(word: string): word is Scope {
  return word === "ingest" || word === "read" || word === "admin";
}
