import { numberOrNull, textOrNull } from "./column.ts";
import type { Database, Outcome, Statement, TenantId } from "./database.ts";
import { fromSeconds, toBound } from "./instant.ts";
import type { RestartGap } from "./restart.ts";
import { workloadOfRow } from "./workload-key.ts";

export interface GapFilter {
  cluster?: string;
  namespace?: string;
  workload?: string;
  workloadKind?: string;
  pod?: string;
  container?: string;
  /** Noticed at or after, and before: by a restart that ended then, or by a count that was seen then. */
  since?: string;
  until?: string;
}

type Row = Outcome["rows"][number];

/** Gaps of a workload or a pod, oldest first. */
export async function listGaps(
  db: Database,
  tenant: TenantId,
  filter: GapFilter,
  limit = 200,
): Promise<RestartGap[]> {
  const [between, counted] = await db.atomically([
    gapsBetween(tenant, filter, limit),
    countsUnexplained(tenant, filter, limit),
  ]);
  return [...(between?.rows ?? []).map(gapBetween), ...gapsAtEnd(counted?.rows ?? [])]
    .toSorted((one, other) => one.noticedAt - other.noticedAt || order(one.gap, other.gap))
    .slice(0, limit)
    .map(({ gap }) => gap);
}

interface Noticed {
  noticedAt: number;
  gap: RestartGap;
}

function order(one: RestartGap, other: RestartGap): number {
  const key = ({ cluster, namespace, pod, container }: RestartGap) =>
    [cluster, namespace, pod, container].join("\0");
  const [first, second] = [key(one), key(other)];
  return first === second ? one.fromAttempt - other.fromAttempt : first < second ? -1 : 1;
}

/**
 * The rows of a table of the ledger, as `x`, that the names allow, and who they are about. Where a pod is named it comes
 * first: else SQLite would go through all workloads.
 */
function named(
  table: string,
  at: string,
  { cluster, namespace, workload, workloadKind, pod, container, since, until }: GapFilter,
  put: (value: unknown) => string,
): { from: string; where: string } {
  const wanted: [string, unknown][] = [
    ["w.cluster =", cluster],
    ["w.namespace =", namespace],
    ["w.name =", workload],
    ["w.kind =", workloadKind],
    ["p.name =", pod],
    ["c.name =", container],
    [`x.${at} >=`, toBound(since)],
    [`x.${at} <`, toBound(until)],
  ];
  const rows = `CROSS JOIN ${table} AS x ON x.tenant_id = w.tenant_id AND x.workload_id = w.workload_id`;
  const owner = "workloads AS w ON w.tenant_id = p.tenant_id AND w.workload_id = p.workload_id";
  return {
    from: `${
      pod === undefined
        ? `workloads AS w ${rows} CROSS JOIN pods AS p ON p.tenant_id = x.tenant_id AND p.pod_id = x.pod_id`
        : `pods AS p CROSS JOIN ${owner} ${rows} AND x.pod_id = p.pod_id`
    }
      CROSS JOIN containers AS c ON c.tenant_id = x.tenant_id AND c.container_id = x.container_id & ~1`,
    where: [
      "p.tenant_id = ?1 AND w.tenant_id = ?1",
      ...wanted.filter(([, value]) => value !== undefined).map(([test, value]) => `${test} ${put(value)}`),
    ].join(" AND "),
  };
}

const names = `w.cluster, w.namespace, w.kind AS workload_kind, w.name AS workload_name, p.name AS pod, c.name AS container`;

function gapsBetween(tenant: TenantId, filter: GapFilter, limit: number): Statement {
  const params: unknown[] = [tenant];
  const put = (value: unknown) => `?${params.push(value)}`;
  const { from, where } = named("restart_gaps", "finished_at", filter, put);
  return {
    sql: `SELECT ${names}, x.finished_at, x.from_attempt, x.to_attempt, x.not_after,
        coalesce(x.not_before, i.created_at) AS not_before
      FROM ${from}
      LEFT JOIN restarts AS r ON r.tenant_id = x.tenant_id AND r.workload_id = x.workload_id
        AND r.finished_at = x.finished_at AND r.pod_id = x.pod_id AND r.container_id = x.container_id
      LEFT JOIN pod_instances AS i ON i.tenant_id = x.tenant_id AND i.instance_id = r.instance_id
      WHERE ${where}
      ORDER BY x.finished_at, w.cluster, w.namespace, p.name, c.name, x.from_attempt LIMIT ${put(limit)}`,
    params,
  };
}

