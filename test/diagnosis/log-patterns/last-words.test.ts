import { describe, expect, test } from "vitest";

import { hostileLogs } from "./hostile-logs.ts";
import { readWhole } from "./read-whole.ts";

const read = (text: string) => readWhole(text.replace(/^\n/, "").replace(/\n *$/, "").split("\n"));

const refused = "dial tcp 10.8.0.4:5432: connect: connection refused";
const requests = (count: number) =>
  Array.from({ length: count }, (_, index) => `2026-03-01 10:01:${10 + index} GET /orders 200`).join("\n");

const stackOfZap = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `example.org/shop/v2/pkg/run.(*Runner).step${index}\n\t/src/pkg/run/run.go:${index + 20}`,
  ).join("\n");

const longLines = (count: number) =>
  Array.from({ length: count }, (_, index) => `INFO batch ${index} ${"0123456789 ".repeat(700)}`).join("\n");

describe("the last fatal block decides", () => {
  const cases: Record<
    string,
    { log: string; cause: string; strength?: string; detail?: Record<string, string> }
  > = {
    "a panic whose message names the cause": {
      log: `connecting\npanic: opening store: ${refused}\n\ngoroutine 1 [running]:\nmain.main()\n\t/src/main.go:20 +0x1d`,
      cause: "dependency-connection-refused",
      strength: "fatal",
      detail: { host: "10.8.0.4", port: "5432" },
    },
    "the last segment of a wrapped error": {
      log: 'level=fatal msg="start failed" err="init store: ping: dial tcp: lookup pg.shop on 10.96.0.10:53: no such host"',
      cause: "dns-resolution-failed",
      detail: { host: "pg.shop" },
    },
    "a port that another has, though its last words name listening": {
      log: "1:1:C 01 Mar 2026 10:00:00.101 * Notice: replicas are read-only\n1:1:M 01 Mar 2026 10:00:00.105 # Could not create server TCP listening socket *:6379: bind: Address already in use\n1:1:M 01 Mar 2026 10:00:00.105 # Failed listening on port 6379 (TCP), aborting.",
      cause: "port-conflict",
    },
    "what a server stops itself for, before the words of a stop": {
      log: "LOG:  database system is ready to accept connections\nLOG:  performing immediate shutdown because data directory lock file is invalid\nLOG:  received immediate shutdown request",
      cause: "data-locked",
    },
    "a lock that another instance of the program holds": {
      log: "10:11:13 WARNING: Error opening database: resource temporarily unavailable (is another instance of Notes running?)",
      cause: "data-locked",
    },
    "an option that is refused before the page of help": {
      log: "Error: unknown flag: --jobs\nUsage:\n  tool [command]\n\nFlags:\n      --timeout duration   give up after connection timed out (default 30s)",
      cause: "application-config-invalid",
    },
    "the program that a script starts, not the command that it did without": {
      log: "/entrypoint.sh: line 4: envsubst: command not found\nstarting server\nError: getaddrinfo ENOTFOUND redis.cache.svc\n    at GetAddrInfoReqWrap.onlookup [as oncomplete] (node:dns:107:26)\n\nNode.js v20.9.0",
      cause: "dns-resolution-failed",
    },
    "a refusal, not the setting that was done without": {
      log: "[Entrypoint] ROUTER_USER is not set, Router will generate a new account\n[Entrypoint] Checking metadata state.\nError: Unable to connect to the metadata server: Can't connect to MySQL server on 'db-0.db:3306' (111)",
      cause: "dependency-connection-refused",
    },
    "what a logger quotes, with its quotes escaped": {
      log: 'starting\nE0301 10:00:00.000001       1 run.go:74] "command failed" err="invalid argument \\"Turbo=false\\" for \\"--feature-gates\\" flag: feature is locked to true"',
      cause: "application-config-invalid",
    },
    "what a logger quotes in JSON": {
      log: 'starting\n{"level":"error","msg":"cannot list","error":"User \\"system:serviceaccount:shop:cart\\" cannot get leases.coordination.k8s.io in the namespace \\"shop\\""}',
      cause: "kubernetes-rbac-forbidden",
    },
    "the path that was refused, not the files that are missing below it": {
      log: "mkdir: cannot create directory '/game/saves': Permission denied\ncp: cannot stat '/game/default.ini': No such file or directory\nSetting name\nsed: can't read /game/saves/config.ini: No such file or directory\nSetting port",
      cause: "filesystem-permission-denied",
    },
    "the path that was refused, not the file that is missing there in a program's own words": {
      log: "/conf.sh: line 130: /var/lib/game/id: Permission denied\nSetting port\nCaused by: java.lang.IllegalArgumentException: /var/lib/game/id file is missing",
      cause: "filesystem-permission-denied",
    },
    "the read that failed, not the damage that it looks like": {
      log: "2026-03-01 10:00:00.100 UTC [28] LOG:  could not read from log segment 0000000A, offset 0: Input/output error\n2026-03-01 10:00:00.100 UTC [28] LOG:  invalid primary checkpoint record\n2026-03-01 10:00:00.100 UTC [28] PANIC:  could not locate a valid checkpoint record",
      cause: "storage-io-error",
    },
    "a thread that may not be made, not one too many": {
      log: "blas_thread_init: pthread_create failed for thread 1 of 4: Operation not permitted\nblas_thread_init: RLIMIT_NPROC -1 current, -1 max\nRuntimeError: can't start new thread",
      cause: "security-context-rejected",
    },
    "what it may not do, not that it aborts over that": {
      log: "Failed to move to new namespace: errno = Operation not permitted\nIllegal instruction (core dumped)",
      cause: "security-context-rejected",
    },
    "what was refused, however many rulers frame the end": {
      log: "mkdir: cannot create directory '/game/saves': Permission denied\ncp: cannot stat '/game/saves/a': No such file or directory\n######\n######\n======\nSetting up was not successful!\nSee above\n------\n######\n######\n######",
      cause: "filesystem-permission-denied",
    },
    "a host that takes no key, without a user": {
      log: "cloning\ncode.example.org: Permission denied (publickey).",
      cause: "dependency-auth-rejected",
      detail: { host: "code.example.org" },
    },
    "what it complained of before it came up and ended in words that name nothing": {
      log: "[10:00:01][ERROR][agent] Failed to run pipeline: Shop::ConfigurationError: expected one of input, filter\n[10:00:02][INFO ][agent] Successfully started API endpoint\n[10:00:05][INFO ][runner] Runner shut down.\n[10:00:05][FATAL][runner] stopped because of an error: exit",
      cause: "application-config-invalid",
    },
    "why it did not come up, behind the place in its sources and at the level of information": {
      log: "INFO  2026-03-01 10:00:01,402 [shard 0] main - app.cc:21 - version 4\nINFO  2026-03-01 10:00:01,631 [shard 0] shop::main - app.cc:34 - Failure during startup: std::invalid_argument (Unknown property cart_tls)",
      cause: "application-config-invalid",
    },
    "what nobody caught, not that the runtime aborts over it": {
      log: "Unhandled exception. System.InvalidOperationException: the cart is empty\n   at Shop.Program.Main() in /src/Program.cs:line 17\n/start.sh: line 11:    27 Aborted                 (core dumped) dotnet Shop.dll\nWARNING: the command failed with exit code 134",
      cause: "application-panic",
    },
    "what a start script refuses, not that its init may not halt": {
      log: 'You gave an unsupported option for the environment variable "SHOP_MODE".\nstopping\ns6-linux-init-hpr: fatal: unable to reboot(): Operation not permitted',
      cause: "application-config-invalid",
    },
    "what it could not begin with, as its last line and at the level of information": {
      log: "I0301 10:00:01.000001       1 main.go:40] Starting metrics\nI0301 10:00:01.000002       1 mount.go:16] Detected OS without systemd\nI0301 10:00:01.000003       1 main.go:51] Failed to initialize driver: open /etc/pools/pool.json: permission denied",
      cause: "filesystem-permission-denied",
    },
    "what Ruby prints above its frames": {
      log: "Booting jobs\nYou are connecting to Redis 5.0.7, Shop requires Redis 6.2.0 or greater\n/srv/gems/shop-7.2.0/lib/shop/cli.rb:80:in `run'\nbin/shop:31:in `<main>'",
      cause: "dependency-unavailable",
    },
    "the signal in a report of the Java virtual machine": {
      log: `#\n# A fatal error has been detected by the Java Runtime Environment:\n#\n#  SIGSEGV (0xb) at pc=0x00007f6f2c0a1b2c, pid=1, tid=27\n#\n${"# JRE version: 17\n".repeat(9)}`,
      cause: "segmentation-fault",
      strength: "fatal",
    },
    "warnings that only warnings follow": {
      log: 'level=info msg=starting\nlevel=warn msg="failed to fetch labels. Retrying" err="expected 2xx response, got 503. Body: Service Unavailable"\nlevel=warn msg="changing probe status" status=not-ready',
      cause: "dependency-unavailable",
    },
    "connections that are refused over and over, at the level of information": {
      log: `I0301 10:00:01.000001 client.go:197] failed to connect to master-0: ${refused}\n`
        .repeat(3)
        .trim(),
      cause: "dependency-connection-refused",
    },
    "what an exception only reports": {
      log: 'Traceback (most recent call last):\n  File "/app/main.py", line 3, in <module>\n    boot()\nRuntimeError: ledger: login failed',
      cause: "dependency-auth-rejected",
    },
    "a fault of its own, whatever its message holds": {
      log: "Traceback (most recent call last):\n  File \"/app/main.py\", line 3, in <module>\n    boot()\nAttributeError: invalid object has no attribute 'token'",
      cause: "application-panic",
    },
    "a warning right before the end": {
      log: "spawn: warning: unable to spawn /run/init/10-user: Permission denied\nspawn: fatal: unable to wait for /run/init/10-user: No child process\n[init] leaving\n[init] done\n[init] left",
      cause: "filesystem-permission-denied",
    },
    "a warning that came back": {
      log: "[info] waiting for tables\n[warning] Error while waiting for Mnesia tables: {timeout_waiting_for_tables,[orders]}\n[info] waiting for tables\n[warning] Error while waiting for Mnesia tables: {timeout_waiting_for_tables,[orders]}\n[info] waiting for tables",
      cause: "dependency-timeout",
    },
    "what stands before a step that failed without saying why": {
      log: "[ERROR] settings service answered: code 503, message no healthy upstream\npanic: failed to load configuration\n\ngoroutine 1 [running]:\nmain.main()",
      cause: "dependency-unavailable",
    },
    "a fatal signal, not the report that its handler prints": {
      log: `[ERROR] mysqld got signal 11 ;\n${"Some of the memory may be corrupt, or a library is built wrongly.\n".repeat(40)}Query: none`,
      cause: "segmentation-fault",
    },
    "a bare complaint at the end": {
      log: "starting\ninvalid POOL='80 80': expected an integer",
      cause: "application-config-invalid",
    },
    "the line behind the name of a process": {
      log: "(Worker_TP0 pid=71) Traceback (most recent call last):\n(Worker_TP0 pid=71)   File \"/srv/a.py\", line 3, in <module>\n(Worker_TP0 pid=71) ModuleNotFoundError: No module named 'requests'",
      cause: "application-panic",
    },
    "an exception whose message takes many lines": {
      log: `10:00:26.014 [main] ERROR org.example.Main - failed to build the store\norg.example.StoreException: the layout [4\n${"shelf: small\n".repeat(9)}] is refused, the data is corrupted\n\tat org.example.Store.open(Store.java:41)`,
      cause: "data-corrupted",
    },
    "why a server may not use its own path": {
      log: "shop.StartupException: java.lang.IllegalStateException: Unable to access 'path.data' (/srv/data)\n\tat shop.Main.init(Main.java:17)\nCaused by: java.nio.file.FileSystemException: /srv/data: Read-only file system\n\tat sun.nio.fs.UnixException.translateToIOException(UnixException.java:91)",
      cause: "filesystem-read-only",
    },
    "the innermost Caused by": {
      log: `
org.springframework.beans.factory.BeanCreationException: Error creating bean with name 'flyway'
	at org.example.A.b(A.java:1)
Caused by: org.flywaydb.core.internal.exception.FlywaySqlException: Unable to obtain connection from database
	... 12 more
Caused by: java.net.UnknownHostException: pg.shop
	at java.base/java.net.X.y(X.java:9)
	... 20 more`,
      cause: "dns-resolution-failed",
    },
    "the first traceback of a Python chain": {
      log: `
Traceback (most recent call last):
  File "/app/db.py", line 9, in connect
    raise
psycopg2.OperationalError: connection to server at "pg.shop" (10.1.1.1), port 5432 failed: FATAL:  password authentication failed for user "shop"

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "/app/main.py", line 3, in <module>
    main()
django.db.utils.OperationalError: the database cannot be used`,
      cause: "dependency-auth-rejected",
      detail: { user: "shop", host: "pg.shop", port: "5432" },
    },
    "the error before a fatal line that says nothing": {
      log: `{"level":"error","msg":"connect","error":"${refused}"}\n{"level":"fatal","msg":"giving up"}`,
      cause: "dependency-connection-refused",
    },
    "a fault of its own, although an earlier call was refused": {
      log: `error: ${refused}\nconnected to pg\npanic: runtime error: index out of range [3] with length 3\n\ngoroutine 1 [running]:`,
      cause: "application-panic",
    },
    "the description in Spring's banner": {
      log: "\n***************************\nAPPLICATION FAILED TO START\n***************************\n\nDescription:\n\nWeb server failed to start. Port 9090 was already in use.\n\nAction:\n\nStop what is listening on port 9090.\n",
      cause: "port-conflict",
      detail: { port: "9090" },
    },
    "a Node error with its properties": {
      log: "node:internal/process/promises:288\n            triggerUncaughtException(err, true);\n            ^\n\nError: connect ECONNREFUSED 10.9.9.9:6379\n    at TCPConnectWrap.afterConnect (node:net:1555:16) {\n  errno: -111,\n  code: 'ECONNREFUSED'\n}\n\nNode.js v20.1.0",
      cause: "dependency-connection-refused",
      detail: { host: "10.9.9.9", port: "6379" },
    },
    "the message below a Rust panic's head": {
      log: "thread 'main' panicked at src/main.rs:5:10:\ncalled `Result::unwrap()` on an `Err` value: Os { code: 98, kind: AddrInUse, message: \"Address already in use\" }\nnote: run with `RUST_BACKTRACE=1` environment variable to display a backtrace",
      cause: "port-conflict",
    },
    "the inner exception of .NET": {
      log: "Unhandled exception. System.AggregateException: One or more errors occurred.\n ---> System.Net.Sockets.SocketException (111): Connection refused\n   at System.Net.Sockets.Socket.Connect()\n   --- End of inner exception stack trace ---",
      cause: "dependency-connection-refused",
    },
    "what stands above npm's own lines": {
      log: "> api@1.0.0 start\n> serve -p 3000\n\nsh: serve: not found\nnpm ERR! code ELIFECYCLE\nnpm ERR! errno 127\nnpm ERR! api@1.0.0 start: `serve -p 3000`\nnpm ERR! Exit status 127",
      cause: "command-not-found",
      detail: { command: "serve" },
    },
    "a trace that was cut off at its start": {
      log: "	at org.example.Boot.run(Boot.java:4)\nCaused by: java.net.ConnectException: Connection refused (Connection refused)\n	at java.base/x.Y.z(Y.java:1)\n	... 44 more",
      cause: "dependency-connection-refused",
    },
    "an error with closing lines after it": {
      log: `Traceback (most recent call last):\n  File "a.py", line 1, in <module>\n    open('/srv/a')\nPermissionError: [Errno 13] Permission denied: '/srv/a'\n2026-03-01 10:00:01 [worker] INFO - Shutting down pool...\n2026-03-01 10:00:02 [rest] INFO - HTTP server shutdown complete`,
      cause: "filesystem-permission-denied",
    },
    "a refusal behind the time-out that it led to": {
      log: 'E0301 10:00:00.000000 1 reflector.go:138] Failed to watch *v1.Job: failed to list *v1.Job: jobs.batch is forbidden: User "system:serviceaccount:ops:agent" cannot list resource "jobs" in API group "batch" at the cluster scope\n{"level":"error","msg":"Could not wait for Cache to sync","error":"failed to wait for job caches to sync: timed out waiting for cache to be synced"}',
      cause: "kubernetes-rbac-forbidden",
      detail: { verb: "list", user: "system:serviceaccount:ops:agent" },
    },
    "a log exported newest line first": {
      log: "2026-03-01T10:00:09Z exiting with 1\n2026-03-01T10:00:08Z ERROR open /data/state: read-only file system\n2026-03-01T10:00:03Z loading state\n2026-03-01T10:00:01Z starting",
      cause: "filesystem-read-only",
    },
    "CRLF line ends and colours": {
      log: "start\r\n\u001B[31mError: listen EADDRINUSE: address already in use :::3000\u001B[0m\r",
      cause: "port-conflict",
    },
    "a message in another language": {
      log: "开始\n错误: 打开文件失败: 权限被拒绝 '/data/x'",
      cause: "filesystem-permission-denied",
    },
    "a lease that ran into a time-out": {
      log: 'E0301 10:00:00.000000 1 leaderelection.go:330] error retrieving resource lock ops/agent: Get "https://10.96.0.1:443/apis/coordination.k8s.io/v1/namespaces/ops/leases/agent": context deadline exceeded\nF0301 10:00:05.000000 1 main.go:20] leader election lost',
      cause: "leader-election-lost",
      detail: { lease: "ops/agent" },
    },
    "a lost lease above the calls of a stack that names no arguments": {
      log: `2026-03-01T10:00:05.000Z\tERROR\tsetup\tmanager ended\t{"error": "leader election lost"}\n${stackOfZap(9)}`,
      cause: "leader-election-lost",
    },
    "a lost lease above such a stack that was cut": {
      log: `2026-03-01T10:00:05.000Z\tERROR\tsetup\tmanager ended\t{"error": "leader election lost"}\n${stackOfZap(2)}\nmain.main`,
      cause: "leader-election-lost",
    },
    "an error above such a stack": {
      log: `2026-03-01T10:00:05.000Z\tERROR\tsetup\tcannot reach store\t{"error": "${refused}"}\n${stackOfZap(9)}`,
      cause: "dependency-connection-refused",
      strength: "last-error",
    },
    "a lease that was refused: the API is away": {
      log: 'E0301 10:00:00.000000 1 leaderelection.go:330] error retrieving resource lock ops/agent: Get "https://10.96.0.1:443/apis/coordination.k8s.io/v1/namespaces/ops/leases/agent": dial tcp 10.96.0.1:443: connect: connection refused\nF0301 10:00:05.000000 1 main.go:20] leader election lost',
      cause: "kubernetes-api-unreachable",
    },
    "an attempt repeated to the end": {
      log: "waiting\nnc: bad address 'mq'\nwaiting\nnc: bad address 'mq'\nwaiting\nnc: bad address 'mq'\nwaiting",
      cause: "dns-resolution-failed",
      strength: "last-error",
    },
    "a failure far into an object on one line": {
      log: JSON.stringify({ level: "fatal", context: "x".repeat(20_000), msg: `start failed: ${refused}` }),
      cause: "dependency-connection-refused",
    },
    "a panic among lines of thousands of characters": {
      log: `${longLines(30)}\npanic: ${refused}\n${longLines(5)}`,
      cause: "dependency-connection-refused",
      strength: "fatal",
    },
    "a JSON log with a nested error object": {
      log: '{"level":60,"time":1772359200000,"err":{"type":"Error","message":"connect ETIMEDOUT 10.4.4.4:443","stack":"Error: connect ETIMEDOUT 10.4.4.4:443\\n    at x (y.js:1:1)"},"msg":"boot failed"}',
      cause: "dependency-timeout",
      detail: { host: "10.4.4.4", port: "443" },
    },
  };

  test.each(Object.entries(cases))("%s", (_, { log, cause, strength, detail }) => {
    const { words } = read(log);
    expect(words?.pattern.cause).toBe(cause);
    if (strength) expect(words?.strength).toBe(strength);
    if (detail) expect(words?.detail).toMatchObject(detail);
  });
});

