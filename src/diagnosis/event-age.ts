import type { PodEvent } from "../evidence/evidence.ts";
import { ageTolerance } from "./age-tolerance.ts";
import { once } from "./remember.ts";
import type { ContainerView, PodView } from "./view.ts";

/** Seconds since the newest start that state or events show of this container; undefined where none does. */
export function ageOfNewestStart(view: PodView, container: ContainerView): number | undefined {
  const age = newestStart(container, view);
  return age === never ? undefined : age;
}

const never = Number.POSITIVE_INFINITY;

const newestStart = once((container: ContainerView, view: PodView): number => {
  const timed = areTimesComparable(view)
    ? [
        view.ageOf(container.running?.startedAt),
        container.dead?.lifeSeconds === undefined ? undefined : view.ageOf(container.dead.state.startedAt),
      ]
    : [];
  const shown = [
    ...timed,
    ...container.events
      .filter(({ reason }) => reason === "Started" || reason === "started")
      .map((event) => view.ageOfEvent(event)),
  ].filter((age) => age !== undefined);
  return shown.reduce((least, age) => Math.min(least, age), never);
});

/**
 * A text gives ages for events and times for containers. Where nothing tells when it was printed, the latest time in
 * it is not the moment that the ages count from, and an event without a time of its own shows that.
 */
const areTimesComparable = once((view: PodView): boolean =>
  view.events.every(({ lastAgeSeconds, lastAt }) => lastAgeSeconds === undefined || lastAt !== undefined),
);

/** Whether something of this age lies before the container's newest start for certain. false where ages are not known. */
export function isBeforeNewestStart(
  view: PodView,
  container: ContainerView,
  ageSeconds: number | undefined,
): boolean {
  const start = ageOfNewestStart(view, container);
  return (
    start !== undefined &&
    ageSeconds !== undefined &&
    ageSeconds > start + ageTolerance(Math.max(ageSeconds, start))
  );
}

/**
 * Whether the kubelet has worked at starting a container of the pod after something of this age. Then a pod that was
 * ended, or lost, was another one of the same name, or is back.
 */
export function hasStartedSince(view: PodView, ageSeconds: number | undefined): boolean {
  if (ageSeconds === undefined) return false;
  if (view.containers.some((container) => isBeforeNewestStart(view, container, ageSeconds))) return true;
  // What was under way when the end came may be told of until the grace is over.
  const limit = ageSeconds - ageTolerance(ageSeconds) - 60;
  return view.events.some(
    (event) => ofStarting.has(event.reason) && (view.ageOfEvent(event) ?? Infinity) < limit,
  );
}

const ofStarting: ReadonlySet<string> = new Set(["BackOff", "Created", "Pulled", "Pulling", "Started"]);

/**
 * Where an event stands among the instances of its container. `newest`: the instance that ended last, or the time
 * around its end; `earlier`: one before it; `present`: the one that runs now; `unknown`: no times to compare.
 * `graceSeconds` is how long before the end a kill may have begun.
 */
export function instanceOfEvent(
  view: PodView,
  container: ContainerView,
  event: PodEvent,
  graceSeconds = 30,
): "present" | "newest" | "earlier" | "unknown" {
  const age = view.ageOfEvent(event);
  const finished = view.ageOf(container.dead?.state.finishedAt);
  if (age === undefined || !areTimesComparable(view)) return "unknown";
  const started = view.ageOf(container.running?.startedAt);
  const tolerance = ageTolerance(age) + 5;
  if (finished === undefined) {
    if (started === undefined) return "unknown";
    return age > started + tolerance ? "earlier" : "present";
  }
  if (age > finished + graceSeconds + tolerance) return "earlier";
  if (started !== undefined && age + tolerance < started) return "present";
  return "newest";
}
