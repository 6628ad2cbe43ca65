import { getRandomValues } from "node:crypto";
import { readFile } from "node:fs/promises";

import { serve } from "@hono/node-server";

import type { Cluster } from "./cluster/cluster.ts";
import { keepCheckpointing } from "./threads/checkpoint-thread.ts";
import { findCredentials } from "./cluster/credentials.ts";
import { type Config, readConfig } from "./config.ts";
import { openDiagnosisThread } from "./threads/diagnosis-thread.ts";
import { catalogue } from "./diagnosis/catalogue.ts";
import { rulesVersion } from "./generated/rules-version.ts";
import { hasAdminToken } from "./history/tokens.ts";
import { type NodeDatabase, openNodeDatabase } from "./history/node.ts";
import { comesFirst, sharedWay } from "./history/right-of-way.ts";
import { ensureTenant } from "./history/tenants.ts";
import { createApp } from "./http/app.ts";
import { availableDatabase } from "./http/available-database.ts";
import type { DocsAsset } from "./http/docs-page.ts";
import { defaultLimits } from "./intake/limits.ts";
import { logJson } from "./log-json.ts";
import { createToken, ensureToken } from "./usecases/create-token.ts";
import { openInbox } from "./usecases/open-inbox.ts";
import { type OpenLookups, openLookups } from "./usecases/open-lookups.ts";
import { retainHistory } from "./usecases/retain-history.ts";
import { uuidV7Maker } from "./usecases/uuid-v7.ts";

export interface Service {
  url: string;
  /** Made because nobody could administer; shown this once. */
  adminToken?: string;
  close(): Promise<void>;
}

const megabyte = 1_000_000;
export const nodeBodyLimits = {
  webhook: 8 * megabyte,
  dump: 16 * megabyte,
  yaml: 8 * megabyte,
  bundle: 256 * megabyte,
};

/** Starts the service on Node: a SQLite file, migrated, and an HTTP server. */
export async function startService(config: Config): Promise<Service> {
  const way = sharedWay();
  const db = await openNodeDatabase(config.databaseFile, {
    rightOfWay: comesFirst(way),
    isCheckpointed: true,
  });
  const now = () => new Date().toISOString();
  const newId = uuidV7Maker(Date.now, (bytes) => getRandomValues(bytes));
  const adminToken = await firstAdminToken(db, config, { db, now, newId });

  // It listens before the app is there, whose links may need the port: who comes early waits.
  const ready = Promise.withResolvers<ReturnType<typeof createApp>>();
  const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const listening = serve(
      {
        fetch: async (request) => (await ready.promise).fetch(request),
        hostname: config.host,
        port: config.port,
      },
      () => resolve(listening),
    );
    listening.once("error", reject);
  }).catch((error: unknown) => {
    db.close();
    throw error;
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : config.port;
  const url = `http://${config.host.includes(":") ? `[${config.host}]` : config.host}:${port}`;

  const diagnosis = { catalogue, rulesVersion, limits: defaultLimits, defaultCluster: config.cluster };
  const cluster = await reachableCluster(now);
  const lookups =
    cluster &&
    (await keepLookups(db, {
      cluster,
      clusterName: config.cluster,
      diagnosis,
      storeLogs: config.storeLogs,
      now,
      newId,
    }));
  const inbox = openInbox({
    db: availableDatabase(db),
    async journal(statements) {
      await availableDatabase(db.relaxed).atomically(statements);
      await db.sync();
    },
    relaxed: db.relaxed,
    unrevised: db.unrevised,
    writeBack: () => db.writeBack(),
    diagnosis,
    ...(lookups && { lookups }),
    now,
    newId,
    onFailure: (notificationId, error) =>
      logJson("error", "notification not settled", { notificationId, error }),
  });
  await inbox.recover();
  const thread = openDiagnosisThread({
    databaseFile: config.databaseFile,
    defaultCluster: config.cluster,
    storeLogs: config.storeLogs,
    way,
  });
  const app = createApp({
    db,
    diagnosis,
    ...(lookups && { lookups }),
    inbox,
    bodyLimits: nodeBodyLimits,
    answerUpload: (upload, question) => thread.answer(upload, question),
    publicUrl: config.publicUrl ?? url,
    storeLogs: config.storeLogs,
    now,
    newId,
    log: logJson,
    docs: readDocsFile,
  });
  ready.resolve(app);
  const stopRetaining = keepRetaining(db, config.retentionDays, now);
  const stopCheckpointing = keepCheckpointing({ databaseFile: config.databaseFile, way }, (error) =>
    logJson("error", "checkpoint thread ended", { error }),
  );
  return {
    url,
    ...(adminToken !== undefined && { adminToken }),
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ("closeIdleConnections" in server) server.closeIdleConnections();
      });
      await thread.close();
      await inbox.close();
      await lookups?.close();
      cluster?.close();
      stopRetaining();
      await stopCheckpointing();
      db.close();
    },
  };
}

