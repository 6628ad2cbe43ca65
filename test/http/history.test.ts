import { describe, expect, test } from "vitest";

import { oomPod } from "./dumps.ts";
import { openTestApp, type TestApp } from "./test-app.ts";

const json = { "content-type": "application/json" };

interface Report {
  id: string;
  seenBefore: {
    signature: string;
    occurrences: number;
    lastResolution: Record<string, unknown> | null;
    muted?: object;
  } | null;
  resolution: Record<string, unknown> | null;
}

async function diagnose(app: TestApp, pod: string, query = ""): Promise<Report> {
  const response = await app.send(`/v1/diagnoses${query}`, { method: "POST", body: pod, headers: json });
  expect(response.status).toBe(200);
  return ((await response.json()) as { reports: Report[] }).reports[0]!;
}

async function get<Body>(app: TestApp, path: string): Promise<Body> {
  const response = await app.send(path);
  expect({ path, status: response.status }).toEqual({ path, status: 200 });
  return response.json() as Promise<Body>;
}

function resolve(app: TestApp, id: string, body: object): Promise<Response> {
  return app.send(`/v1/reports/${id}/resolution`, {
    method: "PUT",
    body: JSON.stringify(body),
    headers: json,
  });
}

const second = { finishedAt: "2026-03-02T10:20:00Z", restarts: 4 };

describe("what was written down at a report", () => {
  test("is shown with it, and at the next occurrence of its signature", async () => {
    const app = await openTestApp();
    const first = await diagnose(app, oomPod());
    expect(first).toMatchObject({ seenBefore: { occurrences: 0, lastResolution: null }, resolution: null });
    const written = { cause: "container-memory-limit", note: "The cache was unbounded.", fix: "cart 4.2.1" };
    expect(await (await resolve(app, first.id, written)).json()).toMatchObject({
      ...written,
      by: "ingest,read",
    });
    expect(await get<Report>(app, `/v1/reports/${first.id}`)).toMatchObject({
      resolution: written,
      seenBefore: { lastResolution: null },
    });
    expect(await diagnose(app, oomPod(second))).toMatchObject({
      resolution: null,
      seenBefore: { occurrences: 1, lastResolution: { ...written, match: "this", reportId: first.id } },
    });
  });

  test("is shown to whoever reads the next report as text", async () => {
    const app = await openTestApp();
    const first = await diagnose(app, oomPod());
    await resolve(app, first.id, {
      note: "The cache was unbounded.",
      fix: "cart 4.2.1",
      muteUntil: "2026-03-09T00:00:00Z",
    });
    const next = await diagnose(app, oomPod(second));
    for (const format of ["text", "markdown"]) {
      const text = await (await app.send(`/v1/reports/${next.id}?format=${format}`)).text();
      expect(text).toContain(
        "last time here: The cache was unbounded.; fixed by cart 4.2.1 (ingest,read, 2026-03-02)",
      );
      expect(text).toContain("known until 2026-03-09, says ingest,read");
    }
  });

  test("is only similar for another cluster's workload of the name", async () => {
    const app = await openTestApp();
    const first = await diagnose(app, oomPod(), "?cluster=eu");
    await resolve(app, first.id, { note: "Raised the limit." });
    expect((await diagnose(app, oomPod(second), "?cluster=us")).seenBefore).toMatchObject({
      occurrences: 1,
      lastResolution: { match: "similar" },
    });
  });

  test("is only similar after ninety days", async () => {
    let time = Date.parse("2026-03-02T10:06:00Z");
    const app = await openTestApp({ now: () => new Date((time += 1000)).toISOString() });
    const first = await diagnose(app, oomPod());
    await resolve(app, first.id, { note: "Raised the limit." });
    time += 89 * 86_400_000;
    expect((await diagnose(app, oomPod(second))).seenBefore).toMatchObject({
      lastResolution: { match: "this" },
    });
    time += 2 * 86_400_000;
    expect((await diagnose(app, oomPod(second))).seenBefore).toMatchObject({
      lastResolution: { match: "similar" },
    });
  });

  test("may quiet the crash until a date, and says who wants so", async () => {
    const app = await openTestApp();
    const first = await diagnose(app, oomPod());
    await resolve(app, first.id, { note: "Fixed in the next release.", muteUntil: "2026-03-09T00:00:00Z" });
    expect((await diagnose(app, oomPod(second))).seenBefore?.muted).toEqual({
      until: "2026-03-09T00:00:00.000Z",
      by: "ingest,read",
      note: "Fixed in the next release.",
    });
  });

  test.each(["2026-03-09 00:00:00+00:00", "2026-03-09t01:00:00+01", "2026-03-08T23:59:60Z"])(
    "may quiet it until %s, which is a date as well",
    async (muteUntil) => {
      const app = await openTestApp();
      const first = await diagnose(app, oomPod());
      await resolve(app, first.id, { note: "Fixed in the next release.", muteUntil });
      expect((await diagnose(app, oomPod(second))).seenBefore?.muted).toMatchObject({
        until: "2026-03-09T00:00:00.000Z",
      });
    },
  );

  test("quiets no longer than until that date", async () => {
    let time = Date.parse("2026-03-02T10:06:00Z");
    const app = await openTestApp({ now: () => new Date((time += 1000)).toISOString() });
    const first = await diagnose(app, oomPod());
    await resolve(app, first.id, { note: "Fixed in the next release.", muteUntil: "2026-03-09T00:00:00Z" });
    time = Date.parse("2026-03-08T23:59:00Z");
    expect((await diagnose(app, oomPod(second))).seenBefore).toHaveProperty("muted");
    time = Date.parse("2026-03-09T00:00:01Z");
    expect((await diagnose(app, oomPod(second))).seenBefore).not.toHaveProperty("muted");
  });

  test("holds no secret", async () => {
    const app = await openTestApp();
    const first = await diagnose(app, oomPod());
    const response = await resolve(app, first.id, {
      note: "It was password=correct-horse-battery-staple all along",
    });
    expect(await response.text()).not.toContain("correct-horse");
  });
});

