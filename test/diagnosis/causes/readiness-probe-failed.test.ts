import { readinessProbeFailed } from "../../../src/diagnosis/causes/readiness-probe-failed.ts";
import { describeCause } from "../describe-cause.ts";

const pod = (status: string, more = "") => `
spec: { containers: [{ name: api, readinessProbe: { httpGet: { path: /ready, port: 8080 } } }] ${more} }
status: { phase: Running, containerStatuses: [{ name: api, ${status} }] }
`;
const running =
  'ready: false, started: true, restartCount: 0, state: { running: { startedAt: "2025-03-01T10:00:00Z" } }';
const failure = (output: string) => ({
  reason: "Unhealthy",
  type: "Warning" as const,
  message: `Readiness probe failed: ${output}`,
  count: 60,
  firstAt: "2025-03-01T10:00:10Z",
  lastAt: "2025-03-01T10:10:00Z",
});
/** A list of events, as kubectl prints it: it goes up to the moment of printing. */
const listed = (count: number) => {
  const source = { origin: "attached", form: "table" } as const;
  const message = "Readiness probe failed: HTTP probe failed with statuscode: 503";
  const warning = { type: "Warning" as const, reason: "Unhealthy", message, container: "cart" };
  return [
    { type: "Normal" as const, reason: "Started", message: "Started", lastAgeSeconds: 660, source },
    { ...warning, count, lastAgeSeconds: 106, source },
  ];
};
const alone = (times: { count: number; firstAgeSeconds: number; lastAgeSeconds: number }) => {
  const source = { origin: "attached", form: "table" } as const;
  const message = "Readiness probe failed: HTTP probe failed with statuscode: 503";
  return [{ type: "Warning" as const, reason: "Unhealthy", message, source, ...times }];
};
const gated = `
spec: { readinessGates: [{ conditionType: target-health.elbv2.k8s.aws/shop }], containers: [{ name: api }] }
status:
  conditions: [{ type: Ready, status: "False", reason: ReadinessGatesNotReady }, { type: ContainersReady, status: "True" }]
  containerStatuses: [{ name: api, ready: true, restartCount: 0, state: { running: { startedAt: "2025-03-01T10:00:00Z" } } }]
`;

