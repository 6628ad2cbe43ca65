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
    "a worker that its supervisor ends for the memory it has, and the signal that this takes": {
      given: loneLog(
        "distributed.nanny - WARNING - Worker tcp://10.20.0.41:39655 (pid=22) exceeded 95% memory budget. Restarting...\n" +
          "distributed.nanny - INFO - Worker process 22 was killed by signal 15\n" +
          "distributed.nanny - WARNING - Restarting worker",
      ),
      certainty: "likely",
      container: null,
      advises: ["Give the runtime more memory, and"],
    },
    "memory that C++ is refused, before the handler of the abort that follows": {
      given: loneLog(
        "libc++abi: terminating due to uncaught exception of type std::bad_alloc: std::bad_alloc\nE20260101 10:00:00.930624    18 signal_action.cc:63] Caught Aborted, suspect faulting address 0x528b. Trace:\n    @     0x55efe62087b6  (unknown)  abort_message",
      ),
      certainty: "likely",
      container: null,
    },
    "a build whose daemon has filled its heap": {
      given: loneLog(
        "Expiring Daemon because JVM heap space is exhausted\nFAILURE: Build failed with an exception.\n\n* What went wrong:\nJava heap space",
      ),
      certainty: "likely",
      container: null,
    },
    "a task that a framework ends, whose exception is named as Java's is": {
      given: loneLog(
        "ray.exceptions.OutOfMemoryError: Task was killed due to the node running low on memory.",
      ),
      certainty: "likely",
      container: null,
      advises: ["Give the runtime more memory, and"],
    },
  },
  ignores: {
    "a query that a server refuses memory": loneLog(
      "2026.01.01 10:00:00.000000 [ 44 ] {9c1f} <Error> executeQuery: Code: 241. DB::Exception: Memory limit (total) exceeded: would use 3.60 GiB\n2026.01.01 10:00:01.000000 [ 44 ] {} <Information> HTTPHandler: Done processing query",
    ),
    "a worker that takes no more tasks for now": loneLog(
      "distributed.worker - WARNING - Worker is at 85% memory usage. Pausing worker.  Process memory: 3.17 GiB -- Worker memory limit: 3.73 GiB",
    ),
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
