import { describe, expect, test } from "vitest";

import type { Format } from "../../../src/intake/format.ts";
import { pasteOf } from "../../../src/intake/text/paste.ts";
import { textFormats } from "../../../src/intake/text/text-formats.ts";
import { createRedactor } from "../../../src/redaction/create-redactor.ts";
import { events, input, kinds, logs, pods, readText, rows, text } from "./read-text.ts";

const session = text`
  Hi team, the cart service keeps crashing since this morning:

  $ kubectl get pods -n shop
  NAME                    READY   STATUS             RESTARTS        AGE
  cart-6c7b9d8f55-4g7bv   0/1     CrashLoopBackOff   7 (2m30s ago)   14m
  web-5f9d8c7b64-8d4zq    1/1     Running            0               3d
  $ kubectl -n shop describe pod cart-6c7b9d8f55-4g7bv
  Name:             cart-6c7b9d8f55-4g7bv
  Namespace:        shop
  Containers:
    cart:
      Image:          cart:1
      State:          Waiting
        Reason:       CrashLoopBackOff
      Last State:     Terminated
        Reason:       Error
        Exit Code:    2
      Restart Count:  7
  Events:
    Type     Reason   Age                From     Message
    ----     ------   ----               ----     -------
    Warning  BackOff  12s (x5 over 4m)   kubelet  Back-off restarting failed container cart in pod cart-6c7b9d8f55-4g7bv_shop(aaaaaaaa-0000-4000-8000-000000000001)
  $ kubectl logs cart-6c7b9d8f55-4g7bv -n shop -c cart --previous
  Name: starting up
  panic: runtime error: index out of range

  goroutine 1 [running]:
  $ kubectl top pods
  NAME                    CPU(cores)   MEMORY(bytes)
  cart-6c7b9d8f55-4g7bv   1m           20Mi
  $ cat values.yaml
  error: not a log
  $ kubectl logs web-5f9d8c7b64-8d4zq
  listening
`;

test.each(["...", "[...]", "  …", "<snip>"])("lines that were left out are marked by nobody: %s", (mark) => {
  const cutOut = `$ kubectl describe pod web-0 -n shop
${mark}
    Last State:     Terminated
      Reason:       Error
      Exit Code:    1
${mark}
`;
  const reading = readText(cutOut);
  expect(kinds(reading)).toEqual(["pod"]);
});

test("what is described of a kind of somebody's own is no pod's", () => {
  const order = `$ kubectl describe order shop-tls-1
Events:
  Type    Reason   Age  From          Message
  ----    ------   ---  ----          -------
  Normal  Created  90s  cert-manager  Created Challenge resource "shop-tls-1-0" for domain "shop.example"
`;
  const reading = readText(order);
  expect(reading.pieces).toEqual([]);
  expect(reading.warnings).toMatchObject([{ code: "output-not-read" }]);
});

