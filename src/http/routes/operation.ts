import { type Context, Hono } from "hono";

import { Failure } from "../../failure.ts";
import { openapiDocument } from "../../generated/openapi-document.ts";
import { missingMigrations } from "../../history/migrate.ts";
import { docsAssets, docsPage, docsStart, isDocsAsset } from "../docs-page.ts";
import type { AppEnvironment } from "../environment.ts";

export const operation = new Hono<AppEnvironment>()
  // Whoever opens the service's address in a browser has come for this.
  .get("/", page)
  .get("/healthz", (c) => c.json({ status: "ok" }))
  .get("/readyz", async (c) => {
    const missing = await missingMigrations(c.var.deps.db).catch((cause: unknown) => {
      throw new Failure("unavailable", "The database cannot be reached.", { retryAfter: 5 }, { cause });
    });
    if (missing.length > 0) {
      throw new Failure("unavailable", `The database lacks migration ${missing.join(", ")}.`, {
        retryAfter: 30,
      });
    }
    return c.json({ status: "ready" });
  })
  .get("/openapi.yaml", (c) =>
    c.body(openapiDocument, 200, {
      "content-type": "application/yaml",
      "cache-control": "public, max-age=3600",
    }),
  )
  .get("/docs", page)
  .get("/docs/start.js", docsStart)
  .get("/docs/:asset", async (c) => {
    const name = c.req.param("asset");
    if (!isDocsAsset(name)) throw new Failure("not_found", "There is no such file.");
    const file = await c.var.deps.docs?.(name);
    return file
      ? c.body(file, 200, { "content-type": docsAssets[name], "cache-control": "public, max-age=86400" })
      : notInstalled();
  });

function page(c: Context<AppEnvironment>): Response {
  return c.var.deps.docs ? docsPage(c) : notInstalled();
}

function notInstalled(): never {
  throw new Failure(
    "not_found",
    "The documentation page is not installed here; GET /openapi.yaml has the contract.",
  );
}
