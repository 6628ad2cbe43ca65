import type { TextInput } from "../format.ts";

/** The lines of a text without line ends, byte order mark and terminal colours. */
export function textLines(input: TextInput): readonly string[] {
  return input.lines ?? splitLines(stripColours(input.text));
}

/** One entry a line; a line end at the very end of the text starts no further line. */
export function splitLines(text: string): string[] {
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  const isMarked = text.startsWith("\uFEFF");
  if (isMarked) lines[0] = lines[0]!.slice(1);
  if (!text.includes("\r")) {
    const cut: Cut = lines;
    if (!isMarked) cut[whole] = text;
    return lines;
  }
  return lines.map((line) => (line.endsWith("\r") ? line.slice(0, -1) : line));
}

const whole = Symbol("whole");
/** Lines that carry the text along from which they were cut: it need not be put together anew. */
type Cut = readonly string[] & { [whole]?: string };

/** The lines with line feeds between, and perhaps one behind the last. */
export function joinLines(lines: readonly string[]): string {
  const cut: Cut = lines;
  return cut[whole] ?? lines.join("\n");
}

/** Escape sequences as terminals read them (ECMA-48), and as kubectl 1.26 and later print them, with `^[` for ESC. */
function stripColours(text: string): string {
  let plain = text;
  if (plain.includes("\u001B")) plain = plain.replaceAll(escapeSequence, "");
  if (plain.includes("^[[")) plain = plain.replaceAll(printedColour, "");
  return plain;
}

const escapeSequence =
  /\u001B(?:\[[0-9;:?]{0,64}[ -/]{0,4}[@-~]|\][^\u0007\u001B\n]{0,512}(?:\u0007|\u001B\\)|[@-Z\\-_])/g;
const printedColour = /\^\[\[[0-9;]{0,32}m/g;

/** Leading blanks; a tab reaches to the next multiple of 8, as in a terminal. */
export function indentOf(line: string): number {
  let column = 0;
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code === 32) column++;
    else if (code === 9) column = (column & ~7) + 8;
    else return column;
  }
  return column;
}

/** How many blanks and tabs the line begins with. */
export function blanksOf(line: string): number {
  let at = 0;
  while (line.charCodeAt(at) === 32 || line.charCodeAt(at) === 9) at++;
  return at;
}

/** The first character that is no blank, as its UTF-16 code; NaN in a blank line. */
export function firstLetter(line: string): number {
  return line.charCodeAt(blanksOf(line));
}

/** The line without its leading blanks up to a column. */
export function dropColumns(line: string, columns: number): string {
  let at = 0;
  for (let column = 0; column < columns && at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code === 32) column++;
    else if (code === 9) column = (column & ~7) + 8;
    else break;
  }
  return line.slice(at);
}

export function isBlank(line: string): boolean {
  // Most lines end in a letter.
  if (line.charCodeAt(line.length - 1) > 32) return false;
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code !== 32 && code !== 9 && code !== 13) return false;
  }
  return true;
}

/** The line without the right edge of a frame, one of `signs` behind blanks, and without the blanks at its end. */
export function withoutRightEdge(line: string, signs: string): string {
  const end = line.trimEnd();
  const last = end.at(-1);
  if (last === undefined || !signs.includes(last)) return end;
  const inner = end.slice(0, -1).trimEnd();
  return inner.length < end.length - 1 ? inner : end;
}

/** Index of the first line at or after `from` and before `to` that is not blank; `to` when there is none. */
export function nextInked(lines: readonly string[], from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(lines[at] ?? "")) at++;
  return at;
}

/** The first lines that are not blank. */
export function firstInked(lines: readonly string[], most: number): string[] {
  const inked: string[] = [];
  for (let at = 0; at < lines.length && inked.length < most; at++) {
    const line = lines[at] ?? "";
    if (!isBlank(line)) inked.push(line);
  }
  return inked;
}

/** `Restart Count:  7` as kubectl prints a field. */
export interface FieldLine {
  indent: number;
  key: string;
  /** Without surrounding blanks; "" when the line ends after the colon. */
  value: string;
}

/** Longest name of a field: `Number of Nodes Scheduled with Available Pods`, or a label's key. */
const longestKey = 120;

export function readField(line: string, longest = longestKey): FieldLine | undefined {
  const colon = colonOf(line);
  if (colon === undefined) return undefined;
  const key = line.slice(0, colon).trim();
  if (key === "" || key.length > longest) return undefined;
  return { indent: indentOf(line), key, value: valueBehind(line, colon) };
}

/** What a line that is a field says behind its name. */
export function fieldValue(line: string): string {
  return valueBehind(line, line.indexOf(":"));
}

function valueBehind(line: string, colon: number): string {
  return line.slice(colon + 1).trim();
}

/** The name of the field that a line is. */
export function fieldKey(line: string): string | undefined {
  const colon = colonOf(line);
  const key = colon === undefined ? "" : line.slice(0, colon).trim();
  return key === "" || key.length > longestKey ? undefined : key;
}

/** Where a field's name ends: at the line's first colon, with a blank or nothing behind it. */
function colonOf(line: string): number | undefined {
  const colon = line.indexOf(":");
  if (colon <= 0) return undefined;
  const next = line.charCodeAt(colon + 1);
  return next === 32 || next === 9 || colon + 1 === line.length ? colon : undefined;
}
