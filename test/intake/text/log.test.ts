import { describe, expect, test } from "vitest";

import { log } from "../../../src/intake/text/log.ts";
import { input, kinds, logs, readText, text } from "./read-text.ts";
import { createRedactor } from "../../../src/redaction/create-redactor.ts";

const readLog = (given: string, known = {}) => log.read(input(given, known), createRedactor(), context);
const context = {
  limits: { depth: 64, nodes: 1e6, objects: 1e5 },
  readLog: () => ({ pieces: [], warnings: [] }),
};

describe("decoration is taken off", () => {
  test.each<[string, string, object[]]>([
    ["nothing to take", "a\n  b\n\nc\n", [{ lines: ["a", "  b", "", "c"], firstLine: 1 }]],
    ["Windows line ends", "a\r\nb\r\n", [{ lines: ["a", "b"] }]],
    [
      "colours and cursor movements",
      "\u001B[1;31mERROR\u001B[0m x\u001B[K\n\u001B]0;title\u0007y\n",
      [{ lines: ["ERROR x", "y"] }],
    ],
    [
      "kubectl logs --timestamps",
      "2026-03-03T09:00:00.000000001Z one\n2026-03-03T10:00:00.500000000+01:00 two\n2026-03-03T09:00:02.000000000Z\n",
      [
        {
          lines: ["one", "two", ""],
          times: [
            "2026-03-03T09:00:00.000000001Z",
            "2026-03-03T09:00:00.500Z",
            "2026-03-03T09:00:02.000000000Z",
          ],
        },
      ],
    ],
    [
      "an application's own time stays",
      "2026-03-03T09:00:00.545Z info up\n2026-03-03T09:00:01.545Z info down\n",
      [{ lines: ["2026-03-03T09:00:00.545Z info up", "2026-03-03T09:00:01.545Z info down"] }],
    ],
    [
      "a CRI log file, with lines that the runtime cut",
      "2026-03-03T09:00:00.1Z stdout P Hello \n2026-03-03T09:00:00.2Z stderr F oops\n2026-03-03T09:00:00.3Z stdout F world\n2026-03-03T09:00:00.4Z stdout F\n",
      [
        {
          lines: ["Hello world", "oops", ""],
          times: ["2026-03-03T09:00:00.1Z", "2026-03-03T09:00:00.2Z", "2026-03-03T09:00:00.4Z"],
          lineNumbers: [1, 2, 4],
        },
      ],
    ],
    [
      "a docker json file",
      '{"log":"part one ","stream":"stdout","time":"2026-03-03T09:00:00.1Z"}\n{"log":"and two\\n","stream":"stdout","time":"2026-03-03T09:00:00.2Z"}\n{"log":"\\tat x\\r\\n","stream":"stderr","time":"2026-03-03T09:00:01Z"}\n',
      [{ lines: ["part one and two", "\tat x"], lineNumbers: [1, 3] }],
    ],
    [
      "a console's own time, in its reader's zone",
      "Wed, Feb 8 2023 1:46:59 pm | one\nWed, Feb 8 2023 11:47:00 pm | two | three\n",
      [{ lines: ["one", "two | three"] }],
    ],
    [
      "an application's JSON stays",
      '{"level":"error","msg":"no"}\n{"level":"fatal","msg":"end"}\n',
      [{ lines: ['{"level":"error","msg":"no"}', '{"level":"fatal","msg":"end"}'] }],
    ],
    [
      "kubectl logs --prefix, split by container",
      "[pod/api-0/app] one\n[pod/api-0/proxy] uno\n[pod/api-0/app] two\n[pod/api-0/app]\n",
      [
        { pod: "api-0", container: "app", lines: ["one", "two", ""], lineNumbers: [1, 3, 4], firstLine: 1 },
        { pod: "api-0", container: "proxy", lines: ["uno"], firstLine: 2 },
      ],
    ],
    [
      "kubectl logs --prefix --timestamps",
      "[pod/api-0/app] 2026-03-03T09:00:00.000000001Z one\n[pod/api-0/app] 2026-03-03T09:00:01.000000001Z two\n",
      [
        {
          pod: "api-0",
          container: "app",
          lines: ["one", "two"],
          times: ["2026-03-03T09:00:00.000000001Z", "2026-03-03T09:00:01.000000001Z"],
        },
      ],
    ],
    [
      "stern, with its own notices",
      "+ web-5d9c7f6b88-x2k4q › app\n+ node-agent › main\nweb-5d9c7f6b88-x2k4q app one\nnode-agent main zwei\nweb-5d9c7f6b88-x2k4q app two\n- node-agent › main\n",
      [
        { pod: "web-5d9c7f6b88-x2k4q", container: "app", lines: ["one", "two"], lineNumbers: [3, 5] },
        { pod: "node-agent", container: "main", lines: ["zwei"], firstLine: 4 },
      ],
    ],
    [
      "stern over all namespaces",
      "shop web-5d9c7f6b88-x2k4q app one\nshop web-5d9c7f6b88-x2k4q app two\nshop db-0 pg three\n",
      [
        { namespace: "shop", pod: "web-5d9c7f6b88-x2k4q", container: "app", lines: ["one", "two"] },
        { namespace: "shop", pod: "db-0", container: "pg", lines: ["three"] },
      ],
    ],
    [
      "kubetail",
      "[web-5d9c7f6b88-x2k4q] one\n[web-5d9c7f6b88-x2k4q] two\n",
      [{ pod: "web-5d9c7f6b88-x2k4q", lines: ["one", "two"] }],
    ],
    [
      "a stack trace among decorated lines stays with its container",
      "[pod/a-0/b] Error\n    at x\n[pod/a-0/b] end\n[pod/a-0/b] end\n[pod/a-0/b] end\n[pod/a-0/b] end\n",
      [{ pod: "a-0", container: "b", lines: ["Error", "    at x", "end", "end", "end", "end"] }],
    ],
    [
      "a level in brackets is no prefix",
      "[worker-1] started\n[worker-2] stopped\n",
      [{ lines: ["[worker-1] started", "[worker-2] stopped"] }],
    ],
    [
      "words in front that look like no made name",
      "worker-1 started ok\nworker-2 started ok\n",
      [{ lines: ["worker-1 started ok", "worker-2 started ok"] }],
    ],
    [
      "a log that stands newest first is turned round",
      "2026-03-03T09:00:03.000000000Z c\n2026-03-03T09:00:02.000000000Z b\n2026-03-03T09:00:01.000000000Z a\n",
      [{ lines: ["a", "b", "c"], lineNumbers: [3, 2, 1], firstLine: 3 }],
    ],
  ])("%s", (_, given, expected) => {
    expect(logs(readLog(given))).toMatchObject(expected);
    expect(logs(readLog(given))).toHaveLength(expected.length);
  });
});

