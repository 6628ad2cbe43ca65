import { dump } from "js-yaml";
import { describe, expect, test } from "vitest";

import { podJson } from "./pods.ts";
import { type Sent, read } from "./read.ts";

const printed = ["starting", "", "Error: connect ECONNREFUSED 10.96.14.3:5432", "    at afterConnect"];
const time = (index: number) => `2026-03-02T10:02:4${index}.500Z`;
const millis = (index: number) => Date.parse(time(index));
const nanos = (index: number) => `${millis(index)}000000`;

type Entry = (text: string, index: number) => object;
const entries = (entry: Entry) => printed.map((text, index) => entry(text, index));
const aLine = (entry: Entry) =>
  entries(entry)
    .map((each) => JSON.stringify(each))
    .join("\n");

const ecs: Entry = (message, index) => ({
  "@timestamp": time(index),
  message,
  log: { file: { path: "/var/log/containers/x.log" }, offset: index },
  kubernetes: { pod: { name: "web-0" }, namespace: "shop", container: { name: "app" } },
});
const fluent: Entry = (text, index) => ({
  "@timestamp": time(index),
  log: `${text}\n`,
  stream: "stderr",
  kubernetes: { pod_name: "web-0", namespace_name: "shop", container_name: "app", labels: { app: "web" } },
});
const hit: Entry = (text, index) => ({
  _index: "logs",
  _id: "x",
  _source: fluent(text, index),
  sort: [index],
});
const cloud: Entry = (textPayload, index) => ({
  insertId: "x",
  textPayload,
  timestamp: time(index),
  severity: "ERROR",
  resource: {
    type: "k8s_container",
    labels: { pod_name: "web-0", namespace_name: "shop", container_name: "app" },
  },
});
const id = "0123456789abcdef".repeat(4);
const stream = { namespace: "shop", pod: "web-0", container: "app" };
const values = printed.map((text, index) => [nanos(index), text]);
const tags = ["pod_name:web-0", "kube_namespace:shop", "kube_container_name:app"];

const aTable = (columns: string[], row: (text: string, index: number) => string[]) =>
  [columns, ...printed.map(row)]
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","))
    .join("\n");

