import type { CrashLoop } from "./crash-loops.ts";
import type { Statement, TenantId } from "./database.ts";
import { insertWorkloads } from "./dictionaries.ts";
import { toInstant } from "./instant.ts";
import { slices } from "./slices.ts";
import { ownerDepth } from "./word-lists.ts";

// An UPDATE writes the entry of every index that has one of the columns it names, changed or not, and each entry is billed
// as a row. So each statement names the columns of its indexes alone, with those that are in none, and most restarts
// change only the latter: one row where an upsert of all columns writes six.

/** What a column without an index becomes. */
const plain: Record<string, string> = {
  category: "told.category",
  target: "told.target",
  last_restart_at: "told.last_restart_at",
  restarts: "told.restarts",
  reopened: "told.reopened",
  origin_loop_id: "coalesce(told.origin_loop_id, crash_loops.origin_loop_id)",
  split_from_loop_id: "told.split_from_loop_id",
  first_report_id: "coalesce(crash_loops.first_report_id, told.first_report_id)",
  last_report_id: "coalesce(told.last_report_id, crash_loops.last_report_id)",
  first_evidence_hash: "coalesce(crash_loops.first_evidence_hash, told.first_evidence_hash)",
  last_evidence_hash: "coalesce(told.last_evidence_hash, crash_loops.last_evidence_hash)",
};

const columns = [
  "loop_id",
  "container",
  "cause",
  "signature",
  "opened_at",
  "closed_at",
  ...Object.keys(plain),
];
const places = ["cluster", "namespace", "kind", "name"];

/** A list of crash loops (?2) as rows. */
const told = `
  WITH told AS MATERIALIZED (
    SELECT ?1 AS tenant_id, ${[...columns, ...places].map((name, index) => `value->>${index} AS ${name}`).join(", ")}
    FROM json_each(?2))`;

const insert = `
  ${told}
  INSERT INTO crash_loops (tenant_id, workload_id, ${columns.join(", ")})
  SELECT ?1, w.workload_id, ${columns.map((name) => `told.${name}`).join(", ")}
  FROM told
  CROSS JOIN workloads AS w ON w.tenant_id = ?1 AND w.cluster = told.cluster AND w.namespace = told.namespace
    AND w.kind = told.kind AND w.name = told.name
  WHERE true
  ON CONFLICT DO NOTHING`;

function update(indexed: readonly string[], { verb = "UPDATE", where = "true" } = {}): string {
  const values: Record<string, string> = {
    ...Object.fromEntries(indexed.map((name) => [name, `told.${name}`])),
    ...plain,
  };
  const deciding = indexed.length > 0 ? indexed : Object.keys(plain);
  return `
  ${told}
  ${verb} crash_loops SET ${Object.entries(values)
    .map(([name, value]) => `${name} = ${value}`)
    .join(", ")}
  FROM told
  WHERE crash_loops.tenant_id = told.tenant_id AND crash_loops.loop_id = told.loop_id AND ${where}
    AND (${deciding.map((name) => values[name]).join(", ")})
      IS NOT (${deciding.map((name) => `crash_loops.${name}`).join(", ")})`;
}

// A container has one open loop: those that close make room for the one that opens.
const store: readonly string[] = [
  update(["closed_at"], { where: "told.closed_at IS NOT NULL" }),
  insert,
  update(["closed_at"], { verb: "UPDATE OR IGNORE", where: "told.closed_at IS NULL" }),
  update(["cause", "signature"]),
  update(["opened_at"]),
  update([]),
];

/** Stores crash loops as they stand now. Of two that are open for one container, the first stays and the second is not stored. */
export function crashLoopStatements(tenant: TenantId, loops: readonly CrashLoop[]): Statement[] {
  return [...slices(loops)].flatMap((slice) => {
    const workloads = new Map(
      slice.map(({ cluster, namespace, workload: { kind, name } }) => {
        const row = [cluster, namespace, kind, name, ownerDepth(kind)];
        return [JSON.stringify(row), row];
      }),
    );
    const rows = JSON.stringify(slice.map(rowOf));
    return [
      { sql: insertWorkloads, params: [tenant, JSON.stringify([...workloads.values()])] },
      ...store.map((sql) => ({ sql, params: [tenant, rows] })),
    ];
  });
}

/** In the order of {@link columns} and {@link places}. */
function rowOf(loop: CrashLoop): unknown[] {
  return [
    loop.id,
    loop.container,
    loop.cause,
    loop.signature,
    toInstant(loop.openedAt) ?? loop.openedAt,
    toInstant(loop.closedAt ?? undefined) ?? null,
    loop.category,
    loop.target,
    toInstant(loop.lastRestartAt) ?? loop.lastRestartAt,
    loop.restarts,
    loop.reopened,
    loop.originId,
    loop.splitFromId,
    loop.firstReportId,
    loop.lastReportId,
    loop.firstEvidenceHash,
    loop.lastEvidenceHash,
    loop.cluster,
    loop.namespace,
    loop.workload.kind,
    loop.workload.name,
  ];
}

/** Says of crash loops which other one they wait for. */
export function originStatements(
  tenant: TenantId,
  origins: readonly { id: string; originId: string }[],
): Statement[] {
  return [...slices(origins.map(({ id, originId }) => [id, originId]))].map((slice) => ({
    sql: `UPDATE crash_loops SET origin_loop_id = o.value->>1 FROM json_each(?2) AS o
      WHERE crash_loops.tenant_id = ?1 AND crash_loops.loop_id = o.value->>0`,
    params: [tenant, JSON.stringify(slice)],
  }));
}

/** Makes one crash loop of two: the first goes, and what pointed at it points at the second. */
export function joinCrashLoopStatements(
  tenant: TenantId,
  { id, into }: { id: string; into: string },
): Statement[] {
  const params = [tenant, id, into];
  return [
    {
      sql: `UPDATE crash_loops SET first_report_id = coalesce(gone.first_report_id, crash_loops.first_report_id),
          first_evidence_hash = coalesce(gone.first_evidence_hash, crash_loops.first_evidence_hash)
        FROM crash_loops AS gone
        WHERE crash_loops.tenant_id = ?1 AND crash_loops.loop_id = ?3 AND gone.tenant_id = ?1 AND gone.loop_id = ?2
          AND gone.opened_at <= crash_loops.opened_at`,
      params,
    },
    {
      sql: "UPDATE crash_loops SET origin_loop_id = ?3 WHERE tenant_id = ?1 AND origin_loop_id = ?2",
      params,
    },
    {
      sql: `UPDATE crash_loops SET split_from_loop_id = nullif(?3, loop_id) WHERE tenant_id = ?1 AND split_from_loop_id = ?2`,
      params,
    },
    { sql: "DELETE FROM crash_loops WHERE tenant_id = ?1 AND loop_id = ?2 AND loop_id <> ?3", params },
  ];
}
