import { reset } from "cloudflare:test";
import { env } from "cloudflare:workers";

import { d1Database } from "../../src/history/d1.ts";
import type { Database } from "../../src/history/database.ts";
import { migrate } from "../../src/history/migrate.ts";

/** There is one binding, so the newest database is the only one: what was opened before is empty again. */
export async function freshDatabase(): Promise<Database> {
  await reset();
  const db = d1Database(env.DB);
  await migrate(db);
  return db;
}