const exports: Record<string, string> = {
  "Fluent Bit, one a line": aLine(fluent),
  "Fluent Bit, printed with line ends by jq": entries(fluent)
    .map((each) => JSON.stringify(each, null, 2))
    .join("\n"),
  "Filebeat, one a line": aLine(ecs),
  "names with dots": aLine((message, index) => ({
    "@timestamp": time(index),
    message,
    "kubernetes.pod_name": "web-0",
    "kubernetes.namespace_name": "shop",
    "kubernetes.container_name": "app",
  })),
  "an answer of Elasticsearch": JSON.stringify({ took: 3, hits: { total: 4, hits: entries(hit) } }, null, 1),
  "hits of Elasticsearch, newest first": JSON.stringify(entries(hit).toReversed()),
  "Google Cloud's download": JSON.stringify(entries(cloud).toReversed(), null, 2),
  "Google Cloud, one a line": aLine(cloud),
  "Google Cloud's API": JSON.stringify({ entries: entries(cloud), nextPageToken: "x" }),
  "a payload that holds nothing but a message": JSON.stringify(
    entries((message, index) => ({ ...cloud("", index), textPayload: undefined, jsonPayload: { message } })),
  ),
  "CloudWatch, by the name of the stream": JSON.stringify({
    events: entries((message, index) => ({
      logStreamName: `ip-10-0-1-2.internal-application.var.log.containers.web-0_shop_app-${id}.log`,
      timestamp: millis(index),
      message,
      eventId: "1",
    })),
    searchedLogStreams: [],
  }),
  "CloudWatch, with an entry of Fluent Bit in each": JSON.stringify({
    events: entries((text, index) => ({
      timestamp: millis(index),
      message: JSON.stringify(fluent(text, index)),
    })),
  }),
  "CloudWatch Insights": JSON.stringify({
    results: entries((text, index) => [
      { field: "@timestamp", value: time(index).replace("T", " ").slice(0, -1) },
      { field: "@message", value: text },
      { field: "kubernetes.pod_name", value: "web-0" },
      { field: "kubernetes.namespace_name", value: "shop" },
      { field: "kubernetes.container_name", value: "app" },
    ]),
  }),
  "an answer of Loki, newest first": JSON.stringify({
    status: "success",
    data: { resultType: "streams", result: [{ stream, values: values.toReversed() }] },
  }),
  "what is pushed to Loki": JSON.stringify({ streams: [{ stream, values }] }),
  logcli: aLine((line, index) => ({ labels: stream, line, timestamp: time(index) })),
  "Grafana's download": JSON.stringify(
    entries((line, index) => ({ line, timestamp: nanos(index), fields: stream })),
    null,
    2,
  ),
  Datadog: JSON.stringify({
    data: entries((message, index) => ({
      id: "x",
      type: "log",
      attributes: { timestamp: time(index), status: "error", message, tags },
    })),
  }),
  "a table of Azure's": JSON.stringify({
    tables: [
      {
        name: "PrimaryResult",
        columns: ["TimeGenerated", "LogMessage", "PodName", "PodNamespace", "ContainerName"].map((name) => ({
          name,
        })),
        rows: printed.map((text, index) => [time(index), text, "web-0", "shop", "app"]),
      },
    ],
  }),
  Splunk: aLine((text, index) => ({
    preview: false,
    result: { _raw: text, _time: time(index), pod: "web-0", namespace: "shop", container_name: "app" },
  })),
  stern: aLine((message, index) => ({
    message: `${message}\n`,
    nodeName: "worker-3",
    namespace: "shop",
    podName: "web-0",
    containerName: "app",
    time: time(index),
  })),
  OpenTelemetry: JSON.stringify({
    resourceLogs: [
      {
        resource: {
          attributes: [
            { key: "k8s.pod.name", value: { stringValue: "web-0" } },
            { key: "k8s.namespace.name", value: { stringValue: "shop" } },
            { key: "k8s.container.name", value: { stringValue: "app" } },
          ],
        },
        scopeLogs: [
          {
            logRecords: entries((stringValue, index) => ({
              timeUnixNano: nanos(index),
              body: { stringValue },
            })),
          },
        ],
      },
    ],
  }),
  "docker's journal": aLine((MESSAGE, index) => ({
    MESSAGE,
    CONTAINER_NAME: "k8s_app_web-0_shop_6a3c7c30-3f1c-4b7e-9d0f-0c9f1a2b3c4d_3",
    __REALTIME_TIMESTAMP: `${millis(index)}000`,
  })),
  "gcloud's YAML": entries(cloud)
    .toReversed()
    .map((entry) => `---\n${dump({ ...entry, logName: "projects/x/logs/stderr" })}`)
    .join(""),
  "Kibana's table": aTable(
    [
      "@timestamp",
      "kubernetes.pod_name",
      "kubernetes.namespace_name",
      "kubernetes.container_name",
      "message",
    ],
    (text, index) => [time(index), "web-0", "shop", "app", text],
  ),
  "Google Cloud's table": aTable(
    [
      "insertId",
      "resource.labels.container_name",
      "resource.labels.namespace_name",
      "resource.labels.pod_name",
      "textPayload",
      "timestamp",
    ],
    (text, index) => ["x", "app", "shop", "web-0", text, time(index)],
  ),
  "Azure's table as values": aTable(
    ["TimeGenerated [UTC]", "PodName", "PodNamespace", "ContainerName", "LogMessage"],
    (text, index) => [time(index), "web-0", "shop", "app", text],
  ),
  "a path for a label": JSON.stringify({
    streams: [
      {
        stream: { filename: "/var/log/pods/shop_web-0_6a3c7c30-3f1c-4b7e-9d0f-0c9f1a2b3c4d/app/3.log" },
        values,
      },
    ],
  }),
};

