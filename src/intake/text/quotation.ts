import { startsBlock, startsDescription } from "./describe-kind.ts";
import { readTableHeader } from "./table-header.ts";
import { readCommandLine } from "./command-line.ts";
import { isBlank } from "./text-lines.ts";

const mark = /^[ \t]{0,3}(?:> ?){1,4}/;

function isQuoted(line: string): boolean {
  const first = line.charCodeAt(0);
  return first === 62 || ((first === 32 || first === 9) && mark.test(line.slice(0, 12)));
}

/**
 * Takes the `> ` of an e-mail or a chat from quoted lines, and the blanks of a block that is indented as a whole.
 * A single `> ` in front of a line may be a program's (npm prints its scripts so): without output of kubectl in it
 * a quotation stays as it is.
 */
export function unquote(given: readonly string[], text: string): readonly string[] {
  const lines = text.includes("```") ? openFences(given) : given;
  let result: string[] | undefined;
  for (let at = 0; at < lines.length; at++) {
    if (!isQuoted(lines[at] ?? "")) continue;
    let end = at;
    while (end < lines.length && isQuoted(lines[end] ?? "")) end++;
    const bare = lines.slice(at, end).map((line) => line.replace(mark, ""));
    const isWhole = at === 0 && lines.slice(end).every(isBlank);
    if ((bare.length >= 2 && hasOutput(bare)) || (isWhole && bare.length >= 3)) {
      result ??= [...lines];
      bare.forEach((line, index) => (result![at + index] = line));
    }
    at = end;
  }
  return result ?? lines;
}

/** In a chat a fence stands in front of the first word and behind the last. */
function openFences(lines: readonly string[]): readonly string[] {
  let result: string[] | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (line.charCodeAt(0) !== 96 && !line.endsWith("```")) continue;
    const bare = line.replace(/^```(?=[^\s`:]{1,40}(?::|\s{1,8}\S))/, "").replace(/(?<=[^\s`])```$/, "");
    if (bare === line) continue;
    result ??= [...lines];
    result[at] = bare;
  }
  return result ?? lines;
}

function hasOutput(lines: readonly string[]): boolean {
  return lines.some(
    (line, at) =>
      readTableHeader(line) !== undefined ||
      readCommandLine(line) !== undefined ||
      startsDescription(lines, at, lines.length) ||
      startsBlock(lines, at, lines.length),
  );
}
