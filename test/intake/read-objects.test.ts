import { dump } from "js-yaml";
import { expect, test } from "vitest";

import { eventJson, listJson, podJson } from "./pods.ts";
import { type Sent, read } from "./read.ts";

const pod = podJson();
const pretty = JSON.stringify(pod, null, 2);
const { apiVersion: _a, kind: _k, ...kindless } = pod;

/** Each tells of the one pod, at this place of the document. */
const wrappings: Record<string, { sent: Sent | Sent[]; pointer: string }> = {
  "a Pod as JSON": { sent: { text: pretty }, pointer: "" },
  "a Pod as YAML": { sent: { text: dump(pod) }, pointer: "" },
  "a Pod as YAML, with CRLF": { sent: { text: dump(pod).replaceAll("\n", "\r\n") }, pointer: "" },
  "a Pod as UTF-16": {
    sent: { bytes: Uint8Array.from([0xff, 0xfe, ...Buffer.from(pretty, "utf16le")]) },
    pointer: "",
  },
  "a List": { sent: { json: listJson({ kind: "Service", apiVersion: "v1" }, pod) }, pointer: "/items/1" },
  "a PodList of the API, whose items name no kind": {
    sent: { json: { kind: "PodList", apiVersion: "v1", items: [kindless] } },
    pointer: "/items/0",
  },
  "an item cut out of a PodList": { sent: { json: kindless }, pointer: "" },
  "an array": { sent: { json: [pod] }, pointer: "/0" },
  "a List in a List": { sent: { json: listJson(listJson(pod)) }, pointer: "/items/0/items/0" },
  "a watch frame": { sent: { json: { type: "MODIFIED", object: pod } }, pointer: "/object" },
  "an audit record": {
    sent: {
      json: {
        kind: "Event",
        apiVersion: "audit.k8s.io/v1",
        auditID: "1",
        verb: "patch",
        objectRef: { resource: "pods", name: "cart" },
        requestObject: { status: {} },
        responseObject: pod,
      },
    },
    pointer: "/responseObject",
  },
  "a refused request in an audit record": {
    sent: {
      json: {
        kind: "Event",
        apiVersion: "audit.k8s.io/v1",
        requestObject: pod,
        responseObject: { kind: "Status", apiVersion: "v1" },
      },
    },
    pointer: "/requestObject",
  },
  "an admission review": {
    sent: {
      json: {
        kind: "AdmissionReview",
        apiVersion: "admission.k8s.io/v1",
        request: { uid: "1", object: pod },
      },
    },
    pointer: "/request/object",
  },
  "JSON lines": {
    sent: { text: `${JSON.stringify({ kind: "Service", apiVersion: "v1" })}\n${JSON.stringify(pod)}\n` },
    pointer: "",
  },
  "documents one after the other": {
    sent: { text: `${JSON.stringify({ kind: "Service", apiVersion: "v1" }, null, 1)}${pretty}` },
    pointer: "",
  },
  "YAML documents": {
    sent: { text: `# made by hand\n---\napiVersion: v1\nkind: Service\n---\n${dump(pod)}---\n` },
    pointer: "",
  },
  "YAML with anchors": {
    sent: {
      text: dump(pod).replace("metadata:", "x-common: &meta\n  annotations: {a: b}\nmetadata:\n  <<: *meta"),
    },
    pointer: "",
  },
  "a bundle": {
    sent: {
      json: {
        apiVersion: "crashline/v1",
        kind: "EvidenceBundle",
        cluster: "prod",
        observedAt: "2026-03-02T11:00:00Z",
        items: [pod],
      },
    },
    pointer: "/items/0",
  },
  "curl -d of a JSON file": {
    sent: { text: pretty.replaceAll("\n", ""), mediaType: "application/x-www-form-urlencoded" },
    pointer: "",
  },
  "a real form": {
    sent: { text: `dump=${encodeURIComponent(pretty)}`, mediaType: "application/x-www-form-urlencoded" },
    pointer: "",
  },
  "YAML under the media type of JSON": {
    sent: { text: dump(pod), mediaType: "application/json" },
    pointer: "",
  },
  "an unknown media type": { sent: { text: pretty, mediaType: "application/octet-stream" }, pointer: "" },
  "a file of any name": { sent: { text: pretty, name: "x.log" }, pointer: "" },
  "duplicate keys, of which the last stands": {
    sent: { text: pretty.replace('"kind": "Pod"', '"kind": "Node", "kind": "Pod"') },
    pointer: "",
  },
  "YAML that is indented as a whole": { sent: { text: dump(pod).replaceAll(/^/gm, "    ") }, pointer: "" },
  "behind what kubectl said on standard error": {
    sent: {
      text: `W1122 10:00:00.000000   12 warnings.go:70] v1 Foo is deprecated\nWarning: old\n${pretty}`,
    },
    pointer: "",
  },
  "behind a command line and before a prompt": {
    sent: { text: `$ kubectl get pod cart -o json\n${pretty}\n$ ` },
    pointer: "",
  },
  "in a fence of Markdown": {
    sent: { text: `This is it:\n\n\`\`\`yaml\n${dump(pod)}\`\`\`\n` },
    pointer: "",
  },
  "a byte order mark": { sent: { text: `\ufeff${pretty}` }, pointer: "" },
};

