import { existsSync } from "node:fs";

/** Where Kubernetes mounts a Pod's service account. */
const accountToken = "/var/run/secrets/kubernetes.io/serviceaccount/token";

export type Credentials = { kubeconfig: string } | "in-cluster";

/**
 * How this process may reach a cluster; undefined: it may not, and then nothing is looked up. A kubeconfig in the home
 * directory does not count: whoever tries Crashline on a laptop has not asked it to talk to a cluster.
 */
export function findCredentials(
  environment: Readonly<Record<string, string | undefined>>,
): Credentials | undefined {
  const kubeconfig = environment["KUBECONFIG"]?.trim();
  if (kubeconfig) return { kubeconfig };
  return environment["KUBERNETES_SERVICE_HOST"] && existsSync(accountToken) ? "in-cluster" : undefined;
}
