import { openAttempts } from "../cluster/attempts.ts";
import type { Missed } from "../cluster/cluster.ts";
import type { BundledLog, EvidenceBundle, KubernetesObject } from "../cluster/evidence-bundle.ts";
import { gatherOwners, type OwnerChain } from "../cluster/gather-owners.ts";
import { gatherPod } from "../cluster/gather-pod.ts";
import { logsToFetch } from "../cluster/guilty-containers.ts";
import type { KubernetesApi } from "../cluster/kubernetes-api.ts";
import { controllerOf, fieldsOf, nameOf, slim, textOf } from "../cluster/object-fields.ts";
import { isObjectName, namespacedPath } from "../cluster/paths.ts";

export interface Collector {
  /** undefined: the Pod's name or namespace is none. Never throws. */
  collect(pod: KubernetesObject): Promise<{ bundle: EvidenceBundle; missed: Missed[] } | undefined>;
}

interface CollectorOptions {
  api: KubernetesApi;
  cluster: string;
  now(): string;
  deadlineMilliseconds: number;
  /** Also tell when which keys of Secrets were written. */
  withSecrets?: boolean;
}

/** A crashing workload's owners are asked for once a minute, not at each restart of each Pod. */
const keptOwnersMilliseconds = 60_000;
const mostKeptOwners = 500;

/** Collects what the cluster has about a Pod at this moment. */
export function openCollector({
  api,
  cluster,
  now,
  deadlineMilliseconds,
  withSecrets = false,
}: CollectorOptions): Collector {
  const kept = new Map<string, { chain: OwnerChain; until: number }>();

  return {
    async collect(pod) {
      const name = nameOf(pod);
      const namespace = textOf(fieldsOf(pod["metadata"])["namespace"]);
      if (!isObjectName(name) || !isObjectName(namespace)) return undefined;
      const attempts = openAttempts(deadlineMilliseconds);
      const deps = { api, attempts, now, withSecrets };
      const observedAt = now();
      const owner = controllerOf(pod);
      const key = `${namespace}/${owner?.kind}/${owner?.name}`;
      const known = kept.get(key);
      const isKnown = known !== undefined && known.until > Date.now();
      const [own, chain] = await Promise.all([
        gatherPod(pod, { namespace }, deps),
        isKnown ? known.chain : gatherOwners(owner, namespace, deps),
      ]);
      if (!isKnown) {
        kept.delete(key);
        kept.set(key, { chain, until: Date.now() + keptOwnersMilliseconds });
        for (const oldest of kept.keys()) if (kept.size > mostKeptOwners) kept.delete(oldest);
      }
      const logs = own.logs.length === 0 ? [] : await stillTrue(own.logs, name, namespace);
      return {
        bundle: {
          apiVersion: "crashline/v1",
          kind: "EvidenceBundle",
          cluster,
          observedAt,
          items: [slim(pod, "v1", "Pod"), ...own.items, ...chain.owners, ...chain.revisions, ...chain.events],
          logs,
        },
        missed: attempts.missed,
      };

      /** `previous` means another instance once the container has ended again: then the log is not this crash's. */
      async function stillTrue(given: BundledLog[], podName: string, place: string): Promise<BundledLog[]> {
        const path = `${namespacedPath(place, "pods")}/${podName}`;
        const fresh = await api.get(path, {}, { signal: attempts.signal }).catch(() => undefined);
        if (fresh === undefined) return given;
        const present = new Set(logsToFetch(fresh).map(identity));
        return given.filter((log) => log.containerID === undefined || present.has(identity(log)));
      }
    },
  };
}

function identity({
  container,
  previous,
  containerID,
}: Pick<BundledLog, "container" | "previous" | "containerID">): string {
  return JSON.stringify([container, previous, containerID]);
}
