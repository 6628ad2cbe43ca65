import { byteStream } from "./byte-stream.ts";
import { concatBytes } from "../concat-bytes.ts";
import type { InputPart } from "../input.ts";
import type { ArchiveEntry } from "./archive-entry.ts";
import { ArchiveFault } from "./archive-fault.ts";
import { archiveKind } from "./archive-kind.ts";
import { type ArchiveLimits, minRatioBytes } from "./archive-limits.ts";
import type { ArchiveSource } from "./archive-source.ts";
import { openByteReader } from "./byte-reader.ts";
import { type EntryPlan, isPlainPath, planEntry } from "./entry-plan.ts";
import { readTar } from "./tar.ts";
import { type RandomAccess, readZip } from "./zip.ts";

/** What was passed over, for one warning at the end. */
export interface Unpacking {
  tooLarge: string[];
  sealed: string[];
  /** Archives within the archive, and packed files. */
  nested: string[];
  refusedPaths: number;
  shortenedLogs: number;
}

/**
 * The files of an archive that may tell about pods, one at a time, in memory that does not grow with the archive. Of
 * logs only the ends. Throws {@link ArchiveFault}, after what could be read.
 */
export async function* unpack(
  source: ArchiveSource,
  limits: ArchiveLimits,
  name: string | undefined,
  done: Unpacking,
): AsyncGenerator<InputPart, void, undefined> {
  const meter = openMeter(limits);
  let entries = 0;
  let logBytes = 0;
  for await (const entry of entriesOf(source, name, meter)) {
    entries += 1;
    if (entries > limits.entries)
      throw new ArchiveFault("input_too_complex", `The archive has more than ${limits.entries} files.`);
    const path = entry.path.replaceAll("\\", "/").replace(/^(?:\.\/)+/, "");
    if (!isPlainPath(path)) {
      done.refusedPaths += 1;
      continue;
    }
    const plan = planEntry(path);
    if (!plan) {
      if (packed.test(path)) done.nested.push(path);
      continue;
    }
    if (entry.sealed !== undefined) {
      done.sealed.push(`${path} (${entry.sealed})`);
      continue;
    }
    if (plan.keep === "all" && entry.size > plan.limit) {
      done.tooLarge.push(path);
      continue;
    }
    // The more logs there are, the less of each is kept.
    const share =
      plan.keep === "all" || logBytes < limits.heldLogBytes / 2 ? 1 : logBytes < limits.heldLogBytes ? 8 : 64;
    const part = await take(entry, { ...plan, limit: Math.ceil(plan.limit / share) });
    if (!part) {
      done.tooLarge.push(path);
      continue;
    }
    if (plan.keep === "end") logBytes += part.bytes.length;
    if (part.firstLine !== undefined) done.shortenedLogs += 1;
    yield { ...part, name: path, isIncidental: true };
  }
}

const packed = /\.(?:tgz|tar|zip|gz|xz|bz2|zst)$/i;

interface Meter {
  packed(bytes: number): void;
  unpacked(bytes: number): void;
}

function openMeter({ unpackedBytes, ratio }: ArchiveLimits): Meter {
  let taken = 0;
  let given = 0;
  return {
    packed: (bytes) => void (taken += bytes),
    unpacked(bytes) {
      given += bytes;
      if (given > unpackedBytes)
        throw new ArchiveFault(
          "body_too_large",
          `Unpacked, the archive has more than ${unpackedBytes / 1e9} GB.`,
        );
      if (given > minRatioBytes && given > taken * ratio) {
        throw new ArchiveFault(
          "input_too_complex",
          `The archive unpacks to more than ${ratio} times its size.`,
        );
      }
    },
  };
}

