import { diskFull } from "../../../src/diagnosis/causes/disk-full.ts";
import { describeCause } from "../describe-cause.ts";
import { died, loneLog } from "../died.ts";

describeCause(diskFull, {
  matches: {
    "a store that panics over its file, for which there was no room": {
      given: loneLog(
        "WiredTiger error (28), file:WiredTiger.wt: __posix_file_write, 579: /data/db/WiredTiger.turtle.set: handle-write: pwrite: failed to write 1470 bytes at offset 0: No space left on device\nWiredTiger error (-31804), __wt_turtle_update, 391: WiredTiger.turtle: fatal turtle file update error: WT_PANIC: WiredTiger library panic",
      ),
      certainty: "likely",
      says: ["No space left on device"],
    },
    "the space that etcd allows itself": {
      given: loneLog("panic: etcdserver: mvcc: database space exceeded"),
      certainty: "likely",
      says: ["--quota-backend-bytes"],
      advises: ["etcdctl defrag"],
    },
    "a path below a directory that is not shown says nothing about the volume": {
      given: {
        pod: `{ spec: { containers: [{ name: app, volumeMounts: [{ name: data, mountPath: /var/lib/postgresql }] }], volumes: [{ name: data, persistentVolumeClaim: { claimName: data } }] },
          status: { containerStatuses: [{ name: app, ready: false, restartCount: 2, state: { waiting: { reason: CrashLoopBackOff } }, lastState: { terminated: { exitCode: 1, reason: Error } } }] } }`,
        logs: [
          {
            container: "app",
            instance: "previous",
            text: 'FATAL:  could not extend file "base/16384/2619": No space left on device',
          },
        ],
      },
      certainty: "likely",
      container: "app",
      advises: ["get persistentvolumeclaims,storageclasses"],
    },
    "a claim that is full": {
      given: died({
        exitCode: 1,
        log: "open /data/wal/1: no space left on device",
        container: "volumeMounts: [{ name: data, mountPath: /data }]",
        spec: "volumes: [{ name: data, persistentVolumeClaim: { claimName: d } }]",
      }),
      certainty: "likely",
      container: "app",
      variant: "volume",
      says: ["/data/wal/1"],
    },
    "an emptyDir that is full": {
      given: died({
        exitCode: 1,
        log: "cp: error writing '/work/x': No space left on device",
        container: "volumeMounts: [{ name: w, mountPath: /work }]",
        spec: "volumes: [{ name: w, emptyDir: {} }]",
      }),
      certainty: "likely",
      container: "app",
      variant: "emptyDir",
    },
    "the shared memory": {
      given: died({
        exitCode: 1,
        log: 'ERROR:  could not resize shared memory segment "/PostgreSQL.1" to 8388608 bytes: No space left on device',
      }),
      certainty: "likely",
      container: "app",
      variant: "shm",
    },
    "a lock file that cannot be written": {
      given: loneLog('FATAL:  could not write lock file "postmaster.pid": No space left on device'),
      certainty: "likely",
      container: null,
    },
  },
  ignores: {
    "inotify watches": died({ exitCode: 1, log: "inotify_add_watch(7, /app): No space left on device" }),
    "a cgroup": died({ exitCode: 1, log: "mkdir /sys/fs/cgroup/memory/kubepods: no space left on device" }),
  },
});
