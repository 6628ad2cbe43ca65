import type { PodEvent } from "../evidence/evidence.ts";
import type { Certainty, Match } from "./cause.ts";
import { type Citation, citeEvent, citeObject } from "./citation.ts";
import { conditionOf } from "./container-condition.ts";
import { hasStartedSince, instanceOfEvent } from "./event-age.ts";
import { citeExit, describeEnd } from "./instance-end.ts";
import { graceOf } from "./probe-kill.ts";
import type { ContainerView, PodView } from "./view.ts";

/** Statements that somebody meant this pod to go. A NoExecute taint is not among them: the node controller sets it, too. */
export function isDeliberate(view: PodView): boolean {
  const found = ofCondition(view) ?? ofStatusReason(view) ?? ofEvent(view);
  return found !== undefined && !byTaint.has(found.detail?.["by"] ?? "");
}

const byTaint: ReadonlySet<string> = new Set(["DeletionByTaintManager", "TaintManagerEviction"]);

/** Who ended the pod on purpose, through the API or by an edit. */
export function disruptionsOf(view: PodView): Match[] {
  const found = ofCondition(view) ?? ofStatusReason(view) ?? ofEvent(view);
  if (!found) return ofBareCondition(view) ?? ofStops(view);
  return [isDeliberate(view) ? { ...found, outranks: ["node-not-ready"] } : found];
}

function match(
  certainty: Certainty,
  summary: string,
  citations: readonly [Citation, ...Citation[]],
  rest: Partial<Match> = {},
): Match {
  return { container: null, basis: "disruption", certainty, summary, citations: [...citations], ...rest };
}

const byCondition: ReadonlyMap<string, string> = new Map([
  ["EvictionByEvictionAPI", "evicted through the API, as by a drain or an autoscaler"],
  ["PreemptionByScheduler", "preempted, to make room for a pod of higher priority"],
  ["DeletionByTaintManager", "deleted because its node got a NoExecute taint that it does not tolerate"],
]);

function ofCondition(view: PodView): Match | undefined {
  const { pod } = view;
  const conditions = pod?.object.status?.conditions ?? [];
  const index = conditions.findIndex(({ type, status }) => type === "DisruptionTarget" && status === "True");
  const condition = conditions[index];
  const how = byCondition.get(condition?.reason ?? "");
  if (!pod || !condition || how === undefined) return undefined;
  return match(
    "proven",
    `The pod was ${how}.${overstayed(view)}`,
    [
      citeObject("pod", pod, `/status/conditions/${index}/reason`, condition.reason),
      ...(condition.message
        ? [citeObject("pod", pod, `/status/conditions/${index}/message`, condition.message)]
        : []),
    ],
    {
      ...(condition.lastTransitionTime !== undefined && { at: condition.lastTransitionTime }),
      detail: { by: condition.reason ?? "" },
    },
  );
}

/**
 * A description prints the condition without its reason. What the kubelet evicts has a reason of its own, and a pod that
 * goes on being Ready has outlived whoever wanted it to go.
 */
function ofBareCondition({ pod, containers }: PodView): Match[] | undefined {
  const isUp = containers.length > 0 && containers.every(({ ready }) => ready);
  if (isUp && pod?.object.metadata?.deletionTimestamp === undefined) return undefined;
  const { conditions, phase, reason } = pod?.object.status ?? {};
  const index = (conditions ?? []).findIndex(
    ({ type, status, reason: why }) => type === "DisruptionTarget" && status === "True" && !why,
  );
  if (!pod || index < 0 || reason || phase === "Succeeded") return undefined;
  return [
    match(
      "likely",
      "The pod was ended from outside, as its condition DisruptionTarget says: evicted, preempted, or given up with its node.",
      [citeObject("pod", pod, `/status/conditions/${index}/status`, "True")],
    ),
  ];
}

/** The kubelet's own preemption for a critical pod. */
function ofStatusReason({ pod, evidence: { row } }: PodView): Match | undefined {
  if (pod?.object.status?.reason === "Preempting") {
    return match(
      "proven",
      "The kubelet ended the pod to admit a critical one.",
      [citeObject("pod", pod, "/status/reason", "Preempting")],
      {
        detail: { by: "Preempting" },
      },
    );
  }
  if (!pod && row?.object.status === "Preempting") {
    return match("likely", "The kubelet ended the pod to admit a critical one.", [
      citeObject("pod", row, "/status", "Preempting"),
    ]);
  }
  return undefined;
}

interface Ending {
  by: string;
  how: string;
}

