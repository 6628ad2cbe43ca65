import { describe, expect, test } from "vitest";

import type { Onset, ReadyPod } from "../../src/correlation/context-entry.ts";
import { failingNodeGroup, type NodeKinds } from "../../src/correlation/node-group.ts";
import { onset, readyPod } from "./onset.ts";

const old = { pool: "general", zone: "a", kubelet: "v1.33.1" };
/** Two nodes of a new version among four, in both zones. */
const nodes: Record<string, NodeKinds> = {
  "node-1": { ...old, kubelet: "v1.34.0" },
  "node-2": { ...old, zone: "b", kubelet: "v1.34.0" },
  "node-3": old,
  "node-4": { ...old, zone: "b" },
};
const self = onset("cart", 0, { nodes: ["node-1"] });
const others = [
  onset("orders", 1, { nodes: ["node-2"] }),
  onset("stock", 2, { nodes: ["node-1", "node-2"] }),
];
const well = ["cart", "orders", "stock", "web"].flatMap((name) =>
  ["node-3", "node-4"].map((node) => readyPod(name, node, -120, 60)),
);

interface Row {
  self?: Onset;
  onsets?: Onset[];
  ready?: ReadyPod[];
  nodes?: Record<string, NodeKinds>;
}
const tell = (row: Row) =>
  failingNodeGroup(row.self ?? self, {
    nodes: new Map(Object.entries(row.nodes ?? nodes)),
    onsets: row.onsets ?? others,
    ready: row.ready ?? well,
  });

describe("a failing group of nodes is told", () => {
  const rows: Record<string, Row & { certainty?: string; group?: string }> = {
    "of a version that two of four nodes have": {},
    "of a pool": {
      nodes: Object.fromEntries(
        Object.keys(nodes).map((name, index) => [name, { pool: index < 2 ? "spot" : "general" }]),
      ),
      group: "node pool spot",
    },
    "of the smallest that fits": {
      nodes: {
        ...Object.fromEntries(Object.entries(nodes).map(([name, node]) => [name, { ...node, runtime: "x" }])),
        "node-3": { ...old, kernel: "6.1", runtime: "y" },
        "node-1": { kubelet: "v1.34.0", kernel: "6.6", runtime: "x" },
        "node-2": { kubelet: "v1.34.0", kernel: "6.6", runtime: "x" },
      },
    },
    "with doubt where images are not known": {
      onsets: others.map((one) => ({ ...one, image: undefined })),
      certainty: "possible",
    },
    "with doubt where only one node is of another kind": {
      nodes: { "node-1": nodes["node-1"]!, "node-2": nodes["node-2"]!, "node-3": old },
      certainty: "possible",
    },
  };
  test.each(Object.entries(rows))(
    "%s",
    (_, { certainty = "likely", group = "kubelet version v1.34.0", ...row }) => {
      const entry = tell(row);
      expect(entry).toMatchObject({
        certainty,
        summary: `one of 3 workloads that began to crash at once on 2 nodes of ${group}`,
      });
      expect(entry?.counterEvidence).not.toEqual([]);
    },
  );

  test("with what else the very same nodes share", () => {
    const both = Object.fromEntries(
      Object.entries(nodes).map(([name, node]) => [
        name,
        { ...node, kernel: node.kubelet === "v1.34.0" ? "6.6" : "6.1" },
      ]),
    );
    expect(tell({ nodes: both })?.counterEvidence).toContain("the same nodes share kernel version 6.6");
  });
});

describe("no failing group of nodes is told", () => {
  const rows: Record<string, Row> = {
    "of nodes of which nothing is known": { nodes: {} },
    "where all nodes are alike": {
      nodes: Object.fromEntries(Object.keys(nodes).map((name) => [name, old])),
    },
    "of two workloads": { onsets: [others[0]!] },
    "of crashes on one node alone": { onsets: others.map((one) => ({ ...one, nodes: ["node-1"] })) },
    "of unrelated crash loops that began at other times": {
      onsets: [onset("orders", 40, { nodes: ["node-2"] }), onset("stock", -90, { nodes: ["node-2"] })],
    },
    "of one image in three workloads": { onsets: others.map((one) => ({ ...one, image: self.image })) },
    "of workloads that run nowhere else": { ready: [readyPod("web", "node-3", -120, 60)] },
    "of workloads that were not there before": {
      ready: well.map((pod) => ({ ...pod, since: -60 })),
    },
    "where they crash on nodes of another kind as well": {
      self: { ...self, nodes: ["node-1", "node-3"] },
    },
    "where workloads on other nodes fare as badly": {
      onsets: [...others, ...["a", "b", "c", "d"].map((name) => onset(name, 1, { nodes: ["node-3"] }))],
    },
  };
  test.each(Object.entries(rows))("%s", (_, row) => {
    expect(tell(row)).toBeUndefined();
  });
});
