import { describe, expect, test } from "vitest";

import { freshDatabase } from "#fresh-database";

import {
  alertReportStatement,
  alertStatements,
  listAlerts,
  listAlertsBetween,
  listAlertsOfReport,
  listReportIdsOfAlerts,
} from "../../src/history/alerts.ts";
import type { StoredAlert } from "../../src/history/alerts.ts";
import { insertReport } from "../../src/history/insert-report.ts";
import {
  finishedLookupStatement,
  listDueLookups,
  pendingLookupStatement,
  takeLookup,
} from "../../src/history/pending-lookups.ts";
import { ensureTenant } from "../../src/history/tenants.ts";
import { now } from "./observation.ts";
import { report } from "./report.ts";

const at = (minute: number) => `2026-03-02T10:${String(minute).padStart(2, "0")}:00.000Z`;

function alert(differing: Partial<StoredAlert> = {}): StoredAlert {
  return {
    fingerprint: "f00d",
    cluster: "prod",
    startsAt: at(0),
    status: "firing",
    endsAt: null,
    groupKeyHash: "group",
    alertname: "KubePodCrashLooping",
    namespace: "shop",
    workloadKind: "StatefulSet",
    workload: "cart",
    pod: "cart-1",
    labels: { severity: "warning", __proto__x: "1" },
    receivedAt: at(1),
    ...differing,
  };
}

async function open() {
  const db = await freshDatabase();
  const tenant = await ensureTenant(db, "default", now);
  return { db, tenant, store: (...alerts: StoredAlert[]) => db.atomically(alertStatements(tenant, alerts)) };
}

describe("an alert", () => {
  test("comes back as it came", async () => {
    const { db, tenant, store } = await open();
    await store(alert());
    expect(await listAlerts(db, tenant, { fingerprint: "f00d" })).toEqual([alert()]);
    expect(await listAlerts(db, await ensureTenant(db, "other", now), { fingerprint: "f00d" })).toEqual([]);
  });

  const resolved = alert({ status: "resolved", endsAt: at(30), receivedAt: at(31) });
  const rows: Record<string, { told: StoredAlert[]; status: string; endsAt: string | null }> = {
    repeated: { told: [alert(), alert({ receivedAt: at(20) })], status: "firing", endsAt: null },
    "firing until a moment to come": { told: [alert({ endsAt: at(4) })], status: "firing", endsAt: null },
    resolved: { told: [alert(), resolved], status: "resolved", endsAt: at(30) },
    "resolved before it was seen to fire": { told: [resolved, alert()], status: "resolved", endsAt: at(30) },
    "resolved twice": {
      told: [resolved, alert({ status: "resolved", endsAt: at(29) })],
      status: "resolved",
      endsAt: at(30),
    },
    "with a start in another zone": {
      told: [alert(), alert({ startsAt: "2026-03-02T11:00:00+01:00" })],
      status: "firing",
      endsAt: null,
    },
  };
  test.for(Object.entries(rows))(
    "%s is one alert, one by one or together",
    async ([, { told, status, endsAt }]) => {
      const { db, tenant, store } = await open();
      for (const one of told) await store(one);
      expect(await listAlerts(db, tenant, { fingerprint: "f00d" })).toMatchObject([
        { status, endsAt, startsAt: at(0) },
      ]);
      const other = await open();
      await other.store(...told);
      expect(await listAlerts(other.db, other.tenant, { fingerprint: "f00d" })).toMatchObject([
        { status, endsAt },
      ]);
    },
  );

  test("that fires again is another, listed first", async () => {
    const { db, tenant, store } = await open();
    await store(alert(), alert({ startsAt: at(40) }));
    expect((await listAlerts(db, tenant, { fingerprint: "f00d" })).map(({ startsAt }) => startsAt)).toEqual([
      at(40),
      at(0),
    ]);
  });

  test("of the same fingerprint in two clusters is two", async () => {
    const { db, tenant, store } = await open();
    await store(alert(), alert({ cluster: "stage" }));
    expect((await listAlerts(db, tenant, { fingerprint: "f00d" })).map(({ cluster }) => cluster)).toEqual([
      "prod",
      "stage",
    ]);
    expect(await listAlerts(db, tenant, { fingerprint: "f00d", cluster: "stage" })).toHaveLength(1);
  });

  test("is found by the time in which it fired", async () => {
    const { db, tenant, store } = await open();
    await store(
      alert({ fingerprint: "over", status: "resolved", endsAt: at(5) }),
      alert({ fingerprint: "then", status: "resolved", endsAt: at(25) }),
      alert({ fingerprint: "still" }),
      alert({ fingerprint: "later", startsAt: at(50) }),
      alert({ fingerprint: "elsewhere", namespace: "other" }),
      alert({ fingerprint: "another", workload: "api" }),
    );
    const range = { cluster: "prod", namespace: "shop", since: at(20), until: at(40) };
    const names = async (query: Parameters<typeof listAlertsBetween>[2]) =>
      (await listAlertsBetween(db, tenant, query)).map(({ fingerprint }) => fingerprint).toSorted();
    expect(await names(range)).toEqual(["another", "still", "then"]);
    expect(await names({ ...range, workload: "cart" })).toEqual(["still", "then"]);
  });

  test("in thousands at once are all stored", async () => {
    const { db, tenant, store } = await open();
    await store(
      ...Array.from({ length: 3_000 }, (_, index) =>
        alert({ fingerprint: `f${index}`, labels: { pod: "x".repeat(300) } }),
      ),
    );
    expect(await listAlerts(db, tenant, { fingerprint: "f2999" })).toHaveLength(1);
  });
});

