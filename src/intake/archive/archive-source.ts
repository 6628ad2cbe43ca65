import type { ArchiveEntry } from "./archive-entry.ts";
import type { RandomAccess } from "./zip.ts";

/** A stream, or for a zip archive something that can be read anywhere, or the files of a folder as if they were packed. */
export type ArchiveSource =
  | { stream: AsyncIterable<Uint8Array> }
  | { file: RandomAccess }
  | { entries: AsyncIterable<ArchiveEntry> };
