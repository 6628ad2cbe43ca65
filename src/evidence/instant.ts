let last = { time: "", at: Number.NaN };

/** Milliseconds since 1970, as Date.parse has them. Most times of a pod are the one asked before. */
export function readInstant(time: string): number {
  if (time !== last.time) last = { time, at: readPlain(time) ?? Date.parse(time) };
  return last.at;
}

/** Of `2026-03-02T09:59:00Z`, as Kubernetes writes nearly every time: in half of what Date.parse takes, which reads any form. */
function readPlain(time: string): number | undefined {
  if (time.length !== 20 || time[4] !== "-" || time[7] !== "-") return undefined;
  if (time[10] !== "T" || time[13] !== ":" || time[16] !== ":" || time[19] !== "Z") return undefined;
  const year = pair(time, 0) * 100 + pair(time, 2);
  const month = pair(time, 5);
  const day = pair(time, 8);
  const hour = pair(time, 11);
  const minute = pair(time, 14);
  const second = pair(time, 17);
  // Date.UTC takes a year below 100 for one of the 20th century, and carries over whatever is too much.
  const isDay = year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  const isTime = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
  return isDay && isTime ? Date.UTC(year, month - 1, day, hour, minute, second) : undefined;
}

/** The number that two digits make; far below 0 where they are none. */
function pair(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 0x30;
  const ones = text.charCodeAt(at + 1) - 0x30;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -10_000;
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
