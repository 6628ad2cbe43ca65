import { afterAll, beforeAll, expect, test } from "vitest";

import { type Home, startWorkerd, workerScript } from "../../bench/homes.ts";
import { largestBodies } from "../../bench/largest-bodies.ts";

// An isolate has 128 MB. What it holds outside its heap is the body, and what it sends to D1.
const mostHeap = 80;

let worker: Home;
beforeAll(async () => {
  worker = await startWorkerd("worker", await workerScript({ file: "src/worker.ts" }), mostHeap);
});
afterAll(() => worker.stop());

test.each(Object.entries(largestBodies()))(
  `the largest body that a Worker takes is answered within a heap of ${mostHeap} MB: %s`,
  async (_, { path, text, mediaType }) => {
    expect(text.length).toBeGreaterThan(mediaType === "application/yaml" ? 1_900_000 : 7_800_000);
    const response = await worker.send(path, text, mediaType);
    expect({ status: response.status, ok: response.ok }).toEqual({ status: response.status, ok: true });
    await response.text();
  },
  120_000,
);

test("a heap that is too small is noticed: the process ends", async () => {
  const small = await startWorkerd("small", await workerScript({ file: "src/worker.ts" }), 24);
  const { path, text, mediaType } = largestBodies()["kubectl describe"]!;
  await expect(small.send(path, text, mediaType)).rejects.toThrow("fetch failed");
  await small.stop().catch(() => undefined);
}, 120_000);
