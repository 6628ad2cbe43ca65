import { workloadOf } from "../evidence/workload.ts";
import type { ContainerView, PodView } from "./view.ts";

type RestartPolicy = "Always" | "OnFailure" | "Never";

const alwaysOwners = new Set([
  "Deployment",
  "ReplicaSet",
  "ReplicationController",
  "StatefulSet",
  "DaemonSet",
]);

/**
 * The policy that decides about this container, in the kubelet's order: the container's own, a sidecar's Always, an
 * init container's OnFailure in place of Always, the pod's. Where describe text hides the pod's, an owner that
 * admits no other tells it; otherwise undefined.
 */
function restartPolicyOf(view: PodView, container: ContainerView): RestartPolicy | undefined {
  const own = policy(container.spec?.restartPolicy);
  if (container.type === "sidecar") return "Always";
  if (own) return own;
  const pods = podPolicyOf(view);
  return container.type === "init" && pods === "Always" ? "OnFailure" : pods;
}

function podPolicyOf(view: PodView): RestartPolicy | undefined {
  const spec = view.pod?.object.spec;
  const own = policy(spec?.restartPolicy);
  if (own) return own;
  const owner = workloadOf(view.evidence);
  if (owner && alwaysOwners.has(owner.kind)) return "Always";
  // The API server fills in the default; an object without the field was trimmed by hand, and still means it.
  return spec && view.pod?.source.form === "object" && owner?.kind !== "Job" && owner?.kind !== "CronJob"
    ? "Always"
    : undefined;
}

function policy(text: string | undefined): RestartPolicy | undefined {
  return text === "Always" || text === "OnFailure" || text === "Never" ? text : undefined;
}

/** What becomes of a container that ends with this code. undefined: the input does not tell. */
export function restartsAfter(
  view: PodView,
  container: ContainerView,
  exitCode: number,
): boolean | undefined {
  for (const rule of container.spec?.restartPolicyRules ?? []) {
    const values = rule.exitCodes?.values ?? [];
    const matches =
      rule.exitCodes?.operator === "NotIn" ? !values.includes(exitCode) : values.includes(exitCode);
    if (matches && rule.action.startsWith("Restart")) return true;
  }
  const decided = restartPolicyOf(view, container);
  if (decided === undefined) return undefined;
  return decided === "Always" || (decided === "OnFailure" && exitCode !== 0);
}
