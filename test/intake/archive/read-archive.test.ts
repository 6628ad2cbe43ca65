import { gzipSync } from "node:zlib";

import { dump } from "js-yaml";
import { describe, expect, test } from "vitest";

import type { Intake } from "../../../src/intake/input.ts";
import { type ArchiveLimits, defaultArchiveLimits } from "../../../src/intake/archive/archive-limits.ts";
import type { ArchiveSource } from "../../../src/intake/archive/archive-source.ts";
import { inMemory } from "../../../src/intake/archive/zip.ts";
import { defaultLimits } from "../../../src/intake/limits.ts";
import { readFiles } from "../../../src/intake/read-files.ts";
import { readArchive } from "../../../src/intake/read-archive.ts";
import { createRedactor } from "../../../src/redaction/create-redactor.ts";
import { eventJson, listJson, podJson } from "../pods.ts";
import { type Files, streamOf, tarEntry, tarOf, tgzOf, zipOf } from "./make-archive.ts";

const read = (source: ArchiveSource, limits: Partial<ArchiveLimits> = {}): Promise<Intake> =>
  readArchive(
    source,
    { origin: "attached", redactor: createRedactor(), limits: defaultLimits },
    { name: "bundle", limits: { ...defaultArchiveLimits, ...limits } },
  );
const readStream = (bytes: Uint8Array, limits?: Partial<ArchiveLimits>) =>
  read({ stream: streamOf(bytes) }, limits);
const readFile = (bytes: Uint8Array, limits?: Partial<ArchiveLimits>) =>
  read({ file: inMemory(bytes) }, limits);

const crashed = { terminated: { exitCode: 1, finishedAt: "2026-03-02T10:20:00Z" } };
const pod = podJson({
  name: "web-0",
  spec: { containers: [{ name: "app" }, { name: "proxy" }] },
  status: {
    containerStatuses: [
      {
        name: "app",
        ready: false,
        restartCount: 2,
        state: { waiting: { reason: "CrashLoopBackOff" } },
        lastState: crashed,
      },
      { name: "proxy", ready: true, restartCount: 0, state: { running: {} } },
    ],
  },
});
const pods = (...items: unknown[]) => JSON.stringify({ kind: "PodList", apiVersion: "v1", items }, null, 4);
const events = JSON.stringify(
  { kind: "EventList", apiVersion: "v1", items: [eventJson({ name: "web-0" })] },
  null,
  4,
);
const secrets = JSON.stringify({ kind: "SecretList", apiVersion: "v1", items: [{ data: { a: "canary" } }] });

