import type { Workload } from "../evidence/evidence.ts";
import { numberOrNull, textOrNull } from "./column.ts";
import { rowsOf } from "./database.ts";
import type { Database, TenantId } from "./database.ts";
import { toSeconds } from "./instant.ts";
import { certainties } from "./restart.ts";

/** A restart of one container of a workload, of any pod. Times are seconds since 1970. */
export interface Crash {
  pod: string;
  node: string | null;
  revision: string | null;
  startedAt: number | null;
  finishedAt: number;
  attempt: number | null;
  exitCode: number | null;
  reason: string | null;
  cause: string | null;
  certainty: "proven" | "likely" | "possible" | null;
  signature: string | null;
  target: string | undefined;
}

/** The newest restarts of a workload's container since a time, oldest first. */
export async function listCrashes(
  db: Database,
  tenant: TenantId,
  key: { cluster: string; namespace: string; workload: Workload; container: string; since?: string },
  limit = 1_000,
): Promise<Crash[]> {
  const rows = await rowsOf(
    db,
    `SELECT p.name AS pod, node.text AS node, revision.text AS revision, r.finished_at, r.lasted_seconds, r.attempt,
        r.exit_code, reason.text AS reason, cause.text AS cause, r.certainty, signature.text AS signature,
        signature.detail AS target
      FROM workloads AS w
      CROSS JOIN restarts AS r ON r.tenant_id = w.tenant_id AND r.workload_id = w.workload_id
      CROSS JOIN pods AS p ON p.tenant_id = r.tenant_id AND p.pod_id = r.pod_id
      LEFT JOIN pod_instances AS i ON i.tenant_id = r.tenant_id AND i.instance_id = r.instance_id
      LEFT JOIN terms AS node ON node.tenant_id = r.tenant_id AND node.term_id = i.node_id
      LEFT JOIN terms AS revision ON revision.tenant_id = r.tenant_id AND revision.term_id = i.revision_id
      LEFT JOIN terms AS reason ON reason.tenant_id = r.tenant_id AND reason.term_id = r.reason_id
      LEFT JOIN terms AS cause ON cause.tenant_id = r.tenant_id AND cause.term_id = r.cause_id
      LEFT JOIN terms AS signature ON signature.tenant_id = r.tenant_id AND signature.term_id = r.signature_id
      WHERE w.tenant_id = ?1 AND w.cluster = ?2 AND w.namespace = ?3 AND w.name = ?4 AND w.kind = ?5
        AND r.finished_at >= ?7
        AND r.container_id & ~1 IN (SELECT container_id FROM containers WHERE tenant_id = ?1 AND name = ?6)
      ORDER BY r.finished_at DESC, p.name DESC, r.attempt DESC LIMIT ?8`,
    [
      tenant,
      key.cluster,
      key.namespace,
      key.workload.name,
      key.workload.kind,
      key.container,
      toSeconds(key.since) ?? 0,
      limit,
    ],
  );
  return rows.toReversed().map((row) => {
    const finishedAt = Number(row["finished_at"]);
    const lasted = numberOrNull(row["lasted_seconds"]);
    return {
      pod: String(row["pod"]),
      node: textOrNull(row["node"]),
      revision: textOrNull(row["revision"]),
      startedAt: lasted === null ? null : finishedAt - lasted,
      finishedAt,
      attempt: numberOrNull(row["attempt"]),
      exitCode: numberOrNull(row["exit_code"]),
      reason: textOrNull(row["reason"]),
      cause: textOrNull(row["cause"]),
      certainty: certainties[Number(row["certainty"] ?? 0) - 1] ?? null,
      signature: textOrNull(row["signature"]),
      target: textOrNull(row["target"]) ?? undefined,
    };
  });
}
