import { nextTurn } from "./next-turn.ts";

/** The times in which nobody is served, for work that can wait. */
export interface IdleTimes {
  serve<Done>(request: Promise<Done>): Promise<Done>;
  /** How many are served at this moment. */
  served(): number;
  /**
   * Answers in a moment in which nobody is served, nor came just before: whoever comes in a burst is not held up by work
   * that the burst itself has made. From `patientUntil` on, a time of `performance.now`, moments between two requests do,
   * and where there are none it answers after a short rest.
   */
  next(patientUntil: number): Promise<void>;
  /** Until this settles, nobody is patient. */
  hurry<Done>(until: Promise<Done>): Promise<Done>;
}

/** Between two requests of a burst there are fewer. */
const quietMilliseconds = 5;
const longestRestMilliseconds = 20;

export function openIdleTimes(): IdleTimes {
  let served = 0;
  let lastCameAt = -Infinity;
  let hurried = 0;
  const sleepers = new Set<() => void>();
  const isOver = (begun: number, patientUntil: number): boolean => {
    const now = performance.now();
    if (hurried === 0 && now < patientUntil) return served === 0 && now - lastCameAt > quietMilliseconds;
    return served === 0 || now - begun > longestRestMilliseconds;
  };
  const nap = () =>
    new Promise<void>((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        sleepers.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, 1);
      sleepers.add(wake);
    });
  return {
    async serve(request) {
      served += 1;
      lastCameAt = performance.now();
      try {
        return await request;
      } finally {
        served -= 1;
      }
    },
    served: () => served,
    async next(patientUntil) {
      const begun = performance.now();
      await nextTurn();
      while (!isOver(begun, patientUntil)) await nap();
    },
    async hurry(until) {
      hurried += 1;
      for (const wake of sleepers) wake();
      try {
        return await until;
      } finally {
        hurried -= 1;
      }
    },
  };
}
