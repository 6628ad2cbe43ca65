import { describe, expect, test } from "vitest";

import { eventJson, podJson } from "../pods.ts";
import { read } from "../read.ts";

const described = `Name:             web-0
Namespace:        shop
Node:             worker-1/10.0.0.1
Status:           Running
Containers:
  app:
    Image:          registry.example/web:1
    State:          Waiting
      Reason:       CrashLoopBackOff
    Last State:     Terminated
      Reason:       OOMKilled
      Exit Code:    137
    Ready:          False
    Restart Count:  7
    Environment:    <none>
Events:             <none>
`;
const html = described.replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const pod = podJson({ name: "web-0", container: "app", restartCount: 7 });

const podsOf = (json: unknown) =>
  read({ name: "ticket.json", json }).evidence.map(({ pod: given }) => ({
    name: given?.object.metadata?.name,
    restarts: given?.object.status?.containerStatuses?.[0]?.restartCount,
    file: given?.source.file,
  }));
const web = { name: "web-0", restarts: 7 };

describe("a pod is found in what carries it", () => {
  test.each<[string, unknown, string]>([
    ["a field", { description: described }, "#/description"],
    [
      "a ticket of Jira's",
      { key: "OPS-1", fields: { description: `It dies\n{noformat}\n${described}{noformat}` } },
      "#/fields/description",
    ],
    [
      "a document of Jira's",
      {
        fields: {
          description: {
            type: "doc",
            content: [
              { type: "paragraph", content: [{ type: "text", text: "It dies" }] },
              { type: "codeBlock", content: [{ type: "text", text: described }] },
            ],
          },
        },
      },
      "#/fields/description/content/1/content/0/text",
    ],
    ["a message of Slack's", { text: `help\n\`\`\`${html}\`\`\``, ts: "1700000000.1" }, "#/text"],
    ["several messages", { messages: [{ text: "hi" }, { text: described }] }, "#/messages/1/text"],
    ["an alert of Opsgenie's", { message: "web down", description: described }, "#/description"],
    [
      "an incident of PagerDuty's",
      {
        payload: { summary: "x", timestamp: "2026-03-02T10:00:00Z", custom_details: { describe: described } },
      },
      "#/payload/custom_details/describe",
    ],
    ["an issue in Markdown", { body: `### Now\n\n\`\`\`\n${described}\`\`\`\n` }, "#/body"],
    ["a page", { body: { content: `<p>It dies</p><pre>${html}</pre>` } }, "#/body/content"],
    ["lines, each a string", { describe: described.split("\n") }, "#/describe"],
    ["lines that end in Windows' way", { describe: described.replaceAll("\n", "\r\n") }, "#/describe"],
    ["line ends that were escaped twice", { describe: described.replaceAll("\n", "\\n") }, "#/describe"],
    ["JSON within JSON", { output: JSON.stringify(pod) }, "#/output"],
    ["a field whose name has a slash", { "kubectl/describe": described }, "#/kubectl~1describe"],
  ])("%s", (_, json, at) => {
    expect(podsOf(json)).toEqual([{ ...web, file: `ticket.json${at}` }]);
  });

  test.each<[string, unknown]>([
    ["an object beside others", { alert: "x", pod, events: [eventJson({ name: "web-0" })] }],
    ["a list without a kind", { pods: { items: [pod] } }],
    ["deep within", { a: [{ b: { c: [[{ pod }]] } }] }],
  ])("as an object: %s", (_, json) => {
    expect(podsOf(json)).toEqual([{ ...web, file: "ticket.json" }]);
  });

  const event = eventJson({ name: "web-0" });
  test.each<[string, unknown]>([
    [
      "Elasticsearch",
      { hits: { hits: [{ _source: { ...event, kind: undefined, apiVersion: undefined } }] } },
    ],
    [
      "Google Cloud",
      [{ insertId: "x", timestamp: "2026-03-02T10:00:00Z", resource: {}, jsonPayload: event }],
    ],
  ])("events that %s kept", (_, json) => {
    expect(read({ json }).evidence).toMatchObject([{ events: [{ involved: { name: "web-0" } }], logs: [] }]);
  });

  test("what is cited stands on a line of its own text", () => {
    const [first] = read({ json: { description: described } }).evidence;
    expect(first?.pod?.source.file).toBe("#/description");
    expect(first?.pod?.source.lines?.get("/status/containerStatuses/0/restartCount")).toBe(14);
  });
});

