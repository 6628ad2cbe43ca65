import { dirname } from "node:path";
import { type Transferable, Worker } from "node:worker_threads";

import type { Message, Outcome, Settings, Task } from "./diagnosis-worker.ts";
import { Failure } from "../failure.ts";
import { free } from "../history/right-of-way.ts";
import type { Refusal } from "../intake/refusal.ts";
import { receiveArchive } from "./received-archive.ts";
import { threadScript } from "./thread-script.ts";
import type { Answer, Question } from "../usecases/answer-dump.ts";
import type { Dump } from "../usecases/diagnose-dump.ts";
import type { Upload } from "../usecases/diagnose-upload.ts";
import { requestHashOf } from "../usecases/request-hash.ts";

export interface DiagnosisThread {
  /** Diagnoses an upload, stores what it tells unless told otherwise, and answers with the reports. */
  answer(upload: Upload, question: Question): Promise<Answer<Uint8Array<ArrayBuffer>> | Refusal>;
  close(): Promise<void>;
}

/** Reading stops by itself at the first; at the second the thread is stopped, whatever it does. */
const readingMilliseconds = 20_000;
const longestMilliseconds = 60_000;
/** Unpacking reads much that it leaves out. */
const longestArchiveMilliseconds = 180_000;
const longestStoringMilliseconds = 300_000;
const mostWaiting = 8;
/** Each of them takes room beside the database until it is read. */
const mostReceived = 8;

const script = threadScript("diagnosis-worker");

/**
 * One thread for what takes long to read and to store, so that the service goes on answering meanwhile. It starts when it
 * is first needed, does one thing after the other, and is started anew when it has come to grief.
 */
export function openDiagnosisThread(settings: Settings): DiagnosisThread {
  let worker: Worker | undefined;
  let waiting = 0;
  let receiving = 0;
  let last: Promise<unknown> = Promise.resolve();

  const run = async (task: Task): Promise<Answer<Uint8Array<ArrayBuffer>> | Refusal> => {
    if (!script) throw new Error("The script of the diagnosis thread is missing.");
    const thread = (worker ??= startWorker(script, settings, (ended) => {
      if (worker === ended) worker = undefined;
      free(settings.way);
    }));
    const outcome = await outcomeOf(thread, task).catch(async (error: unknown) => {
      worker = undefined;
      await thread.terminate();
      throw error;
    });
    switch (outcome.state) {
      case "answered":
        return outcome.answer;
      case "refused":
        return outcome.refusal;
      case "failed": {
        const { code, message, detail, cause } = outcome.failure;
        throw new Failure(code, message, detail, { cause: new Error(cause) });
      }
      case "broken":
        throw new Error(`The diagnosis thread failed: ${outcome.stack}`);
    }
  };

  const inTurn: typeof run = (task) => {
    if (waiting >= mostWaiting) return Promise.reject(busy());
    waiting += 1;
    const result = last.then(() => run(task)).finally(() => void (waiting -= 1));
    last = result.catch(() => undefined);
    return result;
  };
  const receiveAndRun: DiagnosisThread["answer"] = async ({ bundle, ...dump }, question) => {
    if (!bundle) return inTurn({ dump, question, milliseconds: readingMilliseconds });
    const received = await receiveArchive(bundle, {
      folder: dirname(settings.databaseFile),
      atOnce: receiving,
    });
    if (!received.ok) return received;
    const { spooled: archive, contentHash } = received;
    const query = question.store?.query;
    const asked =
      query === undefined
        ? question
        : { ...question, store: { ...question.store, requestHash: requestHashOf(query, contentHash) } };
    try {
      return await inTurn({ dump, archive, question: asked, milliseconds: readingMilliseconds });
    } finally {
      await received.release();
    }
  };

  return {
    async answer(upload, question) {
      if (!upload.bundle) return receiveAndRun(upload, question);
      if (receiving >= mostReceived) throw busy();
      receiving += 1;
      return receiveAndRun(upload, question).finally(() => void (receiving -= 1));
    },
    async close() {
      await worker?.terminate();
      worker = undefined;
    },
  };
}

function busy(): Failure {
  return new Failure("unavailable", "Several large dumps are being read already.", { retryAfter: 10 });
}

function startWorker(url: URL, settings: Settings, onEnd: (ended: Worker) => void): Worker {
  // A young generation of its own would let tens of megabytes of what was unpacked pile up before it is let go.
  const resourceLimits = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 6 };
  const worker = new Worker(url, { workerData: settings, resourceLimits });
  // It can come to grief between two tasks as well: an error that nobody listens to would end the service.
  worker.on("error", () => onEnd(worker)).on("exit", () => onEnd(worker));
  // It must not keep a service alive that has been told to stop.
  worker.unref();
  return worker;
}

function outcomeOf(worker: Worker, task: Task): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const tooComplex = (detail: string) => reject(new Failure("input_too_complex", detail));
    const longest = task.archive ? longestArchiveMilliseconds : longestMilliseconds;
    let timer = setTimeout(
      () => tooComplex("Reading took too long. Send the pods in question only."),
      longest,
    );
    const onMessage = (message: Message) => {
      if (message.state === "read") {
        clearTimeout(timer);
        timer = setTimeout(
          () => reject(new Failure("unavailable", storedInPart, { retryAfter: 10 })),
          longestStoringMilliseconds,
        );
      } else settle(() => resolve(message));
    };
    const onError = (error: Error & { code?: string }) =>
      settle(() =>
        error.code === "ERR_WORKER_OUT_OF_MEMORY"
          ? tooComplex("Reading takes too much memory. Send the pods in question only.")
          : reject(error),
      );
    const onExit = () => settle(() => reject(new Error("The diagnosis thread ended.")));
    const settle = (end: () => void) => {
      clearTimeout(timer);
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      end();
    };
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    worker.postMessage(task, transferOf(task.dump));
  });
}

const storedInPart = "Storing took too long. Part of it may be stored; to send it again is safe.";

/** Nobody else reads them any more, and a copy of 16 MB would keep others waiting. Bytes within a larger buffer are copied. */
function transferOf({ parts }: Dump): Transferable[] {
  const whole = parts.filter(({ bytes }) => bytes.length === bytes.buffer.byteLength);
  const buffers = whole.flatMap(({ bytes: { buffer } }) => (buffer instanceof ArrayBuffer ? [buffer] : []));
  return [...new Set(buffers)];
}
