import { describe, expect, test } from "vitest";

import { freshDatabase } from "#fresh-database";

import { CursorUnreadable, encodeCursor } from "../../src/history/cursor.ts";
import type { Database } from "../../src/history/database.ts";
import { listRestarts } from "../../src/history/list-restarts.ts";
import { recordRestarts } from "../../src/history/record-restarts.ts";
import type { RestartFilter } from "../../src/history/restart-filter.ts";
import { ensureTenant } from "../../src/history/tenants.ts";
import { readRestarts } from "../../src/usecases/read-restarts.ts";
import { now, restartAt } from "./observation.ts";

const told = [
  restartAt(1, { attempt: 0 }),
  restartAt(2, { attempt: 1, pod: "cart-7d9f8b6c5d-8w5zq", podUid: "0c3b", node: "node-b" }),
  restartAt(3, { attempt: 2, cause: "application-panic", signature: "feed" }),
  restartAt(4, {
    attempt: 3,
    workload: { kind: "StatefulSet", name: "db" },
    pod: "db-0",
    podUid: "1",
    container: "postgres",
    exitCode: 1,
  }),
  restartAt(5, { attempt: 4, cluster: "stage", podUid: "2", revision: "42" }),
  restartAt(6, {
    attempt: 5,
    namespace: "other",
    podUid: "3",
    cause: undefined,
    certainty: undefined,
    signature: undefined,
    node: undefined,
  }),
  restartAt(7, { attempt: 6, workload: { kind: "Job", name: "cart" }, pod: "cart-m2k4d", podUid: "4" }),
];

async function open() {
  const db = await freshDatabase();
  const tenant = await ensureTenant(db, "default", now);
  await recordRestarts(db, tenant, { observations: told, now });
  return { db, tenant };
}

describe("restarts are found", () => {
  const rows: Record<string, { filter: RestartFilter; minutes: number[] }> = {
    "all of them, newest first": { filter: {}, minutes: [7, 6, 5, 4, 3, 2, 1] },
    "by cluster": { filter: { cluster: "stage" }, minutes: [5] },
    "by namespace": { filter: { namespace: "other" }, minutes: [6] },
    "by cluster and namespace": { filter: { cluster: "prod", namespace: "shop" }, minutes: [7, 4, 3, 2, 1] },
    "by the name of a workload, in all clusters and of all kinds": {
      filter: { workload: "cart" },
      minutes: [7, 6, 5, 3, 2, 1],
    },
    "by kind and name of a workload": { filter: { workload: "cart", workloadKind: "Job" }, minutes: [7] },
    "by pod": { filter: { pod: "cart-7d9f8b6c5d-8w5zq" }, minutes: [2] },
    "by pod, in all clusters": { filter: { pod: "cart-7d9f8b6c5d-x2x7k" }, minutes: [6, 5, 3, 1] },
    "by pod and cluster": { filter: { pod: "cart-7d9f8b6c5d-x2x7k", cluster: "stage" }, minutes: [5] },
    "by a pod of another workload": { filter: { pod: "db-0", workload: "cart" }, minutes: [] },
    "by container": { filter: { container: "postgres" }, minutes: [4] },
    "by node": { filter: { node: "node-b" }, minutes: [2] },
    "by node and namespace": {
      filter: { node: "node-a", namespace: "shop", cluster: "prod" },
      minutes: [7, 4, 3, 1],
    },
    "by cause": { filter: { causes: ["application-panic"] }, minutes: [3] },
    "by any of two causes": {
      filter: { causes: ["application-panic", "container-memory-limit"] },
      minutes: [7, 5, 4, 3, 2, 1],
    },
    "by a cause and a node that never met": {
      filter: { causes: ["application-panic"], node: "node-b" },
      minutes: [],
    },
    "by no cause at all": { filter: { causes: [] }, minutes: [] },
    "by signature": { filter: { signature: "feed" }, minutes: [3] },
    "by revision": { filter: { revision: "42" }, minutes: [5] },
    "by exit code": { filter: { exitCode: 1 }, minutes: [4] },
    "since a time, that time among it": { filter: { since: "2026-03-02T10:06:00Z" }, minutes: [7, 6] },
    "until a time, that time not among it": {
      filter: { until: "2026-03-02T11:03:00+01:00" },
      minutes: [2, 1],
    },
    "of a workload between two times": {
      filter: { workload: "cart", since: "2026-03-02T10:03:00Z", until: "2026-03-02T10:06:00Z" },
      minutes: [5, 3],
    },
    "none until a time before there were containers": {
      filter: { until: "2013-01-01T00:00:00Z" },
      minutes: [],
    },
    "none of a workload until then": {
      filter: { workload: "cart", until: "1969-07-20T20:17:40Z" },
      minutes: [],
    },
    "all since then": { filter: { since: "1969-07-20T20:17:40Z" }, minutes: [7, 6, 5, 4, 3, 2, 1] },
    "none between a time and itself": {
      filter: { since: "2026-03-02T10:03:00Z", until: "2026-03-02T10:03:00Z" },
      minutes: [],
    },
    "none from a time until an earlier one": {
      filter: { since: "2026-03-02T10:06:00Z", until: "2026-03-02T10:02:00Z" },
      minutes: [],
    },
    "none by an unknown word": { filter: { node: "node-z" }, minutes: [] },
    "none by an unknown workload": { filter: { workload: "' OR 1=1 --" }, minutes: [] },
  };
  test.for(Object.entries(rows))("%s", async ([, { filter, minutes }]) => {
    const { db, tenant } = await open();
    const { items, nextCursor } = await listRestarts(db, tenant, filter, { limit: 50 });
    expect(items.map(({ finishedAt }) => Number(finishedAt.slice(14, 16)))).toEqual(minutes);
    expect(nextCursor).toBeNull();
  });

  test("under their own tenant only", async () => {
    const { db } = await open();
    const other = await ensureTenant(db, "other", now);
    for (const filter of [{}, { workload: "cart" }, { node: "node-a" }]) {
      expect(await listRestarts(db, other, filter, { limit: 50 })).toEqual({ items: [], nextCursor: null });
    }
  });
});

