import type { Missed } from "./cluster.ts";
import { reasonOfFailure } from "./reason-of-failure.ts";

/** The requests of one look-up: they share a deadline, and what fails is noted rather than thrown. */
export interface Attempts {
  signal: AbortSignal;
  missed: Missed[];
  /** undefined: it failed, and `missed` says why. */
  of<T>(code: Missed["code"], what: string, make: () => Promise<T>): Promise<T | undefined>;
}

export function openAttempts(deadlineMilliseconds: number, stopped?: AbortSignal): Attempts {
  const deadline = AbortSignal.timeout(deadlineMilliseconds);
  const signal = stopped ? AbortSignal.any([deadline, stopped]) : deadline;
  const missed: Missed[] = [];
  return {
    signal,
    missed,
    async of(code, what, make) {
      try {
        return await make();
      } catch (error) {
        const { why, fault } = reasonOfFailure(signal.aborted ? signal.reason : error, deadlineMilliseconds);
        missed.push({ code, why: `${what}: ${why}`, fault });
        return undefined;
      }
    },
  };
}
