import { createHash } from "node:crypto";

import { Hono } from "hono";

import { Failure } from "../../failure.ts";
import { getKeptRequest } from "../../history/idempotency.ts";
import type { InputPart } from "../../intake/read-input.ts";
import { renderers } from "../../report/renderers.ts";
import type { Report } from "../../report/report.ts";
import { diagnoseDump } from "../../usecases/diagnose-dump.ts";
import { completeReport, readReport } from "../../usecases/read-report.ts";
import { reportWithoutHistory } from "../../usecases/report-without-history.ts";
import { storeDump } from "../../usecases/store-dump.ts";
import { authenticated } from "../authentication.ts";
import { bodyLimited } from "../body-limit.ts";
import { headersOf, queryOf } from "../contract.ts";
import { failureOf, partsOf } from "../dump-body.ts";
import type { AppEnvironment } from "../environment.ts";
import { formatOf } from "../negotiate.ts";

export const createDiagnoses = new Hono<AppEnvironment>().post(
  "/v1/diagnoses",
  authenticated("ingest"),
  bodyLimited(({ bodyLimits }) => bodyLimits.dump),
  async (c) => {
    const { deps, caller } = c.var;
    const { cluster, observedAt, format: asked, store = true } = queryOf(c, "createDiagnoses");
    const format = formatOf(c, asked);
    const key = headersOf(c, "createDiagnoses")["idempotency-key"];
    const parts = await partsOf(c);

    const request = key === undefined ? undefined : { key, hash: hashOf(parts, c.req.url) };
    const kept = request && (await getKeptRequest(deps.db, caller.tenant, request.key));
    if (kept) {
      if (kept.requestHash !== request.hash) {
        throw new Failure("idempotency_mismatch", "This Idempotency-Key was used with another request.");
      }
      const reports = await Promise.all(kept.reportIds.map((id) => readReport(deps.db, caller.tenant, id)));
      c.header("idempotency-replayed", "true");
      return answer(reports.filter((report) => report !== undefined), []);
    }

    const dump = diagnoseDump(
      { parts, origin: "attached", ...(cluster !== undefined && { cluster }), ...(observedAt !== undefined && { observedAt }) },
      deps.diagnosis,
    );
    if (!dump.ok) throw failureOf(dump);
    if (!store) return answer(dump.reports.map(({ report }) => reportWithoutHistory(report)), dump.warnings);

    const stored = await storeDump(
      dump,
      { tenant: caller.tenant, origin: "attached", ...(cluster !== undefined && { cluster }), ...(request && { request }) },
      { ...deps, defaultCluster: deps.diagnosis.defaultCluster },
    );
    const reports = await Promise.all(
      stored.reports.map((entry) => completeReport(deps.db, caller.tenant, entry.stored, entry.new)),
    );
    return answer(reports, dump.warnings);

    function answer(reports: readonly Report[], warnings: readonly object[]): Response {
      if (format === "json") return c.json({ reports, warnings });
      const { mediaType, render } = renderers[format];
      return c.body(render(reports), 200, { "content-type": `${mediaType}; charset=utf-8` });
    }
  },
);

/** Over what was asked and sent: the same key with either changed is another request. */
function hashOf(parts: readonly InputPart[], url: string): string {
  const hash = createHash("sha256").update(new URL(url).search);
  for (const { name = "", mediaType = "", bytes } of parts) {
    hash.update(JSON.stringify([name, mediaType, bytes.length])).update(bytes);
  }
  return hash.digest("hex");
}
