import type { LinesByPointer } from "../../evidence/evidence.ts";

/**
 * Lines by JSON pointer, written down while a description is read. They become a Map when somebody asks: of the many
 * pods of a dump only a few are cited, and hashing a hundred pointers takes longer than reading a pod.
 */
export interface LineNotes {
  isEmpty: boolean;
  /** Without them it is only seen whether there is anything to note. */
  readonly written?: { pointers: string[]; notes: Note[] };
}

/** A line, or the lines of what stands at the pointer and below. */
type Note = number | { part: LineNotes; offset: number };

export function openNotes(): LineNotes {
  return { isEmpty: true, written: { pointers: [], notes: [] } };
}

/** For a first reading, of which nobody may ever ask for a line. */
export function openBlankNotes(): LineNotes {
  return { isEmpty: true };
}

/** For notes of a part: they are taken over by these. */
export function openPart(noted: LineNotes): LineNotes {
  return noted.written === undefined ? noted : openNotes();
}

export function noteLine(noted: LineNotes, pointer: string, line: number): void {
  noted.isEmpty = false;
  const { written } = noted;
  if (written === undefined) return;
  written.pointers.push(pointer);
  written.notes.push(line);
}

/** Takes over notes of a part that stands at `prefix` in this object, and whose lines count from `offset`. */
export function adoptNotes(noted: LineNotes, prefix: string, part: LineNotes, offset = 0): void {
  noted.isEmpty = false;
  const { written } = noted;
  if (written === undefined) return;
  written.pointers.push(prefix);
  written.notes.push({ part, offset });
}

/** For who asks, once everything is noted. */
export function linesOf(notes: () => LineNotes): LinesByPointer {
  let made: ReadonlyMap<string, number> | undefined;
  const toMap = () => (made ??= new Map(allOf(notes())));
  return { get: (pointer) => toMap().get(pointer), entries: () => toMap().entries() };
}

function* allOf({ written }: LineNotes): Iterable<[string, number]> {
  for (const [index, pointer] of written?.pointers.entries() ?? []) {
    const found = written?.notes[index] ?? 0;
    if (typeof found === "number") yield [pointer, found];
    else for (const [below, line] of allOf(found.part)) yield [pointer + below, line + found.offset];
  }
}
