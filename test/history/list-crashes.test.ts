import { expect, test } from "vitest";

import { freshDatabase } from "#fresh-database";

import { listCrashes } from "../../src/history/list-crashes.ts";
import { listReadySpans, readySpanStatements } from "../../src/history/ready-spans.ts";
import type { ReadySpan } from "../../src/history/ready-spans.ts";
import { recordRestarts } from "../../src/history/record-restarts.ts";
import { ensureTenant } from "../../src/history/tenants.ts";
import { now, restartAt } from "./observation.ts";

const cart = {
  cluster: "prod",
  namespace: "shop",
  workload: { kind: "Deployment", name: "cart" },
  container: "cart",
};

async function open() {
  const db = await freshDatabase();
  return { db, tenant: await ensureTenant(db, "default", now) };
}

test("the crashes of a workload's container are in order of time, with how sure their cause is and what they wait for", async () => {
  const { db, tenant } = await open();
  const waits = {
    cause: "dependency-connection-refused",
    certainty: "proven" as const,
    signature: "feed",
    target: "db.shop.svc:5432",
  };
  await recordRestarts(db, tenant, {
    observations: [
      restartAt(2, { attempt: 1, ...waits }),
      restartAt(1, {
        attempt: 0,
        cause: undefined,
        certainty: undefined,
        signature: undefined,
        startedAt: undefined,
      }),
      restartAt(3, { attempt: 0, pod: "cart-2", podUid: "2", node: "node-b", revision: "42" }),
      restartAt(4, { attempt: 1, container: "proxy" }),
      restartAt(5, { attempt: 1, workload: { kind: "Job", name: "cart" }, pod: "cart-job", podUid: "3" }),
    ],
    now,
  });
  const crashes = await listCrashes(db, tenant, cart);
  const at = (minute: number) => Date.parse(`2026-03-02T10:0${minute}:00Z`) / 1000;
  expect(crashes).toMatchObject([
    {
      pod: "cart-7d9f8b6c5d-x2x7k",
      attempt: 0,
      startedAt: null,
      finishedAt: at(1),
      cause: null,
      certainty: null,
      signature: null,
      target: undefined,
    },
    { attempt: 1, startedAt: at(1), finishedAt: at(2), ...waits },
    {
      pod: "cart-2",
      node: "node-b",
      revision: "42",
      finishedAt: at(3),
      certainty: "likely",
      exitCode: 137,
      reason: "OOMKilled",
    },
  ]);
  expect(await listCrashes(db, tenant, { ...cart, since: "2026-03-02T10:02:00Z" })).toEqual(crashes.slice(1));
  expect(await listCrashes(db, tenant, cart, 2)).toEqual(crashes.slice(1));
  expect(await listCrashes(db, tenant, { ...cart, cluster: "stage" })).toEqual([]);
  expect(await listCrashes(db, await ensureTenant(db, "other", now), cart)).toEqual([]);
});

test("what a signature waits for is learnt late, from either of two witnesses", async () => {
  const { db, tenant } = await open();
  await recordRestarts(db, tenant, { observations: [restartAt(1, { attempt: 0 })], now });
  await recordRestarts(db, tenant, { observations: [restartAt(2, { attempt: 1, target: "db:5432" })], now });
  await recordRestarts(db, tenant, { observations: [restartAt(3, { attempt: 2 })], now });
  expect((await listCrashes(db, tenant, cart)).map(({ target }) => target)).toEqual([
    "db:5432",
    "db:5432",
    "db:5432",
  ]);
});

const span: ReadySpan = {
  cluster: "prod",
  namespace: "shop",
  workload: cart.workload,
  pod: "cart-1",
  node: "node-a",
  revision: "41",
  since: "2026-03-02T10:00:00Z",
  until: "2026-03-02T10:10:00Z",
};

test("a pod that stays Ready is one span, which goes on", async () => {
  const { db, tenant } = await open();
  const range = { cluster: "prod", since: "2026-03-02T09:00:00Z", until: "2026-03-02T12:00:00Z" };
  const tell = (...spans: ReadySpan[]) => db.atomically(readySpanStatements(tenant, spans));
  await tell(
    { ...span, node: null },
    { ...span, until: "2026-03-02T10:30:00Z" },
    { ...span, until: "2026-03-02T10:20:00Z" },
  );
  expect(await listReadySpans(db, tenant, range)).toEqual([{ ...span, until: "2026-03-02T10:30:00Z" }]);
  await tell({ ...span, until: "2026-03-02T10:31:00Z" });
  expect(await listReadySpans(db, tenant, range)).toMatchObject([{ until: "2026-03-02T10:30:00Z" }]);
  await tell(
    { ...span, since: "2026-03-02T11:00:00Z", until: "2026-03-02T11:01:00Z" },
    { ...span, until: "2026-03-02T09:59:00Z" },
    { ...span, since: "never" },
  );
  expect(await listReadySpans(db, tenant, range)).toHaveLength(2);
});

test("spans are found by place and by the time that they touch", async () => {
  const { db, tenant } = await open();
  const other = { kind: "StatefulSet", name: "db" };
  await db.atomically(
    readySpanStatements(tenant, [
      span,
      { ...span, namespace: "other" },
      { ...span, workload: other, pod: "db-0" },
      { ...span, cluster: "stage" },
    ]),
  );
  const found = async (filter: object) =>
    (
      await listReadySpans(db, tenant, {
        cluster: "prod",
        since: "2026-03-02T10:05:00Z",
        until: "2026-03-02T10:06:00Z",
        ...filter,
      })
    ).map(({ namespace, pod }) => `${namespace}/${pod}`);
  expect(await found({})).toEqual(["other/cart-1", "shop/cart-1", "shop/db-0"]);
  expect(await found({ namespace: "shop" })).toEqual(["shop/cart-1", "shop/db-0"]);
  expect(await found({ namespace: "shop", workload: other })).toEqual(["shop/db-0"]);
  expect(await found({ since: "2026-03-02T10:11:00Z", until: "2026-03-02T10:12:00Z" })).toEqual([]);
  expect(
    await listReadySpans(db, await ensureTenant(db, "other", now), {
      cluster: "prod",
      since: "2026-03-02T10:05:00Z",
      until: "2026-03-02T10:06:00Z",
    }),
  ).toEqual([]);
});
