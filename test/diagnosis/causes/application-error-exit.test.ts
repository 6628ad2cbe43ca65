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
    "a lone log without any failure": loneLog("starting\nRunning migrations"),
  },
});
