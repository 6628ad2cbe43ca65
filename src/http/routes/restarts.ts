import { Hono } from "hono";

import { Failure } from "../../failure.ts";
import { countByDay } from "../../history/count-by-day.ts";
import { exportRestarts } from "../../history/export.ts";
import type { Restart } from "../../history/restart.ts";
import { readRestarts } from "../../usecases/read-restarts.ts";
import { authenticated } from "../authentication.ts";
import { queryOf } from "../contract.ts";
import type { AppEnvironment } from "../environment.ts";
import { exported, type Table } from "../exported.ts";
import { pageOf } from "../page.ts";
import { restartFilterOf } from "../restart-filter.ts";

const day = 86_400_000;
const mostDays = 400;

export const restarts = new Hono<AppEnvironment>()
  .get("/v1/restarts", authenticated("read"), async (c) => {
    const { limit = 50, cursor, ...query } = queryOf(c, "listRestarts");
    const { deps, caller } = c.var;
    const filter = await restartFilterOf(c, query);
    const page = await pageOf(c, () =>
      readRestarts(
        filter,
        { limit, ...(cursor !== undefined && { cursor }) },
        { db: deps.db, tenant: caller.tenant },
      ),
    );
    return c.json(page);
  })
  .get("/v1/restarts/counts", authenticated("read"), async (c) => {
    const { since, until, ...query } = queryOf(c, "countRestarts");
    const { deps, caller } = c.var;
    const to = until ?? deps.now();
    const from = since ?? new Date(Date.parse(to) - 30 * day).toISOString();
    if (Date.parse(to) - Date.parse(from) > mostDays * day) {
      throw new Failure(
        "invalid_request",
        `At most ${mostDays} days are counted at a time; move since or until.`,
      );
    }
    const filter = await restartFilterOf(c, { ...query, since: from, until: to });
    return c.json({ items: await countByDay(deps.db, caller.tenant, { since: from, until: to, ...filter }) });
  })
  .get("/v1/restarts/export", authenticated("read"), async (c) => {
    const { format = "ndjson", ...query } = queryOf(c, "exportRestarts");
    const filter = await restartFilterOf(c, query);
    return exported(c, format, exportRestarts(c.var.deps.db, c.var.caller.tenant, filter), table);
  });

const table: Table<Restart> = {
  columns: [
    "cluster",
    "namespace",
    "workloadKind",
    "workload",
    "pod",
    "podUid",
    "container",
    "attempt",
    "exitCode",
    "signal",
    "reason",
    "startedAt",
    "finishedAt",
    "cause",
    "signature",
    "revision",
    "node",
    "observed",
  ],
  row: ({ workload, ...restart }) => ({ ...restart, workloadKind: workload.kind, workload: workload.name }),
};
