import type { Format } from "../format.ts";
import { type ChosenColumns, chosenColumns } from "./chosen-columns.ts";
import { firstKind } from "./describe-kind.ts";
import { readTableHeader } from "./table-header.ts";
import { nextInked, textLines } from "./text-lines.ts";

/**
 * What kubectl prints of things that tell nothing about a pod: `top`, tables and descriptions of Services, ConfigMaps
 * and the like. Known as such, it is not taken for a log.
 */
export const otherOutput: Format = {
  id: "other-output",
  mediaTypes: [],
  sniff: (input) => {
    const lines = textLines(input);
    if (isNothing(lines) || isRelease(lines)) return true;
    return (
      readTableHeader(lines[nextInked(lines, 0, lines.length)] ?? "")?.kind === "other" ||
      firstKind(lines) === "other" ||
      chosenColumns(lines) !== undefined
    );
  },
  read: (input) => {
    const lines = textLines(input);
    if (isNothing(lines) || isRelease(lines)) return { pieces: [], warnings: [] };
    const header = readTableHeader(lines[nextInked(lines, 0, lines.length)] ?? "");
    // Usage is welcome in a paste and does no harm: nothing to warn of.
    if (header?.columns.some((column) => column.startsWith("CPU("))) return { pieces: [], warnings: [] };
    const chosen = header === undefined ? chosenColumns(lines) : undefined;
    if (chosen !== undefined) {
      const place = { line: input.firstLine, ...(input.file !== undefined && { file: input.file }) };
      const detail = unreadable[chosen];
      return { pieces: [], warnings: [], refusal: { ok: false, code: "input_unknown", detail, ...place } };
    }
    return {
      pieces: [],
      warnings: [
        {
          code: "unknown-kind",
          detail: `A ${header === undefined ? "description" : "table"} of objects that tell nothing about a pod was skipped.`,
          ...(input.file !== undefined && { file: input.file }),
          line: input.firstLine,
        },
      ],
    };
  },
};

const unreadable: Record<ChosenColumns, string> = {
  "custom-columns":
    "What the columns of a table hold is not certain where somebody chose them. Send -o wide or -o json.",
  names: "A list of names tells nothing about what it names. Send -o wide or -o json.",
};

/** What `helm status`, `install` and `upgrade` print: what failed there is told by the pods. */
function isRelease(lines: readonly string[]): boolean {
  const first = nextInked(lines, 0, lines.length);
  return (
    /^NAME: \S{1,253}\s*$/.test(lines[first] ?? "") && (lines[first + 1] ?? "").startsWith("LAST DEPLOYED: ")
  );
}

/** kubectl's answer of one line where nothing was found. */
function isNothing(lines: readonly string[]): boolean {
  return (
    lines.length <= 2 && /^No resources found(?: in \S{1,63} namespace)?\.?$/.test((lines[0] ?? "").trim())
  );
}
