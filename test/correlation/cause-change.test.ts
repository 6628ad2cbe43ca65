import { expect, test } from "vitest";

import { causeChange } from "../../src/correlation/cause-change.ts";

const change = {
  from: "container-memory-limit",
  to: "dependency-connection-refused",
  restartsBefore: 6,
  at: 0,
  restartsSince: 2,
};

test("a change of cause is told with the restart at which it came", () => {
  expect(causeChange(change)).toMatchObject({
    certainty: "likely",
    summary: "the cause changed from container-memory-limit at restart 7",
  });
  expect(causeChange({ ...change, to: change.from })?.summary).toBe("failed in another way until restart 7");
});

test("no change is told of one odd death, or of causes that nobody knows", () => {
  expect(causeChange({ ...change, restartsSince: 1 })).toBeUndefined();
  expect(causeChange({ ...change, from: null })).toBeUndefined();
  expect(causeChange({ ...change, to: null })).toBeUndefined();
});