/** Events that say that somebody ends this pod. */
function endingOf({ reason, message, component = "", involved }: PodEvent): Ending | undefined {
  if (involved.kind !== "Pod") return undefined;
  const karpenter = component.includes("karpenter") || message.startsWith("Evicted pod");
  if (reason === "Preempted")
    return { by: "Preempted", how: "preempted, to make room for a pod of higher priority" };
  if (reason === "Preempting")
    return { by: "Preempting", how: "ended by the kubelet to admit a critical pod" };
  if (reason === "Evicted" && (karpenter || /consolidat|drain|eviction API/i.test(message))) {
    return { by: "Evicted", how: `evicted from its node on purpose (${firstSentence(message)})` };
  }
  // Its reason is a word of its own, or the name of the strategy.
  if (message.startsWith("pod evicted ") && message.includes("sigs.k8s.io/descheduler"))
    return { by: "Descheduled", how: `evicted by the descheduler (${firstSentence(message)})` };
  if (reason === "Disrupted" || reason === "DisruptionTerminating")
    return { by: reason, how: "evicted because its node is being replaced" };
  if (reason === "EvictedByVPA" || /evicted by vpa/i.test(message)) {
    return {
      by: "EvictedByVPA",
      how: "evicted by the vertical pod autoscaler, to start again with other requests",
    };
  }
  if (reason === "ScaleDown" && !message.startsWith("Scaled"))
    return { by: "ScaleDown", how: "evicted because the cluster autoscaler removes its node" };
  if (reason === "TaintManagerEviction" && message.startsWith("Marking for deletion")) {
    return {
      by: "TaintManagerEviction",
      how: "deleted because its node got a NoExecute taint that it does not tolerate",
    };
  }
  return undefined;
}

function firstSentence(message: string): string {
  return message.length > 120 ? `${message.slice(0, 119)}…` : message;
}

function ofEvent(view: PodView): Match | undefined {
  const event = view.events.findLast((candidate) => endingOf(candidate) !== undefined);
  const ending = event && endingOf(event);
  if (!event || !ending || isOverSince(view, event)) return undefined;
  return match(
    "proven",
    `The pod was ${ending.how}.${overstayed(view)}`,
    [citeEvent(event), ...exits(view)],
    {
      detail: { by: ending.by },
      ...whenOf(event),
    },
  );
}

/** The taint was lifted in time, or the event is of a pod of the same name that came before. */
function isOverSince(view: PodView, event: PodEvent): boolean {
  const age = view.ageOfEvent(event);
  if (hasStartedSince(view, age)) return true;
  if (event.reason !== "TaintManagerEviction") return false;
  return view.events.some(
    ({ reason, message }) => reason === "TaintManagerEviction" && message.startsWith("Cancelling deletion"),
  );
}

function whenOf({ lastAt, lastAgeSeconds }: PodEvent): Partial<Match> {
  return {
    ...(lastAt !== undefined && { at: lastAt }),
    ...(lastAgeSeconds !== undefined && { ageSeconds: lastAgeSeconds }),
  };
}

function exits(view: PodView): Citation[] {
  const { pod } = view;
  if (!pod) return [];
  return view.containers.flatMap(({ dead, type }) => (type === "app" ? citeExit(pod, dead) : [])).slice(0, 1);
}

/** SIGKILL at the end of a stop: the program, or its preStop hook, used up the whole grace. */
function overstayed(view: PodView): string {
  const killed = view.containers.find(
    ({ dead, type }) => type === "app" && dead?.state.exitCode === 137 && dead.state.reason === "Error",
  );
  return killed
    ? ` Container ${killed.name} was killed at the end: its preStop hook or SIGTERM handling used the whole grace of ${graceOf(view, killed)} s.`
    : "";
}

const stopCodes: ReadonlySet<number> = new Set([0, 137, 143]);

/**
 * "Stopping container" beside an end by SIGTERM or, a grace later, SIGKILL; and a restart that an edit of the pod
 * asked for. Not where the pod's sandbox was lost, which is the node's or the runtime's doing.
 */
function ofStops(view: PodView): Match[] {
  const { pod } = view;
  const isStopped = view.events.some(({ reason }) => reason === "Killing");
  if (!pod || !isStopped || view.events.some(({ reason }) => reason === "SandboxChanged")) return [];
  return view.containers.flatMap((container): Match[] => {
    const { dead, events, type, name } = container;
    if (
      !dead ||
      type === "ephemeral" ||
      conditionOf(view, container).is === "completed" ||
      !stopCodes.has(dead.state.exitCode) ||
      dead.state.reason === "OOMKilled"
    )
      return [];
    const edit = events.find(
      ({ reason, message }) =>
        reason === "Killing" && /definition changed|resize requires restart/.test(message),
    );
    if (edit && ended(view, container, edit)) {
      return [
        match(
          "likely",
          `Container ${name} was restarted because its definition was changed; it ended ${describeEnd(dead)}.`,
          [citeEvent(edit)],
          { container: name, ...whenOf(edit) },
        ),
      ];
    }
    const stop = events.find(
      ({ reason, message }) => reason === "Killing" && message.startsWith("Stopping container"),
    );
    const hookFailed = events.some(({ reason }) => reason === "FailedPostStartHook");
    if (!stop || hookFailed || !ended(view, container, stop)) return [];
    return [
      match(
        "likely",
        `Container ${name} was stopped with its pod (${describeEnd(dead).replace(/^with /, "")}).${overstayed(view)}`,
        [citeEvent(stop), ...citeExit(pod, dead)],
        { container: type === "app" ? name : null, ...whenOf(stop) },
      ),
    ];
  });
}

/** Only a stop that can be dated to this end counts: events of the pod's former self stay in the list for an hour. */
function ended(view: PodView, container: ContainerView, event: PodEvent): boolean {
  return instanceOfEvent(view, container, event, graceOf(view, container)) === "newest";
}
