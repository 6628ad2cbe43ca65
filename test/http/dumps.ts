/** A Pod whose container was OOM-killed at its limit, as kubectl prints it; `restarts` tells one such dump from the next. */
export function oomPod({
  restarts = 3,
  finishedAt = "2026-03-02T10:05:00Z",
  name = "cart-7d9f8b6c5d-x2x7k",
} = {}): string {
  return JSON.stringify({
    apiVersion: "v1",
    kind: "Pod",
    metadata: {
      name,
      namespace: "shop",
      uid: `uid-of-${name}`,
      labels: { team: "checkout", "pod-template-hash": "7d9f8b6c5d" },
      ownerReferences: [
        { apiVersion: "apps/v1", kind: "ReplicaSet", name: "cart-7d9f8b6c5d", uid: "r", controller: true },
      ],
    },
    spec: {
      nodeName: "node-1",
      containers: [
        {
          name: "cart",
          image: "registry.example/cart:4.2.0",
          env: [{ name: "DB_PASSWORD", value: "correct-horse-battery" }],
          resources: { limits: { memory: "256Mi" } },
        },
      ],
    },
    status: {
      phase: "Running",
      containerStatuses: [
        {
          name: "cart",
          image: "registry.example/cart:4.2.0",
          imageID: "",
          ready: false,
          restartCount: restarts,
          state: {
            waiting: {
              reason: "CrashLoopBackOff",
              message: `back-off 40s restarting failed container=cart pod=${name}_shop(u)`,
            },
          },
          lastState: {
            terminated: { reason: "OOMKilled", exitCode: 137, startedAt: "2026-03-02T10:00:00Z", finishedAt },
          },
        },
      ],
    },
  });
}

/** The same crash as {@link oomPod}'s first, as `kubectl describe pod` tells it. */
export const oomDescribe = `Name:             cart-7d9f8b6c5d-x2x7k
Namespace:        shop
Priority:         0
Service Account:  default
Node:             node-1/10.0.0.4
Start Time:       Mon, 02 Mar 2026 09:00:00 +0000
Labels:           pod-template-hash=7d9f8b6c5d
                  team=checkout
Annotations:      <none>
Status:           Running
IP:               10.1.0.7
IPs:
  IP:           10.1.0.7
Controlled By:  ReplicaSet/cart-7d9f8b6c5d
Containers:
  cart:
    Container ID:   containerd://7f1c
    Image:          registry.example/cart:4.2.0
    Image ID:       registry.example/cart@sha256:00
    Port:           <none>
    Host Port:      <none>
    State:          Waiting
      Reason:       CrashLoopBackOff
    Last State:     Terminated
      Reason:       OOMKilled
      Exit Code:    137
      Started:      Mon, 02 Mar 2026 10:00:00 +0000
      Finished:     Mon, 02 Mar 2026 10:05:00 +0000
    Ready:          False
    Restart Count:  3
    Limits:
      memory:  256Mi
    Requests:
      memory:     256Mi
    Environment:  <none>
    Mounts:       <none>
Conditions:
  Type              Status
  Initialized       True
  Ready             False
  ContainersReady   False
  PodScheduled      True
Volumes:            <none>
QoS Class:          Burstable
Node-Selectors:     <none>
Tolerations:        <none>
Events:             <none>
`;
