import { describe, expect, test } from "vitest";

import { findInLogs } from "../../../src/diagnosis/log-patterns/find-in-logs.ts";
import { viewOf } from "../../../src/diagnosis/view.ts";
import { died, loneLog } from "../died.ts";
import { evidenceOf, type Situation } from "../evidence-of.ts";

const find = (situation: Situation) => findInLogs(viewOf(evidenceOf(situation)));

const panic =
  "start\npanic: dial tcp 10.8.0.4:5432: connect: connection refused\n\ngoroutine 1 [running]:\nmain.main()\n\t/src/main.go:20 +0x1d";

const running = (fields: string) => `
  spec: { containers: [{ name: app }] }
  status:
    phase: Running
    containerStatuses: [{ name: app, ${fields}, state: { running: { startedAt: "2026-03-01T10:01:00Z" } } }]
`;

describe("certainty", () => {
  test("a panic that ends the dead instance's log, with Go's exit code, is proven", () => {
    const { findings } = find(died({ exitCode: 2, log: panic }));
    expect(findings).toMatchObject([
      { certainty: "proven", exitAgrees: true, fatal: true, instance: "dead" },
    ]);
  });

  const capped: Record<string, Situation> = {
    "a lone log": loneLog(panic),
    "an instance that lived on for hours after it": {
      ...died({ exitCode: 2, life: 9000 }),
      logs: [
        {
          text: panic,
          container: "app",
          instance: "previous",
          times: panic.split("\n").map(() => "2026-03-01T10:00:02Z"),
        },
      ],
    },
    "another exit code than the runtime's": died({ exitCode: 1, log: panic }),
    "an instance that was OOM-killed": died({ exitCode: 2, reason: "OOMKilled", log: panic }),
    "a container that was killed from outside": {
      ...died({ exitCode: 2, log: panic }),
      events: [{ reason: "Killing", message: "Stopping container app", fieldPath: "spec.containers{app}" }],
    },
    "a pod that is being deleted": {
      ...died({ exitCode: 2, log: panic }),
      pod: {
        metadata: { name: "shop-1", deletionTimestamp: "2026-03-01T10:01:00Z" },
        spec: { containers: [{ name: "app", image: "app:1" }] },
        status: {
          containerStatuses: [
            {
              name: "app",
              state: { terminated: { exitCode: 2, reason: "Error", finishedAt: "2026-03-01T10:00:30Z" } },
            },
          ],
        },
      },
    },
    "a termination message": died({ exitCode: 2, message: panic }),
    "a log whose end was cut": {
      ...died({ exitCode: 2 }),
      logs: [
        {
          text: panic,
          container: "app",
          instance: "previous",
          source: { origin: "attached", form: "log", cut: { end: true } },
        },
      ],
    },
  };

  test.each(Object.entries(capped))("%s is at most likely", (_, situation) => {
    expect(find(situation).findings).toMatchObject([
      { cause: "dependency-connection-refused", certainty: "likely" },
    ]);
  });

  test("an instance that another has followed is at most possible", () => {
    const situation = {
      pod: running(
        'ready: false, restartCount: 3, lastState: { terminated: { exitCode: 2, reason: Error, finishedAt: "2026-03-01T10:00:30Z" } }',
      ),
      logs: [{ text: panic, container: "app", instance: "previous" as const }],
    };
    expect(find(situation).findings).toMatchObject([
      { cause: "dependency-connection-refused", certainty: "possible" },
    ]);
  });

  test("words that several causes share prove nothing", () => {
    const log = 'Traceback (most recent call last):\n  File "a.py", line 1, in <module>\nTimeoutError';
    expect(find(died({ exitCode: 1, log })).findings).toMatchObject([
      { cause: "dependency-timeout", certainty: "likely" },
    ]);
  });
});

