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
const largeEndSignature = 0x06064b50;
const largeEndLength = 56;
const locatorSignature = 0x07064b50;
const locatorLength = 20;
/** Stands where the number itself would not fit. */
const beyond32 = 0xffffffff;
const maxComment = 65_535;
/** The list of contents is read as a whole; 100,000 entries take about 10 MB. */
const maxListBytes = 32_000_000;
const chunkLength = 256 * 1024;

/** The files of a zip archive. Those that are encrypted, or neither stored nor deflated, say so. */
export async function* readZip(source: RandomAccess): AsyncGenerator<ArchiveEntry, void, undefined> {
  const list = await readList(source);
  let at = 0;
  while (at + 46 <= list.byteLength) {
    if (list.getUint32(at, true) !== entrySignature) throw damaged();
    const flags = list.getUint16(at + 8, true);
    const method = list.getUint16(at + 10, true);
    const nameLength = list.getUint16(at + 28, true);
    const extraLength = list.getUint16(at + 30, true);
    const name = new Uint8Array(
      list.buffer,
      list.byteOffset + at + 46,
      Math.min(nameLength, list.byteLength - at - 46),
    );
    const path = new TextDecoder().decode(name);
    const [size, packed, offset] = largeNumbers(list, at + 46 + nameLength, extraLength, [
      list.getUint32(at + 24, true),
      list.getUint32(at + 20, true),
      list.getUint32(at + 42, true),
    ]);
    at += 46 + nameLength + extraLength + list.getUint16(at + 32, true);
    if (path.endsWith("/")) continue;
    const sealed =
      (flags & 1) === 1 ? "encrypted" : method === 0 || method === 8 ? undefined : "packed in an unknown way";
    yield { path, size, ...(sealed && { sealed }), chunks: () => unpack(source, offset, packed, method) };
  }
}

/** Numbers that do not fit their 32 bits stand one after the other in a field of their own (Zip64). */
function largeNumbers(
  list: DataView,
  extraAt: number,
  extraLength: number,
  [size, packed, offset]: [number, number, number],
): [number, number, number] {
  const numbers: [number, number, number] = [size, packed, offset];
  if (!numbers.includes(beyond32)) return numbers;
  const end = Math.min(extraAt + extraLength, list.byteLength);
  for (let at = extraAt; at + 4 <= end; at += 4 + list.getUint16(at + 2, true)) {
    if (list.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    for (const [index, number] of numbers.entries()) {
      if (number !== beyond32) continue;
      if (next + 8 > end) throw damaged();
      numbers[index] = Number(list.getBigUint64(next, true));
      next += 8;
    }
    return numbers;
  }
  throw damaged();
}

async function readList(source: RandomAccess): Promise<DataView> {
  const length = Math.min(source.size, endLength + maxComment);
  const tail = view(await source.read(source.size - length, length));
  for (let at = tail.byteLength - endLength; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== endSignature) continue;
    const place = { size: tail.getUint32(at + 12, true), offset: tail.getUint32(at + 16, true) };
    const { size, offset } =
      place.size === beyond32 || place.offset === beyond32
        ? await placeOfLargeList(source, source.size - length + at)
        : place;
    if (size > maxListBytes)
      throw new ArchiveFault("input_too_complex", "The zip archive has too many files.");
    if (offset + size > source.size) throw damaged();
    return view(await source.read(offset, size));
  }
  throw new ArchiveFault("input_unreadable", "The zip archive is cut off: its list of contents is missing.");
}

/** A locator before the end says where the record of Zip64 is, which says where the list is. */
async function placeOfLargeList(
  source: RandomAccess,
  endAt: number,
): Promise<{ size: number; offset: number }> {
  if (endAt < locatorLength) throw damaged();
  const locator = view(await source.read(endAt - locatorLength, locatorLength));
  if (locator.byteLength < locatorLength || locator.getUint32(0, true) !== locatorSignature) throw damaged();
  const record = view(await source.read(Number(locator.getBigUint64(8, true)), largeEndLength));
  if (record.byteLength < largeEndLength || record.getUint32(0, true) !== largeEndSignature) throw damaged();
  return { size: Number(record.getBigUint64(40, true)), offset: Number(record.getBigUint64(48, true)) };
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
