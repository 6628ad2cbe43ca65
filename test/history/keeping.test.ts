import { describe, expect, test } from "vitest";

import { freshDatabase } from "#fresh-database";

import { alertReportStatement, alertStatements } from "../../src/history/alerts.ts";
import type { StoredAlert } from "../../src/history/alerts.ts";
import { changeStatements, listChanges } from "../../src/history/changes.ts";
import { countByDay } from "../../src/history/count-by-day.ts";
import { crashLoopStatements } from "../../src/history/crash-loops.ts";
import type { Database, TenantId } from "../../src/history/database.ts";
import { rowsOf } from "../../src/history/database.ts";
import { evidenceBlob, getEvidence } from "../../src/history/evidence-blobs.ts";
import { exportReports, exportRestarts } from "../../src/history/export.ts";
import { forgetTenant, forgetWorkload, keys } from "../../src/history/forget.ts";
import { getReport } from "../../src/history/get-report.ts";
import { reserveKey } from "../../src/history/idempotency.ts";
import { insertReport } from "../../src/history/insert-report.ts";
import { listGaps } from "../../src/history/list-gaps.ts";
import { listRestarts } from "../../src/history/list-restarts.ts";
import { pendingLookupStatement } from "../../src/history/pending-lookups.ts";
import { recordRestarts } from "../../src/history/record-restarts.ts";
import { putResolution } from "../../src/history/resolutions.ts";
import { retain } from "../../src/history/retain.ts";
import { ensureTenant } from "../../src/history/tenants.ts";
import { findTokenHolder, insertToken } from "../../src/history/tokens.ts";
import { getUsage } from "../../src/history/usage.ts";
import { now, restartAt } from "./observation.ts";
import { report } from "./report.ts";

const alert: StoredAlert = {
  fingerprint: "f00d", cluster: "prod", startsAt: "2026-03-02T10:15:00.000Z", status: "firing", endsAt: null, groupKeyHash: "g",
  alertname: "KubePodCrashLooping", namespace: "shop", workload: "cart", pod: "cart-7d9f8b6c5d-x2x7k", labels: { severity: "warning" }, receivedAt: now,
};

/** A row or more in every table, of the workload `name`; `number` keeps two of them apart. */
async function fill(db: Database, tenant: TenantId, name: string, number: number): Promise<string> {
  const workload = { kind: "Deployment", name };
  const pod = `${name}-7d9f8b6c5d-x2x7k`;
  const owned = { workload, pod, podUid: name, container: name };
  await recordRestarts(db, tenant, { observations: [0, 1, 2].map((minute) => restartAt(minute, { ...owned, attempt: minute + 4 })), now });
  const { hash, statements } = await evidenceBlob(tenant, `log of ${name}`, now);
  const stored = report(number, { workload, evidenceHash: hash });
  await db.atomically([
    ...statements,
    ...crashLoopStatements(tenant, {
      id: `loop-${number}`, cluster: "prod", namespace: "shop", workload, container: name, cause: null, category: null, signature: null,
      openedAt: "2026-03-02T10:00:00Z", lastRestartAt: "2026-03-02T10:02:00Z", closedAt: "2026-03-02T10:30:00Z", restarts: 3, reopened: 0,
      originId: null, splitFromId: null, firstReportId: stored.id, lastReportId: stored.id, firstEvidenceHash: hash, lastEvidenceHash: hash,
    }),
    ...changeStatements(tenant, [
      { cluster: "prod", namespace: "shop", kind: "Deployment", name, happenedAt: "2026-03-02T09:58:00Z", reason: "Rollout" },
      { cluster: "prod", namespace: "shop", kind: "Pod", name: pod, happenedAt: "2026-03-02T10:20:00Z", reason: "Ready" },
    ]),
    ...alertStatements(tenant, [{ ...alert, fingerprint: name, workload: name, pod }]),
  ]);
  await insertReport(db, tenant, { report: stored, labels: { pods: [pod], labels: { team: name } } });
  await db.atomically([
    alertReportStatement(tenant, { ...alert, fingerprint: name }, [stored.id]),
    pendingLookupStatement(tenant, { reportId: stored.id, subject: {}, tries: 0, dueAt: now }, now),
  ]);
  await putResolution(db, tenant, stored.id, { cause: null, note: "n", fix: null, muteUntil: null, resolvedBy: "x", resolvedAt: now });
  await reserveKey(db, tenant, { key: name, requestHash: "h" }, now);
  return hash;
}

