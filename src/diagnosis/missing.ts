import { workloadOf } from "../evidence/workload.ts";
import type { Match } from "./cause.ts";
import { containerOfEvent } from "./event-container.ts";
import { restartsAfter } from "./restart-policy.ts";
import { isKubernetesName, kubectlOf } from "./target.ts";
import type { ContainerView, PodView } from "./view.ts";

/** A piece of evidence that was not given and would decide, or would make the answer more certain. */
export interface Missing {
  code: "previous-log" | "current-log" | "events" | "pod-json" | "node" | "owner";
  why: string;
  /** Gets it; absent where a name in it is not one that Kubernetes would accept. */
  command?: string[] | undefined;
}

/** The root cause where there is one, else the container that fails. */
export interface Subject {
  match?: Match;
  cause?: string;
  container?: string | null;
}

/** What would decide, most decisive first. Nothing where nothing would: a statement of the kubelet needs no more. */
export function missingFor(view: PodView, subject: Subject): Missing[] {
  const missing = missingBeside(view, subject);
  if (view.pod?.source.form !== "describe") return missing;
  return missing.some(({ code }) => code === "pod-json")
    ? missing
    : [...missing, ...missingInText(view, subject)];
}

function missingBeside(
  view: PodView,
  { match, cause, container = match?.container ?? null }: Subject,
): Missing[] {
  const asked = container ?? (view.containers.length === 1 ? view.containers[0]?.name : undefined) ?? null;
  const found = view.container(asked);
  if (!match) {
    const missing = [
      ...missingLog(view, found, match),
      ...missingEvents(view),
      ...missingPod(view, found),
      ...missingOwner(view),
    ];
    return missing.length > 0 ? missing : newerEvents(view);
  }
  const isProven = match.certainty === "proven";
  switch (match.basis) {
    case "disruption":
      return isProven ? [] : [...missingEvents(view), ...missingNode(view)];
    case "not-started":
      if (isProven) return [];
      return [...missingEvents(view), ...(decidedByNode.has(cause ?? "") ? missingNode(view) : [])];
    case "kernel-kill":
      return isProven ? [] : [...missingNode(view), ...missingEvents(view)];
    // The kill is proven, why the probe failed is not: the log may tell.
    case "kubelet-kill":
      return [...missingLog(view, found, match), ...(isProven ? [] : missingEvents(view))];
    case "log":
      return isProven
        ? []
        : [...missingLog(view, found, match), ...missingPod(view, found), ...missingEvents(view)];
    case "exit":
    case "not-ready": {
      const missing = [...missingLog(view, found, match), ...missingEvents(view)];
      if (cause !== "terminated-by-signal") return missing;
      const all = [...missing, ...missingNode(view)];
      return all.length > 0 ? all : [anyNode];
    }
  }
}

/** What keeps a pod from starting and may be its node's doing: a registry's answer or a missing object never is. */
const decidedByNode: ReadonlySet<string> = new Set([
  "container-runtime-failure",
  "disk-full",
  "filesystem-read-only",
  "node-network-exhausted",
  "node-not-ready",
  "node-resource-limit",
  "sandbox-creation-failed",
  "storage-io-error",
  "volume-attach-failed",
  "volume-mount-failed",
]);

/** A last resort is never complete: what sent the signal stands somewhere. */
const anyNode: Missing = {
  code: "node",
  why: "Who sent the signal is not in what was given; the node's own messages may tell (a kernel OOM kill, a restart of the runtime).",
  command: ["kubectl", "get", "nodes", "-o", "wide"],
};

