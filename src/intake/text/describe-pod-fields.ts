import type { Pod } from "../../evidence/kubernetes.ts";
import { type DescribedContainer, readContainers } from "./describe-containers.ts";
import { type MetadataContext, readPairs } from "./describe-metadata.ts";
import { type Section, entriesOf } from "./describe-sections.ts";
import { type LineNotes, adoptNotes, noteLine, openNotes } from "./line-notes.ts";
import { readAge, readTime } from "./printed-time.ts";
import { recalling } from "./recall.ts";
import { readVolumes } from "./volume-blocks.ts";

/** A Pod while it is read. */
export interface PodDraft {
  metadata: NonNullable<Pod["metadata"]>;
  spec: NonNullable<Pod["spec"]>;
  status: NonNullable<Pod["status"]>;
  /** 1-based line by pointer. */
  noted: LineNotes;
  /** Seconds by pointer, for times given as ages. */
  ages?: Map<string, number>;
}

/** Reads an outermost field of a Pod that is not metadata, other than its events. */
export function readPodField(draft: PodDraft, section: Section, context: MetadataContext): void {
  const { spec, status, noted } = draft;
  const { lines, redactor, firstLine } = context;
  const { key, value, line, end } = section;
  const number = line + firstLine;
  switch (key) {
    case "Priority":
      if (!/^-?\d{1,10}$/.test(value)) return;
      spec.priority = Number(value);
      return noteLine(noted, "/spec/priority", number);
    case "Priority Class Name":
    case "PriorityClassName":
      if (value === "<none>" || value === "") return;
      spec.priorityClassName = value;
      return noteLine(noted, "/spec/priorityClassName", number);
    case "Runtime Class Name":
      spec.runtimeClassName = value;
      return noteLine(noted, "/spec/runtimeClassName", number);
    case "Service Account":
      spec.serviceAccountName = value;
      return noteLine(noted, "/spec/serviceAccountName", number);
    case "Node":
      return readNode(draft, value, number);
    case "Start Time": {
      const time = readTime(value);
      if (time === undefined) return;
      status.startTime = time;
      return noteLine(noted, "/status/startTime", number);
    }
    case "Status":
      return readStatus(draft, value, number);
    case "Termination Grace Period": {
      const seconds = readAge(value);
      if (seconds === undefined) return;
      draft.metadata.deletionGracePeriodSeconds = seconds;
      return noteLine(noted, "/metadata/deletionGracePeriodSeconds", number);
    }
    case "Reason":
      if (value === "") return;
      status.reason = value;
      return noteLine(noted, "/status/reason", number);
    case "Message": {
      const message = [value, ...lines.slice(line + 1, end)].join("\n").trimEnd();
      if (message === "") return;
      status.message = redactor.text(message);
      return noteLine(noted, "/status/message", number);
    }
    case "SeccompProfile":
      spec.securityContext = { ...spec.securityContext, seccompProfile: { type: value } };
      return noteLine(noted, "/spec/securityContext/seccompProfile/type", number);
    case "Readiness Gates":
      spec.readinessGates = entriesOf(lines, line, end).flatMap(({ text }) => {
        const conditionType = /^(\S{1,316})\s+(?:True|False|<none>|Unknown)$/.exec(text)?.[1];
        return conditionType === undefined ? [] : [{ conditionType }];
      });
      return noteLine(noted, "/spec/readinessGates", number);
    case "IP":
      if (value === "" || value === "<none>") return;
      status.podIP = value;
      return noteLine(noted, "/status/podIP", number);
    case "NominatedNodeName":
      status.nominatedNodeName = value;
      return noteLine(noted, "/status/nominatedNodeName", number);
    case "Init Containers":
    case "Containers":
    case "Ephemeral Containers": {
      const array =
        key === "Containers"
          ? "containers"
          : key === "Init Containers"
            ? "initContainers"
            : "ephemeralContainers";
      return addContainers(
        draft,
        array,
        readContainers(lines, line + 1, end, { redactor, firstLine, noted, named: true }),
      );
    }
    case "Conditions": {
      const { conditions, notes } = conditionsIn(lines, line, end, redactor);
      status.conditions = conditions;
      return adoptNotes(noted, "/status/conditions", notes, number);
    }
    case "Volumes": {
      const { volumes, notes } = readVolumes(lines, line + 1, end, redactor, noted);
      spec.volumes = volumes;
      noteLine(noted, "/spec/volumes", number);
      return adoptNotes(noted, "/spec/volumes", notes, firstLine);
    }
    case "QoS Class":
    case "QoS Tier":
      if (value !== "Guaranteed" && value !== "Burstable" && value !== "BestEffort") return;
      status.qosClass = value;
      return noteLine(noted, "/status/qosClass", number);
    case "Node-Selectors":
      spec.nodeSelector = readPairs(section, "/spec/nodeSelector", context);
      return noteLine(noted, "/spec/nodeSelector", number);
    case "Tolerations":
      spec.tolerations = tolerationsIn(lines, line, end, redactor);
      return noteLine(noted, "/spec/tolerations", number);
    default:
  }
}

