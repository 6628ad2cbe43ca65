import { podDisrupted } from "../../../src/diagnosis/causes/pod-disrupted.ts";
import { describeCause } from "../describe-cause.ts";

const target = (reason: string) => `
spec: { containers: [{ name: api }] }
status:
  phase: Failed
  conditions: [{ type: DisruptionTarget, status: "True", reason: ${reason}, message: because, lastTransitionTime: "2025-03-01T10:00:00Z" }]
  containerStatuses: [{ name: api, restartCount: 0, state: { terminated: { reason: Error, exitCode: 137, startedAt: "2025-03-01T09:00:00Z", finishedAt: "2025-03-01T10:00:30Z" } } }]
`;
const bare = target("EvictionByEvictionAPI").replace(/ reason: \w+, message: because,/, "");
const looping = (exitCode: number, reason = "Error") => `
spec: { containers: [{ name: api }] }
status:
  containerStatuses: [{ name: api, ready: false, restartCount: 1, state: { waiting: { reason: CrashLoopBackOff } }, lastState: { terminated: { reason: ${reason}, exitCode: ${exitCode}, startedAt: "2025-03-01T09:00:00Z", finishedAt: "2025-03-01T10:00:30Z" } } }]
`;
const killing = (message: string, time = "10:00:00") => ({
  reason: "Killing",
  type: "Normal" as const,
  message,
  lastAt: `2025-03-01T${time}Z`,
});

describeCause(podDisrupted, {
  matches: {
    "a condition without its reason, as a description prints it": {
      given: {
        pod: bare,
        form: "describe",
      },
      certainty: "likely",
      container: null,
      cites: ["/status/conditions/0/status"],
    },
    "a drain": {
      given: { pod: target("EvictionByEvictionAPI") },
      container: null,
      certainty: "proven",
      detail: { by: "EvictionByEvictionAPI" },
      says: ["used the whole grace of 30 s"],
    },
    "a preemption by the scheduler": { given: { pod: target("PreemptionByScheduler") }, certainty: "proven" },
    "a preemption, by its event": {
      given: { events: ["Preempted: Preempted by pod 3f0c on node worker-1"] },
      certainty: "proven",
      cites: ["Preempted"],
    },
    "the kubelet's own preemption": {
      given: {
        pod: "status: { phase: Failed, reason: Preempting, message: Preempted in order to admit critical pod }",
      },
      certainty: "proven",
    },
    "an autoscaler that consolidates": {
      given: {
        events: [{ reason: "Evicted", component: "karpenter", message: "Evicted pod: Underutilized" }],
      },
      certainty: "proven",
    },
    "the descheduler": {
      given: {
        events: ["Descheduled: pod evicted from worker-3 node by sigs.k8s.io/descheduler"],
      },
      certainty: "proven",
      detail: { by: "Descheduled" },
    },
    "the descheduler, by the name of its strategy": {
      given: {
        events: ["PodLifeTime: pod evicted by sigs.k8s.io/deschedulerPodLifeTime"],
      },
      certainty: "proven",
    },
    "the cluster autoscaler": {
      given: { events: ["ScaleDown: deleting pod for node scale down"] },
      certainty: "proven",
    },
    "a NoExecute taint": {
      given: { events: ["TaintManagerEviction: Marking for deletion Pod shop/shop-1"] },
      certainty: "proven",
    },
    "a stop with the pod, ended by SIGTERM": {
      given: { pod: looping(143), events: [killing("Stopping container api", "10:00:28")] },
      certainty: "likely",
      container: "api",
    },
    "a stop that used up the grace": {
      given: { pod: looping(137), events: [killing("Stopping container api")] },
      certainty: "likely",
      says: ["preStop hook or SIGTERM handling used the whole grace"],
    },
    "an edit of the container": {
      given: {
        pod: looping(143),
        events: [killing("Container api definition changed, will be restarted", "10:00:28")],
      },
      certainty: "likely",
      container: "api",
    },
  },
  ignores: {
    "a condition without its reason, of a pod that goes on being Ready": {
      pod: `
spec: { containers: [{ name: api }] }
status:
  phase: Running
  conditions: [{ type: DisruptionTarget, status: "True" }]
  containerStatuses: [{ name: api, ready: true, restartCount: 0, state: { running: { startedAt: "2025-03-01T09:00:00Z" } } }]
`,
      form: "describe",
    },
    "a condition without its reason, of a pod that the kubelet evicted": {
      pod: bare.replace("phase: Failed", "phase: Failed\n  reason: Evicted"),
      form: "describe",
    },
    "a condition without its reason, of a pod that has succeeded": {
      pod: bare.replace("phase: Failed", "phase: Succeeded"),
      form: "describe",
    },
    "what the descheduler does not do": {
      events: ["NotDescheduled: pod eviction from worker-3 node by sigs.k8s.io/descheduler failed"],
    },
    "an eviction of a pod of the same name that came before": {
      pod: looping(1),
      events: [
        {
          reason: "Evicted",
          component: "karpenter",
          message: "Evicted pod: Empty",
          lastAt: "2025-03-01T08:30:00Z",
        },
      ],
    },
    "a taint that was lifted after all": {
      events: [
        "TaintManagerEviction: Marking for deletion Pod shop/shop-1",
        "TaintManagerEviction: Cancelling deletion of Pod shop/shop-1",
      ],
    },
    "a taint that was lifted in time": {
      events: ["TaintManagerEviction: Cancelling deletion of Pod shop/shop-1"],
    },
    "the kubelet's eviction": {
      events: [
        { reason: "Evicted", component: "kubelet", message: "The node was low on resource: memory. " },
      ],
    },
    "a stop long before the last instance": {
      pod: looping(137),
      events: [killing("Stopping container api", "08:00:00")],
    },
    "a stop because the sandbox was lost": {
      pod: looping(137),
      events: [
        killing("Stopping container api"),
        "SandboxChanged: Pod sandbox changed, it will be killed and re-created.",
      ],
    },
    "an OOM kill": { pod: looping(137, "OOMKilled"), events: [killing("Stopping container api")] },
    "an end of the program's own": { pod: looping(1), events: [killing("Stopping container api")] },
    "a Deployment that scales, which is no event of the pod": {
      events: [
        {
          reason: "ScalingReplicaSet",
          message: "Scaled down replica set shop to 0",
          involved: { kind: "Deployment", name: "shop" },
        },
      ],
    },
    "a condition that is not true": {
      pod: target("EvictionByEvictionAPI").replace('status: "True"', 'status: "False"'),
    },
    nothing: {},
  },
});
