import { afterEach, expect, test, vi } from "vitest";

import { oomPod } from "./dumps.ts";
import { openTestApp } from "./test-app.ts";

afterEach(() => {
  vi.useRealTimers();
});

test("a request that takes minutes keeps its Idempotency-Key from a second one", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  let time = Date.parse("2026-03-02T10:06:00.000Z");
  const begun = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<{ mediaType: string; body: Uint8Array<ArrayBuffer> }>();
  let runs = 0;
  const app = await openTestApp({
    now: () => new Date(time).toISOString(),
    bodyLimits: { webhook: 100_000, dump: 1_000_000, yaml: 1_000_000 },
    answerUpload: () => {
      runs += 1;
      begun.resolve();
      return ended.promise;
    },
  });
  const send = () =>
    app.send("/v1/diagnoses", {
      method: "POST",
      headers: { "content-type": "text/plain", "idempotency-key": "the same" },
      body: `${oomPod()}\n`.padStart(300_000, "# some notes\n"),
    });
  const first = send();
  await begun.promise;
  for (let minute = 0; minute < 5; minute += 1) {
    time += 50_000;
    await vi.advanceTimersByTimeAsync(50_000);
  }
  expect((await send()).status).toBe(409);
  ended.resolve({ mediaType: "application/json", body: new TextEncoder().encode("{}") });
  expect((await first).status).toBe(200);
  expect([runs, vi.getTimerCount()]).toEqual([1, 0]);
});

test("a large answer comes whole, and others have their turn after each piece", async () => {
  const body = new Uint8Array(2_000_000).map((_, index) => index % 251);
  const app = await openTestApp({
    bodyLimits: { webhook: 100_000, dump: 1_000_000, yaml: 1_000_000 },
    answerUpload: () => Promise.resolve({ mediaType: "application/json", body }),
  });
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 0);
  const answer = await app.send("/v1/diagnoses", {
    method: "POST",
    headers: { "content-type": "text/plain" },
    body: `${oomPod()}\n`.padStart(300_000, "# some notes\n"),
  });
  const before = turns;
  const received = new Uint8Array(await answer.arrayBuffer());
  clearInterval(timer);
  expect(received.length).toBe(body.length);
  expect(received.every((byte, index) => byte === index % 251)).toBe(true);
  expect(turns - before).toBeGreaterThanOrEqual(4);
});
