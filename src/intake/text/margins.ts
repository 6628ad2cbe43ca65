import { indentOf, isBlank } from "./text-lines.ts";

/** The column in which each line begins, as `indentOf` counts; `blankLine` for those without a letter. */
export type Margins = Uint16Array;

export const blankLine = 0xffff;

const known = new WeakMap<readonly string[], Margins>();

/** Counted once for all who go through these lines: looking at letters one by one is what takes time. */
export function marginsOf(lines: readonly string[]): Margins {
  const before = known.get(lines);
  if (before !== undefined) return before;
  const margins = new Uint16Array(lines.length);
  for (let at = 0; at < lines.length; at++) margins[at] = marginOf(lines[at] ?? "");
  known.set(lines, margins);
  return margins;
}

/** Some of the lines, with their margins. */
export function sliceLines(lines: readonly string[], from: number, to: number): readonly string[] {
  const own = lines.slice(from, to);
  known.set(own, marginsOf(lines).subarray(from, to));
  return own;
}

function marginOf(line: string): number {
  return isBlank(line) ? blankLine : Math.min(indentOf(line), blankLine - 1);
}
