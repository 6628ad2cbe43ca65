import { countLines } from "../count-lines.ts";
import type { ExportedDocument } from "./exported-documents.ts";

/** Further than this nobody looks for a text, so that what cannot be found does not cost the whole input each time. */
const reach = 1_000_000;
/** How many searches may end in nothing. */
const patience = 20;

/**
 * Tells for the entries of a document, in its order, on which line of the input (from 0) each stands. What a line of
 * JSON is not known to hold is said to stand where the one before it does.
 */
export function lineFinder({ source, line }: ExportedDocument): (text: string) => number {
  if (!source.includes("\n")) return () => line;
  let [at, counted, current, failed] = [0, 0, line, 0];
  return (text) => {
    const sought = beginning(text);
    if (sought === "" || failed >= patience) return current;
    const found = source.slice(at, at + reach).indexOf(sought);
    if (found < 0) {
      failed++;
      return current;
    }
    at += found + sought.length;
    current += countLines(source, counted, at);
    counted = at;
    return current;
  };
}

/** As much of a text as every writer of JSON writes alike, with the quotation mark in front of it. */
function beginning(text: string): string {
  const plain = /^[\w .,:;=()[\]{}'*+!?#@|~^$%-]{1,80}/.exec(text)?.[0] ?? "";
  return plain === "" ? "" : `"${plain}`;
}
