import type { Owner } from "../../evidence/kubernetes.ts";
import { type Field, flag, integer, record, token, quantities } from "./fields.ts";
import { conditions, metadata } from "./metadata.ts";
import { podTemplate } from "./pod.ts";

const strategy = record({ type: token });

/** Any controller. A custom one is read for what it shares with the built-in ones. */
export const owner: Field<Owner> = record(
  {
    apiVersion: token,
    kind: token,
    metadata,
    spec: record({
      replicas: integer,
      paused: flag,
      selector: (value, copying) => selector(value, copying),
      updateStrategy: strategy,
      podManagementPolicy: token,
      template: podTemplate,
      activeDeadlineSeconds: integer,
      backoffLimit: integer,
      schedule: token,
      suspend: flag,
    }),
    status: record({
      replicas: integer,
      readyReplicas: integer,
      updatedReplicas: integer,
      availableReplicas: integer,
      desiredNumberScheduled: integer,
      numberReady: integer,
      numberAvailable: integer,
      // A number in a Job, a list of references in a CronJob.
      active: (value, copying) => (Array.isArray(value) ? value.length : integer(value, copying)),
      succeeded: integer,
      failed: integer,
      currentRevision: token,
      updateRevision: token,
      conditions,
    }),
  },
  { kind: "", metadata: {} },
);

const labelSelector = record({ matchLabels: quantities });

/** A ReplicationController's selector is the map itself. */
const selector: typeof labelSelector = (value, copying) => {
  const read = labelSelector(value, copying);
  if (read?.matchLabels || typeof value !== "object" || value === null || "matchExpressions" in value)
    return read;
  const plain = quantities(value, copying);
  return plain && { matchLabels: plain };
};