describe("what kubectl answers where it shows nothing", () => {
  const answers: Record<string, { command: string; answer: string }> = {
    "an object that is gone": {
      command: "kubectl describe job seed -n shop",
      answer: 'Error from server (NotFound): jobs.batch "seed" not found',
    },
    "something that may not be seen": {
      command: "kubectl get secret -A",
      answer:
        'Error from server (Forbidden): secrets is forbidden: User "ann" cannot list resource "secrets"',
    },
    "a cluster that is away": {
      command: "kubectl get pods",
      answer: "Unable to connect to the server: dial tcp 10.0.0.1:443: i/o timeout",
    },
    "a kind that is not known": {
      command: "kubectl get widgets",
      answer: 'error: the server doesn\'t have a resource type "widgets"',
    },
    "a log of a pod that is gone": {
      command: "kubectl logs seed -n shop",
      answer: 'error: error from server (NotFound): pods "seed" not found in namespace "shop"',
    },
  };
  test.each(Object.entries(answers))("is nobody's log: %s", (_, { command, answer }) => {
    const reading = readText(`$ ${command}\n${answer}\n$ kubectl logs web-0 -n shop\nlistening\n`);
    expect(logs(reading).map(({ lines }) => lines)).toEqual([["listening"]]);
    expect(reading.warnings).toHaveLength(1);
  });

  test.each([
    'Error from server (InternalError): error when creating "web.yaml": Internal error occurred: failed calling webhook "m.example": failed to call webhook: Post "https://m.shop.svc:443/mutate": context deadline exceeded',
    'Error from server: error when creating "web.yaml": admission webhook "v.example" denied the request: no owner label',
    'The Deployment "web" is invalid: spec.template.spec.restartPolicy: Unsupported value: "Never"',
    'Error from server (InternalError): Internal error occurred: failed calling webhook "check.example": failed to call webhook: Post "https://c.shop.svc:443/v1/admit": dial tcp 10.0.0.9:8443: i/o timeout',
  ])("is read where the API server refuses an object: %s", (answer) => {
    expect(kinds(readText(`$ kubectl apply -f web.yaml\n${answer}\n$ `))).toEqual(["log"]);
  });

  test("is nobody's log where whoever types may not do it", () => {
    const answer =
      'Error from server (Forbidden): error when creating "web.yaml": pods is forbidden: User "alice" cannot create resource "pods"';
    expect(readText(`$ kubectl apply -f web.yaml\n${answer}\n$ `)).toMatchObject({ pieces: [] });
  });

  test("is nobody's log where a connection was forwarded", () => {
    const printed = `Forwarding from 127.0.0.1:8080 -> 8080
E0102 09:37:12.462498   21400 portforward.go:424] "Unhandled Error" err="failed to connect to localhost:8080: connection refused"
error: lost connection to pod`;
    const reading = readText(
      `$ kubectl port-forward svc/web 8080:80\n${printed}\n$ kubectl logs web-0\nlistening\n`,
    );
    expect(logs(reading).map(({ lines }) => lines)).toEqual([["listening"]]);
  });

  test("is a log where a container's script traces its commands", () => {
    const lines = [
      "+ kubectl get job seed",
      'Error from server (NotFound): jobs.batch "seed" not found',
      "+ exit 1",
    ];
    expect(
      logs(readText(`$ kubectl logs seed-x2k4m\n${lines.join("\n")}\n`)).map((log) => log.lines),
    ).toEqual([lines]);
    expect(logs(readText(`+ kubectl get pods\n${lines.join("\n")}\n`)).map((log) => log.lines)).toEqual([
      ["+ kubectl get pods", ...lines],
    ]);
  });

  test("is a log where a container prints it", () => {
    const line = 'Error from server (NotFound): jobs.batch "seed" not found';
    const reading = readText(`$ kubectl logs seed-x2k4m\n${line}\n`);
    expect(logs(reading).map(({ lines }) => lines)).toEqual([[line]]);
  });
});

describe("a session at a shell", () => {
  const reading = readText(session);

  test("is cut into its outputs", () => {
    expect(kinds(reading)).toEqual(["row", "row", "pod", "event", "log", "log"]);
    expect(reading.warnings).toMatchObject([{ code: "output-not-read" }]);
  });

  test("whose parts know their lines in the whole", () => {
    const lineOf = (start: string) =>
      session.split("\n").findIndex((line) => line.trim().startsWith(start)) + 1;
    expect(rows(reading).map(({ line }) => line)).toEqual([5, 6]);
    expect(events(reading)[0]?.line).toBe(lineOf("Warning"));
    expect(logs(reading).map(({ firstLine }) => firstLine)).toEqual([
      lineOf("Name: starting"),
      lineOf("listening"),
    ]);
    const [pod] = reading.pieces.flatMap((piece) => (piece.kind === "pod" ? [piece.pod.source.lines] : []));
    expect(pod?.get("/status/containerStatuses/0/restartCount")).toBe(lineOf("Restart Count"));
  });

  test("and what their command lines say", () => {
    expect(rows(reading).map(({ namespace }) => namespace)).toEqual(["shop", "shop"]);
    expect(logs(reading)).toMatchObject([
      {
        namespace: "shop",
        pod: "cart-6c7b9d8f55-4g7bv",
        container: "cart",
        instance: "previous",
        lines: [
          "Name: starting up",
          "panic: runtime error: index out of range",
          "",
          "goroutine 1 [running]:",
        ],
      },
      { pod: "web-5f9d8c7b64-8d4zq", instance: "current", lines: ["listening"] },
    ]);
    expect(logs(reading)[1]).not.toHaveProperty("namespace");
  });

  test.each<[string, (given: string) => string]>([
    ["quoted", (given) => given.replaceAll(/^/gm, "> ")],
    ["in a frame", (given) => given.replaceAll(/^(.*)$/gm, (_, line: string) => `│ ${line.padEnd(200)} │`)],
    ["with Windows line ends", (given) => given.replaceAll("\n", "\r\n")],
    ["with a user and a host in the prompt", (given) => given.replaceAll(/^\$ /gm, "alice@bastion:~/k8s$ ")],
    ["traced by a shell", (given) => given.replaceAll(/^\$ /gm, "+ ")],
    ["as root", (given) => given.replaceAll(/^\$ /gm, "[root@bastion ~]# ")],
    ["in one fence", (given) => `\`\`\`\n${given}\`\`\`\n`],
    [
      "with a fence around each output",
      (given) => `${given.replaceAll(/^(\$ .*)$/gm, "```\n\n$1\n```")}\`\`\`\n`.replace("```", ""),
    ],
  ])("reads the same %s", (_, spoil) => {
    const spoilt = readText(spoil(session));
    expect(kinds(spoilt)).toEqual(kinds(reading));
    expect(pods(spoilt)).toEqual(pods(reading));
    expect(logs(spoilt).map(({ lines, pod, instance }) => ({ lines, pod, instance }))).toEqual(
      logs(reading).map(({ lines, pod, instance }) => ({ lines, pod, instance })),
    );
  });
});

