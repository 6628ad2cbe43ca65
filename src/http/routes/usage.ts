import { Hono } from "hono";

import { forgetTenantData, forgetWorkload } from "../../history/forget.ts";
import { getUsage } from "../../history/usage.ts";
import { authenticated } from "../authentication.ts";
import { pathOf, queryOf } from "../contract.ts";
import type { AppEnvironment } from "../environment.ts";
import { kindOf } from "../workload-filter.ts";

/** A Worker may ask the database a thousand things in one request. */
const mostSlices = 200;

/** What is kept, and how it is forgotten. */
export const usage = new Hono<AppEnvironment>()
  .get("/v1/usage", authenticated("read"), async (c) =>
    c.json({ ...(await getUsage(c.var.deps.db, c.var.caller.tenant)) }),
  )
  .delete("/v1/tenant/data", authenticated("admin"), async (c) =>
    c.json(await forgetTenantData(c.var.deps.db, c.var.caller.tenant, mostSlices)),
  )
  .delete("/v1/workloads/:kind/:name", authenticated("admin"), async (c) => {
    const { kind, name } = pathOf(c, "forgetWorkload");
    const { cluster, namespace } = queryOf(c, "forgetWorkload");
    const { deps, caller } = c.var;
    const deleted = await forgetWorkload(deps.db, caller.tenant, {
      cluster,
      namespace,
      workload: { kind: kindOf(kind), name },
    });
    return c.json({ deleted });
  });
