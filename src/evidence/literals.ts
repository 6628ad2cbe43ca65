/**
 * Finds thousands of literals in one pass over a text, so that everything that looks for words in logs shares one loop
 * whose cost does not depend on what the text is (Aho-Corasick with a full table of transitions).
 */
export interface LiteralScanner {
  /**
   * Calls `onHit` for every occurrence, overlapping ones too, by rising `end` (the offset after the last character).
   * `onHit` stops the scan by returning false. `from` and `to` bound the text that is looked at; offsets stay those
   * of the whole text.
   */
  scan(text: string, onHit: OnHit, from?: number, to?: number): void;
}

type OnHit = (literalIndex: number, end: number) => boolean | void;

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
  return {
    scan(text, onHit, from = 0, to = text.length) {
      automaton ??= build(literals, ignoreCase);
      run(automaton, text, onHit, from, Math.min(to, text.length));
    },
  };
}

/**
 * Only so many characters, the last ones, of a literal are in the automaton; what stands before them is compared at a
 * hit. This bounds the table (build time, cache) for lists of whole sentences.
 */
const MAX_DEPTH = 10;

interface Automaton {
  /** The column of a UTF-16 code unit; 0 for those that stand in no literal. */
  columns: Uint8Array | Uint16Array;
  width: number;
  /** At `row + column`: the next row, or its complement when a literal ends there. */
  next: Int32Array;
  /** By state (row / width): a literal that ends there, or -1. */
  endsHere: Int32Array;
  /** By state: the nearest proper suffix at which a literal ends, 0 for none. */
  shorter: Int32Array;
  /** By literal: another literal with the same last characters, or -1. */
  twin: Int32Array;
  /** What precedes the last MAX_DEPTH characters of each literal; mostly "". */
  heads: string[];
  tailLengths: number[];
  ignoreCase: boolean;
  skip: PairFilter | undefined;
}

/** Reading bytes is several times faster than charCodeAt; a chunk with anything but ASCII takes the slower loop. */
const CHUNK = 8192;
/** Below this length the detour over bytes costs more than it saves. */
const WORTH_ENCODING = 96;
const encoder = new TextEncoder();
let spareBytes: Uint8Array<ArrayBuffer> | undefined;

function run(automaton: Automaton, text: string, onHit: OnHit, from: number, to: number): void {
  let row = 0;
  if (to - from < WORTH_ENCODING) {
    runCodeUnits(automaton, text, onHit, from, to, row);
    return;
  }
  // Taken, not shared: `onHit` may scan again.
  const bytes = spareBytes ?? new Uint8Array(CHUNK * 3);
  spareBytes = undefined;
  for (let start = from; start < to && row !== STOPPED; start += CHUNK) {
    const end = Math.min(start + CHUNK, to);
    const { written } = encoder.encodeInto(text.substring(start, end), bytes);
    row =
      written === end - start
        ? (automaton.skip === undefined ? runAscii : runAsciiInPairs)(automaton, text, onHit, start, bytes, written, row)
        : runCodeUnits(automaton, text, onHit, start, end, row);
  }
  spareBytes = bytes;
}

const STOPPED = -1;

/** Both loops answer the row they end in, or STOPPED. */
function runCodeUnits(
  automaton: Automaton,
  text: string,
  onHit: OnHit,
  from: number,
  to: number,
  startRow: number,
): number {
  const { next, columns } = automaton;
  let row = startRow;
  for (let at = from; at < to; at++) {
    row = next[row + columns[text.charCodeAt(at)]!]!;
    if (row >= 0) continue;
    row = ~row;
    if (!report(automaton, text, row, at + 1, onHit)) return STOPPED;
  }
  return row;
}

function runAscii(
  automaton: Automaton,
  text: string,
  onHit: OnHit,
  offset: number,
  bytes: Uint8Array<ArrayBuffer>,
  length: number,
  startRow: number,
): number {
  const { next, columns } = automaton;
  let row = startRow;
  for (let at = 0; at < length; at++) {
    row = next[row + columns[bytes[at]!]!]!;
    if (row >= 0) continue;
    row = ~row;
    if (!report(automaton, text, row, offset + at + 1, onHit)) return STOPPED;
  }
  return row;
}

