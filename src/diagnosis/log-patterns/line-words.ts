import { compileLiterals } from "../../evidence/literals.ts";

/** What a word of a line may be a sign of. */
export const signs = {
  signal: 1,
  wrapper: 2,
  closing: 4,
  progress: 8,
  opening: 16,
  /** Of a level from warning on, or of a complaint. */
  loud: 32,
  /** Of a level as one letter. */
  letter: 64,
} as const;

/**
 * The signs in a line, as bits: without its sign none of the expressions for a kind can match. Most lines have none.
 */
export type LineSigns = number;

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
      "succeeded",
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
      "[bug]",
    ],
  },
  {
    bit: signs.loud,
    words: [
      "warn",
      "err",
      "eror",
      "severe",
      "crit",
      "alert",
      "emerg",
      "fatal",
      "panic",
      "fail",
      "cannot",
      "can't",
      "could not",
      "couldn't",
      "unable",
      // MongoDB's letters, and the numbers of pino and its like.
      '"s":"w"',
      '"s":"e"',
      '"s":"f"',
      ...['level":', 'level": ', "level=", 'severity":'].flatMap((key) => [`${key}4`, `${key}5`, `${key}6`]),
    ],
  },
  { bit: signs.letter, words: ["[i]", "[w]", "[e]", "[f]", "[d]", " [", " | ", "! "] },
];

/** For the automaton of whoever scans the line anyway. A-Z folded. */
export const lineWords: readonly string[] = groups.flatMap(({ words }) => words);
const bits = groups.flatMap(({ bit, words }) => words.map(() => bit));

/** What a word, by its place in `lineWords`, is a sign of. */
export function signOf(word: number): LineSigns {
  return bits[word]!;
}

const scanner = compileLiterals(lineWords, { ignoreCase: true });

export function signsIn(text: string): LineSigns {
  let found = 0;
  scanner.scan(text, (word) => {
    found |= signOf(word);
  });
  return found;
}
