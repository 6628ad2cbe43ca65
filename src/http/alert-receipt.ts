import { statementByNow, statementOfFiring } from "../evidence/alert-statement.ts";
import type { components } from "../generated/openapi.d.ts";
import { mostReferences, type ReportReference } from "../history/list-report-references.ts";
import type { Alert, Notification } from "../intake/alerts/alert.ts";
import type { AlertResult } from "../usecases/decide-alerts.ts";
import { routingLabelsOf } from "../usecases/routing-labels.ts";

type Receipt = components["schemas"]["AlertReceipt"];

/** The answer to a notification. `reports`: those of its results that are written. */
export function alertReceipt(
  notification: Notification,
  results: AlertResult[],
  reports: readonly ReportReference[],
  publicUrl: string,
): Receipt {
  const alertsOf = alertsByReport(notification, results);
  const known = new Map(reports.map((report) => [report.id, report]));
  const wanted = [...alertsOf].slice(0, mostReferences);
  for (const [id, alerts] of wanted) {
    const report = known.get(id) ?? promisedReport(id, alerts[0]);
    known.set(id, { ...report, headline: headlineByNow(report, alerts) });
  }
  return {
    results,
    truncatedAlerts: notification.truncatedAlerts,
    reports: wanted.flatMap(([id, alerts]) => {
      const report = known.get(id);
      return report ? [referenceOf(report, routingLabelsOf(alerts), publicUrl)] : [];
    }),
    alerts: notification.alerts.map(({ given }, index) => annotated(given, results[index], known, publicUrl)),
  };
}

/** A report that is not written yet, under the id that it will have. */
function promisedReport(id: string, alert: Alert | undefined): ReportReference {
  const { fingerprint = "", labels } = alert ?? {};
  return {
    id,
    state: "pending",
    verdict: "inconclusive",
    headline: statementOfFiring({ fingerprint, alertname: labels?.["alertname"] ?? null }),
    severity: "warning",
    cause: null,
    certainty: null,
    labels: {},
  };
}

/** By the alerts of the notification, whose ends may not be written yet. */
function headlineByNow({ headline }: ReportReference, alerts: readonly Alert[]): string {
  return statementByNow(
    headline,
    alerts.map(({ fingerprint, status, startsAt, endsAt, labels: { alertname = null } }) => {
      return { fingerprint, alertname, status, startsAt, endsAt };
    }),
  );
}

/** The alerts that each report answers, in the order in which the results name the reports. */
function alertsByReport({ alerts }: Notification, results: readonly AlertResult[]): Map<string, Alert[]> {
  const byReport = new Map<string, Alert[]>();
  for (const [index, { reportIds }] of results.entries()) {
    const read = alerts[index];
    for (const id of reportIds) {
      const known = byReport.get(id) ?? [];
      if (read?.ok) known.push(read.alert);
      byReport.set(id, known);
    }
  }
  return byReport;
}

type Reference = Receipt["reports"][number];

function referenceOf(
  { labels, verdict, ...report }: ReportReference,
  routing: Record<string, string>,
  publicUrl: string,
): Reference {
  return {
    ...report,
    url: reportUrl(report, publicUrl),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by the engine, whose verdicts these are
    verdict: verdict as Reference["verdict"],
    labels: { ...routing, ...labels },
  };
}

function reportUrl({ id }: { id: string }, publicUrl: string): string {
  return `${publicUrl}/v1/reports/${id}`;
}

/** The alert as it came, with what is known of its cause, so that a caller can forward it. */
function annotated(
  given: unknown,
  result: AlertResult | undefined,
  known: ReadonlyMap<string, ReportReference>,
  publicUrl: string,
): Record<string, unknown> {
  const alert: Record<string, unknown> =
    typeof given === "object" && given !== null && !Array.isArray(given) ? { ...given } : {};
  const report = known.get(result?.reportIds[0] ?? "");
  if (!report) return alert;
  const annotations =
    typeof alert["annotations"] === "object" && alert["annotations"] !== null ? alert["annotations"] : {};
  return {
    ...alert,
    annotations: {
      ...annotations,
      crashline_cause: report.cause ?? "insufficient-evidence",
      crashline_summary: report.headline,
      crashline_report_url: reportUrl(report, publicUrl),
    },
  };
}