describe("what kubectl says in place of a log is no log", () => {
  test.each([
    [
      "it never started",
      'Error from server (BadRequest): container "app" in pod "api-0" is waiting to start: PodInitializing\n',
      /container app in pod api-0.*waiting to start: PodInitializing/,
    ],
    [
      "no instance before",
      'Error from server (BadRequest): previous terminated container "app" in pod "api-0" not found\n',
      /container app in pod api-0.*not found/,
    ],
    [
      "which container",
      "error: a container name must be specified for pod api-0, choose one of: [app proxy]\n",
      /no log|there is none/,
    ],
    [
      "the file is gone",
      "unable to retrieve container logs for containerd://0123456789abcdef",
      /there is none/,
    ],
    [
      "the runtime does not know the container",
      'failed to get container status {"" ""}: rpc error: code = OutOfRange desc = EOF\n',
      /there is none/,
    ],
    [
      "not even a newline, but the container chosen",
      'Defaulted container "app" out of: app, proxy\nError from server (BadRequest): container "app" in pod "api-0" is terminated',
      /is terminated/,
    ],
    [
      "cluster-info dump could not have it",
      'Request log error: an error on the server ("unknown") has prevented the request from succeeding (get pods api-0)\n',
      /there is none/,
    ],
    [
      "cluster-info dump could not ask for it",
      "Create log request error: a container name must be specified for pod api-0\n",
      /there is none/,
    ],
    ["the pod is gone", 'Error from server (NotFound): pods "api-0" not found\n', /there is none/],
  ])("%s", (_, given, detail) => {
    const reading = readLog(given, { instance: "previous" });
    expect(reading.pieces).toEqual([]);
    expect(reading.warnings).toMatchObject([
      { code: "no-log", detail: expect.stringMatching(detail), line: 1, file: "given.txt" },
    ]);
  });

  test("an error at the end of a log is no part of it", () => {
    const [read] = logs(readLog("up\ndown\nerror: unexpected EOF\n"));
    expect(read?.lines).toEqual(["up", "down"]);
  });

  test("an application that runs kubectl says such things itself", () => {
    const [read] = logs(readLog('applying\nError from server (NotFound): pods "api-0" not found\n'));
    expect(read?.lines).toHaveLength(2);
    expect(
      logs(
        readLog(
          'Error from server (Forbidden): configmaps "x" is forbidden: User "y" cannot get resource "configmaps"\n',
        ),
      ),
    ).toHaveLength(1);
  });

  test("remarks above a log tell whose it is", () => {
    const [read] = logs(
      readLog(
        'Found 3 pods, using pod/web-5d9c7f6b88-x2k4q\nDefaulted container "app" out of: app, proxy (init)\nup\n',
      ),
    );
    expect(read).toMatchObject({
      pod: "web-5d9c7f6b88-x2k4q",
      container: "app",
      lines: ["up"],
      firstLine: 3,
    });
  });

  test("a viewer's last line tells whose the log was", () => {
    const [read] = logs(readLog("starting\nup\nStream closed EOF for shop/cart-6c7b9d8f55-4g7bv (cart)\n"));
    expect(read).toMatchObject({
      namespace: "shop",
      pod: "cart-6c7b9d8f55-4g7bv",
      container: "cart",
      lines: ["starting", "up"],
    });
    const several = "starting\nStream closed EOF for shop/cart-6c7b9d8f55-4g7bv (";
    const [mixed] = logs(readLog(`${several}migrate)\n${several}cart)\n`));
    expect(mixed).toMatchObject({ namespace: "shop", pod: "cart-6c7b9d8f55-4g7bv" });
    expect(mixed).not.toHaveProperty("container");
    const own = "Stream closed for reading\nStream closed EOF for shop\n";
    expect(logs(readLog(own))[0]?.lines).toEqual(own.trimEnd().split("\n"));
  });

  test("the kubelet's word that it cannot follow a log further is not the program's, if there is any of the program's", () => {
    const note = "failed to create fsnotify watcher: too many open files";
    expect(logs(readLog(`starting\nup\n${note}\n`))[0]?.lines).toEqual(["starting", "up"]);
    for (const own of [
      note,
      `starting\nError: ${note}`,
      `starting\n${note} in system`,
      `${note}\nexiting`.replace("failed", "E failed"),
    ])
      expect(logs(readLog(`${own}\n`))[0]?.lines).toEqual(own.split("\n"));
  });

  test("what is known from outside goes before a remark", () => {
    const [read] = logs(
      readLog('Defaulted container "app" out of: app, proxy\nup\n', {
        container: "proxy",
        pod: "p",
        namespace: "n",
        instance: "previous",
      }),
    );
    expect(read).toMatchObject({ namespace: "n", pod: "p", container: "proxy", instance: "previous" });
  });
});

