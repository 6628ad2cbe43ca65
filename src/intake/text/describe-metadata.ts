import type { ObjectMeta } from "../../evidence/kubernetes.ts";
import type { Redactor } from "../../redaction/redactor.ts";
import { type Section, entriesOf } from "./describe-sections.ts";
import { escapePointer } from "./json-pointer.ts";
import { apiVersionOf } from "./kinds.ts";
import { type LineNotes, adoptNotes, noteLine, openNotes } from "./line-notes.ts";
import { readTime } from "./printed-time.ts";
import { recalling } from "./recall.ts";
import { fieldValue, indentOf, readField } from "./text-lines.ts";

/** What every description begins with. */
export interface MetadataContext {
  lines: readonly string[];
  redactor: Redactor;
  /** 1-based line in the file of `lines[0]`. */
  firstLine: number;
  /** Receives the 1-based line of each field by its pointer in the object. */
  noted: LineNotes;
}

/** Reads a section into `metadata`; false when it is none of its fields. */
export function readMetadataField(metadata: ObjectMeta, section: Section, context: MetadataContext): boolean {
  const { firstLine, noted } = context;
  const { key, value, line } = section;
  const number = line + firstLine;
  switch (key) {
    case "Name":
      if (value !== "") metadata.name = value;
      noteLine(noted, "/metadata/name", number);
      return true;
    case "Namespace":
      if (value !== "" && value !== "<none>") metadata.namespace = value;
      noteLine(noted, "/metadata/namespace", number);
      return true;
    case "CreationTimestamp":
    case "Created": {
      const time = readTime(value);
      if (time !== undefined) metadata.creationTimestamp = time;
      noteLine(noted, "/metadata/creationTimestamp", number);
      return true;
    }
    case "Labels":
      metadata.labels = readPairs(section, "/metadata/labels", context);
      noteLine(noted, "/metadata/labels", number);
      return true;
    case "Annotations":
      metadata.annotations = readNoted(readAnnotations, section, "/metadata/annotations", context);
      noteLine(noted, "/metadata/annotations", number);
      return true;
    case "Controlled By":
    case "Controllers":
    case "Controller":
    case "Created By": {
      const { owner } = ownerIn(context.lines, line, line + 1, context.redactor);
      if (owner !== undefined) metadata.ownerReferences = [owner];
      noteLine(noted, "/metadata/ownerReferences", number);
      return true;
    }
    default:
      return false;
  }
}

type OwnerReference = NonNullable<ObjectMeta["ownerReferences"]>[number];

/** `ReplicaSet/web-5d9c`. Text has neither the owner's apiVersion nor its uid. */
const ownerIn = recalling((lines, at): { owner?: OwnerReference } => {
  const found = /^([A-Za-z][A-Za-z0-9]{0,62})\/([^\s/]{1,253})$/.exec(fieldValue(lines[at] ?? ""));
  if (found === null) return {};
  const [, kind = "", name = ""] = found;
  return { owner: { apiVersion: apiVersionOf(kind), kind, name, uid: "", controller: true } };
});

const pairName = /^[^\s=]{1,317}$/;

/** `k=v` a line, or all in one line with commas between, as kubectl up to 1.3 had it. */
export function readPairs(
  section: Section,
  pointer: string,
  context: MetadataContext,
): Record<string, string> {
  return readNoted(pairsIn, section, pointer, context);
}

/** What a section says by name, and the line of each name, which is noted below `pointer`. */
type Named = { values: Record<string, string>; notes: LineNotes };

function readNoted(
  read: ReturnType<typeof recalling<Named>>,
  { line, end }: Section,
  pointer: string,
  { lines, redactor, firstLine, noted }: MetadataContext,
): Record<string, string> {
  const { values, notes } = read(lines, line, end, redactor);
  adoptNotes(noted, pointer, notes, line + firstLine);
  return values;
}

const pairsIn = recalling((lines, from, to): Named => {
  const pairs: [string, string][] = [];
  const notes = openNotes();
  for (const { text, line } of entriesOf(lines, from, to)) {
    for (const part of text.includes(",") ? text.split(",") : [text]) {
      const equals = part.indexOf("=");
      const key = part.slice(0, Math.max(equals, 0)).trimStart();
      if (!pairName.test(key)) continue;
      pairs.push([key, part.slice(equals + 1).trimEnd()]);
      noteLine(notes, `/${escapePointer(key)}`, line - from);
    }
  }
  return { values: Object.fromEntries(pairs), notes };
});

const annotation = /^([A-Za-z0-9][\w./-]{0,316})(?::(?:[ \t]+|$)|=)([^]*)$/;

/**
 * `key: value` a line, long or many-lined values below their key and two further in; `key=value` up to kubectl 1.9.
 * Values may be cut by kubectl, with `...` at the end.
 */
const readAnnotations = recalling((lines, from, to, redactor): Named => {
  const notes = openNotes();
  const head = lines[from] ?? "";
  const { key: heading = "", value: first = "" } = readField(head) ?? {};
  if (first === "<none>") return { values: {}, notes };
  const read: { key: string; value: string[]; line: number }[] = [];
  let column = first === "" || head.includes("\t") ? undefined : head.indexOf(first, heading.length + 1);
  for (let at = from; at < to; at++) {
    const line = lines[at] ?? "";
    const text = at === from ? first : line.trim();
    if (text === "") continue;
    const own = at === from ? undefined : indentOf(line);
    column ??= own;
    const found = own === undefined || own <= (column ?? own) ? annotation.exec(text) : null;
    if (found === null) read.at(-1)?.value.push(text);
    else read.push({ key: found[1] ?? "", value: found[2] === "" ? [] : [found[2] ?? ""], line: at });
  }
  const values = Object.fromEntries(
    read.map(({ key, value, line }) => {
      noteLine(notes, `/${escapePointer(key)}`, line - from);
      return [key, redactor.value(key, value.join("\n"))];
    }),
  );
  return { values, notes };
});
