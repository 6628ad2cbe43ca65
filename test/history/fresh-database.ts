import { onTestFinished } from "vitest";

import type { Database } from "../../src/history/database.ts";
import { openNodeDatabase } from "../../src/history/node.ts";

/** An empty, migrated database. In workerd, `#fresh-database` is test/workerd/fresh-database.ts. */
export async function freshDatabase(): Promise<Database> {
  const db = await openNodeDatabase(":memory:", { likeD1: true });
  onTestFinished(() => db.close());
  return db;
}