describe("whose words they are", () => {
  test("of a running container that is not Ready, a failure repeated to the end counts", () => {
    const text = "waiting\nnc: bad address 'mq'\nwaiting\nnc: bad address 'mq'";
    const { findings } = find({
      pod: running("ready: false, restartCount: 0"),
      logs: [{ text, container: "app", instance: "current" }],
    });
    expect(findings).toMatchObject([
      { cause: "dns-resolution-failed", instance: "running", container: "app" },
    ]);
  });

  test("of a running container, one retry that something followed does not count, and one without answer does", () => {
    const retry = "fetching parts\nWARNING: Retrying after error: Read timed out. host=parts.shop port=443";
    const log = (text: string) => ({
      pod: running("ready: false, restartCount: 0"),
      logs: [{ text, container: "app", instance: "current" as const }],
    });
    expect(find(log(`${retry}\nfetched 12 parts`)).findings).toEqual([]);
    expect(find(log(retry)).findings).toMatchObject([{ cause: "dependency-timeout", instance: "running" }]);
  });

  test("of an init container that has not ended, the last words count, and not what something followed", () => {
    const login =
      "authenticating\nERROR error authenticating:\n  | Code: 403. Errors:\n  | * permission denied";
    const log = (text: string) => ({
      pod: `
spec: { initContainers: [{ name: agent }], containers: [{ name: app }] }
status: { phase: Pending, initContainerStatuses: [{ name: agent, ready: false, restartCount: 0, state: { running: { startedAt: "2026-03-01T10:01:00Z" } } }] }`,
      logs: [{ text, container: "agent", instance: "current" as const }],
    });
    expect(find(log(login)).findings).toMatchObject([
      { cause: "dependency-auth-rejected", instance: "running" },
    ]);
    expect(find(log(`${login}\nauthenticated\nrendered 3 templates`)).findings).toEqual([]);
  });

  test("of a Ready container nothing counts", () => {
    const { findings } = find({
      pod: running("ready: true, restartCount: 0"),
      logs: [{ text: panic, container: "app", instance: "current" }],
    });
    expect(findings).toEqual([]);
  });

  test("of a pod whose table row shows all Ready, a log of now says nothing", () => {
    expect(
      find({ row: "shop-1 1/1 Running 0 3h", logs: [{ text: panic, instance: "current" }] }).findings,
    ).toEqual([]);
    expect(
      find({ row: "shop-1 0/1 CrashLoopBackOff 7 3h", logs: [{ text: panic, instance: "current" }] })
        .findings,
    ).toHaveLength(1);
  });

  test("a log of a waiting container without --previous is the dead instance's", () => {
    const situation = {
      ...died({ exitCode: 2 }),
      logs: [{ text: panic, container: "app", instance: "current" as const }],
    };
    expect(find(situation).findings).toMatchObject([{ instance: "dead", certainty: "proven" }]);
  });

  test("a termination message is cited as a line of a field", () => {
    const { findings } = find(died({ exitCode: 1, message: "boot\nQUEUE_URL must be set" }));
    expect(findings[0]?.citations[0]).toMatchObject({
      kind: "log",
      line: 2,
      text: "QUEUE_URL must be set",
      path: "/status/containerStatuses/0/lastState/terminated/message",
    });
  });

  test("what the container runtime says in the message is no word of the program", () => {
    const message = 'exec: "/app/x": stat /app/x: no such file or directory';
    expect(find(died({ exitCode: 128, reason: "StartError", message }))).toEqual({
      findings: [],
      unexplained: [],
    });
  });

  test("exit 0 is believed unless the log tells of a fatal end", () => {
    expect(
      find(died({ exitCode: 0, reason: "Completed", log: "error: connect ECONNREFUSED 10.0.0.1:80\ndone" }))
        .findings,
    ).toEqual([]);
    expect(find(died({ exitCode: 0, reason: "Completed", log: panic })).findings).toHaveLength(1);
  });

  test("one stray error before a kill from outside explains nothing", () => {
    const log = "serving\nread tcp 10.0.0.1:5000->10.0.0.2:5432: read: connection reset by peer";
    expect(find(died({ exitCode: 137, log })).findings).toEqual([]);
  });
});

