import { rowsOf } from "./database.ts";
import type { Database, TenantId } from "./database.ts";
import { reportColumns, storedReport } from "./stored-report.ts";
import type { StoredReport } from "./stored-report.ts";

export async function getReport(db: Database, tenant: TenantId, id: string): Promise<StoredReport | undefined> {
  const rows = await rowsOf(
    db,
    `SELECT ${reportColumns} FROM reports AS r WHERE r.tenant_id = ?1 AND r.report_id = ?2`,
    [tenant, id],
  );
  return rows.map(storedReport)[0];
}
