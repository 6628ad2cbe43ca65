import { nodeResourceLimit } from "../../../src/diagnosis/causes/node-resource-limit.ts";
import { describeCause } from "../describe-cause.ts";
import { died } from "../died.ts";

describeCause(nodeResourceLimit, {
  matches: {
    "no inotify watch left": {
      given: died({
        exitCode: 2,
        log: "panic: failed to create fsnotify watcher: too many open files\n\ngoroutine 1 [running]:\nmain.main()\n\t/src/main.go:9 +0x1d",
      }),
      certainty: "proven",
      container: "app",
      variant: "node-sysctl",
    },
    "threads that cannot be made": {
      given: died({
        exitCode: 1,
        log: 'Exception in thread "main" java.lang.OutOfMemoryError: unable to create native thread: possibly out of memory or process/resource limits reached\n\tat x.Y.z(Y.java:1)',
      }),
      certainty: "proven",
      container: "app",
    },
    "a kernel setting of a node that is known": {
      given: {
        pod: `{ spec: { nodeName: worker-1, containers: [{ name: app }] },
          status: { containerStatuses: [{ name: app, ready: false, restartCount: 2, state: { waiting: { reason: CrashLoopBackOff } }, lastState: { terminated: { exitCode: 78, reason: Error } } }] } }`,
        logs: [
          {
            container: "app",
            instance: "previous",
            text: "max virtual memory areas vm.max_map_count [65530] is too low, increase to at least [262144]",
          },
        ],
      },
      certainty: "likely",
      container: "app",
      variant: "node-sysctl",
      advises: ["kubectl debug node/worker-1 -it --image=busybox -- cat /proc/sys/vm/max_map_count"],
    },
    "a kernel setting that is too low": {
      given: died({
        exitCode: 78,
        log: "ERROR: [1] bootstrap checks failed\n[1]: max virtual memory areas vm.max_map_count [65530] is too low, increase to at least [262144]",
      }),
      certainty: "likely",
      container: "app",
      variant: "node-sysctl",
    },
    "a source file with a name like a setting's": {
      given: {
        pod: `{ spec: { nodeName: worker-1, containers: [{ name: app }] },
          status: { containerStatuses: [{ name: app, ready: false, restartCount: 2, state: { waiting: { reason: CrashLoopBackOff } }, lastState: { terminated: { exitCode: 2, reason: Error } } }] } }`,
        logs: [
          {
            container: "app",
            instance: "previous",
            text: "panic: fs.go:45: failed to create fsnotify watcher: too many open files",
          },
        ],
      },
      certainty: "proven",
      container: "app",
      variant: "node-sysctl",
      advises: ["kubectl describe node worker-1"],
    },
    "a limit on CPU time": {
      given: died({ exitCode: 152 }),
      certainty: "likely",
      container: "app",
    },
  },
  ignores: {
    "a heap that is full": died({
      exitCode: 3,
      log: "Terminating due to java.lang.OutOfMemoryError: Java heap space",
    }),
    "a lock that is held": died({ exitCode: 1, log: "lock DB directory: resource temporarily unavailable" }),
  },
});
