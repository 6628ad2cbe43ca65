import { expect, test } from "vitest";

import { workloadOf } from "../../../src/evidence/workload.ts";
import { eventJson, listJson, podJson } from "../pods.ts";
import { read } from "../read.ts";

const describeText = ({
  restarts = 3,
  image = "registry.example/cart:1",
  events = "Events:  <none>",
} = {}) => `Name:             cart-7d9f8b6c5d-x2x7k
Namespace:        shop
Node:             node-1/10.0.0.1
Start Time:       Mon, 02 Mar 2026 10:00:00 +0000
Labels:           app=cart
Status:           Running
Controlled By:    ReplicaSet/cart-7d9f8b6c5d
Containers:
  cart:
    Container ID:   containerd://1
    Image:          ${image}
    State:          Waiting
      Reason:       CrashLoopBackOff
    Last State:     Terminated
      Reason:       Error
      Exit Code:    1
      Started:      Mon, 02 Mar 2026 10:19:00 +0000
      Finished:     Mon, 02 Mar 2026 10:20:00 +0000
    Ready:          False
    Restart Count:  ${restarts}
Conditions:
  Type              Status
  Ready             False
QoS Class:       BestEffort
${events}
`;

const podAfter = (restartCount: number) =>
  podJson({
    restartCount,
    ready: false,
    uid: "u1",
    state: { waiting: { reason: "CrashLoopBackOff" } },
    lastState: {
      terminated: { exitCode: 1, startedAt: "2026-03-02T10:19:00Z", finishedAt: "2026-03-02T10:20:00Z" },
    },
  });

const twice: Record<
  string,
  {
    sent: { json?: unknown; text?: string; name?: string }[];
    form: string;
    restarts: number;
    warns: string[];
  }
> = {
  "object and text that agree: the object, which says more": {
    sent: [{ text: describeText() }, { json: podAfter(3) }],
    form: "object",
    restarts: 3,
    warns: [],
  },
  "the text was printed later": {
    sent: [{ json: podAfter(2) }, { text: describeText() }],
    form: "describe",
    restarts: 3,
    warns: ["pod-descriptions-differ"],
  },
  "the object was read later": {
    sent: [{ json: podAfter(5) }, { text: describeText() }],
    form: "object",
    restarts: 5,
    warns: ["pod-descriptions-differ"],
  },
  "they differ in an image": {
    sent: [{ json: podAfter(3) }, { text: describeText({ image: "registry.example/cart:2" }) }],
    form: "object",
    restarts: 3,
    warns: ["pod-descriptions-differ"],
  },
  "the same object twice": {
    sent: [{ json: podAfter(3) }, { json: podAfter(3), name: "copy.json" }],
    form: "object",
    restarts: 3,
    warns: [],
  },
};

test.each(Object.entries(twice))("one pod told twice: %s", (_, { sent, form, restarts, warns }) => {
  const { evidence, warnings } = read(sent);
  expect(evidence).toHaveLength(1);
  expect(evidence[0]?.pod?.source.form).toBe(form);
  expect(evidence[0]?.pod?.object.status?.containerStatuses?.[0]?.restartCount).toBe(restarts);
  expect(warnings.map(({ code }) => code)).toEqual(warns);
});

test("successive frames of a watch are the last state of each pod", () => {
  const frames = [1, 2, 3]
    .map((count) => JSON.stringify({ type: "MODIFIED", object: podAfter(count) }))
    .join("\n");
  const { evidence, warnings } = read(frames);
  expect(evidence).toHaveLength(1);
  expect(evidence[0]?.pod?.object.status?.containerStatuses?.[0]?.restartCount).toBe(3);
  expect(warnings).toEqual([]);
});

test("two pods of one name and different uids are two", () => {
  const { evidence } = read({
    json: listJson(podJson({ name: "db-0", uid: "1" }), podJson({ name: "db-0", uid: "2" })),
  });
  expect(evidence).toHaveLength(2);
});

