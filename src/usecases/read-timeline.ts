import { backOffDelays } from "../correlation/back-off-windows.ts";
import type { Origin } from "../evidence/evidence.ts";
import { listAlertsBetween } from "../history/alerts.ts";
import { type Change, type ChangeFilter, listChanges } from "../history/changes.ts";
import { listCrashLoops } from "../history/crash-loops.ts";
import type { Database, TenantId } from "../history/database.ts";
import { fromSeconds, toSeconds } from "../history/instant.ts";
import { listGaps } from "../history/list-gaps.ts";
import { listReadySpans } from "../history/ready-spans.ts";
import { listRestarts } from "../history/list-restarts.ts";
import type { Restart } from "../history/restart.ts";
import { isRolloutDetail } from "./changes-of.ts";
import { latestTemplate } from "./rollout-context.ts";

export interface Timeline {
  /** Oldest first. */
  items: TimelineItem[];
  /** Containers that wait now, and when the kubelet starts them again. */
  nextStarts: { pod: string; container: string; at: string }[];
  /** There were more restarts than were asked for; the newest are shown. */
  isCut: boolean;
}

export interface TimelineItem {
  at: string;
  kind:
    | "restart"
    | "gap"
    | "change"
    | "alert-firing"
    | "alert-resolved"
    | "crash-loop-opened"
    | "crash-loop-closed"
    | "ready";
  until?: string;
  isFuture?: boolean;
  pod?: string;
  container?: string;
  node?: string;
  revision?: string;
  attempt?: number;
  fromAttempt?: number;
  toAttempt?: number;
  exitCode?: number;
  signal?: number;
  reason?: string;
  cause?: string;
  signature?: string;
  startedAt?: string;
  observed?: Origin;
  backOff?: { delaySeconds: number; until: string };
  object?: { kind: string; namespace: string; name: string };
  detail?: unknown;
  fingerprint?: string;
  alertname?: string;
  crashLoopId?: string;
}

type Item = TimelineItem;

export interface TimelineQuery {
  cluster?: string;
  namespace?: string;
  workload?: string;
  workloadKind?: string;
  pod?: string;
  node?: string;
  container?: string;
  since?: string;
  until?: string;
  limit: number;
}

/** Of one instant: what can be a reason, what came of it, and what followed. */
const order: readonly TimelineItem["kind"][] = [
  "change",
  "crash-loop-opened",
  "restart",
  "crash-loop-closed",
  "gap",
  "ready",
  "alert-firing",
  "alert-resolved",
];
const weekMilliseconds = 7 * 86_400_000;
const daySeconds = 86_400;

/** Everything on record about a workload, a pod or a node within a time, on one axis. */
export async function readTimeline(
  query: TimelineQuery,
  { tenant, defaultCluster }: { tenant: TenantId; defaultCluster: string },
  { db, now }: { db: Database; now(): string },
): Promise<Timeline> {
  const { limit, pod, node, container, workload, workloadKind } = query;
  const present = now();
  // A clock ahead of ours is no reason to hide what it told.
  const until = query.until ?? fromSeconds((toSeconds(present) ?? 0) + daySeconds);
  const since = query.since ?? new Date(Date.parse(query.until ?? present) - weekMilliseconds).toISOString();
  const named = {
    ...(query.cluster !== undefined && { cluster: query.cluster }),
    ...(query.namespace !== undefined && { namespace: query.namespace }),
    ...(workload !== undefined && { workload }),
    ...(workloadKind !== undefined && { workloadKind }),
    ...(pod !== undefined && { pod }),
  };
  const found = await listRestarts(
    db,
    tenant,
    {
      ...named,
      ...(node !== undefined && { node }),
      ...(container !== undefined && { container }),
      since,
      until,
    },
    { limit },
  );
  const restarts = found.items;
  const [newest] = restarts;
  const cluster = query.cluster ?? newest?.cluster ?? defaultCluster;
  const namespace = query.namespace ?? newest?.namespace ?? "default";
  const owner =
    workload === undefined
      ? newest?.workload
      : { kind: workloadKind ?? newest?.workload.kind ?? "Deployment", name: workload };
  const range = { since, until };
  const isOfNode = node !== undefined;
  const [gaps, changes, alerts, loops, spans] = await Promise.all([
    isOfNode
      ? []
      : listGaps(db, tenant, { ...named, ...(container !== undefined && { container }), ...range }),
    Promise.all(
      changesWanted({
        cluster,
        namespace,
        node,
        pod,
        workload: owner?.name,
        nodes: [...new Set(restarts.flatMap((restart) => restart.node ?? []))],
      }).map((filter) => listChanges(db, tenant, { ...filter, ...range }, 500)),
    ),
    isOfNode ? [] : listAlertsBetween(db, tenant, { cluster, namespace, ...range }),
    listCrashLoops(
      db,
      tenant,
      {
        ...named,
        ...(isOfNode && { node }),
        ...(container !== undefined && { container }),
        until,
        aliveSince: since,
      },
      { limit: 200 },
    ),
    isOfNode || !owner ? [] : listReadySpans(db, tenant, { cluster, namespace, workload: owner, ...range }),
  ]);
  const oldestShown = found.nextCursor === null ? undefined : restarts.at(-1)?.finishedAt;
  const items: Item[] = [
    ...restartItems(restarts),
    ...gaps.map((gap): Item => ({
      at: gap.notBefore ?? since,
      kind: "gap",
      until: gap.notAfter,
      pod: gap.pod,
      container: gap.container,
      fromAttempt: gap.fromAttempt,
      toAttempt: gap.toAttempt,
    })),
    ...withoutUnused(changes.flat()).map(
      ({ kind, namespace: place, name, happenedAt, reason, detail }): Item => ({
        at: happenedAt,
        kind: "change",
        object: { kind, namespace: place, name },
        reason,
        ...(isRolloutDetail(detail) && { revision: detail.number ?? detail.revision }),
        ...(detail !== undefined && { detail }),
      }),
    ),
    ...alerts
      .filter(
        (alert) =>
          (pod === undefined || alert.pod === null || alert.pod === pod) &&
          (alert.workload ?? owner?.name) === owner?.name,
      )
      .flatMap(({ fingerprint, alertname, startsAt, endsAt, pod: about }): Item[] => {
        const alert = {
          fingerprint,
          ...(alertname !== null && { alertname }),
          ...(about !== null && { pod: about }),
        };
        return [
          { at: startsAt, kind: "alert-firing", ...alert },
          ...(endsAt === null ? [] : [{ at: endsAt, kind: "alert-resolved" as const, ...alert }]),
        ];
      }),
    ...loops.items.flatMap(({ id, container: name, cause, openedAt, closedAt, ...of }): Item[] => {
      const loop = {
        crashLoopId: id,
        object: { ...of.workload, namespace: of.namespace },
        container: name,
        ...(cause !== null && { cause }),
      };
      return [
        { at: openedAt, kind: "crash-loop-opened", ...loop },
        ...(closedAt === null ? [] : [{ at: closedAt, kind: "crash-loop-closed" as const, ...loop }]),
      ];
    }),
    ...spans
      .filter((span) => pod === undefined || span.pod === pod)
      .map((span): Item => ({
        at: span.since,
        kind: "ready",
        until: span.until,
        pod: span.pod,
        ...(span.node !== null && { node: span.node }),
        ...(span.revision !== null && { revision: span.revision }),
      })),
  ];
  const from = Date.parse(oldestShown ?? since);
  return {
    items: items
      .filter((item) => Date.parse(item.until ?? item.at) >= from)
      .map((item) => (Date.parse(item.at) > Date.parse(present) ? { ...item, isFuture: true } : item))
      .map((item) => ({ ...item, at: item.at.replace(".000Z", "Z") }))
      .toSorted(
        (one, other) =>
          Date.parse(one.at) - Date.parse(other.at) || order.indexOf(one.kind) - order.indexOf(other.kind),
      ),
    nextStarts: nextStarts(restarts, present),
    isCut: found.nextCursor !== null,
  };
}

