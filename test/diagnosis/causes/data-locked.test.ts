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
    "what ends an older mongod, told as an information": {
      given: loneLog(
        "2020-02-11T07:00:11.121+0000 I  STORAGE  [initandlisten] exception in initAndListen: DBPathInUse: Unable to lock the lock file: /data/db/mongod.lock (Resource temporarily unavailable). Another mongod instance is already running on the /data/db directory, terminating",
      ),
      certainty: "likely",
      container: null,
    },
    "a store that aborts over the lock": {
      given: loneLog(
        [
          "2026-01-01T10:00:00.166+0000 7f42 -1 bluestore(/srv/osd-1) _lock_fsid failed to lock /srv/osd-1/fsid (is another ceph-osd still running?)(11) Resource temporarily unavailable",
          "/build/BlueStore.cc: 7165: FAILED ceph_assert(r == 0)",
          "*** Caught signal (Aborted) **",
        ].join("\n"),
      ),
      certainty: "likely",
      container: null,
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
