import { pointsAtNeighbour } from "./dependency.ts";
import { compareKeys, containerOrder, explains, lastResorts } from "./rank.ts";
import type { Ranked } from "./ranked.ts";
import type { PodView } from "./view.ts";

/** Everything current that speaks of one fault, best first. */
export type Group = readonly [Ranked, ...Ranked[]];

/**
 * One group for each container at fault, the one to read first ahead. `ranked` holds current matches only, in rank
 * order.
 *
 * An end from outside and a pod that has not got as far as its containers explain what these show (their logs can
 * only be of an earlier life). Any other match of the pod as a whole takes with it what it explains, no more.
 */
export function groupByFault(view: PodView, ranked: readonly Ranked[]): Group[] {
  const [first] = ranked;
  if (!first) return [];
  const { container, basis } = first.match;
  const isOfAll = container === null && (basis === "disruption" || basis === "not-started");
  if (isOfAll || ranked.length === 1) return [[first, ...ranked.slice(1)]];

  const podLevel = ranked.filter(({ match }) => match.container === null);
  const absorbed = new Set(
    ranked.filter((entry) => podLevel.some((lead) => lead !== entry && explains(lead, entry))),
  );
  const groups = new Map<string | null, [Ranked, ...Ranked[]]>();
  for (const entry of ranked) {
    const name = absorbed.has(entry) ? null : entry.match.container;
    const group = groups.get(name);
    if (group) group.push(entry);
    else groups.set(name, [entry]);
  }
  return joinUnplaced(view, [...groups.values()]);
}

/** A log that nobody's name is on belongs to the only container that fails. */
function joinUnplaced(view: PodView, groups: readonly Group[]): Group[] {
  const loose = groups.find((group) => group.every(({ match }) => match.container === null));
  const placed = groups.filter((group) => group !== loose);
  const [only] = placed;
  const joins =
    loose &&
    only &&
    placed.length === 1 &&
    !loose.some(({ match }) => ["disruption", "not-started"].includes(match.basis));
  if (joins) {
    const all = [...only, ...loose].map((entry) => ({
      entry,
      key: [Number(entry.explained), Number(lastResorts.has(entry.cause.id))],
    }));
    all.sort((a, b) => compareKeys(a.key, b.key));
    const [head, ...rest] = all.map(({ entry }) => entry);
    return head ? [[head, ...rest]] : [];
  }
  return groups
    .map((group) => ({ group, key: orderOf(view, group) }))
    .toSorted((a, b) => compareKeys(a.key, b.key))
    .map(({ group }) => group);
}

/**
 * Which of several failing containers is read first: one that dies before one that is merely not Ready; one whose error
 * does not point at its neighbour before one whose does, even if nothing says why the neighbour ended; a named cause before
 * a last resort; then init, native sidecar, regular; then the one that failed first, restarted most, stands first in the
 * spec.
 */
function orderOf(view: PodView, [root]: Group): number[] {
  const container = view.container(root.match.container);
  const order = containerOrder(view, root.match.container);
  const warnings = (container?.events ?? []).filter(({ type }) => type === "Warning");
  const firstSeen = warnings.reduce((most, event) => Math.max(most, view.firstAgeOfEvent(event) ?? 0), 0);
  return [
    Number(root.match.basis === "not-ready"),
    Number(pointsAtNeighbour({ ...root.match, category: root.cause.category })),
    Number(lastResorts.has(root.cause.id)),
    Math.floor(order / 1000),
    -Math.round(firstSeen),
    -(container?.restartCount ?? 0),
    order,
  ];
}
