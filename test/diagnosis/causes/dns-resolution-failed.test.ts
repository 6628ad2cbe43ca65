import { dnsResolutionFailed } from "../../../src/diagnosis/causes/dns-resolution-failed.ts";
import { describeCause } from "../describe-cause.ts";
import { died, loneLog } from "../died.ts";

describeCause(dnsResolutionFailed, {
  matches: {
    "a panic over a name that does not exist": {
      given: died({
        exitCode: 2,
        log: "start\npanic: dial tcp: lookup pg.data on 10.96.0.10:53: no such host\n\ngoroutine 1 [running]:\nmain.main()\n\t/src/main.go:9 +0x1d",
      }),
      certainty: "proven",
      container: "app",
      variant: "name-unknown",
      detail: { host: "pg.data" },
      says: ["pg.data"],
      cites: ["no such host"],
    },
    "a name server that does not answer": {
      given: died({ exitCode: 1, log: "Error: getaddrinfo EAI_AGAIN cache.data" }),
      certainty: "likely",
      container: "app",
      variant: "server-silent",
      detail: { host: "cache.data" },
      says: ["no DNS server answers"],
    },
    "a name server that answers that it failed": {
      given: died({
        exitCode: 1,
        log: 'level=fatal msg="dial tcp: lookup api.example.org on 10.96.0.10:53: server misbehaving"',
      }),
      certainty: "likely",
      container: "app",
      variant: "server-silent",
      says: ["answers that it failed"],
      advises: ["kubectl -n kube-system logs"],
    },
    "an upstream that nginx cannot find at start": {
      given: loneLog('nginx: [emerg] host not found in upstream "web" in /etc/nginx/conf.d/a.conf:3'),
      certainty: "likely",
      container: null,
      variant: "name-unknown",
      detail: { host: "web" },
      says: ["web"],
    },
  },
  ignores: {
    "a connection that times out": died({ exitCode: 1, log: "Error: connect ETIMEDOUT 10.0.0.4:5432" }),
    "a Spring placeholder that is not resolved": died({
      exitCode: 1,
      log: "java.lang.IllegalArgumentException: Could not resolve placeholder 'shop.topic' in value \"${shop.topic}\"",
    }),
    "a failed look-up, with work after it": died({
      exitCode: 1,
      log: "error: lookup pg.data: no such host\nconnected to pg.data\nhandled order 0\nhandled order 1\nhandled order 2\nhandled order 3\nhandled order 4\nhandled order 5\nhandled order 6\nhandled order 7\nhandled order 8\nhandled order 9\nhandled order 10\nhandled order 11\nhandled order 12\nhandled order 13\nhandled order 14\nhandled order 15\nhandled order 16\nhandled order 17\nhandled order 18\nhandled order 19\nhandled order 20\nhandled order 21\nhandled order 22\nhandled order 23\nhandled order 24\nhandled order 25\nhandled order 26\nhandled order 27\nhandled order 28\nhandled order 29",
    }),
  },
});
