import { startsBlock, startsContainer, startsDescription } from "./description-start.ts";
import { readTableHeader } from "./table-header.ts";
import { withoutClock } from "./clock-prefix.ts";
import { readCommandLine } from "./command-line.ts";
import { looksLikeEventRow } from "./event-row.ts";
import { isEventSentence } from "./event-sentences.ts";
import { openFences } from "./markup.ts";
import { signedLines } from "./margins.ts";
import { looksLikePodRow } from "./pod-table.ts";
import { firstLetter, isBlank, nextInked, readField, withoutRightEdge } from "./text-lines.ts";

const mark = /^[ \t]{0,3}(?:> ?){1,4}/;

function isQuoted(line: string): boolean {
  return firstLetter(line) === 62 && mark.test(line.slice(0, 12));
}

/**
 * Takes the `> ` of an e-mail or a chat from quoted lines, and the blanks of a block that is indented as a whole.
 * A single `> ` in front of a line may be a program's (npm prints its scripts so): without output of kubectl in it
 * a quotation stays as it is. A CI's times are taken off first.
 */
export function unquote(printed: readonly string[], text: string): readonly string[] {
  const given = withoutClock(printed, text, hasOutput);
  const bordered = text.includes("│")
    ? withoutBorder(given)
    : text.includes("|") && /^[ \t]*\|/m.test(text)
      ? withoutPipes(given)
      : given;
  const plain = withoutEmphasis(openFences(bordered, text), text);
  const lines =
    firstLetter(plain[nextInked(plain, 0, plain.length)] ?? "") === 35 ? withoutComment(plain) : plain;
  let result: string[] | undefined;
  let end = 0;
  for (const at of signedLines(lines)) {
    if (at < end || !isQuoted(lines[at] ?? "")) continue;
    end = at;
    while (end < lines.length && isQuoted(lines[end] ?? "")) end++;
    const bare = lines.slice(at, end).map((line) => line.replace(mark, ""));
    const isWhole = at === 0 && lines.slice(end).every(isBlank);
    const isOutput = bare.length >= 2 && hasOutput(bare);
    if (isOutput || (isWhole && bare.length >= 3) || bare.some(isEvent)) {
      result ??= [...lines];
      bare.forEach((line, index) => (result![at + index] = line));
    }
  }
  return result ?? lines;
}

/** Terminal programs draw a frame around what they show. Programs draw trees with the same sign, so it must frame output. */
function withoutBorder(lines: readonly string[]): readonly string[] {
  const inked = lines.filter((line) => !isBlank(line));
  const framed = inked.filter((line) => /^[ \t]{0,3}│/.test(line.slice(0, 4)));
  if (framed.length < 2 || framed.length * 2 < inked.length) return lines;
  const bare = lines.map((line) => withoutRightEdge(line.replace(/^[ \t]{0,3}│ ?/, ""), "│"));
  return hasOutput(bare) || bare.some(isEvent) ? bare : lines;
}

