import { describe, expect, test } from "vitest";

import { wholeItems, wholeMembers } from "../../src/intake/cut-list.ts";
import { podJson } from "./pods.ts";
import { read } from "./read.ts";

const list = JSON.stringify(
  {
    apiVersion: "v1",
    items: ["web-0", "web-1", "web-2"].map((name) =>
      podJson({ name, metadata: { annotations: { note: 'a "quoted\\" brace }] and [{' } } }),
    ),
    kind: "List",
  },
  null,
  4,
);
const lastItem = list.lastIndexOf('"apiVersion"');

const names = ({ evidence }: ReturnType<typeof read>) =>
  evidence.map(({ pod }) => pod?.object.metadata?.name);

describe("a List that was cut off", () => {
  const cuts: Record<string, { text: string; expected: string[] }> = {
    "within its last item": { text: list.slice(0, lastItem + 200), expected: ["web-0", "web-1"] },
    "behind a comma between items": {
      text: list.slice(0, lastItem - 20).trimEnd(),
      expected: ["web-0", "web-1"],
    },
    "behind its last item": {
      text: list.slice(0, list.lastIndexOf("]")).trimEnd(),
      expected: ["web-0", "web-1", "web-2"],
    },
    "of the API, whose items do not say their kind": {
      text: `{"kind":"PodList","apiVersion":"v1","metadata":{"resourceVersion":"1"},"items":[{"metadata":{"name":"a"}},{"metadata":{"na`,
      expected: ["a"],
    },
    "an array of objects": {
      text: `[${JSON.stringify(podJson({ name: "a" }))},${JSON.stringify(podJson({ name: "b" })).slice(0, -30)}`,
      expected: ["a"],
    },
    "behind a whole document": {
      text: `${JSON.stringify(podJson({ name: "z" }))}\n${list.slice(0, lastItem)}`,
      expected: ["z", "web-0", "web-1"],
    },
  };

  test.each(Object.entries(cuts))("%s", (_, { text, expected }) => {
    const reading = read({ text, name: "pods.json" });
    expect(names(reading)).toEqual(expected);
    const warning = reading.warnings.find(({ code }) => code === "json-cut");
    expect(warning?.detail).toMatch(/cut off at line \d+.*missing/);
    expect(warning?.line).toBe(text.split("\n").length);
  });

  test.each(["within its first item", "a single object", "a number where an item should be"])(
    "%s: nothing is whole",
    (name) => {
      const text = {
        "within its first item": list.slice(0, 200),
        "a single object": JSON.stringify(podJson({ name: "a" })).slice(0, 60),
        "a number where an item should be": '{"items":[12',
      }[name];
      const reading = read({ text: text ?? "" });
      expect(reading.evidence).toEqual([]);
      expect(reading.refused).toMatchObject({ code: "input_unreadable" });
    },
  );

  test("of a million brackets is looked at once", () => {
    expect(wholeItems(`{"items":${"[".repeat(1_000_000)}`)).toBeUndefined();
    expect(wholeItems(`{"items":[${'"\\'.repeat(500_000)}`)).toBeUndefined();
  });
});

describe("a status that was cut off", () => {
  const whole = JSON.stringify({
    phase: "Running",
    containerStatuses: [
      {
        name: "cart",
        state: { waiting: { reason: "CrashLoopBackOff" } },
        lastState: { terminated: { exitCode: 2, reason: "Error", finishedAt: "2017-01-05T02:18:47Z" } },
      },
    ],
  });

  test.each(["2017-01-05T02", "finishedAt", "}}}]"])("at %s", (end) => {
    const reading = read({ text: whole.slice(0, whole.indexOf(end) + 3) });
    expect(reading.evidence[0]?.pod?.object.status?.containerStatuses).toMatchObject([
      { name: "cart", lastState: { terminated: { exitCode: 2, reason: "Error" } } },
    ]);
    expect(reading.warnings.map(({ code }) => code)).toContain("json-cut");
  });

  test("above the states, or within brackets that do not match", () => {
    expect(wholeMembers('{"phase":"Running","conditions":[{"type":"Ready"},{"ty')).toBe(
      '{"phase":"Running","conditions":[{"type":"Ready"}]}',
    );
    expect(wholeMembers('{"a":[1,2},"b')).toBeUndefined();
    expect(wholeMembers('{"a')).toBeUndefined();
    expect(wholeMembers(`{"a":${"[".repeat(1_000_000)}`)).toBeUndefined();
  });
});

describe("YAML that was cut off", () => {
  const pod = `apiVersion: v1
kind: Pod
metadata:
  name: web-0
  namespace: shop
status:
  containerStatuses:
  - name: web
    restartCount: 3
    lastState:
      terminated:
        exitCode: 137
        reason: OOMKilled
`;
  const cuts: Record<string, [string, number]> = {
    "within a field's name": [`${pod}    sta`, 14],
    "within quotes": [`${pod}    image: "registry.example/we`, 14],
    "within a bracket, with CRLF": [`${pod}  conditions: [{type: Rea`.replaceAll("\n", "\r\n"), 14],
    "in the last of its documents": [
      `kind: Service\napiVersion: v1\nmetadata: {name: a}\n---\n${pod}    image: 'w`,
      18,
    ],
  };
  test.for(Object.entries(cuts))("%s: what stands before is read", ([, [text, line]]) => {
    const reading = read({ text, name: "pod.yaml" });
    expect(names(reading)).toEqual(["web-0"]);
    expect(reading.warnings.find(({ code }) => code === "yaml-cut")).toMatchObject({
      line,
      detail: expect.stringMatching(/cut off at line \d+: .* missing/),
    });
  });

  test("... is not what is broken in its middle", () => {
    const text = pod.replace("    restartCount: 3", "    restartCount: [3");
    expect(read({ text, name: "pod.yaml" }).refused).toMatchObject({ code: "input_unreadable" });
  });
});

