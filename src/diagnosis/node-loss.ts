import type { PodEvent } from "../evidence/evidence.ts";
import { workloadOf } from "../evidence/workload.ts";
import type { Certainty, Match } from "./cause.ts";
import { type Citation, citeEvent, citeObject } from "./citation.ts";
import { ageTolerance } from "./age-tolerance.ts";
import { conditionOf } from "./container-condition.ts";
import { hasStartedSince } from "./event-age.ts";
import { isDeliberate } from "./disruption.ts";
import { describeEnd } from "./instance-end.ts";
import type { ContainerView, PodView } from "./view.ts";

/** Signs that the node was lost, rebooted, shut down or is gone, the strongest first. */
export function nodeLossOf(view: PodView): Match[] {
  const stated = ofStatusReason(view) ?? ofDisruption(view);
  if (stated) return [{ ...stated, outranks: ["pod-disrupted"] }];
  const found =
    ofNodeObject(view) ??
    ofShutdown(view) ??
    ofNodeEvent(view) ??
    ofGivenUp(view) ??
    ofKubelet(view) ??
    ofEnds(view);
  if (!found) return [];
  // A drain or a preemption that is stated says more than the state of the node that was emptied by it.
  return [isDeliberate(view) ? found : { ...found, outranks: ["pod-disrupted"] }];
}

function match(
  certainty: Certainty,
  summary: string,
  citations: readonly [Citation, ...Citation[]],
  rest: Partial<Match> = {},
): Match {
  return { container: null, basis: "disruption", certainty, summary, citations: [...citations], ...rest };
}

const reasons: ReadonlyMap<string, string> = new Map([
  ["NodeLost", "its node stopped answering"],
  ["Terminated", "its node was shut down"],
  ["Shutdown", "its node was shut down"],
  ["NodeShutdown", "its node was shutting down and took no more pods"],
]);

function ofStatusReason({ pod, evidence }: PodView): Match | undefined {
  const reason = pod?.object.status?.reason ?? "";
  const why = reasons.get(reason);
  if (pod && why !== undefined) {
    return match(
      "proven",
      `The pod ended because ${why}.`,
      [
        citeObject("pod", pod, "/status/reason", reason),
        ...(pod.object.status?.message
          ? [citeObject("pod", pod, "/status/message", pod.object.status.message)]
          : []),
      ],
      detailOf(pod.object.spec?.nodeName),
    );
  }
  const { row } = evidence;
  const shown = row?.object.status ?? "";
  // "Terminated" in a table may be a container's; "Unknown" is printed for a pod being deleted from a lost node.
  const table =
    shown === "Unknown" ? reasons.get("NodeLost") : shown === "Terminated" ? undefined : reasons.get(shown);
  if (pod || !row) return undefined;
  const cited: [Citation] = [citeObject("pod", row, "/status", shown)];
  if (shown === "ContainerStatusUnknown")
    return match(
      "possible",
      "A container of the pod could no longer be found when the pod ended (ContainerStatusUnknown), as when its node is lost.",
      cited,
      detailOf(row.object.node),
    );
  if (table === undefined) return undefined;
  return match("likely", `The pod ended because ${table}.`, cited, detailOf(row.object.node));
}

function detailOf(node: string | undefined): Partial<Match> {
  return node === undefined || node === "" ? {} : { detail: { node } };
}

/** PodGC removes pods of nodes that no longer exist; the kubelet ends them when its node shuts down. */
function ofDisruption({ pod }: PodView): Match | undefined {
  const conditions = pod?.object.status?.conditions ?? [];
  const index = conditions.findIndex(({ type, status }) => type === "DisruptionTarget" && status === "True");
  const condition = conditions[index];
  if (!pod || !condition) return undefined;
  const at = condition.lastTransitionTime === undefined ? {} : { at: condition.lastTransitionTime };
  const cited: [Citation] = [citeObject("pod", pod, `/status/conditions/${index}/reason`, condition.reason)];
  if (condition.reason === "DeletionByPodGC")
    return match("proven", "The pod was removed because its node no longer exists.", cited, at);
  if (condition.reason === "TerminationByKubelet" && /shutdown/i.test(condition.message ?? "")) {
    return match("proven", "The kubelet ended the pod because its node was shutting down.", cited, at);
  }
  return undefined;
}

