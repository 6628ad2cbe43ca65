import { applicationErrorExit } from "../../../src/diagnosis/causes/application-error-exit.ts";
import { describeCause } from "../describe-cause.ts";
import { died, loneLog } from "../died.ts";

describeCause(applicationErrorExit, {
  matches: {
    "an error that nobody knows": {
      given: died({ exitCode: 1, log: "starting\nERROR the frobnicator is out of tune\nbye" }),
      certainty: "possible",
      container: "app",
      says: ["exited 1", "the frobnicator is out of tune"],
    },
    "a log that stops in the middle of work": {
      given: died({ exitCode: 7, log: "starting\nRunning step 3" }),
      certainty: "possible",
      container: "app",
      says: ["Running step 3"],
    },
    "a termination message alone": {
      given: died({ exitCode: 1, message: "the frobnicator is out of tune" }),
      certainty: "possible",
      container: "app",
      says: ["out of tune"],
    },
    "a warning that says that it gives up": {
      given: died({ exitCode: 1, log: "2026-07-01T10:00:00Z WARN retries used up, giving up" }),
      certainty: "possible",
      container: "app",
    },
    "a lone log that ends in a failure": {
      given: loneLog("starting\nFATAL the frobnicator is out of tune"),
      certainty: "possible",
      container: null,
    },
  },
  ignores: {
    "no log at all": died({ exitCode: 1 }),
    "a known cause": died({ exitCode: 1, log: "QUEUE_URL must be set" }),
    "a signal": died({ exitCode: 143, log: "working" }),
    "a requested stop": died({
      exitCode: 1,
      log: "working\nReceived SIGTERM, shutting down\nerror: not flushed",
    }),
    "an exit with a code after nothing but ordinary work": died({
      exitCode: 1,
      log: "2026-07-01T10:00:00Z INFO starting\n2026-07-01T10:00:01Z INFO counted 4 carts",
    }),
    "a warning of something old as the last words": died({
      exitCode: 2,
      log: "W0701 10:00:00.000000       1 warnings.go:70] v1 Endpoints is deprecated in v1.33+",
    }),
    "a lone log without any failure": loneLog("starting\nRunning migrations"),
  },
});
