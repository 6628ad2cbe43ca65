import type { PodEvent } from "../../evidence/evidence.ts";
import { editOwner } from "../advice.ts";
import { type Certainty, defineCause, type Match } from "../cause.ts";
import { citeEvent, citeObject } from "../citation.ts";
import { conditionOf, isDraining, uptimeOf } from "../container-condition.ts";
import { hasPassed } from "../event-passed.ts";
import { probeAdvice } from "../probe-advice.ts";
import { areFailuresAlone, isQuotedAlone, type ProbeFailure, probeFailures } from "../probe-kill.ts";
import { probeVariants, variantOf } from "../probe-variant.ts";
import { shortText } from "../short-text.ts";
import type { ContainerView, PodView } from "../view.ts";

export const readinessProbeFailed = defineCause({
  id: "readiness-probe-failed",
  category: "probe",
  title: "Readiness probe failed",
  explanation:
    "The container runs and never becomes Ready, so its Services send it nothing and a rollout waits for it. A readiness " +
    "probe never restarts a container.",
  recognisedBy:
    "A container that runs without restarting and is not Ready, with `Unhealthy` events of its readiness probe or with such a " +
    "probe and no other sign. Beside restarts, readiness failures only say that nothing listens while the container is down.",
  variants: {
    ...probeVariants,
    "readiness-gate": "All containers are Ready; a condition named in the pod's readiness gates is not.",
  },
  references: [
    "https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#container-probes",
    "https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-readiness-gate",
  ],
  outranks: [],

  detect(view) {
    if (isDraining(view)) return [];
    const named = view.containers.flatMap((container) => ofContainer(view, container));
    return named.length > 0 ? named : [...ofUnnamed(view), ...ofGate(view), ...ofGateInRow(view)];
  },

  remediation(match, target) {
    if (match.variant === "readiness-gate") {
      const { pod } = target;
      const command =
        pod === undefined
          ? undefined
          : target.kubectl("get", "pod", pod, "-o", "jsonpath={.status.conditions}");
      return [
        {
          action: "See which condition is not met, and whether the controller that sets it runs",
          ...(command && { command }),
        },
        editOwner(target, "Remove the readiness gate if nothing sets it any more"),
      ];
    }
    return probeAdvice(match, target, "readiness");
  },
});

function ofContainer(view: PodView, container: ContainerView): Match[] {
  const failures = probeFailures(view, container.events).filter(({ kind }) => kind === "readiness");
  if (container.type === "ephemeral" || isRestarting(view, container, failures)) return [];
  const { running, ready, status, name } = container;
  const probe = container.spec?.readinessProbe;
  if (status) {
    if (!running || ready !== false || conditionOf(view, container).is !== "failing") return [];
    // Before its startup probe passes, readiness is not asked.
    if (status.started === false && container.spec?.startupProbe) return [];
    if (failures.length === 0 && !probe) return [];
  } else if (!isLasting(view, container, failures) && !isShownAlone(view, failures)) {
    return [];
  }
  const last = failures.at(-1);
  const { variant, because, detail, citations } = variantOf(view, container, probe, last);
  const readyFlag =
    status && view.pod ? [citeObject("pod", view.pod, `${container.statusPath}/ready`, false)] : [];
  const [first, ...rest] = [
    ...(last ? [citeEvent(last.event)] : []),
    ...readyFlag,
    ...citations.filter(({ kind }) => kind !== "event"),
  ];
  if (!first) return [];
  const said = because ?? (last ? undefined : "no event tells what its probe says");
  return [
    {
      container: name,
      basis: "not-ready",
      certainty: certaintyOf(view, container, last),
      ...(variant !== undefined && { variant }),
      summary: `Container ${name} runs and fails its readiness probe${said === undefined ? "" : `: ${said}`}.`,
      citations: [first, ...rest],
      ...(Object.keys(detail).length > 0 && { detail }),
      ...(last && whenOf(last.event)),
    },
  ];
}