test("a list of events below a log is none of its lines, whatever somebody wrote above it", () => {
  const reading = readText(text`
    $ kubectl logs -n shop web-0
    listening on 8080

    # and its events
    Events:
      Type     Reason       Age                From     Message
      ----     ------       ----               ----     -------
      Warning  FailedMount  47s (x8 over 110s)  kubelet  MountVolume.SetUp failed for volume "a" : timed out
  `);
  expect(events(reading)).toMatchObject([{ reason: "FailedMount", count: 8 }]);
  expect(logs(reading)[0]?.lines[0]).toBe("listening on 8080");
});

test("a log that speaks of events is a log", () => {
  const reading = readText("$ kubectl logs -n shop web-0\nEvents:\n  Type of each is unknown\nlistening\n");
  expect(kinds(reading)).toStrictEqual(["log"]);
});

describe("without command lines", () => {
  test("outputs are told by their own first lines", () => {
    const reading = readText(text`
      Pods:
      NAME    READY   STATUS    RESTARTS   AGE
      api-0   0/1     Error     7          14m

      LAST SEEN   TYPE      REASON    OBJECT      MESSAGE
      5s          Warning   BackOff   pod/api-0   Back-off restarting failed container

      Name:       api-0
      Namespace:  shop
      Containers:
        api:
          State:  Waiting
            Reason:  CrashLoopBackOff
      Events:  <none>

      Traceback (most recent call last):
        File "app.py", line 1
      ValueError: no
    `);
    expect(kinds(reading)).toEqual(["row", "event", "pod", "no-events", "log"]);
    expect(logs(reading)[0]).toMatchObject({
      instance: "unknown",
      firstLine: 16,
      lines: ["Traceback (most recent call last):", '  File "app.py", line 1', "ValueError: no"],
    });
  });

  test("a log right below the last event is none of its message", () => {
    const reading = readText(text`
      Events:
        Type     Reason   Age   From     Message
        ----     ------   ---   ----     -------
        Warning  BackOff  12s   kubelet  Back-off restarting failed container
      panic: no
    `);
    expect(events(reading)[0]?.message).toBe("Back-off restarting failed container");
    expect(logs(reading)[0]?.lines).toEqual(["panic: no"]);
  });

  test("a message that goes on behind an empty line stays whole, a log behind the last does not join it", () => {
    const reading = readText(text`
      Events:
        Type     Reason       Age   From     Message
        ----     ------       ---   ----     -------
        Warning  FailedMount  12s   kubelet  MountVolume.SetUp failed for volume "v" : exit status 32
      Output: mount.nfs

      timed out
        Normal   Pulled       9s    kubelet  Container image "x" already present on machine

      panic: no
    `);
    expect(events(reading).map(({ message }) => message)).toEqual([
      'MountVolume.SetUp failed for volume "v" : exit status 32\nOutput: mount.nfs\n\ntimed out',
      'Container image "x" already present on machine',
    ]);
    expect(logs(reading)[0]?.lines).toEqual(["panic: no"]);
  });
});

