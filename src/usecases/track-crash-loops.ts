import { type Crash, endAfterSilenceSeconds, trackCrashLoops } from "../correlation/crash-loops.ts";
import { catalogue } from "../diagnosis/catalogue.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { workloadOf } from "../evidence/workload.ts";
import { type CrashLoop, listRecentCrashLoopsOf } from "../history/crash-loops.ts";
import type { Database, Statement, TenantId } from "../history/database.ts";
import { fromSeconds, toSeconds } from "../history/instant.ts";
import {
  type LoopRestart,
  listLoopRestarts,
  mostLoopRestarts,
  type WorkloadKey,
} from "../history/list-loop-restarts.ts";
import { listReadySpans, type ReadySpan, readySpanStatements } from "../history/ready-spans.ts";
import type { RestartObservation } from "../history/restart.ts";
import { crashLoopStatements, joinCrashLoopStatements } from "../history/store-crash-loops.ts";
import type { StoredReport } from "../history/stored-report.ts";
import { revisionOf } from "./restarts-of.ts";

/** What a dump says about one container of a workload: where its crash loops are filed. */
export interface ContainerKey extends WorkloadKey {
  container: string;
}

/** A crash loop as it stands after the dump, and what the dump made of it. */
export interface LoopNow {
  loop: CrashLoop;
  isNew: boolean;
  /** Opened, reopened or split off by this dump. */
  begins: boolean;
  isChanged: boolean;
}

export interface CrashLoopsOfDump {
  /** The latest crash loop of a container. */
  latest(key: ContainerKey): LoopNow | undefined;
  /** Those that this dump opened, reopened or split off. */
  begun(): CrashLoop[];
  /** What puts them on record, with the reports that were named to {@link LoopNow.loop} meanwhile. */
  statements(): Statement[];
}

export interface ObservedRestart {
  observation: RestartObservation;
}

// Longer than any window within which a restart can belong to an earlier one, unless lives are longer than eight hours.
const horizonSeconds = 86_400;
const clockSkewSeconds = 86_400;
/** A dump of a whole cluster tells of its pods itself. */
const mostWorkloadsLookedUp = 50;

/**
 * Decides anew which crash loops the containers of a dump are in: from what it tells and from the restarts on record.
 * Nothing is written before the statements are run, so that they can be run together with the restarts and the reports.
 */