/** The same story in each layout that a tool writes. */
const layouts: Record<string, Files> = {
  "kubectl cluster-info dump": {
    "dump/nodes.json": JSON.stringify({
      kind: "NodeList",
      apiVersion: "v1",
      items: [{ metadata: { name: "node-1" } }],
    }),
    "dump/shop/pods.json": pods(pod),
    "dump/shop/events.json": events,
    "dump/shop/services.json": JSON.stringify({ kind: "ServiceList", items: [] }),
    "dump/shop/web-0/logs.txt":
      "==== START logs for container app of pod shop/web-0 ====\nstarting\npanic: boom\n==== END logs for container app of pod shop/web-0 ====\n" +
      "==== START logs for container proxy of pod shop/web-0 ====\nlistening\n==== END logs for container proxy of pod shop/web-0 ====\n",
  },
  Troubleshoot: {
    "bundle/version.yaml": "apiVersion: troubleshoot.sh/v1beta2\nkind: SupportBundle\n",
    "bundle/analysis.json": "[]",
    "bundle/cluster-resources/nodes.json": JSON.stringify({
      kind: "NodeList",
      apiVersion: "v1",
      items: [{ metadata: { name: "node-1" } }],
    }),
    "bundle/cluster-resources/pods/shop.json": pods(pod),
    "bundle/cluster-resources/events/shop.json": events,
    "bundle/cluster-resources/secrets/shop.json": secrets,
    "bundle/cluster-resources/pods/logs/shop/web-0/app.log": "starting\n",
    "bundle/cluster-resources/pods/logs/shop/web-0/app-previous.log": "starting\npanic: boom\n",
    "bundle/cluster-resources/pods/logs/shop/web-0/proxy.log": "listening\n",
  },
  "must-gather": {
    "must-gather/quay/version": "release 4.17",
    "must-gather/quay/cluster-scoped-resources/core/nodes/node-1.yaml": dump({
      kind: "Node",
      apiVersion: "v1",
      metadata: { name: "node-1" },
    }),
    "must-gather/quay/cluster-scoped-resources/config.openshift.io/oauths.yaml": dump({
      kind: "OAuthList",
      items: [],
    }),
    "must-gather/quay/namespaces/shop/core/pods.yaml": dump({
      kind: "PodList",
      apiVersion: "v1",
      items: [pod],
    }),
    "must-gather/quay/namespaces/shop/core/events.yaml": dump({
      kind: "EventList",
      apiVersion: "v1",
      items: [eventJson({ name: "web-0" })],
    }),
    "must-gather/quay/namespaces/shop/core/secrets.yaml": secrets,
    "must-gather/quay/namespaces/shop/pods/web-0/web-0.yaml": dump(pod),
    "must-gather/quay/namespaces/shop/pods/web-0/app/app/logs/current.log":
      "2026-03-02T10:20:00.000000000Z starting\n",
    "must-gather/quay/namespaces/shop/pods/web-0/app/app/logs/previous.log":
      "2026-03-02T10:20:00.000000000Z panic: boom\n",
    "must-gather/quay/namespaces/shop/pods/web-0/proxy/proxy/logs/current.log":
      "2026-03-02T10:20:00.000000000Z listening\n",
    "must-gather/quay/host_service_logs/masters/kubelet_service.log": "panic: not yours\n",
  },
  "any folder": {
    "ticket/pod.yaml": dump(pod),
    "ticket/events.json": events,
    "ticket/README.md": "# What we saw\nIt crashes.\n",
    "ticket/previous.app.log": "starting\npanic: boom\n",
    "ticket/proxy.log": "listening\n",
    "ticket/other.log": "panic: not yours\n",
    "ticket/screen.png": Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
    "ticket/secret.yaml": dump({ kind: "Secret", apiVersion: "v1", data: { a: "canary" } }),
  },
};

const packings: Record<string, (files: Files) => Promise<Intake>> = {
  "tar.gz": (files) => readStream(tgzOf(files)),
  tar: (files) => readStream(tarOf(files)),
  zip: (files) => readFile(zipOf(files)),
  "zip without compression": (files) => readFile(zipOf(files, { stored: true })),
  "tar.gz as a file": (files) => readFile(tgzOf(files)),
};

const combinations = Object.keys(layouts).flatMap((layout) =>
  Object.keys(packings).map((packing) => [layout, packing] as const),
);

test.each(combinations)("%s, as %s", async (layout, packing) => {
  const { evidence, warnings, refused } = await (packings[packing] ?? (readStream as never))(
    layouts[layout] ?? {},
  );
  expect(refused).toBeUndefined();
  expect(evidence).toHaveLength(1);
  const [only] = evidence;
  expect(only).toMatchObject({
    namespace: "shop",
    pod: { object: { metadata: { name: "web-0" } } },
    events: [{ reason: "BackOff" }],
  });
  const logs = Object.fromEntries(
    only?.logs.map(({ container, lines }) => [`${container}: ${lines.at(-1)}`, true]) ?? [],
  );
  expect(logs).toHaveProperty("app: panic: boom");
  expect(logs).toHaveProperty("proxy: listening");
  expect(JSON.stringify({ evidence, warnings })).not.toMatch(/canary|not yours/);
  if (layout !== "any folder") expect(only?.node?.object.metadata?.name).toBe("node-1");
  expect(only?.pod?.source.file).toMatch(/pod|web-0|shop/);
});

test("the whole dump in one text, as kubectl prints it", async () => {
  const text = `${pods(pod)}\n${events}\n==== START logs for container app of pod shop/web-0 ====\nstarting\npanic: boom\n==== END logs for container app of pod shop/web-0 ====\n`;
  const { evidence } = await readStream(gzipSync(text));
  expect(evidence[0]?.logs).toMatchObject([
    { pod: "web-0", container: "app", lines: ["starting", "panic: boom"] },
  ]);
  expect(evidence[0]?.events).toHaveLength(1);
});

