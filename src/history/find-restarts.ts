import { rowsOf } from "./database.ts";
import type { Database, Outcome, Statement, TenantId } from "./database.ts";
import { periodOf, periodSeconds } from "./periods.ts";
import type { ResolvedFilter } from "./restart-filter.ts";

// The ledger is in order of time within each workload only. The newest restarts of many workloads are found in two steps:
// which workloads have the newest, and then the newest of those. Where even the workloads are too many, periods are gone
// through from the newest back, each with the workloads that had restarts in it.

/** Key of a restart within its tenant. */
export type RestartKey = [finishedAt: number, workload: number, pod: number, container: number];

interface Range {
  from: number;
  to: number;
}

/** The keys of the newest restarts after (that is, older than) a key, newest first. */
export async function findRestarts(
  db: Database,
  tenant: TenantId,
  filter: ResolvedFilter,
  { after, limit }: { after: RestartKey | undefined; limit: number },
): Promise<RestartKey[]> {
  const search: Search = { tenant, filter, after, limit };
  const to = Math.min(filter.to, after?.[0] ?? filter.to);
  const whole = { from: filter.from, to };
  if (filter.workloads !== undefined) {
    const [only, ...others] = filter.workloads;
    if (only === undefined) return [];
    const newest =
      others.length === 0
        ? [{ workload: only, range: whole }]
        : await newestOf(db, search, filter.workloads, whole);
    return keysOf(db, search, newest);
  }
  const keys: RestartKey[] = [];
  let last = periodOf(to) + 1;
  // Few periods suffice where restarts are many; where they are few, larger steps save journeys.
  for (let step = 1; ; step = Math.min(64, step * 4)) {
    const periods = await periodsBefore(db, tenant, filter, last, step);
    const statements = periods.map((period) => newestInPeriod(search, period, within(whole, period)));
    const outcomes = await db.atomically(statements);
    const newest = periods.flatMap((period, index) =>
      candidates(outcomes[index], search, within(whole, period)),
    );
    keys.push(...(await keysOf(db, search, newest)));
    last = periods.at(-1) ?? last;
    if (keys.length >= limit || periods.length < step) return keys.slice(0, limit);
  }
}

interface Search {
  tenant: TenantId;
  filter: ResolvedFilter;
  after: RestartKey | undefined;
  limit: number;
}

interface Candidate {
  workload: number;
  range: Range;
}

function within(range: Range, period: number): Range {
  return {
    from: Math.max(range.from, period * periodSeconds),
    to: Math.min(range.to, (period + 1) * periodSeconds - 1),
  };
}

/** The condition that a restart `r` is wanted and older than the last page, with its parameters. */
function wanted({ filter, after }: Search): { sql: string; params: unknown[] } {
  if (after === undefined) return { sql: filter.matches, params: filter.params };
  return {
    sql: `${filter.matches} AND (r.finished_at, r.workload_id, r.pod_id, r.container_id) < (?, ?, ?, ?)`,
    params: [...filter.params, ...after],
  };
}

/** The time of the newest restart of `d.workload_id` in a range that is wanted, as an expression. */
function newestExpression(search: Search, range: Range): { sql: string; params: unknown[] } {
  const { sql, params } = wanted(search);
  return {
    sql: `(SELECT r.finished_at FROM restarts AS r WHERE r.tenant_id = ? AND r.workload_id = d.workload_id
      AND r.finished_at BETWEEN ? AND ? AND ${sql} ORDER BY r.finished_at DESC LIMIT 1)`,
    params: [search.tenant, range.from, range.to, ...params],
  };
}

async function newestOf(
  db: Database,
  search: Search,
  workloads: readonly number[],
  range: Range,
): Promise<Candidate[]> {
  const newest = newestExpression(search, range);
  const [outcome] = await db.atomically([
    {
      sql: `SELECT workload_id, newest FROM (
          SELECT d.workload_id, ${newest.sql} AS newest FROM (SELECT value AS workload_id FROM json_each(?)) AS d)
        WHERE newest IS NOT NULL ORDER BY newest DESC, workload_id DESC LIMIT ?`,
      params: [...newest.params, JSON.stringify(workloads), search.limit],
    },
  ]);
  return candidates(outcome, search, range);
}

