import type { OwnerChain } from "./gather-owners.ts";
import { gatherClaim, type GatherDependencies } from "./gather-pod.ts";
import { listOf, slim } from "./object-fields.ts";
import { isObjectName, namespacedPath } from "./paths.ts";
import { referencesOf } from "./referenced-objects.ts";

/** No selector finds Pods by their claims: so many of the namespace are looked through. */
const mostPods = 500;

/** A claim and the Pods that mount it, in the place of a workload and its Pods. */
export async function gatherClaimUsers(
  name: string,
  namespace: string,
  deps: GatherDependencies,
): Promise<OwnerChain> {
  if (!isObjectName(name)) return { owners: [], events: [], revisions: [] };
  const { api, attempts } = deps;
  const [claim, list] = await Promise.all([
    gatherClaim(namespace, name, deps),
    attempts.of("owner", "pods that mount the claim", () =>
      api.get(namespacedPath(namespace, "pods"), { limit: mostPods }, { signal: attempts.signal }),
    ),
  ]);
  const pods = list && listOf(list["items"]).filter((pod) => referencesOf(pod).claims.includes(name));
  return {
    owners: claim,
    events: [],
    revisions: [],
    ...(pods && { pods: pods.map((pod) => slim(pod, "v1", "Pod")) }),
  };
}
