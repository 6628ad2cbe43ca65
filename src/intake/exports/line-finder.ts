import { closingQuote } from "../closing-quote.ts";
import { countLines } from "../count-lines.ts";
import type { ExportedDocument } from "./exported-documents.ts";
import type { ExportedEntry } from "./exported-entries.ts";

/** Further than this nobody looks for a text, so that what cannot be found does not cost the whole input each time. */
const reach = 1_000_000;
/** How many searches may end in nothing. */
const patience = 20;

/**
 * Tells for the entries of a document, in its order, on which line of the input (from 0) each stands. What no string of
 * the document holds is said to stand where the one before it does.
 */
export function lineFinder({ source, line }: ExportedDocument): (entry: ExportedEntry) => number {
  if (!source.includes("\n")) return () => line;
  let [at, counted, current, failed] = [0, 0, line, 0];
  return ({ text, written = text }) => {
    if (failed >= patience) return current;
    const found = stringOf(source, written, at);
    if (found === undefined) {
      failed++;
      return current;
    }
    current += countLines(source, counted, found.start);
    counted = found.start;
    at = found.end;
    return current;
  };
}

/** The next string of the JSON that says the text and is no field's name. */
function stringOf(source: string, text: string, from: number): { start: number; end: number } | undefined {
  const last = Math.min(source.length, from + reach);
  for (let start = source.indexOf('"', from); start >= 0 && start < last;) {
    const end = closingQuote(source, start + 1) + 1;
    if (end === 0) return undefined;
    if (says(source, start, end, text) && !/^\s{0,100}:/.test(source.slice(end, end + 101)))
      return { start, end };
    start = source.indexOf('"', end);
  }
  return undefined;
}

/** Whether what stands between these quotation marks is the text, however its letters are escaped. */
function says(source: string, start: number, end: number, text: string): boolean {
  const length = end - start - 2;
  if (length === text.length) return source.startsWith(text, start + 1);
  if (length < text.length || length > text.length * 6) return false;
  const escaped = source.slice(start, end);
  if (!escaped.includes("\\")) return false;
  try {
    return JSON.parse(escaped) === text;
  } catch {
    return false;
  }
}
