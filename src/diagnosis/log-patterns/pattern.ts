/**
 * What a pattern's named groups may extract (`host2` is a second way to find `host`: alternatives of one expression cannot
 * share a name). One closed vocabulary, because signatures, correlations and remediation
 * read these keys: the same thing has the same name whatever program printed it.
 */
export const detailKeys = [
  "host", // a name or address that was called, without port
  "port",
  "address", // host and port as one, or a socket path, where the text gives no other form
  "url",
  "server", // the DNS server that was asked
  "service", // a named dependency without an address: "NATS", "PostgreSQL"
  "user",
  "database",
  "table", // or column, collection, index, migration: what the schema lacks
  "version", // what is there
  "expected", // what is wanted instead
  "variable", // environment variable
  "key", // configuration key or property
  "value", // what was refused
  "flag",
  "line", // of a configuration file
  "file",
  "path",
  "directory",
  "holder", // who has the lock
  "library",
  "symbol",
  "command",
  "module",
  "kind",
  "apiVersion",
  "apiGroup",
  "verb",
  "resource",
  "namespace",
  "lease",
  "bucket", // also topic, queue, exchange, index: a named place in a service
  "certificate",
  "webhook",
  "object", // of a webhook: its Service and namespace, `name.namespace.svc`
  "status", // HTTP status, SQLSTATE, error number
  "limit",
  "signal",
  "exception", // type of an uncaught exception, kind of a panic
  "message", // its text
] as const;

/**
 * What a line that matches is worth.
 *
 * - `fatal`: whoever prints it ends: it needs no other sign of death.
 * - `error`: a failure that ends a program only if nothing better comes after it. The default.
 * - `wrapper`: reports that something failed and not why. Decides only where nothing near it says more.
 * - `generic`: an uncaught exception or panic of any text. Decides only where no pattern fits its block.
 * - `guess`: what an unknown failure is about. Decides only where nothing else does.
 * - `handled`: reports the failure of one request, task or job, after which its server goes on. What its own code did, be
 *   it an exception with its whole stack, is no end; a pattern that names a cause outside of it still counts.
 * - `detail`: names a host, key or file for another pattern in the same block; no cause by itself.
 * - `benign`: whatever else matches on this line is noise.
 */
export type Role = "fatal" | "error" | "wrapper" | "generic" | "guess" | "handled" | "detail" | "benign";

/** How a runtime, library or product words one failure. Data: adding one needs no code. */
export interface LogPattern {
  id: string;
  /** Id of the cause; absent for `handled`, `detail` and `benign`. */
  cause?: string;
  variant?: string;
  role?: Role;
  /**
   * One of these occurs in every line that matches; found by the automaton, A-Z folded. Without backslashes and `<>&`,
   * which JSON loggers escape; double quotes are found escaped, too. The rarer, the better: each hit costs a regular expression.
   */
  literals: readonly string[];
  /** Runs on a window around the hit. Its named groups (see {@link detailKeys}) become the match's detail. */
  match: RegExp;
  /**
   * Which of several patterns on one line is believed: the highest, then the one that ends last, because wrapped errors
   * put the root at the end ("a: b: c"). Raise it where the words before decide what the last segment means. Default 0.
   */
  rank?: number;
  /** Counts on info and debug lines too. */
  anyLevel?: true;
  samples: readonly string[];
  lookalikes?: readonly string[];
}

/** Identity; gives a list of patterns its type. A function, so that only who reads a log makes a thousand expressions. */
export function definePatterns(patterns: () => readonly LogPattern[]): () => readonly LogPattern[] {
  return patterns;
}
