import type { PodEvent } from "../evidence/evidence.ts";
import type { Certainty, Match } from "./cause.ts";
import { type Citation, citeEvent, citeObject } from "./citation.ts";
import { hasPassed } from "./event-passed.ts";
import { oldestEventBefore } from "./exclusions.ts";
import { citeExit, describeEnd, exitOf, subjectOf } from "./instance-end.ts";
import {
  graceOf,
  areFailuresAlone,
  isQuotedAlone,
  killOf,
  type ProbeFailure,
  probeFailures,
  type ProbeKill,
  probeKills,
} from "./probe-kill.ts";
import { probeFields, probeSettings } from "./probe-settings.ts";
import { variantOf } from "./probe-variant.ts";
import type { ContainerView, PodView } from "./view.ts";

type KillingProbe = "liveness" | "startup";

/** The containers that the kubelet killed, or by all signs killed, over a probe of this kind. */
export function probeKillMatches(view: PodView, kind: KillingProbe): Match[] {
  const named = view.containers.flatMap((container) => ofContainer(view, container, kind));
  return named.length > 0 ? named : ofUnnamed(view, kind);
}

function ofContainer(view: PodView, container: ContainerView, kind: KillingProbe): Match[] {
  if (container.type === "ephemeral") return [];
  if (container.events.length === 0) return ofTiming(view, container, kind);
  const kill = probeKills(view, container).find((each) => each.kind === kind);
  const failures = failuresOf(view, container.events, kind);
  if (kill) return [ofKill(view, container, kind, kill, failures)];
  if (failures.length > 0) return ofFailures(view, container, kind, failures);
  return ofTiming(view, container, kind);
}

/** Newest last, errored ones left out: the kubelet throws their result away. */
function failuresOf(view: PodView, events: readonly PodEvent[], kind: KillingProbe): ProbeFailure[] {
  return probeFailures(view, events).filter((failure) => failure.kind === kind && !failure.errored);
}

function ofKill(
  view: PodView,
  container: ContainerView,
  kind: KillingProbe,
  { event, instance }: ProbeKill,
  failures: readonly ProbeFailure[],
): Match {
  const { variant, because, detail, citations } = variantOf(
    view,
    container,
    container.spec?.[probeFields[kind]],
    failures.at(-1),
  );
  const { dead } = container;
  const isAlike = instance === "earlier" && endsAlike(view, container, kind);
  const life = isAlike ? ` after ${dead?.lifeSeconds} s, as long as the probe lets it live` : "";
  const end = dead && instance !== "present" ? ` It ended ${describeEnd(dead)}${life}.` : "";
  const exit: Citation[] = instance === "present" ? [] : citeExit(view.pod, dead);
  return {
    container: container.name,
    basis: "kubelet-kill",
    certainty: instance !== "earlier" ? "proven" : isAlike ? "likely" : "possible",
    ...(variant !== undefined && { variant }),
    summary: `The kubelet killed ${subjectOf(container.name).replace(/^[CT]/, (letter) => letter.toLowerCase())} over its ${kind} probe${because === undefined ? "" : `: ${because}`}.${end}`,
    citations: [citeEvent(event), ...citations, ...exit],
    ...(Object.keys(detail).length > 0 && { detail }),
    // What ended alike is told by its own end.
    ...(isAlike && dead?.state.finishedAt !== undefined ? { at: dead.state.finishedAt } : whenOf(event)),
  };
}

function whenOf(event: PodEvent): Pick<Match, "at" | "ageSeconds"> {
  return {
    ...(event.lastAt !== undefined && { at: event.lastAt }),
    ...(event.lastAgeSeconds !== undefined && { ageSeconds: event.lastAgeSeconds }),
  };
}

/** Ends of a container that was asked to stop: on the signal, after the grace, or in order. */
const stopCodes: ReadonlySet<number> = new Set([0, 137, 143]);

