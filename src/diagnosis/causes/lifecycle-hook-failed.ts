import type { PodEvent } from "../../evidence/evidence.ts";
import { editOwner, readPreviousLog } from "../advice.ts";
import { defineCause, type Match } from "../cause.ts";
import { type Citation, citeEvent, citeObject } from "../citation.ts";
import { isHookError } from "../hook-error.ts";
import { shortText } from "../short-text.ts";
import type { ContainerView, PodView } from "../view.ts";

export const lifecycleHookFailed = defineCause({
  id: "lifecycle-hook-failed",
  category: "process",
  title: "Lifecycle hook failed",
  explanation:
    "The container's postStart hook failed, and the kubelet kills a container whose postStart hook fails. The hook runs at the same " +
    "time as the program, with no promise that the program is up.",
  recognisedBy:
    "A `FailedPostStartHook` event, or `PostStartHookError` as waiting reason. Since 1.26 the event no longer says why; the " +
    "waiting message does, and only objects show it. A failed preStop hook kills nothing: it only shortens the shutdown, and " +
    "is named only where nothing else failed.",
  references: ["https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/"],
  outranks: [
    "terminated-by-signal",
    "application-error-exit",
    "command-completed",
    "pod-disrupted",
    "liveness-probe-failed",
  ],

  detect(view) {
    const named = view.containers.flatMap((container) => ofContainer(view, container));
    if (named.length > 0) return named;
    const event = view.events.findLast(
      (candidate) => isPostStart(candidate) && candidate.container === undefined,
    );
    if (event) return [matchOf(null, undefined, [citeEvent(event)], event)];
    const { row } = view.evidence;
    const preStop = onlyPreStop(view);
    if (preStop) return [ofPreStop(preStop)];
    return !view.pod && row && isHookError(row.object.status)
      ? [
          {
            ...matchOf(null, undefined, [citeObject("pod", row, "/status", row.object.status)]),
            certainty: "likely",
          },
        ]
      : [];
  },

  remediation({ container, detail }, target) {
    const name = container ?? "the container";
    if (detail?.["hook"] === "preStop")
      return [
        editOwner(target, `Correct the preStop hook of ${name}; its container was being stopped in any case`),
      ];
    const log = readPreviousLog(target, container, `Read what ${name} said meanwhile`);
    return [
      editOwner(
        target,
        `Correct the postStart hook of ${name}, or do its work in an init container or in the program itself`,
      ),
      ...(log ? [log] : []),
    ];
  },
});

/**
 * A preStop hook runs because its container is being stopped already, and ends nothing: it is what failed only where
 * the events tell of nothing else that did, and no status tells how the containers fare.
 */
function onlyPreStop({ pod, events, evidence: { row } }: PodView): PodEvent | undefined {
  if (pod !== undefined || row !== undefined) return undefined;
  const isOther = ({ type, reason, message }: PodEvent) =>
    reason === "Killing"
      ? /probe|unhealthy|Hook/.test(message)
      : type !== "Normal" && reason !== preStopReason;
  return events.some(isOther) ? undefined : events.findLast(({ reason }) => reason === preStopReason);
}

const preStopReason = "FailedPreStopHook";

function ofPreStop(event: PodEvent): Match {
  const { container = null, message } = event;
  const subject = container === null ? "a container of the pod" : `container ${container}`;
  return {
    ...matchOf(container, undefined, [citeEvent(event)], event),
    certainty: "likely",
    summary: `The preStop hook of ${subject} failed while the container was being stopped${message.includes("lifecycle hook") ? `: ${shortText(message)}` : ""}.`,
    detail: { hook: "preStop" },
  };
}

/** Before 1.8 one reason stood for every failure of a pod's synchronisation. */
function isPostStart({ reason, message }: PodEvent): boolean {
  return (
    reason === "FailedPostStartHook" ||
    (reason === "Killing" && message === "FailedPostStartHook") ||
    (reason === "FailedSync" && /\bPostStart(?:HookError\b| handler: )/.test(message.slice(0, 1000)))
  );
}

function ofContainer(view: PodView, container: ContainerView): Match[] {
  const { pod } = view;
  const { waiting, events, name } = container;
  const event = events.findLast(isPostStart);
  if (pod && waiting && isHookError(waiting.reason)) {
    const cited: [Citation, ...Citation[]] = [
      citeObject(
        "pod",
        pod,
        `${waiting.path}/${waiting.message ? "message" : "reason"}`,
        waiting.message ?? waiting.reason ?? "",
      ),
      ...(event ? [citeEvent(event)] : []),
    ];
    return [matchOf(name, waiting.message, cited, event)];
  }
  if (!event) return [];
  // Up to 1.25 the event tells what the hook said.
  const said = event.message.includes("lifecycle hook") ? event.message : undefined;
  return [matchOf(name, said, [citeEvent(event)], event)];
}

function matchOf(
  container: string | null,
  said: string | undefined,
  citations: [Citation, ...Citation[]],
  event?: PodEvent,
): Match {
  const subject = container === null ? "a container of the pod" : `container ${container}`;
  const command =
    said === undefined ? undefined : /lifecycle hook \(\[?(.{1,200}?)\]?\) for Container/.exec(said)?.[1];
  return {
    container,
    basis: "kubelet-kill",
    certainty: "proven",
    summary: `The postStart hook of ${subject} failed, and the kubelet killed the container for it${said === undefined ? "" : `: ${shortText(said)}`}.`,
    citations,
    ...(command !== undefined && { detail: { command } }),
    ...(event?.lastAt !== undefined && { at: event.lastAt }),
    ...(event?.lastAgeSeconds !== undefined && { ageSeconds: event.lastAgeSeconds }),
  };
}
