import type { AlertKey } from "./alerts.ts";
import type { Statement, TenantId } from "./database.ts";
import { toInstant } from "./instant.ts";
import type { StoredReport } from "./stored-report.ts";

// Between the look at what is on record and the write that follows from it, another isolate or process can have written.
// No transaction spans both, so the write brings its premise along: a statement that fails, and the whole list with it,
// where the premise no longer holds. It costs no row where it does. NULL goes into a column that takes none.
const fail = `INSERT INTO idempotency_keys (tenant_id, key, request_hash, report_ids, created_at)
  SELECT ?1, 'overtaken', NULL, '', ''`;

/** Between the clocks of two isolates, and the length of a request. */
const clockSkewMilliseconds = 10_000;

/** Fails the list of statements if an alert is tied to a report by somebody else: `ids` are the reports of this list. */
export function alertsNotYetAnswered(
  tenant: TenantId,
  keys: readonly AlertKey[],
  ids: readonly string[],
): Statement {
  const rows = keys.map(({ fingerprint, cluster, startsAt }) => [
    fingerprint,
    cluster,
    toInstant(startsAt) ?? startsAt,
  ]);
  return {
    sql: `${fail} FROM json_each(?2) AS k CROSS JOIN alert_reports AS a ON a.tenant_id = ?1
        AND a.fingerprint = k.value->>0 AND a.cluster = k.value->>1 AND a.starts_at = k.value->>2
      WHERE a.report_id NOT IN (SELECT value FROM json_each(?3)) LIMIT 1`,
    params: [tenant, JSON.stringify(rows), JSON.stringify(ids)],
  };
}

/** Fails the list of statements if somebody else reported the same of the same container just now. */
export function reportNotYetMade(tenant: TenantId, report: StoredReport): Statement {
  const since = new Date(Date.parse(report.createdAt) - clockSkewMilliseconds).toISOString();
  return {
    // By the workload: SQLite would rather read all reports of the last seconds, which in a storm are many.
    sql: `${fail} FROM reports INDEXED BY reports_by_workload
      WHERE tenant_id = ?1 AND workload_name IS ?2 AND created_at >= ?3 AND report_id <> ?4
        AND cluster = ?5 AND namespace IS ?6 AND workload_kind IS ?7 AND container IS ?8 AND cause IS ?9
        AND signature IS ?10 AND verdict = ?11 LIMIT 1`,
    params: [
      tenant,
      report.workload?.name ?? null,
      since,
      report.id,
      report.cluster,
      report.namespace,
      report.workload?.kind ?? null,
      report.container,
      report.cause,
      report.signature,
      report.verdict,
    ],
  };
}

/**
 * Does what reads, decides and writes; if its premise no longer held, once more. The second time nothing is asked to have
 * stayed as it was: what overtook the first time is on record and decides.
 */
export async function againIfOvertaken<Done>(act: (isFirst: boolean) => Promise<Done>): Promise<Done> {
  try {
    return await act(true);
  } catch (error) {
    if (!isOvertaken(error)) throw error;
    return act(false);
  }
}

function isOvertaken(error: unknown): boolean {
  return (
    error instanceof Error &&
    error.message.includes("NOT NULL constraint failed: idempotency_keys.request_hash")
  );
}
