import type { Cause, Match } from "./cause.ts";

/** A match with its cause, in rank order. */
export interface Ranked {
  cause: Cause;
  match: Match;
  /** Another current match explains it away. */
  explained: boolean;
}
