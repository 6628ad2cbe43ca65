import { compileLiterals } from "../../evidence/literals.ts";

/** What a word of a line may be a sign of. */
export const signs = {
  signal: 1,
  wrapper: 2,
  closing: 4,
  progress: 8,
  opening: 16,
  level: 32,
  /** Of a level from warning on. */
  loud: 64,
  levelKey: 128,
} as const;

/**
 * The words of a line without which the expressions for its kind and level need not be tried; most lines have few. One
 * number, since logs have many lines: the signs in the lower byte, in the next one where the first name of a level begins
 * (255: not so near the head), above it that name's length.
 */
export type LineWords = number;

export const noWords: LineWords = 0xff00;

const groups: readonly { bit: number; words: readonly string[] }[] = [
  { bit: signs.signal, words: ["sigterm", "signal", "sigint", "sigquit", "sigwinch", "shutdown request"] },
  {
    bit: signs.wrapper,
    words: [
      "npm ",
      "error command",
      "info visit",
      "yarn run",
      "elifecycle",
      "node.js v",
      "note: ",
      "for more",
      "for complete",
      "*** ",
      "make: ",
      "exit",
      "lerna",
      "[error] ",
      "command terminated",
      "rake aborted",
      "see full trace",
      "tasks: top",
      "debug info",
      "see '",
      "usage:",
      "run '",
      "abort",
      "child process",
      "-----",
      "=====",
      "*****",
      "fatal state",
      "gave up",
      "child failed",
      " above",
    ],
  },
  {
    bit: signs.closing,
    words: [
      "shut",
      "gracefully",
      "stop",
      "exit",
      "terminat",
      "drain",
      "clos",
      "clean",
      "bye",
      "disconnecting",
      "waiting for",
      "goodnight",
      "teardown",
      "quitting",
      "halting",
      "destroy",
    ],
  },
  {
    bit: signs.progress,
    words: [
      "listening",
      "started",
      "running",
      "ready",
      "startup",
      "accepting",
      "success",
      "connect",
      "serving",
      "synced",
      "http/1",
      " is up",
    ],
  },
  {
    bit: signs.opening,
    words: [
      "panic",
      "fatal error",
      "runtime: ",
      "sig",
      "observed a",
      "traceback",
      "exception",
      "error",
      "failure",
      "application",
      "throw",
      "unhandled",
      "uncaught",
      "<--- last",
      "node:",
      "file:///",
      "process terminated",
      "failed to",
    ],
  },
  {
    bit: signs.level,
    words: ["trace", "debug", "dbug", "fine", "config", "info", "notice", "note", "log", "system"],
  },
  {
    bit: signs.level | signs.loud,
    words: ["warn", "err", "eror", "severe", "crit", "alert", "emerg", "fatal", "panic"],
  },
  { bit: signs.levelKey, words: ["level", "lvl", "severity"] },
];

/** For the automaton of whoever scans the line anyway. A-Z folded. */
export const lineWords: readonly string[] = groups.flatMap(({ words }) => words);
const bits = groups.flatMap(({ bit, words }) => words.map(() => bit));

/** With a word, by its place in `lineWords`, that ends at `end`. */
export function noteWord(words: LineWords, word: number, end: number): LineWords {
  const bit = bits[word]!;
  if (!(bit & signs.level)) return words | bit;
  const length = lineWords[word]!.length;
  const start = end - length;
  return start < levelStart(words) ? (length << 16) | (start << 8) | (words & 0xff) | bit : words | bit;
}

/** Where the first name of a level begins; 255 where none does, or too far on to matter. */
export function levelStart(words: LineWords): number {
  return (words >> 8) & 0xff;
}

export function levelEnd(words: LineWords): number {
  return levelStart(words) + (words >> 16);
}

const scanner = compileLiterals(lineWords, { ignoreCase: true });

export function wordsOf(text: string): LineWords {
  let words = noWords;
  scanner.scan(text, (word, end) => {
    words = noteWord(words, word, end);
  });
  return words;
}
