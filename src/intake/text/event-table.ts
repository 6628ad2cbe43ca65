import type { PodEvent } from "../../evidence/evidence.ts";
import type { Format } from "../format.ts";
import { readEventHeader } from "./event-header.ts";
import { looksLikeEventRow } from "./event-row.ts";
import { readEventRows } from "./event-rows.ts";
import { nextInked, textLines } from "./text-lines.ts";

/** `kubectl get events`, `get events -o wide` and `kubectl events`, with every set of columns they have had. */
export const eventTable: Format = {
  id: "event-table",
  mediaTypes: [],
  sniff: (input) => {
    const lines = textLines(input);
    const first = lines[firstRow(lines)] ?? "";
    return (
      isNoEvents(first, input.known?.kind) ||
      (readEventHeader(first) ?? looksLikeEventRow(first)) !== undefined
    );
  },
  read: (input, redactor) => {
    const { origin, file, firstLine, known } = input;
    const lines = textLines(input);
    const first = firstRow(lines);
    const line = lines[first] ?? "";
    // Without a column for the object the table was asked for one object's events.
    const name = known?.pod ?? known?.name;
    const involved: PodEvent["involved"] = {
      kind: known?.kind === undefined || known.kind === "Event" ? "Pod" : known.kind,
      ...(name !== undefined && { name }),
      ...(known?.namespace !== undefined && { namespace: known.namespace }),
    };
    if (isNoEvents(line, known?.kind)) {
      const namespace = known?.namespace ?? /^No resources found in (\S{1,63}) namespace/.exec(line)?.[1];
      const about = { ...involved, ...(namespace !== undefined && { namespace }) };
      return { pieces: [{ kind: "no-events", involved: about }], warnings: [] };
    }
    const header = readEventHeader(line);
    const columns = header ?? looksLikeEventRow(line);
    if (columns === undefined) return { pieces: [], warnings: [] };
    const events = readEventRows(lines, header === undefined ? first : first + 1, lines.length, {
      columns,
      involved,
      source: { origin, form: "table", ...(file !== undefined && { file }) },
      redactor,
      firstLine,
    });
    return { pieces: events.map((event) => ({ kind: "event", event })), warnings: [] };
  },
};

/** Of a header that was not copied the line below it may be left. */
function firstRow(lines: readonly string[]): number {
  const first = nextInked(lines, 0, lines.length);
  return underline.test(lines[first] ?? "") ? nextInked(lines, first + 1, lines.length) : first;
}

const underline = /^[ \t]{0,40}-{3,20}(?:[ \t]{1,40}-{3,20}){2,8}[ \t]{0,40}$/;

/** Any `kubectl get` says so of anything; only where events were asked for does it tell of events. */
function isNoEvents(line: string, kind: string | undefined): boolean {
  if (/^No events found\b/.test(line)) return true;
  return kind === "Event" && /^No resources found\b/.test(line);
}
