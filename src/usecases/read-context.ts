import { cadence } from "../correlation/cadence.ts";
import { causeChange } from "../correlation/cause-change.ts";
import { clusterChanges } from "../correlation/cluster-changes.ts";
import { configuration } from "../correlation/configuration.ts";
import type { ClusterChange, ContextEntry, Onset, ReadyPod } from "../correlation/context-entry.ts";
import { failingNode } from "../correlation/failing-node.ts";
import { rollout, type Revision } from "../correlation/rollout.ts";
import { sharedDependency } from "../correlation/shared-dependency.ts";
import { type Change, listChanges } from "../history/changes.ts";
import {
  type CrashLoop,
  getCrashLoop,
  listCrashLoops,
  listRecentCrashLoops,
} from "../history/crash-loops.ts";
import type { Database, TenantId } from "../history/database.ts";
import { fromSeconds, toSeconds } from "../history/instant.ts";
import { type Crash, listCrashes } from "../history/list-crashes.ts";
import { listLoopRestarts } from "../history/list-loop-restarts.ts";
import { listReadySpans, type ReadySpan } from "../history/ready-spans.ts";
import type { StoredReport } from "../history/stored-report.ts";
import type { DiagnosedReport } from "../report/report.ts";
import { isRolloutDetail } from "./changes-of.ts";

/** `originId`: the crash loop that others wait for. */
type ReportContextEntry = ContextEntry & { originId?: string };

const day = 86_400;
const nearby = 900;
const mostNeighbours = 200;

/**
 * What changed or failed around a report's crash loop, from a fixed number of queries. Empty where the report is of no
 * crash loop: correlations count the beginnings of crash loops and nothing else.
 */
export async function readContext(
  db: Database,
  tenant: TenantId,
  report: StoredReport,
): Promise<Record<string, ReportContextEntry>> {
  const { cluster, namespace, workload, container } = report;
  if (workload === null || container === null || namespace === null || report.verdict === "healthy")
    return {};
  const diagnosed = diagnosisOf(report);
  const lastAt = toSeconds(diagnosed.restarts.lastAt ?? undefined);
  if (lastAt === undefined) return {};
  const key = { cluster, namespace, workload };
  const loops = await listRecentCrashLoops(db, tenant, { ...key, since: fromSeconds(lastAt) });
  const loop = loops.find(
    (one) =>
      one.container === container && one.openedAt <= instant(lastAt) && one.lastRestartAt >= instant(lastAt),
  );
  if (!loop) return {};
  const at = toSeconds(loop.openedAt) ?? lastAt;
  const since = fromSeconds(at - day);
  // A rollback and what it cured come after.
  const until = fromSeconds((toSeconds(loop.closedAt ?? undefined) ?? lastAt) + 3600);
  const around = { cluster, since: fromSeconds(at - nearby), until: fromSeconds(at + nearby) };
  const [crashes, spans, revisions, inNamespace, inCluster, neighbours, nearSpans, parent] =
    await Promise.all([
      listCrashes(db, tenant, { ...key, container, since: fromSeconds(at - 7 * day) }),
      listReadySpans(db, tenant, { ...key, since, until }),
      listChanges(
        db,
        tenant,
        { ...objectOf(key), since: fromSeconds(Math.max(0, at - 30 * day)), until },
        200,
      ),
      listChanges(
        db,
        tenant,
        { cluster, namespace, kinds: ["ConfigMap", "Secret"], since, until: fromSeconds(at + 1) },
        500,
      ),
      listChanges(db, tenant, around, 1_000),
      listCrashLoops(
        db,
        tenant,
        { cluster, since: around.since, until: around.until },
        { limit: mostNeighbours },
      ),
      listReadySpans(db, tenant, { cluster, since: fromSeconds(at - nearby), until: fromSeconds(at) }, 5_000),
      loop.splitFromId === null ? undefined : getCrashLoop(db, tenant, loop.splitFromId),
    ]);
  const others = neighbours.items.filter(({ id }) => id !== loop.id);
  const firsts = await listLoopRestarts(db, tenant, {
    workloads: [loop, ...others].slice(0, 100),
    since: at - nearby,
  });
  const onsets = others.map((one) => onsetOf(one, firsts));
  const mine = crashes.filter(
    ({ finishedAt }) => finishedAt >= at && instant(finishedAt) <= (loop.closedAt ?? "9"),
  );
  const self: Onset = {
    ...onsetOf(loop, firsts),
    certainty: diagnosed.rootCause?.certainty ?? null,
    image: imageOf(revisions, loop.container),
  };
  const ready = nearSpans.map(readyPod);
  const changes = inCluster.map(clusterChange);
  const error = errorOf(diagnosed);
  const shared = sharedDependency(self, onsets, ready);
  const node = self.nodes[0];
  const entries: Record<string, ReportContextEntry | undefined> = {
    rollout: rolloutEntry(loop, crashes, spans, revisions, inCluster),
    configuration: configuration({
      onset: at,
      changes: inNamespace.map(({ kind, name, happenedAt, detail }) => ({
        kind,
        name,
        at: toSeconds(happenedAt) ?? 0,
        keys: keysOf(detail),
      })),
      goodStarts: spans.map((span) => toSeconds(span.since) ?? 0),
      badStarts: mine.flatMap(({ startedAt }) => startedAt ?? []),
      error,
    }),
    sharedDependency: shared && {
      ...shared.entry,
      ...(shared.originId !== undefined && { originId: shared.originId }),
    },
    // What they all wait for explains their dying together better than where they run.
    node:
      shared || node === undefined || self.nodes.length > 1
        ? undefined
        : failingNode(self, node, { onsets, ready, changes }),
    clusterChanges: clusterChanges(self, { onsets, changes, error }),
    cadence: cadence(mine, diagnosed.rootCause?.category === "probe" ? probeSeconds(diagnosed) : 0),
    causeChange:
      parent &&
      causeChange({
        from: parent.cause,
        to: loop.cause,
        restartsBefore: parent.restarts,
        at,
        restartsSince: loop.restarts,
      }),
  };
  return Object.fromEntries(
    Object.entries(entries).filter((entry): entry is [string, ReportContextEntry] => entry[1] !== undefined),
  );
}

