import { livenessProbeFailed } from "../../../src/diagnosis/causes/liveness-probe-failed.ts";
import { describeCause } from "../describe-cause.ts";
import type { EventLiteral } from "../evidence-of.ts";

interface Ended {
  exitCode?: number;
  reason?: string;
  startedAt?: string;
  finishedAt?: string;
  probe?: string;
  extra?: string;
  restartCount?: number;
}

const http = "{ httpGet: { path: /healthz, port: 8080 }, periodSeconds: 10, failureThreshold: 3 }";

const pod = ({
  exitCode = 137,
  reason = "Error",
  startedAt = "10:00:00",
  finishedAt = "10:05:00",
  probe = http,
  extra = "",
  restartCount = 3,
}: Ended) => `
spec:
  terminationGracePeriodSeconds: 30
  containers:
    - { name: api, livenessProbe: ${probe} ${extra} }
    - { name: proxy }
status:
  phase: Running
  containerStatuses:
    - name: api
      ready: false
      restartCount: ${restartCount}
      state: { waiting: { reason: CrashLoopBackOff } }
      lastState: { terminated: { reason: ${reason}, exitCode: ${exitCode}, startedAt: "2025-03-01T${startedAt}Z", finishedAt: "2025-03-01T${finishedAt}Z" } }
    - { name: proxy, ready: true, restartCount: 0, state: { running: { startedAt: "2025-03-01T09:00:00Z" } } }
`;

const at = (time: string) => ({ firstAt: `2025-03-01T${time}Z`, lastAt: `2025-03-01T${time}Z` });
const killing = (message: string, time?: string): EventLiteral => ({
  reason: "Killing",
  type: "Normal",
  message,
  ...(time !== undefined && at(time)),
});
const unhealthy = (output: string, time = "10:04:28"): EventLiteral => ({
  reason: "Unhealthy",
  type: "Warning",
  message: `Liveness probe failed: ${output}`,
  count: 3,
  ...at(time),
});
const kill = killing("Container api failed liveness probe, will be restarted", "10:04:30");
const refused = 'Get "http://10.1.2.3:8080/healthz": dial tcp 10.1.2.3:8080: connect: connection refused';

const beside = {
  reason: "Unhealthy",
  type: "Warning" as const,
  message: `Liveness probe failed: ${refused}`,
  count: 6,
  lastAgeSeconds: 240,
};

