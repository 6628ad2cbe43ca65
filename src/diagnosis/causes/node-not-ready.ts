import { look } from "../advice.ts";
import { defineCause, type Remediation } from "../cause.ts";
import { nodeLossOf } from "../node-loss.ts";
import { statedMatches } from "../statements/stated-matches.ts";
import { isKubernetesName } from "../target.ts";

export const nodeNotReady = defineCause({
  id: "node-not-ready",
  category: "node",
  title: "Node lost, rebooted or shut down",
  explanation:
    "The pod ended, or cannot run, because of its node: it stopped reporting, rebooted, was shut down (spot capacity included) " +
    "or is gone. What the containers show then (exit 255 or 137, an unknown status) is a consequence.",
  recognisedBy:
    "Pod `status.reason` NodeLost, Terminated or NodeShutdown; a node that is not Ready, by its object or its kubelet's log; containers that end with `Unknown`/255 " +
    "at one moment together with `SandboxChanged` or `Rebooted`; a Pending pod whose nodes are refused only as not-ready or " +
    "unreachable. `ContainerStatusUnknown` alone leaves an eviction possible.",
  references: [
    "https://kubernetes.io/docs/concepts/architecture/nodes/#condition",
    "https://kubernetes.io/docs/concepts/cluster-administration/node-shutdown/",
  ],
  outranks: ["terminated-by-signal", "application-error-exit", "command-completed", "readiness-probe-failed"],

  detect(view) {
    const stated = statedMatches(view, "node-not-ready", ({ detail, stage }) =>
      stage === "attach"
        ? `Volume ${detail["volume"] ?? "(not named)"} is still attached to a node that is lost.`
        : `Every node that could take the pod is refused as lost${detail["taint"] === undefined ? "" : ` (${detail["taint"]})`}.`,
    );
    return [...nodeLossOf(view), ...stated];
  },

  remediation({ detail, summary }, target) {
    const named =
      detail?.["node"] ?? target.view.pod?.object.spec?.nodeName ?? target.view.evidence.row?.object.node;
    const node = isKubernetesName(named) ? named : undefined;
    return [
      node === undefined
        ? {
            action: "See which nodes are not Ready, and since when",
            command: ["kubectl", "get", "nodes", "-o", "wide"],
          }
        : {
            action: `See why node ${node} was not Ready, and whether it is back`,
            command: ["kubectl", "describe", "node", node],
          },
      ...whyNotReady(summary),
      look(target, "See where the workload's pods run now", "get", "pods", "-o", "wide"),
    ];
  },
});

/** What the Ready condition says leads on. */
function whyNotReady(summary: string): Remediation[] {
  if (/\bcni\b|network plugin/i.test(summary))
    return [
      {
        action:
          "No network plugin is set up on the node: see whether the CNI's agent runs there (its file belongs into /etc/cni/net.d)",
        command: ["kubectl", "get", "pods", "--all-namespaces", "-o", "wide"],
      },
    ];
  if (/\bPLEG\b|container runtime (?:is down|status)/.test(summary))
    return [
      {
        action:
          "On the node, see whether the container runtime answers (crictl ps), and what it logs (journalctl -u containerd, crio or docker).",
      },
    ];
  return [];
}
