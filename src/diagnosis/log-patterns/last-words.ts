import { type Block, joinBlocks, type Runtime, tailOf } from "./block.ts";
import { descends } from "./line-order.ts";
import { type LogLine, readLogLine } from "./log-line.ts";
import { withoutPrefix } from "./normalise-message.ts";
import type { LogPattern } from "./pattern.ts";
import { type LiteralLine, matchPatterns, type PatternHit, type PatternSet, scanLines } from "./scan.ts";

/** How well a place in a log explains the end, best first. */
export type Strength =
  | "fatal" // a specific failure in a block that says that the process ends
  | "last-error" // a specific failure among the last errors, or repeated to the end
  | "wrapper" // something failed, nothing says why
  | "earlier-error"; // a specific failure, and work went on after it

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
  signalled: boolean;
  /** Index of the line in which somebody asks it to stop. */
  signalLine?: number;
}

interface Candidate {
  block: Block;
  position: number;
  hit: PatternHit;
  line: LogLine;
  strength: Strength;
  conclusive: boolean;
  after: number;
  recovered: boolean;
  occurrences: number;
  retried: boolean;
}

/** Ordinary lines after a block until it is no longer what the process ended with. */
const fatalReach = 25;
const errorReach = 6;
const retriedReach = 12;

/** Of so many last lines a structured one is undone to be quoted; of those before, only where a pattern may match. */
const quotable = 40;

/** Finds the place that decides in one log: the last fatal block, followed to its root, or the errors before it. */
export function readLastWords(
  set: PatternSet,
  log: { lines: readonly string[]; times?: readonly (string | undefined)[] },
): { words?: LastWords; unexplained?: Unexplained } {
  const count = log.lines.length;
  const reversed = descends(log.lines, log.times);
  const indexAt = (position: number) => (reversed ? count - 1 - position : position);
  const start = tailOf(count, (position) => log.lines[indexAt(position)]!);
  const indexes = Array.from({ length: count - start }, (_, offset) => indexAt(start + offset));
  const byLine = new Map(scanLines(set, log.lines, indexes).map((hit) => [hit.index, hit]));
  const lines = indexes.map((index, offset) => {
    const raw = log.lines[index]!;
    const hit = byLine.get(index);
    if (offset >= indexes.length - quotable) return readLogLine(raw, index);
    const line = readLogLine(raw, index, false);
    if (!hit) return line;
    const counts = !isQuiet(line) || hit.literals.some(({ literal }) => set.anyLevel[literal]);
    if (!counts) byLine.delete(index);
    return counts && raw.charCodeAt(0) === 0x7b ? readLogLine(raw, index) : line;
  });
  const { blocks, signalLine } = untilSignal(joinBlocks(lines));
  const candidates = findCandidates(set, log.lines, blocks, byLine);
  const best = choose(candidates);
  const signalled = signalLine !== undefined;
  const unexplained = whatIsLeft(blocks, signalLine);
  if (!best) return unexplained ? { unexplained } : {};
  const { block, hit } = best;
  // "Traceback" and "throw err;" only announce what the block says further down.
  const line = hit.pattern.role === "generic" ? tellingLine(block) : best.line;
  const last = blocks.findLast(({ fatal }) => fatal);
  const fatalLine = last && last !== block ? tellingLine(last).index : undefined;
  const words: LastWords = {
    pattern: hit.pattern,
    detail: hit.detail,
    strength: best.strength,
    line: line.index,
    text: line.text,
    said: withoutPrefix(line.said ?? line.text),
    ...(fatalLine !== undefined && { fatalLine }),
    ...(block.runtime && { runtime: block.runtime }),
    uncaught: block.fatal || isBareTraceback(block),
    endsTheLog: best.after === 0 && !best.recovered,
    occurrences: best.occurrences,
    retried: best.retried,
    recovered: best.recovered,
    signalled,
  };
  return { words, ...(unexplained && { unexplained }) };
}

/** After "received SIGTERM" everything is the effect of being stopped. */
function untilSignal(blocks: readonly Block[]): { blocks: readonly Block[]; signalLine?: number } {
  const at = blocks.findIndex(({ lines }) => lines[0]?.kind === "signal");
  const line = blocks[at]?.lines[0]?.index;
  return line === undefined ? { blocks } : { blocks: blocks.slice(0, at), signalLine: line };
}

/** Enough to decide; a log in which every line matches everything is not read further. */
const mostRuns = 1500;

