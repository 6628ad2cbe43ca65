import { fieldOrder, placeIn } from "./field-order.ts";
import { blankLine, letterTable, lettersOf, marginsOf } from "./margins.ts";
import { fieldValue, indentOf, nextInked, readField } from "./text-lines.ts";

/**
 * Finds the container blocks of a describe text, and the fields in each, with nothing but Kubernetes' layout to go
 * by: names are lower-case labels at one indentation, fields are kubectl's capitalised words at the next. A message
 * of several lines continues at column 0 and may say anything, so a field counts only at its block's indentation,
 * except in a paste that lost all indentation.
 */

const states = new Set(["Waiting", "Running", "Terminated"]);

type Fits = (value: string) => boolean;
const isText: Fits = (value) => value !== "";
/** What prints on lines of its own, below the name. */
const isBelow: Fits = (value) => value === "" || value === "<none>";
const isId: Fits = (value) => value === "" || value.includes("://");
const isStateName: Fits = (value) =>
  value === "" || states.has(value) || states.has(value.split(/\s/, 1)[0] ?? "");
const isPorts: Fits = (value) => isBelow(value) || /^\d{1,5}\/[A-Z]/.test(value);
const isProbe: Fits = (value) => /^(?:http-get|exec|tcp-socket|grpc|unknown)\b/.test(value);

/** Fields of a container in kubectl's order, with what their values look like. */
const order: readonly (readonly [key: string, fits: Fits])[] = [
  ["Container ID", isId],
  ["Image", isText],
  ["Image ID", isText],
  ["Port", isPorts],
  ["Ports", isPorts],
  ["Host Port", isPorts],
  ["Host Ports", isPorts],
  ["SeccompProfile", isText],
  ["LocalhostProfile", isText],
  ["QoS Tier", isBelow],
  ["Command", isBelow],
  ["Args", isBelow],
  ["State", isStateName],
  ["Last State", isStateName],
  ["Last Termination State", isStateName],
  ["Ready", (value) => value === "True" || value === "False"],
  ["Restart Count", (value) => /^\d{1,10}$/.test(value)],
  ["Limits", isBelow],
  ["Requests", isBelow],
  ["Liveness", isProbe],
  ["Readiness", isProbe],
  ["Startup", isProbe],
  ["Environment Variables from", isBelow],
  ["Environment", isBelow],
  ["Environment Variables", isBelow],
  ["Mounts", isBelow],
  ["Devices", isBelow],
];

const fields = fieldOrder(order.map(([key]) => key));

/** The place of a field in kubectl's order; behind all of them for another name. */
export function fieldRank(key: string): number {
  return fields.places.get(key) ?? order.length;
}

export interface BlockField {
  /** One of kubectl's names, or "state field" for a state's field met before any state: the text was cut above it. */
  key: string;
  /** Name of the state's field. */
  subKey?: string;
  value: string;
  /** Index of its line; its further lines are `line + 1` to `end`. */
  line: number;
  end: number;
  indent: number;
}

export interface Block {
  /** undefined: the text begins inside of the block. */
  name?: string;
  line: number;
  end: number;
  fields: BlockField[];
  /** Something like `...` stands in the block: what it does not show was perhaps taken out by hand. */
  elided: boolean;
}

/** The fields of a state, in kubectl's order. */
export const stateOrder = fieldOrder(["Reason", "Message", "Exit Code", "Signal", "Started", "Finished"]);

export const isStateField = (key: string): boolean => stateOrder.places.has(key);

/** Whether a line is a container's field, by name and by the shape of its value. */
export function isContainerField(key: string, value: string): boolean {
  const place = fields.places.get(key);
  return place !== undefined && order[place]![1](value);
}

const containerName = /^\s*([a-z0-9](?:[-a-z0-9]{0,251}[a-z0-9])?):?\s*$/;

/**
 * The name of the container whose block starts at this line. The line below must be one of a container's fields,
 * not further left, so that no line of a script, an environment or a message passes for a name.
 */
export function containerNameAt(lines: readonly string[], at: number, to: number): string | undefined {
  const line = lines[at] ?? "";
  if (line.length > 300) return undefined;
  const found = containerName.exec(line);
  if (found === null) return undefined;
  const below = nextInked(lines, at + 1, to);
  if (below >= to) return undefined;
  const field = readField(lines[below] ?? "");
  if (field === undefined || field.indent < indentOf(line)) return undefined;
  return isContainerField(field.key, field.value) ? found[1] : undefined;
}

