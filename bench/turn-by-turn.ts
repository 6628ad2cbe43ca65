import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect: (options: { type: "minor" }) => void = runInNewContext("gc");

/** One side of a comparison. What `prepare` makes for each run is not timed, nor is what it leaves to be collected. */
export interface Side<Given> {
  prepare(): Given;
  run(given: Given): unknown;
}

/** So that what `prepare` has driven out of the caches is soon back in them, on either side. */
const shortestMilliseconds = 2;

/** Of this thread alone: what else the machine does hardly counts. */
function threadMilliseconds(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/**
 * Milliseconds of one run of each side: the best of many batches that are short enough not to be interrupted, in turns, so
 * that both have the machine's best moments.
 */
export function turnByTurn<Given>(
  own: Side<Given>,
  base: Side<unknown>,
  spend = 800,
): { own: number; base: number } {
  const [ownBatch, baseBatch] = [batchOf(own), batchOf(base)];
  const best = { own: Infinity, base: Infinity };
  for (const end = threadMilliseconds() + spend; threadMilliseconds() < end;) {
    best.own = Math.min(best.own, ownBatch());
    best.base = Math.min(best.base, baseBatch());
  }
  return best;
}

/** A batch grows until it takes long enough for the clock; those before that count for nothing. */
function batchOf<Given>({ prepare, run }: Side<Given>): () => number {
  let size = 1;
  return () => {
    const given = Array.from({ length: size }, prepare);
    // Twice: what outlives the first is moved out of the way by the second.
    for (let each = 0; each < 2; each += 1) collect({ type: "minor" });
    const begun = performance.now();
    for (const each of given) run(each);
    const taken = performance.now() - begun;
    if (taken >= shortestMilliseconds) return taken / size;
    size *= 2;
    return Infinity;
  };
}