test.each([-1, 1e12, 1e300])("not under a cursor at second %s, which has no date", async (second) => {
  const { db, tenant } = await open();
  const cursor = encodeCursor([second, 1, 1, 1]);
  const page = readRestarts({ workload: "cart" }, { limit: 3, cursor }, { db, tenant });
  await expect(page).rejects.toThrow(CursorUnreadable);
});

describe("page by page, nothing is lost or shown twice", () => {
  // Four workloads over three days, several restarts in each second, and a long silence.
  const many = Array.from({ length: 400 }, (_, index) => {
    const minute = Math.floor(index / 3) * 10 + (index > 300 ? 3_000 : 0);
    const number = index % 4;
    return restartAt(minute - 5_000, {
      workload: { kind: "Deployment", name: `service-${number}` },
      pod: `service-${number}-${index % 3}`,
      podUid: `${number} ${index % 3} ${index % 5}`,
      container: index % 2 === 0 ? "app" : "proxy",
      containerID: `containerd://${index}`,
      attempt: index,
      node: `node-${index % 5}`,
      cause: index % 7 === 0 ? "application-panic" : "application-error-exit",
    });
  });
  const rows: Record<string, { filter: RestartFilter; count: number }> = {
    "of everything": { filter: {}, count: 400 },
    "of a workload": { filter: { workload: "service-1" }, count: 100 },
    "of a namespace": { filter: { cluster: "prod", namespace: "shop" }, count: 400 },
    "of a node": { filter: { node: "node-2" }, count: 80 },
    "of a cause": { filter: { causes: ["application-panic"] }, count: 58 },
    "of a container": { filter: { container: "proxy" }, count: 200 },
  };
  test.for(Object.entries(rows))("%s", async ([, { filter, count }]) => {
    const db = await freshDatabase();
    const tenant = await ensureTenant(db, "default", now);
    await recordRestarts(db, tenant, { observations: many, now });
    const all = await listRestarts(db, tenant, filter, { limit: 1_000 });
    expect(all.items).toHaveLength(count);
    const ends = all.items.map(({ finishedAt }) => finishedAt);
    expect(ends).toEqual(ends.toSorted().toReversed());
    for (const { limit, most } of [
      { limit: 1, most: 12 },
      { limit: 17, most: count },
    ]) {
      const seen: unknown[] = [];
      let cursor: string | null = null;
      do {
        const page = await listRestarts(db, tenant, filter, { limit, ...(cursor !== null && { cursor }) });
        expect(page.items.length).toBeLessThanOrEqual(limit);
        seen.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor !== null && seen.length < most);
      expect(seen).toEqual(all.items.slice(0, most));
    }
  });
});

