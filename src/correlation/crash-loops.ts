/**
 * Where the crash loops of one workload's container begin and end. They are computed anew from the restarts on record,
 * so that late and repeated evidence leads to the same loops as evidence in order.
 */
import { median } from "./median.ts";
import { type CauseOfDeath, isSameCause, isTelling, lastResorts } from "./same-cause.ts";

/** A restart of the container. Times are in seconds since 1970. */
export interface Crash extends CauseOfDeath {
  pod: string;
  startedAt: number | null;
  finishedAt: number;
  attempt: number | null;
}

/** A pod was Ready from one time to another without a break. */
export interface ReadySpan {
  pod: string;
  since: number;
  until: number;
}

/** A loop that is on record. */
export interface KnownLoop {
  id: string;
  openedAt: number;
  lastRestartAt: number;
  closedAt: number | null;
  restarts: number;
  reopened: number;
  splitFromId: string | null;
  cause: string | null;
  signature: string | null;
  target?: string | undefined;
}

export interface TrackedLoop extends Omit<KnownLoop, "id"> {
  id: string;
  /** What became of it, compared with what was on record. */
  change: "opened" | "reopened" | "split" | "closed" | "continued" | "unchanged";
}

export interface TrackInput {
  /** Of all pods and revisions, in any order. */
  crashes: readonly Crash[];
  /** Before this time crashes may be missing from the list: what is on record of loops then stands. */
  completeSince?: number;
  ready: readonly ReadySpan[];
  known: readonly KnownLoop[];
  /**
   * When loops ended of which neither crashes nor Ready spans tell it. What these tell is decided anew each time: an end on
   * record may have been decided before half of them had arrived.
   */
  ends?: readonly number[];
  newId(): string;
}

export interface Tracking {
  /** Oldest first; at most the last is open. */
  loops: TrackedLoop[];
  /** Loops on record that turned out to be part of another. */
  joined: { id: string; into: string }[];
}

const minute = 60;

/** How long after its last restart a loop counts as over of which nobody hears any more. */
export const endAfterSilenceSeconds = 60 * minute;

const longestBackOff = 300;

const shortestRecovery = 10 * minute;

/** For how long a container must be Ready before its crash loop is over. */
function recoverySeconds(lives: readonly number[]): number {
  return Math.max(shortestRecovery, 2 * (median(lives) ?? 0));
}

/** Within which time after its end the same crash is the same crash loop. */
function reopenSeconds(lives: readonly number[]): number {
  return Math.max(60 * minute, 3 * (median(lives) ?? 0));
}

interface Loop extends CauseOfDeath {
  /** On record, where the crashes before the list are not to be had any more. */
  knownId: string | undefined;
  crashes: Crash[];
  restartsBefore: number;
  openedAt: number;
  closedAt: number | null;
  reopened: number;
  splitFrom: Loop | undefined;
  splitFromId: string | null;
}

export function trackCrashLoops(input: TrackInput): Tracking {
  const crashes = input.crashes.toSorted(
    (one, other) =>
      one.finishedAt - other.finishedAt || (one.pod < other.pod ? -1 : one.pod > other.pod ? 1 : 0),
  );
  const completeSince = input.completeSince ?? -Infinity;
  const seed = input.known.find(
    (loop) => loop.openedAt < completeSince && (loop.closedAt ?? Infinity) > completeSince,
  );
  const loops: Loop[] = seed ? [seeded(seed, crashes)] : [];
  for (const crash of crashes) add(loops, crash, input);
  const last = loops.at(-1);
  if (last && last.closedAt === null)
    last.closedAt = recoveredAt(last, Infinity, input) ?? decidedAt(last, Infinity, input) ?? null;
  return identified(loops, input);
}

function seeded(known: KnownLoop, crashes: readonly Crash[]): Loop {
  const told = crashes.filter(
    ({ finishedAt }) => finishedAt <= known.lastRestartAt && finishedAt >= known.openedAt,
  ).length;
  return {
    knownId: known.id,
    crashes: [],
    restartsBefore: Math.max(0, known.restarts - told),
    openedAt: known.openedAt,
    closedAt: null,
    reopened: known.reopened,
    splitFrom: undefined,
    splitFromId: known.splitFromId,
    cause: known.cause,
    certainty: known.cause === null ? null : "likely",
    signature: known.signature,
    target: known.target,
  };
}

