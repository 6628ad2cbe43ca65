import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { openSpooled, receiveArchive } from "../../src/threads/received-archive.ts";

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), "crashline-received-"))));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function* chunksOf(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

async function* thenNothing(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
  await new Promise(() => undefined);
}

async function* thenBroken(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
  throw new Error("socket hang up");
}

describe("an archive that is received", () => {
  const bytes = randomBytes(100_003);

  test("can be read anywhere, to the byte", async () => {
    const received = await receiveArchive({ stream: chunksOf(bytes, 777), mostBytes: 200_000 }, { folder });
    if (!received.ok) throw new Error(received.detail);
    expect(received.contentHash).toBe(createHash("sha256").update(bytes).digest("hex"));
    const { size, read } = openSpooled(received.spooled);
    expect(size).toBe(bytes.length);
    for (const [offset, length] of [
      [0, 512],
      [1, 15],
      [15, 2],
      [16, 16],
      [99_990, 500],
      [100_003, 10],
      [200_000, 10],
    ] as const)
      expect(Buffer.from(await read(offset, length))).toEqual(bytes.subarray(offset, offset + length));
    await received.release();
  });

  const refused = {
    "stands still before its end": [thenNothing(bytes), "input_unreadable", /stood still/],
    "breaks off": [thenBroken(bytes), "input_unreadable", /broke off/],
    "is larger than it may be": [chunksOf(randomBytes(300_000), 50_000), "body_too_large", /larger than/],
  } as const;
  test.for(Object.entries(refused))("is refused if it %s", async ([, [stream, code, detail]]) => {
    const received = await receiveArchive(
      { stream, mostBytes: 200_000 },
      { folder, silenceMilliseconds: 50 },
    );
    expect(received).toMatchObject({ ok: false, code, detail: expect.stringMatching(detail) });
  });

  test("leaves no file behind, and has no name meanwhile", async () => {
    const received = await receiveArchive(
      { stream: chunksOf(bytes, 50_000), mostBytes: 200_000 },
      { folder },
    );
    expect(await readdir(folder)).toEqual([]);
    if (received.ok) await received.release();
    expect(await readdir(folder)).toEqual([]);
  });

  test.for([
    ["a folder that is not there", "gone", 1],
    ["room for fewer than may come at once", "", 1e12],
  ] as const)("that there is no room for can be sent again later: %s", async ([, below, atOnce]) => {
    const receiving = receiveArchive(
      { stream: chunksOf(bytes, 50_000), mostBytes: 200_000 },
      { folder: join(folder, below), atOnce },
    );
    await expect(receiving).rejects.toMatchObject({ code: "unavailable" });
    expect(await readdir(folder)).toEqual([]);
  });
});
