import type { Page, PageRequest } from "../history/cursor.ts";
import type { Database, TenantId } from "../history/database.ts";
import { type GapFilter, listGaps } from "../history/list-gaps.ts";
import { cursorTime, listRestarts } from "../history/list-restarts.ts";
import type { RestartFilter } from "../history/restart-filter.ts";
import type { Restart, RestartGap } from "../history/restart.ts";

export interface RestartPage extends Page<Restart> {
  /** Noticed in the time of this page; undefined where not all restarts of a workload or a pod are asked for. */
  gaps?: RestartGap[];
}

/** A page of restarts, with what is known to be missing between them. */
export async function readRestarts(
  filter: RestartFilter,
  page: PageRequest,
  { db, tenant }: { db: Database; tenant: TenantId },
): Promise<RestartPage> {
  const found = await listRestarts(db, tenant, filter, page);
  const { since, until, ...names } = filter;
  if (!isOfNames(names)) return found;
  // The seconds at which two pages meet belong to the earlier one alone.
  const from = found.nextCursor === null ? since : found.items.at(-1)?.finishedAt;
  const to = page.cursor === undefined ? until : cursorTime(page.cursor);
  const range = { ...(from !== undefined && { since: from }), ...(to !== undefined && { until: to }) };
  return { ...found, gaps: await listGaps(db, tenant, { ...names, ...range }) };
}

function isOfNames(filter: RestartFilter): filter is GapFilter {
  const { cluster: _c, namespace: _n, workload, workloadKind: _k, pod, container: _o, ...rest } = filter;
  return (workload ?? pod) !== undefined && Object.values(rest).every((value) => value === undefined);
}
