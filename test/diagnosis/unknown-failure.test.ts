import { describe, expect, test } from "vitest";

import { unknownFailure, withoutPods } from "../../src/diagnosis/unknown-failure.ts";
import { viewOf } from "../../src/diagnosis/view.ts";
import { evidenceOf, type Situation } from "./evidence-of.ts";

describe("what is said where nothing tells what fails", () => {
  const silent = "Nothing in the log tells why a program ended";
  const vague = "Something fails, and the input does not show which container";
  test.each<[what: string, given: Situation, said: string]>([
    ["of a log alone", { logs: ["ready"] }, silent],
    ["of a log beside a pod", { pod: "{}", logs: ["ready"] }, vague],
    [
      "of a log beside an event",
      { logs: ["ready"], events: ["BackOff: restarting failed container"] },
      vague,
    ],
    ["of a log beside a row", { logs: ["ready"], row: "shop-1 0/1 Error 3 2h" }, vague],
    ["of nothing", {}, vague],
  ])("%s", (_what, given, said) => {
    expect(unknownFailure(viewOf(evidenceOf(given)))).toBe(said);
  });
});

describe("what is said of a workload without pods", () => {
  const unshown = "No pod of the workload is shown";
  const owner = (kind: string, condition: string) =>
    `{ kind: ${kind}, metadata: { name: seed }, status: { conditions: [${condition}] } }`;
  test.each<[what: string, owner: string, said: string]>([
    [
      "a Job that has given up",
      owner("Job", '{ type: Failed, status: "True", reason: BackoffLimitExceeded }'),
      "Job seed reports BackoffLimitExceeded, and no pod of it is shown",
    ],
    [
      "a Deployment that does not get on",
      owner("Deployment", '{ type: Progressing, status: "False", reason: ProgressDeadlineExceeded }'),
      "Deployment seed reports ProgressDeadlineExceeded, and no pod of it is shown",
    ],
    [
      "a Deployment that gets on",
      owner("Deployment", '{ type: Progressing, status: "True", reason: ReplicaSetUpdated }'),
      unshown,
    ],
    ["a condition that gives no reason", owner("Job", '{ type: Failed, status: "True" }'), unshown],
    [
      "a condition of another's making",
      owner("Job", '{ type: constructor, status: "True", reason: X }'),
      unshown,
    ],
    ["no condition", owner("Job", ""), unshown],
  ])("%s", (_what, given, said) => {
    expect(withoutPods(viewOf(evidenceOf({ owners: [given] })))).toBe(said);
  });
});
