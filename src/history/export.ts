import { type CrashLoop, type CrashLoopFilter, listCrashLoops } from "./crash-loops.ts";
import type { Page } from "./cursor.ts";
import type { Database, TenantId } from "./database.ts";
import { listReports } from "./list-reports.ts";
import type { ReportFilter } from "./list-reports.ts";
import { listRestarts } from "./list-restarts.ts";
import type { RestartFilter } from "./restart-filter.ts";
import type { Restart } from "./restart.ts";
import type { StoredReport } from "./stored-report.ts";

/** Every restart that a filter finds, newest first, by pages. */
export function exportRestarts(
  db: Database,
  tenant: TenantId,
  filter: RestartFilter,
): AsyncGenerator<Restart[]> {
  return pages((cursor) => listRestarts(db, tenant, filter, { limit: 1_000, ...cursor }));
}

/** Every crash loop that a filter finds, the one opened last first, by pages. */
export function exportCrashLoops(
  db: Database,
  tenant: TenantId,
  filter: CrashLoopFilter,
): AsyncGenerator<CrashLoop[]> {
  return pages((cursor) => listCrashLoops(db, tenant, filter, { limit: 500, ...cursor }));
}

/** Every report that a filter finds, newest first, by pages. */
export function exportReports(
  db: Database,
  tenant: TenantId,
  filter: ReportFilter,
): AsyncGenerator<StoredReport[]> {
  return pages((cursor) => listReports(db, tenant, filter, { limit: 100, ...cursor }));
}

async function* pages<Item>(
  list: (cursor: { cursor?: string }) => Promise<Page<Item>>,
): AsyncGenerator<Item[]> {
  let cursor: string | null = null;
  do {
    const page: Page<Item> = await list(cursor === null ? {} : { cursor });
    yield page.items;
    cursor = page.nextCursor;
  } while (cursor !== null);
}
