/** A restart as far as the kubelet's back-off depends on it. Times are in seconds since 1970. */
export interface BackOffRestart {
  pod: string;
  podUid: string | null;
  container: string;
  attempt: number | null;
  startedAt: number | null;
  finishedAt: number;
}

const firstDelay = 10;
const longestDelay = 300;
/** The kubelet forgets its back-off of a container that ran this long. */
const forgottenAfter = 600;

/**
 * The seconds that the kubelet waits after each restart, in the order given. The first death of an instance that ran
 * long enough is followed by a start at once, the next by one after 10 s, doubling to 5 min. undefined: nobody knows how
 * many deaths came before.
 */
export function backOffDelays(restarts: readonly BackOffRestart[]): (number | undefined)[] {
  const delays: (number | undefined)[] = restarts.map(() => undefined);
  const rows = new Map<string, { deaths: number | undefined; attempt: number | null }>();
  const inOrder = restarts
    .map((restart, index) => ({ restart, index }))
    .toSorted((one, other) => one.restart.finishedAt - other.restart.finishedAt);
  for (const { restart, index } of inOrder) {
    const { pod, podUid, container, attempt, startedAt, finishedAt } = restart;
    const key = JSON.stringify([pod, podUid, container]);
    const before = rows.get(key);
    const isFresh = attempt === 0 || (startedAt !== null && finishedAt - startedAt >= forgottenAfter);
    let deaths: number | undefined;
    if (isFresh) deaths = 0;
    else if (before?.deaths !== undefined) {
      // Attempts that nobody saw waited too.
      const step = attempt !== null && before.attempt !== null ? Math.max(1, attempt - before.attempt) : 1;
      deaths = before.deaths + step;
    } else if (attempt !== null) deaths = attempt;
    rows.set(key, { deaths, attempt });
    if (deaths !== undefined) {
      delays[index] = deaths === 0 ? 0 : Math.min(longestDelay, firstDelay * 2 ** Math.min(deaths - 1, 10));
    }
  }
  return delays;
}
