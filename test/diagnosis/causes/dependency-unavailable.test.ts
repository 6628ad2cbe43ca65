import { dependencyUnavailable } from "../../../src/diagnosis/causes/dependency-unavailable.ts";
import { describeCause } from "../describe-cause.ts";
import { died, loneLog } from "../died.ts";

describeCause(dependencyUnavailable, {
  matches: {
    "no connection left": {
      given: died({
        exitCode: 1,
        log: '/app/boot.rb:3:in `connect\': connection to server at "10.1.1.1", port 5432 failed: FATAL:  sorry, too many clients already (PG::ConnectionBad)',
      }),
      certainty: "likely",
      container: "app",
      says: ["10.1.1.1:5432"],
    },
    "a connection that its other end breaks off": {
      given: died({
        exitCode: 1,
        log: "fatal: license check failed: read tcp 10.1.0.9:41822->10.4.0.9:9443: read: connection reset by peer",
      }),
      certainty: "likely",
      container: "app",
      detail: { host: "10.4.0.9", port: "9443" },
      says: ["10.4.0.9:9443"],
    },
    "a connection that is broken off by whom the text names": {
      given: died({
        exitCode: 1,
        log: "fatal: lost licences:9443: read tcp 10.1.0.9:41822->10.4.0.9:9443: read: connection reset by peer",
      }),
      certainty: "likely",
      container: "app",
      detail: { host: "licences", port: "9443" },
    },
    "a server error": {
      given: died({
        exitCode: 1,
        log: 'Traceback (most recent call last):\n  File "/app/a.py", line 1, in <module>\n    get()\nrequests.exceptions.HTTPError: 503 Server Error: Service Unavailable for url: http://catalog/v1',
      }),
      certainty: "likely",
      container: "app",
      detail: { host: "catalog" },
      says: ["catalog"],
    },
    "a store that is loading": {
      given: loneLog("LOADING Redis is loading the dataset in memory"),
      certainty: "likely",
      container: null,
    },
  },
  ignores: {
    "a refused connection": died({ exitCode: 1, log: "Error: connect ECONNREFUSED 10.1.1.1:80" }),
    "a database that starts, in its own log": died({
      exitCode: 1,
      log: "2026-03-01 10:00:00.123 UTC [71] FATAL:  the database system is starting up",
    }),
  },
});
