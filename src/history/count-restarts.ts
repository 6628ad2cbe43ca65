import type { Workload } from "../evidence/evidence.ts";
import { numberOrNull } from "./column.ts";
import { rowsOf } from "./database.ts";
import type { Database, TenantId } from "./database.ts";
import { fromSeconds } from "./instant.ts";

export interface RestartCount {
  observed: number;
  firstAt: string | null;
  lastAt: string | null;
  /** The highest attempt on record: the restart count that it is part of is no lower. */
  highestAttempt: number | null;
}

/** How many restarts of a workload's container (of any container, for null) are on record, and between which times. */
export async function countRestarts(
  db: Database,
  tenant: TenantId,
  key: { cluster: string; namespace: string; workload: Workload; container: string | null },
): Promise<RestartCount> {
  const [row] = await rowsOf(
    db,
    `SELECT count(*) AS observed, min(r.finished_at) AS first_at, max(r.finished_at) AS last_at,
        max(r.attempt) AS highest_attempt
      FROM restarts AS r CROSS JOIN containers AS c ON c.tenant_id = r.tenant_id AND c.container_id = r.container_id & ~1
      WHERE r.tenant_id = ?1 AND (?6 IS NULL OR c.name = ?6) AND r.workload_id = (
        SELECT workload_id FROM workloads
        WHERE tenant_id = ?1 AND cluster = ?2 AND namespace = ?3 AND name = ?4 AND kind = ?5)`,
    [tenant, key.cluster, key.namespace, key.workload.name, key.workload.kind, key.container],
  );
  const time = (value: unknown) => (typeof value === "number" ? fromSeconds(value) : null);
  return {
    observed: Number(row?.["observed"] ?? 0),
    firstAt: time(row?.["first_at"]),
    lastAt: time(row?.["last_at"]),
    highestAttempt: numberOrNull(row?.["highest_attempt"]),
  };
}
