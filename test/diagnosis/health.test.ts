import { describe, expect, test } from "vitest";

import { dependencyConnectionRefused } from "../../src/diagnosis/causes/dependency-connection-refused.ts";
import { diagnose } from "../../src/diagnosis/diagnose.ts";
import { evidenceOf, type Situation } from "./evidence-of.ts";
import { platformCauses } from "./platform-causes.ts";

const verdictOf = (given: Situation) => {
  const [first] = diagnose(evidenceOf(given), platformCauses);
  return first;
};

const running = (status: string) => `
spec: { containers: [{ name: api, image: shop/api, resources: { limits: { memory: 256Mi } } }] }
status:
  phase: Running
  startTime: "2025-02-01T08:00:00Z"
  containerStatuses: [{ name: api, ${status} }]
`;
const dead = (life: [string, string], reason = "OOMKilled", exitCode = 137) =>
  `lastState: { terminated: { reason: ${reason}, exitCode: ${exitCode}, startedAt: "${life[0]}", finishedAt: "${life[1]}" } }`;
const since = (time: string) => `state: { running: { startedAt: "${time}" } }`;
const short: [string, string] = ["2025-03-01T09:00:00Z", "2025-03-01T09:01:00Z"];
const day: [string, string] = ["2025-02-28T09:00:00Z", "2025-03-01T09:00:00Z"];
const unhealthy = (message: string, times: { lastAgeSeconds: number; count?: number }) => ({
  reason: "Unhealthy",
  type: "Warning" as const,
  message,
  fieldPath: "spec.containers{api}",
  ...times,
});

const probeKill = {
  reason: "Killing",
  type: "Normal",
  message: "Container api failed liveness probe, will be restarted",
} as const;
/** Its last life began at nine; the kubelet had ended one over its probe, that or another. */
const succeededAfterProbe = (restarts: number, times: { killed: string; ended: string }): Situation => ({
  pod: `
spec: { restartPolicy: OnFailure, containers: [{ name: api, livenessProbe: { httpGet: { path: /healthz, port: 80 } } }] }
status:
  phase: Succeeded
  containerStatuses: [{ name: api, ready: false, restartCount: ${restarts}, state: { terminated: { exitCode: 0, reason: Completed, startedAt: "2025-03-01T09:00:00Z", finishedAt: "${times.ended}" } } }]`,
  events: [{ ...probeKill, fieldPath: "spec.containers{api}", lastAt: times.killed }],
});
const drained = `
metadata: { ownerReferences: [{ kind: StatefulSet, name: shop, controller: true }] }
spec: { containers: [{ name: api }] }
status:
  phase: Failed
  conditions: [{ type: DisruptionTarget, status: "True", reason: EvictionByEvictionAPI, lastTransitionTime: "2025-03-01T10:00:00Z" }]
`;
const ofShop = (more: object) => ({ workload: { kind: "StatefulSet", name: "shop" }, ...more });
const inPlace = ofShop({ name: "shop-9", ready: true, createdAt: "2025-03-01T10:01:00Z" });

const waitsForDatabase =
  "waiting for db: dial tcp 10.0.0.9:5432: connect: connection refused\nwaiting for db: dial tcp 10.0.0.9:5432: connect: connection refused";

