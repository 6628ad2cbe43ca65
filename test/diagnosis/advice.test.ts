import { describe, expect, test } from "vitest";

import { editOwner, showRevisions } from "../../src/diagnosis/advice.ts";
import { targetOf } from "../../src/diagnosis/target.ts";
import { viewOf } from "../../src/diagnosis/view.ts";
import { evidenceOf, type Situation } from "./evidence-of.ts";

const ownedBy = (kind: string, name: string) =>
  `metadata: { ownerReferences: [{ kind: ${kind}, name: ${name}, controller: true }] }\nspec: { containers: [{ name: api }] }`;
const set = (kind: string, spec: string) => `{ kind: ${kind}, metadata: { name: shop }, spec: { ${spec} } }`;
const targetIn = (given: Situation) => targetOf(viewOf(evidenceOf(given)), "api");

describe("a change of the template is aimed where it takes effect, or says what keeps it from the pods", () => {
  const rows: Record<string, { given: Situation; command: string; caution?: string; where?: string }> = {
    "a Deployment": {
      given: { pod: ownedBy("Deployment", "shop") },
      command: "kubectl -n shop edit deployment/shop",
    },
    "a Job, whose template cannot be changed": {
      given: { pod: ownedBy("Job", "shop") },
      command: "kubectl -n shop get job/shop -o yaml",
      caution: "delete the Job and make it again",
    },
    "a CronJob, whose next Job gets it": {
      given: { pod: ownedBy("Job", "shop-29160600") },
      command: "kubectl -n shop edit cronjob/shop",
      caution: "with the next run",
    },
    "a ReplicaSet of its own": {
      given: { pod: ownedBy("ReplicaSet", "shop") },
      command: "kubectl -n shop edit replicaset/shop",
      caution: "If a Deployment owns it, change that instead",
    },
    "a StatefulSet, which waits for a broken pod": {
      given: { pod: ownedBy("StatefulSet", "shop") },
      command: "kubectl -n shop edit statefulset/shop",
      caution: "delete it once the new one is in",
    },
    "a StatefulSet that waits for none": {
      given: {
        pod: ownedBy("StatefulSet", "shop"),
        owners: [set("StatefulSet", "podManagementPolicy: Parallel")],
      },
      command: "kubectl -n shop edit statefulset/shop",
    },
    "a DaemonSet whose pods are replaced by hand": {
      given: {
        pod: ownedBy("DaemonSet", "shop"),
        owners: [set("DaemonSet", "updateStrategy: { type: OnDelete }")],
      },
      command: "kubectl -n shop edit daemonset/shop",
      caution: "OnDelete",
    },
    "nobody, as a whole pod shows": {
      given: { pod: "metadata: { uid: 6a1f }\nspec: { containers: [{ name: api }] }" },
      command: "kubectl -n shop get pod shop-1 -o yaml",
      caution: "deleted and made anew",
      where: "the pod's own manifest",
    },
    "nobody, of a pod that is named": {
      given: { pod: "spec: { containers: [{ name: api }] }" },
      command: "kubectl -n shop get pod shop-1 -o yaml",
      where: "what owns the pod (its ownerReferences tell which)",
    },
    "a custom resource, which nobody here knows how to change": {
      given: { pod: ownedBy("Kafka", "shop") },
      command: "kubectl -n shop get pod shop-1 -o yaml",
      caution: "The operator (Kafka/shop) may revert this",
      where: "Kafka shop, which owns the pod",
    },
    "nobody, where not even the pod is named": {
      given: { logs: ["boom"] },
      command: "kubectl -n shop get deployments,statefulsets,daemonsets,jobs -o wide",
      where: "what owns the pod (its image tells which)",
    },
  };
  test.each(Object.entries(rows))("%s", (_, { given, command, caution, where }) => {
    const step = editOwner(targetIn(given), "Correct it");
    expect(step.action).toBe(where === undefined ? "Correct it" : `Correct it. Change it in ${where}`);
    expect(step.command?.join(" ")).toBe(command);
    if (caution === undefined) expect(step.caution).toBeUndefined();
    else expect(step.caution).toContain(caution);
  });
});

test("revisions are asked of those that keep them", () => {
  const commandFor = (kind: string) =>
    showRevisions(targetIn({ pod: ownedBy(kind, "shop") })).command?.join(" ");
  expect(commandFor("Deployment")).toBe("kubectl -n shop rollout history deployment/shop");
  expect(commandFor("CronJob")).toBe("kubectl -n shop edit cronjob/shop");
});
