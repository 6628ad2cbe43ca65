import { describe, expect, test } from "vitest";

import { events, kinds, readText, text } from "./read-text.ts";

describe("messages of events, each below its time", () => {
  const newestFirst = text`
    2025-03-01 10:02:41
    Container cart failed startup probe, will be restarted
    2025-03-01 10:02:40
    Startup probe failed: Get "http://10.42.0.7:8080/": dial tcp 10.42.0.7:8080: connect: connection refused
    2025-03-01 10:00:31
    Started container cart
    2025-03-01 10:00:31
    Created container cart
    2025-03-01 10:00:28
    Container image "shop/cart:1" already present on machine
    2025-03-01 10:00:25
    Add eth0 [172.16.0.9/16] from cni-net
    2025-03-01 10:00:24
    Scaled up replica set cart-7d4f to 1
  `;

  test("are events, as old as they are behind the newest; their zone is nobody's to tell", () => {
    expect(
      events(readText(newestFirst)).map(({ reason, lastAgeSeconds, lastAt, container }) => ({
        reason,
        lastAgeSeconds,
        lastAt,
        container,
      })),
    ).toMatchObject([
      { reason: "Killing", lastAgeSeconds: 0, lastAt: undefined, container: "cart" },
      { reason: "Unhealthy", lastAgeSeconds: 1 },
      { reason: "Started", lastAgeSeconds: 130, container: "cart" },
      { reason: "Created", lastAgeSeconds: 130, container: "cart" },
      { reason: "Pulled", lastAgeSeconds: 133 },
      { reason: "AddedInterface", lastAgeSeconds: 136 },
    ]);
  });

  test("may be many", () => {
    expect(events(readText(newestFirst.repeat(10)))).toHaveLength(60);
  });

  test.each(["", "2025-03-01 10:00:00\n", "2025-13-41 10:00:00\nStarted container cart\n"])(
    "a time without a message, and what is none: %j",
    (given) => {
      for (const { lastAgeSeconds = 0 } of events(readText(given))) expect(lastAgeSeconds).toBe(0);
    },
  );

  test("one message before half a million times", { timeout: 60_000 }, () => {
    const times = "2025-03-01 10:00:00\n".repeat(500_000);
    expect(events(readText(`Started container cart\n${times}`))).toHaveLength(1);
  });

  test("a log whose times stand alone is a log", () => {
    const log = "2025-03-01 10:00:00\nloading settings\n2025-03-01 10:00:01\nERROR settings are missing\n";
    expect(kinds(readText(log))).toStrictEqual(["log"]);
  });
});

test("what JupyterHub tells of a server's pod: a time, the type, the message", () => {
  const told = [
    "Server requested",
    ...[
      "00Z [Normal] Successfully assigned lab/jupyter-mira to node-4",
      '01.250Z [Normal] Pulling image "lab/notebook:7"',
      "02Z [Normal] Started container block-metadata",
      "03Z [Warning] The node was low on resource: ephemeral-storage.",
      "04Z [Warning] Something that nobody has heard of.",
    ].map((rest) => `2025-03-01T10:00:${rest}`),
  ].join("\n");
  expect(events(readText(told))).toMatchObject([
    { reason: "Scheduled", type: "Normal", lastAt: "2025-03-01T10:00:00Z" },
    { reason: "Pulling" },
    { reason: "Started", container: "block-metadata" },
    {
      reason: "Evicted",
      type: "Warning",
      message: "The node was low on resource: ephemeral-storage.",
      lastAt: "2025-03-01T10:00:03Z",
    },
  ]);
});

test("crictl's refusal of an image is the kubelet's", () => {
  const said =
    'FATA[0000] pulling image failed: rpc error: code = Unknown desc = failed to pull and unpack image "a/b:1": not found';
  expect(events(readText(said))).toMatchObject([{ reason: "Failed", type: "Warning" }]);
});

