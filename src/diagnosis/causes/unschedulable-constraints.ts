import { editOwner } from "../advice.ts";
import { defineCause, type Match, type Remediation } from "../cause.ts";
import { describeTally } from "../statements/describe-tally.ts";
import { short } from "../statements/say.ts";
import { readSchedulingMessage } from "../statements/scheduling-message.ts";
import { statedMatches } from "../statements/stated-matches.ts";
import type { Target } from "../target.ts";

export const unschedulableConstraints = defineCause({
  id: "unschedulable-constraints",
  category: "scheduling",
  title: "No node fits the pod's constraints",
  explanation:
    "Every node is ruled out by a rule rather than by lack of room: a taint that the pod does not tolerate, a node selector or affinity that no node meets, spreading or anti-affinity that leaves no place, a host port in use, a cordoned node, or a volume that lives in another zone or on another node. More nodes of the same kind would not help.",
  recognisedBy:
    "By the scheduler's tally without a node that only lacks resources. If all eligible nodes are not-ready or unreachable, it is node-not-ready. A bound volume whose node affinity conflicts belongs here; an unbound claim is volume-unbound.",
  references: [
    "https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/",
    "https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/",
  ],
  outranks: [],
  triggers: ["named"],

  detect: (view) =>
    statedMatches(view, "unschedulable-constraints", ({ text, stage }) => {
      if (stage === "kubelet") return `The kubelet refused the pod: ${short(text)}.`;
      const tally = readSchedulingMessage(text);
      return `The pod cannot be scheduled: ${(tally && describeTally(tally)) ?? short(text)}.`;
    }),

  remediation: (match, target) => [showNodes(match), ...changes(match, target)],
});

const ports = /free ports|host port|PodFits(?:Host)?Ports/;

function showNodes({ detail = {}, summary }: Match): Remediation {
  if (detail["taint"] === undefined && ports.test(summary) && !/affinity|selector/i.test(summary))
    return {
      action:
        "See which pod on the nodes has the host port already (a second release of the same chart, an old pod of it)",
      command: ["kubectl", "get", "pods", "--all-namespaces", "-o", "wide"],
    };
  return detail["taint"] === undefined
    ? {
        action: "See which labels the nodes have and which are cordoned",
        command: ["kubectl", "get", "nodes", "--show-labels"],
      }
    : {
        action: `See which nodes have the taint ${detail["taint"]}, and why`,
        command: ["kubectl", "get", "nodes", "-o", "custom-columns=NAME:.metadata.name,TAINTS:.spec.taints"],
      };
}

/** Put on by the control plane, not by people. */
const ofCondition =
  /^node\.kubernetes\.io\/(?:disk-pressure|memory-pressure|pid-pressure|network-unavailable|not-ready|unreachable)$/;

function changes({ citations, detail = {} }: Match, target: Target): Remediation[] {
  const said = citations
    .map((citation) => ("message" in citation ? citation.message : "value" in citation ? citation.value : ""))
    .join(" ");
  const steps: Remediation[] = [];
  if (/volume node affinity|PersistentVolume's node affinity|volume zone/.test(said)) {
    steps.push({
      action:
        "The bound volume can be used on some nodes only: let the pod run there, or move the data to a volume that fits. A class with WaitForFirstConsumer avoids this for new claims.",
    });
  }
  if (/affinity|selector|MatchNodeSelector|InterPodAffinity/.test(said))
    steps.push(
      editOwner(target, "Correct nodeSelector or affinity so that a node meets it, or label a node"),
    );
  // Since 1.34 the scheduler does not name taints.
  const conditions = (detail["taint"] ?? "").split(", ").filter((taint) => ofCondition.test(taint));
  if (conditions.length > 0) {
    steps.push({
      action: `The taint ${conditions.join(", ")} stays only as long as the node is in that condition: mend the node rather than tolerate it.`,
    });
  } else if (
    detail["taint"] !== undefined ||
    /untolerated taint\(s\)|taints that|PodToleratesNodeTaints/.test(said)
  )
    steps.push(editOwner(target, "Add a toleration, only if the tainted nodes are meant for this pod"));
  if (/were unschedulable|NodeUnschedulable|node\.kubernetes\.io\/unschedulable/.test(said))
    steps.push({ action: "A cordoned node takes no pods until it is uncordoned: ask who is working on it." });
  if (ports.test(said)) steps.push(editOwner(target, "Drop hostPort, or run at most one such pod a node"));
  if (/topology spread/.test(said))
    steps.push(
      editOwner(
        target,
        "Relax maxSkew or whenUnsatisfiable, or make nodes available in the domain that is short",
      ),
    );
  if (steps.length === 0) steps.push(editOwner(target, "Relax the constraint that the message names"));
  return steps.slice(0, 3);
}
