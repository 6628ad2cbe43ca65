import type { Evidence } from "../evidence/evidence.ts";
import { workloadOf } from "../evidence/workload.ts";
import { toSeconds } from "../history/instant.ts";
import type { ReadySpan } from "../history/ready-spans.ts";
import { revisionOf } from "./restarts-of.ts";

/** For how long a pod is known to have been Ready without a break. */
export function readySpansOf(evidence: Evidence, cluster: string): ReadySpan[] {
  const pod = evidence.pod?.object;
  const condition = pod?.status?.conditions?.find(({ type }) => type === "Ready");
  const workload = workloadOf(evidence);
  const name = pod?.metadata?.name;
  const since = condition?.lastTransitionTime;
  if (
    condition?.status !== "True" ||
    !workload ||
    name === undefined ||
    since === undefined ||
    evidence.now === undefined
  )
    return [];
  if (toSeconds(since) === undefined || toSeconds(evidence.now) === undefined) return [];
  return [
    {
      cluster: evidence.cluster ?? cluster,
      namespace: evidence.namespace ?? "default",
      workload,
      pod: name,
      node: pod?.spec?.nodeName ?? null,
      revision: revisionOf(evidence) ?? null,
      since,
      until: evidence.now,
    },
  ];
}

/** As the correlation counts it. */
export function spanOf({ pod, since, until }: ReadySpan): { pod: string; since: number; until: number } {
  return { pod, since: toSeconds(since) ?? 0, until: toSeconds(until) ?? 0 };
}