test.each(Object.entries(wrappings))("%s", (_, { sent, pointer }) => {
  const { evidence, refused } = read(sent);
  expect(refused).toBeUndefined();
  expect(evidence.map(({ pod: given }) => given?.object.metadata?.name)).toEqual(["cart-7d9f8b6c5d-x2x7k"]);
  expect(evidence[0]?.pod?.source).toMatchObject({ form: "object", origin: "attached", pointer });
  expect(evidence[0]?.pod?.object.status?.containerStatuses?.[0]).toMatchObject({
    name: "cart",
    ready: true,
    restartCount: 0,
  });
});

test("a bundle says its cluster and its moment", () => {
  const bundle = {
    apiVersion: "crashline/v1",
    kind: "EvidenceBundle",
    cluster: "prod",
    observedAt: "2026-03-02T11:00:00Z",
    items: [pod],
  };
  expect(read({ json: bundle })).toMatchObject({ cluster: "prod", observedAt: "2026-03-02T11:00:00Z" });
  expect(read({ json: bundle }).evidence[0]).toMatchObject({ cluster: "prod", now: "2026-03-02T11:00:00Z" });
  expect(read({ json: bundle }, { cluster: "west" }).evidence[0]?.cluster).toBe("west");
});

test("a bundle's logs are placed by what it says of them", () => {
  const log = {
    namespace: "shop",
    pod: "cart-7d9f8b6c5d-x2x7k",
    container: "cart",
    containerID: "containerd://1",
    attempt: 6,
    previous: true,
    capturedAt: "2026-03-02T11:00:00Z",
    text: "starting\npassword=canary-77aa66bb\npanic: boom\n",
    truncated: true,
  };
  const { evidence } = read({
    json: { apiVersion: "crashline/v1", kind: "EvidenceBundle", items: [pod], logs: [log] },
  });
  expect(evidence).toHaveLength(1);
  expect(evidence[0]?.logs[0]).toMatchObject({
    pod: "cart-7d9f8b6c5d-x2x7k",
    container: "cart",
    containerID: "containerd://1",
    attempt: 6,
    instance: "previous",
    capturedAt: "2026-03-02T11:00:00Z",
    source: { pointer: "/logs/0", cut: { start: true } },
  });
  expect(evidence[0]?.logs[0]?.lines.at(-1)).toBe("panic: boom");
  expect(JSON.stringify(evidence)).not.toContain("canary");
});

test("bundles of several moments stay apart", () => {
  const bundle = (observedAt: string, restartCount: number) =>
    JSON.stringify({
      apiVersion: "crashline/v1",
      kind: "EvidenceBundle",
      cluster: "prod",
      observedAt,
      items: [podJson({ restartCount })],
    });
  const { evidence, observedAt } = read({
    mediaType: "application/x-ndjson",
    text: `${bundle("2026-03-02T11:00:00Z", 1)}\n${bundle("2026-03-02T12:00:00Z", 2)}\n`,
  });
  expect(evidence.map(({ now }) => now)).toEqual(["2026-03-02T11:00:00Z", "2026-03-02T12:00:00Z"]);
  expect(observedAt).toBeUndefined();
});

