import { freshDatabase } from "#fresh-database";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { openCluster } from "../../src/cluster/open-cluster.ts";
import { catalogue } from "../../src/diagnosis/catalogue.ts";
import type { Database } from "../../src/history/database.ts";
import { ensureTenant } from "../../src/history/tenants.ts";
import { defaultLimits } from "../../src/intake/limits.ts";
import { type OpenLookups, openLookups } from "../../src/usecases/open-lookups.ts";
import { uuidV7Maker } from "../../src/usecases/uuid-v7.ts";
import { crashingCluster, crashingPod } from "../cluster/crashing-cluster.ts";
import { type FakeApiServer, startFakeApiServer } from "../cluster/fake-api-server.ts";
import { openTestApp, type TestApp } from "./test-app.ts";

let server: FakeApiServer;
let db: Database;
let closers: (() => Promise<void>)[];
const failures: unknown[] = [];

beforeEach(async () => {
  closers = [];
  failures.length = 0;
  server = await startFakeApiServer();
  const { objects, logs } = crashingCluster();
  for (const object of objects) server.put(object);
  for (const [key, text] of logs) server.logs.set(key, text);
  db = await freshDatabase();
});
afterEach(async () => {
  for (const close of closers) await close();
  await server.close();
});

let clock = Date.parse("2026-03-02T10:06:00Z");
const now = () => new Date((clock += 10)).toISOString();

async function open({ clusterName = "default", kubeconfig = server.kubeconfig } = {}): Promise<{
  app: TestApp;
  lookups: OpenLookups;
}> {
  const cluster = openCluster({ kubeconfig }, { now, deadlineMilliseconds: 2_000, keepMilliseconds: 0 });
  const lookups = openLookups({
    cluster,
    clusterName,
    tenant: await ensureTenant(db, "default", now()),
    db,
    diagnosis: { catalogue, rulesVersion: "test", limits: defaultLimits, defaultCluster: "default" },
    defaultCluster: "default",
    storeLogs: true,
    now,
    newId: uuidV7Maker(Date.now, (bytes) => crypto.getRandomValues(bytes)),
    onFailure: (_id, error) => failures.push(error),
  });
  closers.push(async () => {
    await lookups.close();
    cluster.close();
  });
  return { app: await openTestApp({ db, lookups, now }), lookups };
}

const pod = "cart-7d9f8b6c5d-x2x7k";
const alert = {
  status: "firing",
  labels: {
    alertname: "KubePodCrashLooping",
    namespace: "shop",
    pod,
    container: "cart",
    reason: "CrashLoopBackOff",
    team: "checkout",
  },
  startsAt: "2026-03-02T10:00:00Z",
  endsAt: "0001-01-01T00:00:00Z",
};

interface Receipt {
  results: { status: string; reportIds: string[] }[];
  reports: { id: string; state: string; cause: string | null }[];
  alerts: { annotations: Record<string, string> }[];
}
interface ReportShown {
  state: string;
  verdict: string;
  rootCause: { cause: string; citations: { origin: string }[] } | null;
  missing: { code: string; why: string }[];
  subject: { workload: unknown; pods: { name: string }[] };
  alerts: { alertname: string }[];
}

