import { Hono } from "hono";

import { renderers } from "../../report/renderers.ts";
import type { Report } from "../../report/report.ts";
import { diagnoseDump } from "../../usecases/diagnose-dump.ts";
import type { Upload } from "../../usecases/diagnose-upload.ts";
import { completeReport, readReport } from "../../usecases/read-report.ts";
import { reportWithoutHistory } from "../../usecases/report-without-history.ts";
import { storeDump } from "../../usecases/store-dump.ts";
import { authenticated } from "../authentication.ts";
import { headersOf, queryOf } from "../contract.ts";
import { dumpLimited, failureOf, hashedParts, isHeavy, readDumpBody } from "../dump-body.ts";
import type { AppEnvironment } from "../environment.ts";
import { idempotently } from "../idempotent.ts";
import { formatOf } from "../negotiate.ts";

export const createDiagnoses = new Hono<AppEnvironment>().post(
  "/v1/diagnoses",
  authenticated("ingest"),
  dumpLimited,
  async (c) => {
    const { deps, caller } = c.var;
    const { cluster, observedAt, format: asked, store = true } = queryOf(c, "createDiagnoses");
    const format = formatOf(c, asked);
    const idempotencyKey = headersOf(c, "createDiagnoses")["idempotency-key"];
    const { checkLength, ...body } = await readDumpBody(c);
    const named = cluster === undefined ? {} : { cluster };

    const diagnosed = async () => {
      const observed = observedAt === undefined ? {} : { observedAt };
      const upload: Upload = { ...body, origin: "attached", ...named, ...observed };
      const dump =
        deps.diagnoseUpload && isHeavy(body)
          ? await deps.diagnoseUpload(upload)
          : diagnoseDump(upload, deps.diagnosis);
      checkLength?.();
      if (!dump.ok) throw failureOf(dump);
      return dump;
    };
    const answer = (reports: readonly Report[], warnings: readonly object[]) => {
      if (format === "json") return c.json({ reports, warnings });
      const { mediaType, render } = renderers[format];
      return c.body(render(reports), 200, { "content-type": `${mediaType}; charset=utf-8` });
    };

    if (!store) {
      const { reports, warnings } = await diagnosed();
      return answer(
        reports.map(({ report }) => reportWithoutHistory(report)),
        warnings,
      );
    }
    return idempotently(c, hashedParts(body, c), idempotencyKey, {
      act: async (key) => {
        const dump = await diagnosed();
        const input = {
          tenant: caller.tenant,
          origin: "attached",
          ...named,
          ...(key !== undefined && { key }),
        } as const;
        const stored = await storeDump(dump, input, {
          ...deps,
          defaultCluster: deps.diagnosis.defaultCluster,
        });
        const reports = stored.reports.map((entry) =>
          completeReport(deps.db, caller.tenant, entry.stored, entry.new),
        );
        return answer(await Promise.all(reports), dump.warnings);
      },
      replay: async (ids) => {
        const reports = await Promise.all(ids.map((id) => readReport(deps.db, caller.tenant, id)));
        return answer(
          reports.filter((report) => report !== undefined),
          [],
        );
      },
    });
  },
);