/** Test programs print what they ran behind a `#`, and people keep it in a comment: all of it, and output of kubectl. */
function withoutComment(lines: readonly string[]): readonly string[] {
  if (!lines.every((line) => isBlank(line) || firstLetter(line) === 35)) return lines;
  const bare = lines.map((line) => line.replace(/^[ \t]{0,16}# ?/, ""));
  const isOutput =
    hasOutput(bare) || bare.some((line, at) => isEvent(line) || startsContainer(bare, at, bare.length));
  return isOutput ? bare : lines;
}

/** Some put a table of kubectl's into one of Markdown: its cells again with blanks between. */
function withoutPipes(lines: readonly string[]): readonly string[] {
  let result: string[] | undefined;
  let header: string | undefined;
  let isLog = false;
  for (const [at, line] of lines.entries()) {
    const cells = /^[ \t]*\|(.{1,8192})\|[ \t]*$/.exec(line)?.[1]?.split("|");
    if (cells === undefined) {
      header = undefined;
      const shows = readCommandLine(line)?.shows;
      if (shows !== undefined) isLog = shows === "log";
      continue;
    }
    if (isLog) continue;
    const row = cells.map((cell) => cell.trim()).join("   ");
    // Clients of databases print such tables too, and of names as well.
    if (header === undefined && (readTableHeader(row)?.kind ?? "other") === "other") continue;
    result ??= [...lines];
    // The rule below the header would end the table.
    const isRule = /^[\s:-]*$/.test(row);
    result[at] = isRule ? (header ?? "") : row;
    header ??= row;
  }
  return result ?? lines;
}

/**
 * People mark the line that they mean (`**Warning  Unhealthy ...**`), and put a short output between single
 * backticks. Marks are taken off where a row of events or a field is left: globs and passwords have them too.
 */
function withoutEmphasis(lines: readonly string[], text: string): readonly string[] {
  const hasTicks = text.includes("`");
  const bare = hasTicks ? openTicks(openTickedLines(lines)) : lines;
  if (!hasTicks && !text.includes("**")) return bare;
  let result: string[] | undefined;
  for (const [at, line] of bare.entries()) {
    const isTicked = firstLetter(line) === 96;
    const span = isTicked || line.length > 8_000 ? undefined : sentenceWithin(line);
    if (span !== undefined) {
      result ??= [...bare];
      result[at] = span;
      continue;
    }
    if ((!isTicked && !line.includes("**")) || line.length > 4_000) continue;
    const plain = line
      .replace(/^([ \t]{0,40})`{1,3}(?=[ \t]{0,8}(?:[A-Z\d]|pod\/))/, "$1")
      .replace(isTicked ? /(?<=\S)`{1,3}(?=[ \t]{0,8}$)/ : /$^/, "")
      .replace(/^([ \t]{0,40}(?:[-*] )?)\*\*([^*\s][^*]{0,80})\*\*/, "$1$2")
      .replace(/^([ \t]{0,40}(?:[-*] )?)\*\*(?=\S)/, "$1")
      .replace(/(?<=\S)\*\*(?=[ \t]{0,8}$)/, "")
      .replace(/(?<=[ \t])\*\*(?=\d{1,6}[smhdy])/, "");
    const isOutput =
      looksLikeEventRow(plain) !== undefined ||
      readField(plain) !== undefined ||
      (isTicked && readTableHeader(plain) !== undefined);
    if (plain === line || !isOutput) continue;
    result ??= [...bare];
    result[at] = plain;
  }
  return result ?? bare;
}

/** Somebody's words around a message of the cluster: "it says `Failed to pull image ...` and stops". */
function sentenceWithin(line: string): string | undefined {
  if (!/^[^`]{0,400}[^`\s][^`]{0,4}`[^`]{10,8000}`/.test(line)) return undefined;
  // The longest tells the most; a word between two of them is nobody's.
  return [...line.slice(0, 9000).matchAll(/`([^`]{10,8000})`/g)]
    .flatMap(([, found = ""]) => (isEventSentence(found) ? [found] : []))
    .toSorted((a, b) => b.length - a.length)[0];
}

const tickedLine = /^([ \t]{0,40})(`{1,3})([^`]{1,4000})\2[ \t]{0,8}$/;

/** Some put each line between backticks: such a line is what stands between them. */
function openTickedLines(lines: readonly string[]): readonly string[] {
  const ticked = lines.map((line) => firstLetter(line) === 96 && tickedLine.test(line));
  if (!ticked.includes(true)) return lines;
  const bare = lines.map((line, at) => (ticked[at] === true ? line.replace(tickedLine, "$1$3") : line));
  const opened = bare.filter((_, at) => ticked[at]);
  return hasOutput(opened) || opened.some(looksLikePodRow) ? bare : lines;
}

/** Backticks at the very start and the very end of a text of several lines; the end may be cut off. */
function openTicks(lines: readonly string[]): readonly string[] {
  const first = nextInked(lines, 0, lines.length);
  const last = lines.findLastIndex((line) => !isBlank(line));
  const open = lines[first] ?? "";
  if (last <= first || !/^`[^`]+$/.test(open)) return lines;
  const close = (lines[last] ?? "").trimEnd();
  const isClosed = close.endsWith("`") && close.indexOf("`") === close.length - 1;
  const result = [...lines];
  result[first] = open.slice(1);
  if (isClosed) result[last] = close.slice(0, -1);
  return isClosed ||
    readTableHeader(open.slice(1)) !== undefined ||
    startsDescription(result, first, last + 1)
    ? result
    : lines;
}

/** Even alone: no program prints an event of the kubelet behind a `> `. */
function isEvent(line: string): boolean {
  return looksLikeEventRow(line) !== undefined || isEventSentence(line);
}

function hasOutput(lines: readonly string[]): boolean {
  return lines.some(
    (line, at) =>
      readTableHeader(line) !== undefined ||
      readCommandLine(line) !== undefined ||
      startsDescription(lines, at, lines.length) ||
      startsBlock(lines, at, lines.length),
  );
}
