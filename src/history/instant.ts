const earliest = Date.UTC(2014, 0) / 1000;
const secondsPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;

/** Whole seconds since 1970 of an RFC 3339 time, cut down as Kubernetes does. undefined: not a time, or Go's zero time. */
export function toSeconds(time: string | undefined): number | undefined {
  const seconds = toBound(time);
  // A runtime that never started the process tells 1970, Go's zero is the year 1; neither is a time at which a container ended.
  return seconds !== undefined && seconds >= earliest ? seconds : undefined;
}

/** The same of a time between which and another one is searched: it may be any. */
export function toBound(time: string | undefined): number | undefined {
  if (time === undefined || time.length > 40 || !secondsPattern.test(time)) return undefined;
  const seconds = Math.floor(secondsOfDay(time) ?? Date.parse(time) / 1000);
  return Number.isNaN(seconds) ? undefined : seconds;
}

/** The day that was read last: a thousand restarts are told of a few. */
const latest = { day: "none", start: Number.NaN };

/** Of a time as Kubernetes writes it. undefined: it is written in another way. */
function secondsOfDay(time: string): number | undefined {
  if (time.length !== 20 || !time.endsWith("Z")) return undefined;
  const two = (at: number) => 10 * time.charCodeAt(at) + time.charCodeAt(at + 1) - 11 * 48;
  const [hours, minutes, seconds] = [two(11), two(14), two(17)];
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  if (!time.startsWith(latest.day)) {
    latest.day = time.slice(0, 10);
    latest.start = Date.parse(latest.day) / 1000;
  }
  return latest.start + 3_600 * hours + 60 * minutes + seconds;
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
