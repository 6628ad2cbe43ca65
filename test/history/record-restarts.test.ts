import { describe, expect, test } from "vitest";

import { freshDatabase } from "#fresh-database";

import { listRestarts } from "../../src/history/list-restarts.ts";
import { recordRestarts } from "../../src/history/record-restarts.ts";
import type { RestartObservation } from "../../src/history/restart.ts";
import { ensureTenant } from "../../src/history/tenants.ts";
import { now, observation, restartAt } from "./observation.ts";

async function open() {
  const db = await freshDatabase();
  const tenant = await ensureTenant(db, "default", now);
  return {
    db,
    tenant,
    record: (observations: RestartObservation[]) => recordRestarts(db, tenant, { observations, now }),
    list: async () => (await listRestarts(db, tenant, {}, { limit: 200 })).items,
  };
}

test("a restart comes back as it was told", async () => {
  const { record, list } = await open();
  expect(await record([observation()])).toEqual({ new: 1, known: 0, isKnown: [false], warnings: [] });
  expect(await list()).toEqual([
    {
      cluster: "prod",
      namespace: "shop",
      workload: { kind: "Deployment", name: "cart" },
      pod: "cart-7d9f8b6c5d-x2x7k",
      podUid: "0c3a",
      container: "cart",
      attempt: 3,
      exitCode: 137,
      signal: null,
      reason: "OOMKilled",
      startedAt: "2026-03-02T10:00:00Z",
      finishedAt: "2026-03-02T10:05:00Z",
      cause: "container-memory-limit",
      signature: "5e0f3c1a9b7d2e48",
      revision: "41",
      node: "node-a",
      observed: "attached",
    },
  ]);
});

test("a restart of which little is told leaves the rest open", async () => {
  const { record, list } = await open();
  const { cluster, namespace, workload, pod, container, finishedAt, observed } = observation();
  await record([{ cluster, namespace, workload, pod, container, finishedAt, observed }]);
  expect(await list()).toMatchObject([
    {
      podUid: null,
      attempt: null,
      exitCode: null,
      signal: null,
      reason: null,
      startedAt: null,
      cause: null,
      signature: null,
      revision: null,
      node: null,
    },
  ]);
});

/** What describe text gives: no UID, no containerID, perhaps no cause. */
const asText = { podUid: undefined, containerID: undefined, revision: undefined };

describe("one restart, told twice", () => {
  const rows: Record<string, RestartObservation[]> = {
    "by the same dump": [observation(), observation()],
    "by its object and its text": [observation(), observation(asText)],
    "by its text and its object": [observation(asText), observation()],
    "by somebody who does not know its workload": [
      observation(),
      observation({ workload: { kind: "Pod", name: observation().pod } }),
    ],
    "with and without fractions of a second": [
      observation(),
      observation({ finishedAt: "2026-03-02T10:05:00.914Z" }),
    ],
    "in two time zones": [observation(), observation({ finishedAt: "2026-03-02T11:05:00+01:00" })],
    "with the runtime's name before its containerID and without": [
      observation(),
      observation({ containerID: "5f0c" }),
    ],
    "with another attempt": [observation(), observation({ attempt: 4 })],
  };
  test.for(Object.entries(rows))("%s is one row", async ([, told]) => {
    const { record, list } = await open();
    expect(await record(told.slice(0, 1))).toMatchObject({ new: 1, known: 0, isKnown: [false] });
    expect(await record(told.slice(1))).toMatchObject({ new: 0, known: 1, isKnown: [true] });
    expect(await list()).toHaveLength(1);

    const once = await open();
    expect(await once.record(told)).toMatchObject({ new: 1, known: 0 });
    expect(await once.list()).toEqual(await list());

    const backwards = await open();
    await backwards.record(told.toReversed());
    expect(await backwards.list()).toEqual(await list());
  });
});

