import { storageIoError } from "../../../src/diagnosis/causes/storage-io-error.ts";
import { describeCause } from "../describe-cause.ts";
import { died, loneLog } from "../died.ts";

describeCause(storageIoError, {
  matches: {
    "a stale handle": {
      given: died({
        exitCode: 1,
        log: "Traceback (most recent call last):\n  File \"/app/a.py\", line 1, in <module>\n    open(p)\nOSError: [Errno 116] Stale file handle: '/mnt/models/a'",
      }),
      certainty: "proven",
      container: "app",
      detail: { path: "/mnt/models/a" },
      says: ["/mnt/models/a"],
    },
    "an export that is gone, as mount says in its last line": {
      given: {
        events: [
          {
            reason: "FailedMount",
            type: "Warning",
            message:
              'MountVolume.SetUp failed for volume "shared" : mount failed: exit status 32\nMounting command: mount\nOutput: mount.nfs: Stale file handle',
          },
        ],
      },
      certainty: "proven",
      container: null,
      says: ["cannot use a volume: mount.nfs: Stale file handle"],
    },
    "a volume that cannot be labelled": {
      given: {
        events: [
          {
            reason: "Failed",
            type: "Warning",
            message:
              'Error: failed to generate container "2807a6" spec: failed to generate spec: relabel "/var/lib/kubelet/pods/09ae/volumes/kubernetes.io~csi/pvc-b101/mount" with "system_u:object_r:container_file_t:s0:c402,c863" failed: readdirent /var/lib/kubelet/pods/09ae/volumes/kubernetes.io~csi/pvc-b101/mount/lost+found: input/output error',
          },
        ],
      },
      certainty: "proven",
      container: null,
    },
    "an I/O error": {
      given: loneLog("cat: /data/x: Input/output error"),
      certainty: "likely",
      container: null,
    },
  },
  ignores: {
    "a peer that has gone": died({ exitCode: 1, log: "getpeername: Transport endpoint is not connected" }),
    "an I/O error of what the runtime keeps": {
      events: [
        {
          reason: "Failed",
          type: "Warning",
          message:
            "Error: failed to create containerd container: mkdir /var/lib/containerd/io.containerd.snapshotter.v1.overlayfs/snapshots/2: input/output error",
        },
      ],
    },
    "an input that times out": died({ exitCode: 1, log: "dial tcp 10.0.0.1:80: i/o timeout" }),
  },
});
