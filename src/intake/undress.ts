import { lazily } from "../evidence/lazily.ts";
import { startsBlock, startsDescription } from "./text/description-start.ts";
import { looksLikeEventRow } from "./text/event-row.ts";
import { looksLikePodRow } from "./text/pod-table.ts";
import { startsState } from "./text/starts-state.ts";
import { readTableHeader } from "./text/table-header.ts";
import { isBlank, nextInked, withoutRightEdge } from "./text/text-lines.ts";

/**
 * What trackers, mails, editors and the logs of pipelines put around a text and in front of each of its lines. It is
 * taken off only where output of kubectl, or an object, comes to light: programs print such signs of themselves.
 * Every line stays on its number.
 */
export function undress(text: string): string {
  const plain = withoutPager(withoutMarkup(text));
  const head = headOf(plain);
  const first = nextInked(head, 0, head.length);
  // Most texts are known by their first line.
  if (head.length < 2 || showsOutput(head, first, first + 1)) return plain;
  const isBare = lazily(() => showsOutput(head));
  for (const dress of dresses) {
    const bareLine = dress(head);
    if (bareLine === undefined || !showsOutput(head.map(bareLine))) continue;
    if (dress === numbersBetween || !isBare()) return plain.split("\n").map(bareLine).join("\n");
  }
  return plain;
}

/** A line as it was; undefined: these lines do not wear it. */
type Undressing = (head: readonly string[]) => ((line: string) => string) | undefined;

const headLength = 32_768;
const headLines = 80;
/** How many of the first lines must wear it: words of whoever sends it may stand above. */
const share = 0.85;

function headOf(text: string): string[] {
  const lines = text.slice(0, headLength).split("\n", headLines + 1);
  // The last may be cut.
  if (text.length > headLength || lines.length > headLines) lines.pop();
  return lines.map((line) => (line.endsWith("\r") ? line.slice(0, -1) : line));
}

/** Whether output begins at one of these lines: nothing of this is printed by chance by what is none. */
function showsOutput(lines: readonly string[], from = 0, to = lines.length): boolean {
  for (let at = from; at < to; at++) {
    const line = lines[at] ?? "";
    if (
      readTableHeader(line) !== undefined ||
      looksLikeEventRow(line) !== undefined ||
      looksLikePodRow(line) ||
      startsDescription(lines, at, lines.length) ||
      startsBlock(lines, at, lines.length) ||
      startsState(lines, at) ||
      startsObject(lines, at)
    )
      return true;
  }
  return false;
}

/** `apiVersion` with `kind`, or with the items of a list, as YAML or JSON have them. */
function startsObject(lines: readonly string[], at: number): boolean {
  return (
    version.test((lines[at] ?? "").slice(0, 200)) &&
    lines.slice(Math.max(0, at - 2), at + 9).some((line) => kindOrItems.test(line.slice(0, 200)))
  );
}

