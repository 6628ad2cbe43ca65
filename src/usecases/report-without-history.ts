import type { DiagnosedReport, Report } from "../report/report.ts";

/** The report of something that is not stored: the command line's, and `store=false`. */
export function reportWithoutHistory(report: DiagnosedReport): Report {
  const { seen, signature, restarts } = report;
  return {
    id: null,
    state: "complete",
    createdAt: null,
    observedAt: report.observedAt,
    rulesVersion: report.rulesVersion,
    headline: report.headline,
    severity: report.severity,
    subject: report.subject,
    verdict: report.verdict,
    rootCause: report.rootCause,
    statement: report.statement,
    findings: report.findings,
    ruledOut: report.ruledOut,
    missing: report.missing,
    redactions: report.redactions,
    context: {},
    restarts: {
      restartCount: restarts.restartCount,
      firstAt: restarts.firstAt,
      lastAt: restarts.lastAt,
      backOff: restarts.backOff,
      observed: seen,
      new: seen,
    },
    seenBefore:
      signature === undefined ? null : { signature, occurrences: 0, firstAt: null, lastResolution: null },
    alerts: [],
    resolution: null,
  };
}
