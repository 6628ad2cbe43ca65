import type { Workload } from "../evidence/evidence.ts";
import { numberOrNull, textOrNull } from "./column.ts";
import { rowsOf } from "./database.ts";
import type { Database, TenantId } from "./database.ts";
import { certainties } from "./restart.ts";
import { slices } from "./slices.ts";
import { type WorkloadKey, workloadOfRow } from "./workload-key.ts";

/** A restart with what decides which crash loop it belongs to. Times are seconds since 1970. */
export interface LoopRestart {
  cluster: string;
  namespace: string;
  workload: Workload;
  pod: string;
  container: string;
  startedAt: number | null;
  finishedAt: number;
  attempt: number | null;
  exitCode: number | null;
  reason: string | null;
  cause: string | null;
  certainty: (typeof certainties)[number] | null;
  signature: string | null;
  /** `host:port` that the signature's crash waits for. */
  target: string | null;
  revision: string | null;
  node: string | null;
}

// One row too many is read, so that a list that was cut shows it.
export const mostLoopRestarts = 400;

const select = `
  SELECT w.cluster, w.namespace, w.kind AS workload_kind, w.name AS workload_name, p.name AS pod, c.name AS container,
    r.finished_at, r.lasted_seconds, r.attempt, r.exit_code, reason.text AS reason, cause.text AS cause, r.certainty, signature.text AS signature,
    signature.detail AS target, revision.text AS revision, node.text AS node
  FROM json_each(?2) AS j
  CROSS JOIN workloads AS w ON w.tenant_id = ?1 AND w.cluster = j.value->>0 AND w.namespace = j.value->>1
    AND w.kind = j.value->>2 AND w.name = j.value->>3
  CROSS JOIN restarts AS r ON r.tenant_id = ?1 AND r.workload_id = w.workload_id AND r.finished_at >= max(?3, (
    SELECT min(f) FROM (SELECT n.finished_at AS f FROM restarts AS n
      WHERE n.tenant_id = ?1 AND n.workload_id = w.workload_id ORDER BY n.finished_at DESC LIMIT ?4)))
  CROSS JOIN pods AS p ON p.tenant_id = ?1 AND p.pod_id = r.pod_id
  CROSS JOIN containers AS c ON c.tenant_id = ?1 AND c.container_id = r.container_id & ~1
  LEFT JOIN pod_instances AS i ON i.tenant_id = ?1 AND i.instance_id = r.instance_id
  LEFT JOIN terms AS node ON node.tenant_id = ?1 AND node.term_id = i.node_id
  LEFT JOIN terms AS revision ON revision.tenant_id = ?1 AND revision.term_id = i.revision_id
  LEFT JOIN terms AS reason ON reason.tenant_id = ?1 AND reason.term_id = r.reason_id
  LEFT JOIN terms AS cause ON cause.tenant_id = ?1 AND cause.term_id = r.cause_id
  LEFT JOIN terms AS signature ON signature.tenant_id = ?1 AND signature.term_id = r.signature_id
  ORDER BY r.workload_id, r.finished_at, r.pod_id, r.container_id`;

/** The newest restarts of each of these workloads since a time, oldest first; of one workload not many more than {@link mostLoopRestarts}. */
export async function listLoopRestarts(
  db: Database,
  tenant: TenantId,
  { workloads, since }: { workloads: readonly WorkloadKey[]; since: number },
): Promise<LoopRestart[]> {
  const found: LoopRestart[] = [];
  for (const slice of slices(
    workloads.map(({ cluster, namespace, workload }) => [cluster, namespace, workload.kind, workload.name]),
    100,
  )) {
    const rows = await rowsOf(db, select, [tenant, JSON.stringify(slice), since, mostLoopRestarts]);
    found.push(...rows.map(loopRestart));
  }
  return found;
}

function loopRestart(row: Record<string, unknown>): LoopRestart {
  const finishedAt = Number(row["finished_at"]);
  const lasted = numberOrNull(row["lasted_seconds"]);
  const certainty = numberOrNull(row["certainty"]);
  return {
    ...workloadOfRow(row),
    pod: String(row["pod"]),
    container: String(row["container"]),
    startedAt: lasted === null ? null : finishedAt - lasted,
    finishedAt,
    attempt: numberOrNull(row["attempt"]),
    exitCode: numberOrNull(row["exit_code"]),
    reason: textOrNull(row["reason"]),
    cause: textOrNull(row["cause"]),
    certainty: certainty === null ? null : (certainties[certainty - 1] ?? null),
    signature: textOrNull(row["signature"]),
    target: textOrNull(row["target"]),
    revision: textOrNull(row["revision"]),
    node: textOrNull(row["node"]),
  };
}