function add(loops: Loop[], crash: Crash, input: TrackInput): void {
  const current = loops.at(-1);
  if (!current) {
    loops.push(opened(crash));
    return;
  }
  const before = current.crashes.at(-1);
  // Most crashes come within minutes: nothing can have ended between two of these, whatever is known.
  const isClose = before && crash.finishedAt - before.finishedAt < shortestRecovery;
  const lives = isClose && current.closedAt === null ? [] : livesOf(current);
  if (current.closedAt === null && !isClose) {
    current.closedAt =
      recoveredAt(current, crash.finishedAt, input) ??
      decidedAt(current, crash.finishedAt, input) ??
      // Nobody looked for so long that a loop which went on would have left more restarts.
      (before && !goesOn(before, crash, lives) ? before.finishedAt + recoverySeconds(lives) : null);
  }
  if (current.closedAt !== null) {
    if (!isSameCause(current, crash) || crash.finishedAt - current.closedAt > reopenSeconds(lives)) {
      loops.push(opened(crash));
      return;
    }
    current.closedAt = null;
    current.reopened += 1;
  }
  current.crashes.push(crash);
  splitOff(loops, current);
}

function opened(crash: Crash): Loop {
  return {
    knownId: undefined,
    crashes: [crash],
    restartsBefore: 0,
    openedAt: crash.finishedAt,
    closedAt: null,
    reopened: 0,
    splitFrom: undefined,
    splitFromId: null,
    cause: crash.cause,
    certainty: crash.certainty,
    signature: crash.signature,
    target: crash.target,
  };
}

/** The new cause has to be told twice in a row, and well; one odd death among others is no other crash loop. */
function splitOff(loops: Loop[], current: Loop): void {
  const crash = current.crashes.at(-1);
  if (!crash) return;
  if (!isTelling(current) && !lastResorts.has(crash.cause ?? "") && crash.cause !== null) {
    // It was the same all along; now there is a log that tells.
    if (isTelling(crash) || current.cause === null || lastResorts.has(current.cause)) name(current, crash);
    return;
  }
  if (!isTelling(crash) || isSameCause(current, crash)) return;
  const earlier = current.crashes.slice(0, -1).findLastIndex(({ cause }) => cause !== null);
  const first = current.crashes[earlier];
  if (!first || !isTelling(first) || isSameCause(current, first) || !isSameCause(first, crash)) return;
  const rest = current.crashes.splice(earlier);
  const lastOfOld = current.crashes.at(-1);
  current.closedAt = lastOfOld?.finishedAt ?? current.openedAt;
  const split = opened(first);
  split.crashes = rest;
  split.splitFrom = current;
  loops.push(split);
}

function name(loop: Loop, { cause, certainty, signature, target }: CauseOfDeath): void {
  Object.assign(loop, { cause, certainty, signature, target });
}

function livesOf(loop: Loop): number[] {
  return loop.crashes.flatMap(({ startedAt, finishedAt }) =>
    startedAt === null ? [] : [finishedAt - startedAt],
  );
}

/** When a loop was over, if it was before a time: its pods had been Ready for long enough. */
function recoveredAt(loop: Loop, before: number, { ready, crashes }: TrackInput): number | undefined {
  const last = loop.crashes.at(-1);
  const lastAt = last?.finishedAt ?? loop.openedAt;
  const lives = livesOf(loop);
  const needed = recoverySeconds(lives);
  const recent = lastAt - reopenSeconds(lives);
  const pods = new Set(loop.crashes.filter(({ finishedAt }) => finishedAt > recent).map(({ pod }) => pod));
  // A life that lasted as long is as good as a look at it.
  const lived = crashes.flatMap(({ pod, startedAt, finishedAt }) =>
    startedAt === null || finishedAt < lastAt ? [] : [{ pod, since: startedAt, until: finishedAt }],
  );
  // A pod that crashed and is gone has recovered with the one that came in its place.
  const died = new Set(loop.crashes.map(({ pod }) => pod));
  const isReplacement = ({ pod, since }: ReadySpan) => !died.has(pod) && since > lastAt;
  const ends = [...pods].map((pod) => {
    const spans = [...ready, ...lived].filter(
      (span) =>
        (span.pod === pod || isReplacement(span)) &&
        Math.min(span.until, before) - Math.max(span.since, lastAt) >= needed,
    );
    return Math.min(...spans.map(({ since }) => Math.max(since, lastAt) + needed));
  });
  const end = pods.size === 0 ? Infinity : Math.max(...ends);
  return Number.isFinite(end) && end <= before ? end : undefined;
}

