import type { LinesByPointer } from "../../evidence/evidence.ts";

/**
 * Lines by JSON pointer, written down while a description is read. They become a Map when somebody asks: of the many
 * pods of a dump only a few are cited, and hashing a hundred pointers takes longer than reading a pod.
 */
export interface LineNotes {
  readonly pointers: string[];
  readonly notes: Note[];
}

/** A line, or the lines of what stands at the pointer and below. */
type Note = number | { part: LineNotes; offset: number };

export function openNotes(): LineNotes {
  return { pointers: [], notes: [] };
}

export function noteLine({ pointers, notes }: LineNotes, pointer: string, line: number): void {
  pointers.push(pointer);
  notes.push(line);
}

/** Takes over notes of a part that stands at `prefix` in this object, and whose lines count from `offset`. */
export function adoptNotes(
  { pointers, notes }: LineNotes,
  prefix: string,
  part: LineNotes,
  offset = 0,
): void {
  pointers.push(prefix);
  notes.push({ part, offset });
}

export function isEmpty({ pointers }: LineNotes): boolean {
  return pointers.length === 0;
}

/** For who asks, once everything is noted. */
export function linesOf(noted: LineNotes): LinesByPointer {
  let made: Map<string, number> | undefined;
  const toMap = () => (made ??= new Map(allOf(noted)));
  return { get: (pointer) => toMap().get(pointer), entries: () => toMap().entries() };
}

function* allOf({ pointers, notes }: LineNotes): Iterable<[string, number]> {
  for (const [index, pointer] of pointers.entries()) {
    const found = notes[index] ?? 0;
    if (typeof found === "number") yield [pointer, found];
    else for (const [below, line] of allOf(found.part)) yield [pointer + below, line + found.offset];
  }
}
