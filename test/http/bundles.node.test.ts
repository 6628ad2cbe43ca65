import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { gzipSync } from "node:zlib";

import { afterAll, beforeAll, expect, test } from "vitest";

import { readConfig } from "../../src/config.ts";
import { type Service, startService } from "../../src/node.ts";
import { streamOf, tarEntry, tarOf, tgzOf, zipOf } from "../intake/archive/make-archive.ts";
import { podJson } from "../intake/pods.ts";
import { openTestApp } from "./test-app.ts";

const failing = JSON.stringify({
  apiVersion: "v1",
  kind: "PodList",
  items: [
    podJson({
      restartCount: 3,
      ready: false,
      state: { waiting: { reason: "CrashLoopBackOff" } },
      lastState: { terminated: { exitCode: 2, finishedAt: "2026-03-02T10:20:00Z" } },
    }),
  ],
});
const files = {
  "shop/pods.json": failing,
  "shop/cart-7d9f8b6c5d-x2x7k/logs.txt":
    "==== START logs for container cart of pod shop/cart-7d9f8b6c5d-x2x7k ====\npanic: assignment to entry in nil map\n\ngoroutine 1 [running]:\nmain.main()\n==== END logs for container cart of pod shop/cart-7d9f8b6c5d-x2x7k ====\n",
};

let service: Service;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "crashline-bundles-"));
  service = await startService(
    readConfig({
      PORT: "0",
      CRASHLINE_DB: join(folder, "crashline.db"),
      CRASHLINE_ADMIN_TOKEN: "admin-token-of-the-bundle-tests",
    }),
  );
});

afterAll(async () => {
  await service.close();
  await rm(folder, { recursive: true, force: true });
});

interface Answer {
  status: number;
  body: {
    reports?: { rootCause: { cause: string } | null }[];
    warnings?: { code: string }[];
    code?: string;
    detail?: string;
  };
}

async function send(
  body: Uint8Array | FormData | ReadableStream<Uint8Array>,
  headers: Record<string, string> = {},
  query = "",
): Promise<Answer> {
  const response = await fetch(`${service.url}/v1/diagnoses${query}`, {
    method: "POST",
    headers: { authorization: "Bearer admin-token-of-the-bundle-tests", ...headers },
    body: body instanceof Uint8Array ? new Uint8Array(body) : body,
    ...(body instanceof ReadableStream && { duplex: "half" }),
  });
  return { status: response.status, body: (await response.json()) as Answer["body"] };
}

const causes = ({ status, body }: Answer) => [
  status,
  ...(body.reports ?? []).map(({ rootCause }) => rootCause?.cause),
];

const bodies: Record<string, [Uint8Array, string]> = {
  "a .tar.gz as application/gzip": [tgzOf(files), "application/gzip"],
  "a .tar.gz as nothing in particular": [tgzOf(files), "application/octet-stream"],
  "a .tar.gz as curl --data-binary sends it": [tgzOf(files), "application/x-www-form-urlencoded"],
  "a .tar": [tarOf(files), "application/x-tar"],
  "a .zip": [zipOf(files), "application/zip"],
  "a .zip said to be a .tar.gz": [zipOf(files), "application/gzip"],
  "no archive at all, as nothing in particular": [Buffer.from(failing), "application/octet-stream"],
};

test.each(Object.entries(bodies))("%s is read", async (name, [bytes, type]) => {
  const answer = await send(bytes, { "content-type": type });
  expect(causes(answer)).toEqual([200, name.startsWith("no ") ? undefined : "application-panic"]);
});

test.each([tgzOf(files), zipOf(files)])("an archive beside other files in a form", async (bytes) => {
  const form = new FormData();
  form.append("file", new File([new Uint8Array(bytes)], "bundle"));
  form.append(
    "file",
    new File([JSON.stringify(podJson({ name: "other", namespace: "shop" }))], "other.json"),
  );
  expect(causes(await send(form))).toEqual([200, "application-panic"]);
});

test("a .zip may be as large as other archives", async () => {
  const zip = zipOf({ ...files, "notes.bin": randomBytes(20_000_000) });
  expect(causes(await send(zip, { "content-type": "application/zip" }))).toEqual([200, "application-panic"]);
});

