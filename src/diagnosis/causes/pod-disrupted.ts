import { editOwner, look } from "../advice.ts";
import { defineCause } from "../cause.ts";
import { disruptionsOf } from "../disruption.ts";

export const podDisrupted = defineCause({
  id: "pod-disrupted",
  category: "node",
  title: "Ended on purpose",
  explanation:
    "Somebody ended the pod through the API: a drain, an autoscaler that consolidates nodes, a preemption, a rollout, a deletion. " +
    "Its containers got SIGTERM and, where they overstayed the grace period, SIGKILL. The program did not fail.",
  recognisedBy:
    "The condition DisruptionTarget, an event that names who evicts or preempts, or `Killing: Stopping container` right before " +
    "the end with exit 143, 137 or 0. With a Ready replacement nothing is wrong; without one nobody makes a new pod.",
  references: [
    "https://kubernetes.io/docs/concepts/workloads/pods/disruptions/",
    "https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination",
  ],
  outranks: ["terminated-by-signal", "application-error-exit", "command-completed", "readiness-probe-failed"],

  detect: (view) => disruptionsOf(view),

  remediation(_match, target) {
    const { workload, view } = target;
    const bare = workload === undefined || workload.kind === "Pod" || workload.kind === "Node";
    const killed = view.containers.some(({ dead }) => dead?.state.exitCode === 137);
    const disruptive = editOwner(
      target,
      "If it happens too often, add a PodDisruptionBudget, or keep the pod from being moved (for Karpenter `karpenter.sh/do-not-disrupt`)",
    );
    return [
      bare
        ? look(
            target,
            "See whether something has made a new pod: no controller does for this one",
            "get",
            "pods",
            "-o",
            "wide",
          )
        : look(target, "See whether the replacement is Ready", "get", "pods", "-o", "wide"),
      ...(killed
        ? [
            editOwner(
              target,
              "Let the program end on SIGTERM within its grace period, or raise terminationGracePeriodSeconds from " +
                graceShown(view.pod?.object.spec?.terminationGracePeriodSeconds),
            ),
          ]
        : []),
      disruptive,
    ];
  },
});

function graceShown(seconds: number | undefined): string {
  return seconds === undefined ? "its default of 30 s" : `${seconds} s`;
}
