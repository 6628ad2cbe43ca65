import { createHash } from "node:crypto";

import type { Context } from "hono";

import { Failure } from "../failure.ts";
import { prolongReservation, releaseKey, reservationSeconds, reserveKey } from "../history/idempotency.ts";
import type { InputPart } from "../intake/read-input.ts";
import { requestHashOf } from "../usecases/request-hash.ts";
import type { AppEnvironment } from "./environment.ts";

/** What a request sent, as far as telling one request from another needs it. */
export interface RequestContent {
  /** SHA-256, hex. Of what is not held, all of it is read. */
  hash(): Promise<string>;
  /** Whether it is read only once, by whoever acts on it. */
  isStreamed: boolean;
}

/**
 * Honours `Idempotency-Key`: `act` runs once for each key, and a retry is answered by `replay` from what it stored.
 * `act` gets the key, which it keeps together with its reports; of streamed content it tells the hash then.
 */
export async function idempotently(
  c: Context<AppEnvironment>,
  content: RequestContent,
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
  const hash = async () => requestHashOf(new URL(c.req.url).search, await content.hash());
  const known = content.isStreamed ? "" : await hash();
  const reservation = await reserveKey(deps.db, caller.tenant, { key, requestHash: known }, deps.now());
  switch (reservation.state) {
    case "running":
      throw new Failure(
        "idempotency_conflict",
        "The first request with this Idempotency-Key has not ended yet.",
        { retryAfter: 1 },
      );
    case "done":
      if (reservation.requestHash !== (known === "" ? await hash() : known)) {
        throw new Failure(
          "idempotency_mismatch",
          "This Idempotency-Key was used with another request; use a new one.",
        );
      }
      c.header("idempotency-replayed", "true");
      return replay(reservation.reportIds);
    case "reserved": {
      // An archive is read as slowly as it is sent: a client that tries again meanwhile must not have it stored twice.
      const prolonging = setInterval(
        () => void prolongReservation(deps.db, caller.tenant, key, deps.now()).catch(() => undefined),
        (reservationSeconds * 1000) / 3,
      );
      try {
        return await act(key);
      } catch (error) {
        await releaseKey(deps.db, caller.tenant, key).catch(() => undefined);
        throw error;
      } finally {
        clearInterval(prolonging);
      }
    }
  }
}

/** Of files that are held. */
export function heldContent(parts: readonly InputPart[]): RequestContent {
  return {
    isStreamed: false,
    async hash() {
      const hash = createHash("sha256");
      for (const { name = "", mediaType = "", bytes } of parts) {
        hash.update(JSON.stringify([name, mediaType, bytes.length])).update(bytes);
      }
      return hash.digest("hex");
    },
  };
}
