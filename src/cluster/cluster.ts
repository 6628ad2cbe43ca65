import type { EvidenceBundle } from "./evidence-bundle.ts";

/** What is to be looked up, as an alert's labels name it. Names are checked before they enter a path. */
export interface LookupSubject {
  namespace?: string;
  pod?: string;
  workload?: { kind: string; name: string };
  node?: string;
  container?: string;
}

/** A piece that could not be had. */
export interface Missed {
  code: "previous-log" | "current-log" | "events" | "pod-json" | "node" | "owner";
  /** "events: forbidden for system:serviceaccount:crashline:crashline". */
  why: string;
  /** `absent`: the cluster answered that there is none. `refused`: it won't say. `failed`: it did not answer. */
  fault: "absent" | "refused" | "failed";
}

export interface LookedUp {
  bundle: EvidenceBundle;
  /** Pods whose events and logs were asked for; the bundle's other pods are there for comparison. */
  pods: string[];
  missed: Missed[];
}

/** The cluster this service runs in, or whose kubeconfig it was given. Only read, never written. */
export interface Cluster {
  /** Never throws: what fails is `missed`. */
  lookUp(subject: LookupSubject): Promise<LookedUp>;
  close(): void;
}
