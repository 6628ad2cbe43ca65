import type { AlertReference } from "../evidence/evidence.ts";
import {
  type FoundReport,
  listFirings,
  listReportIdsOfFirings,
  listReportsOfSubjects,
  notifiedStatements,
  type ReportSubject,
} from "../history/alerts-of-notification.ts";
import { type AlertKey, alertStatements, type StoredAlert } from "../history/alerts.ts";
import type { Database, Statement, TenantId } from "../history/database.ts";
import { reportStatements } from "../history/insert-report.ts";
import { againIfOvertaken, alertsNotYetAnswered, reportNotYetMade } from "../history/overtaken.ts";
import { type PendingLookup, pendingLookupStatement } from "../history/pending-lookups.ts";
import { type Tie, tieStatements } from "../history/tie-reports.ts";
import type { Alert, Notification } from "../intake/alerts/alert.ts";
import { type AlertSubject, subjectOfAlert } from "../intake/alerts/subject-of-alert.ts";
import type { DiagnosisDependencies } from "./diagnose-dump.ts";
import { diagnoseEvidence } from "./diagnose-evidence.ts";
import { evidenceOfAlerts } from "./evidence-of-alerts.ts";
import type { Lookups } from "./lookups.ts";
import { storedReport } from "./stored-report.ts";