const version = /^\s{0,40}(?:- |\{ ?)?("?)apiVersion\1: ?"?[\w./-]{1,120}"?,?\s*$/;
const kindOrItems = /^\s{0,40}(?:- |\{ ?)?("?)(?:kind\1: ?"?[A-Z]\w{1,60}"?,?|items\1: ?\[?)\s*$/;

const clock = String.raw`\d\d:\d\d:\d\d(?:[.,]\d{1,9})?`;
const stamp = String.raw`\d{4}[-/]\d\d[-/]\d\d[T ]${clock}(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?`;

/** What stands in front, to its last sign. */
const fronts: readonly RegExp[] = [
  // Mails and chats.
  /[ \t]{0,3}>(?:[ \t]?>){0,3}/y,
  // Comments.
  /[ \t]{0,8}#/y,
  /[ \t]{0,8}\/\//y,
  // Items of a list, or the body of a block comment.
  /[ \t]{0,8}[*•]/y,
  // Pipelines: GitHub's, GitLab's with the stream, Jenkins'.
  new RegExp(String.raw`\[?(?:${stamp}|${clock})\]?(?: \d\d[OE]\+?)?`, "y"),
];

/** Nearly all lines have it, and as many blanks behind it as all of these have: what is more is their own. */
function frontOf(front: RegExp): Undressing {
  return (head) => {
    const inked = head.filter((line) => !isBlank(line));
    const rests = inked.flatMap((line) => restBehind(front, line) ?? []);
    if (rests.length < 2 || rests.length < inked.length * share) return undefined;
    const blanks = leastMargin(rests);
    return (line) => restBehind(front, line)?.slice(blanks) ?? line;
  };
}

/** What stands behind what `front` describes, on a line that begins with it. */
function restBehind(front: RegExp, line: string): string | undefined {
  front.lastIndex = 0;
  return front.test(line) ? line.slice(front.lastIndex) : undefined;
}

/** Lines lose their last blanks on their way, and those without a letter all of them. */
function leastMargin(lines: readonly string[]): number {
  const margins = lines.filter((line) => !isBlank(line)).map((line) => line.length - line.trimStart().length);
  return margins.length === 0 ? 0 : Math.min(...margins);
}

/** A patch that adds or removes a file as a whole. */
const patched =
  (sign: RegExp): Undressing =>
  (head) => {
    const bare = frontOf(sign)(head.filter((line) => !patchHead.test(line.slice(0, 20))));
    return bare && ((line) => (patchHead.test(line.slice(0, 20)) ? "" : bare(line)));
  };
const patchHead = /^(?:diff --git |(?:new|deleted) file |index [0-9a-f]{3}|\+\+\+ |--- |@@ -)/;

/** A bar may stand behind each line, too. */
const barred: Undressing = (head) => {
  const bare = frontOf(/[ \t]{0,3}[|│┃▏]/y)(head);
  return bare && ((line) => withoutRightEdge(bare(line), "|│┃"));
};

/** Whatever else stands in front of nearly all lines: `app-1  | `, `[Pipeline] `. */
const alike: Undressing = (head) => {
  const inked = head.filter((line) => !isBlank(line));
  const [middle = ""] = inked.slice(inked.length >> 1);
  const shared = inked.map((line) => sharedLength(line, middle)).toSorted((one, other) => other - one);
  const front = middle.slice(0, shared[Math.ceil(inked.length * share) - 1] ?? 0).trimEnd();
  if (inked.length < 3 || !/[^\w.-]$/.test(front)) return undefined;
  // What most lines have behind it may be their own indentation.
  const blanks = leastMargin(
    inked.flatMap((line) => (line.startsWith(front) ? line.slice(front.length) : [])),
  );
  return (line) => (line.startsWith(front) ? line.slice(front.length + blanks) : line);
};

const longestFront = 80;

function sharedLength(one: string, other: string): number {
  let at = 0;
  while (at < longestFront && at < one.length && one.charCodeAt(at) === other.charCodeAt(at)) at++;
  return at;
}

const number = /^([ \t]{0,8})(\d{1,6})(?:[ \t]{0,3}[|│┃:.)])?/;

/** `cat -n`, `grep -n`, editors: numbers that count the lines. */
const numbered: Undressing = (head) => {
  const found = head.map((line) => number.exec(line));
  let counted = 0;
  let least = Number.POSITIVE_INFINITY;
  let column = Number.POSITIVE_INFINITY;
  for (const [at, line] of head.entries()) {
    const one = found[at];
    if (!one) continue;
    const before = found[at - 1];
    if (before && Number(one[2]) === Number(before[2]) + 1) counted++;
    const rest = line.slice(one[0].length);
    const blanks = rest.length - rest.trimStart().length;
    if (blanks === rest.length) continue;
    least = Math.min(least, blanks);
    column = Math.min(column, one[0].length + blanks);
  }
  if (counted < 2 || counted < (head.length - 1) * share || column === Number.POSITIVE_INFINITY)
    return undefined;
  // Numbers of unlike length stand in a column, or the text begins right behind each.
  return (line) => {
    const one = number.exec(line);
    return one === null ? line : line.slice(Math.max(one[0].length + least, column));
  };
};

const numberAlone = /^\s{0,8}\d{1,6}\s*$/;

/** Pages that show code beside its numbers give each number a line of its own when they are copied. */
const numbersBetween: Undressing = (head) => {
  const numbers = head.filter((line) => numberAlone.test(line)).map(Number);
  const counted = numbers.filter((each, at) => at > 0 && each === numbers[at - 1]! + 1);
  if (counted.length < 4 || counted.length < head.length * 0.3) return undefined;
  return (line) => (numberAlone.test(line) ? "" : line);
};

const dresses: readonly Undressing[] = [
  ...fronts.map(frontOf),
  patched(/\+/y),
  patched(/-(?!--)/y),
  barred,
  numbered,
  numbersBetween,
  alike,
];

/** What a pager shows between, or below, the lines of what it shows. */
function withoutPager(text: string): string {
  const isPaged =
    // Up to five letters are found many times faster than more.
    text.slice(0, headLength).includes("--Mor") ||
    text.endsWith("(END)") ||
    /\n~\s{0,8}$/.test(text.slice(-10));
  if (!isPaged) return text;
  const lines = text.split("\n");
  for (let last = lines.length - 1; last > 0 && /^(?:~?\s{0,8}|\(END\))$/.test(lines[last] ?? ""); last--)
    lines[last] = "";
  return lines.map((line) => (/^--More--(?:\(\d{1,3}%\))?\s{0,8}$/.test(line) ? "" : line)).join("\n");
}

const entities: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["#34", '"'],
  ["#x22", '"'],
  ["apos", "'"],
  ["#39", "'"],
  ["#x27", "'"],
  ["nbsp", " "],
]);
/** `&amp;` alone may be of an address. */
const telling = [...entities.keys()].filter((name) => name !== "amp").map((name) => `&${name};`);
const entity = /&(lt|gt|amp|quot|#34|#x22|apos|#39|#x27|nbsp);/g;
const wholeTag = /^\s{0,100}<pre[^<>]{0,300}>(?:<code[^<>]{0,300}>)?|(?:<\/code>)?<\/pre>\s{0,100}$/g;
const lineBreak = /<br ?\/?>/gi;
const markup = /<\/?(?:pre|code|samp|p|div|span|font|b|i|em|strong)(?: [^<>]{0,300})?>/gi;

/**
 * A text as a page shows it. Where all quotes and brackets but those of tags are entities, something has made markup of
 * it; a log that has entities among its own is left as it is.
 */
function withoutMarkup(given: string): string {
  let text = given;
  // What is not in the first lines is nowhere: all of it went the same way.
  const head = text.slice(0, headLength);
  if (!head.includes("\n") && !text.includes("\n") && head.includes(String.raw`\n`))
    text = unescapedLines(text);
  if (/^\s{0,100}<pre/.test(text.slice(0, 110))) text = text.replace(wholeTag, "");
  if (head.includes("<br") && countOf(head, lineBreak) >= 3) {
    // In the place of line ends, or beside them.
    text = text.replace(lineBreak, text.split("\n", 4).length < 4 ? "\n" : "");
  }
  if (head.includes("&") && telling.some((each) => head.includes(each))) {
    const bare = text.includes("<") ? text.replace(markup, "") : text;
    if (!bare.includes("<") && !bare.includes('"'))
      text = bare.replace(entity, (_, name: string) => entities.get(name) ?? "");
  }
  // What turns straight quotes into curly ones leaves none.
  if ((text.includes("“") || text.includes("‘")) && !text.includes('"')) {
    // In YAML they are letters but for those around a value.
    text = /^(?:apiVersion|kind):/m.test(text)
      ? text.replace(/([:-] )“([^“”\n]{0,1000})”$/gm, '$1"$2"')
      : text.replace(/[“”„]/g, '"').replace(/[‘’]/g, "'");
  }
  return text;
}

/** A text of one line that is a string's inside, or the string: `"Name: web-0\nNamespace: shop\n..."`. */
function unescapedLines(text: string): string {
  if (/^\s{0,100}[{[](?!\\n)/.test(text.slice(0, 200))) return text;
  const trimmed = text.trim();
  const isString = trimmed.length > 1 && trimmed.startsWith('"') && trimmed.endsWith('"');
  const lines = (isString ? trimmed.slice(1, -1) : text).replace(
    isString ? /\\([ntr"\\])/g : /\\([ntr])/g,
    (_, letter: string) => escapes.get(letter) ?? letter,
  );
  return showsOutput(headOf(lines)) ? lines : text;
}

const escapes: ReadonlyMap<string, string> = new Map([
  ["n", "\n"],
  ["t", "\t"],
  ["r", ""],
]);

function countOf(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}
