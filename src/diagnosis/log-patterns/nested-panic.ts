import type { LogLine } from "./log-line.ts";

/** Without what Go's deferred calls panic with while the first panic unwinds: it stands below that one, behind a tab. */
export function withoutNestedPanics<T extends { line: LogLine }>(hits: readonly T[]): readonly T[] {
  const isFirst = ({ line }: T) => line.text.startsWith("panic: ");
  return hits.some(isFirst) ? hits.filter(({ line }) => !nested.test(line.text)) : hits;
}

const nested = /^\s{1,8}panic: /;