describe("two restarts", () => {
  const rows: Record<string, RestartObservation> = {
    "of two seconds": observation({ finishedAt: "2026-03-02T10:05:01Z" }),
    "of two containers of a pod": observation({ container: "proxy" }),
    "of two pods": observation({ pod: "cart-7d9f8b6c5d-8w5zq" }),
    "of two namespaces": observation({ namespace: "stage" }),
    "of two clusters": observation({ cluster: "prod-eu" }),
    "within one second, where both instances are named": observation({
      containerID: "containerd://77aa",
      attempt: 4,
    }),
  };
  test.for(Object.entries(rows))("%s are two rows", async ([, other]) => {
    const { record, list } = await open();
    expect(await record([observation(), other])).toMatchObject({ new: 2, known: 0, isKnown: [false, false] });
    expect(await list()).toHaveLength(2);
    expect(await record([other, observation()])).toMatchObject({ new: 0, known: 2, isKnown: [true, true] });
    expect(await list()).toHaveLength(2);
  });

  test("of two tenants do not know each other", async () => {
    const { db, tenant, list } = await open();
    const other = await ensureTenant(db, "other", now);
    await recordRestarts(db, tenant, { observations: [observation()], now });
    expect(await recordRestarts(db, other, { observations: [observation()], now })).toMatchObject({ new: 1 });
    expect(await list()).toHaveLength(1);
  });
});

describe("of two witnesses", () => {
  const rows: Record<string, { told: RestartObservation[]; kept: object }> = {
    "each adds what the other lacks": {
      told: [
        observation({ ...asText, reason: undefined, startedAt: undefined }),
        observation({ exitCode: undefined, cause: undefined, node: undefined }),
      ],
      kept: {
        podUid: "0c3a",
        exitCode: 137,
        reason: "OOMKilled",
        startedAt: "2026-03-02T10:00:00Z",
        cause: "container-memory-limit",
      },
    },
    "the one with the more certain diagnosis names cause and signature": {
      told: [
        observation({ cause: "application-error-exit", certainty: "possible", signature: "ffff" }),
        observation({ cause: "container-memory-limit", certainty: "likely", signature: "aaaa" }),
      ],
      kept: { cause: "container-memory-limit", signature: "aaaa" },
    },
    "the cause of one never meets the signature of the other": {
      told: [
        observation({ cause: "application-panic", certainty: "likely", signature: undefined }),
        observation({ cause: "application-error-exit", certainty: "possible", signature: "ffff" }),
      ],
      kept: { cause: "application-panic", signature: null },
    },
    "the reason that says more is kept": {
      told: [observation({ reason: "OOMKilled" }), observation({ reason: "Error" })],
      kept: { reason: "OOMKilled" },
    },
    "a reason is kept against a runtime that lost the container": {
      told: [observation({ reason: "ContainerStatusUnknown" }), observation({ reason: "Error" })],
      kept: { reason: "Error" },
    },
    "the nearer one is named": {
      told: [observation({ observed: "pushed" }), observation({ observed: "alert-labels" })],
      kept: { observed: "pushed" },
    },
    "the one who saw an object names the node": {
      told: [observation({ ...asText, node: "node-z" }), observation({ node: "node-a" })],
      kept: { node: "node-a", podUid: "0c3a" },
    },
    "the higher attempt is kept": {
      told: [observation({ attempt: 3 }), observation({ attempt: 4 })],
      kept: { attempt: 4 },
    },
    "the owner further up has the restart": {
      told: [observation({ workload: { kind: "ReplicaSet", name: "cart-7d9f8b6c5d" } }), observation()],
      kept: { workload: { kind: "Deployment", name: "cart" } },
    },
    "an operator's resource is further up than a StatefulSet": {
      told: [
        observation({ workload: { kind: "StatefulSet", name: "prometheus-main" } }),
        observation({ workload: { kind: "Prometheus", name: "main" } }),
      ],
      kept: { workload: { kind: "Prometheus", name: "main" } },
    },
  };
  test.for(Object.entries(rows))("%s, whoever comes first", async ([, { told, kept }]) => {
    for (const order of [told, told.toReversed()]) {
      const { record, list } = await open();
      for (const one of order) await record([one]);
      expect(await list()).toMatchObject([kept]);
      const together = await open();
      await together.record(order);
      expect(await together.list()).toEqual(await list());
    }
  });
});

