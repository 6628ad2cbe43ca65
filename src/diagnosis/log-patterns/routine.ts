import { type LineSigns, signs } from "./line-words.ts";
import { isPrefixed, letterIn, levelReach } from "./log-line.ts";

/** Of a run of routine lines so many are read, first and last ones: more than anything that is counted reaches over. */
const runHead = 2;
const runTail = 28;

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
    letterIn(raw) === undefined &&
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

/** The offsets that are to be read: of a long run of routine lines only its ends. */
export function withoutLongRuns(count: number, isRoutineAt: (offset: number) => boolean): number[] {
  const offsets: number[] = [];
  for (let from = 0; from < count;) {
    let to = from;
    while (to < count && isRoutineAt(to)) to++;
    const headEnd = Math.min(from + runHead, to);
    for (let offset = from; offset < headEnd; offset++) offsets.push(offset);
    for (let offset = Math.max(headEnd, to - runTail); offset < Math.min(to + 1, count); offset++)
      offsets.push(offset);
    from = to + 1;
  }
  return offsets;
}
