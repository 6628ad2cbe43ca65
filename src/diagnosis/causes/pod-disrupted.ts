import { editOwner, look } from "../advice.ts";
import { defineCause, type Remediation } from "../cause.ts";
import { disruptionsOf } from "../disruption.ts";
import type { Target } from "../target.ts";

export const podDisrupted = defineCause({
  id: "pod-disrupted",
  category: "node",
  title: "Ended on purpose",
  explanation:
    "Somebody ended the pod through the API: a drain, an autoscaler that consolidates nodes, a preemption, a rollout, a deletion. " +
    "Its containers got SIGTERM and, where they overstayed the grace period, SIGKILL. The program did not fail.",
  recognisedBy:
    "The condition DisruptionTarget, an event that names who evicts or preempts, or `Killing: Stopping container` right before " +
    "the end with exit 143, 137 or 0. With a Ready replacement nothing is wrong, unless it happens again and again.",
  references: [
    "https://kubernetes.io/docs/concepts/workloads/pods/disruptions/",
    "https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination",
  ],
  outranks: ["terminated-by-signal", "application-error-exit", "command-completed", "readiness-probe-failed"],

  detect: (view) => disruptionsOf(view),

  remediation({ detail = {} }, target) {
    const { workload, view } = target;
    const bare = workload === undefined || workload.kind === "Pod" || workload.kind === "Node";
    const killed = view.containers.some(({ dead }) => dead?.state.exitCode === 137);
    return [
      look(
        target,
        bare
          ? "See whether something has made a new pod: no controller is shown that does"
          : "See whether the replacement is Ready",
        "get",
        "pods",
        "-o",
        "wide",
      ),
      ...(killed
        ? [
            editOwner(
              target,
              "Let the program end on SIGTERM within its grace period, or raise terminationGracePeriodSeconds from " +
                graceShown(view.pod?.object.spec?.terminationGracePeriodSeconds),
            ),
          ]
        : []),
      ...ifTooOften(detail["by"] ?? "", target),
    ];
  },
});

/** What keeps pods from it differs by who does it: a PodDisruptionBudget holds up evictions through the API alone. */
function ifTooOften(by: string, target: Target): Remediation[] {
  switch (by) {
    case "PreemptionByScheduler":
    case "Preempted":
    case "Preempting":
      return [
        editOwner(
          target,
          "If it happens too often, give it a priorityClassName above that of what takes its place, or make room for both",
          "A PodDisruptionBudget is no protection here: preemption passes over it where nothing else helps.",
        ),
      ];
    case "DeletionByTaintManager":
    case "TaintManagerEviction":
      return [
        editOwner(
          target,
          "If it should stay through such a taint, tolerate it (tolerationSeconds says for how long)",
        ),
      ];
    case "EvictedByVPA":
      return [
        look(
          target,
          "If it happens too often, see the autoscaler's updateMode and bounds",
          "get",
          "verticalpodautoscalers",
          "-o",
          "yaml",
        ),
      ];
    case "EvictionByEvictionAPI":
    case "Evicted":
    case "Descheduled":
    case "Disrupted":
    case "DisruptionTerminating":
    case "ScaleDown":
      return [
        look(
          target,
          "If too many go at once, let a PodDisruptionBudget hold them up: see which there are",
          "get",
          "poddisruptionbudgets",
        ),
        editOwner(
          target,
          "If it must not be moved, say so in the pod template's annotations (karpenter.sh/do-not-disrupt, cluster-autoscaler.kubernetes.io/safe-to-evict)",
          "A node's drain by a person waits for neither annotation.",
        ),
      ];
    default:
      return [];
  }
}

function graceShown(seconds: number | undefined): string {
  return seconds === undefined ? "its default of 30 s" : `${seconds} s`;
}
