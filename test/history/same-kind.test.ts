import { freshDatabase } from "#fresh-database";
import { expect, test } from "vitest";

import { rowsOf } from "../../src/history/database.ts";
import { maybeSameKind } from "../../src/history/same-kind.ts";

test.each<[string | null, string | null, 0 | 1]>([
  ["Deployment", "Deployment", 1],
  ["Job", "Job", 1],
  [null, null, 1],
  [null, "Job", 1],
  ["Deployment", null, 1],
  // Of a pod `cart-7d9f8b6c5d-x2x7k` nobody can tell from its name which it is.
  ["Deployment", "Rollout", 1],
  ["Deployment", "Job", 0],
  ["StatefulSet", "Deployment", 0],
  ["Job", "CronJob", 0],
  ["PersistentVolumeClaim", "Deployment", 0],
])("%s and %s", async (a, b, expected) => {
  const db = await freshDatabase();
  const sql = `SELECT ${maybeSameKind("?1", "?2")} AS same, ${maybeSameKind("?2", "?1")} AS turned`;
  expect(await rowsOf(db, sql, [a, b])).toEqual([{ same: expected, turned: expected }]);
});
