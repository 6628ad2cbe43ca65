import type { Workload } from "../evidence/evidence.ts";
import { textOrNull } from "./column.ts";
import { rowsOf } from "./database.ts";
import type { Database, TenantId } from "./database.ts";
import { toInstant } from "./instant.ts";

/** Where a signature was seen. */
export interface SignatureOccurrence {
  cluster: string;
  namespace: string | null;
  workload: Workload | null;
  container: string | null;
  reports: number;
  firstAt: string;
  lastAt: string;
  lastReportId: string;
}

export interface SignatureHistory {
  cause: string | null;
  /** Reports of it. */
  reports: number;
  firstAt: string | null;
  lastAt: string | null;
}

/** How often a signature was reported, before a moment if one is given. */
export async function getSignatureHistory(
  db: Database,
  tenant: TenantId,
  { signature, before }: { signature: string; before?: string },
): Promise<SignatureHistory> {
  const [row] = await rowsOf(
    db,
    `SELECT count(*) AS reports, min(created_at) AS first_at, max(created_at) AS last_at, max(cause) AS cause FROM reports
      WHERE tenant_id = ?1 AND signature = ?2 AND (?3 IS NULL OR created_at < ?3)`,
    [tenant, signature, toInstant(before) ?? null],
  );
  return {
    cause: textOrNull(row?.["cause"]),
    reports: Number(row?.["reports"] ?? 0),
    firstAt: textOrNull(row?.["first_at"]),
    lastAt: textOrNull(row?.["last_at"]),
  };
}

/** The workloads and clusters in which a signature was reported, the latest first. */
export async function listSignatureOccurrences(
  db: Database,
  tenant: TenantId,
  signature: string,
  limit = 200,
): Promise<SignatureOccurrence[]> {
  // SQLite takes the bare report_id from the row that max() chose.
  const rows = await rowsOf(
    db,
    `SELECT cluster, namespace, workload_kind, workload_name, container, count(*) AS reports, min(created_at) AS first_at,
        max(created_at) AS last_at, report_id
      FROM reports WHERE tenant_id = ?1 AND signature = ?2
      GROUP BY cluster, namespace, workload_kind, workload_name, container
      ORDER BY last_at DESC, report_id DESC LIMIT ?3`,
    [tenant, signature, limit],
  );
  return rows.map((row) => {
    const kind = textOrNull(row["workload_kind"]);
    const name = textOrNull(row["workload_name"]);
    return {
      cluster: String(row["cluster"]),
      namespace: textOrNull(row["namespace"]),
      workload: kind === null || name === null ? null : { kind, name },
      container: textOrNull(row["container"]),
      reports: Number(row["reports"]),
      firstAt: String(row["first_at"]),
      lastAt: String(row["last_at"]),
      lastReportId: String(row["report_id"]),
    };
  });
}