test("kinds that are not read are counted in one warning, secrets in another", () => {
  const { warnings, evidence } = read({
    json: listJson(
      pod,
      { apiVersion: "v1", kind: "Service" },
      { apiVersion: "v1", kind: "ConfigMap", data: { a: "canary-config" } },
      { apiVersion: "v1", kind: "ConfigMap", data: {} },
      { apiVersion: "v1", kind: "Secret", data: { a: "Y2FuYXJ5" }, stringData: { b: "canary-secret" } },
      { apiVersion: "example.com/v1", kind: "Widget", metadata: { name: "w" } },
    ),
  });
  expect(warnings.map(({ code }) => code)).toEqual(["secret-dropped", "unknown-kind"]);
  expect(warnings[1]?.detail).toContain("4 objects");
  expect(warnings[1]?.detail).toContain("ConfigMap (2)");
  expect(JSON.stringify({ warnings, evidence })).not.toMatch(/canary|Y2FuYXJ5/);
});

test("an empty EventList shows that there are no events", () => {
  expect(
    read([{ json: pod }, { json: { kind: "EventList", apiVersion: "v1", items: [] } }]).evidence[0]?.events,
  ).toEqual([]);
  expect(read({ json: pod }).evidence[0]).not.toHaveProperty("events");
});

test("of YAML documents one of which is broken, the others are read", () => {
  const { evidence, warnings } = read(
    `${dump(pod)}---\nkind: Pod\nmetadata: {name: [\n---\n${dump(podJson({ name: "other" }))}`,
  );
  expect(evidence.map(({ pod: given }) => given?.object.metadata?.name)).toEqual([
    "cart-7d9f8b6c5d-x2x7k",
    "other",
  ]);
  expect(warnings.map(({ code }) => code)).toContain("yaml-unreadable");
});

test("the status of a pod that was turned away has no containers", () => {
  const status = { phase: "Failed", reason: "Evicted", message: "The node was low on resource: inodes." };
  const { evidence } = read({ json: { status } });
  expect(evidence[0]?.pod?.object.status).toMatchObject(status);
});

test("the status of a pod that was turned away, alone", () => {
  const status = {
    message: "Pod was rejected: x",
    phase: "Failed",
    reason: "OutOfcpu",
    startTime: "2020-04-19T19:30:12Z",
  };
  const { evidence } = read({ json: status });
  expect(evidence[0]?.pod?.object.status).toMatchObject(status);
});

test("the end of a status whose containers were cut off", () => {
  const { evidence } = read(
    "  message: 'low on memory'\n  phase: Failed\n  qosClass: Burstable\n  reason: Evicted\n",
  );
  expect(evidence[0]?.pod?.object.status).toMatchObject({ reason: "Evicted", message: "low on memory" });
});

test("JSON that was copied out of the middle of a pod", () => {
  const { evidence } = read(
    `            "status": {
                "conditions": [{ "message": "0/1 nodes are available", "reason": "Unschedulable", "status": "False", "type": "PodScheduled" }],
                "phase": "Pending"
            }
        },
`,
  );
  expect(evidence[0]?.pod?.object.status).toMatchObject({ phase: "Pending" });
});

test("a pod that could not be made, of a controller that no column names", () => {
  const { evidence } = read(
    "LAST SEEN   TYPE      REASON         KIND         MESSAGE\n5m          Warning   FailedCreate   ReplicaSet   Error creating: x\n",
  );
  expect(evidence).toMatchObject([
    { events: [{ reason: "FailedCreate", involved: { kind: "ReplicaSet" } }] },
  ]);
});

