import { jsonOf } from "./column.ts";
import { rowsOf } from "./database.ts";
import type { Database, Statement, TenantId } from "./database.ts";

/** A notification that was acknowledged: what is to be written to the tables of alerts and reports. */
export interface UnsettledNotification {
  id: string;
  /** JSON: what was decided when it was acknowledged. */
  decision: unknown;
}

/** As it is on record. */
export interface UnsettledRow extends UnsettledNotification {
  characters: number;
}

/** What makes the acknowledgement true. */
export function unsettledStatement(tenant: TenantId, { id, decision }: UnsettledNotification): Statement {
  return {
    sql: `INSERT INTO unsettled_notifications (tenant_id, notification_id, decision) VALUES (?1, ?2, ?3)
      ON CONFLICT DO NOTHING`,
    params: [tenant, id, JSON.stringify(decision)],
  };
}

/** To be run together with the last of what was decided. */
export function settledStatement(tenant: TenantId, ids: readonly string[]): Statement {
  return {
    sql: `DELETE FROM unsettled_notifications WHERE tenant_id = ?1
      AND notification_id IN (SELECT value FROM json_each(?2))`,
    params: [tenant, JSON.stringify(ids)],
  };
}

/** In the order in which they were acknowledged, from one on, or after one. */
export async function listUnsettled(
  db: Database,
  tenant: TenantId,
  { from = "", after = "", limit = 100 }: { from?: string; after?: string; limit?: number },
): Promise<UnsettledRow[]> {
  const rows = await rowsOf(
    db,
    `SELECT notification_id, decision FROM unsettled_notifications
      WHERE tenant_id = ?1 AND notification_id >= ?2 AND notification_id > ?3 ORDER BY notification_id LIMIT ?4`,
    [tenant, from, after, limit],
  );
  return rows.map((row) => ({
    id: String(row["notification_id"]),
    decision: jsonOf(row["decision"]),
    characters: String(row["decision"]).length,
  }));
}
