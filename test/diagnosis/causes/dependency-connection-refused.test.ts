import { dependencyConnectionRefused } from "../../../src/diagnosis/causes/dependency-connection-refused.ts";
import { describeCause } from "../describe-cause.ts";
import { died, loneLog } from "../died.ts";

describeCause(dependencyConnectionRefused, {
  matches: {
    "an address that refused, which the program only logged before it used what it had not got": {
      given: died({
        exitCode: 2,
        log: "2026-03-01T10:00:01Z ERROR failed to connect to database: dial tcp 10.0.0.5:5432: connect: connection refused\npanic: runtime error: invalid memory address or nil pointer dereference\n[signal SIGSEGV: segmentation violation code=0x1 addr=0x58 pc=0x12f8a71]\n\ngoroutine 1 [running]:\nmain.main()\n\t/src/main.go:31 +0x31",
      }),
      certainty: "likely",
      container: "app",
      variant: "remote",
    },
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
    "a nil pointer long after an address had refused": died({
      exitCode: 2,
      log: "2026-03-01T10:00:01Z ERROR failed to connect to database: dial tcp 10.0.0.5:5432: connect: connection refused\n2026-03-01T10:00:02Z INFO connected\n2026-03-01T10:00:03Z INFO listening\n2026-03-01T10:00:04Z INFO served 3 carts\n2026-03-01T10:00:05Z INFO served 9 carts\npanic: runtime error: invalid memory address or nil pointer dereference\n[signal SIGSEGV: segmentation violation code=0x1 addr=0x58 pc=0x12f8a71]\n\ngoroutine 1 [running]:\nmain.main()\n\t/src/main.go:31 +0x31",
    }),
    "an index out of range below an address that refused": died({
      exitCode: 2,
      log: "2026-03-01T10:00:01Z ERROR failed to connect to database: dial tcp 10.0.0.5:5432: connect: connection refused\npanic: runtime error: index out of range [3] with length 3\n\ngoroutine 1 [running]:\nmain.main()\n\t/src/main.go:31 +0x31",
    }),
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
