/**
 * The tables behind `compileLiterals`: an Aho-Corasick automaton over the bytes of UTF-8. Only the trie of the literals
 * is made at once; a state gets its row, and a transition its cell, when a text first takes it. So a short text does not
 * wait for the tables of thousands of literals, and the rows that texts do take lie close together.
 */
const encoder = new TextEncoder();

/**
 * Only so many characters, the last ones, of a literal are in the automaton; what stands before them is compared at a
 * hit. This bounds the table (build time, cache) for lists of whole sentences.
 */
export const MAX_DEPTH = 10;

export interface Automaton {
  literals: readonly string[];
  ignoreCase: boolean;
  trie: Trie;
  /** The column of a byte of UTF-8: of ASCII the byte itself; of others one of their own where they stand in a literal. */
  columns: Uint8Array;
  width: number;
  /** At `row + column`: the next row, below 0 where a literal ends; 0 while no text has taken it. Replaced as it grows. */
  next: Int32Array;
  /** Rows in use; the first is that of no state. */
  rows: number;
  /** By state: its row, below 0 where a literal ends; 0 while no text has reached it. */
  rowOf: Int32Array;
  /** By row / width: its state, and the row of its longest proper suffix. */
  stateOf: number[];
  suffixOf: number[];
  /** By state: the nearest proper suffix at which a literal ends, 0 for none. Known once it has a row. */
  shorter: Int32Array;
}

/** The states, by number: 1 is the root, 0 none. */
interface Trie {
  firstChild: Int32Array;
  sibling: Int32Array;
  /** The column of the edge that leads to it. */
  label: Uint8Array;
  /** A literal that ends there, or -1. */
  endsHere: Int32Array;
  /** By literal: another literal with the same last bytes, or -1. */
  twin: Int32Array;
  /** By literal: the character before those that are in the automaton, A-Z folded where that is ignored; 0 for none. */
  before: Uint16Array;
}

const ROOT = 1;
/** The column of all bytes beyond ASCII that stand in no literal. */
const NO_LITERALS = 0x80;

export function buildAutomaton(literals: readonly string[], ignoreCase: boolean): Automaton {
  const columns = Uint8Array.from({ length: 0x100 }, (_, byte) => Math.min(byte, NO_LITERALS));
  const { trie, width } = buildTrie(literals, ignoreCase, columns);
  const states = trie.endsHere.length;
  const rowOf = new Int32Array(states);
  rowOf[ROOT] = width;
  return {
    literals,
    ignoreCase,
    trie,
    columns,
    width,
    next: new Int32Array(64 * width),
    rows: 2,
    rowOf,
    stateOf: [0, ROOT],
    suffixOf: [0, width],
    shorter: new Int32Array(states),
  };
}

function buildTrie(
  literals: readonly string[],
  ignoreCase: boolean,
  columns: Uint8Array,
): { trie: Trie; width: number } {
  const bytes = new Uint8Array(3 * MAX_DEPTH);
  const lengths = literals.map((literal) => 3 * Math.min(literal.length, MAX_DEPTH));
  const mostStates = 2 + lengths.reduce((sum, length) => sum + length, 0);
  const firstChild = new Int32Array(mostStates);
  const sibling = new Int32Array(mostStates);
  const label = new Uint8Array(mostStates);
  const endsHere = new Int32Array(mostStates).fill(-1);
  const twin = new Int32Array(literals.length);
  const before = Uint16Array.from(literals, (literal) => {
    const unit = literal.length > MAX_DEPTH ? literal.charCodeAt(literal.length - MAX_DEPTH - 1) : 0;
    return ignoreCase ? lower(unit) : unit;
  });
  let states = ROOT + 1;
  let width = NO_LITERALS + 1;
  for (let literal = 0; literal < literals.length; literal++) {
    const { written } = encoder.encodeInto(literals[literal]!.slice(-MAX_DEPTH), bytes);
    let state = ROOT;
    for (let at = 0; at < written; at++) {
      const byte = ignoreCase ? lower(bytes[at]!) : bytes[at]!;
      if (columns[byte] === NO_LITERALS) columns[byte] = width++;
      const column = columns[byte]!;
      let child = firstChild[state]!;
      while (child !== 0 && label[child] !== column) child = sibling[child]!;
      if (child === 0) {
        child = states++;
        label[child] = column;
        sibling[child] = firstChild[state]!;
        firstChild[state] = child;
      }
      state = child;
    }
    twin[literal] = endsHere[state]!;
    endsHere[state] = literal;
  }
  return {
    trie: { firstChild, sibling, label, endsHere: endsHere.subarray(0, states), twin, before },
    width,
  };
}

/** Of A-Z the small letter. */
export function lower(unit: number): number {
  return unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit;
}

/** The transition from a row in a column, worked out where no text has taken it: the next row, below 0 where a literal ends. */
export function follow(automaton: Automaton, row: number, column: number): number {
  const { next, width, stateOf, suffixOf, rowOf } = automaton;
  const known = next[row + column]!;
  if (known !== 0) return known;
  const fallback = row === width ? width : follow(automaton, suffixOf[row / width]!, column);
  const label = automaton.ignoreCase ? lower(column) : column;
  const child = childOf(automaton.trie, stateOf[row / width]!, label);
  const cell = child === 0 ? fallback : rowOf[child] || enter(automaton, child, Math.abs(fallback));
  automaton.next[row + column] = cell;
  return cell;
}

function childOf({ firstChild, sibling, label }: Trie, state: number, column: number): number {
  let child = firstChild[state]!;
  while (child !== 0 && label[child] !== column) child = sibling[child]!;
  return child;
}

/** Gives a state its row. */
function enter(automaton: Automaton, state: number, suffix: number): number {
  const { width, rowOf, stateOf, suffixOf, shorter } = automaton;
  const { endsHere } = automaton.trie;
  const row = automaton.rows++ * width;
  if (row === automaton.next.length) {
    const grown = new Int32Array(2 * row);
    grown.set(automaton.next);
    automaton.next = grown;
  }
  stateOf.push(state);
  suffixOf.push(suffix);
  const suffixState = stateOf[suffix / width]!;
  shorter[state] = endsHere[suffixState] === -1 ? shorter[suffixState]! : suffixState;
  const ends = endsHere[state] !== -1 || shorter[state] !== 0;
  return (rowOf[state] = ends ? -row : row);
}