async function counts(db: Database, tenant: TenantId): Promise<Record<string, number>> {
  const tables = Object.keys(keys);
  const outcomes = await db.atomically(
    tables.map((table) => ({ sql: `SELECT count(*) AS count FROM ${table} WHERE tenant_id = ?1`, params: [tenant] })),
  );
  return Object.fromEntries(outcomes.map(({ rows }, index) => [tables[index] ?? "", Number(rows[0]?.["count"])]));
}

async function open() {
  const db = await freshDatabase();
  return { db, tenant: await ensureTenant(db, "default", now), other: await ensureTenant(db, "other", now) };
}

describe("forgetting", () => {
  test("a workload leaves nothing of it, and everything of others", async () => {
    const { db, tenant } = await open();
    await fill(db, tenant, "api", 2);
    const alone = await counts(db, tenant);
    const hash = await fill(db, tenant, "cart", 1);
    expect(await forgetWorkload(db, tenant, { cluster: "prod", namespace: "shop", workload: { kind: "Deployment", name: "cart" } })).toBeGreaterThan(20);
    const left = await counts(db, tenant);
    // Words, containers' names and keys of requests belong to no workload.
    expect({ ...left, terms: 0, containers: 0, idempotency_keys: 0 }).toEqual({ ...alone, terms: 0, containers: 0, idempotency_keys: 0 });
    expect(await getReport(db, tenant, report(1).id)).toBeUndefined();
    expect(await getEvidence(db, tenant, hash)).toBeUndefined();
    expect((await listRestarts(db, tenant, { workload: "cart" }, { limit: 50 })).items).toEqual([]);
    expect((await listRestarts(db, tenant, { node: "node-a" }, { limit: 50 })).items).toHaveLength(3);
  });

  test("a workload leaves evidence that another one's report rests on", async () => {
    const { db, tenant } = await open();
    const hash = await fill(db, tenant, "cart", 1);
    await insertReport(db, tenant, { report: report(2, { workload: { kind: "Deployment", name: "api" }, evidenceHash: hash }), labels: {} });
    await forgetWorkload(db, tenant, { cluster: "prod", namespace: "shop", workload: { kind: "Deployment", name: "cart" } });
    expect(await getEvidence(db, tenant, hash)).toBe("log of cart");
  });

  test("a workload that is not there, or is another tenant's, deletes nothing", async () => {
    const { db, tenant, other } = await open();
    await fill(db, tenant, "cart", 1);
    const before = await counts(db, tenant);
    const cart = { cluster: "prod", namespace: "shop", workload: { kind: "Deployment", name: "cart" } };
    expect(await forgetWorkload(db, other, cart)).toBe(0);
    expect(await forgetWorkload(db, tenant, { ...cart, cluster: "stage" })).toBe(0);
    expect(await counts(db, tenant)).toEqual(before);
  });

  test("a tenant leaves nothing of it, and everything of others", async () => {
    const { db, tenant, other } = await open();
    await fill(db, other, "cart", 1);
    const before = await counts(db, other);
    expect(Object.values(before).every((count) => count > 0)).toBe(true);
    await fill(db, tenant, "cart", 1);
    await insertToken(db, tenant, { id: "t", hash: "h", name: "n", scopes: ["read"], createdAt: now });
    await forgetTenant(db, tenant);
    expect(Object.values(await counts(db, tenant)).every((count) => count === 0)).toBe(true);
    expect(await findTokenHolder(db, "h")).toBeUndefined();
    expect(await counts(db, other)).toEqual(before);
  });

  test("a tenant knows every table that holds a tenant's data", async () => {
    const { db } = await open();
    const tables = await rowsOf(db, "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%tenant_id INTEGER%'", []);
    expect(tables.map(({ name }) => String(name)).toSorted()).toEqual([...Object.keys(keys), "tenants", "tokens"].toSorted());
  });
});

