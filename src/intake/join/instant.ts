/**
 * "Now" of an input. A dump is of one moment, so the latest absolute time in it is a lower bound of that moment:
 * `now` is the highest of all such bounds. kubectl prints ages cut to their larger units ("3h" is anything from 3 h up),
 * so a known time plus its printed age is another lower bound. Without such an age, a text may have been printed long
 * after the latest time in it; then `now` stands, being all there is, but gives no times to events. Left out: `deletionTimestamp`, which lies ahead by the
 * grace period, and times within messages and log lines, which may be anything (a certificate's end, a schedule). Only
 * the one with which a line of what runs now begins is when it was written.
 */
import type { ContainerLog, PodEvent } from "../../evidence/evidence.ts";
import { showInstant } from "../../evidence/instant.ts";
import { type Subject, containerStatuses } from "./subject.ts";

export interface Now {
  /** Milliseconds since 1970. */
  at: number;
  /** Said by the sender, or pinned by an age that is printed to the minute: then other ages give times. */
  isExact: boolean;
}

/** kubectl prints ages in minutes up to here. */
const maxExactAgeSeconds = 3 * 3600;
/** What an age printed in minutes may have lost, and clocks may differ. */
const toleranceMs = 90_000;

/** undefined when the input has no time at all. */
export function findNow(subjects: readonly Subject[]): Now | undefined {
  let now = Number.NEGATIVE_INFINITY;
  let pinned = Number.NEGATIVE_INFINITY;
  let newest = "";
  const see: See = (time, plusSeconds) => {
    if (time === undefined) return;
    if (plusSeconds === undefined) {
      // Times of one form compare as texts, and nearly all are of one form: parsing them all would take far longer.
      if (time.length === newest.length && time <= newest && time.endsWith("Z")) return;
      if (time.length === 20 && time > newest) newest = time;
    }
    const at = Date.parse(time) + (plusSeconds ?? 0) * 1000;
    if (at > now) now = at;
    if (plusSeconds !== undefined && plusSeconds >= 0 && plusSeconds <= maxExactAgeSeconds && at > pinned)
      pinned = at;
  };
  for (const subject of subjects) {
    seePod(subject, see);
    seeAges(subject, see);
    for (const event of subject.events) {
      see(event.firstAt);
      see(event.lastAt);
    }
    for (const { object } of subject.owners) {
      see(object.metadata.creationTimestamp);
      for (const { lastTransitionTime } of object.status?.conditions ?? []) see(lastTransitionTime);
    }
    for (const condition of subject.node?.object.status?.conditions ?? []) {
      see(condition.lastHeartbeatTime);
      see(condition.lastTransitionTime);
    }
    for (const log of subject.logs) {
      see(log.capturedAt);
      see(log.times?.findLast((time) => time !== undefined) ?? writtenAt(log));
    }
  }
  if (now === Number.NEGATIVE_INFINITY) return undefined;
  return { at: now, isExact: now - pinned <= toleranceMs };
}

