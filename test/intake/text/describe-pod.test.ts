import { describe, expect, test } from "vitest";

import { describePod } from "../../../src/intake/text/describe-pod.ts";
import { fixtures } from "./fixtures.ts";
import { events, input, kinds, logs, pods, readText, text } from "./read-text.ts";

const fixture = (name: string) => fixtures[name] ?? "";

describe("whole descriptions, as hand-checked objects", () => {
  const names = Object.keys(fixtures).filter(
    (name) => name.startsWith("describe-pod--") && name.endsWith(".txt"),
  );

  test("there are some", () => {
    expect(names.length).toBeGreaterThanOrEqual(3);
  });

  test.each(names)("%s", (name) => {
    const reading = readText(fixture(name));
    const pieces = reading.pieces.map((piece) => {
      if (piece.kind === "pod") return { pod: piece.pod.object, cut: piece.pod.source.cut ?? null };
      if (piece.kind !== "event") return piece;
      const { source: _, ...event } = piece.event;
      return { event };
    });
    expect(reading.warnings).toEqual([]);
    expect(pieces).toEqual(JSON.parse(fixture(name.replace(".txt", ".json"))));
  });
});

test("every field knows its line in the file", () => {
  const given = fixture("describe-pod--full.txt");
  const [piece] = describePod.read({ ...input(given), firstLine: 101 }, identity).pieces;
  const lines = piece?.kind === "pod" ? piece.pod.source.lines : undefined;
  const shown = (pointer: string) => given.split("\n")[(lines?.get(pointer) ?? 0) - 101]?.trim();
  expect(shown("/metadata/name")).toMatch(/^Name: /);
  expect(shown("/metadata/annotations/example.org~1notes")).toBe("example.org/notes:");
  expect(shown("/spec/initContainers/0/command")).toBe("Command:");
  expect(shown("/spec/containers/0/resources/limits/nvidia.com~1gpu")).toBe("nvidia.com/gpu:  1");
  expect(shown("/spec/containers/0/env/3")).toMatch(/^TOKEN: /);
  expect(shown("/spec/containers/0/livenessProbe")).toMatch(/^Liveness: /);
  expect(shown("/status/containerStatuses/0/restartCount")).toBe("Restart Count:  11");
  expect(shown("/status/containerStatuses/0/lastState")).toBe("Last State:  Terminated");
  expect(shown("/status/containerStatuses/0/lastState/terminated/exitCode")).toBe("Exit Code:    2");
  expect(shown("/status/ephemeralContainerStatuses/0/state/running/startedAt")).toMatch(/^Started: .*10:40/);
  expect(shown("/status/conditions/1")).toBe("Ready              False");
  expect(shown("/status/qosClass")).toMatch(/^QoS Class: /);
});

const identity = {
  text: (given: string) => given,
  value: (_: string, given: string) => given,
  args: (given: readonly string[]) => [...given],
  redactions: () => ({ total: 0, byDetector: {} }),
};

describe("a paste changes the looks, not what is read", () => {
  const given = fixture("describe-pod--plain.txt");
  const expected = strip(readText(given));
  const spoilt: Record<string, string> = {
    "Windows line ends": given.replaceAll("\n", "\r\n"),
    "quoted in an e-mail": given.replaceAll(/^/gm, "> "),
    "quoted twice": given.replaceAll(/^/gm, "> > "),
    "in a Markdown fence": `Look at this:\n\n\`\`\`console\n${given}\`\`\`\n`,
    "indented as a block": given.replaceAll(/^(?=.)/gm, "    "),
    "indented with a tab": given.replaceAll(/^(?=.)/gm, "\t"),
    "below a prompt": `[root@bastion ~]# kubectl describe pod api-0 -n shop\n${given}`,
    "with a byte order mark": `\uFEFF${given}`,
    "with terminal colours": given.replace("CrashLoopBackOff", "\u001B[31mCrashLoopBackOff\u001B[0m"),
    "runs of blanks folded into one": given.replaceAll(/ {2,}/g, " "),
    "all leading blanks lost": given.replaceAll(/^ +/gm, ""),
    "leading blanks lost and the others folded": given.replaceAll(/^ +/gm, "").replaceAll(/ {2,}/g, " "),
    "values set off by tabs": given.replaceAll(/(?<=\S:) {2,}(?=\S)/g, "\t\t"),
    "columns set off by tabs": given.replaceAll(/(?<=\S) {2,}(?=\S)/g, "\t"),
    "every line with blanks at its end": given.replaceAll(/$/gm, "   "),
  };
  test.each(Object.entries(spoilt))("%s", (_, pasted) => {
    expect(strip(readText(pasted))).toEqual(expected);
  });

  function strip(reading: ReturnType<typeof readText>) {
    return {
      pods: pods(reading),
      events: events(reading).map(({ source: _s, line: _l, ...event }) => event),
      kinds: kinds(reading),
    };
  }
});