describe("what decides nothing", () => {
  const cases: Record<string, string> = {
    "a log without any failure": "starting\nlistening on :8080\n",
    nothing: "",
    "a standby that waits for the lease":
      "I0301 10:00:00.000000 1 leaderelection.go:248] attempting to acquire leader lease ops/agent...",
    "errors after it was asked to stop": `working\nReceived SIGTERM, shutting down\nerror: ${refused}`,
    "errors after a signal that a field names": `{"level":"info","msg":"received signal","signal":"terminated"}\n{"level":"error","msg":"${refused}"}`,
    "a panic that the server caught":
      "2026/03/01 10:00:00 http: panic serving 10.0.0.1:4000: runtime error: index out of range [3] with length 3\ngoroutine 41 [running]:",
    "an upstream that nginx could not reach":
      "2026/03/01 10:00:00 [error] 31#31: *7 connect() failed (111: Connection refused) while connecting to upstream, client: 10.0.0.1",
    "an exporter that cannot deliver its spans": `2026/03/01 10:00:00 traces export: rpc error: ${refused}`,
    "a client of the database that was refused":
      '2026-03-01 10:00:00.123 UTC [71] FATAL:  password authentication failed for user "shop"',
    "kubectl's own answer":
      'Error from server (BadRequest): container "app" in pod "app-1" is waiting to start: PodInitializing',
    "a page of help that says when its commands fail":
      "tool - maintenance\n\nUsage:\n  tool [command]\n\nAvailable Commands:\n  backup      Back up the database; fails if the disk is full\n\nFlags:\n      --timeout duration   give up after connection timed out (default 30s)",
    "a level of information": 'level=info msg="cache miss: connection refused by peer earlier, now fine"',
  };

  test.each(Object.entries(cases))("%s", (_, log) => {
    expect(read(log).words).toBeUndefined();
  });

  const retried = `level=info msg="connection failed, retrying: ${refused}"`;

  test("one retry at the level of information", () => {
    expect(read(`starting\n${retried}`).words).toBeUndefined();
  });

  test("the same retry until the end is why it never came up", () => {
    expect(read(`starting\n${retried}\n${retried}\n${retried}`).words).toMatchObject({
      strength: "last-error",
      retried: true,
    });
  });

  test("waiting for a service, if nothing follows", () => {
    const wait = "waiting for redis to start up";
    expect(read(`starting\n${wait}`).words).toMatchObject({
      strength: "wrapper",
      detail: { service: "redis" },
    });
    expect(read(`${wait}\nloading 12 modules\nworking`).words).toBeUndefined();
  });

  test("an error with a page of work after it is at most a guess", () => {
    expect(read(`2026-03-01 10:01:09 error: ${refused}\n${requests(20)}`).words?.strength).toBe(
      "earlier-error",
    );
  });

  test("an error that passed, with the program listening afterwards, is at most a guess", () => {
    expect(read(`error: ${refused}\nserver started, listening on :8080`).words?.strength).toBe(
      "earlier-error",
    );
  });
});

