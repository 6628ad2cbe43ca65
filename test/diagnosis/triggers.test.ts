import { join } from "node:path";

import fc from "fast-check";
import { expect, test } from "vitest";

import { readCaseInput } from "../../scripts/accuracy/score.ts";
import { readIncidents } from "../../scripts/incidents.ts";
import { catalogue } from "../../src/diagnosis/catalogue.ts";
import type { Cause } from "../../src/diagnosis/cause.ts";
import { diagnose } from "../../src/diagnosis/diagnose.ts";
import { triggeredCauses } from "../../src/diagnosis/triggers.ts";
import { viewOf } from "../../src/diagnosis/view.ts";
import type { Evidence } from "../../src/evidence/evidence.ts";
import { defaultLimits } from "../../src/intake/limits.ts";
import { readInput } from "../../src/intake/read-input.ts";
import { createRedactor } from "../../src/redaction/create-redactor.ts";
import { evidenceOf } from "./evidence-of.ts";

/** All are asked, whatever the evidence holds. */
const alwaysAsked: readonly Cause[] = catalogue.map((cause) => {
  const asked = { ...cause };
  delete asked.triggers;
  return asked;
});

const answers = (evidence: readonly Evidence[], causes: readonly Cause[]) =>
  evidence.map((each) => diagnose(each, causes));

test.each(readIncidents(join(import.meta.dirname, "../..")).map((incident) => [incident.slug, incident]))(
  "incident %s has the same diagnoses when every cause is asked",
  (_, { folder }) => {
    const about = { origin: "attached", redactor: createRedactor(), limits: defaultLimits } as const;
    const reading = readInput(readCaseInput(folder), about);
    if (!("evidence" in reading)) return expect.fail("it is not read");
    expect(answers(reading.evidence, catalogue)).toEqual(answers(reading.evidence, alwaysAsked));
    return undefined;
  },
);

const sentence = fc.constantFrom(
  "",
  "Back-off restarting failed container app in pod shop-1",
  "Liveness probe failed: HTTP probe failed with statuscode: 503",
  "Container app failed liveness probe, will be restarted",
  'secret "settings" not found',
  'exec: "/start": permission denied',
  "OCI runtime create failed: exec format error",
  "failed to create containerd task: no space left on device",
  "0/3 nodes are available: 3 Insufficient memory.",
  'MountVolume.SetUp failed for volume "data" : hostPath type check failed',
  'Failed to pull image "shop:2": not found',
  "dial tcp 10.0.0.7:5432: connect: connection refused",
  "panic: runtime error: index out of range",
  "java.lang.OutOfMemoryError: Java heap space",
  "The node was low on resource: ephemeral-storage.",
);
const terminated = fc.record({
  exitCode: fc.constantFrom(0, 1, 2, 126, 127, 128, 132, 134, 137, 139, 143, 152, 153, 159, 255, -1073741515),
  reason: fc.constantFrom(
    "Error",
    "OOMKilled",
    "Completed",
    "StartError",
    "ContainerCannotRun",
    "seccomp killed",
  ),
  message: sentence,
  startedAt: fc.constantFrom("2026-03-02T08:50:00Z", "1970-01-01T00:00:00Z"),
  finishedAt: fc.constant("2026-03-02T08:59:00Z"),
});
const waiting = fc.record({
  reason: fc.constantFrom(
    "CrashLoopBackOff",
    "CreateContainerConfigError",
    "CreateContainerError",
    "ErrImagePull",
    "ImagePullBackOff",
    "InvalidImageName",
    "PostStartHookError",
    "RunContainerError",
  ),
  message: sentence,
});
const containerStatus = fc.record({
  name: fc.constantFrom("app", "proxy"),
  restartCount: fc.nat(5),
  ready: fc.boolean(),
  state: fc.oneof(
    fc.record({ waiting }),
    fc.record({ terminated }),
    fc.constant({ running: { startedAt: "2026-03-02T08:59:10Z" } }),
  ),
  lastState: fc.oneof(fc.constant({}), fc.record({ terminated })),
});
const event = fc.record({
  type: fc.constantFrom("Normal" as const, "Warning" as const),
  reason: fc.constantFrom(
    "BackOff",
    "Evicted",
    "Failed",
    "FailedCreatePodSandBox",
    "FailedKillPod",
    "FailedMount",
    "FailedPostStartHook",
    "FailedScheduling",
    "FailedSync",
    "Killing",
    "NodeNotReady",
    "SystemOOM",
    "Unhealthy",
  ),
  message: sentence,
  count: fc.nat(3),
  lastAt: fc.constant("2026-03-02T08:58:00Z"),
});
const situation = fc.record(
  {
    pod: fc.record({
      spec: fc.constant({ containers: [{ name: "app", image: "shop:2" }], restartPolicy: "Always" }),
      status: fc.record({
        phase: fc.constantFrom("Pending", "Running", "Failed"),
        containerStatuses: fc.array(containerStatus, { maxLength: 2 }),
      }),
    }),
    row: fc.constantFrom(
      "cart-0 0/1 CrashLoopBackOff 7 3h",
      "cart-0 0/1 OOMKilled 1 3h",
      "cart-0 0/1 Error 0 3h",
    ),
    events: fc.array(event, { maxLength: 4 }),
    logs: fc.array(sentence, { maxLength: 2 }),
  },
  { requiredKeys: [] },
);

test("any pod has the same diagnoses when every cause is asked", () => {
  fc.assert(
    fc.property(situation, (given) => {
      const evidence = [evidenceOf(given)];
      expect(answers(evidence, catalogue)).toEqual(answers(evidence, alwaysAsked));
    }),
    { numRuns: 2_000 },
  );
});

test("of a pod that was killed at its memory limit, with neither log nor event, few causes are asked", () => {
  const killed = { exitCode: 137, reason: "OOMKilled", finishedAt: "2026-03-02T08:59:00Z" };
  const view = viewOf(
    evidenceOf({
      pod: {
        status: { containerStatuses: [{ name: "app", restartCount: 1, lastState: { terminated: killed } }] },
      },
    }),
  );
  const asked = triggeredCauses(view, catalogue).map(({ id }) => id);
  expect(asked).toContain("container-memory-limit");
  expect(asked.length).toBeLessThan(catalogue.length / 3);
});
