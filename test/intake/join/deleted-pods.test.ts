import { expect, test } from "vitest";

import { eventJson, listJson, podJson } from "../pods.ts";
import { read } from "../read.ts";

const pulled = eventJson({ reason: "Failed", message: "not found", name: "cart-77c9d5f4b6-x2x4z" });
const deletion = (pod: string) =>
  eventJson({
    reason: "SuccessfulDelete",
    type: "Normal",
    message: `Deleted pod: ${pod}`,
    kind: "ReplicaSet",
    name: "cart-77c9d5f4b6",
  });
const reasonsOf = (...events: Record<string, unknown>[]) =>
  read([{ json: podJson() }, { json: listJson(...events) }]).evidence.map(({ events: given }) =>
    (given ?? []).map(({ reason }) => reason),
  );

test("the controller's word that it has deleted a pod goes to what is told of that pod", () => {
  expect(reasonsOf(pulled, deletion("cart-77c9d5f4b6-x2x4z"))).toEqual([[], ["Failed", "SuccessfulDelete"]]);
});

test("of a pod that nothing else tells of, it is told to nobody", () => {
  expect(reasonsOf(deletion("cart-77c9d5f4b6-x2x4z"))).toEqual([[]]);
  expect(reasonsOf(pulled, deletion("cart-77c9d5f4b6-k4m7z"))).toEqual([[], ["Failed"]]);
});

test("a replica set that is to have no pods, and once could not make one, is not told of", () => {
  const replicaSet = (replicas: number) => ({
    apiVersion: "apps/v1",
    kind: "ReplicaSet",
    metadata: { name: "cart-77c9d5f4b6", namespace: "shop" },
    spec: { replicas },
    status: {
      replicas: 0,
      conditions: [{ type: "ReplicaFailure", status: "True", message: "exceeded quota: team" }],
    },
  });
  const kinds = (replicas: number) =>
    read([{ json: podJson() }, { json: replicaSet(replicas) }]).evidence.flatMap(({ owners }) =>
      owners.map(({ object: { kind } }) => kind),
    );
  expect(kinds(2)).toEqual(["ReplicaSet"]);
  expect(kinds(0)).toEqual([]);
});
