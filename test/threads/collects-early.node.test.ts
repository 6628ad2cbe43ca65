import { expect, test } from "vitest";

import { collectsEarly } from "../../src/threads/collects-early.ts";

const megabytes = 1_000_000;

test("a thread collects its garbage once half as much again is in use as the last time", () => {
  let inUse = 0;
  let live = 0;
  const collected: number[] = [];
  const collectEarly = collectsEarly(
    () => {
      collected.push(inUse / megabytes);
      inUse = live;
      return Promise.resolve();
    },
    () => inUse,
  );
  const use = (bytes: number) => {
    inUse = bytes * megabytes;
    collectEarly();
  };
  for (const little of [10, 50, 63]) use(little);
  expect(collected).toEqual([]);
  live = 60 * megabytes;
  for (const more of [70, 80, 89, 91]) use(more);
  expect(collected).toEqual([70, 91]);
  live = 100 * megabytes;
  for (const more of [95, 149, 151]) use(more);
  expect(collected).toEqual([70, 91, 95, 151]);
  live = 5 * megabytes;
  for (const less of [200, 20, 63, 65]) use(less);
  expect(collected).toEqual([70, 91, 95, 151, 200, 65]);
});

test("without --expose-gc a thread leaves its garbage to V8", () => {
  expect(globalThis.gc).toBeUndefined();
  expect(() => collectsEarly(undefined, () => 1000 * megabytes)()).not.toThrow();
});
