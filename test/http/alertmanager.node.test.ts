import { type ChildProcess, execFile, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createServer as createProbe } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import { type Service, startService } from "../../src/node.ts";
import { crashingCluster } from "../cluster/crashing-cluster.ts";
import { startFakeApiServer } from "../cluster/fake-api-server.ts";

const run = promisify(execFile);

function isInstalled(): boolean {
  try {
    execFileSync("prometheus-alertmanager", ["--version"], { stdio: "ignore" });
    execFileSync("amtool", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
const installed = isInstalled();
if (!installed)
  console.warn("SKIPPED: Alertmanager is not installed (Debian: apt-get install prometheus-alertmanager)");

test.runIf(process.env["CI"] !== undefined)(
  "Alertmanager is installed where everything has to be tested",
  () => {
    expect(installed).toBe(true);
  },
);

const token = `cl_${"fedcba9876543210".repeat(2)}`;

interface Received {
  path: string;
  status: number;
  alerts: number;
}

let service: Service;
let gate: Server;
let gateUrl: string;
let received: Received[];
/** How many of the next notifications are answered 503 before they reach the service. */
let refusals: number;
let children: ChildProcess[];

function startCrashline(): Promise<Service> {
  return startService({
    host: "127.0.0.1",
    port: 0,
    databaseFile: join(mkdtempSync(join(tmpdir(), "crashline-alertmanager-")), "crashline.db"),
    adminToken: token,
    cluster: "default",
    storeLogs: true,
    retentionDays: 90,
  });
}

/** Stands before the service, to see what comes, and to fail in its stead. */
beforeEach(async () => {
  [received, refusals, children] = [[], 0, []];
  service = await startCrashline();
  gate = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      void (async () => {
        const body = Buffer.concat(chunks);
        const { alerts } = JSON.parse(body.toString()) as { alerts: unknown[] };
        const entry = { path: request.url ?? "", status: 503, alerts: alerts.length };
        received.push(entry);
        if (refusals-- > 0) return void response.writeHead(503).end();
        const answer = await fetch(service.url + request.url, {
          method: "POST",
          body,
          headers: { "content-type": "application/json", authorization: request.headers.authorization ?? "" },
        });
        entry.status = answer.status;
        response.writeHead(answer.status).end(await answer.text());
      })();
    });
  });
  await new Promise<void>((resolve) => gate.listen(0, "127.0.0.1", resolve));
  const address = gate.address();
  gateUrl = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
});
afterEach(async () => {
  for (const child of children) {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await ended;
  }
  gate.closeAllConnections();
  await new Promise((resolve) => gate.close(resolve));
  await service.close();
});

async function freePort(): Promise<number> {
  const probe = createProbe();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + 25_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`${what}: waited in vain; received ${JSON.stringify(received)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Answers the URL of an Alertmanager that sends here. `cluster`: its own gossip address and that of its peer. */
async function startAlertmanager({
  groupBy = "[namespace]",
  repeatInterval = "4h",
  cluster,
}: {
  groupBy?: string;
  repeatInterval?: string;
  cluster?: { own: number; peer: number };
} = {}): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "crashline-am-"));
  const config = `
route:
  receiver: crashline
  group_by: ${groupBy}
  group_wait: 100ms
  group_interval: 1s
  repeat_interval: ${repeatInterval}
receivers:
  - name: crashline
    webhook_configs:
      - url: ${gateUrl}/v1/webhooks/alertmanager
        send_resolved: true
        http_config: { follow_redirects: false, authorization: { credentials: ${token} } }
`;
  writeFileSync(join(folder, "alertmanager.yml"), config);
  const port = await freePort();
  const gossip = cluster
    ? [
        `--cluster.listen-address=127.0.0.1:${cluster.own}`,
        `--cluster.advertise-address=127.0.0.1:${cluster.own}`,
        `--cluster.peer=127.0.0.1:${cluster.peer}`,
        "--cluster.peer-timeout=2s",
        "--cluster.settle-timeout=3s",
      ]
    : ["--cluster.listen-address="];
  const child = spawn(
    "prometheus-alertmanager",
    [
      `--config.file=${join(folder, "alertmanager.yml")}`,
      `--storage.path=${folder}`,
      `--web.listen-address=127.0.0.1:${port}`,
      ...gossip,
    ],
    { stdio: "ignore" },
  );
  children.push(child);
  const url = `http://127.0.0.1:${port}`;
  await until(
    async () => (await fetch(`${url}/-/ready`).catch(() => undefined))?.ok === true,
    "Alertmanager",
  );
  return url;
}

const labels = [
  "namespace=shop",
  "pod=cart-7d9f8b6c5d-x2x7k",
  "container=cart",
  "reason=CrashLoopBackOff",
  "team=checkout",
];

