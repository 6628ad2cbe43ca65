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
  rootCause: { remediation: { action: string }[] };
  findings: object[];
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
  /** Tells pods of one revision apart. */
  suffix?: string;
  /** What its variables come from. */
  configMap?: string;
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
  suffix = "x2x7k",
  configMap,
}: PodFacts): object {
  const waiting = { reason: "CrashLoopBackOff", message: "back-off 10s restarting failed container=app" };
  return {
    apiVersion: "v1",
    kind: "Pod",
    metadata: {
      name: `${workload}-${hash}-${suffix}`,
      namespace: "shop",
      uid: `${workload}-${hash}-${suffix}`,
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
    spec: {
      nodeName: node,
      containers: [
        {
          name: "app",
          image,
          resources: { limits: { memory: "64Mi" } },
          ...(configMap !== undefined && { envFrom: [{ configMapRef: { name: configMap } }] }),
        },
      ],
    },
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
    expect(text).toMatch(/^Do: Go back to .*: kubectl -n shop rollout undo deployment\/cart \(/m);
    expect(reports[0]?.rootCause.remediation[0]?.action).toMatch(/^Go back to /);
    expect(reports[0]?.findings[0]).toEqual(reports[0]?.rootCause);
    expect(text).toMatch(/^- Raise the memory limit of app from 64Mi to 128Mi/m);
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

  const names = ["cart", "orders", "stock"];
  const node = (name: string, zone: string) => ({
    apiVersion: "v1",
    kind: "Node",
    metadata: { name, labels: { "topology.kubernetes.io/zone": zone } },
    status: { nodeInfo: { kubeletVersion: "v1.34.0" } },
  });

  test("tells the node as likely, where three nodes and the images are known", async () => {
    const app = await openTestApp();
    const nodes = ["node-1", "node-2", "node-3"].map((name) => node(name, "a"));
    const elsewhere = names.map((workload) => pod({ workload, node: "node-2", hash: "6d7f8b9c4d" }));
    const crashing = names.map((workload, index) => pod({ workload, diedAt: index + 1 }));
    for (const { context } of await diagnose(app, [...nodes, ...elsewhere, ...crashing], 5))
      expect(context["node"]).toMatchObject({ certainty: "likely" });
  });

  test("advises no rollback of what fails with others that were not rolled out", async () => {
    const app = await openTestApp();
    const nodes = ["node-1", "node-2", "node-3"].map((name) => node(name, "a"));
    const elsewhere = names.map((workload) => pod({ workload, node: "node-2", hash: "6d7f8b9c4d" }));
    const crashing = names.map((workload, index) =>
      pod({ workload, diedAt: index + 1, ...(workload === "cart" && { image: "cart:2", createdAt: 0 }) }),
    );
    const reports = await diagnose(app, [...nodes, ...elsewhere, ...crashing], 5);
    const cart = reports.find(({ context }) => context["rollout"] !== undefined);
    expect(cart?.context).toMatchObject({ rollout: { certainty: "likely" }, node: { certainty: "likely" } });
    const text = await (await app.send(`/v1/reports/${cart?.id}?format=text`)).text();
    expect(text).toContain("Do: ");
    expect(text).not.toContain("rollout undo");
  });

  test("tells the node of two workloads, where it is short of memory", async () => {
    const app = await openTestApp();
    const pressed = {
      ...node("node-1", "a"),
      status: {
        conditions: [
          {
            type: "MemoryPressure",
            status: "True",
            lastTransitionTime: at(0),
            message: "kubelet has insufficient memory",
          },
          { type: "DiskPressure", status: "False", lastTransitionTime: at(0) },
          { type: "Ready", status: "True", lastTransitionTime: at(-900) },
        ],
      },
    };
    const two = names.slice(0, 2);
    const elsewhere = ["node-2", "node-3"].flatMap((other) =>
      two.map((workload) =>
        pod({ workload, node: other, hash: "6d7f8b9c4d", suffix: other.slice(-1).repeat(5) }),
      ),
    );
    const crashing = two.map((workload, index) => pod({ workload, diedAt: index + 1 }));
    for (const { context } of await diagnose(app, [pressed, ...elsewhere, ...crashing], 5)) {
      expect(context["node"]).toMatchObject({
        summary: "one of 2 workloads that began to crash on node node-1 at once",
        evidence: expect.arrayContaining([`node node-1: NodeHasInsufficientMemory at ${at(0)}`]),
      });
    }
  });

  test("tells no node where every crash is of one image", async () => {
    const app = await openTestApp();
    const image = "registry.example/sidecar:2";
    const elsewhere = names.map((workload) => pod({ workload, node: "node-2", hash: "6d7f8b9c4d", image }));
    const crashing = names.map((workload, index) => pod({ workload, diedAt: index + 1, image }));
    for (const { context } of await diagnose(app, [...elsewhere, ...crashing], 5))
      expect(context).not.toHaveProperty("node");
  });

  test("tells the zone in which unrelated workloads began to crash on several nodes", async () => {
    const app = await openTestApp();
    const nodes = [node("node-1", "a"), node("node-2", "a"), node("node-3", "b"), node("node-4", "b")];
    const elsewhere = names.map((workload, index) =>
      pod({ workload, node: `node-${3 + (index % 2)}`, hash: "6d7f8b9c4d" }),
    );
    const crashing = names.map((workload, index) =>
      pod({ workload, node: `node-${1 + (index % 2)}`, diedAt: index + 1 }),
    );
    const reports = await diagnose(app, [...nodes, ...elsewhere, ...crashing], 5);
    expect(reports.map(({ context }) => context["node"])).toEqual(
      names.map(() =>
        expect.objectContaining({
          certainty: "likely",
          summary: "one of 3 workloads that began to crash at once on 2 nodes of zone a",
        }),
      ),
    );
  });

  test("tells that new pods die while old ones of the same template live", async () => {
    const app = await openTestApp();
    const old = pod({ workload: "cart", createdAt: -3000, readySince: -2990 });
    const dying = ["bbbbb", "ccccc"].map((suffix, index) =>
      pod({ workload: "cart", suffix, createdAt: 0, diedAt: index + 3 }),
    );
    const [report] = await diagnose(app, [old, ...dying], 5);
    expect(report?.context["sameTemplate"]).toMatchObject({ certainty: "likely" });
    expect(report?.context).not.toHaveProperty("rollout");
  });

  test("knows a revision by its template, and calls it by its number", async () => {
    const app = await openTestApp();
    const replicaSet = (hash: string, number: string, createdAt: number) => ({
      apiVersion: "apps/v1",
      kind: "ReplicaSet",
      metadata: {
        name: `cart-${hash}`,
        namespace: "shop",
        creationTimestamp: at(createdAt),
        annotations: { "deployment.kubernetes.io/revision": number },
      },
    });
    const old = pod({ workload: "cart", hash: "7d9f8b6c5d", node: "node-2", image: "cart:4.1" });
    // Without its ReplicaSet at first: the same revision still.
    await diagnose(app, [old], -2);
    const fresh = pod({ workload: "cart", hash: "5c6b7f8d9c", image: "cart:4.2", createdAt: 0, diedAt: 3 });
    const sets = [replicaSet("7d9f8b6c5d", "41", -200), replicaSet("5c6b7f8d9c", "42", 0)];
    const [report] = await diagnose(app, [...sets, old, fresh], 4);
    expect(report?.context["rollout"]).toMatchObject({
      certainty: "likely",
      summary: expect.stringContaining("began 3 min after revision 42 (changed: image app)"),
      evidence: expect.arrayContaining([expect.stringContaining("revision 42 (template 5c6b7f8d9c) since")]),
    });
    for (const revision of ["42", "5c6b7f8d9c"]) {
      for (const route of ["/v1/restarts", "/v1/crash-loops", "/v1/reports"]) {
        const body = (await (await app.send(`${route}?revision=${revision}`)).json()) as { items: unknown[] };
        expect({ route, revision, found: body.items.length }).toEqual({ route, revision, found: 1 });
      }
    }
    const none = (await (await app.send("/v1/restarts?revision=41")).json()) as { items: unknown[] };
    expect(none.items).toEqual([]);
  });

  const configMap = (name: string, minute: number) => ({
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: {
      name,
      namespace: "shop",
      creationTimestamp: at(-9000),
      managedFields: [
        {
          manager: "kubectl",
          operation: "Update",
          time: at(minute),
          fieldsV1: { "f:data": { "f:POOL": {} } },
        },
      ],
    },
  });
  const restarted = (name: string) => [
    pod({ workload: "cart", readySince: -100, configMap: name, suffix: "bbbbb" }),
    pod({ workload: "cart", createdAt: 1, diedAt: 3, configMap: name }),
  ];

  test("tells which ConfigMap changed between the last good start and the first bad one", async () => {
    const app = await openTestApp();
    const [report] = await diagnose(app, [configMap("cart-settings", 0), ...restarted("cart-settings")], 4);
    expect(report?.context["configuration"]).toMatchObject({
      certainty: "likely",
      summary: expect.stringContaining("ConfigMap cart-settings changed"),
      evidence: expect.arrayContaining([expect.stringContaining("keys POOL")]),
    });
  });

  test("tells of no ConfigMap from which the pod takes nothing", async () => {
    const app = await openTestApp();
    const [report] = await diagnose(app, [configMap("mail-settings", 0), ...restarted("cart-settings")], 4);
    expect(report?.context).not.toHaveProperty("configuration");
  });

  test("tells what changed for everybody before several workloads began to crash", async () => {
    const app = await openTestApp();
    const webhook = {
      apiVersion: "admissionregistration.k8s.io/v1",
      kind: "MutatingWebhookConfiguration",
      metadata: {
        name: "sidecar-injector",
        creationTimestamp: at(-9000),
        managedFields: [
          { manager: "helm", operation: "Update", time: at(-2), fieldsV1: { "f:webhooks": {} } },
        ],
      },
    };
    const crashing = names.map((workload, index) => pod({ workload, diedAt: index + 1 }));
    for (const { context } of await diagnose(app, [webhook, ...crashing], 5)) {
      expect(context["clusterChanges"]).toMatchObject({
        certainty: "possible",
        summary: expect.stringContaining("MutatingWebhookConfiguration sidecar-injector changed"),
      });
    }
  });
});

describe("a dependency that several wait for", () => {
  const service = {
    apiVersion: "v1",
    kind: "Service",
    metadata: { name: "db", namespace: "shop" },
    spec: { clusterIP: "10.96.7.1", clusterIPs: ["10.96.7.1"] },
  };
  const database = {
    ...pod({ workload: "unused", diedAt: 0 }),
    metadata: {
      name: "db-0",
      namespace: "shop",
      uid: "uid-of-db-0",
      creationTimestamp: at(-200),
      labels: { "controller-revision-hash": "db-6d7f8b9c4d" },
      ownerReferences: [
        { apiVersion: "apps/v1", kind: "StatefulSet", name: "db", uid: "s", controller: true },
      ],
    },
  };

  async function push(app: TestApp, minute: number, items: object[], log?: string): Promise<void> {
    const [first] = items as [{ metadata: { name: string } }];
    const logs =
      log === undefined
        ? []
        : [{ namespace: "shop", pod: first.metadata.name, container: "app", previous: true, text: log }];
    const body = JSON.stringify({
      apiVersion: "crashline/v1",
      kind: "EvidenceBundle",
      cluster: "prod",
      observedAt: at(minute),
      items,
      logs,
    });
    const headers = { "content-type": "application/json" };
    expect((await app.send("/v1/evidence", { method: "POST", body, headers })).status).toBe(202);
  }

  const refused = (workload: string, diedAt: number) =>
    JSON.parse(
      JSON.stringify(pod({ workload, diedAt })).replace(
        '"reason":"OOMKilled","exitCode":137',
        '"reason":"Error","exitCode":1',
      ),
    ) as object;

  interface Loop {
    id: string;
    workload: { name: string };
    originId: string | null;
    firstReportId: string;
  }

  async function loops(app: TestApp): Promise<Map<string, Loop>> {
    const { items } = (await (await app.send("/v1/crash-loops")).json()) as { items: Loop[] };
    return new Map(items.map((loop) => [loop.workload.name, loop]));
  }

  const orders: Record<string, readonly string[]> = {
    "the database first": ["db", "cart", "stock"],
    "the database last": ["cart", "stock", "db"],
    "the database between": ["stock", "db", "cart"],
  };
  test.each(Object.entries(orders))(
    "is known by its Service's address, and is their origin, told %s",
    async (_, order) => {
      const app = await openTestApp();
      await push(app, 0, [service]);
      const tell: Record<string, () => Promise<void>> = {
        db: () => push(app, 1, [database]),
        cart: () => push(app, 3, [refused("cart", 2)], "Error: connect ECONNREFUSED 10.96.7.1:5432\n"),
        stock: () => push(app, 5, [refused("stock", 4)], "Error: connect ECONNREFUSED db:5432\n"),
      };
      for (const name of order) await tell[name]?.();
      const found = await loops(app);
      const db = found.get("db");
      expect(
        Object.fromEntries([...found.values()].map(({ workload, originId }) => [workload.name, originId])),
      ).toEqual({ cart: db?.id, db: null, stock: db?.id });
      const report = (await (
        await app.send(`/v1/reports/${found.get("cart")?.firstReportId}`)
      ).json()) as Report;
      expect(report.context["sharedDependency"]).toMatchObject({
        certainty: "likely",
        summary: "one of 2 workloads failing on db.shop.svc:5432; origin statefulset/db (shop)",
        originId: db?.id,
      });
      const origin = (await (await app.send(`/v1/reports/${db?.firstReportId}`)).json()) as Report;
      expect(origin.context["dependants"]).toMatchObject({ summary: "2 workloads began to fail on it" });
    },
  );

  const unpulled = (workload: string, registry = "registry.corp.example") => {
    const image = `${registry}/${workload}:1`;
    const message = `Back-off pulling image "${image}": ErrImagePull: failed to pull and unpack image "${image}": failed to resolve reference "${image}": failed to do request: Head "https://${registry}/v2/${workload}/manifests/1": dial tcp 192.0.2.9:443: i/o timeout`;
    return JSON.parse(
      JSON.stringify(pod({ workload, image, diedAt: 0, restarts: 0 }), (key, value: unknown) =>
        key === "lastState" ? undefined : key === "waiting" ? { reason: "ImagePullBackOff", message } : value,
      ),
    ) as object;
  };

  test("is the registry from which nothing can be pulled", async () => {
    const app = await openTestApp();
    for (const [index, workload] of ["cart", "stock", "orders"].entries())
      await push(app, index, [unpulled(workload)]);
    await push(app, 3, [unpulled("mail", "mirror.example")]);
    const { items } = (await (await app.send("/v1/reports")).json()) as {
      items: { id: string; subject: { workload: { name: string } } }[];
    };
    const summaries: Record<string, string | undefined> = {};
    for (const { id, subject } of items) {
      const report = (await (await app.send(`/v1/reports/${id}`)).json()) as Report;
      summaries[subject.workload.name] = report.context["sharedDependency"]?.summary;
    }
    const shared = "one of 3 workloads failing on registry.corp.example";
    expect(summaries).toEqual({ cart: shared, stock: shared, orders: shared, mail: undefined });
  });

  test("is nobody's origin where it crashed long before", async () => {
    const app = await openTestApp();
    await push(app, 1, [database]);
    await push(app, 33, [refused("cart", 32)], "Error: connect ECONNREFUSED db:5432\n");
    await push(app, 35, [refused("stock", 34)], "Error: connect ECONNREFUSED db:5432\n");
    expect([...(await loops(app)).values()].map(({ originId }) => originId)).toEqual([null, null, null]);
  });
});
