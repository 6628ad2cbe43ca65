import { readLastWords } from "../../../src/diagnosis/log-patterns/last-words.ts";
import { logPatterns } from "../../../src/diagnosis/log-patterns/log-patterns.ts";
import { compilePatterns } from "../../../src/diagnosis/log-patterns/scan.ts";

const set = compilePatterns(logPatterns());

/** All that one log tells, whether its words explain the end or not. */
export function readWhole(lines: readonly string[]) {
  const { words, unexplained } = readLastWords(set, { lines });
  return { words, unexplained: unexplained() };
}
