import type { PodEvent, Source } from "../../evidence/evidence.ts";
import type { Redactor } from "../../redaction/redactor.ts";
import type { Piece } from "../format.ts";
import { readEventHeader } from "./event-header.ts";
import { describeColumns, looksLikeEventRow } from "./event-row.ts";
import { readEventRows } from "./event-rows.ts";

export interface EventsContext {
  involved: PodEvent["involved"];
  source: Source;
  redactor: Redactor;
  /** 1-based line in the file of `lines[0]`. */
  firstLine: number;
}

/** The Events section of a description: its events, or that there are none. */
export function readDescribedEvents(
  lines: readonly string[],
  section: { value: string; line: number; end: number },
  context: EventsContext,
): Piece[] {
  const { involved } = context;
  if (section.value === "<none>") return [{ kind: "no-events", involved }];
  return readLooseEvents(lines, section.line + 1, section.end, context);
}

/** Events between two lines, with their header or without it. */
export function readLooseEvents(
  lines: readonly string[],
  from: number,
  to: number,
  context: EventsContext,
): Piece[] {
  for (let at = from; at < to; at++) {
    const line = lines[at] ?? "";
    const columns = readEventHeader(line);
    const loose = columns === undefined ? looksLikeEventRow(line) : undefined;
    if (columns === undefined && loose === undefined) continue;
    const first = columns === undefined ? at : at + 1;
    const events = readEventRows(lines, first, to, {
      ...context,
      columns: columns ?? loose ?? describeColumns,
    });
    return events.map((event) => ({ kind: "event", event }));
  }
  return [];
}