test("an archive whose sender stands still keeps no other dump waiting", async () => {
  const tar = tarOf(files);
  let release = (): void => undefined;
  const slow = new ReadableStream<Uint8Array>({
    async start(controller) {
      controller.enqueue(tar.subarray(0, 1024));
      await new Promise<void>((resolve) => (release = resolve));
      controller.enqueue(tar.subarray(1024));
      controller.close();
    },
  });
  const late = send(slow, { "content-type": "application/x-tar" });
  const answer = await send(tgzOf(files), { "content-type": "application/gzip" });
  expect(causes(answer)).toEqual([200, "application-panic"]);
  release();
  expect(causes(await late)).toEqual([200, "application-panic"]);
});

// Before the tests whose bodies are refused half-way: their connections may be closed under the next request.
test("notifications are taken while a large dump is read and stored", { timeout: 300_000 }, async () => {
  const items = Array.from({ length: 1500 }, (_, index) => {
    const name = `web-${index}`;
    return podJson({
      name,
      restartCount: 3,
      ready: false,
      state: { waiting: { reason: "CrashLoopBackOff" } },
      lastState: { terminated: { exitCode: 2, finishedAt: "2026-03-02T10:20:00Z" } },
      metadata: { annotations: { note: "x".repeat(8000) } },
    });
  });
  const large = Buffer.from(JSON.stringify({ apiVersion: "v1", kind: "PodList", items }));
  expect(large.length).toBeGreaterThan(12_000_000);
  let isAnswered = false;
  const answer = send(large, { "content-type": "application/json" }).finally(() => {
    isAnswered = true;
  });
  const taken: number[] = [];
  for (;;) {
    taken.push(await notify(taken.length));
    if (isAnswered) break;
    await setTimeout(10);
  }
  const { status, body } = await answer;
  expect([status, body.reports?.length, body.warnings?.map(({ code }) => code)]).toEqual([
    200,
    1500,
    ["history-left-out"],
  ]);
  expect(new Set(taken)).toEqual(new Set([202]));
  // In one thread only those that come before the whole dump has arrived would be taken: a handful.
  expect(taken.length).toBeGreaterThan(50);
});

async function notify(index: number): Promise<number> {
  const labels = { alertname: "KubePodCrashLooping", namespace: "other", pod: `api-${index}` };
  const alert = { status: "firing", labels, startsAt: "2026-03-02T10:00:00Z", fingerprint: `${index}` };
  const response = await fetch(`${service.url}/v1/webhooks/alertmanager`, {
    method: "POST",
    headers: { authorization: "Bearer admin-token-of-the-bundle-tests", "content-type": "application/json" },
    body: JSON.stringify({ version: "4", groupKey: `{}:{n="${index}"}`, status: "firing", alerts: [alert] }),
  });
  await response.text();
  return response.status;
}

const retries: Record<string, { again: Uint8Array; expected: unknown[] }> = {
  "the same": { again: tgzOf(files), expected: [200, "true", undefined] },
  "another archive of the same length": {
    again: anotherByte(tgzOf(files)),
    expected: [422, null, "idempotency_mismatch"],
  },
  "a shorter one": { again: tgzOf(files).subarray(1), expected: [422, null, "idempotency_mismatch"] },
};

test.each(Object.entries(retries))(
  "an archive under an Idempotency-Key, then %s",
  async (name, { again, expected }) => {
    const ask = (body: Uint8Array) =>
      fetch(`${service.url}/v1/diagnoses`, {
        method: "POST",
        headers: {
          authorization: "Bearer admin-token-of-the-bundle-tests",
          "content-type": "application/gzip",
          "idempotency-key": `archive, then ${name}`,
        },
        body: new Uint8Array(body),
      });
    const first = await ask(tgzOf(files));
    expect(first.status).toBe(200);
    const { reports } = (await first.json()) as Answer["body"];
    const second = await ask(again);
    const answer = (await second.json()) as Answer["body"];
    expect([second.status, second.headers.get("idempotency-replayed"), answer.code]).toEqual(expected);
    if (second.status === 200)
      expect(answer.reports).toEqual(reports?.map((report) => expect.objectContaining(idOf(report))));
  },
);

function idOf(report: object): { id: unknown } {
  return { id: "id" in report ? report.id : undefined };
}

