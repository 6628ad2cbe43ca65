import type { Course } from "./course.ts";
import type { Block } from "./block.ts";
import type { Candidate, Strength } from "./candidate.ts";
import type { LogLine } from "./log-line.ts";
import { withoutPrefix } from "./normalise-message.ts";
import { endsOverNil, withoutLaterPanics } from "./later-panics.ts";
import type { LogPattern } from "./pattern.ts";
import { matchPatterns, type PatternHit, type PatternSet, toRead } from "./scan.ts";

/** Ordinary lines after a block until it is no longer what the process ended with. */
export const fatalReach = 25;
export const errorReach = 6;
const retriedReach = 12;

/** So many lines of a level below warning, none of them about stopping, show that work went on. */
export const workAfter = 3;

/** Of so many characters, once for each expression, enough is seen to decide: where everything may match, no more is read. */
const mostRead = 200_000;

/** Every block with a match, the last one first; and the lines that are known as noise. */
export function findCandidates(
  set: PatternSet,
  raw: readonly string[],
  blocks: readonly Block[],
  course: Course,
): { candidates: Candidate[]; noise: ReadonlySet<number> } {
  const candidates: Candidate[] = [];
  const matches = matcherOf(set, raw);
  const noise = new Set<number>();
  const seen = new Map<LogPattern, number>();
  /** Its server caught it. */
  const isHandled = ({ lines: [first] }: Block) =>
    matches(first, false).some(({ pattern }) => pattern.role === "handled");
  /** A bare stack below such a line. */
  const isReported = (position: number) =>
    position > 0 && isBareStack(blocks[position]!) && isHandled(blocks[position - 1]!);
  let after = 0;
  let calm = 0;
  let recovered = false;
  let laterFatal = false;
  let laterError = false;
  let nextFatal = false;
  let spoken = false;
  let spokenCalmly = false;
  let read = 0;
  for (let position = blocks.length - 1; position >= 0; position--) {
    const block = blocks[position]!;
    const hits: LineHit[] = [];
    const guesses = after <= errorReach;
    for (const [place, line] of block.lines.entries()) {
      const { literals } = line;
      if (literals === undefined || read >= mostRead) continue;
      if (place > 0 && /^\s/.test(line.text) && helpHeading.test(block.lines[0].text.slice(0, 200))) continue;
      read += toRead(set, literals, line.text);
      const found = matches(line, guesses);
      if (found.some(({ pattern }) => pattern.role === "handled")) noise.add(line.index);
      if (found.some(({ pattern }) => pattern.role === "benign")) noise.add(line.index);
      else
        hits.push(
          ...usable(found, line, block, { spoken, spokenCalmly }).map((hit) => ({ place, line, hit })),
        );
    }
    const best = hits.length > 0 ? decide(hits, block) : undefined;
    const wentOn = best !== undefined && saysNotWhy(best.hit) && (isHandled(block) || isReported(position));
    if (wentOn) noise.add(block.lines[0].index);
    const decisive = wentOn ? undefined : best;
    if (decisive) {
      const { pattern } = decisive.hit;
      const occurrences = (seen.get(pattern) ?? 0) + 1;
      seen.set(pattern, occurrences);
      const earlier = candidates.find(({ hit }) => hit.pattern === pattern);
      if (earlier) {
        earlier.occurrences = occurrences;
        earlier.retried ||= occurrences >= 3;
        // A warning that came back, and after which next to nothing was said, is a complaint.
        if (cameBack(earlier)) earlier.strength = "last-error";
      }
      const retried = retryWords.test(decisive.line.text.slice(0, 1000));
      const head = decisive.line.text.slice(0, 300);
      const gotOver =
        after >= 2 &&
        !laterError &&
        (triesAgain.test(head) || (shellTool.test(head) && !blocks.slice(position + 1).some(isAmiss)));
      if (gotOver) noise.add(decisive.line.index);
      const laterNamed = candidates.length > 0;
      candidates.push({
        block,
        position,
        ...decisive,
        ...weigh(decisive, block, {
          after,
          calm,
          recovered,
          retried,
          laterFatal,
          nextFatal,
          gotOver,
          laterNamed,
        }),
        after,
        calm,
        recovered,
        occurrences,
        retried,
      });
    }
    after += ordinary(block);
    if (block.lines[0].kind === "text" && isQuiet(block.lines[0])) calm++;
    spoken ||= block.lines[0].kind === "text";
    spokenCalmly ||= block.lines[0].kind === "text" && !isLoud(block.lines[0]);
    laterFatal ||= block.fatal;
    if (block.lines[0].kind !== "blank") nextFatal = block.fatal;
    laterError ||= block.fatal || block.runtime !== undefined || block.lines[0].level === "error";
    if (block.lines[0]?.kind === "progress" && !decisive) recovered = true;
  }
  gotOverLater(candidates, noise, course);
  // What waits or tries again is believed by repetition, or as the last thing that was said.
  const often = ({ hit: { pattern }, line, block, after: lines }: Candidate) => {
    if ((seen.get(pattern) ?? 0) >= 3) return true;
    if (pattern.anyLevel)
      return pattern.role !== "wrapper" || lines === 0 || line.level === "error" || line.level === "fatal";
    return block.lines[0] !== line || !isQuiet(line) || (lines === 0 && givesUpQuietly(line));
  };
  return { candidates: candidates.filter(often), noise };
}

