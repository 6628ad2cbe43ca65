/**
 * Finds thousands of literals in one pass over a text (Aho-Corasick, compiled to a full table of transitions), so that
 * everything that looks for words in logs can share a loop of one table look-up a character, whatever the text.
 */
export interface LiteralScanner {
  /**
   * Calls `onHit` for every occurrence, overlapping ones too, by rising `end` (the offset after the last character) and
   * at one `end` the longest literal first. `onHit` stops the scan by returning false. `from` and `to` bound the
   * text that is looked at; offsets stay those of the whole text.
   */
  scan(text: string, onHit: (literalIndex: number, end: number) => boolean | void, from?: number, to?: number): void;
}

/**
 * The table is built at the first scan, so compiling at module level costs nothing. `ignoreCase` folds A-Z only.
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
  /** By literal: another literal with the same characters, or -1. */
  twin: Int32Array;
}

function run(
  { columns, next, width, endsHere, shorter, twin }: Automaton,
  text: string,
  onHit: (literalIndex: number, end: number) => boolean | void,
  from: number,
  to: number,
): void {
  let row = 0;
  for (let at = from; at < to; at++) {
    row = next[row + columns[text.charCodeAt(at)]!]!;
    if (row >= 0) continue;
    row = ~row;
    for (let state = row / width; state !== 0; state = shorter[state]!) {
      for (let literal = endsHere[state]!; literal !== -1; literal = twin[literal]!) {
        if (onHit(literal, at + 1) === false) return;
      }
    }
  }
}

function build(literals: readonly string[], ignoreCase: boolean): Automaton {
  const folded = ignoreCase ? literals.map(foldAscii) : literals;
  const { columns, width } = assignColumns(folded, ignoreCase);

  // An upper bound: one state for each character, and the root.
  const mostStates = 1 + folded.reduce((sum, literal) => sum + literal.length, 0);
  const next = new Int32Array(mostStates * width);
  const endsHere = new Int32Array(mostStates).fill(-1);
  const twin = new Int32Array(folded.length).fill(-1);
  let states = 1;
  for (const [index, literal] of folded.entries()) {
    let state = 0;
    for (let at = 0; at < literal.length; at++) {
      const cell = state * width + columns[literal.charCodeAt(at)]!;
      if (next[cell] === 0) next[cell] = states++;
      state = next[cell]!;
    }
    twin[index] = endsHere[state]!;
    endsHere[state] = index;
  }
  const shorter = completeTransitions(next, width, states, endsHere);
  return { columns, width, next: encodeRows(next, width, states, endsHere, shorter), endsHere, shorter, twin };
}

function assignColumns(literals: readonly string[], ignoreCase: boolean): Pick<Automaton, "columns" | "width"> {
  const units = new Set<number>();
  for (const literal of literals) for (let at = 0; at < literal.length; at++) units.add(literal.charCodeAt(at));
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

/** State numbers become row offsets, complemented where something ends: one comparison a character in the loop. */
function encodeRows(
  next: Int32Array,
  width: number,
  states: number,
  endsHere: Int32Array,
  shorter: Int32Array,
): Int32Array {
  const rows = new Int32Array(states);
  for (let state = 0; state < states; state++) {
    rows[state] = endsHere[state] === -1 && shorter[state] === 0 ? state * width : ~(state * width);
  }
  const encoded = next.subarray(0, states * width);
  for (let cell = 0; cell < encoded.length; cell++) encoded[cell] = rows[encoded[cell]!]!;
  return encoded;
}

function foldAscii(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
