import { describe, expect, test } from "vitest";

import { eventJson, podJson } from "../pods.ts";
import { read } from "../read.ts";

const said = ["starting", "panic: boom"];
const text = said.join("\n");
const other = "listening\non :8080";
const entries = said.map((message, index) => ({ timestamp: `2026-03-02T10:02:4${index}.500Z`, message }));
const signed = said.map((log, index) => ({
  "@timestamp": `2026-03-02T10:02:4${index}.500Z`,
  log,
  stream: "stderr",
  kubernetes: { pod_name: "web-0", namespace_name: "shop", container_name: "app" },
}));
const pod = (name = "web-0") => podJson({ name, container: "app", restartCount: 7 });
const described = (name = "web-0") => `Name:             ${name}
Namespace:        shop
Node:             worker-1/10.0.0.1
Status:           Running
Containers:
  app:
    State:          Waiting
      Reason:       CrashLoopBackOff
    Ready:          False
    Restart Count:  7
Events:             <none>
`;
const own = { namespace: "shop", pod: "web-0", container: "app", lines: said };

const told = (json: unknown) =>
  read({ name: "case.json", json }).evidence.map(({ pod: given, logs, events }) => ({
    name: given?.object.metadata?.name,
    at: given?.source.pointer ?? given?.source.file,
    events: events?.map(({ reason, source }) => `${reason} ${source.pointer}`),
    logs,
  }));

