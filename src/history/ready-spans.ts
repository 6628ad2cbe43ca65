import type { Workload } from "../evidence/evidence.ts";
import { textOrNull } from "./column.ts";
import { rowsOf } from "./database.ts";
import type { Database, Statement, TenantId } from "./database.ts";
import { fromSeconds, toBound, toSeconds } from "./instant.ts";
import { slices } from "./slices.ts";
import { workloadOfRow } from "./workload-key.ts";

/** A pod was seen to be Ready from its last transition until the moment of observation. */
export interface ReadySpan {
  cluster: string;
  namespace: string;
  workload: Workload;
  pod: string;
  node: string | null;
  revision: string | null;
  since: string;
  until: string;
}

// A watcher tells it with every push; five minutes more or less decide nothing.
const leastProgressSeconds = 300;

/** Puts spans on record; one that began at the same time as another goes on from there. */
export function readySpanStatements(tenant: TenantId, spans: readonly ReadySpan[]): Statement[] {
  const rows = spans.flatMap(({ cluster, namespace, workload, pod, node, revision, since, until }) => {
    const from = toSeconds(since);
    const to = toSeconds(until);
    if (from === undefined || to === undefined || to < from) return [];
    return [[cluster, namespace, workload.kind, workload.name, pod, from, to, node, revision]];
  });
  return [...slices(rows)].map((slice) => ({
    sql: `INSERT INTO ready_spans (tenant_id, cluster, namespace, workload_kind, workload_name, pod, ready_since, ready_until,
        node, revision)
      SELECT ?1, s.value->>0, s.value->>1, s.value->>2, s.value->>3, s.value->>4, s.value->>5, s.value->>6, s.value->>7,
        s.value->>8
      FROM json_each(?2) AS s WHERE true
      ON CONFLICT DO UPDATE SET ready_until = excluded.ready_until, node = coalesce(ready_spans.node, excluded.node),
        revision = coalesce(ready_spans.revision, excluded.revision)
      WHERE excluded.ready_until >= ready_spans.ready_until + ${leastProgressSeconds}`,
    params: [tenant, JSON.stringify(slice)],
  }));
}

/** Spans of a workload's pods, or of all pods of a namespace or a cluster, that touch a time. Oldest first. */
export async function listReadySpans(
  db: Database,
  tenant: TenantId,
  filter: { cluster: string; namespace?: string; workload?: Workload; since: string; until: string },
  limit = 2_000,
): Promise<ReadySpan[]> {
  const { cluster, namespace, workload } = filter;
  const params: unknown[] = [
    tenant,
    cluster,
    toBound(filter.since) ?? 0,
    toBound(filter.until) ?? 2 ** 40,
    limit,
  ];
  const put = (value: unknown) => `?${params.push(value)}`;
  const conditions = ["tenant_id = ?1 AND cluster = ?2 AND ready_until >= ?3 AND ready_since <= ?4"];
  if (namespace !== undefined) conditions.push(`namespace = ${put(namespace)}`);
  if (workload !== undefined) {
    conditions.push(`workload_name = ${put(workload.name)} AND workload_kind = ${put(workload.kind)}`);
  }
  const rows = await rowsOf(
    db,
    `SELECT cluster, namespace, workload_kind, workload_name, pod, node, revision, ready_since, ready_until FROM ready_spans
      WHERE ${conditions.join(" AND ")} ORDER BY ready_since, namespace, pod LIMIT ?5`,
    params,
  );
  return rows.map((row) => ({
    ...workloadOfRow(row),
    pod: String(row["pod"]),
    node: textOrNull(row["node"]),
    revision: textOrNull(row["revision"]),
    since: fromSeconds(Number(row["ready_since"])),
    until: fromSeconds(Number(row["ready_until"])),
  }));
}
