import { nodeNotReady } from "../../../src/diagnosis/causes/node-not-ready.ts";
import { describeCause } from "../describe-cause.ts";

const ended = (
  reason: string,
  exitCode: number,
  finishedAt = "10:05:00",
  state = "{ waiting: { reason: CrashLoopBackOff } }",
) =>
  `restartCount: 1, state: ${state}, lastState: { terminated: { reason: ${reason}, exitCode: ${exitCode}, startedAt: "2025-03-01T09:00:00Z", finishedAt: "2025-03-01T${finishedAt}Z" } }`;
const two = (a: string, b: string) => `
spec: { nodeName: worker-1, containers: [{ name: api }, { name: proxy }] }
status: { phase: Running, containerStatuses: [{ name: api, ready: false, ${a} }, { name: proxy, ready: false, ${b} }] }
`;
const sandboxChanged = {
  reason: "SandboxChanged",
  type: "Normal" as const,
  message: "Pod sandbox changed, it will be killed and re-created.",
  lastAt: "2025-03-01T10:08:00Z",
};

/** Both run again since 10:09. */
const backUnready = (lastAt: string) => ({
  pod: two(
    ended("Unknown", 255, "10:05:00", '{ running: { startedAt: "2025-03-01T10:09:00Z" } }'),
    ended("Unknown", 255, "10:05:00", '{ running: { startedAt: "2025-03-01T10:09:00Z" } }'),
  ),
  events: ["api", "proxy"].map((container) => ({
    reason: "Unhealthy",
    type: "Warning" as const,
    message: "Readiness probe failed: HTTP probe failed with statuscode: 503",
    container,
    lastAt,
  })),
  now: lastAt,
});

const sandboxFails = (firstAt: string, lastAt: string) => ({
  reason: "FailedCreatePodSandBox",
  type: "Warning" as const,
  message: 'Failed to create pod sandbox: plugin type="calico" failed (add): no such file or directory',
  count: 40,
  firstAt,
  lastAt,
});

const neighbour = (name: string, lostAt: string, node = "worker-1") => ({
  name: `${name}-0`,
  node,
  lostAt: `2025-03-01T${lostAt}Z`,
  workload: { kind: "StatefulSet", name },
});
const lostTogether = two(ended("Error", 255), ended("Error", 255));

