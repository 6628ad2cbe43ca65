import fc from "fast-check";
import { expect, test } from "vitest";

import { oomDescribe, oomPod } from "./dumps.ts";
import { openTestApp } from "./test-app.ts";

// What is told of a pod's life, by a watcher's push at each of its restarts and where it is Ready, by what somebody pasted
// from `kubectl describe`, by objects that show no more than how often it restarted: the ledger, its gaps and the crash loops
// must not depend on the order in which all of it arrives, nor on how often.

// A database in workerd takes twenty times as long; a few histories show that its SQLite does the same.
const isWorkerd = navigator.userAgent === "Cloudflare-Workers";

const start = Date.parse("2026-03-01T00:00:00Z") / 1000;
const rfc3339 = (seconds: number) => `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;

const crash = fc.record({
  /** Seconds until the next: back-off, or long enough to have become well. */
  pause: fc.constantFrom(25, 60, 170, 320, 320, 4_000, 40_000),
  lasted: fc.constantFrom(1, 10, 50),
  /** Restarts before it that no push tells of. */
  unseen: fc.constantFrom(0, 0, 0, 0, 2),
  isOfMemory: fc.boolean(),
  toldBy: fc.constantFrom("push" as const, "push" as const, "text" as const, "both" as const),
  /** Seen once more when the runtime had forgotten how it ended. */
  isForgotten: fc.constantFrom(false, false, true),
  /** Ready until then, where anybody looked. */
  isSeenWell: fc.constantFrom(false, false, true),
});
const pods = fc.array(fc.array(crash, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 2 });

type Life = typeof crash extends fc.Arbitrary<infer One> ? One[] : never;

interface Told {
  path: string;
  type: string;
  body: string;
}

function tellingsOf(life: Life, number: number): Told[] {
  const name = `cart-7d9f8b6c5d-x2x7${number}`;
  let at = start;
  let attempt = 0;
  return life.flatMap(({ pause, lasted, unseen, isOfMemory, toldBy, isForgotten, isSeenWell }) => {
    at += lasted;
    attempt += unseen;
    const [startedAt, finishedAt] = [rfc3339(at - lasted), rfc3339(at)];
    const restarts = (attempt += 1);
    const text = oomPod({ name, restarts, finishedAt }).replace(
      '"2026-03-02T10:00:00Z"',
      JSON.stringify(startedAt),
    );
    const pod = isOfMemory
      ? text
      : text.replace('"reason":"OOMKilled","exitCode":137', '"reason":"Error","exitCode":1');
    const waiting = [
      ...(toldBy === "text" ? [] : [push(pod, finishedAt)]),
      ...(toldBy === "push" ? [] : [paste({ name, restarts, startedAt, finishedAt, isOfMemory })]),
      ...(isForgotten ? [push(forgottenPod(pod), rfc3339(at + 20))] : []),
    ];
    const isWell = isSeenWell && pause > 1_000;
    const well = isWell ? [push(readyPod(pod, rfc3339(at + 30)), rfc3339(at + pause - 1))] : [];
    at += pause;
    return [...waiting, ...well];
  });
}

function paste(told: {
  name: string;
  restarts: number;
  startedAt: string;
  finishedAt: string;
  isOfMemory: boolean;
}): Told {
  const printed = (time: string) => new Date(time).toUTCString().replace("GMT", "+0000");
  const body = oomDescribe
    .replace("cart-7d9f8b6c5d-x2x7k", told.name)
    .replace("Mon, 02 Mar 2026 09:00:00 +0000", printed(rfc3339(start)))
    .replace("Mon, 02 Mar 2026 10:00:00 +0000", printed(told.startedAt))
    .replace("Mon, 02 Mar 2026 10:05:00 +0000", printed(told.finishedAt))
    .replace("Restart Count:  3", `Restart Count:  ${told.restarts}`);
  const ended = body.replace(/OOMKilled(\s+Exit Code: +)137/, "Error$11");
  return { path: "/v1/diagnoses?cluster=prod", type: "text/plain", body: told.isOfMemory ? body : ended };
}

function forgottenPod(text: string): string {
  const pod = JSON.parse(text) as { status: { containerStatuses: { lastState?: object }[] } };
  for (const status of pod.status.containerStatuses) delete status.lastState;
  return JSON.stringify(pod);
}

function readyPod(text: string, since: string): string {
  const pod = JSON.parse(text) as {
    status: { conditions?: object[]; containerStatuses: { ready: boolean; state: object }[] };
  };
  pod.status.conditions = [{ type: "Ready", status: "True", lastTransitionTime: since }];
  for (const status of pod.status.containerStatuses)
    Object.assign(status, { ready: true, state: { running: { startedAt: since } } });
  return JSON.stringify(pod);
}

function push(pod: string, observedAt: string): Told {
  const body = JSON.stringify({
    apiVersion: "crashline/v1",
    kind: "EvidenceBundle",
    cluster: "prod",
    observedAt,
    items: [JSON.parse(pod)],
  });
  return { path: "/v1/evidence", type: "application/json", body };
}

/** What is on record after all of it, without what reports it: those tell what was known when they were made. */
async function recordOf(told: readonly Told[]): Promise<unknown> {
  const app = await openTestApp({ now: () => "2026-03-10T00:00:00.000Z" });
  for (const { path, type, body } of told) {
    const { status } = await app.send(path, { method: "POST", body, headers: { "content-type": type } });
    expect(status).toBe(path === "/v1/evidence" ? 202 : 200);
  }
  const items = async (path: string) =>
    ((await (await app.send(path)).json()) as { items: Record<string, unknown>[] }).items;
  const loops = (await items("/v1/crash-loops?limit=200")).map(
    ({ id: _id, firstReportId: _first, lastReportId: _last, splitFromId, ...loop }) => ({
      ...loop,
      isSplit: splitFromId !== null,
    }),
  );
  const timeline = await items(
    "/v1/timeline?cluster=prod&namespace=shop&workload=cart&since=2026-02-28T00:00:00Z&limit=200",
  );
  // What happened in one second stands in the order of arrival.
  const sorted = (list: readonly object[]) => list.map((item) => JSON.stringify(item)).toSorted();
  return {
    loops,
    restarts: sorted(await items("/v1/restarts?limit=200")),
    timeline: sorted(timeline.filter(({ kind }) => kind === "gap" || kind === "ready")),
  };
}

test("objects and texts in any order, and any number of times, leave the same record", async () => {
  const order = pods
    .map((lives) => lives.flatMap(tellingsOf))
    .chain((told) =>
      fc.tuple(
        fc.constant(told),
        fc.shuffledSubarray(told, { minLength: told.length, maxLength: told.length }),
      ),
    );
  await fc.assert(
    fc.asyncProperty(order, async ([told, shuffled]) => {
      const straight = await recordOf(told);
      expect(await recordOf([...shuffled, ...told.slice(0, 2)])).toEqual(straight);
    }),
    { numRuns: isWorkerd ? 4 : 25 },
  );
}, 120_000);
