import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { catalogue } from "../../src/diagnosis/catalogue.ts";
import { isUneventful } from "../../src/diagnosis/uneventful.ts";
import { viewOf } from "../../src/diagnosis/view.ts";
import { evidenceOf, type Situation } from "./evidence-of.ts";

const running = { running: { startedAt: "2026-03-02T09:00:05Z" } };
const completed = {
  terminated: {
    exitCode: 0,
    reason: "Completed",
    startedAt: "2026-03-02T09:00:01Z",
    finishedAt: "2026-03-02T09:00:04Z",
  },
};
const probe = { httpGet: { path: "/", port: 80 }, periodSeconds: 1, failureThreshold: 1 };

interface Parts {
  spec?: object;
  container?: object;
  status?: object;
  containerStatus?: object;
  init?: object;
}

const well = (parts: Parts = {}): Situation => ({
  pod: {
    spec: {
      initContainers: [{ name: "setup", image: "setup:1" }],
      containers: [{ name: "app", image: "app:1", ...parts.container }],
      ...parts.spec,
    },
    status: {
      phase: "Running",
      startTime: "2026-03-02T09:00:00Z",
      conditions: ["PodScheduled", "Initialized", "ContainersReady", "Ready"].map((type) => ({
        type,
        status: "True",
        lastTransitionTime: "2026-03-02T09:00:06Z",
      })),
      initContainerStatuses: [
        { name: "setup", ready: true, restartCount: 0, state: completed, ...parts.init },
      ],
      containerStatuses: [
        { name: "app", ready: true, restartCount: 0, state: running, ...parts.containerStatus },
      ],
      ...parts.status,
    },
  },
});

const eventful: Record<string, Situation> = {
  "it has restarted": well({ containerStatus: { restartCount: 1, lastState: completed } }),
  "its container is not Ready": well({ containerStatus: { ready: false } }),
  "its container waits": well({ containerStatus: { state: { waiting: { reason: "ErrImagePull" } } } }),
  "its init container failed": well({
    init: { state: { terminated: { ...completed.terminated, exitCode: 1, reason: "Error" } } },
  }),
  "its init container left a message": well({
    init: { state: { terminated: { ...completed.terminated, message: "panic: boom" } } },
  }),
  "a condition is False": well({ status: { conditions: [{ type: "Ready", status: "False" }] } }),
  "it is to be disrupted": well({ status: { conditions: [{ type: "DisruptionTarget", status: "True" }] } }),
  "it has failed": well({ status: { phase: "Failed", reason: "Evicted" } }),
  "it is being deleted": {
    ...well(),
    pod: { metadata: { deletionTimestamp: "2026-03-02T09:10:00Z" }, ...(well().pod as object) },
  },
  "an event warns": { ...well(), events: ["Unhealthy: Liveness probe failed: EOF"] },
  "an event of a start came back": { ...well(), events: [{ reason: "Started", type: "Normal", count: 2 }] },
  "an alert fires": { ...well(), alerts: [{}] },
  "a log is there": { ...well(), logs: ["panic: boom"] },
  "only a row is there": { row: "cart-0 1/1 Running 0 3h" },
  "nothing is there": {},
};

test.each(Object.entries(eventful))("causes are asked where %s", (_, situation) => {
  expect(isUneventful(viewOf(evidenceOf(situation)))).toBe(false);
});

describe("of a pod that is well", () => {
  const spec = fc.record(
    {
      restartPolicy: fc.constantFrom("Always", "OnFailure", "Never"),
      terminationGracePeriodSeconds: fc.constantFrom(0, 1, 30),
      activeDeadlineSeconds: fc.constant(1),
      priorityClassName: fc.constant("low"),
      securityContext: fc.constantFrom({ runAsNonRoot: true, runAsUser: 0 }, { fsGroup: 1 }),
      nodeName: fc.constant("node-1"),
      volumes: fc.constant([{ name: "data", persistentVolumeClaim: { claimName: "data" } }]),
    },
    { requiredKeys: [] },
  );
  const container = fc.record(
    {
      image: fc.constantFrom("app:latest", "App", "registry.example/app@sha256:00", ""),
      command: fc.constantFrom(["sh", "-c", "exit 1"], ["/missing"], []),
      resources: fc.constantFrom({ limits: { memory: "1Mi" } }, { limits: { cpu: "1m" } }, {}),
      livenessProbe: fc.constant(probe),
      readinessProbe: fc.constant(probe),
      startupProbe: fc.constant(probe),
      env: fc.constant([{ name: "A", valueFrom: { secretKeyRef: { name: "gone", key: "x" } } }]),
      securityContext: fc.constant({ readOnlyRootFilesystem: true }),
      imagePullPolicy: fc.constant("Never"),
    },
    { requiredKeys: [] },
  );
  const beside = fc.record(
    {
      events: fc.constantFrom(
        [],
        [
          { reason: "Scheduled", type: "Normal" as const },
          { reason: "Started", type: "Normal" as const },
        ],
      ),
      siblings: fc.constant([{ node: "node-1", ready: false, phase: "Unknown", restartCount: 9 }]),
      now: fc.constantFrom("2026-03-02T09:00:06Z", "2026-03-09T09:00:06Z"),
      form: fc.constantFrom("object" as const, "describe" as const),
    },
    { requiredKeys: [] },
  );

  test("no cause finds anything, so that none need be asked", () => {
    fc.assert(
      fc.property(spec, container, beside, (ofSpec, ofContainer, rest) => {
        const view = viewOf(evidenceOf({ ...well({ spec: ofSpec, container: ofContainer }), ...rest }));
        expect(isUneventful(view)).toBe(true);
        expect(catalogue.filter((cause) => cause.detect(view).length > 0).map(({ id }) => id)).toEqual([]);
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
