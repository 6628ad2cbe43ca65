import { evicted } from "../../../src/diagnosis/causes/evicted.ts";
import { describeCause } from "../describe-cause.ts";

const pod = (message: string) => `
spec: { nodeName: worker-1, containers: [{ name: api }, { name: agent }] }
status: { phase: Failed, reason: Evicted, message: ${JSON.stringify(message)} }
`;

describeCause(evicted, {
  matches: {
    "an age in a text whose times are no moment to count it from": {
      given: {
        pod: 'spec: { containers: [{ name: api }] }\nstatus: { containerStatuses: [{ name: api, restartCount: 0, state: { terminated: { exitCode: 137, reason: Error, startedAt: "2025-03-01T10:00:00Z", finishedAt: "2025-03-01T10:00:05Z" } } }] }',
        form: "describe",
        events: [
          {
            reason: "Evicted",
            type: "Warning",
            component: "kubelet",
            message: 'Usage of EmptyDir volume "cache" exceeds the limit "1Gi". ',
            lastAgeSeconds: 120,
          },
        ],
      },
      certainty: "proven",
      variant: "own-limit",
    },
    "the row of a table, which does not say of what the node was short": {
      given: { row: "shop-1 0/1 Evicted 0 3d" },
      certainty: "possible",
    },
    "low disk on the node": {
      given: {
        pod: pod(
          "The node was low on resource: ephemeral-storage. Threshold quantity: 4Gi, available: 3Gi. Container api was using 9Gi, request is 0, has larger consumption of ephemeral-storage. ",
        ),
      },
      container: "api",
      certainty: "proven",
      variant: "node-pressure",
      advises: ["Request as much ephemeral-storage"],
      detail: { resource: "ephemeral-storage" },
    },
    "low inodes, two containers named": {
      given: {
        pod: pod(
          "The node was low on resource: inodes. Container api was using 9, request is 0, has larger consumption of inodes. Container agent was using 8, request is 0, has larger consumption of inodes. ",
        ),
      },
      container: null,
      certainty: "proven",
      variant: "node-pressure",
      advises: ["inodes cannot be requested"],
    },
    "low process ids": {
      given: { pod: pod("The node was low on resource: pids. ") },
      container: null,
      certainty: "proven",
      variant: "node-pressure",
      advises: ["process ids cannot be requested"],
    },
    "an emptyDir over its own limit": {
      given: { pod: pod('Usage of EmptyDir volume "cache" exceeds the limit "1Gi". ') },
      container: null,
      certainty: "proven",
      variant: "own-limit",
      detail: { volume: "cache", limit: "1Gi" },
    },
    "a container over its own limit": {
      given: { pod: pod('Container api exceeded its local ephemeral storage limit "2Gi". ') },
      container: "api",
      certainty: "proven",
      variant: "own-limit",
      detail: { limit: "2Gi" },
    },
    "a pod over the sum of its limits": {
      given: { pod: pod("Pod ephemeral local storage usage exceeds the total limit of containers 3Gi. ") },
      container: null,
      certainty: "proven",
      variant: "own-limit",
    },
    "only the event, the pod having ended in order": {
      given: {
        pod: "spec: { containers: [{ name: api }] }\nstatus: { phase: Succeeded, containerStatuses: [{ name: api, state: { terminated: { exitCode: 0, reason: Completed } } }] }",
        events: [
          {
            reason: "Evicted",
            component: "kubelet",
            message: 'Usage of EmptyDir volume "cache" exceeds the limit "1Gi". ',
          },
        ],
      },
      certainty: "proven",
      variant: "own-limit",
    },
    "no word on why": { given: { pod: pod("") }, certainty: "likely", container: null },
  },
  ignores: {
    "the eviction of a former pod of the same name, of which the kubelet has spoken since": {
      pod: "spec: { containers: [{ name: api }] }\nstatus: { phase: Running, containerStatuses: [{ name: api, restartCount: 7, state: { waiting: { reason: CrashLoopBackOff } } }] }",
      events: [
        {
          reason: "Evicted",
          type: "Warning",
          component: "kubelet",
          message: "The node was low on resource: ephemeral-storage. ",
          lastAgeSeconds: 1560,
        },
        { reason: "BackOff", message: "Back-off restarting failed container", lastAgeSeconds: 5 },
      ],
    },
    "low memory": { pod: pod("The node was low on resource: memory. ") },
    "an autoscaler's eviction": {
      events: [{ reason: "Evicted", component: "karpenter", message: "Evicted pod: Empty" }],
    },
    "the eviction of a pod of the same name that came before": {
      pod: 'spec: { containers: [{ name: api }] }\nstatus: { containerStatuses: [{ name: api, ready: true, restartCount: 0, state: { running: { startedAt: "2025-03-01T10:00:00Z" } } }] }',
      events: [
        {
          reason: "Evicted",
          component: "kubelet",
          message: "The node was low on resource: inodes. ",
          lastAt: "2025-03-01T09:00:00Z",
        },
      ],
    },
    "a failed pod": {
      pod: "status: { phase: Failed, containerStatuses: [{ name: api, state: { terminated: { exitCode: 137, reason: Error } } }] }",
    },
    nothing: {},
  },
});
