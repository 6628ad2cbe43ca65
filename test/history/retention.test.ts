import { describe, expect, test } from "vitest";
import type { Database } from "../../src/history/database.ts";
import { getEvidence } from "../../src/history/evidence-blobs.ts";
import { getReport } from "../../src/history/get-report.ts";
import { insertReport } from "../../src/history/insert-report.ts";
import { listRestarts } from "../../src/history/list-restarts.ts";
import { recordRestarts } from "../../src/history/record-restarts.ts";
import { retain } from "../../src/history/retain.ts";
import { now, restartAt } from "./observation.ts";
import { report } from "./report.ts";
import { counts, fill, openTwo } from "./full-database.ts";

describe("retention", () => {
  const policy = { restarts: 30, reports: 60, evidence: 10 };
  const afterDays = (days: number) =>
    new Date(Date.parse("2026-03-02T12:00:00Z") + days * 86_400_000).toISOString();

  test("deletes nothing that is young enough", async () => {
    const { db, tenant } = await openTwo();
    await fill(db, tenant, "cart", 1);
    const before = await counts(db, tenant);
    expect(await retain(db, tenant, { now: afterDays(1), policy })).toEqual({ deleted: {}, isDone: true });
    expect(await counts(db, tenant)).toEqual(before);
  });

  test("deletes each after its own time", async () => {
    const { db, tenant } = await openTwo();
    const hash = await fill(db, tenant, "cart", 1);
    await retain(db, tenant, { now: afterDays(11), policy });
    expect(await getEvidence(db, tenant, hash)).toBeUndefined();
    expect((await listRestarts(db, tenant, {}, { limit: 50 })).items).toHaveLength(3);
    const { deleted } = await retain(db, tenant, { now: afterDays(31), policy });
    expect(deleted).toEqual({ restarts: 3, restart_gaps: 1, restart_counts: 1, restart_periods: 3 });
    expect(await counts(db, tenant)).toMatchObject({
      restarts: 0,
      pods: 0,
      pod_instances: 0,
      reports: 1,
      crash_loops: 1,
    });
    await retain(db, tenant, { now: afterDays(61), policy });
    expect(await counts(db, tenant)).toMatchObject({ crash_loops: 0, alerts: 0, changes: 0 });
  });

  test("keeps reports that somebody resolved", async () => {
    const { db, tenant } = await openTwo();
    await fill(db, tenant, "cart", 1);
    await insertReport(db, tenant, { report: report(2), labels: { pods: ["cart-1"] } });
    await retain(db, tenant, { now: afterDays(100), policy });
    expect(await getReport(db, tenant, report(1).id)).toBeDefined();
    expect(await getReport(db, tenant, report(2).id)).toBeUndefined();
    expect(await counts(db, tenant)).toMatchObject({ reports: 1, resolutions: 1, report_labels: 2 });
  });

  test("keeps pods that have younger restarts", async () => {
    const { db, tenant } = await openTwo();
    const old = restartAt(0, { finishedAt: "2026-01-01T00:00:00Z", startedAt: undefined, attempt: 1 });
    await recordRestarts(db, tenant, { observations: [old, restartAt(5, { attempt: 2 })], now });
    expect((await retain(db, tenant, { now: afterDays(1), policy })).deleted).toMatchObject({ restarts: 1 });
    expect((await listRestarts(db, tenant, { pod: restartAt(5).pod }, { limit: 50 })).items).toMatchObject([
      { attempt: 2, node: "node-a" },
    ]);
  });

  test("keeps pods that turn out to belong to another workload meanwhile", async () => {
    const { db, tenant } = await openTwo();
    const pod = { kind: "Pod", name: restartAt(5).pod };
    const old = restartAt(0, { workload: pod, finishedAt: "2026-01-01T00:00:00Z", startedAt: undefined });
    await recordRestarts(db, tenant, { observations: [old], now });
    let isTold = false;
    const shared: Database = {
      ...db,
      async atomically(statements) {
        const outcomes = await db.atomically(statements);
        if (!isTold && (outcomes[0]?.rows.length ?? 0) > 0) {
          isTold = true;
          await recordRestarts(db, tenant, { observations: [restartAt(5)], now });
        }
        return outcomes;
      },
    };
    expect((await retain(shared, tenant, { now: afterDays(1), policy })).deleted).toMatchObject({
      restarts: 1,
    });
    expect((await listRestarts(db, tenant, { workload: "cart" }, { limit: 50 })).items).toMatchObject([
      { pod: pod.name, node: "node-a" },
    ]);
  });

  test("goes on where it was stopped", async () => {
    const { db, tenant } = await openTwo();
    await recordRestarts(db, tenant, {
      observations: Array.from({ length: 2_200 }, (_, index) => restartAt(index / 30, { attempt: index })),
      now,
    });
    const first = await retain(db, tenant, { now: afterDays(40), policy, mostSlices: 1 });
    expect(first).toMatchObject({ deleted: { restarts: 1_000 }, isDone: false });
    expect(await retain(db, tenant, { now: afterDays(40), policy })).toMatchObject({
      deleted: { restarts: 1_200 },
      isDone: true,
    });
  });

  test("of one tenant leaves others alone", async () => {
    const { db, tenant, other } = await openTwo();
    await fill(db, other, "cart", 1);
    const before = await counts(db, other);
    await retain(db, tenant, { now: afterDays(100), policy });
    expect(await counts(db, other)).toEqual(before);
  });
});
