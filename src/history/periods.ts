/** Three hours: long enough to be written seldom, short enough that few workloads restart in one. */
export const periodSeconds = 10_800;

export function periodOf(seconds: number): number {
  return Math.floor(seconds / periodSeconds);
}
