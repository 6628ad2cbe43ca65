import { catalogue } from "../../src/diagnosis/catalogue.ts";
import { defaultLimits } from "../../src/intake/limits.ts";
import { diagnoseDump } from "../../src/usecases/diagnose-dump.ts";

export interface Sent {
  name: string;
  text: string;
}

/** What a report comes down to. */
export interface Answer {
  verdict: string;
  cause: string | undefined;
  container: string | null | undefined;
  certainty: string | undefined;
  missing: readonly string[];
}

/** The first report on what was sent at this moment. */
export function answerTo(sent: readonly Sent[], observedAt: string): Answer {
  const dump = diagnoseDump(
    {
      parts: sent.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) })),
      origin: "attached",
      observedAt,
    },
    { catalogue, rulesVersion: "test", limits: defaultLimits, defaultCluster: "default" },
  );
  if (!dump.ok)
    return { verdict: dump.code, cause: undefined, container: undefined, certainty: undefined, missing: [] };
  const report = dump.reports[0]?.report;
  return {
    verdict: report?.verdict ?? "none",
    cause: report?.rootCause?.cause,
    container: report?.subject.container,
    certainty: report?.rootCause?.certainty,
    missing: (report?.missing ?? []).map(({ code }) => code),
  };
}
