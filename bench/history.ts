// How the ledger grows: `node bench/history.ts [rows ...] [--in folder] [--reuse]`, by default 10000 and 100000 rows. With
// `--reuse` ledgers that an earlier run left in the folder are asked without being loaded again.
// Every figure that has a target is a ratio of two measured in this process, turn by turn: absolute times say more about
// the machine than about the code.
import { existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import SQLite from "better-sqlite3";

import type { TenantId } from "../src/history/database.ts";
import { listRestarts } from "../src/history/list-restarts.ts";
import { type NodeDatabase, openNodeDatabase } from "../src/history/node.ts";
import { recordRestarts } from "../src/history/record-restarts.ts";
import type { RestartFilter } from "../src/history/restart-filter.ts";
import type { RestartObservation } from "../src/history/restart.ts";
import { ensureTenant } from "../src/history/tenants.ts";
import { generateHistory, randomNumbers } from "./history-generator.ts";

interface Ledger {
  rows: number;
  path: string;
  db: NodeDatabase;
  tenant: TenantId;
  /** Words that stand in it, to ask for. */
  samples: RestartObservation[];
}

const farFuture = "2030-01-01T00:00:00Z";
const args = process.argv.slice(2);
const folder = args.includes("--in")
  ? (args[args.indexOf("--in") + 1] ?? tmpdir())
  : join(tmpdir(), "crashline-bench");
const sizes = args.map(Number).filter((size) => size > 0);
if (sizes.length === 0) sizes.push(10_000, 100_000);

mkdirSync(folder, { recursive: true });
const ledgers: Ledger[] = [];
for (const rows of sizes) ledgers.push(await load(rows));
for (const ledger of ledgers) await verify(ledger);
await askAll(ledgers);
await writeRates();
for (const { db } of ledgers) db.close();

async function load(rows: number): Promise<Ledger> {
  const path = join(folder, `history-${rows}.db`);
  if (args.includes("--reuse") && existsSync(path)) return reuse(rows, path);
  for (const suffix of ["", "-wal", "-shm"]) rmSync(path + suffix, { force: true });
  const db = await openNodeDatabase(path);
  const tenant = await ensureTenant(db, "default", farFuture);
  const samples: RestartObservation[] = [];
  const every = samplingOf(rows);
  let batch: RestartObservation[] = [];
  let done = 0;
  let spent = 0;
  const rates: number[] = [];
  const flush = async () => {
    const begun = performance.now();
    await recordRestarts(db, tenant, { observations: batch, now: farFuture });
    const took = performance.now() - begun;
    spent += took;
    rates.push(batch.length / took);
    done += batch.length;
    batch = [];
  };
  for (const observation of generateHistory({ restarts: rows, seed: 7 })) {
    if ((done + batch.length) % every === 0) samples.push(observation);
    batch.push(observation);
    if (batch.length === 1_000) await flush();
  }
  if (batch.length > 0) await flush();
  const tenth = Math.max(1, Math.floor(rates.length / 10));
  const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  report(`${rows} restarts loaded`, {
    perSecond: Math.round((done / spent) * 1000),
    lastTenthToFirst: round(mean(rates.slice(-tenth)) / mean(rates.slice(0, tenth))),
    ...sizesOf(path, rows),
  });
  return { rows, path, db, tenant, samples };
}

function samplingOf(rows: number): number {
  return Math.max(1, Math.floor(rows / 500));
}

async function reuse(rows: number, path: string): Promise<Ledger> {
  const db = await openNodeDatabase(path, { migrated: true });
  const tenant = await ensureTenant(db, "default", farFuture);
  const samples: RestartObservation[] = [];
  let index = 0;
  for (const observation of generateHistory({ restarts: rows, seed: 7 })) {
    if (index % samplingOf(rows) === 0) samples.push(observation);
    index += 1;
  }
  return { rows, path, db, tenant, samples };
}

function sizesOf(path: string, rows: number): Record<string, number> {
  const raw = new SQLite(path);
  raw.pragma("wal_checkpoint(TRUNCATE)");
  const tables = raw
    .prepare<[], { name: string; bytes: number; cells: number }>(
      "SELECT name, sum(pgsize) AS bytes, sum(ncell) AS cells FROM dbstat GROUP BY name",
    )
    .all();
  raw.close();
  const of = (name: string) => tables.find((table) => table.name === name);
  const counted = (name: string) => of(name)?.cells ?? 0;
  return {
    bytesPerRestartInLedger: round((of("restarts")?.bytes ?? 0) / rows),
    bytesPerRestartInAll: round(statSync(path).size / rows),
    rowsPerRestartOfPeriods: round(counted("restart_periods") / rows),
    rowsPerRestartOfDictionaries: round(
      ["terms", "workloads", "pods", "pod_instances", "containers"].reduce(
        (sum, name) => sum + counted(name),
        0,
      ) / rows,
    ),
    gaps: counted("restart_gaps"),
  };
}

/** Every restart is there once, the file is sound, and what was told is found again as it was told. */
async function verify({ rows, path, db, tenant, samples }: Ledger): Promise<void> {
  const raw = new SQLite(path, { readonly: true });
  const counted = Number(raw.prepare("SELECT count(*) FROM restarts").pluck().get());
  const check = String(raw.pragma("quick_check", { simple: true }));
  raw.close();
  let found = 0;
  for (const { cluster, namespace, workload, pod, finishedAt, attempt, cause, node } of samples) {
    const until = new Date(Date.parse(finishedAt) + 1000).toISOString();
    const named = { cluster, namespace, workload: workload.name, pod, since: finishedAt, until };
    const { items } = await listRestarts(db, tenant, named, { limit: 5 });
    if (items.some((item) => item.attempt === attempt && item.cause === cause && item.node === node))
      found += 1;
  }
  const isSound = counted === rows && check === "ok" && found === samples.length;
  report(`${rows} restarts verified`, { counted, sampled: samples.length, found, sound: isSound ? 1 : 0 });
  if (!isSound) process.exitCode = 1;
}

async function askAll(all: readonly Ledger[]): Promise<void> {
  const questions: Record<string, (sample: RestartObservation) => RestartFilter> = {
    "timeline of a workload": ({ cluster, namespace, workload }) => ({
      cluster,
      namespace,
      workload: workload.name,
      workloadKind: workload.kind,
    }),
    "timeline of a workload, in the past": ({ cluster, namespace, workload, finishedAt }) => ({
      cluster,
      namespace,
      workload: workload.name,
      until: finishedAt,
    }),
    "by node": ({ cluster, node }) => ({ cluster, node: node ?? "" }),
    "by cause": ({ cause }) => ({ causes: [cause ?? ""] }),
    "by cause, in the past": ({ cause, finishedAt }) => ({ causes: [cause ?? ""], until: finishedAt }),
    "by signature": ({ signature }) => ({ signature: signature ?? "" }),
    "everything, newest first": () => ({}),
  };
  for (const [name, filterOf] of Object.entries(questions)) {
    const times = all.map((): number[] => []);
    const random = randomNumbers(11);
    for (let turn = 0; turn < 1_050; turn += 1) {
      for (const [index, { db, tenant, samples }] of all.entries()) {
        const sample = samples[Math.floor(random() * samples.length)];
        if (sample === undefined) continue;
        const begun = performance.now();
        await listRestarts(db, tenant, filterOf(sample), { limit: 50 });
        if (turn >= 50) times[index]?.push(performance.now() - begun);
      }
    }
    const p = (list: readonly number[], share: number) =>
      list.toSorted((a, b) => a - b)[Math.floor(list.length * share)] ?? 0;
    const [first] = times;
    for (const [index, { rows }] of all.entries()) {
      const list = times[index] ?? [];
      report(`${name}, ${rows} restarts`, {
        p50Microseconds: Math.round(p(list, 0.5) * 1000),
        p99Microseconds: Math.round(p(list, 0.99) * 1000),
        p50Ratio: round(p(list, 0.5) / p(first ?? list, 0.5)),
        p99Ratio: round(p(list, 0.99) / p(first ?? list, 0.99)),
      });
    }
  }
}

/**
 * A thousand restarts in one transaction, against what the same path does with one restart at a time, and against a bare
 * table of that width with one row in each commit: all as durable as production is.
 */
async function writeRates(): Promise<void> {
  const path = join(folder, "rates.db");
  for (const suffix of ["", "-wal", "-shm"]) rmSync(path + suffix, { force: true });
  const db = await openNodeDatabase(path);
  const tenant = await ensureTenant(db, "default", farFuture);
  const raw = new SQLite(path);
  raw.pragma("synchronous = FULL");
  raw.exec(
    "CREATE TABLE floor (a INT, b INT, c INT, d INT, e INT, f INT, g INT, h INT, i INT, j INT, k INT, l INT, m INT, n INT, PRIMARY KEY (a, b)) STRICT, WITHOUT ROWID",
  );
  const insert = raw.prepare("INSERT INTO floor VALUES (?, ?, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)");
  const history = [...generateHistory({ restarts: 36_000, seed: 3 })];
  const batched: number[] = [];
  const single: number[] = [];
  const bare: number[] = [];
  let row = 0;
  for (let from = 0; from < history.length; from += 1_200) {
    const begun = performance.now();
    await recordRestarts(db, tenant, { observations: history.slice(from, from + 1_000), now: farFuture });
    const middle = performance.now();
    for (const observation of history.slice(from + 1_000, from + 1_200))
      await recordRestarts(db, tenant, { observations: [observation], now: farFuture });
    const late = performance.now();
    for (let count = 0; count < 200; count += 1) insert.run(count % 50, (row += 1));
    const end = performance.now();
    // The first make most of the words.
    if (from < 3_600) continue;
    batched.push(1_000 / (middle - begun));
    single.push(200 / (late - middle));
    bare.push(200 / (end - late));
  }
  raw.close();
  db.close();
  const median = (list: readonly number[]) =>
    list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
  const ratioTo = (others: readonly number[]) =>
    round(median(batched.map((rate, index) => rate / (others[index] ?? rate))));
  report("a thousand restarts in one transaction", {
    perSecond: Math.round(median(batched) * 1000),
    perSecondOneByOne: Math.round(median(single) * 1000),
    bareCommitsPerSecond: Math.round(median(bare) * 1000),
    ratioToOneByOne: ratioTo(single),
    ratioToBareCommits: ratioTo(bare),
  });
}

function report(what: string, figures: Record<string, number>): void {
  console.log(JSON.stringify({ what, ...figures }));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
