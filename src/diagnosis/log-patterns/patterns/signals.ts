import { definePatterns } from "../pattern.ts";

/** Programs that die of a signal of their own, in their words and in those of whoever started them. */
export const signals = definePatterns(() => [
  {
    id: "illegal-instruction",
    cause: "aborted",
    literals: ["illegal instruction", "sigill", "signal 4", "trap invalid opcode"],
    match:
      /Illegal instruction|\[\d{1,10}\] trap invalid opcode ip:|\bSIGILL\b|\bsignal: illegal instruction|\b(?:with|by|on) signal 4\b/,
    rank: 2,
    samples: [
      "ERROR supervisor: worker was told to shut down with signal 4 rank=0",
      "Error: signal: illegal instruction (core dumped)",
      "[ 4087.902114] traps: counter[3188] trap invalid opcode ip:5603a1d0c1f2 sp:7ffc4be01770 error:0 in counter[5603a1c00000+2d000]",
      "/entrypoint.sh: line 12:    31 Illegal instruction     (core dumped) mongod --version",
    ],
  },
  {
    // Of a daemon that catches it, tells of it and ends; a master may well outlive such a worker.
    id: "own-segmentation-fault",
    cause: "segmentation-fault",
    role: "fatal",
    literals: ["signal received: 11", "caught signal", "received signal 11", "crashed by signal: 11"],
    match:
      /^(?:[A-Z][a-z]{2} [ \d]\d \S{8} \S{1,100} |[^\n]{0,40})?\S{0,60} ?(?:signal received: 11\b|crashed by signal: 11\b|[Cc]aught signal \(?(?:SIGSEGV|11|Segmentation fault)\b|[Rr]eceived signal 11\b)/,
    rank: 2,
    samples: [
      "Jan 01 10:00:00 host glusterd[47]: signal received: 11",
      "[engine] caught signal (SIGSEGV)",
      "2026-01-01 10:00:00.1 7f6b -1 *** Caught signal (Segmentation fault) **",
      "1:M 01 Jan 2026 10:00:00.114 # Redis 7.2.4 crashed by signal: 11, si_code: 1",
    ],
    lookalikes: ["worker process 31 exited on signal 11 (core dumped)", "0 workers crashed by signal"],
  },
  {
    id: "own-abort",
    cause: "aborted",
    role: "fatal",
    literals: ["caught signal", "crashed by signal: "],
    match:
      /^[^\n]{0,100}?(?:crashed by signal: (?<signal>[4678])\b|[Cc]aught signal \(?(?<signal2>SIG(?:ABRT|BUS|ILL|FPE)|Aborted|Bus error|Illegal instruction|Floating point exception)\b)/,
    rank: 2,
    samples: [
      "1:M 01 Jan 2026 10:00:00.114 # Redis 7.2.4 crashed by signal: 7, si_code: 2",
      "2026-01-01 10:00:00.1 7f6b -1 *** Caught signal (Aborted) **",
    ],
    lookalikes: ["INFO caught signal (Terminated), draining", "the job crashed by signal: 15"],
  },
  {
    // PyTorch and joblib, of a process that was killed under them: by whom, they do not see.
    id: "python-worker-killed",
    cause: "terminated-by-signal",
    role: "wrapper",
    rank: 1,
    literals: ["killed by signal: ", "of the workers are {"],
    match:
      /\bDataLoader worker \(pid\(?s?\)? ?\d+\) is killed by signal: (?<signal>Killed|Terminated)\b|^The exit codes of the workers are \{(?<signal2>SIGKILL|SIGTERM)\(-/,
    samples: [
      "RuntimeError: DataLoader worker (pid 7187) is killed by signal: Killed. ",
      "The exit codes of the workers are {SIGKILL(-9)}",
    ],
    lookalikes: [
      "RuntimeError: DataLoader worker (pid 71) is killed by signal: Bus error. It is possible that dataloader's workers are out of shared memory.",
      "The exit codes of the workers are {EXIT(1)}",
    ],
  },
  {
    id: "segmentation-fault",
    cause: "segmentation-fault",
    literals: [
      "segmentation fault",
      "sigsegv",
      "segfault at",
      "] general protection ",
      "speicherzugriffsfehler",
      "段错误",
      "access violation",
      "accessviolationexception",
      "signal 11",
      "signal (11)",
    ],
    match:
      /(?<!\b(?:could|may|might) be caused by a )segmentation fault|\bSIGSEGV\b(?!: segmentation violation code)|segfault at|\[\d{1,10}\] general protection (?:fault )?ip:|Speicherzugriffsfehler|段错误|AccessViolationException|access violation|(?:signal|SIGNAL) (?:11\b|\(11\))/i,
    rank: 2,
    samples: [
      "/start.sh: line 3:     7 Segmentation fault      (core dumped) ./server",
      "#  SIGSEGV (0xb) at pc=0x00007f2b1c0d1234, pid=1, tid=14",
      "[BUG] Segmentation fault at 0x0000000000000008",
      "Fatal Python error: Segmentation fault",
      "[ 4021.118203] traps: counter[3117] general protection ip:7f20aa41c0b3 sp:7ffe10c2a9d8 error:0 in libc-2.31.so",
      "worker process 31 exited on signal 11 (core dumped)",
    ],
    lookalikes: [
      "[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x45e1c2]",
      "A worker process was unexpectedly terminated. This could be caused by a segmentation fault while calling the function or by an excessive memory usage causing the Operating System to kill the worker.",
    ],
  },
  {
    // Of whoever started it: 128 and the signal's number, with no words of the child's own.
    id: "child-ended-by-abort",
    cause: "aborted",
    anyLevel: true,
    literals: ["code 13", "code: 13", "status 13", "status: 13"],
    match: /\b(?:exit|exited with(?: exit)?|terminated with(?: exit)?) (?:code|status):? 13[2-6]\b/,
    rank: -2,
    samples: [
      "INFO: container failed with non-zero exit code: 132 (exit code 132)",
      "error: worker exited with code 134",
      "error: worker exited with code 133",
    ],
    lookalikes: ["served 134 requests, exit code 0", "exit code 1320"],
  },
  {
    id: "child-ended-by-segfault",
    cause: "segmentation-fault",
    anyLevel: true,
    literals: ["code 139", "code: 139", "status 139", "status: 139"],
    match: /\b(?:exit|exited with(?: exit)?|terminated with(?: exit)?) (?:code|status):? 139\b/,
    rank: -2,
    samples: ["Main process exited with code 139", "child failed (exit status: 139)"],
    lookalikes: ["answered with status 139", "exit code 1390"],
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
    // Of a database's first process, which ends the others for it: their memory is shared.
    id: "backend-aborted",
    cause: "aborted",
    anyLevel: true,
    literals: ["was terminated by signal"],
    match: /\bprocess \(PID \d{1,10}\) was terminated by (?<signal>signal [4678])\b/,
    rank: 2,
    samples: [
      "2026-03-01 10:00:00.719 UTC [1] LOG:  server process (PID 229) was terminated by signal 7: Bus error",
      "LOG:  startup process (PID 31) was terminated by signal 6: Aborted",
    ],
    lookalikes: ["LOG:  server process (PID 229) was terminated by signal 9: Killed"],
  },
  {
    id: "backend-segmentation-fault",
    cause: "segmentation-fault",
    anyLevel: true,
    literals: ["was terminated by signal"],
    match: /\bprocess \(PID \d{1,10}\) was terminated by signal 11\b/,
    rank: 2,
    samples: ["LOG:  server process (PID 229) was terminated by signal 11: Segmentation fault"],
    lookalikes: ["LOG:  background worker (PID 229) exited with exit code 1"],
  },
  {
    id: "assertion-failed",
    cause: "application-panic",
    role: "generic",
    rank: 2,
    literals: ["assertion", "failed assert", "terminate called", "] check failed: "],
    match:
      /Assertion [`'"](?<message>[^`'"]{1,200})['"] failed|FAILED (?:ceph_)?assert\s?\((?<message2>.{1,160})\)|terminate called after throwing an instance of '(?<exception>[^']{1,160})'|terminate called without an active exception|^F\d{4,8} [^\n]{1,100}\] Check failed: (?<message3>[^\n]{1,200})/i,
    samples: [
      "F20260101 10:00:00.000000     7 log.cc:120] Check failed: term >= current_term_ (3 vs. 4)",
      "server: net.c:201: accept_one: Assertion `fd >= 0' failed.",
      "terminate called after throwing an instance of 'std::runtime_error'",
    ],
    lookalikes: ["I0101 10:00:00.000000     7 log.cc:120] Check failed: 0 of 12"],
  },
]);
