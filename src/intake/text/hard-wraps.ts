import { isContainerField } from "./container-blocks.ts";
import { isOutermostField } from "./description-start.ts";
import { looksLikeEventRow } from "./event-row.ts";
import { looksLikePodRow } from "./pod-table.ts";
import { readTableHeader } from "./table-header.ts";
import { isBlank, readField } from "./text-lines.ts";
import { followsWholeMessage } from "./whole-message.ts";

/** Narrower and wider than this no terminal is from which somebody copies. */
const narrowest = 80;
const widest = 400;

/**
 * Terminals cut what is wider than they are, and some give the pieces as lines of their own when they are copied. Puts
 * them together again, with blank lines in the place of the pieces, so that every line stays on its number. Where lines
 * that begin anew follow those that fill the width, it is not a terminal's. `isTorn`: something in the text is torn, so
 * that one piece tells.
 */
export function withoutHardWraps(lines: readonly string[], isTorn = false): readonly string[] {
  const { width, first } = widthOf(lines);
  if (width < narrowest || width > widest) return lines;
  const whole = new Map<number, string>();
  const distinct = new Set<string>();
  let [joined, midWord, closed, anew] = [0, 0, 0, 0];
  for (let at = first; at < lines.length; at++) {
    const begun = lines[at] ?? "";
    if (begun.length !== width || isDrawn(begun)) continue;
    let next = at + 1;
    let piece = begun;
    for (; piece.length === width && next < lines.length; next++) {
      const line = lines[next] ?? "";
      if (isBlank(line)) break;
      if (beginsAnew(line, begun) || (begun.endsWith(")") && followsWholeMessage(lines, next))) {
        if (++anew > 8 && anew > joined) return lines;
        break;
      }
      joined++;
      distinct.add(piece);
      if (!/\s$/.test(piece) && !/^\s/.test(line)) midWord++;
      if (closes(line, piece)) closed++;
      whole.set(at, (whole.get(at) ?? begun) + line);
      whole.set(next, "");
      piece = line;
    }
    at = next - 1;
  }
  const isWrapped =
    (distinct.size >= (isTorn ? 1 : 2) || closed > 0) && midWord * 3 >= joined && anew * 4 <= joined;
  return isWrapped ? lines.map((line, at) => whole.get(at) ?? line) : lines;
}

/** The length that no line exceeds, and the first that has it. */
function widthOf(lines: readonly string[]): { width: number; first: number } {
  let [width, first] = [0, 0];
  for (let at = 0; at < lines.length && width <= widest; at++) {
    const { length } = lines[at]!;
    if (length > width) [width, first] = [length, at];
  }
  return { width, first };
}

/** Whether a line closes the bracket that was open at the end of the one above: one of them would do. */
function closes(line: string, above: string): boolean {
  return above.lastIndexOf("(") > above.lastIndexOf(")") && /^[^()]{1,200}\)/.test(line);
}

/** Whether a line is the beginning of something rather than the rest of what `begun` began. */
function beginsAnew(line: string, begun: string): boolean {
  if (isDrawn(line) || shapeOf(line) === shapeOf(begun) || instant.test(line.slice(0, 30))) return true;
  if (isInColumnsOf(line, begun)) return true;
  const field = readField(line);
  return (
    (field !== undefined && (isContainerField(field.key, field.value) || isOutermostField(line))) ||
    looksLikeEventRow(line) !== undefined ||
    looksLikePodRow(line) ||
    readTableHeader(line) !== undefined
  );
}

/** A log's line, below whatever is as wide. */
const instant = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d/;

/** A rule, a heading between signs, or a line of a frame or a table: programs make these as wide as they want them. */
function isDrawn(line: string): boolean {
  return drawnEnds.has(line.at(0) ?? "") && drawnEnds.has(line.at(-1) ?? "");
}
const drawnEnds = new Set("=-_*#~+|│┃║─━═┌┐└┘├┤╭╮╰╯╔╗╚╝╠╣");

/** A row of a table: what stands behind its gaps begins below what does in the row above. */
function isInColumnsOf(line: string, begun: string): boolean {
  const columns = columnsOf(begun);
  const shared = columnsOf(line).filter((column) => columns.includes(column)).length;
  return shared >= 3 && shared * 2 >= columns.length;
}

function columnsOf(line: string): number[] {
  return [...line.matchAll(/ {2}(?=\S)/g)].map(({ index }) => index);
}

/** How lines of a kind begin: the same signs, and digits or letters of one case in the same places. */
function shapeOf(line: string): string {
  return line.slice(0, 6).replaceAll(/\d/g, "0").replaceAll(/[a-z]/g, "a").replaceAll(/[A-Z]/g, "A");
}
