import { type Context, Hono } from "hono";

import { Failure } from "../../failure.ts";
import { listAlerts, listReportIdsOfAlerts } from "../../history/alerts.ts";
import { getReport } from "../../history/get-report.ts";
import type { Report } from "../../report/report.ts";
import { outlineReports, readReport } from "../../usecases/read-report.ts";
import { authenticated } from "../authentication.ts";
import { pathOf, queryOf } from "../contract.ts";
import type { AppEnvironment } from "../environment.ts";
import { formatOf } from "../negotiate.ts";
import { answerReport } from "../report-answer.ts";

export const alerts = new Hono<AppEnvironment>()
  .get("/v1/alerts/:fingerprint/report", authenticated("read"), async (c) => {
    const { fingerprint } = pathOf(c, "getReportOfAlert");
    const { cluster, format } = queryOf(c, "getReportOfAlert");
    const chosen = formatOf(c, format);
    const [id] = await reportIdsOfAlert(c, fingerprint, cluster);
    const newest = id === undefined ? undefined : await readReport(c.var.deps.db, c.var.caller.tenant, id);
    if (!newest) throw new Failure("not_found", `There is no report for alert ${fingerprint}.`);
    return answerReport(c, newest, chosen);
  })
  .get("/v1/alerts/:fingerprint/reports", authenticated("read"), async (c) => {
    const { fingerprint } = pathOf(c, "listReportsOfAlert");
    const { cluster } = queryOf(c, "listReportsOfAlert");
    return c.json({
      items: await outlines(c, await reportIdsOfAlert(c, fingerprint, cluster)),
      nextCursor: null,
    });
  })
  .get("/v1/alert-groups/:groupKeyHash/reports", authenticated("read"), async (c) => {
    const { groupKeyHash } = pathOf(c, "listReportsOfAlertGroup");
    const ids = await listReportIdsOfAlerts(c.var.deps.db, c.var.caller.tenant, { groupKeyHash });
    return c.json({ items: await outlines(c, ids), nextCursor: null });
  });

/** Newest first. */
async function reportIdsOfAlert(
  c: Context<AppEnvironment>,
  fingerprint: string,
  cluster: string | undefined,
): Promise<string[]> {
  const { deps, caller } = c.var;
  const by = { fingerprint, ...(cluster !== undefined && { cluster }) };
  if (cluster === undefined) {
    // A fingerprint hashes labels, and the cluster is often none of them.
    const clusters = [
      ...new Set((await listAlerts(deps.db, caller.tenant, by)).map((alert) => alert.cluster)),
    ];
    if (clusters.length > 1) {
      throw new Failure("conflict", `This alert fires in clusters ${clusters.join(", ")}; add ?cluster=.`);
    }
  }
  return listReportIdsOfAlerts(deps.db, caller.tenant, by);
}

async function outlines(c: Context<AppEnvironment>, ids: readonly string[]): Promise<Report[]> {
  const { deps, caller } = c.var;
  const reports = await Promise.all(ids.map((id) => getReport(deps.db, caller.tenant, id)));
  return outlineReports(
    deps.db,
    caller.tenant,
    reports.filter((report) => report !== undefined),
  );
}