function runAsciiInPairs(
  automaton: Automaton,
  text: string,
  onHit: OnHit,
  offset: number,
  bytes: Uint8Array<ArrayBuffer>,
  length: number,
  startRow: number,
): number {
  const { next, columns, skip } = automaton;
  const pairs = new Uint16Array(bytes.buffer);
  const lastPair = (length >> 1) - 1;
  let row = startRow;
  let at = 0;
  while (at < length) {
    if (row === 0 && skip !== undefined) {
      const { first, second } = skip;
      let pair = (at + 1) >> 1;
      while (pair < lastPair && (first[pairs[pair]!]! & second[pairs[pair + 1]!]!) === 0) pair++;
      if (2 * pair - 1 > at) at = 2 * pair - 1;
      if (at >= length) break;
    }
    row = next[row + columns[bytes[at]!]!]!;
    at++;
    if (row >= 0) continue;
    row = ~row;
    if (!report(automaton, text, row, offset + at, onHit)) return STOPPED;
  }
  return row;
}

function report(automaton: Automaton, text: string, row: number, end: number, onHit: OnHit): boolean {
  const { endsHere, shorter, twin, heads, tailLengths, width, ignoreCase } = automaton;
  for (let state = row / width; state !== 0; state = shorter[state]!) {
    for (let literal = endsHere[state]!; literal !== -1; literal = twin[literal]!) {
      const head = heads[literal]!;
      if (head !== "" && !standsBefore(head, text, end - tailLengths[literal]!, ignoreCase)) continue;
      if (onHit(literal, end) === false) return false;
    }
  }
  return true;
}

function standsBefore(head: string, text: string, at: number, ignoreCase: boolean): boolean {
  if (head.length > at) return false;
  for (let back = 1; back <= head.length; back++) {
    let unit = text.charCodeAt(at - back);
    if (ignoreCase && unit >= 0x41 && unit <= 0x5a) unit += 0x20;
    if (unit !== head.charCodeAt(head.length - back)) return false;
  }
  return true;
}

/**
 * While nothing has begun, bytes are looked at in aligned pairs: a literal can only begin in or just before pair `p`
 * if `first[pair p] & second[pair p + 1]` is not 0. Each literal has one bit for beginning at an even offset and one
 * for an odd one.
 */
interface PairFilter {
  first: Uint16Array;
  second: Uint16Array;
}

const FILTER_GROUPS = 8;
/** With more literals nearly every pair of letters would pass, and the filter would only cost. */
const MOST_FILTERED = 400;

function buildFilter(tails: readonly string[], ignoreCase: boolean): PairFilter | undefined {
  if (tails.length > MOST_FILTERED || tails.some((tail) => tail.length < 3)) return undefined;
  const first = new Uint16Array(0x10000);
  const second = new Uint16Array(0x10000);
  const ascii = [...new Set(tails)].sort().filter((tail) => !/[^\0-\x7f]/.test(tail));
  for (const [index, tail] of ascii.entries()) {
    // Neighbours in the sorted list begin alike, so a group holds few different pairs.
    const group = Math.floor((index * FILTER_GROUPS) / ascii.length);
    for (const offset of [0, 1]) {
      const bit = 1 << (2 * group + offset);
      allowPair(first, tail, offset, bit, ignoreCase);
      allowPair(second, tail, offset + 2, bit, ignoreCase);
    }
  }
  return { first, second };
}

function allowPair(table: Uint16Array, tail: string, at: number, bit: number, ignoreCase: boolean): void {
  const bytes = new Uint8Array(2);
  const pair = new Uint16Array(bytes.buffer); // in the machine's byte order, as runAscii reads it
  for (const low of unitsAt(tail, at, ignoreCase)) {
    for (const high of unitsAt(tail, at + 1, ignoreCase)) {
      bytes[0] = low;
      bytes[1] = high;
      table[pair[0]!]! |= bit;
    }
  }
}

