import { claimLayout, nodeLayout, ownerLayout, podLayout } from "./describe-layouts.ts";
import { containerNameAt, isContainerField, isStateField } from "./container-blocks.ts";
import { readEventHeader } from "./event-header.ts";
import { looksLikeEventRow } from "./event-row.ts";
import { fieldOrder, placeIn } from "./field-order.ts";
import { blankLine, lettersOf, marginsOf } from "./margins.ts";
import { blanksOf, fieldKey, fieldValue, indentOf, isBlank, nextInked, readField } from "./text-lines.ts";

/** What a description is of. "other": an object that tells nothing about pods (a Service, a ConfigMap). */
export type DescribedKind =
  | "Pod"
  | "Node"
  | "Deployment"
  | "ReplicaSet"
  | "StatefulSet"
  | "DaemonSet"
  | "Job"
  | "CronJob"
  | "PersistentVolumeClaim"
  | "other";

const outermost = new Set([podLayout, nodeLayout, ownerLayout, claimLayout].flatMap(({ fields }) => fields));
/** Fields of kinds that we don't read but know for a description. */
for (const key of [
  "Type",
  "Data",
  "API Version",
  "Kind",
  "Metadata",
  "Spec",
  "IP Family Policy",
  "Ports",
  "Endpoints",
  "Rules",
  "Finalizers",
  "Claim",
  "Reclaim Policy",
])
  outermost.add(key);

/** Fields that hardly anything but `kubectl describe` writes at the beginning of a line. */
const telling = new Set([
  "Controlled By",
  "QoS Class",
  "Node-Selectors",
  "Tolerations",
  "Init Containers",
  "Ephemeral Containers",
  "Host Port",
  "Host Ports",
  "Container ID",
  "Image ID",
  "Last State",
  "Restart Count",
  "Start Time",
]);

const outermostFields = fieldOrder([...outermost]);

/** Whether a line at the left margin is a field of some description. */
export function isOutermostField(line: string): boolean {
  return line.charCodeAt(0) >= 65 && line.charCodeAt(0) <= 90 && isOutermostAt(line, 0);
}

/** Whether a line whose first letter stands at `start` is a field of some description, if at its outermost level. */
function isOutermostAt(line: string, start: number): boolean {
  return placeIn(outermostFields, line, start, -1) !== -1;
}

/** How far a description's beginning is looked at. */
const reach = 40;

const objectName = /^[a-z0-9](?:[-a-z0-9.:]{0,251}[a-z0-9])?$/i;

/**
 * Whether a description begins at this line: `Name:` with a name, and two more of its fields close below, the first
 * right below. A program that prints `Name: x` does not.
 */
export function startsDescription(lines: readonly string[], at: number, to: number): boolean {
  const line = lines[at] ?? "";
  const start = blanksOf(line);
  // Most lines begin with another letter.
  if (line.charCodeAt(start) !== 78 || !line.startsWith("Name:", start)) return false;
  const behind = line.charCodeAt(start + 5);
  if ((behind !== 32 && behind !== 9) || !objectName.test(line.slice(start + 5).trim())) return false;
  if (isClaimTemplate(lines, at)) return false;
  const indent = indentOf(line);
  let seen = 0;
  let looked = 0;
  for (let below = at + 1; below < to && looked < 12; below++) {
    const other = lines[below] ?? "";
    if (isBlank(other)) continue;
    looked++;
    if (indentOf(other) === indent && isOutermostAt(other, blanksOf(other))) seen++;
    else if (looked === 1) return false;
    if (seen === 2) return true;
  }
  // `Name:` and one block is what is left of many a description that was shortened by hand.
  return seen === 1 && followedByBlock(lines, at + 1, to);
}

/** Whether the line stands right below the heading of a StatefulSet's templates of claims. */
function isClaimTemplate(lines: readonly string[], at: number): boolean {
  const above = at > 0 ? readField(lines[at - 1] ?? "") : undefined;
  return above?.key === "Volume Claims" && above.value === "";
}

