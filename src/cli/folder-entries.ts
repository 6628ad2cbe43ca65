import { open, readdir } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";

import type { ArchiveEntry } from "../intake/archive/archive-entry.ts";

/** Folders of a layout, whose name counts though somebody names what is below them. */
const layoutFolders = ["namespaces", "cluster-resources"];

/** The files below a folder, by name. Links are not followed. `unreadable` is told of those that cannot be opened. */
export async function* folderEntries(
  folder: string,
  unreadable: (path: string, error: unknown) => void,
): AsyncGenerator<ArchiveEntry, void, undefined> {
  const above = resolve(folder).split(sep);
  const layout = above.findIndex((part) => layoutFolders.includes(part));
  const prefix = layout === -1 ? [] : above.slice(layout);
  for (const path of await listFiles(folder)) {
    const file = await open(path).catch((error: unknown) => unreadable(path, error));
    if (!file) continue;
    try {
      yield {
        path: [...prefix, ...relative(folder, path).split(sep)].join("/"),
        size: (await file.stat()).size,
        chunks: () => file.createReadStream({ autoClose: false }),
      };
    } finally {
      await file.close();
    }
  }
}

export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !isHidden(relative(folder, path)))
    .toSorted((one, other) => (one < other ? -1 : 1));
}

/** What lies in a folder without showing, such as a version control's files, was not put there to be diagnosed. */
function isHidden(name: string): boolean {
  return name.split(sep).some((part) => part.startsWith("."));
}
