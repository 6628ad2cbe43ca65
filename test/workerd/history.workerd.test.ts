import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";

import { freshDatabase } from "#fresh-database";

import { alertStatements } from "../../src/history/alerts.ts";
import { d1Database } from "../../src/history/d1.ts";
import type { D1Binding } from "../../src/history/d1.ts";
import type { Database } from "../../src/history/database.ts";
import { insertReport } from "../../src/history/insert-report.ts";
import { listReports } from "../../src/history/list-reports.ts";
import { listRestarts } from "../../src/history/list-restarts.ts";
import { migrate } from "../../src/history/migrate.ts";
import { recordRestarts } from "../../src/history/record-restarts.ts";
import type { CrashLoop } from "../../src/history/crash-loops.ts";
import { crashLoopStatements } from "../../src/history/store-crash-loops.ts";
import { ensureTenant } from "../../src/history/tenants.ts";
import { now, restartAt } from "../history/observation.ts";
import { report } from "../history/report.ts";

/** A database that adds up what its lists of statements cost. */
function metered(db: Database) {
  const bill = { rowsRead: 0, rowsWritten: 0, journeys: 0 };
  const meteredDb: Database = {
    orm: db.orm,
    async atomically(statements) {
      const outcomes = await db.atomically(statements);
      bill.journeys += 1;
      for (const outcome of outcomes) {
        bill.rowsRead += outcome.bill?.rowsRead ?? 0;
        bill.rowsWritten += outcome.bill?.rowsWritten ?? 0;
      }
      return outcomes;
    },
  };
  return {
    db: meteredDb,
    async costOf(work: () => Promise<unknown>) {
      Object.assign(bill, { rowsRead: 0, rowsWritten: 0, journeys: 0 });
      await work();
      return { ...bill };
    },
  };
}

async function open() {
  const { db, costOf } = metered(await freshDatabase());
  const tenant = await ensureTenant(db, "default", now);
  return {
    db,
    tenant,
    costOf,
    record: (...told: Parameters<typeof restartAt>[]) =>
      recordRestarts(db, tenant, { observations: told.map((one) => restartAt(...one)), now }),
  };
}

