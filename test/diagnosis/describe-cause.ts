import { describe, expect, test } from "vitest";

import type { Cause, Certainty, Remediation } from "../../src/diagnosis/cause.ts";
import type { Citation } from "../../src/diagnosis/citation.ts";
import { targetOf } from "../../src/diagnosis/target.ts";
import { triggeredCauses } from "../../src/diagnosis/triggers.ts";
import { viewOf } from "../../src/diagnosis/view.ts";
import type { Evidence } from "../../src/evidence/evidence.ts";
import { evidenceOf, type Situation } from "./evidence-of.ts";

interface ExpectedMatch {
  given: Situation;
  certainty: Certainty;
  /** null: of the pod as a whole. Not checked where left out. */
  container?: string | null;
  variant?: string;
  /** A subset of the match's detail. */
  detail?: Record<string, string>;
  /** Each must be among the citations: a path (`/status/...`), an event's reason, or a stretch of a log line. */
  cites?: readonly string[];
  /** Words that a reader needs in the summary. */
  says?: readonly string[];
  /** How the summary ends. */
  ends?: string;
  /** Words of the advice, or of its commands. */
  advises?: readonly string[];
  past?: boolean;
}

interface Cases {
  matches: Record<string, ExpectedMatch>;
  ignores: Record<string, Situation>;
}

/**
 * The table of what a cause recognises and what it leaves alone. It asserts for every match, besides what the row
 * says, what holds for all: it is cited, each pointer resolves to the cited value, the variant is in the closed
 * list, and the advice has no placeholder.
 */
export function describeCause(cause: Cause, { matches, ignores }: Cases): void {
  describe(cause.id, () => {
    describe("matches", () => {
      test.each(Object.entries(matches))("%s", (_, { given, ...expected }) => {
        const evidence = evidenceOf(given);
        const view = viewOf(evidence);
        const found = cause.detect(view);
        const match = found.find(
          ({ container }) => expected.container === undefined || container === expected.container,
        );
        if (!match) return expect.fail(`no match; found ${JSON.stringify(found)}`);
        expect(triggeredCauses(view, [cause]), "none of its triggers is given").toEqual([cause]);

        expect(match).toMatchObject({
          certainty: expected.certainty,
          ...(expected.detail && { detail: expected.detail }),
        });
        expect(match.variant).toBe(expected.variant);
        expect(match.past ?? false).toBe(expected.past ?? false);
        for (const cited of expected.cites ?? [])
          expect(match.citations.map(placeOf).join("\n")).toContain(cited);
        for (const words of expected.says ?? []) expect(match.summary).toContain(words);
        if (expected.ends !== undefined)
          expect(match.summary.slice(-expected.ends.length)).toBe(expected.ends);

        expect(match.citations.length).toBeGreaterThan(0);
        for (const citation of match.citations) checkCitation(citation, evidence);
        if (match.variant !== undefined) expect(Object.keys(cause.variants ?? {})).toContain(match.variant);
        const advice = cause.remediation(match, targetOf(view, match.container));
        checkAdvice(advice);
        for (const words of expected.advises ?? [])
          expect(JSON.stringify(advice).replaceAll('","', " ")).toContain(words);
        return undefined;
      });
    });

    describe("ignores", () => {
      test.each(Object.entries(ignores))("%s", (_, given) => {
        expect(cause.detect(viewOf(evidenceOf(given)))).toEqual([]);
      });
    });
  });
}

/** What makes a reader distrust advice, whatever it is about. */
function checkAdvice(advice: readonly Remediation[]): void {
  expect(advice.length).toBeGreaterThan(0);
  expect(advice.length).toBeLessThanOrEqual(4);
  if (advice.some(({ command }) => command))
    expect(advice[0]?.command, "what can be run comes first").toBeDefined();
  const commands = advice.flatMap(({ command }) => (command ? [command] : []));
  for (const command of commands) {
    expect(
      command.filter((argument) => /[<>]|\.\.\.|YOUR_|«/.test(argument)),
      "a placeholder",
    ).toEqual([]);
    const changes = command.some((argument) => ["edit", "patch", "set", "replace"].includes(argument));
    if (changes)
      expect(
        command.filter((argument) => /^pods?(?:\/|$)/.test(argument)),
        "a change of a pod",
      ).toEqual([]);
  }
  expect(
    commands[0]?.filter((argument) => /^(?:delete|drain|--force|cordon|scale)$/.test(argument)) ?? [],
    "a destructive first step",
  ).toEqual([]);
  for (const { action, command } of advice) {
    if (command?.some((argument) => argument.startsWith("--limits=")))
      expect(action, "a new limit beside the current one").toMatch(/ from \S*\d/);
  }
}

function placeOf(citation: Citation): string {
  if (citation.kind === "event") return `${citation.reason}: ${citation.message}`;
  if (citation.kind === "log") return `${citation.path ?? ""} ${citation.text}`;
  return "path" in citation ? citation.path : "";
}

function checkCitation(citation: Citation, { pod }: Evidence): void {
  if (citation.kind !== "pod" || !pod || citation.path.startsWith("line ")) return;
  // A text's own words for a time: the object has no value there.
  if (pod.source.ages?.has(citation.path)) return;
  let value: unknown = pod.object;
  for (const step of citation.path.split("/").slice(1)) {
    const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
    value = value !== null && typeof value === "object" ? Reflect.get(value, key) : undefined;
  }
  expect(value, `${citation.path} does not resolve`).toBeDefined();
  const shown = typeof value === "string" ? value : JSON.stringify(value);
  expect(citation.value).toBe(shown.length > 1000 ? `${shown.slice(0, 1000)}…` : shown);
}
