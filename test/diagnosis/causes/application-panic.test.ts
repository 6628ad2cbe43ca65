import { applicationPanic } from "../../../src/diagnosis/causes/application-panic.ts";
import { describeCause } from "../describe-cause.ts";
import { died, loneLog } from "../died.ts";

describeCause(applicationPanic, {
  matches: {
    "a panic that Go's runtime reports, with its text in parentheses": {
      given: loneLog(
        "E0301 10:00:00.000000 1 runtime.go:78] Observed a panic: runtime.boundsError{x:0, y:0, signed:true, code:0x0} (runtime error: index out of range [0] with length 0)",
      ),
      certainty: "likely",
      variant: "own-code",
      says: ["uncaught runtime error: index out of range [0] with length 0"],
    },
    "a panic of Rust before 1.73, which quotes its message": {
      given: died({
        exitCode: 101,
        log: "thread 'main' panicked at 'called `Result::unwrap()` on an `Err` value: NotADeck(9)', src/deck.rs:61:5\nnote: run with `RUST_BACKTRACE=1` environment variable to display a backtrace",
      }),
      certainty: "likely",
      container: "app",
      variant: "own-code",
      ends: "uncaught error: called `Result::unwrap()` on an `Err` value: NotADeck(9)",
    },
    "a run that Spring reports as failed, and its exception below a free line": {
      given: died({
        exitCode: 1,
        log: '2026-03-01 10:00:01.100 ERROR 1 --- [main] o.s.boot.SpringApplication : Application run failed\n\norg.springframework.beans.factory.UnsatisfiedDependencyException: Error creating bean with name \'deck\'\nCaused by: java.lang.NullPointerException: Cannot invoke "java.util.Map.get(Object)" because "this.cards" is null\n\tat shop.Deck.<init>(Deck.java:41) ~[classes!/:1.0]\n\t... 38 common frames omitted',
      }),
      certainty: "likely",
      container: "app",
      variant: "own-code",
      says: ["java.lang.NullPointerException"],
    },
    "an exception that an earlier line has nothing to do with": {
      given: died({
        exitCode: 1,
        log: '2026-03-01 10:00:01.100 ERROR 1 --- [main] o.s.boot.SpringApplication : Application run failed\n2026-03-01 10:00:02.100  INFO 1 --- [main] shop.Main : trying the other profile\n\njava.lang.NullPointerException: Cannot invoke "java.util.Map.get(Object)" because "this.cards" is null\n\tat shop.Deck.<init>(Deck.java:41) ~[classes!/:1.0]',
      }),
      certainty: "possible",
      container: "app",
      variant: "own-code",
    },
    "a panic of Rust whose message is missing": {
      given: loneLog("thread 'main' panicked at crates/deck/src/store.rs:103:41:"),
      certainty: "likely",
      container: null,
      variant: "own-code",
      ends: "uncaught error: a panic at crates/deck/src/store.rs:103:41",
    },
    "a panic with another one of a deferred call below it": {
      given: died({
        exitCode: 2,
        log: "panic: deck: broken invariant\n\tpanic: runtime error: invalid memory address or nil pointer dereference\n\ngoroutine 1 [running]:\nmain.main()\n\t/src/main.go:9 +0x1d",
      }),
      certainty: "likely",
      container: "app",
      variant: "own-code",
      says: ["deck: broken invariant"],
    },
    "a nil pointer": {
      given: died({
        exitCode: 2,
        log: "panic: runtime error: invalid memory address or nil pointer dereference\n[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x45e1c2]\n\ngoroutine 1 [running]:\nmain.main()\n\t/src/main.go:9 +0x1d",
      }),
      certainty: "proven",
      container: "app",
      variant: "own-code",
      detail: { exception: "runtime error" },
      says: ["runtime error"],
    },
    "an uncaught Python exception": {
      given: died({
        exitCode: 1,
        log: 'Traceback (most recent call last):\n  File "/app/a.py", line 3, in <module>\n    main()\nValueError: not enough values to unpack (expected 2, got 1)',
      }),
      certainty: "likely",
      container: "app",
      variant: "own-code",
      detail: { exception: "ValueError" },
      says: ["ValueError"],
    },
    "a module that is missing": {
      given: died({
        exitCode: 1,
        log: "node:internal/modules/cjs/loader:1\n  throw err;\n  ^\n\nError: Cannot find module 'express'\nRequire stack:\n- /app/server.js",
      }),
      certainty: "proven",
      container: "app",
      variant: "module-missing",
      detail: { module: "express" },
      says: ["express"],
    },
    "an index out of bounds in Rust": {
      given: died({
        exitCode: 101,
        log: "thread 'main' panicked at src/lib.rs:5:9:\nindex out of bounds: the len is 0 but the index is 0\nnote: run with `RUST_BACKTRACE=1`",
      }),
      certainty: "likely",
      container: "app",
      variant: "own-code",
      says: ["index out of bounds"],
    },
  },
  ignores: {
    "a panic over a refused connection": died({
      exitCode: 2,
      log: "panic: dial tcp 10.4.0.2:5432: connect: connection refused\n\ngoroutine 1 [running]:\nmain.main()\n\t/src/main.go:9 +0x1d",
    }),
    "a panic that the server caught": died({
      exitCode: 1,
      log: "2026/03/01 10:00:00 http: panic serving 10.0.0.1:4000: boom\ngoroutine 41 [running]:",
    }),
    "a traceback over a missing variable": died({
      exitCode: 1,
      log: "Traceback (most recent call last):\n  File \"/app/a.py\", line 3, in <module>\nKeyError: 'QUEUE_URL'",
    }),
  },
});
