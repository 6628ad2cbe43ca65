import { describe, expect, test } from "vitest";

import type { Onset, ReadyPod } from "../../src/correlation/context-entry.ts";
import { dependants, dependencyKey, sharedDependency } from "../../src/correlation/shared-dependency.ts";
import { onset, readyPod } from "./onset.ts";

const db = { target: "db.shop.svc.cluster.local:5432" };
const self = onset("cart", 0, db);
const [orders, stock] = [onset("orders", 2, db), onset("stock", 5, db)];
const database = (at: number) =>
  onset("db", at, { workload: { kind: "StatefulSet", name: "db" }, cause: "disk-full", target: undefined });

interface Row {
  self?: Onset;
  onsets: Onset[];
  ready?: ReadyPod[];
}

describe("a shared dependency is told", () => {
  const rows: Record<string, Row & { summary: string; certainty?: string; originId?: string }> = {
    "of three workloads within ten minutes": {
      onsets: [orders, stock],
      summary: "one of 3 workloads failing on db.shop.svc:5432",
    },
    "whatever each calls it": {
      onsets: [
        onset("orders", 2, { target: "db:5432" }),
        onset("web", 1, { namespace: "front", target: "db.shop:5432" }),
      ],
      summary: "one of 3 workloads failing on db.shop.svc:5432",
    },
    "of two when the thing itself crashes, which is the origin": {
      onsets: [orders, database(-5)],
      summary: "one of 2 workloads failing on db.shop.svc:5432; origin statefulset/db (shop)",
      originId: "loop-of-db",
    },
    "with doubt where the thing was Ready throughout": {
      onsets: [orders, stock],
      ready: [readyPod("db", "node-9", -60, 60, { workload: { kind: "StatefulSet", name: "db" } })],
      summary: "one of 3 workloads failing on db.shop.svc:5432",
      certainty: "possible",
    },
    "of the Kubernetes API under any name": {
      self: onset("a", 0, { target: "kubernetes.default:443" }),
      onsets: [
        onset("b", 1, { target: "kubernetes.default.svc.cluster.local:443" }),
        onset("c", 1, { target: "kubernetes.default.svc:443" }),
      ],
      summary: "one of 3 workloads failing on kubernetes-api",
    },
    "of the Kubernetes API by its address, where that is the cause": {
      self: onset("a", 0, { cause: "kubernetes-api-unreachable", target: "10.96.0.1:443" }),
      onsets: ["b", "c"].map((name) =>
        onset(name, 1, { cause: "kubernetes-api-unreachable", target: "api.prod.example:6443" }),
      ),
      summary: "one of 3 workloads failing on kubernetes-api",
    },
    "of two controllers that lose their leases in one minute": {
      self: onset("autoscaler", 0, { cause: "leader-election-lost" }),
      onsets: [onset("operator", 0.5, { cause: "leader-election-lost" })],
      summary: "one of 2 workloads failing on kubernetes-api",
    },
    "of a DNS server that answers none of them": {
      self: onset("a", 0, { cause: "dns-resolution-failed", variant: "server-silent", target: "db.shop" }),
      onsets: ["b", "c"].map((name) =>
        onset(name, 1, {
          cause: "dns-resolution-failed",
          variant: "server-silent",
          target: `${name}.example.com`,
        }),
      ),
      summary: "one of 3 workloads failing on cluster DNS",
    },
    "of a registry that nodes cannot reach": {
      self: onset("a", 0, { cause: "image-registry-unreachable", target: "registry:5000" }),
      onsets: ["b", "c"].map((name) =>
        onset(name, 1, { cause: "image-registry-unreachable", namespace: name, target: "registry:5000" }),
      ),
      summary: "one of 3 workloads failing on registry:5000",
    },
    "of a telemetry collector, where it is proven to kill": {
      self: onset("a", 0, { target: "collector.obs:4317", certainty: "proven" }),
      onsets: ["b", "c"].map((name) => onset(name, 1, { target: "collector.obs:4317", certainty: "proven" })),
      summary: "one of 3 workloads failing on collector.obs.svc:4317",
    },
  };
  test.each(Object.entries(rows))("%s", (_, { summary, certainty = "likely", originId, ...row }) => {
    const found = sharedDependency(row.self ?? self, row.onsets, row.ready ?? []);
    expect(found).toMatchObject({ entry: { summary, certainty } });
    expect(found?.originId).toBe(originId);
    expect(found?.entry.counterEvidence).not.toEqual([]);
  });
});

