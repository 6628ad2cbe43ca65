import { Failure } from "../failure.ts";
import type { Database } from "../history/database.ts";

const retrySeconds = 5;

// What a statement itself did wrong: SQLite's words for it, and the prefix under which D1 repeats them.
const faultOfTheStatement =
  /SQLITE_(?:CONSTRAINT|ERROR|MISMATCH|RANGE|TOOBIG)|UNIQUE constraint|no such (?:table|column)|syntax error|D1_TYPE_ERROR/;

/** The database, whose faults that pass (locked, full, unreachable) are the caller's to wait for; a wrong statement stays a bug. */
export function availableDatabase(db: Database): Database {
  return {
    orm: db.orm,
    async atomically(statements) {
      try {
        return await db.atomically(statements);
      } catch (error) {
        const code = error instanceof Error && "code" in error ? String(error.code) : "";
        const message = error instanceof Error ? error.message : String(error);
        if (faultOfTheStatement.test(`${code} ${message}`)) throw error;
        throw new Failure(
          "unavailable",
          "The database cannot be used now; nothing of this request was stored. Send it again.",
          { retryAfter: retrySeconds },
          { cause: error },
        );
      }
    },
  };
}
