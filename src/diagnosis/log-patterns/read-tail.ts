import { isQuiet } from "./candidates.ts";
import { isFrame, type LogLine, readLogLine } from "./log-line.ts";
import { isPlainlyQuiet, monotonyOf, withoutLongRuns } from "./monotony.ts";
import { countsOnAnyLevel, type PatternSet, scanLines } from "./scan.ts";

/** Of so many last lines a structured one is undone to be quoted; of those before, only where a pattern may match. */
const quotable = 40;

/**
 * Of the last lines of a log those that may decide, or show what work went on, in the order of time. `reversed`: the
 * newest line stands first.
 */
export function readTail(set: PatternSet, all: readonly string[], reversed: boolean): LogLine[] {
  const ordered = reversed ? all.toReversed() : all;
  const start = startOfTail(ordered);
  const texts = ordered.slice(start);
  const { literals: found, signs } = scanLines(set, texts);
  const monotony = texts.map((text, at) => {
    const kind = monotonyOf(text, signs[at]!);
    const here = found[at];
    if (kind === undefined || here === undefined) return kind;
    return kind === "routine" && isPlainlyQuiet(text) && !countsOnAnyLevel(set, here) ? kind : undefined;
  });
  return withoutLongRuns(monotony).map((at) => {
    const text = texts[at]!;
    const index = reversed ? all.length - 1 - start - at : start + at;
    const quoted = monotony[at] !== "routine" && at >= texts.length - quotable;
    const read = readLogLine(text, index, quoted, signs[at]);
    const here = found[at];
    if (here === undefined || (!quoted && isQuiet(read) && !countsOnAnyLevel(set, here))) return read;
    const line = !quoted && text.charCodeAt(0) === 0x7b ? readLogLine(text, index) : read;
    line.literals = here;
    return line;
  });
}

/** Enough to hold the last words of any program. */
const mostLines = 250;
/** Of long lines fewer do: so many characters, and a few lines in any case. */
const mostCharacters = 40_000;
const fewestLines = 8;
/** With frames and indented lines, which are not counted: a dump of a thousand goroutines, a page of flags can follow. */
const mostScanned = 10_000;

/** Where the last lines of a log begin that may hold its last words. */
function startOfTail(lines: readonly string[]): number {
  if (isShort(lines)) return 0;
  const count = lines.length;
  let position = count;
  let seen = 0;
  let characters = 0;
  while (position > 0 && seen < mostLines && count - position < mostScanned) {
    if (characters >= mostCharacters && seen >= fewestLines) break;
    position--;
    const line = lines[position]!;
    if (line.charCodeAt(0) > 0x20 && !isFrame(line)) {
      seen++;
      characters += line.length;
    }
  }
  return position;
}

/** Whatever its lines are. */
function isShort(lines: readonly string[]): boolean {
  if (lines.length > mostLines) return false;
  let characters = 0;
  for (const { length } of lines) characters += length;
  return characters < mostCharacters;
}
