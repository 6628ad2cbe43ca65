import { Hono } from "hono";

import { Failure } from "../../failure.ts";
import { howToSend } from "../../intake/refusal.ts";
import { diagnoseDump } from "../../usecases/diagnose-dump.ts";
import { storeDump } from "../../usecases/store-dump.ts";
import { authenticated } from "../authentication.ts";
import { bodyLimited } from "../body-limit.ts";
import { headersOf, mediaTypeOf, queryOf } from "../contract.ts";
import { failureOf } from "../dump-body.ts";
import type { AppEnvironment } from "../environment.ts";
import { heldContent, idempotently } from "../idempotent.ts";

const howToPush = "Send an EvidenceBundle, or several as NDJSON; other dumps go to /v1/diagnoses.";

const mediaTypes = ["application/json", "application/x-ndjson"];

export const recordEvidence = new Hono<AppEnvironment>().post(
  "/v1/evidence",
  authenticated("ingest"),
  bodyLimited(({ bodyLimits }) => bodyLimits.dump),
  async (c) => {
    const { deps, caller } = c.var;
    const { cluster } = queryOf(c, "recordEvidence");
    const idempotencyKey = headersOf(c, "recordEvidence")["idempotency-key"];
    const mediaType = mediaTypeOf(c);
    if (!mediaTypes.includes(mediaType)) {
      throw new Failure(
        "unsupported_media_type",
        `This takes ${mediaTypes.join(" or ")}; other dumps go to /v1/diagnoses.`,
      );
    }
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    const parts = [{ bytes, mediaType }];
    const named = cluster === undefined ? {} : { cluster };
    return idempotently(c, heldContent(parts), idempotencyKey, {
      act: async (key) => {
        const dump = diagnoseDump({ parts, origin: "pushed", ...named }, deps.diagnosis);
        if (!dump.ok) throw failureOf({ ...dump, detail: dump.detail.replace(howToSend, howToPush) });
        const input = {
          tenant: caller.tenant,
          origin: "pushed",
          reports: "when-changed",
          ...named,
          ...(key !== undefined && { key }),
        } as const;
        const stored = await storeDump(dump, input, {
          ...deps,
          defaultCluster: deps.diagnosis.defaultCluster,
        });
        const reports = stored.reports.map((entry) => entry.stored.id);
        const warnings = [...dump.warnings, ...stored.warnings];
        return c.json({ restarts: stored.restarts, reports, warnings }, 202);
      },
      replay: async (reports) => c.json({ restarts: { new: 0, known: 0 }, reports, warnings: [] }, 202),
    });
  },
);