/** What was survived ended nothing, however it is worded. */
function gotOverLater(candidates: readonly Candidate[], noise: Set<number>, course: Course): void {
  const count = new Map<LogPattern, number>();
  for (const { hit } of candidates) count.set(hit.pattern, (count.get(hit.pattern) ?? 0) + 1);
  for (const candidate of candidates) {
    const { hit, block, position } = candidate;
    if (block.fatal || hit.pattern.role === "fatal" || candidate.strength === "earlier-error") continue;
    const times = count.get(hit.pattern) ?? 0;
    const survived =
      course.isSeldom(position) ||
      (hit.pattern.cause === "filesystem-permission-denied" && course.isLivedWith(position)) ||
      (times <= 2 && course.survived(position)) ||
      (block.lines[0].level === "warn" &&
        (times === 1 || course.isAtOnce(position)) &&
        course.isUp(position));
    if (!survived) continue;
    candidate.strength = "earlier-error";
    candidate.recovered = true;
    noise.add(block.lines[0].index);
  }
}

/** What is indented below it says what a program could do, and when that would fail. */
const helpHeading =
  /^(?:usage|usage of \S{1,150}|(?:(?:available|additional|global|other|optional|positional|common|general|management|inherited|core|supported) )?(?:commands|subcommands|flags|options|arguments)):\s*$/i;

function cameBack({ strength, conclusive, recovered, after, line }: Candidate): boolean {
  return strength === "earlier-error" && conclusive && !recovered && after <= 2 && line.level === "warn";
}

/** Matches each line that repeats once; with `guesses`, also what those recognise. */
function matcherOf(
  set: PatternSet,
  raw: readonly string[],
): (line: LogLine, guesses: boolean) => readonly PatternHit[] {
  const known = new Map<string, { text: string; guesses: boolean; found: readonly PatternHit[] }>();
  return ({ index, text, literals }, guesses) => {
    if (literals === undefined) return [];
    const whole = raw[index]!;
    const before = known.get(whole);
    if (before?.text === text && before.guesses === guesses) return before.found;
    const found = matchPatterns(
      set,
      literals,
      { raw: whole, text },
      ({ role }) => guesses || role !== "guess",
    );
    known.set(whole, { text, guesses, found });
    return found;
  };
}

