import {
  clock,
  type ClusterChange,
  type ContextEntry,
  type Onset,
  ownerName,
  type ReadyPod,
} from "./context-entry.ts";
import { failingShare, onePerOwner, readyThere } from "./failing-share.ts";

const windowSeconds = 300;
const elsewhereSeconds = 600;
const leastShare = 3;
const nodeTroubles: ReadonlySet<string> = new Set([
  "Rebooted",
  "NodeNotReady",
  "NotReady",
  "SystemOOM",
  "OOMKilling",
  "NodeHasInsufficientMemory",
  "NodeHasDiskPressure",
  "NodeHasInsufficientPID",
  "EvictionThresholdMet",
  "ConntrackFull",
]);

/**
 * Whether a node takes its pods down: unrelated workloads that began to crash there at once, and are well elsewhere.
 * `schedulableNodes` is undefined where nobody told how many nodes there are.
 */
export function failingNode(
  self: Onset,
  node: string,
  {
    onsets,
    ready,
    changes,
    schedulableNodes,
  }: {
    onsets: readonly Onset[];
    ready: readonly ReadyPod[];
    changes: readonly ClusterChange[];
    schedulableNodes?: number;
  },
): ContextEntry | undefined {
  const near = onePerOwner(
    [self, ...onsets].filter((onset) => Math.abs(onset.at - self.at) <= windowSeconds),
  );
  const here = near.filter((onset) => onset.nodes.includes(node)).toSorted((one, other) => one.at - other.at);
  const first = Math.min(...here.map(({ at }) => at));
  const troubles = changes.filter(
    (change) =>
      change.kind === "Node" &&
      change.name === node &&
      nodeTroubles.has(change.reason) &&
      Math.abs(change.at - first) <= windowSeconds,
  );
  const isHere = (name: string) => name === node;
  const readyElsewhere = (onset: Onset) =>
    new Set(
      readyThere(onset, (name) => name !== node, { ready, forSeconds: elsewhereSeconds }).map(
        (pod) => pod.node,
      ),
    ).size;
  // One Pod of a DaemonSet a node: that the others are well is told by two of them.
  const counted = here.filter((onset) => onset.workload.kind !== "DaemonSet" || readyElsewhere(onset) >= 2);
  if (counted.length < (troubles.length > 0 ? 2 : 3)) return undefined;
  const images = counted.map(({ image }) => image);
  const imagesKnown = images.every((image) => image !== undefined);
  if (imagesKnown && new Set(images).size < 2) return undefined;
  const wellElsewhere = counted.filter(
    (onset) => readyElsewhere(onset) > 0 && !onset.nodes.some((other) => other !== node),
  );
  if (wellElsewhere.length < 2) return undefined;
  const about = { onsets: near, ready, at: first };
  const share = failingShare(isHere, about);
  const others = [
    ...new Set([...near.flatMap(({ nodes }) => nodes), ...ready.flatMap((pod) => pod.node ?? [])]),
  ].filter((name) => name !== node);
  const elsewhere =
    others.length === 0
      ? 0
      : others.reduce((sum, name) => sum + failingShare((each) => each === name, about), 0) / others.length;
  if (share < leastShare * elsewhere) return undefined;
  const isSmall = schedulableNodes !== undefined ? schedulableNodes < 3 : others.length < 2;
  return {
    certainty: isSmall || !imagesKnown ? "possible" : "likely",
    summary: `one of ${counted.length} workloads that began to crash on node ${node} at once`,
    evidence: [
      ...counted.slice(0, 10).map((onset) => `${ownerName(onset)} since ${clock(onset.at)}`),
      ...troubles.slice(0, 5).map((change) => `node ${node}: ${change.reason} at ${clock(change.at)}`),
      `${wellElsewhere.length} of them Ready on other nodes`,
    ],
    counterEvidence: [
      elsewhere > 0
        ? `${Math.round(elsewhere * 100)} % of the workloads on other nodes fail too`
        : "no workload began to crash on another node",
    ],
  };
}