test("a list of reasons that a window broke goes on until its bracket", () => {
  const said = text`
    Error creating: pods "cart-7d4f-" is forbidden: unable to validate against any security context constraint: [provider "anyuid": Forbidden: not usable by user or serviceaccount, provider restricted-
    v2: .containers[0].capabilities.add: Invalid value: "SETPCAP": capability may not be added, provider restricted-v2:
     .containers[0].allowPrivilegeEscalation: Invalid value: true: Allowing privilege escalation is not allowed,
     provider "nonroot": Forbidden: not usable by user or serviceaccount]
  `;
  expect(events(readText(said))).toMatchObject([{ reason: "FailedCreate", message: said.trimEnd() }]);
  const log = text`
    Error creating: pods "cart-7d4f-" is forbidden: no [list]
    loading settings
    shelves counted
    orders counted
  `;
  expect(kinds(readText(log))).toContain("log");
});

test("Docker's own pings of a registry are lines of the message before them, and a log by themselves", () => {
  const pings = [
    "v2 ping attempt failed with error: Get https://10.0.0.9:5000/v2/: dial tcp 10.0.0.9:5000: i/o timeout",
    " v1 ping attempt failed with error: Get https://10.0.0.9:5000/v1/_ping: dial tcp 10.0.0.9:5000: i/o timeout",
  ].join("\n");
  const said =
    'Failed to pull image "10.0.0.9:5000/shop/cart:1": API error (500): unable to ping registry endpoint https://10.0.0.9:5000/v0/';
  const [pulled, ...others] = events(readText(`${said}\n${pings}\n${pings}\n`));
  expect(others).toStrictEqual([]);
  expect(pulled).toMatchObject({ reason: "Failed", message: `${said}\n${pings}\n${pings}` });
  expect(kinds(readText(`${pings}\n`))).toStrictEqual(["log"]);
});

test("a registry's error below somebody's own words, in whatever script", () => {
  const said = text`
    镜像拉取失败
    1.在节点上 docker login 成功
    最后报错：failed to do request: Head "https://registry.example.com:5000/v2/shop/cart/manifests/1.0": x509: certificate signed by unknown authority
  `;
  expect(events(readText(said))).toMatchObject([{ reason: "Failed", type: "Warning" }]);
});

test("a probe's failure may be typed rather than copied", () => {
  const said =
    'Readiness Probe failed Get "http://localhost:8080/" : dial tcp localhost:8080: connection refused';
  expect(events(readText(said))).toMatchObject([{ reason: "Unhealthy", message: said }]);
});

test("a probe's output may be a program's log, with its times", () => {
  const said =
    "We get this from the driver:\n\nLiveness probe failed: F0323 08:32:37.215762 38 main.go:157] not registered yet";
  expect(events(readText(said))).toMatchObject([{ reason: "Unhealthy" }]);
  expect(
    kinds(readText("We get this from the driver:\n\nF0323 08:32:37.215762 38 main.go:157] no\n")),
  ).toStrictEqual(["log"]);
});

test("a message that was broken within the name of an image", () => {
  const found = events(
    readText(text`
      Failed to pull image "registry.example.com/shop/cart@
      sha256:5b0e":
      rpc error: code = Unknown desc = Get https://registry.example.com/v2/: Forbidden
    `),
  );
  expect(found).toMatchObject([{ reason: "Failed" }]);
  expect(found[0]?.message).toMatch(/Forbidden$/);
});

test("what the autoscaler says of a pod", () => {
  expect(events(readText("pod didn't trigger scale-up: 2 Insufficient cpu\n"))).toMatchObject([
    { reason: "NotTriggerScaleUp", type: "Normal" },
  ]);
});

test("what the network plugin says of a pod, without the sandbox", () => {
  const said =
    'networkPlugin cni failed to set up pod "cart-1_shop" network: error getting ClusterInformation: connection is unauthorized: Unauthorized';
  expect(events(readText(`${said}\n`))).toMatchObject([{ reason: "FailedCreatePodSandBox" }]);
});

