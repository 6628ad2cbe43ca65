import { decodeCursor, encodeCursor } from "./cursor.ts";
import type { Page, PageRequest } from "./cursor.ts";
import { numberOrNull, textOrNull } from "./column.ts";
import { rowsOf } from "./database.ts";
import type { Database, TenantId } from "./database.ts";
import { fromSeconds, toSeconds } from "./instant.ts";
import { origins } from "./restart.ts";
import type { Restart } from "./restart.ts";

export interface RestartFilter {
  cluster?: string;
  namespace?: string;
  /** Its name; `workloadKind` narrows it down. */
  workload?: string;
  workloadKind?: string;
  pod?: string;
  container?: string;
  node?: string;
  /** Any of these. */
  causes?: readonly string[];
  signature?: string;
  revision?: string;
  exitCode?: number;
  /** Ended at or after, and before: RFC 3339. */
  since?: string;
  until?: string;
}

export const restartColumns = `
  w.cluster, w.namespace, w.kind AS workload_kind, w.name AS workload_name, p.name AS pod, i.uid AS pod_uid,
  c.name AS container, r.attempt, r.exit_code, r.signal, reason.text AS reason, r.lasted_seconds, r.finished_at,
  cause.text AS cause, signature.text AS signature, revision.text AS revision, node.text AS node, r.observed,
  r.workload_id, r.pod_id, r.container_id`;

export const restartJoins = `
  JOIN workloads AS w ON w.tenant_id = r.tenant_id AND w.workload_id = r.workload_id
  JOIN pods AS p ON p.tenant_id = r.tenant_id AND p.pod_id = r.pod_id
  JOIN containers AS c ON c.tenant_id = r.tenant_id AND c.container_id = r.container_id
  LEFT JOIN pod_instances AS i ON i.tenant_id = r.tenant_id AND i.instance_id = r.instance_id
  LEFT JOIN terms AS node ON node.tenant_id = r.tenant_id AND node.term_id = i.node_id
  LEFT JOIN terms AS revision ON revision.tenant_id = r.tenant_id AND revision.term_id = i.revision_id
  LEFT JOIN terms AS reason ON reason.tenant_id = r.tenant_id AND reason.term_id = r.reason_id
  LEFT JOIN terms AS cause ON cause.tenant_id = r.tenant_id AND cause.term_id = r.cause_id
  LEFT JOIN terms AS signature ON signature.tenant_id = r.tenant_id AND signature.term_id = r.signature_id`;

/** Newest first. */
export async function listRestarts(
  db: Database,
  tenant: TenantId,
  filter: RestartFilter,
  page: PageRequest,
): Promise<Page<Restart>> {
  const params: unknown[] = [tenant];
  const put = (value: unknown) => `?${params.push(value)}`;
  const conditions = ["r.tenant_id = ?1"];
  const equal = (column: string, value: string | number | undefined) => {
    if (value !== undefined) conditions.push(`${column} = ${put(value)}`);
  };
  equal("w.cluster", filter.cluster);
  equal("w.namespace", filter.namespace);
  equal("w.name", filter.workload);
  equal("w.kind", filter.workloadKind);
  equal("p.name", filter.pod);
  equal("c.name", filter.container);
  equal("node.text", filter.node);
  equal("signature.text", filter.signature);
  equal("revision.text", filter.revision);
  equal("r.exit_code", filter.exitCode);
  if (filter.causes !== undefined) {
    conditions.push(`cause.text IN (SELECT value FROM json_each(${put(JSON.stringify(filter.causes))}))`);
  }
  const since = toSeconds(filter.since);
  if (since !== undefined) conditions.push(`r.finished_at >= ${put(since)}`);
  const until = toSeconds(filter.until);
  if (until !== undefined) conditions.push(`r.finished_at < ${put(until)}`);
  const after = decodeCursor(page.cursor, ["number", "number", "number", "number"]);
  if (after !== undefined) {
    const [finishedAt, workload, pod, container] = after;
    conditions.push(
      `(r.finished_at, r.workload_id, r.pod_id, r.container_id) < (${put(finishedAt)}, ${put(workload)}, ${put(pod)}, ${put(container)})`,
    );
  }
  const rows = await rowsOf(
    db,
    `SELECT ${restartColumns} FROM restarts AS r ${restartJoins} WHERE ${conditions.join(" AND ")}
      ORDER BY r.finished_at DESC, r.workload_id DESC, r.pod_id DESC, r.container_id DESC LIMIT ${put(page.limit + 1)}`,
    params,
  );
  const last = rows[page.limit - 1];
  return {
    items: rows.slice(0, page.limit).map(restart),
    nextCursor:
      rows.length > page.limit && last !== undefined
        ? encodeCursor([last["finished_at"], last["workload_id"], last["pod_id"], last["container_id"]])
        : null,
  };
}

export function restart(row: Record<string, unknown>): Restart {
  const finishedAt = Number(row["finished_at"]);
  const lasted = numberOrNull(row["lasted_seconds"]);
  return {
    cluster: String(row["cluster"]),
    namespace: String(row["namespace"]),
    workload: { kind: String(row["workload_kind"]), name: String(row["workload_name"]) },
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
