import { defineCause, type Remediation } from "../cause.ts";
import { statedMatches } from "../statements/stated-matches.ts";
import { isKubernetesName } from "../target.ts";
import { shortText } from "../short-text.ts";

export const sandboxCreationFailed = defineCause({
  id: "sandbox-creation-failed",
  category: "node",
  title: "Pod sandbox or network could not be created",
  explanation:
    "Before any container of the pod, the kubelet has the runtime make its sandbox: a pause container and the pod's network, set " +
    "up by the cluster's CNI plugin. That fails, so nothing of the pod starts.",
  recognisedBy:
    "`FailedCreatePodSandBox` or `NetworkNotReady` events of a pod in ContainerCreating, where their text names no cause behind it " +
    "(no IP address left, a pause image that cannot be pulled, a sandbox name still reserved, a missing library).",
  references: [
    "https://kubernetes.io/docs/concepts/extend-kubernetes/compute-storage-net/network-plugins/",
    "https://kubernetes.io/docs/tasks/administer-cluster/migrating-from-dockershim/troubleshooting-cni-plugin-related-errors/",
  ],
  outranks: [],
  triggers: ["named"],

  detect: (view) =>
    statedMatches(view, "sandbox-creation-failed", ({ text, detail }) => {
      const plugin = detail["driver"] === undefined ? "" : ` (plugin ${detail["driver"]})`;
      return `The pod's sandbox could not be created${plugin}: ${shortText(text.replace(/^(?:Failed to create pod sandbox|Failed create pod sandbox): /, ""))}`;
    }),

  remediation({ detail = {} }, target) {
    const node = target.view.pod?.object.spec?.nodeName;
    const { path } = detail;
    if (path !== undefined) return ofNodeFile(path, node);
    return [
      isKubernetesName(node)
        ? {
            action: `See whether the network plugin's own pod on node ${node} is well`,
            command: [
              "kubectl",
              "get",
              "pods",
              "--all-namespaces",
              "-o",
              "wide",
              "--field-selector",
              `spec.nodeName=${node}`,
            ],
          }
        : {
            action: "See whether the network plugin's own pods are well",
            command: ["kubectl", "get", "pods", "--all-namespaces", "-o", "wide"],
          },
      { action: "The kubelet tries again by itself: nothing needs a restart once the plugin is well." },
    ];
  },
});

/** The kubelet reads it before it asks for a sandbox. */
function ofNodeFile(path: string, node: string | undefined): Remediation[] {
  return [
    isKubernetesName(node)
      ? { action: `See which system node ${node} runs`, command: ["kubectl", "describe", "node", node] }
      : {
          action: "See which node it is, and whether other pods there show the same",
          command: ["kubectl", "get", "pods", "--all-namespaces", "-o", "wide"],
        },
    {
      action: `On the node, let resolvConf of the kubelet's configuration name a file that exists, or start what writes ${path} (systemd-resolved): the kubelet tries again by itself.`,
    },
  ];
}
