import { freshDatabase } from "#fresh-database";
import { onTestFinished } from "vitest";

import { catalogue } from "../../src/diagnosis/catalogue.ts";
import type { Database, Statement } from "../../src/history/database.ts";
import { ensureTenant } from "../../src/history/tenants.ts";
import type { Scope } from "../../src/history/tokens.ts";
import { createApp } from "../../src/http/app.ts";
import type { AppDependencies } from "../../src/http/environment.ts";
import { defaultLimits } from "../../src/intake/limits.ts";
import { openInbox } from "../../src/usecases/open-inbox.ts";
import { createToken } from "../../src/usecases/create-token.ts";
import { uuidV7Maker } from "../../src/usecases/uuid-v7.ts";

export interface TestApp {
  db: Database;
  /** What the service wrote to its log. */
  logged: { level: string; message: string; fields: unknown }[];
  /** Sends a request with a token of these scopes; `null` sends none. */
  send(path: string, init?: RequestInit & { scopes?: readonly Scope[] | null }): Promise<Response>;
}

const startedAt = Date.parse("2026-03-02T10:06:00.000Z");

/** The whole app on an empty database; its clock moves on by a second with each look. `withInbox`: it writes notifications after the answer. */
export async function openTestApp({
  withInbox = false,
  ...overrides
}: Partial<AppDependencies> & { withInbox?: boolean } = {}): Promise<TestApp> {
  const db = overrides.db ?? (await freshDatabase());
  const logged: TestApp["logged"] = [];
  let looks = 0;
  const now = () => new Date(startedAt + looks++ * 1000).toISOString();
  const newId = uuidV7Maker(
    () => startedAt + looks * 1000,
    (bytes) => crypto.getRandomValues(bytes),
  );
  const deps: AppDependencies = {
    db,
    diagnosis: { catalogue, rulesVersion: "test", limits: defaultLimits, defaultCluster: "default" },
    bodyLimits: { webhook: 100_000, dump: 200_000, yaml: 100_000 },
    publicUrl: "https://crashline.example",
    storeLogs: true,
    now,
    newId,
    log: (level, message, fields) => logged.push({ level, message, fields }),
    ...overrides,
  };
  if (withInbox) {
    const onFailure = (id: string, error: unknown) =>
      logged.push({ level: "error", message: id, fields: { error } });
    const journal = async (statements: readonly Statement[]) => void (await db.atomically(statements));
    const inbox = openInbox({ ...deps, journal, relaxed: db, unrevised: db, onFailure });
    // What is still being written must not reach the next test's database.
    onTestFinished(async () => {
      await inbox.caughtUp();
      await inbox.close();
    });
    deps.inbox = inbox;
  }
  const app = createApp(deps);
  const tenant = await ensureTenant(db, "default", now()).catch(() => undefined);
  const tokens = new Map<string, string>();
  return {
    db,
    logged,
    async send(path, { scopes = ["ingest", "read"] as const, ...init } = {}) {
      const headers = new Headers(init.headers);
      if (scopes !== null && tenant !== undefined) {
        const key = scopes.join();
        const token =
          tokens.get(key) ?? (await createToken({ tenant, name: key, scopes }, { db, now, newId })).token;
        tokens.set(key, token);
        headers.set("authorization", `Bearer ${token}`);
      }
      return app.request(path, { ...init, headers });
    },
  };
}
