import type { ArchiveEntry } from "./archive-entry.ts";
import { ArchiveFault } from "./archive-fault.ts";
import { type ByteReader, openByteReader } from "./byte-reader.ts";

const block = 512;
/** Names and attributes of one entry; GNU tar and pax write a few hundred bytes. */
const maxHeaderBytes = 64 * 1024;

/**
 * The regular files of a tar stream, in POSIX's and GNU's forms. Links, devices and folders are passed over: nothing
 * is ever written to a disk, so there is nothing for them to point at.
 */
export async function* readTar(
  stream: AsyncIterable<Uint8Array>,
): AsyncGenerator<ArchiveEntry, void, undefined> {
  const reader = openByteReader(stream);
  try {
    let name: string | undefined;
    let size: number | undefined;
    for (;;) {
      const header = await reader.read(block);
      // A cut at the end of an entry cannot be told from an end without the two empty blocks, which some tools leave out.
      if (header.length === 0 || isEmpty(header)) return;
      if (header.length < block) throw cut();
      if (!hasChecksum(header))
        throw new ArchiveFault("input_unreadable", "The tar archive is damaged: a header does not add up.");
      const length = size ?? numberAt(header, 124, 12);
      if (!Number.isSafeInteger(length) || length < 0)
        throw new ArchiveFault("input_unreadable", "The tar archive is damaged: a size is no number.");
      const type = String.fromCharCode(header[156] ?? 0);
      if (type === "L" || type === "x") {
        const text = new TextDecoder().decode(await readWhole(reader, length));
        if (type === "L") name = text.replace(/\0.*$/s, "");
        else {
          const attributes = readPax(text);
          name = attributes.get("path") ?? name;
          const given = attributes.get("size");
          if (given !== undefined && /^\d{1,15}$/.test(given)) size = Number(given);
        }
        continue;
      }
      const path = name ?? pathOf(header);
      name = undefined;
      size = undefined;
      let left = length;
      if (type === "0" || type === "\0" || type === "7") {
        yield {
          path,
          size: length,
          async *chunks() {
            for await (const chunk of reader.chunks(left)) {
              left -= chunk.length;
              yield chunk;
            }
          },
        };
      }
      // Folders and links have no data, whatever their size field says (old tars put the target's size there).
      if (/[1-6]/.test(type)) continue;
      for await (const chunk of reader.chunks(left)) left -= chunk.length;
      if (left > 0) throw cut();
      await reader.read((block - (length % block)) % block);
    }
  } finally {
    await reader.close();
  }
}

function cut(): ArchiveFault {
  return new ArchiveFault("input_unreadable", "The tar archive is cut off.");
}

async function readWhole(reader: ByteReader, length: number): Promise<Uint8Array> {
  if (length > maxHeaderBytes)
    throw new ArchiveFault("input_too_complex", "The tar archive has a file name of more than 64 kB.");
  const whole = await reader.read(length);
  if (whole.length < length) throw cut();
  await reader.read((block - (length % block)) % block);
  return whole;
}

function isEmpty(header: Uint8Array): boolean {
  return header.every((byte) => byte === 0);
}

/** The sum of all bytes, those of the checksum itself counted as blanks. */
function hasChecksum(header: Uint8Array): boolean {
  let sum = 8 * 0x20;
  for (let index = 0; index < block; index += 1) if (index < 148 || index >= 156) sum += header[index] ?? 0;
  return sum === numberAt(header, 148, 8);
}

/** Octal digits, or, with the first bit set, a binary number as GNU tar writes large ones. */
function numberAt(header: Uint8Array, from: number, length: number): number {
  if ((header[from] ?? 0) & 0x80) {
    let value = (header[from] ?? 0) & 0x7f;
    for (let index = from + 1; index < from + length; index += 1) value = value * 256 + (header[index] ?? 0);
    return value;
  }
  const text = textAt(header, from, length).trim();
  return text === "" ? 0 : /^[0-7]+$/.test(text) ? Number.parseInt(text, 8) : Number.NaN;
}

function textAt(header: Uint8Array, from: number, length: number): string {
  const field = header.subarray(from, from + length);
  const end = field.indexOf(0);
  return new TextDecoder().decode(end < 0 ? field : field.subarray(0, end));
}

function pathOf(header: Uint8Array): string {
  const name = textAt(header, 0, 100);
  // Only POSIX has a prefix; GNU uses the field for times.
  const prefix = header[262] === 0 ? textAt(header, 345, 155) : "";
  return prefix === "" ? name : `${prefix}/${name}`;
}

/** Records of the form "LENGTH KEY=VALUE\n". */
function readPax(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const line of text.split("\n")) {
    const [, key, value] = /^\d+ ([^=]{1,100})=(.*)$/s.exec(line) ?? [];
    if (key !== undefined && value !== undefined) attributes.set(key, value);
  }
  return attributes;
}
