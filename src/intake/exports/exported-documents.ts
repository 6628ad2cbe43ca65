import { countLines } from "../count-lines.ts";
import { wholeMembers } from "../cut-list.ts";
import { scanJson } from "../json-structure.ts";
import type { Limits } from "../limits.ts";

/** One value of JSON in a text, as far as it could be parsed. */
export interface ExportedDocument {
  /** undefined: it is no JSON. */
  value?: unknown;
  /** Of the text, without blanks at its ends. */
  source: string;
  /** 0-based line of the text that it begins on. */
  line: number;
  /** Its end is missing; `value` is what is whole of it. */
  isCut?: boolean;
}

/** Up to here nothing unfolds into more memory than a server has to spare. */
const harmless = 1_000_000;

/** Values one a line, or one after the other, up to `most` of them. undefined: too deep or too many for the limits. */
export function exportedDocuments(
  text: string,
  limits: Limits,
  most = Number.POSITIVE_INFINITY,
): ExportedDocument[] | undefined {
  return isOneALine(text) ? ofLines(text, limits, most) : ofWhole(text, limits, most);
}

/** Then a line that was cut costs nothing but itself. */
function isOneALine(text: string): boolean {
  const lines = text
    .slice(0, 262_144)
    .split("\n", 61)
    .slice(0, 60)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return (
    lines.length > 1 &&
    lines.filter((line) => line.startsWith("{") && line.length > 2).length * 2 > lines.length
  );
}

function ofLines(text: string, limits: Limits, most: number): ExportedDocument[] | undefined {
  const documents: ExportedDocument[] = [];
  for (const [line, each] of text.split("\n").entries()) {
    const source = each.trim();
    if (source === "") continue;
    if (documents.length === most) break;
    if (source.length > harmless && isTooMuch(source, limits)) return undefined;
    documents.push({ source, line, ...parse(source) });
  }
  return documents;
}

function ofWhole(text: string, limits: Limits, most: number): ExportedDocument[] | undefined {
  const { documents, depth, containers, open } = scanJson(text, limits);
  if (depth > limits.depth || containers > limits.nodes) return undefined;
  let [line, counted] = [0, 0];
  return documents.slice(0, most).map(({ start, end }, index) => {
    line += countLines(text, counted, start);
    counted = start;
    const source = text.slice(start, end);
    if (open === undefined || index < documents.length - 1) return { source, line, ...parse(source) };
    return { source, line, isCut: true, ...parse(wholeMembers(source) ?? source) };
  });
}

function isTooMuch(text: string, limits: Limits): boolean {
  const { depth, containers } = scanJson(text, limits);
  return depth > limits.depth || containers > limits.nodes;
}

function parse(text: string): { value?: unknown } {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return {};
  }
}
