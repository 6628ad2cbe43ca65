import type {
  V1Container,
  V1ContainerState,
  V1ContainerStateTerminated,
  V1ContainerStatus,
  V1Node,
  V1ObjectMeta,
  V1PersistentVolumeClaim,
  V1Pod,
  V1Probe,
} from "@kubernetes/client-node";

import type { Wire } from "./wire.ts";

export type Pod = Wire<V1Pod>;
export type Container = Wire<V1Container>;
export type ContainerStatus = Wire<V1ContainerStatus>;
export type ContainerState = Wire<V1ContainerState>;
export type TerminatedState = Wire<V1ContainerStateTerminated>;
export type Probe = Wire<V1Probe>;
export type Node = Wire<V1Node>;
export type PersistentVolumeClaim = Wire<V1PersistentVolumeClaim>;
export type ObjectMeta = Wire<V1ObjectMeta>;

/** A controller (Deployment, ReplicaSet, StatefulSet, DaemonSet, Job, CronJob or a custom one): only what is read of it. */
export interface Owner {
  apiVersion?: string;
  kind: string;
  metadata: ObjectMeta;
  spec?: {
    replicas?: number;
    paused?: boolean;
    selector?: { matchLabels?: Record<string, string> };
    updateStrategy?: { type?: string };
    podManagementPolicy?: string;
    template?: { metadata?: ObjectMeta; spec?: Pod["spec"] };
    activeDeadlineSeconds?: number;
    backoffLimit?: number;
    schedule?: string;
    suspend?: boolean;
  };
  status?: {
    replicas?: number;
    readyReplicas?: number;
    updatedReplicas?: number;
    availableReplicas?: number;
    desiredNumberScheduled?: number;
    numberReady?: number;
    numberAvailable?: number;
    active?: number;
    succeeded?: number;
    failed?: number;
    currentRevision?: string;
    updateRevision?: string;
    conditions?: Condition[];
  };
}

export interface Condition {
  type: string;
  status: string;
  reason?: string;
  message?: string;
  lastTransitionTime?: string;
}
