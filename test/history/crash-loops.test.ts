import { describe, expect, test } from "vitest";

import { freshDatabase } from "#fresh-database";

import {
  getCrashLoop,
  listCrashLoops,
  listQuietCrashLoops,
  listRecentCrashLoops,
} from "../../src/history/crash-loops.ts";
import type { CrashLoop, CrashLoopFilter } from "../../src/history/crash-loops.ts";
import { recordRestarts } from "../../src/history/record-restarts.ts";
import { crashLoopStatements, joinCrashLoopStatements } from "../../src/history/store-crash-loops.ts";
import { ensureTenant } from "../../src/history/tenants.ts";
import { now, restartAt } from "./observation.ts";

const day = "2026-03-02T";

function loop(number: number, differing: Partial<CrashLoop> = {}): CrashLoop {
  return {
    id: `0195563c-9f00-7c3a-8a51-${String(number).padStart(12, "0")}`,
    cluster: "prod",
    namespace: "shop",
    workload: { kind: "Deployment", name: `service-${number}` },
    container: "app",
    cause: "container-memory-limit",
    category: "memory",
    signature: "5e0f",
    target: "db.shop.svc:5432",
    openedAt: `${day}10:0${number}:00.000Z`,
    lastRestartAt: `${day}10:30:00.000Z`,
    closedAt: null,
    restarts: 5,
    reopened: 0,
    originId: null,
    splitFromId: null,
    firstReportId: "first",
    lastReportId: "last",
    firstEvidenceHash: "a",
    lastEvidenceHash: "b",
    ...differing,
  };
}

async function open() {
  const db = await freshDatabase();
  const tenant = await ensureTenant(db, "default", now);
  const save = (one: CrashLoop) => db.atomically(crashLoopStatements(tenant, [one]));
  return { db, tenant, save, get: (id: string) => getCrashLoop(db, tenant, id) };
}