/** The operating system's byte of gzip's header, which says nothing about the content. */
function anotherByte(archive: Uint8Array): Uint8Array {
  const changed = new Uint8Array(archive);
  changed[9] = changed[9] === 3 ? 0 : 3;
  return changed;
}

test("paths that lead out of the archive are left out, and said", async () => {
  const answer = await send(tgzOf({ ...files, "../../etc/pods.json": failing, "/etc/pods.json": failing }), {
    "content-type": "application/gzip",
  });
  expect(causes(answer)).toEqual([200, "application-panic"]);
  expect(answer.body.warnings?.map(({ code }) => code)).toContain("path-refused");
});

const refused: Record<string, [Uint8Array, string, number, string]> = {
  "a bomb": [
    gzipSync(Buffer.concat([tarEntry({ path: "shop/pods.json", content: Buffer.alloc(60_000_000) })])),
    "application/gzip",
    422,
    "input_too_complex",
  ],
  "no file that tells anything": [tgzOf({ "holiday.jpg": "no" }), "application/gzip", 422, "input_unknown"],
  "cut before its first file ends": [
    tgzOf(files).subarray(0, 80),
    "application/gzip",
    422,
    "input_unreadable",
  ],
  "an archive in an archive": [
    tgzOf({ "inner.tgz": tgzOf(files) }),
    "application/gzip",
    422,
    "input_unknown",
  ],
};

test.each(Object.entries(refused))("%s is refused", async (_, [bytes, type, status, code]) => {
  const answer = await send(bytes, { "content-type": type });
  expect([answer.status, answer.body.code]).toEqual([status, code]);
});

/** A .tar of logs of pods that are well, and one pod that is not, as long as is asked for. */
async function* longBundle(megabytes: number): AsyncGenerator<Uint8Array> {
  const line = "2026-03-02T10:00:00Z INFO handled request 200 in 3 ms for /api/v1/orders\n";
  const content = line.repeat(Math.floor(1_000_000 / line.length));
  for (let index = 0; index < megabytes; index += 1) {
    const path = `d/cluster-resources/pods/logs/shop/web-${index}/app.log`;
    yield* streamOf(tarEntry({ path, content }));
  }
  const items = Array.from({ length: megabytes }, (_, index) =>
    podJson({ name: `web-${index}`, container: "app" }),
  );
  const wells = JSON.stringify({ apiVersion: "v1", kind: "PodList", items });
  yield* streamOf(tarOf({ "shop/more-pods.json": wells, ...files }));
}

test("200 MB are read within little memory", { timeout: 60_000 }, async () => {
  const before = process.memoryUsage().rss;
  let most = 0;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 50);
  const answer = await send(ReadableStream.from(longBundle(200)), { "content-type": "application/x-tar" });
  clearInterval(watch);
  expect(causes(answer)).toEqual([200, "application-panic"]);

  expect((most - before) / 1e6).toBeLessThan(400);
});

test("more than 256 MB are refused", { timeout: 60_000 }, async () => {
  const answer = await send(ReadableStream.from(longBundle(260)), {
    "content-type": "application/x-tar",
  }).catch((): Answer => ({ status: 0, body: {} }));
  // The connection may be closed on who still sends.
  expect([413, 0]).toContain(answer.status);
});

test("without a thread to read them, archives are refused with what to do", async () => {
  const app = await openTestApp();
  for (const type of ["application/gzip", "application/x-www-form-urlencoded"]) {
    const response = await app.send("/v1/diagnoses", {
      method: "POST",
      body: new Uint8Array(tgzOf(files)),
      headers: { "content-type": type },
    });
    expect([response.status, await response.json()]).toMatchObject([422, { code: "input_unknown" }]);
  }
});

test("YAML has a limit of its own", async () => {
  const app = await openTestApp({ bodyLimits: { webhook: 1000, dump: 200_000, yaml: 500 } });
  const text = `apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n  annotations:\n    a: ${"x".repeat(600)}\n`;
  const asYaml = await app.send("/v1/diagnoses", { method: "POST", body: text });
  expect([asYaml.status, await asYaml.json()]).toMatchObject([413, { code: "body_too_large" }]);
  const json = JSON.stringify(podJson({ metadata: { annotations: { a: "x".repeat(600) } } }));
  expect((await app.send("/v1/diagnoses", { method: "POST", body: json })).status).toBe(200);
});
