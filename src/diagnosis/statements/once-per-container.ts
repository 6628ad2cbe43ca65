import type { Match } from "../cause.ts";

/** The first match of each container: what the runtime states, else what the log says, else the exit code. */
export function oncePerContainer(matches: readonly Match[]): Match[] {
  return matches.filter(
    (match, index) => matches.findIndex(({ container }) => container === match.container) === index,
  );
}
