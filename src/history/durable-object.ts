import { drizzle } from "drizzle-orm/durable-sqlite";

import type { Database, Outcome } from "./database.ts";

/** What is used of a Durable Object's storage. */
export interface ObjectStorage {
  sql: {
    exec(
      sql: string,
      ...values: unknown[]
    ): { toArray(): Record<string, unknown>[]; rowsRead: number; rowsWritten: number };
  };
  transactionSync<Answer>(act: () => Answer): Answer;
}

/**
 * The SQLite inside a Durable Object: the same statements as in D1, without the network between. No entry point opens
 * it; it shows that one cluster's ledger fits there (docs/scaling.md).
 */
export function durableObjectDatabase(storage: ObjectStorage): Database {
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- drizzle's type for the storage is that of one version of the runtime
    orm: drizzle(storage as unknown as Parameters<typeof drizzle>[0]),
    atomically(statements) {
      // A promise even where it fails, as from every other driver.
      return Promise.resolve().then(() =>
        storage.transactionSync(() =>
          statements.map(({ sql, params }): Outcome => {
            const cursor = storage.sql.exec(sql, ...params);
            const rows = cursor.toArray();
            return { rows, bill: { rowsRead: cursor.rowsRead, rowsWritten: cursor.rowsWritten } };
          }),
        ),
      );
    },
  };
}
