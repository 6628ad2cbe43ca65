/** Kinds by every name that kubectl takes for them on its command line or prints in a table. */
const kinds: Record<string, readonly string[]> = {
  Pod: ["pod", "pods", "po"],
  Event: ["event", "events", "ev"],
  Node: ["node", "nodes", "no"],
  Deployment: ["deployment", "deployments", "deploy"],
  ReplicaSet: ["replicaset", "replicasets", "rs"],
  ReplicationController: ["replicationcontroller", "replicationcontrollers", "rc"],
  StatefulSet: ["statefulset", "statefulsets", "sts"],
  DaemonSet: ["daemonset", "daemonsets", "ds"],
  Job: ["job", "jobs"],
  // ScheduledJob until 1.5.
  CronJob: ["cronjob", "cronjobs", "cj", "scheduledjob", "scheduledjobs"],
  PersistentVolumeClaim: ["persistentvolumeclaim", "persistentvolumeclaims", "pvc"],
  PersistentVolume: ["persistentvolume", "persistentvolumes", "pv"],
  Service: ["service", "services", "svc"],
  Endpoints: ["endpoints", "ep"],
  Ingress: ["ingress", "ingresses", "ing"],
  ConfigMap: ["configmap", "configmaps", "cm"],
  Secret: ["secret", "secrets"],
  Namespace: ["namespace", "namespaces", "ns"],
  ServiceAccount: ["serviceaccount", "serviceaccounts", "sa"],
  HorizontalPodAutoscaler: ["horizontalpodautoscaler", "horizontalpodautoscalers", "hpa"],
  PodDisruptionBudget: ["poddisruptionbudget", "poddisruptionbudgets", "pdb"],
  StorageClass: ["storageclass", "storageclasses", "sc"],
  ResourceQuota: ["resourcequota", "resourcequotas", "quota"],
  DeploymentConfig: ["deploymentconfig", "deploymentconfigs", "dc"],
  BuildConfig: ["buildconfig", "buildconfigs", "bc"],
  Build: ["build", "builds"],
};

const byName = new Map(
  Object.entries(kinds).flatMap(([kind, names]) => names.map((name): [string, string] => [name, kind])),
);

/** `po`, `pods`, `deployment.apps`, `Pod`. undefined for a kind we have no word for. */
export function kindOf(word: string): string | undefined {
  const [name = ""] = word.toLowerCase().split(".", 1);
  return byName.get(name);
}

const apiVersions: Record<string, string> = {
  Deployment: "apps/v1",
  ReplicaSet: "apps/v1",
  StatefulSet: "apps/v1",
  DaemonSet: "apps/v1",
  Job: "batch/v1",
  CronJob: "batch/v1",
  ReplicationController: "v1",
  Node: "v1",
};

/** Text gives no apiVersion; "" for a kind that is not Kubernetes' own. */
export function apiVersionOf(kind: string): string {
  return (Object.hasOwn(apiVersions, kind) ? apiVersions[kind] : undefined) ?? "";
}
