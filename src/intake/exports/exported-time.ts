import { valueAt } from "./value-at.ts";

const fields = [
  "@timestamp",
  "timestamp",
  "time",
  "_time",
  "TimeGenerated",
  "TimeStamp",
  "timeStamp",
  "timeUnixNano",
  "__REALTIME_TIMESTAMP",
  "receiveTimestamp",
  "ts",
];

/** When an entry was printed, RFC 3339, by whatever field its log system has for that. */
export function timeOf(record: Record<string, unknown>): string | undefined {
  for (const field of fields) {
    const time = readTime(valueAt(record, field));
    if (time !== undefined) return time;
  }
  return undefined;
}

const inUtc = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/;
const instant = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?$/;

/** RFC 3339, the same with a blank for its T, or seconds since 1970 and parts of them. Without a zone it is UTC. */
export function readTime(given: unknown): string | undefined {
  if (typeof given === "number") return ofNumber(given);
  if (typeof given !== "string" || given.length > 40) return undefined;
  if (/^\d{10,19}(?:\.\d{1,9})?$/.test(given)) return ofNumber(Number(given));
  if (!instant.test(given)) return undefined;
  if (inUtc.test(given) && !Number.isNaN(Date.parse(given))) return given;
  const zone = /(?: ?UTC|Z|[+-]\d\d:?\d\d)$/.exec(given)?.[0] ?? "";
  const clock = given
    .slice(0, given.length - zone.length)
    .trimEnd()
    .replace(" ", "T")
    .replace(",", ".");
  const at = Date.parse(clock + (/\d/.test(zone) ? zone.trim() : "Z"));
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}

/** The unit shows by the size: all of these are of this century. */
function ofNumber(given: number): string | undefined {
  const unit = [1e18, 1e15, 1e12].findIndex((least) => given >= least);
  const milliseconds = given * ([1e-6, 1e-3, 1][unit] ?? 1000);
  return given >= 1e9 && milliseconds < 4e12 ? new Date(milliseconds).toISOString() : undefined;
}
