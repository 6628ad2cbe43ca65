import type { Workload } from "../evidence/evidence.ts";
import { numberOrNull, textOrNull } from "./column.ts";
import { decodeCursor, encodeCursor } from "./cursor.ts";
import type { Page, PageRequest } from "./cursor.ts";
import { rowsOf } from "./database.ts";
import type { Database, TenantId } from "./database.ts";
import { toInstant } from "./instant.ts";
import { revisionNames } from "./revision-names.ts";
import { slices } from "./slices.ts";
import { workloadOfRow } from "./workload-key.ts";

/** The run of restarts of one workload's container from first crash to recovery. Where it begins and ends is not decided here. */
export interface CrashLoop {
  /** UUIDv7. */
  id: string;
  cluster: string;
  namespace: string;
  workload: Workload;
  container: string;
  cause: string | null;
  category: string | null;
  signature: string | null;
  /** `host:port` that it waits for. */
  target: string | null;
  openedAt: string;
  lastRestartAt: string;
  /** null: open. */
  closedAt: string | null;
  restarts: number;
  /** How often it was closed and opened again. */
  reopened: number;
  /** The crash loop that this one waits for. */
  originId: string | null;
  /** The crash loop whose cause changed into this one's. */
  splitFromId: string | null;
  firstReportId: string | null;
  lastReportId: string | null;
  firstEvidenceHash: string | null;
  lastEvidenceHash: string | null;
}

export interface CrashLoopFilter {
  cluster?: string;
  namespace?: string;
  workload?: string;
  workloadKind?: string;
  container?: string;
  pod?: string;
  node?: string;
  cause?: string;
  category?: string;
  signature?: string;
  target?: string;
  /** Of one of its restarts; with pod and node, of the same. */
  revision?: string;
  exitCode?: number;
  open?: boolean;
  /** Opened at or after, and before. */
  since?: string;
  until?: string;
  /** Not closed before: RFC 3339. */
  aliveSince?: string;
}

const columns = `l.loop_id, w.cluster, w.namespace, w.kind AS workload_kind, w.name AS workload_name, l.container, l.cause,
  l.category, l.signature, l.target, l.opened_at, l.last_restart_at, l.closed_at, l.restarts, l.reopened, l.origin_loop_id,
  l.split_from_loop_id, l.first_report_id, l.last_report_id, l.first_evidence_hash, l.last_evidence_hash`;

export async function getCrashLoop(
  db: Database,
  tenant: TenantId,
  id: string,
): Promise<CrashLoop | undefined> {
  const rows = await rowsOf(
    db,
    `SELECT ${columns} FROM crash_loops AS l
      JOIN workloads AS w ON w.tenant_id = l.tenant_id AND w.workload_id = l.workload_id
      WHERE l.tenant_id = ?1 AND l.loop_id = ?2`,
    [tenant, id],
  );
  return rows.map(crashLoop)[0];
}