test("a last resort has no signature, and was never seen before", async () => {
  const app = await openTestApp();
  const exited = oomPod().replace('"reason":"OOMKilled","exitCode":137', '"reason":"Error","exitCode":1');
  expect((await diagnose(app, exited)).seenBefore).toBeNull();
});

test("a signature tells of all clusters and of what fixed it", async () => {
  const app = await openTestApp();
  const first = await diagnose(app, oomPod(), "?cluster=eu");
  await diagnose(app, oomPod(), "?cluster=us");
  await resolve(app, first.id, { note: "Raised the limit." });
  expect(await get(app, `/v1/signatures/${first.seenBefore!.signature}`)).toMatchObject({
    cause: "container-memory-limit",
    reports: 2,
    occurrences: [{ cluster: "us", reports: 1 }, { cluster: "eu" }],
    resolutions: [{ note: "Raised the limit.", reportId: first.id }],
  });
});

test("pushes that a watcher sends at once make one report, which names their pod once", async () => {
  const app = await openTestApp();
  const bundles = [2, 3, 4].map((restarts) =>
    JSON.stringify({
      apiVersion: "crashline/v1",
      kind: "EvidenceBundle",
      items: [JSON.parse(oomPod({ restarts, finishedAt: `2026-03-02T10:0${restarts}:00Z` }))],
    }),
  );
  const response = await app.send("/v1/evidence", {
    method: "POST",
    body: bundles.join("\n"),
    headers: { "content-type": "application/x-ndjson" },
  });
  const { reports } = (await response.json()) as { reports: string[] };
  expect(reports).toHaveLength(1);
  expect(await get(app, `/v1/reports/${reports[0]}`)).toMatchObject({
    subject: { pods: [{ name: "cart-7d9f8b6c5d-x2x7k", restartCount: 4 }] },
    restarts: { restartCount: 4, observed: 3 },
  });
});

