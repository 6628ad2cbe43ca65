const timePattern =
  /^(\d{4}-\d\d-\d\d)[Tt\s](\d\d:\d\d):(\d\d)(\.\d{1,3})?\d*(?:[Zz]|([+-]\d\d)(?::?(\d\d))?)$/;
const first = Date.parse("0000-01-01T00:00:00Z");
const last = Date.parse("9999-12-31T23:59:59Z");

/**
 * A time that the contract lets pass, as all that read it further on can compare it: RFC 3339 allows a space, small
 * letters and a leap second, and an offset may lead out of the years that have four digits.
 */
export function instantOf(time: string): string {
  const [, day, minute, second, fraction = "", hours, minutes = "00"] = timePattern.exec(time) ?? [];
  const isLeap = second === "60";
  const zone = hours === undefined ? "Z" : `${hours}:${minutes}`;
  const at =
    Date.parse(`${day}T${minute}:${isLeap ? "59" : second}${fraction}${zone}`) + (isLeap ? 1_000 : 0);
  return Number.isNaN(at) ? time : new Date(Math.min(Math.max(at, first), last)).toISOString();
}
