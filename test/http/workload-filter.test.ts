import { expect, test } from "vitest";

import { kindOf, workloadFilter } from "../../src/http/workload-filter.ts";

test.each([
  ["Deployment", "Deployment"],
  ["deployment", "Deployment"],
  ["statefulsets", "StatefulSet"],
  ["deploy", "Deployment"],
  ["STS", "StatefulSet"],
  ["Rollout", "Rollout"],
  ["constructor", "constructor"],
  ["", ""],
])("a kind given as %j is %j", (given, kind) => {
  expect(kindOf(given)).toBe(kind);
});

test.each([
  ["cart", { workload: "cart" }],
  ["deployment/cart", { workloadKind: "Deployment", workload: "cart" }],
  ["Rollout/cart/x", { workloadKind: "Rollout", workload: "cart/x" }],
  [undefined, {}],
])("a workload given as %j", (given, filter) => {
  expect(workloadFilter(given)).toEqual(filter);
});
