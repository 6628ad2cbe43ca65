import type { Evidence } from "../evidence/evidence.ts";
import { bases, type Cause, type Certainty, type Match } from "./cause.ts";
import type { Citation } from "./citation.ts";
import { assessHealth, type Health } from "./health.ts";
import { type Missing, missingFor } from "./missing.ts";
import { targetOf } from "./target.ts";
import { type PodView, viewOf } from "./view.ts";

/** A match with its cause, in rank order. `current: false` explains an earlier failure. */
export interface Finding extends Omit<Match, "past" | "basis" | "outranks"> {
  cause: string;
  category: Cause["category"];
  variant?: string;
  current: boolean;
  remediation: readonly ReturnType<Cause["remediation"]>[number][];
}

export interface RuledOut {
  cause: string;
  because: string;
  citations: readonly Citation[];
}

export type Verdict = "diagnosed" | "inconclusive" | "healthy";

/** What the evidence of one pod says about one of its containers, or about the pod where no container is at fault. */
export interface Diagnosis {
  verdict: Verdict;
  /** The container at fault; null where none is. */
  container: string | null;
  /** Best first, at most three. With `diagnosed`, the first one is the root cause. */
  findings: readonly Finding[];
  ruledOut: readonly RuledOut[];
  missing: readonly Missing[];
  /** Why it is healthy, or what fails without a known cause, in one sentence. */
  statement: string;
}

/** A distrustful reader stops at the third candidate. */
const mostFindings = 3;

/**
 * Diagnoses one pod (or a controller without pods) from its evidence. Pure: the same evidence and catalogue give the
 * same answer. The answer has one diagnosis for each container that fails on its own; the first is the one to read.
 */
export function diagnose(evidence: Evidence, catalogue: readonly Cause[]): Diagnosis[] {
  const view = viewOf(evidence);
  const ranked = rank(
    catalogue.flatMap((cause) => cause.detect(view).map((match) => ({ cause, match }))),
    view,
  );
  const health = assessHealth(view, ranked.map(({ match }) => match));
  const current = health.healthy ? [] : ranked.filter(({ match }) => !match.past);
  const past = health.healthy ? ranked : ranked.filter(({ match }) => match.past);
  const groups = groupByFault(current);
  if (groups.length === 0) return [withoutCause(view, health, past)];
  return groups.map((group) => diagnosed(view, group, past));
}

export interface Ranked {
  cause: Cause;
  match: Match;
}

const certainties: readonly Certainty[] = ["proven", "likely", "possible"];

/** Matches in the order in which they would be believed; those that another one explains away come last. */
function rank(matches: readonly Ranked[], view: PodView): Ranked[] {
  const explained = new Set(matches.filter((loser) => matches.some((winner) => explains(winner, loser))));
  const key = ({ cause, match }: Ranked) => [
    Number(match.past ?? false),
    Number(explained.has(matches.find((other) => other.match === match && other.cause === cause)!)),
    bases.indexOf(match.basis),
    certainties.indexOf(match.certainty),
    containerOrder(view, match.container),
  ];
  return matches
    .map((ranked) => ({ ranked, key: key(ranked) }))
    .sort((a, b) => compareKeys(a.key, b.key) || a.ranked.cause.id.localeCompare(b.ranked.cause.id))
    .map(({ ranked }) => ranked);
}

function explains(winner: Ranked, loser: Ranked): boolean {
  if (winner === loser || (winner.match.past ?? false) !== (loser.match.past ?? false)) return false;
  const { container } = winner.match;
  if (container !== null && loser.match.container !== null && container !== loser.match.container) return false;
  return winner.cause.outranks.includes(loser.cause.id) || (winner.match.outranks ?? []).includes(loser.cause.id);
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const typeOrder = { init: 0, sidecar: 1, app: 2, ephemeral: 3 } as const;

function containerOrder(view: PodView, name: string | null): number {
  const container = view.container(name);
  return container ? typeOrder[container.type] * 1000 + Math.max(container.position, 0) : -1;
}

/**
 * One group for each container at fault. A match of the pod as a whole (not scheduled, evicted, volume missing)
 * explains what its containers show, so everything then is one group.
 */
function groupByFault(ranked: readonly Ranked[]): Ranked[][] {
  const first = ranked[0];
  if (!first) return [];
  if (first.match.container === null) return [[...ranked]];
  const groups = new Map<string, Ranked[]>();
  for (const entry of ranked) {
    const name = entry.match.container ?? first.match.container;
    groups.set(name, [...(groups.get(name) ?? []), entry]);
  }
  return [...groups.values()];
}

function diagnosed(view: PodView, group: readonly Ranked[], past: readonly Ranked[]): Diagnosis {
  const [root, ...others] = group as [Ranked, ...Ranked[]];
  const findings = group.slice(0, mostFindings).map((entry) => findingOf(view, entry));
  return {
    verdict: "diagnosed",
    container: root.match.container,
    findings: [...findings, ...past.slice(0, mostFindings - findings.length).map((entry) => findingOf(view, entry))],
    ruledOut: others
      .filter((loser) => explains(root, loser))
      .map(({ cause, match }) => ({
        cause: cause.id,
        because: `explained by ${root.cause.id}: ${root.match.summary}`,
        citations: match.citations,
      })),
    missing: missingFor(view, root.match),
    statement: root.match.summary,
  };
}

function withoutCause(view: PodView, health: Health, past: readonly Ranked[]): Diagnosis {
  return {
    verdict: health.healthy ? "healthy" : "inconclusive",
    container: health.container,
    findings: past.slice(0, mostFindings).map((entry) => findingOf(view, entry)),
    ruledOut: [],
    missing: health.healthy ? [] : missingFor(view, undefined, health.container),
    statement: health.statement,
  };
}

function findingOf(view: PodView, { cause, match }: Ranked): Finding {
  const { past = false, basis: _basis, outranks: _outranks, ...rest } = match;
  return {
    ...rest,
    cause: cause.id,
    category: cause.category,
    current: !past,
    remediation: cause.remediation(match, targetOf(view, match.container)),
  };
}