export interface ReceiveDependencies {
  db: Database;
  diagnosis: DiagnosisDependencies;
  /** undefined: no cluster can be reached, and reports hold what is known already. */
  lookups?: Lookups;
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

export interface Received {
  /** In the order of the alerts. */
  results: AlertResult[];
  /** Promised, and durable: to be begun now or whenever. */
  lookups: PendingLookup[];
}

/** Alerts that always fire, to show that alerting works, or to hold others back. */
const signalsOfAlerting: ReadonlySet<string> = new Set(["Watchdog", "InfoInhibitor", "DeadMansSwitch"]);

/** A report this much older than the alert still tells of the same crash loop: `for: 15m` comes late, back-off is 5 min. */
const earlierReportMilliseconds = 6 * 3_600_000;

/** The longest that usual rules wait before they fire; an older report may be of the loop before. */
const sameLoopMilliseconds = 3_600_000;

/** How long whoever promised a look-up has for it, before another process takes it over. */
const firstTryMilliseconds = 15_000;

interface Known {
  alert: Alert;
  key: AlertKey;
  subject: AlertSubject;
  result: AlertResult;
}

/**
 * Puts a notification's alerts on record and ties each to the report that answers it: one that was made of this crash
 * loop already, or a new one. Where the cluster can be asked, a new one is pending, and its look-up is promised in the
 * same batch. When this returns, all of that is durable. The number of statements does not grow with the alerts, but
 * for those of each new report.
 */
export async function receiveAlerts(
  notification: Notification,
  input: { tenant: TenantId; cluster?: string },
  deps: ReceiveDependencies,
): Promise<Received> {
  // A pair of Alertmanagers sends the same to two isolates at once; whoever is second looks again, and finds a repetition.
  return againIfOvertaken((isFirst) => receive(notification, input, isFirst, deps));
}

async function receive(
  notification: Notification,
  input: { tenant: TenantId; cluster?: string },
  isFirst: boolean,
  deps: ReceiveDependencies,
): Promise<Received> {
  const { tenant } = input;
  const receivedAt = deps.now();
  const { results, known, repeated } = await recognise(notification, input, deps);
  const stored = known.map(({ alert, key, subject }) =>
    storedAlert(alert, key, subject, notification.groupKeyHash, receivedAt),
  );
  const groups = groupBySubject(
    known.filter(
      ({ alert, result }) =>
        result.status !== "ignored" && alert.status === "firing" && result.reportIds.length === 0,
    ),
  );
  const existing = await listReportsOfSubjects(
    deps.db,
    tenant,
    groups.map(([first]) => reportSubject(first)),
  );
  const statements: Statement[] = [
    ...alertStatements(tenant, stored),
    ...notifiedStatements(tenant, repeated, receivedAt),
  ];
  const ties: Tie[] = [];
  const premises: Statement[] = [];
  const lookups: PendingLookup[] = [];
  for (const [index, group] of groups.entries()) {
    const covered = deps.lookups?.covers(tenant, group[0].key.cluster) ?? false;
    const answering = existing[index]?.find((report) => answers(report, group[0], covered));
    const answer = answering ? { reportIds: [answering.id] } : newReport(group, tenant, covered, deps);
    if ("statements" in answer) statements.push(...answer.statements);
    if ("premises" in answer) premises.push(...answer.premises);
    if ("lookup" in answer && answer.lookup) lookups.push(answer.lookup);
    for (const { alert, key, result } of group) {
      result.reportIds = answer.reportIds;
      for (const reportId of answer.reportIds)
        ties.push({ key, reportId, labels: alert.labels, ...nameOf(alert) });
    }
  }
  statements.push(...tieStatements(tenant, ties));
  if (isFirst && ties.length > 0) {
    const keys = ties.map(({ key }) => key);
    const ids = ties.map(({ reportId }) => reportId);
    statements.push(alertsNotYetAnswered(tenant, keys, ids), ...premises);
  }
  if (statements.length > 0) await deps.db.atomically(statements);
  return { results, lookups };
}

/** Says of each alert what it is: new, a repetition of a firing on record, or of no use. */
async function recognise(
  notification: Notification,
  { tenant, cluster: named }: { tenant: TenantId; cluster?: string },
  deps: ReceiveDependencies,
): Promise<{ results: AlertResult[]; known: Known[]; repeated: AlertKey[] }> {
  const results: AlertResult[] = [];
  const known: Known[] = [];
  for (const read of notification.alerts) {
    if (!read.ok) {
      results.push({ fingerprint: null, status: "ignored", reason: read.reason, reportIds: [] });
      continue;
    }
    const { alert } = read;
    const { fingerprint, startsAt } = alert;
    const subject = subjectOfAlert(alert.labels, notification.routeLabels);
    const cluster = named ?? subject.cluster ?? deps.diagnosis.defaultCluster;
    const reason = reasonToIgnore(alert, subject) ?? null;
    const status = reason !== null ? "ignored" : alert.status === "resolved" ? "resolved" : "new";
    const result: AlertResult = { fingerprint, status, reason, reportIds: [] };
    results.push(result);
    known.push({ alert, key: { fingerprint, cluster, startsAt }, subject, result });
  }
  const firings = await listFirings(
    deps.db,
    tenant,
    known.map(({ key }) => key),
  );
  const repeated: AlertKey[] = [];
  for (const [index, { alert, key, result }] of known.entries()) {
    const earlier = firings[index]?.find((firing) => isRepeated(alert, firing));
    if (!earlier) continue;
    key.startsAt = earlier.startsAt;
    repeated.push(key);
    if (result.status === "new") result.status = "repeated";
  }
  const reportIds = await listReportIdsOfFirings(deps.db, tenant, repeated);
  const byKey = new Map(repeated.map((key, index) => [key, reportIds[index] ?? []]));
  for (const { key, result } of known) result.reportIds = byKey.get(key) ?? [];
  return { results, known, repeated };
}

function reasonToIgnore(alert: Alert, subject: AlertSubject): string | undefined {
  if (signalsOfAlerting.has(alert.labels["alertname"] ?? "")) return "is a signal of alerting itself";
  if (!subject.pod && !subject.workload && !subject.node) return "names no pod, workload or node";
  return undefined;
}

/** Senders move `startsAt` back, and never forward while it fires. */
function isRepeated(alert: Alert, { startsAt, status }: StoredAlert): boolean {
  return (
    Date.parse(startsAt) === Date.parse(alert.startsAt) ||
    (status === "firing" && (alert.status === "firing" || alert.startsAt <= startsAt))
  );
}

type Group = [Known, ...Known[]];

function groupBySubject(known: readonly Known[]): Group[] {
  const groups = new Map<string, Group>();
  for (const entry of known) {
    const { subject, key } = entry;
    const id = JSON.stringify([
      key.cluster,
      subject.namespace,
      subject.workload ?? subject.pod ?? subject.node,
    ]);
    const group = groups.get(id);
    if (group) group.push(entry);
    else groups.set(id, [entry]);
  }
  return [...groups.values()];
}

function reportSubject({ alert, key, subject }: Known): ReportSubject {
  return {
    cluster: key.cluster,
    namespace: subject.namespace ?? null,
    workload: subject.workload?.name ?? null,
    pod: subject.pod ?? null,
    since: new Date(Date.parse(alert.startsAt) - earlierReportMilliseconds).toISOString(),
  };
}

/**
 * Where the cluster can be asked, only a diagnosis of this very crash loop spares the question; otherwise whatever is
 * on record is better than labels.
 */
function answers({ state, verdict, createdAt }: FoundReport, { alert }: Known, covered: boolean): boolean {
  if (state === "pending" || !covered) return true;
  return (
    verdict === "diagnosed" && Date.parse(createdAt) >= Date.parse(alert.startsAt) - sameLoopMilliseconds
  );
}

interface Answer {
  reportIds: string[];
  statements: Statement[];
  premises: Statement[];
  lookup?: PendingLookup;
}

/** What the labels say, as a report: all that is known without a cluster, and what is shown until it has answered. */
function newReport(group: Group, tenant: TenantId, covered: boolean, deps: ReceiveDependencies): Answer {
  const { cluster } = group[0].key;
  const subject = mergedSubject(group);
  const references = group.map(({ alert }) => referenceOf(alert));
  const now = deps.now();
  const [made, ...more] = diagnoseEvidence([evidenceOfAlerts(subject, references, cluster, now)], {
    ...deps.diagnosis,
    cluster,
    redactions: { total: 0, byDetector: {} },
  }).map(({ report }) => storedReport(report, { id: deps.newId(), createdAt: now }));
  if (!made) return { reportIds: [], statements: [], premises: [] };
  const premises = [made, ...more].map((report) => reportNotYetMade(tenant, report));
  const labels = {
    ...(subject.pod !== undefined && { pods: [subject.pod] }),
    ...(subject.node !== undefined && { nodes: [subject.node] }),
  };
  if (!covered) {
    const reports = [made, ...more];
    return {
      reportIds: reports.map(({ id }) => id),
      statements: reports.flatMap((report) => reportStatements(tenant, { report, labels })),
      premises,
    };
  }
  const dueAt = new Date(Date.parse(now) + firstTryMilliseconds).toISOString();
  const lookup: PendingLookup = { reportId: made.id, subject: { ...subject, cluster }, tries: 0, dueAt };
  return {
    reportIds: [made.id],
    statements: [
      ...reportStatements(tenant, { report: { ...made, state: "pending" }, labels }),
      pendingLookupStatement(tenant, lookup, now),
    ],
    premises: premises.slice(0, 1),
    lookup,
  };
}

/** What several alerts of one workload say together. */
function mergedSubject(group: readonly Known[]): AlertSubject {
  return group.reduceRight<AlertSubject>((merged, { subject }) => ({ ...merged, ...subject }), {});
}

function nameOf({ labels }: Alert): { alertname?: string } {
  const { alertname } = labels;
  return alertname === undefined ? {} : { alertname };
}

function referenceOf(alert: Alert): AlertReference {
  const { fingerprint, status, startsAt, labels } = alert;
  return { fingerprint, status, startsAt, labels, ...nameOf(alert) };
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
