import { type MessagePort, parentPort } from "node:worker_threads";

import { catalogue } from "./diagnosis/catalogue.ts";
import { rulesVersion } from "./generated/rules-version.ts";
import { defaultLimits } from "./intake/limits.ts";
import type { Refusal } from "./intake/refusal.ts";
import type { DiagnosedDump } from "./usecases/diagnose-dump.ts";
import { diagnoseUpload, type Upload } from "./usecases/diagnose-upload.ts";

/** What the service sends to its thread: one at a time. */
export interface Task {
  upload: Upload;
  defaultCluster: string;
  /** After this long no more of the input is begun. */
  milliseconds: number;
}

export type Outcome = { answer: DiagnosedDump | Refusal } | { failed: string };

/** The thread's side: reads and diagnoses what it is sent. */
function serveTasks(port: MessagePort): void {
  port.on("message", ({ upload, defaultCluster, milliseconds }: Task) => {
    const deadline = performance.now() + milliseconds;
    const limits = { ...defaultLimits, expired: () => performance.now() > deadline };
    void diagnoseUpload(upload, { catalogue, rulesVersion, limits, defaultCluster })
      .then((answer): Outcome => ({ answer }))
      .catch((error: unknown): Outcome => ({
        failed: error instanceof Error ? (error.stack ?? error.message) : "",
      }))
      .then((outcome) => port.postMessage(outcome));
  });
}

if (parentPort) serveTasks(parentPort);
