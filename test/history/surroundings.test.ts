import { describe, expect, test } from "vitest";

import { changeStatements, listChanges } from "../../src/history/changes.ts";
import { revisionNames } from "../../src/history/revision-names.ts";
import {
  listNodes,
  listServicesBehind,
  type SurroundingRow,
  surroundingStatements,
} from "../../src/history/surroundings.ts";
import { openTwo } from "./full-database.ts";

const at = (hour: number) => `2026-03-02T${String(hour).padStart(2, "0")}:00:00Z`;
const node = (hour: number, kubelet: string, more: Partial<SurroundingRow> = {}): SurroundingRow => ({
  cluster: "prod",
  kind: "Node",
  namespace: "",
  name: "node-1",
  seenAt: at(hour),
  facts: { isSchedulable: true, kubelet },
  ...more,
});

describe("a node", () => {
  const range = { cluster: "prod", since: at(0), until: at(23) };

  test("is known as it was seen last, whatever comes late", async () => {
    const { db, tenant, other } = await openTwo();
    for (const seen of [node(10, "v1.34.0"), node(8, "v1.33.0"), node(10, "v1.34.0")])
      await db.atomically(surroundingStatements(tenant, [seen]));
    expect(await listNodes(db, tenant, { cluster: "prod", since: at(9) })).toEqual([
      { name: "node-1", facts: { isSchedulable: true, kubelet: "v1.34.0" } },
    ]);
    expect(await listNodes(db, tenant, { cluster: "prod", since: at(11) })).toEqual([]);
    expect(await listNodes(db, tenant, { cluster: "stage", since: at(0) })).toEqual([]);
    expect(await listNodes(db, other, { cluster: "prod", since: at(0) })).toEqual([]);
    expect(await listChanges(db, tenant, range)).toEqual([]);
  });

  test("that comes back with another version is a change, once", async () => {
    const { db, tenant } = await openTwo();
    await db.atomically(
      surroundingStatements(tenant, [node(8, "v1.33.0"), node(8, "v1.33.0", { name: "b" })]),
    );
    for (let time = 0; time < 2; time += 1)
      await db.atomically(surroundingStatements(tenant, [node(10, "v1.34.0")]));
    expect(await listChanges(db, tenant, range)).toEqual([
      {
        cluster: "prod",
        namespace: "",
        kind: "Node",
        name: "node-1",
        happenedAt: at(10),
        reason: "Upgraded",
        detail: { from: "v1.33.0", to: "v1.34.0" },
      },
    ]);
  });

  test("seen at no time is left out", async () => {
    const { db, tenant } = await openTwo();
    await db.atomically(surroundingStatements(tenant, [node(8, "v1.33.0", { seenAt: "never" })]));
    expect(await listNodes(db, tenant, { cluster: "prod", since: at(0) })).toEqual([]);
  });
});

test("addresses lead to the Service that had them last", async () => {
  const { db, tenant } = await openTwo();
  const row = (kind: string, name: string, service: string, addresses: string[], hour: number) => ({
    ...node(hour, ""),
    kind,
    namespace: "shop",
    name,
    facts: { service, addresses },
  });
  await db.atomically(
    surroundingStatements(tenant, [
      row("Service", "db", "db", ["10.96.7.1", "fd00::7"], 8),
      row("EndpointSlice", "db-x7k2p", "db", ["10.1.0.4"], 8),
      row("EndpointSlice", "mail-z9z8z", "mail", ["10.1.0.4"], 9),
    ]),
  );
  const found = await listServicesBehind(db, tenant, {
    cluster: "prod",
    addresses: ["10.96.7.1", "10.1.0.4", "fd00::7", "10.9.9.9"],
  });
  expect(Object.fromEntries(found)).toEqual({
    "10.96.7.1": { namespace: "shop", service: "db" },
    "fd00::7": { namespace: "shop", service: "db" },
    "10.1.0.4": { namespace: "shop", service: "mail" },
  });
  expect(await listServicesBehind(db, tenant, { cluster: "stage", addresses: ["10.96.7.1"] })).toEqual(
    new Map(),
  );
  expect(await listServicesBehind(db, tenant, { cluster: "prod", addresses: [] })).toEqual(new Map());
});

describe("a rollout", () => {
  const rollout = (hour: number, revision: string, more: { number?: string; name?: string } = {}) => {
    const { name = "cart", number } = more;
    return {
      cluster: "prod",
      namespace: "shop",
      kind: "Deployment",
      name,
      happenedAt: at(hour),
      reason: "Rollout",
      detail: { revision, ...(number !== undefined && { number }), fields: {} },
    };
  };
  const told = [
    rollout(1, "a"),
    rollout(2, "a"),
    rollout(3, "b", { number: "2" }),
    rollout(4, "b"),
    rollout(5, "a"),
    rollout(6, "a"),
    rollout(2, "b", { name: "mail", number: "7" }),
  ];

  test.each([told, told.toReversed()])(
    "is told when the first pod of a template came after another, in whatever order",
    async (...changes) => {
      const { db, tenant } = await openTwo();
      for (const change of changes) await db.atomically(changeStatements(tenant, [change]));
      const found = await listChanges(db, tenant, { cluster: "prod", since: at(0), until: at(23) });
      expect(found.map(({ name, happenedAt }) => `${name} ${happenedAt}`)).toEqual(
        ["cart", "mail", "cart", "cart"].map((name, index) => `${name} ${at([1, 2, 3, 5][index] ?? 0)}`),
      );
      // What lies before the range counts, too.
      expect(
        await listChanges(db, tenant, { cluster: "prod", since: at(4), until: at(5), name: "cart" }),
      ).toEqual([]);
    },
  );

  test("is found by its number, of the workload that is meant", async () => {
    const { db, tenant } = await openTwo();
    await db.atomically(changeStatements(tenant, told));
    expect(await revisionNames(db, tenant, { revision: "2" })).toEqual(["2", "b"]);
    expect(await revisionNames(db, tenant, { revision: "2", workload: "mail" })).toEqual(["2"]);
    expect(await revisionNames(db, tenant, { revision: "7", namespace: "shop" })).toEqual(["7", "b"]);
    expect(await revisionNames(db, tenant, { revision: "7d9f8b6c5d" })).toEqual(["7d9f8b6c5d"]);
  });
});
