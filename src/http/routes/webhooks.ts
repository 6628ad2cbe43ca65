import { type Context, Hono } from "hono";
import { createMiddleware } from "hono/factory";

import { Failure } from "../../failure.ts";
import { listReportReferences } from "../../history/list-report-references.ts";
import type { Notification } from "../../intake/alerts/alert.ts";
import { openNotificationReader } from "../../intake/alerts/notification-reader.ts";
import { namedReports } from "../../usecases/decide-alerts.ts";
import type { Inbox } from "../../usecases/inbox.ts";
import { receiveAlerts } from "../../usecases/receive-alerts.ts";
import { openAdmission } from "../admission.ts";
import { alertReceipt } from "../alert-receipt.ts";
import { authenticated, authenticatedByPath } from "../authentication.ts";
import { bodyLimited } from "../body-limit.ts";
import { headersOf, queryOf } from "../contract.ts";
import type { AppEnvironment } from "../environment.ts";
import { waitOf } from "../prefer.ts";
import { settlesWithin } from "../settles-within.ts";

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
  const { notification, accepted } = await admitted(declaredBytes(c), async () => {
    // Senders name their own media types, or none; what counts is whether it is JSON. What breaks off is not.
    const body = new Uint8Array(await c.req.arrayBuffer().catch(() => new ArrayBuffer()));
    const reading = readPosted({ body, sender, tenant: caller.tenant, receivedAt: deps.now() });
    if (!reading.ok) throw new Failure("invalid_request", reading.detail);
    const about = { tenant: caller.tenant, ...(cluster !== undefined && { cluster }) };
    const { accept } = deps.inbox ?? atOnce(deps);
    return { notification: reading.notification, accepted: await accept(reading.notification, about) };
  });
  if (waitSeconds === undefined && accepted.answer !== undefined) return json(c, accepted.answer);
  const { results, promised, settled } = accepted;
  const ids = namedReports(results);
  let { reports } = accepted;
  if (waitSeconds !== undefined) {
    // The reports of a repeated alert may be on their way as well.
    const answered = settled().then(() => deps.lookups?.settled(ids));
    if (await settlesWithin(waitSeconds * 1000, answered)) promised.length = 0;
    reports = undefined;
    c.header("preference-applied", `wait=${waitSeconds}`);
  }
  const written = ids.filter((id) => !promised.includes(id));
  reports ??= await listReportReferences(deps.db, caller.tenant, written);
  const receipt = JSON.stringify(alertReceipt(notification, results, reports, deps.publicUrl));
  if (waitSeconds === undefined) accepted.answer = receipt;
  return json(c, receipt);
}

function json(c: Context<AppEnvironment>, text: string): Response {
  return c.body(text, 202, { "content-type": "application/json" });
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
