import { cadence } from "../correlation/cadence.ts";
import { causeChange } from "../correlation/cause-change.ts";
import { clusterChanges } from "../correlation/cluster-changes.ts";
import { configuration } from "../correlation/configuration.ts";
import type { ClusterChange, ContextEntry, Onset, ReadyPod } from "../correlation/context-entry.ts";
import { failingNode } from "../correlation/failing-node.ts";
import { failingNodeGroup, type NodeKinds } from "../correlation/node-group.ts";
import { dependants, sharedDependency } from "../correlation/shared-dependency.ts";
import { type Change, listChanges } from "../history/changes.ts";
import { getCrashLoop, listCrashLoops, listRecentCrashLoops } from "../history/crash-loops.ts";
import type { Database, TenantId } from "../history/database.ts";
import { fromSeconds, toSeconds } from "../history/instant.ts";
import { listCrashes } from "../history/list-crashes.ts";
import { listReadySpans, type ReadySpan } from "../history/ready-spans.ts";
import type { StoredReport } from "../history/stored-report.ts";
import { listNodes } from "../history/surroundings.ts";
import type { DiagnosedReport } from "../report/report.ts";
import { pullContext } from "./pull-context.ts";
import { readOnsets } from "./read-onsets.ts";
import { latestTemplate, rolloutContext } from "./rollout-context.ts";
import { diagnosisOf } from "./stored-report.ts";

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
  if (lastAt === undefined) return pullContext(db, tenant, report);
  const key = { cluster, namespace, workload };
  const loops = await listRecentCrashLoops(db, tenant, { ...key, since: fromSeconds(lastAt) });
  const loop = loops.find(
    (one) =>
      one.container === container && one.openedAt <= instant(lastAt) && one.lastRestartAt >= instant(lastAt),
  );
  if (!loop) return pullContext(db, tenant, report);
  const at = toSeconds(loop.openedAt) ?? lastAt;
  const since = fromSeconds(at - day);
  // A rollback and what it cured come after.
  const until = fromSeconds((toSeconds(loop.closedAt ?? undefined) ?? lastAt) + 3600);
  const around = { cluster, since: fromSeconds(at - nearby), until: fromSeconds(at + nearby) };
  const [crashes, spans, revisions, inNamespace, inCluster, neighbours, before, parent, [self]] =
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
      listCrashLoops(
        db,
        tenant,
        {
          cluster,
          namespace,
          workload: workload.name,
          workloadKind: workload.kind,
          container,
          since: fromSeconds(Math.max(0, at - 30 * day)),
          until: fromSeconds(at + 1),
        },
        { limit: 100 },
      ),
      loop.splitFromId === null ? undefined : getCrashLoop(db, tenant, loop.splitFromId),
      readOnsets(db, tenant, [loop]),
    ]);
  const others = neighbours.items.filter(({ id }) => id !== loop.id);
  // Who was well meanwhile, and where, is asked only if others were not: it is all of the cluster.
  const isAlone = others.length === 0;
  const [onsets, nearSpans, nodes] = await Promise.all([
    readOnsets(db, tenant, others),
    isAlone
      ? []
      : listReadySpans(
          db,
          tenant,
          { cluster, since: fromSeconds(at - nearby), until: fromSeconds(at) },
          5_000,
        ),
    isAlone ? [] : listNodes(db, tenant, { cluster, since: fromSeconds(at - 7 * day) }),
  ]);
  if (!self) return {};
  const mine = crashes.filter(
    ({ finishedAt }) => finishedAt >= at && instant(finishedAt) <= (loop.closedAt ?? "9"),
  );
  if (diagnosed.rootCause) Object.assign(self, { certainty: diagnosed.rootCause.certainty });
  const template = latestTemplate(revisions);
  const ready = nearSpans.map(readyPod);
  const changes = inCluster.map(clusterChange);
  const error = errorOf(diagnosed);
  const shared = sharedDependency(self, onsets, ready);
  const entries: Record<string, ReportContextEntry | undefined> = {
    ...rolloutContext(loop, { crashes, spans, revisions, inCluster }),
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
      used: template?.used,
      mounted: template?.mounted ?? [],
    }),
    sharedDependency: shared && {
      ...shared.entry,
      ...(shared.originId !== undefined && { originId: shared.originId }),
    },
    dependants: dependants(self, onsets, ready),
    // What they all wait for explains their dying together better than where they run.
    node: shared ? undefined : nodeEntry(self, { onsets, ready, changes, nodes }),
    clusterChanges: clusterChanges(self, { onsets, changes, error }),
    cadence: cadence(mine, {
      probeSeconds: diagnosed.rootCause?.category === "probe" ? probeSeconds(diagnosed) : 0,
      onsets: before.items
        .filter(({ signature }) => signature === loop.signature)
        .map(({ openedAt }) => toSeconds(openedAt) ?? 0),
    }),
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

/** One node, or what several have in common. */
function nodeEntry(
  self: Onset,
  {
    nodes,
    ...around
  }: {
    onsets: readonly Onset[];
    ready: readonly ReadyPod[];
    changes: readonly ClusterChange[];
    nodes: readonly { name: string; facts: Record<string, unknown> }[];
  },
): ContextEntry | undefined {
  const [only, ...more] = self.nodes;
  // A look-up brings one node alone: those that pods were seen on are there as well.
  const closed = new Set(
    nodes.flatMap(({ name, facts }) => (facts["isSchedulable"] === false ? [name] : [])),
  );
  const seen = [
    ...nodes.map(({ name }) => name),
    ...[self, ...around.onsets].flatMap((onset) => onset.nodes),
    ...around.ready.flatMap((pod) => pod.node ?? []),
  ];
  const schedulableNodes = new Set(seen.filter((name) => !closed.has(name))).size;
  return (
    (only === undefined || more.length > 0
      ? undefined
      : failingNode(self, only, { ...around, schedulableNodes })) ??
    failingNodeGroup(self, {
      ...around,
      nodes: new Map(nodes.map(({ name, facts }) => [name, nodeKinds(facts)])),
    })
  );
}

function nodeKinds(facts: Record<string, unknown>): NodeKinds {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => typeof value === "string"));
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
