import { describe, expect, test } from "vitest";

import { listRestarts } from "../../src/history/list-restarts.ts";
import { freshDatabase } from "#fresh-database";
import { recordRestarts } from "../../src/history/record-restarts.ts";
import type { RestartObservation } from "../../src/history/restart.ts";
import { ensureTenant } from "../../src/history/tenants.ts";

const now = "2026-03-02T12:00:00Z";
const crash: RestartObservation = {
  cluster: "prod",
  namespace: "shop",
  workload: { kind: "Deployment", name: "cart" },
  pod: "cart-7d9f8b6c5d-x2x7k",
  podUid: "0c3a",
  container: "cart",
  containerID: "containerd://5f0c",
  attempt: 3,
  exitCode: 137,
  reason: "OOMKilled",
  startedAt: "2026-03-02T10:00:00Z",
  finishedAt: "2026-03-02T10:05:00Z",
  cause: "container-memory-limit",
  certainty: "likely",
  signature: "5e0f3c1a9b7d2e48",
  revision: "41",
  node: "node-a",
  observed: "attached",
};

async function open() {
  const db = await freshDatabase();
  return { db, tenant: await ensureTenant(db, "default", now) };
}

describe("recording a restart", () => {
  test("keeps everything that was told", async () => {
    const { db, tenant } = await open();
    expect(await recordRestarts(db, tenant, { observations: [crash], now })).toMatchObject({ new: 1, known: 0, warnings: [] });
    const { items } = await listRestarts(db, tenant, {}, { limit: 50 });
    expect(items).toEqual([
      {
        cluster: "prod", namespace: "shop", workload: { kind: "Deployment", name: "cart" }, pod: "cart-7d9f8b6c5d-x2x7k", podUid: "0c3a",
        container: "cart", attempt: 3, exitCode: 137, signal: null, reason: "OOMKilled", startedAt: "2026-03-02T10:00:00Z",
        finishedAt: "2026-03-02T10:05:00Z", cause: "container-memory-limit", signature: "5e0f3c1a9b7d2e48", revision: "41", node: "node-a",
        observed: "attached",
      },
    ]);
  });

  test("twice makes one, and says so", async () => {
    const { db, tenant } = await open();
    await recordRestarts(db, tenant, { observations: [crash], now });
    expect(await recordRestarts(db, tenant, { observations: [crash], now })).toMatchObject({ new: 0, known: 1, isKnown: [true] });
    expect((await listRestarts(db, tenant, {}, { limit: 50 })).items).toHaveLength(1);
  });
});
