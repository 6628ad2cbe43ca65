import type { BaseSQLiteDatabase } from "drizzle-orm/sqlite-core";

/** A tenant's number. Only a token or the tenant's name yields one, and no query is made without it. */
export type TenantId = number & { readonly tenant: unique symbol };

/** One statement: its text with `?` or `?1` parameters. `toSQL()` of a drizzle query is one. */
export interface Statement {
  sql: string;
  params: readonly unknown[];
}

export interface Outcome {
  /** What the statement returned, by column name. */
  rows: Record<string, unknown>[];
  /** What the statement cost where rows are billed. undefined: the driver cannot tell. */
  bill?: { rowsRead: number; rowsWritten: number };
  /** The list was sent before, and may have been committed then: what it found may be its own work. */
  isRepeated?: true;
}

/**
 * A SQLite database in either home. D1 has no interactive transaction, so the only unit that is done whole or not at
 * all is a list of statements known beforehand.
 */
export interface Database {
  /** For a query that stands alone. */
  readonly orm: BaseSQLiteDatabase<"sync" | "async", unknown>;
  /** Whether a list of statements may be sent twice, because an acknowledgement can get lost on the way. */
  readonly repeats?: true;
  /** As long as it stays the same, nobody has written: what was read since is still so. undefined: nobody can tell. */
  revision?(): string;
  /**
   * Runs the statements in order, all or none. They must bear being run twice: on D1 an acknowledgement can get lost
   * after the commit, and then they are sent again.
   */
  atomically(statements: readonly Statement[]): Promise<Outcome[]>;
}

/** The rows of one statement that stands alone. */
export async function rowsOf(
  db: Database,
  sql: string,
  params: readonly unknown[],
): Promise<Outcome["rows"]> {
  const [outcome] = await db.atomically([{ sql, params }]);
  return outcome?.rows ?? [];
}
