import { letterTable } from "./margins.ts";
import { type PodHeading, count, isPlainWord, readPodHeading } from "./pod-heading.ts";
import type { NamesInText } from "./pod-names.ts";

const longest = 400;
const longestNumber = 5;
const signs = letterTable("=#*~_>+:[<-`|");
const lower = letterTable("0123456789abcdefghijklmnopqrstuvwxyz");
const capitals = letterTable("CDLNP");
const spoken = /^(?:pods?|describ(?:e|ing|tion)|logs?|previous|current|containers?|namespace)[\s:/]{1,3}\S/i;
/** `kubectl logs --prefix` before a line without a word. */
const prefixed = /^\[pod\/[^/\]]{1,253}\/[^/\]]{1,63}\]\s*$/;

/** Cheap look: whether a line at the margin could be no more than the name of a pod with what is shown of it. */
export function mayNamePod(line: string, letter: number): boolean {
  if (line.length > longest) return false;
  if (signs[letter] === 1) return true;
  // A log's lines are longer, or end in a sign.
  if (lower[letter] === 1) return line.length < 300;
  return capitals[letter] === 1 && spoken.test(line);
}

const isSigned = (line: string) => signs[line.charCodeAt(0)] === 1;

/**
 * Of the lines `candidates`, those that say nothing but whose output stands below. One between signs is believed; of bare
 * ones, which a container's host name is as well, two pods' must be there, or the description that one announces, and no
 * list of names.
 */
export function podHeadings(
  lines: readonly string[],
  candidates: readonly number[],
  names: NamesInText,
  announces: (at: number) => boolean,
): ReadonlyMap<number, PodHeading> {
  const found = new Map<number, PodHeading>();
  const bare = new Map<number, PodHeading>();
  for (const at of candidates) {
    const line = lines[at]!;
    const heading = mayBegin(line, names) ? readPodHeading(line, names) : undefined;
    if (heading === undefined || prefixed.test(line)) continue;
    if (isSigned(line)) found.set(at, heading);
    else if (line === line.trimEnd()) bare.set(at, heading);
  }
  const lone = [...bare].filter(([at]) => !bare.has(at - 1) && !bare.has(at + 1));
  const isProven = new Set(lone.map(([, { name }]) => name)).size > 1 || lone.some(([at]) => announces(at));
  if (isProven) for (const [at, heading] of lone) found.set(at, heading);
  return found;
}

/** A heading begins with a pod's name, perhaps behind its namespace or a number, or with a word of what is shown; most lines end here. */
function mayBegin(line: string, { pods, isNamespace }: NamesInText): boolean {
  let from = 0;
  while (from < line.length && !isLetter(line.charCodeAt(from))) from++;
  let to = from;
  while (to < line.length && (isLetter(line.charCodeAt(to)) || "-.".includes(line.charAt(to)))) to++;
  const word = line.slice(from, to);
  if (line.charAt(to) === "/" || pods.has(word) || isNamespace(word)) return true;
  if (isPlainWord(word.toLowerCase())) return true;
  // A time at the beginning, or behind a bracket, is a log's.
  const mayBeTime = from > 0 && !line.startsWith("[");
  return (mayBeTime || word.length <= longestNumber) && count.test(word.toLowerCase());
}

/** Or a digit, of ASCII. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
}
