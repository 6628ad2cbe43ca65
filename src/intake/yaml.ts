import { CORE_SCHEMA, EVENT_ID, YAMLException, constructFromEvents, mergeTag, parseEvents } from "js-yaml";

import type { Warning } from "../evidence/evidence.ts";
import { countLines } from "./count-lines.ts";
import { isRestOfManifest, restsOfManifest } from "./cut-manifest.ts";
import type { Format, Reading } from "./format.ts";
import { closeReader } from "./objects/close-reader.ts";
import { openReader } from "./objects/object-reader.ts";
import { readObjects } from "./objects/read-objects.ts";
import { type Limits, defaultLimits } from "./limits.ts";
import type { Refusal } from "./refusal.ts";

const headLength = 8192;
/** Kubernetes writes none; a person may write a few. */
const maxAliases = 1000;

const schema = CORE_SCHEMA.withTags(mergeTag);

/** Chats and mails take the blanks in front of each line: then what a part of an object holds stands beside it. */
const flattened =
  /^([ \t]{0,60})(?:metadata:[ \t]*\r?\n\1(?:annotations|creationTimestamp|generateName|labels|name|namespace|uid):|spec:[ \t]*\r?\n\1(?:affinity|containers|initContainers|nodeName|replicas|template):|status:[ \t]*\r?\n\1(?:conditions|containerStatuses|hostIP|phase|replicas):)/m;