test("an event told as object and in a text is one, with the times of the object", () => {
  const events = `Events:
  Type     Reason   Age                From     Message
  ----     ------   ----               ----     -------
  Warning  BackOff  2m (x4 over 20m)   kubelet  Back-off restarting failed container
  Normal   Pulled   5m                 kubelet  Container image already present`;
  const { evidence } = read([
    { text: describeText({ events }) },
    { json: listJson(eventJson({ count: 4 })) },
  ]);
  expect(evidence[0]?.events?.map(({ reason, source }) => `${reason} ${source.form}`).toSorted()).toEqual([
    "BackOff object",
    "Pulled describe",
  ]);
});

test("an event in two files is one; two in one file are two", () => {
  const list = listJson(eventJson({ count: 4 }), eventJson({ count: 4 }));
  const { evidence } = read([
    { json: list, name: "events.json" },
    { json: list, name: "copy.json" },
  ]);
  expect(evidence[0]?.events).toHaveLength(2);
});

test("two series of one event are two", () => {
  const { evidence } = read({
    json: listJson(eventJson({ count: 4 }), eventJson({ count: 4, at: "2026-03-02T09:00:00Z" })),
  });
  expect(evidence[0]?.events).toHaveLength(2);
});

const table = `NAME                    READY   STATUS             RESTARTS      AGE
cart-7d9f8b6c5d-x2x7k   0/1     CrashLoopBackOff   3 (2m ago)    45m
cart-7d9f8b6c5d-9q8rz   1/1     Running            0             9d
db-0                    1/1     Running            0             9d
`;

test("a row stands beside its pod; other rows are siblings, and subjects of their own", () => {
  const { evidence } = read([
    {
      json: podJson({
        restartCount: 3,
        ready: false,
        owner: { kind: "ReplicaSet", name: "cart-7d9f8b6c5d" },
        labels: { "pod-template-hash": "7d9f8b6c5d" },
      }),
    },
    { text: table, name: "pods.txt" },
  ]);
  expect(evidence.map(({ pod, row }) => [pod !== undefined, row?.object.name])).toEqual([
    [true, "cart-7d9f8b6c5d-x2x7k"],
    [false, "cart-7d9f8b6c5d-9q8rz"],
    [false, "db-0"],
  ]);
  expect(evidence[0]?.siblings).toMatchObject([
    {
      name: "cart-7d9f8b6c5d-9q8rz",
      namespace: "shop",
      ready: true,
      restartCount: 0,
      workload: { kind: "Deployment", name: "cart" },
    },
  ]);
  expect(evidence[2]?.siblings).toEqual([]);
});