/** The one opened last first. */
export async function listCrashLoops(
  db: Database,
  tenant: TenantId,
  filter: CrashLoopFilter,
  page: PageRequest,
): Promise<Page<CrashLoop>> {
  const params: unknown[] = [tenant];
  const put = (value: unknown) => `?${params.push(value)}`;
  const conditions = ["l.tenant_id = ?1"];
  const equals = {
    "w.cluster": filter.cluster,
    "w.namespace": filter.namespace,
    "w.name": filter.workload,
    "w.kind": filter.workloadKind,
    "l.container": filter.container,
    "l.cause": filter.cause,
    "l.category": filter.category,
    "l.signature": filter.signature,
    "l.target": filter.target,
  };
  for (const [column, value] of Object.entries(equals)) {
    if (value !== undefined) conditions.push(`${column} = ${put(value)}`);
  }
  if (filter.open !== undefined)
    conditions.push(filter.open ? "l.closed_at IS NULL" : "l.closed_at IS NOT NULL");
  const since = toInstant(filter.since);
  if (since !== undefined) conditions.push(`l.opened_at >= ${put(since)}`);
  const until = toInstant(filter.until);
  if (until !== undefined) conditions.push(`l.opened_at < ${put(until)}`);
  const aliveSince = toInstant(filter.aliveSince);
  if (aliveSince !== undefined) conditions.push(`(l.closed_at IS NULL OR l.closed_at >= ${put(aliveSince)})`);
  const { revision } = filter;
  const revisions = revision === undefined ? [] : await revisionNames(db, tenant, { ...filter, revision });
  const ofRestart = {
    "p.name": filter.pod,
    "node.text": filter.node,
    "r.exit_code": filter.exitCode,
  };
  const wanted = [
    ...Object.entries(ofRestart).flatMap(([column, value]) =>
      value === undefined ? [] : [`${column} = ${put(value)}`],
    ),
    ...(revision === undefined
      ? []
      : [`revision.text IN (SELECT value FROM json_each(${put(JSON.stringify(revisions))}))`]),
  ];
  if (wanted.length > 0) {
    conditions.push(`EXISTS (SELECT 1 FROM restarts AS r
      JOIN pods AS p ON p.tenant_id = r.tenant_id AND p.pod_id = r.pod_id
      JOIN containers AS c ON c.tenant_id = r.tenant_id AND c.container_id = r.container_id & ~1
      LEFT JOIN pod_instances AS i ON i.tenant_id = r.tenant_id AND i.instance_id = r.instance_id
      LEFT JOIN terms AS node ON node.tenant_id = r.tenant_id AND node.term_id = i.node_id
      LEFT JOIN terms AS revision ON revision.tenant_id = r.tenant_id AND revision.term_id = i.revision_id
      WHERE r.tenant_id = l.tenant_id AND r.workload_id = l.workload_id AND c.name = l.container
        AND r.finished_at BETWEEN unixepoch(l.opened_at) AND unixepoch(coalesce(l.closed_at, l.last_restart_at))
        AND ${wanted.join(" AND ")})`);
  }
  const after = decodeCursor(page.cursor, ["string", "string"]);
  if (after !== undefined) conditions.push(`(l.opened_at, l.loop_id) < (${put(after[0])}, ${put(after[1])})`);
  // A workload's loops are few; all loops are many. Only where a name says which workload it is, it leads.
  const from =
    filter.workload === undefined
      ? "crash_loops AS l CROSS JOIN workloads AS w ON w.tenant_id = l.tenant_id AND w.workload_id = l.workload_id"
      : "workloads AS w CROSS JOIN crash_loops AS l ON l.tenant_id = w.tenant_id AND l.workload_id = w.workload_id";
  if (filter.workload !== undefined) conditions.push("w.tenant_id = ?1");
  const rows = await rowsOf(
    db,
    `SELECT ${columns} FROM ${from} WHERE ${conditions.join(" AND ")}
      ORDER BY l.opened_at DESC, l.loop_id DESC LIMIT ${put(page.limit + 1)}`,
    params,
  );
  const items = rows.slice(0, page.limit).map(crashLoop);
  const last = items.at(-1);
  return {
    items,
    nextCursor:
      rows.length > page.limit && last !== undefined ? encodeCursor([last.openedAt, last.id]) : null,
  };
}

/** The open crash loops of a workload, and those that closed or last restarted since a time: what a new restart may belong to. */
export async function listRecentCrashLoops(
  db: Database,
  tenant: TenantId,
  {
    cluster,
    namespace,
    workload,
    since,
  }: { cluster: string; namespace: string; workload: Workload; since: string },
): Promise<CrashLoop[]> {
  const rows = await rowsOf(
    db,
    `SELECT ${columns} FROM workloads AS w
      CROSS JOIN crash_loops AS l ON l.tenant_id = w.tenant_id AND l.workload_id = w.workload_id
      WHERE w.tenant_id = ?1 AND w.cluster = ?2 AND w.namespace = ?3 AND w.name = ?4 AND w.kind = ?5
        AND (l.closed_at IS NULL OR l.closed_at >= ?6 OR l.last_restart_at >= ?6)
      ORDER BY l.opened_at DESC, l.loop_id DESC LIMIT 200`,
    [tenant, cluster, namespace, workload.name, workload.kind, toInstant(since) ?? since],
  );
  return rows.map(crashLoop);
}

