import type { PodEvent } from "../evidence/evidence.ts";
import { ageTolerance } from "./age-tolerance.ts";
import { isBeforeNewestStart } from "./event-age.ts";
import { probeFailures } from "./probe-kill.ts";
import { probeFields, probeSettings } from "./probe-settings.ts";
import { isSettledRow } from "./settled-row.ts";
import { once } from "./remember.ts";
import type { ContainerView, PodView } from "./view.ts";

/**
 * Whether what an event of a container tells is over: the container has started since, or a probe failure did not
 * come again for as long as it takes to count as one.
 */
export function hasPassed(view: PodView, container: ContainerView | undefined, event: PodEvent): boolean {
  const age = view.ageOfEvent(event);
  if (container && isBeforeNewestStart(view, container, age)) return true;
  const uptime = view.ageOf(container?.running?.startedAt);
  if (isBeforeRunOfRow(view, event.reason, age)) return true;
  if (
    event.reason === "BackOff" &&
    container?.ready === true &&
    container.running &&
    age !== undefined &&
    age >= silentSeconds
  )
    return true;
  // What goes before a start, and cannot be while the container runs, is over unless it is clearly newer.
  if (uptime !== undefined && age !== undefined && beforeStart.has(event.reason))
    return age + ageTolerance(age) >= uptime;
  if (event.reason !== "Unhealthy" && event.reason !== "ProbeError") return false;
  const spec = container?.spec;
  const kind = probeFailures(view, [event])[0]?.kind ?? "readiness";
  const probe = spec?.[probeFields[kind]];
  const settings = probeSettings(probe);
  const needed = settings ? settings.failureThreshold * settings.periodSeconds : 30;
  const silence = event.count > sentAtOnce ? Math.max(needed, seldomSeconds) : needed;
  return age !== undefined && age - ageOfLastEvent(view) >= silence;
}

/**
 * Of one object's events a kubelet sends so many at once, and then one in so many seconds. It counts those that it
 * keeps to itself, but their times are lost.
 */
const sentAtOnce = 25;
const seldomSeconds = 300;

/** The kubelet speaks of a back-off again and again while it lasts, at least once within twice its longest delay. */
const silentSeconds = 600;

const beforeStart: ReadonlySet<string> = new Set(["BackOff", "Failed", "Killing", "FailedPostStartHook"]);

/** Of a row that is Ready long after its last restart, the back-off, 5 minutes at most, was the one before this run. */
function isBeforeRunOfRow({ evidence: { row } }: PodView, reason: string, age: number | undefined): boolean {
  const restartAge = row?.object.lastRestartAgeSeconds;
  if (restartAge === undefined || age === undefined || !isSettledRow(row?.object)) return false;
  return beforeStart.has(reason) && age + 300 + ageTolerance(age) >= restartAge;
}

/**
 * Text lists events up to the moment of printing; objects, only up to the newest of them or of anything with a time. Who
 * saved the pod, or a table with it, too, did so at about the same time.
 */
const ageOfLastEvent = once((view: PodView): number => {
  const printed = view.events.some(({ source }) => source.form === "describe" || source.form === "table");
  if (printed || view.pod !== undefined || view.evidence.row !== undefined) return 0;
  const ages = view.events.map((event) => view.ageOfEvent(event)).filter((age) => age !== undefined);
  return ages.length === 0 ? 0 : ages.reduce((least, age) => Math.min(least, age));
});
