import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";

import { Failure, type FailureCode, type FailureDetail } from "../failure.ts";
import type { AppEnvironment } from "./environment.ts";

const statuses: Readonly<Record<FailureCode, ContentfulStatusCode>> = {
  invalid_request: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  not_acceptable: 406,
  conflict: 409,
  idempotency_conflict: 409,
  idempotency_mismatch: 422,
  body_too_large: 413,
  unsupported_media_type: 415,
  input_empty: 422,
  input_unreadable: 422,
  input_unknown: 422,
  input_too_complex: 422,
  secrets_only: 422,
  unavailable: 503,
};

const titles: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  406: "Not Acceptable",
  409: "Conflict",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  422: "Unprocessable Content",
  500: "Internal Server Error",
  503: "Service Unavailable",
};

/** Answers with application/problem+json (RFC 9457). */
function problem(
  c: Context<AppEnvironment>,
  code: FailureCode | "internal",
  detail: string,
  { retryAfter, ...rest }: FailureDetail = {},
): Response {
  const status = code === "internal" ? 500 : statuses[code];
  if (retryAfter !== undefined) c.header("retry-after", String(retryAfter));
  if (status === 401) c.header("www-authenticate", challenge(c));
  c.header("content-type", "application/problem+json");
  const body = {
    type: "about:blank",
    title: titles[status],
    status,
    code,
    detail,
    requestId: c.var.requestId,
    ...rest,
  };
  return c.body(JSON.stringify(body), status);
}

/** A browser shows its password box only for Basic; a program is told of Bearer first. */
function challenge(c: Context<AppEnvironment>): string {
  const basic = 'Basic realm="crashline", charset="UTF-8"';
  return c.req.header("accept")?.includes("text/html") ? basic : `Bearer realm="crashline", ${basic}`;
}

/** What was thrown, as a problem: a {@link Failure} as it says, anything else as a bug that only the log tells of. */
export function problemOf(c: Context<AppEnvironment>, error: Error): Response {
  if (error instanceof Failure) {
    if (error.code === "unavailable") {
      const { message: detail, cause } = error;
      // Without a cause it is busy, which passes.
      c.var.log(cause === undefined ? "warn" : "error", "answered 503", {
        requestId: c.var.requestId,
        detail,
        ...(cause !== undefined && { error: cause }),
      });
    }
    return problem(c, error.code, error.message, error.detail);
  }
  c.var.log("error", "request failed", { requestId: c.var.requestId, route: c.req.routePath, error });
  return problem(c, "internal", "Something here is broken; the log has it under this requestId.");
}
