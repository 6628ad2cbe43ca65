import { type CommandLine, readCommandLine } from "./command-line.ts";
import { letterTable, lettersOf, marginsOf } from "./margins.ts";
import { mayNamePod, podHeadings } from "./pod-headings.ts";
import { namesIn } from "./pod-names.ts";
import { nextInked } from "./text-lines.ts";

/** What a line between two outputs says of the one below it, or only that the one above it is over. */
export type Heading = CommandLine | "end";

/**
 * The lines by which people and scripts tell what they show: a command in Markdown, in the words of a CI or behind the
 * `+` of a shell's trace; `=== logs of pod web-0 ===`. Containers print such lines as well, so commands count only in
 * a text in which what one of them announces stands below it (`isOutput`), and names only where they are pods'.
 */
export function headingsOf(
  lines: readonly string[],
  text: string,
  isOutput: (at: number) => boolean,
): ReadonlyMap<number, Heading> {
  // What is announced stands below: without an output, or a fence around a log, there is nothing to prove a heading.
  if (!outputs.some(({ sign, words }) => text.includes(sign) && text.includes(words))) return none;
  const commands = new Map<number, CommandLine>();
  const banners: number[] = [];
  const names: number[] = [];
  const letters = lettersOf(lines);
  const margins = marginsOf(lines);
  for (let at = 0; at < lines.length; at++) {
    // What is no command stands at the left margin.
    const isAtMargin = margins[at] === 0;
    const line = lines[at]!;
    if (isAtMargin && mayNamePod(line, letters[at]!)) names.push(at);
    if (begins[letters[at]!] !== 1 || line.length > mostLetters) continue;
    const command = isSpoken[letters[at]!] === 1 ? undefined : readDecorated(line);
    if (command !== undefined) commands.set(at, command);
    else if (isAtMargin && isBanner(line)) banners.push(at);
  }
  if (commands.size + banners.length + names.length === 0) return none;
  const known = namesIn(lines);
  const { pods } = known;
  const found = new Map<number, Heading>();
  const announces = (at: number) => {
    let below = nextInked(lines, at + 1, lines.length);
    if (isRule(lines[below] ?? "")) below = nextInked(lines, below + 1, lines.length);
    return isOutput(below);
  };
  for (const [at, { describes, ...heading }] of podHeadings(lines, names, known, announces)) {
    // A description that was cut off at its top is no output that could be told, and no log either.
    const isLog = describes !== true && !announces(at);
    found.set(at, isLog ? { shows: "log", kind: "Pod", ...heading } : "end");
  }
  if (isProven(lines, commands, pods, isOutput)) for (const [at, command] of commands) found.set(at, command);
  for (const at of banners) {
    const log = found.has(at) ? undefined : readBanner(lines[at]!, pods);
    if (log !== undefined) found.set(at, log);
  }
  if (found.size > 0) addEnds(lines, letters, found);
  return found;
}

const none: ReadonlyMap<number, Heading> = new Map();
const mostLetters = 300;
/** By their rarest letters, which are looked for first: N is in every line that some program logs. */
const outputs = [
  { sign: "Name:", words: "Name:" },
  { sign: "AME ", words: "NAME " },
  { sign: "LAST SEEN", words: "LAST SEEN" },
  { sign: "```", words: "```" },
];
/** Whole words for the short name, which ends many. */
const typedWords = ["oc get ", "oc describe ", "oc logs ", "oc -n "];

function isTypedIn(line: string): boolean {
  return (
    line.includes("kubectl ") || (line.includes("oc ") && typedWords.some((words) => line.includes(words)))
  );
}

/** First letters: signs, and those of `Run`, `Output of`, `Logs of`, `Container logs`, `Previous logs`. */
const begins = letterTable("=#*~_>+:[<-`ROLCP");

/** The letters of logs' headings: no command has these words in front. */
const isSpoken = letterTable("LCP");

const signs = /^[\s*_`'"#=~>|:+\-–—([\]]{1,80}/;
const words =
  /^(?:<[^<>]{1,60}>|(?:Run|Running|Executing|Output of|Output from|INFO|command|group)(?=[\s:`\]]))/;
const program = /^(?:sudo )?(?:kubectl|kubecolor|oc|stern|kubetail|(?:k3s|microk8s) kubectl) /;

