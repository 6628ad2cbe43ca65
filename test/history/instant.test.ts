import { expect, test } from "vitest";

import { toSeconds } from "../../src/history/instant.ts";

const rows: Record<string, { times: string[]; seconds: number | undefined }> = {
  "a time, however it is written": {
    times: [
      "2026-03-02T10:05:07Z",
      "2026-03-02T10:05:07.999Z",
      "2026-03-02T11:05:07+01:00",
      "2026-03-01T23:05:07-11:00",
    ],
    seconds: 1_772_445_907,
  },
  "the first second of a day": {
    times: ["2026-03-02T00:00:00Z", "2026-03-01T24:00:00Z"],
    seconds: 1_772_409_600,
  },
  "the last of a day": { times: ["2026-03-02T23:59:59Z"], seconds: 1_772_495_999 },
  "no time at all": {
    times: [
      "",
      "yesterday",
      "2026-03-02",
      "2026-03-02T10:05Z",
      "x".repeat(20),
      `2026-03-02T10:05:07${"Z".repeat(30)}`,
    ],
    seconds: undefined,
  },
  "a time that no clock shows": {
    times: [
      "2026-03-02T24:00:01Z",
      "2026-03-02T10:60:00Z",
      "2026-03-02T10:00:60Z",
      "2026-13-02T10:00:00Z",
      "2026-00-02T10:00:00Z",
    ],
    seconds: undefined,
  },
  "the zero of Go, of Unix, and the time before containers": {
    times: ["0001-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "2013-12-31T23:59:59Z"],
    seconds: undefined,
  },
};
// Twice and in both directions: what was read before must not matter.
const each = Object.entries(rows).flatMap(([what, { times, seconds }]) =>
  times.map((time) => [what, time, seconds] as const),
);
test.for([...each, ...each.toReversed()])("%s: %s", ([, time, seconds]) => {
  expect(toSeconds(time)).toBe(seconds);
});
