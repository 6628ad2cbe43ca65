import { isBareEvent } from "../objects/bare-event.ts";
import { isRecord } from "../objects/fields.ts";
import { isLines } from "../objects/lines.ts";
import { readTime, timeOf } from "./exported-time.ts";
import { type ExportedSpeaker, speakerOf } from "./exported-speaker.ts";
import { valueAt } from "./value-at.ts";

/** What a container printed at once, as a log system keeps it. */
export interface ExportedEntry {
  text: string;
  /** The string of the input that it was taken or put together from, where that is another. */
  written?: string;
  time?: string;
  speaker: ExportedSpeaker;
  /** `stdout`, `stderr`. */
  stream?: string;
  /** The runtime cut the line: it goes on in the next entry of its stream. */
  isPartial?: boolean;
}

interface Place {
  speaker: ExportedSpeaker;
  /** In a list: then less tells that something is an entry. */
  isListed: boolean;
  /** Nothing but the fields of a log system makes an entry here. */
  isStrict: boolean;
  depth: number;
}

/** Envelopes within envelopes, and an entry within the text of another. */
const deepest = 8;

/**
 * The entries of what a log system exports, in its order: one of them, a list, or an answer that holds some. undefined:
 * it is nothing of the kind, or holds more than that. What is no entry among entries counts as `unread`. `isStrict`:
 * somebody's own list of times and words is none.
 */
export function exportedEntries(
  value: unknown,
  isStrict = false,
): { entries: ExportedEntry[]; unread: number } | undefined {
  const found = { entries: [], unread: 0 };
  return collect(value, { speaker: {}, isListed: false, isStrict, depth: 0 }, found) ? found : undefined;
}

interface Found {
  entries: ExportedEntry[];
  unread: number;
}

function collect(value: unknown, place: Place, found: Found): boolean {
  if (place.depth > deepest) return false;
  if (Array.isArray(value)) {
    const row = ofFields(value);
    return row === undefined ? collectItems(value, place, found) : collectRecord(row, listed(place), found);
  }
  return isRecord(value) && collectRecord(value, place, found);
}

function listed(place: Place): Place {
  return { ...place, isListed: true, depth: place.depth + 1 };
}

/** Whoever exports a list exports entries: where its first items are none, nobody looks further. */
const tried = 10;

function collectItems(items: readonly unknown[], place: Place, found: Found): boolean {
  const before = found.entries.length;
  let [read, unread] = [0, 0];
  for (const item of items) {
    if (collect(item, listed(place), found)) read++;
    else unread++;
    if (read === 0 && unread === tried) break;
  }
  if (read > unread) {
    found.unread += unread;
    return true;
  }
  found.entries.length = before;
  return false;
}

function collectRecord(record: Record<string, unknown>, place: Place, found: Found): boolean {
  const { jsonPayload } = record;
  if (isObject(record) || isBareEvent(record) || (isRecord(jsonPayload) && isObject(jsonPayload)))
    return false;
  const speaker = { ...place.speaker, ...speakerOf(record) };
  const inside = { ...place, speaker, depth: place.depth + 1 };
  const { stream, values, columns, rows, attributes } = record;
  if (isRecord(stream) && Array.isArray(values)) return addStream(values, inside.speaker, found);
  if (Array.isArray(columns) && Array.isArray(rows))
    return collectItems(ofTable(columns, rows), inside, found);
  for (const name of ["_source", "result"])
    if (isRecord(record[name])) return collectRecord(record[name], listed(inside), found);
  if (isRecord(attributes) && typeof attributes["message"] === "string")
    return collectRecord(attributes, listed(inside), found);
  for (const path of lists) {
    const list = valueAt(record, path);
    const before = found.entries.length;
    const within = { ...inside, speaker: { ...speaker, ...namedBeside(record) } };
    if (!Array.isArray(list) || !collectItems(list, within, found)) continue;
    if (!carriesMore(record, path)) return true;
    found.entries.length = before;
    return false;
  }
  return addRecord(record, inside, found);
}

/** Whether a pod, its events or output of kubectl stands beside the list: then it is a wrapper of somebody's own. */
function carriesMore(record: Record<string, unknown>, path: string): boolean {
  const [own = path] = path.split(".", 1);
  return Object.entries(record).some(([name, member]) => name !== own && isOutput(member, deepest));
}

