import { open, readFile, stat } from "node:fs/promises";
import { basename } from "node:path";

import { archiveKind } from "../intake/archive/archive-kind.ts";
import type { RandomAccess } from "../intake/archive/zip.ts";
import type { InputPart } from "../intake/read-input.ts";
import { folderEntries, listFiles } from "./folder-entries.ts";
import { printable, type Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

const mostBytes = 64_000_000;
const nothing = new Uint8Array();

/** The files that the command line names, its folders and archives as what is read file by file, and standard input for `-`. */
export async function readParts(paths: readonly string[], terminal: Terminal): Promise<InputPart[]> {
  const parts: InputPart[] = [];
  let room = mostBytes;
  for (const path of paths) {
    const part =
      path === "-" ? { bytes: await readInput(terminal, room) } : await readPath(path, room, terminal);
    room -= part.bytes.length;
    if (room < 0) throw tooLarge();
    parts.push(part);
  }
  return parts;
}

async function readPath(path: string, room: number, terminal: Terminal): Promise<InputPart> {
  const found = await stat(path).catch(() => undefined);
  const shown = JSON.stringify(path);
  if (!found) throw new UsageError(`There is no file ${shown}.`);
  if (found.isDirectory()) {
    if ((await listFiles(path)).length === 0) throw new UsageError(`There is no file in ${shown}.`);
    const unreadable = (file: string, error: unknown) =>
      terminal.stderr.write(`${printable(`warning: ${file}: cannot be read (${codeOf(error)})`)}\n`);
    return { bytes: nothing, name: basename(path), archive: { entries: folderEntries(path, unreadable) } };
  }
  // A shell's <(command) is a descriptor: its number is no name, and it is read only once.
  const name = path.startsWith("/dev/") ? undefined : basename(path);
  const named = name === undefined ? {} : { name };
  try {
    if (found.isFile() && archiveKind(await readRange(path, 0, 512)) !== undefined)
      return { bytes: nothing, ...named, archive: { file: fileAccess(path, found.size) } };
    if (found.size > room) throw tooLarge();
    return { bytes: await readFile(path), ...named };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${shown} cannot be read (${codeOf(error)}).`);
  }
}

function fileAccess(path: string, size: number): RandomAccess {
  return { size, read: (offset, length) => readRange(path, offset, length) };
}

async function readRange(path: string, offset: number, length: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, offset);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function readInput({ stdin, stderr }: Terminal, room: number): Promise<Uint8Array> {
  if (stdin.isTTY) stderr.write("Paste the dump, then end it with Ctrl-D on a line of its own.\n");
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    size += chunk.length;
    if (size > room) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown fault";
}

function tooLarge(): UsageError {
  return new UsageError(
    `The input is larger than ${mostBytes / 1e6} MB; name fewer files, or an archive or a folder of them.`,
  );
}
