import { expect, test } from "vitest";

import { catalogue } from "../../src/diagnosis/catalogue.ts";
import type { Database } from "../../src/history/database.ts";
import { listReports } from "../../src/history/list-reports.ts";
import { listRestarts } from "../../src/history/list-restarts.ts";
import { openNodeDatabase } from "../../src/history/node.ts";
import { ensureTenant } from "../../src/history/tenants.ts";
import { defaultLimits } from "../../src/intake/limits.ts";
import { type DiagnosedDump, diagnoseDump } from "../../src/usecases/diagnose-dump.ts";
import { dumpSlices } from "../../src/usecases/dump-slices.ts";
import { storeDump } from "../../src/usecases/store-dump.ts";
import type { StoreDependencies } from "../../src/usecases/store-slice.ts";
import { uuidV7Maker } from "../../src/usecases/uuid-v7.ts";
import { podJson } from "../intake/pods.ts";

const now = "2026-03-02T10:30:00.000Z";

function dumpOf(pods: readonly object[]): DiagnosedDump {
  const bytes = new TextEncoder().encode(JSON.stringify({ apiVersion: "v1", kind: "PodList", items: pods }));
  const rules = { catalogue, rulesVersion: "test", limits: defaultLimits, defaultCluster: "default" };
  const dump = diagnoseDump({ parts: [{ bytes }], origin: "attached", observedAt: now }, rules);
  if (!dump.ok) throw new Error(dump.detail);
  return dump;
}

const crashed = (name: string, owner?: string) =>
  podJson({
    name,
    restartCount: 3,
    ready: false,
    state: { waiting: { reason: "CrashLoopBackOff" } },
    lastState: { terminated: { exitCode: 139, reason: "Error", finishedAt: "2026-03-02T10:20:00Z" } },
    ...(owner !== undefined && {
      metadata: {
        ownerReferences: [
          { apiVersion: "apps/v1", kind: "StatefulSet", name: owner, uid: owner, controller: true },
        ],
      },
    }),
  });
const alone = Array.from({ length: 100 }, (_, index) => crashed(`pod-${index}`));
const ofOne = Array.from({ length: 150 }, (_, index) => crashed(`web-${index}`, "web"));
const dump = dumpOf([...alone, ...ofOne]);

async function openStore(wrap = (db: Database) => db): Promise<{
  deps: StoreDependencies;
  store: () => ReturnType<typeof storeDump>;
  counts: () => Promise<object>;
}> {
  const db = await openNodeDatabase(":memory:", { likeD1: true });
  const tenant = await ensureTenant(db, "default", now);
  const deps: StoreDependencies = {
    db: wrap(db),
    now: () => now,
    newId: uuidV7Maker(Date.now, (bytes) => crypto.getRandomValues(bytes)),
    storeLogs: true,
    defaultCluster: "default",
  };
  return {
    deps,
    store: () => storeDump(dump, { tenant, origin: "pushed", reports: "when-changed" }, deps),
    async counts() {
      const restarts = await listRestarts(db, tenant, {}, { limit: 1000 });
      const reports = await listReports(db, tenant, {}, { limit: 1000 });
      return { restarts: restarts.items.length, reports: reports.items.length };
    },
  };
}

test("slices are small, hold everything once, and a workload's report with pods of it", () => {
  const slices = [...dumpSlices(dump)];
  expect(slices.length).toBeGreaterThan(5);
  expect(Math.max(...slices.map((slice) => slice.reports.length + slice.evidence.length))).toBeLessThan(60);
  expect(new Set(slices.flatMap((slice) => slice.evidence))).toEqual(new Set(dump.evidence));
  expect(slices.flatMap((slice) => slice.evidence)).toHaveLength(dump.evidence.length);
  expect(slices.flatMap((slice) => slice.reports)).toHaveLength(dump.reports.length);
  for (const { reports, evidence } of slices)
    for (const { pods } of reports) expect(pods.some((pod) => evidence.includes(pod.evidence))).toBe(true);
});

test("a small dump is one slice", () => {
  const small = dumpOf(alone.slice(0, 3));
  expect([...dumpSlices(small)]).toEqual([small]);
});

test("reports come in the dump's order, each with its new restarts", async () => {
  const { store, counts } = await openStore();
  const { reports, restarts } = await store();
  expect(reports.map(({ stored }) => stored.workload?.name)).toEqual(
    dump.reports.map(({ report }) => report.subject.workload?.name),
  );
  expect(reports.find(({ stored }) => stored.workload?.name === "web")?.new).toBe(150);
  expect(restarts).toEqual({ new: 250, known: 0 });
  expect(await counts()).toEqual({ restarts: 250, reports: 101 });
});

test.each([3, 6, 11])(
  "what a failure at the %i. write leaves out is made good by sending again",
  async (failing) => {
    let lists = 0;
    const { store, counts } = await openStore((db) => ({
      ...db,
      atomically: (statements) => {
        if (statements.length > 1) lists += 1;
        return lists === failing ? (lists++, Promise.reject(new Error("disk"))) : db.atomically(statements);
      },
    }));
    await expect(store()).rejects.toThrow("disk");
    expect((await store()).restarts.new).toBeGreaterThan(0);
    expect(await counts()).toEqual({ restarts: 250, reports: 101 });
  },
);

test("what is stored is acknowledged although nobody could look for what it waits for", async () => {
  let isStored = false;
  let failed = 0;
  const { deps, store, counts } = await openStore((db) => ({
    ...db,
    async atomically(statements) {
      if (isStored && statements.length === 1) {
        failed += 1;
        throw new Error("disk");
      }
      const outcomes = await db.atomically(statements);
      if (statements.length > 1) isStored = statements.some(({ sql }) => sql.includes("INTO crash_loops"));
      return outcomes;
    },
  }));
  const logged: unknown[] = [];
  deps.log = (...told) => logged.push(told);
  expect((await store()).restarts).toEqual({ new: 250, known: 0 });
  expect(await counts()).toEqual({ restarts: 250, reports: 101 });
  expect(failed).toBeGreaterThan(5);
  expect(logged).toHaveLength(failed);
  expect(logged[0]).toEqual(["error", "origins of crash loops not filed", { error: new Error("disk") }]);
});
