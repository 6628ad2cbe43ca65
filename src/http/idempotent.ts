import { createHash } from "node:crypto";

import type { Context } from "hono";

import { Failure } from "../failure.ts";
import { releaseKey, reserveKey } from "../history/idempotency.ts";
import type { InputPart } from "../intake/read-input.ts";
import type { AppEnvironment } from "./environment.ts";

/**
 * Honours `Idempotency-Key`: `act` runs once for each key, and a retry is answered by `replay` from what it stored.
 * `act` gets the key, which it keeps together with its reports.
 */
export async function idempotently(
  c: Context<AppEnvironment>,
  parts: readonly InputPart[],
  given: string | undefined,
  {
    act,
    replay,
  }: {
    act: (key?: string) => Promise<Response>;
    replay: (reportIds: readonly string[]) => Promise<Response>;
  },
): Promise<Response> {
  if (given === undefined) return act();
  const { deps, caller } = c.var;
  // Clients send the draft's quoted string as often as the bare value.
  const key = `${c.req.routePath} ${given.replace(/^"(.*)"$/, "$1")}`;
  const requestHash = hashOf(parts, c.req.url);
  const reservation = await reserveKey(deps.db, caller.tenant, { key, requestHash }, deps.now());
  switch (reservation.state) {
    case "running":
      throw new Failure(
        "idempotency_conflict",
        "The first request with this Idempotency-Key has not ended yet.",
        { retryAfter: 1 },
      );
    case "done":
      if (reservation.requestHash !== requestHash) {
        throw new Failure(
          "idempotency_mismatch",
          "This Idempotency-Key was used with another request; use a new one.",
        );
      }
      c.header("idempotency-replayed", "true");
      return replay(reservation.reportIds);
    case "reserved":
      try {
        return await act(key);
      } catch (error) {
        await releaseKey(deps.db, caller.tenant, key).catch(() => undefined);
        throw error;
      }
  }
}

/** Over what was asked and sent: the same key with either changed is another request. */
function hashOf(parts: readonly InputPart[], url: string): string {
  const hash = createHash("sha256").update(new URL(url).search);
  for (const { name = "", mediaType = "", bytes } of parts) {
    hash.update(JSON.stringify([name, mediaType, bytes.length])).update(bytes);
  }
  return hash.digest("hex");
}
