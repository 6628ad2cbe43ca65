import { describe, expect, test } from "vitest";

import { fingerprintOf } from "../../../src/intake/alerts/fingerprint.ts";
import { readNotification } from "../../../src/intake/alerts/read-notification.ts";
import { subjectOfAlert } from "../../../src/intake/alerts/subject-of-alert.ts";
import { createRedactor } from "../../../src/redaction/create-redactor.ts";

describe("fingerprintOf agrees with Alertmanager", () => {
  test.each([
    ["no labels", {}, "cbf29ce484222325"],
    ["two labels", { alertname: "alert1", lbl1: "val1" }, "fac0861a85de433a"],
    ["another value", { alertname: "alert1", lbl1: "val2" }, "fab6861a85d5eeb5"],
    [
      "a pod's labels, in any order",
      {
        severity: "warning",
        pod: "api-7d9c",
        namespace: "shop",
        container: "api",
        alertname: "KubePodCrashLooping",
      },
      "96a5d712a5d97bf5",
    ],
  ])("for %s", (_, labels, fingerprint) => {
    expect(fingerprintOf(labels)).toBe(fingerprint);
  });
});

describe("subjectOfAlert", () => {
  const exporters = {
    job: "kube-state-metrics",
    instance: "10.244.1.7:8080",
    endpoint: "http",
    service: "kps-kube-state-metrics",
  };
  test.each([
    [
      "reads a pod alert of a scrape that honours labels",
      {
        ...exporters,
        alertname: "KubePodCrashLooping",
        namespace: "shop",
        pod: "api-7d9c6b5f4-x2x7q",
        container: "api",
        uid: "u1",
        reason: "CrashLoopBackOff",
      },
      {
        namespace: "shop",
        pod: "api-7d9c6b5f4-x2x7q",
        container: "api",
        podUid: "u1",
        reason: "CrashLoopBackOff",
        workload: { kind: "Deployment", name: "api" },
      },
    ],
    [
      "prefers exported labels over the exporter's own",
      {
        alertname: "KubernetesPodCrashLooping",
        container: "kube-state-metrics",
        namespace: "monitoring",
        pod: "ksm-6c9f7d8b5d-lq4zn",
        job: "ksm",
        exported_container: "api",
        exported_namespace: "shop",
        exported_pod: "api-7d9c6b5f4-x2x7q",
      },
      {
        namespace: "shop",
        pod: "api-7d9c6b5f4-x2x7q",
        container: "api",
        workload: { kind: "Deployment", name: "api" },
      },
    ],
    [
      "takes an alert on a Deployment for the Deployment, not for kube-state-metrics",
      {
        ...exporters,
        alertname: "KubeDeploymentReplicasMismatch",
        namespace: "shop",
        deployment: "api",
        pod: "kps-kube-state-metrics-6c9f7d8b5d-lq4zn",
        container: "kube-state-metrics",
      },
      { namespace: "shop", workload: { kind: "Deployment", name: "api" } },
    ],
    [
      "takes job_name, not job, for a Kubernetes Job",
      { ...exporters, alertname: "KubeJobFailed", namespace: "shop", job_name: "nightly-29012345" },
      { namespace: "shop", workload: { kind: "Job", name: "nightly-29012345" } },
    ],
    [
      "takes a node alert for the node, whatever namespace the exporter is in",
      {
        ...exporters,
        alertname: "KubeNodeNotReady",
        namespace: "monitoring",
        node: "worker-3",
        pod: "kps-kube-state-metrics-6c9f7d8b5d-lq4zn",
        container: "kube-state-metrics",
      },
      { node: "worker-3" },
    ],
    [
      "names kube-state-metrics when it is what crashes",
      {
        ...exporters,
        alertname: "KubePodCrashLooping",
        namespace: "monitoring",
        pod: "kps-kube-state-metrics-6c9f7d8b5d-lq4zn",
        container: "kube-state-metrics",
      },
      {
        namespace: "monitoring",
        pod: "kps-kube-state-metrics-6c9f7d8b5d-lq4zn",
        container: "kube-state-metrics",
        workload: { kind: "Deployment", name: "kps-kube-state-metrics" },
      },
    ],
    [
      "reads a StatefulSet's ordinal off the pod's name",
      { alertname: "KubePodNotReady", namespace: "shop", pod: "db-0", cluster: "prod" },
      { cluster: "prod", namespace: "shop", pod: "db-0", workload: { kind: "StatefulSet", name: "db" } },
    ],
    [
      "takes an alert on a volume for its claim, not for the node whose kubelet measured it",
      {
        alertname: "KubePersistentVolumeFillingUp",
        job: "kubelet",
        endpoint: "https-metrics",
        instance: "10.0.0.7:10250",
        metrics_path: "/metrics",
        node: "worker-3",
        namespace: "shop",
        persistentvolumeclaim: "data-db-0",
      },
      { namespace: "shop", workload: { kind: "PersistentVolumeClaim", name: "data-db-0" } },
    ],
    [
      "takes an alert on a claim for the claim, not for kube-state-metrics",
      {
        ...exporters,
        alertname: "PersistentVolumeClaimPending",
        exported_namespace: "shop",
        namespace: "monitoring",
        exported_persistentvolumeclaim: "data-db-0",
        pod: "kps-kube-state-metrics-6c9f7d8b5d-lq4zn",
        container: "kube-state-metrics",
      },
      { namespace: "shop", workload: { kind: "PersistentVolumeClaim", name: "data-db-0" } },
    ],
    [
      "takes a pod for the subject where its claim is named as well",
      { alertname: "VolumeSlow", namespace: "shop", pod: "db-0", persistentvolumeclaim: "data-db-0" },
      { namespace: "shop", pod: "db-0", workload: { kind: "StatefulSet", name: "db" } },
    ],
    [
      "does not take an alert on a volume for one on kube-state-metrics",
      {
        ...exporters,
        alertname: "KubePersistentVolumeErrors",
        namespace: "monitoring",
        persistentvolume: "pvc-5f0c",
        phase: "Failed",
        pod: "kps-kube-state-metrics-6c9f7d8b5d-lq4zn",
        container: "kube-state-metrics",
      },
      { namespace: "monitoring" },
    ],
    [
      "does not take an autoscaler's alert for one on kube-state-metrics",
      {
        ...exporters,
        alertname: "KubeHpaMaxedOut",
        namespace: "shop",
        horizontalpodautoscaler: "api",
        pod: "kps-kube-state-metrics-6c9f7d8b5d-lq4zn",
        container: "kube-state-metrics",
      },
      { namespace: "shop" },
    ],
    ["finds nothing in an alert about nothing", { alertname: "Watchdog" }, {}],
  ])("%s", (_, labels, subject) => {
    expect(subjectOfAlert(labels)).toEqual(subject);
  });

  test.each([
    ["a node's name", { instance: "worker-3:9100", job: "node-exporter" }, { node: "worker-3" }],
    ["an address", { instance: "10.0.0.7:9100", job: "node-exporter" }, { node: "10.0.0.7" }],
    ["kube-state-metrics' address", { instance: "10.0.0.9:8080", job: "kube-state-metrics" }, {}],
    ["nothing", { job: "node-exporter" }, {}],
  ])("of an alert about a node whose instance is %s", (_what, labels, subject) => {
    const own = { namespace: "monitoring", pod: "kps-prometheus-node-exporter-x2x7k" };
    expect(subjectOfAlert({ alertname: "NodeMemoryHighUtilization", ...own, ...labels })).toEqual(subject);
  });

  test.each([
    [
      'Pod shop/cart-7d9f8b6c5d-x2x7k (cart) is in waiting state (reason: "CrashLoopBackOff").',
      {
        namespace: "shop",
        pod: "cart-7d9f8b6c5d-x2x7k",
        container: "cart",
        workload: { kind: "Deployment", name: "cart" },
      },
    ],
    [
      "Job shop/nightly-29012345 failed.",
      { namespace: "shop", workload: { kind: "Job", name: "nightly-29012345" } },
    ],
    [
      "restarts of StatefulSet shop/db.",
      { namespace: "shop", workload: { kind: "StatefulSet", name: "db" } },
    ],
    ["Pod of nobody", {}],
    ["Podium a/b", {}],
    ["Pod ../../etc (x)", {}],
  ])("of an alert without labels that name something, %j says what it is about", (description, subject) => {
    expect(subjectOfAlert({ alertname: "A" }, {}, { description })).toEqual(subject);
    // Labels stand over it.
    expect(subjectOfAlert({ pod: "p", namespace: "n" }, {}, { description })).toEqual({
      pod: "p",
      namespace: "n",
    });
  });

  test("takes the cluster from the route where no label has it", () => {
    expect(subjectOfAlert({ alertname: "A", pod: "a" }, { cluster: "eu1" })).toMatchObject({
      cluster: "eu1",
    });
  });
});

