import { showDuration } from "../../evidence/duration.ts";
import type { PodEvent } from "../../evidence/evidence.ts";
import { look } from "../advice.ts";
import { defineCause } from "../cause.ts";
import { type Citation, citeEvent, citeObject } from "../citation.ts";
import { ageOfDeletion, deletionOf, isFailedKill } from "../deletion.ts";
import { shortText } from "../short-text.ts";
import { tidy } from "../statements/classified.ts";
import { volumeErrorIn } from "../statements/volume-message.ts";
import { isKubernetesName } from "../target.ts";
import type { PodView } from "../view.ts";

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
  outranks: [
    "readiness-probe-failed",
    "terminated-by-signal",
    "application-error-exit",
    "pod-disrupted",
    "container-runtime-failure",
    "command-completed",
  ],

  detect(view) {
    const deletion = deletionOf(view);
    if (!deletion) return [];
    const { overdueSeconds, finalizers, hasEnded } = deletion;
    // A Job's own finalizer is taken off within seconds of the end; others wait for somebody who may never come.
    const held = finalizers.filter((name) => name !== "batch.kubernetes.io/job-tracking");
    const isHeld = hasEnded && held.length > 0;
    if ((overdueSeconds ?? 0) <= 60 && !isHeld) return [];
    const failed = view.events.findLast(
      (event) => (isFailedKill(event) || reasons.has(event.reason)) && event.involved.kind === "Pod",
    );
    const [first, ...rest] = citationsOf(view, failed, finalizers);
    if (!first) return [];
    const why = failed
      ? `the kubelet cannot kill it: ${shortText(volumeErrorIn(tidy(failed.message))).replace(/\.$/, "")}`
      : finalizers.length > 0
        ? `it waits for the finalizer ${finalizers.join(", ")}`
        : "the input does not show what it waits for";
    const since =
      overdueSeconds !== undefined && overdueSeconds > 60 ? ` ${showDuration(overdueSeconds)} ago` : "";
    // The kubelet's failure alone does not say that anybody asked for the pod's deletion.
    const isAsked =
      finalizers.length > 0 || view.pod !== undefined || view.evidence.row !== undefined || hasStop(view);
    const isProven = isAsked && (overdueSeconds ?? 0) > 60 && (failed !== undefined || finalizers.length > 0);
    return [
      {
        container: null,
        basis: "disruption",
        certainty: isProven ? "proven" : "likely",
        summary: `The pod should have been gone${since} and is still there: ${why}.`,
        citations: [first, ...rest],
        ...(finalizers[0] !== undefined && !failed && { detail: { finalizer: held[0] ?? finalizers[0] } }),
        ...(failed?.lastAt !== undefined && { at: failed.lastAt }),
        ...(failed?.lastAgeSeconds !== undefined && { ageSeconds: failed.lastAgeSeconds }),
      },
    ];
  },

  remediation({ detail }, target) {
    const { pod, view } = target;
    const node = view.pod?.object.spec?.nodeName;
    const finalizer = detail?.["finalizer"];
    return [
      finalizer === undefined
        ? isKubernetesName(node)
          ? {
              action: `See whether node ${node} and its runtime are well`,
              command: ["kubectl", "describe", "node", node],
            }
          : {
              action: "See whether the pod's node is Ready",
              command: ["kubectl", "get", "nodes", "-o", "wide"],
            }
        : {
            action: `See whether the controller that removes ${finalizer} runs`,
            command: ["kubectl", "get", "pods", "--all-namespaces"],
          },
      ...(pod === undefined
        ? []
        : [look(target, "See what the kubelet says of it", "events", "--for", `pod/${pod}`)]),
      {
        action:
          "Only when its processes are known to be gone (the node is off for good), remove it with --force",
        caution:
          "The API forgets the pod while it may still run: a StatefulSet then has two of the same identity writing to one volume.",
      },
    ];
  },
});

const reasons: ReadonlySet<string> = new Set(["ExceededGracePeriod", "FailedUnmount", "FailedUnMount"]);

function hasStop({ events }: PodView): boolean {
  return events.some(({ reason }) => reason === "Killing");
}

function citationsOf(view: PodView, failed: PodEvent | undefined, finalizers: readonly string[]): Citation[] {
  const { pod } = view;
  const { row } = view.evidence;
  const time = pod?.object.metadata?.deletionTimestamp;
  const kill = view.events.find(
    ({ reason, message }) => reason === "Killing" && message.startsWith("Stopping container"),
  );
  const lasts = ageOfDeletion(view);
  const told = time ?? (lasts === undefined ? undefined : `Terminating (lasts ${showDuration(lasts)})`);
  return [
    ...(pod && told !== undefined ? [citeObject("pod", pod, "/metadata/deletionTimestamp", told)] : []),
    ...(failed ? [citeEvent(failed)] : []),
    ...(pod && finalizers.length > 0 ? [citeObject("pod", pod, "/metadata/finalizers", finalizers)] : []),
    ...(!failed && told === undefined && kill ? [citeEvent(kill)] : []),
    ...(row?.object.status === "Terminating" && told === undefined
      ? [citeObject("pod", row, "/status", "Terminating")]
      : []),
  ];
}
