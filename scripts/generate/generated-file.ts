/** A file that is made from others, committed, and never edited. */
export interface GeneratedFile {
  /** Relative to the root of the repository. */
  path: string;
  text: string;
}
