import { scanEachLine } from "./line-scan.ts";
import { type Automaton, buildAutomaton, follow } from "./literal-automaton.ts";
import { report } from "./literal-hits.ts";
import { buildPairFilter, type PairFilter } from "./pair-filter.ts";

/**
 * Finds thousands of literals in one pass over a text, so that everything that looks for words in logs shares one loop
 * whose cost does not depend on what the text is.
 */
export interface LiteralScanner {
  /**
   * Calls `onHit` for every occurrence, overlapping ones too, by rising `end` (the offset after the last character).
   * `onHit` stops the scan by returning false. `from` and `to` bound the text that is looked at; offsets stay those
   * of the whole text.
   */
  scan(text: string, onHit: OnHit, from?: number, to?: number): void;
  /** The same for lines, each by itself and in their order; faster than as many scans. Returning false ends the line. */
  scanLines(lines: readonly string[], onHit: OnLineHit): void;
}

type OnHit = (literalIndex: number, end: number) => boolean | void;
type OnLineHit = (literalIndex: number, end: number, line: number) => boolean | void;

/** So many characters repay a filter's making; a dump of a few kilobytes would only wait for it. */
const REPAYS_FILTER = 100_000;

/**
 * The tables are built at the first scan, so compiling at module level costs nothing. `ignoreCase` folds A-Z only.
 * A literal may stand in the list twice; both are reported.
 */
export function compileLiterals(
  literals: readonly string[],
  { ignoreCase = false }: { ignoreCase?: boolean } = {},
): LiteralScanner {
  if (literals.includes("")) throw new RangeError("an empty literal would be found everywhere");
  let automaton: Automaton | undefined;
  let filter: PairFilter | undefined;
  let scanned = 0;
  return {
    scan(text, onHit, from = 0, to = text.length) {
      automaton ??= buildAutomaton(literals, ignoreCase);
      const end = Math.min(to, text.length);
      if (scanned < REPAYS_FILTER) {
        scanned += end - from;
        if (scanned >= REPAYS_FILTER) filter = buildPairFilter(literals, ignoreCase);
      }
      run(automaton, filter, text, onHit, from, end);
    },
    scanLines(lines, onHit) {
      const tables = (automaton ??= buildAutomaton(literals, ignoreCase));
      scanEachLine(tables, lines, onHit, (line) =>
        run(
          tables,
          filter,
          lines[line]!,
          (literal, end) => onHit(literal, end, line),
          0,
          lines[line]!.length,
        ),
      );
    },
  };
}

/** Reading bytes is several times faster than charCodeAt, even with the detour over UTF-8. */
const CHUNK = 8192;
const encoder = new TextEncoder();
let spareChunk: Chunk | undefined;

interface Chunk {
  bytes: Uint8Array;
  /** The same memory in the machine's byte order. */
  pairs: Uint16Array;
}

function openChunk(): Chunk {
  const bytes = new Uint8Array(CHUNK * 3 + 4);
  return { bytes, pairs: new Uint16Array(bytes.buffer) };
}

function run(
  automaton: Automaton,
  filter: PairFilter | undefined,
  text: string,
  onHit: OnHit,
  from: number,
  to: number,
): void {
  // Taken, not shared: `onHit` may scan again.
  const chunk = spareChunk ?? openChunk();
  spareChunk = undefined;
  let row = automaton.width;
  let end = from;
  while (end < to && row !== STOPPED) {
    const start = end;
    end = Math.min(start + CHUNK, to);
    if (end < to && isHighSurrogate(text.charCodeAt(end - 1))) end--;
    if (end === start) end = start + 1;
    const part = start === 0 && end === text.length ? text : text.substring(start, end);
    const { written } = encoder.encodeInto(part, chunk.bytes);
    const position = written === end - start ? undefined : { byte: 0, unit: start };
    const onState: OnState = (state, byte) =>
      report(
        automaton,
        text,
        state,
        position === undefined ? start + byte : advance(position, chunk.bytes, byte),
        onHit,
      );
    row =
      filter === undefined
        ? runEvery(automaton, chunk, written, row, onState)
        : runPairs(automaton, filter, chunk, written, row, onState);
  }
  spareChunk = chunk;
}

const STOPPED = -1;

/** Answers false to stop. `byte` is the offset after the hit. */
type OnState = (row: number, byte: number) => boolean;

/** This and runPairs answer the row they end in, or STOPPED. */
function runEvery(
  automaton: Automaton,
  { bytes }: Chunk,
  length: number,
  startRow: number,
  onState: OnState,
): number {
  const { columns } = automaton;
  let { next } = automaton;
  let row = startRow;
  for (let at = 0; at < length; at++) {
    const column = columns[bytes[at]!]!;
    let cell = next[row + column]!;
    if (cell <= 0) {
      if (cell === 0) {
        cell = follow(automaton, row, column);
        next = automaton.next;
      }
      if (cell < 0) {
        cell = -cell;
        if (!onState(cell, at + 1)) return STOPPED;
        next = automaton.next;
      }
    }
    row = cell;
  }
  return row;
}

function runPairs(
  automaton: Automaton,
  { first, second }: PairFilter,
  { bytes, pairs }: Chunk,
  length: number,
  startRow: number,
  onState: OnState,
): number {
  const { columns, width: root } = automaton;
  let { next } = automaton;
  const lastPair = (length >> 1) - 1;
  let row = startRow;
  let at = 0;
  while (at < length) {
    if (row === root) {
      const pair = skipPairs(first, second, pairs, (at + 1) >> 1, lastPair);
      if (2 * pair - 1 > at) at = 2 * pair - 1;
    }
    do {
      const column = columns[bytes[at]!]!;
      let cell = next[row + column]!;
      at++;
      if (cell <= 0) {
        if (cell === 0) {
          cell = follow(automaton, row, column);
          next = automaton.next;
        }
        if (cell < 0) {
          cell = -cell;
          if (!onState(cell, at)) return STOPPED;
          next = automaton.next;
        }
      }
      row = cell;
    } while (row !== root && at < length);
  }
  return row;
}

/** The first pair from `pair` on at which something may begin, or `lastPair`. The hot loop: nothing else may be in it. */
function skipPairs(
  first: Int32Array,
  second: Int32Array,
  pairs: Uint16Array,
  from: number,
  lastPair: number,
): number {
  if (from >= lastPair) return from;
  let current = pairs[from]!;
  for (let pair = from; pair < lastPair; pair++) {
    const following = pairs[pair + 1]!;
    if ((first[current]! & second[following]!) !== 0) return pair;
    current = following;
  }
  return lastPair;
}

/** Moves on to a byte of UTF-8 and answers the UTF-16 offset there. Hits rise, so all moves together are one pass. */
function advance(position: { byte: number; unit: number }, bytes: Uint8Array, byte: number): number {
  let { unit } = position;
  for (let at = position.byte; at < byte; at++) {
    const value = bytes[at]!;
    if ((value & 0xc0) !== 0x80) unit += value >= 0xf0 ? 2 : 1;
  }
  position.byte = byte;
  position.unit = unit;
  return unit;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
