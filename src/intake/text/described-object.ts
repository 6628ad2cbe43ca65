import type { Source } from "../../evidence/evidence.ts";
import type { ObjectMeta } from "../../evidence/kubernetes.ts";
import type { Redactor } from "../../redaction/redactor.ts";
import type { Piece, Reading, TextInput } from "../format.ts";
import { readDescribedEvents } from "./describe-events.ts";
import { type DescribedKind, describedKind, descriptions } from "./describe-kind.ts";
import { type MetadataContext, readMetadataField } from "./describe-metadata.ts";
import { linesOf, openNotes } from "./line-notes.ts";
import { type Layout, type Section, readSections } from "./describe-sections.ts";
import { textLines } from "./text-lines.ts";

/** A description of something else than a Pod: its metadata, its other fields still to be read, its events. */
export interface DescribedObject {
  kind: DescribedKind;
  metadata: ObjectMeta;
  sections: readonly Section[];
  source: Source;
  context: MetadataContext;
}

/**
 * Reads every description of a text that is of one of the kinds that `toPiece` makes a piece of.
 * Events are about the object that is described, or, where its name was cut off, about the one named from outside.
 */
export function readDescriptions(
  input: TextInput,
  redactor: Redactor,
  layout: Layout,
  toPiece: (described: DescribedObject) => Piece | undefined,
): Reading {
  const lines = textLines(input);
  const { firstLine, origin, file, known } = input;
  const pieces = descriptions(lines).flatMap(([from, to]): Piece[] => {
    const kind = describedKind(lines, from, to);
    const noted = openNotes();
    const context = { lines, redactor, firstLine, noted };
    const { sections } = readSections(lines, from, to, layout);
    const metadata: ObjectMeta = {};
    const rest = sections.filter((section) => !readMetadataField(metadata, section, context));
    if (known?.name !== undefined) metadata.name ??= known.name;
    if (known?.namespace !== undefined && kind !== "Node") metadata.namespace ??= known.namespace;
    const given = { origin, form: "describe" as const, ...(file !== undefined && { file }) };
    const cut = sections.at(-1)?.key === "Events" ? {} : { cut: { end: true } };
    const described: DescribedObject = {
      kind,
      metadata,
      sections: rest,
      source: {
        ...given,
        ...cut,
        lines: linesOf(() => noted),
      },
      context,
    };
    const piece = toPiece(described);
    if (piece === undefined) return [];
    const { name, namespace } = metadata;
    const involved = {
      kind,
      ...(name !== undefined && { name }),
      ...(namespace !== undefined && { namespace }),
    };
    const events = sections.flatMap((section) =>
      section.key === "Events"
        ? readDescribedEvents(lines, section, { involved, source: given, redactor, firstLine })
        : [],
    );
    return [piece, ...events];
  });
  return { pieces, warnings: [] };
}

/** `Conditions:` of anything but a Pod: a table whose last column, the message, may hold blanks. */
export function readConditionRows(
  lines: readonly string[],
  { line, end }: Section,
): { cells: string[]; line: number }[] {
  const rows: { cells: string[]; line: number }[] = [];
  for (let at = line + 1; at < end; at++) {
    const text = lines[at] ?? "";
    if (text.length > 8_192 || !/^\s*[A-Z][\w./-]*[ \t]+(?:True|False|Unknown)\b/.test(text)) continue;
    rows.push({ cells: text.trim().split(/[ \t]{2,}|\t/), line: at });
  }
  return rows;
}
