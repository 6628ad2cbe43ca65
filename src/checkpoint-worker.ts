import { statSync } from "node:fs";
import { workerData } from "node:worker_threads";

import { openCheckpointer } from "./history/node.ts";

/** What the thread is started with. */
export interface CheckpointSettings {
  databaseFile: string;
}

const pauseMilliseconds = 100;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the service starts it so
const { databaseFile } = workerData as CheckpointSettings;
const { checkpoint } = openCheckpointer(databaseFile);
let changedAt = 0;
setInterval(() => {
  const log = statSync(`${databaseFile}-wal`, { throwIfNoEntry: false });
  if (!log || log.mtimeMs === changedAt) return;
  changedAt = log.mtimeMs;
  checkpoint();
}, pauseMilliseconds);
