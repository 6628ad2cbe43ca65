import { dataLocked } from "../../../src/diagnosis/causes/data-locked.ts";
import { describeCause } from "../describe-cause.ts";
import { died, loneLog } from "../died.ts";

describeCause(dataLocked, {
  matches: {
    "a lock of another process": {
      given: died({
        exitCode: 1,
        log: 'level=error err="opening storage failed: lock DB directory: resource temporarily unavailable"',
      }),
      certainty: "likely",
      container: "app",
    },
    "a stale pid file": {
      given: died({
        exitCode: 1,
        log: "A server is already running. Check /app/tmp/pids/server.pid.\nExiting",
      }),
      certainty: "likely",
      container: "app",
      detail: { file: "/app/tmp/pids/server.pid" },
      says: ["/app/tmp/pids/server.pid"],
    },
    "a migration lock": {
      given: loneLog(
        "liquibase.exception.LockException: Could not acquire change log lock.  Currently locked by app-1 (10.0.0.1) since 1/1/26",
      ),
      certainty: "likely",
      container: null,
      detail: { holder: "app-1" },
      advises: ["See whether app-1, which holds the lock, still runs"],
    },
  },
  ignores: {
    "a lock file without space for it": died({
      exitCode: 1,
      log: 'FATAL:  could not write lock file "postmaster.pid": No space left on device',
    }),
    "a lock file that may not be made": died({
      exitCode: 1,
      log: "Unable to create/open the lock file: /data/db/mongod.lock (Permission denied)",
    }),
    "a fork that is refused": died({ exitCode: 1, log: "sh: fork: retry: Resource temporarily unavailable" }),
  },
});