async function notify(
  app: TestApp,
  alerts: unknown[] = [alert],
  headers: Record<string, string> = {},
  query = "",
): Promise<Receipt> {
  const response = await app.send(`/v1/webhooks/alertmanager${query}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ version: "4", groupKey: "{}", alerts }),
  });
  expect(response.status).toBe(202);
  return (await response.json()) as Receipt;
}

async function read(app: TestApp, id: string): Promise<ReportShown & { retryAfter: string | null }> {
  const response = await app.send(`/v1/reports/${id}`);
  return { ...((await response.json()) as ReportShown), retryAfter: response.headers.get("retry-after") };
}

const wait = { prefer: "wait=4" };

describe("an alert about a cluster that can be asked", () => {
  test("is acknowledged with a pending report, which the look-up completes under the same id", async () => {
    const { app, lookups } = await open();
    server.faults.push({ matches: /x2x7k$/, delayMilliseconds: 300 });
    const { reports } = await notify(app);
    expect(reports).toMatchObject([{ state: "pending", cause: null }]);
    const [{ id } = { id: "" }] = reports;
    expect(await read(app, id)).toMatchObject({
      state: "pending",
      retryAfter: "5",
      alerts: [{ alertname: "KubePodCrashLooping" }],
    });
    await lookups.close();
    expect(failures).toEqual([]);
    const report = await read(app, id);
    expect(report).toMatchObject({
      state: "complete",
      retryAfter: null,
      verdict: "diagnosed",
      rootCause: { cause: "dependency-connection-refused" },
      subject: { workload: { kind: "Deployment", name: "cart" }, pods: [{ name: pod }] },
      alerts: [{ alertname: "KubePodCrashLooping" }],
    });
    expect(report.rootCause?.citations.every(({ origin }) => origin === "fetched")).toBe(true);
    const { items } = (await (await app.send(`/v1/restarts?namespace=shop`)).json()) as { items: unknown[] };
    expect(items).toMatchObject([
      { pod, container: "cart", exitCode: 1, cause: "dependency-connection-refused" },
    ]);
  });

  test("is answered with the finished report when the caller prefers to wait", async () => {
    const { app } = await open();
    const { reports, alerts } = await notify(app, [alert], wait);
    expect(reports).toMatchObject([{ state: "complete", cause: "dependency-connection-refused" }]);
    expect(alerts[0]?.annotations).toMatchObject({ crashline_cause: "dependency-connection-refused" });
  });

  test("is answered with what is known when the wait is over", async () => {
    const { app } = await open();
    server.faults.push({ matches: /x2x7k$/, delayMilliseconds: 500 });
    expect((await notify(app, [alert], { prefer: "respond-async, wait=0" })).reports).toMatchObject([
      { state: "pending" },
    ]);
  });

  test("holds no secret of the Pod, and no value of a ConfigMap", async () => {
    const { app } = await open();
    await notify(app, [alert], wait);
    const stored = JSON.stringify(await db.atomically([{ sql: "SELECT * FROM reports", params: [] }]));
    expect(stored).toContain("ECONNREFUSED");
    expect(stored).not.toContain("horse-battery");
    expect(stored).not.toContain("the value of a ConfigMap");
  });

  test("puts on record when which keys of the Pod's ConfigMaps changed", async () => {
    const { app } = await open();
    await notify(app, [alert], wait);
    const [{ rows } = { rows: [] }] = await db.atomically([
      { sql: "SELECT name, reason, detail FROM changes WHERE kind = 'ConfigMap'", params: [] },
    ]);
    expect(rows).toEqual([{ name: "cart-settings", reason: "Changed", detail: '{"keys":["DB_HOST"]}' }]);
  });

  test("names in its report what the cluster refused", async () => {
    const { app } = await open();
    const user = "system:serviceaccount:crashline:crashline";
    server.faults.push({
      matches: /events/,
      status: 403,
      message: `events is forbidden: User "${user}" cannot list resource "events"`,
    });
    const { reports } = await notify(app, [alert], wait);
    const { missing } = await read(app, reports[0]!.id);
    expect(missing).toContainEqual(
      expect.objectContaining({ code: "events", why: expect.stringContaining(`forbidden for ${user}`) }),
    );
  });

  test("whose Pod was replaced is answered by the workload's Pods of now", async () => {
    const { app } = await open();
    server.remove(pod);
    server.put(crashingPod({ name: "cart-7d9f8b6c5d-9k4wq" }));
    server.logs.set("cart-7d9f8b6c5d-9k4wq/cart/previous", "Error: connect ECONNREFUSED 10.0.0.9:5432\n");
    const { reports } = await notify(app, [alert], wait);
    expect(await read(app, reports[0]!.id)).toMatchObject({
      rootCause: { cause: "dependency-connection-refused" },
      subject: { pods: [{ name: "cart-7d9f8b6c5d-9k4wq" }] },
    });
  });

  test("sent again, or with others of its workload, stays with its one report", async () => {
    const { app } = await open();
    const first = await notify(app, [
      alert,
      { ...alert, labels: { alertname: "KubePodNotReady", namespace: "shop", pod } },
    ]);
    const again = await notify(app, [alert], wait);
    const other = {
      ...alert,
      labels: { alertname: "KubeDeploymentReplicasMismatch", namespace: "shop", deployment: "cart" },
    };
    const third = await notify(app, [other], wait);
    const ids = [first, again, third].flatMap(({ results }) => results.flatMap(({ reportIds }) => reportIds));
    expect(new Set(ids).size).toBe(1);
    expect(server.asked.filter((asked) => asked === "get pods")).toHaveLength(1);
  });
});

test.each([
  ["a diagnosis of this crash loop spares the look-up", "2026-03-02T10:00:00Z", 0],
  ["a diagnosis of hours ago does not", "2026-03-02T14:00:00Z", 1],
])("%s", async (_name, startsAt, lookedUp) => {
  const { app } = await open();
  await app.send("/v1/diagnoses", { method: "POST", body: JSON.stringify(crashingOf("OOMKilled")) });
  await notify(app, [{ ...alert, startsAt }], wait);
  expect(server.asked.filter((asked) => asked === "get pods")).toHaveLength(lookedUp);
});

function crashingOf(reason: string): object {
  const dump = structuredClone(crashingPod());
  const { containerStatuses } = dump["status"] as {
    containerStatuses: { lastState: { terminated: object } }[];
  };
  Object.assign(containerStatuses[0]!.lastState.terminated, { reason, exitCode: 137 });
  return dump;
}

describe("an alert about a Pod that left nothing behind", () => {
  const gone = { ...crashingPod({ name: "gone-0" }) };
  gone.metadata = { ...gone.metadata, uid: "uid-of-the-first", ownerReferences: [] };
  const about = (uid?: string) => ({
    ...alert,
    startsAt: "2026-03-02T13:30:00Z",
    labels: {
      alertname: "KubePodCrashLooping",
      namespace: "shop",
      pod: uid === undefined ? "gone-0" : "gone-by-another-name",
      container: "cart",
      ...(uid !== undefined && { uid }),
    },
  });

  test.each([
    ["by its UID", about("uid-of-the-first"), "dependency-connection-refused"],
    ["by its name", about(), "dependency-connection-refused"],
    ["not if it is another", about("uid-of-the-second"), null],
  ])("is answered from what was pushed hours before, %s", async (_how, asked, cause) => {
    const { app } = await open();
    clock = Date.parse("2026-03-02T10:06:30Z");
    const pushed = await app.send("/v1/evidence", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        apiVersion: "crashline/v1",
        kind: "EvidenceBundle",
        cluster: "default",
        observedAt: "2026-03-02T10:06:00Z",
        items: [gone],
        logs: [
          {
            namespace: "shop",
            pod: "gone-0",
            container: "cart",
            previous: true,
            capturedAt: "2026-03-02T10:06:00Z",
            text: "Error: connect ECONNREFUSED 10.0.0.9:5432\n",
          },
        ],
      }),
    });
    expect(pushed.status).toBe(202);
    clock = Date.parse("2026-03-02T13:30:30Z");
    const { reports } = await notify(app, [asked], wait);
    const report = await read(app, reports[0]!.id);
    expect(report).toMatchObject({ state: "complete", rootCause: cause === null ? null : { cause } });
    if (report.rootCause)
      expect(new Set(report.rootCause.citations.map(({ origin }) => origin))).toEqual(new Set(["history"]));
    expect(server.asked).toContain("get pods");
    expect(failures).toEqual([]);
  });
});

test("an alert about a node brings the node's state and events", async () => {
  const { app } = await open();
  const node = server.objects.find(({ kind }) => kind === "Node")!;
  server.put({
    ...node,
    status: {
      conditions: [
        {
          type: "Ready",
          status: "Unknown",
          reason: "NodeStatusUnknown",
          message: "Kubelet stopped posting node status.",
          lastTransitionTime: "2026-03-02T09:58:00Z",
        },
      ],
    },
  });
  const labels = {
    alertname: "KubeNodeNotReady",
    node: "node-1",
    namespace: "monitoring",
    pod: "kps-kube-state-metrics-6c9f7d8b5d-lq4zn",
    container: "kube-state-metrics",
  };
  const { reports } = await notify(app, [{ ...alert, labels }], wait);
  expect(reports).toMatchObject([{ state: "complete", cause: "node-not-ready" }]);
  const { items } = (await (await app.send("/v1/reports?node=node-1")).json()) as { items: unknown[] };
  expect(items).toHaveLength(1);
  expect(server.asked.toSorted()).toEqual(["get nodes", "list events"]);
});

describe("an alert that is not about that cluster", () => {
  test("has no look-up made for it", async () => {
    const { app } = await open({ clusterName: "prod-eu1" });
    expect((await notify(app, [alert], wait, "?cluster=prod-us1")).reports).toMatchObject([
      { state: "complete", cause: null },
    ]);
    expect(server.asked).toEqual([]);
  });
});

describe("a promised look-up", () => {
  test("is made after a restart", async () => {
    const first = await open();
    await first.lookups.close(); // what is begun from now on is as lost as in a process that was killed
    const { reports } = await notify(first.app);
    expect(reports).toMatchObject([{ state: "pending" }]);
    expect(server.asked).toEqual([]);
    const second = await open();
    await second.lookups.reconcile({ early: true });
    expect(await read(second.app, reports[0]!.id)).toMatchObject({ state: "complete", verdict: "diagnosed" });
  });

  test("is tried again while the API server is away, and given up in the end with the reason", async () => {
    const { app, lookups } = await open();
    server.faults.push({ matches: /./, cut: true });
    const { reports } = await notify(app, [alert], wait);
    const id = reports[0]!.id;
    expect(await read(app, id)).toMatchObject({ state: "pending" });
    for (let attempt = 0; attempt < 5; attempt++) {
      expect(await read(app, id)).toMatchObject({ state: "pending" });
      clock += 3_600_000;
      await lookups.reconcile();
    }
    const report = await read(app, id);
    expect(report).toMatchObject({ state: "complete", verdict: "inconclusive" });
    expect(report.missing).toContainEqual(
      expect.objectContaining({ code: "pod-json", why: expect.stringContaining("cannot be reached") }),
    );
    expect(failures).toEqual([]);
  });

  test("is made once where two processes share the database", async () => {
    const [first, second] = [await open(), await open()];
    await first.lookups.close();
    await notify(first.app);
    const third = await open();
    await Promise.all([second.lookups.reconcile({ early: true }), third.lookups.reconcile({ early: true })]);
    expect(server.asked.filter((asked) => asked === "get pods")).toHaveLength(1);
  });
});

test("a notification of a thousand alerts takes a number of statements that does not grow with them", async () => {
  const sizes: number[] = [];
  const counting: Database = {
    orm: db.orm,
    atomically(statements) {
      sizes.push(statements.length);
      return db.atomically(statements);
    },
  };
  const app = await openTestApp({ db: counting, bodyLimits: { webhook: 8_000_000, dump: 1, yaml: 1 } });
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      ...alert,
      labels: { ...alert.labels, instance: `10.0.0.${index}` },
    }));
  await notify(app, many(1));
  const few = sizes.splice(0);
  await notify(app, many(1000));
  expect(sizes.length).toBeLessThanOrEqual(few.length + 5);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(Math.max(...few) + 10);
});

test("more notifications at once than can be served are answered 503, never 429, and nothing of them is stored", async () => {
  let release = () => {};
  const gate = new Promise<void>((resolve) => (release = resolve));
  const slow: Database = {
    orm: db.orm,
    async atomically(statements) {
      if (statements.some(({ sql }) => sql.includes("alerts"))) await gate;
      return db.atomically(statements);
    },
  };
  const app = await openTestApp({ db: slow });
  await app.send("/v1/causes");
  const body = JSON.stringify({ version: "4", alerts: [alert] });
  const send = () => app.send("/v1/webhooks/alertmanager", { method: "POST", body });
  await app.send("/v1/webhooks/alertmanager", { method: "POST", body: "{}" });
  const held = Array.from({ length: 200 }, send);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const refused = await send();
  expect({ status: refused.status, retryAfter: refused.headers.get("retry-after") }).toEqual({
    status: 503,
    retryAfter: "5",
  });
  release();
  const statuses = (await Promise.all(held)).map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([202]));
});
