import type { StoredReport } from "../history/stored-report.ts";
import type { DiagnosedReport } from "../report/report.ts";

/** A diagnosed report with what it is found by. */
export function storedReport(
  report: DiagnosedReport,
  { id, createdAt }: { id: string; createdAt: string },
): StoredReport {
  const { subject, rootCause, verdict, severity, headline, rulesVersion, observedAt } = report;
  return {
    id,
    state: "complete",
    createdAt,
    observedAt,
    rulesVersion,
    cluster: subject.cluster,
    namespace: subject.namespace,
    workload: subject.workload,
    container: subject.container,
    verdict,
    severity,
    cause: rootCause?.cause ?? null,
    category: rootCause?.category ?? null,
    signature: report.signature ?? null,
    headline,
    diagnosis: report,
    evidenceHash: null,
  };
}

/** What {@link storedReport} put in. */
export function diagnosisOf({ diagnosis }: Pick<StoredReport, "diagnosis">): DiagnosedReport {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by storeDump, read by nobody else
  return diagnosis as DiagnosedReport;
}
