import type { Detail, Match, Remediation } from "./cause.ts";
import { look } from "./advice.ts";
import { isKubernetesName, type Target } from "./target.ts";

/** "db.shop:5432", or what stands for it where the text names none. */
export function endpointOf(detail: Detail, otherwise = "a service that it needs"): string {
  const { host, port, address, url, service } = detail;
  if (host === undefined)
    return address ?? url ?? service ?? (port === undefined ? otherwise : `port ${port}`);
  return port === undefined ? host : `${host.includes(":") ? `[${host}]` : host}:${port}`;
}

const loopback = /^(?:127(?:\.\d{1,3}){3}|localhost|\[?::1\]?|0\.0\.0\.0|\[?::\]?)$/i;

/**
 * An address of the pod itself: what listens there is another container of this pod, or nothing. The helpers of a CSI driver
 * share a pod with it, and call it over a socket.
 */
export function isLoopback({ host, address, service }: Detail): boolean {
  return (
    (host !== undefined && loopback.test(host)) ||
    address?.startsWith("/") === true ||
    service === "CSI driver"
  );
}

/** What failed is a call to another container of the same pod. */
export function pointsAtNeighbour(
  failure: Pick<Match, "variant" | "detail"> & { category: string },
): boolean {
  return (
    failure.category === "dependency" && (failure.variant === "loopback" || isLoopback(failure.detail ?? {}))
  );
}

/** Endings of names that nobody gives to a namespace. */
const outsideEndings =
  /^(?:biz|com|corp|de|edu|eu|example|fr|gov|info|internal|io|jp|lan|local|net|nl|org|uk)$/;

const ipv4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;

/**
 * The Service that a host name means: `db`, `db.shop`, `db.shop.svc.cluster.local`, and behind one of its pods'
 * names, `db-0.db.shop.svc`. undefined for addresses and for names outside the cluster; `db.shop` could be either, and
 * is read as a Service.
 */
function serviceOf(
  host: string | undefined,
  namespace: string | undefined,
): { name: string; namespace?: string } | undefined {
  const all = host?.split(".") ?? [];
  const svc = all.indexOf("svc");
  const end = svc === -1 ? all.length : svc;
  if (!all.every((label) => isKubernetesName(label)) || /^\d+$/.test(all.at(-1) ?? "")) return undefined;
  if (svc === -1 && all.length > 1 && outsideEndings.test(all.at(-1) ?? "")) return undefined;
  // A pod of a StatefulSet has a name below that of its headless Service.
  const labels = all.slice(/-\d+$/.test(all[0] ?? "") && end === (svc === -1 ? 2 : 3) ? 1 : 0, end);
  const [name, of = namespace] = labels;
  if (name === undefined || labels.length > 2) return undefined;
  return { name, ...(of !== undefined && { namespace: of }) };
}

/** Shows whether anything stands behind the host that was called. */
export function lookBehind(target: Target, detail: Detail): Remediation {
  const { host } = detail;
  const service = serviceOf(host, target.namespace);
  if (service) return endpointsOf(service, target);
  if (host === metadataAddress)
    return look(
      target,
      "Let the pod reach the cloud's metadata service (no NetworkPolicy before it, a hop limit of 2 on AWS), or give it credentials of its own (a cloud identity of its service account)",
      "get",
      "networkpolicies",
    );
  if (host !== undefined && ipv4.test(host))
    return {
      action: `Find whose address ${host} is: a Service's, an endpoint's, or else that of a host outside the cluster`,
      command: ["kubectl", "get", "services,endpointslices", "--all-namespaces"],
    };
  return isOutside(target, detail)
    ? look(
        target,
        `See what the namespace puts between its pods and ${endpointOf(detail)}: NetworkPolicies, Services of type ExternalName`,
        "get",
        "networkpolicies,services",
      )
    : look(
        target,
        "See the Services of the namespace and what stands behind them",
        "get",
        "services,endpointslices",
      );
}

/** Whether it is called by a name that is no Service's. */
export function isOutside({ namespace }: Target, { host }: Detail): boolean {
  return host !== undefined && hostName.test(host) && !serviceOf(host, namespace);
}

/** Of a host outside the cluster: whether pods resolve its name, and get through to its port where one is known. */
export function tryFromPod(target: Target, detail: Detail): Remediation[] {
  const { host, port } = detail;
  if (host === undefined || !isOutside(target, detail)) return [];
  const isPort = port !== undefined && /^\d{1,5}$/.test(port);
  const command = isPort ? ["nc", "-vz", "-w", "5", host, port] : ["nslookup", host];
  const run = ["run", "connection-test", "-it", "--rm", "--restart=Never", "--image=busybox", "--"];
  return [
    {
      ...look(
        target,
        `See whether ${isPort ? `pods reach ${endpointOf(detail)}` : `pods can resolve ${host}`}`,
        ...run,
        ...command,
      ),
      caution: "This makes a pod in the namespace, and removes it.",
    },
  ];
}

const metadataAddress = "169.254.169.254";
const hostName = /^[A-Za-z][A-Za-z0-9-]{0,62}(?:\.[A-Za-z0-9-]{1,63}){1,8}$/;

function endpointsOf(service: { name: string; namespace?: string }, target: Target): Remediation {
  const action = `See whether Service ${service.name} has ready endpoints`;
  const selector = ["get", "endpointslices", "-l", `kubernetes.io/service-name=${service.name}`];
  if (service.namespace === undefined || service.namespace === target.namespace)
    return look(target, action, ...selector);
  return {
    action: `${action} in namespace ${service.namespace}`,
    command: ["kubectl", "-n", service.namespace, ...selector],
  };
}

/** Nothing has to be restarted: the next attempt of the container, at most five minutes away, finds it back. */
export const comesBackAlone: Remediation = {
  action:
    "Restart nothing: once it answers again, the next restart of the container (at most 5 min apart) succeeds by itself.",
};
