import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";

import { Failure } from "../failure.ts";
import type { AppEnvironment } from "./environment.ts";

/** Refuses a body of more bytes, by its declared length or as soon as it has been read that far. */
export function bodyLimited(
  bytes: number | ((deps: AppEnvironment["Variables"]["deps"]) => number),
): MiddlewareHandler<AppEnvironment> {
  return (c, next) => {
    const maxSize = typeof bytes === "number" ? bytes : bytes(c.var.deps);
    const onError = () => {
      throw new Failure(
        "body_too_large",
        `The body is larger than ${showSize(maxSize)}. Send the failing pod alone rather than the whole namespace, or the end of the log.`,
      );
    };
    const declared = Number(c.req.header("content-length") ?? Number.NaN);
    if (!(declared >= 0) || c.req.header("transfer-encoding") !== undefined)
      return bodyLimit({ maxSize, onError })(c, next);
    // No server reads on past the declared length. Whoever touches the stream to see whether there is one, has it made.
    return declared > maxSize ? onError() : next();
  };
}

function showSize(bytes: number): string {
  return bytes >= 1e6 ? `${Math.floor(bytes / 1e6)} MB` : `${Math.floor(bytes / 1e3)} kB`;
}
