import { readConfig } from "./config.ts";
import { catalogue } from "./diagnosis/catalogue.ts";
import { rulesVersion } from "./generated/rules-version.ts";
import { type D1Binding, d1Database } from "./history/d1.ts";
import { missingMigrations } from "./history/migrate.ts";
import { ensureTenant } from "./history/tenants.ts";
import { createApp } from "./http/app.ts";
import type { AppDependencies, Log } from "./http/environment.ts";
import { defaultLimits } from "./intake/limits.ts";
import { ensureToken } from "./usecases/create-token.ts";
import { retainHistory } from "./usecases/retain-history.ts";
import { uuidV7Maker } from "./usecases/uuid-v7.ts";

export interface WorkerEnvironment {
  DB: D1Binding;
  /** Static files beside the script: the documentation page. */
  ASSETS?: { fetch(request: Request): Promise<Response> };
  CRASHLINE_ADMIN_TOKEN?: string;
  CRASHLINE_PUBLIC_URL?: string;
  CRASHLINE_CLUSTER?: string;
  CRASHLINE_STORE_LOGS?: string;
  CRASHLINE_RETENTION_DAYS?: string;
}

const megabyte = 1_000_000;
/** An isolate has 128 MB: what is parsed takes a multiple of what was sent. */
const workerBodyLimits = { webhook: 8 * megabyte, dump: 8 * megabyte, yaml: 2 * megabyte };

/** One app for the life of an isolate: bindings do not change within it. */
let ready: Promise<ReturnType<typeof createApp>> | undefined;

export default {
  async fetch(request: Request, environment: WorkerEnvironment): Promise<Response> {
    // A failed start is tried again by the next request, rather than kept.
    ready ??= start(environment, new URL(request.url).origin).catch((error: unknown) => {
      ready = undefined;
      throw error;
    });
    const app = await ready;
    return app.fetch(request);
  },

  /**
   * The cron of wrangler.toml: says if the database is not fit for this version, and forgets what is older than is kept.
   * Look-ups are not among it: a Worker asks no cluster, and so leaves none unfinished.
   */
  async scheduled(_event: unknown, { DB, ASSETS: _assets, ...variables }: WorkerEnvironment): Promise<void> {
    const { retentionDays } = readConfig(variables);
    const db = d1Database(DB);
    try {
      const missing = await missingMigrations(db);
      if (missing.length > 0) return log("error", "database lacks migrations", { missing });
      const done = await retainHistory({ days: retentionDays }, { db, now: () => new Date().toISOString() });
      log("info", "history retained", done);
    } catch (error) {
      log("error", "history not retained", { error });
      // Cloudflare then shows the cron as failed.
      throw error;
    }
  },
};

async function start(environment: WorkerEnvironment, origin: string): Promise<ReturnType<typeof createApp>> {
  const { DB, ASSETS, ...variables } = environment;
  const config = readConfig(variables);
  const db = d1Database(DB);
  const now = () => new Date().toISOString();
  const newId = uuidV7Maker(Date.now, (bytes) => crypto.getRandomValues(bytes));
  if (config.adminToken !== undefined) {
    const tenant = await ensureTenant(db, "default", now());
    await ensureToken(
      { tenant, name: "admin", scopes: ["admin"], secret: config.adminToken },
      { db, now, newId },
    );
  }
  const deps: AppDependencies = {
    db,
    diagnosis: { catalogue, rulesVersion, limits: defaultLimits, defaultCluster: config.cluster },
    bodyLimits: workerBodyLimits,
    // Cloudflare hands a Worker only the host names that its account has set up.
    publicUrl: config.publicUrl ?? origin,
    storeLogs: config.storeLogs,
    now,
    newId,
    log,
    ...(ASSETS && {
      docs: async (name) =>
        (await ASSETS.fetch(new Request(new URL(`/docs/${name}`, origin)))).body ?? undefined,
    }),
  };
  return createApp(deps);
}

/** Workers Logs index what is logged as an object. */
const log: Log = (level, message, fields = {}) => {
  const { error, ...rest } = fields;
  const thrown = error instanceof Error ? { error: error.message, stack: error.stack } : {};
  console[level]({ message, ...rest, ...thrown });
};
