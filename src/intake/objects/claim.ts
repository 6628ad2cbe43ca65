import type { PersistentVolumeClaim } from "../../evidence/kubernetes.ts";
import { type Field, list, prose, quantities, record, time, token, tokens } from "./fields.ts";
import { metadata } from "./metadata.ts";

export const claim: Field<PersistentVolumeClaim> = record({
  metadata,
  spec: record({
    accessModes: tokens,
    storageClassName: token,
    volumeMode: token,
    volumeName: token,
    resources: record({ requests: quantities, limits: quantities }),
  }),
  status: record({
    phase: token,
    capacity: quantities,
    conditions: list(
      record(
        { type: token, status: token, reason: token, message: prose, lastTransitionTime: time },
        { type: "", status: "" },
      ),
      { type: "", status: "" },
    ),
  }),
});
