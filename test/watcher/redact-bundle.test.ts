import { expect, test } from "vitest";

import { createRedactor } from "../../src/redaction/create-redactor.ts";
import { redactBundle } from "../../src/watcher/redact-bundle.ts";

const secret = ["hunter", "2hunter2"].join("");
const bundle = (items: Record<string, unknown>[], text = "") => ({
  apiVersion: "crashline/v1" as const,
  kind: "EvidenceBundle" as const,
  observedAt: "2026-03-02T10:05:00Z",
  items,
  logs: [
    {
      namespace: "shop",
      pod: "cart",
      container: "cart",
      previous: true,
      capturedAt: "2026-03-02T10:05:00Z",
      text,
    },
  ],
});
const redact = (items: Record<string, unknown>[], text?: string) =>
  JSON.stringify(redactBundle(bundle(items, text), createRedactor()));

const places: Record<string, Record<string, unknown>> = {
  "a variable": { spec: { containers: [{ env: [{ name: "DB_PASSWORD", value: secret }] }] } },
  "an argument after its flag": { spec: { containers: [{ args: ["--password", secret] }] } },
  "a command line": { spec: { containers: [{ command: ["sh", "-c", `mysql --password=${secret}`] }] } },
  "an annotation": { metadata: { annotations: { "example.com/api-token": secret } } },
  "a message": { status: { message: `cannot open postgres://app:${secret}@db/shop` } },
  "a Secret's data": { kind: "Secret", data: { a: secret } },
  "a ConfigMap's data": { kind: "ConfigMap", data: { a: secret } },
};
test.each(Object.entries(places))("a secret in %s does not come out", (_name, item) => {
  expect(redact([item])).not.toContain(secret);
});

test("a secret in a log does not come out, and its lines stay as many", () => {
  const text = redact([], `starting\nDB_PASSWORD=${secret}\nbye`);
  expect(text).not.toContain(secret);
  expect(text).toContain("bye");
});

test("what is no secret stays as it is", () => {
  const item = {
    kind: "Pod",
    metadata: { name: "cart", labels: { app: "cart" }, generation: 3 },
    spec: {
      containers: [{ name: "cart", env: [{ name: "PORT", value: "8080" }], args: ["--port", "8080"] }],
    },
    status: { ready: false, none: null },
  };
  expect(redactBundle(bundle([item]), createRedactor()).items).toEqual([item]);
});

test("a nesting without end ends", () => {
  let deep: Record<string, unknown> = { password: secret };
  for (let depth = 0; depth < 5_000; depth++) deep = { deep };
  expect(JSON.stringify(redactBundle(bundle([deep]), createRedactor())).length).toBeLessThan(2_000);
});
