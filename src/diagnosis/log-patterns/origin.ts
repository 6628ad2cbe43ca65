import type { Candidate } from "./candidates.ts";
import { extractPath } from "./extract-path.ts";

/** What the chosen failure only follows from, where the lines before it show that. */
export function originOf(best: Candidate, candidates: readonly Candidate[]): Candidate {
  const earlier = candidates.slice(candidates.indexOf(best) + 1);
  const origin =
    best.hit.pattern.cause === "data-corrupted" ? failedRead(best, earlier) : refusedPath(best, earlier);
  return origin ? { ...origin, strength: best.strength, after: best.after } : best;
}

/** Blocks between a failed read and what the program makes of it. */
const nearby = 6;

/** Data that cannot be read looks damaged to the program that finds nothing where it should be. */
function failedRead({ position }: Candidate, earlier: readonly Candidate[]): Candidate | undefined {
  return earlier.find(
    (candidate) =>
      candidate.hit.pattern.cause === "storage-io-error" && position - candidate.position <= nearby,
  );
}

/**
 * A file is missing below a path that could not be made: scripts that do not stop at an error go on to report that. What
 * refused the path is the root.
 */
function refusedPath(best: Candidate, earlier: readonly Candidate[]): Candidate | undefined {
  const missing = /(?:^|[\s'"`(=:])(?<path>\/[^\s'"`:,)]{2,300}).{0,40}no such file/i.exec(
    best.line.text.slice(0, 1000),
  )?.groups?.["path"];
  if (missing === undefined) return undefined;
  return earlier.find(({ hit, line }) => {
    if (!refusesPaths.has(hit.pattern.cause ?? "")) return false;
    const refused = extractPath(hit.detail, line.text)["path"]?.replace(/\/$/, "");
    return refused !== undefined && refused.length > 1 && `${missing}/`.startsWith(`${refused}/`);
  });
}

const refusesPaths: ReadonlySet<string> = new Set([
  "filesystem-permission-denied",
  "filesystem-read-only",
  "disk-full",
  "storage-io-error",
]);
