import type { TenantId } from "../history/database.ts";
import { listDueLookups, type PendingLookup, takeLookup } from "../history/pending-lookups.ts";
import { type CompleteDependencies, completeReport } from "./complete-report.ts";
import type { Lookups } from "./lookups.ts";

export interface OpenLookups extends Lookups {
  /** Makes what is due, and what another process left behind. `early`: what is due within the hour as well. */
  reconcile(options?: { early?: boolean }): Promise<void>;
  /** Waits for those that are under way; the rest stays promised. */
  close(): Promise<void>;
}

interface Options extends CompleteDependencies {
  /** Whose alerts may have the cluster asked. */
  tenant: TenantId;
  /** The name under which the cluster's alerts come. */
  clusterName: string;
  onFailure(reportId: string, error: unknown): void;
}

/** About eight minutes in all: an API server that is away for longer is an incident of its own. */
const mostTries = 6;
const firstRetryMilliseconds = 15_000;
/** Beyond these the promise stands in the database alone, and the next reconciliation takes it up. */
const mostInMemory = 500;

/** Keeps the promises that were made when webhooks were answered. */
export function openLookups(deps: Options): OpenLookups {
  const underWay = new Map<string, Promise<void>>();
  let isClosed = false;

  const attempt = async (tenant: TenantId, lookup: PendingLookup): Promise<void> => {
    try {
      const retryAt = Date.parse(deps.now()) + firstRetryMilliseconds * 2 ** lookup.tries;
      if (!(await takeLookup(deps.db, tenant, lookup, new Date(retryAt).toISOString()))) return;
      await completeReport(tenant, lookup, { isLast: lookup.tries + 1 >= mostTries }, deps);
    } catch (error) {
      // It is due again: the promise outlives what went wrong.
      deps.onFailure(lookup.reportId, error);
    }
  };
  const begin = async (tenant: TenantId, lookups: readonly PendingLookup[]): Promise<void> => {
    const begun = lookups.flatMap((lookup) => {
      const known = underWay.get(lookup.reportId);
      if (known) return [known];
      if (isClosed || underWay.size >= mostInMemory) return [];
      const made = attempt(tenant, lookup).finally(() => underWay.delete(lookup.reportId));
      underWay.set(lookup.reportId, made);
      return [made];
    });
    await Promise.all(begun);
  };
  return {
    covers: (tenant, cluster) => tenant === deps.tenant && cluster === deps.clusterName,
    begin,
    async settled(reportIds) {
      await Promise.all(reportIds.flatMap((id) => underWay.get(id) ?? []));
    },
    async reconcile({ early = false } = {}) {
      const until = Date.parse(deps.now()) + (early ? 3_600_000 : 0);
      try {
        await begin(deps.tenant, await listDueLookups(deps.db, deps.tenant, new Date(until).toISOString()));
      } catch (error) {
        deps.onFailure("", error);
      }
    },
    async close() {
      isClosed = true;
      await Promise.all(underWay.values());
    },
  };
}
