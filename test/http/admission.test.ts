import { expect, test } from "vitest";

import { openAdmission } from "../../src/http/admission.ts";

const full = /Too many notifications at once/;

test("too many at once, or too many bytes, are told to come again, and are let in when others have gone", async () => {
  const admitted = openAdmission({ notifications: 3, bytes: 1_000 });
  const first = Promise.withResolvers<string>();
  const second = Promise.withResolvers<string>();
  const inside = [admitted(400, () => first.promise), admitted(500, () => second.promise)];
  await expect(admitted(101, async () => "let in")).rejects.toThrow(full);
  await expect(admitted(100, async () => "let in")).resolves.toBe("let in");
  inside.push(admitted(0, () => second.promise));
  await expect(admitted(0, async () => "let in")).rejects.toThrow(full);
  first.resolve("gone");
  await inside[0];
  await expect(admitted(101, async () => "let in")).resolves.toBe("let in");
  second.resolve("gone");
  expect(await Promise.all(inside)).toEqual(["gone", "gone", "gone"]);
});

test("one that fails leaves its place, and one that is alone may be of any size", async () => {
  const admitted = openAdmission({ notifications: 1, bytes: 10 });
  await expect(admitted(20, () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  await expect(admitted(20, async () => "let in")).resolves.toBe("let in");
});

test("one of which nobody hears again holds its place for a minute", async () => {
  let now = 0;
  const admitted = openAdmission({ notifications: 1, bytes: 10 }, () => now);
  void admitted(1, () => new Promise(() => undefined));
  now = 60_000;
  await expect(admitted(1, async () => "let in")).rejects.toThrow(full);
  now = 60_001;
  await expect(admitted(1, async () => "let in")).resolves.toBe("let in");
});