/**
 * Failures without the kill itself, which the event spam filter may have dropped: they reach the threshold, the
 * container is restarted, and how it ended does not speak against it.
 */
function ofFailures(
  view: PodView,
  container: ContainerView,
  kind: KillingProbe,
  failures: readonly ProbeFailure[],
): Match[] {
  const { dead, events, restartCount = 0, spec } = container;
  if (dead && !stopCodes.has(exitOf(dead) ?? 137)) return [];
  if (dead?.state.reason === "OOMKilled") return [];
  const settings = probeSettings(spec?.[probeFields[kind]]);
  const count = failures.reduce((sum, { event }) => sum + event.count, 0);
  const restarts = restartCount > 0 || dead !== undefined || events.some(isRestart);
  const isLooping = restartCount > 0 || events.some(isRestart);
  const last = failures.at(-1);
  if (!last) return [];
  const { variant, because, detail, citations } = variantOf(view, container, spec?.[probeFields[kind]], last);
  // A handler that is not there fails every time: the first failure tells how it ends.
  const stuck = (kind === "startup" && isStuckInStartup(view, container)) || variant === "handler-missing";
  if (!stuck && (!restarts || count < (settings?.failureThreshold ?? 3))) return [];
  if (!stuck && !isLooping && hasPassed(view, container, last.event)) return [];
  const end = dead ? ` It ended ${describeEnd(dead)}.` : "";
  return [
    {
      container: container.name,
      basis: "kubelet-kill",
      certainty: "likely",
      ...(variant !== undefined && { variant }),
      summary: `${subjectOf(container.name)} fails its ${kind} probe${restarts ? " and is restarted" : ""}${because === undefined ? "" : `: ${because}`}.${end}`,
      citations: [citeEvent(last.event), ...citations.filter(({ kind: cited }) => cited !== "event")],
      ...(Object.keys(detail).length > 0 && { detail }),
      ...whenOf(last.event),
    },
  ];
}

function isRestart({ reason, message, count }: PodEvent): boolean {
  return (
    (reason === "BackOff" && message.includes("restarting failed")) ||
    ((reason === "Started" || reason === "Created") && count > 1)
  );
}

function isStuckInStartup(view: PodView, { running, status, spec }: ContainerView): boolean {
  const settings = probeSettings(spec?.startupProbe);
  const uptime = view.ageOf(running?.startedAt);
  return (
    settings !== undefined &&
    status?.started === false &&
    uptime !== undefined &&
    uptime > settings.budgetSeconds + settings.timeoutSeconds
  );
}

/**
 * The life of a container that never passes its probe has a length that can be reckoned. It speaks only where no
 * event does, and where the events given do not reach back to the end, where they would hold the kill.
 */
function ofTiming(view: PodView, container: ContainerView, kind: KillingProbe): Match[] {
  const { dead, spec } = container;
  const { pod } = view;
  if (!pod || !dead || !livedAsLongAsAllowed(view, container, kind)) return [];
  const settings = probeSettings(spec?.[probeFields[kind]]);
  if (!settings) return [];
  if (pod.object.metadata?.deletionTimestamp !== undefined || oldestEventBefore(view, dead)) return [];
  const { exitCode, startedAt } = dead.state;
  const grace = graceUsed(view, container);
  const certainty: Certainty = exitCode === 0 || settings.soonestSeconds === 0 ? "possible" : "likely";
  const path = `${container.specPath}/${probeFields[kind]}`;
  return [
    {
      container: container.name,
      basis: "kubelet-kill",
      certainty,
      summary:
        `${subjectOf(container.name)} lived for ${dead.lifeSeconds} s and ended ${describeEnd(dead)}: just as long as its ${kind} probe ` +
        `lets a container live that never passes it${grace > 0 ? `, and the grace of ${grace} s` : ""}.`,
      citations: [
        citeObject("pod", pod, `${dead.path}/exitCode`, exitCode),
        citeObject("pod", pod, `${dead.path}/startedAt`, startedAt),
        citeObject("pod", pod, path, spec?.[probeFields[kind]]),
      ],
      ...(dead.state.finishedAt !== undefined && { at: dead.state.finishedAt }),
    },
  ];
}

