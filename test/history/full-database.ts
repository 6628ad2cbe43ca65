import { freshDatabase } from "#fresh-database";
import { alertReportStatement, alertStatements } from "../../src/history/alerts.ts";
import type { StoredAlert } from "../../src/history/alerts.ts";
import { changeStatements } from "../../src/history/changes.ts";
import type { Database, TenantId } from "../../src/history/database.ts";
import { evidenceBlob } from "../../src/history/evidence-blobs.ts";
import { keys } from "../../src/history/forget.ts";
import { reserveKey } from "../../src/history/idempotency.ts";
import { insertReport } from "../../src/history/insert-report.ts";
import { pendingLookupStatement } from "../../src/history/pending-lookups.ts";
import { readySpanStatements } from "../../src/history/ready-spans.ts";
import { recordRestarts } from "../../src/history/record-restarts.ts";
import { putResolution } from "../../src/history/resolutions.ts";
import { crashLoopStatements } from "../../src/history/store-crash-loops.ts";
import { surroundingStatements } from "../../src/history/surroundings.ts";
import { unsettledStatement } from "../../src/history/unsettled-notifications.ts";
import { ensureTenant } from "../../src/history/tenants.ts";
import { countAt, now, restartAt } from "./observation.ts";
import { report } from "./report.ts";

const alert: StoredAlert = {
  fingerprint: "f00d",
  cluster: "prod",
  startsAt: "2026-03-02T10:15:00.000Z",
  status: "firing",
  endsAt: null,
  groupKeyHash: "g",
  alertname: "KubePodCrashLooping",
  namespace: "shop",
  workloadKind: "Deployment",
  workload: "cart",
  pod: "cart-7d9f8b6c5d-x2x7k",
  labels: { severity: "warning" },
  receivedAt: now,
};

/** A row or more in every table, of the workload `name`; `number` keeps two of them apart. */
export async function fill(db: Database, tenant: TenantId, name: string, number: number): Promise<string> {
  const workload = { kind: "Deployment", name };
  const pod = `${name}-7d9f8b6c5d-x2x7k`;
  const owned = { workload, pod, podUid: name, container: name };
  await recordRestarts(db, tenant, {
    observations: [0, 1, 2].map((minute) => restartAt(minute, { ...owned, attempt: minute + 4 })),
    counts: [countAt(3, 9, owned)],
    now,
  });
  const { hash, statements } = evidenceBlob(tenant, `log of ${name}`, now);
  const stored = report(number, { workload, evidenceHash: hash });
  await db.atomically([
    ...statements,
    ...crashLoopStatements(tenant, [
      {
        id: `loop-${number}`,
        cluster: "prod",
        namespace: "shop",
        workload,
        container: name,
        cause: null,
        category: null,
        signature: null,
        target: null,
        openedAt: "2026-03-02T10:00:00Z",
        lastRestartAt: "2026-03-02T10:02:00Z",
        closedAt: "2026-03-02T10:30:00Z",
        restarts: 3,
        reopened: 0,
        originId: null,
        splitFromId: null,
        firstReportId: stored.id,
        lastReportId: stored.id,
        firstEvidenceHash: hash,
        lastEvidenceHash: hash,
      },
    ]),
    ...changeStatements(tenant, [
      {
        cluster: "prod",
        namespace: "shop",
        kind: "Deployment",
        name,
        happenedAt: "2026-03-02T09:58:00Z",
        reason: "Rollout",
      },
      {
        cluster: "prod",
        namespace: "shop",
        kind: "Pod",
        name: pod,
        happenedAt: "2026-03-02T10:20:00Z",
        reason: "Ready",
      },
    ]),
    ...readySpanStatements(tenant, [
      {
        cluster: "prod",
        namespace: "shop",
        workload,
        pod,
        node: null,
        revision: null,
        since: "2026-03-02T10:20:00Z",
        until: now,
      },
    ]),
    unsettledStatement(tenant, { id: name, decision: {} }),
    ...surroundingStatements(tenant, [
      {
        cluster: "prod",
        kind: "Node",
        namespace: "",
        name: "node-a",
        seenAt: now,
        facts: { isSchedulable: true },
      },
    ]),
    ...alertStatements(tenant, [{ ...alert, fingerprint: name, workload: name, pod }]),
  ]);
  await insertReport(db, tenant, { report: stored, labels: { pods: [pod], labels: { team: name } } });
  await db.atomically([
    alertReportStatement(tenant, { ...alert, fingerprint: name }, [stored.id]),
    pendingLookupStatement(tenant, { reportId: stored.id, subject: {}, tries: 0, dueAt: now }, now),
  ]);
  await putResolution(db, tenant, stored.id, {
    cause: null,
    note: "n",
    fix: null,
    muteUntil: null,
    resolvedBy: "x",
    resolvedAt: now,
  });
  await reserveKey(db, tenant, { key: name, requestHash: "h" }, now);
  return hash;
}

export async function counts(db: Database, tenant: TenantId): Promise<Record<string, number>> {
  const tables = Object.keys(keys);
  const outcomes = await db.atomically(
    tables.map((table) => ({
      sql: `SELECT count(*) AS count FROM ${table} WHERE tenant_id = ?1`,
      params: [tenant],
    })),
  );
  return Object.fromEntries(
    outcomes.map(({ rows }, index) => [tables[index] ?? "", Number(rows[0]?.["count"])]),
  );
}

export async function openTwo() {
  const db = await freshDatabase();
  return { db, tenant: await ensureTenant(db, "default", now), other: await ensureTenant(db, "other", now) };
}
