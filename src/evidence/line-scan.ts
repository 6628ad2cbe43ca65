import { type Automaton, follow, MAX_DEPTH } from "./literal-automaton.ts";
import { report } from "./literal-hits.ts";

/** Lines are looked at in batches of so many characters. */
const BATCH = 8192;
const encoder = new TextEncoder();
let spare: Uint8Array | undefined;

type OnLineHit = (literalIndex: number, end: number, line: number) => boolean | void;

/**
 * Each line of a batch in which characters are bytes; the others one by one, with `scanAlone`. A step of an automaton waits
 * for the one before it, so four quarters of a batch are walked at once.
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
    let text = "";
    let next = first;
    while (next < lines.length && text.length + lines[next]!.length < BATCH) {
      starts.push(text.length);
      text += lines[next]!;
      text += "\n";
      next++;
    }
    const { read, written } = encoder.encodeInto(text, bytes);
    if (next > first && read === text.length && written === read) {
      const hits = walk(automaton, bytes, written);
      if (hits.length > 0) tell(automaton, { lines, first, starts }, hits, onHit);
    } else {
      next = Math.max(next, first + 1);
      for (let line = first; line < next; line++) scanAlone(line);
    }
    first = next;
  }
  spare = bytes;
}

/**
 * The rows in which a literal ends, each with the offset behind it, in order. All bytes are of ASCII, each its own column.
 * A state depends on no more characters than a literal has in the automaton, so a quarter of a batch may begin anywhere.
 */
function walk(automaton: Automaton, bytes: Uint8Array, length: number): number[] {
  const size = length >> 2;
  const [second, third, fourth] = [size, 2 * size, 3 * size];
  const hits: Quarters = [[], [], [], []];
  let row1 = automaton.width;
  let row2 = rowBefore(automaton, bytes, second);
  let row3 = rowBefore(automaton, bytes, third);
  let row4 = rowBefore(automaton, bytes, fourth);
  for (let at = 0; at < size; at++) {
    const { next } = automaton;
    let [cell1, cell2, cell3, cell4] = [0, 0, 0, 0];
    // The hot loop: nothing else may be in it, and no call.
    for (; at < size; at++) {
      cell1 = next[row1 + bytes[at]!]!;
      cell2 = next[row2 + bytes[second + at]!]!;
      cell3 = next[row3 + bytes[third + at]!]!;
      cell4 = next[row4 + bytes[fourth + at]!]!;
      if (cell1 <= 0 || cell2 <= 0 || cell3 <= 0 || cell4 <= 0) break;
      row1 = cell1;
      row2 = cell2;
      row3 = cell3;
      row4 = cell4;
    }
    if (at === size) break;
    row1 = cell1 > 0 ? cell1 : step(automaton, row1, bytes[at]!, at + 1, hits[0]);
    row2 = cell2 > 0 ? cell2 : step(automaton, row2, bytes[second + at]!, second + at + 1, hits[1]);
    row3 = cell3 > 0 ? cell3 : step(automaton, row3, bytes[third + at]!, third + at + 1, hits[2]);
    row4 = cell4 > 0 ? cell4 : step(automaton, row4, bytes[fourth + at]!, fourth + at + 1, hits[3]);
  }
  walkOn(automaton, bytes, { row: row4, from: fourth + size, to: length }, hits[3]);
  // Several times faster than flat().
  const [inFirst, ...inOthers] = hits;
  return inFirst.concat(...inOthers);
}

type Quarters = [number[], number[], number[], number[]];

/** The row that whatever stands before an offset leads to. */
function rowBefore(automaton: Automaton, bytes: Uint8Array, offset: number): number {
  const from = Math.max(0, offset - MAX_DEPTH);
  return walkOn(automaton, bytes, { row: automaton.width, from, to: offset }, []);
}

function walkOn(
  automaton: Automaton,
  bytes: Uint8Array,
  { row: startRow, from, to }: { row: number; from: number; to: number },
  hits: number[],
): number {
  let row = startRow;
  for (let at = from; at < to; at++) {
    row = step(automaton, row, bytes[at]!, at + 1, hits);
  }
  return row;
}

/** One step that may lead to a row that no text has taken yet, or to one in which a literal ends. */
function step(automaton: Automaton, row: number, byte: number, end: number, hits: number[]): number {
  const cell = automaton.next[row + byte]! || follow(automaton, row, byte);
  if (cell < 0) hits.push(-cell, end);
  return Math.abs(cell);
}

/** Of which line and at which offset each hit is; line `first` is the first of the batch. */
function tell(
  automaton: Automaton,
  { lines, first, starts }: { lines: readonly string[]; first: number; starts: readonly number[] },
  hits: readonly number[],
  onHit: OnLineHit,
): void {
  let line = 0;
  let ended = -1;
  const onLiteral = (literal: number, end: number) =>
    // One with a line break in it would begin in the line before.
    end < automaton.literals[literal]!.length || onHit(literal, end, first + line);
  for (let index = 0; index < hits.length; index += 2) {
    const at = hits[index + 1]!;
    while (line + 1 < starts.length && at > starts[line + 1]!) line++;
    if (line === ended) continue;
    if (!report(automaton, lines[first + line]!, hits[index]!, at - starts[line]!, onLiteral)) ended = line;
  }
}
