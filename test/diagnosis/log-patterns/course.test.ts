import { describe, expect, test } from "vitest";

import { timeIn } from "../../../src/diagnosis/log-patterns/line-time.ts";
import { readWhole } from "./read-whole.ts";

const refused = "dial tcp 10.8.0.4:5432: connect: connection refused";

describe("what a program lived through ended nothing", () => {
  const survived: Record<string, string[]> = {
    "work long after the error": [
      "2026-03-01T10:00:00Z INFO counting carts",
      `2026-03-01T10:00:01Z ERROR stock unknown: ${refused}`,
      "2026-03-01T10:00:31Z INFO counted 20 carts",
    ],
    "work long after an exception that stands below its complaint, without a time": [
      "2026-03-01T10:00:00Z INFO counting carts",
      "2026-03-01T10:00:01Z ERROR stock unknown",
      "java.net.ConnectException: Connection refused",
      "2026-03-01T10:00:31Z INFO counted 20 carts",
    ],
    "work long after the error, where levels and threads stand before times": [
      "INFO  [main] 2026-03-01 10:00:00,123 counting carts",
      `ERROR [counter-2] 2026-03-01 10:00:01,123 stock unknown: ${refused}`,
      "INFO  [counter-1] 2026-03-01 10:00:31,123 counted 20 carts",
    ],
    "a client that a server turns away": [
      "2026-03-01 10:00:00.123 UTC [1] LOG:  database system is ready to accept connections",
      '2026-03-01 10:00:05.123 UTC [77] FATAL:  password authentication failed for user "cart"',
      '2026-03-01 10:00:05.123 UTC [77] DETAIL:  Role "cart" does not exist.',
    ],
    "spans that nobody takes": [
      "OTLPExporterError: connect ECONNREFUSED 10.0.0.9:4318",
      "    at ClientRequest.<anonymous> (/app/node_modules/exporter/http.js:77:23)",
    ],
    "what was done before it, done again": [
      "counting carts of shop 4",
      `stock unknown: ${refused}`,
      "counting carts of shop 5",
    ],
    "a complaint that comes back every half an hour": [
      `2026-03-01T10:00:00Z WARN stock unknown: ${refused}`,
      `2026-03-01T10:31:00Z WARN stock unknown: ${refused}`,
      `2026-03-01T11:02:00Z WARN stock unknown: ${refused}`,
    ],
    "what it says it tries again later, with work in between": [
      `2026-03-01T10:00:00Z ERROR stock unknown: ${refused} backoff=290s`,
      "2026-03-01T10:02:00Z INFO counted 20 carts",
      `2026-03-01T10:04:50Z ERROR stock unknown: ${refused} backoff=290s`,
    ],
    "one warning of a server that listens": ["listening on :8080", `WARN stock unknown: ${refused}`],
    "a try again that succeeded": [
      `2026-03-01T10:00:00Z WARN flush failed, retry in 7 seconds: ${refused}`,
      "2026-03-01T10:00:07Z INFO flush succeeded at retry 1",
    ],
    "warnings of one moment, of a server that listens": [
      "2026-03-01T10:00:00Z INFO listening on :8080",
      ...["df", "ip", "ps"].map(
        (tool) => `2026-03-01T10:09:01Z WARN child said: sh: ${tool}: Permission denied`,
      ),
    ],
    "an unknown error again and again, with work in between and after it": [
      'level=error msg="Unable to find the owner of cart 4"',
      'level=info msg="counting carts" shop=4',
      'level=error msg="Unable to find the owner of cart 5"',
      'level=info msg="counting carts" shop=5',
    ],
    "an unknown error of a server that listens": [
      "listening on :8080",
      'level=error msg="Could not find a shelf for cart 4"',
    ],
    "what happened to a request, on its thread": [
      "starting",
      "2026-03-01 10:00:00.123 ERROR 1 --- [nio-8080-exec-1] c.s.CartController : cart failed java.lang.NullPointerException",
    ],
    "a statement that the database refused": ["2026-03-01 10:00:00.123 UTC [33] ERROR:  deadlock detected"],
    "an object that a controller will look at again": [
      `E0301 10:00:00.123456 1 controller.go:208] "Unhandled Error" err="error syncing 'shop/web': secret \\"tls\\" not found, requeuing"`,
    ],
    "an unknown error before an ordinary line": [
      'level=error msg="carts \\"test\\" not found"',
      'level=info msg="connecting to the queue"',
    ],
    "a file that was missed before the server came": [
      'level=error msg="account skipped: open \\"shop/account\\": no such file or directory"',
      'level=debug msg="entry point web"',
      'level=debug msg="entry point api"',
      'level=debug msg="rules received"',
    ],
    "what a controller's loop could not do this time": [
      "level=info msg=counting controller=cart-sync",
      'level=error msg="Error getting the store of carts" controller=cart-sync error="the store is unavailable"',
    ],
    "a tool that found no file before the program came": [
      "tail: cannot open '/var/log/shop/shop.log' for reading: No such file or directory",
      "2026-03-01T10:00:00.000+0000 I  CONTROL  [main] options: none",
      "2026-03-01T10:00:00.100+0000 I  CONTROL  [main] version 4.2",
      "2026-03-01T10:00:00.200+0000 I  STORAGE  [main] cache of 256M",
    ],
    "what is done once more and will be again": [
      `2026-03-01T10:00:00Z ERROR carts not read: ${refused}`,
      "2026-03-01T10:00:30Z INFO reading finished in 1.2s, next run in 1m0s",
    ],
    "what was done before it to another thing, done again": [
      "2026-03-01T10:00:00Z INFO registered the shelf for carts/large+a",
      "2026-03-01T10:00:00Z ERROR failed to get the settings of shelves",
      "2026-03-01T10:00:00Z INFO registered the shelf for carts/small+b",
    ],
    "what its own line says will be tried again": [
      'level=error msg="error calling the till" err="no carts found" backoff=2.9s',
    ],
    "what is left out because of it": ["ERR failed to acquire the lock of the stock; skipping the count"],
    "what was called off": ["error: failed to count: request context canceled"],
    "a start script that finds its work done": [
      "Could not create the shelf: config file already exists, use --force to overwrite",
    ],
    "a path that it may not read, now and later": [
      'ERRO[0043] cannot count "/srv/large": permission denied',
      'ERRO[0058] cannot count "/srv/small": permission denied',
    ],
    "an unknown error that came back a minute later": [
      "2026-03-01T10:00:00Z ERROR the shelf of cart 4 is bent",
      "2026-03-01T10:01:00Z ERROR the shelf of cart 9 is bent",
    ],
    "what could not be measured this time": [
      'level=error msg="error gathering metrics: 2 error(s) occurred"',
    ],
    "what a child logs, which its parent prints as an error": [
      "2026-03-01 10:00:01.114 ERROR 46 --- [pool-7-thread-1] shop.Terminal : [41] 2026/03/01 10:00:01.114 [INF] counting",
    ],
    "a tool that found no file, where its script goes on": [
      "chown: cannot access '/srv/shelves': No such file or directory",
      "/usr/bin/counter",
      "**** counter is there ****",
      "[init] no rules found",
    ],
    "a request that a server names": ["[ERR] http: Request /v1/carts/4, error: no leader"],
    "a request that was answered with a failure": [
      "listening on :8080",
      'level=error msg="Request Completed" method=GET path=/carts status=502 error="no healthy upstream"',
    ],
  };

  test.each(Object.entries(survived))("%s", (_, lines) => {
    const { words, unexplained } = readWhole(lines);
    expect(["earlier-error", undefined]).toContain(words?.strength);
    expect(unexplained?.failure).toBe(false);
  });

  const ending: Record<string, string[]> = {
    "waiting on, which is no work": [
      "2026-03-01T10:00:00Z INFO waiting for the database",
      `2026-03-01T10:00:01Z ERROR database: ${refused}`,
      "2026-03-01T10:00:31Z INFO waiting for the database",
    ],
    "what it tries again, ever later, and nothing else": [
      "2026-03-01T10:00:00Z INFO authenticating",
      `2026-03-01T10:00:00Z ERROR error authenticating: ${refused} backoff=4m50s`,
      "2026-03-01T10:04:50Z INFO authenticating",
      `2026-03-01T10:04:50Z ERROR error authenticating: ${refused} backoff=4m50s`,
    ],
    "a server that listened, and cannot run": [
      'level=info msg="server listening on addresses" http=[::]:8080',
      `level=warn msg="failed to stop the counter" err="no shelf: ${refused}"`,
      'level=error msg="error running shop" err="failed services"',
    ],
    "an exception without a time, a moment before the last line": [
      "2026-03-01T10:00:00Z INFO counting carts",
      "2026-03-01T10:00:29Z ERROR stock unknown",
      "java.net.ConnectException: Connection refused",
      "2026-03-01T10:00:31Z INFO counted 20 carts",
    ],
    "an exception at the end, below an old line of work": [
      "2026-03-01T10:00:00Z INFO counting carts",
      "java.net.ConnectException: Connection refused",
    ],
    "a stop that follows": [
      "2026-03-01T10:00:00Z INFO counting carts",
      `2026-03-01T10:00:01Z ERROR database: ${refused}`,
      "2026-03-01T10:00:31Z INFO shutting down",
    ],
    "what is done on the way out": [
      "2026-03-01T10:00:00Z INFO reading carts",
      `2026-03-01T10:00:01Z ERROR database gone: ${refused}`,
      "2026-03-01T10:00:01Z INFO shutting down",
      "2026-03-01T10:00:09Z INFO flushed 12 spans",
      "2026-03-01T10:00:12Z INFO released the lease",
    ],
    "a later time by another logger's clock, which has no date": [
      "2026-03-01T10:00:00Z INFO manager version 4",
      `E0301 10:00:01.123456       1 carts.go:138] stock unknown: ${refused}`,
      "2026-03-01T10:00:01Z INFO counting carts",
    ],
    "answers to probes": [
      "2026-03-01T10:00:00Z INFO answered GET /healthz",
      `2026-03-01T10:00:01Z ERROR database gone: ${refused}`,
      "2026-03-01T10:00:10Z INFO answered GET /healthz",
    ],
    "runs one after another in one file, of which the last has only begun": [
      "Starting shop 4.1",
      "loaded 12 rules from /etc/shop",
      refused,
      "Starting shop 4.1",
      "loaded 12 rules from /etc/shop",
      refused,
      "Starting shop 4.1",
      "loaded 12 rules from /etc/shop",
    ],
    "an error over and over": [
      "counting carts of shop 4",
      `stock unknown: ${refused}`,
      "counting carts of shop 5",
      `stock unknown: ${refused}`,
      "counting carts of shop 6",
      `stock unknown: ${refused}`,
    ],
    "a level that says that it ends": [
      "2026-03-01T10:00:00Z INFO counting carts",
      `2026-03-01T10:00:01Z FATAL stock unknown: ${refused}`,
      "2026-03-01T10:00:31Z INFO counted 20 carts",
    ],
    "warnings over and over": [
      "2026-03-01T10:00:00Z INFO listening on :8080",
      ...[1, 2, 3].map((second) => `2026-03-01T10:00:0${second}Z WARN stock unknown: ${refused}`),
    ],
    "one warning of a program that never came up": ["reading carts", `WARN stock unknown: ${refused}`],
  };

  test.each(Object.entries(ending))("but not: %s", (_, lines) => {
    const { words } = readWhole(lines);
    expect(words?.pattern.cause).toBe("dependency-connection-refused");
    expect(words?.strength).not.toBe("earlier-error");
  });

  test("of two errors the later one, where work went on between them", () => {
    const { words } = readWhole([
      'ERROR cannot open "/srv/mail.sock": no route to host 10.0.0.9',
      "INFO read 4 rules",
      "INFO read 9 carts",
      "ERROR open /etc/shop/prices.yaml: no such file or directory",
    ]);
    expect(words?.pattern.cause).toBe("application-config-invalid");
  });
});

