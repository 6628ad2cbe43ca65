import { jsonOf, textOrNull } from "./column.ts";
import type { Database, Statement, TenantId } from "./database.ts";

export interface IdempotentRequest {
  key: string;
  /** Of what was asked and sent. "": not known before all is read. */
  requestHash: string;
}

export type Reservation =
  /** The key is this request's until it is kept or released. */
  | { state: "reserved" }
  /** The first request with this key has not ended yet. */
  | { state: "running" }
  /** It has ended. The answer is made anew from its reports, never kept. */
  | { state: "done"; requestHash: string; reportIds: string[] };

/** A request that died leaves its reservation behind; after this time another one may take it over. */
export const reservationSeconds = 60;

/** What stands for the report ids of a request that has not ended: not a list. */
const isRunning = "idempotency_keys.report_ids NOT LIKE '[%'";

/** Takes a key for a request, unless another one has it. */
export async function reserveKey(
  db: Database,
  tenant: TenantId,
  { key, requestHash }: IdempotentRequest,
  now: string,
): Promise<Reservation> {
  // Tells this reservation from another's where it was made and its acknowledgement got lost, so that it is sent again.
  const mark = crypto.randomUUID();
  const stale = new Date(Date.parse(now) - reservationSeconds * 1000).toISOString();
  const [, found] = await db.atomically([
    {
      sql: `INSERT INTO idempotency_keys (tenant_id, key, request_hash, report_ids, created_at) VALUES (?1, ?2, ?3, ?6, ?4)
        ON CONFLICT DO UPDATE SET
          request_hash = excluded.request_hash, report_ids = excluded.report_ids, created_at = excluded.created_at
        WHERE ${isRunning} AND idempotency_keys.created_at < ?5`,
      params: [tenant, key, requestHash, now, stale, mark],
    },
    {
      sql: "SELECT request_hash, report_ids FROM idempotency_keys WHERE tenant_id = ?1 AND key = ?2",
      params: [tenant, key],
    },
  ]);
  const row = found?.rows[0];
  const kept = textOrNull(row?.["report_ids"]) ?? "";
  if (kept === mark) return { state: "reserved" };
  if (row === undefined || !kept.startsWith("[")) return { state: "running" };
  const ids = jsonOf(kept);
  return {
    state: "done",
    requestHash: String(row["request_hash"]),
    reportIds: Array.isArray(ids) ? ids.filter((id) => typeof id === "string") : [],
  };
}

/** Keeps what the request led to; to be run together with what it stores. `requestHash`: where it was not known before. */
export function keepRequestStatement(
  tenant: TenantId,
  { key, requestHash }: { key: string; requestHash?: string | undefined },
  reportIds: readonly string[],
): Statement {
  return {
    sql: `UPDATE idempotency_keys SET report_ids = ?3, request_hash = coalesce(?4, request_hash)
      WHERE tenant_id = ?1 AND key = ?2 AND ${isRunning}`,
    params: [tenant, key, JSON.stringify(reportIds), requestHash ?? null],
  };
}

/** Says that the request with this key has not died, however long it takes. */
export async function prolongReservation(
  db: Database,
  tenant: TenantId,
  key: string,
  now: string,
): Promise<void> {
  await db.atomically([
    {
      sql: `UPDATE idempotency_keys SET created_at = ?3 WHERE tenant_id = ?1 AND key = ?2 AND ${isRunning}`,
      params: [tenant, key, now],
    },
  ]);
}

/** Gives the key back after a request that stored nothing, so that a mended one may use it. */
export async function releaseKey(db: Database, tenant: TenantId, key: string): Promise<void> {
  await db.atomically([
    {
      sql: `DELETE FROM idempotency_keys WHERE tenant_id = ?1 AND key = ?2 AND ${isRunning}`,
      params: [tenant, key],
    },
  ]);
}
