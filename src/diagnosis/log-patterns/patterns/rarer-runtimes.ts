import { definePatterns } from "../pattern.ts";

/** How languages that are met less often report what nobody caught, and packages that are not there. */
export const rarerRuntimes = definePatterns(() => [
  {
    id: "package-not-installed",
    cause: "application-panic",
    variant: "module-missing",
    literals: [
      "in @inc",
      "there is no package called",
      " not found:",
      "not found in current path",
      "cannot find package",
      "is not available)",
    ],
    match:
      /Can't locate (?<module>[\w/:]{1,200}\.pm) in @INC|there is no package called [‘'](?<module2>[^’']{1,100})[’']|module '(?<module3>[^']{1,200})' not found:|Package (?<module4>\w{1,100}) not found in current path|Cannot find package "(?<module5>[^"]{1,200})" from |\bfunction \S{1,200} is undefined \(module (?<module6>[\w.:]{1,200}) is not available\)/,
    rank: 1,
    samples: [
      "Can't locate DBI.pm in @INC (you may need to install the DBI module) (@INC contains: /etc/perl) at /app/a.pl line 7.",
      "Error in library(shiny) : there is no package called 'shiny'",
      "nginx: [error] init_by_lua:3: module 'resty.jwt' not found:",
      "ERROR: LoadError: ArgumentError: Package HTTP not found in current path.",
      'error: Cannot find package "hono" from "/app/src/index.ts"',
      "** (UndefinedFunctionError) function Shop.Release.migrate/0 is undefined (module Shop.Release is not available)",
    ],
    lookalikes: ["package hono is found", "the cart (of shop 4) is not available"],
  },
  {
    // Haskell's and Lisp's, at the limit that they were started with, and those of R, OCaml and Mono.
    id: "heap-of-rarer-runtime",
    cause: "runtime-heap-exhausted",
    role: "fatal",
    literals: [
      "heap exhausted",
      "cannot allocate vector of size",
      "exception out_of_memory",
      "garbage collector could not allocate",
    ],
    match:
      /^(?:\S{1,60}: )?Heap exhausted(?:;$|, game over|\b[^\n]{0,40} during)|^Error: cannot allocate vector of size [\d.]{1,12} [KMGT]b|^Fatal error: (?:out of memory|exception Out_of_memory)|\bGarbage collector could not allocate \d{1,20}u? bytes of memory/m,
    rank: 1,
    samples: [
      "shop: Heap exhausted;\nshop: Current maximum heap size is 1073741824 bytes (1024 MB).",
      "Heap exhausted, game over.",
      "Error: cannot allocate vector of size 3.7 Gb",
      "Fatal error: exception Out_of_memory",
      "Error: Garbage collector could not allocate 16384u bytes of memory for major heap section.",
    ],
    lookalikes: [
      "gauge heap_exhausted_total 0",
      "WARN heap exhausted soon",
      'Fatal error: exception Failure("Out_of_memory_table")',
    ],
  },
  {
    id: "stack-overflow",
    cause: "application-panic",
    variant: "own-code",
    role: "fatal",
    literals: ["stack overflow", "due to stackoverflowexception"],
    match: /^Stack overflow\.$|^Process is terminat(?:ed|ing) due to StackOverflowException/m,
    samples: ["Stack overflow.", "Process is terminating due to StackOverflowException."],
    lookalikes: ["see the question on Stack Overflow"],
  },
  {
    id: "rarer-uncaught",
    cause: "application-panic",
    variant: "own-code",
    role: "generic",
    literals: [
      ".pl line ",
      ".pm line ",
      "callstack (from hascallstack)",
      "fatal error: exception ",
      "unhandled exception",
      "error: loaderror",
      ".swift:",
      "execution halted",
      "attempt to index",
      "attempt to call",
      "panic backtrace:",
      "panic occurred in file",
    ],
    match:
      /^(?!Use of uninitialized|[^\n]*\bwarn)(?<message>[^\n]{3,400}) at \S{1,300}\.p[lm] line \d{1,6}\.$|^CallStack \(from HasCallStack\):|^Fatal error: exception (?<exception>[\w.]{2,100})|^Unhandled exception:|^Error: unhandled exception: (?<message2>[^\n]{1,300})|^ERROR: LoadError: (?<message3>[^\n]{1,300})|\.swift:\d{1,6}: Fatal error: (?<message4>[^\n]{1,300})|^Execution halted$|\bPanic backtrace:|\bPanic occurred in file \S{1,300} at line \d{1,7}: (?<message5>[^\n]{1,300})|attempt to (?:index|call) (?:a nil value|(?:local|global|field|upvalue|method) '[^']{1,100}' \(a nil value\))/m,
    samples: [
      'Can\'t call method "rows" on an undefined value at /app/lib/Shop/Report.pm line 118.',
      "shop: Prelude.head: empty list\nCallStack (from HasCallStack):\n  error, called at GHC/List.hs:1646:3 in base:GHC.List",
      "Fatal error: exception Not_found",
      "Unhandled exception:\ntype 'Null' is not a subtype of type 'String' in type cast",
      'Unhandled exception: Missing hash key: "orders" (KeyError)',
      "Error: unhandled exception: key not found: port [KeyError]",
      "ERROR: LoadError: UndefVarError: `port` not defined",
      "App/configure.swift:18: Fatal error: Unexpectedly found nil while unwrapping an Optional value",
      "Error in eval(x) : object 'orders' is not there\nExecution halted",
      "2026-01-01T10:00:00.000000Z ERROR store::startup: Panic backtrace:\n   0: store::startup::setup_panic_hook",
      "ERROR store::startup: Panic occurred in file /store/src/toc.rs at line 246: shard 0 is not there",
      "runtime error: attempt to index local 'conf' (a nil value)",
    ],
    lookalikes: ["Use of uninitialized value $q in concatenation at /app/lib/Worker.pm line 44."],
  },
]);
