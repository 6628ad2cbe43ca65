import { type Automaton, lower, MAX_DEPTH } from "./literal-automaton.ts";

/** Tells of every literal that ends in the state of a row, the longest first. Answers false to stop. */
export function report(
  automaton: Automaton,
  text: string,
  row: number,
  end: number,
  onHit: (literalIndex: number, end: number) => boolean | void,
): boolean {
  const { trie, stateOf, shorter, width, literals, ignoreCase } = automaton;
  // Of many literals with the same end, one character tells most apart.
  const unit = text.charCodeAt(end - MAX_DEPTH - 1);
  const before = ignoreCase ? lower(unit) : unit;
  for (let state = stateOf[row / width]!; state !== 0; state = shorter[state]!) {
    for (let literal = trie.endsHere[state]!; literal !== -1; literal = trie.twin[literal]!) {
      const wanted = trie.before[literal]!;
      if (wanted !== 0 && wanted !== before) continue;
      if (!standsBefore(literals[literal]!, text, end, ignoreCase)) continue;
      if (onHit(literal, end) === false) return false;
    }
  }
  return true;
}

/** Whether the part of a literal that the automaton does not hold stands before the rest. */
function standsBefore(literal: string, text: string, end: number, ignoreCase: boolean): boolean {
  const start = end - literal.length;
  if (literal.length > MAX_DEPTH && start < 0) return false;
  for (let at = literal.length - MAX_DEPTH - 1; at >= 0; at--) {
    const [unit, wanted] = [text.charCodeAt(start + at), literal.charCodeAt(at)];
    if (unit !== wanted && !(ignoreCase && lower(unit) === lower(wanted))) return false;
  }
  return true;
}
