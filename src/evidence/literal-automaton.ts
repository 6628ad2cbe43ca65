/**
 * The tables behind `compileLiterals`: an Aho-Corasick automaton over the bytes of UTF-8. A transition is worked out when
 * a text first takes it, so that a short text does not wait for the tables of thousands of literals.
 */
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
  /** The row of the state in which nothing has begun. */
  root: number;
  /**
   * At `row + column`: the next row; `-2 * row` when a literal ends there; `-2 * row - 1` for an edge of the trie that no
   * text has taken yet; 0 for any other that none has.
   */
  next: Int32Array;
  /** By state (row / width): the row of its longest proper suffix. Set once a text has reached the state. */
  suffix: Int32Array;
  /** By state: a literal that ends there, or -1. */
  endsHere: Int32Array;
  /** By state: the nearest proper suffix at which a literal ends, 0 for none. */
  shorter: Int32Array;
  /** By literal: another literal with the same last bytes, or -1. */
  twin: Int32Array;
  /** What precedes the tail of each literal; mostly "". */
  heads: string[];
  tailLengths: number[];
  ignoreCase: boolean;
}

export function buildAutomaton(literals: readonly string[], ignoreCase: boolean): Automaton {
  const tails = tailsOf(literals, ignoreCase);
  const { columns, width } = assignColumns(tails, ignoreCase);

  // An upper bound: one state for each byte, the root, and number 0, which stands for none.
  const mostStates = 2 + tails.reduce((sum, tail) => sum + tail.length, 0);
  const root = width;
  const next = new Int32Array(mostStates * width);
  const endsHere = new Int32Array(mostStates).fill(-1);
  const twin = new Int32Array(tails.length);
  let unused = 2 * width;
  for (let literal = 0; literal < tails.length; literal++) {
    let row = root;
    for (const byte of tails[literal]!) {
      const cell = row + columns[byte]!;
      if (next[cell] === 0) {
        next[cell] = -2 * unused - 1;
        unused += width;
      }
      row = -next[cell]! >> 1;
    }
    twin[literal] = endsHere[row / width]!;
    endsHere[row / width] = literal;
  }
  return {
    columns,
    width,
    root,
    next,
    suffix: new Int32Array(mostStates),
    endsHere,
    shorter: new Int32Array(mostStates),
    twin,
    heads: literals.map((literal) => fold(literal.slice(0, -MAX_DEPTH), ignoreCase)),
    tailLengths: literals.map((literal) => Math.min(literal.length, MAX_DEPTH)),
    ignoreCase,
  };
}

/** The bytes of each literal that are looked for: its end, in lower case where case is ignored. */
export function tailsOf(literals: readonly string[], ignoreCase: boolean): Uint8Array[] {
  return literals.map((literal) => encoder.encode(fold(literal.slice(-MAX_DEPTH), ignoreCase)));
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

/** Works out the transition from a row that was reached, and answers its cell: above 0, or even and below. */
export function settleTransition(automaton: Automaton, row: number, column: number): number {
  const { next, width, root, suffix, endsHere, shorter } = automaton;
  const cell = next[row + column]!;
  if (cell > 0 || (cell !== 0 && (cell & 1) === 0)) return cell;
  const fallback = row === root ? root : settleTransition(automaton, suffix[row / width]!, column);
  if (cell === 0) return (next[row + column] = fallback);
  const reached = -cell >> 1;
  const state = reached / width;
  suffix[state] = fallback > 0 ? fallback : -fallback >> 1;
  const suffixState = suffix[state]! / width;
  shorter[state] = endsHere[suffixState] === -1 ? shorter[suffixState]! : suffixState;
  const ends = endsHere[state] !== -1 || shorter[state] !== 0;
  return (next[row + column] = ends ? -2 * reached : reached);
}

function fold(text: string, ignoreCase: boolean): string {
  return ignoreCase ? text.replace(/[A-Z]/g, (letter) => letter.toLowerCase()) : text;
}
