import { defineCause } from "../cause.ts";
import { fromLogs } from "../log-patterns/from-logs.ts";

export const leaderElectionLost = defineCause({
  id: "leader-election-lost",
  category: "dependency",
  title: "It lost its leader lease and stopped",
  explanation:
    "A controller that leads must renew its Lease in time (usually within 10 s) and stops by design when it cannot, so that two never lead. One slow moment of the API server or etcd is enough, and so is a program that gets no CPU.",
  recognisedBy:
    "By `leader election lost`, `failed to renew lease`, or calls of the lease that time out, whatever the exit code (0 included). Calls that are forbidden, refused or fail beside the lease have their own causes. A standby that waits for the lease is healthy.",
  references: [
    "https://kubernetes.io/docs/concepts/architecture/leases/",
    "https://github.com/kubernetes/client-go/blob/master/tools/leaderelection/leaderelection.go",
  ],
  outranks: ["command-completed"],
  triggers: ["named"],

  detect: (view) =>
    fromLogs(view, "leader-election-lost", ({ subject, detail }) => ({
      summary: `${subject} stopped because it could not renew its leader lease${detail["lease"] === undefined ? "" : ` ${detail["lease"]}`} in time.`,
    })),

  remediation: () => [
    {
      action:
        "See whether other controllers lost theirs at the same time: then the control plane was slow, not this program",
      command: [
        "kubectl",
        "get",
        "leases",
        "--all-namespaces",
        "-o",
        "custom-columns=NAMESPACE:.metadata.namespace,NAME:.metadata.name,HOLDER:.spec.holderIdentity,SINCE:.spec.acquireTime",
      ],
    },
    {
      action:
        "Look at the latency of the API server and of etcd's disk at that minute; on a managed cluster, at upgrades and scaling of the control plane.",
    },
    {
      action:
        "If only this program loses its lease, look for CPU throttling at its limit; longer leaseDuration and renewDeadline hide short hiccups. A restart after a lost lease is by design and needs no action by itself.",
    },
  ],
});
