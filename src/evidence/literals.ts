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
  /** The column of a byte of UTF-8; 0 for those that stand in no literal. */
  columns: Uint8Array;
  width: number;
  /** At `row + column`: the next row, or its complement when a literal ends there. */
  next: Int32Array;
  /** By state (row / width): a literal that ends there, or -1. */
  endsHere: Int32Array;
  /** By state: the nearest proper suffix at which a literal ends, 0 for none. */
  shorter: Int32Array;
  /** By literal: another literal with the same last bytes, or -1. */
  twin: Int32Array;
  /** What precedes the tail of each literal; mostly "". */
  heads: string[];
  tailLengths: number[];
  ignoreCase: boolean;
  skip: PairFilter | undefined;
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

function run(automaton: Automaton, text: string, onHit: OnHit, from: number, to: number): void {
  // Taken, not shared: `onHit` may scan again.
  const chunk = spareChunk ?? openChunk();
  spareChunk = undefined;
  const runBytes = automaton.skip === undefined ? runEvery : runPairs;
  let row = 0;
  let end = from;
  while (end < to && row !== STOPPED) {
    const start = end;
    end = Math.min(start + CHUNK, to);
    if (end < to && isHighSurrogate(text.charCodeAt(end - 1))) end--;
    if (end === start) end = start + 1;
    const part = start === 0 && end === text.length ? text : text.substring(start, end);
    const { written } = encoder.encodeInto(part, chunk.bytes);
    const position = written === end - start ? undefined : { byte: 0, unit: start };
    row = runBytes(automaton, chunk, written, row, (state, byte) =>
      report(automaton, text, state, position === undefined ? start + byte : advance(position, chunk.bytes, byte), onHit),
    );
  }
  spareChunk = chunk;
}

const STOPPED = -1;

/** Answers false to stop. `byte` is the offset after the hit. */
type OnState = (row: number, byte: number) => boolean;

/** This and runPairs answer the row they end in, or STOPPED. */
function runEvery({ next, columns }: Automaton, { bytes }: Chunk, length: number, startRow: number, onState: OnState): number {
  let row = startRow;
  for (let at = 0; at < length; at++) {
    row = next[row + columns[bytes[at]!]!]!;
    if (row >= 0) continue;
    row = ~row;
    if (!onState(row, at + 1)) return STOPPED;
  }
  return row;
}

function runPairs(
  { next, columns, skip }: Automaton,
  { bytes, pairs }: Chunk,
  length: number,
  startRow: number,
  onState: OnState,
): number {
  const { first, second } = skip!;
  const lastPair = (length >> 1) - 1;
  let row = startRow;
  let at = 0;
  while (at < length) {
    if (row === 0) {
      const pair = skipPairs(first, second, pairs, (at + 1) >> 1, lastPair);
      if (2 * pair - 1 > at) at = 2 * pair - 1;
    }
    do {
      row = next[row + columns[bytes[at]!]!]!;
      at++;
      if (row >= 0) continue;
      row = ~row;
      if (!onState(row, at)) return STOPPED;
    } while (row !== 0 && at < length);
  }
  return row;
}

/** The first pair from `pair` on at which something may begin, or `lastPair`. The hot loop: nothing else may be in it. */
function skipPairs(first: Int32Array, second: Int32Array, pairs: Uint16Array, from: number, lastPair: number): number {
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
  first: Int32Array;
  second: Int32Array;
}

/** Two bits each. */
const FILTER_GROUPS = 16;
/** With more literals nearly every pair of letters would pass, and the filter would only cost. */
const MOST_FILTERED = 400;

function buildFilter(tails: readonly Uint8Array[], ignoreCase: boolean): PairFilter | undefined {
  if (tails.length > MOST_FILTERED || tails.some((tail) => tail.length < 3)) return undefined;
  const first = new Int32Array(0x10000);
  const second = new Int32Array(0x10000);
  for (const [index, tail] of tails.toSorted(compareTails).entries()) {
    const group = Math.floor((index * FILTER_GROUPS) / tails.length);
    for (const offset of [0, 1]) {
      const bit = 1 << (2 * group + offset);
      allowPair(first, tail, offset, bit, ignoreCase);
      allowPair(second, tail, offset + 2, bit, ignoreCase);
    }
  }
  return { first, second };
}

function allowPair(table: Int32Array, tail: Uint8Array, at: number, bit: number, ignoreCase: boolean): void {
  const bytes = new Uint8Array(2);
  const pair = new Uint16Array(bytes.buffer); // in the machine's byte order, as runPairs reads it
  for (const low of bytesAt(tail, at, ignoreCase)) {
    for (const high of bytesAt(tail, at + 1, ignoreCase)) {
      bytes[0] = low;
      bytes[1] = high;
      table[pair[0]!]! |= bit;
    }
  }
}

const ANY_BYTE = Array.from({ length: 0x100 }, (_, byte) => byte);

function bytesAt(tail: Uint8Array, at: number, ignoreCase: boolean): readonly number[] {
  if (at >= tail.length) return ANY_BYTE;
  const byte = tail[at]!;
  return ignoreCase && byte >= 0x61 && byte <= 0x7a ? [byte, byte - 0x20] : [byte];
}

/**
 * The shorter a literal, the less its second pair can exclude, so short ones have groups of their own; neighbours in
 * the order of bytes begin alike, so a group holds few different pairs.
 */
function compareTails(a: Uint8Array, b: Uint8Array): number {
  const byLength = Math.min(a.length, 6) - Math.min(b.length, 6);
  if (byLength !== 0) return byLength;
  const at = a.findIndex((byte, index) => byte !== b[index]);
  return at === -1 ? a.length - b.length : a[at]! - (b[at] ?? -1);
}

function build(literals: readonly string[], ignoreCase: boolean): Automaton {
  const folded = ignoreCase ? literals.map(foldAscii) : literals;
  const heads = folded.map((literal) => literal.slice(0, -MAX_DEPTH));
  const tails = folded.map((literal) => encoder.encode(literal.slice(-MAX_DEPTH)));
  const { columns, width } = assignColumns(tails, ignoreCase);

  // An upper bound: one state for each byte, and the root.
  const mostStates = 1 + tails.reduce((sum, tail) => sum + tail.length, 0);
  const next = new Int32Array(mostStates * width);
  const endsHere = new Int32Array(mostStates).fill(-1);
  const twin = new Int32Array(tails.length).fill(-1);
  let states = 1;
  for (const [index, tail] of tails.entries()) {
    let state = 0;
    for (const byte of tail) {
      const cell = state * width + columns[byte]!;
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
    heads,
    tailLengths: folded.map((literal) => Math.min(literal.length, MAX_DEPTH)),
    ignoreCase,
    skip: buildFilter(tails, ignoreCase),
  };
}

function assignColumns(tails: readonly Uint8Array[], ignoreCase: boolean): Pick<Automaton, "columns" | "width"> {
  const columns = new Uint8Array(0x100);
  let width = 1;
  for (const tail of tails) {
    for (const byte of tail) {
      if (columns[byte] !== 0) continue;
      columns[byte] = width;
      if (ignoreCase && byte >= 0x61 && byte <= 0x7a) columns[byte - 0x20] = width;
      width++;
    }
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
