import { createMiddleware } from "hono/factory";

import { Failure } from "../failure.ts";
import type { AppEnvironment } from "./environment.ts";
import { settlesWithin } from "./settles-within.ts";

/** Shorter than proxies and clients wait for an answer. */
const longestMilliseconds = 10_000;

/**
 * Whoever asks sees all that was acknowledged: for so long it is waited for, and then there is no answer rather than one
 * without the newest alerts. Who sends does not wait.
 */
export const caughtUp = createMiddleware<AppEnvironment>(async ({ req, var: { deps } }, next) => {
  const isSender = req.method === "POST" || req.path.startsWith("/v1/webhooks/");
  if (deps.inbox && !isSender && !(await settlesWithin(longestMilliseconds, deps.inbox.caughtUp())))
    throw new Failure(
      "unavailable",
      "Alerts that were acknowledged are still being written, and an answer would lack them. Ask again.",
      { retryAfter: 10 },
    );
  await next();
});
