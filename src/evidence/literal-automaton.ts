/** The tables behind `compileLiterals`: an Aho-Corasick automaton over the bytes of UTF-8, all transitions filled in. */
const encoder = new TextEncoder();

/**
 * Only so many characters, the last ones, of a literal are in the automaton; what stands before them is compared at a
 * hit. This bounds the table (build time, cache) for lists of whole sentences.
 */
const MAX_DEPTH = 10;

export interface Automaton {
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

/**
 * While nothing has begun, bytes are looked at in aligned pairs: a literal can only begin in or just before pair `p`
 * if `first[pair p] & second[pair p + 1]` is not 0. Each literal has one bit for beginning at an even offset and one
 * for an odd one.
 */
export interface PairFilter {
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
  let beyondShort = 0; // the second pair of a literal that ends in the first can be any
  for (const [index, tail] of tails.toSorted(compareTails).entries()) {
    const group = Math.floor((index * FILTER_GROUPS) / tails.length);
    for (const offset of [0, 1]) {
      const bit = 1 << (2 * group + offset);
      allowPair(first, tail, offset, bit, ignoreCase);
      if (offset + 2 < tail.length) allowPair(second, tail, offset + 2, bit, ignoreCase);
      else beyondShort |= bit;
    }
  }
  for (let pair = 0; pair < second.length; pair++) second[pair]! |= beyondShort;
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

export function buildAutomaton(literals: readonly string[], ignoreCase: boolean): Automaton {
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

function assignColumns(
  tails: readonly Uint8Array[],
  ignoreCase: boolean,
): Pick<Automaton, "columns" | "width"> {
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
function completeTransitions(
  next: Int32Array,
  width: number,
  states: number,
  endsHere: Int32Array,
): Int32Array {
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
function encodeRows(
  next: Int32Array,
  width: number,
  states: number,
  endsHere: Int32Array,
  shorter: Int32Array,
): void {
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
