import { expect, test } from "vitest";

import { events, kinds, nodes, readText, text } from "./read-text.ts";

const given = text`
  Name:               n1
  Roles:              worker
  Labels:             kubernetes.io/arch=arm64
                      topology.kubernetes.io/zone=a
  Annotations:        volumes.kubernetes.io/controller-managed-attach-detach: true
  CreationTimestamp:  Thu, 12 Nov 2026 07:09:07 +0100
  Taints:             node.kubernetes.io/unreachable:NoExecute
                      dedicated=gpu:NoSchedule
  Unschedulable:      true
  Lease:
    HolderIdentity:  n1
    RenewTime:       Sun, 22 Nov 2026 17:08:57 +0000
  Conditions:
    Type             Status    LastHeartbeatTime                 LastTransitionTime                Reason                         Message
    ----             ------    -----------------                 ------------------                ------                         -------
    MemoryPressure   True      Sun, 22 Nov 2026 17:08:57 +0000   Sun, 22 Nov 2026 16:52:27 +0000   KubeletHasInsufficientMemory   kubelet has insufficient memory available
    Ready            Unknown   Mon, 01 Jan 0001 00:00:00 +0000   Sun, 22 Nov 2026 16:52:27 +0000   NodeStatusUnknown              Kubelet stopped posting node status.
  Addresses:
    InternalIP:  10.0.0.1
    Hostname:    n1
  Capacity:
    cpu:             4
    hugepages-1Gi:   0
    memory:          8Gi
  Allocatable:
    memory:          7Gi
  System Info:
    Boot ID:                    b0
    Architecture:               arm64
    Container Runtime Version:  containerd://1.7
    Kubelet Version:            v1.30.1
  PodCIDR:                      10.0.0.0/24
  Non-terminated Pods:          (1 in total)
    Namespace                   Name     CPU Requests  CPU Limits  Memory Requests  Memory Limits  Age
    ---------                   ----     ------------  ----------  ---------------  -------------  ---
    shop                        web-0    100m (2%)     1 (25%)     0 (0%)           256Mi (3%)     66m
  Allocated resources:
    (Total limits may be over 100 percent, i.e., overcommitted.)
    Resource           Requests   Limits
    --------           --------   ------
    memory             0 (0%)     256Mi (3%)
  Events:
    Type     Reason     Age   From            Message
    ----     ------     ----  ----            -------
    Warning  SystemOOM  2m    kubelet         System OOM encountered, victim process: java, pid: 17
`;

test("a node with its conditions, taints and events", () => {
  const reading = readText(given);
  expect(kinds(reading)).toEqual(["node", "event"]);
  expect(nodes(reading)[0]).toMatchObject({
    metadata: {
      name: "n1",
      creationTimestamp: "2026-11-12T06:09:07Z",
      labels: { "kubernetes.io/arch": "arm64" },
    },
    spec: {
      unschedulable: true,
      taints: [
        { key: "node.kubernetes.io/unreachable", effect: "NoExecute" },
        { key: "dedicated", value: "gpu", effect: "NoSchedule" },
      ],
    },
    status: {
      conditions: [
        {
          type: "MemoryPressure",
          status: "True",
          reason: "KubeletHasInsufficientMemory",
          message: "kubelet has insufficient memory available",
          lastTransitionTime: "2026-11-22T16:52:27Z",
        },
        {
          type: "Ready",
          status: "Unknown",
          reason: "NodeStatusUnknown",
          message: "Kubelet stopped posting node status.",
        },
      ],
      addresses: [{ type: "InternalIP", address: "10.0.0.1" }, { type: "Hostname" }],
      capacity: { cpu: "4", memory: "8Gi" },
      allocatable: { memory: "7Gi" },
      nodeInfo: { architecture: "arm64", bootID: "b0", kubeletVersion: "v1.30.1" },
    },
  });
  expect(nodes(reading)[0]?.status?.conditions?.[1]).not.toHaveProperty("lastHeartbeatTime");
  expect(events(reading)).toMatchObject([
    { reason: "SystemOOM", involved: { kind: "Node", name: "n1" }, lastAgeSeconds: 120 },
  ]);
});

