import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";

import { alertStatements, type StoredAlert } from "../../src/history/alerts.ts";
import { type Database, rowsOf, type TenantId } from "../../src/history/database.ts";
import { openNodeDatabase } from "../../src/history/node.ts";
import { ensureTenant } from "../../src/history/tenants.ts";
import { type HeardAgain, openHeardAgain } from "../../src/usecases/heard-again.ts";
import { openIdleTimes } from "../../src/usecases/idle-times.ts";

const startsAt = "2026-03-02T10:00:00.000Z";
let db: Database;
let tenant: TenantId;
let failures: unknown[];

beforeEach(async () => {
  const opened = await openNodeDatabase(":memory:");
  onTestFinished(() => opened.close());
  db = opened;
  tenant = await ensureTenant(db, "default", startsAt);
  failures = [];
  await db.atomically(alertStatements(tenant, [0, 1, 2].map(alert)));
});
afterEach(() => {
  vi.useRealTimers();
});

function alert(number: number): StoredAlert {
  return {
    ...keyOf(number),
    status: "firing",
    endsAt: null,
    groupKeyHash: null,
    alertname: null,
    namespace: null,
    workloadKind: null,
    workload: null,
    pod: null,
    labels: {},
    receivedAt: startsAt,
  };
}

function keyOf(number: number) {
  return { fingerprint: `000000000000000${number}`, cluster: "default", startsAt };
}

function open(relaxed: Pick<Database, "atomically"> = db): HeardAgain {
  const heardAgain = openHeardAgain({
    relaxed: { ...db, ...relaxed },
    idle: openIdleTimes(),
    onFailure: (error) => void failures.push(error),
  });
  onTestFinished(() => heardAgain.close());
  return heardAgain;
}

async function heardAt(): Promise<unknown[]> {
  const rows = await rowsOf(db, "SELECT received_at FROM alerts ORDER BY fingerprint", []);
  return rows.map((row) => row["received_at"]);
}

test("the last time stands, to the second, and that of an alert that nobody told of as it was", async () => {
  const heardAgain = open();
  heardAgain.note(tenant, [keyOf(0), keyOf(1)], "2026-03-02T10:05:00.100Z");
  heardAgain.note(tenant, [keyOf(1)], "2026-03-02T10:05:02.900Z");
  await heardAgain.close();
  expect(await heardAt()).toEqual(["2026-03-02T10:05:00.000Z", "2026-03-02T10:05:02.000Z", startsAt]);
});

test("what was told often is written once", async () => {
  let writes = 0;
  const heardAgain = open({
    atomically(statements) {
      writes += statements.length;
      return db.atomically(statements);
    },
  });
  for (let time = 0; time < 100; time++)
    heardAgain.note(tenant, [keyOf(0), keyOf(1), keyOf(2)], "2026-03-02T10:05:00.100Z");
  await heardAgain.close();
  expect(writes).toBe(1);
});

test("much is written in parts, each tenant's for itself", async () => {
  const other = await ensureTenant(db, "other", startsAt);
  const keys = Array.from({ length: 250 }, (_, number) => ({
    ...keyOf(0),
    fingerprint: number.toString(16).padStart(16, "0"),
  }));
  const alerts = keys.map((key) => ({ ...alert(0), ...key }));
  await db.atomically([...alertStatements(tenant, alerts), ...alertStatements(other, alerts.slice(0, 150))]);
  const parts: unknown[] = [];
  const heardAgain = open({
    atomically(statements) {
      for (const { params } of statements)
        parts.push([params[0], (JSON.parse(String(params[1])) as unknown[]).length]);
      return db.atomically(statements);
    },
  });
  for (const one of [tenant, other])
    heardAgain.note(one, keys.slice(0, one === tenant ? 250 : 150), "2026-03-02T10:05:00.100Z");
  await heardAgain.close();
  expect(parts).toEqual([
    [tenant, 100],
    [tenant, 100],
    [tenant, 50],
    [other, 100],
    [other, 50],
  ]);
  const later = await rowsOf(db, "SELECT count(*) AS n FROM alerts WHERE received_at > ?1", [startsAt]);
  expect(later).toEqual([{ n: 400 }]);
});

test("it is written by itself, and what could not be written later", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  let isBroken = true;
  const heardAgain = open({
    async atomically(statements) {
      if (isBroken) throw new Error("disk I/O error");
      return db.atomically(statements);
    },
  });
  heardAgain.note(tenant, [keyOf(0)], "2026-03-02T10:05:00.100Z");
  vi.advanceTimersByTime(1_000);
  await vi.waitFor(() => expect(failures).toHaveLength(1));
  isBroken = false;
  heardAgain.note(tenant, [keyOf(1)], "2026-03-02T10:05:01.100Z");
  vi.advanceTimersByTime(60_000);
  await vi.waitFor(async () =>
    expect(await heardAt()).toEqual(["2026-03-02T10:05:00.000Z", "2026-03-02T10:05:01.000Z", startsAt]),
  );
  expect(failures).toHaveLength(1);
});

/** Of alerts that are not on record, which changes nothing of how they are kept. */
function manyKeys(from: number) {
  return Array.from({ length: 100_000 }, (_, index) => ({
    ...keyOf(0),
    fingerprint: `f${from + index}`,
  }));
}

test("what cannot be written is bounded", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  let written = 0;
  let isBroken = true;
  const heardAgain = open({
    async atomically(statements) {
      if (isBroken) {
        heardAgain.note(tenant, manyKeys(100_000), "2026-03-02T10:05:01.100Z");
        throw new Error("disk I/O error");
      }
      for (const { params } of statements) written += (JSON.parse(String(params[1])) as unknown[]).length;
      return db.atomically(statements);
    },
  });
  heardAgain.note(tenant, manyKeys(0), "2026-03-02T10:05:00.100Z");
  vi.advanceTimersByTime(1_000);
  await vi.waitFor(() => expect(failures).toHaveLength(1));
  isBroken = false;
  vi.useRealTimers();
  await heardAgain.close();
  expect(written).toBe(100_000);
});

test("of what is noted the last time stands, however much there is", async () => {
  const heardAgain = open();
  heardAgain.note(tenant, [keyOf(0), ...manyKeys(0)], "2026-03-02T10:05:00.100Z");
  heardAgain.note(tenant, [keyOf(0), keyOf(1)], "2026-03-02T10:06:00.100Z");
  await heardAgain.close();
  expect(await heardAt()).toEqual(["2026-03-02T10:06:00.000Z", startsAt, startsAt]);
});

test("what was heard before is not on record later", async () => {
  const heardAgain = open();
  heardAgain.note(tenant, [keyOf(0)], "2026-03-02T09:00:00.100Z");
  await heardAgain.close();
  expect(await heardAt()).toEqual([startsAt, startsAt, startsAt]);
});
