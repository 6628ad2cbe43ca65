import { readCommandLine } from "./text/command-line.ts";
import { isBlank } from "./text/text-lines.ts";

/** What is whole of a manifest whose beginning was cut off: a mapping or a list, without what stood above it. */
export interface Rest {
  text: string;
  /** 1-based line in the given text of its first line. */
  line: number;
  isList: boolean;
}

/** A manifest begins with one of these; anything else at its margin is the rest of something. */
const beginning = /^(?:---|%YAML|#|- |(?:apiVersion|kind|metadata|items|spec|status|data):(?:\s|$))/;
/** Of a container's status, and of nothing that programs print of themselves. */
const told = /^ {0,16}restartCount: \d{1,9}\r?$/m;
/** What stands at the margin of a manifest. */
const outermost = /^(?:\s|$|---|#|- |[a-z][A-Za-z]*:(?:\s|$))/;

/** Mappings within mappings. What stands deeper than this is no object, nor a container. */
const mostRests = 8;

/** Whether a text is the rest of a pod's YAML, or of a list of them, and of nothing else. */
export function isRestOfManifest(text: string): boolean {
  // Nearly every text is told by its first lines.
  return isRest(text.split("\n", 8)) && told.test(text) && isRest(text.split("\n"));
}

function isRest(lines: readonly string[]): boolean {
  const first = lines.findIndex((line) => !isBlank(line));
  const begun = lines[first] ?? "";
  return (
    !beginning.test(begun) &&
    lines.every((line, at) => at <= first || outermost.test(line)) &&
    // A command says what stands below it: of `kubectl logs` it is a log.
    readCommandLine(begun) === undefined
  );
}

/**
 * From the outermost inwards: a field and those after it at its margin are whole, and so are the items of a list after
 * the one that was cut. Its first line is never counted in, for its beginning may be missing. Empty where the text begins
 * as a manifest does: what is wrong with it stands further down.
 */
export function restsOfManifest(text: string): Rest[] {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => !isBlank(line));
  if (first === -1 || beginning.test(lines[first] ?? "")) return [];
  const rests: Rest[] = [];
  for (let to = lines.length; to > first + 1 && rests.length < mostRests;) {
    const margin = leastMargin(lines, first + 1, to);
    let from = first + 1;
    while (from < to && (isBlank(lines[from] ?? "") || marginOf(lines[from] ?? "") > margin)) from++;
    const own = lines.slice(from, to).map((line) => line.slice(margin));
    // A whole manifest, with something else above it.
    if (rests.length === 0 && own.some((line) => line.startsWith("apiVersion:"))) return [];
    rests.push(...restsAt(own, from + 1));
    to = from;
  }
  return rests;
}

/** Behind the items of a List stand its kind and metadata, behind those of a field the fields that follow it. */
function restsAt(own: readonly string[], line: number): Rest[] {
  if (!own[0]?.startsWith("- ")) return [{ text: own.join("\n"), line, isList: false }];
  const behind = own.findIndex((each) => !isBlank(each) && !/^[ -]/.test(each));
  const isWhole = behind === -1 || own.some((each) => /^kind: \w{0,60}List\s*$/.test(each));
  if (isWhole) return [{ text: (behind === -1 ? own : ["items:", ...own]).join("\n"), line, isList: true }];
  return [{ text: own.slice(behind).join("\n"), line: line + behind, isList: false }];
}

function marginOf(line: string): number {
  return line.length - line.trimStart().length;
}

function leastMargin(lines: readonly string[], from: number, to: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let at = from; at < to; at++) {
    const line = lines[at] ?? "";
    if (!isBlank(line)) least = Math.min(least, marginOf(line));
  }
  return least;
}
