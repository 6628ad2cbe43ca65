import { accepts } from "hono/accepts";
import type { Context } from "hono";

import { Failure } from "../failure.ts";
import { type ReportFormat, renderers } from "../report/renderers.ts";
import type { AppEnvironment } from "./environment.ts";

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a Record's own keys
const formats = Object.entries(renderers) as [ReportFormat, (typeof renderers)[ReportFormat]][];

/**
 * The format asked for: `?format=` wins, because most incident tools cannot set `Accept`. A browser, in which somebody
 * follows the link of a ticket, names none of ours and would show JSON as it is.
 */
export function formatOf(c: Context<AppEnvironment>, asked: ReportFormat | undefined): ReportFormat {
  if (asked !== undefined) return asked;
  const accept = c.req.header("accept");
  if (accept === undefined || accept.includes("*/*")) {
    const named = formats.find(([, { mediaType }]) => accept?.split(",")[0]?.trim().startsWith(mediaType));
    return named?.[0] ?? (accept?.startsWith("text/html") ? "text" : "json");
  }
  const supports = formats.map(([, { mediaType }]) => mediaType);
  const chosen = accepts(c, { header: "Accept", supports, default: "" });
  const format = formats.find(([, { mediaType }]) => mediaType === chosen)?.[0];
  if (format === undefined) {
    throw new Failure(
      "not_acceptable",
      `Ask for one of ${supports.join(", ")}, or use ?format=${formats.map(([name]) => name).join("|")}.`,
    );
  }
  return format;
}
