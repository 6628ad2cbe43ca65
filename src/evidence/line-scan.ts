import { type Automaton, follow } from "./literal-automaton.ts";
import { report } from "./literal-hits.ts";

/** Lines are looked at in batches of so many characters. */
const BATCH = 8192;
const encoder = new TextEncoder();
let spare: Uint8Array | undefined;

type OnLineHit = (literalIndex: number, end: number, line: number) => boolean | void;

/**
 * Each line of a batch in which characters are bytes; the others one by one, with `scanAlone`. A step of an automaton waits
 * for the one before it, so two halves of a batch are walked at once.
 */
export function scanEachLine(
  automaton: Automaton,
  lines: readonly string[],
  onHit: OnLineHit,
  scanAlone: (line: number) => void,
): void {
  // Taken, not shared: `onHit` may scan again.
  const bytes = spare ?? new Uint8Array(BATCH);
  spare = undefined;
  for (let first = 0; first < lines.length;) {
    const starts: number[] = [];
    let length = 0;
    let next = first;
    while (next < lines.length && length + lines[next]!.length < BATCH) {
      starts.push(length);
      length += lines[next]!.length + 1;
      next++;
    }
    const batch = lines.slice(first, next);
    const { read, written } = encoder.encodeInto(batch.join("\n"), bytes);
    if (next > first && read === length - 1 && written === read) {
      const hits = walk(automaton, bytes, middleOf(starts, length), written);
      tell(automaton, batch, starts, hits, (literal, end, line) => onHit(literal, end, first + line));
    } else {
      next = Math.max(next, first + 1);
      for (let line = first; line < next; line++) scanAlone(line);
    }
    first = next;
  }
  spare = bytes;
}

/** Where a line begins about half way. */
function middleOf(starts: readonly number[], length: number): number {
  return starts.find((start) => 2 * start >= length) ?? 0;
}

/** The rows in which a literal ends, each with the offset behind it, in order. `middle` is where a line begins. */
function walk(automaton: Automaton, bytes: Uint8Array, middle: number, length: number): number[] {
  const { columns, width: root } = automaton;
  const hits: number[] = [];
  const later: number[] = [];
  let row = root;
  let laterRow = root;
  const together = Math.min(middle, length - middle);
  for (let at = 0; at < together; at++) {
    const { next } = automaton;
    let cell = 0;
    let laterCell = 0;
    // The hot loop: nothing else may be in it, and no call.
    for (; at < together; at++) {
      cell = next[row + columns[bytes[at]!]!]!;
      laterCell = next[laterRow + columns[bytes[middle + at]!]!]!;
      if (cell <= 0 || laterCell <= 0) break;
      row = cell;
      laterRow = laterCell;
    }
    if (at === together) break;
    row = step(automaton, row, columns[bytes[at]!]!, at + 1, hits);
    laterRow = step(automaton, laterRow, columns[bytes[middle + at]!]!, middle + at + 1, later);
  }
  walkOn(automaton, bytes, { row, from: together, to: middle }, hits);
  walkOn(automaton, bytes, { row: laterRow, from: middle + together, to: length }, later);
  for (const each of later) hits.push(each);
  return hits;
}

function walkOn(
  automaton: Automaton,
  bytes: Uint8Array,
  { row: startRow, from, to }: { row: number; from: number; to: number },
  hits: number[],
): void {
  let row = startRow;
  for (let at = from; at < to; at++) {
    row = step(automaton, row, automaton.columns[bytes[at]!]!, at + 1, hits);
  }
}

/** One step that may lead to a row that no text has taken yet, or to one in which a literal ends. */
function step(automaton: Automaton, row: number, column: number, end: number, hits: number[]): number {
  const cell = automaton.next[row + column]! || follow(automaton, row, column);
  if (cell < 0) hits.push(-cell, end);
  return Math.abs(cell);
}

function tell(
  automaton: Automaton,
  lines: readonly string[],
  starts: readonly number[],
  hits: readonly number[],
  onHit: OnLineHit,
): void {
  let line = 0;
  let ended = -1;
  const onLiteral = (literal: number, end: number) =>
    // One with a line break in it would begin in the line before.
    end < automaton.literals[literal]!.length || onHit(literal, end, line);
  for (let index = 0; index < hits.length; index += 2) {
    const at = hits[index + 1]!;
    while (line + 1 < starts.length && at > starts[line + 1]!) line++;
    if (line === ended) continue;
    if (!report(automaton, lines[line]!, hits[index]!, at - starts[line]!, onLiteral)) ended = line;
  }
}