describe("readNotification", () => {
  const receivedAt = "2026-03-02T10:00:00.000Z";
  const read = (body: unknown) => readNotification(body, "alertmanager", createRedactor(), receivedAt);
  const firing = {
    status: "firing",
    labels: { alertname: "A", pod: "p" },
    startsAt: "2026-03-02T09:00:00Z",
    endsAt: "0001-01-01T00:00:00Z",
  };

  test("hashes the group key as Alertmanager does for ticket systems", () => {
    const reading = read({ alerts: [firing], groupKey: '{}:{namespace="shop"}' });
    expect(reading).toMatchObject({
      notification: { groupKeyHash: "481958a573b067b0c5f8f2f0a1fe376eb51cbb2e404c55e50fb5e9312f60b7fa" },
    });
  });

  test("takes the year 1 for no end", () => {
    expect(read({ alerts: [firing] })).toMatchObject({
      notification: { alerts: [{ ok: true, alert: { endsAt: null } }] },
    });
  });

  test("keeps the good alerts of a notification with bad ones", () => {
    const reading = read({ alerts: [null, { status: "odd" }, { status: "firing", labels: {} }, firing] });
    expect(reading).toMatchObject({
      notification: {
        alerts: [
          { ok: false, reason: "is not an object" },
          { ok: false, reason: "has no status firing or resolved" },
          { ok: false, reason: "has no labels" },
          { ok: true },
        ],
      },
    });
  });

  test("masks secrets in labels, annotations and links", () => {
    const secret = ["hunter", "2hunter2"].join("");
    const reading = read({
      alerts: [
        {
          ...firing,
          labels: { alertname: "A", password: secret },
          annotations: { note: `password=${secret}` },
          generatorURL: `http://u:${secret}@prom/graph`,
        },
      ],
    });
    expect(reading).toMatchObject({ ok: true });
    expect(JSON.stringify(reading)).not.toContain(secret);
  });

  test.each([
    ["nothing", undefined],
    ["a list", []],
    ["an object without alerts", { status: "firing" }],
    ["alerts that are no list", { alerts: {} }],
  ])("refuses %s", (_, body) => {
    expect(read(body)).toMatchObject({ ok: false });
  });
});
