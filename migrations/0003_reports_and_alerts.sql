-- Evidence, redacted and compressed, once for each content, in parts below the largest row that D1 takes.
CREATE TABLE evidence (
  tenant_id INTEGER NOT NULL,
  hash TEXT NOT NULL,
  part INTEGER NOT NULL,
  parts INTEGER NOT NULL,
  stored_at TEXT NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (tenant_id, hash, part)
) STRICT;
--> statement-breakpoint
CREATE INDEX evidence_by_time ON evidence (tenant_id, stored_at);
--> statement-breakpoint
CREATE TABLE reports (
  tenant_id INTEGER NOT NULL,
  report_id TEXT NOT NULL,
  state TEXT NOT NULL,
  created_at TEXT NOT NULL,
  observed_at TEXT,
  rules_version TEXT NOT NULL,
  cluster TEXT NOT NULL,
  namespace TEXT,
  workload_kind TEXT,
  workload_name TEXT,
  container TEXT,
  verdict TEXT NOT NULL,
  severity TEXT NOT NULL,
  cause TEXT,
  category TEXT,
  signature TEXT,
  headline TEXT NOT NULL,
  diagnosis TEXT NOT NULL,
  evidence_hash TEXT,
  PRIMARY KEY (tenant_id, report_id)
) STRICT;
--> statement-breakpoint
CREATE INDEX reports_by_time ON reports (tenant_id, created_at, report_id);
--> statement-breakpoint
CREATE INDEX reports_by_workload ON reports (tenant_id, workload_name, created_at, report_id);
--> statement-breakpoint
CREATE INDEX reports_by_cause ON reports (tenant_id, cause, created_at, report_id);
--> statement-breakpoint
CREATE INDEX reports_by_signature ON reports (tenant_id, signature, created_at, report_id);
--> statement-breakpoint
-- What a report can be found by besides its own columns: `pod`, `node`, `alertname`, `label.<name>`.
CREATE TABLE report_labels (
  tenant_id INTEGER NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  created_at TEXT NOT NULL,
  report_id TEXT NOT NULL,
  PRIMARY KEY (tenant_id, name, value, created_at, report_id)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX report_labels_by_report ON report_labels (tenant_id, report_id);
--> statement-breakpoint
-- An alert is one firing: its fingerprint hashes the labels alone, so two clusters can have the same.
CREATE TABLE alerts (
  tenant_id INTEGER NOT NULL,
  fingerprint TEXT NOT NULL,
  cluster TEXT NOT NULL,
  starts_at TEXT NOT NULL,
  status TEXT NOT NULL,
  ends_at TEXT,
  group_key_hash TEXT,
  alertname TEXT,
  namespace TEXT,
  workload_name TEXT,
  pod TEXT,
  labels TEXT NOT NULL,
  received_at TEXT NOT NULL,
  PRIMARY KEY (tenant_id, fingerprint, cluster, starts_at)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX alerts_by_group ON alerts (tenant_id, group_key_hash);
--> statement-breakpoint
CREATE INDEX alerts_by_namespace ON alerts (tenant_id, cluster, namespace, starts_at);
--> statement-breakpoint
CREATE TABLE alert_reports (
  tenant_id INTEGER NOT NULL,
  fingerprint TEXT NOT NULL,
  cluster TEXT NOT NULL,
  starts_at TEXT NOT NULL,
  report_id TEXT NOT NULL,
  PRIMARY KEY (tenant_id, fingerprint, cluster, starts_at, report_id)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX alert_reports_by_report ON alert_reports (tenant_id, report_id);
--> statement-breakpoint
CREATE TABLE resolutions (
  tenant_id INTEGER NOT NULL,
  report_id TEXT NOT NULL,
  signature TEXT,
  cause TEXT,
  note TEXT NOT NULL,
  fix TEXT,
  mute_until TEXT,
  resolved_by TEXT NOT NULL,
  resolved_at TEXT NOT NULL,
  PRIMARY KEY (tenant_id, report_id)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX resolutions_by_signature ON resolutions (tenant_id, signature, resolved_at);
--> statement-breakpoint
CREATE TABLE idempotency_keys (
  tenant_id INTEGER NOT NULL,
  key TEXT NOT NULL,
  request_hash TEXT NOT NULL,
  report_ids TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (tenant_id, key)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
-- Look-ups promised when a webhook was answered, until they are made or given up.
CREATE TABLE pending_lookups (
  tenant_id INTEGER NOT NULL,
  report_id TEXT NOT NULL,
  subject TEXT NOT NULL,
  tries INTEGER NOT NULL,
  due_at TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (tenant_id, report_id)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX pending_lookups_by_due ON pending_lookups (tenant_id, due_at);
