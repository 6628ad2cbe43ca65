import { unschedulableResources } from "../../../src/diagnosis/causes/unschedulable-resources.ts";
import { expect, test } from "vitest";

import { targetOf } from "../../../src/diagnosis/target.ts";
import { viewOf } from "../../../src/diagnosis/view.ts";
import { describeCause } from "../describe-cause.ts";
import { evidenceOf } from "../evidence-of.ts";

const tally =
  "0/3 nodes are available: 1 node(s) had untolerated taint {node-role.kubernetes.io/control-plane: }, 2 Insufficient cpu. preemption: 0/3 nodes are available: 1 Preemption is not helpful for scheduling, 2 No preemption victims found for incoming pod.";
const pending = (message: string) => `
  spec: { containers: [{ name: cart, resources: { requests: { cpu: "4" } } }] }
  status: { phase: Pending, conditions: [{ type: PodScheduled, status: "False", reason: Unschedulable, message: "${message}" }] }
`;
const scheduling = (message: string, more = {}) => ({
  type: "Warning" as const,
  reason: "FailedScheduling",
  message,
  component: "default-scheduler",
  ...more,
});

describeCause(unschedulableResources, {
  matches: {
    "no place for another pod, whatever it requests": {
      given: {
        pod: "status: { phase: Pending }",
        events: ["FailedScheduling: 0/2 nodes are available: 2 Too many pods."],
      },
      certainty: "proven",
      says: ["2 take no more pods"],
      advises: ["maxPods of the kubelet"],
    },
    "no place for another volume": {
      given: {
        pod: "status: { phase: Pending }",
        events: ["FailedScheduling: 0/2 nodes are available: 2 node(s) exceed max volume count."],
      },
      certainty: "proven",
      advises: ["csinodes"],
    },
    "the condition of the pod": {
      given: { pod: pending(tally) },
      certainty: "proven",
      container: null,
      detail: { resource: "cpu" },
      cites: ["/status/conditions/0/message"],
      says: ["2 lack cpu"],
    },
    "the scheduler's event": { given: { events: [scheduling(tally)] }, certainty: "proven", container: null },
    "a tally that a window broke behind a count": {
      given: {
        events: [
          scheduling("0/2 nodes are available: 1 node(s) didn't match node selector, 2\n  Insufficient cpu."),
        ],
      },
      certainty: "proven",
      says: ["2 lack cpu"],
    },
    "the newest of several tallies": {
      given: {
        events: [
          scheduling("0/3 nodes are available: 3 node(s) were unschedulable.", { lastAgeSeconds: 900 }),
          scheduling(tally, { lastAgeSeconds: 60 }),
        ],
      },
      certainty: "proven",
    },
    "the kubelet's refusal is no kill": {
      given: {
        pod: 'status: { phase: Failed, reason: OutOfmemory, message: "Pod was rejected: Node didn\'t have enough resource: memory, requested: 2, used: 3, capacity: 4" }',
      },
      certainty: "proven",
      detail: { resource: "memory" },
      says: ["kubelet refused"],
    },
    "the STATUS column, which says it all": {
      given: { row: "cart-0 0/1 OutOfcpu 0 3m" },
      certainty: "likely",
      detail: { resource: "cpu" },
    },
    "scheduled since": {
      given: {
        events: [
          scheduling(tally),
          {
            type: "Normal",
            reason: "Scheduled",
            message: "Successfully assigned shop/cart-0 to worker-1",
            lastAgeSeconds: 60,
          },
        ],
      },
      certainty: "possible",
      past: true,
    },
    "a node since: the pod has one": {
      given: {
        pod: "spec: { nodeName: worker-1, containers: [{ name: cart }] }",
        events: [scheduling(tally)],
      },
      certainty: "possible",
      past: true,
    },
  },
  ignores: {
    "resources on nodes that the selector does not want": {
      events: [
        scheduling("0/3 nodes are available: 1 Insufficient cpu, 3 node(s) didn't match node selector."),
      ],
    },
    "an unbound claim": {
      events: [
        scheduling(
          "0/3 nodes are available: pod has unbound immediate PersistentVolumeClaims. preemption: 0/3 nodes are available: 3 Preemption is not helpful for scheduling.",
        ),
      ],
    },
    "an older tally only": {
      events: [
        scheduling(tally, { lastAgeSeconds: 900 }),
        scheduling("0/3 nodes are available: 3 node(s) were unschedulable.", { lastAgeSeconds: 60 }),
      ],
    },
    "a pod on its way out": { events: [scheduling("skip schedule deleting pod: shop/cart-0")] },
    "a program that is out of memory": { logs: ["java.lang.OutOfMemoryError: Java heap space"] },
    nothing: {},
  },
});

test.each([
  ["a node is on its way", [540], "Wait: the autoscaler is adding a node"],
  ["one was asked for ten minutes ago", [600], "Compare what the nodes have left"],
  ["one was asked for again", [900, 60], "Wait: the autoscaler is adding a node"],
])("the first step where %s", (_, ages, begins) => {
  const evidence = evidenceOf({
    pod: pending(tally),
    events: ages.map((lastAgeSeconds) => ({
      reason: "TriggeredScaleUp",
      type: "Normal",
      message: "pod triggered scale-up: [{pool 1->2 (max: 4)}]",
      lastAgeSeconds,
    })),
  });
  const [match] = unschedulableResources.detect(viewOf(evidence));
  if (!match) return expect.fail("no match");
  const [first] = unschedulableResources.remediation(match, targetOf(viewOf(evidence), null));
  expect(first?.action).toMatch(new RegExp(`^${begins}`));
});