async function fire(
  url: string,
  { name = "KubePodCrashLooping", more = labels, end }: { name?: string; more?: string[]; end?: Date } = {},
): Promise<void> {
  const ends = end ? [`--end=${end.toISOString()}`] : [];
  const start = `--start=${new Date(Date.now() - 60_000).toISOString().slice(0, 17)}00Z`;
  await run("amtool", ["alert", "add", name, ...more, start, ...ends, `--alertmanager.url=${url}`]);
}

interface ReportShown {
  id: string;
  state: string;
  subject: { workload: unknown };
  alerts: { alertname: string; status: string; fingerprint: string; groupKeyHash: string }[];
}
async function reports(path = "/v1/reports"): Promise<ReportShown[]> {
  const response = await fetch(service.url + path, { headers: { authorization: `Bearer ${token}` } });
  return ((await response.json()) as { items: ReportShown[] }).items;
}
const accepted = () => received.filter(({ status }) => status === 202);

describe.runIf(installed)("the real Alertmanager", () => {
  test("has its group answered by one report, which is found again by fingerprint, group key and label", async () => {
    const url = await startAlertmanager();
    await fire(url);
    await fire(url, { name: "KubePodNotReady", more: labels.slice(0, 2) });
    await until(async () => (await reports())[0]?.alerts.length === 2, "both alerts");
    const [report, ...others] = await reports();
    expect(others).toEqual([]);
    expect(report).toMatchObject({ subject: { workload: { kind: "Deployment", name: "cart" } } });
    const alert = report!.alerts.find(({ alertname }) => alertname === "KubePodCrashLooping")!;
    const groups = (await (await fetch(`${url}/api/v2/alerts`)).json()) as { fingerprint: string }[];
    expect(groups.map(({ fingerprint }) => fingerprint)).toContain(alert.fingerprint);
    for (const path of [
      `/v1/alerts/${alert.fingerprint}/reports`,
      `/v1/alert-groups/${alert.groupKeyHash}/reports`,
      "/v1/reports?alertname=KubePodCrashLooping&label.team=checkout",
    ]) {
      expect((await reports(path)).map(({ id }) => id)).toEqual([report!.id]);
    }
  });

  test("says when an alert resolves, and the report says so too", async () => {
    const url = await startAlertmanager();
    await fire(url);
    await until(async () => (await reports()).length === 1, "the report");
    await fire(url, { end: new Date() });
    await until(async () => (await reports())[0]?.alerts[0]?.status === "resolved", "the end");
    expect(await reports()).toHaveLength(1);
  });

  test("repeats itself after its interval, which makes nothing new", async () => {
    const url = await startAlertmanager({ repeatInterval: "1s" });
    await fire(url);
    await until(() => accepted().length >= 3, "repetitions");
    expect(await reports()).toMatchObject([{ alerts: [{ alertname: "KubePodCrashLooping" }] }]);
  });

  test("sends again what was answered 503, and nothing is lost or doubled", async () => {
    refusals = 3;
    const url = await startAlertmanager();
    await fire(url);
    await until(() => accepted().length >= 1, "a repetition after 503");
    expect(received.filter(({ status }) => status === 503)).toHaveLength(3);
    expect(await reports()).toHaveLength(1);
  });

  test("as a pair that gossips, and as one that is parted, makes one report", async () => {
    const [a, b] = [await freePort(), await freePort()];
    const pair = await Promise.all([
      startAlertmanager({ cluster: { own: a, peer: b } }),
      startAlertmanager({ cluster: { own: b, peer: a } }),
    ]);
    const parted = await startAlertmanager();
    await Promise.all([...pair, parted].map((url) => fire(url)));
    await until(() => accepted().length >= 2, "a duplicate");
    expect(await reports()).toMatchObject([{ alerts: [{ alertname: "KubePodCrashLooping" }] }]);
  });

  test("brings, where the cluster can be asked, a report that names the cause", async () => {
    const api = await startFakeApiServer();
    const { objects, logs } = crashingCluster();
    for (const object of objects) api.put(object);
    for (const [key, text] of logs) api.logs.set(key, text);
    await service.close();
    vi.stubEnv("KUBECONFIG", api.kubeconfig);
    service = await startCrashline();
    vi.unstubAllEnvs();
    await fire(await startAlertmanager());
    await until(async () => (await reports())[0]?.state === "complete", "the look-up");
    expect(await reports()).toMatchObject([
      {
        verdict: "diagnosed",
        rootCause: { cause: "dependency-connection-refused" },
        alerts: [{ status: "firing" }],
      },
    ]);
    await service.close();
    await api.close();
    service = await startCrashline();
  });

  test("takes the configuration that we ship", async () => {
    const { stdout } = await run("amtool", [
      "check-config",
      join(import.meta.dirname, "../../deploy/alertmanager/alertmanager.yml"),
    ]).catch((error: { stdout?: string; stderr?: string }) => ({ stdout: `${error.stdout}${error.stderr}` }));
    expect(stdout).toContain("SUCCESS");
  });
});
