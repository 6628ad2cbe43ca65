import type { PodEvent } from "../../evidence/evidence.ts";
import type { ContainerView, PodView } from "../view.ts";
import { progressAfter } from "./progress.ts";
import type { Said, Stage } from "./statement.ts";

const ofPod: ReadonlySet<Stage> = new Set(["scheduling", "attach", "mount", "sandbox"]);
const waitsForPod: ReadonlySet<string | undefined> = new Set([
  "ContainerCreating",
  "PodInitializing",
  undefined,
  "",
]);
const imageReasons: ReadonlySet<string> = new Set([
  "ErrImagePull",
  "ImagePullBackOff",
  "ImageInspectError",
  "ErrImageNeverPull",
  "InvalidImageName",
  "RegistryUnavailable",
  "SignatureValidationFailed",
]);

/** Whether what an event said no longer holds: the pod, or the container, has got past that stage since. */
export function isOver(view: PodView, said: Said): boolean {
  const { stage, container, event } = said;
  if (!event) return false;
  if (view.pod?.object.status?.phase === "Succeeded") return stage !== "creation";
  if (progressAfter(view, said)) return true;
  if (stage === "scheduling") return isScheduled(view) || isBound(view, event);
  if (ofPod.has(stage)) return isPastPod(view, event, stage);
  if (stage === "pull" || stage === "create" || stage === "start")
    return isPastContainer(view, event, stage, container);
  return false;
}

function isScheduled(view: PodView): boolean {
  const { pod, row } = view.evidence;
  if (pod?.object.spec?.nodeName) return true;
  const condition = pod?.object.status?.conditions?.find(({ type }) => type === "PodScheduled");
  if (condition) return condition.status === "True";
  const status = row?.object.status;
  return (
    status !== undefined && status !== "Pending" && status !== "SchedulingGated" && status !== "Terminating"
  );
}

/** A claim that is bound has no trouble with provisioning left. */
function isBound(view: PodView, event: PodEvent): boolean {
  if (event.involved.kind !== "PersistentVolumeClaim") return false;
  return view.evidence.claims.some(
    ({ object }) => object.metadata?.name === event.involved.name && object.status?.phase === "Bound",
  );
}

/** Volumes and sandbox come before every container: one that runs, or ran since, has got past them. */
function isPastPod(view: PodView, event: PodEvent, stage: Stage): boolean {
  const started = view.containers.filter(({ type, status }) => type !== "ephemeral" && status !== undefined);
  if (started.length === 0) {
    const { row } = view.evidence;
    return (
      row !== undefined &&
      /^(?:Running|Completed|CrashLoopBackOff|Error|OOMKilled|ImagePullBackOff|ErrImagePull)$/.test(
        row.object.status,
      )
    );
  }
  return started.some((container) => hasRunSince(view, container, event, stage));
}

function hasRunSince(
  view: PodView,
  { running, waiting, dead }: ContainerView,
  event: PodEvent,
  stage: Stage,
): boolean {
  if (running) return true;
  const [ended, said] = [view.ageOf(dead?.state.finishedAt), view.ageOfEvent(event)];
  // An age says nothing of a time where the text does not tell when it was printed.
  const isTimed = event.lastAgeSeconds === undefined || event.lastAt !== undefined;
  const isDated = ended !== undefined && said !== undefined && isTimed;
  // Between two starts, a sandbox that cannot be made anew keeps it from the next one.
  const mayBeHeld = stage === "sandbox" && isDated && waiting?.reason === "CrashLoopBackOff";
  if (waiting && !waitsForPod.has(waiting.reason) && !mayBeHeld) return true;
  if (!dead) return false;
  return isDated ? ended < said : !waiting;
}

function isPastContainer(view: PodView, event: PodEvent, stage: Stage, name: string | null): boolean {
  const container = view.container(name);
  if (!container?.status) return isPastRow(view);
  const { running, waiting, dead } = container;
  if (running) return true;
  const isImage = waiting?.reason !== undefined && imageReasons.has(waiting.reason);
  if (stage === "pull") return waiting ? !isImage && !waitsForPod.has(waiting.reason) : dead !== undefined;
  if (waiting && waiting.reason !== "CrashLoopBackOff") return isImage;
  if (!dead || isStartError(dead.state.reason)) return false;
  const [ended, said] = [view.ageOf(dead.state.finishedAt), view.ageOfEvent(event)];
  return ended !== undefined && said !== undefined
    ? ended < said - 5
    : !/\b(?:OCI runtime|containerd task|container_linux)\b/.test(dead.state.message ?? "");
}

function isPastRow({ evidence: { row } }: PodView): boolean {
  if (!row) return false;
  const { status, readyContainers, totalContainers } = row.object;
  return status === "Completed" || (status === "Running" && readyContainers === totalContainers);
}

export function isStartError(reason: string | undefined): boolean {
  return reason === "StartError" || reason === "ContainerCannotRun";
}
