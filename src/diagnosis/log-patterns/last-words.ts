import { type Course, courseOf } from "./course.ts";
import { type Block, joinBlocks, type Runtime } from "./block.ts";
import {
  errorReach,
  fatalReach,
  findCandidates,
  givesUpQuietly,
  isBareTraceback,
  isParting,
  isQuiet,
  workAfter,
} from "./candidates.ts";
import type { Candidate, Strength } from "./candidate.ts";
import { choose } from "./choose.ts";
import { withoutFront } from "./line-front.ts";
import { descends } from "./line-order.ts";
import { type LogLine, readLogLine } from "./log-line.ts";
import { withoutPrefix } from "./normalise-message.ts";
import type { LogPattern } from "./pattern.ts";
import { readTail } from "./read-tail.ts";
import type { PatternSet } from "./scan.ts";

/** The place in one log that decides why the instance ended. */
export interface LastWords {
  pattern: LogPattern;
  detail: Readonly<Record<string, string>>;
  strength: Strength;
  /** Index of the deciding line in the log's `lines`. */
  line: number;
  text: string;
  /** The same for people: without time, level and fields. */
  said: string;
  /** Index of the line with which the process gives up, where that is another one. */
  fatalLine?: number;
  runtime?: Runtime;
  /** The block says of itself that nobody caught what it tells. */
  uncaught: boolean;
  /** Nothing but closing lines, wrappers and further errors follow. */
  endsTheLog: boolean;
  /** How often the same pattern matches in the last lines. */
  occurrences: number;
  /** It was tried again, in so many words or by repetition. */
  retried: boolean;
  /** Later lines show that it came to listen or work. */
  recovered: boolean;
  /** It was asked to stop from outside; what was printed after that is not looked at. */
  signalled: boolean;
}

/** What is left to say of a log in which no pattern decides. */
export interface Unexplained {
  line: number;
  text: string;
  said: string;
  /** The line tells of a failure: by its level, its wording or its block. */
  failure: boolean;
  /** The line tells of ordinary work, by its own level: why it was the last one is not in the log. */
  routine: boolean;
  signalled: boolean;
  /** Index of the line in which somebody asks it to stop. */
  signalLine?: number;
}

/** What the end of one log tells. */
export interface Reading {
  words?: LastWords;
  /** Worked out at each call: where the words explain the end, nobody asks. */
  unexplained(): Unexplained | undefined;
}

/** Finds the place that decides in one log: the last fatal block, followed to its root, or the errors before it. */
export function readLastWords(
  set: PatternSet,
  log: { lines: readonly string[]; times?: readonly (string | undefined)[] },
): Reading {
  const all = withoutFront(log.lines);
  const lines = readTail(set, all, descends(log.lines, log.times));
  const { blocks, signalLine } = untilSignal(joinBlocks(lines));
  const course = courseOf(blocks, all, log.times);
  const { candidates, noise } = findCandidates(set, all, blocks, course);
  const best = choose(candidates);
  return {
    ...(best && { words: wordsOf(best, blocks, all, signalLine !== undefined) }),
    unexplained: () => whatIsLeft(all, blocks, noise, course, signalLine),
  };
}

function wordsOf(
  best: Candidate,
  blocks: readonly Block[],
  raw: readonly string[],
  signalled: boolean,
): LastWords {
  const { block, hit } = best;
  // "Traceback" and "throw err;" only announce what the block says further down.
  const line = hit.pattern.role === "generic" ? tellingLine(block) : best.line;
  const last = blocks.findLast(({ fatal }, position) => fatal && position > best.position);
  const fatalLine = last && tellingLine(last).index;
  return {
    pattern: hit.pattern,
    detail: hit.detail,
    strength: best.strength,
    line: line.index,
    text: line.text,
    said: sentenceOf(line, raw),
    ...(fatalLine !== undefined && { fatalLine }),
    ...(block.runtime && { runtime: block.runtime }),
    uncaught: block.fatal || isBareTraceback(block),
    endsTheLog: best.after === 0 && !best.recovered,
    occurrences: best.occurrences,
    retried: best.retried,
    recovered: best.recovered,
    signalled,
  };
}

/** "yaml: unmarshal errors:" only announces what the next line says, unless that is a frame of the stack. */
function sentenceOf({ said, text, index }: LogLine, raw: readonly string[]): string {
  const sentence = withoutPrefix(said ?? text);
  if (!sentence.trimEnd().endsWith(":")) return sentence;
  const next = withoutPrefix(raw[index + 1]?.slice(0, 500) ?? "").trim();
  return next === "" || frame.test(next) ? sentence : `${sentence.trimEnd()} ${next}`;
}

