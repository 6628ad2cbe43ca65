/** Vite's, as tests use it: the texts of files at the time of the build, for a runtime that has no files. */
interface ImportMeta {
  glob(
    patterns: string | readonly string[],
    options: { query: "?raw"; import: "default"; eager: true },
  ): Record<string, string>;
}