test("a container's state that a test program prints behind signs", () => {
  const given =
    "      #     State:      Terminated\n      #       Reason:   StartError\n      #       Exit Code:    128\n";
  expect(pods(readText(given))[0]?.status?.containerStatuses).toMatchObject([
    { state: { terminated: { reason: "StartError", exitCode: 128 } } },
  ]);
});

test("a program that says such a sentence among its own lines is a log", () => {
  const lines = 'E0712 10:11:12.000000 1 main.go:7] sync failed\nError: secret "db" not found\n';
  expect(kinds(readText(lines))).toEqual(["log"]);
});

test.each([
  [
    "a row of events, quoted alone",
    "> 5s  Warning  BackOff  pod/web-0  Back-off restarting failed container\n",
  ],
  [
    "a row of describe, right below words of somebody's own",
    "......\n  Warning  FailedScheduling  16m   default-scheduler  0/1 nodes are available: 1 Too many pods.\n",
  ],
  [
    "a row of describe in quotation marks",
    '"\n  Warning  FailedScheduling  16s (x13 over 6m)  default-scheduler  pod has unbound immediate PersistentVolumeClaims\n"\n',
  ],
  [
    "a row of describe between backticks, with words below",
    "`Warning  FailedCreatePodSandBox  11s    kubelet            Failed to create pod sandbox: rpc error: code = Unknown desc = x`\nthis occurred.\n",
  ],
  [
    "a row whose message begins on the next line",
    '  Warning  FailedCreate  42s (x17 over 6m10s)  replicaset-controller  \nError creating: pods "shop-75d5778b7d-" is forbidden: \nunable to validate against any security context constraint: [\nprovider "anyuid": Forbidden: not usable by user or serviceaccount,\n',
  ],
  [
    "of all namespaces up to 1.13, without its header",
    "shop   14s   40m   99   cart   StatefulSet   Warning   FailedCreate   statefulset   create Pod cart-0 in StatefulSet cart failed error: x\n",
  ],
  [
    "the message of an event that a window broke into lines",
    'Failed create pod sandbox: rpc error: code = Unknown desc =\nNetworkPlugin cni failed to set up pod "web-0_shop"\nnetwork: open /run/flannel/subnet.env: no such file or directory\n',
  ],
  [
    "reason and object in front of a message",
    "FailedScheduling Pod/web-0: 0/2 nodes are available:\n  1 Insufficient cpu,\n  1 node(s) had untolerated taint {node-role.kubernetes.io/control-plane: }\n",
  ],
  [
    "a message without the operation's first word",
    'Attach failed for volume "data" : rpc error: code = Internal desc = x\n',
  ],
  ["the message of an event, quoted alone", '> Failed to pull image "web:2": manifest unknown\n'],
  [
    "a row within a comment",
    "# does not work:\n#   Warning  FailedScheduling  16m  default-scheduler  0/1 nodes are available: 1 Too many pods.\n",
  ],
])("%s", (_, given) => {
  expect(kinds(readText(given))).toEqual(["event"]);
});

describe("marks of emphasis", () => {
  test.each([
    [
      "around a row of events",
      "Events:\n  **Warning  Unhealthy  2m (x9 over 5m)  kubelet  Readiness probe failed: connection refused**\n",
      { reason: "Unhealthy", count: 9, message: "Readiness probe failed: connection refused" },
    ],
    [
      "in front of an age",
      "Events:\n  Warning  Unhealthy  **2m (x9 over 5m)  kubelet  Readiness probe failed: refused**\n",
      { reason: "Unhealthy", count: 9, message: "Readiness probe failed: refused" },
    ],
    [
      "below what was left out",
      "Events:\n......\n  **Warning  Unhealthy  2m (x9 over 5m)  kubelet  Readiness probe failed: refused**\n",
      { reason: "Unhealthy", count: 9 },
    ],
    [
      "backticks around an output",
      "`Events:\n  Warning  BackOff  2m  kubelet  Back-off restarting failed container`\n",
      { reason: "BackOff", message: "Back-off restarting failed container" },
    ],
  ])("%s", (_, given, event) => {
    expect(events(readText(given))).toMatchObject([event]);
  });

  test("a backtick at the beginning whose other half is cut off", () => {
    expect(
      kinds(readText("`Name:       web-0\nNamespace:  shop\nNode:       n1/10.0.0.1\nStatus:     Pending\n")),
    ).toEqual(["pod"]);
  });

  test("each line between backticks of its own: a command, a table and a log", () => {
    const reading = readText(text`
      It does not start:

      \`kubectl get pods\`

      \`NAME    READY   STATUS             RESTARTS   AGE\`
      \`web-0   0/1     CrashLoopBackOff   12         40m\`

      \`kubectl logs web-0\`
      \`Error: boom\`
    `);
    expect(rows(reading)).toMatchObject([{ name: "web-0", status: "CrashLoopBackOff" }]);
    expect(logs(reading)).toMatchObject([{ pod: "web-0", lines: ["Error: boom"] }]);
  });

  test("lines between backticks that a program printed stay", () => {
    const printed = "`a` is deprecated\n`use b`\n`or c`\n";
    expect(logs(readText(printed))[0]?.lines).toEqual(["`a` is deprecated", "`use b`", "`or c`"]);
  });

  test("a glob of an argument stays", () => {
    expect(kinds(readText("loading src/**\nloading **/test/**\n"))).toEqual(["log"]);
  });
});

