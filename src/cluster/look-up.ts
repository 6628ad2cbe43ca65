import { openAttempts } from "./attempts.ts";
import type { LookedUp, LookupSubject } from "./cluster.ts";
import type { KubernetesObject } from "./evidence-bundle.ts";
import { gatherClaimUsers } from "./gather-claim-users.ts";
import { gatherOwners, type OwnerChain } from "./gather-owners.ts";
import { eventsOf, gatherNode, gatherPod, type Gathered, type GatherDependencies } from "./gather-pod.ts";
import { isFailing, restartsOf } from "./guilty-containers.ts";
import type { KubernetesApi } from "./kubernetes-api.ts";
import { isObjectName, namespacedPath } from "./paths.ts";
import { controllerOf, fieldsOf, nameOf, slim } from "./object-fields.ts";

export interface LookupDependencies {
  api: KubernetesApi;
  /** For the whole look-up. */
  deadlineMilliseconds: number;
  now(): string;
  /** Ends every look-up at once. */
  stopped?: AbortSignal;
}

/** Pods of one workload fail alike; a few of them tell. */
const mostPods = 3;

/**
 * Everything that the cluster still has about a subject, within one deadline. A Pod that is gone is followed to its
 * workload's Pods of now. Never throws.
 */
export async function lookUp(subject: LookupSubject, lookup: LookupDependencies): Promise<LookedUp> {
  const attempts = openAttempts(lookup.deadlineMilliseconds, lookup.stopped);
  const deps: GatherDependencies = { api: lookup.api, attempts, now: lookup.now };
  const { namespace } = subject;
  const observedAt = lookup.now();
  const found: Found = isObjectName(namespace)
    ? await inNamespace(subject, namespace, deps)
    : { items: isObjectName(subject.node) ? await gatherNode(subject.node, deps) : [], logs: [], pods: [] };
  const { items, logs, pods } = found;
  return {
    bundle: { apiVersion: "crashline/v1", kind: "EvidenceBundle", observedAt, items: distinct(items), logs },
    pods,
    missed: attempts.missed,
  };
}

interface Found extends Gathered {
  pods: string[];
}

async function inNamespace(
  subject: LookupSubject,
  namespace: string,
  deps: GatherDependencies,
): Promise<Found> {
  const { attempts, api } = deps;
  const { workload, container } = subject;
  const pod = isObjectName(subject.pod)
    ? await attempts.of("pod-json", `pod ${subject.pod}`, () =>
        api.get(`${namespacedPath(namespace, "pods")}/${subject.pod}`, {}, { signal: attempts.signal }),
      )
    : undefined;
  const place = { namespace, ...(container !== undefined && { container }) };
  const [own, events, chain] = await Promise.all([
    pod && gatherPod(pod, place, deps),
    // Events outlive their Pod for an hour.
    !pod && isObjectName(subject.pod) ? eventsOf(namespace, "Pod", subject.pod, deps) : undefined,
    !pod && workload?.kind === "PersistentVolumeClaim"
      ? gatherClaimUsers(workload.name, namespace, deps)
      : gatherOwners(pod ? controllerOf(pod) : workload, namespace, deps),
  ]);
  const name = pod && nameOf(pod);
  const others = (chain.pods ?? []).filter((each) => nameOf(each) !== name);
  const examined = worstOf(others, pod ? mostPods - 1 : mostPods);
  const gathered = await Promise.all(examined.map((each) => gatherPod(each, place, deps)));
  return {
    items: [
      ...(pod ? [slim(pod, "v1", "Pod")] : []),
      // A failing Pod whose events and log were not asked for would look as if it had none.
      ...others.filter((each) => examined.includes(each) || !isFailing(each)),
      ...itemsOf(chain),
      ...(own?.items ?? []),
      ...(events ?? []),
      ...gathered.flatMap(({ items }) => items),
    ],
    logs: [...(own?.logs ?? []), ...gathered.flatMap(({ logs }) => logs)],
    pods: [
      ...(isObjectName(subject.pod) ? [subject.pod] : []),
      ...examined.flatMap((each) => nameOf(each) ?? []),
    ],
  };
}

function itemsOf({ owners, revisions, events }: OwnerChain): KubernetesObject[] {
  return [...owners, ...revisions, ...events];
}

/** Those that fail, the most restarted first; where none does, the first that there are. */
function worstOf(pods: readonly KubernetesObject[], most: number): KubernetesObject[] {
  const failing = pods.filter(isFailing);
  failing.sort((a, b) => restartsOf(b) - restartsOf(a));
  return (failing.length > 0 || most < mostPods ? failing : pods).slice(0, most);
}

/** A node that several Pods are on, a ReplicaSet that is owner and revision, is one item. */
function distinct(items: readonly KubernetesObject[]): KubernetesObject[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const { uid } = fieldsOf(item["metadata"]);
    const key = JSON.stringify([item["kind"], uid ?? nameOf(item)]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