test.each([
  [
    'The error is `MountVolume.NewMounter initialization failed for volume "a" : no driver` here.',
    "FailedMount",
  ],
  [
    "`pod/web-1    Error: failed to get sandbox container task: no running task found`\n**Note**: often",
    "Failed",
  ],
  ["message: 'pods \"web-1\" is forbidden: it says\n  more of it'\nreason: x", "FailedCreate"],
  ['create Pod web-0 in StatefulSet web failed error: pods "web-0" is forbidden: x', "FailedCreate"],
])("a message of the cluster within somebody's words: %s", (given, reason) => {
  expect(read(given).evidence).toMatchObject([{ events: [{ reason }] }]);
});

test("a claim that waits, and nothing else", () => {
  const { evidence } = read(
    "LAST SEEN   TYPE     REASON                 OBJECT                         MESSAGE\n5m          Normal   WaitForFirstConsumer   persistentvolumeclaim/data-0   waiting for first consumer to be created before binding\n",
  );
  expect(evidence).toMatchObject([{ events: [{ reason: "WaitForFirstConsumer" }] }]);
});

test("a volume of Kubernetes 1.5 that is not attached, in a message alone", () => {
  const { evidence } = read(
    'Failed to attach volume "pvc-1" on node "n-2" with: Service returned an error. Status=409',
  );
  expect(evidence).toMatchObject([{ events: [{ reason: "FailedAttachVolume" }] }]);
});

test("what a claim says of itself in a message alone", () => {
  const { evidence } = read(
    'failed to provision volume with StorageClass "fast": rpc error: code = Internal desc = x',
  );
  expect(evidence).toMatchObject([
    { claims: [], events: [{ reason: "ProvisioningFailed", involved: { kind: "PersistentVolumeClaim" } }] },
  ]);
});

test("a claim that cannot be bound is told beside pods that are not known to mount it", () => {
  const pods = "NAME     READY   STATUS    RESTARTS   AGE\ncart-0   0/1     Pending   0          31s\n";
  const claim = (reason: string) =>
    `Name:          data-cart-0\nNamespace:     shop\nStorageClass:  \nStatus:        Pending\nVolume:        \nEvents:\n  Type    Reason  Age  From  Message\n  ----  ----  ----  ----  ----\n  Normal  ${reason}  3m (x9 over 1h)  persistentvolume-controller  no persistent volumes available\n`;
  const claimsOf = (reason: string) =>
    read([{ text: pods }, { text: claim(reason) }]).evidence.map(({ claims, row }) => [
      row?.object.name,
      claims[0]?.object.metadata?.name,
    ]);
  expect(claimsOf("FailedBinding")).toEqual([
    ["cart-0", undefined],
    [undefined, "data-cart-0"],
  ]);
  expect(claimsOf("WaitForFirstConsumer")).toEqual([["cart-0", undefined]]);
});

test("a few words beside a table of nodes do not hide the nodes", () => {
  const nodes = "NAME   STATUS     ROLES    AGE   VERSION\nn1     NotReady   <none>   5d    v1.30.1\n";
  const { evidence } = read([{ text: nodes }, { text: "KubeletNotReady cni config uninitialized\n" }]);
  expect(evidence.map(({ node }) => node?.object.metadata?.name)).toContain("n1");
});

test("fragments that jsonpath prints are of a pod without a name", () => {
  const containerStatuses = [
    { name: "cart", restartCount: 7, state: { waiting: { reason: "CrashLoopBackOff" } } },
  ];
  const status = { phase: "Running", containerStatuses };
  for (const json of [status, { status }, containerStatuses, containerStatuses[0]]) {
    const { evidence } = read({ json });
    expect(evidence[0]?.pod?.object.status?.containerStatuses).toMatchObject([
      { name: "cart", restartCount: 7 },
    ]);
  }
});

test("the states of a container alone, and a status that is cut off within its message", () => {
  const lastState = { terminated: { exitCode: 137, reason: "Error" } };
  expect(read({ json: { lastState } }).evidence[0]?.pod?.object.status?.containerStatuses).toMatchObject([
    { lastState },
  ]);
  const text = `  - name: cart
    restartCount: 0
    state:
      waiting:
        message: 'Back-off pulling image "cart:1": ErrImagePull:
          failed to pull and unp
`;
  expect(read({ text }).evidence[0]?.pod?.object.status?.containerStatuses).toMatchObject([
    { name: "cart", state: { waiting: { message: expect.stringMatching(/failed to pull and unp$/) } } },
  ]);
});

