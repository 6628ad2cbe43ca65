import { numberOrNull, textOrNull } from "./column.ts";
import { fromSeconds } from "./instant.ts";
import { origins } from "./restart.ts";
import type { Restart } from "./restart.ts";
import { workloadOfRow } from "./workload-key.ts";

/** Of a row `r` of the ledger, with {@link restartJoins}. */
export const restartColumns = `
  w.cluster, w.namespace, w.kind AS workload_kind, w.name AS workload_name, p.name AS pod, i.uid AS pod_uid,
  c.name AS container, r.attempt, r.exit_code, r.signal, reason.text AS reason, r.lasted_seconds, r.finished_at,
  cause.text AS cause, signature.text AS signature, revision.text AS revision, node.text AS node, r.observed`;

export const restartJoins = `
  CROSS JOIN workloads AS w ON w.tenant_id = r.tenant_id AND w.workload_id = r.workload_id
  CROSS JOIN pods AS p ON p.tenant_id = r.tenant_id AND p.pod_id = r.pod_id
  CROSS JOIN containers AS c ON c.tenant_id = r.tenant_id AND c.container_id = r.container_id & ~1
  LEFT JOIN pod_instances AS i ON i.tenant_id = r.tenant_id AND i.instance_id = r.instance_id
  LEFT JOIN terms AS node ON node.tenant_id = r.tenant_id AND node.term_id = i.node_id
  LEFT JOIN terms AS revision ON revision.tenant_id = r.tenant_id AND revision.term_id = i.revision_id
  LEFT JOIN terms AS reason ON reason.tenant_id = r.tenant_id AND reason.term_id = r.reason_id
  LEFT JOIN terms AS cause ON cause.tenant_id = r.tenant_id AND cause.term_id = r.cause_id
  LEFT JOIN terms AS signature ON signature.tenant_id = r.tenant_id AND signature.term_id = r.signature_id`;

/** Of a row with {@link restartColumns}. */
export function restartOfRow(row: Record<string, unknown>): Restart {
  const finishedAt = Number(row["finished_at"]);
  const lasted = numberOrNull(row["lasted_seconds"]);
  return {
    ...workloadOfRow(row),
    pod: String(row["pod"]),
    podUid: textOrNull(row["pod_uid"]),
    container: String(row["container"]),
    attempt: numberOrNull(row["attempt"]),
    exitCode: numberOrNull(row["exit_code"]),
    signal: numberOrNull(row["signal"]),
    reason: textOrNull(row["reason"]),
    startedAt: lasted === null ? null : fromSeconds(finishedAt - lasted),
    finishedAt: fromSeconds(finishedAt),
    cause: textOrNull(row["cause"]),
    signature: textOrNull(row["signature"]),
    revision: textOrNull(row["revision"]),
    node: textOrNull(row["node"]),
    observed: origins[Number(row["observed"])] ?? "attached",
  };
}