/** Whether the dead instance was stopped at the moment at which a probe that never passed gives up. */
function livedAsLongAsAllowed(
  view: PodView,
  container: ContainerView,
  kind: KillingProbe,
  stopSeconds?: number,
): boolean {
  const { dead, spec } = container;
  if (dead?.lifeSeconds === undefined || !stopCodes.has(dead.state.exitCode)) return false;
  if (dead.state.reason !== "Error" && dead.state.reason !== "Completed") return false;
  const settings = probeSettings(spec?.[probeFields[kind]]);
  // Liveness only begins when the startup probe has passed, and nobody saw when that was.
  if (!settings || (kind === "liveness" && spec?.startupProbe)) return false;
  const grace = graceUsed(view, container);
  return (
    dead.lifeSeconds >= settings.soonestSeconds + grace &&
    dead.lifeSeconds <= settings.budgetSeconds + settings.timeoutSeconds + 2 + (stopSeconds ?? grace)
  );
}

/**
 * Whether the newest end is like those that were killed: the kubelet lets few events of an object through, so that
 * the kills of a crash loop are told no more after a while. A program that stops in order takes its time.
 */
function endsAlike(view: PodView, container: ContainerView, kind: KillingProbe): boolean {
  return livedAsLongAsAllowed(view, container, kind, graceOf(view, container));
}

/** Seconds between SIGTERM and the end: all of them where the runtime had to kill. */
function graceUsed(view: PodView, container: ContainerView): number {
  return container.dead?.state.exitCode === 137 ? graceOf(view, container) : 0;
}

/** The program answers its liveness probe again, or that failure would go on as those of another probe do. */
function isOutlived(view: PodView, last: ProbeFailure | undefined): boolean {
  if (!last || !hasPassed(view, undefined, last.event)) return false;
  return probeFailures(view, view.events).some(({ event }) => !hasPassed(view, undefined, event));
}

/** Old kubelets, and tables without field paths, tell of a kill without saying of which container. */
function ofUnnamed(view: PodView, kind: KillingProbe): Match[] {
  if (view.events.length === 0) return [];
  const events = view.events.filter(
    ({ container, involved }) => container === undefined && involved.kind === "Pod",
  );
  const kill = events.findLast((event) => killOf(event) === kind);
  const failures = failuresOf(view, events, kind);
  const last = failures.at(-1);
  const restarts = view.events.some(isRestart) || (view.evidence.row?.object.restarts ?? 0) > 0;
  const count = failures.reduce((sum, { event }) => sum + event.count, 0);
  const { variant, because, detail, citations } = variantOf(view, undefined, undefined, last);
  const isLasting = (restarts && count >= 3) || variant === "handler-missing";
  const isAlone =
    isQuotedAlone(view) ||
    (kind === "liveness" && count >= 3 && areFailuresAlone(view) && !isOutlived(view, last));
  const isQuoted = !isLasting && isAlone;
  const event = kill ?? (isLasting || isQuoted ? last?.event : undefined);
  if (!event) return [];
  const says = kill ? "was killed by the kubelet over" : isQuoted ? "fails" : "is restarted and fails";
  return [
    {
      container: null,
      basis: "kubelet-kill",
      certainty: kill ? "proven" : isQuoted ? "possible" : "likely",
      ...(variant !== undefined && { variant }),
      summary: `A container of the pod ${says} its ${kind} probe${because === undefined ? "" : `: ${because}`}.`,
      citations: [
        citeEvent(event),
        ...citations.filter((citation) => citation.kind !== "event" || citation.message !== event.message),
      ],
      ...(Object.keys(detail).length > 0 && { detail }),
      ...whenOf(event),
    },
  ];
}