test.each<[string, object, object]>([
  [
    "docker inspect",
    [
      {
        Name: "/k8s_api_api-0_shop_0b5f3a52-0000-4000-8000-000000000001_3",
        State: {
          Status: "exited",
          Running: false,
          OOMKilled: true,
          ExitCode: 137,
          Error: "",
          StartedAt: "2025-03-01T10:00:00Z",
          FinishedAt: "2025-03-01T10:05:00Z",
        },
        Config: { Env: ["TOKEN=hush"] },
      },
    ],
    {
      metadata: { name: "api-0", namespace: "shop" },
      status: {
        containerStatuses: [
          {
            name: "api",
            restartCount: 3,
            state: { terminated: { exitCode: 137, reason: "OOMKilled", finishedAt: "2025-03-01T10:05:00Z" } },
          },
        ],
      },
    },
  ],
  [
    "the state alone",
    { Status: "running", Running: true, OOMKilled: false, ExitCode: 0, StartedAt: "2025-03-01T10:00:00Z" },
    {
      status: {
        containerStatuses: [{ name: "", state: { running: { startedAt: "2025-03-01T10:00:00Z" } } }],
      },
    },
  ],
  [
    "crictl inspect",
    {
      status: {
        metadata: { attempt: 3, name: "api" },
        state: "CONTAINER_EXITED",
        startedAt: "2025-03-01T10:00:00Z",
        finishedAt: "2025-03-01T10:05:00Z",
        exitCode: 2,
        reason: "Error",
        message: "",
        labels: {
          "io.kubernetes.container.name": "api",
          "io.kubernetes.pod.name": "api-0",
          "io.kubernetes.pod.namespace": "shop",
        },
      },
      info: {},
    },
    {
      metadata: { name: "api-0", namespace: "shop" },
      status: {
        containerStatuses: [
          { name: "api", restartCount: 3, state: { terminated: { exitCode: 2, reason: "Error" } } },
        ],
      },
    },
  ],
])("what a node says of a container is of its pod: %s", (_, json, expected) => {
  const { evidence, warnings } = read({ json });
  expect(evidence[0]?.pod?.object).toMatchObject(expected);
  expect(warnings).toEqual([]);
  expect(JSON.stringify(evidence)).not.toContain("hush");
});

test("an ended state alone is how the container ended last", () => {
  const terminated = { exitCode: 137, reason: "OOMKilled", finishedAt: "2025-03-01T10:05:00Z" };
  const { evidence } = read({ json: { terminated } });
  expect(evidence[0]?.pod?.object.status?.containerStatuses).toMatchObject([{ lastState: { terminated } }]);
});

test.each<[string, string]>([
  ["", "lastState:\n  terminated:\n    exitCode: 137\nname: app\nready: false\nrestartCount: 7\n"],
  ["    ", "lastState: {}\nname: app\nrestartCount: 7\nstate:\n  waiting:\n    reason: CrashLoopBackOff\n"],
])("one container's status cut out of YAML, behind %j", (margin, text) => {
  const { evidence } = read(text.replace(/^/gm, margin).trimEnd());
  expect(evidence[0]?.pod?.object.status?.containerStatuses).toMatchObject([
    { name: "app", restartCount: 7 },
  ]);
});

test("YAML of somebody's own that carries a pod and its log", () => {
  const text = `incident: INC-1\npod:\n  apiVersion: v1\n  kind: Pod\n  metadata:\n    name: web-0\n  status:\n    phase: Running\n    containerStatuses:\n    - name: app\n      restartCount: 7\nlogs: |\n  starting\n  panic: boom\n`;
  expect(read(text).evidence).toMatchObject([
    { pod: { source: { pointer: "/pod" } }, logs: [{ pod: "web-0", lines: ["starting", "panic: boom"] }] },
  ]);
});

test("the conditions of a pod alone", () => {
  const conditions = [
    { type: "Ready", status: "False", reason: "ContainersNotReady" },
    { type: "Initialized", status: "True" },
  ];
  expect(read({ json: { status: { conditions } } }).evidence[0]?.pod?.object.status?.conditions).toHaveLength(
    2,
  );
});

