import type { Evidence } from "../evidence/evidence.ts";
import type { Diagnosis } from "./diagnose.ts";

/**
 * Addresses that the reports name, and first labels of the hosts: `db` of `db.shop.svc`. `services` tells by their
 * addresses which Services are meant.
 */
export function citedHosts(
  all: readonly Diagnosis[],
  services: ReadonlyMap<string, string> = new Map(),
): Set<string> {
  const hosts = new Set<string>();
  for (const { verdict, findings } of all) {
    if (verdict !== "diagnosed") continue;
    const { host, service, object, objectKind } = findings[0]?.detail ?? {};
    // Who wants pods made depends on the Service of the webhook that is asked first.
    const webhook =
      objectKind === "Service" && findings[0]?.cause === "admission-webhook-unavailable" ? object : undefined;
    if (host !== undefined && /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host)) hosts.add(host);
    for (const label of [host, service, services.get(host ?? ""), webhook].flatMap((name) =>
      labelsOf(name),
    )) {
      if (!/^[a-z][-a-z0-9]{1,62}$/.test(label) || label === "localhost") continue;
      for (const name of workloadsBehind(label)) hosts.add(name);
    }
  }
  return hosts;
}

/** `hook`, `hook-webhook` and `hook-webhook-service` of the last. */
function workloadsBehind(service: string): string[] {
  const workload = service.replace(serviceEnding, "");
  return workload === service || workload === "" ? [service] : [service, ...workloadsBehind(workload)];
}

/** Of `db-0.db-headless.shop.svc` the pod's own name and that of its Service; of any other name the first label. */
function labelsOf(name: string | undefined): string[] {
  const labels = name?.toLowerCase().split(/[.:]/, 2) ?? [];
  return /-\d{1,5}$/.test(labels[0] ?? "") ? labels : labels.slice(0, 1);
}

/** What charts and operators put behind a workload's name, for each of the Services before it. */
const serviceEnding =
  /-(?:headless|hl|svc|service|srv|rw|ro|primary|master|leader|replicas?|client|discovery|nodes|peers|internal|lb|webhook)$/;

/** Whether the pod has a cited address, or is behind a cited name: Services bear their workload's name, or a prefix of it. */
export function isCited({ pod, row }: Evidence, hosts: ReadonlySet<string>): boolean {
  const name = pod?.object.metadata?.name ?? row?.object.name;
  if (name === undefined || hosts.size === 0) return false;
  const { podIP, hostIP } = pod?.object.status ?? {};
  if (podIP !== undefined && podIP !== hostIP && hosts.has(podIP)) return true;
  // `db-0`, `db-7d9c5b8f6-x2x4z`: every prefix up to a dash.
  for (let end = name.lastIndexOf("-"); end > 0; end = name.lastIndexOf("-", end - 1)) {
    if (hosts.has(name.slice(0, end))) return true;
  }
  return hosts.has(name);
}