export async function crashLoopsOfDump(
  dump: {
    observed: readonly ObservedRestart[];
    evidence: readonly Evidence[];
    categories: ReadonlyMap<string, string>;
  },
  input: { tenant: TenantId; cluster: string },
  deps: { db: Database; now(): string; newId(): string },
): Promise<CrashLoopsOfDump> {
  const { tenant } = input;
  const latestPossible = (toSeconds(deps.now()) ?? 0) + clockSkewSeconds;
  const told = dump.observed.flatMap(({ observation }) => {
    const restart = loopRestart(observation);
    return restart === undefined || restart.finishedAt > latestPossible ? [] : [restart];
  });
  const ready = dump.evidence.flatMap((evidence) => readySpans(evidence, input.cluster));
  const workloads = new Map<string, WorkloadKey>();
  for (const { cluster, namespace, workload } of [...told, ...ready]) {
    workloads.set(keyOf({ cluster, namespace, workload }), { cluster, namespace, workload });
  }
  const earliest = Math.min(
    ...told.map(({ finishedAt }) => finishedAt),
    ...ready.flatMap(({ since }) => toSeconds(since) ?? []),
  );
  const files = new Map<string, LoopNow[]>();
  const joined: { id: string; into: string }[] = [];
  if (workloads.size > 0 && Number.isFinite(earliest)) {
    const since = earliest - horizonSeconds;
    const keys = [...workloads.values()];
    const known = await listRecentCrashLoopsOf(deps.db, tenant, {
      workloads: keys,
      since: fromSeconds(Math.max(0, since)),
    });
    const oldest = Math.min(since, ...known.map(({ openedAt }) => toSeconds(openedAt) ?? since));
    const recorded = await listLoopRestarts(deps.db, tenant, { workloads: keys, since: Math.max(0, oldest) });
    const restarts = joinedRestarts(recorded, told);
    const counts = countBy(recorded, keyOf);
    const first = new Map<string, number>();
    for (const restart of recorded) {
      const key = keyOf(restart);
      if (!first.has(key)) first.set(key, restart.finishedAt);
    }
    const knownBy = groupBy(known, containerKeyOf);
    const restartsBy = groupBy(
      restarts.filter((restart) => isCrash(restart)),
      containerKeyOf,
    );
    const lookedUp = keys.slice(0, mostWorkloadsLookedUp);
    const spansAreKnown = new Set(lookedUp.map(keyOf));
    const recordedSpans = await Promise.all(
      lookedUp.map(async ({ cluster, namespace, workload }) =>
        listReadySpans(deps.db, tenant, {
          cluster,
          namespace,
          workload,
          since: fromSeconds(Math.max(0, oldest)),
          until: deps.now(),
        }),
      ),
    );
    const spansBy = groupBy([...recordedSpans.flat(), ...ready], keyOf);
    for (const key of new Set([...restartsBy.keys(), ...knownBy.keys()])) {
      const crashes = restartsBy.get(key) ?? [];
      const loops = knownBy.get(key) ?? [];
      const place = crashes[0] ?? loops[0];
      if (!place) continue;
      const isCut = (counts.get(keyOf(place)) ?? 0) >= mostLoopRestarts;
      const tracking = trackCrashLoops({
        crashes: crashes.map(crashOf),
        ready: (spansBy.get(keyOf(place)) ?? []).map(spanOf),
        known: loops.map(knownLoop),
        ends: loops.flatMap((loop) => endsOf(loop, spansAreKnown.has(keyOf(place)))),
        newId: deps.newId,
        ...(isCut && { completeSince: first.get(keyOf(place)) ?? 0 }),
      });
      joined.push(...tracking.joined);
      files.set(
        key,
        tracking.loops.map(({ change, ...loop }): LoopNow => {
          const record = loops.find(({ id }) => id === loop.id);
          const absorbed = tracking.joined.filter(({ into }) => into === loop.id).map(({ id }) => id);
          const parts = loops.filter(({ id }) => id === loop.id || absorbed.includes(id));
          return {
            loop: {
              id: loop.id,
              cluster: place.cluster,
              namespace: place.namespace,
              workload: place.workload,
              container: place.container,
              cause: loop.cause,
              category:
                loop.cause === null
                  ? null
                  : (dump.categories.get(loop.cause) ?? categoryOf(loop.cause) ?? record?.category ?? null),
              signature: loop.signature,
              target: loop.target ?? null,
              openedAt: fromSeconds(loop.openedAt),
              lastRestartAt: fromSeconds(loop.lastRestartAt),
              closedAt: loop.closedAt === null ? null : fromSeconds(loop.closedAt),
              restarts: loop.restarts,
              reopened: loop.reopened,
              originId: record?.originId ?? null,
              splitFromId: loop.splitFromId,
              firstReportId: parts.find(({ firstReportId }) => firstReportId !== null)?.firstReportId ?? null,
              lastReportId: parts.findLast(({ lastReportId }) => lastReportId !== null)?.lastReportId ?? null,
              firstEvidenceHash: record?.firstEvidenceHash ?? null,
              lastEvidenceHash: record?.lastEvidenceHash ?? null,
            },
            isNew: record === undefined,
            begins: change === "opened" || change === "reopened" || change === "split",
            isChanged: change !== "unchanged",
          };
        }),
      );
    }
  }
  return {
    latest: (key) => files.get(containerKeyOf(key))?.at(-1),
    begun: () => [...files.values()].flat().flatMap(({ loop, begins }) => (begins ? [loop] : [])),
    statements: () => {
      const changed = [...files.values()].flat().filter(({ isChanged }) => isChanged);
      return [
        ...joined.flatMap((pair) => joinCrashLoopStatements(tenant, pair)),
        ...crashLoopStatements(
          tenant,
          changed.map(({ loop }) => loop),
        ),
        ...readySpanStatements(tenant, ready),
      ];
    },
  };
}

/** Says which report tells of a crash loop. */
export function fileUnder(now: LoopNow, { id, evidenceHash }: StoredReport): void {
  const { loop } = now;
  loop.firstReportId ??= id;
  loop.lastReportId = id;
  loop.firstEvidenceHash ??= evidenceHash;
  loop.lastEvidenceHash = evidenceHash;
  now.isChanged = true;
}

/** An end with success that no cause speaks of is a Job's or an init container's way to be done. */
function isCrash({ exitCode, cause, reason }: LoopRestart): boolean {
  return cause !== null || (exitCode !== 0 && reason !== "Completed");
}

