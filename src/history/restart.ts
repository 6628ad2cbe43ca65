import type { Origin, Workload } from "../evidence/evidence.ts";

/** A container of a pod, as one witness tells of it. Times are RFC 3339; absent means not told. */
export interface ContainerObservation {
  cluster: string;
  namespace: string;
  /** The top of the owner chain as far as the witness knows it; the Pod itself where it knows nothing. */
  workload: Workload;
  pod: string;
  podUid?: string;
  podCreatedAt?: string;
  container: string;
  revision?: string;
  node?: string;
}

/** One termination of one container instance. */
export interface RestartObservation extends ContainerObservation {
  containerID?: string;
  /** CRI's word: 0 for the first instance. */
  attempt?: number;
  exitCode?: number;
  signal?: number;
  reason?: string;
  startedAt?: string;
  finishedAt: string;
  /** With how much certainty the cause was found decides between two witnesses. */
  cause?: string;
  certainty?: "proven" | "likely" | "possible";
  signature?: string;
  /** `host:port` that the signature's crash waits for. */
  target?: string;
  observed: Origin;
}

/** A count of restarts without the terminations that it counted: as many attempts have ended by then, from 0 on. */
export interface CountObservation extends ContainerObservation {
  restartCount: number;
  seenAt: string;
}

/** A restart on record: what all its witnesses told, joined. */
export interface Restart {
  cluster: string;
  namespace: string;
  workload: Workload;
  pod: string;
  podUid: string | null;
  container: string;
  attempt: number | null;
  exitCode: number | null;
  signal: number | null;
  reason: string | null;
  startedAt: string | null;
  finishedAt: string;
  cause: string | null;
  signature: string | null;
  revision: string | null;
  node: string | null;
  observed: Origin;
}

/** Attempts that nobody saw end, in one pod's container: kubelet counted them, and no witness was there. */
export interface RestartGap {
  cluster: string;
  namespace: string;
  workload: Workload;
  pod: string;
  container: string;
  fromAttempt: number;
  toAttempt: number;
  /** null: since the pod began, and that is not known. */
  notBefore: string | null;
  notAfter: string;
}

/** From the farthest witness to the nearest: of two, the nearer one's word is kept. */
export const origins: readonly Origin[] = ["alert-labels", "history", "attached", "pushed", "fetched"];

export const certainties = ["possible", "likely", "proven"] as const;