describe("no shared dependency is told", () => {
  const rows: Record<string, Row> = {
    "of nobody else": { onsets: [] },
    "of two workloads": { onsets: [orders] },
    "of `db:5432` in three namespaces": {
      self: onset("cart", 0, { target: "db:5432" }),
      onsets: [
        onset("cart", 1, { namespace: "b", target: "db:5432" }),
        onset("cart", 2, { namespace: "c", target: "db:5432" }),
      ],
    },
    "of `db:5432` in two namespaces, in one of which the database crashes": {
      self: onset("cart", 0, { target: "db:5432" }),
      onsets: [onset("cart", 1, { namespace: "b", target: "db:5432" }), database(-1)],
    },
    "of other ports of one host": {
      onsets: [onset("orders", 1, { target: "db.shop:6432" }), onset("stock", 1, { target: "db.shop:6432" })],
    },
    "of workloads that began an hour apart": { onsets: [onset("orders", 60, db), onset("stock", 61, db)] },
    "of three containers of one workload": {
      onsets: [onset("cart", 1, { ...db, container: "b" }), onset("cart", 1, { ...db, container: "c" })],
    },
    "of one image": {
      self: onset("a", 0, { ...db, image: "worker:1" }),
      onsets: [onset("b", 1, { ...db, image: "worker:1" }), onset("c", 1, { ...db, image: "worker:1" })],
    },
    "of causes that are only possible": {
      onsets: [
        onset("orders", 1, { ...db, certainty: "possible" }),
        onset("stock", 1, { ...db, certainty: "possible" }),
      ],
    },
    "of a telemetry collector": {
      self: onset("a", 0, { target: "collector.obs:4317" }),
      onsets: [
        onset("b", 0, { target: "collector.obs:4317" }),
        onset("c", 0, { target: "collector.obs:4317" }),
      ],
    },
    "of each one's localhost": {
      self: onset("a", 0, { target: "localhost:5432" }),
      onsets: [onset("b", 0, { target: "localhost:5432" }), onset("c", 0, { target: "localhost:5432" })],
    },
    "of the metadata address": {
      self: onset("a", 0, { target: "169.254.169.254:80" }),
      onsets: [
        onset("b", 0, { target: "169.254.169.254:80" }),
        onset("c", 0, { target: "169.254.169.254:80" }),
      ],
    },
    "of two leases lost minutes apart": {
      self: onset("autoscaler", 0, { cause: "leader-election-lost" }),
      onsets: [onset("operator", 3, { cause: "leader-election-lost" })],
    },
    "of one controller in two pods that loses its lease": {
      self: onset("autoscaler", 0, { cause: "leader-election-lost" }),
      onsets: [onset("autoscaler", 0.5, { cause: "leader-election-lost", container: "b" })],
    },
    "of names that DNS says do not exist": {
      self: onset("a", 0, {
        cause: "dns-resolution-failed",
        variant: "name-unknown",
        target: "a.example.com",
      }),
      onsets: ["b", "c"].map((name) =>
        onset(name, 1, {
          cause: "dns-resolution-failed",
          variant: "name-unknown",
          target: `${name}.example.com`,
        }),
      ),
    },
    "where a crash of the thing came later": { onsets: [orders, database(10)] },
    "where a crash of the thing was long before": { onsets: [orders, database(-30)] },
    "where no cause names a target": { self: onset("a", 0), onsets: [onset("b", 0), onset("c", 0)] },
  };
  test.each(Object.entries(rows))("%s", (_, row) => {
    expect(sharedDependency(row.self ?? self, row.onsets, row.ready ?? [])).toBeUndefined();
  });
});

describe("what waits for it is told", () => {
  const crashing = database(0);
  const [cart, mail] = [onset("cart", 1, db), onset("mail", 4, db)];
  test("at the origin", () => {
    expect(dependants(crashing, [mail, cart], [])).toEqual({
      certainty: "likely",
      summary: "2 workloads began to fail on it",
      evidence: [
        "deployment/cart (shop) since 1970-01-01T00:01:00Z",
        "deployment/mail (shop) since 1970-01-01T00:04:00Z",
      ],
      counterEvidence: ["no pod of it is on record as Ready meanwhile"],
    });
  });
  test("with doubt, where a pod of it was Ready", () => {
    const well = readyPod("db", "node-9", -60, 60, { workload: { kind: "StatefulSet", name: "db" } });
    expect(dependants(crashing, [mail, cart], [well])?.certainty).toBe("possible");
  });

  const none: Record<string, Onset[]> = {
    "nobody else": [],
    "one workload": [cart],
    "two that began long before": [onset("cart", -60, db), onset("mail", -60, db)],
    "two that began an hour after": [onset("cart", 60, db), onset("mail", 60, db)],
    "two that wait for another": [
      onset("cart", 1, { target: "cache:6379" }),
      onset("mail", 1, { target: "cache:6379" }),
    ],
    "two of which nobody is sure": [
      onset("cart", 1, { ...db, certainty: "possible" }),
      onset("mail", 1, { ...db, certainty: "possible" }),
    ],
  };
  test.each(Object.entries(none))("not of %s", (_, onsets) => {
    expect(dependants(crashing, onsets, [])).toBeUndefined();
  });
});

test("a workload's own Service is nothing that it shares", () => {
  expect(dependencyKey(onset("cart", 0, { target: "cart:8080" }))).toBeUndefined();
});

test("hosts of every form have a key, or none", () => {
  const keys = [
    "",
    ":",
    "[::1]:80",
    "fd00::1",
    "[fd00::1]:80",
    "10.0.0.1:5432",
    "example.com:443",
    "DB:5432",
  ].map((target) => dependencyKey(onset("cart", 0, { target })));
  expect(keys).toEqual([
    undefined,
    undefined,
    undefined,
    "fd00::1",
    "[fd00::1]:80",
    "10.0.0.1:5432",
    "example.com:443",
    "db.shop.svc:5432",
  ]);
});
