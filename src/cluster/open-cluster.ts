import type { Cluster } from "./cluster.ts";
import type { Credentials } from "./credentials.ts";
import { openKubernetesApi } from "./kubernetes-api.ts";
import { limitedLookups } from "./limited-lookups.ts";
import { lookUp } from "./look-up.ts";

export interface ClusterOptions {
  now(): string;
  deadlineMilliseconds?: number;
  mostAtOnce?: number;
  keepMilliseconds?: number;
}

/** Connects on the first look-up. Throws if the kubeconfig cannot be read. */
export function openCluster(
  credentials: Credentials,
  { now, deadlineMilliseconds = 3_000, mostAtOnce = 8, keepMilliseconds = 10_000 }: ClusterOptions,
): Cluster {
  const api = openKubernetesApi(credentials);
  const stop = new AbortController();
  const deps = { api, deadlineMilliseconds, now, stopped: stop.signal };
  return {
    lookUp: limitedLookups((subject) => lookUp(subject, deps), { mostAtOnce, keepMilliseconds }),
    close: () => stop.abort(),
  };
}
