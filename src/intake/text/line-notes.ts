import type { LinesByPointer } from "../../evidence/evidence.ts";

/**
 * Lines by JSON pointer, written down while a description is read. The Map is made when somebody asks: of the many
 * pods of a dump only a few are cited, and hashing a hundred pointers takes longer than reading a pod.
 */
export interface LineNotes extends LinesByPointer {
  set(pointer: string, line: number): void;
  /** Notes the line of each entry of the list at `pointer`. */
  setEach(pointer: string, lines: readonly number[]): void;
  /** Takes over notes of a part that stands at `prefix` in this object. */
  adopt(prefix: string, part: LinesByPointer): void;
  /** Whether nothing was noted. */
  isEmpty(): boolean;
}

export function openNotes(): LineNotes {
  const pointers: string[] = [];
  const noted: number[] = [];
  const lists: { pointer: string; lines: readonly number[] }[] = [];
  const parts: { prefix: string; part: LinesByPointer }[] = [];
  let made: Map<string, number> | undefined;
  const toMap = () => {
    if (made !== undefined) return made;
    made = new Map();
    for (const [index, pointer] of pointers.entries()) made.set(pointer, noted[index] ?? 0);
    for (const { pointer, lines } of lists)
      for (const [index, line] of lines.entries()) made.set(`${pointer}/${index}`, line);
    for (const { prefix, part } of parts)
      for (const [pointer, line] of part.entries()) made.set(prefix + pointer, line);
    return made;
  };
  return {
    set(pointer, line) {
      pointers.push(pointer);
      noted.push(line);
    },
    setEach(pointer, lines) {
      lists.push({ pointer, lines });
    },
    adopt(prefix, part) {
      parts.push({ prefix, part });
    },
    isEmpty: () => pointers.length === 0 && lists.length === 0 && parts.length === 0,
    get: (pointer) => toMap().get(pointer),
    entries: () => toMap().entries(),
  };
}
