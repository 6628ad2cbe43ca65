import type { TenantId } from "./database.ts";
import type { ResolvedFilter } from "./restart-filter.ts";

/** Key of a restart within its tenant. */
export type RestartKey = [finishedAt: number, workload: number, pod: number, container: number];

/** Seconds, both of them included. */
export interface Range {
  from: number;
  to: number;
}

export interface Search {
  tenant: TenantId;
  filter: ResolvedFilter;
  after: RestartKey | undefined;
  limit: number;
}

/** The condition that a restart `r` is wanted and older than the last page, with its parameters. */
export function wanted({ filter, after }: Search): { sql: string; params: unknown[] } {
  if (after === undefined) return { sql: filter.matches, params: filter.params };
  return {
    sql: `${filter.matches} AND (r.finished_at, r.workload_id, r.pod_id, r.container_id) < (?, ?, ?, ?)`,
    params: [...filter.params, ...after],
  };
}

export function newestFirst(one: RestartKey, other: RestartKey): number {
  const at = one.findIndex((part, index) => part !== other[index]);
  return at === -1 ? 0 : (other[at] ?? 0) - (one[at] ?? 0);
}