/** `worker-1/10.0.0.7`, `worker-1/`, `n/fd00::1`, `<none>`. */
function readNode({ spec, status, noted }: PodDraft, value: string, line: number): void {
  if (value === "" || value === "<none>" || value === "/") return;
  const slash = value.indexOf("/");
  spec.nodeName = slash === -1 ? value : value.slice(0, slash);
  noteLine(noted, "/spec/nodeName", line);
  const ip = slash === -1 ? "" : value.slice(slash + 1);
  if (ip === "") return;
  status.hostIP = ip;
  noteLine(noted, "/status/hostIP", line);
}

const ending = /^Terminating \((lasts|expires) ([^()]{1,60})\)$/;

/** A phase, or `Terminating (lasts 27m)`; kubectl up to 1.8 printed `Terminating (expires <time>)`. */
function readStatus(draft: PodDraft, value: string, line: number): void {
  const terminating = value.startsWith("Terminating ") ? ending.exec(value) : null;
  if (terminating === null) {
    if (!/^[A-Z][A-Za-z]{1,30}$/.test(value)) return;
    draft.status.phase = value;
    return noteLine(draft.noted, "/status/phase", line);
  }
  const pointer = "/metadata/deletionTimestamp";
  noteLine(draft.noted, pointer, line);
  const [, how, when = ""] = terminating;
  const time = how === "expires" ? readTime(when) : undefined;
  const age = how === "lasts" ? readAge(when) : undefined;
  if (time !== undefined) draft.metadata.deletionTimestamp = time;
  if (age !== undefined) (draft.ages ??= new Map()).set(pointer, age);
}

type Condition = NonNullable<PodDraft["status"]["conditions"]>[number];

const conditionsIn = recalling((lines, from, to) => {
  const conditions: Condition[] = [];
  const notes = openNotes();
  noteLine(notes, "", 0);
  for (let at = from + 1; at < to; at++) {
    const found = /^\s*([A-Za-z][\w./-]{0,316})\s+(True|False|Unknown)\s*$/.exec(lines[at] ?? "");
    if (found === null) continue;
    noteLine(notes, `/${conditions.length}`, at - from);
    conditions.push({ type: found[1] ?? "", status: found[2] ?? "" });
  }
  return { conditions, notes };
});

type Toleration = NonNullable<PodDraft["spec"]["tolerations"]>[number];

const tolerationsIn = recalling((lines, from, to) =>
  entriesOf(lines, from, to).map(({ text }) => readToleration(text)),
);

/** `node.kubernetes.io/not-ready:NoExecute op=Exists for 300s`, `key=value:NoSchedule`, `:NoExecute op=Exists`. */
function readToleration(text: string): Toleration {
  const [first = "", ...words] = text.split(/\s+/);
  // Without a key and an effect the operator comes first.
  const [taint, rest] = first.startsWith("op=") ? ["", [first, ...words]] : [first, words];
  const [, key = "", value, effect] = /^([^=:]*)(?:=([^:]*))?(?::(.*))?$/.exec(taint) ?? [];
  const operator = rest.find((word) => word.startsWith("op="))?.slice(3);
  const after = rest.indexOf("for");
  const seconds = after === -1 ? undefined : readAge(rest[after + 1] ?? "");
  return {
    ...(key !== "" && { key }),
    ...(operator !== undefined && { operator }),
    ...(value !== undefined && value !== "" && { value }),
    ...(effect !== undefined && effect !== "" && { effect }),
    ...(seconds !== undefined && { tolerationSeconds: seconds }),
  };
}

type ContainerArray = "containers" | "initContainers" | "ephemeralContainers";

const statusArrays = {
  containers: "containerStatuses",
  initContainers: "initContainerStatuses",
  ephemeralContainers: "ephemeralContainerStatuses",
} as const;

/** Appends containers to a list of the spec, and what they have of a status to its twin in the status. */
export function addContainers(
  draft: PodDraft,
  array: ContainerArray,
  found: readonly DescribedContainer[],
): void {
  if (found.length === 0) return;
  const { spec, status, noted } = draft;
  const containers = (spec[array] ??= []);
  const statusArray = statusArrays[array];
  for (const { container, status: own, containerLines, statusLines } of found) {
    adoptNotes(noted, `/spec/${array}/${containers.length}`, containerLines);
    containers.push(container);
    if (own === undefined) continue;
    const statuses = (status[statusArray] ??= []);
    adoptNotes(noted, `/status/${statusArray}/${statuses.length}`, statusLines);
    statuses.push(own);
  }
}
