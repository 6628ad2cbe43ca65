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

/** Each time that a template was rolled out; of one that no change tells of, when its first pod was seen. */
function knownRevisions(
  changes: readonly Change[],
  spans: readonly ReadySpan[],
  crashes: readonly Crash[],
): Revision[] {
  const rollouts = changes.flatMap(({ reason, happenedAt, detail }) =>
    reason === "Rollout" && isRolloutDetail(detail) ? [{ at: toSeconds(happenedAt) ?? 0, detail }] : [],
  );
  const numbers = new Map(
    rollouts.flatMap(({ detail: { revision, number } }) =>
      number === undefined ? [] : [[revision, number]],
    ),
  );
  const told = rollouts.map(({ at, detail: { revision, fields } }) => ({
    name: revision,
    number: numbers.get(revision),
    startedAt: at,
    fields,
  }));
  const names = new Set(told.map(({ name }) => name));
  const seen = new Map<string, number>();
  for (const [name, at] of [
    ...spans.map(({ revision, since }) => [revision, toSeconds(since) ?? 0] as const),
    ...crashes.map(({ revision, startedAt }) => [revision, startedAt] as const),
  ]) {
    if (name !== null && at !== null && !names.has(name))
      seen.set(name, Math.min(at, seen.get(name) ?? Infinity));
  }
  return [...told, ...[...seen].map(([name, startedAt]) => ({ name, startedAt }))];
}
