import { startupProbeFailed } from "../../../src/diagnosis/causes/startup-probe-failed.ts";
import { describeCause } from "../describe-cause.ts";

const pod = (state: string, more = "") => `
spec: { containers: [{ name: api, startupProbe: { tcpSocket: { port: 8080 }, periodSeconds: 5, failureThreshold: 6 } }] }
status:
  containerStatuses:
    - { name: api, ready: false, started: false, ${state} }
${more}`;
const dead = (exitCode: number, life: string) =>
  `restartCount: 3, state: { waiting: { reason: CrashLoopBackOff } }, lastState: { terminated: { reason: Error, exitCode: ${exitCode}, startedAt: "2025-03-01T10:00:00Z", finishedAt: "2025-03-01T10:${life}Z" } }`;
const failure = (count: number) => ({
  reason: "Unhealthy",
  type: "Warning" as const,
  message: "Startup probe failed: dial tcp 10.1.2.3:8080: connect: connection refused",
  count,
  firstAt: "2025-03-01T10:00:05Z",
  lastAt: "2025-03-01T10:00:30Z",
});

describeCause(startupProbeFailed, {
  matches: {
    "the kubelet's statement": {
      given: {
        pod: pod(dead(137, "01:00")),
        events: [
          failure(6),
          {
            reason: "Killing",
            message: "Container api failed startup probe, will be restarted",
            lastAt: "2025-03-01T10:00:30Z",
          },
        ],
      },
      container: "api",
      certainty: "proven",
      detail: { port: "8080" },
    },
    "failures for hours over many restarts": {
      given: {
        events: [
          {
            reason: "Created",
            type: "Normal",
            message: "Created container api",
            count: 30,
            lastAgeSeconds: 241,
            firstAgeSeconds: 43_000,
          },
          { ...failure(1700), lastAgeSeconds: 227, firstAgeSeconds: 43_000 },
        ],
      },
      container: "api",
      certainty: "likely",
    },
    "a start that has used up its window": {
      given: {
        pod: pod('restartCount: 0, state: { running: { startedAt: "2025-03-01T10:00:00Z" } }'),
        events: [failure(6)],
        now: "2025-03-01T10:05:00Z",
      },
      certainty: "likely",
    },
    "only a life as long as the probe allows": {
      given: { pod: pod(dead(143, "00:29")) },
      certainty: "likely",
    },
    "a failure that somebody quotes, without a time": {
      given: { events: ["Unhealthy: Startup probe failed: HTTP probe failed with statuscode: 401"] },
      container: null,
      certainty: "possible",
    },
  },
  ignores: {
    "failures that somebody quotes, beside a back-off": {
      events: [
        "Unhealthy: Startup probe failed: HTTP probe failed with statuscode: 401",
        "BackOff: Back-off restarting failed container",
      ],
    },
    "a start within its window": {
      pod: pod('restartCount: 0, state: { running: { startedAt: "2025-03-01T10:00:00Z" } }'),
      events: [failure(3)],
      now: "2025-03-01T10:00:20Z",
    },
    "an exit of the program's own": { pod: pod(dead(1, "00:29")), events: [failure(5)] },
    "an OOM kill": { pod: pod(dead(137, "00:29").replace("Error", "OOMKilled")), events: [failure(5)] },
    "a liveness probe's kill": {
      pod: pod(dead(137, "09:00")),
      events: [{ reason: "Killing", message: "Container api failed liveness probe, will be restarted" }],
    },
  },
});
