import { createCipheriv, createDecipheriv, type Decipheriv, randomBytes } from "node:crypto";
import { read } from "node:fs";
import { open, statfs, unlink } from "node:fs/promises";
import { promisify } from "node:util";

import { Failure } from "../failure.ts";
import type { RandomAccess } from "../intake/archive/zip.ts";
import type { Refusal } from "../intake/refusal.ts";
import type { Upload } from "../usecases/diagnose-upload.ts";
import { measured } from "../usecases/measured-stream.ts";

/** Where an archive waits to be read, for any thread of this process. */
export interface SpooledArchive {
  descriptor: number;
  key: Uint8Array;
  size: number;
}

export interface ReceivedArchive {
  ok: true;
  spooled: SpooledArchive;
  /** SHA-256, hex. */
  contentHash: string;
  release(): Promise<void>;
}

interface WhereToReceive {
  folder: string;
  /** How many archives may be there at the same time, this one among them. */
  atOnce?: number;
  silenceMilliseconds?: number;
}

/** For the database, which is on the same disk. */
const keptFree = 256_000_000;
const longestSilenceMilliseconds = 30_000;
const cipher = "aes-256-ctr";

/**
 * Receives an archive to its end before anybody begins to read it, since it comes as slowly as its sender likes. It waits
 * in a file without a name, enciphered under a key that is nowhere but in memory: nothing is masked in it yet.
 */
export async function receiveArchive(
  { stream, mostBytes }: NonNullable<Upload["bundle"]>,
  { folder, atOnce = 1, silenceMilliseconds = longestSilenceMilliseconds }: WhereToReceive,
): Promise<ReceivedArchive | Refusal> {
  const { bavail, bsize } = await statfs(folder).catch(noRoom);
  if (bavail * bsize < atOnce * mostBytes + keptFree) return noRoom(undefined);
  const key = randomBytes(32);
  const path = `${folder}/.crashline-upload-${randomBytes(8).toString("hex")}`;
  const file = await open(path, "wx+", 0o600).catch(noRoom);
  // It goes with its last descriptor, however the process ends; where a name cannot be taken away before, it goes then.
  const isNameless = await unlink(path).then(
    () => true,
    () => false,
  );
  const release = async () => {
    await file.close();
    if (!isNameless) await unlink(path).catch(() => undefined);
  };
  let isSilent = false;
  const body = measured(
    endingInSilence(stream, silenceMilliseconds, () => (isSilent = true)),
    mostBytes,
  );
  try {
    const enciphering = createCipheriv(cipher, key, counterAt(0));
    let size = 0;
    for await (const chunk of body.stream) {
      await file.writeFile(enciphering.update(chunk)).catch(noRoom);
      size += chunk.length;
    }
    const contentHash = await body.finish();
    if (body.state() === "whole" && !isSilent)
      return { ok: true, spooled: { descriptor: file.fd, key, size }, contentHash, release };
  } catch (error) {
    await release();
    throw error;
  } finally {
    await body.close();
  }
  await release();
  if (isSilent) {
    const detail = `The upload stood still for ${silenceMilliseconds / 1000} seconds before its end. Send it again.`;
    return { ok: false, code: "input_unreadable", detail };
  }
  return body.state() === "too-long"
    ? {
        ok: false,
        code: "body_too_large",
        detail: `The archive is larger than ${Math.floor(mostBytes / 1e6)} MB. Send the failing namespace alone.`,
      }
    : { ok: false, code: "input_unreadable", detail: "The upload broke off before its end." };
}

function noRoom(cause: unknown): never {
  const detail = "The archive cannot be put aside until it is read: there is no room where the database is.";
  throw new Failure("unavailable", detail, { retryAfter: 60 }, { cause });
}

const readAt = promisify(read);

/** Reads what was received, anywhere in it, one stretch at a time. */
export function openSpooled({ descriptor, key, size }: SpooledArchive): RandomAccess {
  let at = -1;
  let deciphering: Decipheriv | undefined;
  let room = new Uint8Array(0);
  return {
    size,
    async read(offset, length) {
      const most = Math.max(0, Math.min(length, size - offset));
      if (room.length < most) room = new Uint8Array(most);
      const { bytesRead } = await readAt(descriptor, room, 0, most, offset);
      if (!deciphering || at !== offset) {
        deciphering = createDecipheriv(cipher, key, counterAt(offset));
        deciphering.update(new Uint8Array(offset % blockBytes));
      }
      at = offset + bytesRead;
      return deciphering.update(room.subarray(0, bytesRead));
    },
  };
}

const blockBytes = 16;

/** The mode counts blocks, so that one can begin with any of them. */
function counterAt(offset: number): Uint8Array {
  const counter = Buffer.alloc(blockBytes);
  counter.writeBigUInt64BE(BigInt(Math.floor(offset / blockBytes)), 8);
  return counter;
}

async function* endingInSilence(
  stream: AsyncIterable<Uint8Array>,
  milliseconds: number,
  onSilence: () => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  const chunks = stream[Symbol.asyncIterator]();
  try {
    for (;;) {
      const { promise: silence, resolve } = Promise.withResolvers<undefined>();
      const timer = setTimeout(() => resolve(undefined), milliseconds);
      const next = await Promise.race([chunks.next(), silence]).finally(() => clearTimeout(timer));
      if (next === undefined) return onSilence();
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    // Not awaited: who waits for a chunk that never comes would wait for this as well.
    void chunks.return?.().catch(() => undefined);
  }
}
