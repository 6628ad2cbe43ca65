import { expect, test } from "vitest";

import type { Evidence } from "../../../src/evidence/evidence.ts";
import { eventJson, listJson, podJson } from "../pods.ts";
import { type Sent, read } from "../read.ts";

const crashed = { terminated: { exitCode: 1, finishedAt: "2026-03-02T10:20:00Z" } };
const failing = podJson({
  restartCount: 3,
  ready: false,
  state: { waiting: { reason: "CrashLoopBackOff" } },
  lastState: crashed,
});
const log = (name: string, text = "starting\npanic: boom"): Sent => ({ name, text });

/** Pod, container and instance of each log, as they were placed. */
const placesOf = (evidence: readonly Evidence[]) =>
  evidence.flatMap(({ pod, row, logs }) =>
    logs.map(
      ({ container, instance }) =>
        `${pod?.object.metadata?.name ?? row?.object.name ?? "nobody"}/${container ?? "?"} ${instance}`,
    ),
  );

const twoContainers = podJson({
  name: "web-0",
  spec: { containers: [{ name: "app" }, { name: "proxy" }] },
  status: {
    containerStatuses: [
      { name: "app", ready: false, restartCount: 2, state: { waiting: {} }, lastState: crashed },
      { name: "proxy", ready: true, restartCount: 0, state: { running: {} } },
    ],
  },
});
const bothFailed = podJson({
  name: "web-0",
  spec: { containers: [{ name: "app" }, { name: "proxy" }] },
  status: {
    containerStatuses: [
      { name: "app", restartCount: 2 },
      { name: "proxy", restartCount: 2 },
    ],
  },
});

const onceRestarted = podJson({ name: "b", restartCount: 1, lastState: crashed });

const waitsForTurn = podJson({
  name: "web-0",
  spec: { initContainers: [{ name: "wait" }], containers: [{ name: "app" }] },
  status: {
    phase: "Pending",
    initContainerStatuses: [{ name: "wait", ready: false, restartCount: 0, state: { running: {} } }],
    containerStatuses: [
      { name: "app", ready: false, restartCount: 0, state: { waiting: { reason: "PodInitializing" } } },
    ],
  },
});

