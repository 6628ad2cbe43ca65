import type { AlertReference } from "../evidence/evidence.ts";
import {
  type AlertKey,
  alertReportStatement,
  alertStatements,
  listAlerts,
  listReportIdsOfAlerts,
  type StoredAlert,
} from "../history/alerts.ts";
import type { Database, Statement, TenantId } from "../history/database.ts";
import { labelStatement, reportStatements } from "../history/insert-report.ts";
import { listReports } from "../history/list-reports.ts";
import type { Alert, Notification } from "../intake/alerts/alert.ts";
import { type AlertSubject, subjectOfAlert } from "../intake/alerts/subject-of-alert.ts";
import type { DiagnosisDependencies } from "./diagnose-dump.ts";
import { diagnoseEvidence } from "./diagnose-evidence.ts";
import { evidenceOfAlerts } from "./evidence-of-alerts.ts";
import { storedReport } from "./store-dump.ts";

export interface ReceiveDependencies {
  db: Database;
  diagnosis: DiagnosisDependencies;
  now(): string;
  newId(): string;
}

export interface AlertResult {
  fingerprint: string | null;
  status: "new" | "repeated" | "resolved" | "ignored";
  /** Why it was ignored. */
  reason: string | null;
  reportIds: string[];
}

/** Alerts that always fire, to show that alerting works, or to hold others back. */
const signalsOfAlerting: ReadonlySet<string> = new Set(["Watchdog", "InfoInhibitor", "DeadMansSwitch"]);

/** A report this much older than the alert still tells of the same crash loop: `for: 15m` comes late, back-off is 5 min. */
const earlierReportMilliseconds = 6 * 3_600_000;

interface Known {
  alert: Alert;
  key: AlertKey;
  subject: AlertSubject;
  result: AlertResult;
}

/**
 * Puts a notification's alerts on record and ties each to the report that answers it: one that was made of this crash
 * loop already, or a new one from what the labels say. When it returns, alerts and reports are durable. The results are
 * in the order of the alerts.
 */
export async function receiveAlerts(
  notification: Notification,
  input: { tenant: TenantId; cluster?: string },
  deps: ReceiveDependencies,
): Promise<AlertResult[]> {
  const results: AlertResult[] = [];
  const fresh = new Map<string, Known[]>();
  const stored: StoredAlert[] = [];
  const receivedAt = deps.now();
  for (const read of notification.alerts) {
    if (!read.ok) {
      results.push({ fingerprint: null, status: "ignored", reason: read.reason, reportIds: [] });
      continue;
    }
    const { alert } = read;
    const subject = subjectOfAlert(alert.labels, notification.routeLabels);
    const cluster = input.cluster ?? subject.cluster ?? deps.diagnosis.defaultCluster;
    const ignored = reasonToIgnore(alert, subject);
    const earlier = await firingOf(deps.db, input.tenant, alert, cluster);
    const key = { fingerprint: alert.fingerprint, cluster, startsAt: earlier?.startsAt ?? alert.startsAt };
    stored.push(storedAlert(alert, key, subject, notification.groupKeyHash, receivedAt));
    const reportIds = earlier ? await listReportIdsOfAlerts(deps.db, input.tenant, key) : [];
    const result: AlertResult = {
      fingerprint: alert.fingerprint,
      status:
        ignored !== undefined
          ? "ignored"
          : alert.status === "resolved"
            ? "resolved"
            : earlier
              ? "repeated"
              : "new",
      reason: ignored ?? null,
      reportIds,
    };
    results.push(result);
    if (ignored !== undefined || alert.status === "resolved" || reportIds.length > 0) continue;
    const group = JSON.stringify([
      cluster,
      subject.namespace,
      subject.workload ?? subject.pod ?? subject.node,
    ]);
    fresh.set(group, [...(fresh.get(group) ?? []), { alert, key, subject, result }]);
  }
  const statements = alertStatements(input.tenant, stored);
  for (const group of fresh.values()) {
    statements.push(...(await answer(group, input.tenant, deps)));
  }
  if (statements.length > 0) await deps.db.atomically(statements);
  return results;
}