function followedByBlock(lines: readonly string[], from: number, to: number): boolean {
  const at = nextInked(lines, from, to);
  return at < to && startsBlock(lines, at, to);
}

/** Whether a part of a Pod's description begins here: a block's heading with what belongs below it. */
export function startsBlock(lines: readonly string[], at: number, to: number): boolean {
  const line = lines[at] ?? "";
  if (line.length > 300) return false;
  const field = readField(line);
  if (field === undefined || (field.value !== "" && field.value !== "<none>")) return false;
  let below = nextInked(lines, at + 1, to);
  // What was left out of a quotation.
  if (/^\s*(?:\.{3,}|…)\s*$/.test((lines[below] ?? "").slice(0, 80))) below = nextInked(lines, below + 1, to);
  switch (field.key) {
    case "Containers":
    case "Init Containers":
    case "Ephemeral Containers":
      return (
        below < to && (containerNameAt(lines, below, to) !== undefined || startsContainer(lines, below, to))
      );
    case "Events":
      return (
        field.value === "<none>" ||
        (below < to &&
          (readEventHeader(lines[below] ?? "") !== undefined ||
            looksLikeEventRow(lines[below] ?? "") !== undefined))
      );
    case "Conditions":
      return below < to && /^\s*Type\s+Status\b/.test(lines[below] ?? "");
    default:
      return false;
  }
}

/** Whether a container's block, or the rest of one, begins here. */
export function startsContainer(lines: readonly string[], at: number, to: number): boolean {
  if (containerNameAt(lines, at, to) !== undefined) return true;
  const field = readField(lines[at] ?? "");
  if (field === undefined) return false;
  const below = nextInked(lines, at + 1, to);
  const next = below < to ? readField(lines[below] ?? "") : undefined;
  if (field.key === "Last State" || field.key === "State") {
    if (!isContainerField(field.key, field.value)) return false;
    return field.value !== "" || /^\s*(?:Waiting|Running|Terminated)\s*$/.test(lines[below] ?? "");
  }
  if (field.key === "Restart Count") return isContainerField(field.key, field.value);
  if (field.key === "Container ID") return field.value.includes("://");
  // Any other field needs a second one beside it.
  if (isContainerField(field.key, field.value))
    return next !== undefined && isContainerField(next.key, next.value) && next.indent === field.indent;
  return (
    isStateField(field.key) &&
    next !== undefined &&
    /^(?:Exit Code|Started|Finished)$/.test(next.key) &&
    next.indent === field.indent
  );
}

/**
 * Whether a text is a description, or a piece of one. Its beginning may be cut anywhere: then many lines must be
 * fields, and at least one of them kubectl's alone.
 */
export function looksDescribed(lines: readonly string[], from = 0): boolean {
  const first = nextInked(lines, from, lines.length);
  if (first >= lines.length) return false;
  if (startsDescription(lines, first, lines.length) || startsBlock(lines, first, lines.length)) return true;
  if (startsContainer(lines, first, lines.length)) return true;
  if (isDescribeEvents(lines, first)) return true;
  let fields = 0;
  let inked = 0;
  let told = false;
  let ended = false;
  for (let at = first; at < lines.length && inked < reach; at++) {
    const line = lines[at] ?? "";
    if (isBlank(line)) continue;
    inked++;
    const field = readField(line);
    if (field === undefined) continue;
    const isField =
      isContainerField(field.key, field.value) || (field.indent === 0 && outermost.has(field.key));
    if (!isField) continue;
    fields++;
    ended ||=
      (field.key === "Reason" && podEnd.test(field.value)) ||
      (field.key === "Status" && deletion.test(field.value)) ||
      (field.key === "Message" && shutdown.test(field.value));
    told ||=
      telling.has(field.key) && (field.key !== "Last State" || isContainerField(field.key, field.value));
  }
  return (told || ended) && fields >= (ended ? 2 : 3) && fields * 4 >= inked;
}

