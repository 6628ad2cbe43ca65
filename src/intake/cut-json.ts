import { closingQuote } from "./closing-quote.ts";
import { countLines } from "./count-lines.ts";
import { isBlank } from "./text/text-lines.ts";

/** What is whole of JSON whose beginning was cut off: an object or a list, without what stood above it. */
export interface JsonRest {
  text: string;
  /** 1-based line in the given text at which it begins. */
  line: number;
  isList: boolean;
}

/** A line of JSON as kubectl prints it: strings do not reach beyond it. */
const printed = /^\s*(?:["{}[\]]|-?\d|true|false|null)/;
/** Of a container's status, and of nothing that programs print of themselves. */
const told = /^[ \t]{1,60}"restartCount": \d{1,9},?\r?$/m;
/** Looked for first: that is many times faster than the pattern. */
const telling = '"restartCount": ';

/** Whether a text is the rest of a pod's JSON, or of a list of them, and of nothing else. */
export function isRestOfJson(text: string): boolean {
  // Nearly every text is told by its first lines.
  return isRest(text.split("\n", 8)) && text.includes(telling) && told.test(text) && isRest(text.split("\n"));
}

function isRest(lines: readonly string[]): boolean {
  const first = lines.findIndex((line) => !isBlank(line));
  // The first may have lost its own beginning. What begins with a bracket is no rest.
  return (
    !/^\s*[{[]/.test(lines[first] ?? "{") &&
    lines.every((line, at) => at <= first || isBlank(line) || printed.test(line.slice(0, 80)))
  );
}

/**
 * From the outermost inwards: the members of an object, and the items of a list, that follow the one which was cut. Its
 * first line is never counted in.
 */
export function restsOfJson(text: string): JsonRest[] {
  const bodies: { from: number; to: number; isList: boolean }[] = [];
  const firstLine = text.search(/\S/);
  let depth = 0;
  // Behind the first comma at this level: what stands before it belongs to what was cut.
  let from = -1;
  for (let at = text.indexOf("\n", firstLine) + 1; at > 0 && at < text.length; at++) {
    const char = text[at];
    if (char === '"') {
      const end = closingQuote(text, at + 1);
      const lineEnd = text.indexOf("\n", at);
      if (end === -1 || (lineEnd !== -1 && lineEnd < end)) break;
      at = end;
    } else if (char === "{" || char === "[") depth++;
    else if (char === "," && depth === 0 && from === -1) from = at + 1;
    else if (char === "}" || char === "]") {
      if (depth > 0) {
        depth--;
        continue;
      }
      if (from !== -1) bodies.push({ from, to: at, isList: char === "]" });
      from = -1;
    }
  }
  return bodies
    .slice(-mostRests)
    .toReversed()
    .map(({ from: begun, to, isList }) => {
      const body = text.slice(begun, to).trim();
      return {
        text: isList ? `[${body}]` : `{${body}}`,
        line: 1 + countLines(text, 0, text.indexOf(body, begun)),
        isList,
      };
    });
}

/** Objects within objects. What stands deeper than this is no object of its own. */
const mostRests = 8;
