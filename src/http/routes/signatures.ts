import { Hono } from "hono";

import { Failure } from "../../failure.ts";
import type { components } from "../../generated/openapi.d.ts";
import { listResolutions } from "../../history/resolutions.ts";
import { getSignatureHistory, listSignatureOccurrences } from "../../history/signatures.ts";
import { shownResolution } from "../../usecases/seen-before.ts";
import { authenticated } from "../authentication.ts";
import { pathOf } from "../contract.ts";
import type { AppEnvironment } from "../environment.ts";

export const signatures = new Hono<AppEnvironment>().get(
  "/v1/signatures/:signature",
  authenticated("read"),
  async (c) => {
    const { signature } = pathOf(c, "getSignature");
    const { db } = c.var.deps;
    const { tenant } = c.var.caller;
    const [history, occurrences, resolutions] = await Promise.all([
      getSignatureHistory(db, tenant, { signature }),
      listSignatureOccurrences(db, tenant, signature),
      listResolutions(db, tenant, signature),
    ]);
    if (history.reports === 0) throw new Failure("not_found", `No report has the signature ${signature}.`);
    const body: components["schemas"]["SignatureHistory"] = {
      signature,
      ...history,
      occurrences,
      resolutions: resolutions.map(shownResolution),
    };
    return c.json(body);
  },
);
