import { describe, expect, test } from "vitest";

import { oomPod } from "./dumps.ts";
import { openTestApp, type TestApp } from "./test-app.ts";

interface Loop {
  id: string;
  restarts: number;
  closedAt: string | null;
  cause: string;
  splitFromId: string | null;
  firstReportId: string | null;
  lastReportId: string | null;
}

const json = { "content-type": "application/json" };
const at = (minute: number) => `2026-03-02T10:${String(minute).padStart(2, "0")}:00Z`;

function bundle(items: { metadata: { name: string } }[], observedAt: string, log?: string): string {
  const pod = items[0]?.metadata.name;
  return JSON.stringify({
    apiVersion: "crashline/v1",
    kind: "EvidenceBundle",
    cluster: "prod",
    observedAt,
    items,
    logs: log === undefined ? [] : [{ namespace: "shop", pod, container: "cart", previous: true, text: log }],
  });
}

async function push(
  app: TestApp,
  pod: string,
  observedAt = at(5),
  log?: string,
): Promise<{ restarts: { new: number }; reports: string[] }> {
  const response = await app.send("/v1/evidence", {
    method: "POST",
    body: bundle([JSON.parse(pod)], observedAt, log),
    headers: json,
  });
  expect(response.status).toBe(202);
  return response.json() as Promise<{ restarts: { new: number }; reports: string[] }>;
}

async function loops(app: TestApp, query = ""): Promise<Loop[]> {
  const response = await app.send(`/v1/crash-loops${query}`);
  expect(response.status).toBe(200);
  return ((await response.json()) as { items: Loop[] }).items;
}

/** A restart of the pod of {@link oomPod}, another minute of the same crash. */
const restart = (minute: number, restarts: number) =>
  oomPod({ restarts, finishedAt: at(minute) }).replace(
    '"2026-03-02T10:00:00Z"',
    JSON.stringify(at(minute - 1)),
  );

const exitOne = (pod: string) =>
  pod.replace('"reason":"OOMKilled","exitCode":137', '"reason":"Error","exitCode":1');

/** The same pod, well again. */
function recovered(since: number, restarts: number): string {
  const pod = JSON.parse(restart(1, restarts)) as {
    status: { conditions?: object[]; containerStatuses: { ready: boolean; state: object }[] };
  };
  pod.status.conditions = [{ type: "Ready", status: "True", lastTransitionTime: at(since) }];
  const [status] = pod.status.containerStatuses;
  if (!status) throw new Error("the pod has no container");
  status.ready = true;
  status.state = { running: { startedAt: at(since) } };
  return JSON.stringify(pod);
}

/** A pod that never restarted shows no instance that ended. */
function withoutEnd(pod: string): string {
  return JSON.stringify(JSON.parse(pod), (key, value: unknown) => (key === "lastState" ? undefined : value));
}

