import { mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { openKubernetesApi } from "../../src/cluster/kubernetes-api.ts";
import { type Service, startService } from "../../src/node.ts";
import { openSpool, type Spool } from "../../src/watcher/spool.ts";
import { startWatcher, type Watcher } from "../../src/watcher/start-watcher.ts";
import { crashingCluster, crashingPod, readyPod } from "../cluster/crashing-cluster.ts";
import { type FakeApiServer, startFakeApiServer } from "../cluster/fake-api-server.ts";
import { freePort } from "../free-port.ts";

const token = `cl_${"0123456789abcdef".repeat(2)}`;
const pod = "cart-7d9f8b6c5d-x2x7k";

let server: FakeApiServer;
let folder: string;
let port: number;
let service: Service | undefined;
let watcher: Watcher | undefined;
let logged: { level: string; message: string; fields: unknown }[];

beforeEach(async () => {
  [service, watcher, logged] = [undefined, undefined, []];
  server = await startFakeApiServer();
  const { objects } = crashingCluster();
  // Everything but the crash, which is the test's.
  for (const object of objects) if (object.kind !== "Pod") server.put(object);
  server.put(readyPod(pod));
  folder = await mkdtemp(join(tmpdir(), "crashline-watch-"));
  port = await freePort();
});
afterEach(async () => {
  await watcher?.close();
  await service?.close();
  await server.close();
});

async function startApi(): Promise<void> {
  service = await startService({
    host: "127.0.0.1",
    port,
    databaseFile: join(folder, "crashline.db"),
    adminToken: token,
    cluster: "default",
    storeLogs: true,
    retentionDays: 90,
  });
}

async function watch(more: { withSecrets?: boolean } = {}): Promise<Spool> {
  const spool = await openSpool({
    folder: join(folder, "spool"),
    mostBytes: 10_000_000,
    onDropped: () => {},
  });
  watcher = startWatcher({
    api: openKubernetesApi({ kubeconfig: server.kubeconfig }),
    spool,
    url: `http://127.0.0.1:${port}`,
    token,
    cluster: "prod",
    now: () => new Date().toISOString(),
    log: (level, message, fields) => logged.push({ level, message, fields }),
    pace: { firstPauseMilliseconds: 50, longestPauseMilliseconds: 200 },
    ...more,
  });
  await until(() => server.watches() > 0);
  return spool;
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 15_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited in vain; the watcher said ${JSON.stringify(logged)}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

interface RestartShown {
  pod: string;
  cause: string | null;
  observed: string;
}

async function restarts(): Promise<RestartShown[]> {
  const response = await fetch(`http://127.0.0.1:${port}/v1/restarts?cluster=prod`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { items } = (await response.json()) as { items: RestartShown[] };
  return items;
}

/** The container dies for the `count`th time, and its log says why. */
function crash(count: number, name = pod): void {
  server.logs.set(
    `${name}/cart/previous`,
    `starting\nError: connect ECONNREFUSED 10.0.0.9:5432\nDB_PASSWORD=${["correct", "horse"].join("-")}\n`,
  );
  server.put(
    crashingPod({
      name,
      restarts: count,
      finishedAt: new Date(Date.now() - 3_600_000 + count * 60_000).toISOString(),
    }),
  );
}

test("each restart is told at once, with the log of the instance that died", async () => {
  await startApi();
  await watch();
  crash(1);
  await until(async () => (await restarts()).length === 1);
  crash(2);
  await until(async () => (await restarts()).length === 2);
  expect(await restarts()).toMatchObject([
    { pod, cause: "dependency-connection-refused", observed: "pushed" },
    { pod, cause: "dependency-connection-refused", observed: "pushed" },
  ]);
});

test("a change of the Pod's ConfigMap is told with the crash", async () => {
  await startApi();
  await watch();
  crash(1);
  await until(async () => (await restarts()).length === 1);
  const response = await fetch(
    `http://127.0.0.1:${port}/v1/timeline?cluster=prod&namespace=shop&workload=Deployment/cart&since=2026-01-01T00:00:00Z`,
    { headers: { authorization: `Bearer ${token}` } },
  );
  const text = await response.text();
  expect({ status: response.status, names: text.includes("cart-settings") }).toEqual({
    status: 200,
    names: true,
  });
});

test("Secrets are not asked about, unless the watcher is told to", async () => {
  await startApi();
  await watch();
  crash(1);
  await until(async () => (await restarts()).length === 1);
  expect(server.asked.filter((asked) => asked.endsWith("secrets"))).toEqual([]);
});

test("of a Secret it tells when which keys were written, and no value leaves the API server", async () => {
  const spool = await watch({ withSecrets: true });
  crash(1);
  await until(() => spool.size().bundles === 1);
  const [file] = await readdir(join(folder, "spool"));
  const text = await readFile(join(folder, "spool", file ?? ""), "utf8");
  expect(text).toContain("f:DB_PASSWORD");
  expect(text).not.toContain("the value of a Secret");
  const accepts = server.requests.filter(({ url }) => url.includes("/secrets/")).map(({ accept }) => accept);
  expect(accepts).toEqual(["application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1"]);

  await startApi();
  await until(async () => (await restarts()).length === 1);
  const response = await fetch(
    `http://127.0.0.1:${port}/v1/timeline?cluster=prod&namespace=shop&workload=Deployment/cart&since=2026-01-01T00:00:00Z`,
    { headers: { authorization: `Bearer ${token}` } },
  );
  const timeline = await response.text();
  expect(timeline).toContain("cart-credentials");
  expect(timeline).toContain("DB_PASSWORD");
});

test("a server that answers with the whole Secret has it thrown away", async () => {
  server.ignoresPartial = true;
  const spool = await watch({ withSecrets: true });
  crash(1);
  await until(() => spool.size().bundles === 1);
  const [file] = await readdir(join(folder, "spool"));
  expect(await readFile(join(folder, "spool", file ?? ""), "utf8")).not.toMatch(
    /"kind":"(?:Secret|ConfigMap)"|the value of/,
  );
});

test("a Pod that only changes is not asked about again", async () => {
  await startApi();
  const spool = await watch();
  crash(1);
  await until(async () => (await restarts()).length === 1);
  const asked = server.asked.length;
  for (let change = 0; change < 5; change++)
    server.put(crashingPod({ restarts: 1, finishedAt: "2026-03-02T10:05:00Z" }));
  crash(2);
  await until(async () => (await restarts()).length === 2);
  // One collection, and not six.
  expect(server.asked.length - asked).toBeLessThan(20);
  expect(spool.size()).toMatchObject({ bundles: 0, dropped: 0 });
});

test("a crash during a lost connection is found when the watch goes on", async () => {
  await startApi();
  await watch();
  server.faults.push({ matches: /watch=true/, cut: true });
  server.cutWatches();
  crash(1);
  await until(() => logged.some(({ message }) => message === "cannot watch pods"));
  server.faults.length = 0;
  await until(async () => (await restarts()).length > 0);
  expect(await restarts()).toMatchObject([{ pod, observed: "pushed" }]);
});

test("a crash that the API server has forgotten to tell (410) is found by a new list", async () => {
  await startApi();
  await watch();
  const lists = () => server.asked.filter((asked) => asked === "list pods").length;
  const before = lists();
  server.faults.push({ matches: /watch=true/, cut: true });
  server.cutWatches();
  crash(1);
  server.compact();
  server.faults.length = 0;
  await until(async () => (await restarts()).length === 1);
  expect(lists()).toBeGreaterThan(before);
});

test("a 410 within a watch is a new list, and no trouble", async () => {
  await startApi();
  await watch();
  const before = server.requests.filter(({ url }) => url.startsWith("/api/v1/pods?limit")).length;
  server.tell({
    type: "ERROR",
    object: { kind: "Status", code: 410, reason: "Expired", message: "too old resource version" },
  });
  await until(
    () => server.requests.filter(({ url }) => url.startsWith("/api/v1/pods?limit")).length > before,
  );
  crash(1);
  await until(async () => (await restarts()).length === 1);
  expect(logged.filter(({ level }) => level !== "info")).toEqual([]);
});

test("what happens while the service is away waits on the disk, without secrets, through a restart of the watcher", async () => {
  const spool = await watch();
  for (const count of [1, 2, 3]) {
    crash(count);
    await until(() => spool.size().bundles === count);
  }
  await until(() => logged.some(({ message }) => message === "evidence could not be sent and is kept"));
  await watcher?.close();
  const files = await readdir(join(folder, "spool"));
  expect(files).toHaveLength(3);
  const texts = await Promise.all(files.map((file) => readFile(join(folder, "spool", file), "utf8")));
  for (const text of texts) {
    expect(text).toContain("ECONNREFUSED");
    expect(text).not.toMatch(/horse|the value of a ConfigMap/);
  }

  await startApi();
  const after = await watch();
  await until(async () => (await restarts()).length === 3 && after.size().bundles === 0);
  expect((await restarts()).map(({ cause }) => cause)).toEqual(
    Array(3).fill("dependency-connection-refused"),
  );
});

test("a crash before the watcher started is told as well", async () => {
  await startApi();
  crash(1);
  await watch();
  await until(async () => (await restarts()).length > 0);
  expect(await restarts()).toMatchObject([{ pod, cause: "dependency-connection-refused" }]);
});

test("a log of another instance than the one that is told is left out", async () => {
  await startApi();
  await watch();
  // By the time the log is read, the next instance has died, and `previous` is that one.
  server.faults.push({ matches: /\/log/, delayMilliseconds: 400 });
  crash(1);
  await until(() => server.asked.includes("get pods/log"));
  crash(2);
  await until(async () => (await restarts()).length === 2);
  const causes = (await restarts()).map(({ cause }) => cause);
  expect(causes.filter((cause) => cause === "dependency-connection-refused")).toHaveLength(1);
});

test("a wrong token is said, and nothing is thrown away", async () => {
  await startApi();
  const spool = await openSpool({ folder: join(folder, "spool"), mostBytes: 1_000_000, onDropped: () => {} });
  watcher = startWatcher({
    api: openKubernetesApi({ kubeconfig: server.kubeconfig }),
    spool,
    url: `http://127.0.0.1:${port}`,
    token: "wrong",
    cluster: "prod",
    now: () => new Date().toISOString(),
    log: (level, message, fields) => logged.push({ level, message, fields }),
    pace: { firstPauseMilliseconds: 20, longestPauseMilliseconds: 50 },
  });
  crash(1);
  await until(() => logged.some(({ fields }) => JSON.stringify(fields).includes('"because":401')));
  expect(spool.size()).toMatchObject({ bundles: 1, dropped: 0 });
});

test("of more Pods than one page holds, the last is watched as well", async () => {
  for (let count = 0; count < 1_200; count++) server.put(readyPod(`other-${count}`));
  await startApi();
  server.put(readyPod("zebra-7d9f8b6c5d-x2x7k"));
  await watch();
  expect(server.requests.filter(({ url }) => url.startsWith("/api/v1/pods?limit"))).toHaveLength(3);
  crash(1, "zebra-7d9f8b6c5d-x2x7k");
  await until(async () => (await restarts()).length > 0);
  expect(await restarts()).toMatchObject([{ pod: "zebra-7d9f8b6c5d-x2x7k" }]);
});

test("what the service refuses for good holds up nothing that comes after it", async () => {
  await startApi();
  const spool = await watch();
  await spool.put("broken", "{");
  crash(1);
  await until(async () => (await restarts()).length > 0);
  expect(logged).toContainEqual(
    expect.objectContaining({ level: "error", message: "evidence was refused and is dropped" }),
  );
  expect(spool.size()).toMatchObject({ bundles: 0 });
});
