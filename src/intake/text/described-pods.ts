import type { TextInput } from "../format.ts";
import { descriptions, firstKind } from "./describe-kind.ts";
import { podLayout } from "./describe-layouts.ts";
import { fieldOrder, placeIn } from "./field-order.ts";
import { withoutHardWraps } from "./hard-wraps.ts";
import { blankLine, letterTable, lettersOf, marginsOf } from "./margins.ts";
import { textLines } from "./text-lines.ts";

/**
 * The text with its lines, where it is nothing but what `kubectl describe pods` writes into a file: one whole description
 * below the other, and each line one that kubectl prints there. undefined: something else may stand in it, which a paste is
 * looked through for.
 */
export function describedPods(input: TextInput): TextInput | undefined {
  const { text, known } = input;
  if (known?.instance !== undefined || !text.startsWith("Name:")) return undefined;
  // Somebody's marks, anywhere in a line; and the LastHeartbeatTime of a node's conditions. (Five letters are found
  // many times faster than more.)
  if (["**", "`", "Heart"].some((sign) => text.includes(sign))) return undefined;
  const lines = textLines(input);
  const isAll =
    firstKind(lines) === "Pod" &&
    descriptions(lines).every((range) => isWhole(lines, range)) &&
    withoutHardWraps(lines) === lines;
  return isAll ? { ...input, lines } : undefined;
}

const podFields = fieldOrder(podLayout.fields);
const [nameField, eventsField] = ["Name", "Events"].map((field) => podFields.places.get(field)!);

/** First letters of what is put in front of lines, or between them: quotations, frames, comments, fences, prompts. */
const dressing = letterTable("\0>|#*~=+$");

/** Whether no line of a description, its first aside, is one that kubectl does not print there. */
function isWhole(lines: readonly string[], [from, to]: readonly [from: number, to: number]): boolean {
  const margins = marginsOf(lines);
  const letters = lettersOf(lines);
  let field = placeIn(podFields, lines[from]!, 0, -1);
  if (field !== nameField) return false;
  for (let at = from + 1; at < to; at++) {
    const margin = margins[at]!;
    if (margin === blankLine) continue;
    if (margin > 0) {
      // Behind a tab the letter is not known, and no sign of another alphabet is kubectl's.
      if (field === eventsField ? !isOfEvents(lines[at]!, margin) : dressing[letters[at]!] !== 0)
        return false;
      continue;
    }
    // Events are the last of a description: what stands below goes on with a message, or somebody wrote it.
    if (field === eventsField) return false;
    field = placeIn(podFields, lines[at]!, 0, field);
    if (field === -1 || field === nameField) return false;
  }
  return true;
}

/** A row, or the table's header with the rule below it. */
function isOfEvents(line: string, start: number): boolean {
  return (
    line.startsWith("Normal ", start) ||
    line.startsWith("Warning ", start) ||
    line.startsWith("Type ", start) ||
    line.startsWith("---", start)
  );
}
