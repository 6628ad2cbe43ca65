import type { Onset, ReadyPod } from "../../src/correlation/context-entry.ts";

/** The first crash of a workload's crash loop, so many minutes after nought. */
export function onset(name: string, at: number, differing: Partial<Onset> = {}): Onset {
  return {
    loopId: `loop-of-${name}`,
    namespace: "shop",
    workload: { kind: "Deployment", name },
    container: "app",
    at: at * 60,
    closedAt: null,
    nodes: ["node-1"],
    image: `registry.example/${name}:1`,
    cause: "dependency-connection-refused",
    certainty: "likely",
    signature: `signature-of-${name}`,
    ...differing,
  };
}

/** A pod of a workload that was Ready from one minute to another. */
export function readyPod(
  name: string,
  node: string,
  since: number,
  until: number,
  differing: Partial<ReadyPod> = {},
): ReadyPod {
  return {
    namespace: "shop",
    workload: { kind: "Deployment", name },
    pod: `${name}-${node}`,
    node,
    revision: null,
    since: since * 60,
    until: until * 60,
    ...differing,
  };
}
