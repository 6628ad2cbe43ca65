import { definePatterns } from "../pattern.ts";

/** What servers and runtimes with a handler for fatal signals, or a check of their own, report of their end by it. */
export const crashReports = definePatterns(() => [
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
    // Who aborts on purpose has said why before.
    id: "own-abort",
    cause: "aborted",
    role: "wrapper",
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
    // Envoy, Dart and Crystal.
    id: "handler-segmentation-fault",
    cause: "segmentation-fault",
    role: "fatal",
    literals: [
      "suspect faulting address",
      "segment violation",
      "si_signo=segmentation fault",
      "invalid memory access",
    ],
    match:
      /\bCaught Segmentation fault, suspect faulting address|^FATAL: Received Segment Violation\.{3}dying|^si_signo=Segmentation fault\(11\)|^Invalid memory access \(signal 11\) at address/,
    rank: 2,
    samples: [
      "[2026-01-01 10:00:00.000][12][critical][backtrace] [backtrace.h:104] Caught Segmentation fault, suspect faulting address 0x18",
      "FATAL: Received Segment Violation...dying.",
      "si_signo=Segmentation fault(11), si_code=1, si_addr=(nil)",
      "Invalid memory access (signal 11) at address 0x0",
    ],
    lookalikes: ["FATAL: Received Bus Error...dying."],
  },
  {
    id: "handler-abort",
    cause: "aborted",
    role: "wrapper",
    literals: ["suspect faulting address", "bus error...dying", "received signal"],
    match:
      /\bCaught (?<signal>Aborted|Bus error|Illegal instruction|Floating point exception), suspect faulting address|^FATAL: Received (?<signal2>Bus Error)\.{3}dying|<Fatal> BaseDaemon: .{0,160}\bReceived signal (?<signal3>(?:Aborted|Bus error|Illegal instruction|Arithmetic exception|Trace\/breakpoint trap|Unknown)? ?\(?[45678]\b)/,
    rank: 2,
    samples: [
      "[2026-01-01 10:00:00.000][1][critical][backtrace] [backtrace.h:104] Caught Aborted, suspect faulting address 0x1",
      "FATAL: Received Bus Error...dying.",
      "2026.01.01 10:00:00.000000 [ 44 ] {} <Fatal> BaseDaemon: (version 24.3.4.25) (from thread 40) (no query) Received signal Aborted (6)",
    ],
    lookalikes: [
      "FATAL: Received Segment Violation...dying.",
      "<Fatal> BaseDaemon: (version 24.3.4.25) (from thread 40) (no query) Received signal Segmentation fault (11)",
      "<Information> Application: Received signal Terminated (15)",
    ],
  },
  {
    // Varnish: its manager starts the child again, until it gives up.
    id: "cache-child-died",
    cause: "aborted",
    literals: ["died signal="],
    match: /\bChild \(\d{1,10}\) died signal=(?<signal>[4678])\b/,
    rank: 2,
    samples: ["Error: Child (24) died signal=6"],
    lookalikes: ["Child (24) died signal=15", "Child (24) died status=1"],
  },
  {
    id: "cache-child-segmentation-fault",
    cause: "segmentation-fault",
    literals: ["died signal="],
    match: /\bChild \(\d{1,10}\) died signal=11\b/,
    rank: 2,
    samples: ["Error: Child (24) died signal=11 (core dumped)"],
    lookalikes: ["Child (24) died signal=9"],
  },
  {
    // V8, .NET, BIND and allocators, that end the process themselves where they find their own state wrong.
    id: "own-check-failed",
    cause: "aborted",
    role: "fatal",
    literals: [
      "# check failed: ",
      "internal clr error",
      "due to assertion failure",
      "to free invalid pointer",
      "jemalloc",
      "addresssanitizer: ",
      "cannot recover from stack overflow",
    ],
    match:
      /^# Check failed: (?<message>.{1,160})|^Fatal error\. (?<message2>Internal CLR error)|\bexiting \(due to assertion failure\)|^src\/tcmalloc\.cc:\d{1,5}\] (?<message3>Attempt to free invalid pointer)|^<jemalloc>: (?<message4>.{0,60}(?:Error in dlsym|[Ff]ailed assertion|corrupt|double free).{0,100})|^==\d{1,10}==ERROR: AddressSanitizer: (?!SEGV)(?<message5>[\w-]{3,60})|^Fatal Python error: (?<message6>.{0,40}Cannot recover from stack overflow)/,
    rank: 2,
    samples: [
      "# Check failed: allocation.is_executable().",
      "Fatal error. Internal CLR error. (0x80131506)",
      "01-Jan-2026 10:00:00.000 general: critical: exiting (due to assertion failure)",
      "src/tcmalloc.cc:332] Attempt to free invalid pointer 0x55d0",
      '<jemalloc>: src/arena.c:812: Failed assertion: "p"',
      "==1==ERROR: AddressSanitizer: heap-use-after-free on address 0x60",
      "Fatal Python error: _Py_CheckRecursiveCall: Cannot recover from stack overflow.",
    ],
    lookalikes: [
      "# Check failed orders again",
      "<jemalloc>: MADV_DONTNEED does not work (memset will be used instead)",
      "<jemalloc>: Error in munmap(): Cannot allocate memory",
      "==1==ERROR: AddressSanitizer: SEGV on unknown address 0x000000000000",
      "exiting (due to fatal error)",
    ],
  },
  {
    id: "sanitizer-segmentation-fault",
    cause: "segmentation-fault",
    role: "fatal",
    literals: ["addresssanitizer: segv"],
    match: /^==\d{1,10}==ERROR: AddressSanitizer: SEGV on unknown address/,
    rank: 2,
    samples: ["==1==ERROR: AddressSanitizer: SEGV on unknown address 0x000000000000"],
    lookalikes: ["==1==ERROR: AddressSanitizer: heap-use-after-free on address 0x60"],
  },
  {
    // MongoDB, of what it found before: a line above that says what is wrong says more.
    id: "database-fassert",
    cause: "aborted",
    role: "wrapper",
    literals: ["***aborting after", "fatal assertion"],
    match:
      /\*{3}aborting after (?<message>fassert|invariant)\(\) failure|\bFatal Assertion (?<message2>\d{1,9})\b/,
    samples: [
      "***aborting after fassert() failure",
      "F  -  [main] Fatal Assertion 50853 at src/mongo/db/x.cpp 414",
    ],
    lookalikes: ["aborting after 3 failures"],
  },
]);
