import { labelsOf, textOrNull } from "./column.ts";
import { rowsOf } from "./database.ts";
import type { Database, Statement, TenantId } from "./database.ts";
import { toInstant } from "./instant.ts";
import { slices } from "./slices.ts";

/** One firing of an alert: its fingerprint hashes the labels alone, so the start and the cluster belong to its identity. */
export interface StoredAlert {
  fingerprint: string;
  cluster: string;
  startsAt: string;
  status: "firing" | "resolved";
  endsAt: string | null;
  groupKeyHash: string | null;
  alertname: string | null;
  namespace: string | null;
  workloadKind: string | null;
  workload: string | null;
  pod: string | null;
  labels: Record<string, string>;
  receivedAt: string;
}

export interface AlertKey {
  fingerprint: string;
  cluster: string;
  startsAt: string;
}

// Resolved is final: senders repeat and overtake themselves, and an alert that fires anew has a new start.
const upsert = `
  INSERT INTO alerts (tenant_id, fingerprint, cluster, starts_at, status, ends_at, group_key_hash, alertname, namespace,
    workload_name, pod, labels, received_at, workload_kind)
  SELECT ?1, a.value->>0, a.value->>1, a.value->>2, a.value->>3, a.value->>4, a.value->>5, a.value->>6, a.value->>7,
    a.value->>8, a.value->>9, a.value->>10, a.value->>11, a.value->>12
  FROM json_each(?2) AS a
  WHERE true
  ON CONFLICT (tenant_id, fingerprint, cluster, starts_at) DO UPDATE SET
    status = excluded.status, ends_at = excluded.ends_at,
    group_key_hash = coalesce(excluded.group_key_hash, alerts.group_key_hash)
  WHERE (excluded.status = 'resolved' AND alerts.status <> 'resolved')
    OR (excluded.status = alerts.status AND excluded.ends_at > coalesce(alerts.ends_at, ''))`;

/** Stores alerts as they came, once for each start. To be run together with the reports that answer them. */
export function alertStatements(tenant: TenantId, alerts: readonly StoredAlert[]): Statement[] {
  const rows = alerts.map((alert) => [
    alert.fingerprint,
    alert.cluster,
    toInstant(alert.startsAt) ?? alert.startsAt,
    alert.status,
    // Alertmanager gives a firing alert either Go's zero time or the moment at which it would be given up.
    alert.status === "resolved" ? (toInstant(alert.endsAt ?? undefined) ?? null) : null,
    alert.groupKeyHash,
    alert.alertname,
    alert.namespace,
    alert.workload,
    alert.pod,
    JSON.stringify(alert.labels),
    alert.receivedAt,
    alert.workloadKind,
  ]);
  return [...slices(rows)].map((slice) => ({ sql: upsert, params: [tenant, JSON.stringify(slice)] }));
}

/** Ties an alert to the reports that answer it. */
export function alertReportStatement(
  tenant: TenantId,
  key: AlertKey,
  reportIds: readonly string[],
): Statement {
  return {
    sql: `INSERT INTO alert_reports (tenant_id, fingerprint, cluster, starts_at, report_id)
      SELECT ?1, ?2, ?3, ?4, value FROM json_each(?5) WHERE true ON CONFLICT DO NOTHING`,
    params: [
      tenant,
      key.fingerprint,
      key.cluster,
      toInstant(key.startsAt) ?? key.startsAt,
      JSON.stringify(reportIds),
    ],
  };
}

const alertColumns = `a.fingerprint, a.cluster, a.starts_at, a.status, a.ends_at, a.group_key_hash, a.alertname, a.namespace,
  a.workload_kind, a.workload_name, a.pod, a.labels, a.received_at`;

/** Every firing of an alert, newest first, in all clusters unless one is named. */
export async function listAlerts(
  db: Database,
  tenant: TenantId,
  { fingerprint, cluster }: { fingerprint: string; cluster?: string },
): Promise<StoredAlert[]> {
  const rows = await rowsOf(
    db,
    `SELECT ${alertColumns} FROM alerts AS a WHERE a.tenant_id = ?1 AND a.fingerprint = ?2 AND (?3 IS NULL OR a.cluster = ?3)
      ORDER BY a.starts_at DESC, a.cluster LIMIT 200`,
    [tenant, fingerprint, cluster ?? null],
  );
  return rows.map(storedAlert);
}

// Where there are more than can be told: those that fire, and the newest of those that have ended.
const oldestEndsLast = "ORDER BY a.status, a.starts_at DESC, a.fingerprint";