const column = (name: string, priority = 0) => ({ name, type: "string", priority });
const row = (cells: unknown[], metadata: object) => ({
  cells,
  object: { kind: "PartialObjectMetadata", apiVersion: "meta.k8s.io/v1", metadata },
});
const podColumns = [
  ...["Name", "Ready", "Status", "Restarts", "Age"].map((name) => column(name)),
  ...["IP", "Node", "Nominated Node", "Readiness Gates"].map((name) => column(name, 1)),
];

describe("a Table, which the API gives to who asks as kubectl does", () => {
  test("of pods", () => {
    const { evidence, warnings } = read({
      text: JSON.stringify({
        kind: "Table",
        apiVersion: "meta.k8s.io/v1",
        columnDefinitions: podColumns,
        rows: [
          row(
            [
              "web-0",
              "0/1",
              "CrashLoopBackOff",
              "12 (3m ago)",
              "2d",
              "10.0.0.7",
              "node-1",
              "<none>",
              "<none>",
            ],
            {
              name: "web-0",
              namespace: "shop",
            },
          ),
        ],
      }),
    });
    expect(warnings).toEqual([]);
    expect(evidence.map(({ namespace, row: pod }) => [namespace, pod?.object])).toEqual([
      [
        "shop",
        expect.objectContaining({
          name: "web-0",
          status: "CrashLoopBackOff",
          restarts: 12,
          lastRestartAgeSeconds: 180,
          node: "node-1",
        }),
      ],
    ]);
  });

  test("of events, whose messages have line ends", () => {
    const { evidence } = read({
      text: `${JSON.stringify({
        kind: "Table",
        columnDefinitions: [
          ...["Last Seen", "Type", "Reason", "Object"].map((name) => column(name)),
          column("Source", 1),
          column("Message"),
        ],
        rows: [
          row(
            [
              "5m",
              "Warning",
              "FailedMount",
              "pod/web-0",
              "kubelet",
              "MountVolume.SetUp failed:\n  secret not found",
            ],
            {
              namespace: "shop",
            },
          ),
        ],
      })}\n${JSON.stringify(podJson({ name: "web-0", namespace: "shop" }))}`,
    });
    expect(evidence[0]?.events?.map(({ reason, message }) => [reason, message])).toEqual([
      ["FailedMount", "MountVolume.SetUp failed: secret not found"],
    ]);
  });

  test("with whole objects in it", () => {
    const table = {
      kind: "Table",
      columnDefinitions: podColumns,
      rows: [{ cells: [], object: podJson({ name: "web-0" }) }],
    };
    expect(names(read({ text: JSON.stringify(table) }))).toEqual(["web-0"]);
  });

  test.each([
    { kind: "Table" },
    { kind: "Table", columnDefinitions: [1, null], rows: [1, null, { cells: 3 }] },
    { kind: "Table", columnDefinitions: [column("Name")], rows: [row(["a"], {})] },
  ])("of nothing that is read: %j", (table) => {
    expect(read({ text: JSON.stringify(table) })).toMatchObject({
      evidence: [],
      refused: { code: "input_unknown" },
    });
  });
});

describe("kubectl's refusal to show a log, when nothing else is sent", () => {
  const refused = (why: string) =>
    `Error from server (BadRequest): container "cart" in pod "cart-7d9f8b6c5d-x2x7k" is ${why}`;
  const states: Record<string, string> = {
    "waiting to start: CrashLoopBackOff": "CrashLoopBackOff",
    "waiting to start: ContainerCreating": "ContainerCreating",
    "waiting to start: image can't be pulled": "ErrImagePull",
    "waiting to start: trying and failing to pull image": "ImagePullBackOff",
  };

  test.each(Object.entries(states))("%s", (why, reason) => {
    const { evidence } = read(`$ kubectl -n shop logs cart-7d9f8b6c5d-x2x7k\n${refused(why)}\n`);
    expect(
      evidence.map(({ namespace, pod }) => [namespace, pod?.object.metadata?.name, pod?.object.status]),
    ).toEqual([
      [
        "shop",
        "cart-7d9f8b6c5d-x2x7k",
        { containerStatuses: [{ name: "cart", ready: false, state: { waiting: { reason } } }] },
      ],
    ]);
  });

  test("tells nothing beside the pod itself", () => {
    const { evidence } = read([
      { text: refused("waiting to start: ContainerCreating"), name: "current.log" },
      { text: JSON.stringify(podJson({ name: "cart-7d9f8b6c5d-x2x7k" })), name: "pod.json" },
    ]);
    expect(evidence.map(({ pod }) => pod?.source.form)).toEqual(["object"]);
  });

  test.each(["terminated", "waiting to start: <b>", 'not valid for pod "cart"'])(
    "%s: no pod is made of it",
    (why) => {
      expect(read(refused(why))).toMatchObject({ evidence: [], refused: { code: "input_unknown" } });
    },
  );
});
