import { describe, expect, test } from "vitest";

import { describeTally } from "../../../src/diagnosis/statements/describe-tally.ts";
import {
  classifyTally,
  readSchedulingMessage,
} from "../../../src/diagnosis/statements/scheduling-message.ts";
import { hostileMessages } from "./hostile-messages.ts";

const causeOf = (message: string) => {
  const tally = readSchedulingMessage(message);
  return tally && classifyTally(tally)?.cause;
};

describe("what the scheduler's message means", () => {
  const rows: Record<string, [string, string | undefined]> = {
    "no room": [
      "0/3 nodes are available: 3 Insufficient cpu. preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.",
      "unschedulable-resources",
    ],
    "room is all that one node lacks": [
      "0/4 nodes are available: 1 Insufficient memory, 1 node(s) had untolerated taint {node-role.kubernetes.io/control-plane: }, 2 node(s) didn't match Pod's node affinity/selector. preemption: 0/4 nodes are available: 1 No preemption victims found for incoming pod, 3 Preemption is not helpful for scheduling.",
      "unschedulable-resources",
    ],
    "a claim that one pod at a time may use, in use": [
      "0/2 nodes are available: 2 node(s) unavailable due to PersistentVolumeClaim with ReadWriteOncePod access mode already in-use by another pod.",
      "unschedulable-constraints",
    ],
    "the predicate of volumes before 1.18": [
      "0/2 nodes are available: 2 CheckVolumeBinding.",
      "volume-unbound",
    ],
    "a card's memory, in the word of a scheduler of GPUs": [
      "0/2 nodes are available: 1 CardInsufficientMemory, 1 node(s) had untolerated taint {k: v}.",
      "unschedulable-resources",
    ],
    "the predicates of 1.0, with nothing between them": [
      "Error scheduling: failed to find fit for pod, Node n-1: PodFitsResourcesNode n-2: MatchNodeSelector",
      "unschedulable-resources",
    ],
    "the predicates of 1.1, where none is about resources": [
      "failed to find fit for pod: web\nNode n-1: PodFitsHostPorts\nNode n-2: MatchNodeSelector",
      "unschedulable-constraints",
    ],
    "Volcano, of a count": [
      "0/5 nodes are unavailable: 5 node(s) resource fit failed.",
      "unschedulable-resources",
    ],
    "Volcano, of all nodes": [
      "all nodes are unavailable: 1 Insufficient cpu, 2 node(s) had untolerated taint {k: v}.",
      "unschedulable-resources",
    ],
    "a device class that does not exist": [
      "0/1 nodes are available: request gpu: device class gpu.example.org does not exist.",
      "unschedulable-constraints",
    ],
    "a binding that another one came before": [
      'Binding rejected: Operation cannot be fulfilled on pods/binding "web-0": pod web-0 is already assigned to node "n1"',
      undefined,
    ],
    "a volume that a node could not get": [
      'selectedNode annotation reset for PVC "data-0"',
      "volume-unbound",
    ],
    "refusals without their count": [
      "1 node(s) didn't have free ports for the requested pod ports, 1 node(s) had taint {node-role.kubernetes.io/master: }, that the pod didn't tolerate.",
      "unschedulable-constraints",
    ],
    "the autoscaler, of groups that are not for the pod": [
      "pod didn't trigger scale-up: 1 node(s) had volume node affinity conflict, 2 node(s) didn't match Pod's node affinity",
      "unschedulable-constraints",
    ],
    "the autoscaler, of a group that may not grow": [
      "pod didn't trigger scale-up (it wouldn't fit if a new node is added): 3 node(s) didn't match Pod's node affinity, 1 max node group size reached",
      "unschedulable-resources",
    ],
    "the autoscaler, of a group that could not grow": [
      "pod didn't trigger scale-up: 1 in backoff after failed scale-up",
      "unschedulable-resources",
    ],
    "the autoscaler, of nodes that the cloud does not give": [
      "Node scale up in zones us-east1-b, us-east1-c associated with this pod failed: GCE out of resources. Pod is at risk of not being scheduled.",
      "unschedulable-resources",
    ],
    "the autoscaler, of nodes that it could not add for another reason": [
      "Node scale up in zones us-east1-b associated with this pod failed: Internal error. Pod is at risk of not being scheduled.",
      undefined,
    ],
    "the autoscaler, without a reason": ["pod didn't trigger scale-up: ", undefined],
    "each reason on a line of its own": [
      "0/2 nodes are available:\n  1 Insufficient cpu,\n  1 node(s) had untolerated taint {node-role.kubernetes.io/control-plane: }",
      "unschedulable-resources",
    ],
    "a DaemonSet that placed its pods itself, no room": [
      'failed to place pod on "worker-3": Node didn\'t have enough resource: memory, requested: 209715200, used: 3900000000, capacity: 4000000000',
      "unschedulable-resources",
    ],
    "a DaemonSet that placed its pods itself, a port in use": [
      'failed to place pod on "worker-3": host port conflict',
      "unschedulable-constraints",
    ],
    "two resources of the same nodes": [
      "0/2 nodes are available: 2 Insufficient cpu, 2 Insufficient memory.",
      "unschedulable-resources",
    ],
    "too many pods": ["0/1 nodes are available: 1 Too many pods.", "unschedulable-resources"],
    "a device": ["0/2 nodes are available: 2 Insufficient nvidia.com/gpu.", "unschedulable-resources"],
    "volumes a node": [
      "0/2 nodes are available: 2 node(s) exceed max volume count.",
      "unschedulable-resources",
    ],
    "an old scheduler names two reasons of each node": [
      "0/2 nodes are available: 2 Insufficient cpu, 2 node(s) had taint {dedicated: db}, that the pod didn't tolerate.",
      "unschedulable-constraints",
    ],
    "resources on the nodes that the selector does not want": [
      "0/3 nodes are available: 1 Insufficient cpu, 3 node(s) didn't match node selector.",
      "unschedulable-constraints",
    ],
    "a taint": [
      "0/3 nodes are available: 1 node(s) had untolerated taint {node-role.kubernetes.io/control-plane: }, 2 node(s) had untolerated taint {dedicated: db}.",
      "unschedulable-constraints",
    ],
    "a taint without its key": [
      "0/3 nodes are available: 3 node(s) had untolerated taint(s). preemption: 0/3 nodes are available: 3 Preemption is not helpful for scheduling.",
      "unschedulable-constraints",
    ],
    "a taint with a comma in its sentence": [
      "0/2 nodes are available: 1 node(s) had taint {a: b}, that the pod didn't tolerate, 1 node(s) were unschedulable.",
      "unschedulable-constraints",
    ],
    "selector alone": [
      "0/3 nodes are available: 3 node(s) didn't match Pod's node affinity/selector.",
      "unschedulable-constraints",
    ],
    "a volume of another zone": [
      "0/3 nodes are available: 3 node(s) had volume node affinity conflict.",
      "unschedulable-constraints",
    ],
    "the same, since 1.33": [
      "0/3 nodes are available: 3 node(s) didn't match PersistentVolume's node affinity.",
      "unschedulable-constraints",
    ],
    spreading: [
      "0/3 nodes are available: 3 node(s) didn't match pod topology spread constraints.",
      "unschedulable-constraints",
    ],
    "host ports": [
      "0/1 nodes are available: 1 node(s) didn't have free ports for the requested pod ports.",
      "unschedulable-constraints",
    ],
    gates: ["Scheduling is blocked due to non-empty scheduling gates", "unschedulable-constraints"],
    "every node is lost": [
      "0/2 nodes are available: 1 node(s) had untolerated taint {node.kubernetes.io/not-ready: }, 1 node(s) had untolerated taint {node.kubernetes.io/unreachable: }.",
      "node-not-ready",
    ],
    "the only worker is lost": [
      "0/2 nodes are available: 1 node(s) had untolerated taint {node-role.kubernetes.io/control-plane: }, 1 node(s) had untolerated taint {node.kubernetes.io/unreachable: }.",
      "node-not-ready",
    ],
    "one lost, one full": [
      "0/2 nodes are available: 1 Insufficient cpu, 1 node(s) had untolerated taint {node.kubernetes.io/unreachable: }.",
      "unschedulable-resources",
    ],
    "an unbound claim": [
      "0/3 nodes are available: pod has unbound immediate PersistentVolumeClaims. preemption: 0/3 nodes are available: 3 Preemption is not helpful for scheduling.",
      "volume-unbound",
    ],
    "a kind of node that takes no such pod": [
      "Pod not supported on Fargate: volumes not supported: data is of an unsupported volume Type",
      "pod-spec-invalid",
    ],
    "a place where a kind of node is not to be had": [
      "Fargate is not supported in the requested availability zone: eu-x-1d",
      "unschedulable-constraints",
    ],
    "an unbound claim, repeated": [
      "pod has unbound immediate PersistentVolumeClaims (repeated 2 times)",
      "volume-unbound",
    ],
    "a missing claim": ['0/3 nodes are available: persistentvolumeclaim "data" not found.', "volume-unbound"],
    "no volume on the nodes": [
      "0/2 nodes are available: 1 node(s) didn't find available persistent volumes to bind, 1 node(s) had untolerated taint {node-role.kubernetes.io/master: }.",
      "volume-unbound",
    ],
    "binding that takes too long": [
      'running PreBind plugin "VolumeBinding": binding volumes: timed out waiting for the condition',
      "volume-unbound",
    ],
    "before 1.8": [
      "No nodes are available that match all of the following predicates:: Insufficient cpu (2), PodToleratesNodeTaints (1).",
      "unschedulable-resources",
    ],
    "before 1.8, constraints": [
      "No nodes are available that match all of the following predicates:: MatchNodeSelector (3).",
      "unschedulable-constraints",
    ],
    "before 1.5": [
      "pod (cart-1) failed to fit in any node\nfit failure on node (n1): Insufficient memory\nfit failure on node (n2): PodExceedsFreeCPU",
      "unschedulable-resources",
    ],
    "no nodes": ["no nodes available to schedule pods", "unschedulable-resources"],
    "a pod on its way out": ["skip schedule deleting pod: shop/cart-1", undefined],
    "in somebody's words": ["0/4 nodes available: 4 Insufficient memory", "unschedulable-resources"],
    "a cut message": [
      "0/9 nodes are available: 2 Insufficient cpu, 3 node(s) had untolerated tai ...",
      "unschedulable-resources",
    ],
    "a message that was cut before its only reason": ["0/4 nodes are available: 4 pod", undefined],
    "a message that was cut before the rest of its reasons": [
      "0/4 nodes are available: 3 Insufficient cpu, 1 node(s) had",
      "unschedulable-resources",
    ],
    nothing: ["", undefined],
  };
  test.each(Object.entries(rows))("%s", (_, [message, cause]) => {
    expect(causeOf(message)).toBe(cause);
  });
});

