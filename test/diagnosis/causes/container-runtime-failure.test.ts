import { containerRuntimeFailure } from "../../../src/diagnosis/causes/container-runtime-failure.ts";
import { describeCause } from "../describe-cause.ts";

const waiting = (reason: string, message = "") => `
spec: { nodeName: worker-1, containers: [{ name: api }] }
status: { phase: Pending, containerStatuses: [{ name: api, ready: false, restartCount: 0, state: { waiting: { reason: ${reason}, message: ${JSON.stringify(message)} } } }] }
`;

const couldNotRun = (state: string) => `
spec: { containers: [{ name: api }] }
status: { containerStatuses: [{ name: api, ready: false, restartCount: 0, state: { ${state} },
  lastState: { terminated: { exitCode: 128, reason: ContainerCannotRun, message: 'OCI runtime create failed: applying cgroup configuration for process caused "mkdir /sys/fs/cgroup/memory/kubepods: cannot allocate memory"' } } }] }
`;

describeCause(containerRuntimeFailure, {
  matches: {
    "an image that the runtime cannot inspect": {
      given: {
        pod: waiting(
          "ImageInspectError",
          'Failed to inspect image "cart:2": rpc error: code = Unknown desc = image not known',
        ),
      },
      container: "api",
      certainty: "likely",
    },
    "a sandbox name still reserved": {
      given: {
        pod: waiting("ContainerCreating"),
        events: [
          {
            reason: "FailedCreatePodSandBox",
            type: "Warning",
            message:
              'Failed to create pod sandbox: rpc error: code = Unknown desc = failed to reserve sandbox name "a_1": name "a_1" is reserved for "5d73"',
          },
        ],
      },
      container: null,
      certainty: "proven",
    },
    "a container name still reserved after a slow creation": {
      given: {
        pod: waiting(
          "CreateContainerError",
          'failed to reserve container name "api_shop-1_shop_0f_0": name "api_shop-1_shop_0f_0" is reserved for "9a"',
        ),
      },
      container: "api",
      certainty: "proven",
    },
    "a hook that says at last why it could not": {
      given: {
        pod: waiting(
          "RunContainerError",
          "failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: error running hook #0: error running hook: exit status 1, stdout: , stderr: Auto-detected mode as 'legacy'\nnvidia-container-cli: initialization error: nvml error: driver/library version mismatch: unknown",
        ),
      },
      container: "api",
      certainty: "proven",
      ends: "stderr: nvidia-container-cli: initialization error: nvml error: driver/library version mismatch",
    },
    "an image that the runtime cannot look into, of a container that is not named": {
      given: {
        events: [
          {
            reason: "Failed",
            type: "Warning",
            message:
              "Error: failed to create containerd container: mount callback failed on /var/lib/containerd/tmpmounts/containerd-mount11: openat etc/passwd: path escapes from parent",
          },
        ],
      },
      container: null,
      certainty: "proven",
      says: ["a container of the pod"],
    },
    "a device plugin that fails": {
      given: {
        events: [
          {
            reason: "UnexpectedAdmissionError",
            type: "Warning",
            message:
              "Allocate failed due to device plugin GetPreferredAllocation rpc failed with err: unable to get device link information, which is unexpected",
          },
        ],
      },
      container: null,
      certainty: "likely",
      says: ["kubelet could not hand out"],
    },
    "a start that failed, of a pod whose sandbox is made anew": {
      given: { pod: couldNotRun("waiting: { reason: PodInitializing }") },
      container: "api",
      certainty: "likely",
    },
    "a start that failed, of a pod that has come to wait for an image": {
      given: { pod: couldNotRun("waiting: { reason: ImagePullBackOff }") },
      certainty: "possible",
      past: true,
    },
    "a start that failed before one that did not": {
      given: { pod: couldNotRun("running: {}") },
      certainty: "possible",
      past: true,
    },
    "a cgroup that cannot be made": {
      given: {
        pod: waiting("ContainerCreating"),
        events: [
          {
            reason: "FailedCreatePodContainer",
            type: "Warning",
            count: 9,
            message:
              "unable to ensure pod container exists: failed to create container for [kubepods burstable pod0f] : mkdir /sys/fs/cgroup/memory/kubepods: cannot allocate memory",
          },
        ],
      },
      container: null,
      certainty: "proven",
    },
  },
  ignores: {
    "an image whose short name the runtime cannot resolve": {
      pod: waiting(
        "ImageInspectError",
        'Failed to inspect image "cart:2": rpc error: code = Unknown desc = short-name "cart:2" did not resolve to an alias and no unqualified-search registries are defined',
      ),
    },
    "a network plugin that fails": {
      pod: waiting("ContainerCreating"),
      events: [
        {
          reason: "FailedCreatePodSandBox",
          type: "Warning",
          message:
            'Failed to create pod sandbox: rpc error: code = Unknown desc = failed to setup network for sandbox "0f": plugin type="calico" failed (add): connect: connection refused',
        },
      ],
    },
    "a missing executable": {
      pod: waiting(
        "RunContainerError",
        'failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "srv": executable file not found in $PATH: unknown',
      ),
    },
    "an old event of a pod that runs": {
      pod: 'spec: { containers: [{ name: api }] }\nstatus: { containerStatuses: [{ name: api, ready: true, restartCount: 0, state: { running: { startedAt: "2025-03-01T10:00:00Z" } } }] }',
      events: [
        {
          reason: "FailedPodSandBoxStatus",
          message: "Unable to get pod sandbox status: deadline exceeded",
          count: 4,
          lastAt: "2025-03-01T09:50:00Z",
        },
      ],
    },
    nothing: {},
  },
});
