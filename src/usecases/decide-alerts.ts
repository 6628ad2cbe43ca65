import {
  type Firing,
  type FoundReport,
  listFirings,
  listReportsOfSubjects,
  type ReportSubject,
} from "../history/alerts-of-notification.ts";
import type { AlertKey } from "../history/alerts.ts";
import type { Database, TenantId } from "../history/database.ts";
import { mostReferences } from "../history/list-report-references.ts";
import type { Alert, Notification } from "../intake/alerts/alert.ts";
import type { AlertSubject } from "../intake/alerts/subject-of-alert.ts";
import type { DecidedAlert, Decision } from "./decision.ts";
import type { Lookups } from "./lookups.ts";
import { reportSubject } from "./report-subject.ts";

export interface AlertResult {
  fingerprint: string | null;
  status: "new" | "repeated" | "resolved" | "ignored";
  /** Why it was ignored. */
  reason: string | null;
  reportIds: string[];
}

/** The reports that an answer tells of. */
export function namedReports(results: readonly AlertResult[]): string[] {
  return [...new Set(results.flatMap(({ reportIds }) => reportIds))].slice(0, mostReferences);
}

/** What was decided already and cannot be read from the database yet. */
export interface Undecided {
  firings(tenant: TenantId, key: AlertKey): readonly Firing[];
  report(tenant: TenantId, subject: ReportSubject): string | undefined;
}

interface DecideDependencies {
  db: Database;
  defaultCluster: string;
  lookups?: Pick<Lookups, "covers">;
  now(): string;
  newId(): string;
}

interface Known {
  alert: Alert;
  /** A firing that arrives after its own end has ended. */
  status: Alert["status"];
  key: AlertKey;
  subject: AlertSubject;
  /** What a report is about that answers it, once that was asked for. */
  about?: ReportSubject;
  result: AlertResult;
}

/** What the database says about the alerts of a notification. */
export interface Readings {
  results: AlertResult[];
  known: Known[];
  firings: Firing[][];
  reports: ReadonlyMap<string, FoundReport[]>;
}

/** Alerts that always fire, to show that alerting works, or to hold others back. */
const signalsOfAlerting: ReadonlySet<string> = new Set(["Watchdog", "InfoInhibitor", "DeadMansSwitch"]);

/** The longest that usual rules wait before they fire; an older report may be of the loop before. */
const sameLoopMilliseconds = 3_600_000;

/** Asks for all that a decision needs: two statements, however many alerts there are. */
export async function readForDecision(
  notification: Notification,
  { tenant, cluster: named }: { tenant: TenantId; cluster?: string },
  deps: Pick<DecideDependencies, "db" | "defaultCluster">,
): Promise<Readings> {
  const results: AlertResult[] = [];
  const known: Known[] = [];
  /** When each alert began that fires. An alert fires once at a time, however often the notification tells of it. */
  const begun = new Map<string, string>();
  for (const read of notification.alerts) {
    if (!read.ok) {
      results.push({ fingerprint: null, status: "ignored", reason: read.reason, reportIds: [] });
      continue;
    }
    const { alert } = read;
    const { fingerprint, subject } = alert;
    const cluster = named ?? subject.cluster ?? deps.defaultCluster;
    let { startsAt } = alert;
    if (alert.status === "firing") {
      const id = `${fingerprint}\n${cluster}`;
      startsAt = begun.get(id) ?? startsAt;
      begun.set(id, startsAt);
    }
    const reason = reasonToIgnore(alert, subject) ?? null;
    const status = reason !== null ? "ignored" : alert.status === "resolved" ? "resolved" : "new";
    const result: AlertResult = { fingerprint, status, reason, reportIds: [] };
    results.push(result);
    known.push({ alert, status: alert.status, key: { fingerprint, cluster, startsAt }, subject, result });
  }
  const firings = await listFirings(
    deps.db,
    tenant,
    known.map(({ key }) => key),
  );
  const unanswered = known.filter((entry, index) => {
    const earlier = firings[index]?.find((firing) => isRepeated(entry.alert, firing));
    return needsReport(entry, earlier?.reportIds ?? []);
  });
  const groups = groupBySubject(unanswered);
  const found = await listReportsOfSubjects(
    deps.db,
    tenant,
    [...groups.values()].map(([first]) => reportSubjectOf(first)),
  );
  return {
    results,
    known,
    firings,
    reports: new Map([...groups.keys()].map((id, index) => [id, found[index] ?? []])),
  };
}

/**
 * Says of each alert what it is (new, a repetition, of no use), and which report answers it: one that was made of this
 * crash loop already, or a new one, whose id is reserved. Without awaiting anything, so that nobody decides in between.
 */
