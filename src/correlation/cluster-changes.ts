import { sharedKinds } from "../evidence/surrounding.ts";
import { clock, type ClusterChange, type ContextEntry, type Onset, ownerName } from "./context-entry.ts";

const onsetWindowSeconds = 600;
const beforeSeconds = 900;
const systemNamespaces: ReadonlySet<string> = new Set([
  "kube-system",
  "kube-public",
  "calico-system",
  "tigera-operator",
  "cilium",
  "istio-system",
  "linkerd",
]);
const rollouts: ReadonlySet<string> = new Set(["Rollout", "Changed", "Created", "Deleted", "Upgraded"]);

/** What changed for everybody shortly before several workloads began to crash. */
export function clusterChanges(
  self: Onset,
  { onsets, changes, error }: { onsets: readonly Onset[]; changes: readonly ClusterChange[]; error?: string },
): ContextEntry | undefined {
  const near = [
    ...new Map(
      [self, ...onsets]
        .filter(({ at }) => Math.abs(at - self.at) <= onsetWindowSeconds)
        .map((onset) => [ownerName(onset), onset]),
    ).values(),
  ];
  if (near.length < 3) return undefined;
  const first = Math.min(...near.map(({ at }) => at));
  const nodes = new Set(near.flatMap((onset) => onset.nodes));
  const namespaces = new Set(near.map(({ namespace }) => namespace));
  const found = changes.filter(
    (change) =>
      change.at <= first &&
      change.at >= first - beforeSeconds &&
      rollouts.has(change.reason) &&
      ((sharedKinds.includes(change.kind) && (change.namespace === "" || namespaces.has(change.namespace))) ||
        (change.kind === "Node" && change.reason === "Upgraded" && nodes.has(change.name)) ||
        (systemNamespaces.has(change.namespace) && change.kind !== "Pod" && change.kind !== "ConfigMap")),
  );
  const [latest] = found.toSorted((one, other) => other.at - one.at);
  if (!latest) return undefined;
  const named =
    error === undefined ? undefined : found.find(({ name }) => name.length >= 4 && error.includes(name));
  const shown = named ?? latest;
  return {
    certainty: named ? "likely" : "possible",
    summary: `${near.length} workloads began to crash after ${shown.kind} ${shown.name} changed`,
    evidence: [
      ...found
        .slice(0, 5)
        .map((change) => `${change.kind} ${change.name}: ${change.reason} at ${clock(change.at)}`),
      ...(named ? [`the error names ${named.name}`] : []),
    ],
    counterEvidence: [
      ...(named ? [] : ["the error names none of what changed"]),
      ...(found.length > 1 ? [`${found.length} things changed in those 15 min`] : []),
    ],
  };
}
