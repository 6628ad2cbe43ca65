import type { Match } from "../cause.ts";
import type { PodView } from "../view.ts";
import { findInLogs, type LogFinding } from "./find-in-logs.ts";

/** What a cause's own words may use. */
export interface Told extends LogFinding {
  /** `Container api`, or `The program` where the log names none. */
  subject: string;
  /** The subject and what came of it, to be continued with "because": it ended, or runs and is of no use. */
  ended: string;
}

export interface Telling {
  summary: string;
  variant?: string;
}

/**
 * The matches of a cause that an application's last words name. `tell` puts them in one sentence and may choose the
 * variant. A log that shows why a probe could not pass outranks the probe's failure.
 */
export function fromLogs(view: PodView, cause: string, tell: (told: Told) => Telling): Match[] {
  const { findings } = findInLogs(view);
  if (findings.length === 0) return [];
  return findings.filter((finding) => finding.cause === cause).map((finding) => matchOf(finding, tell));
}

function matchOf(finding: LogFinding, tell: (told: Told) => Telling): Match {
  const subject = finding.container === null ? "The program" : `Container ${finding.container}`;
  const ended = `${subject} ${finding.instance === "running" ? "runs, and gets no further" : "ended"}`;
  const { summary, variant = finding.variant } = tell({ ...finding, subject, ended });
  const outranks = outrankedBy(finding);
  return {
    container: finding.container,
    basis: "log",
    certainty: finding.certainty,
    ...(variant !== undefined && { variant }),
    summary,
    citations: finding.citations,
    detail: finding.detail,
    ...(finding.at !== undefined && { at: finding.at }),
    ...(outranks.length > 0 && { outranks }),
  };
}

/** What says only that it ended, and how it shows, gives way to why. */
const effects = [
  "application-error-exit",
  "application-panic",
  "terminated-by-signal",
  "segmentation-fault",
  "aborted",
  "command-completed",
];
const probes = ["liveness-probe-failed", "startup-probe-failed", "readiness-probe-failed"];

function outrankedBy(finding: LogFinding): string[] {
  // A runtime that aborts on an uncaught exception says so: the signal is its way to end.
  const byEnd = finding.exitAgrees ? ["application-error-exit", "aborted"] : ["application-error-exit"];
  const own = (finding.generic ? byEnd : effects).filter((cause) => cause !== finding.cause);
  return explainsProbes(finding) ? [...own, ...probes] : own;
}

/**
 * Nothing later says that it listens, and its last error is fatal or came back with no success after it. A signal may
 * well be the probe's doing.
 */
function explainsProbes({ cause, generic, fatal, retried, occurrences, recovered }: LogFinding): boolean {
  if (cause === "terminated-by-signal") return false;
  return !generic && !recovered && (fatal || retried || occurrences > 1);
}
