import { decodeCursor, encodeCursor } from "./cursor.ts";
import type { Page, PageRequest } from "./cursor.ts";
import { rowsOf } from "./database.ts";
import type { Database, TenantId } from "./database.ts";
import { toInstant } from "./instant.ts";
import { reportColumns, storedReport } from "./stored-report.ts";
import type { StoredReport } from "./stored-report.ts";

export interface ReportFilter {
  cluster?: string;
  namespace?: string;
  /** Its name. */
  workload?: string;
  pod?: string;
  container?: string;
  node?: string;
  cause?: string;
  category?: string;
  signature?: string;
  verdict?: string;
  alertname?: string;
  /** Of its alerts or its pods, all of them. */
  labels?: Readonly<Record<string, string>>;
  /** Made at or after, and before: RFC 3339. */
  since?: string;
  until?: string;
}

/** Newest first. */
export async function listReports(
  db: Database,
  tenant: TenantId,
  filter: ReportFilter,
  page: PageRequest,
): Promise<Page<StoredReport>> {
  const params: unknown[] = [tenant];
  const put = (value: unknown) => `?${params.push(value)}`;
  const conditions = ["r.tenant_id = ?1"];

  const labels = labelsOf(filter);
  const [first, ...others] = labels;
  // Labels are looked up in order of time, so that the first one leads: CROSS JOIN keeps SQLite from reading reports first.
  const from =
    first === undefined
      ? "reports AS r"
      : `report_labels AS l CROSS JOIN reports AS r ON r.tenant_id = l.tenant_id AND r.report_id = l.report_id`;
  if (first !== undefined) {
    conditions.push(`l.tenant_id = ?1 AND l.name = ${put(first[0])} AND l.value = ${put(first[1])}`);
  }
  for (const [name, value] of others) {
    conditions.push(`EXISTS (SELECT 1 FROM report_labels AS o WHERE o.tenant_id = ?1 AND o.name = ${put(name)}
      AND o.value = ${put(value)} AND o.created_at = r.created_at AND o.report_id = r.report_id)`);
  }
  const columns = {
    "r.cluster": filter.cluster,
    "r.namespace": filter.namespace,
    "r.workload_name": filter.workload,
    "r.container": filter.container,
    "r.cause": filter.cause,
    "r.category": filter.category,
    "r.signature": filter.signature,
    "r.verdict": filter.verdict,
  };
  for (const [column, value] of Object.entries(columns)) {
    if (value !== undefined) conditions.push(`${column} = ${put(value)}`);
  }
  const leading = first === undefined ? "r" : "l";
  const since = toInstant(filter.since);
  if (since !== undefined) conditions.push(`${leading}.created_at >= ${put(since)}`);
  const until = toInstant(filter.until);
  if (until !== undefined) conditions.push(`${leading}.created_at < ${put(until)}`);
  const after = decodeCursor(page.cursor, ["string", "string"]);
  if (after !== undefined) {
    conditions.push(`(${leading}.created_at, ${leading}.report_id) < (${put(after[0])}, ${put(after[1])})`);
  }

  const rows = await rowsOf(
    db,
    `SELECT ${reportColumns} FROM ${from} WHERE ${conditions.join(" AND ")}
      ORDER BY ${leading}.created_at DESC, ${leading}.report_id DESC LIMIT ${put(page.limit + 1)}`,
    params,
  );
  const items = rows.slice(0, page.limit).map(storedReport);
  const last = items.at(-1);
  return {
    items,
    nextCursor: rows.length > page.limit && last !== undefined ? encodeCursor([last.createdAt, last.id]) : null,
  };
}

// 100 parameters are all that D1 takes; nobody means more than a few.
const mostLabels = 20;

/** The rarest first, as far as names tell. */
function labelsOf(filter: ReportFilter): [name: string, value: string][] {
  const labels: [string, string | undefined][] = [
    ["pod", filter.pod],
    ["node", filter.node],
    ...Object.entries(filter.labels ?? {}).map(([name, value]): [string, string] => [`label.${name}`, value]),
    ["alertname", filter.alertname],
  ];
  return labels.flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, value]])).slice(0, mostLabels);
}
