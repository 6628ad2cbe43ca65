import { expect, test } from "vitest";

import type { PodEvent } from "../../../src/evidence/evidence.ts";
import { read } from "../read.ts";

const eventOf = (json: Record<string, unknown>) =>
  read({ json: { kind: "Event", ...json } }).evidence[0]?.events?.[0];

const involvedObject = {
  kind: "Pod",
  name: "a",
  namespace: "shop",
  uid: "1",
  fieldPath: "spec.containers{app}",
};

const shapes: Record<string, { given: Record<string, unknown>; expected: Partial<PodEvent> }> = {
  "core/v1, from the kubelet": {
    given: {
      apiVersion: "v1",
      type: "Warning",
      reason: "BackOff",
      message: "Back-off restarting failed container",
      involvedObject,
      source: { component: "kubelet", host: "node-1" },
      count: 12,
      firstTimestamp: "2026-03-02T10:00:00Z",
      lastTimestamp: "2026-03-02T10:30:00Z",
    },
    expected: {
      type: "Warning",
      reason: "BackOff",
      message: "Back-off restarting failed container",
      involved: { kind: "Pod", name: "a", namespace: "shop", uid: "1" },
      fieldPath: "spec.containers{app}",
      container: "app",
      component: "kubelet",
      host: "node-1",
      count: 12,
      firstAt: "2026-03-02T10:00:00Z",
      lastAt: "2026-03-02T10:30:00Z",
    },
  },
  "core/v1, new style: times of the old kind are null": {
    given: {
      apiVersion: "v1",
      reason: "FailedScheduling",
      message: "0/3 nodes are available",
      involvedObject,
      eventTime: "2026-03-02T10:00:00.123456Z",
      firstTimestamp: null,
      lastTimestamp: null,
      source: {},
      reportingComponent: "default-scheduler",
      reportingInstance: "default-scheduler-0",
    },
    expected: {
      component: "default-scheduler",
      count: 1,
      firstAt: "2026-03-02T10:00:00.123456Z",
      lastAt: "2026-03-02T10:00:00.123456Z",
    },
  },
  "events.k8s.io/v1 with a series": {
    given: {
      apiVersion: "events.k8s.io/v1",
      reason: "FailedScheduling",
      note: "0/3 nodes are available",
      regarding: involvedObject,
      eventTime: "2026-03-02T10:00:00.000000Z",
      series: { count: 5, lastObservedTime: "2026-03-02T10:20:00.000000Z" },
      deprecatedSource: {},
      reportingController: "default-scheduler",
    },
    expected: {
      message: "0/3 nodes are available",
      component: "default-scheduler",
      count: 5,
      firstAt: "2026-03-02T10:00:00.000000Z",
      lastAt: "2026-03-02T10:20:00.000000Z",
    },
  },
  "events.k8s.io/v1, of an old client": {
    given: {
      apiVersion: "events.k8s.io/v1",
      reason: "Killing",
      note: "Stopping container app",
      regarding: involvedObject,
      deprecatedCount: 3,
      deprecatedFirstTimestamp: "2026-03-02T10:00:00Z",
      deprecatedLastTimestamp: "2026-03-02T10:05:00Z",
      deprecatedSource: { component: "kubelet", host: "node-1" },
    },
    expected: { count: 3, host: "node-1", lastAt: "2026-03-02T10:05:00Z" },
  },
  "the kubelet names its node as instance": {
    given: {
      apiVersion: "v1",
      reason: "Pulled",
      message: "",
      involvedObject,
      reportingComponent: "kubelet",
      reportingInstance: "node-9",
    },
    expected: { component: "kubelet", host: "node-9" },
  },
  "an init container": {
    given: {
      reason: "Failed",
      message: "x",
      involvedObject: { ...involvedObject, fieldPath: "spec.initContainers{init}" },
    },
    expected: { container: "init" },
  },
  "a field path that names no container": {
    given: {
      reason: "Failed",
      message: "x",
      involvedObject: { ...involvedObject, fieldPath: "spec.containers{" },
    },
    expected: { fieldPath: "spec.containers{" },
  },
  "a count of zero": {
    given: { reason: "A", message: "x", involvedObject, count: 0 },
    expected: { count: 1 },
  },
};

test.each(Object.entries(shapes))("%s", (_, { given, expected }) => {
  const event = eventOf(given);
  expect(event).toMatchObject(expected);
  if (!("container" in expected) && "fieldPath" in expected) expect(event).not.toHaveProperty("container");
});

test("what says neither reason nor object is no event", () => {
  expect(eventOf({ apiVersion: "v1", note: "hello" })).toBeUndefined();
});
