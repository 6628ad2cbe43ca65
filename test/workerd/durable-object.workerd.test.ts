import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";

import { countByDay } from "../../src/history/count-by-day.ts";
import { countRestarts } from "../../src/history/count-restarts.ts";
import type { Database, TenantId } from "../../src/history/database.ts";
import { durableObjectDatabase } from "../../src/history/durable-object.ts";
import { listRestarts } from "../../src/history/list-restarts.ts";
import { migrate } from "../../src/history/migrate.ts";
import { recordRestarts } from "../../src/history/record-restarts.ts";
import { ensureTenant } from "../../src/history/tenants.ts";
import { now, restartAt } from "../history/observation.ts";
import { freshDatabase } from "./fresh-database.ts";
import type { LedgerObject } from "./ledger-object.ts";

async function inObject<Answer>(
  cluster: string,
  act: (db: Database, tenant: TenantId) => Promise<Answer>,
): Promise<Answer> {
  const stub = env.LEDGER.get(env.LEDGER.idFromName(cluster));
  return runInDurableObject(stub, async (_object: LedgerObject, state) => {
    const db = durableObjectDatabase(state.storage);
    await migrate(db);
    return act(db, await ensureTenant(db, "default", now));
  });
}

const told = [
  ...Array.from({ length: 30 }, (_, index) => restartAt(index, { attempt: index })),
  ...Array.from({ length: 10 }, (_, index) =>
    restartAt(index, {
      attempt: index,
      workload: { kind: "StatefulSet", name: "basket" },
      pod: "basket-0",
      podUid: "b",
    }),
  ),
  restartAt(40, { attempt: 45 }),
];

const workload = { kind: "Deployment", name: "cart" };

async function askAll(db: Database, tenant: TenantId) {
  const recorded = await recordRestarts(db, tenant, { observations: told, now });
  const again = await recordRestarts(db, tenant, { observations: told.toReversed(), now });
  const first = await listRestarts(db, tenant, { workload: "cart" }, { limit: 20 });
  return {
    recorded: [recorded.new, recorded.known, again.new, again.known],
    first: first.items,
    second: await listRestarts(
      db,
      tenant,
      { workload: "cart" },
      { limit: 20, ...(first.nextCursor !== null && { cursor: first.nextCursor }) },
    ),
    byCause: (await listRestarts(db, tenant, { causes: ["container-memory-limit"] }, { limit: 100 })).items
      .length,
    byNode: (await listRestarts(db, tenant, { node: "node-a" }, { limit: 100 })).items.length,
    count: await countRestarts(db, tenant, {
      cluster: "prod",
      namespace: "shop",
      workload,
      container: "cart",
    }),
    days: await countByDay(db, tenant, { since: "2026-03-01T00:00:00Z", until: "2026-03-03T00:00:00Z" }),
  };
}

test("a cluster's ledger in a Durable Object answers what it answers in D1", async () => {
  const db = await freshDatabase();
  const inD1 = await askAll(db, await ensureTenant(db, "default", now));
  expect(inD1.recorded).toEqual([41, 0, 0, 41]);
  expect(inD1.count.observed).toBe(31);
  expect(await inObject("answers", askAll)).toEqual(inD1);
});

test("a Durable Object is billed no more rows for a restart than D1", async () => {
  const bill = await inObject("bill", async (db, tenant) => {
    await recordRestarts(db, tenant, { observations: told, now });
    let rowsWritten = 0;
    const metered: Database = {
      orm: db.orm,
      async atomically(statements) {
        const outcomes = await db.atomically(statements);
        for (const outcome of outcomes) rowsWritten += outcome.bill?.rowsWritten ?? 0;
        return outcomes;
      },
    };
    await recordRestarts(metered, tenant, { observations: [restartAt(41, { attempt: 46 })], now });
    return rowsWritten;
  });
  expect(bill).toBe(1);
});

test("one cluster's restarts are not seen in another's object", async () => {
  await inObject("mine", (db, tenant) => recordRestarts(db, tenant, { observations: told, now }));
  const others = await inObject("theirs", (db, tenant) => listRestarts(db, tenant, {}, { limit: 5 }));
  expect(others.items).toEqual([]);
});

test("a list of statements in a Durable Object is done whole or not at all", async () => {
  const left = await inObject("whole", async (db) => {
    const insert = (name: string | null) => ({
      sql: "INSERT INTO tenants (name, created_at) VALUES (?1, ?2)",
      params: [name, now],
    });
    await expect(db.atomically([insert("one"), insert(null)])).rejects.toThrow("NOT NULL");
    return (await db.atomically([{ sql: "SELECT name FROM tenants", params: [] }]))[0]?.rows;
  });
  expect(left).toEqual([{ name: "default" }]);
});
