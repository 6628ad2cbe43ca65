import { statementOfFiring } from "../evidence/alert-statement.ts";
import { showDuration } from "../evidence/duration.ts";
import type { PodRow } from "../evidence/evidence.ts";
import { isLeftoverReason } from "../evidence/leftover-reason.ts";
import { workloadOf } from "../evidence/workload.ts";
import type { Match } from "./cause.ts";
import {
  type ContainerCondition,
  conditionOf,
  isDraining,
  startBudgetSeconds,
  uptimeOf,
} from "./container-condition.ts";
import { deletionOf, isOverdue, isStopped } from "./deletion.ts";
import { isDeliberate } from "./disruption.ts";
import { failingContainers } from "./failing-containers.ts";
import { type Health, healthy, unhealthy } from "./health-answer.ts";
import { claimsInOrder } from "./health-of-claims.ts";
import { healthOfEvents, isScheduled } from "./health-of-events.ts";
import { healthOfOwner } from "./health-of-owner.ts";
import { describeEnd } from "./instance-end.ts";
import { isOfJob, replacementOf } from "./leftover.ts";
import { isBetweenStarts, isFailedRun, isLeftBehind } from "./row-end.ts";
import { isSettledRow } from "./settled-row.ts";
import { isStartingRow } from "./starting-row.ts";
import type { ContainerView, PodView } from "./view.ts";

/** `match` is the first that may explain what fails now. */
export function assessHealth(view: PodView, match: Match | undefined): Health {
  const alert = view.evidence.alerts.find(({ status }) => status === "firing");
  if (alert) return unhealthy(view, statementOfFiring(alert));

  const status = view.pod?.object.status;
  const replacement = isOver(view) ? replacementOf(view) : undefined;
  const often = replacement && disruptionsInAnHour(view);
  if (often !== undefined && often >= tooOften)
    return unhealthy(view, `${often} pods of the workload were ended on purpose within an hour`);
  if (replacement) return healthy(`${describePod(view)}, and has been replaced: ${replacement.statement}`);
  if (status?.reason !== undefined && status.reason !== "" && status.phase !== "Succeeded") {
    return unhealthy(view, `The pod failed with reason ${status.reason}`);
  }
  const failing = failingContainers(view);
  if (failing.length > 0) return unhealthy(view, undefined, failing);
  if (match) return unhealthy(view, match.summary);
  if (status?.phase === "Succeeded") return completed(view);
  if (deletionOf(view)?.isUndated === true && !isAllReady(view)) {
    return unhealthy(view, "The pod is being deleted, and nothing shows whether its grace period is over");
  }
  return view.containers.some(({ status: shown }) => shown) ? fromContainers(view) : withoutStatus(view);
}

/** Nothing that the containers' states leave open counts against a pod that has Succeeded. */
function completed(view: PodView): Health {
  const told = view.containers.some(({ status }) => status) ? fromContainers(view) : undefined;
  return told?.healthy === true ? told : healthy("The pod has completed");
}

/** A pod that has ended from outside, or that is on its way out. */
function isOver(view: PodView): boolean {
  const pod = view.pod?.object;
  if (isDraining(view) || isStopped(view)) return true;
  const row = view.evidence.row?.object.status;
  if (!pod && row === "Terminating" && !isOverdue(view) && isDeliberate(view)) return true;
  const reason = pod ? pod.status?.reason : row;
  if (isLeftoverReason(reason)) return true;
  if ((pod?.status?.phase === "Failed" || (row !== undefined && isFailedRun(row))) && isOfJob(view))
    return true;
  if (!pod && isLeftBehind(view.evidence.row?.object)) return true;
  const lost = view.containers.some(({ dead }) => dead?.state.reason === "ContainerStatusUnknown");
  return (pod?.status?.phase === "Failed" && (lost || isDisrupted(view))) || row === "ContainerStatusUnknown";
}

function isAllReady({ containers }: PodView): boolean {
  return containers.length > 0 && containers.every(({ type, ready }) => type !== "app" || ready === true);
}

function isDisrupted(view: PodView): boolean {
  return (view.pod?.object.status?.conditions ?? []).some(
    ({ type, status }) => type === "DisruptionTarget" && status === "True",
  );
}

/** A workload that is replaced so often in an hour is not well, though each replacement is. */
const tooOften = 3;

/**
 * Pods of the workload, this one among them, that were ended on purpose within an hour of this one's end, if that was in
 * the last hour. What a kubelet evicts, or a node takes down with it, is not ended on purpose: it stays as a leftover.
 */
