import { describe, expect, test } from "vitest";

import { clusterChanges } from "../../src/correlation/cluster-changes.ts";
import type { ClusterChange, Onset } from "../../src/correlation/context-entry.ts";
import { onset } from "./onset.ts";

const self = onset("cart", 20);
const others = [onset("orders", 21), onset("stock", 22)];
const dns: ClusterChange = {
  namespace: "kube-system",
  kind: "Deployment",
  name: "coredns",
  at: 15 * 60,
  reason: "Rollout",
};
const webhook: ClusterChange = {
  namespace: "",
  kind: "MutatingWebhookConfiguration",
  name: "injector",
  at: 18 * 60,
  reason: "Changed",
};

const policy: ClusterChange = { ...webhook, namespace: "shop", kind: "NetworkPolicy", name: "egress" };

interface Row {
  onsets?: Onset[];
  changes: ClusterChange[];
  error?: string;
}

describe("a change of the cluster is told", () => {
  const rows: Record<string, Row & { certainty: string; name: string }> = {
    "with doubt, before three onsets": { changes: [dns], certainty: "possible", name: "coredns" },
    "the latest of several": { changes: [dns, webhook], certainty: "possible", name: "injector" },
    "as likely where the error names it": {
      changes: [dns, webhook],
      error: "no answer from coredns",
      certainty: "likely",
      name: "coredns",
    },
    "of a policy in a namespace where they crash": {
      changes: [policy],
      certainty: "possible",
      name: "egress",
    },
    "of a quota that the error names": {
      changes: [{ ...policy, kind: "ResourceQuota", name: "compute" }],
      error: "exceeded quota: compute",
      certainty: "likely",
      name: "compute",
    },
    "of a node that came back with another version": {
      changes: [{ ...webhook, kind: "Node", name: "node-1", reason: "Upgraded" }],
      certainty: "possible",
      name: "node-1",
    },
  };
  test.each(Object.entries(rows))("%s", (_, { certainty, name, onsets = others, ...row }) => {
    expect(clusterChanges(self, { onsets, ...row })).toMatchObject({
      certainty,
      summary: expect.stringContaining(name),
    });
  });
});

describe("no change of the cluster is told", () => {
  const rows: Record<string, Row> = {
    "of two onsets": { onsets: [others[0]!], changes: [dns] },
    "that came after the first onset": { changes: [{ ...dns, at: 21 * 60 }] },
    "of half an hour before": { changes: [{ ...dns, at: -10 * 60 }] },
    "of an application's own namespace": { changes: [{ ...dns, namespace: "shop" }] },
    "of a lease that changes every second": { changes: [{ ...dns, kind: "ConfigMap", name: "leader" }] },
    "of a node's ordinary event": { changes: [{ ...dns, kind: "Node", reason: "NodeReady", namespace: "" }] },
    "of a policy in another namespace": { changes: [{ ...policy, namespace: "mail" }] },
    "of another node's new version": {
      changes: [{ ...webhook, kind: "Node", name: "node-9", reason: "Upgraded" }],
    },
    "where nothing changed": { changes: [] },
  };
  test.each(Object.entries(rows))("%s", (_, { onsets = others, ...row }) => {
    expect(clusterChanges(self, { onsets, ...row })).toBeUndefined();
  });
});