describe("a crash loop", () => {
  test("comes back as it was told", async () => {
    const { save, get } = await open();
    await save(loop(1));
    expect(await get(loop(1).id)).toEqual(loop(1));
  });

  test("is unknown to another tenant", async () => {
    const { db, save } = await open();
    await save(loop(1));
    expect(await getCrashLoop(db, await ensureTenant(db, "other", now), loop(1).id)).toBeUndefined();
  });

  test("is closed, reopened and closed again as it is told", async () => {
    const { save, get } = await open();
    await save(loop(1));
    await save(loop(1, { closedAt: `${day}11:00:00.000Z`, restarts: 7 }));
    expect(await get(loop(1).id)).toMatchObject({ closedAt: `${day}11:00:00.000Z`, restarts: 7 });
    await save(loop(1, { closedAt: null, reopened: 1 }));
    expect(await get(loop(1).id)).toMatchObject({ closedAt: null, reopened: 1 });
  });

  test("keeps its first report and first evidence, and the latest of either", async () => {
    const { save, get } = await open();
    await save(
      loop(1, { firstReportId: "r1", lastReportId: "r1", firstEvidenceHash: "e1", lastEvidenceHash: "e1" }),
    );
    await save(
      loop(1, { firstReportId: "r2", lastReportId: "r2", firstEvidenceHash: "e2", lastEvidenceHash: null }),
    );
    expect(await get(loop(1).id)).toMatchObject({
      firstReportId: "r1",
      lastReportId: "r2",
      firstEvidenceHash: "e1",
      lastEvidenceHash: "e1",
    });
  });

  test("is the only open one of its container: a second is not stored", async () => {
    const { save, get } = await open();
    await save(loop(1));
    const second = loop(2, { workload: loop(1).workload });
    await save(second);
    expect(await get(second.id)).toBeUndefined();
    await save(loop(1, { closedAt: `${day}11:00:00.000Z` }));
    await save(second);
    expect(await get(second.id)).toEqual(second);
  });

  test("gives way to another within one list of changes, and takes its place again", async () => {
    const { db, tenant, save, get } = await open();
    const one = loop(1);
    const other = loop(2, { workload: one.workload });
    const closed = { closedAt: `${day}11:00:00.000Z` };
    await save(one);
    await db.atomically(crashLoopStatements(tenant, [other, { ...one, ...closed }]));
    expect([await get(one.id), await get(other.id)]).toEqual([{ ...one, ...closed }, other]);
    await db.atomically(
      crashLoopStatements(tenant, [
        { ...one, reopened: 1 },
        { ...other, ...closed },
      ]),
    );
    expect([await get(one.id), await get(other.id)]).toEqual([
      { ...one, reopened: 1 },
      { ...other, ...closed },
    ]);
  });

  test("stays closed where another is open meanwhile", async () => {
    const { save, get } = await open();
    const closed = { closedAt: `${day}11:00:00.000Z` };
    await save(loop(1, closed));
    await save(loop(2, { workload: loop(1).workload }));
    await save(loop(1, { reopened: 1, restarts: 9 }));
    expect(await get(loop(1).id)).toMatchObject({ ...closed, restarts: 9 });
  });

  test("is stored with thousands of others", async () => {
    const { db, tenant, get } = await open();
    const loops = Array.from({ length: 2_500 }, (_, index) =>
      loop(index, { openedAt: `${day}10:00:00.000Z`, container: `app-${index % 3}` }),
    );
    await db.atomically(crashLoopStatements(tenant, loops));
    expect(await get(loop(2_499).id)).toEqual(loops[2_499]);
  });

  test("goes with its pod to the workload that owns it", async () => {
    const { db, tenant, save, get } = await open();
    const pod = { kind: "Pod", name: restartAt(0).pod };
    await recordRestarts(db, tenant, { observations: [restartAt(0, { workload: pod })], now });
    await save(loop(1, { workload: pod, container: "cart" }));
    await recordRestarts(db, tenant, { observations: [restartAt(1)], now });
    expect(await get(loop(1).id)).toMatchObject({
      workload: { kind: "Deployment", name: "cart" },
      closedAt: null,
    });
  });

  test("goes as closed where the workload has an open one already", async () => {
    const { db, tenant, save, get } = await open();
    const pod = { kind: "Pod", name: restartAt(0).pod };
    await recordRestarts(db, tenant, { observations: [restartAt(0, { workload: pod })], now });
    await save(loop(1, { workload: pod, container: "cart" }));
    await save(loop(2, { workload: { kind: "Deployment", name: "cart" }, container: "cart" }));
    await recordRestarts(db, tenant, { observations: [restartAt(1)], now });
    expect(await get(loop(1).id)).toMatchObject({
      workload: { kind: "Deployment", name: "cart" },
      closedAt: loop(1).lastRestartAt,
    });
    expect(await get(loop(2).id)).toMatchObject({ closedAt: null });
  });
});

describe("two crash loops that turn out to be one", () => {
  test("are one, with the first report of the first", async () => {
    const { db, tenant, save, get } = await open();
    await save(loop(1, { closedAt: `${day}10:40:00.000Z`, firstReportId: "r1", firstEvidenceHash: null }));
    await save(loop(2, { workload: loop(1).workload, firstReportId: "r2", firstEvidenceHash: "e2" }));
    await save(loop(3, { originId: loop(1).id, splitFromId: loop(1).id }));
    await db.atomically(joinCrashLoopStatements(tenant, { id: loop(1).id, into: loop(2).id }));
    expect(await get(loop(1).id)).toBeUndefined();
    expect(await get(loop(2).id)).toMatchObject({ firstReportId: "r1", firstEvidenceHash: "e2" });
    expect(await get(loop(3).id)).toMatchObject({ originId: loop(2).id, splitFromId: loop(2).id });
  });

  test("are not joined across tenants, nor with themselves", async () => {
    const { db, tenant, save, get } = await open();
    await save(loop(1));
    const other = await ensureTenant(db, "other", now);
    await db.atomically(joinCrashLoopStatements(other, { id: loop(1).id, into: loop(2).id }));
    await db.atomically(joinCrashLoopStatements(tenant, { id: loop(1).id, into: loop(1).id }));
    expect(await get(loop(1).id)).toEqual(loop(1));
  });
});