function unitsAt(tail: string, at: number, ignoreCase: boolean): number[] {
  if (at >= tail.length) return Array.from({ length: 0x80 }, (_, unit) => unit);
  const unit = tail.charCodeAt(at);
  return ignoreCase && unit >= 0x61 && unit <= 0x7a ? [unit, unit - 0x20] : [unit];
}

function build(literals: readonly string[], ignoreCase: boolean): Automaton {
  const folded = ignoreCase ? literals.map(foldAscii) : literals;
  const tails = folded.map((literal) => literal.slice(-MAX_DEPTH));
  const { columns, width } = assignColumns(tails, ignoreCase);

  // An upper bound: one state for each character, and the root.
  const mostStates = 1 + tails.reduce((sum, tail) => sum + tail.length, 0);
  const next = new Int32Array(mostStates * width);
  const endsHere = new Int32Array(mostStates).fill(-1);
  const twin = new Int32Array(tails.length).fill(-1);
  let states = 1;
  for (const [index, tail] of tails.entries()) {
    let state = 0;
    for (let at = 0; at < tail.length; at++) {
      const cell = state * width + columns[tail.charCodeAt(at)]!;
      if (next[cell] === 0) next[cell] = states++;
      state = next[cell]!;
    }
    twin[index] = endsHere[state]!;
    endsHere[state] = index;
  }
  const shorter = completeTransitions(next, width, states, endsHere);
  encodeRows(next, width, states, endsHere, shorter);
  return {
    columns,
    width,
    next,
    endsHere,
    shorter,
    twin,
    heads: folded.map((literal) => literal.slice(0, -MAX_DEPTH)),
    tailLengths: tails.map((tail) => tail.length),
    ignoreCase,
    skip: buildFilter(tails, ignoreCase),
  };
}

function assignColumns(tails: readonly string[], ignoreCase: boolean): Pick<Automaton, "columns" | "width"> {
  const units = new Set<number>();
  for (const tail of tails) for (let at = 0; at < tail.length; at++) units.add(tail.charCodeAt(at));
  const columns = units.size < 256 ? new Uint8Array(0x10000) : new Uint16Array(0x10000);
  let width = 1;
  for (const unit of units) {
    columns[unit] = width;
    if (ignoreCase && unit >= 0x61 && unit <= 0x7a) columns[unit - 0x20] = width;
    width++;
  }
  return { columns, width };
}

/**
 * Fills every missing edge with the one of the longest proper suffix (so that scanning never follows failure links),
 * level by level, because a suffix is always shorter. Answers `shorter`.
 */
function completeTransitions(next: Int32Array, width: number, states: number, endsHere: Int32Array): Int32Array {
  const shorter = new Int32Array(states);
  const suffix = new Int32Array(states);
  const queue = new Int32Array(states);
  let head = 0;
  let tail = 0;
  for (let column = 0; column < width; column++) if (next[column] !== 0) queue[tail++] = next[column]!;
  while (head < tail) {
    const state = queue[head++]!;
    const row = state * width;
    const suffixRow = suffix[state]! * width;
    shorter[state] = endsHere[suffix[state]!] === -1 ? shorter[suffix[state]!]! : suffix[state]!;
    for (let column = 0; column < width; column++) {
      const child = next[row + column]!;
      if (child === 0) {
        next[row + column] = next[suffixRow + column]!;
      } else {
        suffix[child] = next[suffixRow + column]!;
        queue[tail++] = child;
      }
    }
  }
  return shorter;
}

/** State numbers become row offsets, complemented where something ends: one comparison a character in the loops. */
function encodeRows(next: Int32Array, width: number, states: number, endsHere: Int32Array, shorter: Int32Array): void {
  const rows = new Int32Array(states);
  for (let state = 0; state < states; state++) {
    rows[state] = endsHere[state] === -1 && shorter[state] === 0 ? state * width : ~(state * width);
  }
  const cells = states * width;
  for (let cell = 0; cell < cells; cell++) next[cell] = rows[next[cell]!]!;
}

function foldAscii(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
