import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { fingerprintOf } from "../../src/intake/alerts/fingerprint.ts";
import { openNodeDatabase } from "../../src/history/node.ts";
import { type FakeApiServer, startFakeApiServer } from "../cluster/fake-api-server.ts";

const root = join(import.meta.dirname, "../..");
const token = `cl_${"0123456789abcdef".repeat(2)}`;
const authorization = `Bearer ${token}`;

let databaseFile: string;
let child: ChildProcess | undefined;
let api: FakeApiServer | undefined;

beforeEach(() => {
  databaseFile = join(mkdtempSync(join(tmpdir(), "crashline-killed-")), "crashline.db");
});
afterEach(async () => {
  await end("SIGKILL");
  await api?.close();
  api = undefined;
});

/** A service in a process of its own, which can be killed. Answers its URL. */
async function start(): Promise<string> {
  const { KUBECONFIG: _, ...rest } = process.env;
  const made = spawn(process.execPath, ["src/node.ts"], {
    cwd: root,
    env: {
      ...rest,
      PORT: "0",
      CRASHLINE_DB: databaseFile,
      CRASHLINE_ADMIN_TOKEN: token,
      ...(api && { KUBECONFIG: api.kubeconfig }),
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  child = made;
  for await (const line of createInterface({ input: made.stdout })) {
    const url = /http:\S+/.exec(line)?.[0];
    if (url !== undefined) return url;
  }
  throw new Error("The service ended before it listened");
}

async function end(signal: "SIGKILL" | "SIGTERM"): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child?.once("exit", resolve));
  child.kill(signal);
  await ended;
}

/** The `number`th notification: five alerts about workloads of its own. */
function notification(number: number) {
  const alerts = Array.from({ length: 5 }, (_, index) => {
    const labels = {
      alertname: "KubePodCrashLooping",
      namespace: "shop",
      pod: `service-${number}-${index}-7d9f8b6c5d-x2x7k`,
      container: "app",
    };
    const fingerprint = fingerprintOf(labels);
    return { status: "firing", labels, startsAt: "2026-03-02T10:00:00Z", fingerprint };
  });
  return { version: "4", groupKey: `{}:{group="${number}"}`, alerts };
}

/** Whether it was acknowledged. */
async function send(url: string, number: number): Promise<boolean> {
  const response = await fetch(`${url}/v1/webhooks/alertmanager`, {
    method: "POST",
    headers: { authorization, "content-type": "application/json" },
    body: JSON.stringify(notification(number)),
  }).catch(() => undefined);
  return response?.status === 202;
}

/** Sends them all at once, and kills the service as soon as so many were acknowledged. Answers which were. */
async function killAfter(url: string, { sent, acknowledged }: { sent: number; acknowledged: number }) {
  const known: number[] = [];
  const killed = Promise.withResolvers<void>();
  const all = Array.from({ length: sent }, async (_, number) => {
    if (!(await send(url, number))) return;
    known.push(number);
    if (known.length === acknowledged) end("SIGKILL").then(killed.resolve, killed.reject);
  });
  await Promise.all([killed.promise, ...all]);
  return known;
}

async function reportsOf(url: string, number: number): Promise<{ state: string }[][]> {
  return Promise.all(
    notification(number).alerts.map(async ({ fingerprint }) => {
      const response = await fetch(`${url}/v1/alerts/${fingerprint}/reports`, { headers: { authorization } });
      return ((await response.json()) as { items: { state: string }[] }).items;
    }),
  );
}

async function until(holds: () => Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`${what}: waited in vain`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function counts(): Promise<Record<string, unknown>> {
  const db = await openNodeDatabase(databaseFile, { migrated: true });
  const [{ rows } = { rows: [] }] = await db.atomically([
    {
      sql: `SELECT (SELECT count(*) FROM alerts) AS alerts, (SELECT count(*) FROM reports) AS reports,
        (SELECT count(*) FROM alert_reports) AS ties, (SELECT count(DISTINCT workload_name) FROM reports) AS workloads,
        (SELECT count(*) FROM reports WHERE state = 'pending') AS pending,
        (SELECT count(*) FROM pending_lookups) AS lookups, (SELECT count(*) FROM unsettled_notifications) AS unsettled`,
      params: [],
    },
  ]);
  db.close();
  return rows[0] ?? {};
}

const sent = 40;

describe.each([
  ["between acknowledgement and report", false],
  ["in the middle of look-ups", true],
])("a service that is killed %s", (_when, asksCluster) => {
  test("has after its restart one report for each alert that it acknowledged", async () => {
    if (asksCluster) {
      api = await startFakeApiServer();
      api.faults.push({ matches: /./, delayMilliseconds: 100 });
    }
    const first = await start();
    const known = await killAfter(first, { sent, acknowledged: 12 });
    expect(known.length).toBeGreaterThanOrEqual(12);
    const before = await counts();
    // The test is one only if something was left to do.
    if (asksCluster) expect(Number(before["lookups"]) + Number(before["unsettled"])).toBeGreaterThan(0);
    else expect(before["unsettled"]).toBeGreaterThan(0);

    const second = await start();
    for (const number of known) {
      expect((await reportsOf(second, number)).map((reports) => reports.length)).toEqual([1, 1, 1, 1, 1]);
    }
    // As Alertmanager does with what was not acknowledged, and, having lost its memory, with what was.
    for (let number = 0; number < sent; number++) expect(await send(second, number)).toBe(true);
    await until(async () => {
      const states = await Promise.all(
        Array.from({ length: sent }, (_, number) => reportsOf(second, number)),
      );
      return states.flat(2).every(({ state }) => state === "complete");
    }, "the look-ups");
    await end("SIGTERM");
    expect(await counts()).toEqual({
      alerts: 5 * sent,
      reports: 5 * sent,
      ties: 5 * sent,
      workloads: 5 * sent,
      pending: 0,
      lookups: 0,
      unsettled: 0,
    });
  }, 120_000);
});