describe("healthy", () => {
  const cases: Record<string, Situation> = {
    "Ready, and nothing has ended": {
      pod: running(`ready: true, restartCount: 0, ${since("2025-03-01T09:00:00Z")}`),
    },
    "events of a start, and of a wait for a node before it, without the word that one was found": {
      events: [
        {
          reason: "FailedScheduling",
          type: "Warning",
          message: "0/3 nodes are available: 3 Insufficient cpu.",
          lastAgeSeconds: 360,
        },
        { reason: "Pulled", type: "Normal", message: 'Successfully pulled image "api"', lastAgeSeconds: 300 },
        { reason: "Started", type: "Normal", message: "Started container", lastAgeSeconds: 300 },
      ],
    },
    "one restart, and no later time to judge by": {
      pod: running(`ready: true, restartCount: 1, ${since("2025-03-01T09:01:02Z")}, ${dead(short)}`),
    },
    "one restart, ten minutes ago": {
      pod: running(`ready: true, restartCount: 1, ${since("2025-03-01T09:01:02Z")}, ${dead(short)}`),
      now: "2025-03-01T09:11:02Z",
    },
    "one restart, and a start that events tell to be longer ago": {
      pod: running(`ready: true, restartCount: 1, ${since("2025-03-01T09:01:02Z")}, ${dead(short)}`),
      events: [{ reason: "Started", type: "Normal", message: "Started container api", lastAgeSeconds: 700 }],
    },
    "several restarts, and longer up since than twice any life": {
      pod: running(`ready: true, restartCount: 9, ${since("2025-03-01T09:01:02Z")}, ${dead(day)}`),
      now: "2025-03-03T10:00:00Z",
    },
    "a description without its containers, Ready after a sandbox that was hard to make": {
      pod: "status: { conditions: [{ type: Ready, status: 'True' }, { type: ContainersReady, status: 'True' }] }",
      form: "describe",
      events: [
        {
          reason: "FailedCreatePodSandBox",
          type: "Warning",
          message: "Failed to create pod sandbox: open /run/systemd/resolve/resolv.conf: no such file",
          lastAgeSeconds: 237,
        },
        { reason: "Started", type: "Normal", message: "Started container etcd", lastAgeSeconds: 222 },
      ],
    },
    "a pod that somebody changed in place": {
      events: [
        {
          reason: "Killing",
          type: "Normal",
          message: "Container api definition changed, will be restarted",
          lastAgeSeconds: 100,
        },
        {
          reason: "Started",
          type: "Normal",
          message: "Started container api",
          count: 2,
          lastAgeSeconds: 95,
          firstAgeSeconds: 180,
        },
      ],
    },
    "exit 0 under Never": {
      pod: "spec: { restartPolicy: Never, containers: [{ name: job }] }\nstatus: { phase: Succeeded, containerStatuses: [{ name: job, ready: false, restartCount: 0, state: { terminated: { exitCode: 0, reason: Completed } } }] }",
    },
    "exit 0 under OnFailure": {
      pod: "spec: { restartPolicy: OnFailure, containers: [{ name: job }] }\nstatus: { containerStatuses: [{ name: job, ready: false, restartCount: 2, state: { terminated: { exitCode: 0, reason: Completed } }, lastState: { terminated: { exitCode: 1, reason: Error } } }] }",
    },
    "a native sidecar stopped after the work was done": {
      pod: `
spec: { restartPolicy: Never, initContainers: [{ name: proxy, restartPolicy: Always }], containers: [{ name: job }] }
status:
  phase: Succeeded
  initContainerStatuses: [{ name: proxy, restartCount: 0, state: { terminated: { exitCode: 137, reason: Error, startedAt: "2025-03-01T09:00:00Z", finishedAt: "2025-03-01T09:10:31Z" } } }]
  containerStatuses: [{ name: job, restartCount: 0, state: { terminated: { exitCode: 0, reason: Completed, startedAt: "2025-03-01T09:00:00Z", finishedAt: "2025-03-01T09:10:00Z" } } }]`,
      events: [
        {
          reason: "Killing",
          type: "Normal",
          message: "Stopping container proxy",
          lastAt: "2025-03-01T09:10:01Z",
        },
      ],
    },
    "a readiness failure in a container that is Ready": {
      pod: running(`ready: true, restartCount: 0, ${since("2025-03-01T09:00:00Z")}`),
      events: [unhealthy("Readiness probe failed: connection refused", { lastAgeSeconds: 4 })],
    },
    "a liveness probe that cannot be made, which never kills": {
      pod: running(`ready: true, restartCount: 0, ${since("2025-03-01T09:00:00Z")}`),
      events: [
        unhealthy("Liveness probe errored: rpc error: code = Unknown desc = failed to exec", {
          lastAgeSeconds: 2,
          count: 120,
        }),
      ],
    },
    "a liveness failure that did not come back": {
      pod: running(`ready: true, restartCount: 0, ${since("2025-03-01T09:00:00Z")}`),
      events: [unhealthy("Liveness probe failed: connection refused", { lastAgeSeconds: 90 })],
    },
    "a liveness failure a moment ago, of which more would be needed": {
      pod: running(`ready: true, restartCount: 0, ${since("2025-03-01T09:00:00Z")}`).replace(
        "image: shop/api",
        "image: shop/api, livenessProbe: { failureThreshold: 3, httpGet: { port: 80 } }",
      ),
      events: [unhealthy("Liveness probe failed: connection refused", { lastAgeSeconds: 2, count: 2 })],
    },
    "a back-off that went before the present start": {
      pod: running(
        `ready: true, restartCount: 1, ${since("2025-03-01T09:01:02Z")}, ${dead(short, "Error", 1)}`,
      ),
      events: [
        {
          reason: "BackOff",
          type: "Warning",
          message: "Back-off restarting failed container api in pod shop-1_shop(0)",
          lastAt: "2025-03-01T09:01:10Z",
        },
      ],
      now: "2025-03-01T10:01:00Z",
    },
    "a back-off of which the kubelet has not spoken for 20 minutes, in a text that tells no time": {
      pod: running("ready: true, restartCount: 1, state: { running: {} }"),
      events: [
        {
          reason: "BackOff",
          type: "Warning",
          message: "Back-off restarting failed container api in pod shop-1_shop(0)",
          lastAgeSeconds: 1200,
        },
      ],
    },
    "a mount that failed before a start of which only events tell": {
      events: [
        {
          reason: "FailedMount",
          type: "Warning",
          message: 'MountVolume.SetUp failed for volume "tls" : secret "tls" not found',
          lastAgeSeconds: 40,
        },
        { reason: "Started", type: "Normal", message: "Started container", lastAgeSeconds: 20 },
      ],
    },
    "a round that failed before the start, as kubelets up to 1.8 tell it": {
      events: [
        { reason: "FailedSync", type: "Warning", message: "Error syncing pod", lastAgeSeconds: 300 },
        { reason: "Started", type: "Normal", message: "Started container", lastAgeSeconds: 120 },
      ],
    },
    "a pod in its first two minutes": {
      pod: 'metadata: { creationTimestamp: "2025-03-01T09:00:00Z" }\nspec: { containers: [{ name: api }] }\nstatus: { phase: Pending, containerStatuses: [{ name: api, ready: false, restartCount: 0, state: { waiting: { reason: ContainerCreating } } }] }',
      events: [
        {
          reason: "Pulling",
          type: "Normal",
          message: 'Pulling image "shop/api"',
          lastAt: "2025-03-01T09:00:40Z",
        },
      ],
    },
    "a start whose startup probe still has time": {
      pod: `
spec: { containers: [{ name: api, startupProbe: { httpGet: { port: 8080 }, periodSeconds: 10, failureThreshold: 30 } }] }
status: { phase: Running, containerStatuses: [{ name: api, ready: false, started: false, restartCount: 0, ${since("2025-03-01T09:00:00Z")} }] }`,
      events: [
        {
          reason: "Unhealthy",
          type: "Warning",
          message: "Startup probe failed: connection refused",
          count: 7,
          lastAt: "2025-03-01T09:01:10Z",
        },
      ],
    },
    "a pod that drains within its grace": {
      pod: `metadata: { deletionTimestamp: "2025-03-01T09:02:00Z", deletionGracePeriodSeconds: 120 }\n${running(`ready: false, restartCount: 0, ${since("2025-03-01T08:00:00Z")}`)}`,
      events: [
        {
          reason: "Killing",
          type: "Normal",
          message: "Stopping container api",
          lastAt: "2025-03-01T09:00:41Z",
        },
        unhealthy("Readiness probe failed: HTTP probe failed with statuscode: 503", {
          lastAgeSeconds: 1,
          count: 4,
        }),
      ],
    },
    "an evicted pod whose Deployment has all replicas": {
      pod: "status: { phase: Failed, reason: Evicted, message: 'The node was low on resource: memory. ' }",
      owners: [
        "kind: Deployment\nmetadata: { name: shop }\nspec: { replicas: 2 }\nstatus: { readyReplicas: 2 }",
      ],
    },
    "a pod of a node that was shut down, with a newer one Ready": {
      pod: 'metadata: { creationTimestamp: "2025-03-01T08:00:00Z", ownerReferences: [{ kind: StatefulSet, name: shop, controller: true }] }\nstatus: { phase: Failed, reason: Terminated, message: Pod was terminated in response to imminent node shutdown. }',
      siblings: [
        {
          name: "shop-0",
          ready: true,
          createdAt: "2025-03-01T09:00:00Z",
          workload: { kind: "StatefulSet", name: "shop" },
        },
      ],
    },
    "a failed try of a Job that is complete": {
      pod: "metadata: { ownerReferences: [{ kind: Job, name: nightly, controller: true }] }\nspec: { restartPolicy: Never, containers: [{ name: job }] }\nstatus: { phase: Failed, containerStatuses: [{ name: job, restartCount: 0, state: { terminated: { exitCode: 1, reason: Error } } }] }",
      owners: [
        "kind: Job\nmetadata: { name: nightly }\nstatus: { succeeded: 1, conditions: [{ type: Complete, status: 'True' }] }",
      ],
    },
    "a row of a failed try of a Job that is complete": {
      row: "nightly-x2b9p 0/1 Error 0 41m",
      owners: [
        "kind: Job\nmetadata: { name: nightly }\nstatus: { conditions: [{ type: Complete, status: 'True' }] }",
      ],
    },
    "a Deployment scaled to none": {
      owners: ["kind: Deployment\nmetadata: { name: shop }\nspec: { replicas: 0 }\nstatus: {}"],
      events: [],
    },
    "a controller that was refused a pod, and made it later": {
      owners: ["kind: ReplicaSet\nmetadata: { name: shop-7c9d }"],
      events: [
        {
          reason: "FailedCreate",
          type: "Warning",
          message: "exceeded quota: team",
          lastAgeSeconds: 900,
          involved: { kind: "ReplicaSet", name: "shop-7c9d" },
        },
        {
          reason: "SuccessfulCreate",
          type: "Normal",
          message: "Created pod: shop-7c9d-x2x4z",
          lastAgeSeconds: 600,
          involved: { kind: "ReplicaSet", name: "shop-7c9d" },
        },
      ],
      siblings: [
        { name: "shop-7c9d-x2x4z", ready: true, workload: { kind: "ReplicaSet", name: "shop-7c9d" } },
      ],
    },
    "a Deployment whose replicas are available, as its description counts them": {
      owners: [
        "kind: Deployment\nmetadata: { name: shop }\nspec: { replicas: 2 }\nstatus: { replicas: 2, updatedReplicas: 2, availableReplicas: 2 }",
      ],
    },
    "a DaemonSet whose pods are available on all its nodes, as its description counts them": {
      owners: [
        "kind: DaemonSet\nmetadata: { name: shop }\nstatus: { desiredNumberScheduled: 14, numberAvailable: 14 }",
      ],
    },
    "a claim that was bound after its first tries had failed": {
      claims: ["metadata: { name: data }\nstatus: { phase: Bound }"],
      events: [
        {
          type: "Warning",
          reason: "ProvisioningFailed",
          message: 'Failed to provision volume with StorageClass "fast": exit status 1',
          involved: { kind: "PersistentVolumeClaim", name: "data" },
          lastAgeSeconds: 1980,
        },
      ],
    },
    "a node that is Ready and short of nothing, with nothing beside it": {
      node: "metadata: { name: worker-1 }\nstatus: { conditions: [{ type: MemoryPressure, status: 'False' }, { type: Ready, status: 'True' }] }",
    },
    "a Job that was refused its pod at first, and is done": {
      owners: ["kind: Job\nmetadata: { name: nightly-1 }"],
      events: [
        { type: "Warning", reason: "FailedCreate", message: "exceeded quota", lastAgeSeconds: 900 },
        {
          type: "Normal",
          reason: "SuccessfulCreate",
          message: "Created pod: nightly-1-x2x4z",
          lastAgeSeconds: 800,
        },
        { type: "Normal", reason: "Completed", message: "Job completed", lastAgeSeconds: 60 },
      ].map((event) => ({
        ...event,
        type: event.type as "Warning",
        involved: { kind: "Job", name: "nightly-1" },
      })),
    },
    "a CronJob that is suspended": {
      owners: ["kind: CronJob\nmetadata: { name: nightly }\nspec: { suspend: true }\nstatus: {}"],
    },
    "a CronJob that missed a start, and completed a later one": {
      owners: ["kind: CronJob\nmetadata: { name: nightly }\nstatus: {}"],
      events: [
        ["MissSchedule", "Missed scheduled time to start a job", "2025-03-01T02:00:00Z"],
        ["SuccessfulCreate", "Created job nightly-29393415", "2025-03-02T02:00:00Z"],
        [
          "SawCompletedJob",
          "Saw completed job: nightly-29393415, condition: Complete",
          "2025-03-02T02:10:00Z",
        ],
      ].map(([reason = "", message = "", lastAt = ""]) => ({
        reason,
        message,
        lastAt,
        type: reason === "MissSchedule" ? ("Warning" as const) : ("Normal" as const),
        involved: { kind: "CronJob", name: "nightly" },
      })),
    },
    "a debugging container that could not start, by an event that names no container": {
      pod: `
spec: { containers: [{ name: api }], ephemeralContainers: [{ name: debugger-x2x4z }] }
status:
  phase: Running
  containerStatuses: [{ name: api, ready: true, restartCount: 0, ${since("2025-03-01T09:00:00Z")} }]
  ephemeralContainerStatuses: [{ name: debugger-x2x4z, restartCount: 0, state: { terminated: { exitCode: 128, reason: StartError, message: "exec: sh: executable file not found in $PATH", finishedAt: "2025-03-01T10:00:00Z" } } }]`,
      events: [
        {
          reason: "Failed",
          type: "Warning",
          message: "Error: exec: sh: executable file not found in $PATH",
          lastAt: "2025-03-01T10:00:00Z",
        },
      ],
    },
    "a container that has completed beside one that works": {
      pod: `
spec: { restartPolicy: OnFailure, containers: [{ name: seed }, { name: api }] }
status:
  phase: Running
  conditions: [{ type: Ready, status: "False", reason: ContainersNotReady, message: "containers with unready status: [seed]" }, { type: ContainersReady, status: "False" }]
  containerStatuses:
    - { name: seed, ready: false, restartCount: 0, state: { terminated: { exitCode: 0, reason: Completed } } }
    - { name: api, ready: true, restartCount: 0, ${since("2025-03-01T09:00:00Z")} }`,
    },
    "a Job that is complete": {
      owners: [
        "kind: Job\nmetadata: { name: nightly }\nstatus: { conditions: [{ type: Complete, status: 'True' }] }",
      ],
    },
    "a pod of which only its stop is told, with another in its place": {
      events: [{ reason: "Killing", type: "Normal", message: "Stopping container api", lastAgeSeconds: 25 }],
      siblings: [{ name: "shop-2", ready: true, workload: { kind: "StatefulSet", name: "shop" } }],
    },
    "a pod of which only its stop is told, with another in its place, one of them asked to stop twice": {
      events: [
        { reason: "Killing", type: "Normal", message: "Stopping container api", lastAgeSeconds: 25 },
        {
          reason: "FailedKillPod",
          type: "Warning",
          message:
            'error killing pod: failed to "KillContainer" for "api" with KillContainerError: "rpc error: code = Unknown desc = Error response from daemon: No such container: 4f"',
          lastAgeSeconds: 24,
        },
      ],
      siblings: [{ name: "shop-2", ready: true, workload: { kind: "StatefulSet", name: "shop" } }],
    },
    "a pod that was asked to go, Ready as ever": {
      pod: `
metadata: { deletionTimestamp: "2025-03-01T10:00:30Z", deletionGracePeriodSeconds: 30 }
${running(`ready: true, restartCount: 0, ${since("2025-03-01T09:00:00Z")}`)}`,
      now: "2025-03-01T10:00:00Z",
    },
    "a pod that its node refused as it came up, with another in its place": {
      pod: `
metadata: { ownerReferences: [{ kind: StatefulSet, name: shop, controller: true }] }
status: { phase: Failed, reason: NodeAffinity, message: Pod Predicate NodeAffinity failed }`,
      siblings: [inPlace],
    },
    "a run of a CronJob that failed, with a later one that did not": {
      row: "sync-29160540-zz2b9 0/1 Error 0 93m",
      siblings: [
        { name: "sync-29160570-x2b9p", phase: "Completed", workload: { kind: "CronJob", name: "sync" } },
      ],
    },
    "a run of a CronJob that took too long, with a later one that did not": {
      row: "sync-29160540-zz2b9 0/1 DeadlineExceeded 0 93m",
      siblings: [
        { name: "sync-29160570-x2b9p", phase: "Completed", workload: { kind: "CronJob", name: "sync" } },
      ],
    },
    "a drained pod with another in its place, the second in an hour": {
      pod: drained,
      siblings: [inPlace, ofShop({ name: "shop-2", disruptedAt: "2025-03-01T09:30:00Z" })],
    },
    "the third pod in an hour that was drained, when the hour is long over": {
      pod: drained,
      siblings: [
        inPlace,
        ofShop({ name: "shop-2", disruptedAt: "2025-03-01T09:30:00Z" }),
        ofShop({ name: "shop-3", disruptedAt: "2025-03-01T09:10:00Z" }),
      ],
      now: "2025-03-01T12:00:00Z",
    },
    "the third pod in an hour that the kubelet evicted, with another in its place": {
      pod: drained.replace("phase: Failed", "phase: Failed\n  reason: Evicted"),
      siblings: [
        inPlace,
        ofShop({ name: "shop-2", disruptedAt: "2025-03-01T09:30:00Z" }),
        ofShop({ name: "shop-3", disruptedAt: "2025-03-01T09:10:00Z" }),
      ],
    },
    "a sidecar in a text, which does not show that it is one": {
      form: "describe",
      pod: `
spec: { initContainers: [{ name: mesh }], containers: [{ name: api }] }
status:
  phase: Running
  initContainerStatuses: [{ name: mesh, ready: true, restartCount: 0, state: { running: { startedAt: "2025-03-01T08:00:00Z" } } }]
  containerStatuses: [{ name: api, ready: true, restartCount: 0, state: { running: { startedAt: "2025-03-01T08:00:05Z" } } }]`,
      now: "2025-03-01T10:00:00Z",
    },
    "containers that went down with their node long after they had begun": {
      pod: running(
        `ready: true, restartCount: 3, ${since("2025-03-01T09:00:00Z")}, lastState: { terminated: { reason: Unknown, exitCode: 255, startedAt: "2025-02-01T10:00:00Z", finishedAt: "2025-03-01T08:59:55Z" } }`,
      ),
      now: "2025-03-01T10:00:00Z",
    },
    "a Job's pod that failed, where another began later and completed": {
      pod: `
metadata: { name: seed-x2b9p, namespace: shop, ownerReferences: [{ kind: Job, name: seed, controller: true }] }
status: { phase: Failed, startTime: "2025-03-01T09:00:00Z", containerStatuses: [{ name: api, restartCount: 0, state: { terminated: { exitCode: 1, reason: Error } } }] }`,
      siblings: [
        {
          name: "seed-k4m7z",
          namespace: "shop",
          phase: "Succeeded",
          createdAt: "2025-03-01T09:00:40Z",
          workload: { kind: "Job", name: "seed" },
        },
      ],
    },
    "a row in its first minute, whose init container waits for what refuses still": {
      row: "web-x2b9p 0/1 Init:0/1 0 40s",
      logs: [{ container: "wait", text: waitsForDatabase }],
    },
    "a row that is Ready since the back-off that events tell of": {
      row: "shop-1 1/1 Running 4 (50m ago) 5h",
      events: [
        {
          reason: "BackOff",
          type: "Warning",
          message: "Back-off restarting failed container api in pod shop-1_shop(0)",
          lastAgeSeconds: 2940,
        },
      ],
    },
    "a row that shows its first end days later, with another of its Deployment Ready": {
      row: "api-6c8d9f7b5-x2b9p 0/1 Error 0 2d",
      siblings: [{ name: "api-6c8d9f7b5-k4m7z", ready: true, workload: { kind: "Deployment", name: "api" } }],
    },
    "a row of a pod that a drain takes away, with a younger one of its Deployment Ready": {
      row: "api-6c8d9f7b5-x2b9p 0/1 Terminating 0 10d",
      events: [
        { reason: "Evicted", message: "Evicted pod: Drifted", component: "karpenter", lastAgeSeconds: 41 },
        { reason: "Killing", message: "Stopping container api", lastAgeSeconds: 41 },
      ],
      siblings: [
        {
          name: "api-6c8d9f7b5-k4m7z",
          ready: true,
          ageSeconds: 36,
          workload: { kind: "Deployment", name: "api" },
        },
      ],
    },
    "an end with 0 where 0 means success, of a program that an earlier probe had once ended": {
      ...succeededAfterProbe(1, { killed: "2025-03-01T08:59:40Z", ended: "2025-03-01T09:30:00Z" }),
      now: "2025-03-01T09:32:00Z",
    },
    "one that is not asked for minutes, and is not Ready yet": {
      pod: `
spec: { containers: [{ name: api, readinessProbe: { httpGet: { path: /, port: 80 }, initialDelaySeconds: 300, failureThreshold: 20 } }] }
status:
  phase: Running
  containerStatuses: [{ name: api, ready: false, restartCount: 0, ${since("2025-03-01T09:00:00Z")} }]`,
      now: "2025-03-01T09:06:00Z",
    },
    "one of whose start the events tell last, and of no failure": {
      pod: `
spec: { containers: [{ name: api, readinessProbe: { httpGet: { path: /, port: 80 } } }] }
status:
  phase: Running
  containerStatuses: [{ name: api, ready: false, restartCount: 0, ${since("2025-03-01T09:00:00Z")} }]`,
      events: [
        {
          reason: "Started",
          type: "Normal",
          message: "Started container api",
          fieldPath: "spec.containers{api}",
          lastAt: "2025-03-01T09:00:00Z",
        },
      ],
      now: "2025-03-01T09:00:00Z",
    },
    "events of a pod that its controller has deleted, as it is to have fewer": {
      events: [
        {
          reason: "SuccessfulDelete",
          type: "Normal",
          message: "Deleted pod: shop-1",
          involved: { kind: "ReplicaSet", name: "shop" },
          lastAgeSeconds: 300,
        },
        { reason: "Killing", type: "Normal", message: "Stopping container api", lastAgeSeconds: 300 },
        unhealthy("Readiness probe failed: connection refused", { lastAgeSeconds: 298 }),
      ],
    },
    "the same in the words of older kubelets": {
      events: [
        {
          reason: "SuccessfulDelete",
          type: "Normal",
          message: "Deleted pod: shop-1",
          involved: { kind: "ReplicaSet", name: "shop" },
          lastAgeSeconds: 300,
        },
        {
          reason: "Killing",
          type: "Normal",
          message: "Killing container with id docker://api:Need to kill Pod",
          lastAgeSeconds: 300,
        },
      ],
    },
    "a row that the kubelet has evicted, with a younger one of the same controller Ready": {
      row: "web-x2b9p 0/1 Evicted 0 2d",
      siblings: [
        { name: "web-k4m7z", ready: true, ageSeconds: 3240, workload: { kind: "ReplicaSet", name: "web" } },
      ],
    },
    "a row of a failed try of a Job, with a later one that has completed": {
      row: "catalog-seed-x2b9p 0/1 Error 0 25h",
      siblings: [
        {
          name: "catalog-seed-k4m7z",
          phase: "Completed",
          ageSeconds: 86400,
          workload: { kind: "Job", name: "catalog-seed" },
        },
      ],
    },
    "a row that is Ready": { row: "shop-1 2/2 Running 0 3d" },
    "a row of a Deployment's pod that a shutdown of its node left": {
      row: "web-6c9f7d5b8-x7k2p 0/1 Completed 0 3d",
    },
    "a row that has completed": { row: "shop-1 0/1 Completed 0 3d" },
  };
  test.each(Object.entries(cases))("%s", (_, given) => {
    const answer = verdictOf(given);
    expect(answer).toMatchObject({ verdict: "healthy" });
    expect(answer?.findings.filter(({ current }) => current)).toEqual([]);
    expect(answer?.missing).toEqual([]);
  });
});