function certaintyOf(view: PodView, container: ContainerView, last: ProbeFailure | undefined): Certainty {
  if (last === undefined) {
    // Among others, of which nothing is later either, it may as well have started a moment ago.
    const isNewest = view.evidence.siblings.length > 0 && uptimeOf(view, container) === undefined;
    return isNewest ? "possible" : "likely";
  }
  const passed = hasPassed(view, container, last.event);
  if (!container.status) return passed ? "possible" : "likely";
  return passed || last.errored || !isOwn(view, last.event) ? "likely" : "proven";
}

/** Whether the event says whose probe failed, or only one container is asked; else it is the one that is not Ready. */
function isOwn({ containers, evidence: { events = [] } }: PodView, event: PodEvent): boolean {
  return containers.filter(({ spec }) => spec?.readinessProbe).length <= 1 || events.includes(event);
}

function whenOf({ lastAt, lastAgeSeconds }: PodEvent): Pick<Match, "at" | "ageSeconds"> {
  return {
    ...(lastAt !== undefined && { at: lastAt }),
    ...(lastAgeSeconds !== undefined && { ageSeconds: lastAgeSeconds }),
  };
}

/** It dies and comes back: that nobody answers in between explains nothing. */
function isRestarting(view: PodView, container: ContainerView, failures: readonly ProbeFailure[]): boolean {
  const { dead, restartCount = 0, running, events, waiting } = container;
  if (waiting) return true;
  const signs = events.some(
    ({ reason, message, count }) =>
      reason === "BackOff" || reason === "Killing" || (reason === "Started" && count > 1 && message !== ""),
  );
  if (!dead && restartCount === 0) return signs;
  const uptime = uptimeOf(view, container);
  return uptime === undefined
    ? !running || restartCount > 1 || secondsOf(view, failures) < ownMatterSeconds
    : uptime < Math.min(ownMatterSeconds, Math.max(600, 2 * (dead?.lifeSeconds ?? 0)));
}

/** A start that takes so long is no moment between two ends, however long the instance before lived. */
const ownMatterSeconds = 1800;

/** Without a status: often enough, and up to the end of the list. */
function isLasting(
  view: PodView,
  container: ContainerView | undefined,
  failures: readonly ProbeFailure[],
): boolean {
  const last = failures.at(-1);
  return (
    last !== undefined &&
    (countOf(failures) >= 3 || isLongUnready(view)) &&
    !hasPassed(view, container, last.event)
  );
}

/** From the first of its failures to the last. */
function secondsOf(view: PodView, failures: readonly ProbeFailure[]): number {
  const last = failures.at(-1)?.event;
  return last === undefined ? 0 : (view.firstAgeOfEvent(last) ?? 0) - (view.ageOfEvent(last) ?? 0);
}

function countOf(failures: readonly ProbeFailure[]): number {
  return failures.reduce((sum, { event }) => sum + event.count, 0);
}

/** Who shows nothing else shows what the matter is, unless it was over in a moment. */
function isShownAlone(view: PodView, failures: readonly ProbeFailure[]): boolean {
  const last = failures.at(-1)?.event;
  if (last === undefined || countOf(failures) < 3 || !areFailuresAlone(view)) return false;
  return secondsOf(view, failures) >= 120;
}

/** `kubectl get events` counts nothing, but the row beside it says that the failure is no moment's. */
function isLongUnready({ evidence: { row } }: PodView): boolean {
  if (!row) return false;
  const { status, readyContainers, totalContainers, restarts, ageSeconds = 0 } = row.object;
  return status === "Running" && readyContainers < totalContainers && restarts === 0 && ageSeconds > 300;
}

