import type { PodEvent } from "../../evidence/evidence.ts";
import { citeEvent } from "../citation.ts";
import { deletionOf } from "../deletion.ts";
import type { PodView } from "../view.ts";
import { classifyAdmissionError, classifyKubeletRejection } from "./admission-message.ts";
import { type Classified, detailOf, tidy } from "./classified.ts";
import { containerOf, executableOf } from "./statement-container.ts";
import { classifyPullError, imageIn, type PullContext } from "./pull-error.ts";
import { classifyTally, readSchedulingMessage } from "./scheduling-message.ts";
import { classifySandboxError } from "./sandbox-error.ts";
import { classifyStartError } from "./start-error.ts";
import type { Said, Stage } from "./statement.ts";
import { lostHolderOf } from "./volume-holder.ts";
import { classifyClaimEvent, classifyVolumeMessage, volumeIn } from "./volume-message.ts";
import { imageDetail } from "./image-reference.ts";

/** Of controllers that could not make what they are to make; OpenShift's among them. */
const refusals: ReadonlySet<string> = new Set([
  "DeploymentCreationFailed",
  "FailedCreate",
  "FailedRetry",
  "FailedUpdate",
  "ReplicaSetCreateError",
]);

/** What one event states; the scheduler's tallies are read apart, because only the newest one counts. */
export function saidByEvent(view: PodView, event: PodEvent): Said[] {
  const { reason } = event;
  const text = tidy(event.message);
  if (event.involved.kind === "PersistentVolumeClaim") {
    const problem =
      reason === "ExternalProvisioning" && hasLasted(view, event)
        ? ({
            cause: "volume-unbound",
            detail: detailOf({ claim: event.involved.name }),
            atMost: "likely",
          } as const)
        : classifyClaimEvent(reason, text, event.involved.name);
    return said(view, event, "scheduling", null, text, problem);
  }
  if (reason === "FailedPlacement") {
    const tally = readSchedulingMessage(text);
    return said(view, event, "scheduling", null, text, tally && classifyTally(tally));
  }
  // Controllers refuse an empty selector, which would make every pod theirs.
  if (reason === "SelectingAll")
    return said(view, event, "creation", null, text, {
      cause: "pod-spec-invalid",
      detail: { path: "spec.selector" },
    });
  // Only controllers say so: a row that has lost its object is taken for one of a pod.
  if (refusals.has(reason)) return said(view, event, "creation", null, text, classifyAdmissionError(text));
  if (event.involved.kind !== "Pod") return [];
  switch (reason) {
    case "Failed":
    case "BackOff":
    case "InspectFailed":
    case "ImageInspectError":
    case "ErrImageNeverPull":
      return saidOfContainer(view, event, text);
    case "FailedSync":
      return saidBySync(view, event, text);
    case "FailedMount":
    case "FailedAttachVolume":
    case "FailedMapVolume":
      return saidOfVolume(view, event, text);
    case "FailedCreatePodSandBox":
    case "FailedCreatePodSandbox":
    case "NetworkNotReady":
      return said(view, event, "sandbox", null, text, classifySandboxError(text));
    case "FailedKillPod":
      return saidByKill(view, event, text);
    case "FailedCreatePodContainer":
    case "FailedPrepareDynamicResources":
      return said(view, event, "sandbox", null, text, { cause: "container-runtime-failure", detail: {} });
    case "FailedValidation":
      return said(view, event, "creation", null, text, { cause: "pod-spec-invalid", detail: {} });
    default:
      return said(view, event, "kubelet", null, text, classifyKubeletRejection(reason, text));
  }
}

const imageReasons =
  /^(?:Error: )?(ErrImagePull|ImagePullBackOff|ErrImageNeverPull|InvalidImageName|ImageInspectError)\b:? ?/;

