import type { Redactions } from "./redactor.ts";

/** `«redacted:password:3»`; the guillemets keep it apart from anything that software prints. */
const PLACEHOLDER = /«redacted:([a-z][a-z0-9-]{0,39})(?::([0-9]{1,6}))?»/g;
const PLACEHOLDER_HERE = new RegExp(PLACEHOLDER.source, "y");

/** How every placeholder begins. */
export const PLACEHOLDER_OPENING = "«redacted:";

/** `«redacted:password:3»` becomes `«redacted:password»`: numbers depend on what else stood in the request, so they must not enter signatures and hashes. */
export function barePlaceholders(text: string): string {
  return text.includes(PLACEHOLDER_OPENING) ? text.replace(PLACEHOLDER, "«redacted:$1»") : text;
}

/** The offset after the placeholder that begins at `at`, if one does. */
export function placeholderEnd(text: string, at: number): number | undefined {
  PLACEHOLDER_HERE.lastIndex = at;
  return PLACEHOLDER_HERE.test(text) ? PLACEHOLDER_HERE.lastIndex : undefined;
}

/** Numbers the values of one request. The values stay in memory only as long as the book. */
export interface PlaceholderBook {
  /** The same value of the same kind always gets the same placeholder. */
  placeholder(kind: string, value: string): string;
  /** Takes note of a placeholder that came with the input, so that its number is not given to another value. */
  meet(placeholder: string): void;
  redactions(): Redactions;
}

/** Placeholders in the input are written by anybody; this many are told apart. */
const MOST_MET = 10_000;

export function openPlaceholderBook(): PlaceholderBook {
  const numberByValue = new Map<string, Map<string, number>>();
  const lastNumber = new Map<string, number>();
  const issued = new Set<string>();
  const met = new Map<string, string>();

  return {
    placeholder(kind, value) {
      const numbers = numberByValue.get(kind) ?? new Map<string, number>();
      numberByValue.set(kind, numbers);
      const known = numbers.get(value);
      if (known !== undefined) return render(kind, known);
      let number = (lastNumber.get(kind) ?? 0) + 1;
      while (met.has(render(kind, number))) number++;
      lastNumber.set(kind, number);
      numbers.set(value, number);
      issued.add(render(kind, number));
      return render(kind, number);
    },
    meet(placeholder) {
      if (issued.has(placeholder) || met.size >= MOST_MET) return;
      const kind = new RegExp(PLACEHOLDER.source).exec(placeholder)?.[1];
      if (kind !== undefined) met.set(placeholder, kind);
    },
    redactions() {
      const counts = new Map<string, number>();
      for (const [kind, numbers] of numberByValue) counts.set(kind, numbers.size);
      for (const kind of met.values()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
      const byDetector = Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
      return { total: [...counts.values()].reduce((sum, count) => sum + count, 0), byDetector };
    },
  };
}

function render(kind: string, number: number): string {
  return `${PLACEHOLDER_OPENING}${kind}:${number}»`;
}