describe("retention", () => {
  const policy = { restarts: 30, reports: 60, evidence: 10 };
  const afterDays = (days: number) => new Date(Date.parse("2026-03-02T12:00:00Z") + days * 86_400_000).toISOString();

  test("deletes nothing that is young enough", async () => {
    const { db, tenant } = await open();
    await fill(db, tenant, "cart", 1);
    const before = await counts(db, tenant);
    expect(await retain(db, tenant, { now: afterDays(1), policy })).toEqual({ deleted: {}, isDone: true });
    expect(await counts(db, tenant)).toEqual(before);
  });

  test("deletes each after its own time", async () => {
    const { db, tenant } = await open();
    const hash = await fill(db, tenant, "cart", 1);
    await retain(db, tenant, { now: afterDays(11), policy });
    expect(await getEvidence(db, tenant, hash)).toBeUndefined();
    expect((await listRestarts(db, tenant, {}, { limit: 50 })).items).toHaveLength(3);
    const { deleted } = await retain(db, tenant, { now: afterDays(31), policy });
    expect(deleted).toEqual({ restarts: 3, restart_gaps: 1, restart_periods: 3 });
    expect(await counts(db, tenant)).toMatchObject({ restarts: 0, pods: 0, pod_instances: 0, reports: 1, crash_loops: 1 });
    await retain(db, tenant, { now: afterDays(61), policy });
    expect(await counts(db, tenant)).toMatchObject({ crash_loops: 0, alerts: 0, changes: 0 });
  });

  test("keeps reports that somebody resolved", async () => {
    const { db, tenant } = await open();
    await fill(db, tenant, "cart", 1);
    await insertReport(db, tenant, { report: report(2), labels: { pods: ["cart-1"] } });
    await retain(db, tenant, { now: afterDays(100), policy });
    expect(await getReport(db, tenant, report(1).id)).toBeDefined();
    expect(await getReport(db, tenant, report(2).id)).toBeUndefined();
    expect(await counts(db, tenant)).toMatchObject({ reports: 1, resolutions: 1, report_labels: 2 });
  });

  test("keeps pods that have younger restarts", async () => {
    const { db, tenant } = await open();
    const old = restartAt(0, { finishedAt: "2026-01-01T00:00:00Z", startedAt: undefined, attempt: 1 });
    await recordRestarts(db, tenant, { observations: [old, restartAt(5, { attempt: 2 })], now });
    expect((await retain(db, tenant, { now: afterDays(1), policy })).deleted).toMatchObject({ restarts: 1 });
    expect((await listRestarts(db, tenant, { pod: restartAt(5).pod }, { limit: 50 })).items).toMatchObject([{ attempt: 2, node: "node-a" }]);
  });

  test("goes on where it was stopped", async () => {
    const { db, tenant } = await open();
    await recordRestarts(db, tenant, { observations: Array.from({ length: 2_200 }, (_, index) => restartAt(index / 30, { attempt: index })), now });
    const first = await retain(db, tenant, { now: afterDays(40), policy, mostSlices: 1 });
    expect(first).toMatchObject({ deleted: { restarts: 1_000 }, isDone: false });
    expect(await retain(db, tenant, { now: afterDays(40), policy })).toMatchObject({ deleted: { restarts: 1_200 }, isDone: true });
  });

  test("of one tenant leaves others alone", async () => {
    const { db, tenant, other } = await open();
    await fill(db, other, "cart", 1);
    const before = await counts(db, other);
    await retain(db, tenant, { now: afterDays(100), policy });
    expect(await counts(db, other)).toEqual(before);
  });
});

test("usage counts what is kept, of one tenant", async () => {
  const { db, tenant, other } = await open();
  await fill(db, tenant, "cart", 1);
  const one = { count: 1, isAtLeast: false };
  expect(await getUsage(db, tenant)).toEqual({
    restarts: { count: 3, isAtLeast: false }, workloads: one, pods: one, crashLoops: one, reports: one, alerts: one,
    evidence: { ...one, bytes: expect.any(Number) },
  });
  expect((await getUsage(db, tenant)).evidence.bytes).toBeGreaterThan(0);
  expect(await getUsage(db, other)).toMatchObject({ restarts: { count: 0 }, evidence: { count: 0, bytes: 0 } });
});

