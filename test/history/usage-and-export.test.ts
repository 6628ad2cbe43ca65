import { describe, expect, test } from "vitest";
import { changeStatements, listChanges } from "../../src/history/changes.ts";
import { countByDay } from "../../src/history/count-by-day.ts";
import { exportReports, exportRestarts } from "../../src/history/export.ts";
import { insertReport } from "../../src/history/insert-report.ts";
import { recordRestarts } from "../../src/history/record-restarts.ts";
import { getUsage } from "../../src/history/usage.ts";
import { now, restartAt } from "./observation.ts";
import { report } from "./report.ts";
import { fill, openTwo } from "./full-database.ts";

test("usage counts what is kept, of one tenant", async () => {
  const { db, tenant, other } = await openTwo();
  await fill(db, tenant, "cart", 1);
  const one = { count: 1, isAtLeast: false };
  expect(await getUsage(db, tenant)).toEqual({
    restarts: { count: 3, isAtLeast: false },
    workloads: one,
    pods: one,
    crashLoops: one,
    reports: one,
    alerts: one,
    evidence: { ...one, bytes: expect.any(Number) },
  });
  expect((await getUsage(db, tenant)).evidence.bytes).toBeGreaterThan(0);
  expect(await getUsage(db, other)).toMatchObject({
    restarts: { count: 0 },
    evidence: { count: 0, bytes: 0 },
  });
});

describe("an export", () => {
  test("gives every restart once, newest first", async () => {
    const { db, tenant } = await openTwo();
    await recordRestarts(db, tenant, {
      observations: Array.from({ length: 2_100 }, (_, index) => restartAt(index / 60, { attempt: index })),
      now,
    });
    const attempts: unknown[] = [];
    for await (const page of exportRestarts(db, tenant, {}))
      attempts.push(...page.map(({ attempt }) => attempt));
    expect(attempts).toEqual(Array.from({ length: 2_100 }, (_, index) => 2_099 - index));
  });

  test("gives every report that a filter finds", async () => {
    const { db, tenant } = await openTwo();
    for (let number = 1; number <= 5; number += 1) {
      await insertReport(db, tenant, {
        report: report(number, { cluster: number % 2 === 0 ? "stage" : "prod" }),
        labels: {},
      });
    }
    const ids: string[] = [];
    for await (const page of exportReports(db, tenant, { cluster: "prod" }))
      ids.push(...page.map(({ id }) => id));
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
    {
      name: "of everything",
      filter: {},
      days: [
        "2026-03-01 application-panic 1",
        "2026-03-01 container-memory-limit 1",
        "2026-03-02 null 1",
        "2026-03-02 container-memory-limit 2",
      ],
    },
    { name: "of a workload", filter: { workload: "api" }, days: ["2026-03-02 container-memory-limit 1"] },
    {
      name: "of a cause",
      filter: { causes: ["application-panic"] },
      days: ["2026-03-01 application-panic 1"],
    },
    {
      name: "of a day",
      filter: { since: "2026-03-02T00:00:00Z" },
      days: ["2026-03-02 null 1", "2026-03-02 container-memory-limit 2"],
    },
    { name: "of a node that had none", filter: { node: "node-z" }, days: [] },
  ])("$name", async ({ filter, days }) => {
    const { db, tenant } = await openTwo();
    await recordRestarts(db, tenant, { observations: told, now });
    const found = await countByDay(db, tenant, { ...range, ...filter });
    expect(found.map(({ day, cause, restarts }) => `${day} ${cause} ${restarts}`)).toEqual(days);
  });
});

describe("changes", () => {
  const change = {
    cluster: "prod",
    namespace: "shop",
    kind: "ConfigMap",
    name: "cart",
    happenedAt: "2026-03-02T10:00:00Z",
    reason: "Changed",
    detail: { keys: ["pool"] },
  };
  const range = { cluster: "prod", since: "2026-03-02T09:00:00Z", until: "2026-03-02T11:00:00Z" };

  test("come back once, oldest first", async () => {
    const { db, tenant } = await openTwo();
    const node = {
      cluster: "prod",
      namespace: "",
      kind: "Node",
      name: "node-a",
      happenedAt: "2026-03-02T09:59:00Z",
      reason: "Rebooted",
    };
    await db.atomically(changeStatements(tenant, [change, node, change, { ...change, happenedAt: "never" }]));
    await db.atomically(changeStatements(tenant, [{ ...change, detail: "another" }]));
    expect(await listChanges(db, tenant, range)).toEqual([node, change]);
    expect(await listChanges(db, tenant, { ...range, kinds: ["Node"] })).toEqual([node]);
    expect(await listChanges(db, tenant, { ...range, namespace: "shop", name: "cart" })).toEqual([change]);
    expect(await listChanges(db, tenant, { ...range, until: change.happenedAt })).toEqual([node]);
    expect(await listChanges(db, tenant, { ...range, cluster: "stage" })).toEqual([]);
  });
});
