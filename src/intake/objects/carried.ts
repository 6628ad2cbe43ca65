import { addCounts } from "../add-reading.ts";
import { exportedEntries } from "../exports/exported-entries.ts";
import { type EntryLine, readEntries } from "../exports/exported-logs.ts";
import type { KnownText, Piece } from "../format.ts";
import { isBareEvent } from "./bare-event.ts";
import { knownOf } from "../text/known-of.ts";
import {
  commandOf,
  isDated,
  isMadeName,
  isTextField,
  knownOfCommand,
  logOf,
  namesBeside,
} from "./carried-log.ts";
import { type Beside, nameEvents, ownerOf, podsAmong } from "./carried-owner.ts";
import { isRecord } from "./fields.ts";
import { isLines } from "./lines.ts";
import type { ObjectReader } from "./object-reader.ts";

/** Whose a value is, as far as what it stands in tells. */
interface Place {
  pointer: string;
  depth: number;
  /** Its field is one of pods, or of containers: then what is in it says their names without more, or is named after them. */
  of?: "pod" | "container";
  names: KnownText;
  /** It is a log, or holds some. */
  log?: KnownText;
  /** The names of fields from that of the log on: of a pod, a container, or of nothing. */
  keys: readonly string[];
}

/** A log, until it is known which pods stand beside it. */
interface Waiting {
  text: string | readonly EntryLine[];
  place: Place;
}

/**
 * Reads what an incident tool, a tracker, a chat or a script wrapped into an object of its own: Kubernetes objects, at
 * whatever depth, texts that hold output of kubectl, and logs, where the name of the field says that it is one. Where
 * one pod stands beside a log, it is that pod's; what stands beside `value` are the pieces from `firstPiece` on. Whether
 * there was any.
 */
export function readCarried(
  reader: ObjectReader,
  value: Record<string, unknown>,
  pointer: string,
  readObject: (value: unknown, pointer: string) => void,
  firstPiece = reader.pieces.length,
): boolean {
  const { pieces } = reader;
  const waiting: Waiting[] = [];
  let isAny = false;

  const visit = (inner: unknown, place: Place) => {
    if (place.depth === 0 || reader.refusal || reader.context.limits.expired?.()) return;
    if (typeof inner === "string" || isLines(inner)) {
      const text = typeof inner === "string" ? inner : inner.join("\n");
      if (place.log !== undefined) waiting.push({ text, place });
      else if (readCarriedText(reader, text, place.pointer)) isAny = true;
      else if (isDated(text)) waiting.push({ text, place: { ...place, log: { instance: "unknown" } } });
    } else if (isRecord(inner) && isObject(inner) && inner !== value) {
      isAny = true;
      readObject(inner, place.pointer);
    } else if (typeof inner === "object" && inner !== null) {
      const entries = exportedEntries(inner, place.log === undefined);
      if (entries !== undefined && entries.entries.length > 0) {
        const text = entries.entries.map((entry, index) => ({ ...entry, line: index + 1 }));
        waiting.push({ text, place: { ...place, log: place.log ?? { instance: "unknown" } } });
      } else visitMembers(inner, place);
    }
  };

  const visitMembers = (inner: object, place: Place) => {
    const [piecesBefore, waitingBefore] = [pieces.length, waiting.length];
    if (Array.isArray(inner)) {
      for (const [index, item] of inner.entries())
        visit(item, { ...place, pointer: `${place.pointer}/${index}`, depth: place.depth - 1 });
    } else if (isRecord(inner)) {
      const names = { ...place.names, ...namesBeside(inner, place.of) };
      const command = commandOf(inner);
      for (const [name, member] of Object.entries(inner)) {
        const at = `${place.pointer}/${step(reader.copying.redactor.text(name))}`;
        visit(member, {
          ...placeOf(name, { ...place, names }, command),
          pointer: at,
          depth: place.depth - 1,
        });
      }
    }
    settle(piecesBefore, waitingBefore);
  };

  /** Where no pod stands beside it, a log waits for those that stand around it. */
  const settle = (piecesBefore: number, waitingBefore: number, isLast = false) => {
    const isIdle = waiting.length === waitingBefore && !pieces.slice(piecesBefore).some(isNameless);
    const beside = isIdle ? undefined : podsAmong(pieces, piecesBefore);
    if (beside === undefined || (beside.pods.size === 0 && !isLast)) return;
    nameEvents(pieces, piecesBefore, beside);
    for (const each of waiting.splice(waitingBefore)) if (readWaiting(reader, each, beside)) isAny = true;
  };

  visit(value, {
    pointer,
    depth: reader.context.limits.depth,
    names: {},
    keys: [],
  });
  settle(firstPiece, 0, true);
  return isAny;
}

