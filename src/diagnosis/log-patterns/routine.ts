import { levelEnd, levelStart, type LineWords, signs } from "./line-words.ts";
import { isPrefixed } from "./log-line.ts";

/** Of a run of routine lines so many are read, first and last ones: more than anything that is counted reaches over. */
const runHead = 2;
const runTail = 28;

const telling = signs.signal | signs.wrapper | signs.closing | signs.progress | signs.opening | signs.loud;

/**
 * A line by which nothing can be decided: it begins with a time or a brace, has a level below warning if any, and none of
 * the words that would make it more than a text. Not every such line is recognised; the rest are read.
 */
export function isRoutine(raw: string, words: LineWords): boolean {
  if (words & telling || raw.length > 2000 || loudLetters.includes(raw.charAt(0))) return false;
  return (raw.charCodeAt(0) === 0x7b || isPrefixed(raw)) && hasQuietLevel(raw, words) && !raw.includes("\\");
}

/** With which klog begins a line of level warning, error or fatal. */
const loudLetters = "WEF";

function hasQuietLevel(raw: string, words: LineWords): boolean {
  // A number after a key, or a letter in brackets or before a bar, is a level too.
  if (!(words & signs.level)) return !(words & signs.levelKey) && !raw.includes("[") && !raw.includes("|");
  const start = levelStart(words);
  return start < 0xff && !isLetter(raw.charCodeAt(start - 1)) && !isLetter(raw.charCodeAt(levelEnd(words)));
}

function isLetter(unit: number): boolean {
  const small = unit | 0x20;
  return small >= 0x61 && small <= 0x7a;
}

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
