/** Whatever is asked of it often keeps the answers: a view, or a container of one. */
export interface Remembering {
  /** By question, as {@link once} numbers them. */
  readonly memory: unknown[];
}

let questions = 0;

/**
 * A function that works its answer out once for each subject. The subject itself keeps the answer: a WeakMap would keep
 * both alive until the next full collection, which of pods by the thousand is a long time.
 */
export function once<
  Subject extends Remembering,
  Rest extends unknown[],
  Answer extends object | number | boolean,
>(workOut: (subject: Subject, ...rest: Rest) => Answer): (subject: Subject, ...rest: Rest) => Answer {
  const question = questions++;
  return (subject, ...rest) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nobody else writes at this place
    const known = subject.memory[question] as Answer | undefined;
    return known ?? (subject.memory[question] = workOut(subject, ...rest));
  };
}
