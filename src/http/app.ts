import { Hono } from "hono";

import { Failure } from "../failure.ts";
import { availableDatabase, unavailableIfDatabase } from "./available-database.ts";
import { caughtUp } from "./caught-up.ts";
import type { AppDependencies, AppEnvironment } from "./environment.ts";
import { problemOf } from "./problem.ts";
import { alerts } from "./routes/alerts.ts";
import { causes } from "./routes/causes.ts";
import { crashLoops } from "./routes/crash-loops.ts";
import { createDiagnoses } from "./routes/create-diagnoses.ts";
import { operation } from "./routes/operation.ts";
import { recordEvidence } from "./routes/record-evidence.ts";
import { reports } from "./routes/reports.ts";
import { resolutions } from "./routes/resolutions.ts";
import { restarts } from "./routes/restarts.ts";
import { signatures } from "./routes/signatures.ts";
import { timeline } from "./routes/timeline.ts";
import { tokens } from "./routes/tokens.ts";
import { usage } from "./routes/usage.ts";
import { webhooks } from "./routes/webhooks.ts";

/** The whole API, the same on Node and on Workers. */
export function createApp(deps: AppDependencies): Hono<AppEnvironment> {
  const app = new Hono<AppEnvironment>();
  const available: AppDependencies = { ...deps, db: availableDatabase(deps.db) };
  app.use(async (c, next) => {
    c.set("deps", available);
    c.set("requestId", deps.newId());
    c.set("log", deps.log);
    await next();
    // On the response's own headers: `c.header` would copy the response, and make a stream of its body.
    const { headers } = c.res;
    headers.set("x-content-type-options", "nosniff");
    headers.set("x-request-id", c.var.requestId);
    if (!headers.has("cache-control")) headers.set("cache-control", "no-store");
  });
  app.use("/v1/*", caughtUp);
  for (const routes of [
    operation,
    createDiagnoses,
    recordEvidence,
    reports,
    restarts,
    crashLoops,
    timeline,
    signatures,
    resolutions,
    usage,
    alerts,
    webhooks,
    causes,
    tokens,
  ])
    app.route("/", routes);
  app.notFound((c) => {
    const methods = [
      ...new Set(
        app.routes
          .filter(({ path, method }) => method !== "ALL" && matches(path, c.req.path))
          .map(({ method }) => method),
      ),
    ];
    if (methods.length > 0) c.header("allow", methods.join(", "));
    return problemOf(
      c,
      methods.length > 0
        ? new Failure("method_not_allowed", `This path takes ${methods.join(", ")}.`)
        : new Failure(
            "not_found",
            "There is no such path; /docs shows those that there are, and /openapi.yaml is the contract.",
          ),
    );
  });
  app.onError((error, c) => problemOf(c, unavailableIfDatabase(error) ?? error));
  return app;
}

function matches(route: string, path: string): boolean {
  const wanted = route.split("/");
  const given = path.split("/");
  return (
    wanted.length === given.length &&
    wanted.every((part, index) => part.startsWith(":") || part === given[index])
  );
}
