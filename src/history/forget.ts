import type { Workload } from "../evidence/evidence.ts";
import { rowsOf } from "./database.ts";
import type { Database, Statement, TenantId } from "./database.ts";

const sliceRows = 1_000;

/** Deletes everything that is on record of one workload. Answers the number of rows. */
export async function forgetWorkload(
  db: Database,
  tenant: TenantId,
  { cluster, namespace, workload }: { cluster: string; namespace: string; workload: Workload },
): Promise<number> {
  const named = [tenant, cluster, namespace, workload.name, workload.kind];
  const [found] = await rowsOf(
    db,
    `SELECT workload_id FROM workloads
      WHERE tenant_id = ?1 AND cluster = ?2 AND namespace = ?3 AND name = ?4 AND kind = ?5`,
    named,
  );
  const id = [tenant, Number(found?.["workload_id"] ?? -1)];
  const itsReport = `report_id IN (SELECT report_id FROM reports WHERE tenant_id = ?1 AND workload_name = ?4
    AND cluster = ?2 AND namespace = ?3 AND workload_kind = ?5)`;
  const itsPod = (column: string) => `cluster = ?2 AND namespace = ?3 AND ${column} IN (
    SELECT p.name FROM workloads AS w CROSS JOIN pods AS p ON p.tenant_id = w.tenant_id AND p.workload_id = w.workload_id
    WHERE w.tenant_id = ?1 AND w.cluster = ?2 AND w.namespace = ?3 AND w.name = ?4 AND w.kind = ?5)`;
  const { deleted } = await inSlices(db, [
    // What belongs to its reports before the reports, and what is named after its pods before the pods.
    slice("report_labels", itsReport, named),
    slice("alert_reports", itsReport, named),
    slice("resolutions", itsReport, named),
    slice("pending_lookups", itsReport, named),
    slice("evidence", evidenceOfNobodyElse, named),
    slice("reports", itsReport, named),
    slice("alerts", "cluster = ?2 AND namespace = ?3 AND workload_name = ?4 AND ?5 IS NOT NULL", named),
    slice("alerts", itsPod("pod"), named),
    slice("changes", "cluster = ?2 AND namespace = ?3 AND kind = ?5 AND name = ?4", named),
    slice("changes", `kind = 'Pod' AND ${itsPod("name")}`, named),
    slice(
      "ready_spans",
      "cluster = ?2 AND namespace = ?3 AND workload_name = ?4 AND workload_kind = ?5",
      named,
    ),
    slice("crash_loops", "workload_id = ?2", id),
    slice("restarts", "workload_id = ?2", id),
    slice("restart_gaps", "workload_id = ?2", id),
    slice("restart_counts", "workload_id = ?2", id),
    slice("restart_periods", "workload_id = ?2", id),
    slice(
      "pod_instances",
      "pod_id IN (SELECT pod_id FROM pods WHERE tenant_id = ?1 AND workload_id = ?2)",
      id,
    ),
    slice("pods", "workload_id = ?2", id),
    slice("workloads", "workload_id = ?2", id),
  ]);
  return deleted;
}

// Evidence is stored once by content, so that another workload's report may rest on the same.
const evidenceOfNobodyElse = `
  hash IN (SELECT evidence_hash FROM reports WHERE tenant_id = ?1 AND workload_name = ?4 AND cluster = ?2
    AND namespace = ?3 AND workload_kind = ?5 AND evidence_hash IS NOT NULL)
  AND hash NOT IN (SELECT evidence_hash FROM reports WHERE tenant_id = ?1 AND evidence_hash IS NOT NULL
    AND (workload_name, cluster, namespace, workload_kind) IS NOT (?4, ?2, ?3, ?5))`;

/**
 * Deletes what is on record of a tenant, at most `mostSlices` times a thousand rows at once. Its tokens stay, so that
 * whoever began can go on where `isDone` is false.
 */
export async function forgetTenantData(
  db: Database,
  tenant: TenantId,
  mostSlices = Infinity,
): Promise<{ deleted: number; isDone: boolean }> {
  return inSlices(
    db,
    Object.keys(keys).map((table) => slice(table, "true", [tenant])),
    mostSlices,
  );
}

/** Tables with a tenant's data, and their keys within the tenant. */
export const keys: Readonly<Record<string, string>> = {
  restarts: "workload_id, finished_at, pod_id, container_id",
  restart_gaps: "workload_id, finished_at, pod_id, container_id",
  restart_counts: "workload_id, pod_id, container_id, instance_id",
  restart_periods: "term_id, period, workload_id",
  crash_loops: "loop_id",
  ready_spans: "cluster, namespace, workload_name, workload_kind, pod, ready_since",
  changes: "cluster, namespace, kind, name, happened_at, reason",
  surroundings: "cluster, kind, namespace, name",
  pod_instances: "instance_id",
  pods: "pod_id",
  workloads: "workload_id",
  containers: "container_id",
  terms: "term_id",
  report_labels: "name, value, created_at, report_id",
  alert_reports: "fingerprint, cluster, starts_at, report_id",
  resolutions: "report_id",
  pending_lookups: "report_id",
  unsettled_notifications: "notification_id",
  reports: "report_id",
  alerts: "fingerprint, cluster, starts_at",
  evidence: "hash, part",
  idempotency_keys: "key",
};

/** A table's rows under a condition, a thousand of them. */
function slice(table: string, condition: string, params: readonly unknown[]): Statement {
  const key = `tenant_id, ${keys[table]}`;
  return {
    sql: `DELETE FROM ${table} WHERE (${key}) IN (
        SELECT ${key} FROM ${table} WHERE tenant_id = ?1 AND ${condition} LIMIT ${sliceRows})
      RETURNING 1 AS gone`,
    params,
  };
}

async function inSlices(
  db: Database,
  statements: readonly Statement[],
  mostSlices = Infinity,
): Promise<{ deleted: number; isDone: boolean }> {
  let deleted = 0;
  let slices = 0;
  for (const statement of statements) {
    let rows: number;
    do {
      if (slices === mostSlices) return { deleted, isDone: false };
      slices += 1;
      const [outcome] = await db.atomically([statement]);
      rows = outcome?.rows.length ?? 0;
      deleted += rows;
    } while (rows >= sliceRows);
  }
  return { deleted, isDone: true };
}