describe("beside one pod, logs are its", () => {
  test.each<[string, unknown, string]>([
    ["entries", { logs: entries, pod: pod() }, "/logs"],
    ["entries with a message beside", { message: "web is down", logs: entries, pod: pod() }, "/logs"],
    ["entries that a collector wrote", { logs: signed, pod: pod() }, "/logs"],
    [
      "an answer of Loki's",
      {
        loki: {
          data: {
            result: [{ stream: {}, values: entries.map(({ timestamp, message }) => [timestamp, message]) }],
          },
        },
        pod: pod(),
      },
      "/loki",
    ],
    ["a text", { pod: pod(), logs: text }, "/logs"],
    ["lines", { describe: described(), logs: said }, "/logs"],
    ["entries beside a description", { describe: described(), logs: entries }, "/logs"],
    ["further in", { status: "ok", data: { pod: pod(), logs: entries } }, "/data/logs"],
    ["apart from it", { object: { pod: pod() }, output: { details: { log: text } } }, "/output/details/log"],
    ["by the container", { pods: [{ manifest: pod(), logs: { app: text } }] }, "/pods/0/logs/app"],
    ["by the pod", { list: { items: [pod()] }, logs: { "web-0": text } }, "/logs/web-0"],
    ["by both", { list: { items: [pod()] }, logs: { "shop/web-0/app": text } }, "/logs/shop~1web-0~1app"],
    ["a log that is an object", { pod: pod(), logs: [{ container: "app", text }] }, "/logs/0/text"],
    [
      "below the name of a pod",
      { pods: { "web-0": { describe: described(), logs: text } } },
      "/pods/web-0/logs",
    ],
    ["one word below its container", { pod: pod(), logs: { app: said } }, "/logs/app"],
    ["entries beside names", { pod: "web-0", namespace: "shop", container: "app", logs: entries }, ""],
    [
      "a text beside a pod's name",
      { pods: [{ name: "web-0", namespace: "shop", container: "app", log: text }] },
      "/pods/0/log",
    ],
    ["under a command", [{ command: "kubectl logs web-0 -n shop -c app", output: text }], "/0/output"],
    [
      "under a command in words",
      [{ cmd: ["kubectl", "logs", "web-0", "-nshop", "-capp"], stdout: text }],
      "/0/stdout",
    ],
    [
      "under a command, whatever the fields are called",
      [{ run: "kubectl logs web-0 -n shop -c app", out: text }],
      "/0/out",
    ],
    ["within the Pod", { ...pod(), logs: { app: text } }, "/logs/app"],
    ["by what is counted, not by a pod", { pod: pod(), logs: { "attempt-1": text } }, "/logs/attempt-1"],
  ])("%s", (_, json, at) => {
    const [first, ...rest] = told(json);
    expect(rest).toEqual([]);
    expect(first?.logs).toMatchObject([own]);
    expect(first?.logs[0]?.source.file).toBe(at === "" ? "case.json" : `case.json#${at}`);
  });

  test.each<[string, unknown]>([
    ["the field", { pod: pod(), previousLogs: text }],
    ["a field within", { pod: pod(), logs: { app: { previous: text } } }],
    ["a field beside", { pod: pod(), logs: [{ container: "app", previous: true, text }] }],
    ["a word beside", { pod: pod(), logs: [{ instance: "previous", content: text }] }],
    ["the command", { pod: pod(), "kubectl logs --previous": text }],
  ])("that it is of the dead instance, %s says", (_, json) => {
    expect(told(json)[0]?.logs).toMatchObject([{ ...own, instance: "previous" }]);
  });

  test("and so are events that name none", () => {
    const bare = { type: "Warning", reason: "BackOff", message: "Back-off restarting failed container" };
    const json = [
      { pod: pod(), events: [{ ...bare, timestamp: "2026-03-02T10:02:40Z" }], logs: text },
      { pod: pod("web-1"), events: [bare] },
    ];
    expect(told(json)).toMatchObject([
      { name: "web-0", events: ["BackOff /0/events/0"], logs: [own] },
      { name: "web-1", events: ["BackOff /1/events/0"], logs: [] },
    ]);
  });

  test("all of it is read, and cited by its place", () => {
    const json = { logs: entries, data: { pod: pod(), events: { items: [eventJson({ name: "web-0" })] } } };
    expect(told(json)).toMatchObject([
      { name: "web-0", at: "/data/pod", events: ["BackOff /data/events/items/0"], logs: [own] },
    ]);
  });

  test("times of entries stay with their lines", () => {
    const [log] = told({ pod: pod(), logs: entries.toReversed() })[0]?.logs ?? [];
    expect(log?.times).toEqual(entries.map(({ timestamp }) => timestamp));
    expect(log?.lineNumbers).toEqual([2, 1]);
  });

  test("beyond the first part of a large text", () => {
    const many = Array.from({ length: 3_000 }, (_, at) => ({
      ...entries[0],
      message: `line ${at} ${"x".repeat(40)}`,
    }));
    const [first] = told({ logs: [...many, ...entries], pod: pod() });
    expect(first).toMatchObject({ name: "web-0" });
    expect(first?.logs[0]?.lines.at(-1)).toBe("panic: boom");
  });
});

test("of several containers, each has its own", () => {
  const two = podJson({ name: "web-0", spec: { containers: [{ name: "app" }, { name: "proxy" }] } });
  const containers = [
    { name: "proxy", logs: other },
    { name: "app", details: { log: text } },
  ];
  expect(told({ pod: two, containers })[0]?.logs).toMatchObject([
    { container: "proxy", lines: other.split("\n") },
    own,
  ]);
});

test("events within the Pod are its", () => {
  const bare = { type: "Warning", reason: "BackOff", message: "Back-off restarting failed container" };
  const json = { list: [{ ...pod(), events: [bare] }, pod("web-1")] };
  expect(told(json)).toMatchObject([
    { name: "web-0", events: ["BackOff /list/0/events/0"] },
    { name: "web-1", events: undefined },
  ]);
});

describe("a text without a name", () => {
  const dated = "2026-03-02T10:02:41Z INFO starting\n2026-03-02T10:02:42Z FATAL no config\n    at x";
  test.each<[string, string, number]>([
    ["is a log where its lines begin with the time", dated, 1],
    [
      "is none where people wrote it",
      "10:02 Anna: it is down\n10:03 Bob: I see that, too, and look at it",
      0,
    ],
    [
      "is none where one line has a time",
      "Since 2026-03-02 it is down,\n2026-03-02T10:02:41Z to be exact,\nsays Bob",
      0,
    ],
  ])("%s", (_, words, logs) => {
    const json = {
      result: {
        content: [
          { type: "text", text: JSON.stringify(pod()) },
          { type: "text", text: words },
        ],
      },
    };
    expect(told(json).map((each) => each.logs.length)).toEqual([logs]);
  });
});

