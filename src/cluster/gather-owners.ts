import type { KubernetesObject } from "./evidence-bundle.ts";
import { eventsOf, type GatherDependencies } from "./gather-pod.ts";
import { controllersPath, isObjectName, namespacedPath } from "./paths.ts";
import { controllerOf, fieldsOf, listOf, slim } from "./object-fields.ts";

/** A CronJob's Job, a Deployment's ReplicaSet; a custom controller above ends the chain. */
const mostLevels = 3;
const mostRevisions = 50;
const mostPods = 100;

export interface OwnerChain {
  /** Nearest first. */
  owners: KubernetesObject[];
  /** Events of the owners. */
  events: KubernetesObject[];
  /** ReplicaSets of the Deployment, which are its revisions. */
  revisions: KubernetesObject[];
  /** Pods that the workload has now. undefined: they could not be listed. */
  pods?: KubernetesObject[];
}

/** The controllers above an object, with their events, the Deployment's revisions and the workload's Pods. */
export async function gatherOwners(
  nearest: { kind: string; name: string } | undefined,
  namespace: string,
  deps: GatherDependencies,
): Promise<OwnerChain> {
  const owners: KubernetesObject[] = [];
  const events: Promise<KubernetesObject[] | undefined>[] = [];
  const { api, attempts } = deps;
  const { signal } = attempts;
  let next = nearest;
  while (next && owners.length < mostLevels) {
    const { kind, name } = next;
    const path = controllersPath(kind, namespace);
    if (path === undefined || !isObjectName(name)) break;
    events.push(eventsOf(namespace, kind, name, deps));
    const owner = await attempts.of("owner", `${kind} ${name}`, () =>
      api.get(`${path}/${name}`, {}, { signal }),
    );
    if (!owner) break;
    owners.push(slim(owner, kind.endsWith("Job") ? "batch/v1" : "apps/v1", kind));
    next = controllerOf(owner);
  }
  const labelSelector = selectorOf(owners);
  if (labelSelector === undefined) return { owners, events: await settled(events), revisions: [] };
  const isDeployment = owners.at(-1)?.["kind"] === "Deployment";
  const [revisions, pods] = await Promise.all([
    isDeployment
      ? attempts.of("owner", "revisions", () =>
          api.get(
            controllersPath("ReplicaSet", namespace) ?? "",
            { labelSelector, limit: mostRevisions },
            { signal },
          ),
        )
      : undefined,
    attempts.of("owner", "pods of the workload", () =>
      api.get(namespacedPath(namespace, "pods"), { labelSelector, limit: mostPods }, { signal }),
    ),
  ]);
  return {
    owners,
    events: await settled(events),
    revisions: listOf(revisions?.["items"]).map((item) => slim(item, "apps/v1", "ReplicaSet")),
    ...(pods && { pods: listOf(pods["items"]).map((item) => slim(item, "v1", "Pod")) }),
  };
}

async function settled(events: Promise<KubernetesObject[] | undefined>[]): Promise<KubernetesObject[]> {
  return (await Promise.all(events)).flatMap((list) => list ?? []);
}

/** The selector of the topmost owner that has one: a Job's own, since a CronJob has none. */
function selectorOf(owners: readonly KubernetesObject[]): string | undefined {
  for (const owner of owners.toReversed()) {
    const selector = fieldsOf(fieldsOf(owner["spec"])["selector"]);
    // A ReplicationController's selector is the map itself.
    const labels = owner["kind"] === "ReplicationController" ? selector : fieldsOf(selector["matchLabels"]);
    const pairs = Object.entries(labels).filter(
      (pair): pair is [string, string] => typeof pair[1] === "string",
    );
    if (pairs.length > 0) return pairs.map(([name, value]) => `${name}=${value}`).join(",");
  }
  return undefined;
}
