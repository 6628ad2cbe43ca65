import { once } from "node:events";
import { Worker } from "node:worker_threads";

import { describe, expect, test } from "vitest";

import { comesFirst, free, holdsUp, letsOthersPass, sharedWay } from "../../src/history/right-of-way.ts";
import type { PatientWriter } from "./patient-writer.ts";

describe("the right of way between two threads", () => {
  test("who comes first waits for one write of the other at most, and never writes beside it", async () => {
    const way = sharedWay();
    const counts = new Int32Array(new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT));
    const workerData: PatientWriter = { way, counts };
    const other = new Worker(new URL("./patient-writer.ts", import.meta.url), { workerData });
    const ended = once(other, "exit");
    const mine = comesFirst(way);
    while (Atomics.load(counts, 0) < 5) await new Promise((resolve) => setTimeout(resolve, 1));
    for (let turn = 0; turn < 50; turn += 1) {
      const before = Atomics.load(counts, 1);
      const [begun, over] = await mine.take(() => [Atomics.load(counts, 0), Atomics.load(counts, 1)]);
      expect(begun).toBe(over);
      expect((over ?? 0) - before).toBeLessThanOrEqual(1);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    const atLast = Atomics.load(counts, 1);
    while (Atomics.load(counts, 1) <= atLast) await new Promise((resolve) => setTimeout(resolve, 1));
    Atomics.store(counts, 2, 1);
    await ended;
  });

  test("who has time begins no write while the other waits for the disk, nor while it is held up", async () => {
    const way = sharedWay();
    const counts = new Int32Array(new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT));
    const workerData: PatientWriter = { way, counts };
    const other = new Worker(new URL("./patient-writer.ts", import.meta.url), { workerData });
    const ended = once(other, "exit");
    /** In place, as the thread that checkpoints waits. */
    const begunMeanwhile = () => {
      // What was begun before comes to its end.
      while (Atomics.load(counts, 0) > Atomics.load(counts, 1)) Atomics.wait(counts, 2, 0, 1);
      const before = Atomics.load(counts, 0);
      Atomics.wait(counts, 2, 0, 30);
      return Atomics.load(counts, 0) - before;
    };
    while (Atomics.load(counts, 1) < 5) await new Promise((resolve) => setTimeout(resolve, 1));
    expect(await comesFirst(way).flush(async () => begunMeanwhile())).toBe(0);
    expect(holdsUp(way, begunMeanwhile)).toBe(0);
    expect(begunMeanwhile()).toBeGreaterThan(0);
    Atomics.store(counts, 2, 1);
    await ended;
  });

  test("who has time prepares before it takes the way", async () => {
    const way = sharedWay();
    const happened: string[] = [];
    const note = (what: string) => happened.push(`${what}: ${way[1] === 1 ? "taken" : "free"}`);
    const turn = letsOthersPass(way, () => note("prepares"));
    await turn.take(() => note("writes"));
    await turn.take(() => note("writes"));
    expect(happened).toEqual(["prepares: free", "writes: taken", "prepares: free", "writes: taken"]);
  });

  test("whoever was stopped in the middle of a write holds up nobody for ever", async () => {
    const way = sharedWay();
    Atomics.store(way, 1, 1);
    expect(await comesFirst(way).take(() => "written")).toBe("written");
    free(way);
    expect(await comesFirst(way).take(() => "written")).toBe("written");
  });

  test("a write that fails leaves the way free", async () => {
    const way = sharedWay();
    for (const turn of [comesFirst(way), letsOthersPass(way)]) {
      await expect(
        turn.take(() => {
          throw new Error("disk full");
        }),
      ).rejects.toThrow("disk full");
    }
    expect([...way]).toEqual([0, 0, 0]);
  });
});