describe("Markdown", () => {
  test("a table of events and one of pods", () => {
    const reading = readText(text`
      | Type  | Reason | Age | From | Message |
      | ----- | ------ | --- | ---- | ------- |
      | Normal  | NotTriggerScaleUp | 4m30s (x200 over 40m) | cluster-autoscaler | pod didn't trigger scale-up |
      | Warning | FailedScheduling | 2m (x30 over 41m) | default-scheduler | 0/3 nodes are available: 3 Too many pods. |

      | NAME | READY | STATUS | RESTARTS | AGE |
      |:-----|------:|--------|----------|-----|
      | web-0 | 0/1 | Pending | 0 | 41m |
    `);
    expect(kinds(reading)).toEqual(["event", "event", "row"]);
    expect(events(reading)[1]).toMatchObject({
      reason: "FailedScheduling",
      count: 30,
      message: "0/3 nodes are available: 3 Too many pods.",
    });
  });

  test("a table that a program printed is its log", () => {
    const printed =
      "| NAME | READY | STATUS | RESTARTS | AGE |\n|---|---|---|---|---|\n| a | 0/1 | Error | 3 | 1d |\n";
    expect(kinds(readText(`$ kubectl logs web-0\n${printed}lost\n`))).toEqual(["log"]);
    expect(kinds(readText("| NAME | AGE |\n| bob | 33 |\nERROR 1045: no access\n"))).toEqual(["log"]);
  });

  test("what stands outside of the fences is talk", () => {
    const reading = readText(
      "## Bug\n\nMy app dies at once, see the log here:\n\n```\nError: Cannot find module 'x'\n    at node:internal\n```\n\nWhat could it be? Thanks!\n",
    );
    expect(kinds(reading)).toEqual(["log"]);
    expect(logs(reading)[0]).toMatchObject({
      lines: ["Error: Cannot find module 'x'", "    at node:internal"],
      firstLine: 6,
    });
  });

  test("talk has no blanks in every script", () => {
    const reading = readText(
      "こうなります\n```\nError: Cannot find module 'x'\n```\n見てください。\n```\n段错误\n```\n",
    );
    expect(logs(reading).map(({ lines }) => lines)).toEqual([["Error: Cannot find module 'x'"], ["段错误"]]);
  });

  test("a fence against the first and the last word, as chats make it", () => {
    const reading = readText(
      "```Name:       api-0\nNamespace:  shop\nStatus:     Running\nEvents:\n  Type     Reason   Age   From     Message\n  ----     ------   ---   ----     -------\n  Warning  BackOff  12s   kubelet  Back-off restarting failed container```\nAny idea?\n",
    );
    expect(pods(reading)).toMatchObject([{ metadata: { name: "api-0", namespace: "shop" } }]);
    expect(events(reading)[0]?.message).toBe("Back-off restarting failed container");
    expect(kinds(reading)).toEqual(["pod", "event"]);
  });

  test("a single fence at the end of a description", () => {
    const reading = readText(
      "```Name:       api-0\nNamespace:  shop\nStatus:     Failed\nMessage:    gone\n```\n",
    );
    expect(pods(reading)).toMatchObject([{ status: { phase: "Failed", message: "gone" } }]);
  });

  test("GitHub's tags around an output", () => {
    const reading = readText(
      "<details><summary>describe</summary>\n<pre>\nName:       api-0\nNamespace:  shop\nStatus:     Failed\nMessage:    gone\n</pre>\n</details>\n",
    );
    expect(kinds(reading)).toEqual(["pod"]);
    expect(pods(reading)[0]?.status?.message).toBe("gone");
  });

  test("a command above the fence is of what stands in it", () => {
    const reading = readText("kubectl logs api-0 -p\n```\npanic: x\n```\n\n```\nother\n```\n");
    expect(logs(reading)).toMatchObject([
      { pod: "api-0", instance: "previous", lines: ["panic: x"] },
      { instance: "unknown", lines: ["other"] },
    ]);
    expect(logs(reading)[1]).not.toHaveProperty("pod");
  });
});

