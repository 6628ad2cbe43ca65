import { byteStream } from "./byte-stream.ts";
import type { ArchiveEntry } from "./archive-entry.ts";
import { ArchiveFault } from "./archive-fault.ts";

/** Bytes that can be read anywhere: a zip archive has its list of contents at its end. */
export interface RandomAccess {
  size: number;
  /** Fewer bytes than asked for only at the end. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

export function inMemory(bytes: Uint8Array): RandomAccess {
  return {
    size: bytes.length,
    read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
  };
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const maxComment = 65_535;
/** The list of contents is read as a whole; 100,000 entries take about 10 MB. */
const maxListBytes = 32_000_000;
const chunkLength = 256 * 1024;

/** The files of a zip archive, stored or deflated. Encrypted ones, and other methods, are passed over. */
export async function* readZip(source: RandomAccess): AsyncGenerator<ArchiveEntry, void, undefined> {
  const list = await readList(source);
  let at = 0;
  while (at + 46 <= list.byteLength) {
    if (list.getUint32(at, true) !== entrySignature) throw damaged();
    const flags = list.getUint16(at + 8, true);
    const method = list.getUint16(at + 10, true);
    const packed = list.getUint32(at + 20, true);
    const size = list.getUint32(at + 24, true);
    const nameLength = list.getUint16(at + 28, true);
    const offset = list.getUint32(at + 42, true);
    const name = new Uint8Array(
      list.buffer,
      list.byteOffset + at + 46,
      Math.min(nameLength, list.byteLength - at - 46),
    );
    const path = new TextDecoder().decode(name);
    at += 46 + nameLength + list.getUint16(at + 30, true) + list.getUint16(at + 32, true);
    const isEncrypted = (flags & 1) === 1;
    if (path.endsWith("/") || isEncrypted || (method !== 0 && method !== 8)) continue;
    if (packed === 0xffffffff || size === 0xffffffff || offset === 0xffffffff) {
      throw new ArchiveFault(
        "body_too_large",
        "The zip archive has files of more than 4 GB. Send the files of the pods in question.",
      );
    }
    yield { path, size, chunks: () => unpack(source, offset, packed, method) };
  }
}

async function readList(source: RandomAccess): Promise<DataView> {
  const length = Math.min(source.size, endLength + maxComment);
  const tail = view(await source.read(source.size - length, length));
  for (let at = tail.byteLength - endLength; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== endSignature) continue;
    const size = tail.getUint32(at + 12, true);
    const offset = tail.getUint32(at + 16, true);
    if (size > maxListBytes)
      throw new ArchiveFault("input_too_complex", "The zip archive has too many files.");
    if (offset + size > source.size) throw damaged();
    return view(await source.read(offset, size));
  }
  throw new ArchiveFault("input_unreadable", "The zip archive is cut off: its list of contents is missing.");
}

async function* unpack(
  source: RandomAccess,
  offset: number,
  packed: number,
  method: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  const header = view(await source.read(offset, 30));
  if (header.byteLength < 30 || header.getUint32(0, true) !== localSignature) throw damaged();
  const start = offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  const raw = readRange(source, start, packed);
  if (method === 0) yield* raw;
  else yield* byteStream(raw).pipeThrough(new DecompressionStream("deflate-raw"));
}

async function* readRange(
  source: RandomAccess,
  start: number,
  length: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  for (let at = start; at < start + length; at += chunkLength) {
    const chunk = await source.read(at, Math.min(chunkLength, start + length - at));
    if (chunk.length === 0) throw damaged();
    yield new Uint8Array(chunk);
  }
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function damaged(): ArchiveFault {
  return new ArchiveFault("input_unreadable", "The zip archive is damaged.");
}
