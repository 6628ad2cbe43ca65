import type { LinesByPointer } from "../../evidence/evidence.ts";

/**
 * Lines by JSON pointer, written down while a description is read. The Map is made when somebody asks: of the many
 * pods of a dump only a few are cited, and hashing a hundred pointers takes longer than reading a pod.
 */
export interface LineNotes extends LinesByPointer {
  set(pointer: string, line: number): void;
  /** Takes over notes of a part that stands at `prefix` in this object, and whose lines count from `offset`. */
  adopt(prefix: string, part: LinesByPointer, offset?: number): void;
  /** Whether nothing was noted. */
  isEmpty(): boolean;
}

/** A line, or the lines of what stands at the pointer and below. */
type Note = number | { part: LinesByPointer; offset: number };

export function openNotes(): LineNotes {
  const pointers: string[] = [];
  const notes: Note[] = [];
  let made: Map<string, number> | undefined;
  const toMap = () => (made ??= new Map(allOf(pointers, notes)));
  const set = (pointer: string, note: Note) => {
    pointers.push(pointer);
    notes.push(note);
  };
  return {
    set,
    adopt: (prefix, part, offset = 0) => set(prefix, { part, offset }),
    isEmpty: () => pointers.length === 0,
    get: (pointer) => toMap().get(pointer),
    entries: () => toMap().entries(),
  };
}

function* allOf(pointers: readonly string[], notes: readonly Note[]): Iterable<[string, number]> {
  for (const [index, pointer] of pointers.entries()) {
    const note = notes[index] ?? 0;
    if (typeof note === "number") yield [pointer, note];
    else for (const [below, line] of note.part.entries()) yield [pointer + below, line + note.offset];
  }
}
