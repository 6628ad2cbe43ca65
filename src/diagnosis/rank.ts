import { bases, type Certainty } from "./cause.ts";
import { isMisAimed } from "./probe-root.ts";
import type { Ranked } from "./ranked.ts";
import type { PodView } from "./view.ts";

const certainties: readonly Certainty[] = ["proven", "likely", "possible"];

/** They name where it stopped, not why: they stand only where no cause behind them is shown. */
const stages: ReadonlySet<string> = new Set([
  "sandbox-creation-failed",
  "volume-mount-failed",
  "readiness-probe-failed",
]);

/** They say that it ended, not why. */
export const lastResorts: ReadonlySet<string> = new Set(["terminated-by-signal", "application-error-exit"]);

/** Matches in the order in which they would be believed; those that another one explains away come last. */
export function rank(matches: readonly Omit<Ranked, "explained">[], view: PodView): Ranked[] {
  if (matches.length < 2) return matches.map((only) => ({ ...only, explained: false }));
  const byContainer = Map.groupBy(matches, ({ match }) => match.container);
  const ofPod = byContainer.get(null) ?? [];
  const rivals = ({ match: { container } }: (typeof matches)[number]) =>
    container === null ? matches : [...(byContainer.get(container) ?? []), ...ofPod];
  return matches
    .map((entry) => ({ ...entry, explained: rivals(entry).some((winner) => explains(winner, entry)) }))
    .map((entry) => ({ entry, key: rankOf(entry, view) }))
    .toSorted((a, b) => compareKeys(a.key, b.key) || (a.entry.cause.id < b.entry.cause.id ? -1 : 1))
    .map(({ entry }) => entry);
}

function rankOf({ cause, match, explained }: Ranked, view: PodView): number[] {
  return [
    Number(match.past ?? false),
    Number(explained),
    Number(lastResorts.has(cause.id)),
    // A guess of a stronger kind of evidence gives way to what is shown by a weaker one.
    Number(match.certainty === "possible"),
    bases.indexOf(match.basis),
    Number(stages.has(cause.id)),
    certainties.indexOf(match.certainty),
    containerOrder(view, match.container),
  ];
}

/** Whether one match explains another of the same container, or of the pod. */
export function explains(winner: Omit<Ranked, "explained">, loser: Omit<Ranked, "explained">): boolean {
  if (winner.match === loser.match || (winner.match.past ?? false) !== (loser.match.past ?? false))
    return false;
  const { container } = winner.match;
  if (container !== null && loser.match.container !== null && container !== loser.match.container)
    return false;
  if (winner.match.basis === "log" && isMisAimed(loser)) return false;
  return (
    winner.cause.outranks.includes(loser.cause.id) || (winner.match.outranks ?? []).includes(loser.cause.id)
  );
}

export function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < a.length; index += 1) {
    const difference = a[index]! - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const typeOrder = { init: 0, sidecar: 1, app: 2, ephemeral: 3 } as const;

/** Init containers, native sidecars, regular containers, each in spec order; the pod as a whole before all. */
export function containerOrder(view: PodView, name: string | null): number {
  const container = view.container(name);
  return container ? typeOrder[container.type] * 1000 + Math.max(container.position, 0) : -1;
}