function missingLog(
  view: PodView,
  container: ContainerView | undefined,
  match: Match | undefined,
): Missing[] {
  if (
    !container ||
    container.waiting?.reason === "ContainerCreating" ||
    container.waiting?.reason === "PodInitializing"
  ) {
    return missingAnyLog(view, container);
  }
  const command = commandFor(view, (pod, kubectl) =>
    isKubernetesName(container.name)
      ? (...extra: string[]) => kubectl("logs", pod, "-c", container.name, ...extra)
      : undefined,
  );
  const hasDead = container.dead !== undefined || (container.restartCount ?? 0) > 0 || isBackedOff(container);
  if (hasDead && neverRan(container)) return [];
  if (hasDead && container.deadLogs.length === 0) {
    return [
      {
        code: "previous-log",
        why: `The log of container ${container.name}'s last dead instance was not given; it ends with what the program said before it ended.`,
        // A running or waiting container both answer to --previous once an instance has died and the next was made.
        command: command?.(...(container.status?.state?.terminated ? [] : ["--previous"])),
      },
    ];
  }
  const runs =
    container.running !== undefined && container.runningLogs.length === 0 && container.deadLogs.length === 0;
  if (!hasDead && runs && match?.basis !== "disruption") {
    return [
      {
        code: "current-log",
        why: `The log of container ${container.name}, which is running, was not given.`,
        command: command?.(),
      },
    ];
  }
  if (!hasDead && !match && container.running && container.type === "init") {
    return [
      {
        code: "current-log",
        why: `Init container ${container.name} still runs, and what was given of its log does not say what it waits for: later lines may.`,
        command: command?.(),
      },
    ];
  }
  return [];
}

function isBackedOff({ events, waiting }: ContainerView): boolean {
  return (
    waiting?.reason === "CrashLoopBackOff" ||
    events.some(({ message }) => message.includes("restarting failed"))
  );
}

/** A start error leaves no log: there was no process to write one. */
function neverRan({ dead }: ContainerView): boolean {
  return dead?.state.reason === "StartError" || dead?.state.reason === "ContainerCannotRun";
}

/** Rows alone: of one container, that has restarted. With several, `--previous` fails for those that never ended. */
function missingAnyLog(view: PodView, container: ContainerView | undefined): Missing[] {
  const row = view.evidence.row?.object;
  if (container || view.evidence.logs.length > 0 || !row || row.restarts === 0 || row.totalContainers !== 1)
    return [];
  return [
    {
      code: "previous-log",
      why: "The log of the instance that died last was not given.",
      command: commandFor(view, (pod, kubectl) => kubectl("logs", pod, "--previous")),
    },
  ];
}

function missingEvents(view: PodView): Missing[] {
  const own = view.events.some(({ involved }) => involved.kind === "Pod");
  if (view.eventsGiven && (own || view.pod !== undefined)) return [];
  const command =
    view.name === undefined && workloadOf(view.evidence) === undefined
      ? warningsOf(view)
      : commandFor(view, (pod, kubectl) => kubectl("events", "--for", `pod/${pod}`));
  return [
    {
      code: "events",
      why: "The pod's events were not given; the cluster keeps them for an hour.",
      command,
    },
  ];
}

/** Where all has been given: it said nothing, and that may have changed. */
function newerEvents(view: PodView): Missing[] {
  const command = commandFor(view, (pod, kubectl) => kubectl("describe", "pod", pod));
  return command === undefined
    ? []
    : [
        {
          code: "events",
          why: "What was given of the pod and its events does not say why it fails; newer ones may.",
          command,
        },
      ];
}

/** Of nobody known, all warnings that there are. */
function warningsOf(view: PodView): string[] | undefined {
  return kubectlOf(view)(
    "get",
    "events",
    ...(view.evidence.namespace === undefined ? ["--all-namespaces"] : []),
    "--field-selector=type=Warning",
  );
}

function missingPod(view: PodView, container: ContainerView | undefined): Missing[] {
  const shown =
    container?.status !== undefined || (view.pod?.object.status !== undefined && container === undefined);
  if (shown && view.pod?.source.form === "object") return [];
  if (shown && container?.dead !== undefined) return [];
  return [
    {
      code: "pod-json",
      why: "The pod's status with exit code, reason and messages was not given.",
      command: commandFor(view, (pod, kubectl) => kubectl("get", "pod", pod, "-o", "json")),
    },
  ];
}

/** Reasons that the message beside them explains, which kubectl describe does not print. */
const explained = new Set([
  "ErrImagePull",
  "ImagePullBackOff",
  "CreateContainerConfigError",
  "CreateContainerError",
  "RunContainerError",
  "PostStartHookError",
]);

