import { compileLiterals, type LiteralScanner } from "../../evidence/literals.ts";
import { longestJson } from "./json-line.ts";
import { longestText, type Occurrence } from "./log-line.ts";
import { lineWords, signOf } from "./line-words.ts";
import type { LogPattern } from "./pattern.ts";

/** All patterns, compiled to one automaton. */
export interface PatternSet {
  /** Each as it stands in a text; one with quotes twice, because lines may spell it in another way. */
  literals: readonly string[];
  /** By literal: the patterns that need it. */
  owners: readonly (readonly LogPattern[])[];
  /** By literal: one of its patterns counts on info and debug lines too. */
  anyLevel: readonly boolean[];
  /** Of these literals, and after them of `lineWords`. */
  scanner: LiteralScanner;
}

export function compilePatterns(patterns: readonly LogPattern[]): PatternSet {
  const owners = new Map<string, LogPattern[]>();
  for (const pattern of patterns) {
    for (const spelling of new Set(pattern.literals.flatMap(spellingsOf))) {
      const list = owners.get(spelling);
      if (list) list.push(pattern);
      else owners.set(spelling, [pattern]);
    }
  }
  const spellings = [...owners.keys()];
  const anyLevel = [...owners.values()].map((list) => list.some((pattern) => pattern.anyLevel === true));
  return {
    literals: spellings.map((spelling) => spelling.replaceAll(quoteInString, '"')),
    owners: [...owners.values()],
    anyLevel,
    scanner: compileLiterals([...spellings, ...lineWords], { ignoreCase: true }),
  };
}

const quoteInString = '\\"';

/** As programs print it, and as loggers do that quote what a program says: in JSON, and behind `err=`. */
function spellingsOf(literal: string): string[] {
  const plain = literal.toLowerCase();
  return plain.includes('"') ? [plain, plain.replaceAll('"', quoteInString)] : [plain];
}

const mostHitsInLine = 1000;
/** So far into a line an object may begin, behind a time and the name of a process. */
const longestStart = 200;
const longestScanned = longestText + longestStart;

/** The part of a line that is read, should anything be found in it. */
function partToScan(line: string): string {
  if (line.length <= longestScanned) return line;
  const mayBeJson = line.length <= longestJson + longestStart && line.lastIndexOf("{", longestStart) >= 0;
  return mayBeJson ? line : line.slice(0, longestScanned);
}

/** What one pass over the given lines finds, whatever the number of patterns; for each line in their order. */
export interface ScannedLines {
  /** Of the patterns; undefined in a line without any. */
  literals: (readonly Occurrence[] | undefined)[];
  /** `LineSigns`. */
  signs: Int32Array;
}

export function scanLines(set: PatternSet, lines: readonly string[]): ScannedLines {
  const count = set.literals.length;
  const literals: (Occurrence[] | undefined)[] = [];
  const signs = new Int32Array(lines.length);
  let current = -1;
  let hitsInLine = 0;
  const seen = new Map<number, Occurrence>();
  const mayBeData = lines.some(({ length }) => length > longestScanned);
  set.scanner.scanLines(mayBeData ? lines.map(partToScan) : lines, (found, end, at) => {
    if (at !== current) {
      current = at;
      hitsInLine = 0;
      if (seen.size > 0) seen.clear();
    }
    if (++hitsInLine > mostHitsInLine) return false;
    if (found >= count) {
      signs[at]! |= signOf(found - count);
      return true;
    }
    const known = seen.get(found);
    if (known) {
      known.last = end;
    } else {
      const occurrence = { literal: found, first: end, last: end };
      seen.set(found, occurrence);
      (literals[at] ??= []).push(occurrence);
    }
    return true;
  });
  return { literals, signs };
}

export function countsOnAnyLevel({ anyLevel }: PatternSet, literals: readonly Occurrence[]): boolean {
  return literals.some(({ literal }) => anyLevel[literal]);
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
export function matchPatterns(
  set: PatternSet,
  literals: readonly Occurrence[],
  { raw, text }: { raw: string; text: string },
  wanted: (pattern: LogPattern) => boolean = () => true,
): PatternHit[] {
  const windows = text.length <= after ? [{ from: 0, text }] : undefined;
  const folded = text === raw || windows ? undefined : text.toLowerCase();
  const done = new Set<LogPattern>();
  const hits: PatternHit[] = [];
  for (const { literal, first, last } of literals) {
    const word = set.literals[literal]!;
    const ends =
      folded === undefined
        ? [first, last]
        : [folded.indexOf(word), folded.lastIndexOf(word)].map((at) => at + word.length);
    const around =
      windows ??
      [...new Set(ends)]
        .filter((end) => end >= word.length)
        .map((end) => windowOf(text, end - word.length, end));
    for (const pattern of set.owners[literal]!) {
      if (done.has(pattern)) continue;
      if (windows) done.add(pattern);
      const found = wanted(pattern) ? firstMatch(pattern, around) : undefined;
      if (!found) continue;
      hits.push(found);
      done.add(pattern);
    }
  }
  return hits;
}

/** How much the expressions read, at the least, that a line's literals call for. */
export function toRead({ owners }: PatternSet, literals: readonly Occurrence[], text: string): number {
  const patterns = literals.reduce((sum, { literal }) => sum + owners[literal]!.length, 0);
  return patterns * Math.min(text.length, before + after);
}

interface Window {
  /** Offset of the window in the text. */
  from: number;
  text: string;
}

function windowOf(text: string, start: number, end: number): Window {
  const from = Math.max(0, start - before);
  return { from, text: text.slice(from, end + after) };
}

function firstMatch(pattern: LogPattern, windows: readonly Window[]): PatternHit | undefined {
  for (const { from, text } of windows) {
    const match = pattern.match.exec(text);
    if (match)
      return {
        pattern,
        start: from + match.index,
        end: from + match.index + match[0].length,
        detail: detailOf(match),
      };
  }
  return undefined;
}

/** Alternatives of one expression cannot share a group's name: `host2` is a second way to find the host. */
function detailOf({ groups = {} }: RegExpExecArray): Record<string, string> {
  const detail: Record<string, string> = {};
  for (const [key, value] of Object.entries(groups)) {
    // Groups of alternatives that did not match are undefined, whatever the types say.
    const trimmed = (value as string | undefined)?.trim();
    if (trimmed !== undefined && trimmed !== "") detail[key.replace(/\d+$/, "")] ??= trimmed.slice(0, 300);
  }
  return detail;
}
