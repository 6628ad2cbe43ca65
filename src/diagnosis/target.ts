import type { Evidence, Workload } from "../evidence/evidence.ts";
import type { Container } from "../evidence/kubernetes.ts";
import { workloadOf } from "../evidence/workload.ts";
import { once } from "./remember.ts";
import type { PodView } from "./view.ts";

/** Who would revert a change made with kubectl, because the object is rendered from elsewhere. */
export interface Manager {
  tool: "helm" | "argocd" | "flux" | "operator" | "kustomize" | "olm";
  /** Release, application or custom resource, where the object names it. */
  name?: string;
}

/** What advice is aimed at: never the Pod, unless nothing owns it. */
export interface Target {
  namespace?: string;
  pod?: string;
  workload?: Workload;
  manager?: Manager;
  container?: Container;
  view: PodView;
  /** `kubectl -n NAMESPACE ARGS...`; undefined when a name in it is not one that Kubernetes would accept. */
  kubectl(...args: string[]): string[] | undefined;
  /** `deployment/cart`; undefined when the owner is unknown, custom or not named as Kubernetes names things. */
  owner?: string;
}

// DNS-1123 subdomain with room for what kubectl joins to it (kind/name, container, key=value of our own making).
const kubernetesName = /^[a-z0-9](?:[-a-z0-9.]{0,251}[a-z0-9])?$/;

/** Names come from anybody: only what Kubernetes itself would accept as a name enters a command. */
export function isKubernetesName(text: string | undefined): text is string {
  return text !== undefined && kubernetesName.test(text);
}

const editable = new Set([
  "Deployment",
  "StatefulSet",
  "DaemonSet",
  "ReplicaSet",
  "ReplicationController",
  "Job",
  "CronJob",
]);

/** Builds `kubectl` argument arrays in the namespace of the evidence; see {@link Target.kubectl}. */
export function kubectlIn(namespace: string | undefined): (...args: string[]) => string[] | undefined {
  if (namespace === undefined) return (...args) => ["kubectl", ...args];
  if (!isKubernetesName(namespace)) return () => undefined;
  return (...args) => ["kubectl", "-n", namespace, ...args];
}

/** Who owns the pod, and who would revert what is changed. */
export const ownershipOf = once(({ evidence }: PodView): { workload?: Workload; manager?: Manager } => {
  const workload = workloadOf(evidence);
  const manager = managerOf(evidence, workload);
  return { ...(workload && { workload }), ...(manager && { manager }) };
});

export function targetOf(view: PodView, container: string | null): Target {
  const { evidence } = view;
  const { workload, manager } = ownershipOf(view);
  const pod = view.name;
  const spec = view.container(container)?.spec;
  const owner =
    workload && editable.has(workload.kind) && isKubernetesName(workload.name)
      ? `${workload.kind.toLowerCase()}/${workload.name}`
      : undefined;
  return {
    ...(evidence.namespace !== undefined && { namespace: evidence.namespace }),
    ...(isKubernetesName(pod) && { pod }),
    ...(workload && { workload }),
    ...(manager && { manager }),
    ...(spec && { container: spec }),
    ...(owner !== undefined && { owner }),
    view,
    kubectl: kubectlIn(evidence.namespace),
  };
}

/** Read from labels and annotations that the tools put on what they manage, the owner's before the pod's. */
function managerOf(evidence: Evidence, workload: Workload | undefined): Manager | undefined {
  const metas = [
    ...evidence.owners.map(({ object }) => object.metadata).toReversed(),
    evidence.pod?.object.metadata,
  ];
  for (const meta of metas) {
    if (!meta) continue;
    const labels = meta.labels ?? {};
    const annotations = meta.annotations ?? {};
    const argo =
      annotations["argocd.argoproj.io/tracking-id"]?.split(":")[0] ?? labels["argocd.argoproj.io/instance"];
    if (argo !== undefined) return named("argocd", argo);
    const flux = labels["helm.toolkit.fluxcd.io/name"] ?? labels["kustomize.toolkit.fluxcd.io/name"];
    if (flux !== undefined) return named("flux", flux);
    const release = annotations["meta.helm.sh/release-name"];
    if (release !== undefined) return named("helm", release);
    if (
      labels["app.kubernetes.io/managed-by"] === "Helm" ||
      labels["helm.sh/chart"] !== undefined ||
      labels["heritage"] === "Helm"
    ) {
      return named("helm", labels["app.kubernetes.io/instance"] ?? labels["release"]);
    }
    if (labels["olm.owner"] !== undefined) return named("olm", labels["olm.owner"]);
  }
  if (workload && workload.kind !== "Pod" && workload.kind !== "Node" && !editable.has(workload.kind)) {
    return { tool: "operator", name: `${workload.kind}/${workload.name}` };
  }
  return undefined;
}

function named(tool: Manager["tool"], name: string | undefined): Manager {
  return name === undefined || name === "" ? { tool } : { tool, name };
}