describe("cut at either end", () => {
  const cutOf = (given: string) =>
    readText(given).pieces.flatMap((piece) => (piece.kind === "pod" ? [piece.pod.source.cut] : []))[0];

  test("one container's block", () => {
    const reading = readText(text`
          web:
            Container ID:  containerd://aa
            State:         Waiting
              Reason:      CrashLoopBackOff
            Last State:    Terminated
              Reason:      Error
              Exit Code:   3
            Ready:         False
            Restart Count: 4
    `);
    expect(pods(reading)[0]?.status?.containerStatuses).toMatchObject([
      { name: "web", restartCount: 4, lastState: { terminated: { exitCode: 3 } } },
    ]);
    expect(pods(reading)[0]?.metadata?.name).toBeUndefined();
    expect(pods(reading)[0]?.spec?.containers[0]?.resources).toBeUndefined();
  });

  test("the end of a block has a container without a name", () => {
    const [pod] = pods(
      readText(
        "    Last State:  Terminated\n      Reason:    OOMKilled\n      Exit Code: 137\n    Ready:       True\n",
      ),
    );
    expect(pod?.status?.containerStatuses).toMatchObject([
      { name: "", ready: true, lastState: { terminated: { exitCode: 137 } } },
    ]);
    expect(pod?.status?.containerStatuses?.[0]).not.toHaveProperty("restartCount");
    expect(pod?.status).not.toHaveProperty("reason");
  });

  test("fields of a state without its heading are of the last state where there were restarts", () => {
    const [pod] = pods(
      readText(
        "      Reason:       Error\n      Exit Code:    1\n    Ready:          False\n    Restart Count:  7\n",
      ),
    );
    expect(pod?.status?.containerStatuses).toMatchObject([
      { restartCount: 7, lastState: { terminated: { reason: "Error", exitCode: 1 } } },
    ]);
  });

  test("a state that was wrapped onto the next line", () => {
    const [pod] = pods(readText("Last State:\n  Terminated\n  Reason: Error\n  Exit Code: 143\n"));
    expect(pod?.status?.containerStatuses?.[0]?.lastState).toEqual({
      terminated: { reason: "Error", exitCode: 143 },
    });
  });

  test("a container's name that lost its colon", () => {
    const [pod] = pods(
      readText(
        "  wk64c\n    State: Running\n      Started: Mon, 13 Nov 2023 03:50:57 +0100\n    Restart Count: 1\n",
      ),
    );
    expect(pod?.spec?.containers).toMatchObject([{ name: "wk64c" }]);
  });

  test("only the Events section, which names its pod", () => {
    const reading = readText(text`
      Events:
        Type    Reason     Age   From               Message
        ----    ------     ----  ----               -------
        Normal  Scheduled  2m    default-scheduler  Successfully assigned shop/api-0 to n1
        Normal  Pulled     1m    kubelet            Container image "api" already present on machine
    `);
    expect(kinds(reading)).toEqual(["event", "event"]);
    expect(events(reading).map(({ involved }) => involved)).toEqual([
      { kind: "Pod", name: "api-0", namespace: "shop" },
      { kind: "Pod", name: "api-0", namespace: "shop" },
    ]);
  });

  test("rows of events without header and heading", () => {
    const reading = readText(
      "  Warning  Failed     5s (x3 over 52s)   kubelet            Error: ErrImagePull\n",
    );
    expect(events(reading)).toMatchObject([
      { reason: "Failed", count: 3, lastAgeSeconds: 5, firstAgeSeconds: 52 },
    ]);
  });

  test("from the labels on", () => {
    const reading = readText(text`
                          pod-template-hash=5d8c
      Annotations:  <none>
      Status:       Running
      Controlled By:  ReplicaSet/api-5d8c
      Containers:
        api:
          Image:  api:1
    `);
    expect(pods(reading)).toMatchObject([
      { metadata: { ownerReferences: [{ kind: "ReplicaSet", name: "api-5d8c" }] } },
    ]);
    expect(logs(reading)).toEqual([]);
  });

  test("is said where it is known", () => {
    expect(cutOf("Name: a\nNamespace: b\nStatus: Running\n")).toEqual({ end: true });
    expect(cutOf("  web:\n    Image:  x\n    State:  Running\n")).toEqual({ start: true, end: true });
    expect(cutOf("Name: a\nNamespace: b\nTolerations:  op=Exists\n")).toBeUndefined();
    expect(cutOf("Name: a\nNamespace: b\nEvents:  <none>\n")).toBeUndefined();
  });

  test("a command line above names what the text does not", () => {
    const [pod] = pods(
      readText("$ oc -n shop describe po/api-0\nContainers:\n  api:\n    State:  Running\n"),
    );
    expect(pod?.metadata).toEqual({ name: "api-0", namespace: "shop" });
  });
});

