import { jsonOf } from "./column.ts";
import { rowsOf } from "./database.ts";
import type { Database, Statement, TenantId } from "./database.ts";

/** A look-up promised when a webhook was answered. */
export interface PendingLookup {
  reportId: string;
  /** JSON: what to look up. */
  subject: unknown;
  tries: number;
  dueAt: string;
}

/** To be run together with the pending report. */
export function pendingLookupStatement(tenant: TenantId, lookup: PendingLookup, now: string): Statement {
  return {
    sql: `INSERT INTO pending_lookups (tenant_id, report_id, subject, tries, due_at, created_at)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      ON CONFLICT (tenant_id, report_id) DO UPDATE SET tries = excluded.tries, due_at = excluded.due_at`,
    params: [tenant, lookup.reportId, JSON.stringify(lookup.subject), lookup.tries, lookup.dueAt, now],
  };
}

/** To be run together with the completed report. */
export function finishedLookupStatement(tenant: TenantId, reportId: string): Statement {
  return {
    sql: "DELETE FROM pending_lookups WHERE tenant_id = ?1 AND report_id = ?2",
    params: [tenant, reportId],
  };
}

/** Those that are due, the longest due first. */
export async function listDueLookups(
  db: Database,
  tenant: TenantId,
  now: string,
  limit = 100,
): Promise<PendingLookup[]> {
  const rows = await rowsOf(
    db,
    `SELECT report_id, subject, tries, due_at FROM pending_lookups WHERE tenant_id = ?1 AND due_at <= ?2
      ORDER BY due_at, report_id LIMIT ?3`,
    [tenant, now, limit],
  );
  return rows.map((row) => ({
    reportId: String(row["report_id"]),
    subject: jsonOf(row["subject"]),
    tries: Number(row["tries"]),
    dueAt: String(row["due_at"]),
  }));
}

/**
 * Takes a look-up for one try, so that of two processes one makes it: it is due again at `dueAt` unless it is finished
 * before. false: another took it.
 */
export async function takeLookup(
  db: Database,
  tenant: TenantId,
  { reportId, tries }: PendingLookup,
  dueAt: string,
): Promise<boolean> {
  const rows = await rowsOf(
    db,
    `UPDATE pending_lookups SET tries = tries + 1, due_at = ?4 WHERE tenant_id = ?1 AND report_id = ?2 AND tries = ?3
      RETURNING report_id`,
    [tenant, reportId, tries, dueAt],
  );
  return rows.length > 0;
}
