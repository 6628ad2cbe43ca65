import { citeObject } from "../citation.ts";
import { isHookError } from "../hook-error.ts";
import type { ContainerView, PodView } from "../view.ts";
import { classifyAdmissionError, classifyKubeletRejection } from "./admission-message.ts";
import { type Classified, detailOf, tidy } from "./classified.ts";
import { classifyPullError } from "./pull-error.ts";
import { classifyStartError } from "./start-error.ts";
import { executableOf } from "./statement-container.ts";
import { isStartError } from "./statement-currency.ts";
import { imageOf, pullContext, readPullError } from "./statement-events.ts";
import type { Said, Stage, Statement } from "./statement.ts";

/** What the status of the pod and of its controllers states. The status is of now, unless the container has moved on. */
export function statedByStatus(view: PodView): Statement[] {
  return [
    ...ofRejection(view),
    ...view.containers.flatMap((container) => [...ofWaiting(view, container), ...ofDead(view, container)]),
    ...ofOwners(view),
  ];
}

function ofRejection(view: PodView): Statement[] {
  const { pod, row } = view.evidence;
  const reason = pod?.object.status?.reason;
  if (pod && reason !== undefined) {
    const { message = "" } = pod.object.status ?? {};
    const classified = classifyKubeletRejection(reason, message);
    if (!classified) return [];
    const citation = citeObject(
      "pod",
      pod,
      message === "" ? "/status/reason" : "/status/message",
      message === "" ? reason : message,
    );
    const container = reason === "AppArmor" ? appArmorContainer(view, message) : null;
    return [
      {
        ...classified,
        stage: "kubelet",
        container,
        text: tidy(message) || reason,
        citation,
        certainty: classified.atMost ?? "proven",
        past: false,
      },
    ];
  }
  if (!row) return [];
  // Of all words in the STATUS column only these say why.
  const { status } = row.object;
  // Kubelets before 1.8 put the whole error there.
  const sentence = status.includes(" ") ? classifyStartError(status) : undefined;
  const classified =
    classifyKubeletRejection(status, "") ?? ofReason(status.replace(/^Init:/, "")) ?? sentence;
  if (!classified) return [];
  const citation = citeObject("pod", row, "/status", status);
  return [
    {
      ...classified,
      stage: "kubelet",
      container: null,
      text: status,
      citation,
      certainty: "likely",
      past: false,
    },
  ];
}

function ofReason(reason: string | undefined): Classified | undefined {
  if (reason === "ErrImageNeverPull") return { cause: "image-pull-policy-never", detail: {} };
  if (reason === "InvalidImageName") return { cause: "image-reference-invalid", detail: {} };
  if (reason === "SignatureValidationFailed")
    return { cause: "security-context-rejected", detail: { policy: "image signature" } };
  if (reason === "SchedulingGated") return { cause: "unschedulable-constraints", detail: {} };
  if (reason === "RegistryUnavailable") return { cause: "image-registry-unreachable", detail: {} };
  return undefined;
}

const appArmorAnnotation = "container.apparmor.security.beta.kubernetes.io/";

/** The annotation, or the field that replaced it in 1.30, names the container whose profile was refused. */
function appArmorContainer(view: PodView, message: string): string | null {
  const profile = /\bprofile "?([^"\s]{1,253})"? is not loaded/.exec(message)?.[1];
  const annotated = Object.entries(view.pod?.object.metadata?.annotations ?? {})
    .filter(([key]) => key.startsWith(appArmorAnnotation))
    .map(([key, value]) => ({ name: key.slice(appArmorAnnotation.length), profile: value }));
  const inSpec = view.containers.map(({ name, spec }) => ({
    name,
    profile: spec?.securityContext?.appArmorProfile?.localhostProfile ?? "",
  }));
  const guilty = [...annotated, ...inSpec].filter(
    (candidate) => profile !== undefined && candidate.profile.replace("localhost/", "") === profile,
  );
  return guilty[0]?.name ?? (annotated.length === 1 ? (annotated[0]?.name ?? null) : null);
}

const noError: ReadonlySet<string> = new Set([
  "ContainerCreating",
  "PodInitializing",
  "CrashLoopBackOff",
  "RestartingAllContainers",
  "",
]);

