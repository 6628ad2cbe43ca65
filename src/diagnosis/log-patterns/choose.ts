import type { Candidate, Strength } from "./candidate.ts";
import { originOf } from "./origin.ts";

/** So many lines of a level below warning between two errors show that the first one was got over. */
const wentOnFor = 2;

const strengths: readonly Strength[] = ["fatal", "last-error", "wrapper", "earlier-error"];

/** Candidates stand in order from the end: of equals the last one in the log wins. */
export function choose(candidates: readonly Candidate[]): Candidate | undefined {
  let best: Candidate | undefined;
  for (const candidate of candidates) {
    if (!best) best = candidate;
    else if (strengths.indexOf(candidate.strength) < strengths.indexOf(best.strength)) best = candidate;
    else if (
      candidate.strength === best.strength &&
      best.strength !== "fatal" &&
      weight(candidate) > weight(best) &&
      !(best.conclusive && (candidate.calm - best.calm >= wentOnFor || isOfScript(candidate, best)))
    )
      best = candidate;
  }
  return best && originOf(best, candidates);
}

/** A script that does not find a command and goes on ends as the program does that it starts after that. */
function isOfScript({ hit, after }: Candidate, later: Candidate): boolean {
  return (
    hit.pattern.cause === "command-not-found" &&
    later.hit.pattern.cause !== "command-not-found" &&
    after > later.after
  );
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