/** Reasons of events that repeat that message, for as long as the cluster keeps them. */
const explaining = new Set(["Failed", "InspectFailed", "FailedPostStartHook"]);

/** Reasons of events whose message names no container. */
const probing = new Set(["Killing", "Unhealthy", "ProbeError"]);

/** What kubectl describe leaves out of the object and could decide otherwise. */
function missingInText(view: PodView, { match, cause }: Subject): Missing[] {
  const command = commandFor(view, (pod, kubectl) => kubectl("get", "pod", pod, "-o", "json"));
  const silent = view.containers.find(
    ({ waiting, events }) =>
      waiting !== undefined &&
      explained.has(waiting.reason ?? "") &&
      (waiting.message ?? "") === "" &&
      !events.some(({ reason }) => explaining.has(reason)),
  );
  if (silent) {
    const why = `The message that says why container ${silent.name} waits in ${silent.waiting?.reason ?? ""} is in the pod's object only.`;
    return [{ code: "pod-json", why, command }];
  }
  const nameless = view.events.find(
    (event) => probing.has(event.reason) && containerOfEvent(event) === undefined,
  );
  if (nameless && view.containers.length > 1 && match?.certainty !== "proven") {
    const why = `Which container the event ${nameless.reason} is about, kubectl describe does not print.`;
    const selector = `involvedObject.name=${view.name ?? ""}`;
    const list = commandFor(view, (_, kubectl) =>
      kubectl("get", "events", "--field-selector", selector, "-o", "json"),
    );
    return [{ code: "events", why, command: list }];
  }
  const own = view.container(match?.container ?? null);
  if (cause !== "command-completed" || (own && restartsAfter(view, own, 0) !== undefined)) return [];
  return [
    {
      code: "pod-json",
      why: "The restart policy, which says whether an exit 0 is meant, is in the pod's object only.",
      command,
    },
  ];
}

function missingNode(view: PodView): Missing[] {
  if (view.evidence.node) return [];
  const node = view.pod?.object.spec?.nodeName ?? view.evidence.row?.object.node;
  if (!isKubernetesName(node)) return [];
  const told = view.events.some(({ involved }) => involved.kind === "Node" && involved.name === node);
  return [
    {
      code: "node",
      why: `The state of node ${node}${told ? " was not given; it tells" : " and its events were not given; they tell"} whether the node itself was short of memory or away.`,
      command: ["kubectl", "describe", "node", node],
    },
  ];
}

function missingOwner(view: PodView): Missing[] {
  const workload = workloadOf(view.evidence);
  if (
    view.pod !== undefined ||
    view.evidence.row !== undefined ||
    !workload ||
    // The pod object stands in the list by itself.
    workload.kind === "Pod" ||
    !isKubernetesName(workload.name)
  )
    return [];
  const { kind, name } = workload;
  const selector = selectorOf(view, kind, name);
  const command = kubectlOf(view)(
    "describe",
    ...(selector === undefined ? [kind.toLowerCase(), name] : ["pods", "-l", selector]),
  );
  return [{ code: "owner", why: `No pod of ${kind} ${name} was given.`, command }];
}

const label = /^[A-Za-z0-9](?:[-A-Za-z0-9_./]{0,250}[A-Za-z0-9])?$/;

/** Which pods are a workload's, where it was given or Kubernetes labels them by its name. */
function selectorOf({ evidence }: PodView, kind: string, name: string): string | undefined {
  const owner = evidence.owners.find(({ object }) => object.kind === kind && object.metadata.name === name);
  const labels = kind === "Job" ? { "job-name": name } : (owner?.object.spec?.selector?.matchLabels ?? {});
  const pairs = Object.entries(labels);
  return pairs.length > 0 && pairs.flat().every((part) => label.test(part))
    ? pairs.map((pair) => pair.join("=")).join(",")
    : undefined;
}

type Kubectl = (...args: string[]) => string[] | undefined;

function commandFor<T>(view: PodView, build: (pod: string, kubectl: Kubectl) => T): T | undefined {
  return isKubernetesName(view.name) ? build(view.name, kubectlOf(view)) : undefined;
}
