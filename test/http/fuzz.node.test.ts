import { join } from "node:path";

import fc from "fast-check";
import { expect, test } from "vitest";

import { readCaseInput } from "../../scripts/accuracy/score.ts";
import { readIncidents } from "../../scripts/incidents.ts";
import { podJson } from "../intake/pods.ts";
import { openTestApp } from "./test-app.ts";

const files = readIncidents(join(import.meta.dirname, "../..")).flatMap(({ folder }) =>
  readCaseInput(folder).map(({ name = "", bytes }) => ({ name, bytes: Buffer.from(bytes) })),
);
const mega = 1_000_000;
const open = () => openTestApp({ bodyLimits: { webhook: mega, dump: 20 * mega, yaml: 8 * mega } });

/** What a careless tool, a cut connection or somebody with bad intentions makes of a file. */
const mutations: Record<string, (bytes: Buffer, at: number, other: Buffer) => Buffer> = {
  cut: (bytes, at) => bytes.subarray(0, at),
  "cut at its start": (bytes, at) => bytes.subarray(at),
  "another in the middle": (bytes, at, other) =>
    Buffer.concat([bytes.subarray(0, at), other, bytes.subarray(at)]),
  "a byte changed": (bytes, at) => {
    const changed = Buffer.from(bytes);
    if (at < changed.length) changed[at] = (changed[at] ?? 0) ^ 0x55;
    return changed;
  },
  "a stretch repeated": (bytes, at) =>
    Buffer.concat([bytes, ...Array.from({ length: 50 }, () => bytes.subarray(at, at + 400))]),
  "lines turned round": (bytes) => Buffer.from(bytes.toString().split("\n").toReversed().join("\n")),
  "lines left out": (bytes, at) =>
    Buffer.from(
      bytes
        .toString()
        .split("\n")
        .filter((_, index) => (index * 7 + at) % 5 !== 0)
        .join("\n"),
    ),
  "numbers grown": (bytes) => Buffer.from(bytes.toString().replace(/\b\d{1,3}\b/g, "$&99999999999999999999")),
  "names that mean something": (bytes) =>
    Buffer.from(bytes.toString().replaceAll(/"(?:name|kind)"/g, '"__proto__"')),
  "strings in place of objects": (bytes) =>
    Buffer.from(bytes.toString().replaceAll(/: ?\{/g, ': "x", "y": {')),
  "controls between": (bytes, at) =>
    Buffer.concat([bytes.subarray(0, at), Buffer.from("\u0000\u001b[31m\u202e\ufeff\r"), bytes.subarray(at)]),
  "as UTF-16": (bytes) =>
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(bytes.toString(), "utf16le")]),
  "in a ticket": (bytes) => Buffer.from(JSON.stringify({ fields: { description: bytes.toString() } })),
  "in a page": (bytes) =>
    Buffer.from(
      `<html><pre>${bytes.toString().replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</pre></html>`,
    ),
  "in a log system": (bytes) =>
    Buffer.from(
      bytes
        .toString()
        .split("\n")
        .map((log) => JSON.stringify({ log, stream: "stderr", kubernetes: { pod_name: "web-0" } }))
        .join("\n"),
    ),
  quoted: (bytes) => Buffer.from(bytes.toString().replace(/^/gm, "> ")),
};

const mutated = fc
  .record({
    file: fc.constantFrom(...files),
    other: fc.constantFrom(...files),
    changes: fc.array(
      fc.tuple(fc.constantFrom(...Object.keys(mutations)), fc.double({ min: 0, max: 1, noNaN: true })),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
  })
  .map(({ file, other, changes }) => ({
    name: file.name,
    bytes: changes.reduce<Buffer>(
      (bytes, [name, share]) =>
        mutations[name]?.(bytes, Math.floor(share * bytes.length), other.bytes) ?? bytes,
      file.bytes,
    ),
  }));

test(
  "whatever becomes of real input, it is answered or refused, within bounds",
  { timeout: 120_000 },
  async () => {
    const app = await open();
    const before = process.memoryUsage().rss;
    await fc.assert(
      fc.asyncProperty(fc.array(mutated, { minLength: 1, maxLength: 3 }), async (sent) => {
        const form = new FormData();
        for (const { name, bytes } of sent) form.append("file", new File([new Uint8Array(bytes)], name));
        const response = await app.send("/v1/diagnoses", { method: "POST", body: form });
        const text = await response.text();
        expect([200, 413, 422]).toContain(response.status);
        expect(() => void JSON.parse(text)).not.toThrow();
      }),
      { numRuns: 150 },
    );
    expect(app.logged).toEqual([]);
    expect((process.memoryUsage().rss - before) / mega).toBeLessThan(1500);
  },
);

const hostile: Record<string, () => string | Uint8Array> = {
  nothing: () => "",
  "brackets that never close": () => "[".repeat(mega),
  "objects that never close": () => '{"a":'.repeat(mega / 5),
  "a hundred thousand containers": () => {
    const names = Array.from({ length: 100_000 }, (_, index) => ({ name: `c${index}` }));
    return JSON.stringify(podJson({ spec: { containers: names }, status: { containerStatuses: names } }));
  },
  "one line of sixteen megabytes": () => "a=b ".repeat(4 * mega),
  "sixteen megabytes of line ends": () => "\n".repeat(16 * mega),
  "a billion laughs": () =>
    `kind: Pod\na: &a [x,x,x,x,x,x,x,x,x]\n${[..."bcdefghij"].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${"abcdefghij"[index]}`).join()}]`).join("\n")}\n`,
  "a prototype": () =>
    '{"__proto__":{"kind":"Pod"},"constructor":{"prototype":{"x":1}},"kind":"Pod","metadata":{"name":"__proto__","namespace":"constructor"}}',
  "a key twice": () => '{"kind":"Pod","kind":"Node","metadata":{"name":"a","name":"b"}}',
  "a number beyond all numbers": () =>
    `{"kind":"Pod","metadata":{"name":"a"},"status":{"containerStatuses":[{"name":"a","restartCount":1e999,"state":{"terminated":{"exitCode":${"9".repeat(5000)}}}}]}}`,
  "lone surrogates": () => String.raw`{"kind":"Pod","metadata":{"name":"a\ud800","namespace":"\udfff"}}`,
  "half a character of UTF-16": () => Uint8Array.of(0xff, 0xfe, 0x00, 0xd8, 0x41),
  "bytes of no encoding": () => Uint8Array.from({ length: 100_000 }, (_, index) => (index * 193 + 7) % 256),
  "controls and bidi": () => `Name: a\u202Eb\u0000\u001b]0;x\u0007\nNamespace: \u2066x\nStatus: Running\n`,
};

test.each(Object.entries(hostile))("%s", { timeout: 120_000 }, async (_, body) => {
  const app = await open();
  const bytes = body();
  const before = process.memoryUsage().rss;
  const response = await app.send("/v1/diagnoses", {
    method: "POST",
    body: typeof bytes === "string" ? bytes : new Uint8Array(bytes),
  });
  const text = await response.text();
  expect((process.memoryUsage().rss - before) / mega).toBeLessThan(1500);
  expect([200, 413, 422]).toContain(response.status);
  expect(text.length).toBeLessThan(mega);
  expect(app.logged).toEqual([]);
});