describe("a timeline", () => {
  interface Timeline {
    items: { kind: string; at: string; [key: string]: unknown }[];
    nextStarts: unknown[];
    isCut: boolean;
  }

  async function story(): Promise<TestApp> {
    const app = await openTestApp();
    await diagnose(app, oomPod({ restarts: 3, finishedAt: "2026-03-02T10:02:00Z" }));
    await diagnose(app, oomPod({ restarts: 7, finishedAt: "2026-03-02T10:05:00Z" }));
    return app;
  }

  const subjects: Record<string, string> = {
    "a workload": "workload=Deployment/cart&namespace=shop",
    "a pod": "pod=cart-7d9f8b6c5d-x2x7k&namespace=shop",
  };
  test.each(Object.entries(subjects))(
    "of %s has restarts, back-off, gaps and crash loops in order",
    async (_, query) => {
      const timeline = await get<Timeline>(await story(), `/v1/timeline?${query}`);
      expect(timeline.items.map(({ kind }) => kind).toSorted()).toEqual([
        "crash-loop-opened",
        "gap",
        "gap",
        "restart",
        "restart",
      ]);
      expect(timeline.items.filter(({ kind }) => kind === "restart")).toMatchObject([
        {
          at: "2026-03-02T10:02:00Z",
          attempt: 3,
          exitCode: 137,
          cause: "container-memory-limit",
          backOff: { delaySeconds: 40 },
        },
        {
          at: "2026-03-02T10:05:00Z",
          attempt: 7,
          backOff: { delaySeconds: 300, until: "2026-03-02T10:10:00Z" },
        },
      ]);
      expect(timeline.items.filter(({ kind }) => kind === "gap").at(-1)).toMatchObject({
        fromAttempt: 4,
        toAttempt: 6,
      });
      expect(timeline.items.map(({ at }) => Date.parse(at))).toEqual(
        timeline.items.map(({ at }) => Date.parse(at)).toSorted((one, other) => one - other),
      );
      expect(timeline).toMatchObject({
        isCut: false,
        nextStarts: [{ container: "cart", at: "2026-03-02T10:10:00Z" }],
      });
    },
  );

  test("of a pod whose runtime forgot how it ended tells how often it restarted", async () => {
    const app = await story();
    const pod = JSON.parse(oomPod({ restarts: 12 })) as {
      status: { containerStatuses: Record<string, unknown>[] };
    };
    for (const status of pod.status.containerStatuses) {
      delete status["lastState"];
      status["state"] = { running: { startedAt: "2026-03-02T10:30:00Z" } };
    }
    await diagnose(app, JSON.stringify(pod), "?observedAt=2026-03-02T10:40:00Z");
    const gap = { fromAttempt: 8, toAttempt: 11, container: "cart" };
    expect(
      (await get<Timeline>(app, `/v1/timeline?${subjects["a pod"]}`)).items.filter(
        ({ kind }) => kind === "gap",
      ),
    ).toMatchObject([{}, {}, { ...gap, at: "2026-03-02T10:05:00Z", until: "2026-03-02T10:30:00Z" }]);
    const query = `/v1/restarts?${subjects["a workload"]}`;
    interface Restarts {
      gaps?: object[];
      nextCursor: string | null;
    }
    expect(await get<Restarts>(app, query)).toMatchObject({
      gaps: [{}, {}, { ...gap, notBefore: "2026-03-02T10:05:00Z", notAfter: "2026-03-02T10:30:00Z" }],
    });
    const first = await get<Restarts>(app, `${query}&limit=1`);
    expect(first).toMatchObject({ gaps: [{ toAttempt: 6 }, gap] });
    expect(await get<Restarts>(app, `${query}&limit=1&cursor=${first.nextCursor}`)).toMatchObject({
      gaps: [{ toAttempt: 2 }],
    });
    expect(await get<Restarts>(app, `${query}&exitCode=137`)).not.toHaveProperty("gaps");
  });

  test.each(["/v1/diagnoses", "/v1/evidence"])("%s warns of a count that cannot be", async (path) => {
    const app = await openTestApp();
    const response = await app.send(path, {
      method: "POST",
      body: oomPod({ restarts: 2_147_483_647 }),
      headers: json,
    });
    expect(((await response.json()) as { warnings: object[] }).warnings).toMatchObject([
      { code: "restart-count-absurd" },
    ]);
    expect((await get<Timeline>(app, "/v1/timeline?workload=cart")).items.map(({ kind }) => kind)).toEqual([
      "crash-loop-opened",
      "restart",
    ]);
  });

  test("of a node has the restarts on it, and no others'", async () => {
    const app = await story();
    expect(
      (await get<Timeline>(app, "/v1/timeline?node=node-1")).items.filter(({ kind }) => kind === "restart"),
    ).toHaveLength(2);
    expect((await get<Timeline>(app, "/v1/timeline?node=node-2")).items).toEqual([]);
  });

  test("has the alerts of the workload", async () => {
    const app = await story();
    const alert = {
      status: "firing",
      fingerprint: "96a5d712a5d97bf5",
      labels: {
        alertname: "KubePodCrashLooping",
        namespace: "shop",
        pod: "cart-7d9f8b6c5d-x2x7k",
        container: "cart",
      },
      startsAt: "2026-03-02T10:04:00Z",
      endsAt: "0001-01-01T00:00:00Z",
    };
    const body = JSON.stringify({ version: "4", groupKey: "{}", alerts: [alert] });
    await app.send("/v1/webhooks/alertmanager", { method: "POST", body, headers: json });
    const { items } = await get<Timeline>(app, `/v1/timeline?${subjects["a pod"]}`);
    expect(items.filter(({ kind }) => kind === "alert-firing")).toMatchObject([
      { alertname: "KubePodCrashLooping" },
    ]);
    expect(
      (await get<{ items: unknown[] }>(app, `/v1/restarts?alert=${alert.fingerprint}`)).items,
    ).toHaveLength(2);
  });

  test("of a workload has what befell the nodes of its restarts, and the ConfigMaps that it uses", async () => {
    const app = await openTestApp();
    const pod = JSON.parse(oomPod()) as {
      metadata: Record<string, unknown>;
      spec: { containers: Record<string, unknown>[] };
    };
    pod.metadata["creationTimestamp"] = "2026-03-02T09:00:00Z";
    Object.assign(pod.spec.containers[0] ?? {}, { envFrom: [{ configMapRef: { name: "cart-settings" } }] });
    const nodeEvent = (name: string) => ({
      apiVersion: "v1",
      kind: "Event",
      metadata: { name: `${name}.1`, namespace: "default" },
      involvedObject: { kind: "Node", name },
      reason: "NodeHasInsufficientMemory",
      type: "Warning",
      message: `Node ${name} status is now: NodeHasInsufficientMemory`,
      lastTimestamp: "2026-03-02T10:04:30Z",
    });
    const configMap = (name: string) => ({
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: {
        name,
        namespace: "shop",
        managedFields: [
          { operation: "Update", time: "2026-03-02T09:30:00Z", fieldsV1: { "f:data": { "f:a": {} } } },
        ],
      },
    });
    const items = [
      pod,
      nodeEvent("node-1"),
      nodeEvent("node-2"),
      configMap("cart-settings"),
      configMap("other"),
    ];
    await diagnose(app, JSON.stringify({ apiVersion: "v1", kind: "List", items }));
    const { items: shown } = await get<Timeline>(app, `/v1/timeline?${subjects["a workload"]}`);
    expect(
      shown.flatMap(({ kind, reason, object }) => (kind === "change" ? [{ reason, object }] : [])),
    ).toEqual([
      { reason: "Rollout", object: { kind: "Deployment", namespace: "shop", name: "cart" } },
      { reason: "Changed", object: { kind: "ConfigMap", namespace: "shop", name: "cart-settings" } },
      { reason: "NodeHasInsufficientMemory", object: { kind: "Node", namespace: "", name: "node-1" } },
    ]);
  });

  test("marks what claims to be of the future", async () => {
    const app = await openTestApp();
    await diagnose(app, oomPod({ finishedAt: "2026-03-02T10:30:00Z" }));
    const { items } = await get<Timeline>(app, `/v1/timeline?${subjects["a pod"]}`);
    expect(items.find(({ kind }) => kind === "restart")).toMatchObject({ isFuture: true });
  });

  test("that is cut says so", async () => {
    expect(await get<Timeline>(await story(), `/v1/timeline?${subjects["a pod"]}&limit=1`)).toMatchObject({
      isCut: true,
    });
  });
});

