import type { Workload } from "../../evidence/evidence.ts";
import { subjectInAnnotations } from "./subject-in-annotations.ts";

/** What an alert is about. */
export interface AlertSubject {
  cluster?: string;
  namespace?: string;
  pod?: string;
  podUid?: string;
  container?: string;
  /** What the labels name, or what the pod's name gives away; or a PersistentVolumeClaim, which Pods mount. */
  workload?: Workload;
  /** Only the workload's name is told; its kind is the most frequent. */
  isKindGuessed?: true;
  node?: string;
  /** The waiting or terminated reason that some rules carry: "CrashLoopBackOff". */
  reason?: string;
}

type Named = Pick<AlertSubject, "workload" | "isKindGuessed">;

type Labels = Readonly<Record<string, string>>;

// First hit wins. `exported_*` is the metric's own label where the scrape kept the target's: without honor_labels the plain
// ones name kube-state-metrics itself.
const aliases = {
  namespace: [
    "exported_namespace",
    "namespace",
    "kube_namespace",
    "k8s_namespace_name",
    "k8s.namespace.name",
    "namespace_name",
    "kubernetes_namespace",
    "destination_workload_namespace",
  ],
  pod: ["exported_pod", "pod", "pod_name", "k8s_pod_name", "k8s.pod.name", "kubernetes_pod_name"],
  container: [
    "exported_container",
    "container",
    "container_name",
    "kube_container_name",
    "k8s_container_name",
    "k8s.container.name",
  ],
  node: ["exported_node", "node", "kube_node", "k8s_node_name", "nodename", "kubernetes_node", "host"],
  uid: ["uid", "k8s_pod_uid"],
  cluster: ["cluster", "cluster_name", "kube_cluster_name", "k8s_cluster", "k8s_cluster_name", "clusterName"],
} as const;

const workloadLabels: readonly [string, string][] = [
  ["deployment", "Deployment"],
  ["statefulset", "StatefulSet"],
  ["daemonset", "DaemonSet"],
  // `job` is the scrape job; a Kubernetes Job is `job_name`.
  ["job_name", "Job"],
  ["cronjob", "CronJob"],
  ["replicaset", "ReplicaSet"],
];

const kindsByType: ReadonlyMap<string, string> = new Map([
  ["deployment", "Deployment"],
  ["statefulset", "StatefulSet"],
  ["daemonset", "DaemonSet"],
  ["job", "Job"],
  ["cronjob", "CronJob"],
  ["replicaset", "ReplicaSet"],
]);

/** What has no Pods of its own. An alert on it carries the exporter's Pod, which is well. */
const otherObjects = ["persistentvolume", "horizontalpodautoscaler", "poddisruptionbudget", "resourcequota"];

/** Exporters whose own pod, container and namespace are on series that lack these labels. */
const exporter = /(?:^|[-_./])(?:kube-state-metrics|ksm|node-exporter|prometheus)(?:$|[-_./])/;

/** Alerts whose subject is a node, whatever else their labels name. */
const nodeAlert = /^Kube(?:Node|let)|^KubernetesNode|^(?:Node|Host)[A-Z]/;

/**
 * Reads an alert's labels, with their traps: labels of the exporter rather than of the workload, a scrape job taken for
 * a Kubernetes Job, alerts on Deployments and nodes that carry the exporter's pod. Where they name nothing, the text may.
 */
export function subjectOfAlert(
  labels: Labels,
  routeLabels: Labels = {},
  annotations: Labels = {},
): AlertSubject {
  const subject = subjectOfLabels(labels, routeLabels);
  if (subject.pod !== undefined || subject.workload || subject.node !== undefined) return subject;
  const told = subjectInAnnotations(annotations);
  if (!told) return subject;
  const workload = told.workload ?? (told.pod === undefined ? undefined : workloadOfPodName(told.pod));
  return { ...subject, ...told, ...(workload && { workload }) };
}

