import { fieldKey } from "./text-lines.ts";

/** Names of fields in the order in which kubectl prints them. */
export interface FieldOrder {
  names: readonly string[];
  /** Their first letters, as UTF-16 codes. */
  firsts: Uint16Array;
  places: ReadonlyMap<string, number>;
}

export function fieldOrder(names: readonly string[]): FieldOrder {
  return {
    names,
    firsts: Uint16Array.from(names, (name) => name.charCodeAt(0)),
    places: new Map(names.map((name, place) => [name, place])),
  };
}

/**
 * The place of the name of the field that a line is, or -1. A field mostly stands a few places behind the one `before`
 * it, and is known there by its letters, from `start` on: to cut out its name and to look that up takes much longer.
 */
export function placeIn(
  { names, firsts, places }: FieldOrder,
  line: string,
  start: number,
  before: number,
): number {
  const first = start < line.length ? line.charCodeAt(start) : 0;
  for (let place = before + 1; place < names.length; place++)
    if (firsts[place] === first && isNamed(line, start, names[place]!)) return place;
  return places.get(fieldKey(line) ?? "") ?? -1;
}

function isNamed(line: string, start: number, name: string): boolean {
  const colon = start + name.length;
  if (colon >= line.length || line.charCodeAt(colon) !== 58 || !line.startsWith(name, start)) return false;
  if (colon + 1 === line.length) return true;
  const next = line.charCodeAt(colon + 1);
  return next === 32 || next === 9;
}