describe("crash loops are found", () => {
  const rows: Record<string, { filter: CrashLoopFilter; found: number[] }> = {
    "all of them, the last opened first": { filter: {}, found: [4, 3, 2, 1] },
    "by cluster": { filter: { cluster: "stage" }, found: [2] },
    "by namespace": { filter: { namespace: "other" }, found: [3] },
    "by workload": { filter: { workload: "service-1" }, found: [1] },
    "by kind of workload": { filter: { workload: "service-1", workloadKind: "Job" }, found: [] },
    "by container": { filter: { container: "proxy" }, found: [4] },
    "by cause": { filter: { cause: "application-panic" }, found: [4] },
    "by category": { filter: { category: "memory" }, found: [3, 2, 1] },
    "by signature": { filter: { signature: "5e0f" }, found: [4, 3, 1] },
    "by what they wait for": { filter: { target: "cache:6379" }, found: [2] },
    "open ones": { filter: { open: true }, found: [4, 2, 1] },
    "closed ones": { filter: { open: false }, found: [3] },
    "since a time": { filter: { since: `${day}10:03:00Z` }, found: [4, 3] },
    "until a time": { filter: { until: `${day}10:03:00Z` }, found: [2, 1] },
    "not closed before a time": { filter: { aliveSince: `${day}12:30:00Z` }, found: [4, 2, 1] },
    "by a node of its restarts": { filter: { node: "node-a" }, found: [1] },
    "by a pod of its restarts": { filter: { pod: "service-1-x2x7k" }, found: [1] },
    "not by a node of restarts at another time": { filter: { node: "node-b" }, found: [] },
  };
  test.for(Object.entries(rows))("%s", async ([, { filter, found }]) => {
    const { db, tenant, save } = await open();
    const service = { workload: loop(1).workload, pod: "service-1-x2x7k", container: "app" };
    const observations = [
      restartAt(2, service),
      restartAt(600, { ...service, node: "node-b", podUid: "later" }),
    ];
    await recordRestarts(db, tenant, { observations, now: "2026-03-03T12:00:00Z" });
    await save(loop(1));
    await save(loop(2, { cluster: "stage", signature: null, target: "cache:6379" }));
    await save(loop(3, { namespace: "other", closedAt: `${day}12:00:00.000Z` }));
    await save(loop(4, { container: "proxy", cause: "application-panic", category: "application" }));
    const { items } = await listCrashLoops(db, tenant, filter, { limit: 50 });
    expect(items.map(({ id }) => Number(id.slice(-2)))).toEqual(found);
  });

  test("page by page", async () => {
    const { db, tenant, save } = await open();
    for (const number of [1, 2, 3, 4, 5]) await save(loop(number, { openedAt: `${day}10:00:00.000Z` }));
    const first = await listCrashLoops(db, tenant, {}, { limit: 3 });
    const second = await listCrashLoops(
      db,
      tenant,
      {},
      { limit: 3, ...(first.nextCursor !== null && { cursor: first.nextCursor }) },
    );
    expect([...first.items, ...second.items].map(({ id }) => Number(id.slice(-2)))).toEqual([5, 4, 3, 2, 1]);
    expect(second.nextCursor).toBeNull();
  });

  test("that a new restart may belong to: open ones, and those that ended lately", async () => {
    const { db, tenant, save } = await open();
    const { workload } = loop(1);
    await save(loop(1, { closedAt: `${day}10:20:00.000Z`, lastRestartAt: `${day}10:10:00.000Z` }));
    await save(loop(2, { workload, closedAt: `${day}11:20:00.000Z` }));
    await save(loop(3, { workload }));
    await save(loop(4));
    const recent = await listRecentCrashLoops(db, tenant, {
      cluster: "prod",
      namespace: "shop",
      workload,
      since: `${day}11:00:00Z`,
    });
    expect(recent.map(({ id }) => Number(id.slice(-2)))).toEqual([3, 2]);
  });

  test("that have been quiet for long", async () => {
    const { db, tenant, save } = await open();
    await save(loop(1, { lastRestartAt: `${day}10:05:00.000Z` }));
    await save(loop(2));
    await save(loop(3, { lastRestartAt: `${day}10:05:00.000Z`, closedAt: `${day}10:10:00.000Z` }));
    const quiet = await listQuietCrashLoops(db, tenant, `${day}10:30:00Z`);
    expect(quiet.map(({ id }) => Number(id.slice(-2)))).toEqual([1]);
  });
});
