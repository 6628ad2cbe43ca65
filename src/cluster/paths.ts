// DNS-1123 subdomain: what the API server itself accepts as a name, and safe in a path and in a field selector.
const name = /^[a-z0-9](?:[-a-z0-9.]{0,251}[a-z0-9])?$/;

/** Names come from alerts, so from anybody: only one that Kubernetes would accept enters a path. */
export function isObjectName(text: unknown): text is string {
  return typeof text === "string" && name.test(text) && !text.includes("..");
}

/** Kinds that own Pods, and where the API server has them. */
const controllers: Readonly<Record<string, string>> = {
  ReplicaSet: "/apis/apps/v1/namespaces/*/replicasets",
  Deployment: "/apis/apps/v1/namespaces/*/deployments",
  StatefulSet: "/apis/apps/v1/namespaces/*/statefulsets",
  DaemonSet: "/apis/apps/v1/namespaces/*/daemonsets",
  Job: "/apis/batch/v1/namespaces/*/jobs",
  CronJob: "/apis/batch/v1/namespaces/*/cronjobs",
  ReplicationController: "/api/v1/namespaces/*/replicationcontrollers",
};

/** undefined for a kind that is not Kubernetes' own, which no role lets us read. */
export function controllersPath(kind: string, namespace: string): string | undefined {
  return Object.hasOwn(controllers, kind) ? controllers[kind]?.replace("*", namespace) : undefined;
}

export function namespacedPath(namespace: string, resource: string): string {
  return `/api/v1/namespaces/${namespace}/${resource}`;
}