describe("limits that are known to be absent", () => {
  const resources = (given: string) => pods(readText(given))[0]?.spec?.containers[0]?.resources;
  test.each([
    [
      "a block that reaches its environment",
      "Containers:\n  a:\n    Image:  x\n    Environment:  <none>\n",
      {},
    ],
    ["one that ends before", "Containers:\n  a:\n    Image:  x\n    Restart Count:  1\n", undefined],
    [
      "one that begins below where limits stand",
      "    Environment:  <none>\n    Mounts:       <none>\n",
      undefined,
    ],
    [
      "one from which a part was taken out",
      "Containers:\n  a:\n    Image:  x\n    ...\n    Environment:  <none>\n",
      undefined,
    ],
    [
      "requests only",
      "Containers:\n  a:\n    Image:  x\n    Requests:\n      cpu:  1\n    Environment:  <none>\n",
      { requests: { cpu: "1" } },
    ],
  ])("%s", (_, given, expected) => {
    expect(resources(given)).toEqual(expected);
  });
});

describe("what a naive reader breaks on", () => {
  test("containers called like fields and sections", () => {
    const [pod] = pods(
      readText(
        "Name: a\nNamespace: b\nContainers:\n  events:\n    Image:  x\n  state:\n    Image:  y\n  volumes:\n    Image:  z\nVolumes:  <none>\n",
      ),
    );
    expect(pod?.spec?.containers.map(({ name, image }) => `${name}=${image}`)).toEqual([
      "events=x",
      "state=y",
      "volumes=z",
    ]);
  });

  test("a status message that goes on at column 0 with the words of fields", () => {
    const [pod] = pods(
      readText(
        "Name: a\nNamespace: b\nStatus: Failed\nReason: Evicted\nMessage: The node\nNode: was low\nStatus: bad\nContainers:\nIP: 10.0.0.1\nContainers:\n  c:\n    Image: x\n",
      ),
    );
    expect(pod?.status).toMatchObject({
      phase: "Failed",
      reason: "Evicted",
      message: "The node\nNode: was low\nStatus: bad\nContainers:",
      podIP: "10.0.0.1",
    });
    expect(pod?.spec).toMatchObject({ containers: [{ name: "c" }] });
    expect(pod?.spec).not.toHaveProperty("nodeName");
  });

  test("the rest of a broken line at column 0 that could be a container's name", () => {
    const [pod] = pods(
      readText(
        "Name:  a-0\nContainers:\n  app:\n    Image:  x\n    State:  Waiting\n    Restart Count:  3\n    Environment:\n      URL:  postgres://db:5432/\ncart\n    Mounts:  <none>\n  proxy:\n    Image:  y\n    State:  Running\n    Restart Count:  0\n",
      ),
    );
    expect(pod?.status?.containerStatuses?.map(({ name, restartCount }) => [name, restartCount])).toEqual([
      ["app", 3],
      ["proxy", 0],
    ]);
  });
  test("labels, limits and variables called __proto__", () => {
    const [pod] = pods(
      readText(
        "Name: a\nNamespace: b\nLabels: __proto__=x\n        constructor=y\nAnnotations: __proto__: z\nContainers:\n  c:\n    Image: x\n    Limits:\n      __proto__:  1\n    Environment:\n      __proto__:  v\n",
      ),
    );
    expect(Object.entries(pod?.metadata?.labels ?? {})).toEqual([
      ["__proto__", "x"],
      ["constructor", "y"],
    ]);
    expect(Object.getPrototypeOf(pod?.metadata?.annotations)).toBe(Object.prototype);
    expect(pod?.spec?.containers[0]?.env).toEqual([{ name: "__proto__", value: "v" }]);
    expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
  });

  test("a pod that is terminating has the age of its deletion, not a time", () => {
    const reading = readText(
      "Name: a\nNamespace: b\nStatus: Terminating (lasts 27m)\nTermination Grace Period: 30s\nTolerations: <none>\n",
    );
    const [piece] = reading.pieces;
    expect(pods(reading)[0]?.metadata).toEqual({ name: "a", namespace: "b", deletionGracePeriodSeconds: 30 });
    expect(piece?.kind === "pod" && piece.pod.source.ages).toEqual(
      new Map([["/metadata/deletionTimestamp", 1620]]),
    );
  });

  test("a piece that begins with how long it terminates", () => {
    const reading = readText(
      "Status:  Terminating (lasts 8d)\n...\n    Mounts:\n      /etc/tls from tls (ro)\n",
    );
    const [piece] = reading.pieces;
    expect(piece?.kind === "pod" && piece.pod.source.ages).toEqual(
      new Map([["/metadata/deletionTimestamp", 691_200]]),
    );
  });

  test("rows of events that have lost their heading at its end", () => {
    const reading = readText(text`
      QoS Class:       Burstable
      Node-Selectors:  <none>
      Tolerations:     <none>
        Normal   Pulling  10s (x3 over 25s)  kubelet  Pulling image "api"
        Warning  Failed   9s (x3 over 25s)   kubelet  Error: no
    `);
    expect(events(reading)).toMatchObject([
      { reason: "Pulling", lastAgeSeconds: 10 },
      { reason: "Failed", message: "Error: no", count: 3 },
    ]);
  });

  test("kubectl up to 1.8 printed when it would expire", () => {
    const [pod] = pods(
      readText(
        "Name: a\nNamespace: b\nStatus: Terminating (expires Mon, 02 Jan 2017 15:04:05 +0000)\nEvents: <none>\n",
      ),
    );
    expect(pod?.metadata?.deletionTimestamp).toBe("2017-01-02T15:04:05Z");
  });

  test("several pods, also without blank lines between", () => {
    const one = (name: string) =>
      `Name: ${name}\nNamespace: b\nContainers:\n  c:\n    Image: x\nEvents: <none>\n`;
    for (const between of ["", "\n", "\n\n"]) {
      const reading = readText([one("a1"), one("a2"), one("a3")].join(between));
      expect(pods(reading).map(({ metadata }) => metadata?.name)).toEqual(["a1", "a2", "a3"]);
      expect(kinds(reading).filter((kind) => kind === "no-events")).toHaveLength(3);
    }
  });
});

