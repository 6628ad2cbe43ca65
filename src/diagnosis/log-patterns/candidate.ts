import type { Block } from "./block.ts";
import type { LogLine } from "./log-line.ts";
import type { PatternHit } from "./scan.ts";

/** How well a place in a log explains the end, best first. */
export type Strength =
  | "fatal" // a specific failure in a block that says that the process ends
  | "last-error" // a specific failure among the last errors, or repeated to the end
  | "wrapper" // something failed, nothing says why
  | "earlier-error"; // a specific failure, and work went on after it

/** A block in which patterns match, and what that is worth. */
export interface Candidate {
  block: Block;
  position: number;
  hit: PatternHit;
  line: LogLine;
  strength: Strength;
  conclusive: boolean;
  after: number;
  /** Later lines of a level below warning. */
  calm: number;
  recovered: boolean;
  occurrences: number;
  retried: boolean;
}