describe("a log is one by the name of its field", () => {
  const text = "starting\npanic: boom";
  test.each<[string, unknown, object]>([
    [
      "with its pod beside it",
      { pod: "web-0", namespace: "shop", container: "app", logs: text },
      { pod: "web-0", namespace: "shop", container: "app", instance: "unknown" },
    ],
    [
      "of the dead instance",
      { podName: "web-0", previous_logs: text },
      { pod: "web-0", instance: "previous" },
    ],
    ["as lines", { stderr: text.split("\n") }, { instance: "unknown" }],
    ["of nobody", { details: { log: text } }, { instance: "unknown" }],
    ["of no pod that there could be", { pod: "No Pod!", log: text }, { instance: "unknown" }],
  ])("%s", (_, json, told) => {
    const [first] = read({ json }).evidence;
    expect(first?.logs).toMatchObject([{ ...told, lines: text.split("\n") }]);
    if (!("pod" in told)) expect(first?.logs[0]?.pod).toBeUndefined();
  });
  test("a list of strings is one text", () => {
    expect(read({ json: text.split("\n") }).evidence[0]?.logs[0]?.lines).toEqual(text.split("\n"));
    expect(read({ json: described.split("\n") }).evidence[0]?.pod?.object.metadata?.name).toBe("web-0");
  });
  test("a log of nobody beside several pods is said, and given to none", () => {
    const json = { pods: [podJson({ name: "a" }), podJson({ name: "b" })], logs: text };
    const { evidence, warnings } = read({ json });
    expect(evidence.slice(0, 2).map(({ logs }) => logs.length)).toEqual([0, 0]);
    expect(warnings.map(({ code }) => code)).toContain("log-not-placed");
  });
});

describe("nothing is made of", () => {
  test.each<[string, unknown]>([
    ["words", { description: "The pod dies.\nPlease help.\nThank you all very much." }],
    ["an empty ticket", { fields: { description: "", comment: { comments: [] } } }],
    ["an empty log", { pod: "web-0", logs: " \n" }],
    ["a kind alone", { event: { object: { kind: "Pod", name: "web-0" } } }],
  ])("%s", (_, json) => {
    expect(read({ json }).refused?.code).toBe("input_unknown");
  });
  test("a single line that a program printed, which stays a log", () => {
    const line = {
      level: "error",
      msg: "boom",
      stack: "Error: boom\n    at x (y.js:1:2)\n    at z (y.js:3:4)",
    };
    expect(read({ json: line }).evidence[0]?.logs[0]?.lines).toEqual([JSON.stringify(line)]);
  });
});

test("secrets are masked, also in the names of fields", () => {
  const secret = "correct-horse-7battery";
  const url = `postgres://app:${secret}@db:5432/app`;
  const json = {
    [`at ${url}`]: described.replace("<none>\nEvents", `\n      DB_PASSWORD:  ${secret}\nEvents`),
    logs: `connecting to ${url}\npassword=${secret}`,
  };
  const intake = read({ json });
  expect(intake.evidence).not.toEqual([]);
  expect(JSON.stringify(intake)).not.toContain(secret);
});

describe("hostile carriers come to an end", () => {
  const nest = (inside: (text: unknown) => unknown, times: number) => {
    let value: unknown = { description: described };
    for (let depth = 0; depth < times; depth++) value = inside(value);
    return value;
  };
  const tenfold = (name: string, of: string) => `${name}: &${name} [${Array(9).fill(of).join(",")}]\n`;
  const unfolding = `apiVersion: v1\nkind: Pod\n${tenfold("a", "1")}${tenfold("b", "*a")}${tenfold("c", "*b")}${tenfold("d", "*c")}${tenfold("e", "*d")}${tenfold("f", "*e")}`;
  test.each<[string, () => string]>([
    ["fields within fields", () => `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`],
    ["lists of objects within objects", () => `${'{"a":{"items":['.repeat(30_000)}${"]}}".repeat(30_000)}`],
    [
      "JSON within JSON within JSON",
      () => JSON.stringify(nest((value) => ({ a: JSON.stringify(value) }), 12)),
    ],
    [
      "a hundred thousand texts",
      () =>
        JSON.stringify({
          a: Array.from({ length: 100_000 }, (_, at) => ({ t: `line ${at}\n${"x".repeat(50)}` })),
        }),
    ],
    [
      "kinds without a name",
      () => JSON.stringify(nest((value) => ({ kind: "", metadata: {}, a: value }), 1_000)),
    ],
    ["prototypes", () => '{"__proto__":{"description":"a\\nb"},"constructor":{"logs":"x"}}'],
    [
      "thousands of manifests that unfold",
      () => JSON.stringify({ a: Array.from({ length: 500 }, () => unfolding) }),
    ],
    [
      "a log beside thousands of manifests of one pod",
      () =>
        JSON.stringify({
          logs: "a\nb",
          pods: Array.from({ length: 30_000 }, (_, at) => ({
            kind: "Pod",
            metadata: { name: "web-0" },
            spec: { containers: [{ name: `c${at}` }] },
          })),
        }),
    ],
    ["a log of eight megabytes", () => JSON.stringify({ logs: "a=b\n".repeat(2_000_000) })],
  ])("%s", { timeout: 90_000 }, (_, text) => {
    const intake = read(text());
    expect(intake.refused === undefined).toBe(intake.evidence.length > 0);
  });
});

test("a controller's log names the objects that it works at, and is a log", () => {
  const lines = ["reconciling", "panic: boom"].map((event) =>
    JSON.stringify({ event, ref: { kind: "Pod", name: "web-0" } }),
  );
  const { evidence, refused } = read(lines.join("\n"));
  expect(refused).toBeUndefined();
  expect(evidence.map(({ logs }) => logs.map(({ lines: said }) => said))).toEqual([[lines]]);
});