function newestInPeriod(search: Search, period: number, range: Range): Statement {
  const newest = newestExpression(search, range);
  return {
    sql: `SELECT workload_id, newest FROM (
        SELECT d.workload_id, ${newest.sql} AS newest FROM (
          SELECT DISTINCT p.workload_id FROM json_each(?) AS t
          CROSS JOIN restart_periods AS p ON p.tenant_id = ? AND p.term_id = t.value AND p.period = ?) AS d)
      WHERE newest IS NOT NULL ORDER BY newest DESC, workload_id DESC LIMIT ?`,
    params: [...newest.params, JSON.stringify(search.filter.terms), search.tenant, period, search.limit],
  };
}

/** Where as many workloads as restarts are wanted have one, none older than the oldest of these is among the newest. */
function candidates(outcome: Outcome | undefined, { limit }: Search, range: Range): Candidate[] {
  const rows = outcome?.rows ?? [];
  const from = rows.length < limit ? range.from : Number(rows.at(-1)?.["newest"]);
  return rows.map((row) => ({
    workload: Number(row["workload_id"]),
    range: { from, to: Math.min(range.to, Number(row["newest"])) },
  }));
}

/** The newest keys of all candidates together. */
async function keysOf(db: Database, search: Search, found: readonly Candidate[]): Promise<RestartKey[]> {
  const { sql, params } = wanted(search);
  const outcomes = await db.atomically(
    found.map(({ workload, range }) => ({
      sql: `SELECT r.finished_at, r.workload_id, r.pod_id, r.container_id FROM restarts AS r
        WHERE r.tenant_id = ? AND r.workload_id = ? AND r.finished_at BETWEEN ? AND ? AND ${sql}
        ORDER BY r.finished_at DESC, r.pod_id DESC, r.container_id DESC LIMIT ?`,
      params: [search.tenant, workload, range.from, range.to, ...params, search.limit],
    })),
  );
  const keys = outcomes.flatMap(({ rows }) =>
    rows.map((row): RestartKey => [
      Number(row["finished_at"]),
      Number(row["workload_id"]),
      Number(row["pod_id"]),
      Number(row["container_id"]),
    ]),
  );
  return keys.toSorted(newestFirst).slice(0, search.limit);
}

function newestFirst(one: RestartKey, other: RestartKey): number {
  const at = one.findIndex((part, index) => part !== other[index]);
  return at === -1 ? 0 : (other[at] ?? 0) - (one[at] ?? 0);
}

/** The newest periods before one in which a word of the filter stands at a restart. */
export async function periodsBefore(
  db: Database,
  tenant: TenantId,
  filter: ResolvedFilter,
  last: number,
  limit: number,
): Promise<number[]> {
  // Each step is a look into the index: going over the period's rows would read as many as there are workloads.
  const previous = (period: string) => `(SELECT max(q.period) FROM (
    SELECT (SELECT p.period FROM restart_periods AS p WHERE p.tenant_id = ?1 AND p.term_id = t.value AND p.period < ${period}
      ORDER BY p.period DESC LIMIT 1) AS period FROM json_each(?2) AS t) AS q)`;
  const rows = await rowsOf(
    db,
    `WITH RECURSIVE walk (period) AS (
        SELECT ${previous("?3")}
        UNION ALL SELECT ${previous("walk.period")} FROM walk WHERE walk.period IS NOT NULL LIMIT ?5)
      SELECT period FROM walk WHERE period IS NOT NULL AND period >= ?4`,
    [tenant, JSON.stringify(filter.terms), last, periodOf(filter.from), limit],
  );
  return rows.map((row) => Number(row["period"]));
}
