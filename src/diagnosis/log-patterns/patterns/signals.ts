import { definePatterns } from "../pattern.ts";

/** Programs that die of a signal of their own, in their words and in those of whoever started them. */
export const signals = definePatterns(() => [
  {
    id: "illegal-instruction",
    cause: "aborted",
    literals: ["illegal instruction", "sigill", "signal 4"],
    match: /Illegal instruction|\bSIGILL\b|\bsignal: illegal instruction|\b(?:with|by|on) signal 4\b/,
    rank: 2,
    samples: [
      "ERROR supervisor: worker was told to shut down with signal 4 rank=0",
      "Error: signal: illegal instruction (core dumped)",
      "/entrypoint.sh: line 12:    31 Illegal instruction     (core dumped) mongod --version",
    ],
  },
  {
    // Of a daemon that catches it, tells of it and ends; a master may well outlive such a worker.
    id: "own-segmentation-fault",
    cause: "segmentation-fault",
    role: "fatal",
    literals: ["signal received: 11", "caught signal", "received signal 11"],
    match:
      /^(?:[A-Z][a-z]{2} [ \d]\d \S{8} \S{1,100} |[^\n]{0,40})?\S{0,60} ?(?:signal received: 11\b|[Cc]aught signal \(?(?:SIGSEGV|11|Segmentation fault)\b|[Rr]eceived signal 11\b)/,
    rank: 2,
    samples: [
      "Jan 01 10:00:00 host glusterd[47]: signal received: 11",
      "[engine] caught signal (SIGSEGV)",
      "2026-01-01 10:00:00.1 7f6b -1 *** Caught signal (Segmentation fault) **",
    ],
    lookalikes: ["worker process 31 exited on signal 11 (core dumped)"],
  },
  {
    id: "segmentation-fault",
    cause: "segmentation-fault",
    literals: [
      "segmentation fault",
      "sigsegv",
      "segfault at",
      "speicherzugriffsfehler",
      "段错误",
      "access violation",
      "accessviolationexception",
      "signal 11",
      "signal (11)",
    ],
    match:
      /segmentation fault|\bSIGSEGV\b(?!: segmentation violation code)|segfault at|Speicherzugriffsfehler|段错误|AccessViolationException|access violation|(?:signal|SIGNAL) (?:11\b|\(11\))/i,
    rank: 2,
    samples: [
      "/start.sh: line 3:     7 Segmentation fault      (core dumped) ./server",
      "#  SIGSEGV (0xb) at pc=0x00007f2b1c0d1234, pid=1, tid=14",
      "[BUG] Segmentation fault at 0x0000000000000008",
      "Fatal Python error: Segmentation fault",
      "worker process 31 exited on signal 11 (core dumped)",
    ],
    lookalikes: ["[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x45e1c2]"],
  },
  {
    id: "glibc-abort",
    cause: "aborted",
    literals: [
      "malloc(): ",
      "free(): ",
      "double free or corruption",
      "stack smashing detected",
      "corrupted size vs. prev_size",
      "munmap_chunk(): ",
      "realloc(): ",
      "buffer overflow detected",
      "corrupted double-linked list",
      "*** glibc detected",
      "pure virtual method called",
      "heap corruption",
    ],
    match:
      /(?<message>malloc\(\): [\w ()]{3,60}|free\(\): [\w ()]{3,60}|double free or corruption|stack smashing detected|corrupted size vs\. prev_size|munmap_chunk\(\): invalid pointer|realloc\(\): [\w ]{3,60}|buffer overflow detected|corrupted double-linked list|pure virtual method called|heap corruption)/,
    rank: 2,
    samples: [
      "malloc(): corrupted top size",
      "*** stack smashing detected ***: terminated",
      "free(): invalid pointer",
    ],
  },
  {
    id: "aborted-by-signal",
    cause: "aborted",
    role: "generic",
    literals: [
      "aborted",
      "sigabrt",
      "bus error",
      "sigbus",
      "floating point exception",
      "sigfpe",
      "trace/breakpoint trap",
      "sigtrap",
      "signal 6",
      "signal 7",
      "signal (6)",
      "signal (7)",
      "# abort in ",
    ],
    match:
      /(?:^|\s)(?<signal>\(?Aborted|Bus error|Floating point exception|Trace\/breakpoint trap)(?:\)?[\s-]{0,60}\(?core dumped|\s*$)|\bsignal: (?<signal5>aborted|bus error|floating point exception|trace\/breakpoint trap)\b|\b(?<signal2>SIGABRT|SIGBUS|SIGFPE|SIGTRAP)\b|\b(?:with|by|on|got) (?<signal3>signal [67])\b|\b(?<signal4>[Ss]ignal \([67]\)) received|^ {0,2}\d{1,3}# abort in \/\S{0,80}libc/m,
    rank: 1,
    samples: [
      "/run.sh: line 9:    14 Aborted                 (core dumped) ./d",
      "Bus error (core dumped)",
      "Fatal signal: SIGABRT",
      "worker: signal: aborted (core dumped)",
      "ERROR download process ended by signal 7",
      "Signal (6) received.",
      " 2# abort in /usr/lib/x86_64-linux-gnu/libc.so.6",
      "2026-01-01T10:00:00Z UTC - mysqld got signal 6 ;",
    ],
    lookalikes: ["transaction aborted by user"],
  },
  {
    id: "assertion-failed",
    cause: "application-panic",
    role: "generic",
    rank: 2,
    literals: ["assertion", "failed assert", "terminate called"],
    match:
      /Assertion [`'"](?<message>[^`'"]{1,200})['"] failed|FAILED (?:ceph_)?assert\s?\((?<message2>.{1,160})\)|terminate called after throwing an instance of '(?<exception>[^']{1,160})'|terminate called without an active exception/i,
    samples: [
      "server: net.c:201: accept_one: Assertion `fd >= 0' failed.",
      "terminate called after throwing an instance of 'std::runtime_error'",
    ],
  },
]);
