import { type Context, Hono } from "hono";
import { createMiddleware } from "hono/factory";

import { Failure } from "../../failure.ts";
import type { components } from "../../generated/openapi.d.ts";
import type { Notification } from "../../intake/alerts/alert.ts";
import { readNotification } from "../../intake/alerts/read-notification.ts";
import { createRedactor } from "../../redaction/create-redactor.ts";
import type { Report } from "../../report/report.ts";
import { readReport } from "../../usecases/read-report.ts";
import { type AlertResult, receiveAlerts } from "../../usecases/receive-alerts.ts";
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
  const reports = await Promise.all(
    ids.slice(0, mostReferences).map((id) => readReport(deps.db, caller.tenant, id)),
  );
  const known = new Map(reports.flatMap((report) => (report ? [[report.id, report] as const] : [])));
  const receipt: Receipt = {
    results,
    reports: [...known.values()].map((report) => referenceOf(report, deps.publicUrl)),
    alerts: notification.alerts.map(({ given }, index) =>
      annotated(given, results[index], known, deps.publicUrl),
    ),
  };
  return c.json(receipt, 202);
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function referenceOf(
  { id, state, verdict, headline, severity, rootCause, subject }: Report,
  publicUrl: string,
): Receipt["reports"][number] {
  return {
    id: id ?? "",
    url: `${publicUrl}/v1/reports/${id}`,
    state,
    verdict,
    headline,
    severity,
    cause: rootCause?.cause ?? null,
    certainty: rootCause?.certainty ?? null,
    labels: subject.labels,
  };
}

/** The alert as it came, with what is known of its cause, so that a caller can forward it. */
function annotated(
  given: unknown,
  result: AlertResult | undefined,
  known: ReadonlyMap<string | null, Report>,
  publicUrl: string,
): Record<string, unknown> {
  const alert: Record<string, unknown> =
    typeof given === "object" && given !== null && !Array.isArray(given) ? { ...given } : {};
  const report = known.get(result?.reportIds[0] ?? null);
  if (!report) return alert;
  const annotations =
    typeof alert["annotations"] === "object" && alert["annotations"] !== null ? alert["annotations"] : {};
  return {
    ...alert,
    annotations: {
      ...annotations,
      crashline_cause: report.rootCause?.cause ?? "insufficient-evidence",
      crashline_summary: report.headline,
      crashline_report_url: `${publicUrl}/v1/reports/${report.id}`,
    },
  };
}
