import { and, desc, eq, gte, lt, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";

import { decodeCursor, encodeCursor } from "./cursor.ts";
import type { Page, PageRequest } from "./cursor.ts";
import type { Database, TenantId } from "./database.ts";
import { toInstant } from "./instant.ts";
import { reportLabels, reports } from "./report-schema.ts";
import { storedReport } from "./stored-report.ts";
import type { StoredReport } from "./stored-report.ts";

export interface ReportFilter {
  cluster?: string;
  namespace?: string;
  /** Its name; `workloadKind` narrows it down. */
  workload?: string;
  workloadKind?: string;
  pod?: string;
  container?: string;
  node?: string;
  cause?: string;
  category?: string;
  signature?: string;
  verdict?: string;
  /** Of one of its pods, and of one of the ends that these showed. */
  revision?: string;
  exitCode?: number;
  alertname?: string;
  /** Fingerprint of an alert that it answers. */
  alert?: string;
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
  const conditions = [eq(reports.tenantId, tenant)];
  const columns: [SQLiteColumn, string | undefined][] = [
    [reports.cluster, filter.cluster],
    [reports.namespace, filter.namespace],
    [reports.workloadName, filter.workload],
    [reports.workloadKind, filter.workloadKind],
    [reports.container, filter.container],
    [reports.cause, filter.cause],
    [reports.category, filter.category],
    [reports.signature, filter.signature],
    [reports.verdict, filter.verdict],
  ];
  for (const [column, value] of columns) if (value !== undefined) conditions.push(eq(column, value));

  if (filter.alert !== undefined) {
    conditions.push(sql`${reports.reportId} IN (SELECT answer.report_id FROM alert_reports AS answer
      WHERE answer.tenant_id = ${tenant} AND answer.fingerprint = ${filter.alert})`);
  }
  const [first, ...others] = labelsOf(filter);
  for (const [name, value] of others) {
    conditions.push(sql`EXISTS (SELECT 1 FROM report_labels AS other WHERE other.tenant_id = ${tenant}
      AND other.name = ${name} AND other.value = ${value} AND other.created_at = ${reports.createdAt}
      AND other.report_id = ${reports.reportId})`);
  }
  // Where a label is asked for, its index leads: it is in order of time as well.
  const leading = first === undefined ? reports : reportLabels;
  const since = toInstant(filter.since);
  if (since !== undefined) conditions.push(gte(leading.createdAt, since));
  const until = toInstant(filter.until);
  if (until !== undefined) conditions.push(lt(leading.createdAt, until));
  const after = decodeCursor(page.cursor, ["string", "string"]);
  if (after !== undefined) {
    conditions.push(sql`(${leading.createdAt}, ${leading.reportId}) < (${after[0]}, ${after[1]})`);
  }
  const newestFirst = [desc(leading.createdAt), desc(leading.reportId)];

  const found =
    first === undefined
      ? await db.orm
          .select({ report: reports })
          .from(reports)
          .where(and(...conditions))
          .orderBy(...newestFirst)
          .limit(page.limit + 1)
      : await db.orm
          .select({ report: reports })
          .from(reportLabels)
          // CROSS JOIN keeps SQLite from reading reports first.
          .crossJoin(reports)
          .where(
            and(
              eq(reportLabels.tenantId, tenant),
              eq(reportLabels.name, first[0]),
              eq(reportLabels.value, first[1]),
              eq(reports.reportId, reportLabels.reportId),
              ...conditions,
            ),
          )
          .orderBy(...newestFirst)
          .limit(page.limit + 1);
  const items = found.slice(0, page.limit).map(({ report }) => storedReport(report));
  const last = items.at(-1);
  return {
    items,
    nextCursor:
      found.length > page.limit && last !== undefined ? encodeCursor([last.createdAt, last.id]) : null,
  };
}

// 100 parameters are all that D1 takes; nobody means more than a few.
const mostLabels = 20;

/** The rarest first, as far as names tell. */
function labelsOf(filter: ReportFilter): [name: string, value: string][] {
  const labels: [string, string | undefined][] = [
    ["pod", filter.pod],
    ["node", filter.node],
    ["revision", filter.revision],
    ...Object.entries(filter.labels ?? {}).map(([name, value]): [string, string] => [`label.${name}`, value]),
    ["alertname", filter.alertname],
    ["exitCode", filter.exitCode === undefined ? undefined : String(filter.exitCode)],
  ];
  return labels
    .flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, value]]))
    .slice(0, mostLabels);
}
