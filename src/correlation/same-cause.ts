/** What a restart says of its cause. null: nobody knows, or no longer. */
export interface CauseOfDeath {
  cause: string | null;
  certainty: "proven" | "likely" | "possible" | null;
  signature: string | null;
  /** `host:port` that it waited for, where the cause names one. */
  target?: string | undefined;
}

/** Causes that say how a process ended and not why: two of them need not be the same crash. */
export const lastResorts: ReadonlySet<string> = new Set([
  "terminated-by-signal",
  "application-error-exit",
  "insufficient-evidence",
]);

// A container short of memory answers its probe late: the one kill or the other is a matter of seconds.
const starvation: ReadonlySet<string> = new Set([
  "container-memory-limit",
  "liveness-probe-failed",
  "startup-probe-failed",
]);

// What a client sees of one dependency depends on how far that has fallen over.
const unreachable: ReadonlySet<string> = new Set([
  "dependency-connection-refused",
  "dependency-timeout",
  "dependency-unavailable",
  "dns-resolution-failed",
]);

/** Whether a restart names a cause well enough to tell it from another: sure enough, and no last resort. */
export function isTelling({ cause, certainty }: CauseOfDeath): boolean {
  return cause !== null && !lastResorts.has(cause) && certainty !== null && certainty !== "possible";
}

/** Whether two restarts can be of one cause. What one of them does not know is no difference. */
export function isSameCause(one: CauseOfDeath, other: CauseOfDeath): boolean {
  if (one.cause === null || other.cause === null) return true;
  if (lastResorts.has(one.cause) || lastResorts.has(other.cause)) return true;
  if (one.signature !== null && one.signature === other.signature) return true;
  if (starvation.has(one.cause) && starvation.has(other.cause))
    return one.cause !== other.cause || one.signature === null || other.signature === null;
  if (unreachable.has(one.cause) && unreachable.has(other.cause)) {
    return one.target === undefined || other.target === undefined
      ? one.cause !== other.cause
      : one.target === other.target;
  }
  return one.cause === other.cause && (one.signature === null || other.signature === null);
}
