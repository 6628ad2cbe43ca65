import { dependencyTimeout } from "../../../src/diagnosis/causes/dependency-timeout.ts";
import { describeCause } from "../describe-cause.ts";
import { died, loneLog } from "../died.ts";

describeCause(dependencyTimeout, {
  matches: {
    "a dial that times out": {
      given: died({
        exitCode: 2,
        log: "panic: dial tcp 10.4.0.2:9092: i/o timeout\n\ngoroutine 1 [running]:\nmain.main()\n\t/src/main.go:9 +0x1d",
      }),
      certainty: "proven",
      container: "app",
      detail: { host: "10.4.0.2", port: "9092" },
      says: ["10.4.0.2:9092"],
    },
    "a container that runs, and waits": {
      given: {
        pod: `
          spec: { containers: [{ name: app }] }
          status:
            phase: Running
            containerStatuses: [{ name: app, ready: false, restartCount: 0, state: { running: { startedAt: "2026-03-01T10:00:00Z" } } }]`,
        logs: [
          {
            text: "ERROR dial tcp 10.4.0.2:9092: i/o timeout\nERROR dial tcp 10.4.0.2:9092: i/o timeout",
            container: "app",
            instance: "current",
          },
        ],
        now: "2026-03-01T10:30:00Z",
      },
      certainty: "likely",
      container: "app",
      says: ["runs, and gets no further because 10.4.0.2:9092"],
    },
    "no route to the host": {
      given: died({
        exitCode: 1,
        log: "java.net.NoRouteToHostException: No route to host\n\tat java.base/x.Y.z(Y.java:1)",
      }),
      certainty: "likely",
      container: "app",
    },
    "a broker that does not answer": {
      given: loneLog(
        "kafka.zookeeper.ZooKeeperClientTimeoutException: Timed out waiting for connection while in state: CONNECTING",
      ),
      certainty: "likely",
      container: null,
    },
  },
  ignores: {
    "a look-up that times out": died({ exitCode: 1, log: "dial tcp: lookup pg.data: i/o timeout" }),
    "a lease that is not renewed in time": died({
      exitCode: 1,
      log: 'E0301 10:00:00.000000 1 leaderelection.go:330] error retrieving resource lock ops/a: Get "https://10.96.0.1:443/apis/coordination.k8s.io/v1/namespaces/ops/leases/a": context deadline exceeded',
    }),
    "a time-out in the settings": died({
      exitCode: 1,
      log: "readTimeoutMillis=3000\nERROR the frobnicator is out of tune",
    }),
  },
});
