import type { AlertReference } from "../evidence/evidence.ts";
import { notifiedStatements, regroupedStatements } from "../history/alerts-of-notification.ts";
import { alertStatements } from "../history/alerts.ts";
import type { Statement, TenantId } from "../history/database.ts";
import { reportStatements } from "../history/insert-report.ts";
import { type PendingLookup, pendingLookupStatement } from "../history/pending-lookups.ts";
import type { StoredReport } from "../history/stored-report.ts";
import { tieStatements } from "../history/tie-reports.ts";
import type { DecidedGroup, Decision } from "./decide-alerts.ts";
import type { DiagnosisDependencies } from "./diagnose-dump.ts";
import { diagnoseEvidence } from "./diagnose-evidence.ts";
import { evidenceOfAlerts } from "./evidence-of-alerts.ts";
import { storedReport } from "./stored-report.ts";

/** How long whoever promised a look-up has for it, before another process takes it over. */
const firstTryMilliseconds = 15_000;

/** What a decision writes. Written twice it is the same, as a process may end before it says that it has. */
export interface Settlement {
  statements: Statement[];
  reports: StoredReport[];
  /** To be begun once the statements are durable. */
  lookups: PendingLookup[];
}

/** What is to be written of the alerts themselves: a number of statements that does not grow with them. */
export function settleAlerts(tenant: TenantId, decision: Decision): Statement[] {
  const { alerts, repeated, regrouped, receivedAt } = decision;
  return [
    ...alertStatements(tenant, alerts),
    ...notifiedStatements(tenant, repeated, receivedAt),
    ...regroupedStatements(tenant, regrouped),
  ];
}

/** What is to be written of the reports that answer them. `now`: when the look-ups are promised. */
export function settleGroups(
  tenant: TenantId,
  groups: readonly DecidedGroup[],
  { receivedAt, now }: { receivedAt: string; now: string },
  diagnosis: DiagnosisDependencies,
): Settlement {
  const settlement: Settlement = { statements: [], reports: [], lookups: [] };
  for (const group of groups) {
    if (!group.isNew) continue;
    const report = reportOfLabels(group, receivedAt, diagnosis);
    const { pod, podUid, node } = group.subject;
    const labels = {
      ...(pod !== undefined && { pods: [pod] }),
      ...(podUid !== undefined && { podUids: [podUid] }),
      ...(node !== undefined && { nodes: [node] }),
    };
    settlement.reports.push(report);
    settlement.statements.push(...reportStatements(tenant, { report, labels }));
    if (!group.isCovered) continue;
    const dueAt = new Date(Date.parse(now) + firstTryMilliseconds).toISOString();
    const subject = { ...group.subject, cluster: group.cluster };
    const lookup: PendingLookup = { reportId: report.id, subject, tries: 0, dueAt };
    settlement.lookups.push(lookup);
    settlement.statements.push(pendingLookupStatement(tenant, lookup, now));
  }
  const ties = groups.flatMap(({ reportId, alerts }) =>
    alerts.map(({ key, labels }) => ({ key, reportId, labels, ...nameOf(labels) })),
  );
  settlement.statements.push(...tieStatements(tenant, ties));
  return settlement;
}

/** What the labels say, as a report: all that is known without a cluster, and what is shown until it has answered. */
function reportOfLabels(
  { reportId, isCovered, cluster, subject, alerts }: DecidedGroup,
  receivedAt: string,
  diagnosis: DiagnosisDependencies,
): StoredReport {
  const references = alerts.map(({ key, status, labels }): AlertReference => {
    const { fingerprint, startsAt } = key;
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
