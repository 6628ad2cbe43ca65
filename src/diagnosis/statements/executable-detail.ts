import type { Match } from "../cause.ts";

/** Logs name a `command` and runtimes an executable: one thing has one name in a match's detail. */
export function withExecutable(match: Match): Match {
  const { command, ...rest } = match.detail ?? {};
  return command === undefined ? match : { ...match, detail: { ...rest, executable: command } };
}