/** The client of Kubernetes takes half a second to load: nobody without a cluster waits for it. */
async function reachableCluster(now: () => string): Promise<Cluster | undefined> {
  const credentials = findCredentials(process.env);
  if (credentials === undefined) return undefined;
  const { openCluster } = await import("./cluster/open-cluster.ts");
  return openCluster(credentials, { now });
}

const reconcileMilliseconds = 5_000;

/** Look-ups for the tenant `default`, which the operator's own cluster belongs to. What a stopped process promised is made at once. */
async function keepLookups(
  db: NodeDatabase,
  options: Pick<
    Parameters<typeof openLookups>[0],
    "cluster" | "clusterName" | "diagnosis" | "storeLogs" | "now" | "newId"
  >,
): Promise<OpenLookups> {
  const tenant = await ensureTenant(db, "default", options.now());
  const lookups = openLookups({
    ...options,
    db,
    tenant,
    defaultCluster: options.clusterName,
    onFailure: (reportId, error) => logJson("error", "look-up failed", { reportId, error }),
  });
  const timer = setInterval(() => void lookups.reconcile(), reconcileMilliseconds);
  void lookups.reconcile({ early: true });
  return {
    ...lookups,
    close: () => {
      clearInterval(timer);
      return lookups.close();
    },
  };
}

const retainMilliseconds = 3_600_000;
const firstRetainMilliseconds = 60_000;

/** Forgets once an hour what is older than is kept, beginning a minute after the start. Answers how to stop it. */
function keepRetaining(db: NodeDatabase, days: number, now: () => string): () => void {
  const run = () => {
    retainHistory({ days }, { db, now }).then(
      (done) => logJson("info", "history retained", done),
      (error: unknown) => logJson("error", "history not retained", { error }),
    );
  };
  const first = setTimeout(run, firstRetainMilliseconds).unref();
  const timer = setInterval(run, retainMilliseconds).unref();
  return () => {
    clearTimeout(first);
    clearInterval(timer);
  };
}

async function firstAdminToken(
  db: NodeDatabase,
  config: Config,
  deps: Parameters<typeof createToken>[1],
): Promise<string | undefined> {
  const tenant = await ensureTenant(db, "default", deps.now());
  const admin = { tenant, name: "admin", scopes: ["admin"] } as const;
  if (config.adminToken !== undefined) {
    await ensureToken({ ...admin, secret: config.adminToken }, deps);
    return undefined;
  }
  if (await hasAdminToken(db)) return undefined;
  const { token } = await createToken(admin, deps);
  return token;
}

/** Where swagger-ui-dist is: beside the sources, or in the published package beside the bundle's chunks. */
const docsFolders = ["../node_modules/swagger-ui-dist/", "../docs/"];

async function readDocsFile(name: DocsAsset): Promise<ArrayBuffer | undefined> {
  for (const folder of docsFolders) {
    const file = await readFile(new URL(folder + name, import.meta.url)).catch(() => undefined);
    if (file) return new Uint8Array(file).buffer;
  }
  return undefined;
}

/** Runs the service until it is told to stop. `watch`: with the watcher in the same process, which sends to it over loopback. */
export async function runService({ watch = false } = {}): Promise<void> {
  const config = readConfig(process.env);
  const service = await startService(config);
  console.log(`Crashline listens on ${service.url} and keeps its history in ${config.databaseFile}`);
  if (service.adminToken !== undefined) {
    console.log(`Admin token, shown this once: ${service.adminToken}`);
  }
  const watcher = watch ? await watchBeside(service, config) : undefined;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      void (async () => {
        await watcher?.close();
        await service.close();
        process.exit(0);
      })();
    });
  }
}

async function watchBeside(service: Service, config: Config): Promise<{ close(): Promise<void> }> {
  const { openWatcher } = await import("./watch.ts");
  const token = process.env["CRASHLINE_TOKEN"] ?? config.adminToken ?? service.adminToken;
  // It listens on every address, or on one that a proxy has: this process reaches itself on the loopback one.
  const url = service.url.replace("//0.0.0.0:", "//127.0.0.1:").replace("//[::]:", "//[::1]:");
  return openWatcher({ ...process.env, CRASHLINE_URL: url, CRASHLINE_TOKEN: token }).catch(
    async (error: unknown) => {
      await service.close();
      throw error;
    },
  );
}

if (import.meta.main) {
  await runService().catch((error: unknown) => {
    console.error(`Crashline did not start: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  });
}
