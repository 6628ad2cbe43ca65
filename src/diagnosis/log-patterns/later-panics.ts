import type { Block } from "./block.ts";
import type { LogLine } from "./log-line.ts";
import type { LogPattern } from "./pattern.ts";

interface Hit {
  line: LogLine;
  hit: { pattern: Pick<LogPattern, "cause" | "role"> };
}

/**
 * Without the panics of Go that follow from what stands above them in a block. What deferred calls panic with while the
 * first panic unwinds stands below that one, behind a tab. A program that only logs why something could not be made, and
 * goes on, dereferences nil where it uses that.
 */
export function withoutLaterPanics<T extends Hit>(hits: readonly T[]): readonly T[] {
  const isPanic = hits.some(({ line }) => line.text.startsWith("panic: "));
  if (!isPanic) return hits;
  const isSaid = hits.some(({ line, hit }) => line.level === "error" && namesCause(hit.pattern));
  return hits.filter(({ line: { text } }) => !nested.test(text) && !(isSaid && text.includes(ofNil)));
}

/** Whether a block tells in its first line what it ends over further down, in words of its own: likely, and no more. */
export function endsOverNil({ runtime, lines: [first, ...later] }: Block, line: LogLine): boolean {
  return (
    runtime === "go" &&
    line === first &&
    later.slice(0, 10).some(({ text }) => text.startsWith("panic: ") && text.includes(ofNil))
  );
}

const nested = /^\s{1,8}panic: /;
const ofNil = "nil pointer dereference";

function namesCause({ cause, role = "error" }: Hit["hit"]["pattern"]): boolean {
  return cause !== undefined && cause !== "application-panic" && (role === "error" || role === "fatal");
}
