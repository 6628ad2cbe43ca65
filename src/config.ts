/** What the environment decides, read once at the start. */
export interface Config {
  host: string;
  port: number;
  databaseFile: string;
  /** undefined: made at the first start. */
  adminToken?: string;
  /** Base of links in reports, without a slash at its end; undefined: the listening address. */
  publicUrl?: string;
  /** The cluster of input that names none. */
  cluster: string;
  /** Whether log excerpts enter the database. */
  storeLogs: boolean;
  /** For restarts and reports; evidence goes sooner. */
  retentionDays: number;
}

/** A crash that comes back once a year is the one that nobody remembers. */
const defaultRetentionDays = 400;

/** Throws an Error that names the variable and what it may be. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const value = (name: string) => {
    const text = environment[name]?.trim();
    return text === "" ? undefined : text;
  };
  const number = (name: string, otherwise: number, least: number, most: number) => {
    const text = value(name);
    if (text === undefined) return otherwise;
    const given = Number(text);
    if (!Number.isInteger(given) || given < least || given > most) {
      throw new Error(`${name} is "${text}"; it must be a whole number from ${least} to ${most}.`);
    }
    return given;
  };
  const flag = (name: string, otherwise: boolean) => {
    const text = value(name);
    if (text === undefined) return otherwise;
    if (text === "true" || text === "false") return text === "true";
    throw new Error(`${name} is "${text}"; it must be true or false.`);
  };
  const publicUrl = value("CRASHLINE_PUBLIC_URL");
  if (publicUrl !== undefined && !/^https?:$/.test(URL.parse(publicUrl)?.protocol ?? "")) {
    throw new Error(`CRASHLINE_PUBLIC_URL is "${publicUrl}"; it must be an http or https URL.`);
  }
  const databaseFile = value("CRASHLINE_DB") ?? "./crashline.db";
  // The thread that stores large dumps opens it as well.
  if (databaseFile === ":memory:") throw new Error('CRASHLINE_DB is ":memory:"; it must be a file.');
  const adminToken = value("CRASHLINE_ADMIN_TOKEN");
  return {
    host: value("HOST") ?? "127.0.0.1",
    port: number("PORT", 8080, 0, 65_535),
    databaseFile,
    ...(adminToken !== undefined && { adminToken }),
    ...(publicUrl !== undefined && { publicUrl: publicUrl.replace(/\/+$/, "") }),
    cluster: value("CRASHLINE_CLUSTER") ?? "default",
    storeLogs: flag("CRASHLINE_STORE_LOGS", true),
    retentionDays: number("CRASHLINE_RETENTION_DAYS", defaultRetentionDays, 1, 3650),
  };
}
