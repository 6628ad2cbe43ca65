const secondsPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;

/** Whole seconds since 1970 of an RFC 3339 time, cut down as Kubernetes does. undefined: not a time, or Go's zero time. */
export function toSeconds(time: string | undefined): number | undefined {
  if (time === undefined || time.length > 40 || !secondsPattern.test(time)) return undefined;
  const milliseconds = Date.parse(time);
  // A runtime that never started the process tells 1970, Go's zero is the year 1; neither is a time at which a container ended.
  if (Number.isNaN(milliseconds) || milliseconds < Date.UTC(2014, 0)) return undefined;
  return Math.floor(milliseconds / 1000);
}

/** "2026-03-02T10:05:00Z". */
export function fromSeconds(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}

/** So written already. Not the last days of a month, which not every month has. */
const instantPattern =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** Milliseconds and Z always, so that times compare as text. undefined: not a time. */
export function toInstant(time: string | undefined): string | undefined {
  if (time === undefined || time.length > 40 || !secondsPattern.test(time)) return undefined;
  if (instantPattern.test(time)) return time;
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
