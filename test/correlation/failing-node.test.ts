import { describe, expect, test } from "vitest";

import type { ClusterChange, Onset, ReadyPod } from "../../src/correlation/context-entry.ts";
import { failingNode } from "../../src/correlation/failing-node.ts";
import { onset, readyPod } from "./onset.ts";

const names = ["cart", "orders", "stock"];
const together = names.map((name, index) => onset(name, index));
const [self, ...others] = together as [Onset, ...Onset[]];
/** Each is Ready on two other nodes, where two more workloads are well. */
const well = ["node-2", "node-3"].flatMap((node) =>
  [...names, "web", "mail"].map((name) => readyPod(name, node, -120, 60)),
);
const reboot: ClusterChange = { namespace: "", kind: "Node", name: "node-1", at: 0, reason: "Rebooted" };

interface Row {
  onsets?: Onset[];
  ready?: ReadyPod[];
  changes?: ClusterChange[];
  schedulableNodes?: number;
}
const tell = ({ onsets = others, ready = well, changes = [], ...rest }: Row) =>
  failingNode(self, "node-1", { onsets, ready, changes, ...rest });

describe("a failing node is told", () => {
  const rows: Record<string, Row & { certainty?: string; count: number }> = {
    "of three workloads that are well elsewhere": { count: 3 },
    "of two, if the node rebooted": { onsets: [others[0]!], changes: [reboot], count: 2 },
    "with doubt in a cluster of two nodes": { schedulableNodes: 2, certainty: "possible", count: 3 },
    "with doubt where images are not known": {
      onsets: others.map((one) => ({ ...one, image: undefined })),
      certainty: "possible",
      count: 3,
    },
  };
  test.each(Object.entries(rows))("%s", (_, { certainty = "likely", count, ...row }) => {
    const entry = tell(row);
    expect(entry).toMatchObject({
      certainty,
      summary: `one of ${count} workloads that began to crash on node node-1 at once`,
    });
    expect(entry?.counterEvidence).not.toEqual([]);
  });
});

describe("no failing node is told", () => {
  const rows: Record<string, Row> = {
    "of two workloads": { onsets: [others[0]!] },
    "of a reboot of another node": { onsets: [others[0]!], changes: [{ ...reboot, name: "node-2" }] },
    "of a reboot an hour before": { onsets: [others[0]!], changes: [{ ...reboot, at: -3600 }] },
    "of unrelated crash loops on one busy node, begun at other times": {
      onsets: [onset("orders", 40), onset("stock", -90)],
    },
    "of one image in three workloads": {
      onsets: others.map((one) => ({ ...one, image: self.image })),
    },
    "of workloads that run nowhere else": { ready: [readyPod("web", "node-2", -120, 60)] },
    "where they crash on the other nodes as well": {
      onsets: others.map((one) => ({ ...one, nodes: ["node-1", "node-2"] })),
    },
    "where the other nodes fare as badly": {
      onsets: [
        ...others,
        ...["a", "b", "c"].map((name) => onset(name, 1, { nodes: ["node-2"] })),
        ...["d", "e"].map((name) => onset(name, 1, { nodes: ["node-3"] })),
      ],
      ready: names.flatMap((name) => ["node-2", "node-3"].map((node) => readyPod(name, node, -120, 60))),
    },
    "of DaemonSets that are seen nowhere else": {
      onsets: others.map((one) => ({
        ...one,
        workload: { kind: "DaemonSet", name: `${one.workload.name}-agent` },
      })),
    },
  };
  test.each(Object.entries(rows))("%s", (_, row) => {
    expect(tell(row)).toBeUndefined();
  });
});