describe("limits and secrets", () => {
  test("a line of more than 64 kB is cut, and said to be", () => {
    const reading = readLog(`short\n${"x".repeat(70_000)}\n${"y".repeat(65_536)}\n`);
    expect(logs(reading)[0]?.lines.map(({ length }) => length)).toEqual([5, 65_536, 65_536]);
    expect(reading.warnings).toMatchObject([{ code: "line-too-long", line: 2 }]);
  });

  test("a cut goes through no surrogate pair", () => {
    const [read] = logs(readLog(`${"x".repeat(65_535)}😀 end\n`));
    expect(read?.lines[0]).toHaveLength(65_535);
  });

  test("secrets are masked, with the same number of lines, also behind decoration", () => {
    const secret = "Zx9!" + "kQ7vT2pLm4";
    const key = "-----BEGIN RSA PRIVATE KEY-----\nMIIEow" + "IBAAKCAQEA\nx\n-----END RSA PRIVATE KEY-----";
    for (const given of [
      `a\npassword=${secret}\n${key}\n\nz\n`,
      `[pod/a-0/b] password=${secret}\n[pod/a-0/b] z\n`,
      `{"log":"{\\"password\\":\\"${secret}\\"}\\n","stream":"stdout","time":"2026-03-03T09:00:00Z"}\n`,
    ]) {
      const lines = logs(readLog(given)).flatMap((read) => read.lines);
      expect(lines.join("\n")).not.toContain(secret);
      expect(lines.join("\n")).not.toContain("MIIEow");
      expect(lines).toHaveLength(given.trimEnd().split("\n").length);
    }
  });

  test("an empty log is a log without lines", () => {
    expect(logs(readLog("", { instance: "previous" }))).toMatchObject([{ lines: [], instance: "previous" }]);
  });
});

describe("a log stays a log", () => {
  test.each([
    ["with the word Name: in it", "Name: billing\nloading\nName: other\n"],
    ["that prints its settings", "Config:\n  Name: x\n  Image: y\n  Args: z\nready\n"],
    ["with a prompt of yarn", "yarn run v1.22.19\n$ node server.js\nError: listen EADDRINUSE\n"],
    ["with the scripts of npm", "> app@1.0.0 start /app\n> node index.js\n\nlistening\n"],
    ["that mentions kubectl", "Use kubectl describe pod to see why\nE0101 run `kubectl logs x` for more\n"],
    ["with a Markdown fence", "answer:\n```\ncode\n```\nerror: no\nwarn: x\n"],
    ["of one word", "Killed\n"],
    ["with events told in the middle of it", "time=1 msg=x\nWarning: something Failed 5s ago\nNormal exit\n"],
    ["with Events: and nothing of events below", "Events:\n  started\n  stopped\n"],
    ["with containers of its own", "Containers:\n  - a\n  - b\n"],
    ["of JSON lines", '{"msg":"a"}\n{"msg":"b"}\n'],
    ["of a usage text", "Usage: app [flags]\n\nFlags:\n  --name string   Name: of it\n"],
  ])("%s", (_, given) => {
    const reading = readText(given);
    expect(kinds(reading)).toEqual(["log"]);
    expect(logs(reading)[0]?.lines.join("\n")).toBe(given.replace(/\n$/, ""));
    expect(logs(reading)[0]?.instance).toBe("unknown");
  });

  test("whatever is in it, when its name says so", () => {
    const given = text`
      NAME    READY   STATUS    RESTARTS   AGE
      api-0   1/1     Running   0          2d
    `;
    expect(kinds(readText(`listing pods\n${given}`, { instance: "previous" }))).toEqual(["log"]);
    expect(kinds(readText(given, { instance: "unknown", container: "pods" }))).toEqual(["row"]);
  });
});
