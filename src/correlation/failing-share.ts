import { type Onset, ownerName, type ReadyPod } from "./context-entry.ts";

type IsHere = (node: string) => boolean;

/** Of each workload the first of its onsets. */
export function onePerOwner(onsets: readonly Onset[]): Onset[] {
  return [...new Map(onsets.toReversed().map((onset) => [ownerName(onset), onset])).values()];
}

/** Of the workloads known on some nodes, those that crash there. */
export function failingShare(
  isHere: IsHere,
  { onsets, ready, at }: { onsets: readonly Onset[]; ready: readonly ReadyPod[]; at: number },
): number {
  const failing = new Set(onsets.filter(({ nodes }) => nodes.some(isHere)).map(ownerName));
  const well = new Set(
    ready
      .filter((pod) => pod.node !== null && isHere(pod.node) && pod.since <= at && pod.until >= at)
      .map(ownerName)
      .filter((name) => !failing.has(name)),
  );
  return failing.size === 0 ? 0 : failing.size / (failing.size + well.size);
}

/** A workload's pods on some nodes that were Ready from well before its first crash until then. */
export function readyThere(
  onset: Onset,
  isThere: IsHere,
  { ready, forSeconds }: { ready: readonly ReadyPod[]; forSeconds: number },
): ReadyPod[] {
  return ready.filter(
    (pod) =>
      ownerName(pod) === ownerName(onset) &&
      pod.node !== null &&
      isThere(pod.node) &&
      pod.since <= onset.at - forSeconds &&
      pod.until >= onset.at,
  );
}
