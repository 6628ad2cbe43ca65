/** A PodList of about so many bytes: every pod fails, and each is of a workload of its own, so that nothing can be joined. */
export function failingPods(bytes: number): string {
  const items: string[] = [];
  for (let length = 100; length < bytes - 3_000;) {
    const item = JSON.stringify(failingPod(items.length));
    items.push(item);
    length += item.length + 1;
  }
  return `{"apiVersion":"v1","kind":"PodList","items":[${items.join()}]}`;
}

const outcomes = [
  { exitCode: 137, reason: "OOMKilled" },
  { exitCode: 139, reason: "Error" },
  { exitCode: 127, reason: "Error" },
];

/** Pods of a cluster, one in fifty of which fails. */
export function clusterPods(count: number): { metadata: { name: string; namespace: string } }[] {
  return Array.from({ length: count }, (_, index) => {
    const pod = failingPod(index);
    return index % 50 === 7 ? pod : well(pod);
  });
}

function well(pod: ReturnType<typeof failingPod>): ReturnType<typeof failingPod> {
  const { status } = pod;
  return {
    ...pod,
    status: {
      ...status,
      conditions: status.conditions.map((condition) => ({ ...condition, status: "True" })),
      containerStatuses: status.containerStatuses.map((container) => ({
        ...container,
        ready: true,
        restartCount: 0,
        state: { running: { startedAt: "2026-03-02T08:00:05Z" } },
        lastState: {},
      })),
    },
  };
}

function failingPod(index: number) {
  const app = `app${index}`;
  const conditions = ["Initialized", "Ready", "ContainersReady", "PodScheduled"].map((type) => ({
    type,
    status: type.endsWith("Ready") ? "False" : "True",
    lastTransitionTime: "2026-03-02T09:00:00Z",
  }));
  return {
    metadata: {
      name: `${app}-7d9f8b6c5d-x2x7k`,
      namespace: `team-${index % 40}`,
      uid: `4f1c2d7e-9a55-4a43-b8a7-${String(index).padStart(12, "0")}`,
      creationTimestamp: "2026-03-02T08:00:00Z",
      labels: { app, "pod-template-hash": "7d9f8b6c5d" },
      annotations: { "example.com/notes": "rolled out by the pipeline ".repeat(12) },
      ownerReferences: [
        {
          apiVersion: "apps/v1",
          kind: "ReplicaSet",
          name: `${app}-7d9f8b6c5d`,
          uid: `owner-${index}`,
          controller: true,
        },
      ],
    },
    spec: {
      nodeName: `node-${index % 50}`,
      restartPolicy: "Always",
      containers: [
        {
          name: "app",
          image: `registry.example/${app}:1.4.2`,
          env: Array.from({ length: 8 }, (_, each) => ({
            name: `SETTING_${each}`,
            value: `value of setting ${each}`,
          })),
          resources: { limits: { memory: "256Mi" }, requests: { cpu: "100m", memory: "128Mi" } },
        },
      ],
    },
    status: {
      phase: "Running",
      startTime: "2026-03-02T08:00:01Z",
      conditions,
      containerStatuses: [
        {
          name: "app",
          image: `registry.example/${app}:1.4.2`,
          imageID: "",
          ready: false,
          restartCount: 12,
          state: { waiting: { reason: "CrashLoopBackOff" } },
          lastState: {
            terminated: {
              ...outcomes[index % outcomes.length],
              startedAt: "2026-03-02T09:50:00Z",
              finishedAt: "2026-03-02T09:59:00Z",
              containerID: `containerd://${index.toString(16).padStart(64, "0")}`,
            },
          },
        },
      ],
    },
  };
}
