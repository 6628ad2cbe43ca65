import { getRandomValues } from "node:crypto";

import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";

import { catalogue } from "../../src/diagnosis/catalogue.ts";
import type { Database, TenantId } from "../../src/history/database.ts";
import { rowsOf } from "../../src/history/database.ts";
import { forgetTenantData } from "../../src/history/forget.ts";
import { openNodeDatabase } from "../../src/history/node.ts";
import { ensureTenant } from "../../src/history/tenants.ts";
import { unsettledStatement } from "../../src/history/unsettled-notifications.ts";
import { fingerprintOf } from "../../src/intake/alerts/fingerprint.ts";
import { readNotification } from "../../src/intake/alerts/read-notification.ts";
import { defaultLimits } from "../../src/intake/limits.ts";
import { createRedactor } from "../../src/redaction/create-redactor.ts";
import { type OpenInbox, openInbox } from "../../src/usecases/open-inbox.ts";
import { uuidV7Maker } from "../../src/usecases/uuid-v7.ts";

const now = () => "2026-03-02T10:06:00.000Z";
let db: Database;
let tenant: TenantId;
let failed: (string | null)[];

beforeEach(async () => {
  const opened = await openNodeDatabase(":memory:");
  onTestFinished(() => opened.close());
  db = opened;
  tenant = await ensureTenant(db, "default", now());
  failed = [];
});
afterEach(() => {
  vi.useRealTimers();
});

function open(more: Partial<Parameters<typeof openInbox>[0]> = {}): OpenInbox {
  const inbox = openInbox({
    db,
    journal: async (statements) => void (await db.atomically(statements)),
    relaxed: db,
    unrevised: db,
    diagnosis: { catalogue, rulesVersion: "test", limits: defaultLimits, defaultCluster: "default" },
    now,
    newId: uuidV7Maker(Date.now, (bytes) => getRandomValues(bytes)),
    onFailure: (id) => void failed.push(id),
    ...more,
  });
  onTestFinished(() => inbox.close());
  return inbox;
}

/** It can be remembered, but the tables of alerts refuse it. */
const unwritable = { receivedAt: now(), alerts: [{}], repeated: [], regrouped: [], groups: [] };

/** About so many workloads. */
function notification(workloads: number) {
  const alerts = Array.from({ length: workloads }, (_, index) => {
    const labels = {
      alertname: "KubePodCrashLooping",
      namespace: "shop",
      pod: `service-${index}-7d9f8b6c5d-x2x7k`,
    };
    return { status: "firing", labels, startsAt: "2026-03-02T10:00:00Z", fingerprint: fingerprintOf(labels) };
  });
  const body = { version: "4", groupKey: "{}", alerts };
  const reading = readNotification(body, "alertmanager", createRedactor(), now());
  if (!reading.ok) throw new Error(reading.detail);
  return reading.notification;
}

async function count(table: "alerts" | "reports" | "unsettled_notifications"): Promise<unknown> {
  const [row] = await rowsOf(db, `SELECT count(*) AS n FROM ${table}`, []);
  return row?.["n"];
}

test("what can never be written holds up nothing that was acknowledged together with it", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  const first = open();
  await first.accept(notification(2), { tenant });
  // A process that ends as soon as it has acknowledged, and a row that the tables refuse.
  await first.close();
  await db.atomically([unsettledStatement(tenant, { id: "0", decision: unwritable })]);
  expect(await count("unsettled_notifications")).toBe(2);

  const second = open();
  await second.recover();
  await second.caughtUp();
  expect(failed).toHaveLength(2);
  vi.advanceTimersByTime(2_000);
  await vi.waitFor(async () => expect(await count("reports")).toBe(2));
  expect(await count("unsettled_notifications")).toBe(1);
  expect(new Set(failed.slice(2))).toEqual(new Set(["0"]));
});

test.each([
  ["beginnings make one firing", "firing", 1],
  ["ends are written once each", "resolved", 3000],
])("thousands of one alert's %s, however often they are told", async (_what, status, written) => {
  const inbox = open();
  const told = notification(1);
  const [read] = told.alerts;
  if (!read?.ok) throw new Error("not read");
  const begun = Date.parse(read.alert.startsAt);
  told.alerts = Array.from({ length: 3000 }, (_, second) => {
    const startsAt = new Date(begun + second * 1000).toISOString();
    const endsAt = status === "resolved" ? now() : null;
    return { ...read, alert: { ...read.alert, status, startsAt, endsAt } as typeof read.alert };
  });
  for (let times = 0; times < 8; times++) await inbox.accept({ ...told }, { tenant });
  await inbox.caughtUp();
  expect(await count("alerts")).toBe(written);
});