describe("of several pods, each has its own", () => {
  const both = [
    { name: "web-0", logs: [own] },
    { name: "web-1", logs: [{ pod: "web-1", lines: other.split("\n") }] },
  ];
  const otherEntries = other.split("\n").map((message, index) => ({ ...entries[index], message }));
  test.each<[string, unknown]>([
    [
      "entries",
      [
        { pod: pod(), logs: entries },
        { pod: pod("web-1"), logs: otherEntries },
      ],
    ],
    [
      "texts",
      {
        results: [
          { pod: pod(), logs: text },
          { pod: pod("web-1"), logs: other },
        ],
      },
    ],
    [
      "further in",
      {
        a: [
          { x: { pod: pod() }, y: { log: text } },
          { x: { pod: pod("web-1") }, y: { log: other } },
        ],
      },
    ],
    ["by their names", { pods: [pod(), pod("web-1")], logs: { "web-0": text, "web-1": other } }],
    [
      "by names with containers",
      { pods: [pod(), pod("web-1")], logs: { "web-1/app": other, "web-0": { app: text } } },
    ],
    [
      "descriptions",
      {
        pods: {
          "web-0": { describe: described(), logs: text },
          "web-1": { describe: described("web-1"), logs: other },
        },
      },
    ],
  ])("%s", (_, json) => {
    expect(told(json)).toMatchObject(both);
    expect(told(json)).toHaveLength(2);
  });

  test("one a line", () => {
    const lines = [
      { pod: pod(), logs: entries },
      { pod: pod("web-1"), logs: otherEntries },
    ];
    const { evidence } = read(lines.map((line) => JSON.stringify(line)).join("\n"));
    expect(evidence.map(({ pod: given, logs }) => [given?.object.metadata?.name, logs.length])).toEqual([
      ["web-0", 1],
      ["web-1", 1],
    ]);
  });

  test.each<[string, unknown]>([
    ["no name", { pods: [pod(), pod("web-1")], logs: entries }],
    ["a word", { pods: [pod(), pod("web-1")], logs: { tail: text } }],
  ])("a log with %s is said, and given to none", (_, json) => {
    const { evidence, warnings } = read({ json });
    expect(evidence.slice(0, 2).map(({ logs }) => logs.length)).toEqual([0, 0]);
    expect(warnings.map(({ code }) => code)).toContain("log-not-placed");
  });

  test("a log of a pod that is not shown is not given to the one that is", () => {
    const found = told({ pod: pod(), logs: { "cart-7d9f8b6c5d-x2x7k": text } });
    expect(found.map(({ name, logs }) => [name, logs[0]?.pod])).toEqual([
      ["web-0", undefined],
      [undefined, "cart-7d9f8b6c5d-x2x7k"],
    ]);
  });
});

describe("no log of the pod's", () => {
  test.each<[string, unknown]>([
    [
      "comments with their times",
      { pod: pod(), comments: [{ body: "It is down", timestamp: "2026-03-02T10:02:40Z" }] },
    ],
    ["where the log is", { pod: pod(), logs: { url: "https://logs.example.com/x", count: 3 } }],
    [
      "the output of another command",
      { pod: pod(), command: "kubectl get svc", stdout: "NAME  TYPE\nweb   ClusterIP" },
    ],
    [
      "words beside a command that somebody should run",
      {
        pod: pod(),
        alert: {
          runbookCommand: "kubectl logs web-0 -n shop -p",
          message: "It ended in a panic: boom\nAgain.",
        },
      },
    ],
    ["no words", { pod: pod(), logs: [] }],
  ])("%s", (_, json) => {
    expect(told(json)).toMatchObject([{ name: "web-0", logs: [] }]);
  });
});
