import { expect, test } from "vitest";

import { waitOf } from "../../src/http/prefer.ts";

const headers: Record<string, [string | undefined, number | undefined]> = {
  "no header": [undefined, undefined],
  "an empty one": ["", undefined],
  seconds: ["wait=4", 4],
  "none of them": ["wait=0", 0],
  "seconds among others": ["respond-async, wait=4; foo=1", 4],
  "capitals, blanks and quotes": [' Wait = "4" ', 4],
  "more than anybody should wait": ["wait=99999", 10],
  "no number": ["wait=soon", undefined],
  "a negative one": ["wait=-1", undefined],
  "a number too long to be one": [`wait=${"9".repeat(400)}`, undefined],
  "another preference": ["return=minimal", undefined],
};
test.each(Object.entries(headers))("Prefer with %s", (_name, [header, seconds]) => {
  expect(waitOf(header)).toBe(seconds);
});
