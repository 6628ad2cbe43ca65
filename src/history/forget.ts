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
    "SELECT workload_id FROM workloads WHERE tenant_id = ?1 AND cluster = ?2 AND namespace = ?3 AND name = ?4 AND kind = ?5",
    named,
  );
  const id = [tenant, Number(found?.["workload_id"] ?? -1)];
  const reports = `SELECT report_id FROM reports WHERE tenant_id = ?1 AND workload_name = ?4 AND cluster = ?2
    AND namespace = ?3 AND workload_kind = ?5`;
  const pods = "SELECT pod_id FROM pods WHERE tenant_id = ?1 AND workload_id = ?2";
  const podNames = `SELECT name FROM pods WHERE tenant_id = ?1 AND workload_id = ?2`;
  return inSlices(db, [
    // Its reports, and what belongs to them, before the reports themselves.
    slice("report_labels", "name, value, created_at, report_id", `report_id IN (${reports})`, named),
    slice("alert_reports", "fingerprint, cluster, starts_at, report_id", `report_id IN (${reports})`, named),
    slice("resolutions", "report_id", `report_id IN (${reports})`, named),
    slice("pending_lookups", "report_id", `report_id IN (${reports})`, named),
    slice("evidence", "hash, part", evidenceOfNobodyElse, named),
    slice("reports", "report_id", `report_id IN (${reports})`, named),
    slice(
      "alerts",
      "fingerprint, cluster, starts_at",
      "cluster = ?2 AND namespace = ?3 AND (workload_name = ?4 OR pod IN (SELECT p.name FROM pods AS p JOIN workloads AS w ON w.tenant_id = p.tenant_id AND w.workload_id = p.workload_id WHERE p.tenant_id = ?1 AND w.cluster = ?2 AND w.namespace = ?3 AND w.name = ?4 AND w.kind = ?5))",
      named,
    ),
    slice(
      "changes",
      "cluster, namespace, kind, name, happened_at, reason",
      "cluster = ?2 AND namespace = ?3 AND kind = ?5 AND name = ?4",
      named,
    ),
    slice(
      "changes",
      "cluster, namespace, kind, name, happened_at, reason",
      `kind = 'Pod' AND cluster = (SELECT cluster FROM workloads WHERE tenant_id = ?1 AND workload_id = ?2) AND namespace = (SELECT namespace FROM workloads WHERE tenant_id = ?1 AND workload_id = ?2) AND name IN (${podNames})`,
      id,
    ),
    slice("crash_loops", "loop_id", "workload_id = ?2", id),
    slice("restarts", "workload_id, finished_at, pod_id, container_id", "workload_id = ?2", id),
    slice("restart_gaps", "workload_id, finished_at, pod_id, container_id", "workload_id = ?2", id),
    slice("restart_periods", "term_id, period, workload_id", "workload_id = ?2", id),
    slice("pod_instances", "instance_id", `pod_id IN (${pods})`, id),
    slice("pods", "pod_id", "workload_id = ?2", id),
    slice("workloads", "workload_id", "workload_id = ?2", id),
  ]);
}

// Evidence is stored once by content, so that another workload's report may rest on the same.
const evidenceOfNobodyElse = `
  hash IN (SELECT evidence_hash FROM reports WHERE tenant_id = ?1 AND workload_name = ?4 AND cluster = ?2
    AND namespace = ?3 AND workload_kind = ?5 AND evidence_hash IS NOT NULL)
  AND hash NOT IN (SELECT evidence_hash FROM reports WHERE tenant_id = ?1 AND evidence_hash IS NOT NULL
    AND (workload_name, cluster, namespace, workload_kind) IS NOT (?4, ?2, ?3, ?5))`;

/** Deletes everything of a tenant: its tokens first, so that nothing is added meanwhile, and the tenant last. */
export async function forgetTenant(db: Database, tenant: TenantId): Promise<number> {
  const id = [tenant];
  return inSlices(db, [
    slice("tokens", "token_hash", "true", id),
    ...Object.entries(keys).map(([table, key]) => slice(table, key, "true", id)),
    { sql: "DELETE FROM tenants WHERE tenant_id = ?1 RETURNING 1 AS gone", params: id },
  ]);
}

/** Tables with a tenant's data, and their keys within the tenant. */
export const keys: Readonly<Record<string, string>> = {
  restarts: "workload_id, finished_at, pod_id, container_id",
  restart_gaps: "workload_id, finished_at, pod_id, container_id",
  restart_periods: "term_id, period, workload_id",
  crash_loops: "loop_id",
  changes: "cluster, namespace, kind, name, happened_at, reason",
  pod_instances: "instance_id",
  pods: "pod_id",
  workloads: "workload_id",
  containers: "container_id",
  terms: "term_id",
  report_labels: "name, value, created_at, report_id",
  alert_reports: "fingerprint, cluster, starts_at, report_id",
  resolutions: "report_id",
  pending_lookups: "report_id",
  reports: "report_id",
  alerts: "fingerprint, cluster, starts_at",
  evidence: "hash, part",
  idempotency_keys: "key",
};

function slice(table: string, key: string, condition: string, params: readonly unknown[]): Statement {
  return {
    sql: `DELETE FROM ${table} WHERE (tenant_id, ${key}) IN (
        SELECT tenant_id, ${key} FROM ${table} WHERE tenant_id = ?1 AND ${condition} LIMIT ${sliceRows})
      RETURNING 1 AS gone`,
    params,
  };
}

async function inSlices(db: Database, statements: readonly Statement[]): Promise<number> {
  let deleted = 0;
  for (const statement of statements) {
    for (;;) {
      const [outcome] = await db.atomically([statement]);
      const rows = outcome?.rows.length ?? 0;
      deleted += rows;
      if (rows < sliceRows) break;
    }
  }
  return deleted;
}
