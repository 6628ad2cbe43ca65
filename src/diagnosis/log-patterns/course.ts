import { lazily } from "../../evidence/lazily.ts";
import type { Block } from "./block.ts";
import { elapsed, timeIn } from "./line-time.ts";
import type { LogLine } from "./log-line.ts";
import { withoutPrefix } from "./normalise-message.ts";

/** So many seconds after an error, a line of work shows that it ended nothing. */
const outlived = 5;

/** A complaint that comes back no sooner than after so many seconds was got over each time. */
const seldom = 240;

/** One thing that several tell of. */
const atOnce = 3;

const longestForm = 160;

/** Two messages that begin alike for so long are about the same. */
const enoughOfForm = 60;

/** What a log tells of the life around an error: whether it ended that. */
export interface Course {
  /** Before the block at this position it had come to listen or work, and nothing after it says that it ends. */
  isUp(position: number): boolean;
  /** What the block at this position complains of, it and others like it say at the same moment: once. */
  isAtOnce(position: number): boolean;
  /** Work went on after the block at this position: much later, or with what was done before it, too. */
  survived(position: number): boolean;
  /** What the block at this position complains of came back now and then, and never at once. */
  isSeldom(position: number): boolean;
  /** What the block at this position complains of came back in the same run, so much later that it ended nothing. */
  isLivedWith(position: number): boolean;
}

/** `blocks` in the order of time; `raw` and `times` by the index of a line. */
export function courseOf(
  blocks: readonly Block[],
  raw: readonly string[],
  times: readonly (string | undefined)[] = [],
): Course {
  const told = new Map<number, number | undefined>();
  const timeOf = (position: number): number | undefined => {
    if (!told.has(position)) {
      const { index } = blocks[position]!.lines[0];
      const own = timeIn(times[index] ?? raw[index]!);
      told.set(position, own ?? (isOfBefore(position) ? timeOf(position - 1) : undefined));
    }
    return told.get(position);
  };
  /** The exception right below a complaint bears no time, and was printed with it. */
  const isOfBefore = (position: number) => {
    const [before, { lines }] = [blocks[position - 1], blocks[position]!];
    const level = before?.lines[0].level;
    return (
      (level === "warn" || level === "error") &&
      !lines[0].prefixed &&
      before?.lines.at(-1)?.index === lines[0].index - 1
    );
  };
  const isLong = lazily(() => {
    const timed = (_: Block, position: number) => timeOf(position) !== undefined;
    const [first, last] = [blocks.findIndex(timed), blocks.findLastIndex(timed)];
    return first >= 0 && (elapsed(timeOf(first), timeOf(last)) ?? 0) >= seldom;
  });
  const forms = lazily(() => blocks.map(({ lines: [first] }) => formOf(first)));
  const nameless = lazily(() => forms().map((form) => form.replace(names, "*")));
  const routines = lazily(() => routinesOf(blocks, nameless()));
  const opening = lazily(() => (starts.test(wordsOf(blocks[0])) ? forms()[0] : undefined));
  const lastWork = lazily(() => blocks.findLastIndex(isWork));
  const lastFatal = lazily(() => blocks.findLastIndex(({ fatal }) => fatal));
  /** Where the program says that it ends, and no work follows. */
  const lastGivenUp = lazily(() => blocks.findLastIndex((block, at) => at >= lastWork() && givesUp(block)));
  /** The last work after this position, in the same run: before it stops, and before the log's first words come again. */
  const workAfter = (position: number) => {
    const isEnd = (block: Block, at: number) =>
      at > position && (stops.test(wordsOf(block)) || forms()[at] === opening());
    const end = blocks.findIndex(isEnd);
    const last = blocks.findLastIndex((block, at) => (end === -1 || at < end) && isWork(block));
    return last > position ? last : undefined;
  };
  const up = lazily(() => blocks.findIndex(({ lines: [{ kind }] }) => kind === "progress"));
  /** How many seconds lie between the lines that begin like the one at this position. */
  const gapsOf = (position: number) => {
    const form = forms()[position]!.slice(0, enoughOfForm);
    const at = forms()
      .flatMap((other, index) => (other.startsWith(form) ? [timeOf(index)] : []))
      .filter((time) => time !== undefined);
    return at.slice(1).map((time, index) => elapsed(at[index], time) ?? 0);
  };
  /** It says itself that it is tried again, ever later, and between its first time and its last nothing was done. */
  const isRetried = (position: number) => {
    const block = blocks[position]!;
    if (!block.lines.some(({ text }) => triedLater.test(text.slice(-200)))) return false;
    const form = forms()[position]!.slice(0, enoughOfForm);
    const first = forms().findIndex((other) => other.startsWith(form));
    const last = forms().findLastIndex((other) => other.startsWith(form));
    return !blocks.slice(first, last).some(isWork);
  };
  return {
    isUp(position) {
      return up() >= 0 && up() <= position && lastFatal() <= position && lastGivenUp() < position;
    },
    survived(position) {
      if (lastWork() < position) return false;
      // Where the last of its kind was survived, so were those before.
      const form = forms()[position]!.slice(0, enoughOfForm);
      const last = form === "" ? position : forms().findLastIndex((other) => other.startsWith(form));
      const work = workAfter(last);
      if (work === undefined) return false;
      if (routines().some((places) => places[0]! < last && places.some((at) => last < at && at <= work)))
        return true;
      return (elapsed(timeOf(last), timeOf(work)) ?? 0) >= outlived;
    },
    isLivedWith(position) {
      const form = nameless()[position]!;
      const places = [...nameless().keys()].filter((at) => nameless()[at] === form);
      const [first = position, last = position] = [places[0], places.at(-1)];
      // Where each run ends with it, the next one's first words follow.
      const endsEach =
        first > 0 &&
        last === blocks.length - 1 &&
        places.every((at) => at === last || forms()[at + 1] === forms()[0]);
      const anew = endsEach || blocks.slice(first, last).some((block) => starts.test(wordsOf(block)));
      return form !== "" && !anew && (elapsed(timeOf(first), timeOf(last)) ?? 0) >= outlived;
    },
    isAtOnce: (position) => gapsOf(position).every((gap) => gap === 0),
    isSeldom(position) {
      if (!isLong() || isRetried(position)) return false;
      const gaps = gapsOf(position);
      return gaps.some((gap) => gap >= seldom) && gaps.every((gap) => gap >= seldom || gap < atOnce);
    },
  };
}

