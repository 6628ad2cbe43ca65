-- The ledger: every restart once, in a row of small integers, clustered by workload and time. What a row says more than
-- once in a history (names, nodes, revisions, causes) stands in a dictionary. Ids count up within each tenant.

-- Words: causes, signatures, reasons, nodes, revisions. `detail` is what a signature waits for, as host:port.
CREATE TABLE terms (
  tenant_id INTEGER NOT NULL,
  term_id INTEGER NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  detail TEXT,
  PRIMARY KEY (tenant_id, term_id)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX terms_by_text ON terms (tenant_id, kind, text);
--> statement-breakpoint
-- `depth` says how far up the chain of owners the kind stands: a Pod that is later seen to belong to a Deployment moves there.
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
--> statement-breakpoint
CREATE UNIQUE INDEX workloads_by_name ON workloads (tenant_id, name, namespace, cluster, kind);
--> statement-breakpoint
CREATE INDEX workloads_by_namespace ON workloads (tenant_id, namespace, cluster);
--> statement-breakpoint
CREATE TABLE pods (
  tenant_id INTEGER NOT NULL,
  pod_id INTEGER NOT NULL,
  cluster TEXT NOT NULL,
  namespace TEXT NOT NULL,
  name TEXT NOT NULL,
  workload_id INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, pod_id)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX pods_by_name ON pods (tenant_id, name, namespace, cluster);
--> statement-breakpoint
-- One life of a pod's name: a UID with its node and revision, neither of which changes while it lives. Text gives no
-- UID; then `identity` is made of node and revision.
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
--> statement-breakpoint
CREATE UNIQUE INDEX pod_instances_by_identity ON pod_instances (tenant_id, pod_id, identity);
--> statement-breakpoint
-- Ids are even. A restart has the odd id after its container's where it is the second crash of the container within one
-- second, since the first restart knows no back-off.
CREATE TABLE containers (
  tenant_id INTEGER NOT NULL,
  container_id INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (tenant_id, container_id)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX containers_by_name ON containers (tenant_id, name);
--> statement-breakpoint
-- Times are seconds, as Kubernetes gives them. `runtime_id` is 31 bits of a hash of the containerID.
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
--> statement-breakpoint
-- Attempts that nobody saw end: kubelet shows two instances of a container, the rest show as a jump of restartCount. The key
-- is that of the restart before which they are missing.
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
--> statement-breakpoint
-- In which three hours (counted from 1970, UTC) a workload had restarts with this node, cause or signature: where a search
-- across workloads looks, so that the ledger itself needs no second index. Written once a word, workload and period; a
-- restart without a cause has the word 0.
CREATE TABLE restart_periods (
  tenant_id INTEGER NOT NULL,
  term_id INTEGER NOT NULL,
  period INTEGER NOT NULL,
  workload_id INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, term_id, period, workload_id)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
-- One row a crash loop, as correlation tells it. A container of a workload has one open loop at a time.
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
--> statement-breakpoint
CREATE INDEX crash_loops_by_workload ON crash_loops (tenant_id, workload_id, opened_at);
--> statement-breakpoint
CREATE INDEX crash_loops_by_time ON crash_loops (tenant_id, opened_at, loop_id);
--> statement-breakpoint
CREATE INDEX crash_loops_by_cause ON crash_loops (tenant_id, cause, opened_at, loop_id);
--> statement-breakpoint
CREATE INDEX crash_loops_by_signature ON crash_loops (tenant_id, signature, opened_at, loop_id);
--> statement-breakpoint
CREATE UNIQUE INDEX crash_loops_open ON crash_loops (tenant_id, workload_id, container) WHERE closed_at IS NULL;
--> statement-breakpoint
-- From when until when a pod was seen to be Ready without a break: what a crash loop ends with, and what speaks against a
-- cause outside the workload.
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
--> statement-breakpoint
-- What else happened around the restarts: revisions rolled out, ConfigMaps changed, nodes rebooted, pods that became Ready.
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
--> statement-breakpoint
CREATE INDEX changes_by_time ON changes (tenant_id, cluster, happened_at);
