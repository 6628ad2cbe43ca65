import { nodeMemoryExhausted } from "../../../src/diagnosis/causes/node-memory-exhausted.ts";
import { describeCause } from "../describe-cause.ts";

const pod = (resources: string, qosClass = "Burstable") => `
spec: { nodeName: worker-1, containers: [{ name: api, ${resources} }] }
status:
  qosClass: ${qosClass}
  containerStatuses:
    - name: api
      restartCount: 1
      state: { waiting: { reason: CrashLoopBackOff } }
      lastState: { terminated: { reason: OOMKilled, exitCode: 137, startedAt: 2025-03-01T10:00:00Z, finishedAt: 2025-03-01T10:05:00Z } }
`;
const evicted = (message: string) => `
spec: { nodeName: worker-1, containers: [{ name: api }, { name: agent }] }
status: { phase: Failed, reason: Evicted, message: ${JSON.stringify(message)} }
`;
const systemOom = (lastAt: string) => ({
  reason: "SystemOOM",
  message: "System OOM encountered, victim process: postgres, pid: 99",
  involved: { kind: "Node", name: "worker-1" },
  lastAt,
});

describeCause(nodeMemoryExhausted, {
  matches: {
    "an OOM kill without any limit": {
      given: { pod: pod("resources: { requests: { memory: 64Mi } }") },
      container: "api",
      certainty: "likely",
      says: ["neither the container nor the pod has a memory limit"],
    },
    "an OOM kill in a pod of class BestEffort": {
      given: { pod: pod("image: x", "BestEffort") },
      certainty: "likely",
      cites: ["/status/qosClass"],
    },
    "an OOM kill at the moment of a SystemOOM, limit or not": {
      given: {
        pod: pod("resources: { limits: { memory: 1Gi } }"),
        events: [systemOom("2025-03-01T10:05:30Z")],
      },
      certainty: "likely",
      cites: ["SystemOOM"],
    },
    "an eviction that names one container": {
      given: {
        pod: evicted(
          "The node was low on resource: memory. Threshold quantity: 100Mi, available: 88Mi. Container api was using 2Gi, request is 512Mi, has larger consumption of memory. ",
        ),
      },
      container: "api",
      certainty: "proven",
      detail: { resource: "memory", usage: "2Gi", request: "512Mi" },
    },
    "in the words of 1.24": {
      given: {
        pod: evicted(
          "The node was low on resource: memory. Container api was using 2Gi, which exceeds its request of 0. ",
        ),
      },
      container: "api",
      certainty: "proven",
      detail: { usage: "2Gi", request: "0" },
    },
    "an eviction that names two": {
      given: {
        pod: evicted(
          "The node was low on resource: memory. Container api was using 2Gi, request is 0, has larger consumption of memory. Container agent was using 1Gi, request is 0, has larger consumption of memory. ",
        ),
      },
      container: null,
      certainty: "proven",
    },
    "in the words of 1.8": {
      given: { pod: evicted("The node was low on resource: [MemoryPressure].") },
      certainty: "proven",
    },
    "a pod that was not let in": {
      given: { pod: evicted("Pod was rejected: The node had condition: [MemoryPressure]. ") },
      container: null,
      certainty: "proven",
    },
    "a kernel log alone": {
      given: { logs: ["[1.2] Out of memory: Killed process 9 (postgres) total-vm:1kB"] },
      certainty: "likely",
      container: null,
    },
    "a SystemOOM at the moment of a SIGKILL that the runtime reports as Error": {
      given: {
        pod: pod("image: x").replace("reason: OOMKilled", "reason: Error"),
        events: [
          {
            ...systemOom("2025-03-01T10:05:01Z"),
            message: "System OOM encountered, victim process: api, pid: 99",
          },
        ],
      },
      container: "api",
      certainty: "likely",
    },
    "the event alone": {
      given: { events: ["Evicted: The node was low on resource: memory. "] },
      container: null,
      certainty: "proven",
      cites: ["Evicted"],
    },
  },
  ignores: {
    "an eviction over disk": {
      pod: evicted(
        "The node was low on resource: ephemeral-storage. Container api was using 9Gi, request is 0, has larger consumption of ephemeral-storage. ",
      ),
    },
    "an OOM kill under a limit": { pod: pod("resources: { limits: { memory: 1Gi } }") },
    "a SystemOOM an hour before": {
      pod: pod("resources: { limits: { memory: 1Gi } }"),
      events: [systemOom("2025-03-01T09:00:00Z")],
    },
    "an eviction through the API that names memory": {
      pod: "spec: { containers: [{ name: api }] }",
      events: [{ reason: "Evicted", component: "karpenter", message: "Evicted pod: Underutilized memory" }],
    },
  },
});