test("a single file that is gzipped", async () => {
  const { evidence } = await readArchive(
    { stream: streamOf(gzipSync(JSON.stringify(pod))) },
    { origin: "attached", redactor: createRedactor(), limits: defaultLimits },
    { name: "pod.json.gz" },
  );
  expect(evidence[0]?.pod?.source.file).toBe("pod.json");
});

test("of a long log the end is read, with its line numbers", async () => {
  const lines = Array.from({ length: 60_000 }, (_, index) => `line ${index + 1}`);
  const { evidence, warnings } = await readStream(
    tgzOf({ "ticket/pod.json": JSON.stringify(pod), "ticket/previous.app.log": `${lines.join("\n")}\n` }),
  );
  const [log] = evidence[0]?.logs ?? [];
  expect(log?.lines.at(-1)).toBe("line 60000");
  expect(log?.lines[0]).toBe(`line ${log?.firstLine}`);
  expect(log?.source.cut).toEqual({ start: true });
  expect(log?.lines.length).toBeLessThan(40_000);
  expect(warnings.map(({ code }) => code)).toEqual(["log-shortened"]);
});

test("long paths, in both spellings", async () => {
  const folder = `${"deep/".repeat(30)}namespaces/shop/pods/web-0/app/app/logs`;
  const gnu = Buffer.concat([
    tarEntry({ path: "././@LongLink", type: "L", content: `${folder}/previous.log\0` }),
    tarEntry({ path: folder.slice(0, 99), content: "panic: boom\n" }),
    Buffer.alloc(1024),
  ]);
  const posix = tarOf({ [`${folder}/previous.log`]: "panic: boom\n" });
  const split = Buffer.concat([
    tarEntry({
      path: "web-0/app/app/logs/previous.log",
      prefix: "q/namespaces/shop/pods",
      content: "panic: boom\n",
    }),
    Buffer.alloc(1024),
  ]);
  for (const bytes of [gnu, posix, split]) {
    expect((await readStream(bytes)).evidence[0]?.logs).toMatchObject([
      { pod: "web-0", container: "app", instance: "previous" },
    ]);
  }
});

/** Bytes that do not compress. */
function noise(length: number): Buffer {
  let state = 1;
  return Buffer.from(Array.from({ length }, () => (state = (state * 48_271) % 2_147_483_647) % 256));
}

const tricks: Record<string, { bytes: Buffer; warns: string[] }> = {
  "paths that lead out": {
    bytes: tarOf({
      "a/pod.json": JSON.stringify(pod),
      "../pods.json": pods(podJson({ name: "evil" })),
      "/etc/pods.json": pods(podJson({ name: "evil" })),
      "a\u0001.json": "{}",
    }),
    warns: ["path-refused"],
  },
  links: {
    bytes: Buffer.concat([
      tarEntry({ path: "pods.json", type: "2" }),
      tarEntry({ path: "dir/", type: "5" }),
      tarOf({ "pod.json": JSON.stringify(pod) }),
    ]),
    warns: [],
  },
  "one path many times": {
    bytes: Buffer.concat([
      ...Array.from({ length: 50 }, () => tarEntry({ path: "pod.json", content: JSON.stringify(pod) })),
      Buffer.alloc(1024),
    ]),
    warns: [],
  },
  "an end without empty blocks": {
    bytes: tarEntry({ path: "pod.json", content: JSON.stringify(pod) }),
    warns: [],
  },
  "a cut in the middle of the second file": {
    bytes: tarOf({ "pod.json": JSON.stringify(pod), "b.json": " ".repeat(9000) }).subarray(0, -6000),
    warns: ["archive-not-read"],
  },
  "damage behind the first file": {
    bytes: Buffer.concat([
      tarEntry({ path: "pod.json", content: JSON.stringify(pod) }),
      Buffer.alloc(512, 7),
    ]),
    warns: ["archive-not-read"],
  },
  "a gzip stream that is cut": {
    bytes: gzipSync(tarOf({ "pod.json": JSON.stringify(pod), "noise.log": noise(300_000) })).subarray(
      0,
      200_000,
    ),
    warns: ["archive-not-read"],
  },
};

