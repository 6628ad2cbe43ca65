const kinds = [
  "CronJob",
  "DaemonSet",
  "Deployment",
  "Job",
  "Pod",
  "ReplicaSet",
  "ReplicationController",
  "StatefulSet",
] as const;

const shortNames: Readonly<Record<string, (typeof kinds)[number]>> = {
  cj: "CronJob",
  deploy: "Deployment",
  ds: "DaemonSet",
  po: "Pod",
  rc: "ReplicationController",
  rs: "ReplicaSet",
  sts: "StatefulSet",
};

/** A kind as Kubernetes spells it, of what kubectl takes for it too: `deployment`, `deployments`, `deploy`. */
export function kindOf(given: string): string {
  const name = given.toLowerCase();
  const known = kinds.find((kind) => name === kind.toLowerCase() || name === `${kind.toLowerCase()}s`);
  return known ?? (Object.hasOwn(shortNames, name) ? (shortNames[name] ?? given) : given);
}

/** `cart`, or `Deployment/cart`. */
export function workloadFilter(workload: string | undefined): { workload?: string; workloadKind?: string } {
  if (workload === undefined) return {};
  const slash = workload.indexOf("/");
  return slash === -1
    ? { workload }
    : { workloadKind: kindOf(workload.slice(0, slash)), workload: workload.slice(slash + 1) };
}