function reasonToIgnore(alert: Alert, subject: AlertSubject): string | undefined {
  if (signalsOfAlerting.has(alert.labels["alertname"] ?? "")) return "is a signal of alerting itself";
  if (!subject.pod && !subject.workload && !subject.node) return "names no pod, workload or node";
  return undefined;
}

/** The firing that a notification repeats: senders move `startsAt` back, and never forward while it fires. */
async function firingOf(
  db: Database,
  tenant: TenantId,
  alert: Alert,
  cluster: string,
): Promise<StoredAlert | undefined> {
  const known = await listAlerts(db, tenant, { fingerprint: alert.fingerprint, cluster });
  return known.find(
    ({ startsAt, status }) =>
      Date.parse(startsAt) === Date.parse(alert.startsAt) ||
      (status === "firing" && alert.status === "firing") ||
      (status === "firing" && alert.startsAt <= startsAt),
  );
}

/** The report for alerts of one subject: filled into their results, with the statements that store it. */
async function answer(
  group: readonly Known[],
  tenant: TenantId,
  deps: ReceiveDependencies,
): Promise<Statement[]> {
  const [first] = group;
  if (!first) return [];
  const { key, subject } = first;
  const statements: Statement[] = [];
  const existing = await reportOf(deps.db, tenant, first);
  const reportIds = existing === undefined ? [] : [existing];
  if (existing === undefined) {
    const references = group.map(({ alert }) => referenceOf(alert));
    const evidence = evidenceOfAlerts(mergedSubject(group), references, key.cluster, deps.now());
    const reports = diagnoseEvidence([evidence], {
      ...deps.diagnosis,
      cluster: key.cluster,
      redactions: { total: 0, byDetector: {} },
    });
    for (const { report } of reports) {
      const kept = storedReport(report, { id: deps.newId(), createdAt: deps.now() });
      reportIds.push(kept.id);
      statements.push(
        ...reportStatements(tenant, {
          report: kept,
          labels: {
            ...(subject.pod !== undefined && { pods: [subject.pod] }),
            ...(subject.node !== undefined && { nodes: [subject.node] }),
          },
        }),
      );
    }
  }
  for (const { alert, key: alertKey, result } of group) {
    result.reportIds = reportIds;
    statements.push(alertReportStatement(tenant, alertKey, reportIds));
    const { alertname } = alert.labels;
    for (const id of reportIds) {
      statements.push(
        labelStatement(tenant, id, {
          ...(alertname !== undefined && { alertnames: [alertname] }),
          labels: alert.labels,
        }),
      );
    }
  }
  return statements;
}

async function reportOf(
  db: Database,
  tenant: TenantId,
  { alert, key, subject }: Known,
): Promise<string | undefined> {
  if (subject.node !== undefined && subject.pod === undefined && subject.workload === undefined)
    return undefined;
  const since = new Date(Date.parse(alert.startsAt) - earlierReportMilliseconds).toISOString();
  const filter = {
    cluster: key.cluster,
    since,
    ...(subject.namespace !== undefined && { namespace: subject.namespace }),
    ...(subject.workload
      ? { workload: subject.workload.name }
      : subject.pod !== undefined && { pod: subject.pod }),
  };
  const { items } = await listReports(db, tenant, filter, { limit: 1 });
  return items.find(({ verdict }) => verdict !== "healthy")?.id;
}

/** What several alerts of one workload say together. */
function mergedSubject(group: readonly Known[]): AlertSubject {
  return group.reduceRight<AlertSubject>((merged, { subject }) => ({ ...merged, ...subject }), {});
}

function referenceOf(alert: Alert): AlertReference {
  return {
    fingerprint: alert.fingerprint,
    status: alert.status,
    startsAt: alert.startsAt,
    labels: alert.labels,
    ...(alert.labels["alertname"] !== undefined && { alertname: alert.labels["alertname"] }),
  };
}

function storedAlert(
  alert: Alert,
  key: AlertKey,
  subject: AlertSubject,
  groupKeyHash: string | null,
  receivedAt: string,
): StoredAlert {
  return {
    ...key,
    status: alert.status,
    endsAt: alert.endsAt,
    groupKeyHash,
    alertname: alert.labels["alertname"] ?? null,
    namespace: subject.namespace ?? null,
    workload: subject.workload?.name ?? null,
    pod: subject.pod ?? null,
    labels: alert.labels,
    receivedAt,
  };
}
