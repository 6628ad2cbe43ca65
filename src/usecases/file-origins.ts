import { dependencyKey, sharedDependency } from "../correlation/shared-dependency.ts";
import { type CrashLoop, listCrashLoops } from "../history/crash-loops.ts";
import type { Database, TenantId } from "../history/database.ts";
import { fromSeconds, toSeconds } from "../history/instant.ts";
import { originStatements } from "../history/store-crash-loops.ts";
import { readOnsets } from "./read-onsets.ts";

/** A dependant begins at most ten minutes after another, and that at most ten after what they wait for. */
const nearbySeconds = 1_200;
const mostNeighbours = 200;

/**
 * Puts on record which crash loops wait for another that began with them. Asked once for each that begins, since either can
 * be the one that comes to light last.
 */
export async function fileOrigins(
  db: Database,
  tenant: TenantId,
  begun: readonly CrashLoop[],
): Promise<void> {
  for (const [cluster, loops] of Map.groupBy(begun, (loop) => loop.cluster)) {
    const times = loops.flatMap(({ openedAt }) => toSeconds(openedAt) ?? []);
    const { items } = await listCrashLoops(
      db,
      tenant,
      {
        cluster,
        since: fromSeconds(Math.max(0, Math.min(...times) - nearbySeconds)),
        until: fromSeconds(Math.max(...times) + nearbySeconds),
      },
      { limit: mostNeighbours },
    );
    if (items.length < 3 || items.every(({ target }) => target === null)) continue;
    const onsets = await readOnsets(db, tenant, items);
    const waiting = onsets.filter((onset) => dependencyKey(onset) !== undefined);
    const origins = waiting.flatMap((onset) => {
      const others = onsets.filter(({ loopId }) => loopId !== onset.loopId);
      const originId = sharedDependency(onset, others, [])?.originId;
      const isKnown = items.some(({ id, originId: known }) => id === onset.loopId && known === originId);
      return originId === undefined || isKnown ? [] : [{ id: onset.loopId, originId }];
    });
    if (origins.length > 0) await db.atomically(originStatements(tenant, origins));
  }
}