describe("reports of alerts", () => {
  test("are found by fingerprint and by group, newest first, and the alerts by report", async () => {
    const { db, tenant, store } = await open();
    for (const number of [1, 2, 3]) await insertReport(db, tenant, { report: report(number), labels: {} });
    await store(alert(), alert({ startsAt: at(40) }), alert({ cluster: "stage", groupKeyHash: "another" }));
    await db.atomically([
      alertReportStatement(tenant, alert(), [report(1).id]),
      alertReportStatement(tenant, alert({ startsAt: at(40) }), [report(2).id, report(1).id]),
      alertReportStatement(tenant, alert({ cluster: "stage" }), [report(3).id]),
    ]);
    const numbers = async (by: Parameters<typeof listReportIdsOfAlerts>[2]) =>
      (await listReportIdsOfAlerts(db, tenant, by)).map((id) => Number(id.slice(-2)));
    expect(await numbers({ fingerprint: "f00d" })).toEqual([3, 2, 1]);
    expect(await numbers({ fingerprint: "f00d", cluster: "prod" })).toEqual([2, 1]);
    expect(await numbers({ groupKeyHash: "group" })).toEqual([2, 1]);
    expect(await numbers({ groupKeyHash: "none" })).toEqual([]);
    expect((await listAlertsOfReport(db, tenant, report(1).id)).map(({ startsAt }) => startsAt)).toEqual([
      at(0),
      at(40),
    ]);
    expect(
      await listReportIdsOfAlerts(db, await ensureTenant(db, "other", now), { fingerprint: "f00d" }),
    ).toEqual([]);
  });
});

test("of more alerts than a report tells, those that fire are told, and the newest of the others", async () => {
  const { db, tenant, store } = await open();
  await insertReport(db, tenant, { report: report(1), labels: {} });
  const startOf = (second: number) => new Date(Date.parse(at(0)) + second * 1000).toISOString();
  const alerts = Array.from({ length: 210 }, (_, second) =>
    alert({
      startsAt: startOf(second),
      ...(second !== 1 && { status: "resolved", endsAt: at(50) }),
    }),
  );
  await store(...alerts);
  await db.atomically(alerts.map((each) => alertReportStatement(tenant, each, [report(1).id])));
  const told = await listAlertsOfReport(db, tenant, report(1).id);
  expect(told.map(({ startsAt }) => startsAt)).toEqual([
    startOf(1),
    ...Array.from({ length: 199 }, (_, index) => startOf(11 + index)),
  ]);
  expect(told[0]).toMatchObject({ status: "firing" });
});

describe("a promised look-up", () => {
  const lookup = { reportId: "r1", subject: { pod: "cart-1" }, tries: 0, dueAt: at(5) };

  test("is due from its time on, until it is finished", async () => {
    const { db, tenant } = await open();
    await db.atomically([pendingLookupStatement(tenant, lookup, at(0))]);
    expect(await listDueLookups(db, tenant, at(4))).toEqual([]);
    expect(await listDueLookups(db, tenant, at(5))).toEqual([lookup]);
    await db.atomically([finishedLookupStatement(tenant, "r1")]);
    expect(await listDueLookups(db, tenant, at(59))).toEqual([]);
  });

  test("is taken by one of two, and due again if that one dies", async () => {
    const { db, tenant } = await open();
    await db.atomically([pendingLookupStatement(tenant, lookup, at(0))]);
    const [due] = await listDueLookups(db, tenant, at(5));
    const taken = await Promise.all([
      takeLookup(db, tenant, due ?? lookup, at(9)),
      takeLookup(db, tenant, due ?? lookup, at(9)),
    ]);
    expect(taken.toSorted()).toEqual([false, true]);
    expect(await listDueLookups(db, tenant, at(8))).toEqual([]);
    expect(await listDueLookups(db, tenant, at(9))).toEqual([{ ...lookup, tries: 1, dueAt: at(9) }]);
  });
});
