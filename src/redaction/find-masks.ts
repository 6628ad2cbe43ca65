import { compileLiterals, type LiteralScanner } from "../evidence/literals.ts";
import type { Detector, Mask } from "./detector.ts";
import { PLACEHOLDER_OPENING, placeholderEnd } from "./placeholder.ts";

/** A mask, or a placeholder that came with the text and stays as it is. */
export type Found = Mask | { from: number; to: number; kind: "placeholder" };

export interface Stretch {
  from: number;
  to: number;
}

/**
 * One pass over the text for the literals of all detectors; they look closer where one stands. Answers what they
 * found in the order of the text, nothing overlapping. Where two detectors share a literal, both are asked. With
 * `stretches`, in rising order, only literals that stand in one of them count.
 */
export function compileDetectors(
  detectors: readonly Detector[],
): (text: string, stretches?: readonly Stretch[]) => readonly Found[] {
  const watched = detectors.flatMap((detector) =>
    detector.literals.map((literal) => ({ literal, detector })),
  );
  const scanner = compileLiterals([PLACEHOLDER_OPENING, ...watched.map(({ literal }) => literal)], {
    ignoreCase: true,
  });

  return (text, stretches) => {
    if (stretches === undefined && !holdsAny(scanner, text)) return none;
    const found: Found[] = [];
    // A detector may find something far behind its literal; what stands between is still to be looked at.
    const pending: Found[] = [];
    let settled = 0;
    const look = (literal: number, end: number): void => {
      const start = end - (literal === 0 ? PLACEHOLDER_OPENING : watched[literal - 1]!.literal).length;
      while (pending.length > 0 && pending[0]!.to <= start) settled = settle(pending, found);
      if (start < settled || (pending.length > 0 && pending[0]!.from <= start)) return;
      if (literal === 0) {
        const to = placeholderEnd(text, start);
        if (to !== undefined) insert(pending, { from: start, to, kind: "placeholder" });
        return;
      }
      for (const mask of watched[literal - 1]!.detector.find({ text, start, end, settled })) {
        if (mask.from >= settled && mask.to > mask.from) insert(pending, mask);
      }
    };
    for (const { from, to } of stretches ?? [{ from: 0, to: text.length }])
      scanner.scan(text, look, from, to);
    while (pending.length > 0) settle(pending, found);
    return found;
  };
}

const none: Found[] = [];

/** Most values hold none of the literals, and are not worth the preparations for what they might hold. */
function holdsAny(scanner: LiteralScanner, text: string): boolean {
  let holds = false;
  scanner.scan(text, () => {
    holds = true;
    return false;
  });
  return holds;
}

function settle(pending: Found[], found: Found[]): number {
  // Mostly the only one.
  const next = pending.length === 1 ? pending.pop()! : pending.shift()!;
  found.push(next);
  return next.to;
}

/** Keeps the order; what overlaps becomes one, of the kind that begins first. */
function insert(pending: Found[], added: Found): void {
  let at = pending.length;
  while (at > 0 && pending[at - 1]!.from > added.from) at--;
  let merged = added;
  while (at > 0 && pending[at - 1]!.to > merged.from) merged = union(pending.splice(--at, 1)[0]!, merged);
  while (at < pending.length && pending[at]!.from < merged.to)
    merged = union(merged, pending.splice(at, 1)[0]!);
  pending.splice(at, 0, merged);
}

function union(first: Found, second: Found): Found {
  if (second.to <= first.to && first.from <= second.from) return first;
  const kind = first.kind === "placeholder" ? second.kind : first.kind;
  return { from: Math.min(first.from, second.from), to: Math.max(first.to, second.to), kind };
}
