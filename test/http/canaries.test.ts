import { freshDatabase } from "#fresh-database";
import { expect, test } from "vitest";

import { type Database, rowsOf, type TenantId } from "../../src/history/database.ts";
import { getEvidence } from "../../src/history/evidence-blobs.ts";
import { canary, encoded, sendCanaries } from "./canaries.ts";
import { openTestApp } from "./test-app.ts";

test("no secret of what is sent is found in answers, logs, stored evidence or any row", async () => {
  const db = await freshDatabase();
  const app = await openTestApp({ db, bodyLimits: { webhook: 100_000, dump: 2_000_000, yaml: 1_000_000 } });
  const answers = await sendCanaries(app);
  const [rows, evidence] = [await storedRows(db), await storedEvidence(db)];
  expect(rows.length).toBeGreaterThan(100_000);
  expect(evidence.length).toBeGreaterThan(100_000);
  for (const [place, text] of Object.entries({
    answers,
    rows,
    evidence,
    logged: JSON.stringify(app.logged),
  })) {
    expect([place, text.includes(canary), text.includes(encoded)]).toEqual([place, false, false]);
  }
  // The canaries were met, and not merely left out.
  expect(answers).toContain("«redacted:password:");
  expect(evidence).toContain("«redacted:password:");
}, 120_000);

async function storedRows(db: Database): Promise<string> {
  const tables = await rowsOf(
    db,
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB '[a-z]*'",
    [],
  );
  const texts: string[] = [];
  for (const { name } of tables)
    for (const row of await rowsOf(db, `SELECT * FROM "${String(name)}"`, []))
      for (const value of Object.values(row))
        if (typeof value !== "object") texts.push(JSON.stringify(value));
  return texts.join("\n");
}

/** It is compressed in its rows. */
async function storedEvidence(db: Database): Promise<string> {
  const texts: string[] = [];
  for (const { tenant, hash } of await rowsOf(
    db,
    "SELECT DISTINCT tenant_id AS tenant, hash FROM evidence",
    [],
  ))
    texts.push((await getEvidence(db, Number(tenant) as TenantId, String(hash))) ?? "");
  return texts.join("\n");
}
