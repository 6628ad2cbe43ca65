import { letterTable, lettersOf, signedLines } from "./margins.ts";

/** Markdown's fences and Jira's, and the tags that GitHub's forms, wikis and forums put around outputs. */
const fence = /^ {0,3}(?:(?:`{3,}|~{3,})[ \t]*[\w+-]{0,20}|\{(?:code|noformat)(?::[^{}]{0,120})?\})[ \t]*$/;
const tag =
  /^\s*(?:(?:<\/?(?:details|summary|pre|code)\b[^<>]{0,60}>){1,4}(?:[^<>]{0,160}<\/summary>)?|\{(?:quote|panel|expand)(?::[^{}]{0,120})?\}|\[\/?(?:code|pre|quote|spoiler)(?:=[^[\]]{0,40})?\])\s*$/i;

/** The first letters of these lines: hardly another begins so. */
const isSign = letterTable("`~{<[");

/** The lines that are nothing but a fence, and those that are nothing but tags. */
export function markedLines(lines: readonly string[]): {
  fences: ReadonlySet<number>;
  tags: ReadonlySet<number>;
} {
  const fences = new Set<number>();
  const tags = new Set<number>();
  const letters = lettersOf(lines);
  for (const at of signedLines(lines)) {
    if (isSign[letters[at]!] !== 1) continue;
    const line = lines[at]!;
    if (line.length > 300) continue;
    if (fence.test(line)) fences.add(at);
    else if (tag.test(line)) tags.add(at);
  }
  return { fences, tags };
}

const opening =
  /^(?:```(?=[^\s`:]{1,40}(?::|\s{1,8}\S)|[{[]|---$)|(?:\{noformat\}|\{code(?::[^{}]{0,120})?\}|<pre[^<>]{0,80}>(?:<code[^<>]{0,80}>)?|\[code\])(?=\S))/;
const closing = /(?<=[^\s`])(?:```|\{noformat\}|\{code\}|(?:<\/code>)?<\/pre>|\[\/code\])$/;
/** By its last letter: most lines end in another. */
function mayClose(line: string): boolean {
  const last = line.charCodeAt(line.length - 1);
  return last === 96 || last === 125 || last === 62 || last === 93; // `, }, >, ]
}

/** One of these words is in all that `opening` and `closing` take. Most texts have none of the signs, and need a look for each of those only. */
const fenceWords = [
  { sign: "```", words: ["```"] },
  { sign: "{", words: ["{code", "{nofo"] },
  { sign: "<", words: ["<pre", "</pre"] },
  { sign: "[", words: ["[code", "[/cod"] },
];

/** In a chat a fence stands in front of the first word and behind the last, in trackers and wikis as well. */
export function openFences(lines: readonly string[], text: string): readonly string[] {
  if (!fenceWords.some(({ sign, words }) => text.includes(sign) && words.some((word) => text.includes(word))))
    return lines;
  let result: string[] | undefined;
  const letters = lettersOf(lines);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const mayOpen = isSign[letters[at]!] === 1;
    if (!mayOpen && !mayClose(line)) continue;
    const bare = (mayOpen ? line.replace(opening, "") : line).replace(closing, "");
    if (bare === line) continue;
    result ??= [...lines];
    result[at] = bare;
  }
  return result ?? lines;
}
