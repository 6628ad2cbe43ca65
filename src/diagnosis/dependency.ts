import type { Detail, Remediation } from "./cause.ts";
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
export function pointsAtNeighbour(failure: { category: string; variant?: string; detail?: Detail }): boolean {
  return (
    failure.category === "dependency" && (failure.variant === "loopback" || isLoopback(failure.detail ?? {}))
  );
}

/** Endings of names on the Internet that nobody gives to a namespace. */
const publicEndings = /^(?:biz|com|de|edu|eu|fr|gov|info|io|jp|net|nl|org|uk)$/;

/**
 * The Service that a host name means: `db`, `db.shop`, `db.shop.svc.cluster.local`. undefined for addresses and for
 * names outside the cluster; `db.shop` could be either, and is read as a Service.
 */
function serviceOf(
  host: string | undefined,
  namespace: string | undefined,
): { name: string; namespace?: string } | undefined {
  const labels = host?.split(".") ?? [];
  const [name, of, svc] = labels;
  if (!isKubernetesName(name) || /^\d+$/.test(labels.at(-1) ?? "")) return undefined;
  if (of === undefined) return { name, ...(namespace !== undefined && { namespace }) };
  if (labels.length > 2 && svc !== "svc") return undefined;
  if (labels.length === 2 && publicEndings.test(of)) return undefined;
  return isKubernetesName(of) ? { name, namespace: of } : undefined;
}

/** Shows whether anything stands behind the Service that was called; of other hosts, the Services that there are. */
export function lookBehind(target: Target, detail: Detail): Remediation {
  const service = serviceOf(detail["host"], target.namespace);
  if (!service)
    return look(
      target,
      "See the Services of the namespace and what stands behind them",
      "get",
      "services,endpointslices",
    );
  const action = `See whether Service ${service.name} has ready endpoints`;
  const selector = ["get", "endpointslices", "-l", `kubernetes.io/service-name=${service.name}`];
  if (service.namespace === undefined || service.namespace === target.namespace)
    return look(target, action, ...selector);
  if (!isKubernetesName(service.namespace)) return { action };
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
