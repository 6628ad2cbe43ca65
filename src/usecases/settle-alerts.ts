import type { AlertReference } from "../evidence/evidence.ts";
import { notifiedStatements, regroupedStatements } from "../history/alerts-of-notification.ts";
import { alertStatements } from "../history/alerts.ts";
import type { Statement, TenantId } from "../history/database.ts";
import { reportStatement } from "../history/insert-report.ts";
import { type PendingLookup, pendingLookupStatement } from "../history/pending-lookups.ts";
import type { StoredReport } from "../history/stored-report.ts";
import { tieStatements } from "../history/tie-reports.ts";
import type { DecidedGroup, Decision } from "./decision.ts";
import type { DiagnosisDependencies } from "./diagnose-dump.ts";
import { diagnoseEvidence } from "./diagnose-evidence.ts";
import { evidenceOfAlerts } from "./evidence-of-alerts.ts";
import { storedReport } from "./stored-report.ts";

/** How long whoever promised a look-up has for it, before another process takes it over. */
const firstTryMilliseconds = 15_000;

/** What decisions write. Written twice it is the same, as a process may end before it says that it has. */
export interface Settlement {
  statements: Statement[];
  reports: StoredReport[];
  /** To be begun once the statements are durable. */
  lookups: PendingLookup[];
}

/**
 * What is to be written of decisions, in the order in which they were made: a number of statements that grows with the
 * new reports alone. `now`: when the look-ups are promised.
 */
export function settleAlerts(
  tenant: TenantId,
  decisions: readonly Decision[],
  now: string,
  diagnosis: DiagnosisDependencies,
): Settlement {
  const made: Statement[] = [];
  const reports: StoredReport[] = [];
  const lookups: PendingLookup[] = [];
  const dueAt = new Date(Date.parse(now) + firstTryMilliseconds).toISOString();
  for (const { groups, receivedAt } of decisions) {
    for (const group of groups) {
      if (!group.isNew) continue;
      const report = reportOfLabels(group, receivedAt, diagnosis);
      reports.push(report);
      made.push(reportStatement(tenant, report));
      if (!group.isCovered) continue;
      const subject = { ...group.subject, cluster: group.cluster };
      const lookup: PendingLookup = { reportId: report.id, subject, tries: 0, dueAt };
      lookups.push(lookup);
      made.push(pendingLookupStatement(tenant, lookup, now));
    }
  }
  const heardAgain = decisions.flatMap(({ repeated, receivedAt }) =>
    repeated.map((key) => ({ key, receivedAt })),
  );
  const groups = decisions.flatMap((decision) => decision.groups);
  const statements = [
    ...alertStatements(
      tenant,
      decisions.flatMap(({ alerts }) => alerts),
    ),
    ...made,
    ...tieStatements(tenant, groups.flatMap(tiesOf), groups.flatMap(labelsOfSubject)),
    ...notifiedStatements(tenant, heardAgain),
    ...regroupedStatements(
      tenant,
      decisions.flatMap(({ regrouped }) => regrouped),
    ),
  ];
  return { statements, reports, lookups };
}

function tiesOf({ reportId, alerts }: DecidedGroup) {
  return alerts.map((alert) => ({ key: alert, reportId, labels: alert.labels, ...nameOf(alert.labels) }));
}

/** What a new report is found by besides its alerts. */
function labelsOfSubject({ reportId, isNew, subject: { pod, podUid, node } }: DecidedGroup) {
  const names = isNew ? { pod, podUid, node } : {};
  return Object.entries(names).flatMap(([name, value]) =>
    value === undefined ? [] : [{ reportId, name, value }],
  );
}

/** What the labels say, as a report: all that is known without a cluster, and what is shown until it has answered. */
function reportOfLabels(
  { reportId, isCovered, cluster, subject, alerts }: DecidedGroup,
  receivedAt: string,
  diagnosis: DiagnosisDependencies,
): StoredReport {
  const references = alerts.map(({ fingerprint, status, startsAt, labels }): AlertReference => {
    return { fingerprint, status, startsAt, labels, ...nameOf(labels) };
  });
  const [made] = diagnoseEvidence([evidenceOfAlerts(subject, references, cluster, receivedAt)], {
    ...diagnosis,
    cluster,
    redactions: { total: 0, byDetector: {} },
  });
  if (!made) throw new Error("Evidence without a report");
  const report = storedReport(made.report, { id: reportId, createdAt: receivedAt });
  return isCovered ? { ...report, state: "pending" } : report;
}

function nameOf({ alertname }: Readonly<Record<string, string>>): { alertname?: string } {
  return alertname === undefined ? {} : { alertname };
}