describe("the time of a line", () => {
  const day = Date.UTC(2026, 2, 1) / 1000;
  const clock = 10 * 3600 + 5;
  const cases: Record<string, number | undefined> = {
    "2026-03-01T10:00:05.123Z INFO x": day + clock,
    "[2026-03-01 10:00:05,123] INFO x": day + clock,
    "2026/03/01 10:00:05 x": day + clock,
    "INFO  [main] 2026-03-01 10:00:05,123 x": day + clock,
    "WARN 2026-03-01 10:00:05,123 [shard 0] x": day + clock,
    "[otel.javaagent 2026-03-01 10:00:05:123 +0000] x": day + clock,
    "carts of 2026-03-01 10:00:05": undefined,
    'level=info ts=2026-03-01T10:00:05.123Z caller=x.go msg="x"': day + clock,
    '{"level":"info","ts":"2026-03-01T10:00:05.123Z","msg":"x"}': day + clock,
    '{"level":"info","ts":1772359205.25,"logger":"x"}': 1_772_359_205.25,
    '{"level":30,"time":1772359205250,"msg":"x"}': 1_772_359_205.25,
    [`{"msg":"${"x".repeat(400)}","level":"error","ts":"2026-03-01T10:00:05.123Z"}`]: day + clock,
    "1.77235920525e+09\tINFO\tx": 1_772_359_205.25,
    "I0301 10:00:05.123456       1 main.go:12] x": clock,
    "10:00:05,123 INFO x": clock,
    "10:00:05 PM | x": clock + 12 * 3600,
    "Mar  1 10:00:05 node app: x": clock,
    "redis 10:00:05.12 INFO  ==> x": clock,
    "no time at all": undefined,
    "": undefined,
  };
  test.each(Object.entries(cases))("%s", (line, seconds) => {
    expect(timeIn(line)).toBe(seconds);
  });

  test("is not looked for in a long line's body", () => {
    expect(timeIn(`${"ts".repeat(50_000)} 2026-03-01T10:00:05Z`)).toBeUndefined();
  });
});

