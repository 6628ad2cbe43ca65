// A thread of right-of-way.node.test.ts: writes one thing after the other, and counts them, until it is told to stop.
import { workerData } from "node:worker_threads";

import { letsOthersPass, type SharedWay } from "../../src/history/right-of-way.ts";

export interface PatientWriter {
  way: SharedWay;
  /** How many writes it began, how many it ended, and whether it is to stop. */
  counts: Int32Array<SharedArrayBuffer>;
}

const { way, counts } = workerData as PatientWriter;
const turn = letsOthersPass(way);
while (Atomics.load(counts, 2) === 0) {
  await turn.take(() => {
    Atomics.add(counts, 0, 1);
    const end = performance.now() + 2;
    while (performance.now() < end);
    Atomics.add(counts, 1, 1);
  });
}