const lateReady = {
  reason: "Unhealthy",
  type: "Warning" as const,
  message: "Readiness probe failed: HTTP probe failed with statuscode: 503",
  count: 2,
  container: "api",
};

test("a row that is Ready, whose probe failed long before the newest event of others", () => {
  const given = {
    row: "shop-1 1/1 Running 0 3d",
    events: [{ ...lateReady, lastAt: "2025-03-01T09:00:00Z" }],
    now: "2025-03-01T09:20:00Z",
  };
  expect(verdictOf(given)?.verdict).toBe("healthy");
});

describe("not healthy", () => {
  const ready = running(`ready: true, restartCount: 0, ${since("2025-03-01T09:00:00Z")}`);
  const cases: Record<string, Situation> = {
    "restarts that go on": {
      pod: running(
        `ready: true, restartCount: 12, ${since("2025-03-01T09:01:02Z")}, ${dead(short, "Error", 1)}`,
      ),
      now: "2025-03-01T09:05:00Z",
    },
    "an init container that has just begun again": {
      pod: `
spec: { initContainers: [{ name: migrate }], containers: [{ name: api }] }
status:
  phase: Pending
  startTime: "2025-03-01T08:00:00Z"
  initContainerStatuses: [{ name: migrate, ready: false, restartCount: 19, ${since("2025-03-01T09:01:02Z")}, ${dead(short, "Error", 1)} }]
  containerStatuses: [{ name: api, ready: false, restartCount: 0, state: { waiting: { reason: PodInitializing } } }]`,
      now: "2025-03-01T09:01:09Z",
    },
    "one restart, and a start that events tell to be a moment ago": {
      pod: running(`ready: true, restartCount: 1, ${since("2025-03-01T09:01:02Z")}, ${dead(short)}`),
      events: [{ reason: "Started", type: "Normal", message: "Started container api", lastAgeSeconds: 40 }],
    },
    "restarts, and no later time": {
      pod: running(
        `ready: true, restartCount: 12, ${since("2025-03-01T09:01:02Z")}, ${dead(short, "Error", 1)}`,
      ),
    },
    "up for less than twice the life before": {
      pod: running(
        `ready: true, restartCount: 3, ${since("2025-03-01T09:01:02Z")}, ${dead(day, "Error", 1)}`,
      ),
      now: "2025-03-01T20:00:00Z",
    },
    "a pod that was asked to go, and nothing later to tell whether it still may stop": {
      pod: `
metadata: { deletionTimestamp: "2025-03-01T10:00:30Z", deletionGracePeriodSeconds: 30 }
${running(`ready: false, restartCount: 0, ${since("2025-03-01T09:00:00Z")}`)}`,
      now: "2025-03-01T10:00:00Z",
    },
    "a run of a CronJob that failed after others had not": {
      row: "sync-29160570-x2b9p 0/1 Error 0 33m",
      siblings: [
        { name: "sync-29160540-zz2b9", phase: "Completed", workload: { kind: "CronJob", name: "sync" } },
      ],
    },
    "a run of a CronJob that took too long after others had not": {
      row: "sync-29160570-x2b9p 0/1 DeadlineExceeded 0 33m",
      siblings: [
        { name: "sync-29160540-zz2b9", phase: "Completed", workload: { kind: "CronJob", name: "sync" } },
      ],
    },
    "a row that is Ready, whose probe failed just now": {
      row: "shop-1 1/1 Running 0 3d",
      events: [{ ...lateReady, lastAt: "2025-03-01T09:19:55Z" }],
      now: "2025-03-01T09:20:00Z",
    },
    "a row of ten minutes, whose init container waits for what refuses still": {
      row: "web-x2b9p 0/1 Init:0/1 0 10m",
      logs: [{ container: "wait", text: waitsForDatabase }],
    },
    "a row in its first minute that has restarted, over what refuses": {
      row: "web-x2b9p 0/1 Running 2 (5s ago) 40s",
      logs: [{ container: "web", text: waitsForDatabase }],
    },
    "a row that is Ready, with a back-off that is newer than its last restart can explain": {
      row: "shop-1 1/1 Running 4 (50m ago) 5h",
      events: [
        {
          reason: "BackOff",
          type: "Warning",
          message: "Back-off restarting failed container api in pod shop-1_shop(0)",
          lastAgeSeconds: 20,
        },
      ],
    },
    "a row that shows its first end a moment later": {
      row: "api-6c8d9f7b5-x2b9p 0/1 Error 0 8s",
      siblings: [{ name: "api-6c8d9f7b5-k4m7z", ready: true, workload: { kind: "Deployment", name: "api" } }],
    },
    "a row of a Job that failed, named after a Deployment that is Ready": {
      row: "api-migrate-x2b9p 0/1 Error 0 15m",
      siblings: [{ name: "api-6c8d9f7b5-k4m7z", ready: true, workload: { kind: "Deployment", name: "api" } }],
    },
    "a row of a StatefulSet's pod that has ended, with another ordinal Ready": {
      row: "shop-0 0/1 Error 0 2d",
      siblings: [{ name: "shop-1", ready: true, workload: { kind: "StatefulSet", name: "shop" } }],
    },
    "the third pod in an hour that is drained": {
      pod: drained,
      siblings: [
        inPlace,
        ofShop({ name: "shop-2", disruptedAt: "2025-03-01T09:30:00Z" }),
        ofShop({ name: "shop-3", disruptedAt: "2025-03-01T09:10:00Z" }),
      ],
    },
    "a pod whose row shows that it is older than every time in its status": {
      form: "describe",
      pod: `
spec: { containers: [{ name: api }] }
status:
  phase: Pending
  startTime: "2025-03-01T10:00:00Z"
  containerStatuses: [{ name: api, ready: false, restartCount: 0, state: { waiting: { reason: ContainerCreating } } }]`,
      row: "shop-1 0/1 ContainerCreating 0 15m",
      now: "2025-03-01T10:00:00Z",
    },
    "a refusal of another scheduler, in words that say nothing here": {
      pod: `
metadata: { creationTimestamp: "2025-03-01T10:00:00Z" }
spec: { containers: [{ name: api }] }
status: { phase: Pending }`,
      now: "2025-03-01T10:00:20Z",
      events: [
        {
          reason: "FailedScheduling",
          type: "Warning",
          message: "queue shop is closed",
          lastAgeSeconds: 12,
        },
      ],
    },
    "only the stop of a pod that nothing has replaced": {
      events: [{ reason: "Killing", type: "Normal", message: "Stopping container api", lastAgeSeconds: 25 }],
      siblings: [{ name: "shop-2", ready: false, workload: { kind: "StatefulSet", name: "shop" } }],
    },
    "an end with 0, to which the kubelet brought a program over its probe, where 0 means success": {
      ...succeededAfterProbe(2, { killed: "2025-03-01T09:00:58Z", ended: "2025-03-01T09:01:00Z" }),
      now: "2025-03-01T09:02:00Z",
    },
    "one that fails its readiness probe long after a start should be over, within a threshold for later": {
      pod: `
spec: { containers: [{ name: api, readinessProbe: { httpGet: { path: /, port: 80 }, periodSeconds: 60, failureThreshold: 20 } }] }
status:
  phase: Running
  containerStatuses: [{ name: api, ready: false, restartCount: 0, ${since("2025-03-01T09:00:00Z")} }]`,
      now: "2025-03-01T09:06:00Z",
    },
    "a row that the kubelet has evicted, with an older one of the same controller Ready": {
      row: "web-x2b9p 0/1 Evicted 0 2m",
      siblings: [
        { name: "web-k4m7z", ready: true, ageSeconds: 3240, workload: { kind: "ReplicaSet", name: "web" } },
      ],
    },
    "a row of a try of a Job that failed after another had completed": {
      row: "catalog-seed-x2b9p 0/1 Error 0 3h",
      siblings: [
        {
          name: "catalog-seed-k4m7z",
          phase: "Completed",
          ageSeconds: 86400,
          workload: { kind: "Job", name: "catalog-seed" },
        },
      ],
    },
    "an alert that fires": { pod: ready, alerts: [{ alertname: "KubePodCrashLooping", status: "firing" }] },
    "a back-off newer than the status": {
      pod: ready,
      events: [
        {
          reason: "BackOff",
          type: "Warning",
          message: "Back-off restarting failed container api in pod shop-1_shop(0)",
          lastAt: "2025-03-01T09:30:00Z",
        },
      ],
    },
    "a liveness probe that fails now": {
      pod: ready,
      events: [unhealthy("Liveness probe failed: connection refused", { lastAgeSeconds: 5 })],
    },
    "a Ready flag that is not shown": {
      pod: running(`restartCount: 0, ${since("2025-03-01T09:00:00Z")}`),
      form: "describe",
    },
    "ContainerCreating for ten minutes": {
      pod: 'metadata: { creationTimestamp: "2025-03-01T09:00:00Z" }\nspec: { containers: [{ name: api }] }\nstatus: { phase: Pending, containerStatuses: [{ name: api, state: { waiting: { reason: ContainerCreating } } }] }',
      now: "2025-03-01T09:10:00Z",
    },
    "ContainerCreating with no time but its own start": {
      pod: 'spec: { containers: [{ name: api }] }\nstatus: { phase: Pending, startTime: "2025-03-01T09:00:00Z", containerStatuses: [{ name: api, state: { waiting: { reason: ContainerCreating } } }] }',
    },
    "a mount that failed after the start of which events tell": {
      events: [
        { reason: "Started", type: "Normal", message: "Started container", lastAgeSeconds: 200 },
        {
          reason: "FailedMount",
          type: "Warning",
          message: 'MountVolume.SetUp failed for volume "tls" : secret "tls" not found',
          lastAgeSeconds: 20,
        },
      ],
    },
    "a ReplicaSet that cannot create what it wants, beside a pod that is Ready": {
      owners: [
        "kind: ReplicaSet\nmetadata: { name: shop-1 }\nspec: { replicas: 3 }\nstatus: { replicas: 1, conditions: [{ type: ReplicaFailure, status: 'True', reason: FailedCreate }] }",
      ],
      siblings: [{ name: "shop-1-abcde", ready: true, workload: { kind: "ReplicaSet", name: "shop-1" } }],
    },
    "a Deployment with all replicas available, of an earlier revision": {
      owners: [
        "kind: Deployment\nmetadata: { name: shop }\nspec: { replicas: 3 }\nstatus: { replicas: 4, updatedReplicas: 1, availableReplicas: 3, conditions: [{ type: Progressing, status: 'False', reason: ProgressDeadlineExceeded }] }",
      ],
    },
    "a pod that went down with its node, beside one that was made with it, where one is lacking": {
      pod: "metadata: { creationTimestamp: '2025-03-01T08:00:00Z', ownerReferences: [{ kind: ReplicaSet, name: shop-1, controller: true }] }\nstatus: { phase: Failed, reason: Terminated, message: Pod was terminated in response to imminent node shutdown. }",
      owners: [
        "kind: Deployment\nmetadata: { name: shop }\nspec: { replicas: 3 }\nstatus: { readyReplicas: 2 }",
      ],
      siblings: [
        {
          name: "shop-1-brmdn",
          ready: true,
          createdAt: "2025-03-01T08:00:00Z",
          workload: { kind: "ReplicaSet", name: "shop-1" },
        },
      ],
    },
    "a Deployment of whose replicas one is not available": {
      owners: [
        "kind: Deployment\nmetadata: { name: shop }\nspec: { replicas: 2 }\nstatus: { replicas: 2, availableReplicas: 1 }",
      ],
    },
    "a DaemonSet of whose pods one is not available": {
      owners: [
        "kind: DaemonSet\nmetadata: { name: shop }\nstatus: { desiredNumberScheduled: 14, numberAvailable: 13 }",
      ],
    },
    "a DaemonSet that is to run on no node": {
      owners: [
        "kind: DaemonSet\nmetadata: { name: shop }\nstatus: { desiredNumberScheduled: 0, numberAvailable: 0 }",
      ],
    },
    "a Deployment whose old replicas are all there, and the new one has not come up in time": {
      owners: [
        "kind: Deployment\nmetadata: { name: shop }\nspec: { replicas: 3 }\nstatus: { replicas: 4, updatedReplicas: 1, availableReplicas: 3, conditions: [{ type: Available, status: 'True' }, { type: Progressing, status: 'False', reason: ProgressDeadlineExceeded }] }",
      ],
    },
    "a node that is cordoned": {
      node: "metadata: { name: worker-1 }\nspec: { unschedulable: true }\nstatus: { conditions: [{ type: Ready, status: 'True' }] }",
    },
    "a node under pressure": {
      node: "metadata: { name: worker-1 }\nstatus: { conditions: [{ type: DiskPressure, status: 'True' }, { type: Ready, status: 'True' }] }",
    },
    "a node whose conditions are not shown": { node: "metadata: { name: worker-1 }\nstatus: {}" },
    "a Job that was refused its pod after it had made one": {
      owners: ["kind: Job\nmetadata: { name: nightly-1 }"],
      events: [
        {
          type: "Normal",
          reason: "SuccessfulCreate",
          message: "Created pod: nightly-1-x2x4z",
          lastAgeSeconds: 800,
        },
        { type: "Warning", reason: "FailedCreate", message: "exceeded quota", lastAgeSeconds: 60 },
      ].map((event) => ({
        ...event,
        type: event.type as "Warning",
        involved: { kind: "Job", name: "nightly-1" },
      })),
    },
    "two claims, one of them bound": {
      claims: [
        "metadata: { name: data }\nstatus: { phase: Bound }",
        "metadata: { name: logs }\nstatus: { phase: Pending }",
      ],
    },
    "an evicted pod whose Deployment lacks replicas": {
      pod: "status: { phase: Failed, reason: Evicted, message: 'The node was low on resource: memory. ' }",
      owners: [
        "kind: Deployment\nmetadata: { name: shop }\nspec: { replicas: 2 }\nstatus: { readyReplicas: 1 }",
      ],
    },
    "an OOM kill in a pod that succeeded": {
      pod: "spec: { restartPolicy: Never, containers: [{ name: job }] }\nstatus: { phase: Succeeded, containerStatuses: [{ name: job, restartCount: 0, state: { terminated: { exitCode: 0, reason: OOMKilled } } }] }",
    },
    "a row of a pod that a drain takes away, and nothing in its place": {
      row: "api-6c8d9f7b5-x2b9p 0/1 Terminating 0 10d",
      events: [
        { reason: "Evicted", message: "Evicted pod: Drifted", component: "karpenter", lastAgeSeconds: 41 },
      ],
    },
    "a row in back-off": { row: "shop-1 0/1 CrashLoopBackOff 7 3h" },
    "a row that cannot pull": { row: "shop-1 0/1 ImagePullBackOff 0 3h" },
    "an events list that ends in a kill": {
      events: [
        { reason: "Started", type: "Normal", message: "Started container api", lastAgeSeconds: 60 },
        { ...probeKill, lastAgeSeconds: 5 },
      ],
    },
    "a pod that should have been gone": {
      pod: `metadata: { deletionTimestamp: "2025-03-01T09:02:00Z" }\n${ready}`,
      now: "2025-03-01T09:30:00Z",
    },
    "an init container that runs on and on": {
      pod: 'spec: { initContainers: [{ name: wait }], containers: [{ name: api }] }\nstatus: { phase: Pending, initContainerStatuses: [{ name: wait, ready: false, restartCount: 0, state: { running: { startedAt: "2025-03-01T09:00:00Z" } } }], containerStatuses: [{ name: api, state: { waiting: { reason: PodInitializing } } }] }',
      now: "2025-03-01T09:10:00Z",
    },
    nothing: {},
  };
  test.each(Object.entries(cases))("%s", (_, given) => {
    const answer = verdictOf(given);
    expect(answer).not.toMatchObject({ verdict: "healthy" });
  });
});