const retryWords =
  /\b(?:retry(?:ing)?|retries|will retry|re-?connecting|re-?connect|attempt(?:s)?[ :#]*\d+|trying again|try again|backing off|back-?off|next attempt|waiting \d+|sleeping|\d+ (?:of|\/) \d+ attempts)\b/i;

export function isQuiet({ level }: LogLine): boolean {
  return level === "info" || level === "debug";
}

function isLoud({ level }: LogLine): boolean {
  return level === "warn" || level === "error" || level === "fatal";
}

/** What this line's level and noise leave of its hits. */
function usable(
  hits: readonly PatternHit[],
  line: LogLine,
  block: Block,
  after: { spoken: boolean; spokenCalmly: boolean },
): PatternHit[] {
  const head = line.text.slice(0, 1000);
  // "connection failed, retrying" over and over is a complaint, whatever level its writer thought it worth.
  const triedAgain =
    line.level === "info" && outright.test(head) && (retryWords.test(head) || noAnswer.test(head));
  const quiet =
    isQuiet(line) && block.lines[0] === line && !triedAgain && (after.spoken || !givesUpQuietly(line));
  const failure =
    line.level === "error" ||
    line.level === "fatal" ||
    block.fatal ||
    (outright.test(head) && !(line.level === "warn" && after.spokenCalmly && !retryWords.test(head))) ||
    (!after.spoken && isParting(line));
  return hits.filter(({ pattern }) => {
    if (pattern.role === "guess" && !failure) return false;
    return !quiet || pattern.anyLevel === true || pattern.role === "detail";
  });
}

/** What nobody logs who is content, at any level. */
const noAnswer = /\b(?:connection refused|no such host|i\/o timeout|no route to host)\b/i;

/** Words of a failure, without which a guess would read meaning into any sentence. */
const outright =
  /\b(?:\w{0,60}(?:error|exception)|fatal|fail(?:ed|ure|s)?|cannot|can't|could not|couldn't|unable|exiting|abort(?:ed|ing)?)\b/i;

const complaint =
  /\b(?:invalid|not found|missing|required|unsupported|unknown|unrecogni[sz]ed|expected|must|denied|expired|exceeded|timed out|incompatible|corrupt(?:ed|ion)?|giving up|no response|has elapsed|incorrect|unauthori[sz]ed|no such host|unreachable|refus(?:ed|ing)|license|does not match|not valid|does not exist)\b/i;

/** Of a bare line at the end of a log: what a program prints to stderr before it exits seldom says "error". */
export function isParting({ level, prefixed, text }: LogLine): boolean {
  return level === undefined && !prefixed && complaint.test(text.slice(0, 400));
}

/** The last line of a log that tells, at whatever level, what the program could not even begin with. */
export function givesUpQuietly({ level, said, text }: LogLine): boolean {
  return level === "info" && neverBegan.test(withoutPrefix(said ?? text).slice(0, 200));
}

const neverBegan =
  /(?:^| - )(?:(?:failed|unable|could not|cannot) (?:to )?(?:start|initiali[sz]e|init|run|load|create|open|parse|read|set ?up|listen|bind|begin)|failure (?:during|in|at|on) (?:start-?up|initiali[sz]ation|boot))\b(?![^\n]{0,200}\b(?:retry|again|will|attempt))/i;

const roleOrder = {
  fatal: 0,
  error: 0,
  wrapper: 1,
  generic: 2,
  guess: 3,
  handled: 4,
  detail: 5,
  benign: 6,
} as const;

/** An exception that only reports what a guess recognises is no fault of the program's own. */
function orderOf({ role = "error", rank = 0 }: LogPattern): number {
  return role === "guess" && rank > 0 ? roleOrder.generic : roleOrder[role];
}

/** It shows a failure of the code that ran, or one of which nobody knows what it is about. */
function saysNotWhy({ pattern: { cause, role } }: PatternHit): boolean {
  return cause === "application-panic" || role === "generic" || role === "guess" || role === "wrapper";
}

interface LineHit {
  /** The line's, in its block. */
  place: number;
  line: LogLine;
  hit: PatternHit;
}

/** The hit of a block that is believed, with what its neighbours add to its detail. */
function decide(
  hits: readonly LineHit[],
  { rootFirst }: Block,
): { line: LogLine; hit: PatternHit } | undefined {
  const [best] = withoutLaterPanics(hits.filter(({ hit }) => hit.pattern.cause !== undefined)).toSorted(
    (a, b) =>
      orderOf(a.hit.pattern) - orderOf(b.hit.pattern) ||
      (b.hit.pattern.rank ?? 0) - (a.hit.pattern.rank ?? 0) ||
      (rootFirst ? a.place - b.place : b.place - a.place) ||
      b.hit.end - a.hit.end ||
      Object.keys(b.hit.detail).length - Object.keys(a.hit.detail).length,
  );
  if (!best) return undefined;
  const detail: Record<string, string> = { ...best.hit.detail };
  for (const { hit } of hits) {
    if (hit.pattern.role !== "detail" && hit.pattern.cause !== best.hit.pattern.cause) continue;
    for (const [key, value] of Object.entries(hit.detail)) detail[key] ??= value;
  }
  // `code: 'ECONNREFUSED'` says the same as the line before it that names the address: that one is the proof.
  const named = ({ hit, line }: LineHit) =>
    Object.keys(hit.detail).length - (nodeProperty.test(line.text) ? 0.5 : 0);
  const { line } = hits
    .filter(({ hit }) => hit.pattern === best.hit.pattern)
    .reduce((telling, other) => (named(other) > named(telling) ? other : telling), best);
  return { line, hit: { ...best.hit, detail } };
}

/** What Node prints of an error's own fields, below its stack. */
const nodeProperty = /^\s{1,8}(?:code|errno|syscall|path): /;

function weigh(
  { hit, line }: { hit: PatternHit; line: LogLine },
  block: Block,
  {
    after,
    calm,
    recovered,
    retried,
    laterFatal,
    nextFatal,
    gotOver,
    laterNamed,
  }: {
    after: number;
    /** Later lines of a level below warning. */
    calm: number;
    recovered: boolean;
    retried: boolean;
    laterFatal: boolean;
    /** The next thing that is said is that the process ends. */
    nextFatal: boolean;
    gotOver: boolean;
    /** Something later is known to be a cause. */
    laterNamed: boolean;
  },
): { strength: Strength; conclusive: boolean } {
  const role = hit.pattern.role ?? "error";
  const conclusive = role === "fatal" || role === "error";
  const givesUp =
    role === "fatal" ||
    (block.fatal && !endsOverNil(block, line)) ||
    (isBareTraceback(block) && after === 0) ||
    givingUp.test(line.text.slice(0, 1000));
  // Somebody caught it, if work goes on after it.
  const caught = role === "generic" && !block.fatal && calm >= workAfter;
  if (calm >= workAfter && observed.test(block.lines[0].text.slice(0, 300)))
    return { strength: "earlier-error", conclusive };
  if (!conclusive)
    return {
      strength: after <= fatalReach && !recovered && !caught ? "wrapper" : "earlier-error",
      conclusive,
    };
  // A later fatal block of its own words is believed, unless it follows at once.
  if (givesUp && !retried && after <= (laterFatal ? errorReach : fatalReach) && !recovered)
    return { strength: "fatal", conclusive };
  if (gotOver) return { strength: "earlier-error", conclusive };
  // It came up and ended all the same, in words that name nothing: what it had complained of before stands.
  if (laterFatal && !laterNamed && after <= errorReach && line.level === "error")
    return { strength: "last-error", conclusive };
  // A tool of the start script missed something; the program came all the same, and logs.
  if ((hit.pattern.rank ?? 0) < 0 && calm >= workAfter) return { strength: "earlier-error", conclusive };
  const reach = retried ? retriedReach : errorReach;
  const loud = line.level !== "warn" || after === 0 || retried || nextFatal;
  return { strength: after <= reach && !recovered && loud ? "last-error" : "earlier-error", conclusive };
}

function isAmiss({ lines: [{ text }] }: Block): boolean {
  return /\bfail(?:ed|ure|s)?\b|\berror\b|\bexit(?:ed)?\b[^\n]{0,20} [1-9]/i.test(text.slice(0, 300));
}

/** Of these, scripts seldom care what becomes: more output shows that they went on. */
const shellTool = /^(?:chgrp|chmod|chown|cat|cp|find|grep|ln|ls|mkdir|mv|rm|rmdir|sed|stat|tail|touch): /;

/** Kubernetes' libraries report a panic before it goes on, or is recovered: only the first ends the process. */
const observed = /\bObserved a panic\b/;

function isBareStack({ runtime, fatal, lines }: Block): boolean {
  return runtime !== undefined && !fatal && !lines[0].prefixed;
}

/** An interpreter prints its own Traceback bare, and last; one that was caught is logged, or followed by work. */
export function isBareTraceback({ runtime, lines }: Block): boolean {
  return runtime === "python" && !lines[0].prefixed;
}

/** Clients that connect again by themselves, and say nothing when that works: work after their complaint shows so. */
const triesAgain =
  /\breflector\.go:\d|\brdkafka#|\bNetworkClient\b|\baddrConn\b|transport: Error while dialing|\[kafka-producer-network/;

const givingUp =
  /\b(?:exiting|aborting|giving up|gave up|cannot (?:start|continue)|could not start|failed to start|unable to start|unrecoverable|startup failed|start-?up failed|failed to (?:initiali[sz]e|run|boot|launch)|(?:initiali[sz]ation|boot|startup|launch) failed|unhandled(?! Error" err=)|uncaught|terminating|fatal|must exit|quitting)\b/i;

/** Ordinary lines that show work; the rows of a table are part of what was said before them. */
function ordinary(block: Block): number {
  const first = block.lines[0];
  if (!first || first.level === "warn" || first.level === "error" || first.level === "fatal") return 0;
  if (first.kind === "text") return block.fatal || block.runtime || /^[+|]/.test(first.text) ? 0 : 1;
  return first.kind === "progress" ? 3 : 0;
}