const placed: Record<string, { sent: Sent[]; expected: string[]; warns?: string[] }> = {
  "of a pod of which one container alone has begun, a log is that one's": {
    sent: [{ json: waitsForTurn }, log("current.log", "waiting for database")],
    expected: ["web-0/wait current"],
  },
  "a lone log is the lone pod's": {
    sent: [{ json: failing }, log("notes.txt")],
    expected: ["cart-7d9f8b6c5d-x2x7k/cart unknown"],
  },
  "the name says which instance": {
    sent: [{ json: failing }, log("previous.log")],
    expected: ["cart-7d9f8b6c5d-x2x7k/cart previous"],
  },
  "what the kernel says of an OOM kill is nobody's": {
    sent: [
      { json: failing },
      log(
        "kernel.log",
        "Mar  2 10:20:00 node-1 kernel: node invoked oom-killer: gfp_mask=0xcc0\nMar  2 10:20:00 node-1 kernel: Memory cgroup out of memory: Killed process 411 (node)",
      ),
    ],
    expected: ["cart-7d9f8b6c5d-x2x7k/? unknown"],
  },
  "the name says which container": {
    sent: [log("previous.proxy.log"), { json: twoContainers }],
    expected: ["web-0/proxy previous"],
  },
  "the only container that failed": {
    sent: [{ json: twoContainers }, log("previous.log")],
    expected: ["web-0/app previous"],
  },
  "a name that matches no container attributes nothing": {
    sent: [{ json: bothFailed }, log("notes.log")],
    expected: ["web-0/? unknown"],
    warns: ["log-container-unknown"],
  },
  "nor does one that was meant to": {
    sent: [{ json: bothFailed }, log("previous.sidecar.log")],
    expected: ["web-0/? previous"],
    warns: ["log-container-unknown"],
  },
  "a loose name of a known container": {
    sent: [{ json: bothFailed }, log("proxy.log")],
    expected: ["web-0/proxy unknown"],
  },
  "pod and container in the name": {
    sent: [{ json: [bothFailed, failing] }, log("web-0_app.previous.log")],
    expected: ["web-0/app previous"],
  },
  "pod and container in the name, where only a table shows the pod": {
    sent: [
      {
        name: "pods.txt",
        text: "NAME    READY   STATUS             RESTARTS   AGE\nweb-0   0/2     CrashLoopBackOff   4          9m\n",
      },
      log("web-0_app.log"),
    ],
    expected: ["web-0/app unknown"],
  },
  "a container that only one pod has": {
    sent: [{ json: [twoContainers, failing] }, log("previous.cart.log")],
    expected: ["cart-7d9f8b6c5d-x2x7k/cart previous"],
  },
  "a previous log, when only one pod has a previous instance": {
    sent: [{ json: [podJson({ name: "a" }), failing] }, log("previous.log")],
    expected: ["cart-7d9f8b6c5d-x2x7k/cart previous"],
  },
  "a current log, when only one container does not run": {
    sent: [{ json: [podJson({ name: "a" }), failing] }, log("current.log")],
    expected: ["cart-7d9f8b6c5d-x2x7k/cart current"],
  },
  "a log that any of two pods may have written stands alone": {
    sent: [{ json: [podJson({ name: "a" }), failing] }, log("notes.log")],
    expected: ["nobody/? unknown"],
    warns: ["log-not-placed"],
  },
  "a previous log, when one container fails and others have once failed": {
    sent: [{ json: [onceRestarted, failing] }, log("previous.log")],
    expected: ["cart-7d9f8b6c5d-x2x7k/cart previous"],
  },
  "a previous log, when two containers fail": {
    sent: [{ json: [twoContainers, failing] }, log("previous.log")],
    expected: ["nobody/? previous"],
    warns: ["log-not-placed"],
  },
  "a previous log, when none of two that once failed fails now": {
    sent: [{ json: [onceRestarted, podJson({ name: "d", restartCount: 2 })] }, log("previous.log")],
    expected: ["nobody/? previous"],
    warns: ["log-not-placed"],
  },
  "a file named after its pod": {
    sent: [{ json: [onceRestarted, failing] }, log("cart-7d9f8b6c5d-x2x7k.log")],
    expected: ["cart-7d9f8b6c5d-x2x7k/cart unknown"],
  },
  "a file named after its pod, of its previous instance": {
    sent: [{ json: [onceRestarted, failing] }, log("cart-7d9f8b6c5d-x2x7k.previous.log")],
    expected: ["cart-7d9f8b6c5d-x2x7k/cart previous"],
  },
  "folders of namespace, pod and container": {
    sent: [{ json: [bothFailed, failing] }, log("logs/shop/web-0/proxy/previous.log")],
    expected: ["web-0/proxy previous"],
  },
  "a log of a pod that is not shown stands alone": {
    sent: [{ json: failing }, { name: "d/cluster-resources/pods/logs/shop/other-0/app.log", text: "x" }],
    expected: ["nobody/app current"],
  },
  "a path places it even where names would not": {
    sent: [
      { json: [bothFailed, podJson({ name: "web-0", namespace: "test" })] },
      { name: "d/cluster-resources/pods/logs/test/web-0/side-previous.log", text: "x" },
    ],
    expected: ["web-0/side previous"],
  },
  "a prefix of kubectl names pod and container": {
    sent: [
      { json: [bothFailed, failing] },
      log("current.log", "[pod/web-0/proxy] one\n[pod/web-0/proxy] two"),
    ],
    expected: ["web-0/proxy current"],
  },
  "a log alone": { sent: [log("previous.app.log")], expected: ["nobody/app previous"] },
  "a log alone, of a name that may mean anything": {
    sent: [log("notes.log")],
    expected: ["nobody/? unknown"],
  },
};

test.each(Object.entries(placed))("%s", (_, { sent, expected, warns = [] }) => {
  const { evidence, warnings } = read(sent);
  expect(placesOf(evidence)).toEqual(expected);
  expect(warnings.map(({ code }) => code)).toEqual(warns);
});

