import { expect, test } from "vitest";

import { workloadOf } from "../../src/evidence/workload.ts";
import { evidenceOf } from "../diagnosis/evidence-of.ts";

const ownedBy = (kind: string, name: string, labels = "") => ({
  pod: `metadata: { name: p, ownerReferences: [{ kind: ${kind}, name: ${name}, controller: true }] ${labels} }`,
});

test.each([
  [
    "a Deployment behind a ReplicaSet, by the pod's label",
    ownedBy("ReplicaSet", "cart-5c9", ", labels: { pod-template-hash: 5c9 }"),
    { kind: "Deployment", name: "cart" },
  ],
  [
    "a Deployment behind a ReplicaSet, by its name",
    ownedBy("ReplicaSet", "cart-api-7d9c5b8f6d"),
    { kind: "Deployment", name: "cart-api" },
  ],
  [
    "a ReplicaSet of its own, whose last word is no hash",
    ownedBy("ReplicaSet", "cart-backend"),
    { kind: "ReplicaSet", name: "cart-backend" },
  ],
  ["a CronJob behind a Job", ownedBy("Job", "nightly-29393415"), { kind: "CronJob", name: "nightly" }],
  ["a Job of its own", ownedBy("Job", "migrate"), { kind: "Job", name: "migrate" }],
  ["a StatefulSet", ownedBy("StatefulSet", "db"), { kind: "StatefulSet", name: "db" }],
  ["a pod that nobody owns", { pod: "metadata: { name: p }" }, { kind: "Pod", name: "p" }],
])("%s", (_, given, workload) => {
  expect(workloadOf(evidenceOf(given))).toEqual(workload);
});
