import { rowsOf } from "./database.ts";
import type { Database, TenantId } from "./database.ts";
import { periodOf } from "./periods.ts";
import type { ResolvedFilter } from "./restart-filter.ts";

export interface Period {
  period: number;
  /** That restarted in it, as far as they were counted. */
  workloads: number;
}

/** The newest periods before one in which a word of the filter stands at a restart. */
export async function periodsBefore(
  db: Database,
  tenant: TenantId,
  filter: ResolvedFilter,
  { last, limit, countTo = 0 }: { last: number; limit: number; countTo?: number },
): Promise<Period[]> {
  // Each step is a look into the index: going over the period's rows would read as many as there are workloads.
  const previous = (period: string) => `(SELECT max(q.period) FROM (
    SELECT (SELECT p.period FROM restart_periods AS p WHERE p.tenant_id = ?1 AND p.term_id = t.value AND p.period < ${period}
      ORDER BY p.period DESC LIMIT 1) AS period FROM json_each(?2) AS t) AS q)`;
  const rows = await rowsOf(
    db,
    `WITH RECURSIVE walk (period) AS (
        SELECT ${previous("?3")}
        UNION ALL SELECT ${previous("walk.period")} FROM walk WHERE walk.period IS NOT NULL LIMIT ?5)
      SELECT period, (SELECT count(*) FROM (SELECT 1 FROM json_each(?2) AS t
        CROSS JOIN restart_periods AS p ON p.tenant_id = ?1 AND p.term_id = t.value AND p.period = walk.period
        LIMIT ?6)) AS workloads
      FROM walk WHERE period IS NOT NULL AND period >= ?4`,
    [tenant, JSON.stringify(filter.terms), last, periodOf(filter.from), limit, countTo],
  );
  return rows.map((row) => ({ period: Number(row["period"]), workloads: Number(row["workloads"]) }));
}
