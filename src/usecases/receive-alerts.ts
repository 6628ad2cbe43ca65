import type { Database, TenantId } from "../history/database.ts";
import {
  referencesOf,
  referencesStatement,
  type ReportReference,
} from "../history/list-report-references.ts";
import { againIfOvertaken, alertsNotYetAnswered, reportNotYetMade } from "../history/overtaken.ts";
import type { PendingLookup } from "../history/pending-lookups.ts";
import type { Notification } from "../intake/alerts/alert.ts";
import { type AlertResult, decide, namedReports, readForDecision, type Undecided } from "./decide-alerts.ts";
import type { DiagnosisDependencies } from "./diagnose-dump.ts";
import type { Lookups } from "./lookups.ts";
import { settleAlerts } from "./settle-alerts.ts";

export interface ReceiveDependencies {
  db: Database;
  diagnosis: DiagnosisDependencies;
  /** undefined: no cluster can be reached, and reports hold what is known already. */
  lookups?: Lookups;
  now(): string;
  newId(): string;
}

export interface Received {
  /** In the order of the alerts. */
  results: AlertResult[];
  /** Promised, and durable: to be begun now or whenever. */
  lookups: PendingLookup[];
  /** The reports of the results, as they stood then; no more than an answer names. */
  reports: ReportReference[];
}

const nothingUndecided: Undecided = { firings: () => [], report: () => undefined };

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
  const about = { ...deps, defaultCluster: deps.diagnosis.defaultCluster };
  const readings = await readForDecision(notification, input, about);
  const { results, decision } = decide(readings, notification, tenant, nothingUndecided, about);
  const { receivedAt, groups } = decision;
  const { statements, reports, lookups } = settleAlerts(tenant, [decision], receivedAt, deps.diagnosis);
  if (isFirst && groups.length > 0) {
    const keys = groups.flatMap(({ alerts }) => alerts);
    const made = groups.map(({ reportId }) => reportId);
    const premises = reports.map((report) => reportNotYetMade(tenant, report));
    statements.push(alertsNotYetAnswered(tenant, keys, made), ...premises);
  }
  const ids = namedReports(results);
  if (ids.length > 0) statements.push(referencesStatement(tenant, ids));
  const outcomes = await deps.db.atomically(statements);
  return { results, lookups, reports: ids.length > 0 ? referencesOf(outcomes.at(-1)?.rows ?? []) : [] };
}
