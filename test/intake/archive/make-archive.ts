import { crc32, deflateRawSync, gzipSync } from "node:zlib";

export type Files = Record<string, string | Uint8Array>;

const bytesOf = (content: string | Uint8Array) =>
  typeof content === "string" ? Buffer.from(content) : Buffer.from(content);

interface TarEntry {
  path: string;
  content?: string | Uint8Array;
  /** "0" a file, "2" a link, "5" a folder, "x" pax attributes, "L" GNU's long name. */
  type?: string;
  /** What the header says, if it is to lie. */
  size?: number;
  prefix?: string;
}

export function tarEntry({ path, content = "", type = "0", size, prefix = "" }: TarEntry): Buffer {
  const data = bytesOf(content);
  const header = Buffer.alloc(512);
  header.write(path, 0, 100);
  header.write("0000644\0", 100);
  header.write(`${(size ?? data.length).toString(8).padStart(11, "0")}\0`, 124);
  header.write("00000000000\0", 136);
  header.write(type, 156);
  header.write("ustar\x0000", 257);
  header.write(prefix, 345, 155);
  header.fill(" ", 148, 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return Buffer.concat([header, data, Buffer.alloc((512 - (data.length % 512)) % 512)]);
}

export function tarOf(files: Files): Buffer {
  const entries = Object.entries(files).map(([path, content]) => {
    if (Buffer.byteLength(path) <= 100) return tarEntry({ path, content });
    const record = ` path=${path}\n`;
    const length = record.length + String(record.length + 3).length;
    return Buffer.concat([
      tarEntry({ path: "pax", type: "x", content: `${length}${record}` }),
      tarEntry({ path: path.slice(0, 90), content }),
    ]);
  });
  return Buffer.concat([...entries, Buffer.alloc(1024)]);
}

export function tgzOf(files: Files): Buffer {
  return gzipSync(tarOf(files));
}

/** `large`: with every number where Zip64 puts it, as tools do that do not know beforehand how large it gets. */
export function zipOf(
  files: Files,
  { stored = false, large = false, encrypted = [] as readonly string[] } = {},
): Buffer {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of Object.entries(files)) {
    const data = bytesOf(content);
    const packed = stored ? data : deflateRawSync(data);
    const name = Buffer.from(path);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(encrypted.includes(path) ? 1 : 0, 2);
    common.writeUInt16LE(stored ? 0 : 8, 4);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(name.length, 22);
    parts.push(Buffer.from("PK\x03\x04"), common, name, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    const extra = Buffer.alloc(large ? 28 : 0);
    const listed = Buffer.from(common);
    if (large) {
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(24, 2);
      [data.length, packed.length, offset].forEach((number, index) =>
        extra.writeBigUInt64LE(BigInt(number), 4 + 8 * index),
      );
      listed.fill(0xff, 14, 22);
      listed.writeUInt16LE(extra.length, 24);
      tail.fill(0xff, 10, 14);
    }
    list.push(Buffer.from("PK\x01\x02"), Buffer.from([20, 0]), listed, tail, name, extra);
    offset += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06");
  end.writeUInt16LE(list.length / 6, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  if (!large) return Buffer.concat([...parts, directory, end]);
  end.fill(0xff, 8, 20);
  const record = Buffer.alloc(56);
  record.write("PK\x06\x06");
  record.writeBigUInt64LE(BigInt(directory.length), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.write("PK\x06\x07");
  locator.writeBigUInt64LE(BigInt(offset + directory.length), 8);
  return Buffer.concat([...parts, directory, record, locator, end]);
}

/** As a socket would give it. */
export async function* streamOf(bytes: Uint8Array, chunk = 64 * 1024): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
}
