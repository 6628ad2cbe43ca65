import { describe, expect, test } from "vitest";

import { openTestApp, type TestApp } from "./test-app.ts";

interface Entry {
  certainty: string;
  summary: string;
  evidence: string[];
  counterEvidence: string[];
}
interface Report {
  id: string;
  context: Record<string, Entry>;
}

const at = (minute: number) =>
  new Date(Date.parse("2026-03-02T10:00:00Z") + minute * 60_000).toISOString().replace(".000Z", "Z");

interface PodFacts {
  workload: string;
  hash?: string;
  image?: string;
  node?: string;
  createdAt?: number;
  /** Minute of the last death; absent: it is Ready. */
  diedAt?: number;
  restarts?: number;
  readySince?: number;
}

function pod({
  workload,
  hash = "7d9f8b6c5d",
  image = `${workload}:1`,
  node = "node-1",
  createdAt = -200,
  diedAt,
  restarts = 1,
  readySince = -190,
}: PodFacts): object {
  const waiting = { reason: "CrashLoopBackOff", message: "back-off 10s restarting failed container=app" };
  return {
    apiVersion: "v1",
    kind: "Pod",
    metadata: {
      name: `${workload}-${hash}-x2x7k`,
      namespace: "shop",
      uid: `${workload}-${hash}`,
      creationTimestamp: at(createdAt),
      labels: { "pod-template-hash": hash },
      ownerReferences: [
        {
          apiVersion: "apps/v1",
          kind: "ReplicaSet",
          name: `${workload}-${hash}`,
          uid: "r",
          controller: true,
        },
      ],
    },
    spec: { nodeName: node, containers: [{ name: "app", image, resources: { limits: { memory: "64Mi" } } }] },
    status: {
      phase: "Running",
      conditions: [
        {
          type: "Ready",
          status: diedAt === undefined ? "True" : "False",
          lastTransitionTime: at(diedAt ?? readySince),
        },
      ],
      containerStatuses: [
        diedAt === undefined
          ? {
              name: "app",
              image,
              imageID: "",
              ready: true,
              restartCount: 0,
              state: { running: { startedAt: at(readySince) } },
            }
          : {
              name: "app",
              image,
              imageID: "",
              ready: false,
              restartCount: restarts,
              state: { waiting },
              lastState: {
                terminated: {
                  reason: "OOMKilled",
                  exitCode: 137,
                  startedAt: at(diedAt - 1),
                  finishedAt: at(diedAt),
                },
              },
            },
      ],
    },
  };
}

async function diagnose(app: TestApp, items: object[], minute: number): Promise<Report[]> {
  const body = JSON.stringify({ apiVersion: "v1", kind: "List", items });
  const response = await app.send(`/v1/diagnoses?observedAt=${at(minute)}`, {
    method: "POST",
    body,
    headers: { "content-type": "application/json" },
  });
  expect(response.status).toBe(200);
  return ((await response.json()) as { reports: Report[] }).reports;
}

describe("the context of a report", () => {
  test("is empty of a crash about which nothing else is known", async () => {
    const app = await openTestApp();
    const [report] = await diagnose(app, [pod({ workload: "cart", diedAt: 3 })], 4);
    expect(report?.context).toEqual({});
  });

  test("tells the rollout with which it began, when old and new pods are in one dump", async () => {
    const app = await openTestApp();
    const old = pod({ workload: "cart", hash: "7d9f8b6c5d", node: "node-2", image: "cart:4.1" });
    const fresh = pod({ workload: "cart", hash: "5c6b7f8d9c", image: "cart:4.2", createdAt: 0, diedAt: 3 });
    const reports = await diagnose(app, [old, fresh], 4);
    expect(reports[0]?.context["rollout"]).toMatchObject({
      certainty: "likely",
      summary: expect.stringContaining("after revision 5c6b7f8d9c (changed: image app)"),
      evidence: expect.arrayContaining(["image app: cart:4.1 → cart:4.2"]),
    });
    const text = await (await app.send(`/v1/reports/${reports[0]?.id}?format=text`)).text();
    expect(text).toContain("after revision 5c6b7f8d9c");
  });

  test("does without what a pod does not show", async () => {
    const app = await openTestApp();
    const bare = JSON.parse(
      JSON.stringify(pod({ workload: "cart", diedAt: 3 }), (key, value: unknown) =>
        key === "imageID" || key === "image" ? undefined : value,
      ),
    ) as { spec: Record<string, unknown> };
    const [container] = bare.spec["containers"] as object[];
    Object.assign(bare.spec, {
      volumes: [{}, null],
      containers: [
        { ...container, env: [{}], volumeMounts: [{}], resources: { limits: { __proto__: null, cpu: 1 } } },
      ],
    });
    const [report] = await diagnose(app, [bare], 4);
    expect(report?.context).toEqual({});
  });

  test("tells no rollout where old pods die as well", async () => {
    const app = await openTestApp();
    const old = pod({ workload: "cart", hash: "7d9f8b6c5d", node: "node-2", diedAt: 2 });
    const fresh = pod({ workload: "cart", hash: "5c6b7f8d9c", createdAt: 0, diedAt: 3 });
    for (const { context } of await diagnose(app, [old, fresh], 4))
      expect(context).not.toHaveProperty("rollout");
  });

  test("tells the node on which unrelated workloads began to crash", async () => {
    const app = await openTestApp();
    const names = ["cart", "orders", "stock"];
    const elsewhere = ["node-2", "node-3"].flatMap((node, index) =>
      names.map((workload) => pod({ workload, node, hash: ["6d7f8b9c4d", "8f9b7c6d5f"][index] ?? "" })),
    );
    const crashing = names.map((workload, index) => pod({ workload, diedAt: index + 1 }));
    const reports = await diagnose(app, [...elsewhere, ...crashing], 5);
    expect(reports.map(({ context }) => context["node"]?.summary)).toEqual(
      names.map(() => "one of 3 workloads that began to crash on node node-1 at once"),
    );
  });

  test("of a busy node tells nothing of loops that began at other times", async () => {
    const app = await openTestApp();
    const crashing = ["cart", "orders", "stock"].map((workload, index) =>
      pod({ workload, diedAt: index * 30 - 100 }),
    );
    for (const { context } of await diagnose(app, crashing, 5)) expect(context).not.toHaveProperty("node");
  });

  test("tells a cadence once enough lives are on record", async () => {
    const app = await openTestApp();
    let last: Report | undefined;
    for (const minute of [-40, -34, -28, -22, -16, -10])
      [last] = await diagnose(app, [pod({ workload: "cart", diedAt: minute, restarts: 3 })], minute + 1);
    expect(last?.context["cadence"]).toMatchObject({ summary: "dies about 60 s after each start" });
  });
});
