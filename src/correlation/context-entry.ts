/** What stands around a crash loop in time or place: never a cause by itself. */
export interface ContextEntry {
  certainty: "proven" | "likely" | "possible";
  /** One clause, for the first lines of a report. */
  summary: string;
  evidence: string[];
  /** What speaks against it, and where nothing does, what was looked for. */
  counterEvidence: string[];
}

/** The first crash of a crash loop: what correlations count. Times are in seconds since 1970. */
export interface Onset {
  loopId: string;
  namespace: string;
  workload: { kind: string; name: string };
  container: string;
  at: number;
  closedAt: number | null;
  /** Where the first crashes were. */
  nodes: readonly string[];
  image?: string | undefined;
  cause: string | null;
  certainty: "proven" | "likely" | "possible" | null;
  signature: string | null;
  /** `host:port` that its cause names. */
  target?: string | undefined;
  /** Of the cause, where it is known. */
  variant?: string | undefined;
}

/** A pod that was Ready from one time to another. */
export interface ReadyPod {
  namespace: string;
  workload: { kind: string; name: string };
  pod: string;
  node: string | null;
  revision: string | null;
  since: number;
  until: number;
}

/** Something else that happened in the cluster. */
export interface ClusterChange {
  namespace: string;
  kind: string;
  name: string;
  at: number;
  reason: string;
  detail?: unknown;
}

export function ownerName({ namespace, workload }: Pick<Onset, "namespace" | "workload">): string {
  return `${workload.kind.toLowerCase()}/${workload.name} (${namespace})`;
}

export function clock(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}

/** "after 3 min" of two times. */
export function span(seconds: number): string {
  return seconds < 120
    ? `${seconds} s`
    : seconds < 7200
      ? `${Math.round(seconds / 60)} min`
      : `${Math.round(seconds / 3600)} h`;
}