function ofNodeObject(view: PodView): Match | undefined {
  const { node } = view.evidence;
  const conditions = node?.object.status?.conditions ?? [];
  const index = conditions.findIndex(({ type }) => type === "Ready");
  const ready = conditions[index];
  if (!node || !ready || ready.status === "True") return undefined;
  const name = node.object.metadata?.name ?? "";
  const why = ready.message ? `: ${ready.message.replace(/\.$/, "")}` : "";
  return match(
    "proven",
    `Node ${name} is not Ready${why}.`,
    [
      citeObject("node", node, `/status/conditions/${index}/status`, ready.status),
      ...(ready.message
        ? [citeObject("node", node, `/status/conditions/${index}/message`, ready.message)]
        : []),
    ],
    { detail: { node: name } },
  );
}

/** The kubelet turns every pod away while its node shuts down; the event has the reason that the status has too. */
function ofShutdown(view: PodView): Match | undefined {
  const event = view.events.findLast(
    ({ reason, involved }) => reason === "NodeShutdown" && involved.kind === "Pod",
  );
  if (!event || hasStartedSince(view, view.ageOfEvent(event))) return undefined;
  return match(
    event.involved.name === undefined ? "likely" : "proven",
    `The pod ended because ${reasons.get("NodeShutdown")}.`,
    [citeEvent(event)],
    whenOf(event),
  );
}

/** "Node is not ready", told of the pod or of its node, and not followed by its return. */
function ofNodeEvent(view: PodView): Match | undefined {
  const lost = view.events.findLast(({ reason }) => reason === "NodeNotReady");
  if (!lost) return undefined;
  const age = view.ageOfEvent(lost);
  const isBack = view.events.some((event) => event.reason === "NodeReady" && isAfter(view, event, age));
  const ready = view.containers.length > 0 && view.containers.every((container) => container.ready === true);
  const podReady = view.pod?.object.status?.conditions?.find(({ type }) => type === "Ready");
  // The node controller cannot know a container's state; it marks the pod, and leaves the containers as last seen.
  const marked = podReady === undefined ? !ready && !isKept(view, age) : podReady.status !== "True";
  if (isBack || !marked || hasStartedSince(view, age) || isHeardSince(view, age)) return undefined;
  return match(
    "proven",
    "The node of the pod stopped reporting that it is Ready.",
    [citeEvent(lost)],
    whenOf(lost),
  );
}

/** Up to 1.12 the node controller itself deletes the pods of a node that has not been Ready for five minutes. */
function ofGivenUp(view: PodView): Match | undefined {
  const event = view.events.findLast(
    ({ reason, message, involved }) =>
      reason === "NodeControllerEviction" &&
      involved.kind === "Pod" &&
      message.startsWith("Marking for deletion Pod"),
  );
  if (!event || hasStartedSince(view, view.ageOfEvent(event))) return undefined;
  return match(
    "proven",
    "The pod was given up, because its node was no longer Ready.",
    [citeEvent(event)],
    whenOf(event),
  );
}

/** What the node's own log says of it, where it says nothing of pods. */
function ofKubelet(view: PodView): Match | undefined {
  if (!isYetToStart(view)) return undefined;
  const event = view.events.findLast(({ reason }) => reason === "KubeletNotReady");
  if (!event) return undefined;
  const { name } = event.involved;
  const node = name === undefined ? "The node" : `Node ${name}`;
  return match(
    "likely",
    `${node} is not Ready, as its kubelet says: ${event.message.replace(/\.$/, "")}.`,
    [citeEvent(event)],
    { ...whenOf(event), ...detailOf(name) },
  );
}

/** What runs, or has run, on the node is no sign of it. */
function isYetToStart({ pod, containers, evidence: { row } }: PodView): boolean {
  if (pod) return containers.every(({ running, dead }) => !running && dead === undefined);
  return row === undefined || /^(?:Pending|ContainerCreating|Init:0\/\d+)$/.test(row.object.status);
}

