import { looksDescribed, startsBlock, startsContainer, startsDescription } from "./description-start.ts";
import { readEventHeader } from "./event-header.ts";
import { looksLikeEventRow, reporters } from "./event-row.ts";
import { isBelowWord } from "./further-lines.ts";
import { startsManifest } from "./object-bounds.ts";
import { looksLikePodRow } from "./pod-table.ts";
import type { Segment } from "./segment.ts";
import { startsState } from "./starts-state.ts";
import { readTableHeader } from "./table-header.ts";
import { indentOf, nextInked } from "./text-lines.ts";

/**
 * What begins at this line. In the middle of other output only what nothing else prints counts: two lines of a
 * description, a table's header. `fresh`: nothing stands directly above.
 */
export function anchorAt(
  lines: readonly string[],
  at: number,
  fresh: boolean,
  current: Segment | undefined,
): Segment["looks"] {
  const line = lines[at] ?? "";
  if (current?.looks === "description" || current?.looks === "object") {
    if (current.isData === true && indentOf(line) > 0) return undefined;
    // Nothing has two lists of events: the second is a fragment of something else.
    if (current.hasEvents === true && line.startsWith("Events:")) return "description";
    // A description holds tables of its own; only the tables of `kubectl get` end it.
    const strong = strongAnchorAt(lines, at);
    if (strong !== "description") return indentOf(line) === 0 ? strong : undefined;
    // Further in stands the template of a claim, below its StatefulSet.
    return indentOf(line) <= indentOf(lines[current.from] ?? "") || current.looks === "object"
      ? strong
      : undefined;
  }
  const strong = strongAnchorAt(lines, at) ?? blockAt(lines, at);
  if (strong !== undefined) return strong;
  if (current?.looks !== undefined) return undefined;
  if (startsState(lines, at)) return "description";
  if (startsManifest(lines, at)) return "object";
  if (!fresh) {
    if (isEventOfKubernetes(line)) return "description";
    if (isEventOfList(line)) return "table";
    // A word above a row sets it off as a blank line does.
    return isBelowWord(lines, at) && looksLikePodRow(line) ? "pods" : undefined;
  }
  if (startsContainer(lines, at, lines.length)) return "description";
  const row = looksLikeEventRow(line);
  if (row !== undefined) return row[0] === "type" ? "description" : "table";
  if (looksLikePodRow(line)) return "pods";
  if (
    /^(?:\{\s*(?:["}]|$)|\[\s*(?:[{"\]]|$)|---\s*$|\s{0,16}(?:- )?(?:apiVersion|kind):)/.test(
      line.slice(0, 60),
    )
  )
    return "object";
  return current === undefined &&
    /^\s*[A-Za-z][\w ./-]*[:=]/.test(line.slice(0, 200)) &&
    looksDescribed(lines, at)
    ? "description"
    : undefined;
}

const reporter = new RegExp(String.raw`\b${reporters}`);

/** A row of `describe` that names who reports it: people put dots, quotes and words of their own right above. */
function isEventOfKubernetes(line: string): boolean {
  return (
    /^[ \t]{0,40}(?:Normal|Warning)[ \t]/.test(line.slice(0, 60)) &&
    reporter.test(line.slice(0, 300)) &&
    looksLikeEventRow(line)?.[0] === "type"
  );
}

/** A row of `get events`, likewise. */
function isEventOfList(line: string): boolean {
  return (
    /^[ \t]{0,16}\d{1,4}[smhd]\S{0,8}[ \t]{1,20}(?:Normal|Warning)[ \t]{1,40}[A-Z]\w{2,60}[ \t]{1,400}[a-z]{2,40}\/[a-z0-9]/.test(
      line.slice(0, 800),
    ) && looksLikeEventRow(line)?.[0] === "lastSeen"
  );
}

/** What no program prints by chance, whatever stands above it. */
export function strongAnchorAt(lines: readonly string[], at: number): Segment["looks"] {
  const line = lines[at] ?? "";
  if (startsDescription(lines, at, lines.length)) return "description";
  const header = readTableHeader(line);
  if (header === undefined) return undefined;
  if (header.kind === "events" && readEventHeader(line)?.[0] === "type") return undefined;
  return header.kind === "pods" ? "pods" : "table";
}

/** The list that ends a description, with its header: no log has both. */
export function eventsAt(lines: readonly string[], at: number): Segment["looks"] {
  return lines[at]?.startsWith("Events:") === true && readEventHeader(lines[at + 1] ?? "")?.[0] === "type"
    ? "description"
    : undefined;
}

/** A part of a description with its heading, or with the header of its events. */
function blockAt(lines: readonly string[], at: number): Segment["looks"] {
  const line = lines[at] ?? "";
  const isOpen = line.endsWith(":") || line.endsWith("<none>") || line.endsWith(" ");
  if (isOpen && (startsBlock(lines, at, lines.length) || startsNamedContainer(lines, at)))
    return "description";
  return readEventHeader(line)?.[0] === "type" ? "description" : undefined;
}

/** A container's name with two of its fields below: too much for a coincidence even between log lines. */
function startsNamedContainer(lines: readonly string[], at: number): boolean {
  if (!/^\s*[a-z0-9][-a-z0-9]{0,62}:\s*$/.test((lines[at] ?? "").slice(0, 120))) return false;
  const below = nextInked(lines, at + 1, lines.length);
  return (
    /^\s*Container ID:\s+\w+:\/\//.test((lines[below] ?? "").slice(0, 300)) &&
    startsContainer(lines, at, lines.length)
  );
}