describeCause(nodeNotReady, {
  matches: {
    "pods of three workloads of one node that end unseen within the minute": {
      given: {
        pod: lostTogether,
        siblings: [neighbour("cart", "10:05:20"), neighbour("mail", "10:04:50")],
      },
      certainty: "likely",
      says: ["cart-0 and mail-0"],
    },
    "an event of a node that takes no more pods": {
      given: {
        events: [
          {
            reason: "NodeShutdown",
            type: "Warning",
            message: "Pod was rejected as the node is shutting down.",
            lastAgeSeconds: 31,
          },
        ],
      },
      certainty: "proven",
      cites: ["NodeShutdown"],
    },
    "a pod of a lost node": {
      given: {
        pod: "spec: { nodeName: worker-1, containers: [{ name: api }] }\nstatus: { phase: Running, reason: NodeLost, message: Node worker-1 which was running pod shop-1 is unresponsive }",
      },
      container: null,
      certainty: "proven",
      cites: ["/status/reason"],
    },
    "a shutdown of the node": {
      given: {
        pod: "status: { phase: Failed, reason: Terminated, message: Pod was terminated in response to imminent node shutdown. }",
      },
      certainty: "proven",
    },
    "a node that takes no more pods": {
      given: {
        pod: "status: { phase: Failed, reason: NodeShutdown, message: Pod was rejected as the node is shutting down. }",
      },
      certainty: "proven",
    },
    "a node that no longer exists": {
      given: {
        pod: "status: { phase: Failed, conditions: [{ type: DisruptionTarget, status: 'True', reason: DeletionByPodGC, message: 'PodGC: node no longer exists' }] }",
      },
      certainty: "proven",
    },
    "a node that is not Ready": {
      given: {
        pod: two(ended("Error", 1), ended("Error", 1)),
        node: "metadata: { name: worker-1 }\nstatus: { conditions: [{ type: Ready, status: Unknown, message: Kubelet stopped posting node status. }] }",
      },
      certainty: "proven",
      detail: { node: "worker-1" },
    },
    "the log of a kubelet alone": {
      given: {
        events: [
          {
            reason: "KubeletNotReady",
            message: "Network plugin returns error: cni plugin not initialized",
            type: "Warning",
            involved: { kind: "Node", name: "worker-1" },
          },
        ],
      },
      certainty: "likely",
      detail: { node: "worker-1" },
      says: ["Node worker-1 is not Ready, as its kubelet says: Network plugin returns error"],
      advises: ["/etc/cni/net.d"],
    },
    "the node controller's event, the pod marked": {
      given: {
        pod: 'spec: { containers: [{ name: api }] }\nstatus: { phase: Running, conditions: [{ type: Ready, status: "False" }], containerStatuses: [{ name: api, ready: true, restartCount: 0, state: { running: { startedAt: "2025-03-01T08:00:00Z" } } }] }',
        events: [
          {
            reason: "NodeNotReady",
            message: "Node is not ready",
            type: "Warning",
            lastAt: "2025-03-01T10:00:00Z",
          },
        ],
      },
      certainty: "proven",
    },
    "a pod that the node controller gives up": {
      given: {
        events: [
          {
            reason: "NodeControllerEviction",
            message: "Marking for deletion Pod shop-1 from Node worker-1",
            lastAgeSeconds: 180,
          },
        ],
      },
      certainty: "proven",
      says: ["its node was no longer Ready"],
    },
    "all containers lost at one moment": {
      given: { pod: two(ended("Unknown", 255), ended("Unknown", 255, "10:05:20")), events: [sandboxChanged] },
      container: null,
      certainty: "likely",
    },
    "the same from CRI-O, with the sandbox made anew": {
      given: { pod: two(ended("Error", 255), ended("Error", 255)), events: [sandboxChanged] },
      certainty: "likely",
    },
    "an unknown status alone": {
      given: { pod: two(ended("ContainerStatusUnknown", 137), "restartCount: 0, state: {}") },
      certainty: "possible",
    },
    "long ago, and well since": {
      given: {
        pod: two(
          ended("Unknown", 255, "10:05:00", '{ running: { startedAt: "2025-03-01T10:09:00Z" } }').replace(
            "restartCount",
            "ready: true, restartCount",
          ),
          ended("Unknown", 255, "10:05:00", '{ running: { startedAt: "2025-03-01T10:09:00Z" } }').replace(
            "restartCount",
            "ready: true, restartCount",
          ),
        ).replaceAll("ready: false, ", ""),
        now: "2025-03-04T10:09:00Z",
      },
      certainty: "likely",
      past: true,
    },
    "containers that have run again for an hour, whose probes fail now": {
      given: backUnready("2025-03-01T11:09:00Z"),
      certainty: "likely",
      past: true,
    },
    "containers whose probes fail since they came back": {
      given: backUnready("2025-03-01T10:09:30Z"),
      certainty: "likely",
    },
    "containers for which no sandbox can be made, for ten minutes since": {
      given: {
        pod: two(
          ended("Unknown", 255, "10:05:00", "{ waiting: { reason: ContainerCreating } }"),
          ended("Unknown", 255, "10:05:00", "{ waiting: { reason: ContainerCreating } }"),
        ),
        events: [sandboxChanged, sandboxFails("2025-03-01T10:08:00Z", "2025-03-01T10:18:00Z")],
      },
      certainty: "likely",
      past: true,
    },
    "containers for which no sandbox could be made in the first minutes": {
      given: {
        pod: two(
          ended("Unknown", 255, "10:05:00", "{ waiting: { reason: ContainerCreating } }"),
          ended("Unknown", 255, "10:05:00", "{ waiting: { reason: ContainerCreating } }"),
        ),
        events: [sandboxChanged, sandboxFails("2025-03-01T10:08:00Z", "2025-03-01T10:08:40Z")],
      },
      certainty: "likely",
    },
    "containers that came back from it, and wait for something else now": {
      given: {
        pod: two(
          ended("Unknown", 255, "10:05:00", "{ waiting: { reason: CreateContainerConfigError } }"),
          ended("Unknown", 255, "10:05:00", "{ waiting: { reason: ImagePullBackOff } }"),
        ),
        events: [sandboxChanged],
      },
      certainty: "likely",
      past: true,
    },
    "a Pending pod whose nodes are all unreachable": {
      given: {
        pod: "spec: { containers: [{ name: api }] }\nstatus: { phase: Pending }",
        events: [
          "FailedScheduling: 0/1 nodes are available: 1 node(s) had untolerated taint {node.kubernetes.io/unreachable: }. preemption: 0/1 nodes are available: 1 Preemption is not helpful for scheduling.",
        ],
      },
      certainty: "proven",
    },
    "a container that a table calls unknown": {
      given: { row: "shop-1 0/1 ContainerStatusUnknown 0 3h" },
      certainty: "possible",
    },
    "the word in a table": { given: { row: "shop-1 0/1 NodeShutdown 0 3h" }, certainty: "likely" },
  },
  ignores: {
    "a container that cannot be found because an init container kept it from starting": {
      pod: `
spec: { initContainers: [{ name: unpack }], containers: [{ name: api }] }
status:
  phase: Failed
  initContainerStatuses: [{ name: unpack, state: { terminated: { reason: Error, exitCode: 126 } } }]
  containerStatuses: [{ name: api, state: { terminated: { reason: ContainerStatusUnknown, exitCode: 137 } } }]`,
    },
    "255 beside a single neighbour's, as when both lose what they depend on": {
      pod: lostTogether,
      siblings: [neighbour("cart", "10:05:20")],
    },
    "255 beside those of another node, and of another hour": {
      pod: lostTogether,
      siblings: [neighbour("cart", "10:05:20", "worker-2"), neighbour("mail", "11:05:00")],
    },
    "255 together, with words of its own": {
      pod: lostTogether,
      siblings: [neighbour("cart", "10:05:20"), neighbour("mail", "10:04:50")],
      logs: [{ text: "leaderelection lost", container: "api", instance: "previous" }],
    },
    "exit 255 of one container, the other well": {
      pod: two(
        ended("Error", 255),
        'restartCount: 0, state: { running: { startedAt: "2025-03-01T09:00:00Z" } }',
      ),
      events: [sandboxChanged],
    },
    "exit 255 of all, with nothing more": { pod: two(ended("Error", 255), ended("Error", 255)) },
    "the log of a kubelet, beside a pod that has run": {
      pod: two(ended("Error", 1), ended("Error", 1)),
      events: [
        {
          reason: "KubeletNotReady",
          message: "PLEG is not healthy",
          type: "Warning",
          involved: { kind: "Node", name: "worker-1" },
        },
      ],
    },
    "a node that came back": {
      pod: 'spec: { containers: [{ name: api }] }\nstatus: { containerStatuses: [{ name: api, ready: true, restartCount: 0, state: { running: { startedAt: "2025-03-01T08:00:00Z" } } }] }',
      events: [
        { reason: "NodeNotReady", message: "Node is not ready", lastAt: "2025-03-01T10:00:00Z" },
        {
          reason: "NodeReady",
          message: "Node worker-1 status is now: NodeReady",
          involved: { kind: "Node", name: "worker-1" },
          lastAt: "2025-03-01T10:01:00Z",
        },
      ],
    },
    "a node that was away longer ago than its pods would still be listed as running": {
      row: "shop-1 1/1 Running 0 3d",
      events: [{ reason: "NodeNotReady", message: "Node is not ready", lastAgeSeconds: 3000 }],
    },
    "a pod that was given up, and has started since": {
      events: [
        {
          reason: "NodeControllerEviction",
          message: "Marking for deletion Pod shop-1 from Node worker-1",
          lastAgeSeconds: 180,
        },
        { reason: "Started", message: "Started container api", container: "api", lastAgeSeconds: 60 },
      ],
    },
    "a node whose kubelet has refused the pod since": {
      pod: "status: { phase: Failed, reason: UnexpectedAdmissionError }",
      events: [
        { reason: "NodeNotReady", message: "Node is not ready", lastAgeSeconds: 185 },
        {
          reason: "UnexpectedAdmissionError",
          message: "Allocate failed due to no healthy devices present; cannot allocate unhealthy devices",
          lastAgeSeconds: 84,
        },
      ],
    },
    "a node whose kubelet has been heard since": {
      pod: two(ended("Error", 1), ended("Error", 1)),
      events: [
        { reason: "NodeNotReady", message: "Node is not ready", lastAt: "2025-03-01T10:10:00Z" },
        {
          reason: "BackOff",
          message: "Back-off restarting failed container api in pod shop-1_shop(0)",
          lastAt: "2025-03-01T10:20:00Z",
        },
      ],
    },
    "an eviction": {
      pod: "status: { phase: Failed, reason: Evicted, message: 'The node was low on resource: memory. ' }",
    },
    "a node that was shutting down before the container's start": {
      pod: two(ended("Error", 1), ended("Error", 1)),
      events: [
        {
          reason: "NodeShutdown",
          message: "Pod was rejected as the node is shutting down.",
          lastAt: "2025-02-01T10:00:00Z",
        },
      ],
    },
    "a container that a table calls Terminated": { row: "shop-1 0/1 Terminated 0 3h" },
    "a node that is Ready": {
      pod: "status: {}",
      node: "metadata: { name: worker-1 }\nstatus: { conditions: [{ type: Ready, status: 'True' }] }",
    },
    nothing: {},
  },
});
