import { expect, test } from "vitest";

import { catalogue } from "../../src/diagnosis/catalogue.ts";
import { defaultLimits } from "../../src/intake/limits.ts";
import { type InputPart, readInput } from "../../src/intake/read-input.ts";
import { createRedactor } from "../../src/redaction/create-redactor.ts";
import type { Redactor } from "../../src/redaction/redactor.ts";
import { diagnoseIntake } from "../../src/usecases/diagnose-dump.ts";
import { incidentFiles } from "../incidents/incident-files.ts";

const dependencies = { catalogue, rulesVersion: "test", limits: defaultLimits, defaultCluster: "default" };

/** Leaves everything as it is. */
const unchanged: Redactor = {
  text: (text) => text,
  value: (_, value) => value,
  args: (args) => [...args],
  redactions: () => ({ total: 0, byDetector: {} }),
};

function conclusions(parts: readonly InputPart[], redactor: Redactor): unknown {
  const intake = readInput(parts, { origin: "attached", redactor, limits: defaultLimits });
  const dump = diagnoseIntake(intake, { dump: { parts, origin: "attached" }, redactor, dependencies });
  if (!dump.ok) return dump.code;
  return dump.reports.map(({ report }) => ({
    verdict: report.verdict,
    container: report.subject.container,
    pods: report.subject.pods.map(({ name }) => name),
    findings: report.findings.map(({ cause, variant, certainty, container }) => ({
      cause,
      variant,
      certainty,
      container,
    })),
    ruledOut: report.ruledOut.map(({ cause }) => cause),
    missing: report.missing.map(({ code }) => code),
  }));
}

test.each(incidentFiles.map(({ slug, parts }) => [slug, parts] as const))(
  "%s is diagnosed alike with and without redaction",
  (_, parts) => {
    expect(conclusions(parts, createRedactor())).toEqual(conclusions(parts, unchanged));
  },
);
