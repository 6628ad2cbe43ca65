import { Hono } from "hono";

import { listRestarts } from "../../history/list-restarts.ts";
import { authenticated } from "../authentication.ts";
import { queryOf } from "../contract.ts";
import type { AppEnvironment } from "../environment.ts";
import { pageOf, workloadFilter } from "../page.ts";

export const restarts = new Hono<AppEnvironment>().get("/v1/restarts", authenticated("read"), async (c) => {
  const { limit = 50, cursor, workload, cause, ...filter } = queryOf(c, "listRestarts");
  const { deps, caller } = c.var;
  const page = await pageOf(c, () =>
    listRestarts(
      deps.db,
      caller.tenant,
      { ...filter, ...workloadFilter(workload), ...(cause !== undefined && { causes: [cause] }) },
      { limit, ...(cursor !== undefined && { cursor }) },
    ),
  );
  return c.json(page);
});
