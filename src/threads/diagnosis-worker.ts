import { getRandomValues } from "node:crypto";
import { type MessagePort, parentPort, workerData } from "node:worker_threads";

import { catalogue } from "../diagnosis/catalogue.ts";
import { Failure, type FailureCode, type FailureDetail } from "../failure.ts";
import { rulesVersion } from "../generated/rules-version.ts";
import { openNodeDatabase } from "../history/node.ts";
import { letsOthersPass, type SharedWay } from "../history/right-of-way.ts";
import { availableDatabase, unavailableIfDatabase } from "../http/available-database.ts";
import { defaultLimits } from "../intake/limits.ts";
import type { Refusal } from "../intake/refusal.ts";
import { logJson } from "../log-json.ts";
import { collectsEarly } from "./collects-early.ts";
import { openSpooled, type SpooledArchive } from "./received-archive.ts";
import { standBack } from "./stand-back.ts";
import { type Answer, answerDump, type Question } from "../usecases/answer-dump.ts";
import type { Dump } from "../usecases/diagnose-dump.ts";
import { diagnoseUpload } from "../usecases/diagnose-upload.ts";
import type { StoreDependencies } from "../usecases/store-slice.ts";
import { uuidV7Maker } from "../usecases/uuid-v7.ts";

/** What the thread is started with. */
export interface Settings {
  databaseFile: string;
  defaultCluster: string;
  storeLogs: boolean;
  /** Shared with whoever else writes in this process. */
  way: SharedWay;
}

/** What the service sends to its thread, one at a time. */
export interface Task {
  dump: Dump;
  /** In the place of the dump's parts. */
  archive?: SpooledArchive;
  question: Question;
  /** After so much work no more of the input is begun. */
  milliseconds: number;
}

export type Outcome =
  | { state: "answered"; answer: Answer<Uint8Array<ArrayBuffer>> }
  | { state: "refused"; refusal: Refusal }
  | { state: "failed"; failure: { code: FailureCode; message: string; detail: FailureDetail; cause: string } }
  /** A bug. */
  | { state: "broken"; stack: string };

/** What the thread says: the outcome, and before it that the input is read. */
export type Message = Outcome | { state: "read" };

/** The thread's side: reads, diagnoses, stores and answers what it is sent, with a connection of its own to the database. */
async function serveTasks(port: MessagePort, settings: Settings): Promise<void> {
  const db = await openNodeDatabase(settings.databaseFile, {
    migrated: true,
    durableWhenSynced: true,
    cacheMegabytes: 8,
    isCheckpointed: true,
    rightOfWay: letsOthersPass(settings.way, collectsEarly()),
  });
  const deps: StoreDependencies = {
    ...settings,
    db: availableDatabase(db),
    now: () => new Date().toISOString(),
    newId: uuidV7Maker(Date.now, (bytes) => getRandomValues(bytes)),
    log: logJson,
  };
  const answer = async (task: Task): Promise<Outcome> => {
    const outcome = await perform(task, settings, deps, () => port.postMessage({ state: "read" }));
    if (task.question.store) await db.sync();
    return outcome;
  };
  port.on("message", (task: Task) => {
    void answer(task)
      .catch((error: unknown): Outcome => failed(error))
      .then((outcome) =>
        port.postMessage(outcome, outcome.state === "answered" ? [outcome.answer.body.buffer] : []),
      );
  });
}

async function perform(
  { dump, archive, question, milliseconds }: Task,
  { defaultCluster }: Settings,
  deps: StoreDependencies,
  onRead: () => void,
): Promise<Outcome> {
  // Of the thread, not of the clock: the machine may have other things to do.
  const begun = process.threadCpuUsage();
  const limits = { ...defaultLimits, expired: () => millisecondsSince(begun) > milliseconds };
  const parts = archive ? [{ bytes: new Uint8Array(), archive: { file: openSpooled(archive) } }] : dump.parts;
  const diagnosed = await diagnoseUpload(
    { ...dump, parts },
    { catalogue, rulesVersion, limits, defaultCluster },
  );
  if (!diagnosed.ok) return { state: "refused", refusal: diagnosed };
  onRead();
  const { mediaType, body } = await answerDump(diagnosed, question, deps);
  return { state: "answered", answer: { mediaType, body: new TextEncoder().encode(body) } };
}

function millisecondsSince(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(begun);
  return (user + system) / 1000;
}

function failed(error: unknown): Outcome {
  const failure = error instanceof Error ? (unavailableIfDatabase(error) ?? error) : error;
  if (!(failure instanceof Failure))
    return { state: "broken", stack: failure instanceof Error ? (failure.stack ?? failure.message) : "" };
  const { code, message, detail, cause } = failure;
  const why = cause instanceof Error ? cause.message : "";
  return { state: "failed", failure: { code, message, detail, cause: why } };
}

standBack();
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- openDiagnosisThread starts this, and nobody else
if (parentPort) await serveTasks(parentPort, workerData as Settings);