describeCause(livenessProbeFailed, {
  matches: {
    "failures beside the row of a pod that restarts, of which no event names the container": {
      given: {
        row: "cart-1 0/1 CrashLoopBackOff 7 9m",
        events: [beside],
      },
      container: null,
      certainty: "likely",
    },
    "the kubelet's statement, with SIGKILL after the grace": {
      given: { pod: pod({}), events: [unhealthy("HTTP probe failed with statuscode: 500"), kill] },
      container: "api",
      certainty: "proven",
      cites: ["Killing: Container api failed liveness probe", "Unhealthy"],
      says: ["HTTP 500", "exit 137"],
    },
    "a program that ends in order on SIGTERM": {
      given: { pod: pod({ exitCode: 0, reason: "Completed", finishedAt: "10:04:33" }), events: [kill] },
      certainty: "proven",
    },
    "a program that answers SIGTERM with an exit code of its own": {
      given: { pod: pod({ exitCode: 2, finishedAt: "10:04:33" }), events: [kill] },
      certainty: "proven",
    },
    "a pod that is never restarted": {
      given: { pod: pod({}), events: [killing("Container api failed liveness probe", "10:04:30")] },
      certainty: "proven",
    },
    "a native sidecar": {
      given: {
        pod: `
spec: { initContainers: [{ name: mesh, restartPolicy: Always, livenessProbe: ${http} }], containers: [{ name: api }] }
status: { initContainerStatuses: [{ name: mesh, restartCount: 2, state: { waiting: { reason: CrashLoopBackOff } }, lastState: { terminated: { exitCode: 143, reason: Error } } }] }`,
        events: [killing("Init container mesh failed liveness probe")],
      },
      container: "mesh",
      certainty: "proven",
    },
    "the words of 1.13": {
      given: {
        pod: pod({}),
        events: [
          killing(
            "Killing container with id docker://api:Container failed liveness probe.. Container will be killed and recreated.",
            "10:04:30",
          ),
        ],
      },
      container: "api",
      certainty: "proven",
    },
    "the words of 1.2": {
      given: {
        events: [
          {
            ...asObject(
              killing(
                'pod "shop-1_shop(0f)" container "api" is unhealthy, it will be killed and re-created.',
              ),
            ),
            reason: "Killing",
          },
        ],
      },
      container: "api",
      certainty: "proven",
    },
    "a kill of an instance before the last one": {
      given: {
        pod: pod({}),
        events: [killing("Container api failed liveness probe, will be restarted", "09:20:00")],
      },
      certainty: "possible",
    },
    "a kill whose age nothing places among the instances": {
      given: {
        pod: pod({}),
        events: [
          {
            reason: "Killing",
            message: "Container api failed liveness probe, will be restarted",
            count: 11,
            lastAgeSeconds: 4000,
          },
        ],
      },
      certainty: "proven",
    },
    "a kill of an instance before the last one, which lived just as long as the probe allows": {
      given: {
        pod: pod({ exitCode: 143, finishedAt: "10:00:25" }),
        events: [killing("Container api failed liveness probe, will be restarted", "09:20:00")],
      },
      certainty: "likely",
      says: ["after 25 s"],
    },
    "a kill of an instance before the last one, which took its time to stop": {
      given: {
        pod: pod({ exitCode: 0, reason: "Completed", finishedAt: "10:00:50" }),
        events: [killing("Container api failed liveness probe, will be restarted", "09:20:00")],
      },
      certainty: "likely",
    },
    "a path that asks for credentials": {
      given: { pod: pod({}), events: [unhealthy("HTTP probe failed with statuscode: 403"), kill] },
      certainty: "proven",
      detail: { status: "403" },
      advises: ["a path that needs no credentials"],
    },
    "a program that listens on another port": {
      given: {
        pod: pod({}),
        events: [unhealthy(refused), kill],
        logs: [
          { text: "booting\nHTTP server listening on 0.0.0.0:9000", container: "api", instance: "previous" },
        ],
      },
      certainty: "proven",
      variant: "wrong-port",
      detail: { port: "8080", listens: "9000" },
      cites: ["listening on 0.0.0.0:9000"],
    },
    "a program that has so far listened for itself only": {
      given: {
        pod: pod({}),
        events: [unhealthy(refused), kill],
        logs: [{ text: "index listening on [HTTP: 127.0.0.1:9000]", container: "api", instance: "previous" }],
      },
      certainty: "proven",
      says: ["nothing listens on port 8080"],
    },
    "a path that is not there": {
      given: { pod: pod({}), events: [unhealthy("HTTP probe failed with statuscode: 404"), kill] },
      certainty: "proven",
      variant: "wrong-path",
      detail: { path: "/healthz" },
    },
    "HTTPS spoken to HTTP": {
      given: {
        pod: pod({}),
        events: [
          unhealthy('Get "https://10.1.2.3:8080/healthz": http: server gave HTTP response to HTTPS client'),
          kill,
        ],
      },
      certainty: "proven",
      variant: "wrong-scheme",
    },
    "a probe command that the image lacks": {
      given: {
        pod: pod({ probe: "{ exec: { command: [curl, localhost] } }" }),
        events: [
          unhealthy(
            'OCI runtime exec failed: exec failed: unable to start container process: exec: "curl": executable file not found in $PATH: unknown',
          ),
          kill,
        ],
      },
      certainty: "proven",
      variant: "handler-missing",
    },
    "a server without the gRPC health service": {
      given: {
        pod: pod({ probe: "{ grpc: { port: 9090 } }" }),
        events: [
          unhealthy(
            "error: this server does not implement the grpc health protocol (grpc.health.v1.Health): unknown service",
          ),
          kill,
        ],
      },
      certainty: "proven",
      variant: "handler-missing",
    },
    "a program that holds its port and does not answer": {
      given: {
        pod: pod({}),
        events: [
          unhealthy(
            'Get "http://10.1.2.3:8080/healthz": context deadline exceeded (Client.Timeout exceeded while awaiting headers)',
          ),
          kill,
        ],
      },
      certainty: "proven",
      variant: "hung",
    },
    "under a CPU limit too small to answer": {
      given: {
        pod: pod({ extra: ", resources: { limits: { cpu: 50m } }" }),
        events: [
          unhealthy(
            'Get "http://10.1.2.3:8080/healthz": context deadline exceeded (Client.Timeout exceeded while awaiting headers)',
          ),
          kill,
        ],
      },
      certainty: "proven",
      variant: "cpu-starved",
      cites: ["/spec/containers/0/resources/limits/cpu"],
    },
    "a program that was still starting": {
      given: {
        pod: pod({ startedAt: "10:04:00", finishedAt: "10:05:00" }),
        events: [unhealthy(refused), kill],
        logs: [
          {
            text: "loading plugins\nstarting indexer, 12 of 900 done",
            container: "api",
            instance: "previous",
          },
        ],
      },
      certainty: "proven",
      variant: "too-early",
    },
    "failures that reach the threshold, the kill lost among dropped events": {
      given: { pod: pod({ exitCode: 143 }), events: [unhealthy(refused)] },
      container: "api",
      certainty: "likely",
    },
    "only a life as long as the probe allows, ended by SIGTERM": {
      given: { pod: pod({ exitCode: 143, startedAt: "10:00:00", finishedAt: "10:00:31" }) },
      certainty: "likely",
      says: ["31 s"],
    },
    "only such a life and the grace, ended by SIGKILL": {
      given: { pod: pod({ exitCode: 137, startedAt: "10:00:00", finishedAt: "10:01:01" }) },
      certainty: "likely",
    },
    "only such a life, ended in order": {
      given: {
        pod: pod({ exitCode: 0, reason: "Completed", startedAt: "10:00:00", finishedAt: "10:00:31" }),
      },
      certainty: "possible",
    },
    "a probe command missing, seen once": {
      given: {
        events: [
          {
            ...asObject(
              unhealthy('exec failed: exec: "/bin/probe": stat /bin/probe: no such file or directory'),
            ),
            count: 1,
          },
        ],
      },
      certainty: "likely",
      container: null,
      variant: "handler-missing",
    },
  },
  ignores: {
    "failures beside the row of a pod that has never restarted": {
      row: "cart-1 1/1 Running 0 9m",
      events: [beside],
    },
    "a readiness probe": {
      pod: pod({}),
      events: [{ reason: "Unhealthy", message: `Readiness probe failed: ${refused}`, count: 40 }],
    },
    "a probe that errors: its result is thrown away": {
      pod: pod({ startedAt: "09:00:00" }),
      events: [
        {
          reason: "Unhealthy",
          message: "Liveness probe errored: rpc error: code = Unknown desc = failed to exec in container",
          count: 30,
          fieldPath: "spec.containers{api}",
        },
      ],
    },
    "failures beside an end of the program's own": {
      pod: pod({ exitCode: 1 }),
      events: [unhealthy(refused)],
    },
    "one failure that did not come back": {
      pod: pod({ restartCount: 0 })
        .replace(/lastState: .*/, "lastState: {}")
        .replace("waiting: { reason: CrashLoopBackOff }", 'running: { startedAt: "2025-03-01T09:00:00Z" }'),
      events: [{ ...asObject(unhealthy(refused, "09:10:00")), count: 1 }],
    },
    "a life too short for the probe": {
      pod: pod({ exitCode: 143, startedAt: "10:00:00", finishedAt: "10:00:05" }),
    },
    "a life that fits, with an exit code of its own": {
      pod: pod({ exitCode: 1, startedAt: "10:00:00", finishedAt: "10:00:31" }),
    },
    "a life that fits, where the events reach back and hold no kill": {
      pod: pod({ exitCode: 143, startedAt: "10:00:00", finishedAt: "10:00:31" }),
      events: [
        {
          reason: "Pulled",
          message: "Container image already present",
          firstAt: "2025-03-01T09:50:00Z",
          lastAt: "2025-03-01T10:00:00Z",
          fieldPath: "spec.containers{api}",
        },
      ],
    },
    "a life that fits, of a container without a probe": {
      pod: pod({ exitCode: 143, startedAt: "10:00:00", finishedAt: "10:00:31" }).replace(
        /livenessProbe: .*$/m,
        "image: x }",
      ),
    },
    "a stop with the pod": { pod: pod({}), events: [killing("Stopping container api", "10:04:30")] },
    "a startup probe's kill": {
      pod: pod({ startedAt: "09:00:00" }),
      events: [killing("Container api failed startup probe, will be restarted", "10:04:30")],
    },
    nothing: {},
  },
});

function asObject(event: EventLiteral): Exclude<EventLiteral, string> {
  if (typeof event === "string") throw new TypeError("an object is wanted");
  return event;
}