function changesWanted({
  cluster,
  namespace,
  node,
  pod,
  workload,
  nodes,
}: {
  cluster: string;
  namespace: string;
  node: string | undefined;
  pod: string | undefined;
  workload: string | undefined;
  /** On which its restarts were. */
  nodes: readonly string[];
}): Omit<ChangeFilter, "since" | "until">[] {
  if (node !== undefined) return [{ cluster, kinds: ["Node"], name: node }];
  return [
    ...(workload === undefined ? [] : [{ cluster, namespace, name: workload }]),
    ...(pod === undefined || pod === workload ? [] : [{ cluster, namespace, kinds: ["Pod"], name: pod }]),
    { cluster, namespace, kinds: ["ConfigMap", "Secret"] },
    ...(nodes.length === 0 ? [] : [{ cluster, kinds: ["Node"], names: nodes }]),
  ];
}

/** Of ConfigMaps and Secrets those that the workload's newest template uses, where it is known. */
function withoutUnused(changes: readonly Change[]): Change[] {
  const used = latestTemplate(changes)?.used;
  return changes.filter(
    ({ kind, name }) =>
      used === undefined || (kind !== "ConfigMap" && kind !== "Secret") || used.includes(`${kind} ${name}`),
  );
}

function restartItems(restarts: readonly Restart[]): Item[] {
  const delays = delaysOf(restarts);
  return restarts.map((restart, index): Item => {
    const delaySeconds = delays[index];
    const item: Item = {
      at: restart.finishedAt,
      kind: "restart",
      pod: restart.pod,
      container: restart.container,
      observed: restart.observed,
    };
    for (const key of [
      "attempt",
      "exitCode",
      "signal",
      "reason",
      "cause",
      "signature",
      "startedAt",
      "node",
      "revision",
    ] as const) {
      const value = restart[key];
      if (value !== null) Object.assign(item, { [key]: value });
    }
    if (delaySeconds !== undefined) {
      item.backOff = {
        delaySeconds,
        until: fromSeconds((toSeconds(restart.finishedAt) ?? 0) + delaySeconds),
      };
    }
    return item;
  });
}

function delaysOf(restarts: readonly Restart[]): (number | undefined)[] {
  return backOffDelays(
    restarts.map(({ pod, podUid, container, attempt, startedAt, finishedAt }) => ({
      pod,
      podUid,
      container,
      attempt,
      startedAt: toSeconds(startedAt ?? undefined) ?? null,
      finishedAt: toSeconds(finishedAt) ?? 0,
    })),
  );
}

/** Of each container the wait after its newest restart, if that is not over. Restarts come newest first. */
function nextStarts(restarts: readonly Restart[], now: string): Timeline["nextStarts"] {
  const delays = delaysOf(restarts);
  const seen = new Set<string>();
  return restarts.flatMap(({ pod, container, finishedAt }, index) => {
    const key = `${pod}\0${container}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const at = fromSeconds((toSeconds(finishedAt) ?? 0) + (delays[index] ?? 0));
    return delays[index] === undefined || Date.parse(at) <= Date.parse(now) ? [] : [{ pod, container, at }];
  });
}
