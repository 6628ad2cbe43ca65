import { filesystemPermissionDenied } from "../../../src/diagnosis/causes/filesystem-permission-denied.ts";
import { describeCause } from "../describe-cause.ts";
import { died } from "../died.ts";

describeCause(filesystemPermissionDenied, {
  matches: {
    "a directory that may not be made": {
      given: died({ exitCode: 1, log: "mkdir: cannot create directory '/data/app': Permission denied" }),
      certainty: "likely",
      container: "app",
      detail: { path: "/data/app" },
      says: ["/data/app"],
    },
    "a chown that is refused": {
      given: died({
        exitCode: 1,
        log: "chown: changing ownership of '/var/lib/data': Operation not permitted",
      }),
      certainty: "likely",
      container: "app",
      says: ["/var/lib/data"],
    },
    "a data directory that may not be written, where one is to be made": {
      given: died({
        exitCode: 1,
        log: "mysqld: Can't create/write to file '/var/lib/mysql/is_writable' (OS errno 13 - Permission denied)\n2026-03-01T10:00:00.617120Z 0 [ERROR] [MY-010460] [Server] --initialize specified but the data directory exists and is not writable. Aborting.\n2026-03-01T10:00:00.617300Z 0 [ERROR] [MY-010119] [Server] Aborting",
      }),
      certainty: "likely",
      container: "app",
    },
    "a log file that is missing, for its directory might not be made": {
      given: died({
        exitCode: 1,
        log: "mkdir: cannot create directory '../work/shop/log': Permission denied\nUnable to update instance pid\n/shop-data/log/shop.log (No such file or directory)",
      }),
      certainty: "likely",
      container: "app",
      says: ["../work/shop/log"],
    },
    "an uncaught EACCES": {
      given: died({
        exitCode: 1,
        log: "node:fs:1\n    throw err;\n    ^\n\nError: EACCES: permission denied, open '/var/log/app.log'\n    at x (y.js:1:1)",
      }),
      certainty: "proven",
      container: "app",
      says: ["/var/log/app.log"],
    },
  },
  ignores: {
    "a settings file that is missing, whatever else might not be made": died({
      exitCode: 1,
      log: "mkdir: cannot create directory '../work/shop/cache': Permission denied\nStarting\nError: open /etc/shop/app.yaml: no such file or directory",
    }),
    "a log file that is missing, where nothing was refused": died({
      exitCode: 1,
      log: "Error: open /var/log/shop/shop.log: no such file or directory",
    }),
    "a number that SQLite gives its own errors": died({
      exitCode: 1,
      log: "[Error: SQLITE_FULL: database or disk is full\nEmitted 'error' event on Statement instance at:\n] {\n  errno: 13,\n  code: 'SQLITE_FULL'\n}",
    }),
    "a port below 1024": died({ exitCode: 1, log: "listen tcp :80: bind: permission denied" }),
    "a table": died({ exitCode: 1, log: "ERROR: permission denied for table orders" }),
    "a program that may not be executed": died({
      exitCode: 126,
      log: "/bin/sh: ./run.sh: Permission denied",
    }),
  },
});
