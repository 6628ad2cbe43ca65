import { stripVTControlCharacters } from "node:util";

import { describe, expect, test } from "vitest";

import { catalogue } from "../../src/diagnosis/catalogue.ts";
import { defaultLimits } from "../../src/intake/limits.ts";
import { quoteCommand } from "../../src/report/command.ts";
import type { Report } from "../../src/report/report.ts";
import { diagnoseDump } from "../../src/usecases/diagnose-dump.ts";
import { reportWithoutHistory } from "../../src/usecases/report-without-history.ts";
import { incidentFiles } from "../incidents/incident-files.ts";

const dependencies = { catalogue, rulesVersion: "test", limits: defaultLimits, defaultCluster: "default" };

const incidents = incidentFiles.map(({ slug, parts }) => {
  const dump = diagnoseDump({ parts, origin: "attached" }, dependencies);
  if (!dump.ok) throw new Error(`${slug} is refused: ${dump.detail}`);
  const reports = dump.reports.map(({ report }) => reportWithoutHistory(report));
  const texts = parts.map(({ bytes }) => new TextDecoder().decode(bytes));
  // Of a bundle, logs stand in JSON.
  const input = stripVTControlCharacters(
    `${texts.join("\n")}\n${texts.join("\n").replaceAll(String.raw`\"`, '"')}`,
  );
  return [slug, { reports, input }] as const;
});

const steps = ({ rootCause, missing }: Report) => [
  ...(rootCause?.remediation ?? []),
  ...missing.map(({ why, command }) => ({ action: why, ...(command && { command }) })),
];

/** What makes somebody on call close a report and not open the next one. */
describe.each(incidents)("%s", (_, { reports, input }) => {
  test("claims nothing without a citation, and quotes only what was sent", () => {
    for (const { findings } of reports) {
      for (const { citations } of findings) {
        expect(citations.length).toBeGreaterThan(0);
        for (const { text = "" } of citations.filter(({ kind }) => kind === "log")) {
          // Secrets and what would act on a terminal are taken out.
          expect(input).toContain(text.replace(/[«\uFFFD].*$/u, "").trim());
        }
      }
    }
  });
  test("has commands that can be run as they stand", () => {
    for (const { command } of reports.flatMap(steps)) {
      if (!command) continue;
      // The headings of columns are in capitals, as placeholders would be.
      const words = command.filter((argument) => !argument.startsWith("custom-columns="));
      expect(quoteCommand(words)).not.toMatch(/<[a-z -]+>|\.\.\.|\bPOD\b|\bNAMESPACE\b|undefined|null|NaN/);
      for (const argument of command) expect(argument).toMatch(/^[^\p{Cc}]+$/u);
    }
  });
  test("edits no pod, and begins with nothing that destroys", () => {
    for (const report of reports) {
      for (const { command = [] } of steps(report))
        expect(quoteCommand(command)).not.toMatch(
          /kubectl (?:-n \S+ )?(?:edit|patch|replace|set \S+) pods?[ /]/,
        );
      const [first] = steps(report);
      expect(quoteCommand(first?.command ?? [])).not.toMatch(/\bdelete\b|--force|\brm\b|\bscale\b/);
    }
  });
  test("names at most three causes that still hold", () => {
    for (const { findings } of reports)
      expect(findings.filter(({ current }) => current).length).toBeLessThanOrEqual(3);
  });
  test("says times in UTC alone", () => {
    expect(JSON.stringify(reports.map(({ restarts, observedAt }) => ({ restarts, observedAt })))).not.toMatch(
      /T\d\d:\d\d:\d\d(?:\.\d+)?[+-]\d/,
    );
  });
  test("asks for no previous log of an instance that is not dead", () => {
    for (const report of reports) {
      if (report.restarts.lastAt !== null || report.restarts.restartCount !== 0) continue;
      for (const { command = [] } of steps(report)) expect(command).not.toContain("--previous");
    }
  });
  test("proves nothing by a log alone", () => {
    const proven = reports.filter(({ rootCause }) => rootCause?.certainty === "proven");
    expect(proven.filter(({ subject }) => subject.workload === null && subject.pods.length === 0)).toEqual(
      [],
    );
  });
});
