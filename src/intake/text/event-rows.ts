import type { PodEvent, Source } from "../../evidence/evidence.ts";
import type { Redactor } from "../../redaction/redactor.ts";
import { eventReason } from "../event-reason.ts";
import { type Column, readEventHeader } from "./event-header.ts";
import { type EventRow, readRow } from "./event-row.ts";
import { containerOfFieldPath, creatorOf, readSubject } from "./event-subject.ts";
import { kindOf } from "./kinds.ts";
import { readAge, readTime } from "./printed-time.ts";
import { isBlank } from "./text-lines.ts";

export interface RowsContext {
  columns: readonly Column[];
  /** What the rows are about where they have no column for it. */
  involved: PodEvent["involved"];
  source: Source;
  redactor: Redactor;
  /** 1-based line in the file of `lines[0]`. */
  firstLine: number;
}

/** Servers of 1.10 and 1.11 print the event's own name: its object's, a dot, and the time in hexadecimal digits. */
const eventSuffix = /\.[0-9a-f]{14,16}$/;

/**
 * Reads rows from `from` until `to`. Lines that are no row continue the message above them; blank lines only where
 * more of the message, or another row, follows.
 */
export function readEventRows(
  lines: readonly string[],
  from: number,
  to: number,
  context: RowsContext,
): PodEvent[] {
  const events: PodEvent[] = [];
  let row: EventRow | undefined;
  let rowAt = 0;
  let message: string[] = [];
  const flush = () => {
    if (row !== undefined)
      events.push(toEvent(row, message.join("\n").trimEnd(), rowAt + context.firstLine, context));
    row = undefined;
  };
  let { columns } = context;
  for (let at = from; at < to; at++) {
    const line = lines[at] ?? "";
    const next = readRow(line, columns);
    if (next !== undefined) {
      flush();
      row = next;
      rowAt = at;
      message = [next.message ?? ""];
      continue;
    }
    const header = readEventHeader(line);
    if (header !== undefined) columns = header;
    else if (!/^[\s-]*$/.test(line) || isBlank(line)) message.push(line);
  }
  flush();
  adoptPod(events);
  return events;
}

function toEvent(row: EventRow, rawMessage: string, line: number, context: RowsContext): PodEvent {
  const subject = readSubject(rawMessage);
  const [component, host] = readSource(row.source ?? "");
  const [kind, name] = row.object?.split("/") ?? [row.kind, row.name?.replace(eventSuffix, "")];
  const namespace = row.namespace ?? context.involved.namespace;
  const involved: PodEvent["involved"] =
    kind === undefined
      ? involvedOf(eventReason(row.reason), context.involved)
      : { kind: kindOf(kind) ?? kind, ...(namespace && { namespace }) };
  if (kind !== undefined && name !== undefined) involved.name = name;
  const creator =
    kind === undefined && involved.name === undefined && row.reason === "FailedCreate"
      ? creatorOf(rawMessage, component)
      : undefined;
  if (creator !== undefined) Object.assign(involved, creator);
  if (involved.kind === "Pod" && subject.pod !== undefined) {
    const { pod } = subject;
    if (involved.name === undefined) Object.assign(involved, pod);
    else if (involved.name === pod.name && pod.namespace !== undefined) involved.namespace ??= pod.namespace;
  }
  const fieldPath = row.subobject?.startsWith("spec.") ? row.subobject : subject.fieldPath;
  const container = (fieldPath && containerOfFieldPath(fieldPath)) ?? subject.container;
  const count = Number(row.count ?? row.times ?? 1);
  let last = readMoment(row.lastSeen);
  let first = readMoment(row.firstSeen ?? row.over ?? row.lastSeen);
  // The two columns changed places with 1.6, and a row without its header may be of either.
  if ((first.age ?? 0) < (last.age ?? 0)) [first, last] = [last, first];
  const event: PodEvent = {
    reason: eventReason(row.reason),
    message: context.redactor.text(subject.message),
    involved,
    count: count > 0 ? count : 1,
    source: context.source,
    line,
  };
  if (row.type === "Normal" || row.type === "Warning") event.type = row.type;
  if (fieldPath !== undefined) event.fieldPath = fieldPath;
  if (container !== undefined) event.container = container;
  if (component !== undefined) event.component = component;
  if (host !== undefined) event.host = host;
  if (first.time !== undefined) event.firstAt = first.time;
  if (last.time !== undefined) event.lastAt = last.time;
  if (first.age !== undefined) event.firstAgeSeconds = first.age;
  if (last.age !== undefined) event.lastAgeSeconds = last.age;
  return event;
}

/** What only claims are said of: such a row that has lost its object is no pod's. */
const ofClaims = new Set([
  "ClaimLost",
  "FailedBinding",
  "ExternalProvisioning",
  "Provisioning",
  "ProvisioningFailed",
  "ProvisioningSucceeded",
  "WaitForFirstConsumer",
  "WaitForPodScheduled",
]);

function involvedOf(reason: string, described: PodEvent["involved"]): PodEvent["involved"] {
  return described.kind === "Pod" && ofClaims.has(reason)
    ? { kind: "PersistentVolumeClaim", ...(described.namespace && { namespace: described.namespace }) }
    : { ...described };
}

/** `kubelet`, `kubelet, node-1`, `{kubelet node-1}`, `{default-scheduler }`. */
function readSource(cell: string): [component: string | undefined, host: string | undefined] {
  const [component, host] = cell
    .replace(/^\{|\}$/g, "")
    .trim()
    .split(/,? +/);
  return [component || undefined, host || undefined];
}

function readMoment(cell: string | undefined): { age?: number; time?: string } {
  if (cell === undefined) return {};
  const seconds = readAge(cell);
  if (seconds !== undefined) return { age: seconds };
  const time = readTime(cell);
  return time === undefined ? {} : { time };
}

/** Rows of one section are about one object: where one message names the Pod, it is the Pod of all of them. */
function adoptPod(events: PodEvent[]): void {
  const named = events.filter(({ involved }) => involved.kind === "Pod" && involved.name !== undefined);
  const pod = named[0]?.involved;
  if (pod === undefined || named.some(({ involved }) => involved.name !== pod.name)) return;
  for (const event of events) {
    if (event.involved.kind === "Pod" && event.involved.name === undefined) event.involved = { ...pod };
  }
}
