import { numberOrNull } from "./column.ts";
import { rowsOf } from "./database.ts";
import type { Database, TenantId } from "./database.ts";
import { fromSeconds, toSeconds } from "./instant.ts";
import type { RestartGap } from "./restart.ts";

export interface GapFilter {
  cluster?: string;
  namespace?: string;
  workload?: string;
  workloadKind?: string;
  pod?: string;
  since?: string;
  until?: string;
}

/** Gaps of a workload or a pod, oldest first, by the end of the restart that showed them. */
export async function listGaps(
  db: Database,
  tenant: TenantId,
  filter: GapFilter,
  limit = 200,
): Promise<RestartGap[]> {
  const params: unknown[] = [tenant];
  const put = (value: unknown) => `?${params.push(value)}`;
  const conditions = ["w.tenant_id = ?1"];
  const columns = {
    "w.cluster": filter.cluster,
    "w.namespace": filter.namespace,
    "w.name": filter.workload,
    "w.kind": filter.workloadKind,
    "p.name": filter.pod,
  };
  for (const [column, value] of Object.entries(columns)) {
    if (value !== undefined) conditions.push(`${column} = ${put(value)}`);
  }
  const since = toSeconds(filter.since);
  if (since !== undefined) conditions.push(`g.finished_at >= ${put(since)}`);
  const until = toSeconds(filter.until);
  if (until !== undefined) conditions.push(`g.finished_at < ${put(until)}`);
  const rows = await rowsOf(
    db,
    `SELECT w.cluster, w.namespace, w.kind AS workload_kind, w.name AS workload_name, p.name AS pod, c.name AS container,
        g.from_attempt, g.to_attempt, g.not_after, coalesce(g.not_before, i.created_at) AS not_before
      FROM workloads AS w
      CROSS JOIN restart_gaps AS g ON g.tenant_id = w.tenant_id AND g.workload_id = w.workload_id
      CROSS JOIN pods AS p ON p.tenant_id = g.tenant_id AND p.pod_id = g.pod_id
      CROSS JOIN containers AS c ON c.tenant_id = g.tenant_id AND c.container_id = g.container_id & ~1
      LEFT JOIN restarts AS r ON r.tenant_id = g.tenant_id AND r.workload_id = g.workload_id
        AND r.finished_at = g.finished_at AND r.pod_id = g.pod_id AND r.container_id = g.container_id
      LEFT JOIN pod_instances AS i ON i.tenant_id = g.tenant_id AND i.instance_id = r.instance_id
      WHERE ${conditions.join(" AND ")}
      ORDER BY g.finished_at, w.cluster, w.namespace, p.name, c.name, g.from_attempt LIMIT ${put(limit)}`,
    params,
  );
  return rows.map((row) => {
    const notBefore = numberOrNull(row["not_before"]);
    return {
      cluster: String(row["cluster"]),
      namespace: String(row["namespace"]),
      workload: { kind: String(row["workload_kind"]), name: String(row["workload_name"]) },
      pod: String(row["pod"]),
      container: String(row["container"]),
      fromAttempt: Number(row["from_attempt"]),
      toAttempt: Number(row["to_attempt"]),
      notBefore: notBefore === null ? null : fromSeconds(notBefore),
      notAfter: fromSeconds(Number(row["not_after"])),
    };
  });
}
