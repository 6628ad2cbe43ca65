import type { Warning } from "../evidence/evidence.ts";
import { addReading } from "./add-reading.ts";
import { countLines } from "./count-lines.ts";
import { exportedEntries } from "./exports/exported-entries.ts";
import type { Format, Reading } from "./format.ts";
import { wholeItems, wholeMembers } from "./cut-list.ts";
import { isRestOfJson, restsOfJson } from "./cut-json.ts";
import { findJsonFault, positionAt } from "./json-fault.ts";
import { scanJson } from "./json-structure.ts";
import { defaultLimits } from "./limits.ts";
import { isLines } from "./objects/lines.ts";
import { logExport } from "./log-export.ts";
import { closeReader } from "./objects/close-reader.ts";
import { openReader } from "./objects/object-reader.ts";
import { readObjects } from "./objects/read-objects.ts";
import type { Refusal } from "./refusal.ts";

const headLength = 8192;
/** Nothing of this size can unfold into more memory than a server has to spare, so it is parsed without a look ahead. */
const harmlessLength = 1_000_000;

/** Fields of a structured log line. An Event has a `message` too, but also an `apiVersion` or what it involves. */
const logFields = [
  "level",
  "lvl",
  "severity",
  "msg",
  "message",
  "log",
  "ts",
  "time",
  "timestamp",
  "@timestamp",
  "logger",
];
const objectFields = ["apiVersion", "kind", "items", "metadata", "involvedObject", "regarding", "object"];

/** Objects, or what kubectl prints, as a string of JSON: a tracker's or an alert's own message is no line of a log then. */
function carries(text: string): boolean {
  return carried.test(text) || (objectKind.test(text) && objectBody.test(text));
}