describe("what is billed", () => {
  test("is one row for each restart, once its words are known", async () => {
    const { record, costOf } = await open();
    await record([0, { attempt: 0 }]);
    expect(await costOf(() => record([1, { attempt: 1 }]))).toMatchObject({ rowsWritten: 1, journeys: 2 });
    expect(
      await costOf(() =>
        record(
          ...Array.from({ length: 100 }, (_, index): [number, object] => [
            2 + index / 60,
            { attempt: 2 + index },
          ]),
        ),
      ),
    ).toMatchObject({ rowsWritten: 100, journeys: 2 });
  });

  test("is nothing for a restart that is told again", async () => {
    const { record, costOf } = await open();
    await record([0, { attempt: 0 }], [1, { attempt: 1 }]);
    expect(await costOf(() => record([0, { attempt: 0 }], [1, { attempt: 1 }]))).toMatchObject({
      rowsWritten: 0,
    });
    const asText = { attempt: 1, podUid: undefined, containerID: undefined, reason: undefined };
    // The word for a pod of which only node and revision are told, and its index.
    expect(await costOf(() => record([1, asText]))).toMatchObject({ rowsWritten: 2 });
    expect(await costOf(() => record([1, asText]))).toMatchObject({ rowsWritten: 0 });
  });

  test("is a few rows more for the first restart of a pod, of a workload, and in three hours", async () => {
    const { record, costOf } = await open();
    expect((await costOf(() => record([0, { attempt: 0 }]))).rowsWritten).toBeLessThanOrEqual(26);
    const pod = { pod: "cart-7d9f8b6c5d-8w5zq", podUid: "0c3b", attempt: 0 };
    expect((await costOf(() => record([1, pod]))).rowsWritten).toBe(5);
    expect((await costOf(() => record([400, { ...pod, attempt: 1 }]))).rowsWritten).toBe(4);
  });

  test("does not grow with the history of other workloads, nor of the same one", async () => {
    const costs = [];
    for (const size of [50, 1_500]) {
      const { db, tenant, costOf } = await open();
      const observations = Array.from({ length: size }, (_, index) => {
        const number = index % 10;
        return restartAt(index / 10 - 60, {
          workload: { kind: "Deployment", name: `service-${number}` },
          pod: `service-${number}-x`,
          podUid: `${number}`,
          attempt: Math.floor(index / 10),
        });
      });
      await recordRestarts(db, tenant, { observations, now });
      const timeline = await costOf(() =>
        listRestarts(db, tenant, { cluster: "prod", namespace: "shop", workload: "service-3" }, { limit: 5 }),
      );
      const write = await costOf(() =>
        recordRestarts(db, tenant, {
          observations: [
            restartAt(60, {
              ...observations[3],
              finishedAt: "2026-03-02T11:45:00Z",
              startedAt: undefined,
              containerID: "next",
              attempt: Math.floor((size - 1) / 10) + 1,
            }),
          ],
          now: "2026-03-02T14:00:00Z",
        }),
      );
      expect(write.rowsWritten).toBe(1);
      costs.push({ timeline, write });
    }
    const [small, large] = costs;
    expect(large?.timeline.rowsRead).toBe(small?.timeline.rowsRead);
    expect(large?.timeline.rowsRead).toBeLessThan(5 * 20);
    expect(large?.write.rowsRead).toBeLessThanOrEqual((small?.write.rowsRead ?? 0) + 5);
  });

  const opened: CrashLoop = {
    id: "loop",
    cluster: "prod",
    namespace: "shop",
    workload: { kind: "Deployment", name: "cart" },
    container: "cart",
    cause: "application-panic",
    category: "application",
    signature: "aa",
    target: null,
    openedAt: "2026-03-02T10:00:00.000Z",
    lastRestartAt: "2026-03-02T10:00:00.000Z",
    closedAt: null,
    restarts: 1,
    reopened: 0,
    originId: null,
    splitFromId: null,
    firstReportId: null,
    lastReportId: null,
    firstEvidenceHash: null,
    lastEvidenceHash: null,
  };
  const counted = { restarts: 2, lastRestartAt: "2026-03-02T10:05:00.000Z" };
  const closed = { closedAt: "2026-03-02T11:00:00.000Z" };
  test.for<[string, Partial<CrashLoop>, Partial<CrashLoop>, number]>([
    ["that is told again as it was", {}, {}, 0],
    ["that restarts once more", {}, counted, 1],
    ["that is named by a report", {}, { ...counted, firstReportId: "r", lastReportId: "r" }, 1],
    // The row, and the indexes by cause and by signature.
    ["whose cause changes", {}, { ...counted, cause: "container-memory-limit", signature: "bb" }, 3],
    // The row and four indexes.
    ["that is seen to have begun earlier", {}, { openedAt: "2026-03-02T09:55:00.000Z", restarts: 2 }, 5],
    // Its entry among those that are open goes without being billed.
    ["that ends", {}, { ...counted, ...closed }, 1],
    ["that begins again", closed, { ...counted, reopened: 1 }, 2],
  ])("is what changes of a crash loop %s", async ([, before, after, rowsWritten]) => {
    const { db, tenant, costOf, record } = await open();
    await record([0, { attempt: 0 }]);
    const store = (loop: CrashLoop) => db.atomically(crashLoopStatements(tenant, [loop]));
    await store({ ...opened, ...before });
    expect(await costOf(() => store({ ...opened, ...after }))).toMatchObject({ rowsWritten, journeys: 1 });
  });

  test("is the row and five indexes for a crash loop that opens", async () => {
    const { db, tenant, costOf, record } = await open();
    await record([0, { attempt: 0 }]);
    const bill = await costOf(() => db.atomically(crashLoopStatements(tenant, [opened])));
    expect(bill).toMatchObject({ rowsWritten: 6, journeys: 1 });
  });

  test("is a row for each alert, and nothing for one that is repeated", async () => {
    const { db, tenant, costOf } = await open();
    const alerts = Array.from({ length: 20 }, (_, index) => ({
      fingerprint: `f${index}`,
      cluster: "prod",
      startsAt: now,
      status: "firing" as const,
      endsAt: null,
      groupKeyHash: null,
      alertname: "KubePodCrashLooping",
      namespace: "shop",
      workloadKind: null,
      workload: null,
      pod: `cart-${index}`,
      labels: {},
      receivedAt: now,
    }));
    const store = () => db.atomically(alertStatements(tenant, alerts));
    // The row and its two indexes.
    expect(await costOf(store)).toMatchObject({ rowsWritten: 60 });
    expect(await costOf(store)).toMatchObject({ rowsWritten: 0 });
  });
});

