import { join } from "node:path";

export const root = join(import.meta.dirname, "../..");
export const wrangler = join(root, "node_modules/.bin/wrangler");

/** For a wrangler that asks and tells nobody outside this machine, the registry for a newer version included. */
export function wranglerEnvironment(folder: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    CI: "true",
    WRANGLER_SEND_METRICS: "false",
    WRANGLER_LOG_PATH: join(folder, "logs"),
    CLOUDFLARE_CF_FETCH_ENABLED: "false",
    WRANGLER_HIDE_BANNER: "true",
  };
}