// A kind alone is what a controller logs of an object that it works at.
const objectKind = /"kind" ?: ?"(?:Pod|Event|PodList|EventList)"/;
const objectBody = /"(?:metadata|items)" ?: ?[{[]/;
const carried =
  /"containerStatuses" ?: ?\[|\\n(?:Namespace|Start Time|Controlled By|Containers|Events): |NAME {2,}(?:READY|STATUS) |LAST SEEN {2,}|apiVersion: v1\\n|"involvedObject" ?: ?\{/;

/** One object, a List, several documents one after the other, or one a line. */
export const json: Format = {
  id: "json",
  mediaTypes: ["application/json", "application/x-ndjson", "application/ndjson", "application/jsonl"],

  sniff({ text }) {
    const head = opened(text.slice(0, headLength)).trimStart();
    if (isRestOfJson(text)) return wholeRests(text).length > 0;
    if (/^\[\s*"/.test(head)) return text.length <= harmlessLength && isLines(parse(text)?.value);
    if (!/^(?:\{\s*["}]|\[\s*[{\]])/.test(head)) return false;
    const { fields, end } = firstFields(head);
    if (fields.has("apiVersion") || fields.has("involvedObject")) return true;
    const isAlone = end === undefined || !/^\s*\n\s*\{/.test(head.slice(end));
    // The status of a pod alone, which has a message of its own.
    if (isAlone && fields.has("phase") && (fields.has("startTime") || fields.has("containerStatuses")))
      return true;
    if (logFields.some((field) => fields.has(field)))
      return isAlone && (carries(text) || (fields.has("pod") && fields.has("log")));
    if (objectFields.some((field) => fields.has(field))) return true;
    // Several lines of JSON that hold no objects of Kubernetes are a log of somebody's making.
    return isAlone || (end !== undefined && carries(head.slice(0, end)));
  },

  read({ text: given, origin, file, firstLine }, redactor, context = { limits: defaultLimits }): Reading {
    const text = opened(given);
    const place = { ...(file !== undefined && { file }) };
    const reader = openReader({ origin, ...place, isSuspect: hasEscapes(text) }, redactor, context);
    if (text.length <= harmlessLength) {
      const parsed =
        parse(text) ?? (text === given ? undefined : parse(`${text.replace(/,?\s{0,200}$/, "")}}`));
      if (parsed) {
        readObjects(reader, parsed.value);
        return closeReader(reader, "JSON");
      }
    }
    const rests = isRestOfJson(text) ? wholeRests(text) : [];
    if (rests.length > 0) {
      for (const { value } of rests) readObjects(reader, value);
      const line = (rests.at(-1)?.line ?? 1) + firstLine - 2;
      const detail = `The beginning of the JSON is missing: of line ${line} and what stands before it, only what is whole was read.`;
      const { warnings, ...reading } = closeReader(reader, "JSON");
      return { ...reading, warnings: [{ code: "json-begins-cut", detail, line, ...place }, ...warnings] };
    }
    const { documents, depth, containers, open } = scanJson(text, context.limits);
    if (depth > context.limits.depth) {
      return refused({
        code: "input_too_complex",
        detail: `The JSON is nested more than ${context.limits.depth} deep.`,
        ...place,
      });
    }
    if (containers > context.limits.nodes) {
      const detail = `The JSON has more than ${context.limits.nodes} objects and arrays. Send the pods in question only.`;
      return refused({ code: "input_too_complex", detail, ...place });
    }
    if (documents.length === 0)
      return refused({ code: "input_empty", detail: "The JSON is empty.", ...place });
    const unread: Warning[] = [];
    const exported: { start: number; end: number }[] = [];
    let failed = 0;
    let first: Refusal | undefined;
    for (const [index, { start, end }] of documents.entries()) {
      const isOnly = documents.length === 1;
      const document = isOnly ? text : text.slice(start, end);
      const parsed = parse(document);
      if (parsed) {
        if (!isOnly && exportedEntries(parsed.value)) exported.push({ start, end });
        else readObjects(reader, parsed.value);
        if (reader.refusal) break;
        continue;
      }
      const isCut = open !== undefined && index === documents.length - 1;
      const whole = isCut ? wholeItems(document) : undefined;
      const salvaged = whole && parse(whole.text);
      if (whole && salvaged) {
        readObjects(reader, salvaged.value);
        const { line, column } = faultAt(text, isOnly ? 0 : start, document, firstLine);
        const detail = `The JSON is cut off at line ${line}, column ${column}: the ${whole.items} items before were read, what followed is missing.`;
        unread.push({ code: "json-cut", detail, line, ...place });
        continue;
      }
      const members = isCut ? wholeMembers(document) : undefined;
      const status = members === undefined ? undefined : parse(members);
      if (status && tellsStatus(status.value)) {
        readObjects(reader, status.value);
        const { line, column } = faultAt(text, isOnly ? 0 : start, document, firstLine);
        const detail = `The JSON is cut off at line ${line}, column ${column}: what stood before was read, what followed is missing.`;
        unread.push({ code: "json-cut", detail, line, ...place });
        continue;
      }
      failed += 1;
      // A log in the guise of JSON would give a warning for each of its lines.
      if (failed > 5) continue;
      const fault = describeFault(text, isOnly ? 0 : start, document, isCut, firstLine);
      first ??= { ok: false, code: "input_unreadable", ...fault, ...place };
      unread.push({ code: "json-unreadable", detail: fault.detail, line: fault.line, ...place });
    }
    if (first && failed === documents.length) return { pieces: [], warnings: [], refusal: first };
    const reading = closeReader(reader, "JSON");
    const whole = { ...reading, warnings: [...unread, ...reading.warnings] };
    if (exported.length === 0) return whole;
    const lines = { text: alone(text, exported), origin, ...place, firstLine };
    const logs = logExport.read(lines, redactor, context);
    if (whole.refusal) return logs;
    addReading(whole, logs);
    return whole;
  },
};

/** Some stretches of a text, each on its lines, without what stands between them. */
function alone(text: string, stretches: readonly { start: number; end: number }[]): string {
  let from = 0;
  const kept = stretches.map(({ start, end }) => {
    const above = "\n".repeat(countLines(text, from, start));
    from = end;
    return above + text.slice(start, end);
  });
  return kept.join("");
}

/**
 * What is whole of a text whose beginning is missing, as far as it tells something: items of a List, and of a single
 * object the outermost. Where what stands further in belongs is not shown.
 */
function wholeRests(text: string): { value: unknown; line: number }[] {
  const found: { value: unknown; line: number }[] = [];
  for (const { text: rest, line, isList } of restsOfJson(text)) {
    const value = scanJson(rest, defaultLimits).depth > defaultLimits.depth ? undefined : parse(rest)?.value;
    if (Array.isArray(value) ? !value.some(isWholeObject) : !tellsStatus(value)) continue;
    found.push({ value: Array.isArray(value) ? value.filter(isWholeObject) : value, line });
    if (!isList) break;
  }
  return found;
}

function isWholeObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && "kind" in value && "metadata" in value;
}

/** What was copied out of the middle of a pod begins with a member of it. */
function opened(text: string): string {
  return /^\s{0,200}"(?:status|spec|conditions|containerStatuses|initContainerStatuses|state|lastState)": ?[{[]/.test(
    text,
  )
    ? `{${text}`
    : text;
}

/** Kubernetes puts an object's state last: what ends before it is of no use. */
function tellsStatus(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const status = "status" in value ? value.status : value;
  return (
    typeof status === "object" &&
    status !== null &&
    ["containerStatuses", "lastState", "state"].some((field) => field in status)
  );
}

function parse(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** Whether a string may hold a control character; Go escapes <, > and & too, which says nothing. */
function hasEscapes(text: string): boolean {
  if (text.includes("\\b") || text.includes("\\f")) return true;
  return text.includes("\\u") && /\\u(?!003[cCeE]|0026)/.test(text);
}

function refused(refusal: Omit<Refusal, "ok">): Reading {
  return { pieces: [], warnings: [], refusal: { ok: false, ...refusal } };
}

function describeFault(
  text: string,
  start: number,
  document: string,
  isCut: boolean,
  firstLine: number,
): { detail: string; line: number; column: number } {
  const { line, column, ...fault } = faultAt(text, start, document, firstLine);
  const where = `line ${line}, column ${column}`;
  if (!/^[[{]/.test(document))
    return { detail: `The text at ${where} is no JSON, and was left out.`, line, column };
  const isAtEnd = document.slice(fault.at, fault.at + 1000).trim() === "";
  if (isCut && isAtEnd) {
    return {
      detail: `The JSON is cut off at ${where}. Send the whole output of kubectl get pod POD -o json.`,
      line,
      column,
    };
  }
  return { detail: `The JSON cannot be read at ${where}: expected ${fault.expected}.`, line, column };
}

function faultAt(
  text: string,
  start: number,
  document: string,
  firstLine: number,
): { at: number; expected: string; line: number; column: number } {
  const fault = findJsonFault(document) ?? { at: document.length, expected: "the end" };
  const { line, column } = positionAt(text, start + fault.at);
  return { ...fault, line: line + firstLine - 1, column };
}

/** The field names of the first object of the text, and where it ends if it does within the text. */
function firstFields(head: string): { fields: Set<string>; end?: number } {
  const fields = new Set<string>();
  const base = head.startsWith("[") ? 2 : 1;
  let depth = 0;
  for (let index = 0; index < head.length; index += 1) {
    const char = head[index];
    if (char === "{" || char === "[") depth += 1;
    else if (char === "}" || char === "]") {
      depth -= 1;
      if (depth < base) return { fields, end: index + 1 };
    } else if (char === '"') {
      const from = index + 1;
      for (index = from; index < head.length && head[index] !== '"'; index += 1)
        if (head[index] === "\\") index += 1;
      if (depth === base && /^\s*:/.test(head.slice(index + 1, index + 20)))
        fields.add(head.slice(from, index));
    }
  }
  return { fields };
}
