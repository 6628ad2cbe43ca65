import type { ContainerLog, Warning } from "../evidence/evidence.ts";
import { countLines } from "./count-lines.ts";
import { type ExportedDocument, exportedDocuments } from "./exports/exported-documents.ts";
import { type ExportedEntry, exportedEntries } from "./exports/exported-entries.ts";
import { exportedManifests, isManifests } from "./exports/exported-manifests.ts";
import { columnsOf, exportedRows } from "./exports/exported-rows.ts";
import { lineFinder } from "./exports/line-finder.ts";
import type { Format, Piece, ReadContext, Reading, TextInput } from "./format.ts";
import { type Limits, defaultLimits } from "./limits.ts";

const headLength = 65_536;
/** What begins so is Kubernetes' own. */
const object =
  /^\s{0,1000}(?:\[\s{0,1000})?\{\s{0,1000}"(?:apiVersion|kind|items|metadata|(?:spec|status)" ?: ?\{)/;
const opening = /^\s{0,1000}(?:\[\s{0,1000})?\{\s{0,1000}"/;
/** One of these fields holds the line. */
const lineField =
  /"(?:log|line|message|msg|_msg|_raw|body|textPayload|jsonPayload|MESSAGE|LogMessage|LogEntry|values)" ?:|"(?:@message|LogMessage|LogEntry)"/;

/**
 * Logs as Elasticsearch, Loki, CloudWatch, Google Cloud and others hand them out, as collectors send them there, and as
 * docker writes them, as JSON, YAML or comma-separated values: the lines of containers, each in an entry that says when,
 * and mostly whose.
 */
export const logExport: Format = {
  id: "log-export",
  mediaTypes: [],

  sniff({ text }) {
    const head = text.slice(0, headLength);
    const documents = documentsOf(head, defaultLimits, 20) ?? [];
    const known = documents.filter(({ value }) => exportedEntries(value) !== undefined);
    return known.length * 2 > documents.length;
  },

  read(input, _redactor, context = { limits: defaultLimits }): Reading {
    const place = { ...(input.file !== undefined && { file: input.file }) };
    const documents = documentsOf(input.text, context.limits);
    if (documents === undefined) {
      const detail =
        "The export of logs is nested too deep or has too many entries. Send the pod in question only.";
      return {
        pieces: [],
        warnings: [],
        refusal: { ok: false, code: "input_too_complex", detail, ...place },
      };
    }
    const warnings: Warning[] = [];
    const speakers = new Map<string, Line[]>();
    let unread = 0;
    for (const document of documents) {
      const found = exportedEntries(document.value) ?? { entries: [], unread: 1 };
      unread += found.unread;
      if (document.isCut) warnings.push(cutOff(document, input));
      const lineOf = lineFinder(document);
      for (const entry of found.entries) {
        const { namespace, pod, container } = entry.speaker;
        const key = JSON.stringify([namespace, pod, container]);
        const line = { ...entry, line: lineOf(entry.text) + input.firstLine };
        const said = speakers.get(key);
        if (said) said.push(line);
        else speakers.set(key, [line]);
      }
    }
    if (unread > 0) {
      const detail = `${unread} entries of an export of logs hold no line of a container and were left out.`;
      warnings.push({ code: "entry-not-read", detail, ...place });
    }
    const pieces = [...speakers.values()].flatMap((lines) => readSpeaker(lines, input, context, warnings));
    return { pieces, warnings };
  },
};

/** In the form that the text begins with. undefined: too deep or too many for the limits. */
function documentsOf(
  text: string,
  limits: Limits,
  most = Number.POSITIVE_INFINITY,
): ExportedDocument[] | undefined {
  const head = text.slice(0, headLength);
  const begun = opening.test(head) ? head : behindCutEntry(head);
  if (opening.test(begun))
    return !object.test(begun) && lineField.test(begun) ? exportedDocuments(text, limits, most) : [];
  if (isManifests(head)) return exportedManifests(text, limits, most);
  return columnsOf(head) === undefined ? [] : exportedRows(text, most);
}

/** Whoever cuts a file in two seldom does so between two lines. */
function behindCutEntry(text: string): string {
  const end = text.indexOf("}\n");
  return end >= 0 && text.indexOf("\n") === end + 1 ? text.slice(end + 2) : "";
}

/** An entry, and the line of the input that it stands on. */
type Line = ExportedEntry & { line: number };

function cutOff({ source, line: begun }: ExportedDocument, { file, firstLine }: TextInput): Warning {
  const last = begun + countLines(source, 0, source.length) + firstLine;
  const detail = `The export of logs is cut off at line ${last}: what stood before was read, what followed is missing.`;
  return { code: "json-cut", detail, line: last, ...(file !== undefined && { file }) };
}

/** The lines of one container, as `kubectl logs` would show them. */
function readSpeaker(
  given: readonly Line[],
  { known, file, origin }: TextInput,
  { readLog }: ReadContext,
  warnings: Warning[],
): Piece[] {
  const lines = joinPartial(inOrder(given)).flatMap((entry) => {
    const split = entry.text.replace(/\r?\n$/, "").split(/\r?\n/);
    return split.map((text) => ({ ...entry, text }));
  });
  const reading = readLog?.({
    text: lines.map(({ text }) => text).join("\n"),
    origin,
    firstLine: 0,
    ...(file !== undefined && { file }),
    known: { ...known, ...given[0]?.speaker, instance: known?.instance ?? "unknown" },
  });
  for (const { line: at, ...warning } of reading?.warnings ?? []) {
    const own = at === undefined ? undefined : lines[at]?.line;
    warnings.push({ ...warning, ...(own !== undefined && { line: own }) });
  }
  return (reading?.pieces ?? []).map((piece) =>
    piece.kind === "log" ? { kind: "log", log: onOwnLines(piece.log, lines) } : piece,
  );
}

/** Log systems answer newest first, or from several stores at once. Entries of one instant keep their order. */
function inOrder(lines: readonly Line[]): readonly Line[] {
  const at = lines.map(({ time }) => (time === undefined ? Number.NaN : Date.parse(time)));
  if (at.some(Number.isNaN)) return lines;
  let falls = 0;
  for (let index = 1; index < at.length; index++) falls += Math.sign(at[index - 1]! - at[index]!);
  const order = lines.map((_, index) => index);
  if (falls > 0) order.reverse();
  return order.toSorted((one, other) => at[one]! - at[other]!).map((index) => lines[index]!);
}

function joinPartial(lines: readonly Line[]): readonly Line[] {
  const joined: Line[] = [];
  const open = new Map<string | undefined, string[]>();
  const parts = new Map<Line, string[]>();
  for (const entry of lines) {
    const before = open.get(entry.stream);
    if (before) before.push(entry.text);
    else joined.push(entry);
    if (!entry.isPartial) open.delete(entry.stream);
    else if (!before) {
      const begun = [entry.text];
      open.set(entry.stream, begun);
      parts.set(entry, begun);
    }
  }
  return parts.size === 0
    ? joined
    : joined.map((entry) => ({ ...entry, text: parts.get(entry)?.join("") ?? entry.text }));
}

/** Where its lines stand in the export, and when they were printed. */
function onOwnLines(log: ContainerLog, lines: readonly Line[]): ContainerLog {
  const own = log.lines.map((_, index) => lines[log.lineNumbers?.[index] ?? log.firstLine + index]);
  const times = log.times ?? own.map((line) => line?.time);
  const numbers = own.map((line) => line?.line ?? 1);
  return {
    ...log,
    firstLine: numbers[0] ?? 1,
    lineNumbers: numbers,
    ...(times.some((time) => time !== undefined) && { times }),
  };
}
