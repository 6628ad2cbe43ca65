import { describe, expect, test } from "vitest";

import { freshDatabase } from "#fresh-database";

import type { Database, TenantId } from "../../src/history/database.ts";
import { getReport } from "../../src/history/get-report.ts";
import { insertReport } from "../../src/history/insert-report.ts";
import { listReports } from "../../src/history/list-reports.ts";
import type { ReportFilter } from "../../src/history/list-reports.ts";
import { ensureTenant } from "../../src/history/tenants.ts";
import { now } from "./observation.ts";
import { report } from "./report.ts";

async function open(): Promise<{ db: Database; tenant: TenantId }> {
  const db = await freshDatabase();
  return { db, tenant: await ensureTenant(db, "default", now) };
}

describe("a stored report", () => {
  test("comes back as it was", async () => {
    const { db, tenant } = await open();
    await insertReport(db, tenant, { report: report(1), labels: {} });
    expect(await getReport(db, tenant, report(1).id)).toEqual(report(1));
  });

  test("may name neither namespace nor workload nor container", async () => {
    const { db, tenant } = await open();
    const bare = report(1, {
      namespace: null,
      workload: null,
      container: null,
      cause: null,
      category: null,
      signature: null,
    });
    await insertReport(db, tenant, { report: bare, labels: {} });
    expect(await getReport(db, tenant, bare.id)).toEqual(bare);
  });

  test("is another tenant's only under another tenant", async () => {
    const { db, tenant } = await open();
    const other = await ensureTenant(db, "other", now);
    await insertReport(db, tenant, { report: report(1), labels: { pods: ["cart-1"] } });
    expect(await getReport(db, other, report(1).id)).toBeUndefined();
    expect((await listReports(db, other, { pod: "cart-1" }, { limit: 50 })).items).toEqual([]);
  });

  test("becomes complete, and is not pending again", async () => {
    const { db, tenant } = await open();
    const pending = report(1, { state: "pending", headline: "not yet" });
    await insertReport(db, tenant, { report: pending, labels: {} });
    await insertReport(db, tenant, { report: report(1), labels: {} });
    await insertReport(db, tenant, { report: pending, labels: {} });
    expect(await getReport(db, tenant, pending.id)).toEqual(report(1));
  });
});

describe("reports are found", () => {
  const rows: Record<string, { filter: ReportFilter; found: number[] }> = {
    "all of them, newest first": { filter: {}, found: [3, 2, 1] },
    "by cluster": { filter: { cluster: "stage" }, found: [3] },
    "by namespace": { filter: { namespace: "shop" }, found: [2, 1] },
    "by workload": { filter: { workload: "cart" }, found: [1] },
    "by pod": { filter: { pod: "cart-1" }, found: [1] },
    "by either pod of a report": { filter: { pod: "cart-2" }, found: [1] },
    "by node": { filter: { node: "node-a" }, found: [2, 1] },
    "by node and workload": { filter: { node: "node-a", workload: "api" }, found: [2] },
    "by cause": { filter: { cause: "dns-resolution-failed" }, found: [2] },
    "by category": { filter: { category: "memory" }, found: [3, 1] },
    "by signature": { filter: { signature: "feed" }, found: [2] },
    "by alertname": { filter: { alertname: "KubePodCrashLooping" }, found: [3, 1] },
    "by a label": { filter: { labels: { team: "payments" } }, found: [1] },
    "by two labels": { filter: { labels: { team: "checkout", tier: "1" } }, found: [2] },
    "by two labels that no report has both of": {
      filter: { labels: { team: "payments", tier: "1" } },
      found: [],
    },
    "since a time, that time among it": { filter: { since: "2026-03-02T12:02:00Z" }, found: [3, 2] },
    "until a time, that time not among it": { filter: { until: "2026-03-02T13:02:00+01:00" }, found: [1] },
    "none for a name that looks like SQL": { filter: { pod: "' OR '1'='1" }, found: [] },
  };
  test.for(Object.entries(rows))("%s", async ([, { filter, found }]) => {
    const { db, tenant } = await open();
    await insertReport(db, tenant, {
      report: report(1),
      labels: {
        pods: ["cart-1", "cart-2"],
        nodes: ["node-a"],
        alertnames: ["KubePodCrashLooping"],
        labels: { team: "payments" },
      },
    });
    await insertReport(db, tenant, {
      report: report(2, {
        workload: { kind: "Deployment", name: "api" },
        cause: "dns-resolution-failed",
        category: "network",
        signature: "feed",
      }),
      labels: { nodes: ["node-a"], labels: { team: "checkout", tier: "1" } },
    });
    await insertReport(db, tenant, {
      report: report(3, { cluster: "stage", namespace: "other", workload: null }),
      labels: { alertnames: ["KubePodCrashLooping"] },
    });
    const { items, nextCursor } = await listReports(db, tenant, filter, { limit: 50 });
    expect(items.map(({ id }) => Number(id.slice(-3)))).toEqual(found);
    expect(nextCursor).toBeNull();
  });

  test.for([{}, { node: "node-a" }, { cause: "container-memory-limit" }])(
    "page by page under %o",
    async (filter) => {
      const { db, tenant } = await open();
      for (let number = 1; number <= 7; number += 1) {
        // Two in each minute: the id decides between them.
        const createdAt = new Date(Date.parse(now) + Math.floor(number / 2) * 60_000).toISOString();
        await insertReport(db, tenant, {
          report: report(number, { createdAt }),
          labels: { nodes: ["node-a"] },
        });
      }
      const seen: number[] = [];
      let cursor: string | null | undefined;
      let pages = 0;
      do {
        const page = await listReports(db, tenant, filter, {
          limit: 3,
          ...(typeof cursor === "string" && { cursor }),
        });
        seen.push(...page.items.map(({ id }) => Number(id.slice(-3))));
        cursor = page.nextCursor;
        pages += 1;
      } while (cursor !== null);
      expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1]);
      expect(pages).toBe(3);
    },
  );

  test.for(["", "x", "bnVsbA", "WzEsMl0", "a".repeat(5_000)])(
    "not under a cursor that no page gave: %s",
    async (cursor) => {
      const { db, tenant } = await open();
      await expect(listReports(db, tenant, {}, { limit: 3, cursor })).rejects.toThrow("cursor");
    },
  );
});
