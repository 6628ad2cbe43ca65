// Reports and alerts as drizzle sees them; see tenant-schema.ts.
import { blob, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

const tenantId = () => integer("tenant_id").notNull();

export const evidence = sqliteTable(
  "evidence",
  {
    tenantId: tenantId(),
    hash: text("hash").notNull(),
    part: integer("part").notNull(),
    parts: integer("parts").notNull(),
    storedAt: text("stored_at").notNull(),
    bytes: blob("bytes", { mode: "buffer" }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.hash, t.part] }),
    index("evidence_by_time").on(t.tenantId, t.storedAt),
  ],
);

export const reports = sqliteTable(
  "reports",
  {
    tenantId: tenantId(),
    reportId: text("report_id").notNull(),
    state: text("state").notNull(),
    createdAt: text("created_at").notNull(),
    observedAt: text("observed_at"),
    rulesVersion: text("rules_version").notNull(),
    cluster: text("cluster").notNull(),
    namespace: text("namespace"),
    workloadKind: text("workload_kind"),
    workloadName: text("workload_name"),
    container: text("container"),
    verdict: text("verdict").notNull(),
    severity: text("severity").notNull(),
    cause: text("cause"),
    category: text("category"),
    signature: text("signature"),
    headline: text("headline").notNull(),
    diagnosis: text("diagnosis").notNull(),
    evidenceHash: text("evidence_hash"),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.reportId] }),
    index("reports_by_time").on(t.tenantId, t.createdAt, t.reportId),
    index("reports_by_workload").on(t.tenantId, t.workloadName, t.createdAt, t.reportId),
    index("reports_by_cause").on(t.tenantId, t.cause, t.createdAt, t.reportId),
    index("reports_by_signature").on(t.tenantId, t.signature, t.createdAt, t.reportId),
  ],
);

export const reportLabels = sqliteTable(
  "report_labels",
  {
    tenantId: tenantId(),
    name: text("name").notNull(),
    value: text("value").notNull(),
    createdAt: text("created_at").notNull(),
    reportId: text("report_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.name, t.value, t.createdAt, t.reportId] }),
    index("report_labels_by_report").on(t.tenantId, t.reportId),
  ],
);

export const alerts = sqliteTable(
  "alerts",
  {
    tenantId: tenantId(),
    fingerprint: text("fingerprint").notNull(),
    cluster: text("cluster").notNull(),
    startsAt: text("starts_at").notNull(),
    status: text("status").notNull(),
    endsAt: text("ends_at"),
    groupKeyHash: text("group_key_hash"),
    alertname: text("alertname"),
    namespace: text("namespace"),
    workloadName: text("workload_name"),
    pod: text("pod"),
    labels: text("labels").notNull(),
    receivedAt: text("received_at").notNull(),
    workloadKind: text("workload_kind"),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.fingerprint, t.cluster, t.startsAt] }),
    index("alerts_by_group").on(t.tenantId, t.groupKeyHash),
    index("alerts_by_namespace").on(t.tenantId, t.cluster, t.namespace, t.startsAt),
  ],
);

export const alertReports = sqliteTable(
  "alert_reports",
  {
    tenantId: tenantId(),
    fingerprint: text("fingerprint").notNull(),
    cluster: text("cluster").notNull(),
    startsAt: text("starts_at").notNull(),
    reportId: text("report_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.fingerprint, t.cluster, t.startsAt, t.reportId] }),
    index("alert_reports_by_report").on(t.tenantId, t.reportId),
  ],
);

export const resolutions = sqliteTable(
  "resolutions",
  {
    tenantId: tenantId(),
    reportId: text("report_id").notNull(),
    signature: text("signature"),
    cause: text("cause"),
    note: text("note").notNull(),
    fix: text("fix"),
    muteUntil: text("mute_until"),
    resolvedBy: text("resolved_by").notNull(),
    resolvedAt: text("resolved_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.reportId] }),
    index("resolutions_by_signature").on(t.tenantId, t.signature, t.resolvedAt),
  ],
);

export const idempotencyKeys = sqliteTable(
  "idempotency_keys",
  {
    tenantId: tenantId(),
    key: text("key").notNull(),
    requestHash: text("request_hash").notNull(),
    reportIds: text("report_ids").notNull(),
    createdAt: text("created_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.key] })],
);

export const pendingLookups = sqliteTable(
  "pending_lookups",
  {
    tenantId: tenantId(),
    reportId: text("report_id").notNull(),
    subject: text("subject").notNull(),
    tries: integer("tries").notNull(),
    dueAt: text("due_at").notNull(),
    createdAt: text("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.reportId] }),
    index("pending_lookups_by_due").on(t.tenantId, t.dueAt),
  ],
);

export const unsettledNotifications = sqliteTable(
  "unsettled_notifications",
  {
    tenantId: tenantId(),
    notificationId: text("notification_id").notNull(),
    decision: text("decision").notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.notificationId] })],
);