test("where many come at once and none before them, the past is gone through in few journeys", async () => {
  const db = await freshDatabase();
  const tenant = await ensureTenant(db, "default", now);
  const often = Array.from({ length: 40 }, (_, index) => restartAt(index, { container: "proxy" }));
  const before = Array.from({ length: 800 }, (_, index) => restartAt(-180 * index));
  await recordRestarts(db, tenant, { observations: [...often, ...before], now });
  let journeys = 0;
  const counted: Database = {
    ...db,
    atomically(statements) {
      journeys += 1;
      return db.atomically(statements);
    },
  };
  const { items } = await listRestarts(counted, tenant, { container: "proxy" }, { limit: 40 });
  expect(items).toHaveLength(40);
  expect(journeys).toBeLessThan(60);
});

describe("of a fleet that crashes at once, the newest before a time are found", () => {
  // Periods of three hours begin at 9:00 and 12:00. One workload crashes without pause, others every five minutes or seldom, some
  // no longer, and each has crashes of another cause in between.
  const ten = Date.parse("2026-03-02T10:00:00Z");
  const fleet = Array.from({ length: 40 }, (_, number) => {
    const every = number === 0 ? 0.5 : number < 30 ? 5 + number / 60 : 70;
    const end = number % 4 === 3 ? 60 : 180;
    return Array.from({ length: Math.floor(end / every) }, (__, index) =>
      restartAt(index * every, {
        workload: { kind: "Deployment", name: `service-${number}` },
        pod: `service-${number}-0`,
        podUid: `${number}`,
        containerID: `containerd://${number}/${index}`,
        attempt: index,
        node: `node-${number % 3}`,
        cause: index % 5 === 4 ? "application-panic" : "application-error-exit",
        exitCode: 1 + (index % 9),
      }),
    );
  }).flat();
  const filters: Record<string, RestartFilter> = {
    "of all causes": {},
    "of one cause": { causes: ["application-error-exit"] },
    "of a rare cause": { causes: ["application-panic"] },
    "of a node": { node: "node-1" },
    "of a rare exit code": { causes: ["application-error-exit"], exitCode: 9 },
  };
  test.for(Object.entries(filters))("%s", async ([, filter]) => {
    const db = await freshDatabase();
    const tenant = await ensureTenant(db, "default", now);
    await recordRestarts(db, tenant, { observations: fleet, now });
    for (const minutes of [1, 30, 121, 122.5, 150, 180, 200, 600]) {
      const until = new Date(ten + minutes * 60_000).toISOString();
      for (const since of [undefined, new Date(ten + (minutes - 4) * 60_000).toISOString()]) {
        const expected = fleet
          .filter(
            ({ finishedAt, cause, node, exitCode }) =>
              Date.parse(finishedAt) < Date.parse(until) &&
              (since === undefined || Date.parse(finishedAt) >= Date.parse(since)) &&
              (filter.causes === undefined || filter.causes.includes(cause ?? "")) &&
              (filter.node === undefined || filter.node === node) &&
              (filter.exitCode === undefined || filter.exitCode === exitCode),
          )
          .map(({ finishedAt }) => finishedAt)
          .toSorted()
          .toReversed();
        const between = { ...filter, until, ...(since !== undefined && { since }) };
        const first = await listRestarts(db, tenant, between, { limit: 20 });
        expect(first.items.map(({ finishedAt }) => finishedAt)).toEqual(expected.slice(0, 20));
        if (first.nextCursor === null) continue;
        const second = await listRestarts(db, tenant, between, { limit: 20, cursor: first.nextCursor });
        expect(second.items.map(({ finishedAt }) => finishedAt)).toEqual(expected.slice(20, 40));
      }
    }
  });
});