function disruptionsInAnHour(view: PodView): number {
  const { conditions = [], reason } = view.pod?.object.status ?? {};
  const own = conditions.find(({ type, status }) => type === "DisruptionTarget" && status === "True");
  const age = view.ageOf(own?.lastTransitionTime);
  if (isLeftoverReason(reason) || (age !== undefined && age > 3600)) return 0;
  const at = Date.parse(own?.lastTransitionTime ?? "");
  const workload = workloadOf(view.evidence);
  return (
    view.evidence.siblings.filter(
      (sibling) =>
        sibling.workload?.kind === workload?.kind &&
        sibling.workload?.name === workload?.name &&
        Math.abs(Date.parse(sibling.disruptedAt ?? "") - at) <= 3_600_000,
    ).length + 1
  );
}

function describePod(view: PodView): string {
  const reason = view.pod?.object.status?.reason ?? view.evidence.row?.object.status;
  if (isDraining(view) || reason === "Terminating") return "The pod is being deleted";
  if (isStopped(view)) return "The pod was stopped";
  return `The pod ended${reason === undefined ? "" : ` with reason ${reason}`}`;
}

function fromContainers(view: PodView): Health {
  // Others are only named by events or logs: of an earlier spec, or debugging.
  const shown = view.containers.filter(({ type, spec, status }) => type !== "ephemeral" && (spec ?? status));
  const conditions = shown.map((container) => ({ container, condition: conditionOf(view, container) }));
  const waiting = conditions.filter(({ condition }) => condition.is === "waits");
  const starting = conditions.filter(({ condition }) => condition.is === "starting");
  if (waiting.length > 0 && starting.length === 0)
    return whileWaiting(
      view,
      waiting.map(({ container }) => container),
    );
  const [first] = starting;
  if (first)
    return healthy(
      `Container ${first.container.name} ${first.condition.statement}: the pod is starting, within the time that it may take`,
    );
  const deletion = deletionOf(view);
  if (deletion) {
    if (isDraining(view)) return healthy("The pod is being deleted and still has time to stop");
    return unhealthy(
      view,
      `The pod is still there ${showDuration(deletion.overdueSeconds ?? 0)} after the end of its grace period`,
    );
  }
  const unknown = conditions.find(({ condition }) => condition.is === "unknown");
  if (unknown) return unhealthy(view, `Container ${unknown.container.name} ${unknown.condition.statement}`);
  if (conditions.every(({ condition }) => condition.is === "completed")) {
    return healthy("All containers have completed as their restart policy wants");
  }
  const gate = notReadyPod(view);
  if (gate !== undefined) return unhealthy(view, gate);
  return healthy(readySentence(view, conditions));
}

function notReadyPod(view: PodView): string | undefined {
  const conditions = view.pod?.object.status?.conditions ?? [];
  const ready = conditions.find(({ type }) => type === "Ready");
  if (!ready || ready.status === "True") return undefined;
  const containers = conditions.find(({ type }) => type === "ContainersReady");
  if (containers?.status === "True" || ready.reason === "ReadinessGatesNotReady") {
    return "All containers are Ready and the pod is not: a readiness gate is not met";
  }
  const apps = view.containers.filter(({ type }) => type === "app");
  // One that has completed as it should is no longer Ready, nor is its pod.
  if (apps.some((container) => conditionOf(view, container).is === "completed")) return undefined;
  const running = apps.some((container) => container.running);
  return running ? "The pod is not Ready although its containers are" : undefined;
}

function readySentence(
  view: PodView,
  conditions: readonly { container: ContainerView; condition: ContainerCondition }[],
): string {
  const many = conditions.filter(({ condition }) => condition.is !== "completed").length;
  const ready = many === 1 ? "The container is Ready" : `All ${many} containers are Ready`;
  const recovered = conditions.find(
    ({ container }) => container.dead !== undefined && container.type !== "init" && container.running,
  );
  if (!recovered?.container.dead) return ready;
  const isLater = uptimeOf(view, recovered.container) !== undefined;
  const age = isLater ? view.ageOf(recovered.container.dead.state.finishedAt) : undefined;
  const when = age === undefined ? "" : ` ${showDuration(age)} ago`;
  return `${ready}; container ${recovered.container.name} last ended${when} ${describeEnd(recovered.container.dead)}`;
}

