import { env } from "cloudflare:workers";
import { afterEach, expect, test, vi } from "vitest";

import type { CrashLoop } from "../../src/history/crash-loops.ts";
import { getCrashLoop } from "../../src/history/crash-loops.ts";
import type { Database } from "../../src/history/database.ts";
import { listRestarts } from "../../src/history/list-restarts.ts";
import { recordRestarts } from "../../src/history/record-restarts.ts";
import { crashLoopStatements } from "../../src/history/store-crash-loops.ts";
import { ensureTenant } from "../../src/history/tenants.ts";
import worker from "../../src/worker.ts";
import { observation } from "../history/observation.ts";
import { freshDatabase } from "./fresh-database.ts";
import { faultyBinding } from "./faulty-binding.ts";

afterEach(() => vi.restoreAllMocks());

const daysAgo = (days: number) => `${new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 19)}Z`;

/** What a run of the cron logs. */
async function runCron(binding: Pick<D1Database, "prepare" | "batch"> = env.DB): Promise<unknown[]> {
  const logged: unknown[] = [];
  for (const level of ["info", "error"] as const)
    vi.spyOn(console, level).mockImplementation((entry: { message: string }) => {
      logged.push([level, entry.message]);
    });
  await worker
    .scheduled(undefined, { DB: binding as never, CRASHLINE_RETENTION_DAYS: "30" })
    .catch((error: unknown) => logged.push(["thrown", error instanceof Error ? error.message : error]));
  return logged;
}

async function fill(db: Database) {
  const now = new Date().toISOString();
  const tenant = await ensureTenant(db, "default", now);
  const observations = [100, 3].map((days, attempt) => observation({ finishedAt: daysAgo(days), attempt }));
  await recordRestarts(db, tenant, { observations, now });
  const loop: CrashLoop = {
    id: "0195563c-9f00-7c3a-8a51-000000000001",
    cluster: "prod",
    namespace: "shop",
    workload: { kind: "Deployment", name: "cart" },
    container: "cart",
    cause: null,
    category: null,
    signature: null,
    target: null,
    openedAt: daysAgo(4),
    lastRestartAt: daysAgo(3),
    closedAt: null,
    restarts: 2,
    reopened: 0,
    originId: null,
    splitFromId: null,
    firstReportId: null,
    lastReportId: null,
    firstEvidenceHash: null,
    lastEvidenceHash: null,
  };
  await db.atomically(crashLoopStatements(tenant, [loop]));
  return { tenant, loop };
}

test("the cron forgets what is older than is kept, and closes what nobody hears of", async () => {
  const db = await freshDatabase();
  const { tenant, loop } = await fill(db);
  expect(await runCron()).toEqual([["info", "history retained"]]);
  const { items } = await listRestarts(db, tenant, {}, { limit: 10 });
  expect(items.map(({ attempt }) => attempt)).toEqual([1]);
  expect(Date.parse((await getCrashLoop(db, tenant, loop.id))?.closedAt ?? "")).toBe(
    Date.parse(loop.lastRestartAt) + 3_600_000,
  );
});

test("the cron says that the database lacks a migration, and touches nothing", async () => {
  const db = await freshDatabase();
  const { tenant } = await fill(db);
  await env.DB.exec("DELETE FROM schema_migrations WHERE name LIKE '0003%'");
  expect(await runCron()).toEqual([["error", "database lacks migrations"]]);
  expect((await listRestarts(db, tenant, {}, { limit: 10 })).items).toHaveLength(2);
});

test("the cron fails where the database does, and says so", async () => {
  await freshDatabase();
  const message = "D1_ERROR: D1 DB is overloaded. Too many requests queued.";
  const broken = faultyBinding(env.DB, { message, moment: "always" }).armed();
  const [logged, thrown] = await runCron(broken as never);
  expect(logged).toEqual(["error", "history not retained"]);
  expect(thrown).toEqual(["thrown", message]);
});
