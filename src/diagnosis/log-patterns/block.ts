import type { LogLine } from "./log-line.ts";

/** What ended, where the text shows it by its own way of dying. */
export type Runtime = "go" | "jvm" | "node" | "python" | "rust" | "dotnet" | "ruby" | "php" | "native";

/** Lines that belong together: a message with its stack, chained causes included; or a single line. */
export interface Block {
  /** In the order of time. */
  lines: [LogLine, ...LogLine[]];
  runtime?: Runtime;
  /** It says of itself that the process ends: uncaught, fatal level, panic. */
  fatal: boolean;
  /** Python prints the root of a chain first, everybody else last. */
  rootFirst: boolean;
}

interface Opening {
  runtime: Runtime;
  starts: RegExp;
  /** Every line up to the next one with a prefix of its own belongs to it, at most so many. */
  swallows: number;
  fatal: boolean;
}

const openings: readonly Opening[] = [
  {
    runtime: "go",
    starts:
      /^(?:panic: |fatal error: |runtime: |goroutine \d+ \[running|SIG[A-Z]+: )|^[IWEF]\d{4} .{0,80}Observed a panic/,
    swallows: 50_000,
    fatal: true,
  },
  { runtime: "go", starts: /(?:^|[\s"])panic: (?!serving)/, swallows: 0, fatal: true },
  {
    runtime: "rust",
    starts: /^thread '[^']{0,100}' (?:\(\d+\) )?panicked at|panicked at '/,
    swallows: 12,
    fatal: true,
  },
  { runtime: "python", starts: /Traceback \(most recent call last\)/, swallows: 0, fatal: false },
  // Spring's banner holds a description and advice in plain sentences.
  { runtime: "jvm", starts: /APPLICATION FAILED TO START/, swallows: 60, fatal: true },
  {
    runtime: "jvm",
    starts:
      /^Exception in thread "main"|Application run failed|^Error: A JNI error|^Error occurred during initialization of VM|Error starting ApplicationContext|Failed to start application/,
    swallows: 0,
    fatal: true,
  },
  { runtime: "jvm", starts: /^# A fatal error has been detected/, swallows: 60, fatal: true },
  {
    runtime: "jvm",
    starts:
      /^(?:Exception in thread "|Caused by: |java\.\S+(?:Exception|Error))|^(?:[a-z][\w$]*\.){2,}[A-Z][\w$]*(?:Exception|Error|Failure)\b/,
    swallows: 0,
    fatal: false,
  },
  {
    runtime: "node",
    starts:
      /triggerUncaughtException|UnhandledPromiseRejection(?!Warning)|Uncaught (?:Exception|Error)|^\s*throw \w|\bthrow (?:err|new|er;|error|e;)|^(?:node:|file:\/\/\/|\/)\S{1,300}:\d+$|^<--- Last few GCs|^FATAL ERROR: /i,
    swallows: 60,
    fatal: true,
  },
  {
    runtime: "dotnet",
    starts: /^Unhandled exception|Unhandled Exception: System\.|^Process terminated\. /,
    swallows: 0,
    fatal: true,
  },
  // Handlers of fatal signals print a report before they end: stacks, limits, advice in plain sentences.
  {
    runtime: "native",
    starts:
      /\bgot signal \d{1,2} ;|\bcaught (?:fatal )?signal[ :]{1,2}\(?(?:SIG(?:SEGV|ABRT|BUS|ILL|FPE)|\d{1,2} \()|^Signal \(\d{1,2}\) received/i,
    swallows: 2000,
    fatal: true,
  },
  { runtime: "ruby", starts: /: \[BUG\] /, swallows: 5000, fatal: true },
  { runtime: "php", starts: /PHP Fatal error: |^Fatal error: Uncaught/, swallows: 0, fatal: true },
  {
    runtime: "ruby",
    starts: /^\S{1,300}\.rb:\d+:in |bundler: failed to load command/,
    swallows: 0,
    fatal: true,
  },
];

const chain =
  /^(?:Caused by:|Suppressed:|Wrapped by:|The above exception was the direct cause|During handling of the above exception|DETAIL:|HINT:|CONTEXT:|STATEMENT:|Next [A-Z]\S+(?:Exception|Error)|Stack trace:|\[signal |\[stack\]:|Description:|Action:|Reason:|HTTP response (?:headers|body):|[}\])]+[;,]?$|exit status \d+$|\[cause\]|caused by:|Likely root cause: |\s*-{3}> )/;
const chained = /^(?:The above exception was the direct cause|During handling of the above exception)/;

const rootStandsFirst =
  /(?:^|\n)(?:The above exception was the direct cause|During handling of the above exception)/;

/**
 * Joins lines to blocks. `lines` are in the order of time. A block goes on while lines are frames, indented, chained,
 * or of a runtime that prints a dump after its last words.
 */
export function joinBlocks(lines: readonly LogLine[]): Block[] {
  const blocks: Block[] = [];
  let open: Opening | undefined;
  let swallowed = 0;
  let inTraceback = false;
  let mayChain = false;
  for (const [at, line] of lines.entries()) {
    const current = blocks.at(-1);
    const opening = line.mayOpen
      ? openings.find(({ starts }) => starts.test(line.text.slice(0, 300)))
      : undefined;
    const restarts = opening !== undefined && !(current && continuesDump(open, opening));
    const belongs =
      current !== undefined &&
      current.lines.length < 60_000 &&
      (line.kind === "frame" ||
        line.kind === "blank" ||
        inTraceback ||
        isCallOfZap(line, lines[at + 1] ?? current.lines.at(-1)) ||
        (current.runtime === "jvm" && opening === undefined && continuesMessage(current, lines, at)) ||
        (!line.prefixed && chain.test(line.text)) ||
        (!line.prefixed && isYetOneLine(current) && continuesFailure(current.lines[0], line, opening)) ||
        (mayChain && opening?.runtime === "python") ||
        (!line.prefixed &&
          !restarts &&
          (/^\s{2,}\S|^\t/.test(line.text) || (open !== undefined && swallowed < open.swallows))));
    if (belongs) {
      current.lines.push(line);
      if (line.kind === "frame" && current.runtime === undefined && rubyFrame.test(line.text))
        current.runtime = "ruby";
      swallowed++;
      if (inTraceback && line.kind === "text" && !/^\s/.test(line.text) && !line.text.startsWith("Traceback"))
        inTraceback = false;
      mayChain = chained.test(line.text) || (mayChain && line.kind === "blank");
      if (mayChain) current.rootFirst = true;
      if (opening) {
        open ??= opening;
        if (opening.runtime === "python") inTraceback = true;
        current.runtime ??= opening.runtime;
        current.fatal ||= opening.fatal;
      }
      continue;
    }
    open = opening;
    swallowed = 0;
    mayChain = false;
    inTraceback = opening?.runtime === "python" && !/\n/.test(line.text);
    const fatal = line.level === "fatal" || (opening?.fatal ?? false);
    const rootFirst = line.text.includes("exception") && rootStandsFirst.test(line.text);
    blocks.push(
      opening
        ? { lines: [line], runtime: opening.runtime, fatal, rootFirst }
        : { lines: [line], fatal, rootFirst },
    );
  }
  return blocks;
}

/** A message may take more lines than one: between an exception's first and its frames nothing else is said. */
function continuesMessage({ lines: said }: Block, lines: readonly LogLine[], at: number): boolean {
  if (said.at(-1)?.kind !== "text") return false;
  const ahead = lines.slice(at, at + longestMessage);
  const frame = ahead.findIndex(({ kind }) => kind === "frame");
  return frame > 0 && ahead.slice(0, frame).every(({ kind, prefixed }) => kind === "text" && !prefixed);
}

const longestMessage = 30;

/**
 * Zap's stacks name each function without what it was called with, and its place on the line below: `beside`, or the
 * line above where the stack was cut.
 */
function isCallOfZap({ kind, text }: LogLine, beside: LogLine | undefined): boolean {
  return beside?.kind === "frame" && kind === "text" && goCall.test(text) && goPlace.test(beside.text);
}

const goCall = /^[\w./~%()*[\]{}·@-]{2,300}$/;
const goPlace = /^\s{1,8}\S{1,400}\.(?:go|s):\d+$/;

/** Ruby prints what was raised before them, without a word of its own. */
const rubyFrame = /^\S{1,300}\.rb>?:\d+:in [`']/;

/** Spring leaves a line free between what it logs and the exception. */
function isYetOneLine({ lines }: Block): boolean {
  return lines.length === 1 || (lines.length === 2 && lines[1]?.kind === "blank");
}

const timed = /^\[?(?:\d|[IWEF]\d{4} |[A-Z][a-z]{2} \d|time=|ts=)/;

/**
 * What a logger prints below an error line without a prefix of its own is that error's exception: where the log's lines
 * begin with times, any text; elsewhere only what looks like an exception.
 */
function continuesFailure(failed: LogLine | undefined, line: LogLine, opening: Opening | undefined): boolean {
  if (!failed?.prefixed || (failed.level !== "error" && failed.level !== "fatal")) return false;
  return (
    opening !== undefined || /[:({]$/.test(failed.text) || (line.kind === "text" && timed.test(failed.text))
  );
}

/** A panic's dump repeats what opens one; so do Java's chained causes. */
function continuesDump(open: Opening | undefined, next: Opening): boolean {
  return open !== undefined && open.swallows > 0 && open.runtime === next.runtime;
}
