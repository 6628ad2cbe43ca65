import { type Context, Hono } from "hono";
import { createMiddleware } from "hono/factory";

import { statementByNow, statementOfFiring } from "../../evidence/alert-statement.ts";
import { Failure } from "../../failure.ts";
import type { components } from "../../generated/openapi.d.ts";
import {
  listReportReferences,
  mostReferences,
  type ReportReference,
} from "../../history/list-report-references.ts";
import type { Alert, Notification } from "../../intake/alerts/alert.ts";
import { openNotificationReader } from "../../intake/alerts/notification-reader.ts";
import type { AlertResult } from "../../usecases/decide-alerts.ts";
import type { Inbox } from "../../usecases/inbox.ts";
import { receiveAlerts } from "../../usecases/receive-alerts.ts";
import { routingLabelsOf } from "../../usecases/routing-labels.ts";
import { openAdmission } from "../admission.ts";
import { authenticated, authenticatedByPath } from "../authentication.ts";
import { bodyLimited } from "../body-limit.ts";
import { headersOf, queryOf } from "../contract.ts";
import type { AppEnvironment } from "../environment.ts";
import { waitOf } from "../prefer.ts";
import { settlesWithin } from "../settles-within.ts";

type Receipt = components["schemas"]["AlertReceipt"];

const limited = bodyLimited(({ bodyLimits }) => bodyLimits.webhook);

/** The token in the path is for senders that can set no header; it must not reach a log, so it leaves the path first. */
const tokenInPath = createMiddleware<AppEnvironment>(async (c, next) => {
  await authenticatedByPath(c, c.req.param("token") ?? "");
  await next();
});

/** Those that wait for look-ups don't count: they are durable. */
const admitted = openAdmission({ notifications: 200, bytes: 64_000_000 });

const readPosted = openNotificationReader();

export const webhooks = new Hono<AppEnvironment>()
  .post("/v1/webhooks/alertmanager", authenticated("ingest"), limited, (c) =>
    receive(c, "receiveAlertmanager", "alertmanager"),
  )
  .post("/v1/webhooks/alertmanager/t/:token", tokenInPath, limited, (c) =>
    receive(c, "receiveAlertmanagerWithToken", "alertmanager"),
  )
  .post("/v1/webhooks/grafana", authenticated("ingest"), limited, (c) =>
    receive(c, "receiveGrafana", "grafana"),
  )
  .put("/v1/webhooks/grafana", authenticated("ingest"), limited, (c) => receive(c, "putGrafana", "grafana"))
  .post("/v1/webhooks/grafana/t/:token", tokenInPath, limited, (c) =>
    receive(c, "receiveGrafanaWithToken", "grafana"),
  );

async function receive(
  c: Context<AppEnvironment>,
  operation:
    | "receiveAlertmanager"
    | "receiveAlertmanagerWithToken"
    | "receiveGrafana"
    | "putGrafana"
    | "receiveGrafanaWithToken",
  sender: Notification["sender"],
): Promise<Response> {
  const { deps, caller } = c.var;
  const { cluster } = queryOf(c, operation);
  // Hardly anybody sends it: nobody else has all headers looked through.
  const waitSeconds =
    c.req.header("prefer") === undefined ? undefined : waitOf(headersOf(c, operation)["prefer"]);
  const { notification, results, promised, settled, ...accepted } = await admitted(
    declaredBytes(c),
    async () => {
      // Senders name their own media types, or none; what counts is whether it is JSON. What breaks off is not.
      const body = new Uint8Array(await c.req.arrayBuffer().catch(() => new ArrayBuffer()));
      const reading = readPosted({ body, sender, tenant: caller.tenant, receivedAt: deps.now() });
      if (!reading.ok) throw new Failure("invalid_request", reading.detail);
      const about = { tenant: caller.tenant, ...(cluster !== undefined && { cluster }) };
      return {
        notification: reading.notification,
        ...(await (deps.inbox ?? atOnce(deps)).accept(reading.notification, about)),
      };
    },
  );
  const alertsOf = alertsByReport(notification, results);
  const ids = [...alertsOf.keys()];
  let { reports } = accepted;
  if (waitSeconds !== undefined) {
    // The reports of a repeated alert may be on their way as well.
    const answered = settled().then(() => deps.lookups?.settled(ids));
    if (await settlesWithin(waitSeconds * 1000, answered)) promised.length = 0;
    reports = undefined;
    c.header("preference-applied", `wait=${waitSeconds}`);
  }
  const wanted = ids.slice(0, mostReferences);
  const written = wanted.filter((id) => !promised.includes(id));
  reports ??= await listReportReferences(deps.db, caller.tenant, written);
  const known = new Map(reports.map((report) => [report.id, report]));
  for (const id of wanted) {
    const alertsOfReport = alertsOf.get(id) ?? [];
    const report = known.get(id) ?? promisedReport(id, alertsOfReport[0]);
    known.set(id, { ...report, headline: headlineByNow(report, alertsOfReport) });
  }
  const receipt: Receipt = {
    results,
    truncatedAlerts: notification.truncatedAlerts,
    reports: ids.flatMap((id) => {
      const report = known.get(id);
      const routing = routingLabelsOf(alertsOf.get(id) ?? []);
      return report ? [referenceOf(report, routing, deps.publicUrl)] : [];
    }),
    alerts: notification.alerts.map(({ given }, index) =>
      annotated(given, results[index], known, deps.publicUrl),
    ),
  };
  return c.json(receipt, 202);
}

/** Of a body that does not say how long it is, the most that it may have. */
function declaredBytes(c: Context<AppEnvironment>): number {
  const length = Number(c.req.header("content-length") ?? Number.NaN);
  return length >= 0 ? length : c.var.deps.bodyLimits.webhook;
}

/** Writes before it answers. */
function atOnce(deps: AppEnvironment["Variables"]["deps"]): Pick<Inbox, "accept"> {
  return {
    async accept(notification, about) {
      const { results, lookups, reports } = await receiveAlerts(notification, about, deps);
      void deps.lookups?.begin(about.tenant, lookups);
      return { results, reports, promised: [], settled: () => Promise.resolve() };
    },
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
    alerts.map((alert) => ({ ...alert, alertname: alert.labels["alertname"] ?? null })),
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