test("a pod's condition by its reason", () => {
  const conditions = [{ type: "Ready", status: "False", reason: "ReadinessGatesNotReady" }];
  expect(read({ json: { status: { conditions } } }).evidence[0]?.pod?.object.status?.conditions).toHaveLength(
    1,
  );
});

test("fragments of YAML that were cut out of a pod", () => {
  const item =
    "- name: cart\n    restartCount: 7\n    state:\n      waiting:\n        reason: CrashLoopBackOff\n";
  for (const text of [`  ${item}`, `  containerStatuses:\n  ${item}`]) {
    const { evidence } = read({ text });
    expect(evidence[0]?.pod?.object.status?.containerStatuses).toMatchObject([
      { name: "cart", restartCount: 7 },
    ]);
  }
  expect(read({ text: "- name: cart\n  state: idle\n" }).evidence[0]?.pod).toBeUndefined();
});

test("an object that a program prints is a log, not YAML", () => {
  const text =
    "    status: 400,\n    statusText: 'Bad Request',\n    headers: Headers {\n      date: 'now',\n    },\nGET / 500\n";
  expect(read({ text }).evidence[0]?.logs[0]?.lines).toHaveLength(6);
});

test("a log in two styles is a log to its first line", () => {
  const text = `E1122 10:00:00.000000   12 leaderelection.go:1] lost\n{"level":"error","msg":"shutting down"}\n`;
  for (const name of [undefined, "previous.log"]) {
    const { evidence } = read({ text, ...(name !== undefined && { name }) });
    expect(evidence[0]?.logs[0]?.lines).toHaveLength(2);
  }
});

test("where a fault is, behind lines that were skipped, is told by the lines of the file", () => {
  expect(read(`Warning: old\nWarning: older\n{"kind": "Pod",\n x}`).refused).toMatchObject({
    code: "input_unreadable",
    line: 4,
    column: 2,
  });
});

test("a pod without an event in a list of its namespace's events had none", () => {
  const listed = listJson(
    podJson({ name: "c" }),
    podJson({ name: "d", namespace: "test" }),
    eventJson({ name: "a" }),
    eventJson({ name: "b" }),
  );
  const { evidence } = read({ json: listed });
  expect(evidence[0]?.events).toEqual([]);
  expect(evidence[1]).not.toHaveProperty("events");
  expect(
    read({ json: listJson(podJson({ name: "c" }), eventJson({ name: "a" }), eventJson({ name: "a" })) })
      .evidence[0],
  ).not.toHaveProperty("events");
});

test("events alone are about the pods they name", () => {
  const { evidence } = read({
    json: listJson(
      eventJson({ name: "a" }),
      eventJson({ name: "b" }),
      eventJson({ name: "a", reason: "Killing" }),
    ),
  });
  expect(evidence.map(({ events }) => events?.map(({ involved }) => involved.name))).toEqual([
    ["a", "a"],
    ["b"],
  ]);
});

test("lines of a program that has phases of its own are a log", () => {
  const line = (phase: string) =>
    JSON.stringify({ phase, startTime: "2026-03-02T10:00:00Z", message: `${phase} of the migration` });
  const { evidence } = read(`${line("Running")}\n${line("Failed")}\n`);
  expect(evidence[0]?.pod).toBeUndefined();
  expect(evidence[0]?.logs[0]?.lines).toHaveLength(2);
});

test.each(["", ","])("a member of a pod, copied without the braces around it%s", (end) => {
  const status = JSON.stringify({ phase: "Failed", reason: "DeadlineExceeded" }, null, 2);
  const { evidence } = read(`    "status": ${status}${end}\n`);
  expect(evidence[0]?.pod?.object.status).toEqual({ phase: "Failed", reason: "DeadlineExceeded" });
});

test("a log that shows an object in YAML is a log", () => {
  const lines = ["applying:", "  apiVersion: v1", "  kind: ConfigMap", "panic: no answer: timeout"];
  expect(read(lines.join("\n")).evidence).toMatchObject([{ logs: [{ lines }] }]);
});
