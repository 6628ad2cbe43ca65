/** Six hours: long enough to be written seldom, short enough that few workloads restart in one. The SQL says 21600. */
export const periodSeconds = 21_600;

export function periodOf(seconds: number): number {
  return Math.floor(seconds / periodSeconds);
}
