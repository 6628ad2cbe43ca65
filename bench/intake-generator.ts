/** A PodList as the API writes it, about 5 kB a pod: of ten, one fails, and three have once restarted. */
export function podList(count: number): string {
  const items = Array.from({ length: count }, (_, index) => pod(index));
  return JSON.stringify({ apiVersion: "v1", kind: "PodList", items });
}

function pod(index: number): object {
  const fails = index % 10 === 0;
  const ended = {
    terminated: {
      exitCode: fails ? 137 : 1,
      reason: fails ? "OOMKilled" : "Error",
      startedAt: "2026-03-02T09:50:00Z",
      finishedAt: "2026-03-02T09:59:00Z",
      containerID: `containerd://${"ab".repeat(32)}`,
    },
  };
  const app = `app${index % 20}`;
  const name = `${app}-7d9f8b6c5d-x${String(index).padStart(4, "0")}`;
  return {
    apiVersion: "v1",
    kind: "Pod",
    metadata: {
      name,
      namespace: "shop",
      uid: `4f1c2d7e-9a55-4a43-b8a7-${String(index).padStart(12, "0")}`,
      creationTimestamp: "2026-03-02T08:00:00Z",
      labels: { app, "pod-template-hash": "7d9f8b6c5d" },
      annotations: {
        "checksum/config": "cd".repeat(32),
        "example.com/notes": "rolled out by the pipeline ".repeat(20),
      },
      ownerReferences: [
        {
          apiVersion: "apps/v1",
          kind: "ReplicaSet",
          name: `${app}-7d9f8b6c5d`,
          uid: `o${index % 20}`,
          controller: true,
        },
      ],
    },
    spec: {
      nodeName: `node-${index % 7}`,
      restartPolicy: "Always",
      containers: [
        {
          name: "app",
          image: `registry.example/${app}:1.4.2`,
          env: Array.from({ length: 24 }, (_, each) => ({
            name: `SETTING_${each}`,
            value: `value of setting ${each}`,
          })),
          resources: { limits: { memory: "256Mi" }, requests: { cpu: "100m", memory: "128Mi" } },
          livenessProbe: {
            httpGet: { path: "/healthz", port: 8080 },
            periodSeconds: 10,
            failureThreshold: 3,
          },
          volumeMounts: [{ name: "settings", mountPath: "/etc/settings" }],
        },
      ],
      volumes: [{ name: "settings", configMap: { name: "settings" } }],
    },
    status: {
      phase: "Running",
      startTime: "2026-03-02T08:00:01Z",
      conditions: ["Initialized", "Ready", "ContainersReady", "PodScheduled"].map((type) => ({
        type,
        status: fails && type.endsWith("Ready") ? "False" : "True",
        lastTransitionTime: "2026-03-02T08:00:01Z",
      })),
      containerStatuses: [
        {
          name: "app",
          image: `registry.example/${app}:1.4.2`,
          imageID: "",
          ready: !fails,
          restartCount: fails ? 12 : index % 3 === 0 ? 1 : 0,
          state: fails
            ? { waiting: { reason: "CrashLoopBackOff" } }
            : { running: { startedAt: "2026-03-02T09:59:10Z" } },
          lastState: fails || index % 3 === 0 ? ended : {},
        },
      ],
    },
  };
}

/** What kubectl describe prints of such a pod, shortened. */
export function describedPod(index: number): string {
  const variables = Array.from(
    { length: 24 },
    (_, each) => `      SETTING_${each}:  value of setting ${each}`,
  );
  return `Name:             web-${index}
Namespace:        shop
Node:             node-${index % 7}/10.0.0.${index % 7}
Start Time:       Mon, 02 Mar 2026 08:00:01 +0000
Labels:           app=web
Annotations:      checksum/config: ${"cd".repeat(32)}
Status:           Running
Controlled By:    StatefulSet/web
Containers:
  app:
    Image:          registry.example/web:1.4.2
    State:          Running
      Started:      Mon, 02 Mar 2026 09:59:10 +0000
    Ready:          True
    Restart Count:  0
    Limits:
      memory:  256Mi
    Liveness:   http-get http://:8080/healthz delay=0s timeout=1s period=10s #success=1 #failure=3
    Environment:
${variables.join("\n")}
    Mounts:
      /etc/settings from settings (ro)
Conditions:
  Type              Status
  Ready             True
Volumes:
  settings:
    Type:      ConfigMap (a volume populated by a ConfigMap)
    Name:      settings
    Optional:  false
QoS Class:     Burstable
Events:        <none>
`;
}

export function logText(lines: number): string {
  const line = (index: number) =>
    `2026-03-02T10:00:${String(index % 60).padStart(2, "0")}Z INFO request id=${index} path=/api/v1/orders/${index * 7} status=200 took=${index % 90}ms user=u${index % 300}`;
  return `${Array.from({ length: lines }, (_, index) => line(index)).join("\n")}\npanic: boom\n`;
}
