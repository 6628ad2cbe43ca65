import { clock, type ContextEntry, span } from "./context-entry.ts";

export interface SameTemplateInput {
  /** The first crash of the loop, and the revision of the pod that had it. */
  onset: { at: number; revision: string };
  /** Restarts of the loop, of all pods. */
  crashes: readonly { pod: string; revision: string | null; startedAt: number | null; finishedAt: number }[];
  /** Times for which the workload's pods were Ready. */
  ready: readonly { pod: string; revision: string | null; since: number; until: number }[];
}

const olderSeconds = 600;

/**
 * New pods die while older pods of the very same template live on. What differs between them is then not in the template:
 * what it refers to was read anew by the new ones, or they were given less.
 */
export function sameTemplate({ onset, crashes, ready }: SameTemplateInput): ContextEntry | undefined {
  const dying = new Map<string, number>();
  for (const { pod, revision, startedAt } of crashes) {
    if (revision !== onset.revision || startedAt === null) continue;
    dying.set(pod, Math.min(startedAt, dying.get(pod) ?? Infinity));
  }
  if (dying.size === 0 || crashes.length < 2) return undefined;
  const firstStart = Math.min(...dying.values());
  const older = ready.filter(
    ({ pod, revision, since, until }) =>
      revision === onset.revision &&
      !crashes.some((crash) => crash.pod === pod) &&
      since <= firstStart - olderSeconds &&
      until >= onset.at,
  );
  const pods = new Set(older.map(({ pod }) => pod));
  if (pods.size === 0) return undefined;
  // A pod as new as the dying ones that lives speaks for the node or the chance.
  const lucky = new Set(
    ready
      .filter(
        ({ pod, revision, since, until }) =>
          revision === onset.revision &&
          !dying.has(pod) &&
          since > firstStart - olderSeconds &&
          until - since >= olderSeconds,
      )
      .map(({ pod }) => pod),
  );
  const since = Math.max(...older.map((each) => each.since));
  return {
    certainty: dying.size >= 2 && lucky.size === 0 ? "likely" : "possible",
    summary: `new pods die while ${pods.size} older of the same template ${pods.size === 1 ? "lives" : "live"}: not the template, but what it refers to (configuration, credential, image digest) or a quota`,
    evidence: [
      `${dying.size} dying ${dying.size === 1 ? "pod" : "pods"}, the first started ${clock(firstStart)}`,
      `${pods.size} older Ready since ${clock(since)}, ${span(firstStart - since)} before`,
    ],
    counterEvidence:
      lucky.size > 0
        ? [`${lucky.size} pods as new as they are live`]
        : ["no pod as new as they are is on record as Ready"],
  };
}