/** The last line may be a stack's: some more are looked at. */
const lastLines = 3;
const leadingTime =
  /^[[{("\s]{0,4}(?:level"?[=:]"?\w{1,9}"?[ ,]"?)?(?:@?t(?:s|ime(?:stamp)?)?"?[=:] ?"?)?(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:\d\d))/;

/** When what runs now wrote last, by its own clock; without a zone that could be hours off. */
function writtenAt({ instance, lines }: ContainerLog): string | undefined {
  if (instance !== "current") return undefined;
  const [time] = lines
    .slice(-lastLines)
    .flatMap((line) => leadingTime.exec(line.slice(0, 80))?.[1] ?? [])
    .slice(-1);
  return time?.replace(",", ".");
}

type See = (time: string | undefined, plusSeconds?: number) => void;

function seePod({ pod }: Subject, see: See): void {
  const { metadata, status } = pod?.object ?? {};
  see(metadata?.creationTimestamp);
  // The moment of the request to delete: its end less the grace that was granted.
  if (metadata?.deletionGracePeriodSeconds !== undefined)
    see(metadata.deletionTimestamp, -metadata.deletionGracePeriodSeconds);
  see(status?.startTime);
  for (const { lastTransitionTime } of status?.conditions ?? []) see(lastTransitionTime);
  for (const { state, lastState } of containerStatuses(status)) {
    see(state?.running?.startedAt);
    for (const terminated of [state?.terminated, lastState?.terminated]) {
      see(terminated?.startedAt);
      see(terminated?.finishedAt);
    }
  }
}

function seeAges({ pod, row, events }: Subject, see: See): void {
  if (row === undefined && events.length === 0) return;
  const { metadata, status } = pod?.object ?? {};
  const statuses = containerStatuses(status);
  const scheduledAt = status?.conditions?.find(
    ({ type, status: value }) => type === "PodScheduled" && value === "True",
  )?.lastTransitionTime;
  for (const { reason, involved, container, count, component, lastAgeSeconds, firstAgeSeconds } of events) {
    if (involved.kind !== "Pod") continue;
    const age = firstAgeSeconds ?? lastAgeSeconds;
    // The kubelet has nothing to say of a pod before it starts on it. Not an exact bound: it may say it much later.
    if (component === "kubelet" && age !== undefined && status?.startTime !== undefined) {
      see(showInstant(Date.parse(status.startTime) + age * 1000));
    }
    if (lastAgeSeconds === undefined) continue;
    if (reason === "Scheduled") see(scheduledAt ?? status?.startTime, lastAgeSeconds);
    if (reason !== "Started") continue;
    const owner = statuses.length === 1 ? statuses[0] : statuses.find(({ name }) => name === container);
    const newest = owner?.state?.running ?? owner?.state?.terminated ?? owner?.lastState?.terminated;
    // Events get lost. Only when each start was counted is the last of them the newest instance's.
    if (owner?.restartCount !== undefined && count === owner.restartCount + 1)
      see(newest?.startedAt, lastAgeSeconds);
  }
  if (!row) return;
  see(metadata?.creationTimestamp, row.object.ageSeconds);
  const total = statuses.reduce((sum, { restartCount }) => sum + (restartCount ?? 0), 0);
  if (row.object.lastRestartAgeSeconds !== undefined && row.object.restarts === total) {
    const newest = statuses
      .map(({ lastState }) => lastState?.terminated?.finishedAt)
      .filter((time) => time !== undefined)
      .toSorted()
      .at(-1);
    see(newest, row.object.lastRestartAgeSeconds);
  }
}

/** Gives an event both its times and its ages, as far as one follows from the other. */
export function dateEvent(event: PodEvent, now: Now | undefined): PodEvent {
  if (now === undefined) return event;
  const lastAt = event.lastAt ?? (now.isExact ? before(now.at, event.lastAgeSeconds) : undefined);
  const firstAt = event.firstAt ?? (now.isExact ? before(now.at, event.firstAgeSeconds) : undefined);
  const lastAge = event.lastAgeSeconds ?? since(now.at, lastAt);
  const firstAge = event.firstAgeSeconds ?? since(now.at, firstAt);
  return {
    ...event,
    ...(firstAt !== undefined && { firstAt }),
    ...(lastAt !== undefined && { lastAt }),
    ...(firstAge !== undefined && { firstAgeSeconds: firstAge }),
    ...(lastAge !== undefined && { lastAgeSeconds: lastAge }),
  };
}

function before(now: number, ageSeconds: number | undefined): string | undefined {
  return ageSeconds === undefined ? undefined : showInstant(now - ageSeconds * 1000);
}

function since(now: number, time: string | undefined): number | undefined {
  const age = time === undefined ? Number.NaN : Math.round((now - Date.parse(time)) / 1000);
  return Number.isNaN(age) ? undefined : Math.max(0, age);
}
