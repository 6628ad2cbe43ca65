import { findCredentials } from "./cluster/credentials.ts";
import { openKubernetesApi } from "./cluster/kubernetes-api.ts";
import { logJson } from "./log-json.ts";
import { serveStatus } from "./watcher/serve-status.ts";
import { openSpool } from "./watcher/spool.ts";
import { startWatcher, type Watcher } from "./watcher/start-watcher.ts";
import { readWatchConfig } from "./watcher/watch-config.ts";

/** Watches the cluster that the environment gives access to. Throws an Error that says what is not set. */
export async function openWatcher(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Watcher> {
  const { url, token, cluster, namespace, spoolFolder, mostSpoolBytes, withSecrets, status } =
    readWatchConfig(environment);
  const credentials = findCredentials(environment);
  if (credentials === undefined) {
    throw new Error(
      "There is no cluster to watch: set KUBECONFIG, or run with a service account in the cluster.",
    );
  }
  const spool = await openSpool({
    folder: spoolFolder,
    mostBytes: mostSpoolBytes,
    onDropped: (loop, total) => logJson("error", "the spool is full: evidence was dropped", { loop, total }),
  });
  logJson("info", "watching", { cluster, namespace: namespace ?? "all", waiting: spool.size().bundles });
  const watcher = startWatcher({
    api: openKubernetesApi(credentials),
    spool,
    url,
    token,
    cluster,
    ...(namespace !== undefined && { namespace }),
    withSecrets,
    now: () => new Date().toISOString(),
    log: logJson,
  });
  const server = status && (await serveStatus(status, () => spool.size()));
  return {
    async close() {
      await server?.close();
      await watcher.close();
    },
  };
}

/** Watches until it is told to stop. */
export async function runWatcher(): Promise<void> {
  const watcher = await openWatcher(process.env);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void watcher.close().then(() => process.exit(0)));
  }
}

if (import.meta.main) {
  await runWatcher().catch((error: unknown) => {
    console.error(`The watcher did not start: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  });
}
