import { labelsOf, textOrNull } from "./column.ts";
import { rowsOf } from "./database.ts";
import type { Database, Outcome, Statement, TenantId } from "./database.ts";

/** As much of a report as a caller needs to decide whether to read it. */
export interface ReportReference {
  id: string;
  state: "pending" | "complete";
  verdict: string;
  headline: string;
  severity: string;
  cause: string | null;
  certainty: string | null;
  /** Of the subject: whom to tell. */
  labels: Record<string, string>;
}

/** An answer names so many at most. */
export const mostReferences = 200;

/** In no order; those that exist. One statement, however many. */
export async function listReportReferences(
  db: Database,
  tenant: TenantId,
  ids: readonly string[],
): Promise<ReportReference[]> {
  if (ids.length === 0) return [];
  const { sql, params } = referencesStatement(tenant, ids);
  return referencesOf(await rowsOf(db, sql, params));
}

/** The same as a statement, for whoever writes the reports and would be told of them on the same journey. */
export function referencesStatement(tenant: TenantId, ids: readonly string[]): Statement {
  return {
    sql: `SELECT r.report_id, r.state, r.verdict, r.headline, r.severity, r.cause,
        r.diagnosis->>'$.rootCause.certainty' AS certainty, r.diagnosis->'$.subject.labels' AS labels
      FROM json_each(?2) AS j CROSS JOIN reports AS r ON r.tenant_id = ?1 AND r.report_id = j.value`,
    params: [tenant, JSON.stringify(ids)],
  };
}

export function referencesOf(rows: Outcome["rows"]): ReportReference[] {
  return rows.map((row) => ({
    id: String(row["report_id"]),
    state: row["state"] === "pending" ? "pending" : "complete",
    verdict: String(row["verdict"]),
    headline: String(row["headline"]),
    severity: String(row["severity"]),
    cause: textOrNull(row["cause"]),
    certainty: textOrNull(row["certainty"]),
    labels: labelsOf(row["labels"]),
  }));
}