test("a pod's restarts move to the workload that is later seen to own it", async () => {
  const { db, tenant, record, list } = await open();
  const alone = { workload: { kind: "Pod", name: observation().pod } };
  await record([
    restartAt(0, { ...alone, attempt: 0 }),
    restartAt(1, { ...alone, attempt: 1, signature: "first" }),
  ]);
  await record([restartAt(3, { attempt: 2 })]);
  expect((await list()).map(({ workload, attempt }) => [workload.kind, attempt])).toEqual([
    ["Deployment", 2],
    ["Deployment", 1],
    ["Deployment", 0],
  ]);
  const found = await listRestarts(db, tenant, { signature: "first" }, { limit: 50 });
  expect(found.items).toHaveLength(1);
});

test("a node that is told of a pod late finds the pod's earlier restarts too", async () => {
  const { db, tenant, record } = await open();
  await record([restartAt(-300, { attempt: 0, node: undefined, revision: undefined })]);
  await record([restartAt(0, { attempt: 1 })]);
  const { items } = await listRestarts(db, tenant, { node: "node-a" }, { limit: 50 });
  expect(items.map(({ attempt }) => attempt)).toEqual([1, 0]);
});

describe("what cannot be recorded is a warning", () => {
  const rows: Record<string, Partial<RestartObservation>> = {
    "no time": { finishedAt: "" },
    "Go's zero time": { finishedAt: "0001-01-01T00:00:00Z" },
    "the epoch of a runtime that never started it": { finishedAt: "1970-01-01T00:00:00Z" },
    "next year": { finishedAt: "2027-03-02T10:05:00Z" },
    words: { finishedAt: "three minutes ago" },
    "a date that is none": { finishedAt: "2026-02-31T99:00:00Z" },
    "a long time": { finishedAt: `2026-03-02T10:05:00${"0".repeat(100_000)}Z` },
    "no pod": { pod: "" },
    "no container": { container: "\0" },
  };
  test.for(Object.entries(rows))("%s", async ([, differing]) => {
    const { record, list } = await open();
    const recorded = await record([observation(differing), observation()]);
    expect(recorded).toMatchObject({
      new: 1,
      known: 0,
      isKnown: [undefined, false],
      warnings: [{ code: "restart-not-recorded" }],
    });
    expect(await list()).toHaveLength(1);
  });
});

describe("hostile words", () => {
  const rows: Record<string, Partial<RestartObservation>> = {
    "that look like SQL": { pod: "'); DROP TABLE restarts; --", container: '"', signature: "?1 ?2" },
    "that look like JSON": {
      pod: '["a"]',
      container: '{"a":1}',
      node: "null",
      reason: "1e3",
      revision: "[]",
    },
    "that JavaScript knows": { pod: "__proto__", container: "constructor", namespace: "toString" },
    "in other scripts": { pod: "карта-🛒", container: "カート" },
  };
  test.for(Object.entries(rows))("%s come back as they are", async ([, differing]) => {
    const { record, list } = await open();
    await record([observation(differing)]);
    expect(await list()).toMatchObject([differing]);
  });

  test("are cut, and lose what text cannot hold", async () => {
    const { record, list } = await open();
    await record([
      observation({ node: "n".repeat(1_000_000), reason: "a\0b\ud800", exitCode: Number.NaN, signal: -1 }),
    ]);
    const [restart] = await list();
    expect(restart?.node).toHaveLength(1_000);
    expect(restart).toMatchObject({ reason: "ab\ufffd", exitCode: null, signal: null });
  });
});

test("nothing told is nothing recorded", async () => {
  const { record, list } = await open();
  expect(await record([])).toEqual({ new: 0, known: 0, isKnown: [], warnings: [] });
  expect(await list()).toEqual([]);
});

test("thousands in one call are all there, once", async () => {
  const { record, list, db, tenant } = await open();
  const told = Array.from({ length: 2_500 }, (_, index) =>
    restartAt(index / 60, { pod: `cart-${index % 7}`, attempt: index }),
  );
  expect(await record([...told, ...told.slice(0, 10)])).toMatchObject({ new: 2_500, known: 0 });
  expect(await record(told)).toMatchObject({ new: 0, known: 2_500 });
  expect(await list()).toHaveLength(200);
  expect((await listRestarts(db, tenant, { pod: "cart-3" }, { limit: 400 })).items).toHaveLength(357);
});
