import { endAfterSilenceSeconds, trackCrashLoops } from "../correlation/crash-loops.ts";
import { catalogue } from "../diagnosis/catalogue.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { type CrashLoop, listRecentCrashLoopsOf } from "../history/crash-loops.ts";
import type { Database, Statement, TenantId } from "../history/database.ts";
import { fromSeconds, toSeconds } from "../history/instant.ts";
import { listLoopRestarts, mostLoopRestarts } from "../history/list-loop-restarts.ts";
import { listReadySpans, readySpanStatements } from "../history/ready-spans.ts";
import type { RestartObservation } from "../history/restart.ts";
import { crashLoopStatements, joinCrashLoopStatements } from "../history/store-crash-loops.ts";
import type { StoredReport } from "../history/stored-report.ts";
import type { WorkloadKey } from "../history/workload-key.ts";
import { type ContainerKey, containerKeyOf, workloadKeyOf } from "./loop-keys.ts";
import { crashOf, isCrash, joinedRestarts, loopRestart } from "./loop-restarts.ts";
import { readySpansOf, spanOf } from "./ready-spans-of.ts";

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

type Tracking = ReturnType<typeof trackCrashLoops>;

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
  dump: { observed: readonly ObservedRestart[]; evidence: readonly Evidence[] },
  input: { tenant: TenantId; cluster: string },
  deps: { db: Database; now(): string; newId(): string },
): Promise<CrashLoopsOfDump> {
  const { tenant } = input;
  const latestPossible = (toSeconds(deps.now()) ?? 0) + clockSkewSeconds;
  const told = dump.observed.flatMap(({ observation }) => {
    const restart = loopRestart(observation);
    return restart === undefined || restart.finishedAt > latestPossible ? [] : [restart];
  });
  const ready = dump.evidence.flatMap((evidence) => readySpansOf(evidence, input.cluster));
  const workloads = new Map<string, WorkloadKey>();
  for (const { cluster, namespace, workload } of [...told, ...ready]) {
    workloads.set(workloadKeyOf({ cluster, namespace, workload }), { cluster, namespace, workload });
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
    const lookedUp = keys.slice(0, mostWorkloadsLookedUp);
    const spansAreKnown = new Set(lookedUp.map(workloadKeyOf));
    const [recorded, ...recordedSpans] = await Promise.all([
      listLoopRestarts(deps.db, tenant, { workloads: keys, since: Math.max(0, oldest) }),
      ...lookedUp.map((key) =>
        listReadySpans(deps.db, tenant, {
          ...key,
          since: fromSeconds(Math.max(0, oldest)),
          until: deps.now(),
        }),
      ),
    ]);
    const restarts = joinedRestarts(recorded, told);
    const recordedBy = Map.groupBy(recorded, workloadKeyOf);
    const knownBy = Map.groupBy(known, containerKeyOf);
    const restartsBy = Map.groupBy(
      restarts.filter((restart) => isCrash(restart)),
      containerKeyOf,
    );
    const spansBy = Map.groupBy([...recordedSpans.flat(), ...ready], workloadKeyOf);
    for (const key of new Set([...restartsBy.keys(), ...knownBy.keys()])) {
      const crashes = restartsBy.get(key) ?? [];
      const loops = knownBy.get(key) ?? [];
      const place = crashes[0] ?? loops[0];
      if (!place) continue;
      const workload = workloadKeyOf(place);
      const earlier = recordedBy.get(workload) ?? [];
      const isCut = earlier.length >= mostLoopRestarts;
      const tracking = trackCrashLoops({
        crashes: crashes.map(crashOf),
        ready: (spansBy.get(workload) ?? []).map(spanOf),
        known: loops.map(knownLoop),
        ends: loops.flatMap((loop) => endsOf(loop, spansAreKnown.has(workload))),
        newId: deps.newId,
        ...(isCut && { completeSince: earlier[0]?.finishedAt ?? 0 }),
      });
      joined.push(...tracking.joined);
      files.set(
        key,
        tracking.loops.map((tracked) => loopNow(tracked, { place, loops, joined: tracking.joined })),
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

/** A crash loop as the correlation sees it now, with what is on record of it and of those that it absorbed. */
function loopNow(
  { change, ...loop }: Tracking["loops"][number],
  { place, loops, joined }: { place: ContainerKey; loops: readonly CrashLoop[]; joined: Tracking["joined"] },
): LoopNow {
  const record = loops.find(({ id }) => id === loop.id);
  const absorbed = joined.filter(({ into }) => into === loop.id).map(({ id }) => id);
  const parts = loops.filter(({ id }) => id === loop.id || absorbed.includes(id));
  return {
    loop: {
      id: loop.id,
      cluster: place.cluster,
      namespace: place.namespace,
      workload: place.workload,
      container: place.container,
      cause: loop.cause,
      category: loop.cause === null ? null : (categoryOf(loop.cause) ?? record?.category ?? null),
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
