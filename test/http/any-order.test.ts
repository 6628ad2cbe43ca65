import fc from "fast-check";
import { expect, test } from "vitest";

import { oomPod } from "./dumps.ts";
import { openTestApp } from "./test-app.ts";

// What a watcher tells of a pod's life, a push at each of its restarts and where it is Ready: the ledger, its gaps and the
// crash loops must not depend on the order in which pushes arrive, nor on how often.

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
  /** Ready until then, where anybody looked. */
  isSeenWell: fc.constantFrom(false, false, true),
});
const pods = fc.array(fc.array(crash, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 2 });

type Life = typeof crash extends fc.Arbitrary<infer One> ? One[] : never;

function pushesOf(life: Life, number: number): string[] {
  const name = `cart-7d9f8b6c5d-x2x7${number}`;
  let at = start;
  let attempt = 0;
  return life.flatMap(({ pause, lasted, unseen, isOfMemory, isSeenWell }) => {
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
    const waiting = bundle(pod, finishedAt);
    const isWell = isSeenWell && pause > 1_000;
    const well = isWell ? [bundle(readyPod(pod, rfc3339(at + 30)), rfc3339(at + pause - 1))] : [];
    at += pause;
    return [waiting, ...well];
  });
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

function bundle(pod: string, observedAt: string): string {
  return JSON.stringify({
    apiVersion: "crashline/v1",
    kind: "EvidenceBundle",
    cluster: "prod",
    observedAt,
    items: [JSON.parse(pod)],
  });
}

/** What is on record after pushes, without what reports it: those tell what was known when they were made. */
async function recordOf(pushes: readonly string[]): Promise<unknown> {
  const app = await openTestApp({ now: () => "2026-03-10T00:00:00.000Z" });
  const headers = { "content-type": "application/json" };
  for (const body of pushes) {
    expect((await app.send("/v1/evidence", { method: "POST", body, headers })).status).toBe(202);
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

test("pushes in any order, and any number of times, leave the same record", async () => {
  const order = pods
    .map((lives) => lives.flatMap(pushesOf))
    .chain((pushes) =>
      fc.tuple(
        fc.constant(pushes),
        fc.shuffledSubarray(pushes, { minLength: pushes.length, maxLength: pushes.length }),
      ),
    );
  await fc.assert(
    fc.asyncProperty(order, async ([pushes, shuffled]) => {
      const straight = await recordOf(pushes);
      expect(await recordOf([...shuffled, ...pushes.slice(0, 2)])).toEqual(straight);
    }),
    { numRuns: isWorkerd ? 4 : 25 },
  );
}, 120_000);