function findCandidates(
  set: PatternSet,
  raw: readonly string[],
  blocks: readonly Block[],
  byLine: ReadonlyMap<number, LiteralLine>,
): Candidate[] {
  const candidates: Candidate[] = [];
  const seen = new Map<LogPattern, number>();
  let after = 0;
  let recovered = false;
  let laterFatal = false;
  let runs = 0;
  for (let position = blocks.length - 1; position >= 0; position--) {
    const block = blocks[position]!;
    const hits: { line: LogLine; hit: PatternHit }[] = [];
    const near = after <= errorReach;
    const wanted = ({ role }: LogPattern) => near || role !== "guess";
    for (const line of block.lines) {
      const literals = byLine.get(line.index);
      if (!literals || runs >= mostRuns) continue;
      runs += literals.literals.length;
      hits.push(
        ...usable(
          matchPatterns(set, literals, { raw: raw[line.index]!, text: line.text }, wanted),
          line,
          block,
        ).map((hit) => ({
          line,
          hit,
        })),
      );
    }
    const decisive = decide(hits, block);
    if (decisive) {
      const { pattern } = decisive.hit;
      const occurrences = (seen.get(pattern) ?? 0) + 1;
      seen.set(pattern, occurrences);
      const earlier = candidates.find(({ hit }) => hit.pattern === pattern);
      if (earlier) {
        earlier.occurrences = occurrences;
        earlier.retried ||= occurrences >= 3;
      }
      const retried = retryWords.test(decisive.line.text.slice(0, 1000));
      candidates.push({
        block,
        position,
        ...decisive,
        ...weigh(decisive, block, { after, recovered, retried, laterFatal }),
        after,
        recovered,
        occurrences,
        retried,
      });
    }
    after += ordinary(block);
    laterFatal ||= block.fatal;
    if (block.lines[0]?.kind === "progress" && !decisive) recovered = true;
  }
  return candidates;
}

