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

/** Up to here a text is looked up. To compare a longer one with those of its length is many times faster than hashing it. */
const short = 64;
/** Of one length; then the oldest makes room. */
const mostAlike = 24;

interface Memory<Said> {
  short: Map<string, Said>;
  long: Map<number, Alike<Said>>;
}

/** What was told of texts of one length. */
interface Alike<Said> {
  texts: string[];
  said: Said[];
  /** Where the last one was found: the next is most often the same, or the one behind it. */
  last: number;
  oldest: number;
}

/**
 * The pods of a namespace repeat one another: what was read of a stretch is told again where the same text stands again
 * in a request. Whoever is told shares it with others, so nobody may write to it.
 */
export function recalling<Said extends object>(read: StretchReader<Said>): StretchReader<Said> {
  // The redactor of a request carries it along: to look it up elsewhere takes as long as much of what is recalled.
  const memory = Symbol("memory");
  return (lines, from, to, redactor: Redactor & { [memory]?: Memory<Said> }) => {
    const told = (redactor[memory] ??= { short: new Map(), long: new Map() });
    const text = to - from === 1 ? lines[from]! : textOf(lines, from, to);
    const before = text.length <= short ? told.short.get(text) : recall(told.long, text);
    if (before !== undefined) return before;
    const said = read(lines, from, to, redactor);
    if (text.length > short) memorise(told.long, text, said);
    else if (told.short.size < most) told.short.set(text, said);
    return said;
  };
}

function recall<Said>(long: Memory<Said>["long"], text: string): Said | undefined {
  const alike = long.get(text.length);
  if (alike === undefined) return undefined;
  const { texts, said, last } = alike;
  for (let tried = 0, at = last; tried < texts.length; tried++, at = at + 1 < texts.length ? at + 1 : 0) {
    if (texts[at] !== text) continue;
    alike.last = at;
    return said[at];
  }
  return undefined;
}

function memorise<Said>(long: Memory<Said>["long"], text: string, said: Said): void {
  if (text.length > longest) return;
  const alike = long.get(text.length);
  if (alike === undefined) {
    long.set(text.length, { texts: [text], said: [said], last: 0, oldest: 0 });
    return;
  }
  alike.last = alike.texts.length < mostAlike ? alike.texts.length : alike.oldest++ % mostAlike;
  alike.texts[alike.last] = text;
  alike.said[alike.last] = said;
}