describe("objects within a text", () => {
  const yaml: Format = {
    id: "yaml",
    mediaTypes: [],
    sniff: ({ text: given }) => given.startsWith("apiVersion:"),
    read: ({ text: given, firstLine }) => ({
      pieces: [],
      warnings: [{ code: "seen", detail: given, line: firstLine }],
      skippedKinds: new Map([["X", 1]]),
      secrets: 1,
    }),
  };
  const paste = pasteOf([yaml, ...textFormats]);
  const given =
    "$ kubectl get pod api-0 -o yaml\napiVersion: v1\nkind: Pod\nmetadata:\n  name: api-0\n$ kubectl logs api-0\nup\n$ kubectl get cm x -o yaml\napiVersion: v1\nkind: ConfigMap\n";

  test("go to their own format, with their own lines", () => {
    const context = {
      limits: { depth: 64, nodes: 1e6, objects: 1e5 },
      readLog: () => ({ pieces: [], warnings: [] }),
    };
    const reading = paste.read(input(given), createRedactor(), context);
    expect(reading.warnings).toMatchObject([
      {
        code: "seen",
        line: 2,
        detail: expect.stringMatching(/^apiVersion: v1\nkind: Pod\n.*\n {2}name: api-0$/),
      },
      { code: "seen", line: 9 },
    ]);
    expect(reading).toMatchObject({ secrets: 2, skippedKinds: new Map([["X", 2]]) });
    expect(kinds(reading)).toEqual(["log"]);
  });
});

test.each([
  ["nothing", "", true],
  ["nothing but a log", "panic: x\n", false],
  ["a description", "Name: a\nNamespace: b\nStatus: Running\n", true],
  ["a log below a command line", "$ kubectl logs a\nx\n", true],
])("a text with %s is a paste: %#", (_, given, expected) => {
  expect(pasteOf(textFormats).sniff(input(given))).toBe(given === "" ? false : expected);
});

const described = text`
  Name:             a
  Namespace:        shop
  Containers:
    app:
      Image:          app:1
      State:          Running
        Started:      Mon, 02 Mar 2026 01:11:20 +0000
      Ready:          True
      Restart Count:  0
  Events:             <none>
`;

describe("between two descriptions", () => {
  test("a log is a log", () => {
    const reading = readText(`${described}\n\npanic: out of range\n\n${described}`);
    expect(kinds(reading).filter((kind) => kind !== "no-events")).toEqual(["pod", "log", "pod"]);
    expect(logs(reading)).toMatchObject([{ lines: ["panic: out of range"] }]);
  });

  test("a second Events section is of neither", () => {
    const section = text`
      Events:
        Type     Reason   Age                From     Message
        ----     ------   ----               ----     -------
        Warning  BackOff  12s (x5 over 4m)   kubelet  Back-off restarting failed container
    `;
    const reading = readText(`${described}\n\n${section}\n\n${described}`);
    expect(pods(reading)).toHaveLength(2);
    expect(events(reading)).toMatchObject([{ involved: {} }]);
    expect(events(reading)[0]?.involved.name).toBeUndefined();
  });
});

test("a table whose header stands behind a backtick", () => {
  const reading = readText(
    "What it says:\n`LAST SEEN   TYPE      REASON    OBJECT      MESSAGE\n5m          Warning   BackOff   pod/web-0   Back-off restarting failed container\n4m          Normal    Pulled    pod/web-0   Container image is present\n",
  );
  expect(events(reading)).toMatchObject([{ reason: "BackOff" }, { reason: "Pulled" }]);
});
