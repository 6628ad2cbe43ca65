import { dump } from "js-yaml";
import { expect, test } from "vitest";

import type { Refusal } from "../../src/intake/refusal.ts";
import { listJson, podJson } from "./pods.ts";
import { type Sent, read } from "./read.ts";

const secret = {
  apiVersion: "v1",
  kind: "Secret",
  metadata: { name: "db" },
  data: { password: "Y2FuYXJ5" },
  stringData: { token: "canary" },
};
const kubeconfig = {
  apiVersion: "v1",
  kind: "Config",
  clusters: [{ name: "c", cluster: { server: "https://10.0.0.1" } }],
  contexts: [],
  users: [{ name: "admin", user: { token: "canary" } }],
};
const pretty = JSON.stringify(podJson(), null, 2);

const refused: Record<string, { sent: Sent | Sent[]; expected: Partial<Refusal>; says?: RegExp }> = {
  "an empty body": { sent: { text: "" }, expected: { code: "input_empty" }, says: /kubectl get pod/ },
  "blanks only": { sent: { text: " \n\t\n" }, expected: { code: "input_empty" } },
  "no part at all": { sent: [], expected: { code: "input_empty" } },
  "a YAML document marker only": {
    sent: { text: "---\n", mediaType: "application/yaml" },
    expected: { code: "input_empty" },
  },
  "JSON that is cut off": {
    sent: { text: pretty.slice(0, pretty.indexOf('"spec"')), mediaType: "application/json" },
    expected: { code: "input_unreadable", line: 8 },
    says: /cut off at line 8/,
  },
  "JSON that is cut off within a string, unannounced": {
    sent: { text: '{\n "kind": "Pod",\n "metadata": {"name": "ca' },
    expected: { code: "input_unreadable", line: 3, column: 26 },
  },
  "JSON with a comma too many": {
    sent: { text: '{"apiVersion": "v1", "kind": "Pod",\n}' },
    expected: { code: "input_unreadable", line: 2, column: 1 },
    says: /field name/,
  },
  "JSON with single quotes": {
    sent: { text: "{'kind': 'Pod'}", mediaType: "application/json" },
    expected: { code: "input_unreadable", line: 1, column: 2 },
  },
  "YAML that is cut off": {
    sent: { text: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: "cart', name: "pod.yaml" },
    expected: { code: "input_unreadable", line: 4, file: "pod.yaml" },
  },
  "YAML whose indentation is lost": {
    sent: {
      text: "apiVersion: v1\nkind: Pod\nmetadata:\n    name: cart\n  namespace: shop\n",
      mediaType: "text/yaml",
    },
    expected: { code: "input_unreadable", line: 5 },
  },
  "YAML whose every line lost its blanks": {
    sent: { text: dump(podJson({ labels: { app: "cart" } })).replaceAll(/^ +/gm, "") },
    expected: { code: "input_unreadable", line: 3 },
    says: /lost its indentation/,
  },
  "YAML that a chat moved to one margin": {
    sent: { text: "    apiVersion: v1\n    kind: Pod\n    spec:\n    containers:\n    - image: x\n" },
    expected: { code: "input_unreadable", line: 3 },
    says: /code block/,
  },
  "an archive packed with xz": {
    sent: {
      bytes: Buffer.from("/Td6WFoAAATm1rRGBMAhgICAASEBFgAAAAAAAMtMjCng", "base64"),
      name: "sos.tar.xz",
    },
    expected: { code: "input_unknown", file: "sos.tar.xz" },
    says: /packed with xz.*\.tar\.gz/,
  },
  "a dump of another kind": {
    sent: { json: { apiVersion: "v1", kind: "ConfigMapList", items: [{ data: { a: "b" } }, {}] } },
    expected: { code: "input_unknown" },
    says: /2 ConfigMap/,
  },
  "an empty PodList": {
    sent: { json: { apiVersion: "v1", kind: "PodList", items: [] } },
    expected: { code: "input_unknown" },
    says: /an empty PodList/,
  },
  "the API server's refusal": {
    sent: { json: { kind: "Status", apiVersion: "v1", status: "Failure", message: 'pods "cart" not found' } },
    expected: { code: "input_unknown" },
    says: /pods "cart" not found/,
  },
  "alerts at the wrong door": {
    sent: {
      json: { version: "4", groupKey: "{}", alerts: [{ status: "firing" }] },
      mediaType: "application/json",
    },
    expected: { code: "input_unknown" },
    says: /webhooks\/alertmanager/,
  },
  "JSON of something else": {
    sent: { json: { name: "left-pad", version: "1.0.0" } },
    expected: { code: "input_unknown" },
    says: /name, version/,
  },
  "an HTML page of a login": {
    sent: { text: "<!DOCTYPE html>\n<html><body>Sign in</body></html>" },
    expected: { code: "input_unknown" },
    says: /HTML page/,
  },
  "bytes that are no text": {
    sent: { bytes: Uint8Array.from({ length: 5000 }, (_, index) => 128 + ((index * 7919) % 127)) },
    expected: { code: "input_unknown" },
    says: /neither text nor an archive/,
  },
  "an archive where only its files are expected": {
    sent: { bytes: Uint8Array.of(0x1f, 0x8b, 8, 0), name: "a.tgz" },
    expected: { code: "input_unknown", file: "a.tgz" },
    says: /archive/,
  },
  "a hundred lines that only look like JSON": {
    sent: { text: "{x}\n".repeat(100), mediaType: "application/x-ndjson" },
    expected: { code: "input_unreadable", line: 1 },
  },
  "a number": {
    sent: { text: "42", mediaType: "application/json" },
    expected: { code: "input_unknown" },
    says: /a number/,
  },
  "a Secret": { sent: { json: secret }, expected: { code: "secrets_only" } },
  "a Secret as YAML": { sent: { text: dump(secret) }, expected: { code: "secrets_only" } },
  "a list of Secrets": {
    sent: { json: { ...listJson(secret), kind: "SecretList" } },
    expected: { code: "secrets_only" },
  },
  "a List of a Secret and a ConfigMap": {
    sent: { json: listJson(secret, { kind: "ConfigMap", apiVersion: "v1", data: { a: "canary" } }) },
    expected: { code: "secrets_only" },
  },
  "a kubeconfig": { sent: { text: dump(kubeconfig) }, expected: { code: "secrets_only" } },
  "a kubeconfig in a file among others": {
    sent: [
      { text: dump(kubeconfig), name: "config" },
      { text: "", name: "x.txt" },
    ],
    expected: { code: "secrets_only", file: "config" },
  },
  "a Secret pasted with its command line": {
    sent: { text: `$ kubectl get secret db -o yaml\n${dump(secret)}` },
    expected: { code: "secrets_only" },
  },
  "JSON nested too deeply": {
    sent: { text: `{"kind":"Pod","metadata":{"x":${"[".repeat(100)}${"]".repeat(100)}}}` },
    expected: { code: "input_too_complex" },
    says: /64/,
  },
  "YAML nested too deeply": {
    sent: { text: `kind: Pod\nx: ${"[".repeat(100)}${"]".repeat(100)}\n` },
    expected: { code: "input_too_complex" },
    says: /64/,
  },
  "Lists in Lists in Lists": {
    sent: { text: `${'{"kind":"List","items":['.repeat(20)}${"]}".repeat(20)}` },
    expected: { code: "input_too_complex" },
  },
  "a bomb of aliases": {
    sent: {
      text: `a: &a [x,x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 8 }, (_, level) => {
        const [name, below] = ["bcdefghi"[level], "abcdefgh"[level]];
        return `${name}: &${name} [${Array.from({ length: 10 }, () => `*${below}`).join(",")}]`;
      }).join("\n")}\nkind: List\nitems: *i\n`,
      mediaType: "application/yaml",
    },
    expected: { code: "input_too_complex" },
  },
  "an alias of itself": {
    sent: { text: "kind: List\nitems: &a\n- *a\n" },
    expected: { code: "input_too_complex" },
  },
  "tens of thousands of aliases": {
    sent: { text: `kind: List\na: &a {kind: Service}\nitems: [${"*a,".repeat(20_000)}]\n` },
    expected: { code: "input_too_complex" },
  },
};

test.each(Object.entries(refused))("%s", (_, { sent, expected, says }) => {
  const intake = read(sent);
  expect(intake.evidence).toEqual([]);
  expect(intake.refused).toMatchObject({ ok: false, ...expected });
  if (says) expect(intake.refused?.detail).toMatch(says);
  expect(JSON.stringify(intake)).not.toMatch(/canary|Y2FuYXJ5/);
});

test("what follows a colon in a refusal is for people: it quotes no value of the input", () => {
  const { refused: reason } = read({
    text: '{"kind":"Pod","metadata":{"annotations":{"a": canary}}}',
    mediaType: "application/json",
  });
  expect(reason).toMatchObject({ code: "input_unreadable", line: 1, column: 47 });
  expect(reason?.detail).not.toContain("canary");
});

test("curl -d of a YAML file is told how to send it", () => {
  const text = dump(podJson()).replaceAll("\n", "");
  expect(read({ text, mediaType: "application/x-www-form-urlencoded" }).refused?.detail).toContain(
    "--data-binary",
  );
});

test("one file that cannot be read does not spoil the others", () => {
  const {
    evidence,
    warnings,
    refused: reason,
  } = read([
    { json: podJson(), name: "pod.json" },
    { text: '{"apiVersion": "v1", "kind": "Event', name: "events.json" },
  ]);
  expect(reason).toBeUndefined();
  expect(evidence).toHaveLength(1);
  expect(warnings).toMatchObject([{ code: "file-not-read", file: "events.json", line: 1 }]);
});

test("limits are the caller's", () => {
  const many = listJson(...Array.from({ length: 30 }, (_, index) => podJson({ name: `a-${index}` })));
  expect(read({ json: many }, { limits: { objects: 10 } }).refused?.code).toBe("input_too_complex");
  expect(read({ json: many }, { limits: { nodes: 50 } }).refused?.code).toBe("input_too_complex");
  expect(read({ json: many }, { limits: { expired: () => true } }).refused?.code).toBe("input_too_complex");
  expect(read({ text: dump(many) }, { limits: { nodes: 50 } }).refused?.code).toBe("input_too_complex");
});