/** An end that was decided elsewhere stands, unless a restart came to light that it overlooks. */
function decidedAt(loop: Loop, before: number, { ends = [] }: TrackInput): number | undefined {
  const lastAt = loop.crashes.at(-1)?.finishedAt ?? loop.openedAt;
  const least = lastAt + recoverySeconds(livesOf(loop));
  return ends.filter((end) => end >= least && end <= before).toSorted((one, other) => one - other)[0];
}

/** Whether two restarts that follow one another on record can be of one loop: close together, or with others between them. */
function goesOn(before: Crash, crash: Crash, lives: readonly number[]): boolean {
  const distance = crash.finishedAt - before.finishedAt;
  if (distance <= reopenSeconds(lives)) return true;
  if (before.pod !== crash.pod || before.attempt === null || crash.attempt === null) return false;
  const pace = (median(lives) ?? 0) + longestBackOff;
  return crash.attempt - before.attempt >= distance / (4 * pace);
}

/** Gives loops the ids that they are on record with. */
function identified(
  loops: readonly Loop[],
  { known, newId, completeSince = -Infinity }: TrackInput,
): Tracking {
  const joined: Tracking["joined"] = [];
  const ids = new Map<Loop, string>();
  const matches = new Map<Loop, KnownLoop>();
  const taken = new Set<string>();
  for (const loop of loops) {
    const lastAt = loop.crashes.at(-1)?.finishedAt ?? loop.openedAt;
    const inside = known
      .filter(
        ({ id, openedAt, lastRestartAt }) =>
          !taken.has(id) && (id === loop.knownId || (openedAt <= lastAt && lastRestartAt >= loop.openedAt)),
      )
      .toSorted((one, other) => one.openedAt - other.openedAt || (one.id < other.id ? -1 : 1));
    // One that overlaps this loop and the next belongs where it began, or where its signature is.
    const candidates = inside.filter((one) => isMostlyIn(one, loop, loops));
    const [first, ...others] = candidates;
    if (first) {
      matches.set(loop, first);
      taken.add(first.id);
    }
    const id = first?.id ?? newId();
    ids.set(loop, id);
    for (const other of others) {
      taken.add(other.id);
      joined.push({ id: other.id, into: id });
    }
  }
  return {
    loops: loops.flatMap((loop): TrackedLoop[] => {
      const match = matches.get(loop);
      if (!match && loop.openedAt < completeSince) return [];
      const tracked = {
        id: ids.get(loop) ?? newId(),
        openedAt: loop.openedAt,
        lastRestartAt: loop.crashes.at(-1)?.finishedAt ?? match?.lastRestartAt ?? loop.openedAt,
        closedAt: loop.closedAt,
        restarts: loop.restartsBefore + loop.crashes.length,
        reopened: loop.reopened,
        splitFromId: (loop.splitFrom && ids.get(loop.splitFrom)) ?? loop.splitFromId,
        cause: loop.cause,
        signature: loop.signature,
        target: loop.target,
      };
      return [{ ...tracked, change: changeOf(tracked, match) }];
    }),
    joined,
  };
}

/** A loop on record belongs to the computed one in which it began. */
function isMostlyIn(known: KnownLoop, loop: Loop, loops: readonly Loop[]): boolean {
  if (loop.knownId !== undefined) return known.id === loop.knownId || known.openedAt >= loop.openedAt;
  const home = loops.findLast((other) => other.openedAt <= known.openedAt) ?? loops[0];
  return home === loop;
}

function changeOf(now: Omit<TrackedLoop, "change">, match: KnownLoop | undefined): TrackedLoop["change"] {
  if (!match) return now.splitFromId === null ? "opened" : "split";
  if (now.reopened > match.reopened) return "reopened";
  if (now.closedAt !== null && match.closedAt === null) return "closed";
  const isSame =
    now.restarts === match.restarts &&
    now.openedAt === match.openedAt &&
    now.lastRestartAt === match.lastRestartAt &&
    now.closedAt === match.closedAt &&
    now.cause === match.cause &&
    now.signature === match.signature;
  return isSame ? "unchanged" : "continued";
}
