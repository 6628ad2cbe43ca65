import { DrizzleQueryError } from "drizzle-orm";

import { Failure } from "../failure.ts";
import type { Database, Statement } from "../history/database.ts";

const retrySeconds = 5;

// What a statement itself did wrong: SQLite's words for it, and the prefix under which D1 repeats them.
const faultOfTheStatement =
  /SQLITE_(?:CONSTRAINT|ERROR|MISMATCH|RANGE|TOOBIG)|UNIQUE constraint|no such (?:table|column)|syntax error|D1_TYPE_ERROR/;

/** The database, whose faults that pass (locked, full, unreachable) are the caller's to wait for; a wrong statement stays a bug. */
export function availableDatabase(db: Database): Database {
  return {
    ...db,
    async atomically(statements) {
      try {
        return await db.atomically(statements);
      } catch (error) {
        throw isFaultOfTheStatement(error) ? error : unavailable(error, statements.some(writes));
      }
    },
  };
}

/** What a query that stands alone threw, told in the same way. undefined: it is no fault of the database. */
export function unavailableIfDatabase(error: Error): Failure | undefined {
  const own = error instanceof DrizzleQueryError ? error.cause : error;
  const isOfDatabase = own !== error || error.name === "SqliteError";
  return isOfDatabase && !isFaultOfTheStatement(own) ? unavailable(own, false) : undefined;
}

function isFaultOfTheStatement(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return faultOfTheStatement.test(`${code} ${error instanceof Error ? error.message : String(error)}`);
}

function writes({ sql }: Statement): boolean {
  return /\b(?:INSERT|UPDATE|DELETE)\b/.test(sql);
}

/** D1 does not tell whether what failed was committed. */
function unavailable(cause: unknown, mayBeStored: boolean): Failure {
  const sent = mayBeStored
    ? "What was sent may be stored all the same; to send it again is safe."
    : "Send it again.";
  return new Failure(
    "unavailable",
    `The database cannot be used now. ${sent}`,
    { retryAfter: retrySeconds },
    { cause },
  );
}
