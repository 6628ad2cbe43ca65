import type { Evidence, Workload } from "../evidence/evidence.ts";
import type { Container, ObjectMeta } from "../evidence/kubernetes.ts";
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
  namespace?: string | undefined;
  pod?: string | undefined;
  workload?: Workload | undefined;
  manager?: Manager | undefined;
  container?: Container | undefined;
  view: PodView;
  /** `kubectl -n NAMESPACE ARGS...`; undefined when a name in it is not one that Kubernetes would accept. */
  kubectl(...args: string[]): string[] | undefined;
  /** `deployment/cart`; undefined when the owner is unknown, custom or not named as Kubernetes names things. */
  owner?: string | undefined;
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

/** Builds `kubectl` argument arrays in a namespace; see {@link Target.kubectl}. */
export function kubectlIn(namespace: string | undefined): Target["kubectl"] {
  if (namespace === undefined) return (...args) => ["kubectl", ...args];
  if (!isKubernetesName(namespace)) return () => undefined;
  return (...args) => ["kubectl", "-n", namespace, ...args];
}

/** The same, in the namespace of the evidence. */
export const kubectlOf = once(({ evidence: { namespace } }: PodView) => kubectlIn(namespace));

/** Who owns the pod, and who would revert what is changed. */
export const ownershipOf = once(({ evidence }: PodView): Pick<Target, "workload" | "manager"> => {
  const workload = workloadOf(evidence);
  return { workload, manager: managerOf(evidence, workload) };
});

export function targetOf(view: PodView, container: string | null): Target {
  const { evidence } = view;
  const { workload, manager } = ownershipOf(view);
  const pod = view.name;
  const owner =
    workload && editable.has(workload.kind) && isKubernetesName(workload.name)
      ? `${workload.kind.toLowerCase()}/${workload.name}`
      : undefined;
  return {
    namespace: evidence.namespace,
    pod: isKubernetesName(pod) ? pod : undefined,
    workload,
    manager,
    container: view.container(container)?.spec,
    owner,
    view,
    kubectl: kubectlOf(view),
  };
}

/** Read from labels and annotations that the tools put on what they manage, the owner's before the pod's. */
function managerOf(evidence: Evidence, workload: Workload | undefined): Manager | undefined {
  const own = evidence.pod?.object.metadata;
  const said = managerOfOwners(evidence) ?? (own && managerIn(own));
  if (said) return said;
  if (workload && workload.kind !== "Pod" && workload.kind !== "Node" && !editable.has(workload.kind)) {
    return { tool: "operator", name: `${workload.kind}/${workload.name}` };
  }
  return undefined;
}

function managerOfOwners({ owners }: Evidence): Manager | undefined {
  for (let index = owners.length - 1; index >= 0; index -= 1) {
    const manager = managerIn(owners[index]!.object.metadata);
    if (manager) return manager;
  }
  return undefined;
}

function managerIn({ labels = {}, annotations = {} }: ObjectMeta): Manager | undefined {
  const argo =
    annotations["argocd.argoproj.io/tracking-id"]?.split(":")[0] ?? labels["argocd.argoproj.io/instance"];
  if (argo !== undefined) return named("argocd", argo);
  const flux = labels["helm.toolkit.fluxcd.io/name"] ?? labels["kustomize.toolkit.fluxcd.io/name"];
  if (flux !== undefined) return named("flux", flux);
  const release = annotations["meta.helm.sh/release-name"];
  if (release !== undefined) return named("helm", release);
  const isHelms =
    labels["app.kubernetes.io/managed-by"] === "Helm" ||
    labels["helm.sh/chart"] !== undefined ||
    labels["heritage"] === "Helm";
  if (isHelms) return named("helm", labels["app.kubernetes.io/instance"] ?? labels["release"]);
  return labels["olm.owner"] === undefined ? undefined : named("olm", labels["olm.owner"]);
}

function named(tool: Manager["tool"], name: string | undefined): Manager {
  return name === undefined || name === "" ? { tool } : { tool, name };
}
