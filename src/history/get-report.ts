import { and, eq } from "drizzle-orm";

import type { Database, TenantId } from "./database.ts";
import { reports } from "./report-schema.ts";
import { storedReport } from "./stored-report.ts";
import type { StoredReport } from "./stored-report.ts";

export async function getReport(
  db: Database,
  tenant: TenantId,
  id: string,
): Promise<StoredReport | undefined> {
  const rows = await db.orm
    .select()
    .from(reports)
    .where(and(eq(reports.tenantId, tenant), eq(reports.reportId, id)));
  return rows.map(storedReport)[0];
}
