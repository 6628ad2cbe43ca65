import type { ApiObject } from "./fake-api-server.ts";

const meta = (name: string, fields: Record<string, unknown> = {}) => ({
  name,
  namespace: "shop",
  uid: `uid-${name}`,
  ...fields,
});
const hash = "7d9f8b6c5d";
const labels = { app: "cart", "pod-template-hash": hash };
const ownedBy = (kind: string, name: string) => [
  { apiVersion: "apps/v1", kind, name, uid: `uid-${name}`, controller: true },
];

/** A Pod of Deployment cart that cannot reach its database. */
export function crashingPod({
  name = `cart-${hash}-x2x7k`,
  restarts = 4,
  finishedAt = "2026-03-02T10:05:00Z",
} = {}): ApiObject {
  return {
    apiVersion: "v1",
    kind: "Pod",
    metadata: meta(name, {
      labels,
      creationTimestamp: "2026-03-02T09:50:00Z",
      ownerReferences: ownedBy("ReplicaSet", `cart-${hash}`),
      managedFields: [{ manager: "kubelet", fieldsV1: { "f:status": {} } }],
      annotations: { "kubectl.kubernetes.io/last-applied-configuration": "{}", note: "kept" },
    }),
    spec: {
      nodeName: "node-1",
      containers: [
        {
          name: "cart",
          image: "registry.example/cart:4.2.0",
          env: [{ name: "DB_PASSWORD", value: ["correct", "horse-battery"].join("-") }],
          envFrom: [{ configMapRef: { name: "cart-settings" } }, { secretRef: { name: "cart-credentials" } }],
        },
        { name: "proxy", image: "registry.example/proxy:1" },
      ],
      volumes: [{ name: "data", persistentVolumeClaim: { claimName: "cart-data" } }],
    },
    status: {
      phase: "Running",
      conditions: [{ type: "Ready", status: "False" }],
      containerStatuses: [
        {
          name: "cart",
          image: "registry.example/cart:4.2.0",
          imageID: "",
          ready: false,
          restartCount: restarts,
          state: {
            waiting: { reason: "CrashLoopBackOff", message: "back-off 40s restarting failed container" },
          },
          lastState: {
            terminated: {
              exitCode: 1,
              reason: "Error",
              startedAt: "2026-03-02T10:04:55Z",
              finishedAt,
              containerID: `containerd://dead-${restarts}`,
            },
          },
        },
        {
          name: "proxy",
          image: "registry.example/proxy:1",
          imageID: "",
          ready: true,
          restartCount: 0,
          state: { running: { startedAt: "2026-03-02T09:50:05Z" } },
        },
      ],
    },
  };
}

export function readyPod(name: string): ApiObject {
  const { metadata, spec } = crashingPod({ name });
  const running = { running: { startedAt: "2026-03-02T09:40:00Z" } };
  return {
    apiVersion: "v1",
    kind: "Pod",
    metadata,
    spec,
    status: {
      phase: "Running",
      conditions: [{ type: "Ready", status: "True" }],
      containerStatuses: ["cart", "proxy"].map((each) => ({
        name: each,
        image: "i",
        imageID: "",
        ready: true,
        restartCount: 0,
        state: running,
      })),
    },
  };
}

const refusedLog = [
  "starting cart 4.2.0",
  "connecting to postgres at db.shop.svc:5432",
  "Error: connect ECONNREFUSED 10.0.0.9:5432",
  "    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1611:16)",
  "",
].join("\n");

/** Deployment cart with two revisions, its crashing Pod, and all that belongs to it. */
export function crashingCluster(): { objects: ApiObject[]; logs: [string, string][] } {
  const pod = crashingPod();
  const template = { metadata: { labels }, spec: pod["spec"] };
  const event = (
    name: string,
    involvedObject: Record<string, string>,
    fields: Record<string, unknown>,
    namespace = "shop",
  ): ApiObject => ({
    apiVersion: "v1",
    kind: "Event",
    metadata: { name, namespace, uid: `uid-${name}` },
    involvedObject: { namespace, ...involvedObject },
    count: 1,
    lastTimestamp: "2026-03-02T10:05:05Z",
    ...fields,
  });
  const replicaSet = (name: string, revision: string, replicas: number): ApiObject => ({
    apiVersion: "apps/v1",
    kind: "ReplicaSet",
    metadata: meta(name, {
      labels,
      ownerReferences: ownedBy("Deployment", "cart"),
      annotations: { "deployment.kubernetes.io/revision": revision },
    }),
    spec: { replicas, selector: { matchLabels: labels }, template },
  });
  return {
    objects: [
      pod,
      replicaSet(`cart-${hash}`, "42", 1),
      replicaSet("cart-5c8d7f9b6f", "41", 0),
      {
        apiVersion: "apps/v1",
        kind: "Deployment",
        metadata: meta("cart", { labels: { team: "checkout" } }),
        spec: { replicas: 1, selector: { matchLabels: { app: "cart" } }, template },
      },
      event(
        "cart.1",
        { kind: "Pod", name: pod.metadata.name, uid: pod.metadata.uid ?? "" },
        { type: "Warning", reason: "BackOff", message: "Back-off restarting failed container cart in pod" },
      ),
      event(
        "node-1.1",
        { kind: "Node", name: "node-1", uid: "node-1" },
        { type: "Normal", reason: "NodeReady", message: "Node node-1 status is now: NodeReady" },
        "default",
      ),
      {
        apiVersion: "v1",
        kind: "Node",
        metadata: { name: "node-1", uid: "uid-node-1" },
        status: { conditions: [{ type: "Ready", status: "True" }], images: [{ names: ["a"] }] },
      },
      {
        apiVersion: "v1",
        kind: "PersistentVolumeClaim",
        metadata: meta("cart-data"),
        status: { phase: "Bound" },
      },
      {
        apiVersion: "v1",
        kind: "ConfigMap",
        metadata: meta("cart-settings", {
          resourceVersion: "77",
          managedFields: [
            {
              manager: "kubectl-edit",
              operation: "Update",
              time: "2026-03-02T10:03:00Z",
              fieldsV1: { "f:data": { "f:DB_HOST": {} }, "f:metadata": {} },
            },
          ],
        }),
        data: { DB_HOST: "the value of a ConfigMap" },
      },
      {
        apiVersion: "v1",
        kind: "Secret",
        metadata: meta("cart-credentials", {
          resourceVersion: "78",
          annotations: { "kubectl.kubernetes.io/last-applied-configuration": "the value of a Secret" },
          managedFields: [
            {
              manager: "kubectl-edit",
              operation: "Update",
              time: "2026-03-02T10:02:00Z",
              fieldsV1: { "f:data": { "f:DB_PASSWORD": {} }, "f:type": {} },
            },
          ],
        }),
        data: { DB_PASSWORD: "the value of a Secret" },
      },
    ],
    logs: [[`${pod.metadata.name}/cart/previous`, refusedLog]],
  };
}
