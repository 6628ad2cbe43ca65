import { clock, type ContextEntry } from "./context-entry.ts";

export interface CauseChange {
  from: string | null;
  to: string | null;
  /** Restarts of the loop before the change. */
  restartsBefore: number;
  at: number;
  /** Restarts since, of the new cause. */
  restartsSince: number;
}

/** A crash loop that split off another: the same container dies, of something else. */
export function causeChange({
  from,
  to,
  restartsBefore,
  at,
  restartsSince,
}: CauseChange): ContextEntry | undefined {
  if (from === null || to === null || restartsSince < 2) return undefined;
  const restart = restartsBefore + 1;
  return {
    certainty: "likely",
    summary:
      from === to
        ? `failed in another way until restart ${restart}`
        : `the cause changed from ${from} at restart ${restart}`,
    evidence: [
      `${restartsBefore} ${restartsBefore === 1 ? "restart" : "restarts"} until then`,
      `${restartsSince} restarts of ${to} since ${clock(at)}`,
    ],
    counterEvidence: ["no restart of the former cause since"],
  };
}
