import type { DiagnosedReport, Report } from "../report/report.ts";

/** The report of something that is not stored: the command line's, and `store=false`. */
export function reportWithoutHistory({ seen, signature, restarts, ...report }: DiagnosedReport): Report {
  return {
    id: null,
    state: "complete",
    createdAt: null,
    ...report,
    context: {},
    restarts: { ...restarts, observed: seen, new: seen },
    seenBefore:
      signature === undefined ? null : { signature, occurrences: 0, firstAt: null, lastResolution: null },
    alerts: [],
    resolution: null,
  };
}
