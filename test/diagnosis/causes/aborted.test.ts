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
    "the crash report of a store, of a bus error": {
      given: died({
        exitCode: 1,
        log: "1:M 01 Jan 2026 10:00:00.114 # Redis 7.2.4 crashed by signal: 7, si_code: 2\n1:M 01 Jan 2026 10:00:00.114 # Accessing address: 0x7f\n\n------ STACK TRACE ------",
      }),
      certainty: "possible",
      container: "app",
    },
    "a proxy that caught its own abort": {
      given: died({
        exitCode: 1,
        log: "[2026-01-01 10:00:00.000][1][critical][assert] [x.cc:31] assert failure: !empty.\n[2026-01-01 10:00:00.000][1][critical][backtrace] [backtrace.h:104] Caught Aborted, suspect faulting address 0x1",
      }),
      certainty: "possible",
      container: "app",
    },
    "a runtime that found its own state wrong": {
      given: died({ exitCode: 1, log: "Fatal error. Internal CLR error. (0x80131506)\n   at App.Run()" }),
      certainty: "likely",
      container: "app",
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
    "a bus error in the virtual machine of Java": {
      given: died({
        exitCode: 134,
        log: "# A fatal error has been detected by the Java Runtime Environment:\n#\n#  SIGBUS (0x7) at pc=0x00007f81a0c4e1b3, pid=7, tid=31\n#\n# Problematic frame:\n# V  [libjvm.so+0x81d3c3]  CodeHeap::allocate(unsigned long)+0x293",
      }),
      certainty: "likely",
      container: "app",
      says: ["SIGBUS"],
    },
    "a backend for which the database ends all others": {
      given: died({
        exitCode: 1,
        log: "2026-03-01 10:00:00.034 UTC [1] LOG:  database system is ready to accept connections\n2026-03-01 10:06:05.719 UTC [1] LOG:  server process (PID 229) was terminated by signal 7: Bus error\n2026-03-01 10:06:05.719 UTC [1] LOG:  terminating any other active server processes",
      }),
      certainty: "likely",
      container: "app",
      says: ["signal 7"],
    },
  },
  ignores: {
    "a segmentation fault in the virtual machine of Java": died({
      exitCode: 1,
      log: "# A fatal error has been detected by the Java Runtime Environment:\n#\n#  SIGSEGV (0xb) at pc=0x00007f81a0c4e1b3, pid=7, tid=31",
    }),
    "a backend that somebody killed": died({
      exitCode: 1,
      log: "2026-03-01 10:06:05.719 UTC [1] LOG:  server process (PID 229) was terminated by signal 9: Killed",
    }),
    "a container that was killed": died({ exitCode: 137 }),
    "a transaction that was aborted": died({ exitCode: 1, log: "ERROR transaction aborted by user" }),
  },
});
