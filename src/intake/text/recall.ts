import type { Redactor } from "../../redaction/redactor.ts";
import { textOf } from "./margins.ts";

/** What some lines say, whatever stands around them. Lines are told as if the first of them were line 0. */
type StretchReader<Said extends object> = (
  lines: readonly string[],
  from: number,
  to: number,
  redactor: Redactor,
) => Said;

/** Longer stretches hardly come again, and this many are kept. */
const longest = 8_192;
const most = 4_000;

/**
 * The pods of a namespace repeat one another: what was read of a stretch is told again where the same text stands again
 * in a request. Whoever is told shares it with others, so nobody may write to it.
 */
export function recalling<Said extends object>(read: StretchReader<Said>): StretchReader<Said> {
  const toldBy = new WeakMap<Redactor, Map<string, Said>>();
  return (lines, from, to, redactor) => {
    let told = toldBy.get(redactor);
    if (told === undefined) toldBy.set(redactor, (told = new Map()));
    const text = textOf(lines, from, to);
    const before = told.get(text);
    if (before !== undefined) return before;
    const said = read(lines, from, to, redactor);
    if (text.length <= longest && told.size < most) told.set(text, said);
    return said;
  };
}
