import { editOwner, look } from "../advice.ts";
import { defineCause, type Match, type Remediation } from "../cause.ts";
import { readSchedulingMessage } from "../statements/scheduling-message.ts";
import { short } from "../statements/say.ts";
import { scaleUpOf } from "../statements/scale-up.ts";
import { statedMatches } from "../statements/stated-matches.ts";
import { describeTally } from "../statements/describe-tally.ts";
import type { Target } from "../target.ts";

export const unschedulableResources = defineCause({
  id: "unschedulable-resources",
  category: "scheduling",
  title: "No node has room for the pod",
  explanation:
    "Of the nodes that the pod may run on, none has enough left of what it requests: CPU, memory, pods, attachable volumes or a device such as a GPU. Requests count, not what is really used. The kubelet says the same with OutOfcpu or OutOfmemory when a node turns out to be too full after all: that is no out-of-memory kill.",
  recognisedBy:
    "By Insufficient or Too many pods in the scheduler's tally for at least one node that is refused for nothing else; control-plane nodes and nodes that the selector does not want do not count.",
  references: [
    "https://kubernetes.io/docs/concepts/scheduling-eviction/",
    "https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/",
  ],
  outranks: ["unschedulable-constraints"],
  triggers: ["named"],

  detect: (view) =>
    statedMatches(view, "unschedulable-resources", ({ detail, text, stage }) => {
      if (stage === "kubelet")
        return detail["resource"] === "pods"
          ? "The kubelet refused the pod: the node has as many pods as it takes."
          : `The kubelet refused the pod: the node has not enough ${detail["resource"] ?? "room"} for what it requests.`;
      const tally = readSchedulingMessage(text);
      return `The pod cannot be scheduled: ${(tally && describeTally(tally)) ?? short(text)}.`;
    }),

  remediation: (match, target) => [...firstWait(target), ...steps(match, target)].slice(0, 4),
});

/** A node that is on its way makes everything else too early. */
function firstWait(target: Target): Remediation[] {
  const scaleUp = scaleUpOf(target.view);
  if (!scaleUp || target.pod === undefined) return [];
  return [
    look(
      target,
      `Wait: the autoscaler is adding a node (${short(scaleUp, 120)}), which takes up to 10 minutes`,
      "get",
      "pod",
      target.pod,
      "-o",
      "wide",
    ),
  ];
}

const firstNodes: Remediation[] = [
  {
    action: "See whether any node has joined the cluster",
    command: ["kubectl", "get", "nodes", "-o", "wide"],
  },
  {
    action:
      "Add a node, or raise a node pool that was scaled down to none: the scheduler tries again by itself.",
  },
];

function steps({ detail = {}, basis }: Match, target: Target): Remediation[] {
  const resource = detail["resource"] ?? "resources";
  if (resource === "nodes") return firstNodes;
  if (resource === "pods") return forMorePods(target);
  if (resource === "attachable volumes") return forMoreVolumes;
  const rejected = basis === "disruption";
  return [
    {
      action: `Compare what the nodes have left of ${resource} ("Allocated resources") with the pod's requests${requestsOf(target)}`,
      command: ["kubectl", "describe", "nodes"],
    },
    editOwner(target, "Request less, if the pod needs less than it requests, or run fewer replicas"),
    {
      action:
        "Or add nodes that fit; a device (nvidia.com/gpu and the like) is counted only where its device plugin runs.",
    },
    ...(rejected
      ? [
          {
            action:
              "A pod that the kubelet refused stays Failed: its controller makes a new one, and the old one can be deleted.",
          },
        ]
      : []),
  ];
}

/** How many pods a node takes does not depend on what they request. */
function forMorePods(target: Target): Remediation[] {
  return [
    {
      action: "See how many pods each node takes, and which are cordoned",
      command: [
        "kubectl",
        "get",
        "nodes",
        "-o",
        "custom-columns=NAME:.metadata.name,PODS:.status.allocatable.pods,CORDONED:.spec.unschedulable",
      ],
    },
    {
      action:
        "Add nodes, or raise maxPods of the kubelet; in some clouds the addresses of the instance type are what limits it.",
    },
    editOwner(target, "Or run fewer replicas"),
  ];
}

const forMoreVolumes: Remediation[] = [
  {
    action: "See how many volumes of each driver a node takes, and how many are attached",
    command: ["kubectl", "get", "csinodes,volumeattachments", "-o", "yaml"],
  },
  { action: "Add nodes, or use instance types that take more volumes." },
];

/** What the containers request now, because advice to lower a number must name it. */
function requestsOf({ view }: Target): string {
  const requests = view.containers.flatMap(({ name, type, spec }) =>
    type === "app"
      ? Object.entries(spec?.resources?.requests ?? {}).map(
          ([resource, amount]) => `${name} ${resource} ${amount}`,
        )
      : [],
  );
  return requests.length === 0 ? "" : ` (${requests.slice(0, 6).join(", ")})`;
}
