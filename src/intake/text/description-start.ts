import { containerNameAt, isContainerField, isStateField } from "./container-blocks.ts";
import { claimLayout, nodeLayout, ownerLayout, podLayout } from "./describe-layouts.ts";
import { readEventHeader } from "./event-header.ts";
import { looksLikeEventRow } from "./event-row.ts";
import { fieldOrder, placeIn } from "./field-order.ts";
import { blanksOf, indentOf, isBlank, nextInked, readField } from "./text-lines.ts";

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

/** The contents of a ConfigMap or a Secret, which may be any text. */
export function startsData(lines: readonly string[], at: number): boolean {
  const first = (lines[at] ?? "").charCodeAt(0);
  return (
    (first === 68 || first === 66) &&
    /^(?:Data|BinaryData)\s*$/.test((lines[at] ?? "").slice(0, 40)) &&
    (lines[at + 1] ?? "").startsWith("====")
  );
}
