import type { PodEvent, Source } from "../../evidence/evidence.ts";
import type { Redactor } from "../../redaction/redactor.ts";
import type { Format, Piece, Reading, TextInput } from "../format.ts";
import { readContainers } from "./describe-containers.ts";
import { type EventsContext, readDescribedEvents, readLooseEvents } from "./describe-events.ts";
import { descriptions, firstKind } from "./describe-kind.ts";
import { podLayout } from "./describe-layouts.ts";
import { readMetadataField } from "./describe-metadata.ts";
import { type PodDraft, addContainers, readPodField } from "./describe-pod-fields.ts";
import { type Section, readSections } from "./describe-sections.ts";
import { type LineNotes, linesOf, openBlankNotes, openNotes } from "./line-notes.ts";
import { textLines } from "./text-lines.ts";

/** `kubectl describe pod`, of any version, whole or in pieces, one or several in a text. */
export const describePod: Format = {
  id: "describe-pod",
  mediaTypes: [],
  sniff: (input) => firstKind(textLines(input)) === "Pod",
  read: (input, redactor) => {
    const lines = textLines(input);
    const pieces: Piece[] = [];
    const warnings: Reading["warnings"] = [];
    for (const [from, to] of descriptions(lines)) {
      const found = readPod(lines, from, to, input, redactor);
      pieces.push(...found);
      if (found.length === 0) {
        warnings.push({
          code: "nothing-described",
          detail: "A stretch of `kubectl describe` output holds no field that could be read.",
          ...(input.file !== undefined && { file: input.file }),
          line: from + input.firstLine,
        });
      }
    }
    return { pieces, warnings };
  },
};

function readPod(
  lines: readonly string[],
  from: number,
  to: number,
  input: TextInput,
  redactor: Redactor,
): Piece[] {
  const { firstLine } = input;
  const { draft, sections, start } = readFields(lines, from, to, firstLine, redactor, openBlankNotes());
  const { metadata, spec, status } = draft;

  const known = input.known ?? {};
  const hasName = metadata.name !== undefined;
  if (!hasName && known.pod !== undefined) metadata.name = known.pod;
  if (known.namespace !== undefined) metadata.namespace ??= known.namespace;
  const { name, namespace } = metadata;
  const place = placeOf(input);
  const source: Source = {
    ...place,
    lines: linesOf(() => readFields(lines, from, to, firstLine, redactor, openNotes()).draft.noted),
  };
  if (draft.ages !== undefined) source.ages = draft.ages;
  // QoS class, node selectors and tolerations are always printed; events may be switched off.
  const isCut = !endings.has(sections.at(-1)?.key ?? "");
  if (!hasName || isCut) source.cut = { ...(!hasName && { start: true }), ...(isCut && { end: true }) };

  const involved: PodEvent["involved"] = { kind: "Pod" };
  if (name !== undefined) involved.name = name;
  if (namespace !== undefined) involved.namespace = namespace;
  const eventsContext = { involved, source: place, redactor, firstLine };
  const listed = sections.filter(({ key }) => key === "Events");
  const events =
    listed.length === 0
      ? looseEvents(lines, from, start, to, eventsContext)
      : listed.flatMap((section) => readDescribedEvents(lines, section, eventsContext));
  return !draft.noted.isEmpty || (hasName && events.length === 0)
    ? [
        { kind: "pod", pod: { object: { apiVersion: "v1", kind: "Pod", metadata, spec, status }, source } },
        ...events,
      ]
    : events;
}

/** All but the events. Read once for what they say, and once more where somebody asks on which lines it stands. */
function readFields(
  lines: readonly string[],
  from: number,
  to: number,
  firstLine: number,
  redactor: Redactor,
  noted: LineNotes,
): { draft: PodDraft; sections: readonly Section[]; start: number } {
  const draft: PodDraft = { metadata: {}, spec: { containers: [] }, status: {}, noted };
  const { start, sections } = readSections(lines, from, to, podLayout);
  const context = { lines, redactor, firstLine, noted };
  const readLoose = (begin: number, end: number) =>
    addContainers(
      draft,
      "containers",
      readContainers(lines, begin, end, { redactor, firstLine, noted, named: false }),
    );
  // What stands above the first heading is the rest of a container's block, or of a table of events.
  if (start > from) readLoose(from, start);
  for (const section of sections) {
    if (!readMetadataField(draft.metadata, section, context)) readPodField(draft, section, context);
  }
  const { spec } = draft;
  if (spec.containers.length === 0 && spec.initContainers === undefined)
    readLoose(...lostBlock(lines, start, to));
  return { draft, sections, start };
}

/** A container's fields, where somebody left out the heading above them with much else. */
function lostBlock(lines: readonly string[], from: number, to: number): [from: number, to: number] {
  const isWithin = (at: number) => /^[ \t]{2}/.test(lines[at] ?? "");
  let begin = from;
  while (begin < to && !/^[ \t]{2,16}(?:Last )?State:/.test(lines[begin] ?? "")) begin++;
  let end = begin;
  while (end < to && isWithin(end)) end++;
  while (begin > from && isWithin(begin - 1)) begin--;
  return [begin, end];
}

/** Rows that have lost their heading: above all that is left of the description, or at its end. */
function looseEvents(
  lines: readonly string[],
  from: number,
  start: number,
  to: number,
  context: EventsContext,
): Piece[] {
  const above = readLooseEvents(lines, from, start, context);
  return above.length > 0 ? above : readLooseEvents(lines, start, to, context);
}

function placeOf({ origin, file }: TextInput): Source {
  return file === undefined ? { origin, form: "describe" } : { origin, form: "describe", file };
}

const endings = new Set([
  "QoS Class",
  "QoS Tier",
  "Node-Selectors",
  "Tolerations",
  "Topology Spread Constraints",
  "SchedulingGroup",
  "Events",
]);