const evictedSeconds = 600;

/** A lost node's pods are evicted after five minutes: one that is still listed as running has its node back. */
function isKept({ pod, evidence: { row } }: PodView, age: number | undefined): boolean {
  if (pod !== undefined || row === undefined) return false;
  const { status, readyContainers, totalContainers } = row.object;
  return status === "Running" && readyContainers >= totalContainers && (age ?? 0) > evictedSeconds;
}

function isAfter(view: PodView, event: PodEvent, age: number | undefined): boolean {
  const other = view.ageOfEvent(event);
  return age !== undefined && other !== undefined && other <= age;
}

// Only a node's kubelet says these: it is there again.
const kubeletReasons: ReadonlySet<string> = new Set([
  "BackOff",
  "Created",
  "Evicted",
  "Failed",
  "FailedCreatePodSandBox",
  "FailedMount",
  "Killing",
  "Pulled",
  "Started",
  "UnexpectedAdmissionError",
  "Unhealthy",
]);

function isHeardSince(view: PodView, age: number | undefined): boolean {
  if (age === undefined) return false;
  return view.events.some((event) => {
    const other = kubeletReasons.has(event.reason) ? view.ageOfEvent(event) : undefined;
    return other !== undefined && other + ageTolerance(age) < age;
  });
}

function whenOf({ lastAt, lastAgeSeconds }: PodEvent): Partial<Match> {
  return {
    ...(lastAt !== undefined && { at: lastAt }),
    ...(lastAgeSeconds !== undefined && { ageSeconds: lastAgeSeconds }),
  };
}

const togetherSeconds = 60;

/**
 * How containers end that nobody saw end: containerd's Unknown/255, CRI-O's Error/255 on all of them at once with a
 * sandbox that had to be made anew, and the kubelet's ContainerStatusUnknown.
 */
function ofEnds(view: PodView): Match | undefined {
  const { pod } = view;
  if (!pod || !view.containers.some(isUnseen)) return undefined;
  const ended = view.containers.filter(
    ({ type, dead }) => type !== "ephemeral" && type !== "init" && dead !== undefined,
  );
  const reboot = view.events.find(({ reason }) => reason === "Rebooted" || reason === "SandboxChanged");
  const unseen = ended.find(({ dead }) => dead?.state.reason === "Unknown");
  const all = view.containers.filter(({ type }) => type === "app");
  const together =
    ended.length > 0 &&
    ended.length >= all.length &&
    ended.every(({ dead }) => dead?.state.exitCode === 255) &&
    isTogether(ended);
  const neighbours = together ? lostWith(view, ended) : [];
  if (
    unseen?.dead ||
    (together &&
      (reboot || neighbours.length > 0) &&
      ended.every(({ dead }) => dead?.state.reason === "Error"))
  ) {
    const sign = unseen ?? ended[0];
    if (!sign?.dead) return undefined;
    const count = ended.length === 1 ? `Container ${sign.name}` : `All ${ended.length} containers of the pod`;
    const why =
      neighbours.length > 0
        ? `pods ${neighbours.join(" and ")} on its node ended so within the same minute, so the node, or the container runtime on it, went down`
        : reboot
          ? "its node, or the container runtime on it, went down and came back"
          : "the container runtime lost sight of it, as when the node reboots";
    return match(
      together || reboot ? "likely" : "possible",
      `${count} ended ${describeEnd(sign.dead)}: ${why}.`,
      [
        citeObject("pod", pod, `${sign.dead.path}/reason`, sign.dead.state.reason),
        ...(reboot ? [citeEvent(reboot)] : []),
      ],
      {
        ...(sign.dead.state.finishedAt !== undefined && { at: sign.dead.state.finishedAt }),
        ...(ended.every((container) => isWell(view, container)) && { past: true }),
      },
    );
  }
  const lost = view.containers.find(({ dead }) => dead?.state.reason === "ContainerStatusUnknown");
  if (!lost?.dead || (lost.type === "app" && view.containers.some(isFailedInit))) return undefined;
  return match(
    "possible",
    `Container ${lost.name} could no longer be found when the pod ended (ContainerStatusUnknown), as when its node is lost.`,
    [citeObject("pod", pod, `${lost.dead.path}/reason`, "ContainerStatusUnknown")],
  );
}