test.each(Object.entries(tricks))("tricks: %s", async (_, { bytes, warns }) => {
  const { evidence, warnings } = await readStream(bytes);
  expect(evidence.map(({ pod: given }) => given?.object.metadata?.name)).toEqual(["web-0"]);
  expect(warnings.map(({ code }) => code)).toEqual(warns);
});

test("an archive of nothing but paths that lead out is refused as that, not as empty", async () => {
  const { refused } = await readStream(tarOf({ "/var/log/pods.json": pods(podJson({ name: "evil" })) }));
  expect(refused).toMatchObject({
    code: "input_unknown",
    detail: expect.stringMatching(/^1 files .* lead out/),
  });
});

const refusals: Record<string, { read: () => Promise<Intake>; code: string }> = {
  "no archive": { read: () => readStream(Buffer.from("Name: web-0\n")), code: "input_unreadable" },
  nothing: { read: () => readStream(Buffer.alloc(0)), code: "input_unreadable" },
  "an empty archive": { read: () => readStream(tarOf({})), code: "input_unreadable" },
  "an archive of other things": {
    read: () => readStream(tgzOf({ "a/b.png": "x", "src/main.go": "package main" })),
    code: "input_unknown",
  },
  "an archive of one Secret": {
    read: () => readStream(tgzOf({ "s.yaml": dump({ kind: "Secret", apiVersion: "v1", data: {} }) })),
    code: "secrets_only",
  },
  "a zip archive as a stream": {
    read: () => readStream(zipOf({ "pod.json": JSON.stringify(pod) })),
    code: "input_unreadable",
  },
  "a zip archive that is cut": {
    read: () => readFile(zipOf({ "pod.json": JSON.stringify(pod) }).subarray(0, -30)),
    code: "input_unreadable",
  },
  "a zip archive whose list points elsewhere": {
    read: () => {
      const bytes = zipOf({ "pod.json": JSON.stringify(pod) });
      bytes.writeUInt32LE(7, bytes.lastIndexOf("PK\x01\x02") + 42);
      return readFile(bytes);
    },
    code: "input_unreadable",
  },
  "a bomb": {
    read: () => readStream(gzipSync(tarOf({ "x.bin": Buffer.alloc(40_000_000) }))),
    code: "input_too_complex",
  },
  "a bomb of bombs": {
    read: () => readStream(gzipSync(gzipSync(tarOf({ "x.bin": Buffer.alloc(1_000_000) })))),
    code: "input_unknown",
  },
  "a zip bomb": {
    read: () => readFile(zipOf({ "previous.log": Buffer.alloc(40_000_000) })),
    code: "input_too_complex",
  },
  "too many files": {
    read: () =>
      read(
        {
          stream: streamOf(
            tarOf(Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`${index}.png`, ""]))),
          ),
        },
        { entries: 20 },
      ),
    code: "input_too_complex",
  },
  "too much in all": {
    read: () => readStream(tarOf({ "x.bin": Buffer.alloc(100_000) }), { unpackedBytes: 50_000 }),
    code: "body_too_large",
  },
};

test.each(Object.entries(refusals))("refused: %s", async (_, { read: send, code }) => {
  const { evidence, refused } = await send();
  expect(evidence).toEqual([]);
  expect(refused).toMatchObject({ ok: false, code });
});

test("a file that is larger than a reader should parse is left out", async () => {
  const big = `{"kind":"PodList","items":[${" ".repeat(16_100_000)}]}`;
  const { evidence, warnings } = await readStream(
    tarOf({ "pod.json": JSON.stringify(pod), "all.json": big }),
  );
  expect(evidence).toHaveLength(1);
  expect(warnings).toMatchObject([{ code: "file-too-large" }]);
});

