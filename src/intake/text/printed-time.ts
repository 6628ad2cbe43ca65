/**
 * Times and ages as kubectl prints them.
 *
 * `describe` writes RFC 1123 with a numeric zone, in the local time of whoever ran it; kubectl up to 1.4 wrote Go's
 * default form into event tables; a table gives ages, cut down to two units and never rounded up.
 */
import { showInstant } from "../../evidence/instant.ts";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const rfc1123 =
  /^[A-Z][a-z]{2}, (\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) ([+-]\d{4}|UTC|GMT|Z)$/;
const goDefault =
  /^(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2})(?:\.\d{1,9})? ([+-]\d{4})(?: [A-Z+\-\d]{1,6})?$/;
const rfc3339 = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d{1,9})?(Z|[+-]\d{2}:?\d{2})$/;

/** In UTC, and a day that every month has: nothing need be computed. */
const plainUtc =
  /^[A-Z][a-z]{2}, (?:0[1-9]|1\d|2[0-8]) [A-Z][a-z]{2} [1-9]\d{3} (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d \+0000$/;

/** The day of the last plain time: most times of an input are of a few days. */
let lastDay = { printed: "01 Jan 1970", shown: "1970-01-01T" };

function dayOf(text: string): string | undefined {
  if (text.startsWith(lastDay.printed, 5)) return lastDay.shown;
  const month = months.indexOf(text.slice(8, 11)) + 1;
  if (month === 0) return undefined;
  const shown = `${text.slice(12, 16)}-${month < 10 ? "0" : ""}${month}-${text.slice(5, 7)}T`;
  lastDay = { printed: text.slice(5, 16), shown };
  return shown;
}

/** RFC 3339 in UTC, to the second. undefined: no time, or Go's zero time, which the API leaves out. */
export function readTime(text: string): string | undefined {
  if (plainUtc.test(text)) {
    const shown = dayOf(text);
    if (shown !== undefined) return `${shown}${text.slice(17, 25)}Z`;
  }
  let found = rfc1123.exec(text);
  if (found !== null) {
    const [, day, month, year, hour, minute, second, zone] = found;
    return utc(
      Number(year),
      months.indexOf(month ?? ""),
      Number(day),
      Number(hour),
      Number(minute),
      Number(second),
      zone,
    );
  }
  found = goDefault.exec(text) ?? rfc3339.exec(text);
  if (found === null) return undefined;
  const [, year, month, day, hour, minute, second, zone] = found;
  return utc(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
    zone,
  );
}

function utc(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  zone = "Z",
): string | undefined {
  if (month < 0 || month > 11 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 60)
    return undefined;
  // Go's zero time, which kubectl prints for a time that was never set, moved by the printer's zone.
  if (year <= 1) return undefined;
  const digits = zone.replace(":", "");
  const sign = digits.startsWith("-") ? -1 : 1;
  const numeric = digits.startsWith("+") || digits.startsWith("-");
  const offset = numeric ? sign * (Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3, 5))) : 0;
  return showInstant(Date.UTC(year, month, day, hour, minute - offset, second));
}

/** By the unit's letter. */
const unitSeconds = new Map(
  Object.entries({ s: 1, m: 60, h: 3600, d: 86_400, y: 31_536_000 }).map(([unit, seconds]) => [
    unit.charCodeAt(0),
    seconds,
  ]),
);

/** `5m30s`, `2d`, `1y200d`. undefined for `<unknown>`, `<invalid>` (a time in the future) and anything else. */
export function readAge(text: string): number | undefined {
  if (text.length > 24) return undefined;
  let seconds = 0;
  let number = 0;
  let digits = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 48 && unit <= 57) {
      number = number * 10 + unit - 48;
      digits++;
      continue;
    }
    const length = unitSeconds.get(unit);
    if (length === undefined || digits === 0 || digits > 9) return undefined;
    seconds += number * length;
    number = 0;
    digits = 0;
  }
  return text !== "" && digits === 0 ? seconds : undefined;
}