function diagnosisOf({ diagnosis }: StoredReport): DiagnosedReport {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by storeDump, read by nobody else
  return diagnosis as DiagnosedReport;
}

function rolloutEntry(
  loop: CrashLoop,
  crashes: readonly Crash[],
  spans: readonly ReadySpan[],
  revisions: readonly Change[],
  inCluster: readonly Change[],
): ContextEntry | undefined {
  const at = toSeconds(loop.openedAt) ?? 0;
  const first = crashes.find(({ finishedAt, revision }) => finishedAt >= at && revision !== null);
  if (!first || first.revision === null) return undefined;
  const known = new Map<string, Revision>();
  const seen = (name: string, startedAt: number, fields?: Revision["fields"]) => {
    const before = known.get(name);
    known.set(name, {
      name,
      startedAt: Math.min(startedAt, before?.startedAt ?? Infinity),
      fields: before?.fields ?? fields,
    });
  };
  for (const { reason, happenedAt, detail } of revisions) {
    if (reason === "Rollout" && isRolloutDetail(detail))
      seen(detail.revision, toSeconds(happenedAt) ?? 0, detail.fields);
  }
  for (const { revision, since } of spans) if (revision !== null) seen(revision, toSeconds(since) ?? 0);
  for (const { revision, startedAt } of crashes)
    if (revision !== null && startedAt !== null) seen(revision, startedAt);
  return rollout({
    onset: { at, revision: first.revision, signature: loop.signature },
    closedAt: toSeconds(loop.closedAt ?? undefined) ?? null,
    revisions: [...known.values()],
    crashes,
    ready: spans.map(({ pod, revision, since, until }) => ({
      pod,
      revision,
      since: toSeconds(since) ?? 0,
      until: toSeconds(until) ?? 0,
    })),
    otherRollouts: inCluster
      .filter(
        ({ reason, name, namespace }) =>
          reason === "Rollout" && (name !== loop.workload.name || namespace !== loop.namespace),
      )
      .map(({ happenedAt }) => toSeconds(happenedAt) ?? 0),
  });
}

function onsetOf(
  loop: CrashLoop,
  restarts: readonly {
    namespace: string;
    workload: { kind: string; name: string };
    container: string;
    finishedAt: number;
    node: string | null;
    certainty: Onset["certainty"];
  }[],
): Onset {
  const at = toSeconds(loop.openedAt) ?? 0;
  const own = restarts.filter(
    (restart) =>
      restart.finishedAt >= at &&
      restart.finishedAt <= at + nearby &&
      restart.container === loop.container &&
      restart.namespace === loop.namespace &&
      restart.workload.name === loop.workload.name &&
      restart.workload.kind === loop.workload.kind,
  );
  const { id, namespace, workload, container, cause, signature, target } = loop;
  return {
    loopId: id,
    namespace,
    workload,
    container,
    at,
    closedAt: toSeconds(loop.closedAt ?? undefined) ?? null,
    nodes: [...new Set(own.flatMap(({ node }) => node ?? []))],
    cause,
    certainty: own.find(({ certainty }) => certainty !== null)?.certainty ?? null,
    signature,
    target: target ?? undefined,
  };
}

function imageOf(revisions: readonly Change[], container: string): string | undefined {
  const detail = revisions.findLast(({ reason }) => reason === "Rollout")?.detail;
  return isRolloutDetail(detail) ? detail.fields[`image ${container}`] : undefined;
}

function readyPod({ namespace, workload, pod, node, revision, since, until }: ReadySpan): ReadyPod {
  return {
    namespace,
    workload,
    pod,
    node,
    revision,
    since: toSeconds(since) ?? 0,
    until: toSeconds(until) ?? 0,
  };
}

function clusterChange({ namespace, kind, name, happenedAt, reason, detail }: Change): ClusterChange {
  return { namespace, kind, name, at: toSeconds(happenedAt) ?? 0, reason, detail };
}

function keysOf(detail: unknown): string[] | undefined {
  if (typeof detail !== "object" || detail === null || !("keys" in detail) || !Array.isArray(detail.keys))
    return undefined;
  return detail.keys.filter((key) => typeof key === "string");
}

/** What the crash said, as far as it is cited. */
function errorOf({ rootCause, findings }: DiagnosedReport): string {
  const finding = rootCause ?? findings[0];
  if (!finding) return "";
  return [
    finding.summary,
    ...Object.values(finding.detail),
    ...finding.citations.flatMap(({ text, message }) => [text ?? "", message ?? ""]),
  ].join("\n");
}

function probeSeconds({ rootCause }: DiagnosedReport): number {
  const { periodSeconds, failureThreshold } = rootCause?.detail ?? {};
  const window = Number(periodSeconds) * Number(failureThreshold);
  return Number.isFinite(window) ? window : 0;
}

function objectOf({
  cluster,
  namespace,
  workload,
}: {
  cluster: string;
  namespace: string;
  workload: { kind: string; name: string };
}) {
  return { cluster, namespace, kinds: [workload.kind], name: workload.name };
}

function instant(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}