const retryWords =
  /\b(?:retry(?:ing)?|retries|will retry|re-?connecting|re-?connect|attempt(?:s)?[ :#]*\d+|trying again|try again|backing off|back-?off|next attempt|waiting \d+|sleeping|\d+ (?:of|\/) \d+ attempts)\b/i;

function isQuiet({ level }: LogLine): boolean {
  return level === "info" || level === "debug";
}

/** What this line's level and noise leave of its hits. */
function usable(hits: readonly PatternHit[], line: LogLine, block: Block): PatternHit[] {
  if (hits.some(({ pattern }) => pattern.role === "benign")) return [];
  const quiet = isQuiet(line) && block.lines[0] === line;
  const failure =
    line.level === "error" ||
    line.level === "fatal" ||
    block.fatal ||
    outright.test(line.text.slice(0, 1000));
  return hits.filter(({ pattern }) => {
    if (pattern.role === "guess" && !failure) return false;
    return !quiet || pattern.anyLevel === true || pattern.role === "detail";
  });
}

/** Words of a failure, without which a guess would read meaning into any sentence. */
const outright =
  /\b(?:error|fatal|fail(?:ed|ure|s)?|cannot|can't|could not|couldn't|unable|exiting|abort(?:ed|ing)?|exception)\b/i;

const roleOrder = { fatal: 0, error: 0, wrapper: 1, generic: 2, guess: 3, detail: 4, benign: 5 } as const;

/** The hit of a block that is believed, with what its neighbours add to its detail. */
function decide(
  hits: readonly { line: LogLine; hit: PatternHit }[],
  block: Block,
): { line: LogLine; hit: PatternHit } | undefined {
  const order = new Map(block.lines.map((line, index) => [line, block.rootFirst ? -index : index]));
  const [best] = hits
    .filter(({ hit }) => hit.pattern.cause !== undefined)
    .toSorted(
      (a, b) =>
        roleOrder[a.hit.pattern.role ?? "error"] - roleOrder[b.hit.pattern.role ?? "error"] ||
        (b.hit.pattern.rank ?? 0) - (a.hit.pattern.rank ?? 0) ||
        order.get(b.line)! - order.get(a.line)! ||
        b.hit.end - a.hit.end ||
        Object.keys(b.hit.detail).length - Object.keys(a.hit.detail).length,
    );
  if (!best) return undefined;
  const detail: Record<string, string> = { ...best.hit.detail };
  for (const { hit } of hits) {
    if (hit.pattern.role !== "detail" && hit.pattern.cause !== best.hit.pattern.cause) continue;
    for (const [key, value] of Object.entries(hit.detail)) detail[key] ??= value;
  }
  return { line: best.line, hit: { ...best.hit, detail } };
}

function weigh(
  { hit, line }: { hit: PatternHit; line: LogLine },
  block: Block,
  {
    after,
    recovered,
    retried,
    laterFatal,
  }: { after: number; recovered: boolean; retried: boolean; laterFatal: boolean },
): { strength: Strength; conclusive: boolean } {
  const role = hit.pattern.role ?? "error";
  const conclusive = role === "fatal" || role === "error";
  const givesUp =
    role === "fatal" ||
    block.fatal ||
    (isBareTraceback(block) && after === 0) ||
    givingUp.test(line.text.slice(0, 1000));
  if (!conclusive)
    return { strength: after <= fatalReach && !recovered ? "wrapper" : "earlier-error", conclusive };
  // A later fatal block of its own words is believed, unless it follows at once.
  if (givesUp && !retried && after <= (laterFatal ? errorReach : fatalReach) && !recovered)
    return { strength: "fatal", conclusive };
  const reach = retried ? retriedReach : errorReach;
  const loud = line.level !== "warn" || after === 0 || retried;
  return { strength: after <= reach && !recovered && loud ? "last-error" : "earlier-error", conclusive };
}

/** An interpreter prints its own Traceback bare, and last; one that was caught is logged, or followed by work. */
function isBareTraceback({ runtime, lines }: Block): boolean {
  return runtime === "python" && !lines[0].prefixed;
}

const givingUp =
  /\b(?:exiting|aborting|giving up|gave up|cannot (?:start|continue)|could not start|failed to start|unable to start|unrecoverable|startup failed|start-?up failed|failed to (?:initiali[sz]e|run|boot|launch)|(?:initiali[sz]ation|boot|startup|launch) failed|unhandled|uncaught|terminating|fatal|must exit|quitting)\b/i;

const strengths: readonly Strength[] = ["fatal", "last-error", "wrapper", "earlier-error"];

/** Candidates stand in order from the end: of equals the last one in the log wins. */
function choose(candidates: readonly Candidate[]): Candidate | undefined {
  let best: Candidate | undefined;
  for (const candidate of candidates) {
    if (!best) best = candidate;
    else if (strengths.indexOf(candidate.strength) < strengths.indexOf(best.strength)) best = candidate;
    else if (
      candidate.strength === best.strength &&
      best.strength !== "fatal" &&
      weight(candidate) > weight(best)
    )
      best = candidate;
  }
  return best;
}

/** Among errors that end nothing by themselves, those that name a cause come before those that only name an effect. */
function weight({ hit, conclusive }: Candidate): number {
  const byRole = conclusive
    ? 100
    : hit.pattern.role === "wrapper"
      ? 60
      : hit.pattern.role === "generic"
        ? 30
        : 0;
  return byRole + (hit.pattern.rank ?? 0);
}

function ordinary(block: Block): number {
  const first = block.lines[0];
  if (!first || first.level === "warn" || first.level === "error" || first.level === "fatal") return 0;
  if (first.kind === "text") return block.fatal || block.runtime ? 0 : 1;
  return first.kind === "progress" ? 3 : 0;
}

const failing =
  /\b(?:error|exception|fatal|fail(?:ed|ure|s)?|panic|cannot|can't|could not|couldn't|unable|denied|refused|abort(?:ed|ing)?|erreur|fehler)\b|错误|失败|エラー|오류|ошибка/i;

/** The line a person would quote: the last failure, else simply the last words. */
function whatIsLeft(blocks: readonly Block[], signalLine: number | undefined): Unexplained | undefined {
  const signalled = signalLine !== undefined;
  const spoken = blocks.filter(({ lines }) => lines[0]?.kind === "text" || lines[0]?.kind === "progress");
  const recent = spoken.slice(-fatalReach);
  const failed =
    recent.findLast(({ fatal }) => fatal) ??
    recent.slice(-errorReach - 1).findLast(({ lines, runtime }) => {
      const [first] = lines;
      return (
        first?.level === "error" ||
        runtime !== undefined ||
        (first?.level === undefined && failing.test(first?.text.slice(0, 400) ?? ""))
      );
    });
  const block = failed ?? recent.at(-1);
  if (!block) return undefined;
  const line = tellingLine(block);
  return {
    line: line.index,
    text: line.text,
    said: withoutPrefix(line.said ?? line.text),
    failure: failed !== undefined,
    signalled,
    ...(signalLine !== undefined && { signalLine }),
  };
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
