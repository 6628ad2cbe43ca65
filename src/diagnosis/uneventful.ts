import type { PodEvent } from "../evidence/evidence.ts";
import { deletionOf } from "./deletion.ts";
import type { ContainerView, PodView } from "./view.ts";

/**
 * Whether the evidence shows a pod that runs as it should, and nothing beside it: no log, no alert, no event but those
 * of a start, no other object. No cause rests on less than that, so none need be asked. When in doubt, false.
 */
export function isUneventful(view: PodView): boolean {
  const { pod, containers, events, evidence } = view;
  const { alerts, logs, row, node, claims, owners } = evidence;
  if (!pod || row || node || alerts.length + logs.length + claims.length + owners.length > 0) return false;
  const { status } = pod.object;
  return (
    status?.phase === "Running" &&
    status.reason === undefined &&
    status.message === undefined &&
    (status.conditions ?? []).every(({ type, status: value }) => value === "True" && usual.has(type)) &&
    containers.length > 0 &&
    containers.every(isUndisturbed) &&
    events.every(isOfStart) &&
    deletionOf(view) === undefined
  );
}

/** Conditions that are True of a pod that is well. */
const usual: ReadonlySet<string> = new Set([
  "PodScheduled",
  "PodReadyToStartContainers",
  "Initialized",
  "ContainersReady",
  "Ready",
]);

/** It runs or, of an init container, has done its work, and never ended otherwise. */
function isUndisturbed(container: ContainerView): boolean {
  const { type, spec, ready, restartCount, running, waiting, dead, earlier } = container;
  if (spec === undefined || restartCount !== 0 || waiting || earlier) return false;
  if (type === "init") {
    const { exitCode, reason, message } = dead?.state ?? {};
    return !running && exitCode === 0 && reason === "Completed" && message === undefined;
  }
  return (type === "app" || type === "sidecar") && ready === true && running !== undefined && !dead;
}

function isOfStart({ type, reason, count }: PodEvent): boolean {
  return type === "Normal" && count === 1 && startReasons.has(reason);
}

const startReasons: ReadonlySet<string> = new Set(["Scheduled", "Pulling", "Pulled", "Created", "Started"]);