/** For each thing that is said more than once at work: where it is said. */
function routinesOf(blocks: readonly Block[], forms: readonly string[]): (readonly number[])[] {
  const places = new Map<string, number[]>();
  for (const [position, block] of blocks.entries()) {
    if (!isWork(block)) continue;
    const form = forms[position]!;
    if (!/[a-z]{3}.*[a-z]{3}/i.test(form)) continue;
    const known = places.get(form);
    if (known) known.push(position);
    else places.set(form, [position]);
  }
  return [...places.values()].filter(({ length }) => length > 1);
}

/** What a line says without what changes each time: names and numbers that hold a digit. */
function formOf({ said, text }: LogLine): string {
  const sentence = said ?? message.exec(text)?.[1] ?? withoutPrefix(text.slice(0, 400));
  return sentence.slice(0, longestForm).replace(/\d[\w.:-]*/g, "*");
}

/** What each time is another thing's: paths, addresses, what is quoted. */
const names = /"[^"]{0,160}"|(?<!\S)\S{0,80}[/@=+*_]\S{0,80}/g;

/** Of a JSON line whose structure was not undone. */
const message = /"(?:msg|message|event)":\s?"([^"\n]{0,400})/;

const complains =
  /error|exception|fail|fatal|panic|abort|cannot|can't|could not|couldn't|unable|denied|refused|invalid|missing|timed? ?out|not found|unreachable|\bnot\b/i;

/** What goes on without an end, and what begins anew, is no work. */
const waits =
  /wait|retry|retries|trying|attempt|again|sleep|back-?off|(?:re-?)?connecting|reconnect|authenticating|logging in|start|boot|launch|init|loading|spawn|stop|clos|exit|shut|kill|terminat|finish|complet/i;

/** The delay until the next try, among a line's last fields. */
const triedLater = /(?<=\s|^)(?:backoff|retry_?in|retry_?after|next_?retry)="?\d/i;

/** Of what is done over and over, once more. */
const comesAgain =
  /\bnext (?:run|sync|check|poll|scan|reconcil\w{0,10}|iteration|execution|update|scrape|attempt at) (?:in|at)\b|\bfinished (?:reconcil|sync|poll|scrap)/i;

const starts = /\b(?:start|boot|launch|init)/i;

/** Of the program itself: what it says from then on is how it ends. */
const stops = /\b(?:shut(?:ting|s)? ?down|shutdown|draining|stopping|terminating|exiting)\b/i;

/** An error that is the program's own end. */
function givesUp(block: Block): boolean {
  return block.lines[0].level === "error" && ownEnd.test(wordsOf(block));
}

const ownEnd =
  /\b(?:error (?:while )?running|fail(?:ed|ure) (?:to|during|while) (?:start|run|boot|launch|initiali[sz])|(?:start-?up|initiali[sz]ation) failed|(?:exiting|aborting|giving up|cannot (?:start|continue)))\b/i;

/** Kubelets ask on, whatever became of the program. */
const probes =
  /\bkube-probe\b|\/(?:health(?:z|check)?|live(?:z|ness)?|ready(?:z)?|readiness|ping|metrics)\b/i;

function wordsOf(block: Block | undefined): string {
  const first = block?.lines[0];
  return (first?.said ?? first?.text ?? "").slice(0, 400);
}

/** A line that says what is done, without complaint, and not of an end or a beginning. */
function isWork(block: Block): boolean {
  const { fatal, runtime } = block;
  const [first] = block.lines;
  if (fatal || runtime || first.level === "warn" || first.level === "error" || first.level === "fatal")
    return false;
  if (first.kind !== "text" && first.kind !== "progress") return false;
  const head = wordsOf(block);
  if (complains.test(head) || probes.test(head)) return false;
  return comesAgain.test(head) || !waits.test(head);
}