describe("the lines of a container come out of what a log system exports", () => {
  test.each(Object.entries(exports))("%s", (_, text) => {
    const { evidence, warnings } = read(text);
    expect(warnings).toEqual([]);
    expect(evidence).toHaveLength(1);
    const [log] = evidence[0]?.logs ?? [];
    expect(log).toMatchObject({ namespace: "shop", pod: "web-0", container: "app", lines: printed });
    expect(log?.times).toEqual(printed.map((__, index) => expect.stringMatching(time(index).slice(0, -1))));
  });

  test.each(Object.entries(exports))("with Windows line ends, and a few lines of blanks: %s", (_, text) => {
    const [first] = read(`\n\n${text}\n`.replaceAll("\n", "\r\n")).evidence;
    expect(first?.logs[0]).toMatchObject({ pod: "web-0", lines: printed });
  });
});

describe("each line is cited where it stands", () => {
  const linesOf = (sent: string) => read(sent).evidence[0]?.logs[0]?.lineNumbers;

  test("one entry a line", () => expect(linesOf(aLine(fluent))).toEqual([1, 2, 3, 4]));
  test("entries over several lines", () => {
    const text = JSON.stringify(entries(cloud), null, 2);
    const at = (words: string) => 1 + text.split("\n").findIndex((line) => line.includes(words));
    expect(linesOf(text)?.[2]).toBe(at("ECONNREFUSED"));
    expect(linesOf(text)?.[3]).toBe(at("afterConnect"));
  });
  test.each<[string, string]>([
    ["a slash", "/usr/bin/app: not found"],
    ["a tab", "\tat com.example.Main"],
    ["a quotation mark", '"app" was killed'],
    ["a sign that Go escapes", "<nil> pointer"],
    ["letters of another alphabet", "ошибка: нет памяти"],
    ["a word that is a field's name, too", "stream"],
    ["the beginning of another field's value", "web"],
  ])("an entry over several lines that begins with %s", (_, words) => {
    const given = [...entries(fluent), fluent(words, 5), fluent("end", 6)];
    for (const text of [
      JSON.stringify(given, null, 2),
      JSON.stringify(given, null, 2).replaceAll("<", "\\u003c").replaceAll(" /", " \\/"),
    ]) {
      const lines = text.split("\n").flatMap((line, index) => (line.includes('"log"') ? [index + 1] : []));
      expect(linesOf(text)).toEqual(lines);
      expect(lines).toHaveLength(given.length);
    }
  });
  test("an entry that was put together from its fields stands where its words do", () => {
    const own = { level: "error", msg: "dial tcp: refused", err: "x" };
    const given = printed.map((msg, index) => ({
      ...cloud("", index),
      textPayload: undefined,
      jsonPayload: { ...own, msg: `${msg}!` },
    }));
    const text = JSON.stringify(given, null, 2);
    const lines = text.split("\n").flatMap((line, index) => (line.includes('"msg"') ? [index + 1] : []));
    expect(linesOf(text)).toEqual(lines);
  });
  test("rows, also with line ends in them", () => {
    const text = `timestamp,kubernetes.pod_name,message\n${time(0)},web-0,one\n${time(1)},web-0,"two, ""2""\nthree"\n\n${time(2)},web-0,four\n`;
    const [log] = read(text).evidence[0]?.logs ?? [];
    expect(log?.lines).toEqual(["one", 'two, "2"', "three", "four"]);
    expect(log?.lineNumbers).toEqual([2, 3, 3, 6]);
  });
  test("an entry of several lines stands on one", () => {
    const text = aLine((_, index) => fluent(`one\ntwo ${index}`, index));
    expect(linesOf(text)).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
  });
});

test("Argo CD's answer tells the pod", () => {
  const text = printed
    .map((content, index) =>
      JSON.stringify({ result: { content, timeStamp: time(index), podName: "web-0", last: false } }),
    )
    .join("\n");
  expect(read(text).evidence).toMatchObject([{ logs: [{ pod: "web-0", lines: printed }] }]);
});