async function* entriesOf(
  source: ArchiveSource,
  name: string | undefined,
  meter: Meter,
): AsyncGenerator<ArchiveEntry, void, undefined> {
  if ("entries" in source) {
    // Nothing is unpacked, so that there is no ratio.
    yield* source.entries;
    return;
  }
  if ("file" in source) {
    const { file } = source;
    const head = await file.read(0, 512);
    if (archiveKind(head) === "zip") {
      meter.packed(file.size);
      for await (const entry of readZip(file))
        yield { ...entry, chunks: () => metered(entry.chunks(), meter) };
      return;
    }
    yield* entriesOf({ stream: wholeFile(file) }, name, meter);
    return;
  }
  const { head, stream } = await peek(source.stream);
  switch (archiveKind(head)) {
    case "gzip": {
      const unzipped = await peek(metered(gunzip(counted(stream, meter)), meter));
      if (archiveKind(unzipped.head) === "tar") yield* readTar(unzipped.stream);
      else
        yield {
          path: (name ?? "input").replace(/^.*[\\/]/s, "").replace(/\.gz$/i, ""),
          size: 0,
          chunks: () => unzipped.stream,
        };
      return;
    }
    case "tar":
      yield* readTar(metered(counted(stream, meter), meter));
      return;
    case "zip":
      throw new ArchiveFault(
        "input_unreadable",
        "A zip archive cannot be read from a stream. Send it as a file, or as .tar.gz.",
      );
    default:
      throw new ArchiveFault("input_unreadable", "This is no archive of the kinds .tar, .tar.gz and .zip.");
  }
}

async function* counted(
  stream: AsyncIterable<Uint8Array>,
  meter: Meter,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  for await (const chunk of stream) {
    meter.packed(chunk.length);
    // Chunks come from requests and files; what another thread could change meanwhile is copied.
    yield isOwn(chunk) ? chunk : new Uint8Array(chunk);
  }
}

function isOwn(chunk: Uint8Array): chunk is Uint8Array<ArrayBuffer> {
  return chunk.buffer instanceof ArrayBuffer;
}

async function* metered(
  stream: AsyncIterable<Uint8Array>,
  meter: Meter,
): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const chunk of stream) {
    meter.unpacked(chunk.length);
    yield chunk;
  }
}

async function* gunzip(
  stream: AsyncIterable<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* byteStream(stream).pipeThrough(new DecompressionStream("gzip"));
  } catch (error) {
    if (error instanceof ArchiveFault) throw error;
    throw new ArchiveFault("input_unreadable", "The gzip stream is damaged or cut off.");
  }
}

async function* wholeFile(file: RandomAccess): AsyncGenerator<Uint8Array, void, undefined> {
  const length = 256 * 1024;
  for (let at = 0; at < file.size; at += length) yield file.read(at, length);
}

/** The first block, and the stream with that block still in it. */
async function peek(
  stream: AsyncIterable<Uint8Array>,
): Promise<{ head: Uint8Array; stream: AsyncIterable<Uint8Array> }> {
  const reader = openByteReader(stream);
  const head = await reader.read(512);
  async function* again(): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      if (head.length > 0) yield head;
      yield* reader.chunks(Number.POSITIVE_INFINITY);
    } finally {
      await reader.close();
    }
  }
  return { head, stream: again() };
}

/** undefined: larger than the archive said, and than may be. */
async function take(
  entry: ArchiveEntry,
  plan: EntryPlan,
): Promise<{ bytes: Uint8Array; firstLine?: number } | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let droppedLines = 0;
  for await (const chunk of entry.chunks()) {
    chunks.push(chunk);
    length += chunk.length;
    if (plan.keep === "all" && length > plan.limit) return undefined;
    // Whole chunks are let go from the front as long as enough is left behind them.
    for (
      let first = chunks[0];
      plan.keep === "end" && first && length - first.length >= plan.limit;
      first = chunks[0]
    ) {
      droppedLines += countLines(first);
      length -= first.length;
      chunks.shift();
    }
  }
  if (plan.keep === "all" && length < entry.size)
    throw new ArchiveFault("input_unreadable", "The archive is cut off.");
  const bytes = concatBytes(chunks);
  if (plan.keep === "all" || (droppedLines === 0 && length <= plan.limit)) return { bytes };
  const cut = bytes.indexOf(0x0a, Math.max(0, length - plan.limit));
  const start = cut < 0 ? Math.max(0, length - plan.limit) : cut + 1;
  return { bytes: bytes.slice(start), firstLine: 1 + droppedLines + countLines(bytes.subarray(0, start)) };
}

function countLines(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) count += 1;
  return count;
}
