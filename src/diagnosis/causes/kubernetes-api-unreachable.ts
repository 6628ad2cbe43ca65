import { look } from "../advice.ts";
import { defineCause } from "../cause.ts";
import { comesBackAlone, endpointOf } from "../dependency.ts";
import { fromLogs } from "../log-patterns/from-logs.ts";

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
    fromLogs(view, "kubernetes-api-unreachable", ({ subject, detail, generic }) => ({
      summary: generic
        ? `${subject} ended because its caches of the Kubernetes API did not sync in time; the log does not show why.`
        : `${subject} ended because it cannot reach the Kubernetes API at ${endpointOf(detail, "its service address")}.`,
    })),

  remediation: (_match, target) => [
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
  ],
});
