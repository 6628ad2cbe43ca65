import { look, podsOfNode } from "../advice.ts";
import { defineCause } from "../cause.ts";
import { fromLogs } from "../log-patterns/from-logs.ts";
import { shortText } from "../short-text.ts";
import { statedMatches } from "../statements/stated-matches.ts";
import { isKubernetesName } from "../target.ts";

export const nodeNetworkExhausted = defineCause({
  id: "node-network-exhausted",
  category: "node",
  title: "The node has no addresses, ports or connections left",
  explanation:
    "A pod cannot get an IP address because the node's or subnet's range is used up, or a connection cannot be made because local ports or the connection-tracking table are.",
  recognisedBy:
    "By the network plugin's words about its range (no IP addresses available, failed to assign an IP address to container), by EADDRNOTAVAIL on connecting, or `nf_conntrack: table full`. EADDRNOTAVAIL on listening is application-config-invalid.",
  references: [
    "https://kubernetes.io/docs/concepts/cluster-administration/networking/",
    "https://www.cni.dev/plugins/current/ipam/host-local/",
  ],
  outranks: ["sandbox-creation-failed"],
  triggers: ["named"],

  detect: (view) => [
    ...statedMatches(
      view,
      "node-network-exhausted",
      ({ text }) => `The pod gets no IP address: ${shortText(text)}`,
      () => ({ container: null }),
    ),
    ...fromLogs(view, "node-network-exhausted", ({ ended, text }) => ({
      summary: `${ended} because no local port or connection is left: ${shortText(text, 160)}`,
    })),
  ],

  remediation({ basis }, target) {
    const node = target.view.pod?.object.spec?.nodeName;
    const ofNode = (action: (name: string) => string) =>
      isKubernetesName(node)
        ? { action: action(node), command: podsOfNode(node) }
        : look(target, "See on which node the pod is", "get", "pods", "-o", "wide");
    if (basis === "log")
      return [
        ofNode(
          (name) =>
            `See what else runs on node ${name}: its pods share the table of connections, not their ports`,
        ),
        {
          action:
            "Let the program reuse connections (keep-alive, pools): each short connection holds a local port for a minute after it was closed.",
        },
      ];
    return [
      ofNode((name) => `Count the pods of node ${name} against its range`),
      {
        action:
          "If the range holds more addresses than there are pods, reservations were left behind by the plugin (host-local: files under /var/lib/cni/networks on the node): move the pods away, then clear those without a pod.",
      },
      {
        action:
          "If it is truly full, use fewer pods per node, a larger range or subnet, or prefix delegation; the pod starts by itself once an address is free.",
      },
    ];
  },
});