describeCause(readinessProbeFailed, {
  matches: {
    "an event that does not say which of two containers was asked is of the one that is not Ready": {
      given: {
        pod: `
spec:
  containers:
    - { name: api, readinessProbe: { httpGet: { port: 8080 } } }
    - { name: proxy, readinessProbe: { httpGet: { port: 9090 } } }
status:
  containerStatuses:
    - { name: api, ready: false, started: true, restartCount: 0, state: { running: { startedAt: "2025-03-01T10:00:00Z" } } }
    - { name: proxy, ready: true, started: true, restartCount: 0, state: { running: { startedAt: "2025-03-01T10:00:00Z" } } }
`,
        events: [
          {
            reason: "Unhealthy",
            type: "Warning",
            message: "Readiness probe failed: HTTP probe failed with statuscode: 404",
            count: 300,
            lastAt: "2025-03-01T10:49:55Z",
          },
        ],
        now: "2025-03-01T10:50:00Z",
      },
      container: "api",
      variant: "wrong-path",
      certainty: "likely",
    },
    "the newest of its failures, whatever their order in the list": {
      given: {
        pod: pod(running),
        events: [
          { ...failure("HTTP probe failed with statuscode: 404"), lastAt: "2025-03-01T10:49:55Z" },
          { ...failure("HTTP probe failed with statuscode: 503"), count: 1, lastAt: "2025-03-01T10:00:20Z" },
        ],
        now: "2025-03-01T10:50:00Z",
      },
      container: "api",
      variant: "wrong-path",
      certainty: "proven",
    },
    "not Ready for most of an hour, after the one end of a long life": {
      given: {
        pod: pod(
          'ready: false, started: true, restartCount: 1, state: { running: { startedAt: "2025-03-01T10:00:00Z" } }, lastState: { terminated: { exitCode: 255, startedAt: "2025-01-01T10:00:00Z", finishedAt: "2025-03-01T09:59:00Z" } }',
        ),
        now: "2025-03-01T10:50:00Z",
      },
      container: "api",
      certainty: "likely",
    },
    "failures that go on for half an hour, after one end": {
      given: {
        pod: pod(
          'ready: false, started: true, restartCount: 1, state: { running: { startedAt: "2025-03-01T10:00:00Z" } }, lastState: { terminated: { exitCode: 255, startedAt: "2025-01-01T10:00:00Z", finishedAt: "2025-03-01T09:59:00Z" } }',
        ),
        events: [
          {
            reason: "Unhealthy",
            type: "Warning",
            message: "Readiness probe failed: sealed",
            count: 680,
            firstAgeSeconds: 3390,
            lastAgeSeconds: 4,
          },
        ],
        now: "2025-03-01T10:00:00Z",
      },
      container: "api",
      certainty: "proven",
    },
    "a container that answers 500 for ever": {
      given: { pod: pod(running), events: [failure("HTTP probe failed with statuscode: 500")] },
      container: "api",
      certainty: "proven",
      detail: { status: "500", port: "8080" },
      cites: ["/status/containerStatuses/0/ready", "Unhealthy"],
    },
    "not Ready, with a probe and no event": {
      given: { pod: pod(running), now: "2025-03-01T10:10:00Z" },
      certainty: "likely",
    },
    "not Ready, with a probe and no event, where others are shown and nothing is later": {
      given: {
        pod: pod(running),
        now: "2025-03-01T10:00:00Z",
        siblings: [{ name: "shop-2", ready: true, workload: { kind: "StatefulSet", name: "shop" } }],
      },
      certainty: "possible",
    },
    "a log that says another port": {
      given: {
        pod: pod(running),
        events: [failure("dial tcp 10.1.2.3:8080: connect: connection refused")],
        logs: [{ text: "server started on port 3000", container: "api", instance: "current" }],
      },
      certainty: "proven",
      variant: "wrong-port",
    },
    "a server that answers plain HTTP with 400, and says that it expects HTTPS": {
      given: {
        pod: pod(running),
        events: [failure("HTTP probe failed with statuscode: 400")],
        logs: [
          {
            text: "serving on :8080\nhttp: TLS handshake error from 10.1.0.1:51922: client sent an HTTP request to an HTTPS server",
            container: "api",
            instance: "current",
          },
        ],
      },
      certainty: "proven",
      variant: "wrong-scheme",
      cites: ["an HTTP request to an HTTPS server"],
    },
    "a probe that can never be made": {
      given: {
        pod: pod(running).replace("httpGet: { path: /ready, port: 8080 }", "exec: { command: [pg_isready] }"),
        events: [
          {
            ...failure(""),
            message:
              'Readiness probe errored: rpc error: code = Unknown desc = failed to exec: exec: "pg_isready": executable file not found in $PATH',
          },
        ],
      },
      certainty: "likely",
      variant: "handler-missing",
    },
    "one row of a table of events, beside a pod that has long been up and is not Ready": {
      given: {
        row: "shop-1 0/1 Running 0 40m",
        events: [
          {
            reason: "Started",
            type: "Normal",
            message: "Started container api",
            container: "api",
            lastAgeSeconds: 2400,
          },
          { ...failure("HTTP probe failed with statuscode: 500"), count: 1, lastAgeSeconds: 4 },
        ],
      },
      certainty: "likely",
    },
    "events without a status, that go on to the end of the list": {
      given: {
        events: [
          { reason: "Started", type: "Normal", message: "Started container api", lastAgeSeconds: 600 },
          {
            ...failure("HTTP probe failed with statuscode: 503"),
            lastAt: undefined as never,
            firstAt: undefined as never,
            lastAgeSeconds: 3,
            firstAgeSeconds: 590,
          },
        ],
      },
      container: "api",
      certainty: "likely",
    },
    "a gate in a table": {
      given: { row: "cart-1 1/1 Running 0 9m 10.1.2.3 w1 <none> 0/2" },
      certainty: "likely",
      container: null,
      variant: "readiness-gate",
      says: ["0/2 are met"],
    },
    "a gate of which nothing but the pod's conditions is known": {
      given: {
        pod: `
status:
  conditions:
    - { type: Ready, status: "False", reason: ReadinessGatesNotReady, message: 'the status of pod readiness gate "lb.example.org/cart" is not "True", but False' }
    - { type: lb.example.org/cart, status: "False", reason: Target.Unused, message: No listener sends traffic here }`,
      },
      certainty: "proven",
      container: null,
      variant: "readiness-gate",
      detail: { condition: "lb.example.org/cart" },
      says: ["lb.example.org/cart is not met (No listener sends traffic here)"],
    },
    "a readiness gate that nothing meets": {
      given: { pod: gated },
      container: null,
      certainty: "proven",
      variant: "readiness-gate",
      says: ["target-health.elbv2.k8s.aws/shop"],
    },
    "failures whose times the spam filter has lost": {
      given: {
        events: listed(298),
      },
      container: "cart",
      certainty: "likely",
    },
    "failures over minutes, some time ago, where somebody shows nothing else": {
      given: {
        events: alone({ count: 40, firstAgeSeconds: 3600, lastAgeSeconds: 390 }),
      },
      container: null,
      certainty: "possible",
    },
    "the same of a container that is named": {
      given: {
        events: alone({ count: 107, firstAgeSeconds: 2040, lastAgeSeconds: 960 }).map((event) => ({
          ...event,
          container: "api",
        })),
      },
      container: "api",
      certainty: "possible",
    },
    "failures that the kubelet has combined": {
      given: {
        events: alone({ count: 16, firstAgeSeconds: 196, lastAgeSeconds: 46 }).map((event) => ({
          ...event,
          message:
            '(combined from similar events): Readiness probe errored: rpc error: code = Unknown desc = failed to exec in container: OCI runtime exec failed: exec failed: exec: "grpc_health_probe": executable file not found in $PATH: unknown',
        })),
      },
      container: null,
      certainty: "possible",
      variant: "handler-missing",
    },
    "a failure that somebody quotes, without a time": {
      given: { events: ["Unhealthy: Readiness probe failed: HTTP probe failed with statuscode: 503"] },
      container: null,
      certainty: "possible",
    },
    "one that was typed rather than copied": {
      given: { events: ["Unhealthy: Readiness Probe failed: HTTP probe failed with statuscode: 503"] },
      container: null,
      certainty: "possible",
    },
  },
  ignores: {
    "gates in a table, of a pod that has just started": {
      row: "cart-1 1/1 Running 0 50s 10.1.2.3 w1 <none> 0/2",
    },
    "a table without gates that are not met": { row: "cart-1 1/1 Running 0 9m" },
    "a container that dies and comes back": {
      pod: pod(
        "ready: false, restartCount: 5, state: { waiting: { reason: CrashLoopBackOff } }, lastState: { terminated: { exitCode: 1 } }",
      ),
      events: [failure("dial tcp 10.1.2.3:8080: connect: connection refused")],
    },
    "failures that go on for half an hour, between many ends": {
      pod: pod(
        'ready: false, started: true, restartCount: 6, state: { running: { startedAt: "2025-03-01T10:00:00Z" } }, lastState: { terminated: { exitCode: 1, startedAt: "2025-03-01T09:50:00Z", finishedAt: "2025-03-01T09:59:00Z" } }',
      ),
      events: [
        {
          reason: "Unhealthy",
          type: "Warning",
          message: "Readiness probe failed: dial tcp 10.1.2.3:8080: connect: connection refused",
          count: 90,
          firstAgeSeconds: 3390,
          lastAgeSeconds: 4,
        },
      ],
      now: "2025-03-01T10:00:00Z",
    },
    "failures of the instance before, which has ended since": {
      pod: pod(
        'ready: false, started: true, restartCount: 1, state: { running: { startedAt: "2025-03-01T10:00:00Z" } }, lastState: { terminated: { exitCode: 1, startedAt: "2025-03-01T09:00:00Z", finishedAt: "2025-03-01T09:59:59Z" } }',
      ),
      events: [
        {
          reason: "Unhealthy",
          type: "Warning",
          message: "Readiness probe failed: dial tcp 10.1.2.3:8080: connect: connection refused",
          count: 300,
          firstAgeSeconds: 3390,
          lastAgeSeconds: 10,
        },
      ],
      now: "2025-03-01T10:00:20Z",
    },
    "a quarter of an hour after an end, where the life before lasted as long": {
      pod: pod(
        'ready: false, started: true, restartCount: 1, state: { running: { startedAt: "2025-03-01T10:00:00Z" } }, lastState: { terminated: { exitCode: 1, startedAt: "2025-03-01T09:44:00Z", finishedAt: "2025-03-01T09:59:00Z" } }',
      ),
      now: "2025-03-01T10:15:00Z",
    },
    "one that has come back just now": {
      pod: pod(
        'ready: false, restartCount: 5, state: { running: { startedAt: "2025-03-01T10:09:30Z" } }, lastState: { terminated: { exitCode: 1 } }',
      ),
      events: [failure("dial tcp 10.1.2.3:8080: connect: connection refused")],
    },
    "one that has just started": { pod: pod(running), now: "2025-03-01T10:00:15Z" },
    "a Ready container with old failures": {
      pod: pod(running.replace("false", "true")),
      events: [failure("HTTP probe failed with statuscode: 503")],
    },
    "a pod that drains": {
      pod: `metadata: { deletionTimestamp: "2025-03-01T10:10:30Z" }\n${pod(running)}`,
      events: [failure("HTTP probe failed with statuscode: 503")],
    },
    "failures that somebody quotes, beside another event": {
      events: [
        "Unhealthy: Readiness probe failed: HTTP probe failed with statuscode: 503",
        "Pulled: Successfully pulled image",
      ],
    },
    "failures beside a back-off": {
      events: [
        failure("connection refused"),
        "BackOff: Back-off restarting failed container api in pod shop-1_shop(0)",
      ],
    },
    "failures of a pod whose row shows every container Ready": {
      row: "shop-1 2/2 Running 0 16d",
      events: [
        { ...failure("timeout"), lastAt: undefined as never, firstAt: undefined as never, lastAgeSeconds: 5 },
      ],
    },
    "failures of a moment long ago, where somebody shows nothing else": {
      events: alone({ count: 4, firstAgeSeconds: 2950, lastAgeSeconds: 2940 }),
    },
    "a few failures, and then none": {
      events: listed(9),
    },
    "failures of an unnamed container that did not come back": {
      events: [
        {
          ...failure("timeout"),
          lastAt: undefined as never,
          firstAt: undefined as never,
          lastAgeSeconds: 3000,
        },
        { reason: "Pulled", type: "Normal", message: "Pulled", lastAgeSeconds: 5 },
      ],
    },
    "a container without a readiness probe": {
      pod: pod(running).replace(/, readinessProbe: .*? } }/, ""),
      now: "2025-03-01T10:10:00Z",
    },
    nothing: {},
  },
});
