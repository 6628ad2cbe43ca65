import type { ContainerLog, Given, Origin, PodEvent, Source } from "../evidence/evidence.ts";

interface Cited {
  origin: Origin;
  /** The file the evidence came from, where it had a name. */
  file?: string | undefined;
}

export interface ObjectCitation extends Cited {
  kind: "pod" | "node" | "owner" | "claim";
  /** JSON pointer into the document as given, or `line 42` of a describe text. */
  path: string;
  /** JSON pointer within the object, where `path` is a line. */
  field?: string | undefined;
  value: string;
}

export interface EventCitation extends Cited {
  kind: "event";
  reason: string;
  message: string;
  count: number;
  lastAt?: string | undefined;
  lastAgeSeconds?: number | undefined;
  fieldPath?: string | undefined;
}

export interface LogCitation extends Cited {
  kind: "log";
  container: string | null;
  instance: ContainerLog["instance"];
  attempt?: number | undefined;
  /** 1-based line of the file, or of the termination message when `path` is given. */
  line: number;
  text: string;
  /** Where the text is a field of the pod (a termination message) rather than a log. */
  path?: string;
}

export interface AlertCitation extends Cited {
  kind: "alert";
  fingerprint: string;
  label: string;
  value: string;
}

export interface HistoryCitation extends Cited {
  kind: "history";
  restarts: number;
  text: string;
}

/** The place in the input that a claim rests on. */
export type Citation = ObjectCitation | EventCitation | LogCitation | AlertCitation | HistoryCitation;

const longestValue = 1000;

/** Cites a field. `pointer` is within the object; the value is shown as text, cut at 1,000 characters. */
export function citeObject(
  kind: ObjectCitation["kind"],
  given: Given<unknown>,
  pointer: string,
  value: unknown,
): ObjectCitation {
  const { source } = given;
  const line = lineOf(source, pointer);
  return {
    kind,
    path: line === undefined ? `${source.pointer ?? ""}${pointer}` : `line ${line}`,
    field: line === undefined ? undefined : pointer,
    value: cut(shown(value)),
    origin: source.origin,
    file: source.file,
  };
}

export function citeEvent(event: PodEvent): EventCitation {
  return {
    kind: "event",
    reason: event.reason,
    message: cut(event.message),
    count: event.count,
    lastAt: event.lastAt,
    lastAgeSeconds: event.lastAgeSeconds,
    fieldPath: event.fieldPath,
    origin: event.source.origin,
    file: event.source.file,
  };
}

/** Cites a line of a log; `index` counts from 0 within `log.lines`. */
export function citeLog(log: ContainerLog, index: number): LogCitation {
  return {
    kind: "log",
    container: log.container ?? null,
    instance: log.instance,
    attempt: log.attempt,
    line: log.lineNumbers?.[index] ?? log.firstLine + index,
    text: cut(log.lines[index] ?? ""),
    origin: log.source.origin,
    file: log.source.file,
  };
}

function lineOf(source: Source, pointer: string): number | undefined {
  if (!source.lines) return undefined;
  // A describe text prints a parent rather than each field: the nearest enclosing line is the place to look.
  for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    const line = source.lines.get(at);
    if (line !== undefined) return line;
  }
  return source.lines.get("");
}

function shown(value: unknown): string {
  if (typeof value === "string") return value;
  return typeof value === "number" ? String(value) : (JSON.stringify(value) ?? "undefined");
}

function cut(text: string): string {
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}
