import { ApiError } from "./api-error.ts";
import type { Missed } from "./cluster.ts";

/** Why a piece is missing, in words for a report; nothing in them came from a log or a value. */
export function reasonOfFailure(error: unknown, waitedMilliseconds: number): Pick<Missed, "why" | "fault"> {
  if (error instanceof ApiError) {
    switch (error.status) {
      case 401:
        return { fault: "refused", why: "the API server does not accept the credentials" };
      case 403:
        return { fault: "refused", why: forbidden(error.message) };
      case 400:
      case 404:
        return { fault: "absent", why: error.message || "not found" };
      default:
        return { fault: "failed", why: `the API server answered ${error.status}` };
    }
  }
  if (error instanceof Error && (error.name === "AbortError" || error.name === "TimeoutError")) {
    return { fault: "failed", why: `no answer within ${waitedMilliseconds / 1000} s` };
  }
  const code = codeOf(error);
  return {
    fault: "failed",
    why: `the API server cannot be reached${code === undefined ? "" : ` (${code})`}`,
  };
}

/** The API server's sentence names who may not do what. */
function forbidden(message: string): string {
  const user = /User "([^"]{1,300})"/.exec(message)?.[1];
  const verb = /cannot ([a-z]{1,20}) resource "([^"]{1,100})"/.exec(message);
  const may = verb ? `, which may not ${verb[1]} ${verb[2]}` : "";
  return user === undefined ? "forbidden" : `forbidden for ${user}${may}`;
}

/** "ECONNREFUSED", which fetch hides behind "fetch failed". */
function codeOf(error: unknown): string | undefined {
  let current = error;
  for (let depth = 0; depth < 5 && current instanceof Error; depth++) {
    if ("code" in current && typeof current.code === "string") return current.code;
    current = current.cause;
  }
  return undefined;
}
