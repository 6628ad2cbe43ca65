import { aborted } from "../../../src/diagnosis/causes/aborted.ts";
import { describeCause } from "../describe-cause.ts";
import { died } from "../died.ts";

describeCause(aborted, {
  matches: {
    "exit 134 alone": {
      given: died({ exitCode: 134 }),
      certainty: "likely",
      container: "app",
      says: ["SIGABRT"],
    },
    "an instruction that the CPU lacks": {
      given: died({
        exitCode: 132,
        log: "/run.sh: line 12:    31 Illegal instruction     (core dumped) mongod --version",
      }),
      certainty: "likely",
      container: "app",
      says: ["Illegal instruction"],
    },
    "a status of Windows, with its sign and without": {
      given: died({ exitCode: -1073740940 }),
      certainty: "likely",
      container: "app",
      says: ["0xC0000374"],
    },
    "a stack that overflowed, on Windows": {
      given: died({ exitCode: 3221225725 }),
      certainty: "likely",
      container: "app",
      says: ["0xC00000FD"],
    },
    "a damaged heap": {
      given: died({ exitCode: 134, log: "malloc(): corrupted top size" }),
      certainty: "likely",
      container: "app",
      says: ["malloc()"],
    },
  },
  ignores: {
    "a container that was killed": died({ exitCode: 137 }),
    "a transaction that was aborted": died({ exitCode: 1, log: "ERROR transaction aborted by user" }),
  },
});
