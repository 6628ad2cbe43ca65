import { CursorUnreadable, decodeCursor, encodeCursor } from "./cursor.ts";
import type { Page, PageRequest } from "./cursor.ts";
import { rowsOf } from "./database.ts";
import type { Database, TenantId } from "./database.ts";
import { findRestarts } from "./find-restarts.ts";
import { fromSeconds } from "./instant.ts";
import { resolveFilter } from "./restart-filter.ts";
import type { RestartFilter } from "./restart-filter.ts";
import { restartColumns, restartJoins, restartOfRow } from "./restart-row.ts";
import type { RestartKey } from "./restart-search.ts";
import type { Restart } from "./restart.ts";

const selectByKey = `
  SELECT k.key AS place, ${restartColumns}
  FROM json_each(?2) AS k
  CROSS JOIN restarts AS r ON r.tenant_id = ?1 AND r.workload_id = k.value->>1 AND r.finished_at = k.value->>0
    AND r.pod_id = k.value->>2 AND r.container_id = k.value->>3
  ${restartJoins}`;

const latest = Date.parse("9999-12-31T23:59:59Z") / 1000;

function keyOf(cursor: string | undefined): RestartKey | undefined {
  const key = decodeCursor(cursor, ["number", "number", "number", "number"]);
  if (key !== undefined && !(key[0] >= 0 && key[0] <= latest)) throw new CursorUnreadable();
  return key;
}

/** When the last restart ended of the page that gave a cursor. */
export function cursorTime(cursor: string): string | undefined {
  const key = keyOf(cursor);
  return key && fromSeconds(key[0]);
}

/** Newest first. */
export async function listRestarts(
  db: Database,
  tenant: TenantId,
  filter: RestartFilter,
  page: PageRequest,
): Promise<Page<Restart>> {
  const after = keyOf(page.cursor);
  const resolved = await resolveFilter(db, tenant, filter);
  if (resolved === undefined) return { items: [], nextCursor: null };
  const found = await findRestarts(db, tenant, resolved, { after, limit: page.limit + 1 });
  const shown = found.slice(0, page.limit);
  const unread = shown.filter(({ row }) => row === undefined);
  const keys = JSON.stringify(unread.map(({ key }) => key));
  for (const row of unread.length === 0 ? [] : await rowsOf(db, selectByKey, [tenant, keys])) {
    const place = unread[Number(row["place"])];
    if (place) place.row = row;
  }
  const last = shown.at(-1);
  return {
    items: shown.flatMap(({ row }) => (row === undefined ? [] : [restartOfRow(row)])),
    nextCursor: found.length > page.limit && last !== undefined ? encodeCursor(last.key) : null,
  };
}
