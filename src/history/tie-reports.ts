import type { Workload } from "../evidence/evidence.ts";
import type { AlertKey } from "./alerts.ts";
import type { Statement, TenantId } from "./database.ts";
import { toInstant } from "./instant.ts";
import { maybeSameKind } from "./same-kind.ts";
import { slices } from "./slices.ts";

export interface Tie {
  key: AlertKey;
  reportId: string;
  /** By which the report is found from now on. */
  labels: Readonly<Record<string, string>>;
  alertname?: string;
}

/** What a report is found by besides: `pod`, `node`. */
export interface ReportLabel {
  reportId: string;
  name: string;
  value: string;
}

/** Ties alerts to the reports that answer them: a number of statements that does not grow with the alerts. */
export function tieStatements(
  tenant: TenantId,
  ties: readonly Tie[],
  more: readonly ReportLabel[] = [],
): Statement[] {
  const pairs = ties.map(({ key: { fingerprint, cluster, startsAt }, reportId }) => [
    fingerprint,
    cluster,
    toInstant(startsAt) ?? startsAt,
    reportId,
  ]);
  const labels = [
    ...more.map(({ reportId, name, value }) => [reportId, name, value]),
    ...ties.flatMap(({ reportId, alertname, labels: given }) => [
      ...(alertname === undefined ? [] : [[reportId, "alertname", alertname]]),
      ...Object.entries(given).map(([name, value]) => [reportId, `label.${name}`, value]),
    ]),
  ];
  return [
    ...[...slices(pairs)].map((slice) => ({
      sql: `INSERT INTO alert_reports (tenant_id, fingerprint, cluster, starts_at, report_id)
        SELECT ?1, value->>0, value->>1, value->>2, value->>3 FROM json_each(?2) WHERE true ON CONFLICT DO NOTHING`,
      params: [tenant, JSON.stringify(slice)],
    })),
    // With the time of the report's first version, as all its labels have it. CROSS JOIN: else SQLite reads all reports first.
    ...[...slices(labels)].map((slice) => ({
      sql: `INSERT INTO report_labels (tenant_id, name, value, created_at, report_id)
        SELECT ?1, l.value->>1, l.value->>2, r.created_at, r.report_id
        FROM json_each(?2) AS l CROSS JOIN reports AS r ON r.tenant_id = ?1 AND r.report_id = l.value->>0
        WHERE true ON CONFLICT DO NOTHING`,
      params: [tenant, JSON.stringify(slice)],
    })),
  ];
}

/**
 * Makes reports found by the labels of all alerts that are tied to them: a tie may have been written when its report could
 * not, and then there was nothing to put labels on.
 */
export function tiedLabelsStatement(tenant: TenantId, reportIds: readonly string[]): Statement {
  return {
    sql: `INSERT INTO report_labels (tenant_id, name, value, created_at, report_id)
      SELECT ?1, p.prefix || l.key, l.value, r.created_at, r.report_id
      FROM json_each(?2) AS j CROSS JOIN reports AS r ON r.tenant_id = ?1 AND r.report_id = j.value
      CROSS JOIN alert_reports AS ar ON ar.tenant_id = ?1 AND ar.report_id = r.report_id
      CROSS JOIN alerts AS a ON a.tenant_id = ?1 AND a.fingerprint = ar.fingerprint AND a.cluster = ar.cluster
        AND a.starts_at = ar.starts_at
      CROSS JOIN json_each(a.labels) AS l
      CROSS JOIN (SELECT 'label.' AS prefix UNION ALL SELECT '') AS p
      WHERE p.prefix <> '' OR l.key = 'alertname'
      ON CONFLICT DO NOTHING`,
    params: [tenant, JSON.stringify(reportIds)],
  };
}

/** What is known of a report that was made without an alert, to find the alerts that it answers nevertheless. */
export interface Answering {
  reportId: string;
  cluster: string;
  namespace: string;
  workload: Workload | null;
  pods: readonly string[];
  /** Alerts that began between these fire for what the report tells of. */
  since: string;
  until: string;
}

/** Ties reports to the alerts that fire for their pods or workloads: one statement, however many there are. */
export function tieToFiringStatements(tenant: TenantId, reports: readonly Answering[]): Statement[] {
  const rows = reports.map(({ reportId, cluster, namespace, workload, pods, since, until }) => [
    reportId,
    cluster,
    namespace,
    workload?.name ?? null,
    pods,
    toInstant(since) ?? since,
    toInstant(until) ?? until,
    workload?.kind ?? null,
  ]);
  return [...slices(rows)].map((slice) => ({
    sql: `INSERT INTO alert_reports (tenant_id, fingerprint, cluster, starts_at, report_id)
      SELECT ?1, a.fingerprint, a.cluster, a.starts_at, r.value->>0
      FROM json_each(?2) AS r CROSS JOIN alerts AS a ON a.tenant_id = ?1 AND a.cluster = r.value->>1
        AND a.namespace = r.value->>2 AND a.starts_at BETWEEN r.value->>5 AND r.value->>6
      WHERE a.status = 'firing'
        AND (a.workload_name = r.value->>3 AND ${maybeSameKind("a.workload_kind", "r.value->>7")} OR a.pod IN (SELECT p.value FROM json_each(r.value->4) AS p))
      ON CONFLICT DO NOTHING`,
    params: [tenant, JSON.stringify(slice)],
  }));
}