test("a look-up that begins before the last report is written finds its alerts", async () => {
  const alertsOnRecord: unknown[] = [];
  const inbox = open({
    lookups: {
      covers: () => true,
      begin: async (_tenant, { length }) => {
        if (length > 0) alertsOnRecord.push(await count("alerts"));
      },
      settled: async () => undefined,
    },
  });
  await inbox.accept(notification(40), { tenant });
  await inbox.caughtUp();
  expect(alertsOnRecord.length).toBeGreaterThan(2);
  expect(new Set(alertsOnRecord)).toEqual(new Set([40]));
});

test("a retry does not make what is still to be written look written", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  const inbox = open();
  await db.atomically([unsettledStatement(tenant, { id: "0", decision: unwritable })]);
  await inbox.recover();
  await inbox.caughtUp();
  expect(failed).toEqual(["0"]);
  await inbox.accept(notification(1), { tenant });
  vi.advanceTimersByTime(2_000);
  await inbox.caughtUp();
  expect(await count("reports")).toBe(1);
});

test.for<[string, (inbox: OpenInbox) => Promise<void>]>([
  ["by the same process", async () => void vi.advanceTimersByTime(2_000)],
  [
    "by the next",
    async (inbox) => {
      await inbox.close();
      await open().recover();
    },
  ],
])(
  "a report that is written late, %s, is found by the labels of alerts that came meanwhile",
  async ([, go]) => {
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    const { atomically } = db;
    let isBroken = true;
    const relaxed: Database = {
      ...db,
      async atomically(statements) {
        if (!isBroken) return atomically(statements);
        isBroken = false;
        throw new Error("disk I/O error");
      },
    };
    const inbox = open({ relaxed });
    const [first] = notification(1).alerts;
    if (!first?.ok) throw new Error("There is no alert.");
    const labels = { ...first.alert.labels, alertname: "KubePodNotReady", team: "checkout" };
    const other = { ...first.alert, labels, fingerprint: fingerprintOf(labels) };
    await inbox.accept(notification(1), { tenant });
    await inbox.caughtUp();
    expect(failed).toHaveLength(1);
    await inbox.accept({ ...notification(1), alerts: [{ ...first, alert: other }] }, { tenant });
    await inbox.caughtUp();
    expect(await count("reports")).toBe(0);
    await go(inbox);
    await vi.waitFor(async () => expect(await count("reports")).toBe(1));
    const rows = await rowsOf(db, "SELECT name, value FROM report_labels", []);
    expect(rows).toEqual(
      expect.arrayContaining([
        { name: "alertname", value: "KubePodCrashLooping" },
        { name: "alertname", value: "KubePodNotReady" },
        { name: "label.team", value: "checkout" },
      ]),
    );
  },
);

test("a row that nobody can make sense of keeps no service from starting", async () => {
  const first = open();
  await first.accept(notification(1), { tenant });
  await first.close();
  await db.atomically([unsettledStatement(tenant, { id: "0", decision: { alerts: "?" } })]);
  const second = open();
  await second.recover();
  await second.caughtUp();
  expect(failed).toEqual(["0"]);
  expect(await count("reports")).toBe(1);
});

test("what an earlier version acknowledged is written with its ties", async () => {
  const key = { fingerprint: "96a5d712a5d97bf5", cluster: "default", startsAt: "2026-03-02T10:00:00.000Z" };
  const labels = { alertname: "KubePodCrashLooping" };
  const alert = { ...key, status: "firing", endsAt: null, groupKeyHash: null, labels, receivedAt: now() };
  const names = { alertname: labels.alertname, namespace: "shop", workload: "cart", pod: null };
  const group = {
    reportId: "r1",
    isNew: true,
    isCovered: false,
    cluster: "default",
    subject: { namespace: "shop", workload: { kind: "Deployment", name: "cart" } },
    alerts: [{ key, status: "firing", labels }],
  };
  const decision = {
    receivedAt: now(),
    alerts: [{ ...alert, ...names, reportIds: ["r1"] }],
    repeated: [],
    regrouped: [],
    groups: [group],
  };
  await db.atomically([unsettledStatement(tenant, { id: "0", decision })]);
  const inbox = open();
  await inbox.recover();
  await inbox.caughtUp();
  expect(failed).toEqual([]);
  expect(await rowsOf(db, "SELECT fingerprint, report_id FROM alert_reports", [])).toEqual([
    { fingerprint: key.fingerprint, report_id: "r1" },
  ]);
  expect(await rowsOf(db, "SELECT headline FROM reports", [])).toEqual([
    { headline: "Alert KubePodCrashLooping is firing" },
  ]);
});

