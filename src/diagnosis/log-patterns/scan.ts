import { compileLiterals, type LiteralScanner } from "../../evidence/literals.ts";
import type { LogPattern } from "./pattern.ts";

/** A line in which literals occur, with the offsets behind the first and last occurrence of each. */
export interface LiteralLine {
  index: number;
  literals: readonly { literal: number; first: number; last: number }[];
}

/** All patterns, compiled to one automaton. */
export interface PatternSet {
  literals: readonly string[];
  /** By literal: the patterns that need it. */
  owners: readonly (readonly LogPattern[])[];
  scanner: LiteralScanner;
}

export function compilePatterns(patterns: readonly LogPattern[]): PatternSet {
  const owners = new Map<string, LogPattern[]>();
  for (const pattern of patterns) {
    for (const literal of new Set(pattern.literals.map((text) => text.toLowerCase()))) {
      const list = owners.get(literal);
      if (list) list.push(pattern);
      else owners.set(literal, [pattern]);
    }
  }
  const literals = [...owners.keys()];
  return { literals, owners: [...owners.values()], scanner: compileLiterals(literals, { ignoreCase: true }) };
}

const mostHitsInLine = 2000;

/** The given lines in which any pattern's literal occurs. One pass over each, whatever the number of patterns. */
export function scanLines(
  set: PatternSet,
  lines: readonly string[],
  indexes: readonly number[],
): LiteralLine[] {
  const found: LiteralLine[] = [];
  const seenIn = new Int32Array(set.literals.length).fill(-1);
  const first = new Int32Array(set.literals.length);
  const last = new Int32Array(set.literals.length);
  let here: number[] = [];
  let current = -1;
  let hitsInLine = 0;
  const onHit = (literal: number, end: number): boolean => {
    if (seenIn[literal] !== current) {
      seenIn[literal] = current;
      first[literal] = end;
      here.push(literal);
    }
    last[literal] = end;
    return ++hitsInLine < mostHitsInLine;
  };
  for (const index of indexes) {
    current = index;
    hitsInLine = 0;
    set.scanner.scan(lines[index]!, onHit);
    if (here.length === 0) continue;
    found.push({
      index,
      literals: here.map((literal) => ({ literal, first: first[literal]!, last: last[literal]! })),
    });
    here = [];
  }
  return found;
}

/** A pattern that matches in a line's text. */
export interface PatternHit {
  pattern: LogPattern;
  /** Offset in the text. */
  start: number;
  end: number;
  detail: Readonly<Record<string, string>>;
}

const before = 300;
const after = 700;

/**
 * Runs the patterns whose literals occur in a line on windows of its text. `raw` is what was scanned; `text` what it says
 * once its structure is undone, so that literals are looked up again there.
 */
export function matchPatterns(set: PatternSet, hit: LiteralLine, raw: string, text: string): PatternHit[] {
  const folded = text === raw ? undefined : text.toLowerCase();
  const tried = new Set<LogPattern>();
  const hits: PatternHit[] = [];
  for (const { literal, first, last } of hit.literals) {
    const word = set.literals[literal]!;
    const places =
      folded === undefined
        ? [first - word.length, last - word.length]
        : [folded.indexOf(word), folded.lastIndexOf(word)];
    for (const pattern of set.owners[literal]!) {
      if (tried.has(pattern)) continue;
      for (const place of new Set(places)) {
        const found = place < 0 ? undefined : matchAt(pattern, text, place, word.length);
        if (!found) continue;
        hits.push(found);
        tried.add(pattern);
        break;
      }
    }
  }
  return hits;
}

function matchAt(pattern: LogPattern, text: string, place: number, length: number): PatternHit | undefined {
  const from = Math.max(0, place - before);
  const window = text.slice(from, place + length + after);
  const match = pattern.match.exec(window);
  if (!match) return undefined;
  const detail: Record<string, string> = {};
  for (const [key, value] of Object.entries(match.groups ?? {})) {
    const trimmed = value?.trim();
    // Alternatives of one expression cannot share a group's name: `host2` is a second way to find the host.
    if (trimmed !== undefined && trimmed !== "") detail[key.replace(/\d+$/, "")] ??= trimmed.slice(0, 300);
  }
  return { pattern, start: from + match.index, end: from + match.index + match[0].length, detail };
}
