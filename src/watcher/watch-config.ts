/** What the environment decides about the watcher, read once at the start. */
export interface WatchConfig {
  /** Base of the service, without a slash at its end. */
  url: string;
  token: string;
  spoolFolder: string;
  mostSpoolBytes: number;
  cluster: string;
  namespace?: string;
  withSecrets: boolean;
  /** Where to say how it goes. undefined: nowhere. */
  status?: { host: string; port: number };
}

const megabyte = 1_000_000;

/** Throws an Error that names the variable and what it may be. */
export function readWatchConfig(environment: Readonly<Record<string, string | undefined>>): WatchConfig {
  const value = (name: string) => {
    const text = environment[name]?.trim();
    return text === "" ? undefined : text;
  };
  const needed = (name: string, what: string) => {
    const text = value(name);
    if (text === undefined) throw new Error(`${name} is not set; it must be ${what}.`);
    return text;
  };
  const url = needed("CRASHLINE_URL", "the URL of the Crashline service");
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? "")) {
    throw new Error("CRASHLINE_URL must be an http or https URL.");
  }
  const megabytes = value("CRASHLINE_SPOOL_MEGABYTES") ?? "256";
  if (!/^[1-9]\d{0,5}$/.test(megabytes)) {
    throw new Error(
      `CRASHLINE_SPOOL_MEGABYTES is "${megabytes}"; it must be a whole number from 1 to 999999.`,
    );
  }
  const statusPort = value("CRASHLINE_STATUS_PORT");
  if (statusPort !== undefined && !(/^\d{1,5}$/.test(statusPort) && Number(statusPort) <= 65_535)) {
    throw new Error(`CRASHLINE_STATUS_PORT is "${statusPort}"; it must be a port.`);
  }
  const secretMetadata = value("CRASHLINE_SECRET_METADATA") ?? "false";
  if (secretMetadata !== "true" && secretMetadata !== "false") {
    throw new Error(`CRASHLINE_SECRET_METADATA is "${secretMetadata}"; it must be true or false.`);
  }
  const namespace = value("CRASHLINE_NAMESPACE");
  if (namespace !== undefined && !/^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$/.test(namespace)) {
    throw new Error("CRASHLINE_NAMESPACE must be the name of a namespace.");
  }
  return {
    url: url.replace(/\/+$/, ""),
    token: needed("CRASHLINE_TOKEN", "a token with the scope ingest"),
    spoolFolder: value("CRASHLINE_SPOOL") ?? "./crashline-spool",
    mostSpoolBytes: Number(megabytes) * megabyte,
    cluster: value("CRASHLINE_CLUSTER") ?? "default",
    ...(namespace !== undefined && { namespace }),
    withSecrets: secretMetadata === "true",
    ...(statusPort !== undefined && {
      status: { host: value("HOST") ?? "127.0.0.1", port: Number(statusPort) },
    }),
  };
}
