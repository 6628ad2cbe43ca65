import { unschedulableConstraints } from "../../../src/diagnosis/causes/unschedulable-constraints.ts";
import { describeCause } from "../describe-cause.ts";

const scheduling = (message: string) => ({
  type: "Warning" as const,
  reason: "FailedScheduling",
  message,
  component: "default-scheduler",
});

describeCause(unschedulableConstraints, {
  matches: {
    "host ports alone": {
      given: {
        events: [
          scheduling(
            "0/1 nodes are available: 1 node(s) didn't have free ports for the requested pod ports.",
          ),
        ],
      },
      certainty: "proven",
      advises: ["has the host port already", "Drop hostPort"],
    },
    "host ports and taints, by the names of predicates": {
      given: {
        events: [
          scheduling(
            "No nodes are available that match all of the following predicates:: PodFitsHostPorts (1), PodToleratesNodeTaints (1).",
          ),
        ],
      },
      certainty: "proven",
      advises: ["Drop hostPort", "Add a toleration"],
    },
    "a taint of somebody's own that is called unschedulable": {
      given: {
        events: [
          scheduling("0/1 nodes are available: 1 node(s) had untolerated taint {unschedulable: true}."),
        ],
      },
      certainty: "proven",
      advises: ["Add a toleration"],
    },
    "the word in a table": { given: { row: "cart-0 0/1 SchedulingGated 0 3m" }, certainty: "likely" },
    "a taint of a node in trouble": {
      given: {
        pod: "status: { phase: Pending }",
        events: [
          "FailedScheduling: 0/2 nodes are available: 2 node(s) had untolerated taint {node.kubernetes.io/disk-pressure: }.",
        ],
      },
      certainty: "proven",
      advises: ["mend the node rather than tolerate it"],
    },
    "a taint": {
      given: {
        events: [
          scheduling(
            "0/3 nodes are available: 1 node(s) had untolerated taint {node-role.kubernetes.io/control-plane: }, 2 node(s) had untolerated taint {dedicated: db}.",
          ),
        ],
      },
      certainty: "proven",
      container: null,
      detail: { taint: "dedicated" },
    },
    "a volume of another zone": {
      given: {
        events: [scheduling("0/3 nodes are available: 3 node(s) had volume node affinity conflict.")],
      },
      certainty: "proven",
      says: ["volume node affinity conflict"],
    },
    "the kubelet no longer agrees": {
      given: {
        pod: "status: { phase: Failed, reason: NodeAffinity, message: \"Pod was rejected: Predicate NodeAffinity failed: node(s) didn't match Pod's node affinity/selector\" }",
      },
      certainty: "proven",
    },
    gates: {
      given: {
        pod: 'status: { phase: Pending, conditions: [{ type: PodScheduled, status: "False", reason: SchedulingGated, message: "Scheduling is blocked due to non-empty scheduling gates" }] }',
      },
      certainty: "proven",
    },
  },
  ignores: {
    "room would help": {
      events: [
        scheduling(
          "0/2 nodes are available: 1 Insufficient cpu, 1 node(s) had untolerated taint {dedicated: db}.",
        ),
      ],
    },
    "all nodes are lost": {
      events: [
        scheduling(
          "0/1 nodes are available: 1 node(s) had untolerated taint {node.kubernetes.io/unreachable: }.",
        ),
      ],
    },
    "a claim waits for its consumer": {
      events: [
        {
          reason: "WaitForFirstConsumer",
          message: "waiting for first consumer to be created before binding",
          involved: { kind: "PersistentVolumeClaim", name: "data" },
        },
      ],
    },
    nothing: {},
  },
});
