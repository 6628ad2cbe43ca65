import type { Match } from "./cause.ts";
import type { Ranked } from "./ranked.ts";

const probeKills: ReadonlySet<string> = new Set(["liveness-probe-failed", "startup-probe-failed"]);

/** Variants of a probe that asks for the wrong thing: then the probe is the fault, whatever the log says. */
const misAimed: ReadonlySet<string> = new Set([
  "wrong-port",
  "wrong-path",
  "wrong-scheme",
  "handler-missing",
]);

/** Whether a log cannot explain this: the probe would fail a program without any fault, too. */
export function isMisAimed({ cause, match }: Pick<Ranked, "cause" | "match">): boolean {
  return cause.category === "probe" && misAimed.has(match.variant ?? "");
}

/**
 * Caps a log's cause that stands before the probe kill it led to, and keeps the kill as a finding of its own: the
 * kubelet's statement proves the kill, not its reason, so the reason is at most likely and the probe its mechanism.
 */
export function logBeforeProbe(ranked: readonly Ranked[]): readonly Ranked[] {
  const kills = ranked.filter(({ cause, match }) => probeKills.has(cause.id) && !match.past);
  if (kills.length === 0) return ranked;
  const roots = new Set(
    ranked.filter(
      ({ cause, match }) =>
        match.basis === "log" && !match.past && kills.some((kill) => outranks(cause.outranks, match, kill)),
    ),
  );
  const mechanisms = new Set(
    kills.filter(
      (kill) =>
        kill.explained && [...roots].some(({ cause, match }) => outranks(cause.outranks, match, kill)),
    ),
  );
  const capped = ranked.map((entry) =>
    roots.has(entry) ? { ...entry, match: atMostLikely(entry.match) } : entry,
  );
  const first = capped.findIndex((_, index) => roots.has(ranked[index]!));
  if (mechanisms.size === 0 || first === -1) return capped;
  const others = capped.filter((entry) => !mechanisms.has(entry));
  const [root, ...rest] = others.slice(first);
  return root
    ? [
        ...others.slice(0, first),
        root,
        ...[...mechanisms].map((kill) => ({ ...kill, explained: false })),
        ...rest,
      ]
    : capped;
}

function outranks(byCause: readonly string[], match: Match, kill: Ranked): boolean {
  if (isMisAimed(kill) || (match.container !== null && match.container !== kill.match.container))
    return false;
  return byCause.includes(kill.cause.id) || (match.outranks ?? []).includes(kill.cause.id);
}

function atMostLikely(match: Match): Match {
  return match.certainty === "proven" ? { ...match, certainty: "likely" } : match;
}
