import { Hono } from "hono";

import { type Answer, answerAgain, answerDump, type Question } from "../../usecases/answer-dump.ts";
import { diagnoseDump } from "../../usecases/diagnose-dump.ts";
import type { Upload } from "../../usecases/diagnose-upload.ts";
import { authenticated } from "../authentication.ts";
import { headersOf, queryOf } from "../contract.ts";
import { contentOf, dumpLimited, failureOf, isHeavy, readDumpBody } from "../dump-body.ts";
import type { AppDependencies, AppEnvironment } from "../environment.ts";
import { idempotently } from "../idempotent.ts";
import { formatOf } from "../negotiate.ts";

export const createDiagnoses = new Hono<AppEnvironment>().post(
  "/v1/diagnoses",
  authenticated("ingest"),
  dumpLimited,
  async (c) => {
    const { deps, caller } = c.var;
    const { cluster, observedAt, format: asked, store = true } = queryOf(c, "createDiagnoses");
    const format = formatOf(c, asked);
    const idempotencyKey = headersOf(c, "createDiagnoses")["idempotency-key"];
    const body = await readDumpBody(c);
    const named = cluster === undefined ? {} : { cluster };
    const observed = observedAt === undefined ? {} : { observedAt };
    const upload: Upload = { ...body, origin: "attached", ...named, ...observed };
    const question: Question = { tenant: caller.tenant, format, ...named };
    const send = ({ mediaType, body: text }: Answer<string | Uint8Array<ArrayBuffer>>) =>
      typeof text === "string"
        ? c.body(text, 200, { "content-type": mediaType })
        : c.body(inChunks(text), 200, { "content-type": mediaType, "content-length": String(text.length) });

    if (!store) return send(await answer(upload, question, deps));
    return idempotently(c, contentOf(body), idempotencyKey, {
      act: async (key) => {
        const kept = key === undefined ? {} : { key, query: new URL(c.req.url).search };
        return send(await answer(upload, { ...question, store: kept }, deps));
      },
      replay: async (ids) => send(await answerAgain(ids, question, deps)),
    });
  },
);

/** In this thread what is read at once, in another what would keep others waiting. */
async function answer(
  upload: Upload,
  question: Question,
  deps: AppDependencies,
): Promise<Answer<string | Uint8Array<ArrayBuffer>>> {
  if (deps.answerUpload && isHeavy(upload)) {
    const answered = await deps.answerUpload(upload, question);
    if ("ok" in answered) throw failureOf(answered);
    return answered;
  }
  const dump = diagnoseDump(upload, deps.diagnosis);
  if (!dump.ok) throw failureOf(dump);
  return answerDump(dump, question, { ...deps, defaultCluster: deps.diagnosis.defaultCluster });
}

const chunkBytes = 256 * 1024;
const restMilliseconds = 1;

/**
 * Sent as a whole, many megabytes would be copied at once, while everybody else waits; without a rest after each piece,
 * so would as many as the system takes.
 */
function inChunks(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    async pull(controller) {
      if (at > 0) await new Promise((resolve) => setTimeout(resolve, restMilliseconds));
      if (at < bytes.length) controller.enqueue(bytes.subarray(at, (at += chunkBytes)));
      else controller.close();
    },
  });
}