/** The alerts that each of several reports answers, in one statement; oldest first. */
export async function listAlertsOfReports(
  db: Database,
  tenant: TenantId,
  reportIds: readonly string[],
): Promise<Map<string, StoredAlert[]>> {
  const rows = await rowsOf(
    db,
    `SELECT * FROM (SELECT ar.report_id, ${alertColumns} FROM json_each(?2) AS wanted
        JOIN alert_reports AS ar ON ar.tenant_id = ?1 AND ar.report_id = wanted.value
        JOIN alerts AS a ON a.tenant_id = ar.tenant_id AND a.fingerprint = ar.fingerprint AND a.cluster = ar.cluster
          AND a.starts_at = ar.starts_at
        ${oldestEndsLast} LIMIT 5000)
      ORDER BY starts_at, fingerprint`,
    [tenant, JSON.stringify(reportIds)],
  );
  const found = new Map<string, StoredAlert[]>();
  for (const row of rows) {
    const id = String(row["report_id"]);
    found.set(id, [...(found.get(id) ?? []), storedAlert(row)]);
  }
  return found;
}

/** The alerts that a report answers, oldest first. */
export async function listAlertsOfReport(
  db: Database,
  tenant: TenantId,
  reportId: string,
): Promise<StoredAlert[]> {
  const rows = await rowsOf(
    db,
    `SELECT * FROM (SELECT ${alertColumns} FROM alert_reports AS ar
        JOIN alerts AS a ON a.tenant_id = ar.tenant_id AND a.fingerprint = ar.fingerprint AND a.cluster = ar.cluster
          AND a.starts_at = ar.starts_at
        WHERE ar.tenant_id = ?1 AND ar.report_id = ?2 ${oldestEndsLast} LIMIT 200)
      ORDER BY starts_at, fingerprint`,
    [tenant, reportId],
  );
  return rows.map(storedAlert);
}

/** Firing at any time between two moments, in a namespace, or only those that name the workload or one of the pods. */
export async function listAlertsBetween(
  db: Database,
  tenant: TenantId,
  {
    cluster,
    namespace,
    workload,
    since,
    until,
  }: { cluster: string; namespace: string; workload?: string; since: string; until: string },
): Promise<StoredAlert[]> {
  const rows = await rowsOf(
    db,
    `SELECT ${alertColumns} FROM alerts AS a WHERE a.tenant_id = ?1 AND a.cluster = ?2 AND a.namespace = ?3 AND a.starts_at < ?5
        AND (a.ends_at IS NULL OR a.ends_at >= ?4) AND (?6 IS NULL OR a.workload_name = ?6)
      ORDER BY a.starts_at DESC LIMIT 500`,
    [tenant, cluster, namespace, toInstant(since) ?? since, toInstant(until) ?? until, workload ?? null],
  );
  return rows.map(storedAlert);
}

/** The reports of an alert or of a group of alerts, newest first. */
export async function listReportIdsOfAlerts(
  db: Database,
  tenant: TenantId,
  by: { fingerprint: string; cluster?: string } | { groupKeyHash: string },
): Promise<string[]> {
  const [reportIds, params] =
    "fingerprint" in by
      ? [
          `SELECT ar.report_id FROM alert_reports AS ar WHERE ar.tenant_id = ?1 AND ar.fingerprint = ?2
            AND (?3 IS NULL OR ar.cluster = ?3)`,
          [tenant, by.fingerprint, by.cluster ?? null],
        ]
      : [
          `SELECT ar.report_id FROM alerts AS a
            JOIN alert_reports AS ar ON ar.tenant_id = a.tenant_id AND ar.fingerprint = a.fingerprint
              AND ar.cluster = a.cluster AND ar.starts_at = a.starts_at
            WHERE a.tenant_id = ?1 AND a.group_key_hash = ?2
          UNION SELECT report_id FROM report_labels WHERE tenant_id = ?1 AND name = 'groupKeyHash' AND value = ?2`,
          [tenant, by.groupKeyHash],
        ];
  const rows = await rowsOf(
    db,
    `SELECT report_id FROM reports WHERE tenant_id = ?1 AND report_id IN (${reportIds})
      ORDER BY created_at DESC, report_id DESC LIMIT 200`,
    params,
  );
  return rows.map((row) => String(row["report_id"]));
}

function storedAlert(row: Record<string, unknown>): StoredAlert {
  return {
    fingerprint: String(row["fingerprint"]),
    cluster: String(row["cluster"]),
    startsAt: String(row["starts_at"]),
    status: row["status"] === "resolved" ? "resolved" : "firing",
    endsAt: textOrNull(row["ends_at"]),
    groupKeyHash: textOrNull(row["group_key_hash"]),
    alertname: textOrNull(row["alertname"]),
    namespace: textOrNull(row["namespace"]),
    workloadKind: textOrNull(row["workload_kind"]),
    workload: textOrNull(row["workload_name"]),
    pod: textOrNull(row["pod"]),
    labels: labelsOf(row["labels"]),
    receivedAt: String(row["received_at"]),
  };
}