test("a condition knows its line", () => {
  const [piece] = readText(given).pieces;
  const line =
    piece?.kind === "node" ? piece.node.source.lines?.get("/status/conditions/1/status") : undefined;
  expect(given.split("\n")[(line ?? 0) - 1]).toMatch(/^ {2}Ready /);
});

test("conditions that tell of heartbeats are a node's, whatever else was cut away", () => {
  const reading = readText(text`
    Name:         n1
    Labels:       zone=a
    Annotations:  <none>
    Conditions:
      Type    Status  LastHeartbeatTime                 LastTransitionTime                Reason            Message
      ----    ------  -----------------                 ------------------                ------            -------
      Ready   False   Sun, 22 Nov 2026 17:08:57 +0000   Sun, 22 Nov 2026 16:52:27 +0000   KubeletNotReady   PLEG is not healthy
  `);
  expect(nodes(reading)[0]?.status?.conditions).toMatchObject([{ type: "Ready", status: "False" }]);
});

test.each([
  ["a pod's", "Type    Status"],
  ["a deployment's", "Type    Status  Reason"],
  ["a claim's", "Type    Status  LastProbeTime                     LastTransitionTime                Reason"],
])("conditions that tell of none are not a node's: %s", (_, header) => {
  const other = `Name:         n1\nLabels:       zone=a\nAnnotations:  <none>\nConditions:\n  ${header}\n  ----    ------\n  Ready   False\n`;
  expect(nodes(readText(other))).toEqual([]);
});

test("conditions whose heading is lost are read, on their lines", () => {
  const bare = given.replace("Conditions:\n", "");
  expect(nodes(readText(bare))[0]?.status?.conditions).toEqual(nodes(readText(given))[0]?.status?.conditions);
  const [piece] = readText(bare).pieces;
  const line =
    piece?.kind === "node" ? piece.node.source.lines?.get("/status/conditions/1/status") : undefined;
  expect(bare.split("\n")[(line ?? 0) - 1]).toMatch(/^ {2}Ready /);
});

test("a description cut before its events says so", () => {
  const [piece] = readText(given.slice(0, given.indexOf("Addresses:"))).pieces;
  expect(piece?.kind === "node" && piece.node.source.cut).toEqual({ end: true });
});

test("get nodes gives the Ready condition and whether the node takes pods", () => {
  const reading = readText(text`
    NAME   STATUS                        ROLES           AGE   VERSION
    n1     Ready                         control-plane   44d   v1.30.1
    n2     NotReady,SchedulingDisabled   <none>          44d   v1.30.1
    n3     Unknown                       <none>          44d   v1.30.1
  `);
  expect(nodes(reading)).toMatchObject([
    { metadata: { name: "n1" }, spec: {}, status: { conditions: [{ type: "Ready", status: "True" }] } },
    {
      metadata: { name: "n2" },
      spec: { unschedulable: true },
      status: { conditions: [{ status: "False" }] },
    },
    { metadata: { name: "n3" }, status: { conditions: [{ status: "Unknown" }] } },
  ]);
});

test("get nodes of 1.5, and namespaces, whose columns are the same", () => {
  const reading = readText(text`
    NAME   STATUS                     AGE
    n1     Ready,SchedulingDisabled   3d
    n2     NotReady                   3d
  `);
  expect(nodes(reading)).toMatchObject([
    { metadata: { name: "n1" }, spec: { unschedulable: true }, status: { conditions: [{ status: "True" }] } },
    { metadata: { name: "n2" }, status: { conditions: [{ status: "False" }] } },
  ]);
  expect(
    readText("NAME      STATUS        AGE\ndefault   Active        5d\nold       Terminating   5d\n").pieces,
  ).toEqual([]);
});