test("a container that waits for its image is named, also by events alone", () => {
  const answer = verdictOf({
    events: [
      {
        reason: "BackOff",
        type: "Normal",
        message: 'Back-off pulling image "shop/api:2"',
        fieldPath: "spec.containers{api}",
        count: 40,
        lastAgeSeconds: 20,
      },
    ],
  });
  expect(answer?.statement).toBe("Container api waits for its image with back-off, as events tell");
  expect(answer?.missing.map(({ code }) => code)).not.toContain("owner");
});

test("a stop alone is told as one", () => {
  const stop = { reason: "Killing", type: "Normal" as const, message: "Stopping container api" };
  expect(verdictOf({ events: [{ ...stop, lastAgeSeconds: 25 }] })).toMatchObject({
    verdict: "inconclusive",
    statement: "The pod was stopped, and no other is shown in its place",
  });
});

test("a node alone tells of no failure", () => {
  expect(verdictOf({ node: "metadata: { name: node-1 }" })).toMatchObject({
    verdict: "inconclusive",
    statement: "Nothing in the input tells how a pod fares",
  });
});

test("a manifest says nothing of how its pod fares: the row does", () => {
  const pod = "spec: { containers: [{ name: api, command: [serve] }] }";
  expect(verdictOf({ pod, row: "shop-1 0/1 CrashLoopBackOff 2 49s" })?.verdict).toBe("inconclusive");
  expect(verdictOf({ pod, row: "shop-1 1/1 Running 0 49s" })?.verdict).toBe("healthy");
});

