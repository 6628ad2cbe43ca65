import type { TenantId } from "../history/database.ts";
import type { PendingLookup } from "../history/pending-lookups.ts";

/** The look-ups of a service that can reach a cluster. */
export interface Lookups {
  /** Whether alerts of this tenant and cluster are about the cluster that can be reached: one name is not another's cluster. */
  covers(tenant: TenantId, cluster: string): boolean;
  /** Makes those that are durable already. Settles, and never rejects, when each is made or left for later. */
  begin(tenant: TenantId, lookups: readonly PendingLookup[]): Promise<void>;
  /** Settles when none of these reports is being looked up. */
  settled(reportIds: readonly string[]): Promise<void>;
}
