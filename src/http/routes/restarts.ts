import { type Context, Hono } from "hono";

import { Failure } from "../../failure.ts";
import { countByDay } from "../../history/count-by-day.ts";
import { exportRestarts } from "../../history/export.ts";
import { listRestarts } from "../../history/list-restarts.ts";
import type { Restart } from "../../history/restart.ts";
import { authenticated } from "../authentication.ts";
import { queryOf } from "../contract.ts";
import { csvRow } from "../csv.ts";
import type { AppEnvironment } from "../environment.ts";
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
      listRestarts(deps.db, caller.tenant, filter, { limit, ...(cursor !== undefined && { cursor }) }),
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
    const filter = await restartFilterOf(c, query);
    return c.json({ items: await countByDay(deps.db, caller.tenant, { ...filter, since: from, until: to }) });
  })
  .get("/v1/restarts/export", authenticated("read"), async (c) => {
    const { format = "ndjson", ...query } = queryOf(c, "exportRestarts");
    const found = exportRestarts(c.var.deps.db, c.var.caller.tenant, await restartFilterOf(c, query));
    return format === "csv"
      ? streamed(c, "text/csv; charset=utf-8", csv(found))
      : streamed(c, "application/x-ndjson", ndjson(found));
  });

function streamed(c: Context<AppEnvironment>, mediaType: string, lines: AsyncGenerator<string>): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await lines.next();
        if (done === true) controller.close();
        else controller.enqueue(encoder.encode(value));
      } catch (error) {
        // The status is sent already: what is left is to break off, so that nobody takes it for the whole.
        c.var.log("error", "export broke off", { requestId: c.var.requestId, error });
        controller.error(error);
      }
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
  return c.body(body, 200, { "content-type": mediaType });
}

async function* ndjson(found: AsyncGenerator<Restart>): AsyncGenerator<string> {
  for await (const restart of found) yield `${JSON.stringify(restart)}\n`;
}

const columns = [
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
] as const;

async function* csv(found: AsyncGenerator<Restart>): AsyncGenerator<string> {
  yield csvRow(columns);
  for await (const { workload, ...restart } of found) {
    const row = { ...restart, workloadKind: workload.kind, workload: workload.name };
    yield csvRow(columns.map((column) => row[column]));
  }
}
