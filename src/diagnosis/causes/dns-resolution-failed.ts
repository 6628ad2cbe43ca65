import { look } from "../advice.ts";
import { defineCause, type Remediation } from "../cause.ts";
import { endpointOf, isOutside, lookBehind, tryFromPod } from "../dependency.ts";
import { fromLogs } from "../log-patterns/from-logs.ts";

export const dnsResolutionFailed = defineCause({
  id: "dns-resolution-failed",
  category: "dependency",
  title: "A host name cannot be resolved",
  explanation:
    "The program ended because it could not turn a host name into an address: either the DNS server says that there is no such name, or no DNS server answers.",
  recognisedBy:
    "By the resolver's words in the last fatal block: no such host, ENOTFOUND, NXDOMAIN, Name or service not known (name-unknown); EAI_AGAIN, Temporary failure in name resolution, SERVFAIL, a look-up that times out (server-silent). A connection that times out after the name was resolved is dependency-timeout.",
  variants: {
    "name-unknown": "The DNS server answers that the name does not exist.",
    "server-silent": "No DNS server answers, or it cannot answer now.",
  },
  references: [
    "https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/",
    "https://kubernetes.io/docs/tasks/administer-cluster/dns-debugging-resolution/",
  ],
  outranks: [],
  triggers: ["named"],

  detect: (view) =>
    fromLogs(view, "dns-resolution-failed", ({ subject, detail, variant, text }) => {
      const why =
        variant !== "server-silent"
          ? "the name does not exist"
          : serverFailure.test(text)
            ? answeredFailure
            : "no DNS server answers";
      return { summary: `${subject} cannot resolve ${endpointOf(detail, "a host name")}: ${why}.` };
    }),

  remediation({ variant, summary, detail = {} }, target) {
    const dnsPods = {
      action: "See whether the cluster's DNS is up",
      command: ["kubectl", "-n", "kube-system", "get", "pods", "-l", "k8s-app=kube-dns", "-o", "wide"],
    };
    const policies = look(
      target,
      "A NetworkPolicy that limits egress must allow UDP and TCP port 53 to kube-system",
      "get",
      "networkpolicies",
    );
    if (summary.includes(answeredFailure)) {
      return [
        {
          action: "Read what the cluster's DNS says: it fails a question where the server behind it fails",
          command: ["kubectl", "-n", "kube-system", "logs", "-l", "k8s-app=kube-dns", "--tail=50"],
        },
        forwarding,
        {
          action: "Restart nothing here: the next start succeeds once DNS answers.",
        },
      ];
    }
    if (variant === "server-silent") {
      return [
        dnsPods,
        policies,
        {
          action:
            "If it is a few pods of one node, look at that node's network and NodeLocal DNSCache; restart nothing here: the next start succeeds once DNS answers.",
        },
      ];
    }
    if (isOutside(target, detail)) {
      return [
        forwarding,
        ...tryFromPod(target, { host: detail["host"] ?? "" }),
        {
          action:
            "Compare the name with that of the service: a hosted database may have been renamed or removed.",
        },
      ];
    }
    return [
      lookBehind(target, detail),
      {
        action:
          "Compare the name with the Service's: in another namespace it is SERVICE.NAMESPACE, a headless Service has names for its Ready pods only, and an ExternalName or a hosted database may have been renamed or removed.",
      },
      dnsPods,
    ];
  },
});

/** Go's word for SERVFAIL and REFUSED: a server did answer. */
const serverFailure = /\bserver misbehaving\b|\bSERVFAIL\b|\bREFUSED\b/;
const answeredFailure = "the DNS server answers that it failed";

/** The server answers, and does not know the name: another one may. */
const forwarding: Remediation = {
  action:
    "See where the cluster's DNS forwards names: those of a private zone must go to the server that knows it",
  command: [
    "kubectl",
    "-n",
    "kube-system",
    "get",
    "configmaps",
    "coredns",
    "kube-dns",
    "--ignore-not-found",
    "-o",
    "yaml",
  ],
};
