interface PodOptions {
  name?: string;
  namespace?: string;
  uid?: string;
  container?: string;
  restartCount?: number;
  state?: unknown;
  lastState?: unknown;
  ready?: boolean;
  labels?: Record<string, string>;
  owner?: { kind: string; name: string; uid?: string };
  node?: string;
  startedAt?: string;
  spec?: Record<string, unknown>;
  metadata?: Record<string, unknown>;
  status?: Record<string, unknown>;
}

/** A Pod as the API writes it, with one container. */
export function podJson({
  name = "cart-7d9f8b6c5d-x2x7k",
  namespace = "shop",
  uid,
  container = "cart",
  restartCount = 0,
  state = { running: { startedAt: "2026-03-02T10:00:05Z" } },
  lastState = {},
  ready = true,
  labels,
  owner,
  node = "node-1",
  startedAt = "2026-03-02T10:00:00Z",
  spec,
  metadata,
  status,
}: PodOptions = {}): Record<string, unknown> {
  return {
    apiVersion: "v1",
    kind: "Pod",
    metadata: {
      name,
      namespace,
      ...(uid !== undefined && { uid }),
      ...(labels && { labels }),
      ...(owner && { ownerReferences: [{ apiVersion: "apps/v1", controller: true, uid: "", ...owner }] }),
      ...metadata,
    },
    spec: {
      nodeName: node,
      containers: [{ name: container, image: `registry.example/${container}:1` }],
      ...spec,
    },
    status: {
      phase: "Running",
      startTime: startedAt,
      containerStatuses: [{ name: container, image: "", imageID: "", ready, restartCount, state, lastState }],
      ...status,
    },
  };
}

interface EventOptions {
  reason?: string;
  message?: string;
  type?: "Normal" | "Warning";
  kind?: string;
  name?: string;
  namespace?: string;
  uid?: string;
  at?: string;
  count?: number;
}

export function eventJson({
  reason = "BackOff",
  message = "Back-off restarting failed container",
  type = "Warning",
  kind = "Pod",
  name = "cart-7d9f8b6c5d-x2x7k",
  namespace = "shop",
  uid,
  at = "2026-03-02T10:30:00Z",
  count = 1,
}: EventOptions = {}): Record<string, unknown> {
  return {
    apiVersion: "v1",
    kind: "Event",
    type,
    reason,
    message,
    count,
    involvedObject: { kind, name, namespace, ...(uid !== undefined && { uid }) },
    firstTimestamp: at,
    lastTimestamp: at,
    metadata: { name: `${name}.1`, namespace },
  };
}

export function listJson(...items: readonly unknown[]): Record<string, unknown> {
  return { apiVersion: "v1", kind: "List", items };
}