function saidOfContainer(view: PodView, event: PodEvent, text: string): Said[] {
  const container = containerOf(view, event, text);
  if (text.startsWith("Back-off restarting")) return [];
  const reason = imageReasons.exec(text)?.[1];
  if (reason === "InvalidImageName")
    return said(view, event, "pull", container, text, {
      cause: "image-reference-invalid",
      detail: detailOf({ image: imageOf(view, container)["image"] }),
    });
  if (
    event.reason === "ErrImageNeverPull" ||
    reason === "ErrImageNeverPull" ||
    text.includes("with pull policy of Never")
  ) {
    return said(view, event, "pull", container, text, {
      cause: "image-pull-policy-never",
      detail: { ...imageOf(view, container), ...imageDetail(imageIn(text)) },
    });
  }
  if (reason !== undefined || event.reason === "InspectFailed" || isPull(text)) {
    return readPullError(text, pullContext(view, container, imageIn(text))).flatMap((classified) =>
      said(view, event, "pull", container, text, classified),
    );
  }
  return said(
    view,
    event,
    startStage(text),
    container,
    text,
    classifyStartError(text, executableOf(view, container)),
  );
}

function isPull(text: string): boolean {
  return /^(?:Failed to pull image|(?:[a-z ]{4,40}: )?failed to pull and unpack image "|(?:Error response from daemon: )?pull access denied|image pull failed for |(?:failed to do request|Error response from daemon): (?:Head|Get) |Back-off pulling image|Failed to inspect image|Failed to apply default image tag)/i.test(
    text,
  );
}

/** What the kubelet says of an image; of one on the node's own disk that the runtime cannot read, no registry is asked. */
export function readPullError(text: string, context: PullContext): Classified[] {
  const readings = classifyPullError(pullErrorIn(text), context);
  return readings.length === 0 && text.includes("Failed to inspect image ")
    ? [{ cause: "container-runtime-failure", detail: {}, atMost: "likely" }]
    : readings;
}

/** Only the error: the image's name before it holds words too. */
function pullErrorIn(text: string): string {
  return text.replace(
    /^(?:Error: )?(?:Back-off pulling image "[^"]{1,600}"|Failed to pull image "[^"]{1,600}"|Failed to inspect image "[^"]{0,600}"|ErrImagePull|ImagePullBackOff|: |\s){1,6}/,
    "",
  );
}

/** A runtime that refuses to create a container is asked again and again; one that refuses to start it leaves a dead one. */
function startStage(text: string): Stage {
  return /\bfailed to start container\b|\bstart containerd task\b|^Failed to start\b/i.test(text) ||
    /\bcreate containerd task\b/.test(text)
    ? "start"
    : "create";
}

const synced = /\bfailed to "(\w{1,40})" for "([^"]{1,253})" with (\w{1,40}): "/;

/** Before 1.8 one event told of every failure of a pod's synchronisation, and the kubelet's log still does. */
function saidBySync(view: PodView, event: PodEvent, text: string): Said[] {
  const found = synced.exec(text);
  if (!found) {
    if (text.includes("volumes"))
      return saidOfVolume(view, event, text.replace(/^Error syncing pod, skipping: /, ""));
    return /API error|Cannot start container|^Error syncing pod, skipping: network is not ready: /.test(text)
      ? said(view, event, "sandbox", null, text, classifySandboxError(text))
      : [];
  }
  const [, action, subject = "", reason = ""] = found;
  const inner = errorAfter(text, found);
  if (action === "CreatePodSandbox" || action === "SetupNetwork" || action === "TeardownNetwork") {
    return said(view, event, "sandbox", null, inner, classifySandboxError(inner));
  }
  if (action !== "StartContainer" || reason === "CrashLoopBackOff" || reason === "PostStartHookError")
    return [];
  return saidOfContainer(
    view,
    { ...event, reason: "Failed", ...(subject !== "POD" && { container: subject }) },
    reason.includes("Image") ? `${reason}: ${inner}` : inner,
  );
}

/** Where the pod stays, its sandbox is to be made anew, for which the old one has to go. */
function saidByKill(view: PodView, event: PodEvent, text: string): Said[] {
  const found = synced.exec(text);
  const isRemade = view.events.some(({ reason }) => reason === "SandboxChanged") && !deletionOf(view);
  if (found?.[1] !== "KillPodSandbox" || !isRemade) return [];
  const inner = errorAfter(text, found);
  return said(view, event, "sandbox", null, inner, classifySandboxError(inner));
}