test("a pod that succeeded is well, whatever of its containers is cut off", () => {
  const pod =
    "{ spec: { containers: [{ name: api }] }, status: { phase: Succeeded, initContainerStatuses: [{ name: seed }] } }";
  expect(verdictOf({ pod })?.verdict).toBe("healthy");
});

test("a status that is cut off above its containers shows less than its row", () => {
  const pod = "status: { startTime: '2025-03-01T09:00:00Z' }";
  expect(verdictOf({ pod, row: "shop-1 1/2 OOMKilled 2 5m" })?.verdict).toBe("diagnosed");
});

test.each([
  ["ReplicaSet", true],
  ["Job", false],
  ["DaemonSet", false],
])("a pod that a %s deletes is well: %s", (kind, healthy) => {
  const events: Situation["events"] = [
    {
      reason: "SuccessfulDelete",
      type: "Normal",
      message: "Deleted pod: shop-1",
      involved: { kind, name: "shop" },
      lastAgeSeconds: 300,
    },
    { reason: "Killing", type: "Normal", message: "Stopping container api", lastAgeSeconds: 300 },
  ];
  expect(verdictOf({ events })?.verdict === "healthy").toBe(healthy);
});

describe("rows alone never name a cause", () => {
  test.each([
    "CrashLoopBackOff",
    "Error",
    "ImagePullBackOff",
    "ErrImagePull",
    "Init:Error",
    "ContainerCreating",
    "Pending",
  ])("%s", (status) => {
    expect(verdictOf({ row: `shop-1 0/1 ${status} 3 3h` })?.verdict).toBe("inconclusive");
  });
});

