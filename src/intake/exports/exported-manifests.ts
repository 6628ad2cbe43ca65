import { type Limits, limitsOfPart } from "../limits.ts";
import { loadYaml, splitDocuments } from "../yaml.ts";
import type { ExportedDocument } from "./exported-documents.ts";

/** `gcloud logging read` prints YAML unless it is told otherwise. */
export function isManifests(head: string): boolean {
  return (
    /^\s{0,100}(?:---|[a-zA-Z]{1,40}:)/.test(head) && /^insertId: /m.test(head) && /^logName: /m.test(head)
  );
}

/** Entries as YAML, each a document of its own; one that cannot be read costs itself. */
export function exportedManifests(text: string, limits: Limits, most: number): ExportedDocument[] {
  return splitDocuments(text)
    .slice(0, most)
    .filter((part) => part.text.trim() !== "" && part.text.trim() !== "---")
    .map((part) => {
      const loaded = loadYaml(part.text, limitsOfPart(limits, part.text));
      return { value: loaded.ok ? loaded.documents.at(-1) : undefined, source: "", line: part.line - 1 };
    });
}
