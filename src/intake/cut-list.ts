import { closingQuote } from "./closing-quote.ts";

/**
 * What is whole of a List that was cut off, as JSON text that ends behind its last complete item: of an object with
 * `items`, or of an array. undefined: there is none, or what was cut is no List.
 */
export function wholeItems(text: string): { text: string; items: number } | undefined {
  const root = text.trimStart();
  const isArray = root.startsWith("[");
  const from = text.length - root.length;
  const list = isArray ? from + 1 : startOfItems(text, from);
  if (list === undefined) return undefined;
  let end = -1;
  let items = 0;
  for (let at = list; ;) {
    const next = endOfValue(text, at);
    if (next === undefined) break;
    end = next;
    items += 1;
    const comma = skipBlanks(text, next);
    if (text[comma] !== ",") break;
    at = comma + 1;
  }
  return items === 0 ? undefined : { text: `${text.slice(from, end)}${isArray ? "]" : "]}"}`, items };
}

/** The same of a single object: up to its last member that is complete, at whatever depth, and closed there. */
export function wholeMembers(text: string): string | undefined {
  const open: ("}" | "]")[] = [];
  let kept: { end: number; open: string } | undefined;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '"') {
      at = closingQuote(text, at + 1);
      if (at < 0) break;
    } else if (char === "{") open.push("}");
    else if (char === "[") open.push("]");
    else if (char === "}" || char === "]") {
      if (open.pop() !== char || open.length > deepest) return undefined;
      kept = { end: at + 1, open: closing(open) };
    } else if (char === "," && open.length <= deepest) kept = { end: at, open: closing(open) };
  }
  return kept && text.slice(0, kept.end) + kept.open;
}

/** A pod's status is no deeper. */
const deepest = 20;

function closing(open: readonly string[]): string {
  return open.toReversed().join("");
}

/** Index behind the bracket that opens the root object's `items`. */
function startOfItems(text: string, from: number): number | undefined {
  if (text[from] !== "{") return undefined;
  for (let at = from + 1; ;) {
    const name = skipBlanks(text, at);
    const nameEnd = text[name] === '"' ? endOfValue(text, name) : undefined;
    if (nameEnd === undefined) return undefined;
    const colon = skipBlanks(text, nameEnd);
    const value = skipBlanks(text, colon + 1);
    if (text[colon] !== ":") return undefined;
    if (text.slice(name, nameEnd) === '"items"' && text[value] === "[") return value + 1;
    const end = endOfValue(text, value);
    const comma = end === undefined ? -1 : skipBlanks(text, end);
    if (text[comma] !== ",") return undefined;
    at = comma + 1;
  }
}

const scalar = /[^\s,\]}"[{]{1,400}(?=[\s,\]}])/y;

/** Index behind a value that is complete, whatever is in it. */
function endOfValue(text: string, from: number): number | undefined {
  let depth = 0;
  for (let at = skipBlanks(text, from); at < text.length; at += 1) {
    const char = text[at];
    if (char === '"') {
      at = closingQuote(text, at + 1);
      if (at < 0) return undefined;
      if (depth === 0) return at + 1;
    } else if (char === "{" || char === "[") depth += 1;
    else if (char === "}" || char === "]") {
      depth -= 1;
      if (depth < 0) return undefined;
      if (depth === 0) return at + 1;
    } else if (depth === 0) {
      scalar.lastIndex = at;
      return scalar.test(text) ? scalar.lastIndex : undefined;
    }
  }
  return undefined;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 0x20) at += 1;
  return at;
}