describe("whose a line is", () => {
  const of = (pod: string, text: string) =>
    JSON.stringify({ log: text, stream: "stdout", kubernetes: { pod_name: pod, namespace_name: "shop" } });

  test("lines of several pods are parted", () => {
    const { evidence } = read([of("a-0", "one"), of("b-0", "two"), of("a-0", "three")].join("\n"));
    expect(evidence.map(({ logs }) => logs.map(({ pod, lines }) => ({ pod, lines })))).toEqual([
      [{ pod: "a-0", lines: ["one", "three"] }],
      [{ pod: "b-0", lines: ["two"] }],
    ]);
  });
  test("the log joins its pod, of several", () => {
    const pods = ["web-0", "web-1"].map((name) => podJson({ name, namespace: "shop" }));
    const { evidence, warnings } = read([{ json: pods }, { name: "export.json", text: aLine(fluent) }]);
    expect(evidence.map(({ logs }) => logs.length)).toEqual([1, 0]);
    expect(warnings).toEqual([]);
  });
  test("entries below an object in one text are its log", () => {
    const pod = JSON.stringify(podJson({ name: "web-0", namespace: "shop" }), null, 2);
    const docker = aLine((log, index) => ({ log: `${log}\n`, stream: "stderr", time: time(index) }));
    const { evidence, warnings } = read(`${pod}\n${docker}\n`);
    const below = pod.split("\n").length;
    expect(evidence).toMatchObject([
      { logs: [{ pod: "web-0", lines: printed, lineNumbers: printed.map((_, index) => below + index + 1) }] },
    ]);
    expect(warnings).toEqual([]);
  });
  test("a log of nobody beside several pods is said, and given to none", () => {
    const pods = ["web-0", "web-1"].map((name) => podJson({ name, namespace: "shop" }));
    const docker = aLine((log, index) => ({ log: `${log}\n`, stream: "stderr", time: time(index) }));
    const { evidence, warnings } = read([{ json: pods }, { name: "x.json", text: docker }]);
    expect(evidence.slice(0, 2).map(({ logs }) => logs.length)).toEqual([0, 0]);
    expect(warnings.map(({ code }) => code)).toEqual(["log-not-placed"]);
  });
  test.each([
    ["what a program says of a pod", { pod: "web-0", namespace: "shop", container: "app" }],
    ["a name that Kubernetes would not give", { kubernetes: { pod_name: "Web 0; rm -rf" } }],
    ["a name of another type", { kubernetes: { pod_name: 7, namespace_name: ["shop"] } }],
  ])("%s is no speaker", (_, said) => {
    const { evidence } = read(JSON.stringify([{ message: "boom", timestamp: time(0), ...said }]));
    expect(evidence[0]?.logs[0]?.pod).toBeUndefined();
    expect(evidence[0]?.namespace).toBeUndefined();
  });
});

