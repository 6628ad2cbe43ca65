import { podLayout } from "./describe-layouts.ts";
import { looksDescribed, startsData, startsDescription } from "./description-start.ts";
import { fieldOrder, placeIn } from "./field-order.ts";
import { blankLine, lettersOf, marginsOf } from "./margins.ts";
import { fieldKey, fieldValue, nextInked } from "./text-lines.ts";

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
    if (line.startsWith("Conditions:", margins[at]) && tellsOfHeartbeats(lines, at + 1, to))
      said |= signs.heartbeats;
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
  if (says(signs.heartbeats)) return "Node";
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

/** Whether the conditions below are a Node's, the only ones that say when their reporter was last heard of. */
function tellsOfHeartbeats(lines: readonly string[], from: number, to: number): boolean {
  const header = lines[nextInked(lines, from, to)] ?? "";
  return /^\s*Type\s+Status\s+LastHeartbeatTime\s/.test(header);
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
  heartbeats: 1 << 22,
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
