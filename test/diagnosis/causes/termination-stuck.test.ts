import { terminationStuck } from "../../../src/diagnosis/causes/termination-stuck.ts";
import { describeCause } from "../describe-cause.ts";

const pod = (more = "") => `
metadata: { deletionTimestamp: "2025-03-01T10:00:30Z", deletionGracePeriodSeconds: 30 ${more} }
spec: { nodeName: worker-1, containers: [{ name: api }] }
status: { phase: Running, containerStatuses: [{ name: api, ready: false, restartCount: 0, state: { running: { startedAt: "2025-03-01T08:00:00Z" } } }] }
`;

describeCause(terminationStuck, {
  matches: {
    "a runtime that cannot kill": {
      given: {
        pod: pod(),
        events: [
          {
            reason: "FailedKillPod",
            type: "Warning",
            message:
              'error killing pod: [failed to "KillContainer" for "api" with KillContainerError: "context deadline exceeded"]',
            lastAt: "2025-03-01T10:20:00Z",
          },
        ],
      },
      container: null,
      certainty: "proven",
      cites: ["/metadata/deletionTimestamp", "FailedKillPod"],
    },
    "a volume that cannot be unmounted, in the words of the command": {
      given: {
        pod: pod(),
        events: [
          {
            reason: "FailedUnmount",
            type: "Warning",
            message:
              'UnmountVolume.TearDown failed for volume "data" pod "0b5f" : unmount failed: exit status 32\nUnmounting arguments: /data\nOutput: umount: /data: target is busy.',
            lastAt: "2025-03-01T10:20:00Z",
          },
        ],
      },
      certainty: "proven",
      says: ["cannot kill it: umount: /data: target is busy"],
    },
    "a finalizer": {
      given: { pod: pod(", finalizers: [example.com/cleanup]"), now: "2025-03-01T11:00:00Z" },
      certainty: "proven",
      detail: { finalizer: "example.com/cleanup" },
    },
    "nothing that says what it waits for": {
      given: { pod: pod(), now: "2025-03-01T11:00:00Z" },
      certainty: "likely",
      says: ["60 min"],
    },
    "a description without a time of its own, by the age of the row beside it": {
      given: {
        pod: `
metadata: { deletionTimestamp: "2025-03-01T10:00:30Z", deletionGracePeriodSeconds: 30 }
spec: { containers: [{ name: api }] }
status: { phase: Running, startTime: "2025-03-01T08:00:00Z" }`,
        form: "describe",
        row: "shop-1 0/1 Terminating 0 5d",
        now: "2025-03-01T10:00:00Z",
      },
      certainty: "likely",
    },
    "the words of 1.6, when one reason stood for all": {
      given: {
        events: [
          {
            reason: "Killing",
            type: "Normal",
            message: "Killing container with id docker://4c1e:Need to kill Pod",
            lastAgeSeconds: 600,
          },
          {
            reason: "FailedSync",
            type: "Warning",
            message:
              'Error syncing pod, skipping: error killing pod: failed to "KillContainer" for "api" with KillContainerError: "rpc error: code = 4 desc = deadline"',
            count: 7,
            lastAgeSeconds: 20,
          },
        ],
      },
      certainty: "proven",
    },
    "nothing but a kill that fails for hours": {
      given: {
        events: [
          {
            reason: "FailedKillPod",
            type: "Warning",
            message:
              'error killing pod: failed to "KillPodSandbox" for "a33e" with KillPodSandboxError: "i/o timeout"',
            count: 1968,
            lastAgeSeconds: 141,
            firstAgeSeconds: 61_200,
          },
        ],
      },
      certainty: "likely",
    },
    "text without times, by the age of the first kill": {
      given: {
        pod: "metadata: { deletionGracePeriodSeconds: 30 }\nstatus: { phase: Running }",
        form: "describe",
        events: [
          {
            reason: "Killing",
            type: "Normal",
            message: "Stopping container api",
            lastAgeSeconds: 180,
            firstAgeSeconds: 1620,
          },
        ],
      },
      certainty: "likely",
      says: ["27 min"],
    },
    "a kill of the pod that fails again and again, in a description without its head": {
      given: {
        pod: "status: { containerStatuses: [{ name: api, ready: true, state: { running: {} } }] }",
        form: "describe",
        events: [
          { reason: "Killing", type: "Normal", message: "Stopping container api", lastAgeSeconds: 700 },
          {
            reason: "FailedKillPod",
            type: "Warning",
            message: "error killing pod: plugin type=mesh failed (delete)",
            count: 40,
            lastAgeSeconds: 20,
            firstAgeSeconds: 690,
          },
        ],
      },
      certainty: "proven",
    },
    "a stop that began twice, and a kill that failed": {
      given: {
        events: [
          {
            reason: "Killing",
            type: "Normal",
            message: "Stopping container api",
            count: 2,
            lastAgeSeconds: 52,
            firstAgeSeconds: 172,
          },
          {
            reason: "FailedKillPod",
            type: "Warning",
            message:
              'error killing pod: failed to "KillContainer" for "api" with KillContainerError: "operation timeout: context deadline exceeded"',
            lastAgeSeconds: 52,
          },
        ],
      },
      certainty: "proven",
      says: ["2 min"],
    },
    "a description that says how long it lasts, with no event": {
      given: {
        pod: "metadata: { deletionGracePeriodSeconds: 30 }\nstatus: { containerStatuses: [{ name: api, ready: true, state: { running: {} } }] }",
        form: "describe",
        ages: { "/metadata/deletionTimestamp": 5400 },
      },
      certainty: "likely",
      cites: ["/metadata/deletionTimestamp"],
      says: ["90 min"],
    },
    "an end of the grace in a text whose newest time it is, and a container that was lost sight of long ago":
      {
        given: {
          pod: pod(),
          form: "describe",
          now: "2025-03-01T10:00:00Z",
          events: [
            {
              reason: "FailedSync",
              type: "Warning",
              message:
                "error determining status: rpc error: code = Unknown desc = Error: No such container: 8443",
              count: 900,
              lastAgeSeconds: 60,
              firstAgeSeconds: 10_800,
            },
          ],
        },
        certainty: "likely",
        says: ["3 h"],
      },
    "an end of the grace in a text whose newest time it is, and a kill that failed long ago": {
      given: {
        pod: pod(),
        form: "describe",
        now: "2025-03-01T10:00:00Z",
        events: [
          {
            reason: "FailedKillPod",
            type: "Warning",
            message: "error killing pod: context deadline exceeded",
            lastAgeSeconds: 60,
            firstAgeSeconds: 1200,
          },
        ],
      },
      certainty: "proven",
    },
    "all containers ended, and a finalizer left": {
      given: {
        pod: 'metadata: { deletionTimestamp: "2025-03-01T10:00:30Z", finalizers: [example.com/cleanup] }\nstatus: { containerStatuses: [{ name: api, state: { terminated: { exitCode: 0, finishedAt: "2025-03-01T10:00:10Z" } } }] }',
      },
      certainty: "likely",
    },
  },
  ignores: {
    "a container that the runtime does not know, of a pod that nobody deletes": {
      events: [
        {
          reason: "FailedSync",
          type: "Warning",
          message:
            "error determining status: rpc error: code = Unknown desc = Error: No such container: 8443",
          count: 900,
          lastAgeSeconds: 60,
          firstAgeSeconds: 10_800,
        },
      ],
    },
    "a sandbox that is made anew, the old one hard to kill": {
      events: [
        {
          reason: "FailedKillPod",
          type: "Warning",
          message:
            'error killing pod: failed to "KillPodSandbox" for "a33e" with KillPodSandboxError: "i/o timeout"',
          count: 9,
          lastAgeSeconds: 141,
          firstAgeSeconds: 1200,
        },
        "SandboxChanged: Pod sandbox changed, it will be killed and re-created.",
      ],
    },
    "a Job's pod whose finalizer is about to go": {
      pod: 'metadata: { deletionTimestamp: "2025-03-01T10:00:30Z", finalizers: [batch.kubernetes.io/job-tracking] }\nstatus: { containerStatuses: [{ name: api, state: { terminated: { exitCode: 0, finishedAt: "2025-03-01T10:00:10Z" } } }] }',
    },
    "a pod within its grace": { pod: pod(), now: "2025-03-01T10:00:20Z" },
    "a minute after it": { pod: pod(), now: "2025-03-01T10:01:20Z" },
    "no known time": { pod: `metadata: { deletionTimestamp: "2025-03-01T10:00:30Z" }`, now: "" },
    "a pod that nobody deleted": {
      pod: "spec: { containers: [{ name: api }] }",
      events: ["FailedKillPod: error killing pod"],
      now: "2025-03-01T11:00:00Z",
    },
  },
});
