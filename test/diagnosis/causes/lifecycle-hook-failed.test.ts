import { lifecycleHookFailed } from "../../../src/diagnosis/causes/lifecycle-hook-failed.ts";
import { describeCause } from "../describe-cause.ts";

const pod = (state: string) => `
spec: { containers: [{ name: api }, { name: proxy }] }
status:
  containerStatuses:
    - { name: api, ready: false, restartCount: 3, state: ${state}, lastState: { terminated: { reason: Error, exitCode: 137, startedAt: "2025-03-01T10:00:00Z", finishedAt: "2025-03-01T10:00:31Z" } } }
    - { name: proxy, ready: true, restartCount: 0, state: { running: {} } }
`;
const backOff = "{ waiting: { reason: CrashLoopBackOff } }";
const failed = {
  reason: "FailedPostStartHook",
  type: "Warning" as const,
  message: "PostStartHook failed",
  lastAt: "2025-03-01T10:00:01Z",
};

describeCause(lifecycleHookFailed, {
  matches: {
    "the reason, which older kubelets continue with what the hook said": {
      given: {
        pod: pod(
          "{ waiting: { reason: \"PostStartHookError: command '/bin/sh -c /warm.sh' exited with 126: sh: /warm.sh: not found\" } }",
        ),
      },
      container: "api",
      certainty: "proven",
    },
    "the event, of the only container that has died": {
      given: { pod: pod(backOff), events: [failed] },
      container: "api",
      certainty: "proven",
    },
    "the event, beside an init container that has done its work": {
      given: {
        pod: pod(backOff).replace(
          "  containerStatuses:",
          '  initContainerStatuses: [{ name: wait, ready: true, restartCount: 0, state: { terminated: { reason: Completed, exitCode: 0, startedAt: "2025-03-01T09:00:00Z", finishedAt: "2025-03-01T09:00:01Z" } } }]\n  containerStatuses:',
        ),
        events: [failed],
      },
      container: "api",
      certainty: "proven",
    },
    "the event, of no container where two have died": {
      given: {
        pod: pod(backOff).replace(
          "ready: true, restartCount: 0, state: { running: {} }",
          `ready: false, restartCount: 3, state: ${backOff}`,
        ),
        events: [failed],
      },
      container: null,
      certainty: "proven",
    },
    "the waiting reason, with what the hook said": {
      given: {
        pod: pod(
          '{ waiting: { reason: PostStartHookError, message: "Exec lifecycle hook ([/seed.sh]) for Container \\"api\\" in Pod \\"shop-1_shop(0f)\\" failed - error: command \'/seed.sh\' exited with 1" } }',
        ),
      },
      container: "api",
      certainty: "proven",
      detail: { command: "/seed.sh" },
      cites: ["/status/containerStatuses/0/state/waiting/message"],
    },
    "the words of 1.25": {
      given: {
        events: [
          {
            ...failed,
            message:
              'Exec lifecycle hook ([/bin/sh -c register]) for Container "api" in Pod "shop-1_shop(0f)" failed - error: command \'/bin/sh -c register\' exited with 7: , message: ""',
          },
        ],
      },
      container: "api",
      certainty: "proven",
      detail: { command: "/bin/sh -c register" },
    },
    "the words of 1.4, when one reason stood for all": {
      given: {
        events: [
          {
            reason: "FailedSync",
            type: "Warning",
            message:
              'Error syncing pod, skipping: failed to "StartContainer" for "api" with RunContainerError: "PostStart handler: exit status 3"',
          },
        ],
      },
      certainty: "proven",
    },
    "the word in a table": { given: { row: "shop-1 0/1 PostStartHookError 3 2m" }, certainty: "likely" },
    "a preStop hook, where nothing else is known to have failed": {
      given: {
        events: [
          { reason: "FailedPreStopHook", type: "Warning", message: "PreStopHook failed" },
          "Killing: Stopping container api",
        ],
      },
      container: "api",
      certainty: "likely",
    },
    "the kill alone": {
      given: {
        events: [
          {
            reason: "Killing",
            type: "Normal",
            message: "FailedPostStartHook",
            fieldPath: "spec.containers{api}",
          },
        ],
      },
      container: "api",
      certainty: "proven",
    },
  },
  ignores: {
    "another reason that begins alike": { pod: pod("{ waiting: { reason: PostStartHookErrorRate } }") },
    "a preStop hook: it kills nothing": {
      pod: pod(backOff),
      events: [{ reason: "FailedPreStopHook", type: "Warning", message: "PreStopHook failed" }],
    },
    "a preStop hook of a container that was killed over its probe": {
      events: [
        { reason: "FailedPreStopHook", type: "Warning", message: "PreStopHook failed" },
        "Killing: Container api failed liveness probe, will be restarted",
      ],
    },
    "a stop with the pod": { events: ["Killing: Stopping container api"] },
    nothing: {},
  },
});
