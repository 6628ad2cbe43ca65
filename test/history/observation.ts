import type { CountObservation, RestartObservation } from "../../src/history/restart.ts";

export const now = "2026-03-02T12:00:00Z";

/** What a Pod object tells of an OOM kill; `differing` replaces fields, and undefined leaves one out. */
export function observation(
  differing: { [Key in keyof RestartObservation]?: RestartObservation[Key] | undefined } = {},
): RestartObservation {
  const told = {
    cluster: "prod",
    namespace: "shop",
    workload: { kind: "Deployment", name: "cart" },
    pod: "cart-7d9f8b6c5d-x2x7k",
    podUid: "0c3a",
    container: "cart",
    containerID: "containerd://5f0c",
    attempt: 3,
    exitCode: 137,
    reason: "OOMKilled",
    startedAt: "2026-03-02T10:00:00Z",
    finishedAt: "2026-03-02T10:05:00Z",
    cause: "container-memory-limit",
    certainty: "likely",
    signature: "5e0f3c1a9b7d2e48",
    revision: "41",
    node: "node-a",
    observed: "attached",
    ...differing,
  } satisfies { [Key in keyof RestartObservation]?: RestartObservation[Key] | undefined };
  return Object.fromEntries(
    Object.entries(told).filter(([, value]) => value !== undefined),
  ) as unknown as RestartObservation;
}

/** A restart of the container, `minutes` after ten o'clock. */
export function restartAt(
  minutes: number,
  differing: Parameters<typeof observation>[0] = {},
): RestartObservation {
  return observation({
    containerID: `containerd://${minutes}`,
    startedAt: timeAt(minutes - 1),
    finishedAt: timeAt(minutes),
    ...differing,
  });
}

/** A count of the container's restarts, seen `minutes` after ten o'clock. */
export function countAt(
  minutes: number,
  restartCount: number,
  differing: Parameters<typeof observation>[0] = {},
): CountObservation {
  const { cluster, namespace, workload, pod, podUid, podCreatedAt, container, revision, node } =
    observation(differing);
  return {
    cluster,
    namespace,
    workload,
    pod,
    ...(podUid !== undefined && { podUid }),
    ...(podCreatedAt !== undefined && { podCreatedAt }),
    container,
    ...(revision !== undefined && { revision }),
    ...(node !== undefined && { node }),
    restartCount,
    seenAt: timeAt(minutes),
  };
}

function timeAt(minutes: number): string {
  return `${new Date(Date.parse("2026-03-02T10:00:00Z") + minutes * 60_000).toISOString().slice(0, 19)}Z`;
}
