import { describe, expect, test } from "vitest";
import { rowsOf } from "../../src/history/database.ts";
import { getEvidence } from "../../src/history/evidence-blobs.ts";
import { forgetTenantData, forgetWorkload, keys } from "../../src/history/forget.ts";
import { getReport } from "../../src/history/get-report.ts";
import { insertReport } from "../../src/history/insert-report.ts";
import { listGaps } from "../../src/history/list-gaps.ts";
import { listRestarts } from "../../src/history/list-restarts.ts";
import { findTokenHolder, insertToken } from "../../src/history/tokens.ts";
import { now } from "./observation.ts";
import { report } from "./report.ts";
import { counts, fill, openTwo } from "./full-database.ts";

describe("forgetting", () => {
  test("a workload leaves nothing of it, and everything of others", async () => {
    const { db, tenant } = await openTwo();
    await fill(db, tenant, "api", 2);
    const alone = await counts(db, tenant);
    const hash = await fill(db, tenant, "cart", 1);
    expect(
      await forgetWorkload(db, tenant, {
        cluster: "prod",
        namespace: "shop",
        workload: { kind: "Deployment", name: "cart" },
      }),
    ).toBeGreaterThan(20);
    const left = await counts(db, tenant);
    // Words, containers' names, keys of requests and what waits to be settled belong to no workload.
    const ofNone = { terms: 0, containers: 0, idempotency_keys: 0, unsettled_notifications: 0 };
    expect({ ...left, ...ofNone }).toEqual({ ...alone, ...ofNone });
    expect(await getReport(db, tenant, report(1).id)).toBeUndefined();
    expect(await getEvidence(db, tenant, hash)).toBeUndefined();
    expect((await listRestarts(db, tenant, { workload: "cart" }, { limit: 50 })).items).toEqual([]);
    expect((await listRestarts(db, tenant, { node: "node-a" }, { limit: 50 })).items).toHaveLength(3);
  });

  test("a workload leaves evidence that another one's report rests on", async () => {
    const { db, tenant } = await openTwo();
    const hash = await fill(db, tenant, "cart", 1);
    await insertReport(db, tenant, {
      report: report(2, { workload: { kind: "Deployment", name: "api" }, evidenceHash: hash }),
      labels: {},
    });
    await forgetWorkload(db, tenant, {
      cluster: "prod",
      namespace: "shop",
      workload: { kind: "Deployment", name: "cart" },
    });
    expect(await getEvidence(db, tenant, hash)).toBe("log of cart");
  });

  test("a workload that is not there, or is another tenant's, deletes nothing", async () => {
    const { db, tenant, other } = await openTwo();
    await fill(db, tenant, "cart", 1);
    const before = await counts(db, tenant);
    const cart = { cluster: "prod", namespace: "shop", workload: { kind: "Deployment", name: "cart" } };
    expect(await forgetWorkload(db, other, cart)).toBe(0);
    expect(await forgetWorkload(db, tenant, { ...cart, cluster: "stage" })).toBe(0);
    expect(await counts(db, tenant)).toEqual(before);
  });

  test("a tenant's data leaves nothing of it but its tokens, and everything of others", async () => {
    const { db, tenant, other } = await openTwo();
    await fill(db, other, "cart", 1);
    const before = await counts(db, other);
    expect(Object.values(before).every((count) => count > 0)).toBe(true);
    await fill(db, tenant, "cart", 1);
    await insertToken(db, tenant, { id: "t", hash: "h", name: "n", scopes: ["read"], createdAt: now });
    expect(await forgetTenantData(db, tenant, 2)).toEqual({ deleted: expect.any(Number), isDone: false });
    expect(await forgetTenantData(db, tenant)).toEqual({ deleted: expect.any(Number), isDone: true });
    expect(Object.values(await counts(db, tenant)).every((count) => count === 0)).toBe(true);
    expect(await forgetTenantData(db, tenant)).toEqual({ deleted: 0, isDone: true });
    expect(await findTokenHolder(db, "h")).toMatchObject({ tenant });
    expect(await counts(db, other)).toEqual(before);
  });

  test("a tenant knows every table that holds a tenant's data", async () => {
    const { db } = await openTwo();
    const tables = await rowsOf(
      db,
      "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%tenant_id INTEGER%'",
      [],
    );
    expect(tables.map(({ name }) => String(name)).toSorted()).toEqual(
      [...Object.keys(keys), "tenants", "tokens"].toSorted(),
    );
  });
});

test("gaps of a forgotten workload are gone", async () => {
  const { db, tenant } = await openTwo();
  await fill(db, tenant, "cart", 1);
  expect(await listGaps(db, tenant, { workload: "cart" })).toHaveLength(2);
  await forgetWorkload(db, tenant, {
    cluster: "prod",
    namespace: "shop",
    workload: { kind: "Deployment", name: "cart" },
  });
  expect(await listGaps(db, tenant, { workload: "cart" })).toEqual([]);
});
