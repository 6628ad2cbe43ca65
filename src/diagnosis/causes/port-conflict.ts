import { editOwner, look, podsOfNode } from "../advice.ts";
import { defineCause, type Detail, type Remediation } from "../cause.ts";
import { fromLogs } from "../log-patterns/from-logs.ts";
import { shortText } from "../short-text.ts";
import { subject as who } from "../statements/say.ts";
import { statedMatches } from "../statements/stated-matches.ts";
import type { Target } from "../target.ts";

export const portConflict = defineCause({
  id: "port-conflict",
  category: "process",
  title: "The port is already in use",
  explanation:
    "The program cannot listen because the port is taken: by another container of the pod (they share one network), by a second listener of the program itself, or, with hostNetwork or hostPort, by something on the node.",
  recognisedBy:
    "By EADDRINUSE, `Address already in use`, or `port is already allocated`. A port that may not be bound for lack of rights is security-context-rejected; an address that is not the pod's is application-config-invalid.",
  references: [
    "https://kubernetes.io/docs/concepts/workloads/pods/#pod-networking",
    "https://kubernetes.io/docs/concepts/configuration/overview/#services",
  ],
  outranks: ["sandbox-creation-failed", "container-runtime-failure"],
  triggers: ["named"],

  detect: (view) => [
    ...statedMatches(
      view,
      "port-conflict",
      ({ container, text }) => `${who(container)} cannot start: ${shortText(text)}`,
    ),
    ...fromLogs(view, "port-conflict", ({ ended, detail }) => ({
      summary: `${ended} because ${portOf(detail)} is already in use.`,
    })),
  ],

  remediation({ detail = {} }, target) {
    const { hostNetwork } = target.view.pod?.object.spec ?? {};
    const onNode = hostNetwork === true;
    const { pod } = target;
    return [
      onNode || pod === undefined
        ? onSameNode(target, detail)
        : look(
            target,
            `See the ports of the pod's containers: two of them may want ${portOf(detail)}`,
            "get",
            "pod",
            pod,
            "-o",
            "custom-columns=CONTAINERS:.spec.containers[*].name,PORTS:.spec.containers[*].ports[*].containerPort",
          ),
      editOwner(
        target,
        onNode
          ? "Give it another port, keep such pods apart with anti-affinity, or do without hostNetwork"
          : "Give one of them another port",
      ),
      {
        action:
          "If no other container listens there, the program starts two listeners on it (metrics and health, HTTP and HTTPS), or an old process of it is still ending.",
      },
    ];
  },
});

const ports =
  "custom-columns=NAMESPACE:.metadata.namespace,POD:.metadata.name,HOSTNETWORK:.spec.hostNetwork,PORTS:.spec.containers[*].ports[*].containerPort";

/** Whoever holds a port of the node may be in any namespace; without hostNetwork it is a container of the same pod. */
function onSameNode({ view, pod }: Target, detail: Detail): Remediation {
  const node = view.pod?.object.spec?.nodeName;
  const where =
    pod === undefined
      ? "Find which container of the pod, or with hostNetwork which pod of its node,"
      : "Find which pod of the same node";
  return {
    action: `${where} uses ${portOf(detail)}`,
    command: podsOfNode(node, ports),
  };
}

function portOf({ port }: Detail): string {
  return port === undefined ? "the port that it listens on" : `port ${port}`;
}