describe("what stands in front of every line is none of the program's", () => {
  const log = ["connecting", `panic: opening store: ${refused}`, "", "goroutine 1 [running]:", "main.main()"];
  const fronts: Record<string, (line: string) => string> = {
    "compose's name": (line) => `app-1  | ${line}`,
    "the journal's tag": (line) => `Nov 10 09:12:41 worker-3 app[41]: ${line}`,
    "a quotation's sign": (line) => `> ${line}`.trimEnd(),
    "a frame": (line) => `│ ${line.padEnd(90)} │`,
  };
  test.each(Object.entries(fronts))("%s", (_, dressed) => {
    expect(read(log.map(dressed).join("\n")).words).toMatchObject({
      pattern: { cause: "dependency-connection-refused" },
      strength: "fatal",
      uncaught: true,
    });
  });

  test.each(["INFO | ", "debug  | "])("%s is the program's own, which counts it as no failure", (level) => {
    const lines = ["starting", `${refused}, trying the replica`, "12 jobs done", "13 jobs done"];
    expect(read(lines.map((line) => level + line).join("\n")).words).toBeUndefined();
  });

  test("a sign on a few lines is left where it is", () => {
    expect(
      read("> shop@1.0.0 start\n> node .\nlistening\nERROR > cannot reach the moon").unexplained?.text,
    ).toBe("ERROR > cannot reach the moon");
  });
});

