import { Hono } from "hono";

import { Failure } from "../../failure.ts";
import type { components } from "../../generated/openapi.d.ts";
import { readTimeline } from "../../usecases/read-timeline.ts";
import { authenticated } from "../authentication.ts";
import { queryOf } from "../contract.ts";
import type { AppEnvironment } from "../environment.ts";
import { workloadFilter } from "../workload-filter.ts";

export const timeline = new Hono<AppEnvironment>().get("/v1/timeline", authenticated("read"), async (c) => {
  const { limit = 200, workload, ...query } = queryOf(c, "getTimeline");
  const { deps, caller } = c.var;
  if (workload === undefined && query.pod === undefined && query.node === undefined) {
    throw new Failure("invalid_request", "Whose timeline? Give workload, pod or node.");
  }
  const body: components["schemas"]["Timeline"] = await readTimeline(
    { ...query, ...workloadFilter(workload), limit },
    { tenant: caller.tenant, defaultCluster: deps.diagnosis.defaultCluster },
    deps,
  );
  return c.json(body);
});