export function decide(
  { results, known, firings, reports }: Readings,
  { groupKeyHash }: Pick<Notification, "groupKeyHash">,
  tenant: TenantId,
  undecided: Undecided,
  deps: Omit<DecideDependencies, "db">,
): { results: AlertResult[]; decision: Decision } {
  const receivedAt = deps.now();
  const decision: Decision = { receivedAt, alerts: [], repeated: [], regrouped: [], groups: [] };
  for (const [index, entry] of known.entries()) {
    const { alert, key, result } = entry;
    const candidates = latest([...undecided.firings(tenant, key), ...(firings[index] ?? [])]);
    const earlier = candidates.find((firing) => isRepeated(alert, firing));
    if (earlier) {
      key.startsAt = earlier.startsAt;
      if (earlier.status === "resolved") entry.status = "resolved";
      decision.repeated.push(key);
      result.reportIds = [...earlier.reportIds];
      if (result.status === "new") result.status = "repeated";
      // Alertmanager's routes changed, or the alert takes two of them: it is found by either key.
      if (groupKeyHash !== null && earlier.groupKeyHash !== groupKeyHash)
        decision.regrouped.push(...earlier.reportIds.map((reportId) => ({ reportId, groupKeyHash })));
    }
  }
  const unanswered = known.filter((entry) => needsReport(entry, entry.result.reportIds));
  const groups = [...groupBySubject(unanswered)].map(([id, group]) => {
    const [first] = group;
    const isCovered = deps.lookups?.covers(tenant, first.key.cluster) ?? false;
    const reportOnRecord =
      undecided.report(tenant, reportSubjectOf(first)) ??
      reports.get(id)?.find((report) => answers(report, first, isCovered))?.id;
    const reportId = reportOnRecord ?? deps.newId();
    for (const { result } of group) result.reportIds = [reportId];
    return { group, reportId, isNew: reportOnRecord === undefined, isCovered };
  });
  const repetitions = new Set(known.filter(({ result }) => result.status === "repeated"));
  for (const entry of unanswered) repetitions.delete(entry);
  const decided = new Map(
    known
      .filter((entry) => !repetitions.has(entry))
      .map((entry) => [entry, decidedAlert(entry, groupKeyHash, receivedAt)]),
  );
  decision.alerts.push(...decided.values());
  for (const { group, ...rest } of groups) {
    decision.groups.push({
      ...rest,
      cluster: group[0].key.cluster,
      subject: mergedSubject(group),
      alerts: group.flatMap((entry) => decided.get(entry) ?? []),
    });
  }
  return { results, decision };
}

function reasonToIgnore(alert: Alert, subject: AlertSubject): string | undefined {
  if (signalsOfAlerting.has(alert.labels["alertname"] ?? "")) return "is a signal of alerting itself";
  if (!subject.pod && !subject.workload && !subject.node) return "names no pod, workload or node";
  return undefined;
}

/** Senders move `startsAt` back, and never forward while it fires. */
function isRepeated(alert: Alert, { startsAt, status }: Pick<Firing, "startsAt" | "status">): boolean {
  return (
    startsAt === alert.startsAt ||
    (status === "firing" && (alert.status === "firing" || alert.startsAt <= startsAt))
  );
}

/** Of one firing the first that is told stands: what was decided last comes before what is on record. */
function latest(firings: readonly Firing[]): Firing[] {
  const byStart = new Map<string, Firing>();
  for (const firing of firings) if (!byStart.has(firing.startsAt)) byStart.set(firing.startsAt, firing);
  return [...byStart.values()];
}

function needsReport({ alert, result }: Known, reportIds: readonly string[]): boolean {
  return result.status !== "ignored" && alert.status === "firing" && reportIds.length === 0;
}

type Group = [Known, ...Known[]];

function groupBySubject(known: readonly Known[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const entry of known) {
    const { subject, key } = entry;
    const { kind = "", name = subject.pod ?? subject.node ?? "" } = subject.workload ?? {};
    const id = JSON.stringify([key.cluster, subject.namespace, kind, name]);
    const group = groups.get(id);
    if (group) group.push(entry);
    else groups.set(id, [entry]);
  }
  return groups;
}

function reportSubjectOf(entry: Known): ReportSubject {
  const { alert, key, subject } = entry;
  return (entry.about ??= reportSubject(subject, key.cluster, Date.parse(alert.startsAt)));
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

/** What several alerts of one workload say together. */
function mergedSubject(group: readonly Known[]): AlertSubject {
  return group.reduceRight<AlertSubject>((merged, { subject }) => ({ ...merged, ...subject }), {});
}

function decidedAlert(
  { alert, status, key, subject, result }: Known,
  groupKeyHash: string | null,
  receivedAt: string,
): DecidedAlert {
  return {
    ...key,
    status,
    endsAt: alert.endsAt,
    groupKeyHash,
    alertname: alert.labels["alertname"] ?? null,
    namespace: subject.namespace ?? null,
    workloadKind: subject.isKindGuessed ? null : (subject.workload?.kind ?? null),
    workload: subject.workload?.name ?? null,
    pod: subject.pod ?? null,
    labels: alert.labels,
    receivedAt,
    reportIds: result.reportIds,
  };
}
