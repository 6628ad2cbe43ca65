import type { Workload } from "../evidence/evidence.ts";
import { textOrNull } from "./column.ts";
import { rowsOf } from "./database.ts";
import type { Database, Outcome, TenantId } from "./database.ts";
import { toInstant } from "./instant.ts";

/** What a crash was, and what was done about it, as somebody wrote it down at one report. */
export interface Resolution {
  reportId: string;
  /** What it really was, where the report was wrong or silent. */
  cause: string | null;
  note: string;
  fix: string | null;
  /** Until when the same crash is known and nobody need hear of it. */
  muteUntil: string | null;
  resolvedBy: string;
  resolvedAt: string;
  /** Of the report: whether a resolution is "this" or "similar" depends on them. */
  signature: string | null;
  cluster: string;
  namespace: string | null;
  workload: Workload | null;
  container: string | null;
}

/** Writes the resolution of a report, in the place of an earlier one. false: there is no such report. */
export async function putResolution(
  db: Database,
  tenant: TenantId,
  reportId: string,
  resolution: Pick<Resolution, "cause" | "note" | "fix" | "muteUntil" | "resolvedBy" | "resolvedAt">,
): Promise<boolean> {
  const outcomes = await db.atomically([
    {
      sql: `INSERT INTO resolutions (tenant_id, report_id, signature, cause, note, fix, mute_until, resolved_by, resolved_at)
        SELECT r.tenant_id, r.report_id, r.signature, ?3, ?4, ?5, ?6, ?7, ?8 FROM reports AS r
        WHERE r.tenant_id = ?1 AND r.report_id = ?2
        ON CONFLICT (tenant_id, report_id) DO UPDATE SET signature = excluded.signature, cause = excluded.cause,
          note = excluded.note, fix = excluded.fix, mute_until = excluded.mute_until, resolved_by = excluded.resolved_by,
          resolved_at = excluded.resolved_at`,
      params: [
        tenant,
        reportId,
        resolution.cause,
        resolution.note,
        resolution.fix,
        toInstant(resolution.muteUntil ?? undefined) ?? null,
        resolution.resolvedBy,
        resolution.resolvedAt,
      ],
    },
    {
      sql: "SELECT 1 AS found FROM reports WHERE tenant_id = ?1 AND report_id = ?2",
      params: [tenant, reportId],
    },
  ]);
  return (outcomes[1]?.rows.length ?? 0) > 0;
}

const select = `
  SELECT s.report_id, s.signature, s.cause, s.note, s.fix, s.mute_until, s.resolved_by, s.resolved_at, r.cluster,
    r.namespace, r.workload_kind, r.workload_name, r.container
  FROM resolutions AS s JOIN reports AS r ON r.tenant_id = s.tenant_id AND r.report_id = s.report_id`;

export async function getResolution(
  db: Database,
  tenant: TenantId,
  reportId: string,
): Promise<Resolution | undefined> {
  return read(
    await rowsOf(db, `${select} WHERE s.tenant_id = ?1 AND s.report_id = ?2`, [tenant, reportId]),
  )[0];
}

/** Of every report with that signature, newest first. */
export async function listResolutions(
  db: Database,
  tenant: TenantId,
  signature: string,
  limit = 50,
): Promise<Resolution[]> {
  const rows = await rowsOf(
    db,
    `${select} WHERE s.tenant_id = ?1 AND s.signature = ?2 ORDER BY s.resolved_at DESC, s.report_id DESC LIMIT ?3`,
    [tenant, signature, limit],
  );
  return read(rows);
}

function read(rows: Outcome["rows"]): Resolution[] {
  return rows.map((row) => {
    const kind = textOrNull(row["workload_kind"]);
    const name = textOrNull(row["workload_name"]);
    return {
      reportId: String(row["report_id"]),
      cause: textOrNull(row["cause"]),
      note: String(row["note"]),
      fix: textOrNull(row["fix"]),
      muteUntil: textOrNull(row["mute_until"]),
      resolvedBy: String(row["resolved_by"]),
      resolvedAt: String(row["resolved_at"]),
      signature: textOrNull(row["signature"]),
      cluster: String(row["cluster"]),
      namespace: textOrNull(row["namespace"]),
      workload: kind === null || name === null ? null : { kind, name },
      container: textOrNull(row["container"]),
    };
  });
}