test.each(["", "Message:      ", "Error: "])("what the runtime says of a container, behind %j", (lead) => {
  const said =
    "failed to create containerd task: failed to create shim task: OCI runtime create failed: cgroup";
  expect(events(readText(`${lead}${said}\n`))).toMatchObject([{ reason: "Failed", type: "Warning" }]);
});

test.each([
  ['Container image "cart:1" is not present with pull policy of Never', "ErrImageNeverPull"],
  [
    'Error response from daemon: Head "https://registry.example.com/v2/shop/cart/manifests/1": Forbidden',
    "Failed",
  ],
  ["no persistent volumes available for this claim and no storage class is set", "FailedBinding"],
  ["Pod Node didn't have enough resource: cpu, requested: 1100, used: 950, capacity: 2000", "OutOfcpu"],
  ['"The node was low on resource: ephemeral-storage. Container cart was using 3Ki."', "Evicted"],
  [
    `it is an event of the pod's, and it says "pod didn't trigger scale-up: 1 in backoff after failed scale-up"`,
    "NotTriggerScaleUp",
  ],
  [
    "Node scale up in zones us-east1-b associated with this pod failed: GCE quota exceeded. Pod is at risk of not being scheduled.",
    "FailedScaleUp",
  ],
  [
    "Mounting arguments: -t nfs nas:/cart /var/lib/kubelet/pods/1/volumes/kubernetes.io~nfs/data\nOutput: mount.nfs: access denied by server while mounting nas:/cart",
    "FailedMount",
  ],
  [
    "Output: Running scope as unit run-1.scope.\nmount.nfs: Failed to resolve server nas: Name or service not known\nmount.nfs: no",
    "FailedMount",
  ],
  [
    "Pod Allocate failed due to requested number of devices unavailable for a.com/gpu. Requested: 1, Available: 0, which is unexpected",
    "UnexpectedAdmissionError",
  ],
  [
    'Error from server (Forbidden): pods "cart-debug" is forbidden: unable to validate against any security context constraint: []',
    "FailedCreate",
  ],
  [
    'The pod has two events: `Error: ErrImagePull` and `Failed to pull image "cart:1": manifest unknown`.',
    "Failed",
  ],
  [
    "Error response from daemon: Get https://hub:5000/v2/: http: server gave HTTP response to HTTPS client",
    "Failed",
  ],
  ['[event: pod shop/cart-1] Failed to pull image "cart:1": manifest unknown', "Failed"],
  ["network: open /run/flannel/subnet.env: no such file or directory", "FailedCreatePodSandBox"],
])("a sentence without its reason: %s", (said, reason) => {
  expect(events(readText(`${said}\n`))).toMatchObject([{ reason }]);
});

test("a list in which a time without a zone stands before each", () => {
  const listed = text`
    2025-03-01 10:00:00	Node is not ready
    2025-03-01 10:00:31	Cancelling deletion of Pod shop/cart-1
    2025-03-01 10:02:00	Readiness probe failed: Get "http://10.0.0.9:8080/": dial tcp 10.0.0.9:8080: connect: connection refused
  `;
  expect(events(readText(listed)).map(({ reason }) => reason)).toEqual([
    "NodeNotReady",
    "TaintManagerEviction",
    "Unhealthy",
  ]);
  const log = "2025-03-01 10:00:00 Starting\n2025-03-01 10:00:01 Cannot open the store\n";
  expect(kinds(readText(log))).toEqual(["log"]);
});

test("of several sentences that somebody sets off the longest is told", () => {
  const said = 'It has `Error: ErrImagePull` and `Failed to pull image "cart:1": manifest unknown`.\n';
  expect(events(readText(said))).toMatchObject([
    { message: 'Failed to pull image "cart:1": manifest unknown' },
  ]);
});

test("what kubectl may not do is no refused pod", () => {
  const given =
    'Error from server (Forbidden): pods "cart-1" is forbidden: User "ann" cannot get resource "pods"\n';
  expect(events(readText(given))).toEqual([]);
});
