import { type Margins, blankLine, lettersOf, marginsOf, placesOf } from "./margins.ts";
import { endsInColon, mayBegin } from "./may-begin.ts";

/** What is known of an output from its lines so far. */
interface Output {
  /** Index of its first line. */
  from: number;
  looks?: string;
  hasEvents?: boolean;
}

/** The first line at or after `from` that may be more than a further one of the description, or of the log, around it. */
export function passOver(lines: readonly string[], from: number, current: Output): number {
  const margins = marginsOf(lines);
  const letters = lettersOf(lines);
  const { whole, starts } = placesOf(lines);
  let at = from;
  if (current.looks === "description") {
    while (at < lines.length && isDeepInside(lines, at, current, margins, letters)) at++;
  } else if (current.looks === undefined) {
    while (
      at < lines.length &&
      margins[at] !== blankLine &&
      !mayBegin(whole, starts[at]!, starts[at]! + lines[at]!.length) &&
      !isBelowWord(lines, at)
    )
      at++;
  }
  return at;
}

/** Whether the line is indented, and begins neither a description nor a table nor what somebody wrote below. */
function isDeepInside(
  lines: readonly string[],
  at: number,
  { from, hasEvents }: Output,
  margins: Margins,
  letters: Uint16Array,
): boolean {
  const margin = margins[at]!;
  if (margin === 0 || margin === blankLine) return false;
  // Further in than its description stands nothing else, but below its events: N(ormal), W(arning), or behind tabs.
  const above = letters[at - 1]!;
  if (margin > margins[from]! && hasEvents !== true && above !== 0 && above !== 78 && above !== 87)
    return true;
  const first = letters[at] || lines[at]!.charCodeAt(margin);
  // Not N(ame), P(OD), L(AST), F(irst), T(ype), nor what stands behind tabs.
  return first > 32 && first !== 78 && first !== 80 && first !== 76 && first !== 70 && first !== 84;
}

/** Whether nothing but a word and a colon stands above. */
export function isBelowWord(lines: readonly string[], at: number): boolean {
  const above = lines[at - 1] ?? "";
  return (
    above.length <= 40 && endsInColon(above, 0, above.length) && /^\s{0,8}[\w -]{1,40}:\s{0,8}$/.test(above)
  );
}
