/** A CronJob's Jobs are named after the minute that they were meant for; generated hashes have no 0, 1 or 3. */
const pattern = /^(?<cronJob>.+)-(?<minute>\d{8})-[bcdfghjklmnpqrstvwxz2456789]{5}$/;

/** Whose run a pod is by its name alone, as a table shows it; `minute` counts from 1970. */
export function scheduledPod(name: string): { cronJob: string; minute: number } | undefined {
  const { cronJob, minute } = pattern.exec(name)?.groups ?? {};
  return cronJob === undefined ? undefined : { cronJob, minute: Number(minute) };
}
