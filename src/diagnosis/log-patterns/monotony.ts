import { type LineSigns, signs } from "./line-words.ts";
import { isBlank, isFrame, isPrefixed, letterIn, levelReach } from "./log-line.ts";

/** Lines of which many in a row tell no more than a few of them do, unless patterns know what they say. */
type Monotony = "routine" | "stack";

/**
 * Of a run of them so many are read, first and last ones. Of routine: more than anything that is counted reaches over. Of a
 * stack: more than a dump swallows that has an end.
 */
const readOfRun: Readonly<Record<Monotony, { head: number; tail: number }>> = {
  routine: { head: 2, tail: 28 },
  stack: { head: 64, tail: 1 },
};

export function monotonyOf(raw: string, has: LineSigns): Monotony | undefined {
  if (isRoutine(raw, has)) return "routine";
  return ((has & telling) === 0 && isIndented(raw)) || isBlank(raw) || isFrame(raw) ? "stack" : undefined;
}

/** As far as a block takes such a line, whatever it says. */
function isIndented(raw: string): boolean {
  return raw.startsWith("\t") || raw.startsWith("  ");
}

const telling = signs.signal | signs.wrapper | signs.closing | signs.progress | signs.opening | signs.loud;

/**
 * A line by which nothing can be decided: it begins with a time or a brace, has a level below warning if any, and none of
 * the words that would make it more than a text. Not every such line is recognised; the rest are read.
 */
export function isRoutine(raw: string, has: LineSigns): boolean {
  return (
    (has & telling) === 0 &&
    raw.length < longestRoutine &&
    !loudLetters.includes(raw.charAt(0)) &&
    (raw.charCodeAt(0) === 0x7b || isPrefixed(raw)) &&
    ((has & signs.letter) === 0 || letterIn(raw) === undefined) &&
    !raw.includes("\\")
  );
}

/** A level below warning, as most loggers write it: what patterns would find in such a line does not count. */
export function isPlainlyQuiet(raw: string): boolean {
  return quietMarks.some((mark) => {
    const at = raw.indexOf(mark);
    return at >= 0 && at < levelReach - mark.length;
  });
}

const quietMarks = [" INFO ", '"level":"info"', "level=info", " DEBUG ", '"level":"debug"', "level=debug"];

const longestRoutine = 2000;
/** With which klog begins a line of level warning, error or fatal. */
const loudLetters = "WEF";

/** The offsets that are to be read: of a long monotonous run only its ends. */
export function withoutLongRuns(monotony: readonly (Monotony | undefined)[]): number[] {
  const offsets: number[] = [];
  for (let from = 0; from < monotony.length;) {
    const kind = monotony[from];
    let to = from + 1;
    while (to < monotony.length && monotony[to] === kind) to++;
    const { head, tail } = kind === undefined ? { head: to - from, tail: 0 } : readOfRun[kind];
    const headEnd = Math.min(from + head, to);
    for (let offset = from; offset < headEnd; offset++) offsets.push(offset);
    for (let offset = Math.max(headEnd, to - tail); offset < to; offset++) offsets.push(offset);
    from = to;
  }
  return offsets;
}
