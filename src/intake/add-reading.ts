import type { Reading } from "./format.ts";

/** Joins what was read of a further stretch of the same text. A refusal is of that stretch only. */
export function addReading(to: Reading, from: Reading): void {
  for (const piece of from.pieces) to.pieces.push(piece);
  for (const warning of from.warnings) to.warnings.push(warning);
  if (from.observedAt !== undefined) to.observedAt ??= from.observedAt;
  if (from.cluster !== undefined) to.cluster ??= from.cluster;
  if (from.refusal) to.refusal ??= from.refusal;
  if (from.secrets !== undefined) to.secrets = (to.secrets ?? 0) + from.secrets;
  if (from.bundles) to.bundles = [...(to.bundles ?? []), ...from.bundles];
  if (from.refusedLogs) to.refusedLogs = [...(to.refusedLogs ?? []), ...from.refusedLogs];
  if (from.surroundings) to.surroundings = [...(to.surroundings ?? []), ...from.surroundings];
  if (from.skippedKinds) to.skippedKinds = addCounts(to.skippedKinds, from.skippedKinds);
}

export function addCounts(
  counts: ReadonlyMap<string, number> | undefined,
  more: ReadonlyMap<string, number> | undefined,
): Map<string, number> {
  const sum = new Map(counts);
  for (const [kind, count] of more ?? []) sum.set(kind, (sum.get(kind) ?? 0) + count);
  return sum;
}
