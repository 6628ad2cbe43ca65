export type Level = "fatal" | "error" | "warn" | "info" | "debug";

const levels: Readonly<Record<string, Level>> = {
  trace: "debug",
  debug: "debug",
  dbug: "debug",
  // As Serilog and zerolog shorten them to three letters, logrus and .NET to four.
  trce: "debug",
  trc: "debug",
  trac: "debug",
  vrb: "debug",
  dbg: "debug",
  debu: "debug",
  inf: "info",
  wrn: "warn",
  erro: "error",
  fail: "error",
  ftl: "fatal",
  fata: "fatal",
  pnc: "fatal",
  pani: "fatal",
  fine: "debug",
  d: "debug",
  verbose: "debug",
  config: "info",
  info: "info",
  notice: "info",
  n: "info",
  note: "info",
  log: "info",
  system: "info",
  information: "info",
  i: "info",
  warn: "warn",
  warning: "warn",
  w: "warn",
  error: "error",
  err: "error",
  eror: "error",
  severe: "error",
  e: "error",
  critical: "fatal",
  c: "fatal",
  crit: "fatal",
  alert: "fatal",
  emerg: "fatal",
  emergency: "fatal",
  fatal: "fatal",
  panic: "fatal",
  dpanic: "fatal",
  f: "fatal",
};

/** As most loggers write them: in logs of thousands of lines, worth not being folded. */
const common: ReadonlyMap<string | number, Level> = new Map(
  Object.entries(levels).flatMap(([name, level]): [string, Level][] => [
    [name, level],
    [name.toUpperCase(), level],
  ]),
);

/** A level by its word, letter or pino number; undefined for what is none. */
export function namedLevel(name: string | number): Level | undefined {
  const usual = common.get(name);
  if (usual !== undefined) return usual;
  const number = typeof name === "number" ? name : /^\d{2}$/.test(name) ? Number(name) : undefined;
  if (number !== undefined)
    return number >= 60
      ? "fatal"
      : number >= 50
        ? "error"
        : number >= 40
          ? "warn"
          : number >= 30
            ? "info"
            : "debug";
  const key = String(name).toLowerCase();
  return Object.hasOwn(levels, key) ? levels[key] : undefined;
}
