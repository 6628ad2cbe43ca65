import { look } from "../advice.ts";
import { defineCause } from "../cause.ts";
import { comesBackAlone, endpointOf, isOutside, lookBehind, tryFromPod } from "../dependency.ts";
import { fromLogs } from "../log-patterns/from-logs.ts";

export const dependencyTimeout = defineCause({
  id: "dependency-timeout",
  category: "dependency",
  title: "A service that it needs does not answer in time",
  explanation:
    "The program ended because a call ran into its time-out, or no route leads to the host: packets are dropped (NetworkPolicy, firewall, security group, wrong address), or the service is too slow.",
  recognisedBy:
    "By i/o timeout, ETIMEDOUT, connect or read timed out, no route to host, deadline exceeded in the last fatal block, with no more specific error beside it. A look-up that times out is dns-resolution-failed; lease calls that time out are leader-election-lost.",
  references: [
    "https://kubernetes.io/docs/concepts/services-networking/network-policies/",
    "https://kubernetes.io/docs/tasks/debug/debug-application/debug-service/",
  ],
  outranks: [],
  triggers: ["named"],

  detect: (view) =>
    fromLogs(view, "dependency-timeout", ({ ended, detail, retried }) => ({
      summary: `${ended} because ${endpointOf(detail)} did not answer in time${retried ? ", attempt after attempt" : ""}.`,
    })),

  remediation: ({ detail = {} }, target) => [
    lookBehind(target, detail),
    ...(isOutside(target, detail)
      ? tryFromPod(target, detail)
      : [
          look(
            target,
            "See which NetworkPolicies limit this pod's egress or the service's ingress: dropped packets look like silence",
            "get",
            "networkpolicies",
          ),
        ]),
    {
      action:
        "Outside the cluster, check firewalls, security groups and routes for the node's or the NAT gateway's address, and whether the address is still the service's.",
    },
    comesBackAlone,
  ],
});