test("events find their pod by uid, and by name where there is none", () => {
  const { evidence } = read({
    json: listJson(
      podJson({ name: "a", uid: "1" }),
      podJson({ name: "a", namespace: "test", uid: "2" }),
      eventJson({ name: "a", namespace: "test", uid: "2", reason: "Killing" }),
      eventJson({ name: "a", namespace: "shop", reason: "BackOff" }),
    ),
  });
  expect(evidence.map(({ namespace, events }) => [namespace, events?.map(({ reason }) => reason)])).toEqual([
    ["shop", ["BackOff"]],
    ["test", ["Killing"]],
  ]);
});

test("events of an earlier pod of the same name are not this pod's", () => {
  const { evidence, warnings } = read({
    json: listJson(podJson({ name: "db-0", uid: "2" }), eventJson({ name: "db-0", uid: "1" })),
  });
  expect(evidence).toHaveLength(1);
  expect(evidence[0]).not.toHaveProperty("events");
  expect(warnings.map(({ code }) => code)).toEqual(["event-of-earlier-pod"]);
});

test("events of a static pod bear the hash of its manifest", () => {
  const pod = podJson({
    name: "etcd-m1",
    uid: "2",
    metadata: { annotations: { "kubernetes.io/config.hash": "abc" } },
  });
  expect(
    read({ json: listJson(pod, eventJson({ name: "etcd-m1", uid: "abc" })) }).evidence[0]?.events,
  ).toHaveLength(1);
});

const replicaSet = {
  apiVersion: "apps/v1",
  kind: "ReplicaSet",
  metadata: { name: "cart-7d9f8b6c5d", namespace: "shop", uid: "rs" },
};
const deployment = {
  apiVersion: "apps/v1",
  kind: "Deployment",
  metadata: { name: "cart", namespace: "shop", uid: "d" },
};
const rollout = {
  apiVersion: "argoproj.io/v1alpha1",
  kind: "Rollout",
  metadata: { name: "cart", namespace: "shop", uid: "r" },
};
const ref = (owner: { kind: string; metadata: { name: string; uid: string } }) => [
  {
    apiVersion: "v1",
    kind: owner.kind,
    name: owner.metadata.name,
    uid: owner.metadata.uid,
    controller: true,
  },
];
const ownedBy = (owner: { kind: string; metadata: { name: string; uid: string } }) => ({
  metadata: { ownerReferences: ref(owner), labels: { "pod-template-hash": "7d9f8b6c5d" } },
});
const withOwner = (object: typeof replicaSet, owner: typeof deployment) => ({
  ...object,
  metadata: { ...object.metadata, ownerReferences: ref(owner) },
});

const chains: Record<string, { items: unknown[]; owners: string[]; unused?: boolean }> = {
  "by references": {
    items: [podJson(ownedBy(replicaSet)), deployment, withOwner(replicaSet, deployment)],
    owners: ["ReplicaSet", "Deployment"],
  },
  "the Deployment behind a ReplicaSet that is not shown": {
    items: [podJson(ownedBy(replicaSet)), deployment],
    owners: ["Deployment"],
  },
  "a custom controller": {
    items: [podJson(ownedBy(replicaSet)), withOwner(replicaSet, rollout), rollout],
    owners: ["ReplicaSet", "Rollout"],
  },
  "a custom object that owns nothing": { items: [podJson(), rollout], owners: [], unused: true },
  "a Deployment of that name in another namespace": {
    items: [
      podJson(ownedBy(replicaSet)),
      { ...deployment, metadata: { ...deployment.metadata, namespace: "test" } },
    ],
    owners: [],
  },
  "a ReplicaSet whose pods are named so, where references are not shown": {
    items: [podJson(), replicaSet],
    owners: ["ReplicaSet"],
  },
  "a ReplicaSet that selects others": {
    items: [
      podJson({ labels: { app: "cart" } }),
      { ...replicaSet, spec: { selector: { matchLabels: { app: "other" } } } },
    ],
    owners: [],
  },
  "a circle": {
    items: [
      podJson(ownedBy(replicaSet)),
      withOwner(replicaSet, { ...deployment, kind: "ReplicaSet", metadata: { ...replicaSet.metadata } }),
    ],
    owners: ["ReplicaSet"],
  },
};

