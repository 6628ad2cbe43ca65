import type { ObjectMeta } from "../../evidence/kubernetes.ts";
import type { Redactor } from "../../redaction/redactor.ts";
import { type Section, entriesOf } from "./describe-sections.ts";
import { escapePointer } from "./json-pointer.ts";
import { apiVersionOf } from "./kinds.ts";
import type { LineNotes } from "./line-notes.ts";
import { readTime } from "./printed-time.ts";
import { indentOf } from "./text-lines.ts";

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
  const { lines, redactor, firstLine, noted } = context;
  const { key, value, line } = section;
  const note = (pointer: string) => noted.set(`/metadata${pointer}`, line + firstLine);
  switch (key) {
    case "Name":
      if (value !== "") metadata.name = value;
      note("/name");
      return true;
    case "Namespace":
      if (value !== "" && value !== "<none>") metadata.namespace = value;
      note("/namespace");
      return true;
    case "CreationTimestamp":
    case "Created": {
      const time = readTime(value);
      if (time !== undefined) metadata.creationTimestamp = time;
      note("/creationTimestamp");
      return true;
    }
    case "Labels":
      metadata.labels = readPairs(lines, section, "/metadata/labels", context);
      note("/labels");
      return true;
    case "Annotations":
      metadata.annotations = readAnnotations(lines, section, redactor, context);
      note("/annotations");
      return true;
    case "Controlled By":
    case "Controllers":
    case "Controller":
    case "Created By": {
      const owner = readOwnerReference(value);
      if (owner !== undefined) metadata.ownerReferences = [owner];
      note("/ownerReferences");
      return true;
    }
    default:
      return false;
  }
}

type OwnerReference = NonNullable<ObjectMeta["ownerReferences"]>[number];

/** `ReplicaSet/web-5d9c`. Text has neither the owner's apiVersion nor its uid. */
function readOwnerReference(value: string): OwnerReference | undefined {
  const found = /^([A-Za-z][A-Za-z0-9]{0,62})\/([^\s/]{1,253})$/.exec(value);
  if (found === null) return undefined;
  const [, kind = "", name = ""] = found;
  return { apiVersion: apiVersionOf(kind), kind, name, uid: "", controller: true };
}

const hasPair = /^([^\s=]{1,317})=([^]*)$/;

/** `k=v` a line, or all in one line with commas between, as kubectl up to 1.3 had it. */
export function readPairs(
  lines: readonly string[],
  section: Section,
  pointer: string,
  { firstLine, noted }: Pick<MetadataContext, "firstLine" | "noted">,
): Record<string, string> {
  const pairs: [string, string][] = [];
  for (const { text, line } of entriesOf(lines, section)) {
    for (const part of text.split(",")) {
      const [, key, value] = hasPair.exec(part.trim()) ?? [];
      if (key === undefined || value === undefined) continue;
      pairs.push([key, value]);
      noted.set(`${pointer}/${escapePointer(key)}`, line + firstLine);
    }
  }
  return Object.fromEntries(pairs);
}

const annotation = /^([A-Za-z0-9][\w./-]{0,316})(?::(?:[ \t]+|$)|=)([^]*)$/;

/**
 * `key: value` a line, long or many-lined values below their key and two further in; `key=value` up to kubectl 1.9.
 * Values may be cut by kubectl, with `...` at the end.
 */
function readAnnotations(
  lines: readonly string[],
  section: Section,
  redactor: Redactor,
  { firstLine, noted }: Pick<MetadataContext, "firstLine" | "noted">,
): Record<string, string> {
  if (section.value === "<none>") return {};
  const read: { key: string; value: string[]; line: number }[] = [];
  const head = lines[section.line] ?? "";
  let column =
    section.value === "" || head.includes("\t")
      ? undefined
      : head.indexOf(section.value, section.key.length + 1);
  for (let at = section.line; at < section.end; at++) {
    const line = lines[at] ?? "";
    const text = at === section.line ? section.value : line.trim();
    if (text === "") continue;
    const own = at === section.line ? undefined : indentOf(line);
    column ??= own;
    const found = own === undefined || own <= (column ?? own) ? annotation.exec(text) : null;
    if (found === null) read.at(-1)?.value.push(text);
    else read.push({ key: found[1] ?? "", value: found[2] === "" ? [] : [found[2] ?? ""], line: at });
  }
  return Object.fromEntries(
    read.map(({ key, value, line }) => {
      noted.set(`/metadata/annotations/${escapePointer(key)}`, line + firstLine);
      return [key, redactor.value(key, value.join("\n"))];
    }),
  );
}
