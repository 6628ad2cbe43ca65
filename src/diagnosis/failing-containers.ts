import type { PodEvent } from "../evidence/evidence.ts";
import { type ContainerCondition, conditionOf, isDraining } from "./container-condition.ts";
import { isStop } from "./deletion.ts";
import { hasPassed } from "./event-passed.ts";
import { subjectOf } from "./instance-end.ts";
import { probeSettings } from "./probe-settings.ts";
import { containerOrder } from "./rank.ts";
import type { ContainerView, PodView } from "./view.ts";

/**
 * The containers that fail, each with what shows it, in reading order: the conditions of the status, and what newer
 * events say of a container that the status shows as well.
 */
export function failingContainers(view: PodView): { name: string; statement: string }[] {
  return view.containers
    .flatMap((container) => {
      const condition = conditionOf(view, container);
      const statement =
        condition.is === "failing" ? condition.statement : failureInEvents(view, container, condition);
      return statement === undefined
        ? []
        : [{ name: container.name, statement: `${subjectOf(container.name)} ${statement}` }];
    })
    .toSorted((a, b) => containerOrder(view, a.name) - containerOrder(view, b.name));
}

/** Events that are newer than the newest start, or than all that the status shows, and tell of a failure. */
function failureInEvents(
  view: PodView,
  container: ContainerView,
  { is }: ContainerCondition,
): string | undefined {
  if (is === "completed" || is === "waits" || isDraining(view)) return undefined;
  for (const event of container.events.toReversed()) {
    if (event.type === "Normal" && event.reason !== "Killing" && event.reason !== "BackOff") continue;
    // A probe that cannot be made is thrown away: it never counts against a container.
    if (container.ready === true && /^[A-Z][a-z]{4,8} probe errored\b/.test(event.message)) continue;
    if (hasPassed(view, container, event)) continue;
    // Kubelets before 1.8, and the kubelet's own log, tell it of the pod's synchronisation.
    if (
      (event.reason === "BackOff" || event.reason === "FailedSync") &&
      /restarting failed/.test(event.message)
    )
      return "is restarted with back-off, as events tell";
    if (event.reason === "BackOff" && /pulling image/.test(event.message))
      return "waits for its image with back-off, as events tell";
    if (/failed (?:liveness|startup) probe|is unhealthy, it will be killed/.test(event.message)) {
      return "was killed over a failed probe, as events tell";
    }
    if (
      event.reason === "Unhealthy" &&
      !(container.ready === true && /^Readiness|^Startup/.test(event.message))
    ) {
      if (is === "starting" || isTooFew(container, event) || isAfterStop(view, container, event)) continue;
      return "fails its probes, as events tell";
    }
    if (event.reason === "FailedPostStartHook" || event.reason === "Failed")
      return "failed to start, as events tell";
  }
  return undefined;
}

/** While a pod is stopped nobody answers its probes any more. */
function isAfterStop(view: PodView, { status }: ContainerView, event: PodEvent): boolean {
  const age = view.ageOfEvent(event) ?? Infinity;
  return (
    status === undefined && view.events.some((each) => isStop(each) && (view.ageOfEvent(each) ?? 0) >= age)
  );
}

/** A container that was never restarted is not yet failing by fewer failures than its liveness probe lets pass. */
function isTooFew({ spec, ready, restartCount }: ContainerView, { message, count }: PodEvent): boolean {
  const settings = probeSettings(spec?.livenessProbe);
  return (
    ready === true &&
    restartCount === 0 &&
    settings !== undefined &&
    message.startsWith("Liveness") &&
    count < settings.failureThreshold
  );
}
