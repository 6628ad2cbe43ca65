import fc from "fast-check";
import { dump } from "js-yaml";
import { expect, test } from "vitest";

import { formats, paste } from "../../src/intake/formats.ts";
import { createRedactor } from "../../src/redaction/create-redactor.ts";
import { eventJson, listJson, podJson } from "./pods.ts";
import { type Sent, read } from "./read.ts";

const mega = 1_000_000;

/** Big or odd enough to hurt a careless reader; none may take long, none may throw. */
const hostile: Record<string, { sent: () => Sent | Sent[]; evidence?: number }> = {
  "a hundred thousand containers": {
    sent: () => {
      const names = Array.from({ length: 100_000 }, (_, index) => ({ name: `c${index}` }));
      return [
        { json: podJson({ spec: { containers: names }, status: { containerStatuses: names } }) },
        { name: "previous.log", text: "panic: boom" },
      ];
    },
    evidence: 1,
  },
  "a hundred thousand variables, labels and volumes": {
    sent: () => {
      const many = Array.from({ length: 100_000 }, (_, index) => ({ name: `V${index}`, value: `${index}` }));
      const labels = Object.fromEntries(many.map(({ name, value }) => [name, value]));
      const volumes = many.map(({ name }) => ({ name, persistentVolumeClaim: { claimName: name } }));
      return { json: podJson({ labels, spec: { containers: [{ name: "a", env: many }], volumes } }) };
    },
    evidence: 1,
  },
  "forty thousand events of one pod": {
    sent: () => ({
      json: listJson(...Array.from({ length: 40_000 }, (_, index) => eventJson({ message: `m${index}` }))),
    }),
    evidence: 1,
  },
  "forty thousand events that are equal": {
    sent: () => ({ json: listJson(...Array.from({ length: 40_000 }, () => eventJson())) }),
    evidence: 1,
  },
  "twenty thousand pods of one name and namespace": {
    sent: () => ({
      json: listJson(...Array.from({ length: 20_000 }, (_, index) => podJson({ uid: `u${index}` }))),
    }),
    evidence: 20_000,
  },
  "twenty thousand pods of one name in as many namespaces, and events of that name": {
    sent: () => ({
      json: listJson(
        ...Array.from({ length: 20_000 }, (_, index) => podJson({ namespace: `n${index}` })),
        ...Array.from({ length: 20_000 }, (_, index) => ({
          ...eventJson({ namespace: `n${index}` }),
          metadata: {},
        })),
      ),
    }),
    evidence: 20_000,
  },
  "twenty thousand replicas on one node": {
    sent: () => ({
      json: listJson(
        ...Array.from({ length: 20_000 }, (_, index) =>
          podJson({
            name: `cart-7d9f8b6c5d-${index}`,
            owner: { kind: "ReplicaSet", name: "cart-7d9f8b6c5d" },
          }),
        ),
      ),
    }),
    evidence: 20_000,
  },
  "ten thousand owners in a ring": {
    sent: () => ({
      json: listJson(
        podJson({ owner: { kind: "ReplicaSet", name: "o0" } }),
        ...Array.from({ length: 10_000 }, (_, index) => ({
          apiVersion: "apps/v1",
          kind: "ReplicaSet",
          metadata: {
            name: `o${index}`,
            namespace: "shop",
            ownerReferences: [
              { kind: "ReplicaSet", name: `o${(index + 1) % 10_000}`, uid: "", apiVersion: "" },
            ],
          },
        })),
      ),
    }),
    evidence: 1,
  },
  "thirty thousand documents": {
    sent: () => ({
      text:
        `${JSON.stringify({ kind: "Service", apiVersion: "v1" })}\n`.repeat(30_000) +
        JSON.stringify(podJson()),
    }),
    evidence: 1,
  },
  "a million empty arrays": { sent: () => ({ text: `{"kind":"Pod","x":[${"[],".repeat(mega)}[]]}` }) },
  "a million brackets that never close": {
    sent: () => ({ text: "[".repeat(mega), mediaType: "application/json" }),
    evidence: 0,
  },
  "a million brackets in YAML": { sent: () => ({ text: `kind: Pod\nx: ${"[".repeat(mega)}` }), evidence: 0 },
  "a megabyte of backslashes in a string": {
    sent: () => ({ text: `{"kind":"Pod","x":"${"\\".repeat(mega)}` }),
    evidence: 0,
  },
  "a megabyte of escaped quotes": {
    sent: () => ({ text: `{"kind":"Pod","metadata":{"name":"a"},"x":"${'\\"'.repeat(mega)}"}` }),
    evidence: 1,
  },
  "a message of eight megabytes": {
    sent: () => ({ json: podJson({ state: { waiting: { message: "secret=".repeat(1_200_000) } } }) }),
    evidence: 1,
  },
  "a name of a megabyte": { sent: () => ({ json: podJson({ name: "a".repeat(mega) }) }), evidence: 1 },
  "one line of sixteen megabytes": { sent: () => ({ text: "a=b ".repeat(4 * mega) }), evidence: 1 },
  "sixteen megabytes of line ends": {
    sent: () => ({ text: `panic: boom${"\n".repeat(16 * mega)}` }),
    evidence: 1,
  },
  "two hundred thousand rows of a table": {
    sent: () => ({
      text: `NAME   READY   STATUS    RESTARTS   AGE\n${Array.from({ length: 200_000 }, (_, index) => `a-${index}   1/1     Running   0          1d\n`).join("")}`,
    }),
    evidence: 0,
  },
  "forty thousand rows of a table": {
    sent: () => ({
      text: `NAME   READY   STATUS    RESTARTS   AGE\n${Array.from({ length: 40_000 }, (_, index) => `a-${index}   1/1     Running   0          1d\n`).join("")}`,
    }),
    evidence: 40_000,
  },
  "an alias in each place of a list": {
    sent: () => ({
      text: `kind: List\nx: &p\n  kind: Pod\n  metadata: {name: a}\nitems:\n${"- *p\n".repeat(900)}`,
    }),
    evidence: 1,
  },
  "merge keys of merge keys": {
    sent: () => ({
      text: `a: &a {k0: 1}\n${Array.from({ length: 500 }, (_, level) => `l${level}: &l${level}\n  <<: *${level === 0 ? "a" : `l${level - 1}`}\n  k${level + 1}: 1`).join("\n")}\nkind: Pod\n`,
    }),
  },
  "YAML of tabs and colons": {
    sent: () => ({ text: `kind: Pod\n${"\t: ? - & * ! | > % @ `\n".repeat(20_000)}` }),
  },
  "numbers without end": {
    sent: () => ({
      text: `{"kind":"Pod","metadata":{"name":"a","generation":1e99999,"deletionGracePeriodSeconds":-0},"status":{"containerStatuses":[{"name":"a","restartCount":${"9".repeat(100_000)}}]}}`,
    }),
    evidence: 1,
  },
  "lone surrogates and controls in every name": {
    sent: () => ({
      text: String.raw`{"kind":"Pod","metadata":{"name":"a\ud800\u0000","namespace":"\u202en","labels":{"\udfff":"\u001b[2J"}},"spec":{"containers":[{"name":"\u0007"}]}}`,
    }),
    evidence: 1,
  },
  "bytes of no encoding": {
    sent: () => ({ bytes: Uint8Array.from({ length: 300_000 }, (_, index) => (index * 7919) % 256) }),
  },
  "UTF-16 of half a character": { sent: () => ({ bytes: Uint8Array.of(0xff, 0xfe, 0x00, 0xd8, 0x41) }) },
  "ten thousand empty files": {
    sent: () => Array.from({ length: 10_000 }, (_, index) => ({ name: `${index}.log`, text: "" })),
    evidence: 0,
  },
  "ten thousand logs for two pods": {
    sent: () => [
      { json: [podJson({ name: "a" }), podJson({ name: "b" })] },
      ...Array.from({ length: 10_000 }, (_, index) => ({ name: `x${index}.log`, text: "boom" })),
    ],
  },
};

// What is quadratic takes minutes, also on a machine at rest.
test.each(Object.entries(hostile))("%s", { timeout: 90_000 }, (_, { sent, evidence }) => {
  const intake = read(sent());
  expect(intake.refused === undefined).toBe(intake.evidence.length > 0);
  if (evidence !== undefined) expect(intake.evidence).toHaveLength(evidence);
});

test("what comes out can be written to a file or a database: well-formed, no NUL", () => {
  const { evidence } = read(
    String.raw`{"kind":"Pod","metadata":{"name":"a\ud800\u0000","namespace":"\u202en"},"spec":{"containers":[{"name":"\u0007"}]}}`,
  );
  const { name, namespace } = evidence[0]?.pod?.object.metadata ?? {};
  expect(name).toBe("a\ufffd\ufffd");
  expect(namespace).toBe("\ufffdn");
  expect(evidence[0]?.pod?.object.spec?.containers[0]?.name).toBe("\ufffd");
});

const samples: readonly string[] = [
  JSON.stringify(
    podJson({ restartCount: 3, owner: { kind: "ReplicaSet", name: "cart-7d9f8b6c5d" } }),
    null,
    2,
  ),
  dump(listJson(podJson(), eventJson(), { kind: "Secret", apiVersion: "v1", data: { a: "b" } })),
  `${JSON.stringify({ type: "ADDED", object: podJson() })}\n${JSON.stringify(eventJson())}\n`,
  JSON.stringify({
    apiVersion: "crashline/v1",
    kind: "EvidenceBundle",
    observedAt: "2026-03-02T11:00:00Z",
    items: [podJson()],
    logs: [{ pod: "a", text: "x" }],
  }),
  "Name:  cart-0\nNamespace:  shop\nContainers:\n  cart:\n    State:  Waiting\n      Reason:  CrashLoopBackOff\n    Restart Count:  3\nEvents:\n  Type  Reason  Age  From  Message\n  ----  ------  ----  ----  -------\n  Warning  BackOff  2m (x4 over 20m)  kubelet  Back-off restarting failed container\n",
  "NAME     READY   STATUS             RESTARTS      AGE\ncart-0   0/1     CrashLoopBackOff   3 (2m ago)    45m\n",
  "$ kubectl logs cart-0 --previous\nstarting\npanic: boom\n\n$ kubectl get pod cart-0\nNAME     READY   STATUS    RESTARTS   AGE\ncart-0   0/1     Error     3          45m\n",
];

const cut = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.nat(200),
  insert: fc.oneof(
    fc.string(),
    fc.string({ unit: "binary" }),
    fc.constantFrom("---\n", "{", "}", "[", "\n", "\0", "&a ", "*a", "\t", '"'),
  ),
});
const mutated = fc.tuple(fc.constantFrom(...samples), fc.array(cut, { maxLength: 6 })).map(([text, cuts]) =>
  cuts.reduce((given, { at, remove, insert }) => {
    const index = Math.floor(at * given.length);
    return given.slice(0, index) + insert + given.slice(index + remove);
  }, text),
);
const fileNames = fc.constantFrom(
  undefined,
  "pod.yaml",
  "previous.log",
  "current.cart.log",
  "cart.log",
  "../x/namespaces/a/pods/b/c/c/logs/previous.log",
  "\0",
  "",
);
const mediaTypes = fc.constantFrom(
  undefined,
  "application/json",
  "application/yaml",
  "text/plain",
  "application/x-www-form-urlencoded",
  "a/b; charset=x",
);

