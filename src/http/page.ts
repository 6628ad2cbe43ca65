import type { Context } from "hono";

import { CursorUnreadable } from "../history/cursor.ts";
import { Failure } from "../failure.ts";
import type { AppEnvironment } from "./environment.ts";

/** Asks for a page; a cursor of another list is the caller's mistake. Sets `Link` where there is a next page. */
export async function pageOf<Found extends { nextCursor: string | null }>(
  c: Context<AppEnvironment>,
  ask: () => Promise<Found>,
): Promise<Found> {
  const page = await ask().catch((error: unknown) => {
    if (!(error instanceof CursorUnreadable)) throw error;
    throw new Failure("invalid_request", `${error.message}.`, {
      errors: [{ detail: "is not a cursor of this list", pointer: "#/query/cursor" }],
    });
  });
  if (page.nextCursor !== null) {
    const url = new URL(c.req.url);
    url.searchParams.set("cursor", page.nextCursor);
    c.header("link", `<${c.var.deps.publicUrl}${url.pathname}${url.search}>; rel="next"`);
  }
  return page;
}