test("no label makes an alert look like another tenant's", async () => {
  const other = await ensureTenant(db, "other", now());
  const inbox = open();
  const about = (uid: string, namespace: string) => {
    const labels = { alertname: "KubePodCrashLooping", pod: `of-${uid.length}`, uid, namespace };
    const alert = { status: "firing", labels, startsAt: "2026-03-02T10:00:00Z" };
    const reading = readNotification({ alerts: [alert] }, "alertmanager", createRedactor(), now());
    if (!reading.ok) throw new Error(reading.detail);
    return reading.notification;
  };
  const cluster = "prod";
  const first = inbox.accept(about("u", `shop\n${other}\nprod\nshop`), { tenant, cluster });
  const second = inbox.accept(about(`u\n${tenant}\nprod\nshop`, "shop"), { tenant: other, cluster });
  expect((await second).results[0]?.reportIds).not.toEqual((await first).results[0]?.reportIds);
});

test("what could not be written yet does not come back after its tenant's data was forgotten", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  await db.atomically([unsettledStatement(tenant, { id: "0", decision: unwritable })]);
  const inbox = open();
  await inbox.recover();
  await inbox.caughtUp();
  await forgetTenantData(db, tenant);
  vi.advanceTimersByTime(2_000);
  await inbox.accept(notification(1), { tenant });
  await inbox.caughtUp();
  expect(failed).toEqual(["0"]);
});

test("what waits is bounded by its size: senders are told to come again until it is written", async () => {
  const inbox = open({ mostCharactersUnsettled: 5_000 });
  await inbox.accept(notification(10), { tenant });
  await expect(inbox.accept(notification(1), { tenant })).rejects.toThrow(/come|again/);
  await inbox.caughtUp();
  await expect(inbox.accept(notification(1), { tenant })).resolves.toMatchObject({ promised: [] });
});

test("a repetition takes no row of its own, and the time at which it came is written a moment later", async () => {
  let rows = 0;
  let time = now();
  const inbox = open({
    now: () => time,
    async journal(statements) {
      rows += statements.length;
      await db.atomically(statements);
    },
  });
  await inbox.accept(notification(2), { tenant });
  await inbox.caughtUp();
  time = "2026-03-02T10:07:00.000Z";
  const { results, promised } = await inbox.accept(notification(2), { tenant });
  expect(results).toMatchObject([{ status: "repeated" }, { status: "repeated" }]);
  expect(promised).toEqual([]);
  expect(rows).toBe(1);
  await inbox.close();
  expect(await rowsOf(db, "SELECT DISTINCT received_at FROM alerts", [])).toEqual([{ received_at: time }]);
});

test("the same again is told from memory, until somebody has written", async () => {
  const same = notification(2);
  const inbox = open();
  await inbox.accept(same, { tenant });
  await inbox.caughtUp();
  const first = await inbox.accept(same, { tenant });
  expect(first.reports).toMatchObject([{ cause: null }, { cause: null }]);
  expect(await inbox.accept(same, { tenant })).toBe(first);
  expect(await inbox.accept(same, { tenant, cluster: "default" })).not.toBe(first);
  await inbox.accept(same, { tenant });

  await db.atomically([{ sql: "UPDATE reports SET cause = 'oom-killed'", params: [] }]);
  const second = await inbox.accept(same, { tenant });
  expect(second.reports).toMatchObject([{ cause: "oom-killed" }, { cause: "oom-killed" }]);
  expect(await inbox.accept(same, { tenant })).toBe(second);
});

test("what is told from memory counts as heard", async () => {
  let time = now();
  const same = notification(1);
  const inbox = open({ now: () => time });
  await inbox.accept(same, { tenant });
  await inbox.caughtUp();
  const first = await inbox.accept(same, { tenant });
  time = "2026-03-02T10:09:00.000Z";
  expect(await inbox.accept(same, { tenant })).toBe(first);
  await inbox.close();
  expect(await rowsOf(db, "SELECT received_at FROM alerts", [])).toEqual([{ received_at: time }]);
});

test("what was settled is brought to the disk before the next is acknowledged", async () => {
  const steps: string[] = [];
  const inbox = open({
    async journal(statements) {
      steps.push("journal");
      await db.atomically(statements);
    },
    writeBack: () => void steps.push("write back"),
  });
  for (let time = 0; time < 2; time++) {
    await inbox.accept(notification(1 + time), { tenant });
    await inbox.caughtUp();
  }
  expect(steps).toEqual(["journal", "write back", "journal", "write back"]);
});

test("a repetition of what turns out not to be durable is not acknowledged either", async () => {
  const inbox = open({ journal: () => Promise.reject(new Error("disk I/O error")) });
  const [first, second] = await Promise.allSettled([
    inbox.accept(notification(2), { tenant }),
    inbox.accept(notification(2), { tenant }),
  ]);
  expect([first?.status, second?.status]).toEqual(["rejected", "rejected"]);
  expect(await count("unsettled_notifications")).toBe(0);
});
