import { createHash } from "node:crypto";

import type { Context } from "hono";

import { type ReportFormat, renderers } from "../report/renderers.ts";
import type { Report } from "../report/report.ts";
import type { AppEnvironment } from "./environment.ts";

const retrySeconds = 5;

/** One report in one format, with a strong tag over its bytes. */
export function answerReport(c: Context<AppEnvironment>, report: Report, format: ReportFormat): Response {
  const { mediaType, render } = renderers[format];
  const body = render([report]);
  const etag = `"sha256-${createHash("sha256").update(body).digest("base64url")}"`;
  const headers = { etag, vary: "Accept, Authorization", "cache-control": "private, no-cache" };
  if (matchesTag(c.req.header("if-none-match"), etag)) return c.body(null, 304, headers);
  if (report.state === "pending") c.header("retry-after", String(retrySeconds));
  return c.body(body, 200, {
    ...headers,
    "content-type": format === "json" ? mediaType : `${mediaType}; charset=utf-8`,
  });
}

/** RFC 9110 section 13.1.2: a list of tags, weak ones count as equal, `*` matches any. */
function matchesTag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag || tag.trim() === "*");
}
