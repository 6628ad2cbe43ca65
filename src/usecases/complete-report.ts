import type { Cluster, LookedUp, Missed } from "../cluster/cluster.ts";
import { viewOf } from "../diagnosis/view.ts";
import type { AlertReference, Evidence } from "../evidence/evidence.ts";
import type { ReportSubject } from "../history/alerts-of-notification.ts";
import { listAlertsOfReport, type StoredAlert } from "../history/alerts.ts";
import type { TenantId } from "../history/database.ts";
import { getReport } from "../history/get-report.ts";
import { finishedLookupStatement, type PendingLookup } from "../history/pending-lookups.ts";
import { tieStatements } from "../history/tie-reports.ts";
import type { AlertSubject } from "../intake/alerts/subject-of-alert.ts";
import { readInput } from "../intake/read-input.ts";
import { createRedactor } from "../redaction/create-redactor.ts";
import type { DiagnosedReport } from "../report/report.ts";
import type { DiagnosedDump, DiagnosisDependencies } from "./diagnose-dump.ts";
import { diagnoseEvidence } from "./diagnose-evidence.ts";
import { evidenceOfAlerts } from "./evidence-of-alerts.ts";
import { evidenceOfHistory } from "./evidence-of-history.ts";
import { reportSubject } from "./report-subject.ts";
import { storeDump } from "./store-dump.ts";
import type { StoreDependencies } from "./store-slice.ts";

export interface CompleteDependencies extends StoreDependencies {
  cluster: Cluster;
  diagnosis: DiagnosisDependencies;
}

/**
 * Makes a promised look-up and replaces the pending report by what it brought, under the same id. false: the cluster
 * did not answer and `isLast` is not set, so that it is worth trying again.
 */
export async function completeReport(
  tenant: TenantId,
  lookup: PendingLookup,
  { isLast }: { isLast: boolean },
  deps: CompleteDependencies,
): Promise<boolean> {
  const { reportId } = lookup;
  const pending = await getReport(deps.db, tenant, reportId);
  if (!pending || pending.state === "complete") {
    await deps.db.atomically([finishedLookupStatement(tenant, reportId)]);
    return true;
  }
  const subject = subjectOf(lookup.subject);
  const found = await deps.cluster.lookUp(subject);
  const isUnanswered =
    found.bundle.items.length === 0 && found.missed.some(({ fault }) => fault === "failed");
  if (isUnanswered && !isLast) return false;

  const alerts = await listAlertsOfReport(deps.db, tenant, reportId);
  const hasPod = found.bundle.items.some(({ kind }) => kind === "Pod");
  const history = hasPod
    ? []
    : await evidenceOfHistory(deps.db, tenant, earlierReports(subject, alerts, pending));
  const dump = diagnoseLookedUp(found, { subject, alerts, history, cluster: pending.cluster }, deps);
  await storeDump(
    dump,
    {
      tenant,
      origin: "fetched",
      cluster: pending.cluster,
      pending: { id: reportId, createdAt: pending.createdAt },
      also: (reportIds) => [
        finishedLookupStatement(tenant, reportId),
        ...tieStatements(
          tenant,
          reportIds.flatMap((id) =>
            alerts.map((alert) => ({
              key: alert,
              reportId: id,
              labels: alert.labels,
              ...(alert.alertname !== null && { alertname: alert.alertname }),
            })),
          ),
        ),
      ],
    },
    deps,
  );
  return true;
}

function diagnoseLookedUp(
  { bundle, pods, missed }: LookedUp,
  {
    subject,
    alerts,
    history,
    cluster,
  }: { subject: AlertSubject; alerts: readonly StoredAlert[]; history: readonly Evidence[]; cluster: string },
  { diagnosis }: CompleteDependencies,
): DiagnosedDump {
  const { limits, catalogue, rulesVersion } = diagnosis;
  const redactor = createRedactor();
  const bytes = new TextEncoder().encode(JSON.stringify({ ...bundle, cluster }));
  const part = { bytes, mediaType: "application/json" };
  const intake = readInput([part], { origin: "fetched", redactor, limits, cluster });
  const references = alerts.map(referenceOf);
  const evidence = intake.evidence.map((each) => ({ ...each, alerts: references }));
  const about = { catalogue, rulesVersion, cluster, redactions: redactor.redactions() };
  const found = diagnoseEvidence(evidence, about);
  // The other Pods are there for comparison; without a Pod to look at, all that was found counts.
  const examined = found.filter((report) =>
    report.pods.some((pod) => pods.includes(viewOf(pod.evidence).name ?? "")),
  );
  const fromLabels: Evidence[] =
    found.length > 0 ? [] : [evidenceOfAlerts(subject, references, cluster, bundle.observedAt)];
  const lookedUp =
    examined.length > 0 ? examined : found.length > 0 ? found : diagnoseEvidence(fromLabels, about);
  // Of a Pod that left nothing behind, what was known of it when it was there.
  const remembered = history
    .slice(0, 1)
    .flatMap((each) => diagnoseEvidence([{ ...each, alerts: references }], about));
  const reports =
    remembered.length > 0 && lookedUp.every(({ report }) => report.verdict !== "diagnosed")
      ? remembered
      : lookedUp;
  return {
    ok: true,
    reports: reports.map((entry) => ({ ...entry, report: withMissed(entry.report, missed) })),
    evidence,
    surroundings: intake.surroundings,
    warnings: intake.warnings,
  };
}

/** What was diagnosed before the look-up was promised. */
function earlierReports(
  subject: AlertSubject,
  alerts: readonly StoredAlert[],
  { cluster, createdAt }: { cluster: string; createdAt: string },
): ReportSubject {
  const begun = Math.min(...[createdAt, ...alerts.map(({ startsAt }) => startsAt)].map(Date.parse));
  return { ...reportSubject(subject, cluster, begun), diagnosedBefore: createdAt };
}

/** Says of each piece that the look-up could not get why: of those that would decide, and of those that were refused. */
function withMissed(report: DiagnosedReport, missed: readonly Missed[]): DiagnosedReport {
  const missing = report.missing.map((entry) => {
    const why = missed.filter(({ code }) => code === entry.code).map((each) => each.why);
    return why.length === 0 ? entry : { ...entry, why: `${entry.why} Looked up: ${joined(why)}.` };
  });
  for (const code of new Set(missed.map((each) => each.code))) {
    if (missing.some((entry) => entry.code === code)) continue;
    const refused = missed.filter((each) => each.code === code && each.fault !== "absent");
    if (refused.length > 0)
      missing.push({ code, why: `Looked up: ${joined(refused.map(({ why }) => why))}.` });
  }
  return { ...report, missing };
}

function joined(reasons: readonly string[]): string {
  return [...new Set(reasons)].slice(0, 3).join("; ");
}

function referenceOf({ fingerprint, status, startsAt, labels, alertname }: StoredAlert): AlertReference {
  return { fingerprint, status, startsAt, labels, ...(alertname !== null && { alertname }) };
}

/** As `receiveAlerts` wrote it. */
function subjectOf(stored: unknown): AlertSubject {
  return typeof stored === "object" && stored !== null ? stored : {};
}