function subjectOfLabels(labels: Labels, routeLabels: Labels): AlertSubject {
  const named = workloadOfLabels(labels);
  const { workload } = named;
  const claim = claimOf(labels);
  const node = first(labels, aliases.node) ?? nodeOfInstance(labels);
  const about = aboutOf(labels, workload ?? claim, node);
  const cluster = first(labels, aliases.cluster) ?? first(routeLabels, aliases.cluster);
  const subject: AlertSubject = { ...(cluster !== undefined && { cluster }) };
  if (about === "node") return { ...subject, ...(node !== undefined && { node }) };

  const namespace = first(labels, aliases.namespace);
  if (namespace !== undefined) subject.namespace = namespace;
  // The kubelet that measures a volume names its own node, which is not what runs full.
  if (about === "workload") return { ...subject, ...(claim && { workload: claim }), ...named };
  if (about === "other") return subject;

  const pod = first(labels, aliases.pod);
  const container = first(labels, aliases.container);
  const uid = first(labels, aliases.uid);
  const reason = labels["reason"];
  const owner = pod === undefined ? undefined : workloadOfPodName(pod);
  return {
    ...subject,
    ...(pod !== undefined && { pod }),
    ...(uid !== undefined && { podUid: uid }),
    ...(container !== undefined && { container }),
    ...(owner && { workload: owner }),
    ...named,
    ...(node !== undefined && { node }),
    ...(reason !== undefined && { reason }),
  };
}

function aboutOf(
  labels: Labels,
  workload: Workload | undefined,
  node: string | undefined,
): "pod" | "workload" | "node" | "other" {
  const pod = labels["exported_pod"] ?? labels["pod"] ?? "";
  const isExportersOwn =
    exporter.test(labels["exported_pod"] ?? pod) || exporter.test(labels["container"] ?? "");
  const hasExported = labels["exported_pod"] !== undefined;
  if (hasExported || (pod !== "" && !isExportersOwn)) return "pod";
  if (workload) return "workload";
  if (node !== undefined || nodeAlert.test(labels["alertname"] ?? "")) return "node";
  if (otherObjects.some((name) => labels[name] !== undefined)) return "other";
  // Nothing else is named: it may be the exporter that crashes.
  return "pod";
}

/** What was scraped, where that stands for the node: of kube-state-metrics it is its own address. */
function nodeOfInstance({ instance = "", job = "", alertname = "" }: Labels): string | undefined {
  if (/kube-state-metrics|^ksm$/.test(job)) return undefined;
  if (!nodeAlert.test(alertname) && !job.includes("node-exporter")) return undefined;
  const host = instance.replace(/:\d{1,5}$/, "");
  return host === "" ? undefined : host;
}

function claimOf(labels: Labels): Workload | undefined {
  const name = first(labels, ["exported_persistentvolumeclaim", "persistentvolumeclaim"]);
  return name === undefined ? undefined : { kind: "PersistentVolumeClaim", name };
}

function workloadOfLabels(labels: Labels): Named {
  for (const [label, kind] of workloadLabels) {
    const name = labels[`exported_${label}`] ?? labels[label];
    if (name !== undefined && name !== "") return { workload: { kind, name } };
  }
  const name = labels["workload"];
  if (name === undefined || name === "") return {};
  const kind = kindsByType.get((labels["workload_type"] ?? "").toLowerCase());
  return kind === undefined
    ? { workload: { kind: "Deployment", name }, isKindGuessed: true }
    : { workload: { kind, name } };
}

/**
 * What owns a pod of this name, where the name gives it away: `<deployment>-<hash>-<suffix>` and `<statefulset>-<n>`,
 * in the alphabet without vowels that Kubernetes draws hashes and suffixes from. A single suffix may be of a DaemonSet or a Job.
 */
function workloadOfPodName(pod: string): Workload | undefined {
  const deployment =
    /^(?<name>.+)-[bcdfghjklmnpqrstvwxz2456789]{8,10}-[bcdfghjklmnpqrstvwxz2456789]{5}$/.exec(pod)?.groups?.[
      "name"
    ];
  if (deployment !== undefined) return { kind: "Deployment", name: deployment };
  const statefulSet = /^(?<name>.+)-\d{1,4}$/.exec(pod)?.groups?.["name"];
  return statefulSet === undefined ? undefined : { kind: "StatefulSet", name: statefulSet };
}

function first(labels: Labels, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = labels[name];
    if (value !== undefined && value !== "") return value;
  }
  return undefined;
}