test.each(Object.entries(chains))("owners: %s", (_, { items, owners, unused = false }) => {
  const { evidence, warnings } = read({ json: listJson(...items) });
  expect(evidence).toHaveLength(1);
  expect(evidence[0]?.owners.map(({ object }) => object.kind)).toEqual(owners);
  expect(warnings.some(({ code }) => code === "unknown-kind")).toBe(unused);
});

test("node and claim, and the events about them and the owners", () => {
  const pod = podJson({
    ...ownedBy(replicaSet),
    spec: {
      volumes: [
        { name: "data", persistentVolumeClaim: { claimName: "data-0" } },
        { name: "tmp", ephemeral: {} },
      ],
    },
  });
  const { evidence } = read({
    json: listJson(
      pod,
      {
        kind: "Node",
        apiVersion: "v1",
        metadata: { name: "node-1" },
        status: { conditions: [{ type: "MemoryPressure", status: "True" }] },
      },
      { kind: "Node", apiVersion: "v1", metadata: { name: "node-2" } },
      { kind: "PersistentVolumeClaim", apiVersion: "v1", metadata: { name: "data-0", namespace: "shop" } },
      {
        kind: "PersistentVolumeClaim",
        apiVersion: "v1",
        metadata: { name: "cart-7d9f8b6c5d-x2x7k-tmp", namespace: "shop" },
      },
      { kind: "PersistentVolumeClaim", apiVersion: "v1", metadata: { name: "data-0", namespace: "test" } },
      eventJson({ kind: "Node", name: "node-1", namespace: "default", reason: "SystemOOM" }),
      eventJson({ kind: "Node", name: "node-2", namespace: "default", reason: "Rebooted" }),
      eventJson({ kind: "PersistentVolumeClaim", name: "data-0", reason: "ProvisioningFailed" }),
      eventJson({
        kind: "PersistentVolumeClaim",
        name: "data-0",
        namespace: "test",
        reason: "ExternalProvisioning",
      }),
      eventJson({ kind: "ReplicaSet", name: "cart-7d9f8b6c5d", type: "Normal", reason: "SuccessfulCreate" }),
      eventJson({ kind: "Deployment", name: "cart", type: "Normal", reason: "ScalingReplicaSet" }),
      eventJson({ kind: "HorizontalPodAutoscaler", name: "cart", reason: "FailedGetResourceMetric" }),
    ),
  });
  expect(evidence).toHaveLength(1);
  expect(evidence[0]?.node?.object.metadata?.name).toBe("node-1");
  expect(evidence[0]?.claims.map(({ object }) => object.metadata?.name)).toEqual([
    "data-0",
    "cart-7d9f8b6c5d-x2x7k-tmp",
  ]);
  expect(evidence[0]?.events?.map(({ reason }) => reason).toSorted()).toEqual([
    "ProvisioningFailed",
    "ScalingReplicaSet",
    "SuccessfulCreate",
    "SystemOOM",
  ]);
});

