import { type Context, Hono } from "hono";
import { createMiddleware } from "hono/factory";

import { Failure } from "../../failure.ts";
import type { components } from "../../generated/openapi.d.ts";
import { listReportReferences, type ReportReference } from "../../history/list-report-references.ts";
import type { Notification } from "../../intake/alerts/alert.ts";
import { readNotification } from "../../intake/alerts/read-notification.ts";
import { createRedactor } from "../../redaction/create-redactor.ts";
import { type AlertResult, receiveAlerts } from "../../usecases/receive-alerts.ts";
import { routingLabelsOf } from "../../usecases/routing-labels.ts";
import { authenticated, authenticatedByPath } from "../authentication.ts";
import { bodyLimited } from "../body-limit.ts";
import { headersOf, queryOf } from "../contract.ts";
import type { AppEnvironment } from "../environment.ts";
import { waitOf } from "../prefer.ts";

type Receipt = components["schemas"]["AlertReceipt"];

const limited = bodyLimited(({ bodyLimits }) => bodyLimits.webhook);
const mostReferences = 200;

/** The token in the path is for senders that can set no header; it must not reach a log, so it leaves the path first. */
const tokenInPath = createMiddleware<AppEnvironment>(async (c, next) => {
  await authenticatedByPath(c, c.req.param("token") ?? "");
  await next();
});

/**
 * More notifications than this at once are answered 503, which Alertmanager repeats; 429 it would take for a refusal.
 * Those that wait for look-ups don't count: they are durable.
 */
const mostAtOnce = 200;
let receiving = 0;
const retrySeconds = 5;

async function admitted<T>(act: () => Promise<T>): Promise<T> {
  if (receiving >= mostAtOnce) {
    throw new Failure(
      "unavailable",
      "Too many notifications at once; nothing of this one was stored. Send it again.",
      {
        retryAfter: retrySeconds,
      },
    );
  }
  receiving += 1;
  try {
    return await act();
  } finally {
    receiving -= 1;
  }
}

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
  const waitSeconds = waitOf(headersOf(c, operation)["prefer"]);
  const { notification, results, lookups } = await admitted(async () => {
    // Senders name their own media types, or none; what counts is whether it is JSON.
    const body: unknown = await c.req.json().catch(() => undefined);
    if (body === undefined) throw new Failure("invalid_request", "The body is not JSON.");
    const reading = readNotification(body, sender, createRedactor(), deps.now());
    if (!reading.ok) throw new Failure("invalid_request", reading.detail);
    const about = { tenant: caller.tenant, ...(cluster !== undefined && { cluster }) };
    return {
      notification: reading.notification,
      ...(await receiveAlerts(reading.notification, about, deps)),
    };
  });
  void deps.lookups?.begin(caller.tenant, lookups);
  const ids = [...new Set(results.flatMap(({ reportIds }) => reportIds))];
  if (waitSeconds !== undefined) {
    // The reports of a repeated alert may be on their way as well.
    await Promise.race([deps.lookups?.settled(ids), sleep(waitSeconds * 1000)]);
    c.header("preference-applied", `wait=${waitSeconds}`);
  }
  const reports = await listReportReferences(deps.db, caller.tenant, ids.slice(0, mostReferences));
  const known = new Map(reports.map((report) => [report.id, report]));
  const receipt: Receipt = {
    results,
    reports: ids.flatMap((id) => {
      const report = known.get(id);
      return report ? [referenceOf(report, labelsOf(notification, results, id), deps.publicUrl)] : [];
    }),
    alerts: notification.alerts.map(({ given }, index) =>
      annotated(given, results[index], known, deps.publicUrl),
    ),
  };
  return c.json(receipt, 202);
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function labelsOf(
  { alerts }: Notification,
  results: readonly AlertResult[],
  id: string,
): Record<string, string> {
  return routingLabelsOf(
    alerts.flatMap((read, index) => (read.ok && results[index]?.reportIds.includes(id) ? [read.alert] : [])),
  );
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
