import { type Column, skipBlanks } from "./event-header.ts";
import { kindOf } from "./kinds.ts";

/**
 * A row of events, in every order of columns that kubectl has had: the Events section of `describe`, `get events`
 * (also `-o wide`) and `kubectl events`.
 *
 * It is read cell by cell from the left and never cut at the header's offsets: a message of several lines makes
 * kubectl align the rows after it anew, and a paste folds runs of blanks. That works because every cell before the
 * message has a shape of its own.
 */

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
  // An extended resource that a node is out of has a slash.
  reason: /(?:OutOf[a-z][\w.-]{0,100}\/[\w.-]{1,63}|[A-Za-z][\w.-]{0,127})(?=\s|$)/y,
  // Components are lower-case words; anything else is one only where a gap sets it off. `0/3 nodes ...` is a message.
  source:
    /(?:\{[^{}\n]{0,300}\}|(?!\d{1,6}\/\d{1,6}\s)[a-z0-9][^\s,]{0,127}(?:, \S{1,253})?(?=\s|$)|[A-Za-z][\w.-]{0,127}(?:, \S{1,253})?(?=\s{2}|\t))/y,
};

export type EventRow = Partial<Record<Column, string>> & { times?: string; over?: string };

const tailCells = new RegExp(String.raw`[ \t]+(${age})[ \t]+(\d{1,9})[ \t]+([^\s/]{1,253})[ \t]*$`);

/** undefined: the line is not such a row (a rule, a continued message, something else). */
export function readRow(line: string, columns: readonly Column[]): EventRow | undefined {
  const row: EventRow = {};
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