/** Nothing has begun: within two minutes of a pod's life and without a warning, that is a start like any other. */
function whileWaiting(view: PodView, waiting: readonly ContainerView[]): Health {
  const [first] = waiting;
  const reason = first?.waiting?.reason;
  const state = reason === undefined || reason === "" ? "has not started" : `is in ${reason}`;
  const age = ageOfPod(view);
  const warned = view.events.some(
    ({ type, reason: why }) =>
      type === "Warning" && why !== "Unhealthy" && !(why === "FailedScheduling" && isScheduled(view)),
  );
  // The pod's own first moments alone are no "now": how long it has been like this is not shown then.
  const isTimed = (age ?? 0) >= 2 || view.evidence.row !== undefined || view.events.length > 0;
  const isYoung = age !== undefined && age <= startBudgetSeconds && isTimed;
  if (isYoung && !warned) {
    return healthy(`The pod ${state}, ${showDuration(age)} after it was made: it is starting`);
  }
  const since = age === undefined || !isTimed ? "" : ` ${showDuration(age)} after it was made`;
  // Kept apart from failing containers: none of them is at fault.
  return { ...unhealthy(view, `The pod ${state}${since}, and the input does not show why`), container: null };
}

/** Since its node took it, else since it was made. An age of 0 says only that nothing in the input is later. */
function ageOfPod(view: PodView): number | undefined {
  const pod = view.pod?.object;
  const known = [
    view.ageOf(pod?.status?.startTime),
    view.ageOf(pod?.metadata?.creationTimestamp),
    view.evidence.row?.object.ageSeconds,
  ].filter((age) => age !== undefined);
  return known.find((age) => age > 0) ?? known[0];
}

/** Rows, events or logs alone, or an object without container statuses. */
function withoutStatus(view: PodView): Health {
  const { row } = view.evidence;
  const pod = view.pod?.object;
  if (pod?.status?.phase === "Running")
    return unhealthy(view, "The pod runs, and no container's state is shown");
  // A manifest, or a status without containers, says little of how the pod fares; the row beside it does.
  if (row) return fromRow(view, row.object);
  if (pod?.status?.conditions?.some(({ type, status }) => type === "Ready" && status === "True"))
    return view.events.length > 0 ? healthOfEvents(view) : healthy("The pod is Ready");
  if (pod?.status !== undefined || pod?.spec !== undefined) return whileWaiting(view, []);
  if (!view.evidence.pod && view.evidence.owners.length > 0 && view.name === undefined)
    return healthOfOwner(view);
  const inOrder = claimsInOrder(view) ?? readyNode(view);
  return inOrder === undefined ? healthOfEvents(view) : healthy(inOrder);
}

/** A node that nothing but its own events stand beside: Ready, open to pods, short of nothing. */
function readyNode({ name, events, evidence: { node, logs } }: PodView): string | undefined {
  const conditions = node?.object.status?.conditions ?? [];
  const wrong = conditions.some(({ type, status }) => (status === "True") !== (type === "Ready"));
  const isAlone = name === undefined && logs.length === 0 && conditions.some(({ type }) => type === "Ready");
  if (!isAlone || wrong || node?.object.spec?.unschedulable === true) return undefined;
  if (events.some(({ type, involved }) => type === "Warning" || involved.kind !== "Node")) return undefined;
  return `Node ${node?.object.metadata?.name ?? ""} is Ready`;
}

function fromRow(view: PodView, row: PodRow): Health {
  const { status, readyContainers, totalContainers, restarts, ageSeconds } = row;
  if (isBetweenStarts(row))
    return unhealthy(view, "The pod's container has completed, and is restarted for it");
  if (status === "Completed" || status === "Succeeded") return healthy("The pod has completed");
  if (status === "Running" && readyContainers >= totalContainers && totalContainers > 0) {
    if (isSettledRow(row))
      return healthy(
        totalContainers === 1 ? "The container is Ready" : `All ${totalContainers} containers are Ready`,
      );
    return unhealthy(
      view,
      `The pod is Ready, but has restarted ${restarts === 1 ? "once" : `${restarts} times`}`,
    );
  }
  if (isStartingRow(row) && ageSeconds !== undefined) {
    return healthy(`The pod is in ${status}, ${showDuration(ageSeconds)} after it was made: it is starting`);
  }
  if (status === "Terminating" && !isOverdue(view)) return healthy("The pod is being deleted");
  return unhealthy(
    view,
    `The pod is in ${status} with ${readyContainers} of ${totalContainers} containers Ready and ${restarts} restarts`,
  );
}
