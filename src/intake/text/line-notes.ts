/**
 * Lines by JSON pointer, written down while a description is read. The Map is made when somebody asks: of the many
 * pods of a dump only a few are cited, and hashing a hundred pointers takes longer than reading a pod.
 */
export interface LineNotes {
  set(pointer: string, line: number): void;
  /** Takes over notes of a part that stands at `prefix` in this object. */
  adopt(prefix: string, part: LineNotes): void;
  /** Whether nothing was noted. */
  isEmpty(): boolean;
  toMap(): ReadonlyMap<string, number>;
}

export function openNotes(): LineNotes {
  const pointers: string[] = [];
  const lines: number[] = [];
  const parts: { prefix: string; part: LineNotes }[] = [];
  let made: Map<string, number> | undefined;
  return {
    set(pointer, line) {
      pointers.push(pointer);
      lines.push(line);
    },
    adopt(prefix, part) {
      parts.push({ prefix, part });
    },
    isEmpty: () => pointers.length === 0 && parts.length === 0,
    toMap() {
      if (made !== undefined) return made;
      made = new Map();
      pointers.forEach((pointer, index) => made?.set(pointer, lines[index] ?? 0));
      for (const { prefix, part } of parts)
        for (const [pointer, line] of part.toMap()) made.set(prefix + pointer, line);
      return made;
    },
  };
}