function isOutput(value: unknown, depth: number): boolean {
  if (typeof value === "string") return value.includes("\n") && kubectlsWords.test(value);
  if (depth === 0 || typeof value !== "object" || value === null) return false;
  if (isRecord(value) && (isBareEvent(value) || (isObject(value) && holdsObject(value)))) return true;
  return isLines(value)
    ? kubectlsWords.test(value.join("\n"))
    : Object.values(value).some((member) => isOutput(member, depth - 1));
}

const kubectlsWords =
  /^(?:Name|Namespace|Start Time|Controlled By|Containers|Events): |^(?:NAMESPACE +)?NAME {2,}(?:READY|STATUS) |^(?:NAMESPACE +)?LAST SEEN {2,}|^apiVersion: /m;

function holdsObject({ metadata, items, involvedObject, regarding }: Record<string, unknown>): boolean {
  return isRecord(metadata) || Array.isArray(items) || isRecord(involvedObject) || isRecord(regarding);
}

/** Whose all entries are that stand in a list beside these names. */
function namedBeside(record: Record<string, unknown>): ExportedSpeaker {
  const { pod = record["podName"] ?? record["pod_name"] } = record;
  return typeof pod === "string" ? speakerOf({ fields: { ...record, pod } }) : {};
}

/** What Kubernetes and Alertmanager send has a message, too, and is read by others. */
function isObject(record: Record<string, unknown>): boolean {
  return ["apiVersion", "kind", "involvedObject", "regarding", "alerts", "items"].some((name) =>
    Object.hasOwn(record, name),
  );
}

/** Where answers and exports hold their entries. */
const lists = [
  "hits.hits",
  "rawResponse.hits.hits",
  "data.result",
  "resourceLogs",
  "scopeLogs",
  "logRecords",
  "logEvents",
  "streams",
  "entries",
  "events",
  "results",
  "tables",
  "hits",
  "logs",
  "data",
];

/** Of these, all of one set: then an entry is one, wherever it stands. */
const signs: readonly (readonly string[])[] = [
  ["textPayload"],
  ["jsonPayload", "resource"],
  ["jsonPayload", "logName"],
  ["log", "stream", "time"],
  ["kubernetes.pod_name"],
  ["kubernetes.pod.name"],
  ["kubernetes.container_name"],
  ["k8s.pod.name"],
  ["resources.k8s.pod.name"],
  ["resource.k8s.pod.name"],
  ["message", "nodeName", "podName", "containerName"],
  ["content", "timeStamp", "podName"],
  ["line", "timestamp", "labels"],
  ["line", "timestamp", "fields"],
  ["LogMessage", "PodName"],
  ["LogMessage", "ContainerId"],
  ["LogEntry", "ContainerID"],
  ["MESSAGE", "CONTAINER_NAME"],
  ["message", "logStreamName"],
  ["message", "ingestionTime"],
  ["@message", "@timestamp"],
  ["_raw"],
];

function addRecord(record: Record<string, unknown>, place: Place, found: Found): boolean {
  const time = timeOf(record);
  const isSigned = signs.some((paths) => paths.every((path) => valueAt(record, path) !== undefined));
  // A program's own line in a list of them has fields of the same names that mean something else.
  const said = isSigned
    ? (wholeOf(record) ?? told(record) ?? emptyOf(record))
    : place.isListed && !place.isStrict && time !== undefined
      ? told(record)
      : undefined;
  if (said === undefined) return false;
  const { stream, log, kubernetes } = record;
  const isPartial =
    record["logtag"] === "P" ||
    record["_p"] === "P" ||
    // Docker writes the line's end as well; collectors take it away.
    (kubernetes === undefined &&
      typeof log === "string" &&
      typeof stream === "string" &&
      !log.endsWith("\n"));
  return add(found, {
    ...said,
    speaker: place.speaker,
    ...(time !== undefined && { time }),
    ...(typeof stream === "string" && { stream }),
    ...(isPartial && { isPartial }),
  });
}

/** An entry may hold the entry of a collector that stands before the log system. */
function add(found: Found, entry: ExportedEntry): boolean {
  const inner = entry.text.startsWith("{") ? parsed(entry.text) : undefined;
  if (!isRecord(inner)) return keep(found, entry);
  const within: Found = { entries: [], unread: 0 };
  const place = { speaker: entry.speaker, isListed: false, isStrict: false, depth: deepest };
  const isRead = collectRecord(inner, place, within);
  // A program may speak of other pods in the same fields.
  if (!isRead || within.entries.some(({ speaker }) => isAtOdds(entry.speaker, speaker)))
    return keep(found, entry);
  const { time, written = entry.text } = entry;
  for (const each of within.entries) keep(found, { ...(time && { time }), ...each, written });
  return true;
}

