import { volumeMountFailed } from "../../../src/diagnosis/causes/volume-mount-failed.ts";
import { describeCause } from "../describe-cause.ts";

const mount = (error: string, more = {}) => ({
  type: "Warning" as const,
  reason: "FailedMount",
  message: `MountVolume.SetUp failed for volume "data" : ${error}`,
  ...more,
});
const timeout = {
  type: "Warning" as const,
  reason: "FailedMount",
  message:
    "Unable to attach or mount volumes: unmounted volumes=[data], unattached volumes=[data]: timed out waiting for the condition",
};
const creating =
  "spec: { nodeName: w1, containers: [{ name: cart }] }\nstatus: { containerStatuses: [{ name: cart, state: { waiting: { reason: ContainerCreating } } }] }";

describeCause(volumeMountFailed, {
  matches: {
    "an NFS server that does not answer": {
      given: {
        pod: creating,
        events: [
          mount(
            "mount failed: exit status 32\nMounting command: mount\nOutput: mount.nfs: Connection timed out",
          ),
          timeout,
        ],
      },
      certainty: "proven",
      container: null,
      detail: { volume: "data" },
      says: ["mount.nfs: Connection timed out"],
    },
    "a volume that another node holds": {
      given: {
        pod: creating,
        events: [mount("rpc error: code = Internal desc = Volume pvc-9f08 still mounted on node worker-2")],
      },
      certainty: "proven",
      advises: ["See which pods of node worker-2 still use the volume", "spec.nodeName=worker-2"],
    },
    "a volume that a machine of the cloud holds": {
      given: {
        pod: creating,
        events: [mount("rpc error: code = Internal desc = volume 9f08 is still attached to instance i-04")],
      },
      certainty: "proven",
      advises: ["Check that the storage answers from the pod's node"],
    },
    "a share that refuses the account": {
      given: {
        pod: creating,
        events: [mount("mount failed: exit status 32\nOutput: mount error(13): Permission denied")],
      },
      certainty: "proven",
      advises: ["Check the user and the password in the volume's Secret"],
    },
    "what mount says among the words of its helper": {
      given: {
        pod: creating,
        events: [
          mount(
            "mount failed: exit status 32\nMounting command: mount\nOutput: Could not start the watchdog\nb'mount.nfs4: access denied by server while mounting 127.0.0.1:/'\nWarning: old settings",
          ),
        ],
      },
      certainty: "proven",
      says: ["cannot be mounted: mount.nfs4: access denied by server while mounting 127.0.0.1:/"],
    },
    "a directory of the kernel's that the kubelet cannot make": {
      given: { pod: creating, events: [mount("mkdir /sys/fs/fuse: operation not permitted")] },
      certainty: "proven",
      advises: ["/sys/fs/fuse is the kernel's"],
    },
    "a host path that does not exist": {
      given: {
        pod: creating,
        events: [
          mount("lstat /srv/cart: no such file or directory", {
            reason: "Failed",
            message: "Error: lstat /srv/cart: no such file or directory",
          }),
        ],
      },
      certainty: "proven",
      advises: ["DirectoryOrCreate"],
    },
    "a CSI driver that the node lacks": {
      given: {
        pod: creating,
        events: [
          mount(
            "kubernetes.io/csi: mounter.SetUpAt failed to get CSI client: driver name ebs.csi.aws.com not found in the list of registered CSI drivers",
          ),
        ],
      },
      certainty: "proven",
      detail: { driver: "ebs.csi.aws.com" },
    },
    "a subPath": {
      given: {
        pod: `spec: { containers: [{ name: cart }] }\nstatus: { containerStatuses: [{ name: cart, state: { waiting: { reason: CreateContainerConfigError, message: 'failed to prepare subPath for volumeMount "conf" of container "cart"' } } }] }`,
      },
      certainty: "proven",
      container: "cart",
    },
    "a time-out that says nothing else": {
      given: { pod: creating, events: [timeout] },
      certainty: "possible",
      detail: { volume: "data" },
    },
    "a kubelet that waits for all volumes together, in its words for a synchronisation": {
      given: {
        pod: creating,
        events: [
          {
            type: "Warning",
            reason: "FailedSync",
            message:
              "Error syncing pod, skipping: unmounted volumes=[data], unattached volumes=[], failed to process volumes=[]: context deadline exceeded",
          },
        ],
      },
      certainty: "possible",
      detail: { volume: "data" },
    },
    "a kind of volume that the driver does not know, pasted": {
      given: {
        logs: [
          {
            text: 'Failed Mount - volume mode "Ephemeral" not supported by driver secrets-store.csi.k8s.io (no CSIDriver object)',
          },
        ],
      },
      certainty: "likely",
    },
    "mounted since": {
      given: {
        events: [
          mount("mount failed: exit status 32", { lastAgeSeconds: 300 }),
          { type: "Normal", reason: "Started", message: "Started container cart", lastAgeSeconds: 240 },
        ],
      },
      certainty: "possible",
      past: true,
    },
    "a refresh that fails under a running container": {
      given: {
        pod: 'spec: { containers: [{ name: cart }] }\nstatus: { containerStatuses: [{ name: cart, ready: true, state: { running: { startedAt: "2030-01-01T10:00:00Z" } } }] }',
        events: [mount("mount failed: exit status 32", { lastAt: "2030-01-01T11:00:00Z" })],
      },
      certainty: "possible",
      past: true,
    },
  },
  ignores: {
    "a missing Secret": { pod: creating, events: [mount('secret "cart-tls" not found')] },
    "an attach that fails, and the time-out that follows": {
      pod: creating,
      events: [
        {
          type: "Warning",
          reason: "FailedAttachVolume",
          message: 'Multi-Attach error for volume "pv-1" Volume is already used by pod(s) cart-1',
        },
        timeout,
      ],
    },
    "no space": { pod: creating, events: [mount("mkdir /var/lib/x: no space left on device")] },
    "the kubelet's cache": {
      pod: creating,
      events: [mount("failed to sync secret cache: timed out waiting for the condition")],
    },
    nothing: {},
  },
});
