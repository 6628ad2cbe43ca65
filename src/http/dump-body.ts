import type { Context, MiddlewareHandler } from "hono";

import { Failure } from "../failure.ts";
import { archiveKind } from "../intake/archive/archive-kind.ts";
import { concatBytes } from "../intake/concat-bytes.ts";
import type { InputPart } from "../intake/read-input.ts";
import type { Refusal } from "../intake/refusal.ts";
import { yaml } from "../intake/yaml.ts";
import { nextTurn } from "../usecases/next-turn.ts";
import type { Upload } from "../usecases/diagnose-upload.ts";
import { measured } from "../usecases/measured-stream.ts";
import { bodyLimited } from "./body-limit.ts";
import { mediaTypeOf } from "./contract.ts";
import type { AppDependencies, AppEnvironment } from "./environment.ts";
import { heldContent, type RequestContent } from "./idempotent.ts";

/** What a request sent: files held in memory, or one archive that is read as it comes. */
export type DumpBody = Pick<Upload, "parts" | "bundle">;

/** The files of a form, or the body itself. A form's other fields are refused, not overlooked. */
export async function readDumpBody(c: Context<AppEnvironment>): Promise<DumpBody> {
  const mediaType = mediaTypeOf(c);
  refuseMedia(mediaType);
  // Whoever touches the stream to see whether there is one, has it made.
  const streamed = isStreamed(c.var.deps, mediaType) ? c.req.raw.body : null;
  if (streamed) return streamedBody(streamed, mediaType, c.var.deps.bodyLimits);
  const parts =
    mediaType === "multipart/form-data"
      ? await partsOfForm(c)
      : [
          {
            bytes: await heldBody(c),
            ...(mediaType !== "" && { mediaType }),
          },
        ];
  checkParts(parts, c.var.deps);
  return { parts };
}

/**
 * A body of more bytes is copied piece by piece: joined at its end, it would keep others waiting twice, for joining and
 * for a copy. Pieces that have come already are taken in turn with others' requests.
 */
const joinedAtOnce = 256_000;

async function heldBody(c: Context<AppEnvironment>): Promise<Uint8Array<ArrayBuffer>> {
  const declared = Number(c.req.header("content-length") ?? 0);
  const isDeclared = c.req.header("transfer-encoding") === undefined;
  const body = isDeclared && declared > joinedAtOnce ? c.req.raw.body : null;
  if (!body) return new Uint8Array(await c.req.arrayBuffer());
  const whole = new Uint8Array(declared);
  let length = 0;
  for await (const chunk of body) {
    whole.set(chunk.subarray(0, declared - length), length);
    length = Math.min(declared, length + chunk.length);
    await nextTurn();
  }
  return whole.subarray(0, length);
}

/** What tells one request from another under an Idempotency-Key. */
export function contentOf({ parts, bundle }: DumpBody): RequestContent {
  if (!bundle) return heldContent(parts);
  return { isStreamed: true, hash: () => measured(bundle.stream, bundle.mostBytes).finish() };
}

const heldLimit = bodyLimited(({ bodyLimits }) => bodyLimits.dump);

/** Refuses what is too large to be held. What is read as it comes is measured then. */
export const dumpLimited: MiddlewareHandler<AppEnvironment> = (c, next) =>
  isStreamed(c.var.deps, mediaTypeOf(c)) ? next() : heldLimit(c, next);

/** Whether reading this takes so long that other requests would notice. */
export function isHeavy({ parts, bundle }: DumpBody): boolean {
  if (bundle) return true;
  let total = 0;
  let text = 0;
  for (const { bytes } of parts) {
    if (archiveKind(bytes) !== undefined) return true;
    total += bytes.length;
    // JSON is read faster than all else by far.
    if (!looksLikeJson(bytes)) text += bytes.length;
  }
  return total > heavyJson || text > heavyText;
}

const heavyJson = 2_000_000;
const heavyText = 256_000;

function looksLikeJson(bytes: Uint8Array): boolean {
  const first = bytes.find((byte) => byte > 0x20);
  return first === 0x7b || first === 0x5b;
}

const archiveTypes =
  /^application\/(?:gzip|x-gzip|x-tar|x-gtar|x-compressed-tar|tar\+gzip|zip|x-zip-compressed|octet-stream)$/;

