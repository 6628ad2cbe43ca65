import { dependencyConnectionRefused } from "../../../src/diagnosis/causes/dependency-connection-refused.ts";
import { describeCause } from "../describe-cause.ts";
import { died, loneLog } from "../died.ts";

describeCause(dependencyConnectionRefused, {
  matches: {
    "a refused port in a panic": {
      given: died({
        exitCode: 2,
        log: "panic: dial tcp 10.4.0.2:5432: connect: connection refused\n\ngoroutine 1 [running]:\nmain.main()\n\t/src/main.go:9 +0x1d",
      }),
      certainty: "proven",
      container: "app",
      variant: "remote",
      detail: { host: "10.4.0.2", port: "5432" },
      says: ["10.4.0.2:5432"],
    },
    "a refused loopback address": {
      given: died({ exitCode: 1, log: "Error: connect ECONNREFUSED 127.0.0.1:6379" }),
      certainty: "likely",
      container: "app",
      variant: "loopback",
      says: ["127.0.0.1:6379"],
    },
    "a refused loopback address of a pod that nothing names": {
      given: loneLog("Error: connect ECONNREFUSED 127.0.0.1:6379"),
      certainty: "likely",
      container: null,
      variant: "loopback",
      advises: ["CONTAINERS:.status.containerStatuses[*].name"],
    },
    "an attempt repeated to the end": {
      given: died({
        exitCode: 1,
        log: "waiting\nconnect to 10.4.0.2:80: connection refused, retrying\nwaiting\nconnect to 10.4.0.2:80: connection refused, retrying",
      }),
      certainty: "likely",
      container: "app",
      variant: "remote",
      says: ["attempt after attempt"],
    },
    "a port at the end of a sentence": {
      given: died({
        exitCode: 1,
        log: "redis.exceptions.ConnectionError: Error 111 connecting to redis:6379. Connection refused.",
      }),
      certainty: "likely",
      container: "app",
      variant: "remote",
      detail: { host: "redis", port: "6379" },
    },
    "nc, which tells the name and the address": {
      given: died({
        exitCode: 1,
        log: "nc: connect to redis (10.96.3.3) port 6379 (tcp) failed: Connection refused",
      }),
      certainty: "likely",
      container: "app",
      variant: "remote",
      detail: { host: "redis", port: "6379" },
    },
    "a Java client that tells the name and the address": {
      given: died({
        exitCode: 1,
        log: "Caused by: java.net.ConnectException: Failed to connect to pg/10.96.3.3:5432",
      }),
      certainty: "likely",
      container: "app",
      variant: "remote",
      detail: { host: "pg", port: "5432" },
    },
    "a Java client": {
      given: loneLog(
        "org.postgresql.util.PSQLException: Connection to pg:5432 refused. Check that the hostname and port are correct",
      ),
      certainty: "likely",
      container: null,
      variant: "remote",
      detail: { host: "pg", port: "5432" },
    },
  },
  ignores: {
    "a refused call of the Kubernetes API": died({
      exitCode: 1,
      log: 'Get "https://10.96.0.1:443/api/v1/pods": dial tcp 10.96.0.1:443: connect: connection refused',
    }),
    "an upstream that nginx could not reach while it ran": died({
      exitCode: 1,
      log: "2026/03/01 10:00:00 [error] 31#31: *7 connect() failed (111: Connection refused) while connecting to upstream, client: 10.0.0.1",
    }),
    "refused calls after it was asked to stop": died({
      exitCode: 143,
      log: "serving\nreceived SIGTERM\nerror: dial tcp 10.4.0.2:80: connect: connection refused",
    }),
    "an exporter of spans": died({
      exitCode: 1,
      log: "traces export: dial tcp 10.4.0.2:4317: connect: connection refused",
    }),
  },
});
