/** A file in an archive. Its bytes are there until the next entry is asked for. */
export interface ArchiveEntry {
  path: string;
  /** As the archive says; what comes may be less if it is cut. */
  size: number;
  /** Why its content cannot be had. */
  sealed?: "encrypted" | "packed in an unknown way";
  /** To be read at most once. What is not read is skipped. */
  chunks(): AsyncIterable<Uint8Array>;
}