const frame = /^(?:at |File "|#?\d{1,3}[: ]|from )/;

/** After "received SIGTERM" everything is the effect of being stopped. */
function untilSignal(blocks: readonly Block[]): { blocks: readonly Block[]; signalLine?: number } {
  const at = blocks.findIndex(({ lines }) => lines[0]?.kind === "signal");
  const line = blocks[at]?.lines[0]?.index;
  return line === undefined ? { blocks } : { blocks: blocks.slice(0, at), signalLine: line };
}

const failing =
  /\b(?:error|exception|fatal|fail(?:ed|ure|s)?|panic|cannot|can't|could not|couldn't|unable|denied|refused|exceeded|timed out|abort(?:ed|ing)?|unmet|not met|abnormally|erreur|fehler)\b|错误|失败|エラー|오류|ошибка/i;

/** "If this fails to start, run ..." says what to do then, and not that it did. */
const supposed = /^\s{0,40}(?:If|When|In case)\s/;

/** Of a page of help: what an option does, be it about errors. */
const optionHelp = /^\s{0,40}-{1,2}\w[\w-]{0,60}[ ,=]/;

/** What a container engine answers to somebody's command about a container: no program of the container's. */
const engineAnswer = /^(?:docker: )?Error response from daemon: /;

/** The line a person would quote: the last failure, else simply the last words. */
function whatIsLeft(
  raw: readonly string[],
  blocks: readonly Block[],
  noise: ReadonlySet<number>,
  course: Course,
  signalLine: number | undefined,
): Unexplained | undefined {
  const signalled = signalLine !== undefined;
  const spoken = blocks.filter(({ lines }) => lines[0]?.kind === "text" || lines[0]?.kind === "progress");
  const recent = spoken.slice(-fatalReach);
  // An error after which it came to listen or work was got over.
  const came = recent.findLastIndex(({ lines }) => lines[0]?.kind === "progress");
  const quiet = recent.length - 1 - recent.findLastIndex(({ lines: [first] }) => !isQuiet(first));
  const failed =
    recent.findLast(({ fatal, lines: [first] }) => fatal && !noise.has(first.index)) ??
    recent.slice(Math.max(0, recent.length - errorReach - 1, came + 1)).findLast((block) => {
      const { runtime } = block;
      const [first] = block.lines;
      return (
        !noise.has(first.index) &&
        !optionHelp.test(first.text) &&
        !engineAnswer.test(first.text) &&
        (first.level === "error" ||
          runtime !== undefined ||
          (first.level === undefined &&
            failing.test(first.text.slice(0, 400)) &&
            !supposed.test(first.text))) &&
        !isGotOver(course, block, blocks.indexOf(block))
      );
    }) ??
    recent
      .slice(-1)
      .find(
        ({ lines: [first] }) =>
          (isParting(first) || givesUpQuietly(first)) &&
          !noise.has(first.index) &&
          !engineAnswer.test(first.text),
      );
  const block = failed ?? recent.at(-1);
  if (!block) return undefined;
  const telling = tellingLine(block);
  const whole = raw[telling.index]!;
  // Routine was read as it stands, and is quoted only here.
  const line =
    telling.said === undefined && whole.includes("{") ? readLogLine(whole, telling.index) : telling;
  return {
    line: line.index,
    text: line.text,
    said: sentenceOf(line, raw),
    failure:
      failed !== undefined &&
      (failed.fatal ||
        givesUpQuietly(failed.lines[0]) ||
        (failed.lines[0].level === "error" && ends.test(sentenceOf(failed.lines[0], raw))) ||
        quiet < (failed.lines[0].level === "error" ? 1 : workAfter)),
    routine:
      failed === undefined &&
      (isQuiet(telling) || (telling.level === "warn" && !resigning.test(telling.text))),
    signalled,
    ...(signalLine !== undefined && { signalLine }),
  };
}

const resigning = /\b(?:giv(?:es?|ing) up|gave up|abort|exiting|quitting|bail(?:s|ing) out)/i;

/** What an orderly end says after such words shows no work. */
const ends = /^(?:.{0,40}\] )?(?:aborting|exiting|terminating|quitting|giving up)\b/i;

/** Work went on after it; or a server that is up tells of it, which names no cause and no end. */
function isGotOver(course: Course, { fatal, runtime, lines: [first] }: Block, position: number): boolean {
  if (fatal) return false;
  if (course.survived(position) || course.isSeldom(position) || course.isLivedWith(position)) return true;
  return (
    runtime === undefined && (first.level === "warn" || first.level === "error") && course.isUp(position)
  );
}

const exceptionLine =
  /^(?:Caused by: )?(?:[\w$.]+(?:Exception|Error|Failure|Interrupt|Exit|Warning)|[A-Z]\w+)(?::|$)/;

/** The line of a block that says what went wrong rather than where. */
function tellingLine(block: Block): LogLine {
  const [first] = block.lines;
  if (block.runtime === "python")
    return block.lines.findLast(({ kind, text }) => kind === "text" && exceptionLine.test(text)) ?? first;
  if (block.runtime === "jvm")
    return (
      block.lines.findLast(({ text }) => text.startsWith("Caused by: ")) ??
      block.lines.find(({ kind, text }) => kind === "text" && exceptionLine.test(text)) ??
      first
    );
  if (block.runtime === "node")
    return block.lines.find(({ kind, text }) => kind === "text" && exceptionLine.test(text.trim())) ?? first;
  if (block.runtime === "rust" && block.lines[1]?.kind === "text") return block.lines[1];
  return first;
}
