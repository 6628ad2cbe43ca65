import { strongAnchorAt } from "./anchors.ts";
import { readCommandLine } from "./command-line.ts";
import { isOutermostField, startsData } from "./description-start.ts";
import { type Column, readEventHeader } from "./event-header.ts";
import { looksLikeEventRow, readRow } from "./event-row.ts";
import { readKubectlRemark } from "./log-refusal.ts";
import { looksLikePodRow } from "./pod-table.ts";
import type { Segment } from "./segment.ts";
import { readTableHeader } from "./table-header.ts";
import { indentOf, nextInked } from "./text-lines.ts";
import { followsWholeMessage } from "./whole-message.ts";

/** Whether a description is over above this line, though no blank line says so: it ends with its events. */
export function followsEvents(
  lines: readonly string[],
  at: number,
  { hasEvents }: Segment,
  letters: Uint16Array,
): boolean {
  const above = letters[at - 1]!;
  // N(ormal), W(arning), or behind a tab: a row.
  if ((above === 78 || above === 87 || above === 0) && followsWholeMessage(lines, at)) return true;
  if (hasEvents !== true) return false;
  const isAnswer = readKubectlRemark(lines[at] ?? "", false) !== undefined;
  return isAnswer || /^Events:\s{1,40}<none>\s*$/.test((lines[at - 1] ?? "").slice(0, 60));
}

/** How far a message may go on after a blank line until the next row of events. */
const messageReach = 40;

export function endsAtBlank(lines: readonly string[], at: number, current: Segment, signAt: SignAt): boolean {
  const above = lines[at - 1] ?? "";
  if (looksLikeEventRow(above) !== undefined) current.announces = above.trimEnd().endsWith(":");
  if (current.announces === true) {
    const next = nextInked(lines, at + 1, lines.length);
    return startsData(lines, next) || signAt(next) === "beginning";
  }
  if (current.looks === "description") return endsAfterBlank(lines, at, current, signAt);
  if (current.looks === "table" && current.columns !== undefined) return !goesOn(lines, at, current.columns);
  if (current.looks === "pods") return !looksLikePodRow(lines[nextInked(lines, at, lines.length)] ?? "");
  return current.looks === "table";
}

/** Whether more rows of events follow, perhaps behind the rest of a message. */
function goesOn(lines: readonly string[], at: number, columns: readonly Column[]): boolean {
  for (let below = at + 1; below < Math.min(lines.length, at + messageReach); below++) {
    const line = lines[below] ?? "";
    if (readTableHeader(line) !== undefined || readCommandLine(line) !== undefined) return false;
    if (readRow(line, columns) !== undefined) return true;
  }
  return false;
}

/**
 * Whether a description is over at this blank line. Two descriptions have two blank lines between them, messages
 * hold blank lines too, and people write on below: it goes on where a field, a row or something indented follows.
 */
function endsAfterBlank(lines: readonly string[], at: number, current: Segment, signAt: SignAt): boolean {
  if (current.isData === true) return false;
  const next = nextInked(lines, at + 1, lines.length);
  if (next >= lines.length) return false;
  const line = lines[next] ?? "";
  if (startsData(lines, next)) return false;
  if (indentOf(line) > 0 || isOutermostField(line) || looksLikeEventRow(line) !== undefined) return false;
  for (let below = next + 1; below < Math.min(lines.length, next + messageReach); below++) {
    const sign = signAt(below);
    // What stands beyond the next output's beginning is not this one's.
    if (sign === "beginning") return true;
    if (sign === "row" || (sign === "state" && indentOf(lines[current.from] ?? "") <= 4)) return false;
  }
  return true;
}

/**
 * What a line says of those above it: another output begins, or a description is not over, as a row of its events or
 * a field of a container's state shows.
 */
type Sign = "beginning" | "row" | "state" | "none";
type SignAt = (at: number) => Sign;

/** Each line is looked at once, from however many blank lines above. */
export function signsOf(lines: readonly string[]): SignAt {
  const known: Sign[] = [];
  return (at) => (known[at] ??= signOf(lines, at));
}

function signOf(lines: readonly string[], at: number): Sign {
  const line = lines[at] ?? "";
  if (readCommandLine(line) !== undefined || strongAnchorAt(lines, at) !== undefined) return "beginning";
  if (looksLikeEventRow(line) !== undefined && readEventHeader(lines[at - 1] ?? "") === undefined)
    return "row";
  return /^ {2,}(?:Exit Code|Started|Finished|Restart Count):\s/.test(line.slice(0, 60)) ? "state" : "none";
}