describe("lines are whole, and in their order", () => {
  const textsOf = (sent: string) => read(sent).evidence[0]?.logs.map(({ lines }) => lines);
  const docker = (log: string, index: number, from = "stdout") =>
    JSON.stringify({ stream: from, log, time: time(index) });

  test("what docker cut into pieces is put together, each stream for itself", () => {
    const text = [
      docker("one ", 0),
      docker("oops\n", 1, "stderr"),
      docker("two ", 2),
      docker("three\n", 3),
      docker("end\n", 4),
    ].join("\n");
    expect(textsOf(text)).toEqual([["one two three", "oops", "end"]]);
  });
  test("what the runtime cut is put together, where the collector says so", () => {
    const piece = (log: string, logtag: string) =>
      JSON.stringify({ log, logtag, stream: "stdout", kubernetes: { pod_name: "web-0" } });
    expect(textsOf([piece("one ", "P"), piece("two", "F"), piece("three", "F")].join("\n"))).toEqual([
      ["one two", "three"],
    ]);
  });
  test("entries of one moment keep their order, also newest first", () => {
    const at = [1, 1, 2, 2];
    const some = printed.map((text, index) => fluent(text, at[index]!));
    expect(textsOf(JSON.stringify(some))).toEqual([printed]);
    expect(textsOf(JSON.stringify(some.toReversed()))).toEqual([printed]);
  });
  test("answers of several stores are merged by their times", () => {
    const [a, b, c, d] = entries(fluent);
    expect(textsOf(JSON.stringify([c, d, a, b]))).toEqual([printed]);
  });
  test("a program's own JSON is given as it printed it", () => {
    const own = { level: "error", msg: "no", err: "dial tcp 10.0.0.1:5432: connect: connection refused" };
    const payload = { ...cloud("", 0), textPayload: undefined, jsonPayload: own };
    expect(textsOf(JSON.stringify([payload]))).toEqual([[JSON.stringify(own)]]);
    const message = { ...fluent("", 0), log: JSON.stringify(own) };
    expect(textsOf(JSON.stringify([message]))).toEqual([[JSON.stringify(own)]]);
  });
  test("whose line it is the collector says, whatever pod the program speaks of", () => {
    const own = JSON.stringify({
      msg: "evicting",
      kubernetes: { pod_name: "api-1", namespace_name: "other" },
    });
    const { evidence } = read(aLine((_, index) => fluent(own, index)));
    expect(evidence.map(({ logs }) => logs.map(({ pod, lines }) => ({ pod, lines })))).toEqual([
      [{ pod: "web-0", lines: printed.map(() => own) }],
    ]);
  });
  test("a controller's own log that speaks of other pods is one log", () => {
    const own = aLine((_, index) => ({
      "@timestamp": time(index),
      level: "error",
      message: "pod fails",
      namespace: "shop",
      podName: `web-${index}`,
      containerName: "app",
    }));
    const { evidence } = read(own);
    expect(evidence.map(({ logs }) => logs.map(({ pod, lines }) => ({ pod, lines })))).toEqual([
      [{ pod: undefined, lines: own.split("\n") }],
    ]);
  });
  test("the runtime's own marks are taken off as they are elsewhere", () => {
    const cri = printed.map((text, index) => [nanos(index), `${time(index)} stderr F ${text}`]);
    expect(textsOf(JSON.stringify({ streams: [{ stream, values: cri }] }))).toEqual([printed]);
  });
});

describe("what is cut, damaged or empty", () => {
  test("an export whose end is missing is read as far as it goes", () => {
    const text = JSON.stringify({ entries: entries(cloud) }, null, 2);
    const cut = text.slice(0, text.indexOf("afterConnect"));
    const { evidence, warnings } = read(cut);
    expect(evidence[0]?.logs[0]?.lines.slice(0, 3)).toEqual(printed.slice(0, 3));
    expect(warnings[0]).toMatchObject({ code: "json-cut", line: cut.split("\n").length });
  });
  test("a line that was cut costs itself", () => {
    const lines = aLine(fluent).split("\n");
    const text = [lines[0]!.slice(30), ...lines.slice(1)].join("\n");
    const { evidence, warnings } = read(text);
    expect(evidence[0]?.logs[0]?.lines).toEqual(printed.slice(1));
    expect(warnings.map(({ code }) => code)).toEqual(["entry-not-read"]);
  });
  test("entries of other things are counted", () => {
    const { evidence, warnings } = read(JSON.stringify([...entries(cloud), { insertId: "y" }, null, 7]));
    expect(evidence[0]?.logs[0]?.lines).toEqual(printed);
    expect(warnings[0]?.detail).toMatch(/^3 entries /);
  });
  test.each<[string, Sent]>([
    ["no hits", { json: { took: 1, hits: { total: 0, hits: [] } } }],
    ["no streams", { json: { status: "success", data: { resultType: "streams", result: [] } } }],
    [
      "numbers over time",
      {
        json: {
          status: "success",
          data: { resultType: "matrix", result: [{ metric: {}, values: [[1, "2"]] }] },
        },
      },
    ],
    ["a table of something else", { text: "name,message\nweb-0,hello\n" }],
    ["a table without rows", { text: "timestamp,kubernetes.pod_name,message\n" }],
    ["a comment of a tracker", { json: [{ id: 1, body: "it is down", created_at: time(0) }] }],
  ])("%s: nothing is made of it", (_, sent) => {
    const { evidence, refused } = read(sent);
    expect(evidence.flatMap(({ logs }) => logs.flatMap(({ pod }) => pod ?? []))).toEqual([]);
    expect(refused?.code ?? "input_unknown").toBe("input_unknown");
  });
});