describe("detail", () => {
  const cases: Record<string, { log: string; detail: Record<string, string> }> = {
    "the host of a URL": {
      log: "FATAL: GET http://catalog.shop:8080/v1: 503 Service Unavailable",
      detail: { host: "catalog.shop", port: "8080" },
    },
    "the default port of a scheme": {
      log: 'panic: Get "https://idp.corp/keys": x509: certificate has expired',
      detail: { host: "idp.corp", port: "443" },
    },
    "no source position as a host": { log: "main.go:42 connection refused", detail: {} },
    "the name of a URL rather than its address": {
      log: 'panic: Get "http://catalog.shop:8080/v1": dial tcp 10.96.3.4:8080: connect: connection refused',
      detail: { host: "catalog.shop", port: "8080" },
    },
    "the name that was looked up rather than its address": {
      log: "waiting for catalog\nnc: catalog (10.96.3.4:9090): Connection refused",
      detail: { host: "catalog", port: "9090" },
    },
    "no word before an address as a name": {
      log: "panic: no peer is left (10.96.3.4:9090): connect: connection refused",
      detail: { host: "10.96.3.4", port: "9090" },
    },
    "the name that was called rather than its address": {
      log: "panic: failed to connect to catalog:9090: dial tcp 10.96.3.4:9090: connect: connection refused",
      detail: { host: "catalog", port: "9090" },
    },
    "the name of a connection string rather than its address": {
      log: "panic: failed to connect to `host=pg user=app database=app`: dial error (dial tcp 10.96.3.4:5432: connect: connection refused)",
      detail: { host: "pg", port: "5432" },
    },
    "the address of a proxy, not the name that was asked of it": {
      log: 'panic: Get "http://catalog.shop/v1": proxyconnect tcp: dial tcp 10.0.0.9:3128: connect: connection refused',
      detail: { host: "10.0.0.9", port: "3128" },
    },
    "the address, not the name of the host that speaks": {
      log: 'level=fatal host=worker-7 caller=main.go:5432 msg="dial tcp 10.96.3.4:5432: connect: connection refused"',
      detail: { host: "10.96.3.4", port: "5432" },
    },
    "the address of the pod itself": {
      log: 'panic: Get "http://localhost:8080/": dial tcp 127.0.0.1:8080: connect: connection refused',
      detail: { host: "127.0.0.1", port: "8080" },
    },
    "an IPv6 address": {
      log: "Error: dial tcp [fd00::12]:6379: connect: connection refused",
      detail: { host: "fd00::12", port: "6379" },
    },
    "the path in front of the error": {
      log: "open /data/wal/7: no space left on device",
      detail: { path: "/data/wal/7" },
    },
    "the quoted path behind the error": {
      log: "Error: EACCES: permission denied, mkdir '/srv/media'",
      detail: { path: "/srv/media" },
    },
    "a path in typographic quotes": {
      log: "mkdir: cannot create directory ‘/data/zk’: Permission denied",
      detail: { path: "/data/zk" },
    },
  };

  test.each(Object.entries(cases))("%s", (_, { log, detail }) => {
    const [finding] = find(loneLog(log)).findings;
    expect(finding?.detail).toMatchObject(detail);
    if (Object.keys(detail).length === 0) expect(finding?.detail).toEqual({});
  });

  test("an exception's message keeps what the next crash repeats", () => {
    const log =
      'Traceback (most recent call last):\n  File "a.py", line 1, in <module>\nValueError: order 4711 of 10.0.0.3 has 0x7f3a items';
    expect(find(loneLog(log)).findings[0]?.detail).toMatchObject({
      exception: "ValueError",
      message: "order * of * has * items",
    });
  });
});

describe("a supervisor's lines", () => {
  test("the record of the child that they carry speaks, with its own level", () => {
    const line = (severity: string, message: string) =>
      JSON.stringify({ level: "info", msg: "record", record: { error_severity: severity, message } });
    const { findings } = find(
      loneLog(
        [
          line("LOG", "starting"),
          line("FATAL", 'could not open directory "pg_wal": No such file or directory'),
        ].join("\n"),
      ),
    );
    expect(findings).toMatchObject([{ cause: "data-corrupted", detail: { directory: "pg_wal" } }]);
  });

  test("what is said among the fields of a span is said", () => {
    const line = (level: string, message: string) =>
      JSON.stringify({ level, fields: { message }, target: "shop", span: { name: "get" } });
    const { findings } = find(
      loneLog(
        [
          line("INFO", "starting"),
          line("ERROR", "loading: \nPermissionError: [Errno 13] Permission denied: '/data/shop'\n"),
          "Error: GetError",
        ].join("\n"),
      ),
    );
    expect(findings).toMatchObject([{ cause: "filesystem-permission-denied" }]);
  });

  test("what a container engine wraps speaks as if it were not wrapped", () => {
    const wrap = (log: string) =>
      JSON.stringify({ log: `${log}\n`, stream: "stderr", time: "2026-03-01T10:00:00Z" });
    const own = JSON.stringify({ level: "error", msg: 'no matches for kind "Cart" in version "shop.io/v1"' });
    expect(find(loneLog(wrap(own))).findings).toMatchObject([{ cause: "kubernetes-resource-missing" }]);
    // Braces that hold no message are what somebody said.
    expect(find(loneLog(wrap('{"carts": 4}'))).findings).toEqual([]);
  });

  test("a record without a message is a field like others", () => {
    const { findings } = find(
      loneLog(JSON.stringify({ level: "fatal", msg: "bind: address already in use", record: { id: 4 } })),
    );
    expect(findings).toMatchObject([{ cause: "port-conflict" }]);
  });
});
