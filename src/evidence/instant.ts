let last = { time: "", at: Number.NaN };

/** Milliseconds since 1970, as Date.parse has them, which takes its time: most times of a pod are the one asked before. */
export function readInstant(time: string): number {
  if (time !== last.time) last = { time, at: Date.parse(time) };
  return last.at;
}

/** RFC 3339 in UTC, without milliseconds where there are none. undefined: beyond what Date has a text for, or no time. */
export function showInstant(at: number): string | undefined {
  if (!(Math.abs(at) <= 8.64e15)) return undefined;
  const date = new Date(at);
  const year = date.getUTCFullYear();
  if (at % 1000 !== 0 || year < 1000 || year > 9999) return date.toISOString().replace(".000Z", "Z");
  const day = `${year}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
  return `${day}T${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}Z`;
}

function two(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}
