import { runtimeHeapExhausted } from "../../../src/diagnosis/causes/runtime-heap-exhausted.ts";
import { describeCause } from "../describe-cause.ts";
import { died, loneLog } from "../died.ts";

describeCause(runtimeHeapExhausted, {
  matches: {
    "a full Java heap, with the exit that was asked for": {
      given: died({ exitCode: 3, log: "Terminating due to java.lang.OutOfMemoryError: Java heap space" }),
      certainty: "likely",
      container: "app",
      says: ["Java heap space"],
      advises: ["(-XX:MaxRAMPercentage or -Xmx), and"],
    },
    "V8 at its limit": {
      given: died({
        exitCode: 134,
        log: "<--- Last few GCs --->\n\nFATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory\n 1: 0xb0 node::Abort() [node]",
      }),
      certainty: "proven",
      container: "app",
      advises: ["(--max-old-space-size in NODE_OPTIONS), and"],
    },
    "V8 at its limit, seen as 139": {
      given: died({
        exitCode: 139,
        log: "FATAL ERROR: Ineffective mark-compacts near heap limit Allocation failed - JavaScript heap out of memory",
      }),
      certainty: "likely",
      container: "app",
    },
    "a Python program": {
      given: loneLog('Traceback (most recent call last):\n  File "a.py", line 1, in <module>\nMemoryError'),
      certainty: "likely",
      container: null,
    },
  },
  ignores: {
    "threads that cannot be made": died({
      exitCode: 1,
      log: "java.lang.OutOfMemoryError: unable to create native thread: possibly out of memory",
    }),
    "a worker that gunicorn lost": died({
      exitCode: 1,
      log: "[ERROR] Worker (pid:17) was sent SIGKILL! Perhaps out of memory?",
    }),
  },
});