/** Of a member of an object, by its name. `command`: what stands beside it is the output of. */
function placeOf(name: string, place: Place, command: ReturnType<typeof commandOf>): Place {
  const { of, log, keys, ...rest } = place;
  const within = ofNamed(name);
  const own = {
    ...rest,
    keys,
    ...(within !== undefined && { of: within }),
    ...(log !== undefined && { log }),
    names: of === "pod" && isMadeName(name) ? { ...rest.names, pod: name } : rest.names,
  };
  if (command !== undefined && isTextField(name)) {
    const { log: _, ...bare } = own;
    return command.shows === "log" ? { ...bare, log: knownOf(undefined, command) ?? {} } : bare;
  }
  const said = knownOfCommand(name) ?? logOf(name);
  if (log === undefined) return said === undefined ? own : { ...own, log: said };
  return isTextField(name) ? own : { ...own, keys: [...keys, name] };
}

function ofNamed(field: string): Place["of"] {
  if (/^pods?$/i.test(field)) return "pod";
  return /^(?:init|ephemeral)?containers?$/i.test(field) ? "container" : undefined;
}

function isNameless(piece: Piece): boolean {
  return piece.kind === "event" && piece.event.involved.name === undefined;
}

function readWaiting(reader: ObjectReader, { text, place }: Waiting, beside: Beside): boolean {
  const known = ownerOf(place, beside, typeof text !== "string" || text.includes("\n"));
  if (known === undefined) return false;
  if (typeof text === "string") return readCarriedText(reader, text, place.pointer, known);
  const { context, origin, file = "" } = reader;
  const isSaid = text.some(({ speaker }) => speaker.pod !== undefined);
  const { instance = "unknown" } = known;
  const input = { origin, file: `${file}#${place.pointer}`, known: isSaid ? { instance } : known };
  const pieces = readEntries(text, input, context, reader.warnings);
  for (const piece of pieces) reader.pieces.push(piece);
  return pieces.length > 0;
}

/** One step of a JSON pointer. */
function step(name: string): string {
  return name.slice(0, 100).replaceAll("~", "~0").replaceAll("/", "~1");
}

/** A kind alone is what programs say of an object that they do not show. An event tells what it is about. */
function isObject(value: Record<string, unknown>): boolean {
  const { kind, metadata, items, involvedObject, regarding } = value;
  return (
    isRecord(involvedObject) ||
    isRecord(regarding) ||
    (typeof kind === "string" && kind !== "" && isRecord(metadata)) ||
    (Array.isArray(items) && items.some(isRecord)) ||
    isBareEvent(value)
  );
}

/**
 * Reads a string as if it had been sent, or, where it is known to be one, as a log. Its lines are counted from its own
 * first, and its file is named with the place in it.
 */
export function readCarriedText(
  reader: ObjectReader,
  text: string,
  pointer: string,
  log?: KnownText,
): boolean {
  const { context, origin, file = "" } = reader;
  const input = { text, origin, firstLine: 1, file: `${file}#${pointer}` };
  const output = mayBeOutput(text) ? context.readText?.(input) : undefined;
  const reading =
    output ?? (log && text.trim() !== "" ? context.readLog?.({ ...input, known: log }) : undefined);
  if (reading === undefined || reading.refusal) return false;
  for (const piece of reading.pieces) reader.pieces.push(piece);
  for (const warning of reading.warnings) reader.warnings.push(warning);
  for (const surrounding of reading.surroundings ?? []) reader.surroundings.push(surrounding);
  reader.secrets += reading.secrets ?? 0;
  reader.skippedKinds = addCounts(reader.skippedKinds, reading.skippedKinds);
  return reading.pieces.length > 0;
}

/** Output has lines, whatever became of their ends on the way, or is JSON. */
function mayBeOutput(text: string): boolean {
  return text.length >= 40 && (text.startsWith("{") || lineEnds.some((end) => text.includes(end)));
}

const lineEnds = ["\n", String.raw`\n`, "<br"];
