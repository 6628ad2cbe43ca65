import { describe, expect, test } from "vitest";

import { freshDatabase } from "#fresh-database";

import { insertReport } from "../../src/history/insert-report.ts";
import { getResolution, listResolutions, putResolution } from "../../src/history/resolutions.ts";
import { getSignatureHistory, listSignatureOccurrences } from "../../src/history/signatures.ts";
import { ensureTenant } from "../../src/history/tenants.ts";
import { now } from "./observation.ts";
import { report } from "./report.ts";

const resolution = {
  cause: "dependency-connection-refused",
  note: "The pool was too small.",
  fix: "maxPoolSize 5 -> 20",
  muteUntil: "2026-03-09T00:00:00.000Z",
  resolvedBy: "on-call",
  resolvedAt: "2026-03-02T13:00:00.000Z",
};

async function open() {
  const db = await freshDatabase();
  const tenant = await ensureTenant(db, "default", now);
  for (const number of [1, 2]) await insertReport(db, tenant, { report: report(number), labels: {} });
  const other = { cluster: "stage", namespace: null, workload: null, container: null };
  await insertReport(db, tenant, { report: report(3, other), labels: {} });
  await insertReport(db, tenant, { report: report(4, { signature: "another" }), labels: {} });
  return { db, tenant };
}

describe("a resolution", () => {
  test("is found at its report, and at its signature", async () => {
    const { db, tenant } = await open();
    expect(await putResolution(db, tenant, report(1).id, resolution)).toBe(true);
    const { signature, cluster, namespace, workload, container } = report(1);
    const whole = {
      reportId: report(1).id,
      ...resolution,
      signature,
      cluster,
      namespace,
      workload,
      container,
    };
    expect(await getResolution(db, tenant, report(1).id)).toEqual(whole);
    expect(await listResolutions(db, tenant, "5e0f3c1a9b7d2e48")).toEqual([whole]);
    expect(await listResolutions(db, tenant, "another")).toEqual([]);
    expect(await getResolution(db, tenant, report(2).id)).toBeUndefined();
  });

  test("may say no more than a note", async () => {
    const { db, tenant } = await open();
    await putResolution(db, tenant, report(3).id, { ...resolution, cause: null, fix: null, muteUntil: null });
    expect(await getResolution(db, tenant, report(3).id)).toMatchObject({
      cause: null,
      fix: null,
      muteUntil: null,
      workload: null,
    });
  });

  test("takes the place of an earlier one", async () => {
    const { db, tenant } = await open();
    await putResolution(db, tenant, report(1).id, resolution);
    await putResolution(db, tenant, report(1).id, {
      ...resolution,
      note: "No, it was DNS.",
      muteUntil: null,
    });
    expect(await listResolutions(db, tenant, "5e0f3c1a9b7d2e48")).toMatchObject([
      { note: "No, it was DNS.", muteUntil: null },
    ]);
  });

  test("of a report that does not exist, or is another tenant's, is refused", async () => {
    const { db, tenant } = await open();
    const other = await ensureTenant(db, "other", now);
    expect(await putResolution(db, tenant, report(9).id, resolution)).toBe(false);
    expect(await putResolution(db, other, report(1).id, resolution)).toBe(false);
    expect(await getResolution(db, tenant, report(1).id)).toBeUndefined();
  });

  test("is listed before older ones", async () => {
    const { db, tenant } = await open();
    await putResolution(db, tenant, report(1).id, resolution);
    await putResolution(db, tenant, report(2).id, { ...resolution, resolvedAt: "2026-03-01T13:00:00.000Z" });
    expect((await listResolutions(db, tenant, "5e0f3c1a9b7d2e48")).map(({ reportId }) => reportId)).toEqual([
      report(1).id,
      report(2).id,
    ]);
  });
});

describe("a signature", () => {
  test("is counted over workloads and clusters", async () => {
    const { db, tenant } = await open();
    expect(await getSignatureHistory(db, tenant, { signature: "5e0f3c1a9b7d2e48" })).toEqual({
      cause: "container-memory-limit",
      reports: 3,
      firstAt: report(1).createdAt,
      lastAt: report(3).createdAt,
    });
  });

  test("is counted before a moment", async () => {
    const { db, tenant } = await open();
    const before = report(2).createdAt;
    expect(await getSignatureHistory(db, tenant, { signature: "5e0f3c1a9b7d2e48", before })).toMatchObject({
      reports: 1,
      lastAt: report(1).createdAt,
    });
  });

  test("that nobody saw has no history", async () => {
    const { db, tenant } = await open();
    expect(await getSignatureHistory(db, tenant, { signature: "none" })).toEqual({
      cause: null,
      reports: 0,
      firstAt: null,
      lastAt: null,
    });
    expect(await listSignatureOccurrences(db, tenant, "none")).toEqual([]);
  });

  test("is listed by where it occurred, the latest first", async () => {
    const { db, tenant } = await open();
    expect(await listSignatureOccurrences(db, tenant, "5e0f3c1a9b7d2e48")).toEqual([
      {
        cluster: "stage",
        namespace: null,
        workload: null,
        container: null,
        reports: 1,
        firstAt: report(3).createdAt,
        lastAt: report(3).createdAt,
        lastReportId: report(3).id,
      },
      {
        cluster: "prod",
        namespace: "shop",
        workload: { kind: "Deployment", name: "cart" },
        container: "cart",
        reports: 2,
        firstAt: report(1).createdAt,
        lastAt: report(2).createdAt,
        lastReportId: report(2).id,
      },
    ]);
  });
});
