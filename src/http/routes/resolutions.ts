import { Hono } from "hono";

import { resolveReport } from "../../usecases/resolve-report.ts";
import { authenticated } from "../authentication.ts";
import { bodyLimited } from "../body-limit.ts";
import { bodyOf, pathOf } from "../contract.ts";
import type { AppEnvironment } from "../environment.ts";
import { instantOf } from "../instant-of.ts";

const largestBody = 65_536;

export const resolutions = new Hono<AppEnvironment>().put(
  "/v1/reports/:id/resolution",
  authenticated("ingest"),
  authenticated("read"),
  bodyLimited(largestBody),
  async (c) => {
    const { deps, caller } = c.var;
    const { id: reportId } = pathOf(c, "putResolution");
    const { muteUntil, ...told } = await bodyOf(c, "putResolution");
    const resolution = { ...told, ...(muteUntil !== undefined && { muteUntil: instantOf(muteUntil) }) };
    return c.json(
      await resolveReport({ tenant: caller.tenant, reportId, resolution, by: caller.tokenName }, deps),
    );
  },
);
