import { showDuration } from "../../evidence/duration.ts";
import { look } from "../advice.ts";
import { defineCause, type Match } from "../cause.ts";
import { type Citation, citeEvent, citeObject } from "../citation.ts";
import { isKubernetesName } from "../target.ts";

export const terminationStuck = defineCause({
  id: "termination-stuck",
  category: "node",
  title: "Termination is stuck",
  explanation:
    "The pod was deleted and is still there after its grace period: a finalizer has not been removed, a volume cannot be " +
    "unmounted, or the runtime cannot kill its containers.",
  recognisedBy:
    "A deletionTimestamp (which already contains the grace period) more than 60 seconds in the past. `FailedKillPod` events or " +
    "finalizers say what it waits for. Within the grace a Terminating pod that is not Ready is well.",
  references: [
    "https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination",
    "https://kubernetes.io/docs/concepts/overview/working-with-objects/finalizers/",
  ],
  outranks: ["readiness-probe-failed", "terminated-by-signal", "application-error-exit", "pod-disrupted", "container-runtime-failure", "command-completed"],

  detect(view) {
    const { pod } = view;
    const meta = pod?.object.metadata;
    const overdue = view.ageOf(meta?.deletionTimestamp);
    if (!pod || meta?.deletionTimestamp === undefined || overdue === undefined || overdue <= 60) return [];
    const finalizers = meta.finalizers ?? [];
    const failed = view.events.findLast(({ reason, involved }) => reasons.has(reason) && involved.kind === "Pod");
    const citations: [Citation, ...Citation[]] = [
      citeObject("pod", pod, "/metadata/deletionTimestamp", meta.deletionTimestamp),
      ...(failed ? [citeEvent(failed)] : []),
      ...(finalizers.length > 0 ? [citeObject("pod", pod, "/metadata/finalizers", finalizers)] : []),
    ];
    const why = failed
      ? `the kubelet cannot kill it: ${shorten(failed.message)}`
      : finalizers.length > 0
        ? `it waits for the finalizer ${finalizers.join(", ")}`
        : "the input does not show what it waits for";
    const match: Match = {
      container: null,
      basis: "disruption",
      certainty: failed !== undefined || finalizers.length > 0 ? "proven" : "likely",
      summary: `The pod should have been gone ${showDuration(overdue)} ago and is still there: ${why}.`,
      citations,
      ...(finalizers[0] !== undefined && !failed && { detail: { finalizer: finalizers[0] } }),
      ...(failed?.lastAt !== undefined && { at: failed.lastAt }),
      ...(failed?.lastAgeSeconds !== undefined && { ageSeconds: failed.lastAgeSeconds }),
    };
    return [match];
  },

  remediation({ detail }, target) {
    const { pod, view } = target;
    const node = view.pod?.object.spec?.nodeName;
    const finalizer = detail?.["finalizer"];
    return [
      finalizer === undefined
        ? isKubernetesName(node)
          ? { action: `See whether node ${node} and its runtime are well`, command: ["kubectl", "describe", "node", node] }
          : { action: "See whether the pod's node is Ready", command: ["kubectl", "get", "nodes", "-o", "wide"] }
        : look(target, `See whether the controller that removes ${finalizer} runs`, "get", "pods", "--all-namespaces"),
      ...(pod === undefined ? [] : [look(target, "See what the kubelet says of it", "events", "--for", `pod/${pod}`)]),
      {
        action: "Only when its processes are known to be gone (the node is off for good), remove it with --force",
        caution: "The API forgets the pod while it may still run: a StatefulSet then has two of the same identity writing to one volume.",
      },
    ];
  },
});

const reasons: ReadonlySet<string> = new Set(["FailedKillPod", "ExceededGracePeriod", "FailedUnmount", "FailedUnMount"]);

function shorten(message: string): string {
  const line = message.split("\n", 1)[0] ?? "";
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}
