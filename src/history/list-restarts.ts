import { decodeCursor, encodeCursor } from "./cursor.ts";
import type { Page, PageRequest } from "./cursor.ts";
import { numberOrNull, textOrNull } from "./column.ts";
import { rowsOf } from "./database.ts";
import type { Database, TenantId } from "./database.ts";
import { findRestarts } from "./find-restarts.ts";
import { fromSeconds } from "./instant.ts";
import { resolveFilter } from "./restart-filter.ts";
import type { RestartFilter } from "./restart-filter.ts";
import { origins } from "./restart.ts";
import type { Restart } from "./restart.ts";
import { workloadOfRow } from "./workload-key.ts";

const restartColumns = `
  w.cluster, w.namespace, w.kind AS workload_kind, w.name AS workload_name, p.name AS pod, i.uid AS pod_uid,
  c.name AS container, r.attempt, r.exit_code, r.signal, reason.text AS reason, r.lasted_seconds, r.finished_at,
  cause.text AS cause, signature.text AS signature, revision.text AS revision, node.text AS node, r.observed`;

const restartJoins = `
  CROSS JOIN workloads AS w ON w.tenant_id = r.tenant_id AND w.workload_id = r.workload_id
  CROSS JOIN pods AS p ON p.tenant_id = r.tenant_id AND p.pod_id = r.pod_id
  CROSS JOIN containers AS c ON c.tenant_id = r.tenant_id AND c.container_id = r.container_id & ~1
  LEFT JOIN pod_instances AS i ON i.tenant_id = r.tenant_id AND i.instance_id = r.instance_id
  LEFT JOIN terms AS node ON node.tenant_id = r.tenant_id AND node.term_id = i.node_id
  LEFT JOIN terms AS revision ON revision.tenant_id = r.tenant_id AND revision.term_id = i.revision_id
  LEFT JOIN terms AS reason ON reason.tenant_id = r.tenant_id AND reason.term_id = r.reason_id
  LEFT JOIN terms AS cause ON cause.tenant_id = r.tenant_id AND cause.term_id = r.cause_id
  LEFT JOIN terms AS signature ON signature.tenant_id = r.tenant_id AND signature.term_id = r.signature_id`;

const selectByKey = `
  SELECT ${restartColumns}
  FROM json_each(?2) AS k
  CROSS JOIN restarts AS r ON r.tenant_id = ?1 AND r.workload_id = k.value->>1 AND r.finished_at = k.value->>0
    AND r.pod_id = k.value->>2 AND r.container_id = k.value->>3
  ${restartJoins}
  ORDER BY k.key`;

const keyKinds = ["number", "number", "number", "number"] as const;

/** When the last restart ended of the page that gave a cursor. */
export function cursorTime(cursor: string): string | undefined {
  const key = decodeCursor(cursor, keyKinds);
  return key && fromSeconds(key[0]);
}

/** Newest first. */
export async function listRestarts(
  db: Database,
  tenant: TenantId,
  filter: RestartFilter,
  page: PageRequest,
): Promise<Page<Restart>> {
  const after = decodeCursor(page.cursor, keyKinds);
  const resolved = await resolveFilter(db, tenant, filter);
  if (resolved === undefined) return { items: [], nextCursor: null };
  const keys = await findRestarts(db, tenant, resolved, { after, limit: page.limit + 1 });
  const shown = keys.slice(0, page.limit);
  const rows = shown.length === 0 ? [] : await rowsOf(db, selectByKey, [tenant, JSON.stringify(shown)]);
  const last = shown.at(-1);
  return {
    items: rows.map(restart),
    nextCursor: keys.length > page.limit && last !== undefined ? encodeCursor(last) : null,
  };
}

function restart(row: Record<string, unknown>): Restart {
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
