import { type Context, Hono } from "hono";

import { Failure } from "../../failure.ts";
import { listAlerts, listReportIdsOfAlerts } from "../../history/alerts.ts";
import type { Report } from "../../report/report.ts";
import { readReport } from "../../usecases/read-report.ts";
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
    const [newest] = await reportsOfAlert(c, fingerprint, cluster, 1);
    if (!newest) throw new Failure("not_found", `There is no report for alert ${fingerprint}.`);
    return answerReport(c, newest, chosen);
  })
  .get("/v1/alerts/:fingerprint/reports", authenticated("read"), async (c) => {
    const { fingerprint } = pathOf(c, "listReportsOfAlert");
    const { cluster } = queryOf(c, "listReportsOfAlert");
    return c.json({ items: await reportsOfAlert(c, fingerprint, cluster), nextCursor: null });
  })
  .get("/v1/alert-groups/:groupKeyHash/reports", authenticated("read"), async (c) => {
    const { groupKeyHash } = pathOf(c, "listReportsOfAlertGroup");
    const ids = await listReportIdsOfAlerts(c.var.deps.db, c.var.caller.tenant, { groupKeyHash });
    return c.json({ items: await readAll(c, ids), nextCursor: null });
  });

async function reportsOfAlert(
  c: Context<AppEnvironment>,
  fingerprint: string,
  cluster: string | undefined,
  most?: number,
): Promise<Report[]> {
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
  const ids = await listReportIdsOfAlerts(deps.db, caller.tenant, by);
  return readAll(c, ids.slice(0, most));
}

async function readAll(c: Context<AppEnvironment>, ids: readonly string[]): Promise<Report[]> {
  const { deps, caller } = c.var;
  const reports = await Promise.all(ids.map((id) => readReport(deps.db, caller.tenant, id)));
  return reports.filter((report) => report !== undefined);
}
