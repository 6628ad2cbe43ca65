import type { Evidence } from "../evidence/evidence.ts";
import type { Cause, Match, Remediation } from "./cause.ts";
import type { Citation } from "./citation.ts";
import { inTime } from "./currency.ts";
import { type Group, groupByFault } from "./group.ts";
import { assessHealth } from "./health.ts";
import type { Health } from "./health-answer.ts";
import { type Missing, missingFor } from "./missing.ts";
import { logBeforeProbe } from "./probe-root.ts";
import { explains, rank } from "./rank.ts";
import type { Ranked } from "./ranked.ts";
import { exclusionsFor } from "./exclusions.ts";
import { targetOf } from "./target.ts";
import { triggeredCauses } from "./triggers.ts";
import { isUneventful } from "./uneventful.ts";
import { withoutGap } from "./unnamed-container.ts";
import { type PodView, viewOf } from "./view.ts";

/** A match with its cause, in rank order. `current: false` explains an earlier failure. */
export interface Finding extends Omit<Match, "past" | "basis" | "outranks"> {
  cause: string;
  category: Cause["category"];
  variant?: string | undefined;
  current: boolean;
  remediation: readonly Remediation[];
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
  const found: { cause: Cause; match: Match }[] = [];
  if (!isUneventful(view))
    for (const cause of triggeredCauses(view, catalogue))
      for (const match of cause.detect(view)) found.push({ cause, match: inTime(view, match) });
  const health = assessHealth(view, found.find(({ match }) => !match.past)?.match);
  const ranked = logBeforeProbe(rank(found, view));
  const current = health.healthy ? [] : ranked.filter(({ match }) => !match.past);
  const past = health.healthy ? ranked : ranked.filter(({ match }) => match.past);
  const groups = groupByFault(view, current);
  const diagnoses =
    groups.length === 0
      ? [withoutCause(view, health, past)]
      : [...groups.map((group) => diagnosed(view, group, past)), ...unexplained(view, health, groups)];
  return view.container("") === undefined ? diagnoses : diagnoses.map(closeGaps);
}

/** Only a container whose name was cut off leaves gaps; what is cited stays as it is. */
function closeGaps(diagnosis: Diagnosis): Diagnosis {
  return {
    ...diagnosis,
    statement: withoutGap(diagnosis.statement),
    findings: diagnosis.findings.map((finding) => ({
      ...finding,
      summary: withoutGap(finding.summary),
      remediation: finding.remediation.map((step) => ({ ...step, action: withoutGap(step.action) })),
    })),
    ruledOut: diagnosis.ruledOut.map((each) => ({ ...each, because: withoutGap(each.because) })),
    missing: diagnosis.missing.map((each) => ({ ...each, why: withoutGap(each.why) })),
  };
}

function diagnosed(view: PodView, group: Group, past: readonly Ranked[]): Diagnosis {
  const [root] = group;
  const { container } = root.match;
  const findings: Finding[] = [];
  for (const entry of group)
    if (findings.length < mostFindings && (entry === root || !entry.explained))
      findings.push(findingOf(view, entry, true));
  for (const entry of past)
    if (findings.length < mostFindings && entry.match.container === container)
      findings.push(findingOf(view, entry, false));
  return {
    verdict: "diagnosed",
    container: shownName(container),
    findings,
    ruledOut: ruledOutBy(view, group),
    missing: missingFor(view, { match: root.match, cause: root.cause.id }),
    statement: root.match.summary,
  };
}

/** Each cause once: what follows from the root, and what the evidence clears. */
function ruledOutBy(view: PodView, group: Group): RuledOut[] {
  const [root, ...others] = group;
  const exclusions = exclusionsFor(
    view,
    root.match.container,
    group.map(({ cause }) => cause.id),
  );
  if (others.length === 0) return exclusions;
  const ruledOut = new Map<string, RuledOut>();
  for (const loser of others) {
    const { cause, match } = loser;
    if (!loser.explained || ruledOut.has(cause.id) || !explains(root, loser)) continue;
    const because = `it follows from ${root.cause.id}`;
    ruledOut.set(cause.id, { cause: cause.id, because, citations: match.citations });
  }
  for (const exclusion of exclusions)
    if (!ruledOut.has(exclusion.cause)) ruledOut.set(exclusion.cause, exclusion);
  return [...ruledOut.values()];
}

function withoutCause(view: PodView, health: Health, past: readonly Ranked[]): Diagnosis {
  return {
    verdict: health.healthy ? "healthy" : "inconclusive",
    container: shownName(health.container),
    findings: past
      .filter(({ explained }) => !explained)
      .slice(0, mostFindings)
      .map((entry) => findingOf(view, entry, false)),
    ruledOut: health.healthy ? [] : exclusionsFor(view, health.container, []),
    missing: health.healthy ? [] : missingFor(view, { container: health.container }),
    statement: health.statement,
  };
}

/** Containers that fail beside the diagnosed ones, and of which nothing shows why. */
function unexplained(view: PodView, health: Health, groups: readonly Group[]): Diagnosis[] {
  if (groups.some(([{ match }]) => match.container === null)) return [];
  const explained = new Set(groups.map(([{ match }]) => match.container));
  return health.failing
    .filter(({ name }) => !explained.has(name) && view.container(name)?.dead !== undefined)
    .map(({ name, statement }) => ({
      verdict: "inconclusive",
      container: shownName(name),
      findings: [],
      ruledOut: exclusionsFor(view, name, []),
      missing: missingFor(view, { container: name }),
      statement,
    }));
}

function shownName(container: string | null): string | null {
  return container === "" ? null : container;
}

function findingOf(view: PodView, { cause, match }: Ranked, current: boolean): Finding {
  const { container, certainty, variant, summary, citations, detail, at, ageSeconds } = match;
  return {
    container: shownName(container),
    certainty,
    variant,
    summary,
    citations,
    detail,
    at,
    ageSeconds,
    cause: cause.id,
    category: cause.category,
    current,
    remediation: cause.remediation(match, targetOf(view, container)),
  };
}
