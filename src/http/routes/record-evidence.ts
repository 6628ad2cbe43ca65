import { Hono } from "hono";

import { diagnoseDump } from "../../usecases/diagnose-dump.ts";
import { storeDump } from "../../usecases/store-dump.ts";
import { Failure } from "../../failure.ts";
import { authenticated } from "../authentication.ts";
import { bodyLimited } from "../body-limit.ts";
import { mediaTypeOf, queryOf } from "../contract.ts";
import { failureOf } from "../dump-body.ts";
import type { AppEnvironment } from "../environment.ts";

const mediaTypes = ["application/json", "application/x-ndjson"];

export const recordEvidence = new Hono<AppEnvironment>().post(
  "/v1/evidence",
  authenticated("ingest"),
  bodyLimited(({ bodyLimits }) => bodyLimits.dump),
  async (c) => {
    const { deps, caller } = c.var;
    const { cluster } = queryOf(c, "recordEvidence");
    const mediaType = mediaTypeOf(c);
    if (!mediaTypes.includes(mediaType)) {
      throw new Failure("unsupported_media_type", `This takes ${mediaTypes.join(" or ")}; other dumps go to /v1/diagnoses.`);
    }
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    const named = cluster === undefined ? {} : { cluster };
    const dump = diagnoseDump({ parts: [{ bytes, mediaType }], origin: "pushed", ...named }, deps.diagnosis);
    if (!dump.ok) throw failureOf(dump);
    const stored = await storeDump(
      dump,
      { tenant: caller.tenant, origin: "pushed", ...named },
      { ...deps, defaultCluster: deps.diagnosis.defaultCluster },
    );
    return c.json(
      { restarts: stored.restarts, reports: stored.reports.map((entry) => entry.stored.id), warnings: dump.warnings },
      202,
    );
  },
);
