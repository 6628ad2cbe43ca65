import { databaseSchemaMismatch } from "../../../src/diagnosis/causes/database-schema-mismatch.ts";
import { describeCause } from "../describe-cause.ts";
import { died, loneLog } from "../died.ts";

describeCause(databaseSchemaMismatch, {
  matches: {
    "a migration that does not validate": {
      given: died({
        exitCode: 1,
        log: "org.flywaydb.core.api.exception.FlywayValidateException: Validate failed: Migrations have failed validation\n\tat x.Y.z(Y.java:1)",
      }),
      certainty: "likely",
      container: "app",
      variant: "migration",
    },
    "a data directory of another version": {
      given: died({
        exitCode: 1,
        log: "FATAL:  database files are incompatible with server\nDETAIL:  The data directory was initialized by PostgreSQL version 13, which is not compatible with this version 16.1.",
      }),
      certainty: "likely",
      container: "app",
      variant: "data-directory-version",
      detail: { version: "13", expected: "16.1" },
      says: ["13", "16.1"],
    },
    "a table that a migration makes again": {
      given: loneLog('psycopg2.errors.DuplicateTable: relation "orders" already exists'),
      certainty: "likely",
      says: ["already exists"],
    },
    "a missing table": {
      given: loneLog('panic: pq: relation "orders" does not exist'),
      certainty: "likely",
      container: null,
      variant: "migration",
      detail: { table: "orders" },
      says: ["orders"],
    },
  },
  ignores: {
    "a migration that is under way": died({
      exitCode: 1,
      log: "Running migrations for shop\nERROR the frobnicator is out of tune",
    }),
    "a client's missing table, in the server's own log": died({
      exitCode: 1,
      log: '2026-03-01 10:00:00.123 UTC [71] ERROR:  relation "x" does not exist at character 15',
    }),
    "a migration lock": died({
      exitCode: 1,
      log: "liquibase.exception.LockException: Could not acquire change log lock.  Currently locked by app-1 (10.0.0.1)",
    }),
  },
});
