import { Hono } from "hono";

import { Failure } from "../../failure.ts";
import { listReports } from "../../history/list-reports.ts";
import { outlineReports, readReport } from "../../usecases/read-report.ts";
import { authenticated } from "../authentication.ts";
import { pathOf, queryOf } from "../contract.ts";
import type { AppEnvironment } from "../environment.ts";
import { formatOf } from "../negotiate.ts";
import { pageOf, workloadFilter } from "../page.ts";
import { answerReport } from "../report-answer.ts";

export const reports = new Hono<AppEnvironment>()
  .get("/v1/reports", authenticated("read"), async (c) => {
    const { limit = 50, cursor, workload, label: _label, ...rest } = queryOf(c, "listReports");
    const { filter, labels } = withLabels(rest);
    const { deps, caller } = c.var;
    const page = await pageOf(c, () =>
      listReports(
        deps.db,
        caller.tenant,
        { ...filter, labels, ...workloadFilter(workload) },
        { limit, ...(cursor !== undefined && { cursor }) },
      ),
    );
    const items = await outlineReports(deps.db, caller.tenant, page.items);
    return c.json({ ...page, items });
  })
  .get("/v1/reports/:id", authenticated("read"), async (c) => {
    const { id } = pathOf(c, "getReport");
    const format = formatOf(c, queryOf(c, "getReport").format);
    const report = await readReport(c.var.deps.db, c.var.caller.tenant, id);
    if (!report) throw new Failure("not_found", `There is no report ${id}.`);
    return answerReport(c, report, format);
  });

/** `label.<key>` parameters arrive beside the others: the contract explodes them. */
function withLabels<Filter extends object>(
  query: Filter,
): { filter: Filter; labels: Record<string, string> } {
  const filter = { ...query };
  const labels: Record<string, string> = {};
  for (const [name, value] of Object.entries(query)) {
    if (!name.startsWith("label.")) continue;
    labels[name.slice("label.".length)] = String(value);
    Reflect.deleteProperty(filter, name);
  }
  return { filter, labels };
}
