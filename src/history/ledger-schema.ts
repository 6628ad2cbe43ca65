// The ledger and what stands around it, as drizzle sees it; see tenant-schema.ts.
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

const tenantId = () => integer("tenant_id").notNull();

export const terms = sqliteTable(
  "terms",
  {
    tenantId: tenantId(),
    termId: integer("term_id").notNull(),
    kind: text("kind").notNull(),
    text: text("text").notNull(),
    detail: text("detail"),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.termId] }),
    uniqueIndex("terms_by_text").on(t.tenantId, t.kind, t.text),
  ],
);

export const workloads = sqliteTable(
  "workloads",
  {
    tenantId: tenantId(),
    workloadId: integer("workload_id").notNull(),
    cluster: text("cluster").notNull(),
    namespace: text("namespace").notNull(),
    kind: text("kind").notNull(),
    name: text("name").notNull(),
    depth: integer("depth").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.workloadId] }),
    uniqueIndex("workloads_by_name").on(t.tenantId, t.name, t.namespace, t.cluster, t.kind),
    index("workloads_by_namespace").on(t.tenantId, t.namespace, t.cluster),
  ],
);

export const pods = sqliteTable(
  "pods",
  {
    tenantId: tenantId(),
    podId: integer("pod_id").notNull(),
    cluster: text("cluster").notNull(),
    namespace: text("namespace").notNull(),
    name: text("name").notNull(),
    workloadId: integer("workload_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.podId] }),
    uniqueIndex("pods_by_name").on(t.tenantId, t.name, t.namespace, t.cluster),
  ],
);

export const podInstances = sqliteTable(
  "pod_instances",
  {
    tenantId: tenantId(),
    instanceId: integer("instance_id").notNull(),
    podId: integer("pod_id").notNull(),
    identity: text("identity").notNull(),
    uid: text("uid"),
    nodeId: integer("node_id"),
    revisionId: integer("revision_id"),
    createdAt: integer("created_at"),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.instanceId] }),
    uniqueIndex("pod_instances_by_identity").on(t.tenantId, t.podId, t.identity),
  ],
);

export const containers = sqliteTable(
  "containers",
  {
    tenantId: tenantId(),
    containerId: integer("container_id").notNull(),
    name: text("name").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.containerId] }),
    uniqueIndex("containers_by_name").on(t.tenantId, t.name),
  ],
);

export const restarts = sqliteTable(
  "restarts",
  {
    tenantId: tenantId(),
    workloadId: integer("workload_id").notNull(),
    finishedAt: integer("finished_at").notNull(),
    podId: integer("pod_id").notNull(),
    containerId: integer("container_id").notNull(),
    instanceId: integer("instance_id"),
    runtimeId: integer("runtime_id"),
    attempt: integer("attempt"),
    lastedSeconds: integer("lasted_seconds"),
    exitCode: integer("exit_code"),
    signal: integer("signal"),
    reasonId: integer("reason_id"),
    causeId: integer("cause_id"),
    certainty: integer("certainty"),
    signatureId: integer("signature_id"),
    observed: integer("observed").notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.workloadId, t.finishedAt, t.podId, t.containerId] })],
);

export const restartGaps = sqliteTable(
  "restart_gaps",
  {
    tenantId: tenantId(),
    workloadId: integer("workload_id").notNull(),
    finishedAt: integer("finished_at").notNull(),
    podId: integer("pod_id").notNull(),
    containerId: integer("container_id").notNull(),
    fromAttempt: integer("from_attempt").notNull(),
    toAttempt: integer("to_attempt").notNull(),
    notBefore: integer("not_before"),
    notAfter: integer("not_after").notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.workloadId, t.finishedAt, t.podId, t.containerId] })],
);

export const restartCounts = sqliteTable(
  "restart_counts",
  {
    tenantId: tenantId(),
    workloadId: integer("workload_id").notNull(),
    podId: integer("pod_id").notNull(),
    containerId: integer("container_id").notNull(),
    instanceId: integer("instance_id").notNull(),
    restartCount: integer("restart_count").notNull(),
    seenAt: integer("seen_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.workloadId, t.podId, t.containerId, t.instanceId] })],
);

export const restartPeriods = sqliteTable(
  "restart_periods",
  {
    tenantId: tenantId(),
    termId: integer("term_id").notNull(),
    period: integer("period").notNull(),
    workloadId: integer("workload_id").notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.termId, t.period, t.workloadId] })],
);

export const crashLoops = sqliteTable(
  "crash_loops",
  {
    tenantId: tenantId(),
    loopId: text("loop_id").notNull(),
    workloadId: integer("workload_id").notNull(),
    container: text("container").notNull(),
    cause: text("cause"),
    category: text("category"),
    signature: text("signature"),
    target: text("target"),
    openedAt: text("opened_at").notNull(),
    lastRestartAt: text("last_restart_at").notNull(),
    closedAt: text("closed_at"),
    restarts: integer("restarts").notNull(),
    reopened: integer("reopened").notNull(),
    originLoopId: text("origin_loop_id"),
    splitFromLoopId: text("split_from_loop_id"),
    firstReportId: text("first_report_id"),
    lastReportId: text("last_report_id"),
    firstEvidenceHash: text("first_evidence_hash"),
    lastEvidenceHash: text("last_evidence_hash"),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.loopId] }),
    index("crash_loops_by_workload").on(t.tenantId, t.workloadId, t.openedAt),
    index("crash_loops_by_time").on(t.tenantId, t.openedAt, t.loopId),
    index("crash_loops_by_cause").on(t.tenantId, t.cause, t.openedAt, t.loopId),
    index("crash_loops_by_signature").on(t.tenantId, t.signature, t.openedAt, t.loopId),
    uniqueIndex("crash_loops_open").on(t.tenantId, t.workloadId, t.container),
  ],
);

export const readySpans = sqliteTable(
  "ready_spans",
  {
    tenantId: tenantId(),
    cluster: text("cluster").notNull(),
    namespace: text("namespace").notNull(),
    workloadKind: text("workload_kind").notNull(),
    workloadName: text("workload_name").notNull(),
    pod: text("pod").notNull(),
    readySince: integer("ready_since").notNull(),
    readyUntil: integer("ready_until").notNull(),
    node: text("node"),
    revision: text("revision"),
  },
  (t) => [
    primaryKey({
      columns: [t.tenantId, t.cluster, t.namespace, t.workloadName, t.workloadKind, t.pod, t.readySince],
    }),
  ],
);

export const changes = sqliteTable(
  "changes",
  {
    tenantId: tenantId(),
    cluster: text("cluster").notNull(),
    namespace: text("namespace").notNull(),
    kind: text("kind").notNull(),
    name: text("name").notNull(),
    happenedAt: integer("happened_at").notNull(),
    reason: text("reason").notNull(),
    detail: text("detail"),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.cluster, t.namespace, t.kind, t.name, t.happenedAt, t.reason] }),
    index("changes_by_time").on(t.tenantId, t.cluster, t.happenedAt),
  ],
);

export const surroundings = sqliteTable(
  "surroundings",
  {
    tenantId: tenantId(),
    cluster: text("cluster").notNull(),
    kind: text("kind").notNull(),
    namespace: text("namespace").notNull(),
    name: text("name").notNull(),
    seenAt: integer("seen_at").notNull(),
    facts: text("facts").notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.cluster, t.kind, t.namespace, t.name] })],
);
