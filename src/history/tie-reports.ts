import type { AlertKey } from "./alerts.ts";
import type { Statement, TenantId } from "./database.ts";
import { toInstant } from "./instant.ts";
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
