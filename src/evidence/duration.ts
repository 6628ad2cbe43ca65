const unitSeconds: Readonly<Record<string, number>> = {
  y: 365 * 86_400,
  d: 86_400,
  h: 3600,
  m: 60,
  s: 1,
  ms: 1e-3,
  µs: 1e-6,
  us: 1e-6,
  ns: 1e-9,
};

/**
 * Seconds of a duration as Go and kubectl print it: "1m20s", "5m0s", "3d4h", "2y35d", "119s", "1.5s".
 * undefined for anything else, kubectl's `<unknown>` and `<invalid>` included.
 */
export function readDuration(text: string): number | undefined {
  let rest = text.trim();
  if (rest === "0") return 0;
  if (rest.length > 40) return undefined;
  let seconds: number | undefined;
  while (rest !== "") {
    const part = /^(\d{1,12}(?:\.\d{1,9})?)(ms|µs|us|ns|y|d|h|m|s)/.exec(rest);
    if (!part) return undefined;
    seconds = (seconds ?? 0) + Number(part[1]) * (unitSeconds[part[2] ?? ""] ?? 0);
    rest = rest.slice(part[0].length);
  }
  return seconds;
}

/** The shortest form that a person reads at a glance: "45 s", "12 min", "3 h", "2 d". */
export function showDuration(seconds: number): string {
  const size = Math.abs(seconds);
  if (size < 1) return `${Math.round(size * 1000)} ms`;
  if (size < 120) return `${Math.round(size)} s`;
  if (size < 2 * 3600) return `${Math.round(size / 60)} min`;
  if (size < 2 * 86_400) return `${Math.round(size / 3600)} h`;
  return `${Math.round(size / 86_400)} d`;
}
