import { execFile } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import { type Service, startService } from "../../src/node.ts";
import { type Alertmanager, alertmanagerIsInstalled, startAlertmanager } from "../alertmanager.ts";
import { crashingCluster } from "../cluster/crashing-cluster.ts";
import { startFakeApiServer } from "../cluster/fake-api-server.ts";
import { freePort } from "../free-port.ts";

const installed = alertmanagerIsInstalled();

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
let started: Alertmanager[];

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
  [received, refusals, started] = [[], 0, []];
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
  for (const alertmanager of started) await alertmanager.stop();
  gate.closeAllConnections();
  await new Promise((resolve) => gate.close(resolve));
  await service.close();
});

async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + 25_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`${what}: waited in vain; received ${JSON.stringify(received)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** One that sends here. */
async function open(options: Partial<Parameters<typeof startAlertmanager>[0]> = {}): Promise<Alertmanager> {
  const receiver = `${gateUrl}/v1/webhooks/alertmanager`;
  const alertmanager = await startAlertmanager({ receiver, token, ...options });
  started.push(alertmanager);
  return alertmanager;
}

const labels = [
  "namespace=shop",
  "pod=cart-7d9f8b6c5d-x2x7k",
  "container=cart",
  "reason=CrashLoopBackOff",
  "team=checkout",
];

const crashLooping = "KubePodCrashLooping";

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
    const alertmanager = await open();
    await alertmanager.fire(crashLooping, labels);
    await alertmanager.fire("KubePodNotReady", labels.slice(0, 2));
    await until(async () => (await reports())[0]?.alerts.length === 2, "both alerts");
    const [report, ...others] = await reports();
    expect(others).toEqual([]);
    expect(report).toMatchObject({ subject: { workload: { kind: "Deployment", name: "cart" } } });
    const alert = report!.alerts.find(({ alertname }) => alertname === "KubePodCrashLooping")!;
    expect(await alertmanager.fingerprints()).toContain(alert.fingerprint);
    for (const path of [
      `/v1/alerts/${alert.fingerprint}/reports`,
      `/v1/alert-groups/${alert.groupKeyHash}/reports`,
      "/v1/reports?alertname=KubePodCrashLooping&label.team=checkout",
    ]) {
      expect((await reports(path)).map(({ id }) => id)).toEqual([report!.id]);
    }
  });

  test("says when an alert resolves, and the report says so too", async () => {
    const alertmanager = await open();
    await alertmanager.fire(crashLooping, labels);
    await until(async () => (await reports()).length === 1, "the report");
    await alertmanager.fire(crashLooping, labels, { end: new Date() });
    await until(async () => (await reports())[0]?.alerts[0]?.status === "resolved", "the end");
    expect(await reports()).toHaveLength(1);
  });

  test("repeats itself after its interval, which makes nothing new", async () => {
    const alertmanager = await open({ repeatInterval: "1s" });
    await alertmanager.fire(crashLooping, labels);
    await until(() => accepted().length >= 3, "repetitions");
    expect(await reports()).toMatchObject([{ alerts: [{ alertname: "KubePodCrashLooping" }] }]);
  });

  test("sends again what was answered 503, and nothing is lost or doubled", async () => {
    refusals = 3;
    const alertmanager = await open();
    await alertmanager.fire(crashLooping, labels);
    await until(() => accepted().length >= 1, "a repetition after 503");
    expect(received.filter(({ status }) => status === 503)).toHaveLength(3);
    expect(await reports()).toHaveLength(1);
  });

  test("as a pair that gossips, and as one that is parted, makes one report", async () => {
    const [a, b] = [await freePort(), await freePort()];
    const pair = await Promise.all([
      open({ cluster: { own: a, peer: b } }),
      open({ cluster: { own: b, peer: a } }),
    ]);
    const parted = await open();
    await Promise.all([...pair, parted].map((each) => each.fire(crashLooping, labels)));
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
    await (await open()).fire(crashLooping, labels);
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
    const { stdout } = await promisify(execFile)("amtool", [
      "check-config",
      join(import.meta.dirname, "../../deploy/alertmanager/alertmanager.yml"),
    ]).catch((error: { stdout?: string; stderr?: string }) => ({ stdout: `${error.stdout}${error.stderr}` }));
    expect(stdout).toContain("SUCCESS");
  });
});
