import { indentOf, isBlank, joinLines } from "./text-lines.ts";

/** The column in which each line begins, as `indentOf` counts; `blankLine` for those without a letter. */
export type Margins = Uint16Array;

export const blankLine = 0xffff;

/** What is found out once for all who go through these lines: looking at letters one by one is what takes time. */
interface Measures {
  margins: Margins;
  /** The first letter of each line, as its UTF-16 code; 0 for a blank line, and behind a tab. */
  letters: Uint16Array;
  /** Found out when somebody asks. */
  signed?: readonly number[];
  /** A text that the lines stand in one below the other, and where in it each of them begins. */
  whole: string;
  starts: Uint32Array;
}

/** Lines carry their measures along: looking them up elsewhere takes longer than counting a few of them anew. */
const measures = Symbol("measures");
type Measured = readonly string[] & { [measures]?: Measures };

export function marginsOf(lines: readonly string[]): Margins {
  return measuresOf(lines).margins;
}

/** The first letters: 0 where none is told, which is so of a blank line and behind a tab. */
export function lettersOf(lines: readonly string[]): Uint16Array {
  return measuresOf(lines).letters;
}

/** To look at letters of one line after the other: in the text it takes a fraction of what it takes in lines cut from it. */
export function placesOf(lines: readonly string[]): Pick<Measures, "whole" | "starts"> {
  return measuresOf(lines);
}

/** The lines, by rising number, that begin with no letter and no digit, as those of Markdown do, or behind a tab. */
export function signedLines(lines: readonly string[]): readonly number[] {
  const measured = measuresOf(lines);
  if (measured.signed !== undefined) return measured.signed;
  const { letters, margins } = measured;
  const signed: number[] = [];
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at]!;
    if (isAlphanumeric[letter] !== 1 && margins[at] !== blankLine) signed.push(at);
  }
  return (measured.signed = signed);
}

/** 1 for each of these letters of ASCII: quicker than a Set to be asked for every line. */
export function letterTable(letters: string): Uint8Array {
  const table = new Uint8Array(128);
  for (const letter of letters) table[letter.charCodeAt(0)] = 1;
  return table;
}

const isAlphanumeric = letterTable("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

/** Some of the lines, with what was found out about them. */
export function sliceLines(lines: readonly string[], from: number, to: number): readonly string[] {
  const { margins, letters, whole, starts } = measuresOf(lines);
  const own: Measured = lines.slice(from, to);
  own[measures] = {
    margins: margins.subarray(from, to),
    letters: letters.subarray(from, to),
    whole,
    starts: starts.subarray(from, to),
  };
  return own;
}

/** Some of the lines as one text, which is not put together anew. */
export function textOf(lines: readonly string[], from: number, to: number): string {
  if (to <= from) return "";
  const { whole, starts } = measuresOf(lines);
  return whole.slice(starts[from], starts[to - 1]! + lines[to - 1]!.length);
}

/** All of the lines as one text, perhaps with a line feed behind the last. */
export function textOfAll(lines: readonly string[]): string {
  const { [measures]: measured }: Measured = lines;
  return measured === undefined ? joinLines(lines) : textOf(lines, 0, lines.length);
}

function measuresOf(lines: readonly string[]): Measures {
  const measured: Measured = lines;
  return measured[measures] ?? (measured[measures] = measure(lines, joinLines(lines)));
}

function measure(lines: readonly string[], text: string): Measures {
  const { length } = lines;
  const margins = new Uint16Array(length);
  const letters = new Uint16Array(length);
  const starts = new Uint32Array(length);
  let start = 0;
  for (let at = 0; at < length; at++) {
    const end = start + lines[at]!.length;
    let first = start;
    while (first < end && text.charCodeAt(first) === 32) first++;
    const code = first < end ? text.charCodeAt(first) : 32;
    starts[at] = start;
    if (code > 32 && first - start < blankLine) {
      margins[at] = first - start;
      letters[at] = code;
    } else margins[at] = marginOf(lines[at]!);
    start = end + 1;
  }
  return { margins, letters, whole: text, starts };
}

function marginOf(line: string): number {
  return isBlank(line) ? blankLine : Math.min(indentOf(line), blankLine - 1);
}