describe("what is left to say", () => {
  test("a container engine's answer to somebody's command is no failure of the program", () => {
    const answer = "Error response from daemon: No such container: 3f2a9c";
    expect(read(answer).unexplained).toMatchObject({ text: answer, failure: false });
    expect(read(`ERROR the frobnicator is out of tune\n${answer}`).unexplained?.text).toBe(
      "ERROR the frobnicator is out of tune",
    );
  });

  test("of an unknown failure, the line that tells of it", () => {
    expect(read("starting\nERROR the frobnicator is out of tune\nShutting down").unexplained).toMatchObject({
      text: "ERROR the frobnicator is out of tune",
      failure: true,
      signalled: false,
    });
  });

  test("an error after which it came to work is no failure", () => {
    expect(
      read("ERROR the frobnicator is out of tune\nServer started\nGET /orders 200").unexplained,
    ).toMatchObject({
      failure: false,
    });
  });

  test("of a log that stops in the middle of work, its last line", () => {
    expect(read("starting\nRunning migrations for shop").unexplained).toMatchObject({
      text: "Running migrations for shop",
      failure: false,
    });
  });

  test("a page of help tells of no failure, whatever its options are about", () => {
    expect(
      read("Usage: shop [OPTIONS]\n\n-v, --verbose    Print out error details").unexplained,
    ).toMatchObject({ failure: false });
  });

  test("advice for the case that it fails tells of no failure", () => {
    expect(
      read("Welcome\nIf this container fails to start due to permissions, run update-permissions")
        .unexplained,
    ).toMatchObject({ failure: false });
  });

  test("of a requested stop, who asked", () => {
    expect(read("working\nSIGTERM received, shutting down\nbye").unexplained).toMatchObject({
      signalled: true,
      signalLine: 1,
    });
  });
});

