import { rollBack } from "../diagnosis/roll-back.ts";
import { statementByNow } from "../evidence/alert-statement.ts";
import { listAlertsOfReport, listAlertsOfReports, type StoredAlert } from "../history/alerts.ts";
import { countRestarts, type RestartCount } from "../history/count-restarts.ts";
import type { Database, TenantId } from "../history/database.ts";
import { getReport } from "../history/get-report.ts";
import type { StoredReport } from "../history/stored-report.ts";
import type { DiagnosedReport, Report } from "../report/report.ts";
import { readContext } from "./read-context.ts";
import { reportWithoutHistory } from "./report-without-history.ts";
import { routingLabelsOf } from "./routing-labels.ts";
import { seenBefore } from "./seen-before.ts";
import { diagnosisOf } from "./stored-report.ts";

/** A stored report with what history knows by now. undefined: there is none of that id. */
export async function readReport(db: Database, tenant: TenantId, id: string): Promise<Report | undefined> {
  const stored = await getReport(db, tenant, id);
  return stored && completeReport(db, tenant, stored);
}

/**
 * Stored reports as lists show them: with their alerts, and without what is computed for a single one. Two hundred
 * whole reports would ask the database some three thousand questions, more than a Worker may.
 */
export async function outlineReports(
  db: Database,
  tenant: TenantId,
  reports: readonly StoredReport[],
): Promise<Report[]> {
  if (reports.length === 0) return [];
  const alertsOf = await listAlertsOfReports(
    db,
    tenant,
    reports.map(({ id }) => id),
  );
  return reports.map((stored) => {
    const { id, state, createdAt } = stored;
    const report = reportWithoutHistory(diagnosisOf(stored));
    return { ...report, id, state, createdAt, seenBefore: null, ...answered(report, alertsOf.get(id) ?? []) };
  });
}

/** What the alerts that a report answers add to it. */
function answered(
  report: Report,
  alerts: readonly StoredAlert[],
): Pick<Report, "alerts" | "subject" | "headline" | "statement"> {
  return {
    headline: statementByNow(report.headline, alerts),
    statement: statementByNow(report.statement, alerts),
    alerts: alerts.map(alertReference),
    subject: { ...report.subject, labels: { ...routingLabelsOf(alerts), ...report.subject.labels } },
  };
}

/** `fresh` is the number of restarts that the request at hand told for the first time. */
export async function completeReport(
  db: Database,
  tenant: TenantId,
  stored: StoredReport,
  fresh = 0,
): Promise<Report> {
  const diagnosed = diagnosisOf(stored);
  const report = reportWithoutHistory(diagnosed);
  const { workload, namespace, cluster, container } = stored;
  const [alerts, counted, seen, context] = await Promise.all([
    listAlertsOfReport(db, tenant, stored.id),
    workload &&
      countRestarts(db, tenant, { cluster, namespace: namespace ?? "default", workload, container }),
    seenBefore(db, tenant, stored),
    readContext(db, tenant, stored),
  ]);
  return {
    ...report,
    ...(cameWithRollout(context) && withRollback(report)),
    ...seen,
    context: { ...context },
    id: stored.id,
    state: stored.state,
    createdAt: stored.createdAt,
    ...answered(report, alerts),
    restarts: { ...restartsByNow(report.restarts, counted ?? undefined), new: fresh },
  };
}

/** Workloads that were not rolled out and fail alike would speak against it. */
function cameWithRollout({ rollout, node, sharedDependency }: Report["context"]): boolean {
  const isShared = [node, sharedDependency].some((entry) => entry && entry.certainty !== "possible");
  return rollout?.certainty === "likely" && !isShared;
}

/** What a node did, or somebody did on purpose, no other template undoes. */
function withRollback({
  rootCause,
  findings,
  subject,
}: Report): Pick<Report, "rootCause" | "findings"> | undefined {
  if (!rootCause || rootCause.category === "node") return undefined;
  const step = rollBack(subject.workload, subject.namespace, subject.managedBy);
  if (!step) return undefined;
  const first = { ...rootCause, remediation: [step, ...rootCause.remediation] };
  return { rootCause: first, findings: [first, ...findings.slice(1)] };
}

/** What the evidence showed of restarts, and what came to light since. */
function restartsByNow(
  told: DiagnosedReport["restarts"],
  counted: RestartCount | undefined,
): Omit<Report["restarts"], "new"> {
  const { observed = 0, firstAt = null, lastAt = null, highestAttempt = null } = counted ?? {};
  const isOutdated = lastAt !== null && told.lastAt !== null && Date.parse(lastAt) > Date.parse(told.lastAt);
  return {
    restartCount:
      told.restartCount === null ? null : Math.max(told.restartCount, (isOutdated && highestAttempt) || 0),
    observed,
    firstAt: firstAt ?? told.firstAt,
    lastAt: lastAt ?? told.lastAt,
    // It was about the start after the restart that was the last one then.
    backOff: isOutdated ? null : told.backOff,
  };
}

function alertReference(alert: StoredAlert): Report["alerts"][number] {
  return {
    fingerprint: alert.fingerprint,
    alertname: alert.alertname,
    status: alert.status,
    startsAt: alert.startsAt,
    ...(alert.endsAt !== null && { endsAt: alert.endsAt }),
    ...(alert.groupKeyHash !== null && { groupKeyHash: alert.groupKeyHash }),
  };
}
