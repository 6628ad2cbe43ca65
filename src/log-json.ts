import type { Log } from "./http/environment.ts";

/** One JSON object a line on standard error. */
export const logJson: Log = (level, message, fields = {}) => {
  const { error, ...rest } = fields;
  const thrown =
    error instanceof Error
      ? {
          error: error.message,
          stack: error.stack,
          cause: error.cause instanceof Error ? error.cause.message : undefined,
        }
      : error === undefined
        ? {}
        : { error };
  process.stderr.write(
    `${JSON.stringify({ time: new Date().toISOString(), level, message, ...rest, ...thrown })}\n`,
  );
};