test("memory does not grow with the archive", { timeout: 60_000 }, async () => {
  const line = `${"0123456789 request done in 12ms status=200 ".repeat(4)}\n`;
  const log = Buffer.from(line.repeat(Math.ceil(4_000_000 / line.length)));
  async function* archive(): AsyncGenerator<Uint8Array> {
    yield tarEntry({ path: "q/namespaces/shop/pods/web-0/web-0.yaml", content: dump(pod) });
    for (let index = 0; index < 64; index += 1) {
      yield tarEntry({ path: `q/namespaces/shop/pods/web-${index}/app/app/logs/current.log`, content: log });
    }
    yield Buffer.alloc(1024);
  }
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let peak = before;
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 5);
  const { evidence } = await read({ stream: archive() });
  clearInterval(timer);
  peak = Math.max(peak, process.memoryUsage().rss);
  expect(evidence.length).toBeGreaterThan(10);
  expect(peak - before).toBeLessThan(200_000_000);
});

test("logs of pods that are not in the archive stand alone, and texts of nobody are left out", async () => {
  const { evidence, warnings } = await readStream(
    tgzOf({
      "q/namespaces/shop/pods/gone-0/app/app/logs/current.log": "boom\n",
      "notes.txt": "nothing\n",
      "x.log": "boom\n",
    }),
  );
  expect(evidence.map(({ logs }) => logs.map(({ pod: name }) => name))).toEqual([["gone-0"]]);
  expect(warnings.map(({ code }) => code)).toEqual(["log-not-placed"]);
});

test("when there is not room for all logs, those of pods that failed are read", async () => {
  const line = `${"request done ".repeat(8)}\n`;
  const long = line.repeat(Math.ceil(60_000 / line.length));
  const files: Files = {};
  for (let index = 0; index < 200; index += 1) {
    files[`q/namespaces/shop/pods/web-${index}/app/app/logs/current.log`] = long;
    const restarts = index === 150 ? 3 : 0;
    files[`q/namespaces/shop/pods/web-${index}/web-${index}.yaml`] = dump(
      podJson({ name: `web-${index}`, container: "app", restartCount: restarts }),
    );
  }
  const { evidence, warnings } = await readStream(tarOf(files));
  const told = evidence
    .filter(({ logs }) => logs.length > 0)
    .map(({ pod: given }) => given?.object.metadata?.name);
  expect(evidence).toHaveLength(200);
  expect(told.length).toBeLessThan(200);
  expect(told).toContain("web-150");
  expect(warnings.map(({ code }) => code)).toContain("log-left-out");
});

test("an archive among files is read beside them", async () => {
  const { evidence } = await readFiles(
    [
      { name: "describe.json", bytes: Buffer.from(JSON.stringify(pod)) },
      { name: "logs.tgz", bytes: tgzOf({ "shop/previous.app.log": "panic: boom\n" }) },
      { name: "more.zip", bytes: zipOf({ "events.json": events }) },
    ],
    { origin: "attached", redactor: createRedactor(), limits: defaultLimits },
  );
  expect(evidence).toMatchObject([
    { logs: [{ pod: "web-0", container: "app" }], events: [{ reason: "BackOff" }] },
  ]);
  const { refused } = await readFiles([{ bytes: Buffer.from([0x1f, 0x8b, 0, 0]) }], {
    origin: "attached",
    redactor: createRedactor(),
    limits: defaultLimits,
  });
  expect(refused?.code).toBe("input_unreadable");
});

test("pods of several files are siblings", async () => {
  const owner = { kind: "ReplicaSet", name: "cart-7d9f8b6c5d" };
  const { evidence } = await readStream(
    tgzOf({
      "shop/pods.json": JSON.stringify(listJson(podJson({ name: "cart-7d9f8b6c5d-a", owner }))),
      "shop2/pods.json": JSON.stringify(listJson(podJson({ name: "cart-7d9f8b6c5d-b", owner }))),
    }),
  );
  expect(evidence.map(({ siblings }) => siblings.length)).toEqual([1, 1]);
});

test("a file that is too complex does not keep the others from being read", async () => {
  const deep = `{"kind":"Pod","metadata":{"x":${"[".repeat(200)}${"]".repeat(200)}}}`;
  const { evidence } = await readStream(tgzOf({ "a/deep.json": deep, "b/pods.json": pods(pod) }));
  expect(evidence.map((each) => each.pod?.object.metadata?.name)).toEqual(["web-0"]);
});

