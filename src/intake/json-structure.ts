import { closingQuote } from "./closing-quote.ts";

/**
 * One pass over JSON text before it is parsed. It counts what parsing would build, since a few megabytes of brackets
 * become gigabytes of arrays, and finds where one document ends and the next begins. It does not check the grammar.
 */
export interface JsonStructure {
  /** Start and end of each top-level value. The last may be cut off. */
  documents: { start: number; end: number }[];
  /** Deepest nesting. */
  depth: number;
  /** Objects and arrays. */
  containers: number;
  /** What is still open at the end of the text: it was cut there. */
  open: "string" | "object" | "array" | undefined;
}

const quote = 0x22;

/** Stops at the limits: what it found until then tells which one was passed. */
export function scanJson(text: string, limits: { depth: number; nodes: number }): JsonStructure {
  const documents: { start: number; end: number }[] = [];
  const stack: ("object" | "array")[] = [];
  let depth = 0;
  let containers = 0;
  let start = -1;
  let index = 0;
  const { length } = text;
  while (index < length) {
    const code = text.charCodeAt(index);
    if (code === quote) {
      if (start < 0) start = index;
      const end = closingQuote(text, index + 1);
      if (end < 0) {
        documents.push({ start, end: length });
        return { documents, depth, containers, open: "string" };
      }
      index = end + 1;
      if (stack.length === 0) start = close(documents, start, index);
      continue;
    }
    if (code === 0x7b || code === 0x5b) {
      if (start < 0) start = index;
      stack.push(code === 0x7b ? "object" : "array");
      containers += 1;
      if (stack.length > depth) depth = stack.length;
      if (depth > limits.depth || containers > limits.nodes) break;
    } else if (code === 0x7d || code === 0x5d) {
      if (start < 0) start = index;
      stack.pop();
      if (stack.length === 0) start = close(documents, start, index + 1);
    } else if (start < 0 && code > 0x20) {
      // A number, a word, or no JSON at all: up to the end of the line.
      const end = text.indexOf("\n", index);
      documents.push({ start: index, end: end < 0 ? length : end });
      index = end < 0 ? length : end;
      continue;
    }
    index += 1;
  }
  if (start >= 0) documents.push({ start, end: length });
  return { documents, depth, containers, open: stack.at(-1) };
}

function close(documents: { start: number; end: number }[], start: number, end: number): -1 {
  documents.push({ start, end });
  return -1;
}
