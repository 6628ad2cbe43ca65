// How long acknowledging notifications takes while a dump of 16 MB is diagnosed and stored, as a multiple of how long it
// takes otherwise: `node bench/dump.ts`. The service is a process of its own; notifications come at a steady rate.
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";

import type { DumpToSend } from "./dump-sender.ts";
import { startProcess } from "./service-process.ts";

const dumpBytes = 16_000_000;
const everyMilliseconds = 50;
const idleSeconds = 20;
const rounds = 2;
const target = 2;

let notified = 0;
const folder = mkdtempSync(join(tmpdir(), "crashline-bench-dump-"));
const service = await startProcess(join(folder, "crashline.db"));
try {
  const workerData: DumpToSend = { url: service.url, bytes: dumpBytes };
  const sender = new Worker(new URL("./dump-sender.ts", import.meta.url), { workerData });
  sender.unref();
  await whileSending(() => sleep(2_000));
  const idle: number[] = [];
  const busy: number[] = [];
  let seconds = 0;
  let answered = 0;
  // By turns, so that whatever else the machine does meets both.
  for (let round = 0; round < rounds; round += 1) {
    idle.push(...(await whileSending(() => sleep((idleSeconds * 1000) / rounds))));
    const begun = performance.now();
    busy.push(
      ...(await whileSending(async () => {
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
        sender.postMessage(undefined);
        const [length]: number[] = await once(sender, "message");
        answered = length ?? 0;
      })),
    );
    seconds += (performance.now() - begun) / 1000;
  }
  const [alone, beside] = [percentile(idle, 0.99), percentile(busy, 0.99)];
  console.log(
    JSON.stringify({
      what: "acknowledging notifications beside a dump of 16 MB",
      answerMegabytes: round1(answered / 1e6),
      dumpSeconds: round1(seconds / rounds),
      notifications: [idle.length, busy.length],
      p50Milliseconds: [percentile(idle, 0.5), percentile(busy, 0.5)].map(round1),
      p99Milliseconds: [alone, beside].map(round1),
      longestMilliseconds: [Math.max(...idle), Math.max(...busy)].map(round1),
      ratio: round1(beside / alone),
      target,
    }),
  );
} finally {
  await service.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Sends notifications at a steady rate for as long as `act` takes; how many milliseconds each waited. */
async function whileSending(act: () => Promise<unknown>): Promise<number[]> {
  const waits: Promise<number>[] = [];
  let isOver = false;
  const acting = act().finally(() => (isOver = true));
  for (let due = performance.now(); ; due += everyMilliseconds) {
    if (isOver) break;
    await sleep(Math.max(0, due - performance.now()));
    const wait = notify(due);
    // Told of by Promise.all, which may come to it late.
    wait.catch(() => undefined);
    waits.push(wait);
  }
  await acting;
  return Promise.all(waits);
}

/** Measured from when it was due: a sender that was kept waiting would otherwise hide what kept it. */
async function notify(due: number): Promise<number> {
  notified += 1;
  const body = JSON.stringify({
    version: "4",
    groupKey: `{}:{n="${notified}"}`,
    status: "firing",
    receiver: "crashline",
    groupLabels: {},
    commonLabels: {},
    commonAnnotations: {},
    externalURL: "http://127.0.0.1:9093",
    alerts: [
      {
        status: "firing",
        labels: {
          alertname: "KubePodCrashLooping",
          namespace: "shop",
          pod: `web-${notified}`,
          container: "app",
        },
        annotations: {},
        startsAt: "2026-03-02T10:00:00Z",
        endsAt: "0001-01-01T00:00:00Z",
        generatorURL: "",
        fingerprint: notified.toString(16).padStart(16, "0"),
      },
    ],
  });
  const send = () => service.send("/v1/webhooks/alertmanager", body);
  // A connection that the service closes at this moment is no refusal; senders send again.
  const answer = await send().catch(send);
  await answer.text();
  if (answer.status !== 202) throw new Error(`a notification was answered ${answer.status}`);
  return performance.now() - due;
}

function percentile(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? 0;
}

function round1(value: number): number {
  return Math.round(value * 10) / 10;
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
