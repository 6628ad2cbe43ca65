import { portConflict } from "../../../src/diagnosis/causes/port-conflict.ts";
import { describeCause } from "../describe-cause.ts";
import { died, loneLog } from "../died.ts";

describeCause(portConflict, {
  matches: {
    "a listener that finds its port taken": {
      given: died({ exitCode: 1, log: "Error: listen EADDRINUSE: address already in use :::3000" }),
      certainty: "likely",
      container: "app",
      detail: { port: "3000" },
      says: ["3000"],
    },
    "Spring's banner": {
      given: died({
        exitCode: 1,
        log: "APPLICATION FAILED TO START\n\nDescription:\n\nWeb server failed to start. Port 9090 was already in use.",
      }),
      certainty: "proven",
      container: "app",
      says: ["9090"],
    },
    "a port of the node, which a pod of any namespace may hold": {
      given: {
        pod: `{ spec: { hostNetwork: true, nodeName: worker-1, containers: [{ name: app }] },
          status: { containerStatuses: [{ name: app, ready: false, restartCount: 2, state: { waiting: { reason: CrashLoopBackOff } },
            lastState: { terminated: { exitCode: 1, reason: Error } } }] } }`,
        logs: [
          { container: "app", instance: "previous", text: "listen tcp :9100: bind: address already in use" },
        ],
      },
      certainty: "likely",
      container: "app",
      advises: ["HOSTNETWORK:.spec.hostNetwork", "--field-selector=spec.nodeName=worker-1"],
    },
    "a port of a pod that nothing names": {
      given: loneLog("listen tcp :9100: bind: address already in use"),
      certainty: "likely",
      container: null,
      advises: ["Find which container of the pod, or with hostNetwork which pod of its node, uses port 9100"],
    },
  },
  ignores: {
    "a port below 1024": died({ exitCode: 1, log: "listen tcp :80: bind: permission denied" }),
    "an address that is not the pod's": died({
      exitCode: 1,
      log: "listen tcp 203.0.113.8:9090: bind: cannot assign requested address",
    }),
  },
});