describe("hostile logs are read to their end", () => {
  const denied = { pattern: { cause: "filesystem-permission-denied" }, strength: "fatal" };
  const outcomes: Record<keyof ReturnType<typeof hostileLogs>, object> = {
    "a line that repeats every literal": { words: { ...denied, line: 0 } },
    "lines that all match": { words: { ...denied, line: 9433 } },
    // What opens the dump is farther back than anybody looks.
    frames: {},
    "one word again and again, with which a pattern begins": { unexplained: { line: 999 } },
    "a path of slashes alone": { words: { pattern: denied.pattern, line: 999 } },
    "a host without an end": { unexplained: { line: 999 } },
    "lines as long as any is read": {
      words: { pattern: { cause: "dependency-connection-refused" }, line: 124 },
    },
    "JSON nested deeper than anybody reads": { unexplained: { line: 0 } },
    "quotes, backslashes and unpaired surrogates": { unexplained: { line: 0 } },
  };
  test.each(Object.entries(hostileLogs(1_000_000)))("%s", (name, lines) => {
    expect(readWhole(lines)).toMatchObject(outcomes[name] ?? {});
  });
  test("prototype keys", () => {
    const lines = ['{"__proto__":{"level":"fatal"},"constructor":"x","msg":"no space left on device"}'];
    expect(readWhole(lines).words).toMatchObject({ pattern: { cause: "disk-full" }, line: 0 });
  });
});

test("a connection that is said to stand again is a recovery, whatever it leads to", () => {
  const { words } = read(`
{"log.level":"error","message":"Failed to connect to backoff(search(http://search:9200)): 503 Service Unavailable"}
{"log.level":"info","message":"Connection to backoff(search(http://search:9200)) established"}
{"log.level":"info","message":"Non-zero metrics in the last 30s"}
`);
  expect(words?.recovered).toBe(true);
});

test("what was refused until the other side came up is over, in whatever words that is told", () => {
  const told = (line: string) =>
    read(`${`time="2026-03-01T10:00:00Z" level=error msg="${refused}, retrying"\n`.repeat(3)}${line}`).words;
  expect(told('time="2026-03-01T10:00:04Z" level=info msg="listening" addr=":8080"')?.recovered).toBe(true);
  expect(told('time="2026-03-01T10:00:04Z" level=info msg="database is up"')?.recovered).toBe(true);
  expect(told('time="2026-03-01T10:00:04Z" level=info msg="waiting until database is up"')?.recovered).toBe(
    false,
  );
});
