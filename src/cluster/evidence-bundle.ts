/** A Kubernetes object as the API server sent it. */
export type KubernetesObject = Record<string, unknown>;

/** Output of one container instance, as an EvidenceBundle carries it. */
export interface BundledLog {
  namespace: string;
  pod: string;
  container: string;
  containerID?: string;
  previous: boolean;
  capturedAt: string;
  text: string;
  /** What came before its first line is left out. */
  truncated?: boolean;
}

/** Objects and logs of one instant: what `POST /v1/evidence` takes. Not redacted yet. */
export interface EvidenceBundle {
  apiVersion: "crashline/v1";
  kind: "EvidenceBundle";
  cluster?: string;
  observedAt: string;
  items: KubernetesObject[];
  logs: BundledLog[];
}