test("what an instance before said is history once its row has been Ready for a while", () => {
  const verdicts = ["shop-1 1/1 Running 3 (2d ago) 5d", "shop-1 1/1 Running 3 (2m ago) 5d"].map((row) => {
    const [first] = diagnose(
      evidenceOf({
        row,
        logs: [
          {
            text: "dial tcp 10.0.0.7:5432: connect: connection refused",
            instance: "previous",
            pod: "shop-1",
            container: "api",
          },
        ],
      }),
      [dependencyConnectionRefused],
    );
    return first?.verdict;
  });
  expect(verdicts).toEqual(["healthy", "diagnosed"]);
});

test("of what is over, only what explains the rest is told", () => {
  const ended = `${drained}  containerStatuses: [{ name: api, ready: false, restartCount: 0, state: { terminated: { exitCode: 143, reason: Error } } }]\n`;
  const [answer] = diagnose(evidenceOf({ pod: ended, siblings: [inPlace] }), platformCauses);
  expect(answer?.verdict).toBe("healthy");
  expect(answer?.findings.map(({ cause }) => cause)).toEqual(["pod-disrupted"]);
});

test("what is over is told as history", () => {
  const answer = verdictOf({
    pod: running(`ready: true, restartCount: 1, ${since("2025-03-01T09:01:02Z")}, ${dead(short)}`),
    now: "2025-03-09T09:00:00Z",
  });
  expect(answer).toMatchObject({
    verdict: "healthy",
    findings: [{ cause: "container-memory-limit", current: false }],
  });
  expect(answer?.statement).toContain("8 d ago");
});

test("a row in its first minute is not starting any more where its log ends with an uncaught error", () => {
  const refused = "dial tcp 10.0.0.9:5432: connect: connection refused";
  const verdictOfLog = (log: string) =>
    diagnose(evidenceOf({ row: "web-x2b9p 0/1 Running 0 40s", logs: [log] }), [
      ...platformCauses,
      dependencyConnectionRefused,
    ])[0]?.verdict;
  expect(verdictOfLog(waitsForDatabase)).toBe("healthy");
  expect(
    verdictOfLog(
      `panic: ${refused}\n\ngoroutine 1 [running]:\nmain.main()\n\t/app/main.go:12 +0x1d\nexit status 2`,
    ),
  ).toBe("diagnosed");
});