/** A command with something around it that no prompt is made of. */
function readDecorated(line: string): CommandLine | undefined {
  if (!isTypedIn(line)) return undefined;
  let rest = line;
  for (let round = 0; round < 10; round++) {
    const bare = rest.replace(signs, "").replace(words, "");
    if (bare === rest) break;
    rest = bare;
  }
  if (rest === line || !program.test(rest)) return undefined;
  const isTicked = line.charAt(line.length - rest.length - 1) === "`";
  const [typed = "", behind = ""] = rest.split(isTicked ? "`" : "</", 2);
  // What else is said may be more than a heading.
  if (isTicked && /[^\s:*_)]/.test(behind)) return undefined;
  return readCommandLine(typed.replace(/[\s*_`'"#=~:)\]-]{1,80}$/, ""));
}

/** What stands between a heading and its output: fences, tags, and what a CI says of the step. */
const between =
  /^\s*(?:`{3}|~{3}|<\/?[a-z]|##\[endgroup\]|::endgroup::|shell: |env:|[A-Z_]{3,40}: |kubectl |oc )/;
const mostBetween = 8;

function isProven(
  lines: readonly string[],
  commands: ReadonlyMap<number, CommandLine>,
  pods: ReadonlySet<string>,
  isOutput: (at: number) => boolean,
): boolean {
  for (const [at, { shows, name }] of commands) {
    if (shows === "output") continue;
    if (shows === "log" && pods.has(name ?? "") && styleOf(lines[at]!) !== undefined) return true;
    let below = nextInked(lines, at + 1, lines.length);
    const isFenced = /^ {0,3}(?:`{3}|~{3})/.test(lines[below]?.slice(0, 8) ?? "");
    if (isFenced && shows === "log") return true;
    for (let passed = 0; passed < mostBetween; passed++) {
      if (isOutput(below)) return true;
      if (!between.test((lines[below] ?? "").slice(0, 80))) break;
      below = nextInked(lines, below + 1, lines.length);
    }
  }
  return false;
}

/** A line that speaks of a log, between signs or before a colon, with few words. */
function isBanner(line: string): boolean {
  if (line.length > 200 || !/\blogs?\b/i.test(line)) return false;
  const isSigned = /^(?:[=#*~_>+:-]{2}|# |<summary>)/.test(line) || steps.test(line);
  const isNamed = /^(?:container |pod |previous |current )?logs? /i.test(line) && /:\s*$/.test(line);
  return (isSigned || isNamed) && line.split(/\s+/, 16).length < 16;
}

/** A script's own log: only in so many words, for others log as well. */
const steps =
  /^\[(?:INFO|\*|\+)\] (?:(?:container |pod |previous |current )?logs? |[a-z0-9][-a-z0-9./]{0,300} (?:previous )?logs$)/i;

const dns = /[a-z0-9](?:[-a-z0-9.]{0,251}[a-z0-9])?/g;

function readBanner(line: string, pods: ReadonlySet<string>): CommandLine | undefined {
  const said = /\bpod[\s/:='"`]{1,4}([a-z0-9][-a-z0-9.]{0,251}-[a-z0-9]{1,63})(?![-a-z0-9])/i.exec(line)?.[1];
  const named = new Set((line.match(dns) ?? []).filter((each) => pods.has(each)));
  const [name = said, other] = named;
  if (name === undefined || other !== undefined) return undefined;
  const behind = line.slice(line.indexOf(name) + name.length);
  const container =
    /\bcontainer[\s:='"`]{1,4}([a-z0-9][-a-z0-9]{0,62})/i.exec(line)?.[1] ??
    /^\/([a-z0-9][-a-z0-9]{0,62})/.exec(behind)?.[1] ??
    /^ {0,2}[([](?!previous|current)([a-z0-9][-a-z0-9]{0,62})[)\]]/.exec(behind)?.[1];
  const isPrevious = /\bprevious\b|\s-p\b/i.test(line);
  return {
    shows: "log",
    kind: "Pod",
    name,
    ...(container !== undefined && { container }),
    ...(isPrevious && { previous: true }),
  };
}

/** The other lines of a heading's style are headings, too, whatever they say. */
function addEnds(lines: readonly string[], letters: Uint16Array, found: Map<number, Heading>): void {
  const styles = new Set<string>();
  for (const at of found.keys()) {
    const style = styleOf(lines[at]!);
    if (style !== undefined) styles.add(style);
  }
  if (styles.size === 0) return;
  for (let at = 0; at < lines.length; at++) {
    if (begins[letters[at]!] !== 1 || found.has(at)) continue;
    const line = lines[at]!;
    if (line.length <= mostLetters && styles.has(styleOf(line) ?? "")) found.set(at, "end");
  }
}

/** `===`, `::group::`: the signs at the beginning of a line, where they are not all of it, and whether some end it. */
function styleOf(line: string): string | undefined {
  const found = /^(?:(?:::|##\[)group(?:::|\])|([=#*~_>+-])\1{2,40})(?=\s{0,4}[A-Za-z0-9])/.exec(line);
  if (found === null) return undefined;
  const [front, sign] = found;
  return sign !== undefined && line.trimEnd().endsWith(sign) ? `${front} ${sign}` : front;
}

/** Nothing but signs: the upper or lower edge of a heading. */
export function isRule(line: string): boolean {
  return /^([=#*~_>+-])\1{7,200}\s*$/.test(line.slice(0, 240));
}

/** What a CI says of a step before its output. */
export function isStepWord(line: string): boolean {
  return /^(?:##\[endgroup\]|::endgroup::|shell: \/)/.test(line.slice(0, 20));
}