test("secrets do not pass: variables, arguments, annotations, messages, events", () => {
  const secret = "Zx9!" + "kQ7vT2pLm4";
  const reading = readText(
    text`
    Name:         api-0
    Namespace:    shop
    Annotations:  example.org/api-password: CANARY
    Status:       Failed
    Message:      login with password=CANARY refused
    Containers:
      api:
        Image:  x
        Args:
          --db-password=CANARY
          --api-secret
          CANARY
        State:  Terminated
          Message:  password=CANARY
          Exit Code:  1
        Liveness:  exec [curl -u admin:CANARY http://localhost] delay=0s timeout=1s period=10s #success=1 #failure=3
        Environment:
          DB_PASSWORD:  CANARY
          DSN:          postgres://app:CANARY@db/shop
    Events:
      Type     Reason  Age  From     Message
      ----     ------  ---  ----     -------
      Warning  Failed  1m   kubelet  Error: password=CANARY
  `.replaceAll("CANARY", secret),
  );
  expect(JSON.stringify(reading)).not.toContain(secret);
  expect(pods(reading)[0]?.spec?.containers[0]?.env?.[0]?.value).toMatch(/^«redacted:/);
});

test("a container's state, where what stands above it was left out", () => {
  const reading = readText(text`
    Name:             api-0
    Namespace:        shop
    <snip>
        State:          Running
          Started:      Wed, 07 Feb 2024 10:15:12 +0000
        Last State:     Terminated
          Reason:       OOMKilled
          Exit Code:    137
    QoS Class:        Burstable
  `);
  expect(pods(reading)[0]).toMatchObject({
    metadata: { name: "api-0", namespace: "shop" },
    status: {
      qosClass: "Burstable",
      containerStatuses: [{ lastState: { terminated: { reason: "OOMKilled", exitCode: 137 } } }],
    },
  });
});

test("the state of a pod that went down with its node, and nothing else of its description", () => {
  const reading = readText(
    "Status:       Failed\nReason:       Terminated\nMessage:      Pod was terminated in response to imminent node shutdown.\n",
  );
  expect(pods(reading)).toMatchObject([{ status: { phase: "Failed", reason: "Terminated" } }]);
});

test("a row of dots between outputs is nobody's log", () => {
  const reading = readText(
    "..............................\n>>> kubectl get events -n shop\nLAST SEEN   TYPE     REASON      OBJECT      MESSAGE\n2s          Normal   Scheduled   pod/web-0   Successfully assigned shop/web-0 to w1\n",
  );
  expect(reading.pieces.map(({ kind }) => kind)).toEqual(["event"]);
});