describe("pushed evidence", () => {
  test("makes a report at the first restart of a crash loop, and none at the next", async () => {
    const app = await openTestApp();
    const first = await push(app, restart(1, 1), at(1));
    expect(first).toMatchObject({ restarts: { new: 1 }, reports: [expect.any(String)] });
    for (const [minute, count] of [
      [3, 2],
      [6, 3],
      [11, 4],
    ] as const) {
      expect(await push(app, restart(minute, count), at(minute))).toMatchObject({
        restarts: { new: 1 },
        reports: [],
      });
    }
    expect(await loops(app)).toMatchObject([
      {
        restarts: 4,
        closedAt: null,
        cause: "container-memory-limit",
        firstReportId: first.reports[0],
        lastReportId: first.reports[0],
      },
    ]);
  });

  test("makes one again when the crash is another, and none for want of a log", async () => {
    const app = await openTestApp();
    const exited = await push(app, exitOne(restart(1, 1)), at(1));
    expect(exited.reports).toHaveLength(1);
    expect((await push(app, exitOne(restart(3, 2)), at(3))).reports).toEqual([]);
    expect((await push(app, restart(6, 3), at(6))).reports).toHaveLength(1);
    expect((await push(app, exitOne(restart(11, 4)), at(11))).reports).toEqual([]);
    expect(await loops(app)).toMatchObject([{ restarts: 4, cause: "container-memory-limit" }]);
  });

  test("of a pod that became well closes the crash loop and makes no report; the same crash reopens it", async () => {
    const app = await openTestApp();
    await push(app, restart(1, 1), at(1));
    expect((await push(app, recovered(2, 1), at(5))).reports).toEqual([]);
    expect(await loops(app)).toMatchObject([{ closedAt: null }]);
    expect((await push(app, recovered(2, 1), at(20))).reports).toEqual([]);
    expect(await loops(app)).toMatchObject([{ closedAt: "2026-03-02T10:12:00.000Z" }]);
    expect((await push(app, restart(30, 2), at(30))).reports).toHaveLength(1);
    expect(await loops(app)).toMatchObject([{ closedAt: null, reopened: 1, restarts: 2 }]);
  });

  test("makes one report of a cause that changes, and a crash loop of its own at the second restart", async () => {
    const app = await openTestApp();
    await push(app, restart(1, 1), at(1));
    await push(app, restart(3, 2), at(3));
    const taken = "Error: listen EADDRINUSE: address already in use :::8080\n";
    const changed = await push(app, exitOne(restart(6, 3)), at(6), taken);
    expect(changed.reports).toHaveLength(1);
    expect((await push(app, exitOne(restart(11, 4)), at(11), taken)).reports).toEqual([]);
    const [split, former] = await loops(app);
    expect(split).toMatchObject({
      cause: "port-conflict",
      restarts: 2,
      closedAt: null,
      splitFromId: former?.id,
      firstReportId: changed.reports[0],
    });
    expect(former).toMatchObject({ cause: "container-memory-limit", restarts: 2, splitFromId: null });
    const report = (await (await app.send(`/v1/reports/${changed.reports[0]}`)).json()) as {
      context: { causeChange: object };
    };
    expect(report.context.causeChange).toMatchObject({
      certainty: "likely",
      summary: "the cause changed from container-memory-limit at restart 3",
    });
  });

  test("joins two crash loops when restarts between them come to light", async () => {
    const app = await openTestApp({ now: () => "2026-03-03T00:00:00.000Z" });
    const hour = (hours: number, restarts: number) =>
      oomPod({ restarts, finishedAt: `2026-03-02T${String(10 + hours).padStart(2, "0")}:05:00Z` }).replace(
        '"2026-03-02T10:00:00Z"',
        JSON.stringify(`2026-03-02T${String(10 + hours).padStart(2, "0")}:04:00Z`),
      );
    const [first] = (await push(app, hour(0, 1), "2026-03-02T10:05:01Z")).reports;
    await push(app, hour(2, 3), "2026-03-02T12:05:01Z");
    expect(await loops(app)).toMatchObject([{ restarts: 1 }, { restarts: 1 }]);
    expect((await push(app, hour(1, 2), "2026-03-02T11:05:01Z")).reports).toEqual([]);
    expect(await loops(app)).toMatchObject([{ restarts: 3, closedAt: null, firstReportId: first }]);
  });

  test("of the pod that came in its place closes the crash loop", async () => {
    const app = await openTestApp();
    await push(app, restart(1, 1), at(1));
    const replaced = recovered(4, 0).replaceAll("x2x7k", "z9z8z");
    expect(await push(app, withoutEnd(replaced), at(20))).toMatchObject({ restarts: { new: 0 } });
    expect(await loops(app)).toMatchObject([{ closedAt: "2026-03-02T10:14:00.000Z" }]);
  });

  test("told in any order leads to the same crash loop", async () => {
    const minutes = [1, 3, 6, 11, 17];
    const told: unknown[] = [];
    for (const order of [minutes, minutes.toReversed(), [6, 1, 17, 3, 11]]) {
      const app = await openTestApp();
      for (const minute of order) await push(app, restart(minute, minutes.indexOf(minute) + 1), at(minute));
      const [{ id: _id, firstReportId: _first, lastReportId: _last, ...loop } = { id: "" }, ...others] =
        await loops(app);
      expect(others).toEqual([]);
      told.push(loop);
    }
    expect(told[1]).toEqual(told[0]);
    expect(told[2]).toEqual(told[0]);
  });
});

describe("a diagnosis that is asked for", () => {
  test("is a report always, and the crash loop's latest", async () => {
    const app = await openTestApp();
    const ids: string[] = [];
    for (let time = 0; time < 2; time += 1) {
      const response = await app.send("/v1/diagnoses", { method: "POST", body: oomPod(), headers: json });
      ids.push(...((await response.json()) as { reports: { id: string }[] }).reports.map(({ id }) => id));
    }
    expect(ids).toHaveLength(2);
    expect(await loops(app)).toMatchObject([{ restarts: 1, firstReportId: ids[0], lastReportId: ids[1] }]);
  });
});

describe("crash loops", () => {
  test("are found by what they are about", async () => {
    const app = await openTestApp();
    await push(app, restart(1, 1));
    const [loop] = await loops(app);
    expect(await (await app.send(`/v1/crash-loops/${loop!.id}`)).json()).toEqual(loop);
    for (const query of [
      "cluster=prod",
      "namespace=shop",
      "workload=cart",
      "workload=Deployment/cart",
      "container=cart",
      "node=node-1",
      "pod=cart-7d9f8b6c5d-x2x7k",
      "cause=container-memory-limit",
      "category=memory",
      "open=true",
      `since=${at(0)}`,
    ]) {
      expect({ query, found: (await loops(app, `?${query}`)).length }).toEqual({ query, found: 1 });
    }
    for (const query of [
      "cluster=eu",
      "workload=StatefulSet/cart",
      "node=node-2",
      "category=storage",
      "open=false",
      `until=${at(0)}`,
    ]) {
      expect({ query, found: (await loops(app, `?${query}`)).length }).toEqual({ query, found: 0 });
    }
  });

  test("leave out containers that are done", async () => {
    const app = await openTestApp();
    const pod = JSON.parse(recovered(2, 0)) as { status: Record<string, unknown> };
    pod.status["containerStatuses"] = [];
    pod.status["initContainerStatuses"] = [
      {
        name: "migrate",
        image: "registry.example/migrate:1",
        imageID: "",
        ready: true,
        restartCount: 0,
        state: { terminated: { reason: "Completed", exitCode: 0, startedAt: at(0), finishedAt: at(1) } },
      },
    ];
    expect((await push(app, JSON.stringify(pod))).restarts).toEqual({ new: 1, known: 0 });
    expect(await loops(app)).toEqual([]);
  });
});
