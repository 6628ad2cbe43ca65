import { type Context, Hono } from "hono";

import { Failure } from "../../failure.ts";
import type { components } from "../../generated/openapi.d.ts";
import {
  type CrashLoop,
  type CrashLoopFilter,
  getCrashLoop,
  listCrashLoops,
} from "../../history/crash-loops.ts";
import { exportCrashLoops } from "../../history/export.ts";
import { filterOfAlert, joinedWithAlert } from "../alert-filter.ts";
import { authenticated } from "../authentication.ts";
import { pathOf, queryOf } from "../contract.ts";
import type { AppEnvironment } from "../environment.ts";
import { exported, type Table } from "../exported.ts";
import { pageOf } from "../page.ts";
import { workloadFilter } from "../workload-filter.ts";

type ShownLoop = components["schemas"]["CrashLoop"];

export const crashLoops = new Hono<AppEnvironment>()
  .get("/v1/crash-loops", authenticated("read"), async (c) => {
    const { limit = 50, cursor, ...query } = queryOf(c, "listCrashLoops");
    const { deps, caller } = c.var;
    const filter = await crashLoopFilterOf(c, query);
    if (!filter) return c.json({ items: [], nextCursor: null });
    const page = await pageOf(c, () =>
      listCrashLoops(deps.db, caller.tenant, filter, { limit, ...(cursor !== undefined && { cursor }) }),
    );
    return c.json({ ...page, items: page.items.map(shown) });
  })
  .get("/v1/crash-loops/export", authenticated("read"), async (c) => {
    const { format = "ndjson", ...query } = queryOf(c, "exportCrashLoops");
    return exported(c, format, shownPages(c, await crashLoopFilterOf(c, query)), table);
  })
  .get("/v1/crash-loops/:id", authenticated("read"), async (c) => {
    const { id } = pathOf(c, "getCrashLoop");
    const loop = await getCrashLoop(c.var.deps.db, c.var.caller.tenant, id);
    if (!loop) throw new Failure("not_found", `There is no crash loop ${id}.`);
    return c.json(shown(loop));
  });

/** What a query means: an alert stands for what was open while it fired. undefined: nothing can pass. */
async function crashLoopFilterOf(
  c: Context<AppEnvironment>,
  { workload, alert, ...query }: Omit<CrashLoopFilter, "workloadKind"> & { alert?: string },
): Promise<CrashLoopFilter | undefined> {
  const filter = { ...query, ...workloadFilter(workload) };
  if (alert === undefined) return filter;
  const fired = await filterOfAlert(c, alert, query.cluster);
  const joined = joinedWithAlert(fired, filter);
  if (!joined) return undefined;
  const { since: _while, ...rest } = joined;
  // One that opened long before the alert fired is what it is about.
  return { ...rest, aliveSince: fired.since, ...(query.since !== undefined && { since: query.since }) };
}

async function* shownPages(
  c: Context<AppEnvironment>,
  filter: CrashLoopFilter | undefined,
): AsyncGenerator<ShownLoop[]> {
  if (!filter) return;
  for await (const page of exportCrashLoops(c.var.deps.db, c.var.caller.tenant, filter))
    yield page.map(shown);
}

/** Where the evidence lies is nobody's business but the database's. */
function shown({ firstEvidenceHash: _first, lastEvidenceHash: _last, ...loop }: CrashLoop): ShownLoop {
  return loop;
}

const table: Table<ShownLoop> = {
  columns: [
    "id",
    "cluster",
    "namespace",
    "workloadKind",
    "workload",
    "container",
    "cause",
    "category",
    "signature",
    "target",
    "openedAt",
    "lastRestartAt",
    "closedAt",
    "restarts",
    "reopened",
    "originId",
    "splitFromId",
    "firstReportId",
    "lastReportId",
  ],
  row: ({ workload, ...loop }) => ({ ...loop, workloadKind: workload.kind, workload: workload.name }),
};
