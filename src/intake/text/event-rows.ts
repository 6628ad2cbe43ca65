import type { PodEvent, Source } from "../../evidence/evidence.ts";
import type { Redactor } from "../../redaction/redactor.ts";
import { eventReason } from "../event-reason.ts";
import { kindOf } from "./kinds.ts";
import { containerOfFieldPath, creatorOf, readSubject } from "./event-subject.ts";
import { readAge, readTime } from "./printed-time.ts";
import { isBlank } from "./text-lines.ts";

/**
 * Rows of events, in every order of columns that kubectl has had: the Events section of `describe`, `get events`
 * (also `-o wide`) and `kubectl events`.
 *
 * Rows are read cell by cell from the left and never cut at the header's offsets: a message of several lines makes
 * kubectl align the rows after it anew, and a paste folds runs of blanks. That works because every cell before the
 * message has a shape of its own.
 */

export type Column =
  | "namespace"
  | "lastSeen"
  | "firstSeen"
  | "count"
  | "name"
  | "kind"
  | "object"
  | "subobject"
  | "type"
  | "reason"
  | "source"
  | "message";

const headers: Record<string, Column> = {
  NAMESPACE: "namespace",
  AGE: "lastSeen",
  LASTSEEN: "lastSeen",
  LASTTIMESTAMP: "lastSeen",
  TIME: "lastSeen",
  FIRSTSEEN: "firstSeen",
  COUNT: "count",
  NAME: "name",
  KIND: "kind",
  OBJECT: "object",
  SUBOBJECT: "subobject",
  SUBOBJECTPATH: "subobject",
  TYPE: "type",
  REASON: "reason",
  FROM: "source",
  SOURCE: "source",
  MESSAGE: "message",
  MSG: "message",
};

/** Whether a line begins with the name of a column: nearly all lines of a log are told by that. */
export function mayBeHeader(line: string): boolean {
  const at = skipBlanks(line, 0);
  const names = firstColumns.get(line.charCodeAt(at));
  if (names === undefined) return false;
  // A field is no column: `Type:`.
  for (const name of names)
    if (line.startsWith(name, at) && line.charCodeAt(at + name.length) !== 58) return true;
  return false;
}

/** By their first letters. */
const firstColumns = Map.groupBy(
  ["NAME", "POD", "CONTAINER", "LAST", "FIRST", "FirstSeen", "LastSeen", "Type", "TYPE", "TIME"],
  (name) => name.charCodeAt(0),
);

/** The columns of a header line; undefined when the line is no header of events. */
export function readEventHeader(line: string): readonly Column[] | undefined {
  if (
    line.length > 400 ||
    !mayBeHeader(line) ||
    !/\b(?:message|MSG)\b/i.test(line) ||
    !/\breason\b/i.test(line)
  )
    return undefined;
  const words = line
    .trim()
    .replace(/\b(LAST|FIRST) SEEN\b/g, "$1SEEN")
    .split(/[ \t]+/);
  const columns: Column[] = [];
  for (const word of words) {
    const column = headers[word.toUpperCase()];
    if (column === undefined || columns.includes(column)) return undefined;
    columns.push(column);
  }
  return columns.includes("lastSeen") ? columns : undefined;
}

/** Columns of rows that lost their header: those of `describe` and of `get events`. */
export const describeColumns: readonly Column[] = ["type", "reason", "lastSeen", "source", "message"];
const tableColumns: readonly Column[] = ["lastSeen", "type", "reason", "object", "message"];
/** The same, where somebody left the age out. */
const agelessColumns: readonly Column[] = ["type", "reason", "source", "message"];
const agelessTableColumns: readonly Column[] = ["type", "reason", "object", "message"];
const inColumns = /^[ \t]{0,40}(?:Normal|Warning)(?:[ \t]{2}|\t)/;
/** Of `describe` up to 1.7. */
const oldColumns: readonly Column[] = [
  "firstSeen",
  "lastSeen",
  "count",
  "source",
  "subobject",
  "type",
  "reason",
  "message",
];

