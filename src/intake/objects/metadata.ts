import type { Condition } from "../../evidence/kubernetes.ts";
import {
  type Field,
  flag,
  integer,
  list,
  mapOf,
  named,
  prose,
  record,
  time,
  token,
  tokens,
} from "./fields.ts";

/** A full copy of the object as it was applied, variables' values included. */
const lastApplied = "kubectl.kubernetes.io/last-applied-configuration";

export const labels = mapOf((value, copying) => prose(value, copying));

/** managedFields and resourceVersion are left out: nothing is read from them. */
export const metadata = record({
  name: token,
  namespace: token,
  uid: token,
  generateName: token,
  creationTimestamp: time,
  deletionTimestamp: time,
  deletionGracePeriodSeconds: integer,
  generation: integer,
  finalizers: tokens,
  labels,
  annotations: mapOf((value, copying, key) => (key === lastApplied ? undefined : named(key, value, copying))),
  ownerReferences: list(
    record(
      { apiVersion: token, kind: token, name: token, uid: token, controller: flag },
      { apiVersion: "", kind: "", name: "", uid: "" },
    ),
    { apiVersion: "", kind: "", name: "", uid: "" },
  ),
});

export const conditions: Field<Condition[]> = list(
  record(
    { type: token, status: token, reason: token, message: prose, lastTransitionTime: time },
    { type: "", status: "" },
  ),
  { type: "", status: "" },
);
