import type { Basis, Certainty, Detail, Match } from "../cause.ts";
import type { PodView } from "../view.ts";
import type { Statement } from "./statement.ts";
import { statementsOf } from "./statements.ts";

const mostCitations = 3;

/**
 * The matches of one cause: one for each container and thing that is named, with what else says the same as further
 * citations. `summarize` writes the sentence, `also` may add to the match; both get the first statement of each, with
 * all that the others name.
 */
export function statedMatches(
  view: PodView,
  cause: string,
  summarize: (statement: Statement) => string,
  also: (statement: Statement) => Partial<Match> = () => ({}),
): Match[] {
  const statements = statementsOf(view);
  const own = statements.length === 0 ? [] : statements.filter((statement) => statement.cause === cause);
  if (own.length === 0) return [];
  const current = own.filter(({ past }) => !past);
  // An earlier failure of the kind that goes on is no second finding.
  const told = own.filter(
    (statement) => !statement.past || !current.some((other) => mayShare(statement, other)),
  );
  const groups: Group[] = [];
  for (const statement of told.toSorted(byName)) {
    const group = groups.find(([first]) => belongsTo(statement, first));
    if (group) group.push(statement);
    else groups.push([statement]);
  }
  return groups.map((group) => matchOf(surestFirst(group), summarize, also));
}

type Group = [Statement, ...Statement[]];

const certainties: readonly Certainty[] = ["proven", "likely", "possible"];

/** Of several that say the same, the clearest is cited first and decides how certain it is. */
function surestFirst(group: Group): Group {
  const [first, ...others] = group;
  const rank = ({ certainty }: Statement) => certainties.indexOf(certainty);
  const surest = others.reduce((best, other) => (rank(other) < rank(best) ? other : best), first);
  return [surest, ...group.filter((statement) => statement !== surest)];
}

function matchOf(
  [first, ...others]: Group,
  summarize: (statement: Statement) => string,
  also: (statement: Statement) => Partial<Match>,
): Match {
  const detail = mergedDetail([first, ...others].map((statement) => statement.detail));
  const merged = { ...first, detail };
  const { container, certainty, variant, citation, at, ageSeconds, past } = first;
  return {
    container,
    basis: basisOf(first),
    certainty,
    ...(variant !== undefined && { variant }),
    summary: summarize(merged),
    citations: [citation, ...others.slice(0, mostCitations - 1).map((other) => other.citation)],
    ...(Object.keys(detail).length > 0 && { detail }),
    ...(at !== undefined && { at }),
    ...(ageSeconds !== undefined && { ageSeconds }),
    ...(past && { past }),
    ...also(merged),
  };
}

function basisOf({ stage, citation }: Statement): Basis {
  if (citation.kind === "log") return "log";
  return stage === "kubelet" ? "disruption" : "not-started";
}

/**
 * What names the same thing belongs together, and what names nothing goes with what was said of the same container.
 * The volume of a pod and the variable of a container may miss the same object: the container's match tells both.
 */
function belongsTo(statement: Statement, first: Statement): boolean {
  if (statement.past !== first.past || statement.variant !== first.variant || !mayShare(statement, first))
    return false;
  const [thing, known] = [thingOf(statement), thingOf(first)];
  const [key, knownKey] = [statement.detail["key"], first.detail["key"]];
  return thing === undefined ? key === undefined || key === knownKey : thing === known && key === knownKey;
}

function mayShare(a: Statement, b: Statement): boolean {
  return a.container === null || b.container === null || a.container === b.container;
}

function thingOf({ detail }: Statement): string | undefined {
  return detail["object"] ?? detail["image"] ?? detail["claim"] ?? detail["webhook"] ?? detail["quota"];
}

/** Those that name a container and a thing first; the order is kept otherwise. */
function byName(a: Statement, b: Statement): number {
  const rank = (statement: Statement) =>
    Number(statement.container === null) * 2 + Number(thingOf(statement) === undefined);
  return rank(a) - rank(b);
}

/** The details of several matches in one; of two values of a key, the earlier match's. */
export function mergedDetail(details: readonly (Detail | undefined)[]): Record<string, string> {
  const merged: Record<string, string> = {};
  for (const detail of details.toReversed())
    for (const [key, value] of Object.entries(detail ?? {})) merged[key] = value;
  return merged;
}
