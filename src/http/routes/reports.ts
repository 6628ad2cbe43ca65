import { type Context, Hono } from "hono";

import { Failure } from "../../failure.ts";
import { exportReports } from "../../history/export.ts";
import { listReports, type ReportFilter } from "../../history/list-reports.ts";
import type { Report } from "../../report/report.ts";
import { outlineReports, readReport } from "../../usecases/read-report.ts";
import { filterOfAlert } from "../alert-filter.ts";
import { authenticated } from "../authentication.ts";
import { pathOf, queryOf } from "../contract.ts";
import type { AppEnvironment } from "../environment.ts";
import { exported, type Table } from "../exported.ts";
import { formatOf } from "../negotiate.ts";
import { pageOf } from "../page.ts";
import { workloadFilter } from "../workload-filter.ts";
import { answerReport } from "../report-answer.ts";

export const reports = new Hono<AppEnvironment>()
  .get("/v1/reports", authenticated("read"), async (c) => {
    const { limit = 50, cursor, label: _label, ...query } = queryOf(c, "listReports");
    const { deps, caller } = c.var;
    const filter = await reportFilterOf(c, query);
    const page = await pageOf(c, () =>
      listReports(deps.db, caller.tenant, filter, { limit, ...(cursor !== undefined && { cursor }) }),
    );
    const items = await outlineReports(deps.db, caller.tenant, page.items);
    return c.json({ ...page, items });
  })
  .get("/v1/reports/export", authenticated("read"), async (c) => {
    const { format = "ndjson", label: _label, ...query } = queryOf(c, "exportReports");
    return exported(c, format, outlinedPages(c, await reportFilterOf(c, query)), table);
  })
  .get("/v1/reports/:id", authenticated("read"), async (c) => {
    const { id } = pathOf(c, "getReport");
    const format = formatOf(c, queryOf(c, "getReport").format);
    const report = await readReport(c.var.deps.db, c.var.caller.tenant, id);
    if (!report) throw new Failure("not_found", `There is no report ${id}.`);
    return answerReport(c, report, format);
  });

async function* outlinedPages(c: Context<AppEnvironment>, filter: ReportFilter): AsyncGenerator<Report[]> {
  const { deps, caller } = c.var;
  for await (const page of exportReports(deps.db, caller.tenant, filter))
    yield await outlineReports(deps.db, caller.tenant, page);
}

/** `label.<key>` parameters arrive beside the others: the contract explodes them. */
async function reportFilterOf(
  c: Context<AppEnvironment>,
  { workload, ...query }: Omit<ReportFilter, "labels" | "workloadKind">,
): Promise<ReportFilter> {
  if (query.alert !== undefined) await filterOfAlert(c, query.alert, query.cluster);
  const filter = { ...query };
  const labels: Record<string, string> = {};
  for (const [name, value] of Object.entries(query)) {
    if (!name.startsWith("label.")) continue;
    labels[name.slice("label.".length)] = String(value);
    Reflect.deleteProperty(filter, name);
  }
  return { ...filter, labels, ...workloadFilter(workload) };
}

const table: Table<Report> = {
  columns: [
    "id",
    "state",
    "createdAt",
    "observedAt",
    "cluster",
    "namespace",
    "workloadKind",
    "workload",
    "container",
    "pods",
    "verdict",
    "severity",
    "cause",
    "category",
    "certainty",
    "headline",
    "alerts",
  ],
  row: ({ id, state, createdAt, observedAt, subject, verdict, severity, rootCause, headline, alerts }) => ({
    id,
    state,
    createdAt,
    observedAt,
    cluster: subject.cluster,
    namespace: subject.namespace,
    workloadKind: subject.workload?.kind ?? null,
    workload: subject.workload?.name ?? null,
    container: subject.container,
    pods: subject.pods.map(({ name }) => name).join(" "),
    verdict,
    severity,
    cause: rootCause?.cause ?? null,
    category: rootCause?.category ?? null,
    certainty: rootCause?.certainty ?? null,
    headline,
    alerts: alerts.map(({ fingerprint }) => fingerprint).join(" "),
  }),
};
