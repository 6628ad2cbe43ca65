import type { Workload } from "../evidence/evidence.ts";
import { joined, revertedBy } from "./advice.ts";
import type { Remediation } from "./cause.ts";
import { isKubernetesName, kubectlIn } from "./target.ts";

/** Kinds that keep their earlier templates. */
const revisioned = new Set(["Deployment", "StatefulSet", "DaemonSet"]);

/** Goes back to the revision before: what to do first about a crash that came with a rollout. */
export function rollBack(
  workload: Workload | null,
  namespace: string | null,
  manager: { tool: string; name?: string } | null,
): Remediation | undefined {
  if (!workload || !revisioned.has(workload.kind) || !isKubernetesName(workload.name)) return undefined;
  const kubectl = kubectlIn(namespace ?? undefined);
  const command = kubectl("rollout", "undo", `${workload.kind.toLowerCase()}/${workload.name}`);
  if (!command) return undefined;
  const caution = joined([
    "It takes the pods' template back, not what the newer version has migrated: check that the older one can work with it.",
    workload.kind === "StatefulSet"
      ? "A StatefulSet in order waits for its broken pod: delete that one afterwards, if it stays on the newer template."
      : undefined,
    revertedBy(manager ?? undefined),
  ]);
  return {
    action: "Go back to the revision before, as the crash came with this one",
    command,
    caution,
  };
}