/** Something like `...` in place of lines that were taken out by hand. */
export function isElision(line: string): boolean {
  const last = line.charCodeAt(line.length - 1);
  return (last > 127 || elisionEnds[last] === 1) && elision.test(line);
}

/** The last letters of what `elision` takes, and blanks, but for those beyond ASCII: most lines end in another. */
const elisionEnds = letterTable("])>.-pPdD \t");
const elision = /^\s*[[(<]?(?:\.{3,}|…|-{2,} ?snip ?-{2,}|snip(?:ped)?|truncated|omitted)[\])>]?\s*$/i;

/** All blocks between `from` and `to`; `named` says that a header such as `Containers:` stands above. */
export function readBlocks(lines: readonly string[], from: number, to: number, named: boolean): Block[] {
  const blocks: Block[] = [];
  let block: Block | undefined;
  let nameIndent = 0;
  let fieldIndent = 0;
  let flat = false;
  let field: BlockField | undefined;
  let place = -1;

  const margins = marginsOf(lines);
  const letters = lettersOf(lines);
  for (let at = from; at < to; at++) {
    const indent = margins[at]!;
    if (indent === blankLine) continue;
    const line = lines[at] ?? "";
    if (block === undefined || flat || indent <= nameIndent) {
      const name =
        containerNameAt(lines, at, to) ??
        (named ? loneName(lines, at, to, block, indent, nameIndent) : undefined);
      if (
        name !== undefined &&
        (block === undefined || indent >= nameIndent || startsFields(lines, at, to))
      ) {
        block = { name, line: at, end: to, fields: [], elided: false };
        blocks.push(block);
        field = undefined;
        place = -1;
        nameIndent = indent;
        const below = lines[nextInked(lines, at + 1, to)];
        fieldIndent = below === undefined ? indent + 2 : indentOf(below);
        flat = fieldIndent <= nameIndent;
        continue;
      }
    }
    if (block === undefined) {
      const found = readField(line);
      if (found === undefined) continue;
      const isState = isStateField(found.key) && found.value !== "";
      if (!isContainerField(found.key, found.value) && !isState) continue;
      // Cut above: the first line may be a state's field, which stands two further in than the container's.
      block = { line: at, end: to, fields: [], elided: false };
      blocks.push(block);
      fieldIndent = isState ? Math.max(0, indent - 2) : indentOf(line);
      nameIndent = fieldIndent - 2;
      flat = fieldIndent === 0;
    }
    // What stands further in than fields do belongs to the field above.
    if (flat || (indent > nameIndent && indent <= fieldIndent)) {
      const found = placeIn(fields, line, letters[at] === 0 ? line.length : indent, place);
      const value = found === -1 ? "" : fieldValue(line);
      if (found !== -1 && order[found]![1](value)) {
        place = found;
        field = { key: order[found]![0], value, line: at, end: at + 1, indent };
        block.fields.push(field);
        continue;
      }
    }
    if (field === undefined) {
      const found = readField(line);
      if (found !== undefined && isStateField(found.key)) {
        const { key: subKey, value } = found;
        block.fields.push({ key: "state field", subKey, value, line: at, end: at + 1, indent });
        continue;
      }
    }
    if (!block.elided && isElision(line)) block.elided = true;
    if (field !== undefined) field.end = at + 1;
  }
  blocks.forEach((each, index) => (each.end = blocks[index + 1]?.line ?? to));
  return blocks;
}

/** Whether the first of a container's fields stand below, not those that the rest of a line that was broken may be among. */
function startsFields(lines: readonly string[], at: number, to: number): boolean {
  const field = readField(lines[nextInked(lines, at + 1, to)] ?? "");
  return field !== undefined && fieldRank(field.key) <= fieldRank("Image");
}

/** Under its header, a name needs no field below it when the text ends there. */
function loneName(
  lines: readonly string[],
  at: number,
  to: number,
  block: Block | undefined,
  indent: number,
  nameIndent: number,
): string | undefined {
  if (block !== undefined && indent !== nameIndent) return undefined;
  if (block !== undefined && nextInked(lines, at + 1, to) < to) return undefined;
  const line = lines[at] ?? "";
  return line.length > 300 || !line.trimEnd().endsWith(":") ? undefined : containerName.exec(line)?.[1];
}
