import { jsonOf } from "./column.ts";
import { rowsOf } from "./database.ts";
import type { Database, Statement, TenantId } from "./database.ts";
import { fromSeconds, toBound, toSeconds } from "./instant.ts";
import { slices } from "./slices.ts";

/** Something other than a restart that happened to an object: a revision rolled out, keys changed, a node rebooted, a pod became Ready. */
export interface Change {
  cluster: string;
  /** "" for objects of the cluster. */
  namespace: string;
  kind: string;
  name: string;
  happenedAt: string;
  /** One word: "Rollout", "Changed", "Rebooted", "NotReady", "Ready" ... */
  reason: string;
  /** JSON: the revision, the names of the keys. Never values. */
  detail?: unknown;
}

export interface ChangeFilter {
  cluster: string;
  namespace?: string;
  kinds?: readonly string[];
  name?: string;
  /** Any of these. */
  names?: readonly string[];
  since: string;
  until: string;
}

/** Puts changes on record, each once. The first detail told stands. */
export function changeStatements(tenant: TenantId, changes: readonly Change[]): Statement[] {
  const rows = changes.flatMap((change) => {
    const at = toSeconds(change.happenedAt);
    if (at === undefined) return [];
    const detail = change.detail === undefined ? null : JSON.stringify(change.detail);
    return [[change.cluster, change.namespace, change.kind, change.name, at, change.reason, detail]];
  });
  return [...slices(rows)].map((slice) => ({
    sql: `INSERT INTO changes (tenant_id, cluster, namespace, kind, name, happened_at, reason, detail)
      SELECT ?1, c.value->>0, c.value->>1, c.value->>2, c.value->>3, c.value->>4, c.value->>5, c.value->>6
      FROM json_each(?2) AS c WHERE true ON CONFLICT DO NOTHING`,
    params: [tenant, JSON.stringify(slice)],
  }));
}

/** Oldest first. A template that was rolled out already, and since then no other, is not rolled out again by one more pod. */
export async function listChanges(
  db: Database,
  tenant: TenantId,
  filter: ChangeFilter,
  limit = 1_000,
): Promise<Change[]> {
  const params: unknown[] = [
    tenant,
    filter.cluster,
    toBound(filter.since) ?? 0,
    toBound(filter.until) ?? 2 ** 40,
  ];
  const put = (value: unknown) => `?${params.push(value)}`;
  const conditions = [
    "tenant_id = ?1 AND cluster = ?2 AND happened_at >= ?3 AND happened_at < ?4",
    `NOT (reason = 'Rollout' AND detail IS NOT NULL AND detail->>'$.revision' IS (
      SELECT former.detail->>'$.revision' FROM changes AS former
      WHERE former.tenant_id = ?1 AND former.cluster = ?2 AND former.namespace = changes.namespace
        AND former.kind = changes.kind AND former.name = changes.name AND former.happened_at < changes.happened_at
        AND former.reason = 'Rollout'
      ORDER BY former.happened_at DESC LIMIT 1))`,
  ];
  if (filter.namespace !== undefined) conditions.push(`namespace = ${put(filter.namespace)}`);
  if (filter.name !== undefined) conditions.push(`name = ${put(filter.name)}`);
  if (filter.names !== undefined)
    conditions.push(`name IN (SELECT value FROM json_each(${put(JSON.stringify(filter.names))}))`);
  if (filter.kinds !== undefined) {
    conditions.push(`kind IN (SELECT value FROM json_each(${put(JSON.stringify(filter.kinds))}))`);
  }
  const rows = await rowsOf(
    db,
    `SELECT cluster, namespace, kind, name, happened_at, reason, detail FROM changes WHERE ${conditions.join(" AND ")}
      ORDER BY happened_at, kind, namespace, name, reason LIMIT ${put(limit)}`,
    params,
  );
  return rows.map((row) => {
    const detail = jsonOf(row["detail"]);
    return {
      cluster: String(row["cluster"]),
      namespace: String(row["namespace"]),
      kind: String(row["kind"]),
      name: String(row["name"]),
      happenedAt: fromSeconds(Number(row["happened_at"])),
      reason: String(row["reason"]),
      ...(detail !== undefined && { detail }),
    };
  });
}