function isStreamed({ bodyLimits, answerUpload }: AppDependencies, mediaType: string): boolean {
  return bodyLimits.bundle !== undefined && answerUpload !== undefined && archiveTypes.test(mediaType);
}

/** An archive is passed on as it comes; whatever else it turns out to be is held like any other body. */
async function streamedBody(
  body: ReadableStream<Uint8Array>,
  mediaType: string,
  { dump, bundle = dump }: AppDependencies["bodyLimits"],
): Promise<DumpBody> {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  const takeUntil = async (enough: number) => {
    for (;;) {
      if (length >= enough) return;
      const { value } = await reader.read();
      if (!value) return;
      chunks.push(value);
      length += value.length;
    }
  };
  await takeUntil(512);
  const kind = archiveKind(concatBytes(chunks));
  if (kind !== undefined) {
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (const chunk of chunks) controller.enqueue(chunk);
      },
      pull: async (controller) => {
        const { value } = await reader.read();
        if (value) controller.enqueue(value);
        else controller.close();
      },
      cancel: (reason) => reader.cancel(reason),
    });
    return { parts: [], bundle: { stream, mostBytes: bundle } };
  }
  await takeUntil(dump + 1);
  if (length > dump) {
    await reader.cancel();
    throw new Failure(
      "body_too_large",
      `Beyond ${Math.floor(dump / 1e6)} MB only archives are read (.tar, .tar.gz, .zip). Send one of these, or the files in question.`,
    );
  }
  return { parts: [{ bytes: concatBytes(chunks), mediaType }] };
}

function checkParts(parts: readonly InputPart[], { bodyLimits, answerUpload }: AppDependencies): void {
  for (const part of parts) {
    const { bytes, name } = part;
    const file = name === undefined ? {} : { file: name };
    if (!answerUpload && archiveKind(bytes) !== undefined) {
      const detail =
        "Archives are not read here, only where Crashline runs on Node. Send the files that are in it.";
      throw new Failure("input_unknown", detail, file);
    }
    if (bytes.length > bodyLimits.yaml && isYaml(part)) {
      const detail = `The YAML is larger than ${Math.floor(bodyLimits.yaml / 1e6)} MB, and it is slow to read. Send the objects as JSON (kubectl get -o json), or fewer of them.`;
      throw new Failure("body_too_large", detail, file);
    }
  }
}

function isYaml({ bytes, mediaType = "" }: InputPart): boolean {
  if (yaml.mediaTypes.includes(mediaType)) return true;
  const text = new TextDecoder().decode(bytes.subarray(0, 16_384));
  return yaml.sniff({ text, origin: "attached", firstLine: 1 });
}

async function partsOfForm(c: Context<AppEnvironment>): Promise<InputPart[]> {
  const form = await c.req.raw.formData().catch((cause: unknown) => {
    throw new Failure(
      "input_unreadable",
      "The multipart body is cut, or its boundary is not the one of the header.",
      {},
      { cause },
    );
  });
  const parts: InputPart[] = [];
  for (const [field, value] of form) {
    if (field !== "file") {
      throw new Failure("invalid_request", 'Each part of the form must be named "file".', {
        errors: [{ detail: 'must be named "file"', pointer: `#/body/${parts.length}` }],
      });
    }
    const part = typeof value === "string" ? { bytes: new TextEncoder().encode(value) } : await fileOf(value);
    parts.push(part);
  }
  return parts;
}

async function fileOf(file: File): Promise<InputPart> {
  const mediaType = file.type.split(";")[0]?.trim().toLowerCase() ?? "";
  return {
    bytes: new Uint8Array(await file.arrayBuffer()),
    ...(file.name !== "" && file.name !== "blob" && { name: file.name }),
    ...(mediaType !== "" && { mediaType }),
  };
}

/** Media types that certainly hold no dump; any other is looked at. */
function refuseMedia(mediaType: string): void {
  if (/^(?:image|audio|video|font)\//.test(mediaType) || mediaType === "application/pdf") {
    throw new Failure(
      "unsupported_media_type",
      `${mediaType} cannot be read. Send JSON, YAML, text, an archive, or multipart/form-data.`,
    );
  }
}

/** Why a dump cannot be used, as the caller is told. */
export function failureOf({ code, detail, file, line, column }: Refusal): Failure {
  return new Failure(code, detail, {
    ...(file !== undefined && { file }),
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
  });
}
