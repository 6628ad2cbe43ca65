import type { Database, TenantId } from "./database.ts";

/** What a tenant keeps. */
export interface Usage {
  restarts: Count;
  workloads: Count;
  pods: Count;
  crashLoops: Count;
  reports: Count;
  alerts: Count;
  evidence: Count & { bytes: number };
}

export interface Count {
  count: number;
  /** There are more: counting on would read the whole table. */
  isAtLeast: boolean;
}

const mostCounted = 1_000_000;

export async function getUsage(db: Database, tenant: TenantId): Promise<Usage> {
  const count = (table: string) => ({
    sql: `SELECT count(*) AS count FROM (SELECT 1 FROM ${table} WHERE tenant_id = ?1 LIMIT ${mostCounted + 1})`,
    params: [tenant],
  });
  const outcomes = await db.atomically([
    ...["restarts", "workloads", "pods", "crash_loops", "reports", "alerts"].map(count),
    {
      sql: "SELECT count(DISTINCT hash) AS count, coalesce(sum(length(bytes)), 0) AS bytes FROM evidence WHERE tenant_id = ?1",
      params: [tenant],
    },
  ]);
  const counts = outcomes.map(({ rows }): Count => {
    const found = Number(rows[0]?.["count"] ?? 0);
    return { count: Math.min(found, mostCounted), isAtLeast: found > mostCounted };
  });
  const [
    restarts = none,
    workloads = none,
    pods = none,
    crashLoops = none,
    reports = none,
    alerts = none,
    evidence = none,
  ] = counts;
  const bytes = Number(outcomes.at(-1)?.rows[0]?.["bytes"] ?? 0);
  return { restarts, workloads, pods, crashLoops, reports, alerts, evidence: { ...evidence, bytes } };
}

const none: Count = { count: 0, isAtLeast: false };
