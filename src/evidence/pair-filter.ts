import { MAX_DEPTH } from "./literal-automaton.ts";

const encoder = new TextEncoder();

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

/** undefined where it would not pay with these literals. */
export function buildPairFilter(literals: readonly string[], ignoreCase: boolean): PairFilter | undefined {
  const folded = ignoreCase ? literals.map(foldAscii) : literals;
  const tails = folded.map((literal) => encoder.encode(literal.slice(-MAX_DEPTH)));
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

function foldAscii(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
