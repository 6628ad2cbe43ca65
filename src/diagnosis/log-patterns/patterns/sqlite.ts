import { definePatterns } from "../pattern.ts";

/** SQLite, wherever it is embedded. */
export const sqlite = definePatterns(() => [
  {
    id: "sqlite-locked",
    cause: "data-locked",
    literals: ["database is locked", "sqlite_busy", "database table is locked"],
    match: /database (?:table )?is locked|SQLITE_BUSY/,
    samples: ["sqlite3.OperationalError: database is locked"],
  },
  {
    id: "sqlite-damaged",
    cause: "data-corrupted",
    literals: [
      "database disk image is malformed",
      "file is not a database",
      "sqlite_corrupt",
      "file is encrypted or is not a database",
    ],
    match: /database disk image is malformed|file is not a database|SQLITE_(?:CORRUPT|NOTADB)/,
    samples: ["sqlite3.DatabaseError: database disk image is malformed"],
  },
  {
    id: "sqlite-open",
    cause: "filesystem-permission-denied",
    literals: ["unable to open database file", "sqlite_cantopen", "attempt to write a readonly database"],
    match: /unable to open database file|SQLITE_CANTOPEN|attempt to write a readonly database/,
    // Above memory: some of its drivers know number 14 by another name.
    rank: 3,
    samples: [
      "failed to perform migrations: creating migration table: unable to open database file",
      "sqlite3.OperationalError: unable to open database file",
      "could not open store: unable to open database file: out of memory (14)",
      "sqlite3.OperationalError: attempt to write a readonly database",
    ],
  },
]);
