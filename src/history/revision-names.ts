import { rowsOf } from "./database.ts";
import type { Database, TenantId } from "./database.ts";

const mostNames = 500;

/** What a revision is on record by: its template's hash. A number stands for the templates of the rollouts that had it. */
export async function revisionNames(
  db: Database,
  tenant: TenantId,
  filter: {
    revision: string;
    cluster?: string;
    namespace?: string;
    workload?: string;
    workloadKind?: string;
  },
): Promise<string[]> {
  const { revision, cluster, namespace, workload, workloadKind } = filter;
  if (!/^\d{1,9}$/.test(revision)) return [revision];
  const rows = await rowsOf(
    db,
    `SELECT DISTINCT detail->>'$.revision' AS name FROM changes
      WHERE tenant_id = ?1 AND reason = 'Rollout' AND detail->>'$.number' = ?2 AND (?3 IS NULL OR cluster = ?3)
        AND (?4 IS NULL OR namespace = ?4) AND (?5 IS NULL OR name = ?5) AND (?6 IS NULL OR kind = ?6)
      LIMIT ?7`,
    [tenant, revision, cluster ?? null, namespace ?? null, workload ?? null, workloadKind ?? null, mostNames],
  );
  return [revision, ...rows.map(({ name }) => String(name))];
}
