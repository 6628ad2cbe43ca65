import { Hono } from "hono";

import { Failure } from "../../failure.ts";
import type { components } from "../../generated/openapi.d.ts";
import { type CrashLoop, getCrashLoop, listCrashLoops } from "../../history/crash-loops.ts";
import { authenticated } from "../authentication.ts";
import { pathOf, queryOf } from "../contract.ts";
import type { AppEnvironment } from "../environment.ts";
import { pageOf, workloadFilter } from "../page.ts";

export const crashLoops = new Hono<AppEnvironment>()
  .get("/v1/crash-loops", authenticated("read"), async (c) => {
    const { limit = 50, cursor, workload, ...filter } = queryOf(c, "listCrashLoops");
    const { deps, caller } = c.var;
    const page = await pageOf(c, () =>
      listCrashLoops(
        deps.db,
        caller.tenant,
        { ...filter, ...workloadFilter(workload) },
        { limit, ...(cursor !== undefined && { cursor }) },
      ),
    );
    return c.json({ ...page, items: page.items.map(shown) });
  })
  .get("/v1/crash-loops/:id", authenticated("read"), async (c) => {
    const { id } = pathOf(c, "getCrashLoop");
    const loop = await getCrashLoop(c.var.deps.db, c.var.caller.tenant, id);
    if (!loop) throw new Failure("not_found", `There is no crash loop ${id}.`);
    return c.json(shown(loop));
  });

/** Where the evidence lies is nobody's business but the database's. */
function shown({
  firstEvidenceHash: _first,
  lastEvidenceHash: _last,
  ...loop
}: CrashLoop): components["schemas"]["CrashLoop"] {
  return loop;
}
