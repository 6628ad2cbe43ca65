import { describe, expect, test } from "vitest";

import type { Surrounding } from "../../../src/evidence/surrounding.ts";
import { read } from "../read.ts";

const pod = {
  apiVersion: "v1",
  kind: "Pod",
  metadata: { name: "cart-0", namespace: "shop" },
  spec: { containers: [{ name: "cart", image: "cart:1" }] },
};
const beside = (...items: unknown[]): Surrounding[] =>
  read({ json: { apiVersion: "v1", kind: "List", items: [pod, ...items] } }).surroundings;

const later = "2026-03-02T10:03:00Z";
const written = (time: unknown, fieldsV1: unknown, more: object = {}) => ({
  manager: "kubectl",
  operation: "Update",
  time,
  fieldsV1,
  ...more,
});
const configMap = (managedFields: unknown, more: object = {}) => ({
  apiVersion: "v1",
  kind: "ConfigMap",
  metadata: {
    name: "settings",
    namespace: "shop",
    creationTimestamp: "2026-03-01T08:00:00Z",
    managedFields,
    ...more,
  },
  data: { DB_HOST: "the value of a key" },
});

describe("what stands beside the pods", () => {
  test("is which keys of a ConfigMap were written when, and no value", () => {
    const found = beside(
      configMap([
        written(later, {
          "f:data": { "f:DB_HOST": {}, "f:DB_PORT": {}, ".": {} },
          "f:binaryData": { "f:ca.crt": {} },
        }),
      ]),
    );
    expect(found).toEqual([
      {
        kind: "ConfigMap",
        namespace: "shop",
        name: "settings",
        createdAt: "2026-03-01T08:00:00Z",
        writes: [{ at: later, keys: ["DB_HOST", "DB_PORT", "ca.crt"] }],
      },
    ]);
    expect(JSON.stringify(found)).not.toContain("the value");
  });

  const unwritten: Record<string, unknown> = {
    "what was written when it was made": [written("2026-03-01T08:00:00Z", { "f:data": { "f:a": {} } })],
    "a write of labels": [written(later, { "f:metadata": { "f:labels": {} } })],
    "a write without a time": [written(undefined, { "f:data": { "f:a": {} } })],
    "a write of no keys": [written(later, { "f:data": null })],
    "fields of the wrong type": [written(later, "f:data")],
    "entries that are no objects": [null, 3, "x", []],
    "no list": "everything",
  };
  test.each(Object.entries(unwritten))("tells no write of %s", (_name, managedFields) => {
    expect(beside(configMap(managedFields))).toMatchObject([{ name: "settings", writes: [] }]);
  });

  test("is which parts of a webhook configuration, a policy or a quota were written, but not its status", () => {
    const quota = {
      apiVersion: "v1",
      kind: "ResourceQuota",
      metadata: {
        name: "compute",
        namespace: "shop",
        managedFields: [
          written(later, { "f:spec": { "f:hard": {} } }),
          written("2026-03-02T11:00:00Z", { "f:status": { "f:used": {} } }, { subresource: "status" }),
        ],
      },
    };
    const webhook = {
      apiVersion: "admissionregistration.k8s.io/v1",
      kind: "ValidatingWebhookConfiguration",
      metadata: { name: "policy", managedFields: [written(later, { "f:webhooks": {} })] },
      webhooks: [],
    };
    expect(beside(quota, webhook)).toMatchObject([
      { kind: "ResourceQuota", namespace: "shop", writes: [{ at: later, keys: ["spec"] }] },
      { kind: "ValidatingWebhookConfiguration", namespace: "", writes: [{ at: later, keys: ["webhooks"] }] },
    ]);
  });

  const zoned = {
    metadata: {
      name: "node-1",
      labels: {
        "topology.kubernetes.io/zone": "eu-1a",
        "eks.amazonaws.com/nodegroup": "general",
        "node.kubernetes.io/instance-type": "m6i.large",
      },
    },
    status: {
      nodeInfo: {
        kubeletVersion: "v1.33.2",
        kernelVersion: "6.1.0",
        containerRuntimeVersion: "containerd://2.0.4",
      },
    },
  };
  const nodes: Record<string, { node: object; facts: object }> = {
    "its zone, pool, type and versions": {
      node: zoned,
      facts: {
        isSchedulable: true,
        zone: "eu-1a",
        pool: "general",
        instanceType: "m6i.large",
        kubelet: "v1.33.2",
        kernel: "6.1.0",
        runtime: "containerd://2.0.4",
      },
    },
    "that nothing is scheduled to it": {
      node: { metadata: { name: "node-1" }, spec: { unschedulable: true } },
      facts: { isSchedulable: false },
    },
    "no more than it says": { node: { metadata: { name: "node-1" } }, facts: { isSchedulable: true } },
  };
  test.each(Object.entries(nodes))("is of a node %s", (_name, { node, facts }) => {
    expect(beside({ apiVersion: "v1", kind: "Node", ...node })).toEqual([
      { kind: "Node", namespace: "", name: "node-1", writes: [], facts },
    ]);
  });

  const services: Record<string, { given: object; facts: object | undefined }> = {
    "the addresses of a Service": {
      given: { kind: "Service", spec: { clusterIP: "10.96.7.1", clusterIPs: ["10.96.7.1", "fd00::7"] } },
      facts: { service: "db", addresses: ["10.96.7.1", "fd00::7"] },
    },
    "no address of a headless one": {
      given: { kind: "Service", spec: { clusterIP: "None" } },
      facts: undefined,
    },
    "the addresses of its Endpoints": {
      given: { kind: "Endpoints", subsets: [{ addresses: [{ ip: "10.1.0.4" }], ports: [{ port: 5432 }] }] },
      facts: { service: "db", addresses: ["10.1.0.4"] },
    },
    "the addresses of a slice of them, under its Service's name": {
      given: {
        kind: "EndpointSlice",
        metadata: { name: "db-x7k2p", namespace: "shop", labels: { "kubernetes.io/service-name": "db" } },
        endpoints: [{ addresses: ["10.1.0.4"] }, { addresses: ["10.1.0.5"] }],
      },
      facts: { service: "db", addresses: ["10.1.0.4", "10.1.0.5"] },
    },
  };
  test.each(Object.entries(services))("is of a Service %s", (_name, { given, facts }) => {
    const [found] = beside({ apiVersion: "v1", metadata: { name: "db", namespace: "shop" }, ...given });
    expect(found?.facts).toEqual(facts);
  });

  const nothing: Record<string, unknown> = {
    "an object without a name": { apiVersion: "v1", kind: "Service", metadata: {} },
    "an object whose name is endless": {
      apiVersion: "v1",
      kind: "Service",
      metadata: { name: "x".repeat(300) },
    },
    "a node whose name is endless": { apiVersion: "v1", kind: "Node", metadata: { name: "x".repeat(300) } },
    "an object of another kind": { apiVersion: "v1", kind: "PodTemplate", metadata: { name: "x" } },
    "an object that is all wrong": { apiVersion: "v1", kind: "Service", metadata: [], spec: "x" },
  };
  test.each(Object.entries(nothing))("is not %s", (_name, item) => {
    expect(beside(item)).toEqual([]);
  });

  test("is known by cluster and time where a bundle brings it", () => {
    const bundle = {
      apiVersion: "crashline/v1",
      kind: "EvidenceBundle",
      cluster: "prod",
      observedAt: later,
      items: [pod, configMap([written(later, { "f:data": { "f:a": {} } })])],
    };
    expect(read({ json: bundle }).surroundings).toMatchObject([
      { kind: "ConfigMap", cluster: "prod", seenAt: later },
    ]);
  });

  test("may come in a file of its own, beside the pod's", () => {
    const files = [
      { name: "pod.json", json: pod },
      { name: "settings.json", json: configMap([written(later, { "f:data": { "f:a": {} } })]) },
    ];
    const { surroundings, warnings, evidence } = read(files);
    expect(surroundings).toMatchObject([{ kind: "ConfigMap" }]);
    expect(warnings).toEqual([]);
    expect(evidence).toHaveLength(1);
  });

  test("is nothing to diagnose by itself", () => {
    const { refused, evidence } = read({ json: configMap([written(later, { "f:data": { "f:a": {} } })]) });
    expect(refused).toMatchObject({ code: "input_unknown" });
    expect(evidence).toEqual([]);
  });

  test("is bounded", () => {
    const names = Array.from({ length: 5_000 }, (_, index) => `10.1.${index >> 8}.${index & 255}`);
    const [found] = beside({
      apiVersion: "v1",
      kind: "EndpointSlice",
      metadata: { name: "db", namespace: "shop" },
      endpoints: [{ addresses: names }],
    });
    expect(found?.facts).toHaveProperty("addresses.length", 100);
    const [long] = beside({
      apiVersion: "v1",
      kind: "Service",
      metadata: { name: "db", namespace: "shop", __proto__: { x: 1 } },
      spec: { clusterIPs: ["1".repeat(1_000), "10.96.7.1"] },
    });
    expect(long?.facts).toEqual({ service: "db", addresses: ["10.96.7.1"] });
    const keys = Object.fromEntries(names.map((name) => [`f:${name}`, {}]));
    expect(beside(configMap([written(later, { "f:data": keys })]))[0]?.writes[0]?.keys).toHaveLength(100);
  });
});