function isAtOdds(outer: ExportedSpeaker, inner: ExportedSpeaker): boolean {
  const { namespace = inner.namespace, pod = inner.pod, container = inner.container } = outer;
  return namespace !== inner.namespace || pod !== inner.pod || container !== inner.container;
}

function keep(found: Found, entry: ExportedEntry): true {
  found.entries.push(entry);
  return true;
}

const longest = 262_144;

function parsed(text: string): unknown {
  if (text.length > longest) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Where collectors keep the line as it was printed. */
const whole = [
  "log",
  "textPayload",
  "_raw",
  "MESSAGE",
  "LogMessage",
  "LogEntry",
  "line",
  "@message",
  "_msg",
  "content",
];
/** Where they keep its words, after they took it apart. */
const words = ["message", "msg", "body", "body.stringValue", "event.original", "jsonPayload.message"];

type Said = Pick<ExportedEntry, "text" | "written">;

function wholeOf(record: Record<string, unknown>): Said | undefined {
  for (const name of whole)
    if (record[name] !== "" && typeof record[name] === "string") return { text: record[name] };
  for (const name of ["jsonPayload", "structured", "LogMessage"]) {
    const payload = record[name];
    if (isRecord(payload)) return told(payload);
  }
  return undefined;
}

/** An empty line is one, too. */
function emptyOf(record: Record<string, unknown>): Said | undefined {
  return whole.some((name) => record[name] === "") ? { text: "" } : undefined;
}

/** The words alone, or, where more is told than they, the rest as the JSON that a program would print. */
function told(record: Record<string, unknown>): Said | undefined {
  const said = words.map((path) => valueAt(record, path)).find((value) => typeof value === "string");
  const rest = Object.entries(record).filter(([name]) => isOwn(name));
  if (said === undefined) return undefined;
  return rest.some(([name]) => !words.includes(name) && !levels.has(name))
    ? { text: JSON.stringify(Object.fromEntries(rest)), written: said }
    : { text: said };
}

const levels = new Set(["level", "severity", "loglevel", "log.level", "status", "severityText"]);
/** What collectors and log systems add of their own. */
const added = new Set(
  `kubernetes docker k8s stream time @timestamp timestamp _time _p logtag tag tags file filename source_type host
  hostname agent ecs input log container container_id container_name container_image orchestrator cloud event data_stream
  openshift viaq_msg_id viaq_index_name pipeline_metadata @version labels fields resource resources logName insertId
  receiveTimestamp ingestionTime eventId logStreamName logStream logGroup id _id _index _score ddsource ddtags service
  cluster cluster_name clusterName nodeName node_name podName containerName namespace namespace_name pod pod_name
  timeUnixNano observedTimeUnixNano severityNumber traceId spanId flags attributes @ptr @logStream @log`.split(
    /\s+/,
  ),
);

function isOwn(name: string): boolean {
  return !added.has(name) && !/^(?:kubernetes|k8s|docker|agent|ecs|cloud|resource|labels|_)[._]/.test(name);
}

/** A row of CloudWatch Insights: `[{"field":"@message","value":"..."}]`. */
function ofFields(items: readonly unknown[]): Record<string, unknown> | undefined {
  const isRow = items.length > 0 && items.length <= 200 && items.every(isField);
  if (!isRow) return undefined;
  return Object.fromEntries(items.filter(isField).map(({ field, value }) => [field, value]));
}

function isField(item: unknown): item is { field: string; value: unknown } {
  return isRecord(item) && typeof item["field"] === "string" && "value" in item;
}

/** A table of Azure's: the names of the columns stand once. */
function ofTable(columns: readonly unknown[], rows: readonly unknown[]): Record<string, unknown>[] {
  const names = columns.slice(0, 500).map((column) => String(isRecord(column) ? column["name"] : column));
  return rows.map((row) =>
    Array.isArray(row) ? Object.fromEntries(names.map((name, index) => [name, row[index]])) : {},
  );
}

/** Loki's: pairs of nanoseconds and a line. */
function addStream(values: readonly unknown[], speaker: ExportedSpeaker, found: Found): boolean {
  let read = 0;
  for (const value of values) {
    const [at, text]: unknown[] = Array.isArray(value) ? value : [];
    if (typeof text !== "string") {
      found.unread++;
      continue;
    }
    const time = readTime(at);
    add(found, { text, speaker, ...(time !== undefined && { time }) });
    read++;
  }
  return read > 0;
}
