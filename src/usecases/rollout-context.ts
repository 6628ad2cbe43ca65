import type { ContextEntry } from "../correlation/context-entry.ts";
import { rollout, type Revision } from "../correlation/rollout.ts";
import { sameTemplate } from "../correlation/same-template.ts";
import type { Change } from "../history/changes.ts";
import type { CrashLoop } from "../history/crash-loops.ts";
import { toSeconds } from "../history/instant.ts";
import type { Crash } from "../history/list-crashes.ts";
import type { ReadySpan } from "../history/ready-spans.ts";
import { isRolloutDetail, type RolloutDetail } from "./changes-of.ts";

/** What is on record of a workload around one of its crash loops. */
export interface WorkloadHistory {
  crashes: readonly Crash[];
  spans: readonly ReadySpan[];
  /** Its own, of the month before. */
  revisions: readonly Change[];
  inCluster: readonly Change[];
}

/** What a crash loop has to do with the template of the pods that crash. */
export function rolloutContext(
  loop: CrashLoop,
  { crashes, spans, revisions, inCluster }: WorkloadHistory,
): { rollout: ContextEntry | undefined; sameTemplate: ContextEntry | undefined } {
  const at = toSeconds(loop.openedAt) ?? 0;
  const closedAt = toSeconds(loop.closedAt ?? undefined) ?? null;
  const first = crashes.find(({ finishedAt, revision }) => finishedAt >= at && revision !== null);
  if (!first || first.revision === null) return { rollout: undefined, sameTemplate: undefined };
  const onset = { at, revision: first.revision, signature: loop.signature };
  const ready = spans.map(({ pod, revision, since, until }) => ({
    pod,
    revision,
    since: toSeconds(since) ?? 0,
    until: toSeconds(until) ?? 0,
  }));
  return {
    rollout: rollout({
      onset,
      closedAt,
      revisions: knownRevisions(revisions, spans, crashes),
      crashes,
      ready,
      otherRollouts: inCluster
        .filter(
          ({ reason, name, namespace }) =>
            reason === "Rollout" && (name !== loop.workload.name || namespace !== loop.namespace),
        )
        .map(({ happenedAt }) => toSeconds(happenedAt) ?? 0),
    }),
    sameTemplate: sameTemplate({
      onset,
      crashes: crashes.filter(
        ({ finishedAt }) => finishedAt >= at && (closedAt === null || finishedAt <= closedAt),
      ),
      ready,
    }),
  };
}

/** The newest template that was shown of a workload. */
export function latestTemplate(revisions: readonly Change[]): RolloutDetail | undefined {
  const detail = revisions.findLast(({ reason }) => reason === "Rollout")?.detail;
  return isRolloutDetail(detail) ? detail : undefined;
}

function knownRevisions(
  changes: readonly Change[],
  spans: readonly ReadySpan[],
  crashes: readonly Crash[],
): Revision[] {
  const known = new Map<string, Revision>();
  const seen = (name: string, startedAt: number, detail?: RolloutDetail) => {
    const before = known.get(name);
    known.set(name, {
      name,
      startedAt: Math.min(startedAt, before?.startedAt ?? Infinity),
      fields: before?.fields ?? detail?.fields,
      number: detail?.number ?? before?.number,
    });
  };
  for (const { reason, happenedAt, detail } of changes)
    if (reason === "Rollout" && isRolloutDetail(detail))
      seen(detail.revision, toSeconds(happenedAt) ?? 0, detail);
  for (const { revision, since } of spans) if (revision !== null) seen(revision, toSeconds(since) ?? 0);
  for (const { revision, startedAt } of crashes)
    if (revision !== null && startedAt !== null) seen(revision, startedAt);
  return [...known.values()];
}
