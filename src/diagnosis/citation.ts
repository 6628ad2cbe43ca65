import type { ContainerLog, Given, Origin, PodEvent, Source } from "../evidence/evidence.ts";

interface Cited {
  origin: Origin;
  /** The file the evidence came from, where it had a name. */
  file?: string;
}

export interface ObjectCitation extends Cited {
  kind: "pod" | "node" | "owner" | "claim";
  /** JSON pointer into the document as given, or `line 42` of a describe text. */
  path: string;
  /** JSON pointer within the object, where `path` is a line. */
  field?: string;
  value: string;
}

export interface EventCitation extends Cited {
  kind: "event";
  reason: string;
  message: string;
  count: number;
  lastAt?: string;
  lastAgeSeconds?: number;
  fieldPath?: string;
}

export interface LogCitation extends Cited {
  kind: "log";
  container: string | null;
  instance: ContainerLog["instance"];
  attempt?: number;
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
    ...(line !== undefined && { field: pointer }),
    value: cut(typeof value === "string" ? value : (JSON.stringify(value) ?? "undefined")),
    origin: source.origin,
    ...(source.file !== undefined && { file: source.file }),
  };
}

export function citeEvent(event: PodEvent): EventCitation {
  return {
    kind: "event",
    reason: event.reason,
    message: cut(event.message),
    count: event.count,
    ...(event.lastAt !== undefined && { lastAt: event.lastAt }),
    ...(event.lastAgeSeconds !== undefined && { lastAgeSeconds: event.lastAgeSeconds }),
    ...(event.fieldPath !== undefined && { fieldPath: event.fieldPath }),
    ...from(event.source),
  };
}

/** Cites a line of a log; `index` counts from 0 within `log.lines`. */
export function citeLog(log: ContainerLog, index: number): LogCitation {
  return {
    kind: "log",
    container: log.container ?? null,
    instance: log.instance,
    ...(log.attempt !== undefined && { attempt: log.attempt }),
    line: log.firstLine + index,
    text: cut(log.lines[index] ?? ""),
    ...from(log.source),
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

function from(source: Source): Cited {
  return { origin: source.origin, ...(source.file !== undefined && { file: source.file }) };
}

function cut(text: string): string {
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}
