import { cloudflareTest } from "@cloudflare/vitest-pool-workers";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "node",
          include: ["test/**/*.test.ts"],
          exclude: ["**/*.workerd.test.ts"],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        // The same suites of http, history, intake and reports again, in the runtime of Cloudflare Workers and on D1.
        plugins: [
          cloudflareTest({
            main: "./test/workerd/ledger-object.ts",
            miniflare: {
              compatibilityDate: "2026-08-15",
              compatibilityFlags: ["nodejs_compat"],
              d1Databases: ["DB"],
              durableObjects: { LEDGER: { className: "LedgerObject", useSQLite: true } },
            },
          }),
        ],
        test: {
          name: "workerd",
          include: ["test/{history,http,intake,report}/**/*.test.ts", "test/**/*.workerd.test.ts"],
          exclude: ["**/*.node.test.ts"],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
