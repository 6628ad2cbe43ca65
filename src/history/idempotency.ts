import { jsonOf } from "./column.ts";
import { rowsOf } from "./database.ts";
import type { Database, Statement, TenantId } from "./database.ts";

export interface KeptRequest {
  /** Hash of the request that came with the key. */
  requestHash: string;
  reportIds: string[];
}

/** What a key was first used for. Never the answer: that is made anew from the reports. */
export async function getKeptRequest(db: Database, tenant: TenantId, key: string): Promise<KeptRequest | undefined> {
  const [row] = await rowsOf(
    db,
    "SELECT request_hash, report_ids FROM idempotency_keys WHERE tenant_id = ?1 AND key = ?2",
    [tenant, key],
  );
  if (row === undefined) return undefined;
  const ids = jsonOf(row["report_ids"]);
  return {
    requestHash: String(row["request_hash"]),
    reportIds: Array.isArray(ids) ? ids.filter((id) => typeof id === "string") : [],
  };
}

/** The first use of a key stands; to be run together with what the request stores. */
export function keepRequestStatement(
  tenant: TenantId,
  { key, requestHash, reportIds, now }: { key: string; requestHash: string; reportIds: readonly string[]; now: string },
): Statement {
  return {
    sql: `INSERT INTO idempotency_keys (tenant_id, key, request_hash, report_ids, created_at)
      VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING`,
    params: [tenant, key, requestHash, JSON.stringify(reportIds), now],
  };
}
