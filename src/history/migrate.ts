import { migrations } from "../generated/migrations.ts";
import { rowsOf } from "./database.ts";
import type { Database, Statement } from "./database.ts";

// The shape that `wrangler d1 migrations apply` gives its own table: with `migrations_table = "schema_migrations"` a
// database may be migrated by either.
const createTable = `CREATE TABLE IF NOT EXISTS schema_migrations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT UNIQUE,
  applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
)`;

/**
 * Applies the migrations that are missing, each whole or not at all. Migrations of a newer version are left alone: they
 * only ever add. Answers the names of those applied.
 */
export async function migrate(db: Database): Promise<string[]> {
  await db.atomically([{ sql: createTable, params: [] }]);
  const applied: string[] = [];
  for (const { name, sql } of migrations) {
    if (await isApplied(db, name)) continue;
    try {
      await db.atomically([
        ...statements(sql),
        { sql: "INSERT INTO schema_migrations (name) VALUES (?1)", params: [name] },
      ]);
      applied.push(name);
    } catch (error) {
      // Another process may have been faster; then its tables are the ones that were in the way.
      if (!(await isApplied(db, name))) throw error;
    }
  }
  return applied;
}

/** The migrations that this version knows and the database lacks. */
export async function missingMigrations(db: Database): Promise<string[]> {
  const rows = await rowsOf(db, "SELECT name FROM schema_migrations", []);
  const applied = new Set(rows.map(({ name }) => name));
  return migrations.map(({ name }) => name).filter((name) => !applied.has(name));
}

async function isApplied(db: Database, name: string): Promise<boolean> {
  const rows = await rowsOf(db, "SELECT 1 AS applied FROM schema_migrations WHERE name = ?1", [name]);
  return rows.length > 0;
}

function statements(sql: string): Statement[] {
  return sql.split("--> statement-breakpoint").map((text) => ({ sql: text.trim(), params: [] }));
}