/** One document or several; of an unreadable one among several, the others are still read. */
export const yaml: Format = {
  id: "yaml",
  mediaTypes: ["application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml", "application/vnd.yaml"],

  sniff({ text }) {
    const start = text.slice(0, headLength).replace(/^\s*\n/, "");
    const first = /^(?!\s*(?:#|$)).*$/m.exec(start)?.[0] ?? "";
    if (isRestOfManifest(text)) {
      const [part] = splitDocuments(text);
      if (part && wholeRests(part.text, defaultLimits).length > 0) return true;
    }
    // All of it may be indented, as a stretch of chat or of Markdown is.
    if (!/^ {0,16}(?:---|%YAML|- |[A-Za-z][\w.-]*:(?:\s|$))/.test(first)) return false;
    const indent = /^ */.exec(first)?.[0] ?? "";
    const head = indent === "" ? start : start.replaceAll(`\n${indent}`, "\n").slice(indent.length);
    return (
      // What holds others has them below it, or in brackets: `status: 400,` is of what a program prints of its objects.
      /^(?:- )?(?:(?:apiVersion|kind):(?:\s|$)|(?:metadata|items|involvedObject|status|spec|(?:initC|c)ontainerStatuses):[ \t]*(?:[#&{[].*)?\r?$)/m.test(
        head,
      ) ||
      isOfStatusList(head) ||
      isOfContainer(head) ||
      isCarrier(head) ||
      isOfPodStatus(head)
    );
  },

  read({ text: given, origin, file, firstLine }, redactor, context = { limits: defaultLimits }): Reading {
    const text = withoutTabs(given);
    const place = { ...(file !== undefined && { file }) };
    const flat = flattened.exec(text);
    if (flat !== null) {
      const line = countLines(text, 0, flat.index) + firstLine;
      const detail = `The YAML has lost its indentation at line ${line}: what belongs to what is not shown. Send it as a file or in a code block, or the output of -o json.`;
      return {
        pieces: [],
        warnings: [],
        refusal: { ok: false, code: "input_unreadable", detail, line, ...place },
      };
    }
    const reader = openReader({ origin, ...place }, redactor, context);
    const whole = loadYaml(text, context.limits);
    if (whole.ok) {
      if (whole.documents.every((document) => document === null || document === undefined)) {
        return {
          pieces: [],
          warnings: [],
          refusal: { ok: false, code: "input_empty", detail: "The YAML is empty.", ...place },
        };
      }
      for (const document of whole.documents)
        if (document !== null && document !== undefined) readObjects(reader, document);
      return closeReader(reader, "YAML");
    }
    const parts = whole.code === "input_unreadable" ? splitDocuments(text) : [];
    const unread: Warning[] = [];
    for (const part of parts) {
      const loaded = parts.length === 1 ? whole : loadYaml(part.text, context.limits);
      const isCut = !loaded.ok && part === parts.at(-1);
      const cut = isCut ? beforeCut(part.text) : undefined;
      const rest =
        cut === undefined
          ? undefined
          : (closed(part.text, context.limits) ?? loadYaml(cut.text, context.limits));
      if (cut && rest?.ok && rest.documents.some(tellsSomething)) {
        for (const document of rest.documents) if (document !== null) readObjects(reader, document);
        const line = part.line + cut.line + firstLine - 2;
        const detail = `The YAML is cut off at line ${line}: what stood before was read, what followed is missing.`;
        unread.push({ code: "yaml-cut", detail, line, ...place });
        continue;
      }
      const rests = loaded.ok || part !== parts[0] ? [] : wholeRests(part.text, context.limits);
      if (rests.length > 0) {
        for (const { document } of rests) readObjects(reader, document);
        const line = (rests.at(-1)?.line ?? 1) + firstLine - 2;
        const detail = `The beginning of the YAML is missing: of line ${line} and what stands before it, only what is whole was read.`;
        unread.push({ code: "yaml-begins-cut", detail, line, ...place });
        continue;
      }
      if (loaded.ok)
        for (const document of loaded.documents) if (document !== null) readObjects(reader, document);
      if (!loaded.ok && unread.length < 5) {
        const line = part.line + loaded.line + firstLine - 2;
        unread.push({
          code: "yaml-unreadable",
          detail: `A YAML document was left out: ${loaded.reason} at line ${line}.`,
          line,
          ...place,
        });
      }
    }
    if (reader.pieces.length === 0 && reader.secrets === 0) return refuse(whole, firstLine, place);
    const reading = closeReader(reader, "YAML");
    return { ...reading, warnings: [...unread, ...reading.warnings] };
  },
};

/** Editors indent with tabs, of which YAML has none: with one for each step, or, beside blanks, with one for eight of these. */
function withoutTabs(text: string): string {
  if (!/^ {0,60}\t[ \t]{0,60}(?:- )?[A-Za-z]\w{0,60}:/m.test(text)) return text;
  const width = /^\t{0,60} {2,7}\S/m.test(text) ? 8 : 2;
  return text.replace(/^[ \t]{1,200}(?=\S)/gm, (margin) => margin.replaceAll("\t", " ".repeat(width)));
}

/**
 * What is whole of a text whose beginning is missing, as far as it tells something: items of a List, and of a single
 * object the outermost. Where what stands further in belongs is not shown.
 */
function wholeRests(text: string, limits: Limits): { document: unknown; line: number }[] {
  const found: { document: unknown; line: number }[] = [];
  for (const rest of isRestOfManifest(text) ? restsOfManifest(text) : []) {
    const loaded = loadYaml(rest.text, limits);
    const document = loaded.ok ? loaded.documents.find(tellsSomething) : undefined;
    if (document === undefined) continue;
    found.push({ document, line: rest.line });
    if (!rest.isList) break;
  }
  return found;
}

/** The items of containerStatuses, cut out of their pod. */
function isOfStatusList(head: string): boolean {
  return head.startsWith("- ") && /^  restartCount: \d/m.test(head) && /^  (?:lastState|state):/m.test(head);
}

/** One of them. */
function isOfContainer(head: string): boolean {
  return /^restartCount: \d/m.test(head) && /^(?:lastState|state):[ \t]*(?:\{\})?\r?$/m.test(head);
}

/** Of somebody's own making, with an object further in; a log that shows one has lines that are no members. */
function isCarrier(head: string): boolean {
  return (
    /^ {2,16}(?:- )?apiVersion: \S/m.test(head) &&
    /^ {2,16}(?:- )?kind: [A-Z]\w{1,60}\r?$/m.test(head) &&
    !noMember.test(head)
  );
}

const noMember = /^(?![\s#\]}]|- |---|[\w./-]{1,100}:[ \t]*(?:\r?$|["'|>[{&]|(?!.*:\s)))./m;

/** The end of a pod's status, whose containers were cut off. */
function isOfPodStatus(head: string): boolean {
  return (
    /^phase: (?:Pending|Running|Succeeded|Failed|Unknown)\r?$/m.test(head) &&
    /^(?:startTime|qosClass|podIP|hostIP): /m.test(head)
  );
}

type Loading =
  | { ok: true; documents: unknown[] }
  | {
      ok: false;
      code: "input_unreadable" | "input_too_complex";
      reason: string;
      line: number;
      column: number;
    };

/** Every document of a text, within the limits. */
export function loadYaml(text: string, { depth, nodes }: Limits): Loading {
  const tooComplex = (reason: string): Loading => ({
    ok: false,
    code: "input_too_complex",
    reason,
    line: 1,
    column: 1,
  });
  try {
    const events = parseEvents(text, { maxDepth: depth });
    if (events.length > nodes) return tooComplex(`more than ${nodes} values`);
    const hasAliases = events.some(({ type }) => type === EVENT_ID.ALIAS);
    // json: of two equal keys the later one wins, as in JSON.
    const documents = constructFromEvents(events, { source: text, schema, json: true, maxAliases });
    if (hasAliases && !isExpandable(documents, depth, nodes))
      return tooComplex("aliases that unfold into too much");
    return { ok: true, documents };
  } catch (error) {
    if (!(error instanceof YAMLException))
      return { ok: false, code: "input_unreadable", reason: "not YAML", line: 1, column: 1 };
    const { reason, mark } = error;
    if (/max(?:Depth|Aliases|TotalMergeKeys)/.test(reason))
      return tooComplex(`nested more than ${depth} deep, or too many aliases`);
    // The parser quotes the input in some of its reasons.
    const isPlain = /^[a-z ,-]{1,100}$/i.test(reason);
    return {
      ok: false,
      code: "input_unreadable",
      reason: isPlain ? reason : "a syntax error",
      line: (mark?.line ?? 0) + 1,
      column: (mark?.column ?? 0) + 1,
    };
  }
}

/** Aliases are shared references once loaded, but whoever walks the tree meets each of them anew. */
function isExpandable(documents: unknown[], maxDepth: number, maxNodes: number): boolean {
  const open: { value: unknown; depth: number }[] = documents.map((value) => ({ value, depth: 0 }));
  let met = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    met += 1;
    if (met + open.length > maxNodes || next.depth > maxDepth) return false;
    if (typeof next.value !== "object" || next.value === null) continue;
    const { depth } = next;
    for (const value of Object.values(next.value)) open.push({ value, depth: depth + 1 });
  }
  return true;
}

/** A text that was cut off within quotation marks, with them closed. */
function closed(text: string, limits: Limits): Loading | undefined {
  for (const mark of ["'", '"']) {
    if (!text.includes(mark)) continue;
    const loaded = loadYaml(text.trimEnd() + mark, limits);
    if (loaded.ok) return loaded;
  }
  return undefined;
}

/** Kubernetes puts an object's state last: what ends before it is rather misspelt than cut. */
function tellsSomething(document: unknown): boolean {
  if (Array.isArray(document)) return document.some((item) => tellsSomething(item));
  return (
    typeof document === "object" &&
    document !== null &&
    ["status", "items", "containerStatuses", "state", "lastState"].some((field) => field in document)
  );
}

/** Without its last line, and with the number of that: where output was cut, the line that was cut need not be YAML. */
function beforeCut(text: string): { text: string; line: number } | undefined {
  const kept = text.trimEnd();
  const end = kept.lastIndexOf("\n");
  return end < 0
    ? undefined
    : { text: kept.slice(0, end + 1), line: kept.slice(0, end).split("\n").length + 1 };
}

/** At their `---`, each with the 1-based line that it begins on. */
export function splitDocuments(text: string): { text: string; line: number }[] {
  const parts: { text: string; line: number }[] = [];
  let lines: string[] = [];
  let start = 1;
  const all = text.split("\n");
  all.forEach((line, index) => {
    if (/^---(?:\s|$)/.test(line) && lines.length > 0) {
      parts.push({ text: lines.join("\n"), line: start });
      lines = [];
      start = index + 1;
    }
    lines.push(line);
  });
  parts.push({ text: lines.join("\n"), line: start });
  return parts;
}

function refuse(
  failure: Extract<Loading, { ok: false }>,
  firstLine: number,
  place: { file?: string },
): Reading {
  const { code, reason, column } = failure;
  const refusal: Refusal =
    code === "input_too_complex"
      ? { ok: false, code, detail: `The YAML is too complex: ${reason}.`, ...place }
      : {
          ok: false,
          code,
          detail: `The YAML cannot be read at line ${failure.line + firstLine - 1}, column ${column}: ${reason}. Send the whole output of kubectl get pod POD -o yaml, with its indentation.`,
          line: failure.line + firstLine - 1,
          column,
          ...place,
        };
  return { pieces: [], warnings: [], refusal };
}
