import { jsonOf } from "./column.ts";
import { rowsOf } from "./database.ts";
import type { Database } from "./database.ts";
import { periodSeconds } from "./periods.ts";
import type { Period } from "./periods-before.ts";
import { newestFirst, type Range, type RestartKey, type Search, wanted } from "./restart-search.ts";

/** A workload between two seconds. */
export type Place = [workload: number, from: number, to: number];

interface Source {
  /** A query of `workload_id`, `since` and `until`. */
  sql: string;
  params: unknown[];
}

export function inWorkloads(places: readonly Place[]): Source {
  return {
    sql: "SELECT value->>0 AS workload_id, value->>1 AS since, value->>2 AS until FROM json_each(?)",
    params: [JSON.stringify(places)],
  };
}

export function inPeriods(
  { tenant, filter }: Search,
  { from, to }: Range,
  periods: readonly Period[],
): Source {
  return {
    sql: `SELECT DISTINCT p.workload_id, max(?, p.period * ${periodSeconds}) AS since,
        min(?, p.period * ${periodSeconds} + ${periodSeconds - 1}) AS until
      FROM json_each(?) AS d CROSS JOIN json_each(?) AS t
      CROSS JOIN restart_periods AS p ON p.tenant_id = ? AND p.term_id = t.value AND p.period = d.value`,
    params: [
      from,
      to,
      JSON.stringify(periods.map(({ period }) => period)),
      JSON.stringify(filter.terms),
      tenant,
    ],
  };
}

/**
 * The places that have the newest restarts. Where as many have one as restarts are wanted, none that is older than the
 * oldest of these is among the newest.
 */
export async function newestPlaces(db: Database, search: Search, source: Source): Promise<Place[]> {
  const { sql, params } = wanted(search);
  const rows = await rowsOf(
    db,
    // Materialised: SQLite would look for the newest twice, to compare it and to tell it.
    `WITH places AS MATERIALIZED (
        SELECT d.workload_id, d.since, (
          SELECT r.finished_at FROM restarts AS r WHERE r.tenant_id = ? AND r.workload_id = d.workload_id
            AND r.finished_at BETWEEN d.since AND d.until AND ${sql} ORDER BY r.finished_at DESC LIMIT 1) AS newest
        FROM (${source.sql}) AS d)
      SELECT workload_id, since, newest FROM places
      WHERE newest IS NOT NULL ORDER BY newest DESC, workload_id DESC LIMIT ?`,
    [search.tenant, ...params, ...source.params, search.limit],
  );
  const oldest = rows.length < search.limit ? 0 : Number(rows.at(-1)?.["newest"]);
  return rows.map((row) => {
    const newest = Number(row["newest"]);
    return [Number(row["workload_id"]), Math.max(oldest, Number(row["since"])), newest];
  });
}

/**
 * The newest keys in all places together. Most places add a few, so that only a few are asked for; the places that had
 * more to tell are asked again.
 */
export async function keysIn(db: Database, search: Search, places: readonly Place[]): Promise<RestartKey[]> {
  const { limit } = search;
  const few = Math.min(limit, Math.max(4, Math.ceil((2 * limit) / places.length)));
  const first = await keysOfEach(db, search, places, few);
  const newest = first.flat().toSorted(newestFirst).slice(0, limit);
  if (few === limit) return newest;
  // Nothing older than this can be among the newest any more.
  const oldest = newest.length < limit ? 0 : (newest.at(-1)?.[0] ?? 0);
  const more = places.flatMap((place, index): Place[] => {
    const last = first[index]?.at(-1)?.[0] ?? 0;
    return first[index]?.length === few && last >= oldest
      ? [[place[0], Math.max(place[1], oldest), place[2]]]
      : [];
  });
  if (more.length === 0) return newest;
  const again = new Set(more.map(([workload, , until]) => `${workload} ${until}`));
  const complete = first.filter((_, index) => !again.has(`${places[index]?.[0]} ${places[index]?.[2]}`));
  const rest = await keysOfEach(db, search, more, limit);
  return [...complete, ...rest].flat().toSorted(newestFirst).slice(0, limit);
}

/** The newest keys in each place, at most `limit` of each, so that a loud workload is not read to its end. */
async function keysOfEach(
  db: Database,
  search: Search,
  places: readonly Place[],
  limit: number,
): Promise<RestartKey[][]> {
  if (places.length === 0) return [];
  const { sql, params } = wanted(search);
  const rows = await rowsOf(
    db,
    `SELECT (
        SELECT json_group_array(json_array(finished_at, workload_id, pod_id, container_id)) FROM (
          SELECT r.finished_at, r.workload_id, r.pod_id, r.container_id FROM restarts AS r
          WHERE r.tenant_id = ? AND r.workload_id = d.value->>0 AND r.finished_at BETWEEN d.value->>1 AND d.value->>2
            AND ${sql}
          ORDER BY r.finished_at DESC, r.pod_id DESC, r.container_id DESC LIMIT ?)) AS keys
      FROM json_each(?) AS d ORDER BY d.key`,
    [search.tenant, ...params, limit, JSON.stringify(places)],
  );
  return rows.map((row) => keysOf(row["keys"]).toSorted(newestFirst));
}

function keysOf(value: unknown): RestartKey[] {
  const keys = jsonOf(value);
  if (!Array.isArray(keys)) return [];
  return keys.flatMap((key): RestartKey[] => {
    if (!Array.isArray(key)) return [];
    const [finishedAt, workload, pod, container] = key.map(Number);
    return [[finishedAt ?? 0, workload ?? 0, pod ?? 0, container ?? 0]];
  });
}