describe("an export", () => {
  test("gives every restart once, newest first", async () => {
    const { db, tenant } = await open();
    await recordRestarts(db, tenant, { observations: Array.from({ length: 2_100 }, (_, index) => restartAt(index / 60, { attempt: index })), now });
    const attempts: unknown[] = [];
    for await (const { attempt } of exportRestarts(db, tenant, {})) attempts.push(attempt);
    expect(attempts).toEqual(Array.from({ length: 2_100 }, (_, index) => 2_099 - index));
  });

  test("gives every report that a filter finds", async () => {
    const { db, tenant } = await open();
    for (let number = 1; number <= 5; number += 1) {
      await insertReport(db, tenant, { report: report(number, { cluster: number % 2 === 0 ? "stage" : "prod" }), labels: {} });
    }
    const ids: string[] = [];
    for await (const { id } of exportReports(db, tenant, { cluster: "prod" })) ids.push(id);
    expect(ids).toEqual([report(5).id, report(3).id, report(1).id]);
  });
});

describe("counts by day and cause", () => {
  const told = [
    restartAt(-700, { attempt: 0 }),
    restartAt(-699, { attempt: 1, cause: "application-panic" }),
    restartAt(1, { attempt: 2 }),
    restartAt(2, { attempt: 3, cause: undefined, certainty: undefined, signature: undefined }),
    restartAt(3, { attempt: 0, workload: { kind: "Deployment", name: "api" }, pod: "api-1", podUid: "a" }),
  ];
  const range = { since: "2026-01-01T00:00:00Z", until: "2026-04-01T00:00:00Z" };
  test.for([
    { name: "of everything", filter: {}, days: ["2026-03-01 application-panic 1", "2026-03-01 container-memory-limit 1", "2026-03-02 null 1", "2026-03-02 container-memory-limit 2"] },
    { name: "of a workload", filter: { workload: "api" }, days: ["2026-03-02 container-memory-limit 1"] },
    { name: "of a cause", filter: { causes: ["application-panic"] }, days: ["2026-03-01 application-panic 1"] },
    { name: "of a day", filter: { since: "2026-03-02T00:00:00Z" }, days: ["2026-03-02 null 1", "2026-03-02 container-memory-limit 2"] },
    { name: "of a node that had none", filter: { node: "node-z" }, days: [] },
  ])("$name", async ({ filter, days }) => {
    const { db, tenant } = await open();
    await recordRestarts(db, tenant, { observations: told, now });
    const found = await countByDay(db, tenant, { ...range, ...filter });
    expect(found.map(({ day, cause, restarts }) => `${day} ${cause} ${restarts}`)).toEqual(days);
  });
});

describe("changes", () => {
  const change = { cluster: "prod", namespace: "shop", kind: "ConfigMap", name: "cart", happenedAt: "2026-03-02T10:00:00Z", reason: "Changed", detail: { keys: ["pool"] } };
  const range = { cluster: "prod", since: "2026-03-02T09:00:00Z", until: "2026-03-02T11:00:00Z" };

  test("come back once, oldest first", async () => {
    const { db, tenant } = await open();
    const node = { cluster: "prod", namespace: "", kind: "Node", name: "node-a", happenedAt: "2026-03-02T09:59:00Z", reason: "Rebooted" };
    await db.atomically(changeStatements(tenant, [change, node, change, { ...change, happenedAt: "never" }]));
    await db.atomically(changeStatements(tenant, [{ ...change, detail: "another" }]));
    expect(await listChanges(db, tenant, range)).toEqual([node, change]);
    expect(await listChanges(db, tenant, { ...range, kinds: ["Node"] })).toEqual([node]);
    expect(await listChanges(db, tenant, { ...range, namespace: "shop", name: "cart" })).toEqual([change]);
    expect(await listChanges(db, tenant, { ...range, until: change.happenedAt })).toEqual([node]);
    expect(await listChanges(db, tenant, { ...range, cluster: "stage" })).toEqual([]);
  });
});

test("gaps of a forgotten workload are gone", async () => {
  const { db, tenant } = await open();
  await fill(db, tenant, "cart", 1);
  expect(await listGaps(db, tenant, { workload: "cart" })).toHaveLength(1);
  await forgetWorkload(db, tenant, { cluster: "prod", namespace: "shop", workload: { kind: "Deployment", name: "cart" } });
  expect(await listGaps(db, tenant, { workload: "cart" })).toEqual([]);
});