describe("restarts", () => {
  test("are found by category, revision and exit code", async () => {
    const app = await openTestApp();
    await diagnose(app, oomPod());
    for (const [query, found] of [
      ["category=memory", 1],
      ["category=storage", 0],
      ["category=storage&cause=container-memory-limit", 0],
      ["category=memory&cause=container-memory-limit", 1],
      ["revision=7d9f8b6c5d", 1],
      ["revision=41", 0],
      ["exitCode=137", 1],
      ["exitCode=1", 0],
    ] as const) {
      const { items } = await get<{ items: unknown[] }>(app, `/v1/restarts?${query}`);
      expect({ query, found: items.length }).toEqual({ query, found });
    }
    expect((await app.send("/v1/restarts?alert=96a5d712a5d97bf5")).status).toBe(400);
  });

  test("are counted by day and cause", async () => {
    const app = await openTestApp();
    await diagnose(app, oomPod());
    await diagnose(app, oomPod({ finishedAt: "2026-03-02T10:01:00Z" }));
    await diagnose(app, oomPod({ finishedAt: "2026-03-01T10:20:00Z" }));
    expect(await get(app, "/v1/restarts/counts")).toEqual({
      items: [
        { day: "2026-03-01", cause: "container-memory-limit", restarts: 1 },
        { day: "2026-03-02", cause: "container-memory-limit", restarts: 2 },
      ],
    });
    expect(await get(app, "/v1/restarts/counts?category=storage")).toEqual({ items: [] });
  });

  test("are exported as a line or a row each, all of them", async () => {
    const app = await openTestApp();
    for (let minute = 10; minute < 20; minute += 1)
      await diagnose(app, oomPod({ finishedAt: `2026-03-02T10:${minute}:00Z` }));
    const lines = (await (await app.send("/v1/restarts/export")).text()).trimEnd().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as { finishedAt: string }).finishedAt)).toHaveLength(10);
    const csv = await app.send("/v1/restarts/export?format=csv&exitCode=137");
    const rows = (await csv.text()).trimEnd().split("\r\n");
    expect(rows).toHaveLength(11);
    expect(rows[1]).toMatch(/^default,shop,Deployment,cart,cart-7d9f8b6c5d-x2x7k,/);
  });

  test("exported of an empty history are nothing", async () => {
    const app = await openTestApp();
    expect(await (await app.send("/v1/restarts/export")).text()).toBe("");
    expect(await (await app.send("/v1/restarts/export?format=csv")).text()).toMatch(
      /^cluster,.*observed\r\n$/,
    );
  });
});

test("a workload that is forgotten is gone, and nothing else", async () => {
  const app = await openTestApp();
  await diagnose(app, oomPod());
  await diagnose(app, oomPod(), "?cluster=eu");
  const path = "/v1/workloads/Deployment/cart?cluster=default&namespace=shop";
  expect((await app.send(path, { method: "DELETE", scopes: ["admin"] })).status).toBe(200);
  const { items } = await get<{ items: { cluster: string }[] }>(app, "/v1/restarts");
  expect(items.map(({ cluster }) => cluster)).toEqual(["eu"]);
  expect(await get(app, "/v1/usage")).toMatchObject({
    restarts: { count: 1 },
    reports: { count: 1 },
    crashLoops: { count: 1 },
  });
});