/** The same of several workloads, each with at most twenty. */
export async function listRecentCrashLoopsOf(
  db: Database,
  tenant: TenantId,
  {
    workloads,
    since,
  }: { workloads: readonly { cluster: string; namespace: string; workload: Workload }[]; since: string },
): Promise<CrashLoop[]> {
  const found: CrashLoop[] = [];
  const names = workloads.map(({ cluster, namespace, workload }) => [
    cluster,
    namespace,
    workload.kind,
    workload.name,
  ]);
  for (const slice of slices(names, 100)) {
    const rows = await rowsOf(
      db,
      `SELECT ${columns} FROM json_each(?2) AS j
        CROSS JOIN workloads AS w ON w.tenant_id = ?1 AND w.cluster = j.value->>0 AND w.namespace = j.value->>1
          AND w.kind = j.value->>2 AND w.name = j.value->>3
        CROSS JOIN crash_loops AS l ON l.tenant_id = ?1 AND l.workload_id = w.workload_id AND l.opened_at >= coalesce((
          SELECT n.opened_at FROM crash_loops AS n WHERE n.tenant_id = ?1 AND n.workload_id = w.workload_id
          ORDER BY n.opened_at DESC LIMIT 1 OFFSET 19), '')
        WHERE l.closed_at IS NULL OR l.closed_at >= ?3 OR l.last_restart_at >= ?3
        ORDER BY l.opened_at, l.loop_id`,
      [tenant, JSON.stringify(slice), toInstant(since) ?? since],
    );
    found.push(...rows.map(crashLoop));
  }
  return found;
}

/** Open crash loops without a restart since a time: those that may have recovered. */
export async function listQuietCrashLoops(
  db: Database,
  tenant: TenantId,
  before: string,
  limit = 200,
): Promise<CrashLoop[]> {
  const rows = await rowsOf(
    db,
    `SELECT ${columns} FROM crash_loops AS l INDEXED BY crash_loops_open
      CROSS JOIN workloads AS w ON w.tenant_id = l.tenant_id AND w.workload_id = l.workload_id
      WHERE l.tenant_id = ?1 AND l.closed_at IS NULL AND l.last_restart_at < ?2
      ORDER BY l.last_restart_at LIMIT ?3`,
    [tenant, toInstant(before) ?? before, limit],
  );
  return rows.map(crashLoop);
}

function crashLoop(row: Record<string, unknown>): CrashLoop {
  return {
    id: String(row["loop_id"]),
    ...workloadOfRow(row),
    container: String(row["container"]),
    cause: textOrNull(row["cause"]),
    category: textOrNull(row["category"]),
    signature: textOrNull(row["signature"]),
    target: textOrNull(row["target"]),
    openedAt: String(row["opened_at"]),
    lastRestartAt: String(row["last_restart_at"]),
    closedAt: textOrNull(row["closed_at"]),
    restarts: numberOrNull(row["restarts"]) ?? 0,
    reopened: numberOrNull(row["reopened"]) ?? 0,
    originId: textOrNull(row["origin_loop_id"]),
    splitFromId: textOrNull(row["split_from_loop_id"]),
    firstReportId: textOrNull(row["first_report_id"]),
    lastReportId: textOrNull(row["last_report_id"]),
    firstEvidenceHash: textOrNull(row["first_evidence_hash"]),
    lastEvidenceHash: textOrNull(row["last_evidence_hash"]),
  };
}