test("a path that a program may not read ends it each time that it starts", () => {
  const run = (seconds: number) => [
    `2026-03-01T10:00:${seconds}Z INFO starting`,
    `2026-03-01T10:00:${seconds + 1}Z ERROR cannot open "/srv/carts": permission denied`,
  ];
  const { words } = readWhole([...run(10), ...run(20)]);
  expect(words).toMatchObject({ strength: "last-error", pattern: { cause: "filesystem-permission-denied" } });
});

test("what each run of a program ends with ends the last one, too", () => {
  const run = (minute: number) => [
    `2026-03-01T10:0${minute}:00Z INFO opening the store`,
    `2026-03-01T10:0${minute}:00Z ERROR cannot read "/srv/carts": permission denied`,
  ];
  expect(readWhole([1, 2, 4].flatMap(run)).words).toMatchObject({ strength: "last-error" });
  const unknown = [1, 2, 4].flatMap((minute) =>
    run(minute).map((line) => line.replace("permission denied", "bent")),
  );
  expect(readWhole(unknown).unexplained).toMatchObject({ failure: true, line: 5 });
});

test("a panic over what a program measures is its end", () => {
  const { words } = readWhole([
    "panic: failed to read metrics",
    "",
    "goroutine 1 [running]:",
    "main.main()",
    "\t/src/main.go:20 +0x1d",
  ]);
  expect(words).toMatchObject({ pattern: { cause: "application-panic" }, strength: "wrapper" });
});

test("a tool that failed ends a script that says so", () => {
  const { words } = readWhole([
    "chown: changing ownership of '/srv': Operation not permitted",
    "[init] 01-owner: exited 1.",
    "[init] done with failed steps",
  ]);
  expect(words?.pattern.cause).toBe("filesystem-permission-denied");
});

test("a server that aborts in order has failed", () => {
  const { unexplained } = readWhole([
    "2026-03-01T10:00:00Z 0 [ERROR] Failed to come up.",
    "2026-03-01T10:00:00Z 0 [ERROR] Aborting",
    "2026-03-01T10:00:00Z 0 [Note] end of the log of changes",
  ]);
  expect(unexplained).toMatchObject({ failure: true, line: 1 });
});
