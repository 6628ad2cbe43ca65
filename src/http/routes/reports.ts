import { createHash } from "node:crypto";

import { Hono } from "hono";

import { Failure } from "../../failure.ts";
import { listReports } from "../../history/list-reports.ts";
import { renderers } from "../../report/renderers.ts";
import { completeReport, readReport } from "../../usecases/read-report.ts";
import { authenticated } from "../authentication.ts";
import { pathOf, queryOf } from "../contract.ts";
import type { AppEnvironment } from "../environment.ts";
import { formatOf } from "../negotiate.ts";
import { pageOf, workloadFilter } from "../page.ts";

const retrySeconds = 5;

export const reports = new Hono<AppEnvironment>()
  .get("/v1/reports", authenticated("read"), async (c) => {
    const { limit = 50, cursor, workload, ...filter } = queryOf(c, "listReports");
    const { deps, caller } = c.var;
    const page = await pageOf(c, () =>
      listReports(deps.db, caller.tenant, { ...filter, ...workloadFilter(workload) }, { limit, ...(cursor !== undefined && { cursor }) }),
    );
    const items = await Promise.all(page.items.map((stored) => completeReport(deps.db, caller.tenant, stored)));
    return c.json({ ...page, items });
  })
  .get("/v1/reports/:id", authenticated("read"), async (c) => {
    const { id } = pathOf(c, "getReport");
    const format = formatOf(c, queryOf(c, "getReport").format);
    const report = await readReport(c.var.deps.db, c.var.caller.tenant, id);
    if (!report) throw new Failure("not_found", `There is no report ${id}.`);
    const { mediaType, render } = renderers[format];
    const body = render([report]);
    const etag = `"sha256-${createHash("sha256").update(body).digest("base64url")}"`;
    const headers = { etag, vary: "Accept, Authorization", "cache-control": "private, no-cache" };
    if (matchesTag(c.req.header("if-none-match"), etag)) return c.body(null, 304, headers);
    if (report.state === "pending") c.header("retry-after", String(retrySeconds));
    return c.body(body, 200, { ...headers, "content-type": format === "json" ? mediaType : `${mediaType}; charset=utf-8` });
  });

/** RFC 9110 section 13.1.2: a list of tags, weak ones count as equal, `*` matches any. */
function matchesTag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag || tag.trim() === "*");
}