/** Of `get events` up to 1.13. */
const oldTableColumns: readonly Column[] = [
  "lastSeen",
  "firstSeen",
  "count",
  "name",
  "kind",
  "subobject",
  "type",
  "reason",
  "source",
  "message",
];

/** Of `get events -o wide`. */
const wideColumns: readonly Column[] = [
  "lastSeen",
  "type",
  "reason",
  "object",
  "subobject",
  "source",
  "message",
  "firstSeen",
  "count",
  "name",
];

/** Of `get events` of 1.12 and 1.13, which names the kind of the object and not the object. */
const kindColumns: readonly Column[] = ["lastSeen", "type", "reason", "kind", "message"];

const clock = String.raw`[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d [+-]\d{4}`;
const goClock = String.raw`\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,9})? [+-]\d{4}(?: [A-Z][A-Z\d]{1,5})?`;
const rfc3339 = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)`;
const age = String.raw`(?:<[a-z]{2,12}>|\.{2,3}|(?:\d{1,6}[smhdy]){1,4}(?![\w.:])|${clock}|${goClock}|${rfc3339})`;

/** One cell; the lookahead keeps a cell whole. `source` and `subobject` may be empty. */
const cells: Record<Exclude<Column, "message">, RegExp> = {
  namespace: /[a-z0-9][-a-z0-9]{0,62}(?=\s)/y,
  lastSeen: new RegExp(String.raw`(${age})(?:\s{1,8}\(x(\d{1,9})(?: over (${age}))?\))?(?=\s|$)`, "y"),
  firstSeen: new RegExp(String.raw`(${age})(?=\s|$)`, "y"),
  count: /\d{1,9}(?=\s|$)/y,
  name: /[^\s/]{1,253}(?=\s|$)/y,
  kind: /[A-Z][A-Za-z0-9]{1,62}(?=\s)/y,
  object: /[A-Za-z][A-Za-z0-9.]{0,62}\/[^\s/]{1,253}(?=\s|$)/y,
  subobject: /(?:spec\.[A-Za-z]{1,40}\{[^{}\s]{1,253}\}|implicitly required container \S{1,63})(?=\s)/y,
  type: /(?:Normal|Warning)(?=\s|$)/y,
  reason: /[A-Za-z][\w.-]{0,127}(?=\s|$)/y,
  // Components are lower-case words; anything else is one only where a gap sets it off. `0/3 nodes ...` is a message.
  source:
    /(?:\{[^{}\n]{0,300}\}|(?!\d{1,6}\/\d{1,6}\s)[a-z0-9][^\s,]{0,127}(?:, \S{1,253})?(?=\s|$)|[A-Za-z][\w.-]{0,127}(?:, \S{1,253})?(?=\s{2}|\t))/y,
};

type Row = Partial<Record<Column, string>> & { times?: string; over?: string };

const tailCells = new RegExp(String.raw`[ \t]+(${age})[ \t]+(\d{1,9})[ \t]+([^\s/]{1,253})[ \t]*$`);

/** undefined: the line is not such a row (a rule, a continued message, something else). */
export function readRow(line: string, columns: readonly Column[]): Row | undefined {
  const row: Row = {};
  let at = skipBlanks(line, 0);
  for (const column of columns) {
    if (column === "message") {
      row.message = line.slice(at).trimEnd();
      // In `-o wide` FIRST SEEN, COUNT and NAME follow the message.
      if (columns.at(-1) === "message") return row;
      const tail = tailCells.exec(row.message.length > 4_000 ? row.message.slice(-600) : row.message);
      if (tail !== null) {
        row.message = row.message.slice(0, row.message.length - tail[0].length);
        const [, firstSeen = "", count = "", name = ""] = tail;
        Object.assign(row, { firstSeen, count, name });
      }
      return row;
    }
    const cell = cells[column];
    // Markdown: somebody set a part of the row off.
    if (line.startsWith("**", at)) at += 2;
    cell.lastIndex = at;
    const found = cell.exec(line);
    if (found === null) {
      if (column === "source" || column === "subobject") continue;
      return undefined;
    }
    if (column === "lastSeen") {
      row.lastSeen = found[1] ?? "";
      if (found[2] !== undefined) row.times = found[2];
      if (found[3] !== undefined) row.over = found[3];
    } else row[column] = found[0];
    at = skipBlanks(line, cell.lastIndex);
  }
  return row;
}

function skipBlanks(line: string, from: number): number {
  let at = from;
  while (line.charCodeAt(at) === 32 || line.charCodeAt(at) === 9) at++;
  return at;
}

/** Of `get events --all-namespaces`: a log's line begins with a word, too, but no age and type follow it. */
const namespacedRow = new RegExp(
  String.raw`^[ \t]{0,16}[a-z][-a-z0-9]{0,62}[ \t]+${age}[ \t]+(?:Normal|Warning)[ \t]+[A-Z]\w{1,62}[ \t]+[a-z][a-z0-9.]{0,62}/\S{1,253}[ \t]`,
);

const oldNamespacedRow = new RegExp(
  String.raw`^[ \t]{0,16}[a-z][-a-z0-9]{0,62}[ \t]+${age}[ \t]+${age}[ \t]+\d{1,9}[ \t]`,
);

/** Who reports events. */
export const reporters = String.raw`(?:kubelet|default-scheduler|[a-z-]{1,40}-controller|cluster-autoscaler|karpenter)\b`;
/** Where one of them stands in a row, the message may begin on the next line. */
const reporter = new RegExp(`^${reporters}`);

/** Whether the line is a row of events that stands without its header. */
export function looksLikeEventRow(line: string): readonly Column[] | undefined {
  const first = line.charCodeAt(skipBlanks(line, 0));
  if (first >= 97 && first <= 122) {
    if (namespacedRow.test(line)) return ["namespace", ...tableColumns];
    const old = ["namespace", ...oldTableColumns] as const;
    return oldNamespacedRow.test(line) && readRow(line, old) !== undefined ? old : undefined;
  }
  // N(ormal), W(arning), or a digit or `<` of an age: most lines end here.
  if (first !== 78 && first !== 87 && first !== 60 && !(first >= 48 && first <= 57)) return undefined;
  for (const columns of [describeColumns, tableColumns, oldColumns, oldTableColumns]) {
    const row = readRow(line, columns);
    if (row !== undefined && ((row.message ?? "") !== "" || reporter.test(row.source ?? "")))
      return columns === tableColumns && isWide(row.message ?? "") ? wideColumns : columns;
  }
  if (first === 78 || first === 87) {
    const ofTable = readRow(line, agelessTableColumns);
    const kind = kindOf(ofTable?.object?.split("/")[0] ?? "");
    // Programs warn of `config/option`, but in no columns. Behind a known kind the message may begin on the next line.
    if (ofTable && (kind === "Pod" || inColumns.test(line)) && (ofTable.message !== "" || kind))
      return agelessTableColumns;
    const row = readRow(line, agelessColumns);
    return (row?.message ?? "") !== "" && reporter.test(row?.source ?? "") ? agelessColumns : undefined;
  }
  const row = readRow(line, kindColumns);
  return kindOf(row?.kind ?? "") !== undefined && row?.message !== "" ? kindColumns : undefined;
}

/** What follows the object is the field that the event is of, and who reports it, not yet the message. */
function isWide(message: string): boolean {
  return /^spec\.[A-Za-z]{1,40}\{[^{}\s]{1,253}\}[ \t]{1,400}[a-z][-a-z]{0,60}(?:, \S{1,253})?[ \t]{2}/.test(
    message,
  );
}

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
  let row: Row | undefined;
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

function toEvent(row: Row, rawMessage: string, line: number, context: RowsContext): PodEvent {
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
