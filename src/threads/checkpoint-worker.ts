import { statSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";

import { openCheckpointer } from "../history/node.ts";
import type { SharedWay } from "../history/right-of-way.ts";
import { standBack } from "./stand-back.ts";

/** What the thread is started with. */
export interface CheckpointSettings {
  databaseFile: string;
  /** Shared with whoever writes in this process. */
  way: SharedWay;
}

const pauseMilliseconds = 100;

standBack();
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the service starts it so
const { databaseFile, way } = workerData as CheckpointSettings;
const { checkpoint } = openCheckpointer(databaseFile, way);
let changedAt = 0;
let isFailing = false;
setInterval(() => {
  try {
    const log = statSync(`${databaseFile}-wal`, { throwIfNoEntry: false });
    if (!log || log.mtimeMs === changedAt) return;
    checkpoint();
    changedAt = log.mtimeMs;
    isFailing = false;
  } catch (error) {
    // Tried again at every turn, said once.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    if (!isFailing) parentPort?.postMessage(error);
    isFailing = true;
  }
}, pauseMilliseconds);
