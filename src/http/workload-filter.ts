import { kindOf as knownKind } from "../intake/text/kinds.ts";

/** A kind as Kubernetes spells it, of what kubectl takes for it too: `deployment`, `deployments`, `deploy`. */
export function kindOf(given: string): string {
  return knownKind(given) ?? given;
}

/** `cart`, or `Deployment/cart`. */
export function workloadFilter(workload: string | undefined): { workload?: string; workloadKind?: string } {
  if (workload === undefined) return {};
  const slash = workload.indexOf("/");
  return slash === -1
    ? { workload }
    : { workloadKind: kindOf(workload.slice(0, slash)), workload: workload.slice(slash + 1) };
}
