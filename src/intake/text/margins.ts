import { indentOf, isBlank } from "./text-lines.ts";

/** The column in which each line begins, as `indentOf` counts; `blankLine` for those without a letter. */
export type Margins = Uint16Array;

export const blankLine = 0xffff;

/** Lines carry their margins along: looking them up elsewhere takes longer than counting a few of them anew. */
const margins = Symbol("margins");
type Measured = readonly string[] & { [margins]?: Margins };

/** Counted once for all who go through these lines: looking at letters one by one is what takes time. */
export function marginsOf(lines: readonly string[]): Margins {
  const measured: Measured = lines;
  const before = measured[margins];
  if (before !== undefined) return before;
  const counted = new Uint16Array(lines.length);
  for (let at = 0; at < lines.length; at++) counted[at] = marginOf(lines[at] ?? "");
  return (measured[margins] = counted);
}

/** Some of the lines, with their margins. */
export function sliceLines(lines: readonly string[], from: number, to: number): readonly string[] {
  const own: Measured = lines.slice(from, to);
  own[margins] = marginsOf(lines).subarray(from, to);
  return own;
}

function marginOf(line: string): number {
  return isBlank(line) ? blankLine : Math.min(indentOf(line), blankLine - 1);
}
