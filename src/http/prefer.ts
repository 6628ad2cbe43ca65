/** Alertmanager's other copies send as well after 15 s; a proxy gives up after 30 s or so. */
const mostSeconds = 10;

/** The seconds of `wait` in a Prefer header (RFC 7240), at most ten. undefined: not asked for, or not a number. */
export function waitOf(header: string | undefined): number | undefined {
  for (const preference of (header ?? "").split(",")) {
    const seconds = /^\s*wait\s*=\s*"?(\d{1,6})"?\s*(?:;|$)/i.exec(preference)?.[1];
    if (seconds !== undefined) return Math.min(Number(seconds), mostSeconds);
  }
  return undefined;
}
