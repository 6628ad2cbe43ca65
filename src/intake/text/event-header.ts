/** The names of the columns of events, in every version of kubectl. */
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

/** The index behind the blanks at `from`. */
export function skipBlanks(line: string, from: number): number {
  let at = from;
  while (line.charCodeAt(at) === 32 || line.charCodeAt(at) === 9) at++;
  return at;
}
