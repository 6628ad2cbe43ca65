import { endAfterSilenceSeconds } from "../correlation/crash-loops.ts";
import { listQuietCrashLoops } from "../history/crash-loops.ts";
import type { Database, TenantId } from "../history/database.ts";
import { retain, type RetentionPolicy } from "../history/retain.ts";
import { crashLoopStatements } from "../history/store-crash-loops.ts";
import { listTenants } from "../history/tenants.ts";

const day = 86_400_000;
/** Evidence is what takes the room, and the first thing that nobody opens any more. */
const mostEvidenceDays = 90;
const loopsAtOnce = 200;

/** What `CRASHLINE_RETENTION_DAYS` means for each kind of thing. */
export function retentionPolicyOf(days: number): RetentionPolicy {
  return { restarts: days, reports: days, evidence: Math.min(days, mostEvidenceDays) };
}

/**
 * Deletes what is older than is kept, of every tenant, and closes crash loops of which nobody has heard for a day. Done in
 * slices; what `mostSlices` leaves is left to the next time.
 */
export async function retainHistory(
  { days, mostSlices = 200 }: { days: number; mostSlices?: number },
  { db, now }: { db: Database; now(): string },
): Promise<{ deleted: Record<string, number>; closed: number; isDone: boolean }> {
  const deleted: Record<string, number> = {};
  let closed = 0;
  let isDone = true;
  for (const { id } of await listTenants(db)) {
    // One tenant after another: the database has other things to do.
    closed += await closeQuietLoops(db, id, now());
    const retained = await retain(db, id, { now: now(), policy: retentionPolicyOf(days), mostSlices });
    for (const [table, rows] of Object.entries(retained.deleted))
      deleted[table] = (deleted[table] ?? 0) + rows;
    isDone &&= retained.isDone;
  }
  return { deleted, closed, isDone };
}

/**
 * A crash loop restarts every five minutes at the latest, unless its lives are long. A day of silence means that it is
 * over, or that nobody looks; if it turns out to go on, the next restart opens it again or another.
 */
async function closeQuietLoops(db: Database, tenant: TenantId, now: string): Promise<number> {
  const quiet = await listQuietCrashLoops(
    db,
    tenant,
    new Date(Date.parse(now) - day).toISOString(),
    loopsAtOnce,
  );
  const ended = quiet.map((loop) => ({
    ...loop,
    closedAt: new Date(Date.parse(loop.lastRestartAt) + endAfterSilenceSeconds * 1000).toISOString(),
  }));
  await db.atomically(crashLoopStatements(tenant, ended));
  return quiet.length;
}
