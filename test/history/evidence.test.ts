import { describe, expect, test } from "vitest";

import { freshDatabase } from "#fresh-database";

import { evidenceBlob, getEvidence } from "../../src/history/evidence-blobs.ts";
import { rowsOf } from "../../src/history/database.ts";
import { ensureTenant } from "../../src/history/tenants.ts";
import { now } from "./observation.ts";

async function open() {
  const db = await freshDatabase();
  const tenant = await ensureTenant(db, "default", now);
  const store = async (text: string, at = now) => {
    const { hash, statements } = evidenceBlob(tenant, text, at);
    await db.atomically(statements);
    return hash;
  };
  const rows = async () =>
    rowsOf(db, "SELECT stored_at, length(bytes) AS size FROM evidence WHERE tenant_id = ?1", [tenant]);
  return { db, tenant, store, rows };
}

/** Text that does not compress, the same in every run. */
function noise(length: number): string {
  let state = 1;
  return Array.from({ length }, () =>
    String.fromCharCode(33 + ((state = (state * 48_271) % 2_147_483_647) % 90)),
  ).join("");
}

describe("evidence", () => {
  const texts: Record<string, string> = {
    "of a few lines": '{"kind":"Pod","metadata":{"name":"cart"}}',
    "in other scripts": "пода карта 🛒",
    "of no length": "",
    "larger than a row may be": noise(3_000_000),
  };
  test.for(Object.entries(texts))("%s comes back as it was", async ([, text]) => {
    const { db, tenant, store } = await open();
    expect(await getEvidence(db, tenant, await store(text))).toBe(text);
  });

  test("is compressed, and stored once", async () => {
    const { store, rows } = await open();
    const log = "connection refused\n".repeat(10_000);
    const hash = await store(log);
    expect(await store(log)).toBe(hash);
    const stored = await rows();
    expect(stored).toHaveLength(1);
    expect(stored[0]?.["size"]).toBeLessThan(2_000);
  });

  test("that is seen again is kept for longer, but not written for every sight", async () => {
    const { store, rows } = await open();
    await store("log", "2026-03-02T12:00:00.000Z");
    await store("log", "2026-03-03T11:00:00.000Z");
    expect(await rows()).toMatchObject([{ stored_at: "2026-03-02T12:00:00.000Z" }]);
    await store("log", "2026-03-03T13:00:00.000Z");
    expect(await rows()).toMatchObject([{ stored_at: "2026-03-03T13:00:00.000Z" }]);
  });

  test("is another tenant's only under another tenant", async () => {
    const { db, store } = await open();
    const hash = await store("log");
    expect(await getEvidence(db, await ensureTenant(db, "other", now), hash)).toBeUndefined();
  });
});
