import { textOrNull } from "./column.ts";
import { rowsOf } from "./database.ts";
import type { Database, Outcome, Statement, TenantId } from "./database.ts";
import { type Period, periodsBefore } from "./periods-before.ts";
import { periodOf, periodSeconds } from "./periods.ts";
import { resolveFilter } from "./restart-filter.ts";
import type { ResolvedFilter, RestartFilter } from "./restart-filter.ts";

export interface DayCount {
  /** "2026-03-02", UTC. */
  day: string;
  cause: string | null;
  restarts: number;
}

const periodsAtOnce = 8;

/** How many restarts there were on each day of each cause, oldest first. `since` and `until` bound the work. */
export async function countByDay(
  db: Database,
  tenant: TenantId,
  filter: RestartFilter & { since: string; until: string },
): Promise<DayCount[]> {
  const resolved = await resolveFilter(db, tenant, filter);
  if (resolved === undefined) return [];
  const counts = new Map<string, { day: number; cause: number | null; restarts: number }>();
  const add = (outcomes: readonly Outcome[]) => {
    for (const row of outcomes.flatMap(({ rows }) => rows)) {
      const day = Number(row["day"]);
      const cause = typeof row["cause_id"] === "number" ? row["cause_id"] : null;
      const key = `${day} ${cause}`;
      const restarts = (counts.get(key)?.restarts ?? 0) + Number(row["restarts"]);
      counts.set(key, { day, cause, restarts });
    }
  };
  if (resolved.workloads === undefined) {
    // A statement for three hours of a fleet is short; one for a quarter would hold up all others.
    let last = periodOf(resolved.to) + 1;
    let periods: Period[];
    do {
      periods = await periodsBefore(db, tenant, resolved, { last, limit: periodsAtOnce });
      add(await db.atomically(periods.map(({ period }) => countInPeriod(tenant, resolved, period))));
      last = periods.at(-1)?.period ?? last;
    } while (periods.length === periodsAtOnce);
  } else {
    add(await db.atomically([countInWorkloads(tenant, resolved, resolved.workloads)]));
  }
  const causes = await causesOf(
    db,
    tenant,
    [...counts.values()].flatMap(({ cause }) => (cause === null ? [] : [cause])),
  );
  return [...counts.values()]
    .map(({ day, cause, restarts }) => ({
      day: new Date(day * 86_400_000).toISOString().slice(0, 10),
      cause: cause === null ? null : (causes.get(cause) ?? null),
      restarts,
    }))
    .toSorted((one, other) => (one.day + (one.cause ?? "") < other.day + (other.cause ?? "") ? -1 : 1));
}

function countInPeriod(tenant: TenantId, filter: ResolvedFilter, period: number): Statement {
  const from = Math.max(filter.from, period * periodSeconds);
  const to = Math.min(filter.to, (period + 1) * periodSeconds - 1);
  return {
    sql: `SELECT r.finished_at / 86400 AS day, r.cause_id, count(*) AS restarts
      FROM (SELECT DISTINCT p.workload_id FROM json_each(?) AS t
        CROSS JOIN restart_periods AS p ON p.tenant_id = ? AND p.term_id = t.value AND p.period = ?) AS d
      CROSS JOIN restarts AS r ON r.tenant_id = ? AND r.workload_id = d.workload_id AND r.finished_at BETWEEN ? AND ?
      WHERE ${filter.matches} GROUP BY day, r.cause_id`,
    params: [JSON.stringify(filter.terms), tenant, period, tenant, from, to, ...filter.params],
  };
}

function countInWorkloads(tenant: TenantId, filter: ResolvedFilter, workloads: readonly number[]): Statement {
  return {
    sql: `SELECT r.finished_at / 86400 AS day, r.cause_id, count(*) AS restarts
      FROM json_each(?) AS d
      CROSS JOIN restarts AS r ON r.tenant_id = ? AND r.workload_id = d.value AND r.finished_at BETWEEN ? AND ?
      WHERE ${filter.matches} GROUP BY day, r.cause_id`,
    params: [JSON.stringify(workloads), tenant, filter.from, filter.to, ...filter.params],
  };
}

async function causesOf(
  db: Database,
  tenant: TenantId,
  ids: readonly number[],
): Promise<Map<number, string>> {
  const rows = await rowsOf(
    db,
    `SELECT t.term_id, t.text FROM (SELECT DISTINCT value FROM json_each(?2)) AS j
      CROSS JOIN terms AS t ON t.tenant_id = ?1 AND t.term_id = j.value`,
    [tenant, JSON.stringify(ids)],
  );
  return new Map(rows.map((row) => [Number(row["term_id"]), textOrNull(row["text"]) ?? ""]));
}