function gapBetween(row: Row): Noticed {
  return {
    noticedAt: Number(row["finished_at"]),
    gap: gapOf(row, {
      fromAttempt: Number(row["from_attempt"]),
      toAttempt: Number(row["to_attempt"]),
      notBefore: numberOrNull(row["not_before"]),
      notAfter: Number(row["not_after"]),
    }),
  };
}

/**
 * Counts beside what the restarts on record explain of them: the last attempt, and the last end before the count was seen.
 * The restarts of a workload are gone through once, however many counts it has. A restart of which nobody told the life may
 * be of any, like a count.
 */
function countsUnexplained(tenant: TenantId, filter: GapFilter, limit: number): Statement {
  const params: unknown[] = [tenant];
  const put = (value: unknown) => `?${params.push(value)}`;
  const { from, where } = named("restart_counts", "seen_at", filter, put);
  return {
    sql: `WITH counts AS MATERIALIZED (
        SELECT ${names}, x.workload_id, x.pod_id, x.container_id, x.instance_id, x.restart_count, x.seen_at,
          i.uid, coalesce(i.created_at, 0) AS created_at
        FROM ${from}
        LEFT JOIN pod_instances AS i ON i.tenant_id = x.tenant_id AND i.instance_id = x.instance_id
        WHERE ${where} ORDER BY x.seen_at DESC LIMIT ${put(limit)}),
      known AS MATERIALIZED (
        SELECT n.pod_id, n.container_id, n.instance_id, max(r.attempt) AS last_attempt,
          max(CASE WHEN r.finished_at <= n.seen_at THEN r.finished_at END) AS last_end
        FROM (SELECT workload_id, min(created_at) AS since FROM counts GROUP BY workload_id) AS d
        CROSS JOIN restarts AS r ON r.tenant_id = ?1 AND r.workload_id = d.workload_id AND r.finished_at >= d.since
        CROSS JOIN restart_counts AS n ON n.tenant_id = ?1 AND n.workload_id = r.workload_id AND n.pod_id = r.pod_id
          AND n.container_id = r.container_id & ~1
        LEFT JOIN pod_instances AS life ON life.tenant_id = ?1 AND life.instance_id = n.instance_id
        WHERE r.finished_at >= coalesce(life.created_at, 0)
          AND coalesce((SELECT uid FROM pod_instances WHERE tenant_id = ?1 AND instance_id = r.instance_id) = life.uid, true)
        GROUP BY n.pod_id, n.container_id, n.instance_id)
      SELECT counts.*, known.last_attempt, known.last_end FROM counts
      LEFT JOIN known ON known.pod_id = counts.pod_id AND known.container_id = counts.container_id
        AND known.instance_id = counts.instance_id
      WHERE coalesce(known.last_attempt, -1) < counts.restart_count - 1`,
    params,
  };
}

/** A count of a life that nobody named tells only what the lives that are named do not tell of the container. */
function gapsAtEnd(rows: readonly Row[]): Noticed[] {
  const containers = Map.groupBy(rows, (row) => `${Number(row["pod_id"])} ${Number(row["container_id"])}`);
  return [...containers.values()].flatMap((counts) => {
    const ofLives = counts.filter((row) => textOrNull(row["uid"]) !== null);
    const highest = ofLives.toSorted((a, b) => Number(b["restart_count"]) - Number(a["restart_count"]))[0];
    return counts.flatMap((row): Noticed[] => {
      const other = ofLives.includes(row) ? undefined : highest;
      const seenAt = Number(row["seen_at"]);
      const fromAttempt = Math.max(
        1 + (numberOrNull(row["last_attempt"]) ?? -1),
        Number(other?.["restart_count"] ?? 0),
      );
      const toAttempt = Number(row["restart_count"]) - 1;
      if (fromAttempt > toAttempt) return [];
      const ends = [row["last_end"], other?.["seen_at"]].filter((end) => typeof end === "number");
      const begun = Math.max(0, ...ends, Number(row["created_at"]));
      const notBefore = begun === 0 || begun > seenAt ? null : begun;
      return [
        { noticedAt: seenAt, gap: gapOf(row, { fromAttempt, toAttempt, notBefore, notAfter: seenAt }) },
      ];
    });
  });
}

function gapOf(
  row: Row,
  bounds: { fromAttempt: number; toAttempt: number; notBefore: number | null; notAfter: number },
): RestartGap {
  return {
    ...workloadOfRow(row),
    pod: String(row["pod"]),
    container: String(row["container"]),
    fromAttempt: bounds.fromAttempt,
    toAttempt: bounds.toAttempt,
    notBefore: bounds.notBefore === null ? null : fromSeconds(bounds.notBefore),
    notAfter: fromSeconds(bounds.notAfter),
  };
}
