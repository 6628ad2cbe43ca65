import type { Database, Statement, TenantId } from "./database.ts";
import { keys } from "./forget.ts";
import { toSeconds } from "./instant.ts";
import { periodOf } from "./periods.ts";

/** Days for which each is kept. */
export interface RetentionPolicy {
  restarts: number;
  /** And alerts, crash loops and changes. Reports with a resolution are kept: they are what is looked for later. */
  reports: number;
  evidence: number;
}

export interface Retained {
  /** Rows deleted, by table. */
  deleted: Record<string, number>;
  /** false: there is more to delete, and `mostSlices` were used up. */
  isDone: boolean;
}

// A statement that deletes more at once would hold up every other one meanwhile.
const sliceRows = 1_000;

/** Deletes what is older than the policy keeps, a thousand rows at a time. */
export async function retain(
  db: Database,
  tenant: TenantId,
  { now, policy, mostSlices = Infinity }: { now: string; policy: RetentionPolicy; mostSlices?: number },
): Promise<Retained> {
  const before = (days: number) => new Date(Date.parse(now) - days * 86_400_000).toISOString();
  const deleted: Record<string, number> = {};
  let slices = 0;
  for (const { table, slice } of oldRows(tenant, {
    restarts: before(policy.restarts),
    reports: before(policy.reports),
    evidence: before(policy.evidence),
    keys: before(2),
  })) {
    for (;;) {
      if (slices === mostSlices) return { deleted, isDone: false };
      slices += 1;
      const [outcome] = await db.atomically([slice]);
      const rows = outcome?.rows ?? [];
      if (rows.length > 0) deleted[table] = (deleted[table] ?? 0) + rows.length;
      if (table === "restarts" || table === "restart_counts") await deletePods(db, tenant, rows);
      if (rows.length < sliceRows) break;
    }
  }
  return { deleted, isDone: true };
}

interface Cut {
  restarts: string;
  reports: string;
  evidence: string;
  keys: string;
}

function oldRows(tenant: TenantId, cut: Cut): { table: string; slice: Statement }[] {
  const seconds = toSeconds(cut.restarts) ?? 0;
  const inLedger = (table: string, at: string) => ({
    table,
    slice: {
      sql: `DELETE FROM ${table} WHERE (tenant_id, ${keys[table]}) IN (
          SELECT r.tenant_id, ${keys[table]?.replaceAll(/\w+/g, "r.$&")}
          FROM workloads AS w CROSS JOIN ${table} AS r ON r.tenant_id = w.tenant_id AND r.workload_id = w.workload_id
          WHERE w.tenant_id = ?1 AND r.${at} < ?2 LIMIT ${sliceRows})
        RETURNING workload_id, pod_id`,
      params: [tenant, seconds],
    },
  });
  const of = (table: string, key: string, condition: string, limit: string | number) => ({
    table,
    slice: {
      sql: `DELETE FROM ${table} WHERE (tenant_id, ${key}) IN (
          SELECT tenant_id, ${key} FROM ${table} WHERE tenant_id = ?1 AND ${condition} LIMIT ${sliceRows})
        RETURNING 1 AS gone`,
      params: [tenant, limit],
    },
  });
  // What belongs to a report is found through it, and goes before it.
  const ofReports = (table: string, key: string) => ({
    table,
    slice: {
      sql: `DELETE FROM ${table} WHERE (tenant_id, ${key}) IN (
          SELECT x.tenant_id, ${key.replaceAll(/\w+/g, "x.$&")}
          FROM reports AS r CROSS JOIN ${table} AS x ON x.tenant_id = r.tenant_id AND x.report_id = r.report_id
          WHERE r.tenant_id = ?1 AND r.created_at < ?2 AND r.${isUnresolved} LIMIT ${sliceRows})
        RETURNING 1 AS gone`,
      params: [tenant, cut.reports],
    },
  });
  return [
    inLedger("restarts", "finished_at"),
    inLedger("restart_gaps", "finished_at"),
    inLedger("restart_counts", "seen_at"),
    {
      table: "restart_periods",
      slice: {
        sql: `DELETE FROM restart_periods WHERE (tenant_id, term_id, period, workload_id) IN (
            SELECT p.tenant_id, p.term_id, p.period, p.workload_id
            FROM (SELECT 0 AS term_id UNION ALL SELECT term_id FROM terms WHERE tenant_id = ?1) AS t
            CROSS JOIN restart_periods AS p ON p.tenant_id = ?1 AND p.term_id = t.term_id AND p.period < ?2
            LIMIT ${sliceRows})
          RETURNING 1 AS gone`,
        params: [tenant, periodOf(seconds)],
      },
    },
    of("evidence", "hash, part", "stored_at < ?2", cut.evidence),
    ofReports("report_labels", "name, value, created_at, report_id"),
    ofReports("alert_reports", "fingerprint, cluster, starts_at, report_id"),
    ofReports("pending_lookups", "report_id"),
    of("reports", "report_id", `created_at < ?2 AND ${isUnresolved}`, cut.reports),
    of("alerts", "fingerprint, cluster, starts_at", "received_at < ?2", cut.reports),
    of("crash_loops", "loop_id", "opened_at < ?2 AND closed_at < ?2", cut.reports),
    of(
      "ready_spans",
      "cluster, namespace, workload_name, workload_kind, pod, ready_since",
      "ready_until < unixepoch(?2)",
      cut.reports,
    ),
    of(
      "changes",
      "cluster, namespace, kind, name, happened_at, reason",
      "happened_at < unixepoch(?2)",
      cut.reports,
    ),
    of("surroundings", "cluster, kind, namespace, name", "seen_at < unixepoch(?2)", cut.reports),
    of("idempotency_keys", "key", "created_at < ?2", cut.keys),
  ];
}

const isUnresolved = "report_id NOT IN (SELECT report_id FROM resolutions WHERE tenant_id = ?1)";

/**
 * Deletes pods of which nothing is left: their names are as many as there were rollouts, while workloads and words stay
 * few.
 */
async function deletePods(
  db: Database,
  tenant: TenantId,
  gone: readonly Record<string, unknown>[],
): Promise<void> {
  const byWorkload = new Map<number, Set<number>>();
  for (const row of gone) {
    const workload = Number(row["workload_id"]);
    const pods = byWorkload.get(workload) ?? new Set();
    byWorkload.set(workload, pods.add(Number(row["pod_id"])));
  }
  // Of what moved to another workload meanwhile, there is something left.
  const unused = (column: string) => `tenant_id = ?1 AND ${column} IN (
      SELECT p.pod_id FROM json_each(?2) AS j
      CROSS JOIN pods AS p ON p.tenant_id = ?1 AND p.pod_id = j.value AND p.workload_id = ?3)
    AND ${column} NOT IN (SELECT pod_id FROM restarts WHERE tenant_id = ?1 AND workload_id = ?3)
    AND ${column} NOT IN (SELECT pod_id FROM restart_counts WHERE tenant_id = ?1 AND workload_id = ?3)`;
  for (const [workload, pods] of byWorkload) {
    const params = [tenant, JSON.stringify([...pods]), workload];
    await db.atomically([
      { sql: `DELETE FROM pod_instances WHERE ${unused("pod_id")}`, params },
      { sql: `DELETE FROM pods WHERE ${unused("pod_id")}`, params },
    ]);
  }
}