test("names resources, taints and the claim", () => {
  const detail = (message: string) => classifyTally(readSchedulingMessage(message)!)?.detail;
  expect(detail("0/2 nodes are available: 2 Insufficient memory, 2 Insufficient cpu.")).toEqual({
    resource: "cpu, memory",
  });
  expect(detail("0/2 nodes are available: 2 node(s) had untolerated taint {dedicated: db}.")).toEqual({
    taint: "dedicated",
  });
  expect(detail('0/2 nodes are available: persistentvolumeclaim "data-0" not found.')).toEqual({
    claim: "data-0",
  });
});

test("a tally in words", () => {
  const tally = readSchedulingMessage(
    "0/3 nodes are available: 1 node(s) were unschedulable, 2 Insufficient cpu. preemption: 0/3 nodes are available: 3 Preemption is not helpful for scheduling.",
  );
  expect(tally && describeTally(tally)).toBe("of 3 nodes, 1 was unschedulable, 2 lack cpu");
});

test("a tally of groups of nodes", () => {
  const tally = readSchedulingMessage(
    "pod didn't trigger scale-up: 2 Insufficient cpu, 1 max node group size reached",
  );
  expect(tally && describeTally(tally)).toBe("of 3 node groups, 2 lack cpu, 1 max node group size reached");
});

test.each(hostileMessages(1_000_000).scheduling)(
  "of a hostile message a part is read: $begins",
  ({ message }) => {
    const tally = readSchedulingMessage(message);
    expect(tally).toBeDefined();
    expect(JSON.stringify(tally).length).toBeLessThan(200_000);
  },
);

test("the control plane's taint is not to blame where other nodes refuse for another reason", () => {
  const tally = readSchedulingMessage(
    "0/5 nodes are available: 2 node(s) had untolerated taint {node-role.kubernetes.io/control-plane: }, 3 node(s) didn't match pod topology spread constraints.",
  );
  expect(tally && classifyTally(tally)).toEqual({ cause: "unschedulable-constraints", detail: {} });
});
