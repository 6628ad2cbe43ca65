import { Worker } from "node:worker_threads";

import { letGo } from "../history/right-of-way.ts";
import type { CheckpointSettings } from "./checkpoint-worker.ts";
import { threadScript } from "./thread-script.ts";

const script = threadScript("checkpoint-worker");

/** A start has better things to do; and what failed at once would fail at once again. */
const pauses = { firstMilliseconds: 1_000, againMilliseconds: 60_000 };

/**
 * Brings what was written from the log into the database file in a thread of its own: it waits for the disk, and the
 * service would wait with it. While the thread fails, the service does it: later, and more of it at once. A thread that
 * came to grief is started anew after a pause. Answers how to stop it.
 */
export function keepCheckpointing(
  { databaseFile, way }: CheckpointSettings,
  onFailure: (error: unknown) => void,
  { firstMilliseconds, againMilliseconds } = pauses,
): () => Promise<void> {
  let worker: Worker | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const startAfter = (milliseconds: number) => {
    timer = setTimeout(start, milliseconds).unref();
  };
  const start = () => {
    if (!script) return onFailure(new Error("The script of the checkpoint thread is missing."));
    // Of the settings it needs no other; a token is one of them.
    const workerData: CheckpointSettings = { databaseFile, way };
    worker = new Worker(script, { workerData, resourceLimits: { maxOldGenerationSizeMb: 64 } });
    worker.on("message", onFailure).on("error", onFailure).unref();
    worker.on("exit", () => {
      letGo(way);
      if (!isStopped) startAfter(againMilliseconds);
    });
  };
  startAfter(firstMilliseconds);
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await worker?.terminate();
  };
}
