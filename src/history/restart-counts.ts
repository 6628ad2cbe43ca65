import type { Statement, TenantId } from "./database.ts";
import type { WordIds } from "./dictionaries.ts";
import type { ReadCount } from "./read-observations.ts";

/** Puts counts on record: of each life the greatest, as it was first seen. */
export function countStatement(tenant: TenantId, counts: readonly ReadCount[], ids: WordIds): Statement {
  const rows = counts.map(({ pod, container, instance, restartCount, seenAt }) => [
    ids.pods[pod] ?? -1,
    ids.containers[container] ?? -1,
    instance === null ? 0 : (ids.instances[instance] ?? 0),
    restartCount,
    seenAt,
  ]);
  return {
    sql: `INSERT INTO restart_counts (tenant_id, workload_id, pod_id, container_id, instance_id, restart_count, seen_at)
      SELECT ?1, p.workload_id, p.pod_id, j.value->>1, j.value->>2, j.value->>3, j.value->>4
      FROM json_each(?2) AS j CROSS JOIN pods AS p ON p.tenant_id = ?1 AND p.pod_id = j.value->>0
      WHERE true
      ON CONFLICT DO UPDATE SET restart_count = excluded.restart_count, seen_at = excluded.seen_at
      WHERE (excluded.restart_count, -excluded.seen_at) > (restart_counts.restart_count, -restart_counts.seen_at)`,
    params: [tenant, JSON.stringify(rows)],
  };
}