test("whatever is sent, an answer comes back that adds up", () => {
  const part = fc.record({
    name: fileNames,
    mediaType: mediaTypes,
    text: fc.oneof({ weight: 6, arbitrary: mutated }, fc.string({ unit: "binary" }), fc.json()),
  });
  fc.assert(
    fc.property(fc.array(part, { maxLength: 3 }), (parts) => {
      const sent = parts.map(({ name, mediaType, text }) => ({
        text,
        ...(name !== undefined && { name }),
        ...(mediaType !== undefined && { mediaType }),
      }));
      const intake = read(sent);
      expect(intake.refused === undefined).toBe(intake.evidence.length > 0);
      expect(JSON.stringify(intake).isWellFormed()).toBe(true);
      for (const { pod, row, owners, events, logs, node, claims, now } of intake.evidence) {
        expect(
          pod !== undefined ||
            row !== undefined ||
            node !== undefined ||
            owners.length + claims.length + logs.length + (events?.length ?? 0) > 0,
        ).toBe(true);
        if (now !== undefined) expect(Date.parse(now)).not.toBeNaN();
      }
      for (const { code, detail } of intake.warnings) {
        expect(code).toMatch(/^[a-z][a-z-]+$/);
        expect(detail.length).toBeGreaterThan(10);
      }
      // The same input gives the same evidence.
      expect(withLines(read(sent))).toEqual(withLines(intake));
    }),
    { numRuns: 400 },
  );
});

/** Which line a field stands on is found out when somebody asks: here, of all. */
function withLines(intake: ReturnType<typeof read>): unknown {
  return JSON.parse(
    JSON.stringify(intake, (name, value: unknown) =>
      name === "lines" &&
      typeof value === "object" &&
      value !== null &&
      "entries" in value &&
      !Array.isArray(value)
        ? [...(value as ReadonlyMap<string, number>).entries()]
        : value,
    ),
  );
}

test("no format throws on what another one sent it", () => {
  const bytes = fc.uint8Array({ maxLength: 400 }).map((given) => new TextDecoder().decode(given));
  fc.assert(
    fc.property(fc.constantFrom(...formats, paste), fc.oneof(mutated, bytes), (format, text) => {
      const input = { text, origin: "attached", firstLine: 1 } as const;
      format.sniff(input);
      const { pieces, refusal } = format.read(input, createRedactor());
      expect(refusal === undefined || format === paste || pieces.length === 0).toBe(true);
    }),
    { numRuns: 600 },
  );
});