function errorAfter(text: string, { 0: head, index }: RegExpExecArray): string {
  return text.slice(index + head.length).replace(/"[\s,\]]{0,4}$/, "");
}

function saidOfVolume(view: PodView, event: PodEvent, text: string): Said[] {
  const problem = ofStage(event, classifyVolumeMessage(text) ?? withoutCache(view, event, text));
  // Attached to a node that does not answer: it is released only when that node's pods are given up.
  const holder = problem?.cause === "volume-attach-failed" ? lostHolderOf(view, text) : undefined;
  if (problem && holder) {
    const detail = { ...problem.detail, ...holder };
    return said(view, event, "attach", null, text, {
      ...problem,
      cause: "node-not-ready",
      atMost: "likely",
      detail,
    });
  }
  return said(
    view,
    event,
    problem?.cause === "volume-attach-failed" ? "attach" : "mount",
    null,
    text,
    problem && withObject(view, problem),
  );
}

/** Where the message tells of no cause, the event's reason tells how far it came. */
function ofStage({ reason, message }: PodEvent, problem: Classified | undefined): Classified | undefined {
  if (problem?.cause !== "volume-mount-failed") return problem;
  return {
    ...problem,
    ...(reason === "FailedAttachVolume" && { cause: "volume-attach-failed" }),
    ...(message.trim() === "" && { atMost: "likely" as const }),
  };
}

/** The kubelet's cache fills within seconds; one that stays empty for minutes is no longer passing. */
function withoutCache(view: PodView, event: PodEvent, text: string): Classified | undefined {
  if (!text.includes("failed to sync ") || !hasLasted(view, event)) return undefined;
  return { cause: "volume-mount-failed", detail: detailOf({ volume: volumeIn(text) }), atMost: "likely" };
}

/** Said again and again for 5 minutes: what passes by itself has had its time. */
function hasLasted(view: PodView, event: PodEvent): boolean {
  const lasted = (view.firstAgeOfEvent(event) ?? 0) - (view.ageOfEvent(event) ?? 0);
  return event.count >= 5 && lasted >= 300;
}

/** "references non-existent key" names the volume only: the object stands in the spec. */
function withObject(view: PodView, problem: Classified): Classified {
  const { volume, object, key } = problem.detail;
  if (problem.cause !== "config-reference-missing" || object !== undefined || key === undefined)
    return problem;
  const source = view.pod?.object.spec?.volumes?.find(({ name }) => name === volume);
  const named =
    source?.configMap?.name ??
    source?.secret?.secretName ??
    source?.projected?.sources
      ?.map(({ configMap, secret }) => configMap ?? secret)
      .find((candidate) => candidate?.items?.some((item) => item.key === key))?.name;
  return named === undefined ? problem : { ...problem, detail: { ...problem.detail, object: named } };
}

export function pullContext(view: PodView, container: string | null, image: string | undefined): PullContext {
  const known = image ?? view.container(container)?.spec?.image ?? view.container(container)?.status?.image;
  const pullSecret =
    (view.pod?.object.spec?.imagePullSecrets ?? []).length > 0 ||
    view.events.some(({ reason }) => reason === "FailedToRetrieveImagePullSecret");
  return { ...(known !== undefined && known !== "" && { image: known }), pullSecret };
}

export function imageOf(view: PodView, container: string | null): Classified["detail"] {
  const found = view.container(container);
  return imageDetail(found?.spec?.image ?? found?.status?.image);
}

function said(
  view: PodView,
  event: PodEvent,
  stage: Stage,
  container: string | null,
  text: string,
  classified: Classified | undefined,
): Said[] {
  if (!classified) return [];
  const ageSeconds = view.ageOfEvent(event);
  return [
    {
      ...classified,
      stage,
      container,
      text,
      citation: citeEvent(event),
      event,
      ...(event.lastAt !== undefined && { at: event.lastAt }),
      ...(ageSeconds !== undefined && { ageSeconds }),
    },
  ];
}
