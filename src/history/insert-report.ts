import type { Database, Statement, TenantId } from "./database.ts";
import type { ReportLabels, StoredReport } from "./stored-report.ts";

// A report that is complete stays so, whatever comes late.
const insert = `
  INSERT INTO reports (tenant_id, report_id, state, created_at, observed_at, rules_version, cluster, namespace,
    workload_kind, workload_name, container, verdict, severity, cause, category, signature, headline, diagnosis, evidence_hash)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)
  ON CONFLICT (tenant_id, report_id) DO UPDATE SET
    state = excluded.state, observed_at = excluded.observed_at, rules_version = excluded.rules_version,
    namespace = excluded.namespace, workload_kind = excluded.workload_kind, workload_name = excluded.workload_name,
    container = excluded.container, verdict = excluded.verdict, severity = excluded.severity, cause = excluded.cause,
    category = excluded.category, signature = excluded.signature, headline = excluded.headline,
    diagnosis = excluded.diagnosis, evidence_hash = coalesce(excluded.evidence_hash, reports.evidence_hash)
  WHERE NOT (reports.state = 'complete' AND excluded.state = 'pending')`;

// With the time of the report's first version: the labels of a second version join those of the first.
const insertLabels = `
  INSERT INTO report_labels (tenant_id, name, value, created_at, report_id)
  SELECT ?1, label.value->>0, label.value->>1, r.created_at, r.report_id
  FROM json_each(?3) AS label JOIN reports AS r ON r.tenant_id = ?1 AND r.report_id = ?2
  WHERE true
  ON CONFLICT DO NOTHING`;

/** Stores a report, or the next version of it under the same id. */
export async function insertReport(
  db: Database,
  tenant: TenantId,
  input: { report: StoredReport; labels: ReportLabels },
): Promise<void> {
  await db.atomically(reportStatements(tenant, input));
}

/** The same, to be run together with others. */
export function reportStatements(
  tenant: TenantId,
  { report, labels }: { report: StoredReport; labels: ReportLabels },
): Statement[] {
  return [reportStatement(tenant, report), labelStatement(tenant, report.id, labels)];
}

/** Of a report whose labels are written by another statement. */
export function reportStatement(tenant: TenantId, report: StoredReport): Statement {
  const params = [
    tenant,
    report.id,
    report.state,
    report.createdAt,
    report.observedAt,
    report.rulesVersion,
    report.cluster,
    report.namespace,
    report.workload?.kind ?? null,
    report.workload?.name ?? null,
    report.container,
    report.verdict,
    report.severity,
    report.cause,
    report.category,
    report.signature,
    report.headline,
    JSON.stringify(report.diagnosis),
    report.evidenceHash,
  ];
  return { sql: insert, params };
}

/** Adds to what a report is found by: an alert that came after it. */
function labelStatement(tenant: TenantId, reportId: string, labels: ReportLabels): Statement {
  const pairs = [
    ...(labels.pods ?? []).map((pod) => ["pod", pod]),
    ...(labels.podUids ?? []).map((uid) => ["podUid", uid]),
    ...(labels.nodes ?? []).map((node) => ["node", node]),
    ...(labels.revisions ?? []).map((revision) => ["revision", revision]),
    ...(labels.exitCodes ?? []).map((exitCode) => ["exitCode", String(exitCode)]),
    ...(labels.alertnames ?? []).map((alertname) => ["alertname", alertname]),
    ...Object.entries(labels.labels ?? {}).map(([name, value]) => [`label.${name}`, value]),
  ];
  return { sql: insertLabels, params: [tenant, reportId, JSON.stringify(pairs)] };
}
