import { describe, expect, test } from "vitest";

import { crashSigns } from "../../src/watcher/crash-signs.ts";

const dead = (containerID: string, exitCode = 1) => ({
  terminated: { exitCode, containerID, finishedAt: "2026-03-02T10:05:00Z" },
});
const pod = (status: Record<string, unknown>, restartPolicy = "Always") => ({
  spec: { restartPolicy },
  status,
});
const one = (container: Record<string, unknown>, restartPolicy?: string) =>
  pod({ phase: "Running", containerStatuses: [{ name: "app", ...container }] }, restartPolicy);

describe("a sign", () => {
  const found: Record<string, [object, string[]]> = {
    "a dead instance that a new one has followed": [
      one({ state: { running: {} }, lastState: dead("a") }),
      ["ended app a"],
    ],
    "a dead instance without a successor yet": [one({ state: dead("a") }), ["ended app a"]],
    "two dead instances": [one({ state: dead("b"), lastState: dead("a") }), ["ended app a", "ended app b"]],
    "a success of what is meant to run on": [one({ state: dead("a", 0) }), ["ended app a"]],
    "an instance without an identity, told by its end": [
      one({ lastState: { terminated: { exitCode: 2, finishedAt: "2026-03-02T10:00:00Z" } } }),
      ["ended app 2026-03-02T10:00:00Z 2"],
    ],
    "an image that cannot be pulled": [
      one({ state: { waiting: { reason: "ErrImagePull" } } }),
      ["waits app image"],
    ],
    "the same in its back-off": [
      one({ state: { waiting: { reason: "ImagePullBackOff" } } }),
      ["waits app image"],
    ],
    "a reference that is missing": [
      one({ state: { waiting: { reason: "CreateContainerConfigError" } } }),
      ["waits app CreateContainerConfigError"],
    ],
    "an eviction": [pod({ phase: "Failed", reason: "Evicted" }), ["failed Evicted"]],
    "a Pod that fits nowhere": [
      pod({
        phase: "Pending",
        conditions: [{ type: "PodScheduled", status: "False", reason: "Unschedulable" }],
      }),
      ["unschedulable"],
    ],
    "an init container that failed": [
      pod({ phase: "Pending", initContainerStatuses: [{ name: "migrate", state: dead("m") }] }),
      ["ended migrate m"],
    ],
  };
  test.each(Object.entries(found))("%s", (_name, [given, keys]) => {
    expect(crashSigns(given as Record<string, unknown>).map(({ key }) => key)).toEqual(keys);
  });
});

describe("no sign", () => {
  const ignored: Record<string, object> = {
    "a container that runs": one({ state: { running: {} }, lastState: {} }),
    "a container that is made": one({ state: { waiting: { reason: "ContainerCreating" } } }),
    "the wait between two instances, whose death is the sign": one({
      state: { waiting: { reason: "CrashLoopBackOff" } },
    }),
    "a Job that succeeded": pod(
      { phase: "Succeeded", containerStatuses: [{ name: "app", state: dead("a", 0) }] },
      "Never",
    ),
    "an init container that is done": pod({
      initContainerStatuses: [{ name: "migrate", state: dead("m", 0) }],
    }),
    "a Pod without a status": {},
    "fields of the wrong types": pod({ phase: 7, containerStatuses: "none", conditions: [null, 3] }),
  };
  test.each(Object.entries(ignored))("%s", (_name, given) => {
    expect(crashSigns(given as Record<string, unknown>)).toEqual([]);
  });
});
