import { containerNameAt } from "./container-blocks.ts";
import { type FieldOrder, fieldOrder, placeIn } from "./field-order.ts";
import { lettersOf, marginsOf } from "./margins.ts";
import { fieldValue, firstLetter, indentOf, nextInked, readField } from "./text-lines.ts";

/** A field of an object's description at its outermost level, with the lines that belong to it. */
export interface Section {
  key: string;
  value: string;
  /** Index of its line; its further lines are `line + 1` to `end`. */
  line: number;
  end: number;
}

/** Fields at the outermost level, in kubectl's order, and those among them that print nothing but lines of their own. */
export interface Layout {
  fields: readonly string[];
  blocks: ReadonlySet<string>;
  /** Fields that are found inside of a block too: met first in a text that lost its beginning, they prove nothing. */
  ambiguous?: ReadonlySet<string>;
}

export interface Sections {
  /** Index of the first line that belongs to a section: lines before it were cut from their heading. */
  start: number;
  sections: Section[];
}

/**
 * Cuts a description into its outermost fields.
 *
 * kubectl prints them in a fixed order. That, rather than indentation alone, tells a field from a message which goes
 * on at column 0, and from a volume's `Name:` in a paste that lost its indentation: once past the plain fields, only
 * a later one is believed.
 */
export function readSections(lines: readonly string[], from: number, to: number, layout: Layout): Sections {
  const { order, isBlock, firstBlock } = placesOf(layout);
  const sections: Section[] = [];
  let before: Section | undefined;
  let base: number | undefined;
  let current = -1;
  const margins = marginsOf(lines);
  const letters = lettersOf(lines);
  for (let at = from; at < to; at++) {
    // Outermost names begin with a capital; most lines end here.
    if (base !== undefined && margins[at] !== base) continue;
    const line = lines[at]!;
    const letter = letters[at]!;
    const first = letter || firstLetter(line);
    if (!(first >= 65 && first <= 90)) continue;
    const rank = placeIn(order, line, letter === 0 ? line.length : margins[at]!, current);
    if (rank === -1) continue;
    const key = order.names[rank]!;
    const value = fieldValue(line);
    if (isBlock[rank] === true && !opensBlock(key, value)) continue;
    const afterMessage = before?.key === "Message";
    // A block in another place than kubectl's was moved by hand; a plain field there is part of something else.
    if (rank <= current && isBlock[rank] !== true && (current >= firstBlock || afterMessage)) continue;
    const indent = base ?? indentOf(line);
    if (isBlock[rank] === true && (rank <= current || afterMessage) && !holdsBlock(lines, at, to, indent))
      continue;
    if (base === undefined && layout.ambiguous?.has(key) && !standsAlone(key, lines, from, at, to)) continue;
    base ??= indent;
    current = rank;
    if (before !== undefined) before.end = at;
    before = { key, value, line: at, end: to };
    sections.push(before);
  }
  return { start: sections[0]?.line ?? to, sections };
}

/** An ambiguous field opens a description only as its first line, and where no state's fields follow. */
function standsAlone(key: string, lines: readonly string[], from: number, at: number, to: number): boolean {
  if (nextInked(lines, from, to) !== at) return false;
  if (key === "Name") return true;
  for (let below = at + 1; below < Math.min(to, at + 12); below++) {
    if (
      /^\s*(?:Exit Code|Signal|Started|Finished|Ready|Restart Count):/.test(
        (lines[below] ?? "").slice(0, 300),
      )
    )
      return false;
  }
  return true;
}

/** Where a layout has its fields. */
interface Places {
  order: FieldOrder;
  /** By the places of the fields. */
  isBlock: readonly boolean[];
  firstBlock: number;
}

const known = new WeakMap<Layout, Places>();

function placesOf(layout: Layout): Places {
  const before = known.get(layout);
  if (before !== undefined) return before;
  const isBlock = layout.fields.map((key) => layout.blocks.has(key));
  const made = { order: fieldOrder(layout.fields), isBlock, firstBlock: isBlock.indexOf(true) };
  known.set(layout, made);
  return made;
}

function opensBlock(key: string, value: string): boolean {
  if (value === "" || value === "<none>" || value === "<unset>") return true;
  // The first entry of these stands on the line itself.
  return key === "Tolerations" || key === "Node-Selectors" || key === "Topology Spread Constraints";
}

function holdsBlock(lines: readonly string[], at: number, to: number, indent: number): boolean {
  const below = nextInked(lines, at + 1, to);
  return (
    below < to && (indentOf(lines[below] ?? "") > indent || containerNameAt(lines, below, to) !== undefined)
  );
}

/** The value of the section that begins at `from`, and its further lines, without what is empty. */
export function entriesOf(
  lines: readonly string[],
  from: number,
  to: number,
): { text: string; line: number }[] {
  const value = readField(lines[from] ?? "")?.value ?? "";
  const entries = value === "" || value === "<none>" ? [] : [{ text: value, line: from }];
  for (let at = from + 1; at < to; at++) {
    const text = (lines[at] ?? "").trim();
    if (text !== "" && text !== "<none>") entries.push({ text, line: at });
  }
  return entries;
}