function loopRestart(observation: RestartObservation): LoopRestart | undefined {
  const finishedAt = toSeconds(observation.finishedAt);
  if (finishedAt === undefined) return undefined;
  const {
    cluster,
    namespace,
    workload,
    pod,
    container,
    attempt,
    exitCode,
    reason,
    cause,
    certainty,
    signature,
    target,
    revision,
    node,
  } = observation;
  const startedAt = toSeconds(observation.startedAt);
  return {
    cluster,
    namespace,
    workload,
    pod,
    container,
    startedAt: startedAt === undefined || startedAt > finishedAt ? null : startedAt,
    finishedAt,
    attempt: attempt ?? null,
    exitCode: exitCode ?? null,
    reason: reason ?? null,
    cause: cause ?? null,
    certainty: certainty ?? null,
    signature: signature ?? null,
    target: target ?? null,
    revision: revision ?? null,
    node: node ?? null,
  };
}

const ranks = { possible: 1, likely: 2, proven: 3 };

/** Each restart once; of two witnesses the surer one tells the cause. */
function joinedRestarts(recorded: readonly LoopRestart[], told: readonly LoopRestart[]): LoopRestart[] {
  const restarts = new Map<string, LoopRestart>();
  for (const restart of [...recorded, ...told]) {
    const key = JSON.stringify([containerKeyOf(restart), restart.pod, restart.finishedAt]);
    const other = restarts.get(key);
    const rank = (one: LoopRestart) => (one.cause === null ? 0 : ranks[one.certainty ?? "possible"]);
    const [surer, vaguer] = other && rank(other) > rank(restart) ? [other, restart] : [restart, other];
    restarts.set(key, {
      ...vaguer,
      ...surer,
      startedAt: surer.startedAt ?? vaguer?.startedAt ?? null,
      attempt: surer.attempt ?? vaguer?.attempt ?? null,
      target: surer.target ?? (vaguer?.signature === surer.signature ? vaguer.target : null),
    });
  }
  return [...restarts.values()];
}

function crashOf(restart: LoopRestart): Crash {
  const { pod, startedAt, finishedAt, attempt, cause, certainty, signature, target } = restart;
  return { pod, startedAt, finishedAt, attempt, cause, certainty, signature, target: target ?? undefined };
}

/** Of a cause that only the ledger tells of. */
function categoryOf(cause: string): string | undefined {
  return catalogue.find(({ id }) => id === cause)?.category;
}

/** When a loop ended, if its restarts and Ready spans do not tell it. */
function endsOf(loop: CrashLoop, spansAreKnown: boolean): number[] {
  const closedAt = toSeconds(loop.closedAt ?? undefined);
  const lastRestartAt = toSeconds(loop.lastRestartAt) ?? 0;
  if (closedAt === undefined) return [];
  return spansAreKnown && closedAt !== lastRestartAt + endAfterSilenceSeconds ? [] : [closedAt];
}

function knownLoop(loop: CrashLoop): Parameters<typeof trackCrashLoops>[0]["known"][number] {
  const { id, restarts, reopened, splitFromId, cause, signature, target } = loop;
  const openedAt = toSeconds(loop.openedAt) ?? 0;
  return {
    id,
    openedAt,
    lastRestartAt: toSeconds(loop.lastRestartAt) ?? openedAt,
    closedAt: toSeconds(loop.closedAt ?? undefined) ?? null,
    restarts,
    reopened,
    splitFromId,
    cause,
    signature,
    target: target ?? undefined,
  };
}

/** For how long a pod is known to have been Ready without a break. */
function readySpans(evidence: Evidence, cluster: string): ReadySpan[] {
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

function spanOf({ pod, since, until }: ReadySpan): { pod: string; since: number; until: number } {
  return { pod, since: toSeconds(since) ?? 0, until: toSeconds(until) ?? 0 };
}

function keyOf({ cluster, namespace, workload }: WorkloadKey): string {
  return JSON.stringify([cluster, namespace, workload.kind, workload.name]);
}

function containerKeyOf({ cluster, namespace, workload, container }: ContainerKey): string {
  return JSON.stringify([cluster, namespace, workload.kind, workload.name, container]);
}

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

function countBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, number> {
  return new Map([...groupBy(items, key)].map(([name, group]) => [name, group.length]));
}
