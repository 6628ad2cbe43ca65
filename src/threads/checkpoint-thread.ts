import { Worker } from "node:worker_threads";

import { letGo } from "../history/right-of-way.ts";
import type { CheckpointSettings } from "./checkpoint-worker.ts";
import { threadScript } from "./thread-script.ts";

const script = threadScript("checkpoint-worker");

/** A start has better things to do. */
const firstMilliseconds = 1_000;

/**
 * Brings what was written from the log into the database file in a thread of its own: it waits for the disk, and the
 * service would wait with it. While the thread fails, the service does it: later, and more of it at once.
 * Answers how to stop it.
 */
export function keepCheckpointing(
  { databaseFile, way }: CheckpointSettings,
  onFailure: (error: unknown) => void,
): () => Promise<void> {
  let worker: Worker | undefined;
  const timer = setTimeout(() => {
    if (!script) return onFailure(new Error("The script of the checkpoint thread is missing."));
    // Of the settings it needs no other; a token is one of them.
    const workerData: CheckpointSettings = { databaseFile, way };
    worker = new Worker(script, { workerData, resourceLimits: { maxOldGenerationSizeMb: 64 } });
    worker.on("message", onFailure).on("error", onFailure).unref();
    worker.on("exit", () => letGo(way));
  }, firstMilliseconds).unref();
  return async () => {
    clearTimeout(timer);
    await worker?.terminate();
  };
}
