import { describe, expect, test } from "vitest";

import { readAge, readTime } from "../../../src/intake/text/printed-time.ts";

describe("times", () => {
  test.each([
    ["a zone east of Greenwich", "Mon, 02 Jan 2023 15:04:05 +0100", "2023-01-02T14:04:05Z"],
    ["a zone west, over midnight", "Fri, 01 May 2020 23:25:05 -0430", "2020-05-02T03:55:05Z"],
    ["a zone by name", "Mon, 02 Jan 2023 15:04:05 GMT", "2023-01-02T15:04:05Z"],
    ["containerd's container that never ran", "Thu, 01 Jan 1970 00:00:00 +0000", "1970-01-01T00:00:00Z"],
    [
      "Go's default form with fraction and zone name",
      "2016-05-04 22:09:51.5 +0200 CEST",
      "2016-05-04T20:09:51Z",
    ],
    ["RFC 3339 with an offset", "2024-02-29T01:00:00+05:30", "2024-02-28T19:30:00Z"],
    ["Go's zero time", "Mon, 01 Jan 0001 00:00:00 +0000", undefined],
    ["a day that no month has", "Mon, 32 Jan 2023 15:04:05 +0100", undefined],
    ["words", "yesterday", undefined],
    ["nothing", "", undefined],
  ])("%s", (_, printed, expected) => {
    expect(readTime(printed)).toBe(expected);
  });
});

describe("ages", () => {
  test.each([
    ["0s", 0],
    ["119s", 119],
    ["5m30s", 330],
    ["5h20m", 19_200],
    ["3d4h", 273_600],
    ["2y35d", 66_096_000],
    ["<unknown>", undefined],
    ["<invalid>", undefined],
    ["5 m", undefined],
    ["9".repeat(400) + "s", undefined],
  ])("%s", (printed, expected) => {
    expect(readAge(printed)).toBe(expected);
  });
});
