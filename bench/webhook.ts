// What it takes to acknowledge a webhook, as the service is started:
// `node --single-threaded-gc --expose-gc --max-semi-space-size=4 bench/webhook.ts [seconds at 500 a second]`.
// The sender is another process and speaks HTTP. The median is a ratio to the least that anybody could do, turn by turn:
// read the same body, and insert one row that is as durable. Times in a queue count, and so does what the machine does
// besides.
import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { serve } from "@hono/node-server";
import SQLite from "better-sqlite3";
import { Hono } from "hono";

import { openNodeDatabase } from "../src/history/node.ts";
import { startService } from "../src/node.ts";
import { type Sent, type Task, token } from "./webhook-sender.ts";

const seconds = Number(process.argv[2] ?? 5);
const folder = mkdtempSync(join(tmpdir(), "crashline-bench-webhook-"));
const databaseFile = join(folder, "crashline.db");
const service = await startService({
  host: "127.0.0.1",
  port: 0,
  databaseFile,
  adminToken: token,
  cluster: "default",
  storeLogs: true,
  retentionDays: 400,
});
const url = `${service.url}/v1/webhooks/alertmanager`;
const least = await startLeast();
const sender = fork(new URL("webhook-sender.ts", import.meta.url));
process.once("exit", () => sender.kill());
// Killed, it has no code.
sender.once("exit", (code) => {
  if (code !== null) process.exit(code);
});

const urls: [string, string] = [least.url, url];
await ask({ kind: "turns", urls, turns: 40, repeat: false }); // until everything is compiled
for (const repeat of [false, true]) {
  const { latencies } = await ask({ kind: "turns", urls, turns: 120, repeat });
  const [base, own] = latencies.map((list) => quantile(list, 0.5));
  print(
    `acknowledge 20 ${repeat ? "repeated alerts" : "new alerts of 20 workloads"}, median`,
    `${show(own)} ms = ${show((own ?? 0) / (base ?? 1))} x ${show(base)} ms`,
    "at most 3 x",
  );
}

// What is new is written a few thousand reports a second at best: a burst of it, and the usual repetitions for longer.
await ask({ kind: "introduce", url, groups: 250 });
for (const [count, groups] of [
  [500 * seconds, "introduced"],
  [500, 500],
] as const) {
  const before = process.threadCpuUsage();
  const { latencies, statuses } = await ask({ kind: "rate", url, perSecond: 500, count, groups });
  const { user, system } = process.threadCpuUsage(before);
  const times = latencies[0] ?? [];
  print(
    `500 webhooks a second, ${groups === "introduced" ? "each group again and again" : "all of them new"}`,
    `p50 ${show(quantile(times, 0.5))}, p99 ${show(quantile(times, 0.99))}, longest ${show(Math.max(...times))} ms; CPU ${show((user + system) / 1000 / count)} ms each; ${statusesOf(statuses)}`,
    "p99 under 15 ms",
  );
  const begun = performance.now();
  await ask({ kind: "turns", urls, turns: 1, repeat: false });
  print("… until all of it is written", `${show((performance.now() - begun) / 1000)} s`, "");
  // Nothing else is done by then.
  const { latencies: ofLeast } = await ask({ kind: "rate", url: least.url, perSecond: 500, count, groups });
  print("… and the least that anybody could do", `p99 ${show(quantile(ofLeast[0] ?? [], 0.99))} ms`, "");
}

const countedBefore = await counted();
const storm = await ask({ kind: "storm", url, webhooks: 100, alerts: 50 });
await ask({ kind: "turns", urls, turns: 1, repeat: false });
const after = await counted();
const [alerts, ties, reports] = after.map((count, index) => count - (countedBefore[index] ?? 0) - 20);
print(
  "a storm of 5000 alerts in 100 webhooks at once",
  `${alerts} alerts, ${ties} ties, ${reports} reports; last after ${show(Math.max(...(storm.latencies[0] ?? [])))} ms; ${statusesOf(storm.statuses)}`,
  "5000 of each",
);
sender.kill();
least.close();
await service.close();
rmSync(folder, { recursive: true, force: true });

async function ask(task: Task): Promise<Sent> {
  const answered = once(sender, "message");
  sender.send(task);
  const [sent] = await answered;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the sender's one kind of message
  return sent as Sent;
}

/** An empty handler, one insert, and the settings of the product's own database. */
async function startLeast(): Promise<{ url: string; close(): void }> {
  const client = new SQLite(join(folder, "least.db"));
  client.pragma("journal_mode = WAL");
  client.pragma("synchronous = FULL");
  client.exec("CREATE TABLE bodies (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT");
  const insert = client.prepare("INSERT INTO bodies (body) VALUES (?)");
  const app = new Hono().post("/", async (c) => {
    insert.run(await c.req.text());
    return c.body(null, 202, { "content-length": "0" });
  });
  const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 });
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    close() {
      server.close();
      client.close();
    },
  };
}

async function counted(): Promise<number[]> {
  const db = await openNodeDatabase(databaseFile, { migrated: true });
  const outcomes = await db.atomically(
    ["alerts", "alert_reports", "reports"].map((table) => ({
      sql: `SELECT count(*) AS count FROM ${table}`,
      params: [],
    })),
  );
  db.close();
  return outcomes.map(({ rows }) => Number(rows[0]?.["count"]));
}

function quantile(list: readonly number[], part: number): number {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length * part)] ?? Number.NaN;
}

function show(value: number | undefined): string {
  return (value ?? Number.NaN).toFixed(2);
}

function statusesOf(statuses: Record<string, number>): string {
  return Object.entries(statuses)
    .map(([status, count]) => `${count} × ${status}`)
    .join(", ");
}

function print(what: string, measured: string, target: string): void {
  console.log(`${what.padEnd(58)}${measured}${target === "" ? "" : `   (target ${target})`}`);
}
