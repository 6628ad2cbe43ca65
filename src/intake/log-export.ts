import type { Warning } from "../evidence/evidence.ts";
import { countLines } from "./count-lines.ts";
import { type ExportedDocument, exportedDocuments } from "./exports/exported-documents.ts";
import { exportedEntries } from "./exports/exported-entries.ts";
import { type EntryLine, readEntries } from "./exports/exported-logs.ts";
import { exportedManifests, isManifests } from "./exports/exported-manifests.ts";
import { columnsOf, exportedRows } from "./exports/exported-rows.ts";
import { lineFinder } from "./exports/line-finder.ts";
import type { Format, Reading, TextInput } from "./format.ts";
import { type Limits, defaultLimits } from "./limits.ts";
import { closeReader } from "./objects/close-reader.ts";
import { openReader } from "./objects/object-reader.ts";
import { readObjects } from "./objects/read-objects.ts";

const headLength = 65_536;
/** What begins so is Kubernetes' own. */
const object =
  /^\s{0,1000}(?:\[\s{0,1000})?\{\s{0,1000}"(?:apiVersion|kind|items|metadata|(?:spec|status)" ?: ?\{)/;
const opening = /^\s{0,1000}(?:\[\s{0,1000})?\{\s{0,1000}"/;
/** One of these fields holds the line. */
const lineField =
  /"(?:log|line|message|msg|_msg|_raw|body|content|textPayload|jsonPayload|MESSAGE|LogMessage|LogEntry|values)" ?:|"(?:@message|LogMessage|LogEntry)"/;

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

  read(input, redactor, context = { limits: defaultLimits }): Reading {
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
    const lines: EntryLine[] = [];
    let unread = 0;
    for (const document of documents) {
      if (document.isCut) warnings.push(cutOff(document, input));
      const found = exportedEntries(document.value);
      // What is more than an export shows only where all of it is at hand.
      if (found === undefined && document.value !== undefined && documents.length === 1) {
        const reader = openReader(input, redactor, context);
        readObjects(reader, document.value);
        const reading = closeReader(reader, "JSON");
        return { ...reading, warnings: [...warnings, ...reading.warnings] };
      }
      unread += found?.unread ?? 1;
      const lineOf = lineFinder(document);
      for (const entry of found?.entries ?? [])
        lines.push({ ...entry, line: lineOf(entry) + input.firstLine });
    }
    if (unread > 0) {
      const detail = `${unread} entries of an export of logs hold no line of a container and were left out.`;
      warnings.push({ code: "entry-not-read", detail, ...place });
    }
    return { pieces: readEntries(lines, input, context, warnings), warnings };
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

function cutOff({ source, line: begun }: ExportedDocument, { file, firstLine }: TextInput): Warning {
  const last = begun + countLines(source, 0, source.length) + firstLine;
  const detail = `The export of logs is cut off at line ${last}: what stood before was read, what followed is missing.`;
  return { code: "json-cut", detail, line: last, ...(file !== undefined && { file }) };
}
