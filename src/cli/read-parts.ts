import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";

import type { InputPart } from "../intake/read-input.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

const mostBytes = 64_000_000;
const mostFiles = 10_000;

interface InputFile {
  path: string;
  /** undefined: the path tells nothing about what is in it. */
  name?: string;
  size: number;
  /** From a folder: nobody named it. */
  isIncidental?: boolean;
}

/** The files that the command line names, those below its folders, and standard input for `-`. */
export async function readParts(paths: readonly string[], terminal: Terminal): Promise<InputPart[]> {
  const parts: InputPart[] = [];
  let room = mostBytes;
  for (const path of paths) {
    if (path === "-") {
      if (terminal.stdin.isTTY)
        terminal.stderr.write("Paste the dump, then end it with Ctrl-D on a line of its own.\n");
      const bytes = await readAll(terminal.stdin, room);
      room -= bytes.length;
      parts.push({ bytes });
      continue;
    }
    for (const { path: file, size, ...known } of await filesIn(path)) {
      if (size > room) throw tooLarge();
      const bytes = await readFile(file);
      room -= bytes.length;
      if (room < 0) throw tooLarge();
      parts.push({ bytes, ...known });
      if (parts.length > mostFiles)
        throw new UsageError(`There are more than ${mostFiles} files; name fewer.`);
    }
  }
  return parts;
}

async function filesIn(path: string): Promise<InputFile[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new UsageError(`There is no file ${JSON.stringify(path)}.`);
  if (!found.isDirectory()) {
    // A shell's <(command) is a descriptor: its number is no name.
    return [{ path, size: found.size, ...(!path.startsWith("/dev/") && { name: basename(path) }) }];
  }
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const named = files
    .map((file) => ({ path: file, name: relative(path, file) }))
    .filter(({ name }) => !isHidden(name));
  if (named.length > mostFiles) throw new UsageError(`There are more than ${mostFiles} files; name fewer.`);
  return Promise.all(
    named
      .toSorted((one, other) => (one.name < other.name ? -1 : 1))
      .map(async (file) => ({ ...file, isIncidental: true, size: (await stat(file.path)).size })),
  );
}

/** What lies in a folder without showing, such as a version control's files, was not put there to be diagnosed. */
function isHidden(name: string): boolean {
  return name.split(sep).some((part) => part.startsWith("."));
}

async function readAll(stream: AsyncIterable<Uint8Array>, room: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > room) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(): UsageError {
  return new UsageError(`The input is larger than ${mostBytes / 1e6} MB; name fewer files.`);
}
