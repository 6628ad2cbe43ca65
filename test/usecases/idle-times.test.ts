import { expect, test } from "vitest";

import { openIdleTimes } from "../../src/usecases/idle-times.ts";

const never = new Promise<never>(() => undefined);
const always = Infinity;

/** Whether it is settled after so long that whoever waits for no more than a rest has gone on. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  const later = new Promise((resolve) => setTimeout(() => resolve("later"), 100));
  return (await Promise.race([promise, later])) !== "later";
}

test("whoever is patient waits while somebody is served", async () => {
  const idle = openIdleTimes();
  const request = Promise.withResolvers<void>();
  void idle.serve(request.promise);
  const next = idle.next(always);
  expect(idle.served()).toBe(1);
  expect(await isSettled(next)).toBe(false);
  request.resolve();
  await next;
  expect(idle.served()).toBe(0);
});

test("whoever has been patient for long goes on after a rest, although somebody is served", async () => {
  const idle = openIdleTimes();
  void idle.serve(never);
  expect(await isSettled(idle.next(performance.now() + 10))).toBe(true);
});

test("nobody is patient while somebody is in a hurry", async () => {
  const idle = openIdleTimes();
  void idle.serve(never);
  const next = idle.next(always);
  await idle.hurry(next);
  expect(await isSettled(idle.next(always))).toBe(false);
});

test("a request that fails is not served any longer, and its failure is its own", async () => {
  const idle = openIdleTimes();
  await expect(idle.serve(Promise.reject(new Error("refused")))).rejects.toThrow("refused");
  await idle.next(always);
});
