import { startBudgetSeconds } from "./container-condition.ts";
import { isScaledDown, isStopped } from "./deletion.ts";
import { ageOfNewestStart } from "./event-age.ts";
import { hasPassed } from "./event-passed.ts";
import { type Health, healthy, unhealthy } from "./health-answer.ts";
import type { PodView } from "./view.ts";

const beforeStart: ReadonlySet<string> = new Set([
  "FailedAttachVolume",
  "FailedCreatePodSandBox",
  "FailedMapVolume",
  "FailedMount",
  // Kubelets up to 1.8: that a round failed, beside the event that says why.
  "FailedSync",
]);

/** Of events without any status: well only if they show a start, and every failure in them has passed. */
export function healthOfEvents(view: PodView): Health {
  if (view.events.length === 0 && view.evidence.logs.length === 0)
    return unhealthy(view, "Nothing in the input tells how a pod fares");
  const warnings = view.events.filter(
    ({ type, reason, involved }) =>
      type === "Warning" && involved.kind === "Pod" && !(reason === "FailedScheduling" && isScheduled(view)),
  );
  const starts = [
    ...view.containers.map((container) => ageOfNewestStart(view, container)),
    // Kubelets before 1.13 did not name what they started.
    ...view.events
      .filter(({ reason, container }) => reason === "Started" && container === undefined)
      .map((event) => view.ageOfEvent(event)),
  ].filter((age) => age !== undefined);
  // Somebody changed the pod in place: its container is started again on purpose.
  const isChange = (message: string) => message.endsWith(" definition changed, will be restarted");
  const changes = view.events.reduce((sum, { message, count }) => sum + (isChange(message) ? count : 0), 0);
  const restarted = view.events.some(
    ({ reason, count, involved, message }) =>
      involved.kind === "Pod" &&
      ((reason === "Started" && count > changes + 1) ||
        (reason.toLowerCase() === "killing" && !isChange(message)) ||
        reason === "BackOff"),
  );
  const passed = warnings.every((event) => {
    const age = view.ageOfEvent(event);
    // Volumes and the sandbox come before every start.
    if (beforeStart.has(event.reason) && age !== undefined) return starts.some((start) => start <= age);
    return hasPassed(view, view.container(event.container ?? null), event);
  });
  if (starts.length > 0 && !restarted && passed && view.evidence.logs.length === 0) {
    return healthy("The events show a start and no failure that lasts");
  }
  const ages = view.events.map((event) => view.firstAgeOfEvent(event));
  const failed = view.events.some(({ reason }) => reason === "Failed");
  const isYoung =
    !failed && ages.length > 0 && ages.every((age) => age !== undefined && age <= startBudgetSeconds);
  const printed = view.events.every(({ source }) => source.form === "describe" || source.form === "table");
  if (isYoung && printed && warnings.length === 0 && !restarted && view.evidence.logs.length === 0) {
    return healthy("The events show a start that goes on, within the time that it may take");
  }
  if (isStopped(view) && view.events.some(isScaledDown))
    return healthy("The pod was deleted by its own controller, which is to have fewer");
  if (isStopped(view)) return unhealthy(view, "The pod was stopped, and no other is shown in its place");
  return unhealthy(view);
}

/** What the scheduler said before it found a node is over; only a node's kubelet pulls and starts. */
export function isScheduled({ pod, events }: PodView): boolean {
  return pod?.object.spec?.nodeName !== undefined || events.some(({ reason }) => ofPlaced.has(reason));
}

const ofPlaced: ReadonlySet<string> = new Set(["Scheduled", "Pulling", "Pulled", "Created", "Started"]);