/** Why the kubelet ended a pod, or turned it away: nobody else has these words behind `Reason:`. */
const podEnd =
  /^(?:Evicted|DeadlineExceeded|NodeLost|NodeShutdown|Preempting|OutOf[a-z][\w./-]{1,100}|UnexpectedAdmissionError)$/;

/** How the kubelet ends pods, or turns them away, when its node goes down. */
const shutdown = /^Pod was (?:terminated in response to imminent node|rejected as the node is) shut/;

/** How kubectl tells that a pod is being deleted. */
const deletion = /^Terminating \((?:lasts|expires) /;

/** The Events section without its heading; the other tables of events have columns that this one lacks. */
function isDescribeEvents(lines: readonly string[], at: number): boolean {
  const columns = readEventHeader(lines[at] ?? "") ?? looksLikeEventRow(lines[at] ?? "");
  return columns?.[0] === "type";
}

const marks: readonly { kind: DescribedKind; keys: readonly string[] }[] = [
  {
    kind: "Node",
    keys: [
      "Roles",
      "Role",
      "Taints",
      "Unschedulable",
      "Addresses",
      "System Info",
      "Non-terminated Pods",
      "PodCIDR",
    ],
  },
  { kind: "Deployment", keys: ["StrategyType", "NewReplicaSet", "OldReplicaSets"] },
  { kind: "DaemonSet", keys: ["Desired Number of Nodes Scheduled"] },
  { kind: "CronJob", keys: ["Schedule", "Concurrency Policy"] },
  { kind: "Job", keys: ["Parallelism", "Completions"] },
  { kind: "StatefulSet", keys: ["Update Strategy", "Volume Claims"] },
  {
    kind: "PersistentVolumeClaim",
    keys: ["StorageClass", "Access Modes", "VolumeMode", "Used By", "Mounted By"],
  },
  {
    kind: "other",
    keys: [
      "Type",
      "Kind",
      "API Version",
      "Endpoints",
      "IP Family Policy",
      "Claim",
      "Reclaim Policy",
      "Provisioner",
      "Rules",
      "Metrics",
    ],
  },
  { kind: "Pod", keys: ["Containers", "Init Containers", "Node", "Start Time", "QoS Class"] },
];

/** From where to where each description goes: one begins at every `Name:` with its fields below. */
export function descriptions(lines: readonly string[]): readonly [from: number, to: number][] {
  return cutOf(lines).ranges;
}

interface Cut {
  ranges: readonly [from: number, to: number][];
  /** Where the first of them begins that has its beginning. */
  first: number | undefined;
}

/** Each format of a description asks in turn, and then reads: lines carry along what was found out about them. */
const cut = Symbol("cut");
const firstOf = Symbol("kind of the first");
type Asked = readonly string[] & { [cut]?: Cut; [firstOf]?: DescribedKind | "none" };

function cutOf(lines: Asked): Cut {
  return (lines[cut] ??= cutDescriptions(lines));
}

function cutDescriptions(lines: readonly string[]): Cut {
  const ranges: [from: number, to: number][] = [];
  const margins = marginsOf(lines);
  const letters = lettersOf(lines);
  let indent = blankLine;
  for (let at = 0; at < lines.length; at++) {
    if ((letters[at] !== 78 && letters[at] !== 0) || margins[at] === blankLine) continue;
    // Further in stands the template of a claim, below its StatefulSet.
    if (margins[at]! > indent || !startsDescription(lines, at, lines.length)) continue;
    if (indent === blankLine) indent = margins[at]!;
    const before = ranges.at(-1);
    if (before !== undefined) before[1] = at;
    ranges.push([at, lines.length]);
  }
  const first = ranges[0]?.[0];
  const end = first ?? lines.length;
  if (nextInked(lines, 0, end) < end) ranges.unshift([0, end]);
  return { ranges, first };
}

/** What the first description in these lines is of; undefined when they are none. */
export function firstKind(lines: Asked): DescribedKind | undefined {
  const found = (lines[firstOf] ??= kindOfFirst(lines) ?? "none");
  return found === "none" ? undefined : found;
}

function kindOfFirst(lines: readonly string[]): DescribedKind | undefined {
  const first = nextInked(lines, 0, lines.length);
  const isWhole = lettersOf(lines)[first] === 78 && cutOf(lines).first === first;
  if (!isWhole && !looksDescribed(lines)) return undefined;
  const [from, to] = descriptions(lines)[0] ?? [0, lines.length];
  return describedKind(lines, from, to);
}

/** The contents of a ConfigMap or a Secret, which may be any text. */
export function startsData(lines: readonly string[], at: number): boolean {
  const first = (lines[at] ?? "").charCodeAt(0);
  return (
    (first === 68 || first === 66) &&
    /^(?:Data|BinaryData)\s*$/.test((lines[at] ?? "").slice(0, 40)) &&
    (lines[at + 1] ?? "").startsWith("====")
  );
}

/** What the description in these lines is of. A piece without a single field of its own is of a Pod. */
export function describedKind(lines: readonly string[], from: number, to: number): DescribedKind {
  const first = nextInked(lines, from, to);
  const margins = marginsOf(lines);
  const base = margins[first] ?? 0;
  const letters = lettersOf(lines);
  let said = 0;
  let last = -1;
  let replicas: string | undefined;
  // Far enough to pass a hundred labels and annotations; a Node's marks stand before its pods.
  for (let at = first; at < to && at < first + 400; at++) {
    if (margins[at]! > base) continue;
    if (startsData(lines, at)) return "other";
    const line = lines[at]!;
    const found = placeIn(telltales, line, letters[at] === 0 ? line.length : margins[at]!, last);
    if (found === -1 && fieldKey(line) === undefined) continue;
    const says = found === -1 ? signs.foreign : saidBy[found]!;
    said |= says;
    if (found !== -1) last = found;
    if (found === replicasPlace) replicas ??= fieldValue(line);
    // What follows may be anybody's words, or, where all indentation is lost, fields of something further in.
    if ((says & signs.last) !== 0) break;
  }
  const says = (sign: number) => (said & sign) !== 0;
  if (!says(signs.name)) return "Pod";
  if (replicas !== undefined && /current \/ \d+ desired/.test(replicas)) return "ReplicaSet";
  for (let place = 0; place < marks.length; place++) {
    if (!says(1 << place)) continue;
    const { kind } = marks[place]!;
    // A PersistentVolume has a StorageClass too, but no namespace.
    if (kind !== "PersistentVolumeClaim" || (says(signs.namespace) && !says(signs.claim))) return kind;
  }
  if (replicas !== undefined && /desired/.test(replicas))
    return says(signs.podsStatus) ? "StatefulSet" : "Deployment";
  return says(signs.foreign) ? "other" : "Pod";
}

/** What fields say of a description's kind, a bit each. The lower bits are those of `marks`, by their places. */
const signs = {
  name: 1 << 16,
  namespace: 1 << 17,
  claim: 1 << 18,
  podsStatus: 1 << 19,
  /** Of no Pod. */
  foreign: 1 << 20,
  last: 1 << 21,
} as const;

const sayings = new Map<string, number>();
const say = (keys: readonly string[], sign: number) => {
  for (const key of keys) sayings.set(key, (sayings.get(key) ?? 0) | sign);
};
// A Pod's fields are known, and not foreign.
say(podLayout.fields, 0);
for (const [place, { keys }] of marks.entries()) say(keys, 1 << place);
say(["Name"], signs.name);
say(["Namespace"], signs.namespace);
say(["Claim"], signs.claim);
say(["Pods Status"], signs.podsStatus);
say(["Message", "Events", "Pod Template", "Containers", "Init Containers"], signs.last);
say([...sayings.keys()].slice(podLayout.fields.length), signs.foreign);
say(["Replicas"], signs.foreign);

/** The fields that say something, those of a Pod first, and by their places what they say. */
const telltales = fieldOrder([...sayings.keys()]);
const saidBy = [...sayings.values()];
const replicasPlace = telltales.places.get("Replicas");