test("an archive for whose end there was no time gives what stood before, and says so", async () => {
  let looks = 0;
  const names = Array.from({ length: 40 }, (_, index) => `web-${index}`);
  const files = Object.fromEntries(
    names.map((name) => [`shop/${name}.json`, JSON.stringify(podJson({ name }))]),
  );
  const { evidence, warnings, refused } = await readArchive(
    { stream: streamOf(tgzOf(files)) },
    {
      origin: "attached",
      redactor: createRedactor(),
      limits: { ...defaultLimits, expired: () => ++looks > 30 },
    },
    { name: "bundle" },
  );
  expect(refused).toBeUndefined();
  expect(evidence.length).toBeGreaterThan(5);
  expect(evidence.length).toBeLessThan(40);
  expect(warnings.map(({ code }) => code)).toEqual(["input-not-read-on"]);
});

describe("a zip archive with its numbers where Zip64 puts them", () => {
  const files = { "shop/pods.json": pods(pod), "shop/events.json": events };
  const large = zipOf(files, { large: true });

  test("is read like any other", async () => {
    const { evidence, warnings } = await readFile(large);
    expect({ evidence, warnings }).toEqual({
      evidence: (await readFile(zipOf(files))).evidence,
      warnings: [],
    });
  });

  test.each([
    [
      "whose field is missing",
      (bytes: Buffer) => bytes.fill(0, bytes.indexOf("PK\x01\x02") + 60, bytes.indexOf("PK\x01\x02") + 64),
    ],
    [
      "whose locator points nowhere",
      (bytes: Buffer) => bytes.fill(0xff, bytes.indexOf("PK\x06\x07") + 8, bytes.indexOf("PK\x06\x07") + 16),
    ],
    [
      "whose locator is missing",
      (bytes: Buffer) => bytes.fill(0, bytes.indexOf("PK\x06\x07"), bytes.indexOf("PK\x06\x07") + 4),
    ],
    [
      "whose list is said to be endless",
      (bytes: Buffer) => bytes.fill(0xff, bytes.indexOf("PK\x06\x06") + 40, bytes.indexOf("PK\x06\x06") + 48),
    ],
  ])("%s is damaged", async (_, damage) => {
    const { refused } = await readFile(damage(Buffer.from(large)));
    expect(refused?.code).toMatch(/^input_(?:unreadable|too_complex)$/);
  });
});

describe("a .zip with a password", () => {
  const files = { "pods.json": pods(pod), "logs/web-0.log": "panic: no\n", "holiday.jpg": "no" };

  test("is refused with what to do", async () => {
    const { refused, evidence } = await readFile(zipOf(files, { encrypted: Object.keys(files) }));
    expect(evidence).toEqual([]);
    expect(refused).toMatchObject({
      code: "input_unreadable",
      detail: expect.stringMatching(/^2 files cannot be unpacked.*pods\.json \(encrypted\)/),
    });
  });

  test("for some of its files: the others are read, and these counted", async () => {
    const { evidence, warnings } = await readFile(zipOf(files, { encrypted: ["logs/web-0.log"] }));
    expect(evidence).toHaveLength(1);
    expect(warnings.filter(({ code }) => code === "file-sealed").map(({ detail }) => detail)).toEqual([
      expect.stringContaining("1 files cannot be unpacked"),
    ]);
  });
});

describe("what an archive holds and is not read is said", () => {
  const refused: Record<string, [Files, string, RegExp]> = {
    "an archive in it": [
      { "must-gather.tgz": tgzOf({ "pods.json": pods(pod) }) },
      "input_unknown",
      /must-gather\.tgz/,
    ],
    "a packed log": [{ "web-0/app.log.1.gz": gzipSync("panic: no") }, "input_unknown", /packed once more/],
    "a file that is too large": [
      { "pods.json": Buffer.alloc(17_000_000, 32) },
      "body_too_large",
      /too large.*pods\.json/,
    ],
  };
  test.for(Object.entries(refused))("%s", async ([, [files, code, detail]]) => {
    expect((await readStream(tarOf(files))).refused).toMatchObject({
      code,
      detail: expect.stringMatching(detail),
    });
    const beside = await readStream(tarOf({ ...files, "more/pods.json": pods(pod) }));
    expect(beside.evidence).toHaveLength(1);
    expect(beside.warnings.map((warning) => warning.detail)).toContainEqual(expect.stringMatching(detail));
  });
});