/** The faults that D1 documents as passing. */
const faults = [
  "D1_ERROR: Network connection lost.",
  "D1_ERROR: Internal error while starting up D1 DB storage caused object to be reset.",
  "D1_ERROR: D1 DB reset because its code was updated.",
  "D1_ERROR: Cannot resolve D1 DB due to transient issue on remote node.",
];

/** A binding whose batches fail: the first of each, before anything is done or after all of it is. */
function failing(fault: string, moment: "before" | "after"): D1Binding {
  const failed = new Set<string>();
  return {
    prepare: (sql) => env.DB.prepare(sql),
    async batch(queries) {
      const known = JSON.stringify(queries);
      const fails = !failed.has(known);
      failed.add(known);
      if (fails && moment === "before") throw new Error(fault);
      const answers = await env.DB.batch(queries as D1PreparedStatement[]);
      if (fails) throw new Error(fault);
      return answers;
    },
  };
}

const immediately = () => Promise.resolve();

describe("a fault of D1", () => {
  const cases = faults.flatMap((fault) =>
    (["before", "after"] as const).map((moment) => [fault, moment] as const),
  );
  test.for(cases)("%s %s the commit loses nothing and doubles nothing", async ([fault, moment]) => {
    const sound = await freshDatabase();
    const tenant = await ensureTenant(sound, "default", now);
    const db = d1Database(failing(fault, moment), immediately);
    await migrate(db);
    await recordRestarts(db, tenant, {
      observations: [restartAt(0, { attempt: 0 }), restartAt(1, { attempt: 3 })],
      now,
    });
    await insertReport(db, tenant, { report: report(1), labels: { pods: ["cart-1"] } });
    expect(
      (await listRestarts(sound, tenant, {}, { limit: 50 })).items.map(({ attempt }) => attempt),
    ).toEqual([3, 0]);
    expect((await listReports(sound, tenant, { pod: "cart-1" }, { limit: 50 })).items).toEqual([report(1)]);
  });

  test("that lasts is given up", async () => {
    await freshDatabase();
    let tries = 0;
    const binding: D1Binding = {
      prepare: (sql) => env.DB.prepare(sql),
      batch: () => {
        tries += 1;
        return Promise.reject(new Error("D1_ERROR: Network connection lost."));
      },
    };
    await expect(
      d1Database(binding, immediately).atomically([{ sql: "SELECT 1", params: [] }]),
    ).rejects.toThrow("Network connection lost");
    expect(tries).toBe(3);
  });

  test("that will not pass is not tried again", async () => {
    await freshDatabase();
    let tries = 0;
    const binding: D1Binding = {
      prepare: (sql) => env.DB.prepare(sql),
      batch: (queries) => ((tries += 1), env.DB.batch(queries as D1PreparedStatement[])),
    };
    await expect(
      d1Database(binding, immediately).atomically([{ sql: "SELECT 1 FROM nowhere", params: [] }]),
    ).rejects.toThrow("no such table");
    expect(tries).toBe(1);
  });
});

test("two isolates that record the same at once make it once", async () => {
  const db = await freshDatabase();
  const tenant = await ensureTenant(db, "default", now);
  const observations = Array.from({ length: 40 }, (_, index) =>
    restartAt(index, { attempt: index, pod: `cart-${index % 4}`, podUid: `${index % 4}` }),
  );
  const recorded = await Promise.all(
    [0, 1, 2, 3].map((offset) =>
      recordRestarts(d1Database(env.DB), tenant, {
        observations: [...observations.slice(offset), ...observations.slice(0, offset)],
        now,
      }),
    ),
  );
  expect(recorded.reduce((sum, one) => sum + one.new, 0)).toBe(40);
  expect((await listRestarts(db, tenant, {}, { limit: 200 })).items).toHaveLength(40);
});

test("two isolates that migrate at once migrate once", async () => {
  const db = await freshDatabase();
  await env.DB.exec("DELETE FROM schema_migrations WHERE name LIKE '0003%'");
  for (const table of [
    "pending_lookups",
    "idempotency_keys",
    "resolutions",
    "alert_reports",
    "alerts",
    "report_labels",
    "reports",
    "evidence",
  ]) {
    await env.DB.exec(`DROP TABLE ${table}`);
  }
  const applied = await Promise.all([migrate(db), migrate(d1Database(env.DB)), migrate(d1Database(env.DB))]);
  expect(applied.flat()).toEqual(["0003_reports_and_alerts.sql"]);
});