function isUnseen({ dead }: ContainerView): boolean {
  const { reason, exitCode } = dead?.state ?? {};
  return reason === "Unknown" || reason === "ContainerStatusUnknown" || exitCode === 255;
}

/** Containers that an init container kept from starting cannot be found either, once the pod has failed. */
function isFailedInit({ type, status }: ContainerView): boolean {
  return type === "init" && (status?.state?.terminated?.exitCode ?? 0) !== 0;
}

/**
 * Pods of other workloads on the same node that all ended so within the same minute. Two at least, and none that left
 * words of its own: programs that lose the API server end with 255 together as well.
 */
function lostWith(view: PodView, ended: readonly ContainerView[]): string[] {
  const node = view.pod?.object.spec?.nodeName;
  const own = workloadOf(view.evidence);
  const at = Math.max(...ended.map(({ dead }) => Date.parse(dead?.state.finishedAt ?? "")));
  if (node === undefined || Number.isNaN(at) || ended.some(({ deadLogs }) => deadLogs.length > 0)) return [];
  const found = new Map<string, string>();
  for (const { node: place, lostAt = "", workload, name } of view.evidence.siblings) {
    const key = `${workload?.kind ?? "Pod"}/${workload?.name ?? name}`;
    if (place !== node || key === `${own?.kind ?? ""}/${own?.name ?? ""}`) continue;
    if (Math.abs(Date.parse(lostAt) - at) <= togetherSeconds * 1000) found.set(key, name);
  }
  return found.size < 2 ? [] : [...found.values()].slice(0, 2);
}

/** Or kept from starting by something else: the end is over, and what waits now has a reason of its own. */
function isWell(view: PodView, container: ContainerView): boolean {
  const { is } = conditionOf(view, container);
  const reason = container.waiting?.reason ?? "CrashLoopBackOff";
  return (
    is === "ready" ||
    is === "recovered" ||
    is === "completed" ||
    !ofTheEnd.has(reason) ||
    isHeldUp(view, container) ||
    isBackUnready(view, container)
  );
}

/** It has run again for so long that what its probe says now has a reason of its own. */
function isBackUnready({ ageOf, ageOfEvent }: PodView, { running, events }: ContainerView): boolean {
  const uptime = ageOf(running?.startedAt) ?? 0;
  return events.some(
    (event) => event.reason === "Unhealthy" && uptime - (ageOfEvent(event) ?? Infinity) >= backSeconds,
  );
}

/** A node whose kubelet has tried for so long to start them is back, and something else keeps them from it. */
const backSeconds = 300;

function isHeldUp({ events, ageOfEvent, firstAgeOfEvent }: PodView, { waiting }: ContainerView): boolean {
  if (waiting === undefined || waiting.reason === "CrashLoopBackOff") return false;
  return events.some(
    (event) =>
      holdUps.has(event.reason) && (firstAgeOfEvent(event) ?? 0) - (ageOfEvent(event) ?? 0) >= backSeconds,
  );
}

const holdUps: ReadonlySet<string> = new Set([
  "FailedAttachVolume",
  "FailedCreatePodSandBox",
  "FailedMount",
  "NetworkNotReady",
]);

/** What a container shows until it has started again after its end. */
const ofTheEnd: ReadonlySet<string> = new Set([
  "CrashLoopBackOff",
  "ContainerCreating",
  "PodInitializing",
  "",
]);

function isTogether(ended: readonly ContainerView[]): boolean {
  const times = ended
    .map(({ dead }) => Date.parse(dead?.state.finishedAt ?? ""))
    .filter((time) => !Number.isNaN(time));
  const [first = 0] = times.toSorted((a, b) => a - b);
  return (times.at(-1) ?? first) - first <= togetherSeconds * 1000;
}
