import { describe, expect, test } from "vitest";

import { configurationChanges, configurationChangesIn } from "../../src/usecases/configuration-changes.ts";

const written = (time: unknown, fields: unknown) => ({
  manager: "kubectl",
  operation: "Update",
  time,
  fieldsV1: fields,
});
const configMap = (managedFields: unknown, more: Record<string, unknown> = {}) => ({
  kind: "ConfigMap",
  metadata: {
    name: "settings",
    namespace: "shop",
    creationTimestamp: "2026-03-01T08:00:00Z",
    managedFields,
    ...more,
  },
});
const later = "2026-03-02T10:03:00Z";

test("each write of keys is a change, with their names", () => {
  const given = configMap([
    written(later, {
      "f:data": { "f:DB_HOST": {}, "f:DB_PORT": {}, ".": {} },
      "f:binaryData": { "f:ca.crt": {} },
    }),
    written("2026-03-02T11:00:00Z", { "f:data": { "f:DB_HOST": {} } }),
  ]);
  const change = {
    cluster: "prod",
    namespace: "shop",
    kind: "ConfigMap",
    name: "settings",
    reason: "Changed",
  };
  expect(configurationChanges([given], "prod")).toEqual([
    { ...change, happenedAt: later, detail: { keys: ["DB_HOST", "DB_PORT", "ca.crt"] } },
    { ...change, happenedAt: "2026-03-02T11:00:00Z", detail: { keys: ["DB_HOST"] } },
  ]);
});

describe("no change is", () => {
  const cases: Record<string, Record<string, unknown>> = {
    "what was written when it was made": configMap([
      written("2026-03-01T08:00:00Z", { "f:data": { "f:a": {} } }),
    ]),
    "a write of labels": configMap([written(later, { "f:metadata": { "f:labels": {} } })]),
    "a write without a time": configMap([written(undefined, { "f:data": { "f:a": {} } })]),
    "a write of no keys": configMap([written(later, { "f:data": null })]),
    "an object of another kind": { ...configMap([written(later, { "f:data": { "f:a": {} } })]), kind: "Pod" },
    "an object without a namespace": configMap([written(later, { "f:data": { "f:a": {} } })], {
      namespace: 7,
    }),
    "managedFields that are no list": configMap("everything"),
    "entries that are no objects": configMap([null, 3, "x", []]),
    nothing: {},
  };
  test.each(Object.entries(cases))("%s", (_name, item) => {
    expect(configurationChanges([item], "prod")).toEqual([]);
  });
});

describe("in a body that was pushed", () => {
  const map = configMap([written(later, { "f:data": { "f:DB_HOST": {} } })]);
  const bundle = (more: Record<string, unknown> = {}) => ({
    apiVersion: "crashline/v1",
    kind: "EvidenceBundle",
    items: [map],
    ...more,
  });
  const bytes = (text: string) => new TextEncoder().encode(text);
  const about = { defaultCluster: "default" };
  const bodies: Record<string, [string, string[]]> = {
    "a bundle names its cluster": [JSON.stringify(bundle({ cluster: "prod" })), ["prod"]],
    "a bundle that names none is of the default one": [JSON.stringify(bundle()), ["default"]],
    "bundles stand one in a line": [
      `${JSON.stringify(bundle({ cluster: "a" }))}\n\n${JSON.stringify(bundle({ cluster: "b" }))}\n`,
      ["a", "b"],
    ],
    "a line that is no JSON spoils no other": [`{\n${JSON.stringify(bundle())}`, ["default"]],
    "items that are no list are nothing": [JSON.stringify(bundle({ items: "ConfigMap" })), []],
    "a body without a ConfigMap is not read": [JSON.stringify(bundle({ items: [] })), []],
    "no body is nothing": ["", []],
  };
  test.each(Object.entries(bodies))("%s", (_name, [body, clusters]) => {
    expect(configurationChangesIn(bytes(body), about).map(({ cluster }) => cluster)).toEqual(clusters);
  });

  test("the sender's name for the cluster stands over the bundle's", () => {
    const found = configurationChangesIn(bytes(JSON.stringify(bundle({ cluster: "prod" }))), {
      ...about,
      cluster: "eu1",
    });
    expect(found).toMatchObject([{ cluster: "eu1", name: "settings" }]);
  });
});

test("ten thousand keys become a hundred, and a key too long is left out", () => {
  const keys = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`f:key${index}`, {}]));
  const [change] = configurationChanges(
    [configMap([written(later, { "f:data": { [`f:${"k".repeat(300)}`]: {}, ...keys } })])],
    "prod",
  );
  expect(change?.detail).toEqual({ keys: Array.from({ length: 100 }, (_, index) => `key${index}`) });
});
