import type { InputPart } from "../../src/intake/read-input.ts";

export interface IncidentFiles {
  slug: string;
  parts: InputPart[];
  /** What was recorded in Markdown. */
  markdown: string;
}

const files = import.meta.glob("./*/{input/*,report.md}", { query: "?raw", import: "default", eager: true });

/** The incidents of this folder, in workerd too, which has no files. */
export const incidentFiles: readonly IncidentFiles[] = [
  ...Map.groupBy(Object.entries(files), ([path]) => path.split("/")[1] ?? ""),
].map(([slug, found]) => ({
  slug,
  parts: found
    .filter(([path]) => path.includes("/input/"))
    .map(([path, text]) => ({ name: path.split("/").at(-1) ?? "", bytes: new TextEncoder().encode(text) })),
  markdown: files[`./${slug}/report.md`] ?? "",
}));
