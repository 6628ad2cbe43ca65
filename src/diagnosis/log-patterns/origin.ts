import type { Runtime } from "./block.ts";
import type { Candidate } from "./candidate.ts";
import { extractPath } from "./extract-path.ts";

/** What the chosen failure only follows from, where the lines before it show that. */
export function originOf(best: Candidate, candidates: readonly Candidate[]): Candidate {
  const earlier = candidates.slice(candidates.indexOf(best) + 1);
  const { cause = "" } = best.hit.pattern;
  const root = shortlyBefore[cause];
  const origin = root ? justBefore(best, earlier, root) : refusedPath(best, earlier);
  return origin ? { ...origin, strength: best.strength, after: best.after } : best;
}

/** Blocks between a refusal and what the program makes of it. */
const nearby = 6;

/**
 * By what a failure looks like: what it is, where that stands right before it. Data that cannot be read or written look
 * damaged; a thread that may not be made looks like one too many; a runtime aborts over what nobody caught, a program
 * over what it may not do, and a store over its files; a script that could not be made executable is not executed.
 */
const shortlyBefore: Readonly<Partial<Record<string, readonly string[]>>> = {
  "data-corrupted": ["storage-io-error", "disk-full", "filesystem-read-only"],
  "node-resource-limit": ["security-context-rejected"],
  aborted: [
    "application-panic",
    "security-context-rejected",
    "data-corrupted",
    "data-locked",
    "disk-full",
    "filesystem-permission-denied",
    "filesystem-read-only",
    "storage-io-error",
  ],
  "command-not-executable": ["filesystem-permission-denied"],
};

/** Of these an exception that nobody catches aborts the process. */
const abortsUncaught: ReadonlySet<Runtime | undefined> = new Set(["dotnet", "rust", "node"]);

function justBefore(
  { position }: Candidate,
  earlier: readonly Candidate[],
  causes: readonly string[],
): Candidate | undefined {
  return earlier.find(
    ({ hit, block, position: before }) =>
      causes.includes(hit.pattern.cause ?? "") &&
      position - before <= nearby &&
      (hit.pattern.cause !== "application-panic" || abortsUncaught.has(block.runtime)),
  );
}

/**
 * A file is missing below a path that could not be made: scripts that do not stop at an error go on to report that. What
 * refused the path is the root. What programs make themselves is missing only where they could not, by whatever name they
 * called its place before.
 */
function refusedPath(best: Candidate, earlier: readonly Candidate[]): Candidate | undefined {
  const paths = [best, ...earlier.filter(({ position }) => best.position - position <= 1)].flatMap(missingIn);
  if (paths.length === 0) return undefined;
  const refusals = earlier.filter(({ hit }) => refusesPaths.has(hit.pattern.cause ?? ""));
  const near = refusals.filter(({ position }) => best.position - position <= nearby);
  if (near[0] !== undefined && paths.every((path) => ownFile.test(path))) return near[0];
  return (
    refusals.find((refusal) => {
      const refused = refusedBy(refusal);
      return (
        refused !== undefined &&
        refused.length > 1 &&
        paths.some((path) => `${path}/`.startsWith(`${refused}/`))
      );
    }) ?? besideRefused(paths, near)
  );
}

function refusedBy({ hit, line }: Candidate): string | undefined {
  return extractPath(hit.detail, line.text)["path"]?.replace(/\/$/, "");
}

/** Where nothing can be written, what a script would have written next to another file is missing. */
function besideRefused(paths: readonly string[], refusals: readonly Candidate[]): Candidate | undefined {
  const refused = new Set(refusals.flatMap((refusal) => refusedBy(refusal) ?? []));
  if (refused.size < 2) return undefined;
  const places = new Set([...refused].map(directoryOf));
  return paths.some((path) => places.has(directoryOf(path))) ? refusals[0] : undefined;
}

function directoryOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

/** Of the paths that a block tells to be missing, those in its first lines and the deciding one. */
function missingIn({ line, block }: Candidate): string[] {
  return [line, ...block.lines.slice(0, mostLines)].flatMap(({ text }) => {
    const head = text.slice(0, 1000);
    return isMissing.test(head) ? (missing.exec(head)?.groups?.["path"] ?? []) : [];
  });
}

const mostLines = 20;
/** What most lines lack, seen before any path is tried. */
const isMissing = /no such file|\bis missing\b|does not exist/i;
const missing =
  /(?:^|[\s'"`(=:])(?<path>\/[^\s'"`:,)]{2,300}).{0,40}(?:no such file|\bis missing\b|does not exist)/i;

/** Nobody brings along a log. */
const ownFile = /\.(?:log|pid|lock|tmp)$/;

const refusesPaths: ReadonlySet<string> = new Set([
  "filesystem-permission-denied",
  "filesystem-read-only",
  "disk-full",
  "storage-io-error",
]);