test("secrets are masked in every form of export", () => {
  const secret = "correct-horse-7battery";
  for (const text of Object.values(exports)) {
    const sent = text.replaceAll("starting", `using postgres://app:${secret}@db:5432/app password=${secret}`);
    expect(sent).toContain(secret);
    const intake = read(sent);
    expect(JSON.stringify(intake)).not.toContain(secret);
    expect(intake.evidence[0]?.logs[0]?.lines[0]).toMatch(/«redacted:/);
  }
});

describe("hostile exports come to an end", () => {
  const mega = 1_000_000;
  const line = '{"log":"x","stream":"stdout","time":"2026-03-02T10:02:40Z"}';
  test.each<[string, () => string]>([
    [
      "a hundred thousand entries that cannot be found again",
      () =>
        `[\n${Array.from({ length: 100_000 }, (_, index) => `{"textPayload":"\\u0061b${index}","resource":{}}`).join(",\n")}]`,
    ],
    [
      "brackets within an entry",
      () => `${line}\n{"log":"x","stream":"stdout","time":"","a":${"[".repeat(2 * mega)}\n${line}`,
    ],
    [
      "entries within entries within entries",
      () => {
        let text = "boom";
        for (let depth = 0; depth < 14; depth++) text = JSON.stringify({ textPayload: text });
        return `${text}\n${text}`;
      },
    ],
    [
      "a hundred thousand pods",
      () =>
        Array.from({ length: 40_000 }, (_, index) =>
          JSON.stringify({ log: "x", kubernetes: { pod_name: `p-${index}` } }),
        ).join("\n"),
    ],
    [
      "prototypes",
      () =>
        `[{"__proto__":{"pod_name":"x"},"textPayload":"boom","resource":{"__proto__":{"labels":{}},"labels":null}}]`,
    ],
    [
      "quotation marks in the midst of cells",
      () => `timestamp,kubernetes.pod_name,message\n${'x,"a""b\n'.repeat(200_000)}`,
    ],
    ["commas", () => `timestamp,kubernetes.pod_name,message\n${",".repeat(mega)}`],
    ["documents of YAML", () => "---\ninsertId: x\nlogName: y\ntextPayload: boom\n".repeat(10_000)],
    [
      "documents of YAML that unfold",
      () => {
        const tenfold = (name: string, of: string) => `${name}: &${name} [${Array(9).fill(of).join(",")}]\n`;
        const each = `---\ninsertId: x\nlogName: y\ntextPayload: boom\n${tenfold("a", "1")}${tenfold("b", "*a")}${tenfold("c", "*b")}${tenfold("d", "*c")}${tenfold("e", "*d")}${tenfold("f", "*e")}`;
        const plain = "---\ninsertId: x\nlogName: y\ntextPayload: boom\n";
        return plain.repeat(30) + each.repeat(1_000);
      },
    ],
    ["half a megabyte of braces", () => `{"log":"x"}\n${"{".repeat(mega / 2)}`],
    [
      "an entry of eight megabytes",
      () => `${line}\n{"log":"${"a=b ".repeat(2 * mega)}","stream":"stdout","time":""}`,
    ],
  ])("%s", { timeout: 90_000 }, (_, text) => {
    const intake = read(text());
    expect(intake.refused === undefined).toBe(intake.evidence.length > 0);
  });
});