function ofWaiting(view: PodView, container: ContainerView): Statement[] {
  const { waiting, name, statusPath } = container;
  const given = view.pod;
  if (!given || !waiting || noError.has(waiting.reason ?? "") || isHookError(waiting.reason)) return [];
  const { reason = "", message = "", path } = waiting;
  const field =
    message === ""
      ? { pointer: `${path}/reason`, value: reason }
      : { pointer: `${path}/message`, value: message };
  const statement = (stage: Stage, classified: Classified | undefined): Statement[] =>
    classified
      ? [
          {
            ...classified,
            stage,
            container: name,
            text: tidy(message) || reason,
            citation: citeObject("pod", given, statusPath === "" ? path : field.pointer, field.value),
            certainty: classified.atMost ?? "proven",
            past: false,
          },
        ]
      : [];
  const image = { ...imageOf(view, name) };
  const byReason = ofReason(reason);
  if (byReason && reason !== "RegistryUnavailable") {
    const known = reason === "InvalidImageName" ? detailOf({ image: image["image"] }) : image;
    return statement("pull", { ...byReason, detail: { ...known, ...byReason.detail } });
  }
  if (/^(?:ErrImagePull|ImagePullBackOff|ImageInspectError|RegistryUnavailable)$/.test(reason)) {
    const readings = readPullError(message, pullContext(view, name, undefined));
    if (readings.length === 0 && byReason) return statement("pull", { ...byReason, detail: image });
    return readings.flatMap((classified) => statement("pull", classified));
  }
  // Kubelets also put a whole error in the place of the reason, of whatever stage.
  const error = message === "" ? reason : message;
  const refused = classifyStartError(error, executableOf(view, name));
  if (refused === undefined && reason.includes(" "))
    return classifyPullError(error, pullContext(view, name, undefined)).flatMap((classified) =>
      statement("pull", classified),
    );
  return statement(reason === "RunContainerError" ? "start" : "create", refused);
}

const unknownFault: Classified = { cause: "container-runtime-failure", detail: {}, atMost: "possible" };

const runtimeText =
  /\b(?:OCI runtime|oci runtime error|containerd task|container_linux\.go|container create failed|Error response from daemon)\b/;

function ofDead(view: PodView, { name, dead, waiting, running }: ContainerView): Statement[] {
  const given = view.pod;
  if (!given || !dead) return [];
  const { reason, message = "", finishedAt } = dead.state;
  // describe prints no reason for some; the runtime's sentence is its own.
  if (message === "" || !(isStartError(reason) || runtimeText.test(message.slice(0, 2000)))) return [];
  // These two reasons say by themselves that it was the runtime that could not run it.
  const classified =
    classifyStartError(message, executableOf(view, name)) ??
    (isStartError(reason) ? unknownFault : undefined);
  if (!classified) return [];
  const past = running !== undefined || (waiting !== undefined && !isUnstarted(waiting.reason));
  const certainty = classified.atMost ?? (beginsAnew.has(waiting?.reason ?? "") ? "likely" : "proven");
  return [
    {
      ...classified,
      stage: "start",
      container: name,
      text: tidy(message),
      citation: citeObject("pod", given, `${dead.path}/message`, message),
      certainty: past ? "possible" : certainty,
      ...(finishedAt !== undefined && { at: finishedAt }),
      past,
    },
  ];
}

/** The pod's sandbox is made anew before the next start. */
const beginsAnew: ReadonlySet<string> = new Set(["ContainerCreating", "PodInitializing"]);

/** Waits for its next start, so nothing that its last one met is known to be over. */
function isUnstarted(reason: string | undefined): boolean {
  return reason === "CrashLoopBackOff" || reason === "RunContainerError" || beginsAnew.has(reason ?? "");
}

/** A controller that cannot create pods says so in its condition; there may be pods from before. */
function ofOwners(view: PodView): Statement[] {
  const { pod, row, owners } = view.evidence;
  if (pod || row) return [];
  return owners.flatMap((owner) =>
    (owner.object.status?.conditions ?? []).flatMap(({ type, status, message }, index): Statement[] => {
      if (type !== "ReplicaFailure" || status !== "True" || message === undefined) return [];
      const classified = classifyAdmissionError(message);
      if (!classified) return [];
      const citation = citeObject("owner", owner, `/status/conditions/${index}/message`, message);
      return [
        {
          ...classified,
          stage: "creation",
          container: null,
          text: tidy(message),
          citation,
          certainty: classified.atMost ?? "proven",
          past: false,
        },
      ];
    }),
  );
}

/** The condition PodScheduled: the scheduler's last word, and never cut as its event is. */
export function saidByScheduledCondition(
  view: PodView,
): { text: string; citation: Said["citation"] } | undefined {
  const given = view.pod;
  const conditions = given?.object.status?.conditions ?? [];
  const index = conditions.findIndex(({ type }) => type === "PodScheduled");
  const condition = conditions[index];
  if (!given || condition?.status !== "False" || condition.message === undefined || condition.message === "")
    return undefined;
  return {
    text: tidy(condition.message),
    citation: citeObject("pod", given, `/status/conditions/${index}/message`, condition.message),
  };
}