test("a table without namespaces is of the namespace that its pods are shown in", () => {
  const { evidence } = read([{ json: podJson({ namespace: "shop" }) }, { text: table, name: "pods.txt" }]);
  expect(new Set(evidence.map(({ namespace }) => namespace))).toEqual(new Set(["shop"]));
  expect(read({ text: table }).evidence.map(({ namespace }) => namespace)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test("events without namespaces are of the namespace that another pod of their workload is shown in", () => {
  const text =
    "LAST SEEN   TYPE     REASON    OBJECT                     MESSAGE\n9m          Normal   Killing   pod/cart-5c8d7f9b6-k4m7z   Stopping container cart\n";
  const { evidence } = read([{ json: podJson({ namespace: "shop" }) }, { text, name: "events.txt" }]);
  expect(evidence.map(({ namespace }) => namespace)).toEqual(["shop", "shop"]);
});

test("runs of one CronJob in a table are siblings, by the minute in their names", () => {
  const { evidence } = read({
    name: "pods.txt",
    text: `NAME                  READY   STATUS      RESTARTS   AGE
sync-29160540-zz2b9   0/1     Error       0          93m
sync-29160570-x2b9p   0/1     Completed   0          63m
`,
  });
  expect(evidence.map(({ siblings }) => siblings.map(({ workload }) => workload))).toEqual([
    [{ kind: "CronJob", name: "sync" }],
    [{ kind: "CronJob", name: "sync" }],
  ]);
});

test("tries of a Job in a table are siblings once one has completed; what a node's shutdown left is no Job's", () => {
  const siblingsOf = (name: string, status: string, other = "Error") => {
    const text = `NAME READY STATUS RESTARTS AGE\n${name}-x2b9p 0/1 ${other} 0 93m\n${name}-k4m7z 0/1 ${status} 0 63m\n`;
    const { evidence } = read({ name: "pods.txt", text });
    return evidence.map(({ siblings }) => siblings.map(({ workload }) => workload?.kind));
  };
  expect(siblingsOf("catalog-seed", "Completed")).toEqual([["Job"], ["Job"]]);
  expect(siblingsOf("catalog-seed", "Error")).toEqual([[], []]);
  expect(siblingsOf("web", "Running", "Evicted")).toEqual([["ReplicaSet"], ["ReplicaSet"]]);
  expect(siblingsOf("web-6c9f7d5b8", "Completed")).toEqual([["Deployment"], ["Deployment"]]);
});

test("a Deployment without its ReplicaSet, beside a pod that has lost its labels, is that pod's", () => {
  const { evidence } = read({
    json: [
      podJson({ owner: { kind: "ReplicaSet", name: "cart-7d9f8b6c5d" } }),
      {
        apiVersion: "apps/v1",
        kind: "Deployment",
        metadata: { name: "cart", namespace: "shop" },
        spec: { replicas: 2 },
        status: { replicas: 2, readyReplicas: 1 },
      },
    ],
  });
  expect(evidence.map(({ owners }) => owners.map(({ object }) => object.kind))).toEqual([["Deployment"]]);
});

test("pods of one workload and of one node are siblings, others are not", () => {
  const replica = (name: string, node: string) =>
    podJson({
      name,
      node,
      owner: { kind: "ReplicaSet", name: "cart-7d9f8b6c5d" },
      labels: { "pod-template-hash": "7d9f8b6c5d" },
    });
  const { evidence } = read({
    json: [
      replica("cart-7d9f8b6c5d-a", "node-1"),
      replica("cart-7d9f8b6c5d-b", "node-2"),
      podJson({ name: "db-0", node: "node-1" }),
      podJson({ name: "other", node: "node-3" }),
    ],
  });
  expect(evidence.map(({ siblings }) => siblings.map(({ name }) => name))).toEqual([
    ["cart-7d9f8b6c5d-b", "db-0"],
    ["cart-7d9f8b6c5d-a"],
    ["cart-7d9f8b6c5d-a"],
    [],
  ]);
});

const eventsSection = (message: string) => `Events:
  Type     Reason   Age                From     Message
  ----     ------   ----               ----     -------
  Warning  BackOff  2m (x4 over 20m)   kubelet  ${message}
`;
const block = `  cart:
    Container ID:   containerd://1
    Image:          registry.example/cart:1
    State:          Waiting
      Reason:       CrashLoopBackOff
    Last State:     Terminated
      Reason:       Error
      Exit Code:    1
    Ready:          False
    Restart Count:  3
`;

test("an Events section alone, with a log: one nameless subject", () => {
  const { evidence, warnings } = read([
    { text: eventsSection("Back-off restarting failed container"), name: "describe.txt" },
    { text: "panic: boom", name: "previous.log" },
  ]);
  expect(evidence).toHaveLength(1);
  expect(evidence[0]).toMatchObject({ events: [{ reason: "BackOff" }], logs: [{ instance: "previous" }] });
  expect(warnings).toEqual([]);
});

test("an Events section whose messages name the pod belongs to its row", () => {
  const text = eventsSection(
    "Back-off restarting failed container cart in pod cart-7d9f8b6c5d-x2x7k_shop(0a1b2c3d-0a1b-2c3d-4e5f-0a1b2c3d4e5f)",
  );
  const { evidence } = read([
    { text: table, name: "pods.txt" },
    { text, name: "events.txt" },
  ]);
  const [first, ...rest] = evidence;
  expect(first).toMatchObject({
    row: { object: { name: "cart-7d9f8b6c5d-x2x7k" } },
    events: [{ reason: "BackOff" }],
  });
  for (const other of rest) expect(other).not.toHaveProperty("events");
});

test("a container's block without its pod's name, and the events that name it", () => {
  const text = eventsSection(
    "Back-off restarting failed container cart in pod cart-7d9f8b6c5d-x2x7k_shop(0a1b2c3d-0a1b-2c3d-4e5f-0a1b2c3d4e5f)",
  );
  const { evidence } = read([
    { text: block, name: "block.txt" },
    { text, name: "events.txt" },
    { text: table, name: "pods.txt" },
  ]);
  const subject = evidence.find(({ pod }) => pod !== undefined);
  expect(subject).toMatchObject({
    namespace: "shop",
    row: { object: { name: "cart-7d9f8b6c5d-x2x7k" } },
    events: [{ reason: "BackOff" }],
  });
  expect(evidence).toHaveLength(3);
});

test("an Events section that could be of any of two pods stands on its own, and that is said", () => {
  const { evidence, warnings } = read([
    { json: [podJson({ name: "a" }), podJson({ name: "b" })] },
    { text: eventsSection("Back-off restarting failed container"), name: "events.txt" },
  ]);
  expect(evidence.map(({ pod, events }) => [pod?.object.metadata?.name, events?.length])).toEqual([
    ["a", undefined],
    ["b", undefined],
    [undefined, 1],
  ]);
  expect(warnings).toMatchObject([{ code: "events-not-placed", file: "events.txt" }]);
});

test("Events sections of two files are about two things", () => {
  const { evidence } = read([
    { json: [podJson({ name: "a" }), podJson({ name: "b" })] },
    { text: eventsSection("Back-off restarting failed container"), name: "one.txt" },
    { text: eventsSection("Error: ImagePullBackOff"), name: "other.txt" },
  ]);
  expect(evidence.filter(({ pod }) => pod === undefined).map(({ events }) => events?.length)).toEqual([1, 1]);
});

const deployment = (name: string) => ({
  apiVersion: "apps/v1",
  kind: "Deployment",
  metadata: { name, namespace: "shop" },
  spec: { replicas: 1 },
  status: { replicas: 1, readyReplicas: 0 },
});

// A pod without the label that has its template's hash, beside a Deployment in trouble, without the ReplicaSet between.
const between: Record<string, { replicaSet: string; deployment: string; subjects: string[] }> = {
  "is one with its Deployment": {
    replicaSet: "cart-7d9f8b6c5d",
    deployment: "cart",
    subjects: ["Deployment/cart"],
  },
  "is one with it where the hash is short": {
    replicaSet: "cart-6c5d4",
    deployment: "cart",
    subjects: ["Deployment/cart"],
  },
  "is not of a Deployment of another name": {
    replicaSet: "cart-7d9f8b6c5d",
    deployment: "card",
    subjects: ["Deployment/card", "Deployment/cart"],
  },
  "is not of a Deployment whose name its ReplicaSet's merely begins with": {
    replicaSet: "cart-api",
    deployment: "cart",
    subjects: ["Deployment/cart", "ReplicaSet/cart-api"],
  },
};
test.each(Object.entries(between))("a pod %s", (_, { replicaSet, deployment: name, subjects }) => {
  const pod = podJson({
    name: `${replicaSet}-x2x7k`,
    labels: { app: "cart" },
    owner: { kind: "ReplicaSet", name: replicaSet },
  });
  const { evidence } = read({ json: listJson(pod, deployment(name)) });
  expect(
    evidence
      .map((each) => workloadOf(each))
      .map((workload) => `${workload?.kind}/${workload?.name}`)
      .toSorted(),
  ).toEqual(subjects);
});

const watched: Record<string, { rows: string[]; ended: string | undefined }> = {
  "after its end and its back-off": {
    rows: ["web 0/1 CrashLoopBackOff 2 4m", "web 0/1 OOMKilled 3 5m", "web 0/1 CrashLoopBackOff 3 5m"],
    ended: "OOMKilled",
  },
  "that ended in two ways: the newer": {
    rows: ["web 0/1 OOMKilled 2 4m", "web 0/1 Error 3 5m", "web 0/1 CrashLoopBackOff 3 5m"],
    ended: "Error",
  },
  "made anew under its name": {
    rows: ["web 0/1 OOMKilled 3 5m", "web 1/1 Running 0 5s"],
    ended: undefined,
  },
};
test.each(Object.entries(watched))("a watch shows a pod %s", (_, { rows: shown, ended }) => {
  const { evidence } = read({ text: ["NAME READY STATUS RESTARTS AGE", ...shown].join("\n") });
  expect(evidence.map(({ row }) => row?.object.ended?.status)).toEqual([ended]);
});
