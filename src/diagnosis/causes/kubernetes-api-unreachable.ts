import { look } from "../advice.ts";
import { defineCause, type Match, type Remediation } from "../cause.ts";
import { comesBackAlone, endpointOf } from "../dependency.ts";
import { fromLogs } from "../log-patterns/from-logs.ts";
import type { Target } from "../target.ts";

export const kubernetesApiUnreachable = defineCause({
  id: "kubernetes-api-unreachable",
  category: "dependency",
  title: "The Kubernetes API cannot be reached",
  explanation:
    "The program ended because it could not talk to the API server at the address of the Service `kubernetes`: the connection is refused, runs into a time-out, has no route, fails in TLS, or the service account's token is not mounted.",
  recognisedBy:
    "By a refused, timed-out or broken call of an API path (/api/v1, /apis, /version), or of the cluster's service address. `is forbidden` is kubernetes-rbac-forbidden, `no matches for kind` kubernetes-resource-missing; time-outs of lease calls alone are leader-election-lost.",
  references: [
    "https://kubernetes.io/docs/tasks/run-application/access-api-from-pod/",
    "https://kubernetes.io/docs/tasks/debug/debug-application/debug-service/#is-the-kube-proxy-working",
  ],
  outranks: ["leader-election-lost"],
  triggers: ["named"],

  detect: (view) =>
    fromLogs(view, "kubernetes-api-unreachable", ({ ended, detail, generic, text }) => ({
      summary: generic
        ? `${ended} because its caches of the Kubernetes API did not sync in time; the log does not show why.`
        : `${ended} because it cannot ${tls.test(text) ? "agree on TLS with" : "reach"} the Kubernetes API at ${endpointOf(detail, "its service address")}.`,
    })),

  remediation: (match, target) => (isTls(match) ? ofTls(target) : ofNetwork(target)),
});

const tls =
  /\bSSL(?:Handshake|Exception|Error|Peer|V3)|\btls: |x509|TLS handshake error|handshake[_ ]failure/;

/** The connection is made, so neither endpoints nor the network are at fault. */
function isTls({ citations }: Match): boolean {
  return citations.some((citation) => "text" in citation && tls.test(citation.text));
}

function ofTls(target: Target): Remediation[] {
  return [
    look(
      target,
      "See whether the pod gets the cluster's CA, which is mounted beside its token, and whether it was rotated",
      "describe",
      "configmap",
      "kube-root-ca.crt",
    ),
    {
      action:
        "If the CA is well, the two do not agree on TLS: an old runtime or client library (an early Java 11, say) fails against a newer API server; a proxy in between may answer in its place.",
    },
  ];
}

function ofNetwork(target: Target): Remediation[] {
  return [
    {
      action: "See whether the API server's Service has endpoints, and which",
      command: [
        "kubectl",
        "-n",
        "default",
        "get",
        "endpointslices",
        "-l",
        "kubernetes.io/service-name=kubernetes",
      ],
    },
    {
      action:
        "On the pod's node, see whether kube-proxy and the CNI agent are up: they make the service address work",
      command: ["kubectl", "-n", "kube-system", "get", "pods", "-o", "wide"],
    },
    look(
      target,
      "A NetworkPolicy that limits egress must allow the API server's address",
      "get",
      "networkpolicies",
    ),
    comesBackAlone,
  ];
}
