CREATE TABLE alert_reports (
  tenant_id INTEGER NOT NULL,
  fingerprint TEXT NOT NULL,
  cluster TEXT NOT NULL,
  starts_at TEXT NOT NULL,
  report_id TEXT NOT NULL,
  PRIMARY KEY (tenant_id, fingerprint, cluster, starts_at, report_id)
) STRICT, WITHOUT ROWID;

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
  received_at TEXT NOT NULL, workload_kind TEXT,
  PRIMARY KEY (tenant_id, fingerprint, cluster, starts_at)
) STRICT, WITHOUT ROWID;

CREATE TABLE changes (
  tenant_id INTEGER NOT NULL,
  cluster TEXT NOT NULL,
  namespace TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  happened_at INTEGER NOT NULL,
  reason TEXT NOT NULL,
  detail TEXT,
  PRIMARY KEY (tenant_id, cluster, namespace, kind, name, happened_at, reason)
) STRICT, WITHOUT ROWID;

CREATE TABLE containers (
  tenant_id INTEGER NOT NULL,
  container_id INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (tenant_id, container_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE crash_loops (
  tenant_id INTEGER NOT NULL,
  loop_id TEXT NOT NULL,
  workload_id INTEGER NOT NULL,
  container TEXT NOT NULL,
  cause TEXT,
  category TEXT,
  signature TEXT,
  target TEXT,
  opened_at TEXT NOT NULL,
  last_restart_at TEXT NOT NULL,
  closed_at TEXT,
  restarts INTEGER NOT NULL,
  reopened INTEGER NOT NULL,
  origin_loop_id TEXT,
  split_from_loop_id TEXT,
  first_report_id TEXT,
  last_report_id TEXT,
  first_evidence_hash TEXT,
  last_evidence_hash TEXT,
  PRIMARY KEY (tenant_id, loop_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence (
  tenant_id INTEGER NOT NULL,
  hash TEXT NOT NULL,
  part INTEGER NOT NULL,
  parts INTEGER NOT NULL,
  stored_at TEXT NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (tenant_id, hash, part)
) STRICT;

CREATE TABLE idempotency_keys (
  tenant_id INTEGER NOT NULL,
  key TEXT NOT NULL,
  request_hash TEXT NOT NULL,
  report_ids TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (tenant_id, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE pending_lookups (
  tenant_id INTEGER NOT NULL,
  report_id TEXT NOT NULL,
  subject TEXT NOT NULL,
  tries INTEGER NOT NULL,
  due_at TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (tenant_id, report_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE pod_instances (
  tenant_id INTEGER NOT NULL,
  instance_id INTEGER NOT NULL,
  pod_id INTEGER NOT NULL,
  identity TEXT NOT NULL,
  uid TEXT,
  node_id INTEGER,
  revision_id INTEGER,
  created_at INTEGER,
  PRIMARY KEY (tenant_id, instance_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE pods (
  tenant_id INTEGER NOT NULL,
  pod_id INTEGER NOT NULL,
  cluster TEXT NOT NULL,
  namespace TEXT NOT NULL,
  name TEXT NOT NULL,
  workload_id INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, pod_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE ready_spans (
  tenant_id INTEGER NOT NULL,
  cluster TEXT NOT NULL,
  namespace TEXT NOT NULL,
  workload_kind TEXT NOT NULL,
  workload_name TEXT NOT NULL,
  pod TEXT NOT NULL,
  ready_since INTEGER NOT NULL,
  ready_until INTEGER NOT NULL,
  node TEXT,
  revision TEXT,
  PRIMARY KEY (tenant_id, cluster, namespace, workload_name, workload_kind, pod, ready_since)
) STRICT, WITHOUT ROWID;

CREATE TABLE report_labels (
  tenant_id INTEGER NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  created_at TEXT NOT NULL,
  report_id TEXT NOT NULL,
  PRIMARY KEY (tenant_id, name, value, created_at, report_id)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE restart_counts (
  tenant_id INTEGER NOT NULL,
  workload_id INTEGER NOT NULL,
  pod_id INTEGER NOT NULL,
  container_id INTEGER NOT NULL,
  instance_id INTEGER NOT NULL,
  restart_count INTEGER NOT NULL,
  seen_at INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, workload_id, pod_id, container_id, instance_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE restart_gaps (
  tenant_id INTEGER NOT NULL,
  workload_id INTEGER NOT NULL,
  finished_at INTEGER NOT NULL,
  pod_id INTEGER NOT NULL,
  container_id INTEGER NOT NULL,
  from_attempt INTEGER NOT NULL,
  to_attempt INTEGER NOT NULL,
  not_before INTEGER,
  not_after INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, workload_id, finished_at, pod_id, container_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE restart_periods (
  tenant_id INTEGER NOT NULL,
  term_id INTEGER NOT NULL,
  period INTEGER NOT NULL,
  workload_id INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, term_id, period, workload_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE restarts (
  tenant_id INTEGER NOT NULL,
  workload_id INTEGER NOT NULL,
  finished_at INTEGER NOT NULL,
  pod_id INTEGER NOT NULL,
  container_id INTEGER NOT NULL,
  instance_id INTEGER,
  runtime_id INTEGER,
  attempt INTEGER,
  lasted_seconds INTEGER,
  exit_code INTEGER,
  signal INTEGER,
  reason_id INTEGER,
  cause_id INTEGER,
  certainty INTEGER,
  signature_id INTEGER,
  observed INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, workload_id, finished_at, pod_id, container_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE schema_migrations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT UNIQUE,
  applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
);

CREATE TABLE surroundings (
  tenant_id INTEGER NOT NULL,
  cluster TEXT NOT NULL,
  kind TEXT NOT NULL,
  namespace TEXT NOT NULL,
  name TEXT NOT NULL,
  seen_at INTEGER NOT NULL,
  facts TEXT NOT NULL,
  PRIMARY KEY (tenant_id, cluster, kind, namespace, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE tenants (
  tenant_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE terms (
  tenant_id INTEGER NOT NULL,
  term_id INTEGER NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  detail TEXT,
  PRIMARY KEY (tenant_id, term_id)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE unsettled_notifications (
  tenant_id INTEGER NOT NULL,
  notification_id TEXT NOT NULL,
  decision TEXT NOT NULL,
  PRIMARY KEY (tenant_id, notification_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE workloads (
  tenant_id INTEGER NOT NULL,
  workload_id INTEGER NOT NULL,
  cluster TEXT NOT NULL,
  namespace TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  depth INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, workload_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX alert_reports_by_report ON alert_reports (tenant_id, report_id);

CREATE INDEX alerts_by_group ON alerts (tenant_id, group_key_hash);

CREATE INDEX alerts_by_namespace ON alerts (tenant_id, cluster, namespace, starts_at);

CREATE INDEX changes_by_time ON changes (tenant_id, cluster, happened_at);

CREATE UNIQUE INDEX containers_by_name ON containers (tenant_id, name);

CREATE INDEX crash_loops_by_cause ON crash_loops (tenant_id, cause, opened_at, loop_id);

CREATE INDEX crash_loops_by_signature ON crash_loops (tenant_id, signature, opened_at, loop_id);

CREATE INDEX crash_loops_by_time ON crash_loops (tenant_id, opened_at, loop_id);

CREATE INDEX crash_loops_by_workload ON crash_loops (tenant_id, workload_id, opened_at);

CREATE UNIQUE INDEX crash_loops_open ON crash_loops (tenant_id, workload_id, container) WHERE closed_at IS NULL;

CREATE INDEX evidence_by_time ON evidence (tenant_id, stored_at);

CREATE INDEX pending_lookups_by_due ON pending_lookups (tenant_id, due_at);

CREATE UNIQUE INDEX pod_instances_by_identity ON pod_instances (tenant_id, pod_id, identity);

CREATE UNIQUE INDEX pods_by_name ON pods (tenant_id, name, namespace, cluster);

CREATE INDEX report_labels_by_report ON report_labels (tenant_id, report_id);

CREATE INDEX reports_by_cause ON reports (tenant_id, cause, created_at, report_id);

CREATE INDEX reports_by_signature ON reports (tenant_id, signature, created_at, report_id);

CREATE INDEX reports_by_time ON reports (tenant_id, created_at, report_id);

CREATE INDEX reports_by_workload ON reports (tenant_id, workload_name, created_at, report_id);

CREATE INDEX resolutions_by_signature ON resolutions (tenant_id, signature, resolved_at);

CREATE UNIQUE INDEX terms_by_text ON terms (tenant_id, kind, text);

CREATE INDEX tokens_by_tenant ON tokens (tenant_id, created_at);

CREATE UNIQUE INDEX workloads_by_name ON workloads (tenant_id, name, namespace, cluster, kind);

CREATE INDEX workloads_by_namespace ON workloads (tenant_id, namespace, cluster);
