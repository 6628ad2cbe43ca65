import { rowsOf } from "./database.ts";
import type { Database, Outcome, TenantId } from "./database.ts";
import { inPeriods, inWorkloads, keysIn, newestPlaces, type Place } from "./newest-places.ts";
import { type Period, periodsBefore } from "./periods-before.ts";
import { periodOf, periodSeconds } from "./periods.ts";
import type { ResolvedFilter } from "./restart-filter.ts";
import { restartColumns, restartJoins } from "./restart-row.ts";
import { newestFirst, type Range, type RestartKey, type Search, wanted } from "./restart-search.ts";

// The ledger is in order of time within each workload only. The newest restarts of many workloads are found in two steps:
// which workloads have the newest, and then the newest of those. Where even the workloads are too many, periods are gone
// through from the newest back, each with the workloads that had restarts in it; of a fleet that crashes, the last minutes
// before a time are enough, and read at once.

export interface FoundRestart {
  key: RestartKey;
  /** Where it was read together with its key. */
  row?: Outcome["rows"][number];
}

/** The newest restarts after (that is, older than) a key, newest first. */
export async function findRestarts(
  db: Database,
  tenant: TenantId,
  filter: ResolvedFilter,
  { after, limit }: { after: RestartKey | undefined; limit: number },
): Promise<FoundRestart[]> {
  const search: Search = { tenant, filter, after, limit };
  const whole = { from: filter.from, to: Math.min(filter.to, after?.[0] ?? filter.to) };
  if (lengthOf(whole) <= 0) return [];
  if (filter.workloads !== undefined) {
    const places = filter.workloads.map((workload): Place => [workload, whole.from, whole.to]);
    const newest = places.length === 1 ? places : await newestPlaces(db, search, inWorkloads(places));
    return unread(await keysIn(db, search, newest));
  }
  const found: FoundRestart[] = [];
  let last = periodOf(whole.to) + 1;
  let step = 1;
  for (;;) {
    const left = { ...search, limit: limit - found.length };
    const countTo = step === 1 ? 4 * left.limit : 0;
    const periods = await periodsBefore(db, tenant, filter, { last, limit: step, countTo });
    const more = await newestInPeriods(db, left, whole, periods);
    found.push(...more);
    if (found.length >= limit || periods.length < step) return found;
    last = periods.at(-1)?.period ?? last;
    const seconds = periods.reduce((sum, { period }) => sum + lengthOf(part(whole, period)), 0);
    // Where restarts are few, larger steps save journeys; but not more than the rest takes at the pace of this one. Not at
    // the pace of all: where none come after many, it would hardly slow down.
    const enough = ((limit - found.length) * seconds) / more.length / periodSeconds;
    step = Math.min(64, step * 4, Math.ceil(enough));
  }
}

function unread(keys: readonly RestartKey[]): FoundRestart[] {
  return keys.map((key) => ({ key }));
}

/** What of a range is in a period. */
function part({ from, to }: Range, period: number): Range {
  return {
    from: Math.max(from, period * periodSeconds),
    to: Math.min(to, (period + 1) * periodSeconds - 1),
  };
}

function lengthOf({ from, to }: Range): number {
  return to - from + 1;
}

async function newestInPeriods(
  db: Database,
  search: Search,
  whole: Range,
  periods: readonly Period[],
): Promise<FoundRestart[]> {
  const [first, ...others] = periods;
  // Of a time to come nobody knows when it begins.
  const isPast = first !== undefined && periodOf(whole.to) - first.period <= 1;
  if (isPast && others.length === 0 && first.workloads > search.limit / 2) {
    const { to } = part(whole, first.period);
    const from = Math.max(whole.from, to - secondsOfSome(search.limit, first.workloads));
    const found = await newestBetween(db, search, { from, to });
    if (found.length === search.limit) return found;
  }
  const places = await newestPlaces(db, search, inPeriods(search, whole, periods));
  return unread(await keysIn(db, search, places));
}

/**
 * How long it takes many workloads to restart so often together. A container that goes on crashing does so every five
 * minutes at least; most of the workloads that restarted in a period are at it at any time of it, but not all.
 */
function secondsOfSome(restarts: number, workloads: number): number {
  return Math.ceil((2.5 * 300 * restarts) / workloads);
}

/** All that is wanted of a short range is read: each workload that restarted in its periods is looked into once. */
async function newestBetween(db: Database, search: Search, { from, to }: Range): Promise<FoundRestart[]> {
  const { sql, params } = wanted(search);
  const { tenant, filter, limit } = search;
  const rows = await rowsOf(
    db,
    `SELECT r.workload_id, r.pod_id, r.container_id, ${restartColumns}
      FROM (SELECT r.* FROM (SELECT DISTINCT p.workload_id FROM json_each(?) AS t
          CROSS JOIN restart_periods AS p ON p.tenant_id = ? AND p.term_id = t.value AND p.period BETWEEN ? AND ?) AS d
        CROSS JOIN restarts AS r ON r.tenant_id = ? AND r.workload_id = d.workload_id AND r.finished_at BETWEEN ? AND ?
        WHERE ${sql}
        ORDER BY r.finished_at DESC, r.workload_id DESC, r.pod_id DESC, r.container_id DESC LIMIT ?) AS r
      ${restartJoins}`,
    [JSON.stringify(filter.terms), tenant, periodOf(from), periodOf(to), tenant, from, to, ...params, limit],
  );
  return rows
    .map((row): FoundRestart => {
      const at = (column: string) => Number(row[column]);
      return { key: [at("finished_at"), at("workload_id"), at("pod_id"), at("container_id")], row };
    })
    .toSorted((one, other) => newestFirst(one.key, other.key));
}