const controllers: Record<string, { items: unknown[]; expected: string[] }> = {
  "a ReplicaSet that cannot make a pod, known from its events": {
    items: [eventJson({ kind: "ReplicaSet", name: "cart-7d9f8b6c5d", reason: "FailedCreate" })],
    expected: ["ReplicaSet/cart-7d9f8b6c5d"],
  },
  "likewise where it is shown, with its Deployment": {
    items: [
      withOwner(replicaSet, deployment),
      deployment,
      eventJson({ kind: "ReplicaSet", name: "cart-7d9f8b6c5d", reason: "FailedCreate" }),
    ],
    expected: ["ReplicaSet/cart-7d9f8b6c5d Deployment/cart"],
  },
  "some of whose pods do exist": {
    items: [
      podJson(ownedBy(replicaSet)),
      replicaSet,
      eventJson({ kind: "ReplicaSet", name: "cart-7d9f8b6c5d", reason: "FailedCreate" }),
    ],
    expected: ["cart-7d9f8b6c5d-x2x7k ReplicaSet/cart-7d9f8b6c5d", "ReplicaSet/cart-7d9f8b6c5d"],
  },
  "a Job that reached its limit": {
    items: [
      {
        apiVersion: "batch/v1",
        kind: "Job",
        metadata: { name: "migrate", namespace: "shop" },
        status: { failed: 6, conditions: [{ type: "Failed", status: "True" }] },
      },
    ],
    expected: ["Job/migrate"],
  },
  "a Deployment that is short of replicas, none of them shown": {
    items: [
      { ...deployment, spec: { replicas: 2 }, status: { readyReplicas: 0 } },
      podJson({ name: "other-0" }),
    ],
    expected: ["other-0", "Deployment/cart"],
  },
  "controllers at rest are no subjects beside a pod": {
    items: [
      podJson({ name: "other-0" }),
      { ...deployment, spec: { replicas: 1 }, status: { readyReplicas: 1 } },
      { ...replicaSet, spec: { replicas: 0 }, status: {} },
    ],
    expected: ["other-0"],
  },
  "nothing but a Deployment at rest": {
    items: [{ ...deployment, spec: { replicas: 1 }, status: { readyReplicas: 1 } }],
    expected: ["Deployment/cart"],
  },
};

test.each(Object.entries(controllers))("controllers: %s", (_, { items, expected }) => {
  const { evidence } = read({ json: listJson(...items) });
  const shown = evidence.map(({ pod, owners }) =>
    [pod?.object.metadata?.name, ...owners.map(({ object }) => `${object.kind}/${object.metadata.name}`)]
      .filter((part) => part !== undefined)
      .join(" "),
  );
  expect(shown).toEqual(expected);
});

test("what Helm says of a Job without its name is about somebody's pod", () => {
  const { evidence, refused } = read(
    "Error: UPGRADE FAILED: pre-upgrade hooks failed: job failed: BackoffLimitExceeded\n",
  );
  expect(refused).toBeUndefined();
  expect(evidence.map(({ events }) => events)).toMatchObject([[{ reason: "BackoffLimitExceeded" }]]);
});

test("a claim that says who mounts it is that pod's, of which only a row is shown", () => {
  const claim = (name: string, user: string) =>
    `Name: ${name}\nNamespace: shop\nStorageClass: fast\nStatus: Pending\nVolumeMode: Filesystem\nUsed By: ${user}\nEvents:\n  Warning  ProvisioningFailed  9s (x64 over 16m)  persistentvolume-controller  no room for ${name}\n`;
  const { evidence } = read([
    {
      name: "pods.txt",
      text: "NAME    READY   STATUS    RESTARTS   AGE\ndb-0    0/1     Pending   0          16m\n",
    },
    { name: "claims.txt", text: [claim("data-db-0", "db-0"), claim("cache", "<none>")].join("\n\n") },
  ]);
  const found = evidence.find(({ row }) => row?.object.name === "db-0");
  expect(found?.claims.map(({ object }) => object.metadata?.name)).toEqual(["data-db-0"]);
  expect(found?.events).toMatchObject([{ message: "no room for data-db-0" }]);
});

test("a block that was cut above its name is that of the container that the events call ended", () => {
  const block =
    "    Last State:     Terminated\n      Reason:       OOMKilled\n      Exit Code:    137\n    Ready:          False\n    Restart Count:  41\n";
  const backOff = (container: string) =>
    `3m  Warning  BackOff  pod/worker-0  Back-off restarting failed container ${container} in pod worker-0_shop(0c)\n`;
  const named = (...containers: string[]) =>
    read([
      { name: "describe.txt", text: block },
      { name: "events.txt", text: containers.map(backOff).join("") },
    ]).evidence[0]?.pod?.object.status?.containerStatuses?.map(({ name }) => name);
  expect(named("worker")).toEqual(["worker"]);
  expect(named("worker", "agent")).toEqual([""]);
});