/** Events of several containers, or of a pod whose containers are not shown. */
function ofUnnamed(view: PodView): Match[] {
  if (view.containers.some(({ status }) => status)) return [];
  const { row } = view.evidence;
  if (row && row.object.totalContainers > 0 && row.object.readyContainers === row.object.totalContainers)
    return [];
  const events = view.events.filter(
    ({ container, involved }) => container === undefined && involved.kind === "Pod",
  );
  const failures = probeFailures(view, events).filter(({ kind }) => kind === "readiness");
  const restarts = view.events.some(
    ({ reason, message }) => reason === "Killing" || (reason === "BackOff" && message.includes("restarting")),
  );
  const last = failures.at(-1);
  if (!last || restarts) return [];
  const lasts = isLasting(view, undefined, failures);
  if (!lasts && !isShownAlone(view, failures) && !isQuotedAlone(view)) return [];
  const { variant, because, detail } = variantOf(view, undefined, undefined, last);
  return [
    {
      container: null,
      basis: "not-ready",
      certainty: lasts ? "likely" : "possible",
      ...(variant !== undefined && { variant }),
      summary: `A container of the pod fails its readiness probe${because === undefined ? "" : `: ${because}`}.`,
      citations: [citeEvent(last.event)],
      ...(Object.keys(detail).length > 0 && { detail }),
      ...whenOf(last.event),
    },
  ];
}

function ofGate(view: PodView): Match[] {
  const { pod } = view;
  const conditions = pod?.object.status?.conditions ?? [];
  const at = conditions.findIndex(({ type }) => type === "Ready");
  const ready = conditions[at];
  const all = conditions.find(({ type }) => type === "ContainersReady");
  // The kubelet looks at gates only once all containers are Ready.
  const isStated = ready?.reason === "ReadinessGatesNotReady";
  if (!pod || ready?.status !== "False" || (all?.status !== "True" && !isStated)) return [];
  const gates = (pod.object.spec?.readinessGates ?? []).map(({ conditionType }) => conditionType);
  const missing =
    gates.find((gate) => conditions.find(({ type }) => type === gate)?.status !== "True") ??
    (isStated ? /\breadiness gate "([^"]{1,316})"/.exec(ready.message ?? "")?.[1] : undefined);
  if (missing === undefined) return [];
  const own = conditions.findIndex(({ type }) => type === missing);
  const why = conditions[own]?.message ?? "";
  return [
    {
      container: null,
      basis: "not-ready",
      certainty: "proven",
      variant: "readiness-gate",
      summary: `All containers are Ready and the pod is not: its readiness gate ${missing} is not met${why === "" ? "" : ` (${shortText(why)})`}.`,
      citations: [
        isStated && ready.message !== undefined
          ? citeObject("pod", pod, `/status/conditions/${at}/message`, ready.message)
          : citeObject("pod", pod, `/status/conditions/${at}/status`, "False"),
        ...(why === "" ? [] : [citeObject("pod", pod, `/status/conditions/${own}/message`, why)]),
        ...(gates.length > 0
          ? [citeObject("pod", pod, "/spec/readinessGates", pod.object.spec?.readinessGates)]
          : []),
      ],
      detail: { condition: missing },
    },
  ];
}

/** The table counts containers under READY, and the pod's gates apart. */
function ofGateInRow({ pod, evidence: { row } }: PodView): Match[] {
  const { readinessGates, status, readyContainers, totalContainers, ageSeconds = 0 } = row?.object ?? {};
  const isMet = readinessGates === undefined || status !== "Running" || readyContainers !== totalContainers;
  if (row === undefined || isMet || pod?.object.status !== undefined || ageSeconds < startsWithin) return [];
  return [
    {
      container: null,
      basis: "not-ready",
      certainty: "likely",
      variant: "readiness-gate",
      summary: `All containers are Ready and the pod is not: of its readiness gates, ${readinessGates} are met.`,
      citations: [citeObject("pod", row, "/readinessGates", readinessGates)],
    },
  ];
}

/** Seconds. Until then whoever sets the condition may have had no time to. */
const startsWithin = 120;
