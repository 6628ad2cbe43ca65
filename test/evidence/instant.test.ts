import fc from "fast-check";
import { expect, test } from "vitest";

import { readInstant, showInstant } from "../../src/evidence/instant.ts";

test.each([
  ["2026-03-02T09:04:00Z", "2026-03-02T09:04:00Z"],
  ["2026-03-02T09:04:00.250Z", "2026-03-02T09:04:00.250Z"],
  ["2026-12-31T23:59:59+01:00", "2026-12-31T22:59:59Z"],
  ["0042-01-02T03:04:05Z", "0042-01-02T03:04:05Z"],
])("%s is shown as %s", (time, shown) => {
  expect(showInstant(readInstant(time))).toBe(shown);
});

test.each([Number.NaN, 9e15, Number.NEGATIVE_INFINITY])("%d has no text", (at) => {
  expect(showInstant(at)).toBeUndefined();
});

test.each(["", "yesterday", "2026-13-01T00:00:00Z"])("%j is no time", (text) => {
  expect(readInstant(text)).toBeNaN();
});

test("every moment is read and shown as Date does", () => {
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true }), (date) => {
      const text = date.toISOString();
      expect(readInstant(text)).toBe(date.getTime());
      expect(showInstant(date.getTime())).toBe(text.replace(".000Z", "Z"));
    }),
  );
});
