/** The pods of a namespace, alike but for their names; which of them fail, and which have once restarted. */
export interface Mix {
  fails(index: number): boolean;
  restarted(index: number): boolean;
  /** Of how many workloads they are. Without it, twenty. */
  workloads?: number;
}

/** As in a namespace where something is wrong: of ten pods one fails, and four have once restarted. */
export const namespaceMix: Mix = {
  fails: (index) => index % 10 === 0,
  restarted: (index) => index % 3 === 0,
};

export const allFailing: Mix = { fails: () => true, restarted: () => true };

/** Each is worth a report of its own, so that many cost what as many single ones do. */
export const failingApart: Mix = { ...allFailing, workloads: Infinity };

/** A PodList as `kubectl get pods -o json` prints it, without managedFields but compact. */
export function podList(count: number, mix: Mix): string {
  return listOf(Array.from({ length: count }, (_, index) => podObject(index, mix)));
}

/** As the API server answers: with managedFields. */
export function apiPodList(count: number, mix: Mix): string {
  return listOf(Array.from({ length: count }, (_, index) => withManagedFields(podObject(index, mix))));
}

function listOf(items: readonly object[]): string {
  return JSON.stringify({ apiVersion: "v1", kind: "List", metadata: { resourceVersion: "" }, items });
}

function withManagedFields(pod: ReturnType<typeof podObject>): object {
  const { metadata, spec, status } = pod;
  const entry = (manager: string, fields: object) => ({
    manager,
    operation: "Update",
    apiVersion: "v1",
    time: "2026-03-02T08:00:00Z",
    fieldsType: "FieldsV1",
    fieldsV1: fieldsOf(fields),
  });
  const { labels, ownerReferences } = metadata;
  const managedFields = [
    entry("kube-controller-manager", { metadata: { labels, ownerReferences }, spec }),
    { ...entry("kubelet", { status }), subresource: "status" },
  ];
  return { ...pod, metadata: { ...metadata, managedFields } };
}

/** FieldsV1: the names of all fields, list entries by their key. */
function fieldsOf(value: unknown): object {
  if (typeof value !== "object" || value === null) return {};
  if (Array.isArray(value)) {
    const keyed = value.flatMap((each: unknown) => {
      const key = Object.entries(Object(each)).find(([name]) => ["name", "type", "uid", "ip"].includes(name));
      return key ? [[`k:${JSON.stringify(Object.fromEntries([key]))}`, { ".": {}, ...fieldsOf(each) }]] : [];
    });
    return Object.fromEntries(keyed);
  }
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [`f:${name}`, fieldsOf(each)]));
}

const plainVariables = Array.from({ length: 12 }, (_, each) => ({
  name: `SETTING_${each}`,
  value: `value of setting ${each}`,
}));
const secretVariables = ["DATABASE_PASSWORD", "SESSION_KEY"];
const conditions = ["PodReadyToStartContainers", "Initialized", "Ready", "ContainersReady", "PodScheduled"];
const taints = ["not-ready", "unreachable"];
const serviceAccount = "/var/run/secrets/kubernetes.io/serviceaccount";

function namesOf(index: number, { workloads = 20 }: Mix) {
  const app = `app${index % workloads}`;
  const number = String(index).padStart(4, "0");
  return {
    app,
    name: `${app}-7d9f8b6c5d-x${number}`,
    replicaSet: `${app}-7d9f8b6c5d`,
    node: `node-${index % 7}`,
    ip: `10.244.${index % 7}.${index % 250}`,
    containerId: `containerd://${number.repeat(16)}`,
    tokenVolume: `kube-api-access-x${number}`,
    /** No two pods do the same in the same second. */
    seconds: `${String(index % 60).padStart(2, "0")}:${String(Math.floor(index / 60) % 60).padStart(2, "0")}`,
  };
}

function podObject(index: number, mix: Mix) {
  const { app, name, replicaSet, node, ip } = namesOf(index, mix);
  const isFailing = mix.fails(index);
  const hasEnded = isFailing || mix.restarted(index);
  const probe = {
    httpGet: { path: "/healthz", port: 8080, scheme: "HTTP" },
    timeoutSeconds: 1,
    periodSeconds: 10,
  };
  const ended = {
    terminated: {
      exitCode: isFailing ? 137 : 1,
      reason: isFailing ? "OOMKilled" : "Error",
      startedAt: "2026-03-02T08:50:00Z",
      finishedAt: "2026-03-02T08:59:00Z",
      containerID: `containerd://${"ab".repeat(32)}`,
    },
  };
  return {
    apiVersion: "v1",
    kind: "Pod",
    metadata: {
      name,
      generateName: `${replicaSet}-`,
      namespace: "shop",
      uid: `4f1c2d7e-9a55-4a43-b8a7-${String(index).padStart(12, "0")}`,
      resourceVersion: "184467",
      creationTimestamp: "2026-03-02T08:00:00Z",
      labels: { app, "pod-template-hash": "7d9f8b6c5d" },
      annotations: { "checksum/config": "cd".repeat(32), "prometheus.io/scrape": "true" },
      ownerReferences: [
        {
          apiVersion: "apps/v1",
          kind: "ReplicaSet",
          name: replicaSet,
          uid: `7e1c2d7e-9a55-4a43-b8a7-${String(index % 20).padStart(12, "0")}`,
          controller: true,
          blockOwnerDeletion: true,
        },
      ],
    },
    spec: {
      volumes: [
        { name: "settings", configMap: { name: "settings", defaultMode: 420 } },
        {
          name: "kube-api-access-x7k2p",
          projected: {
            sources: [
              { serviceAccountToken: { expirationSeconds: 3607, path: "token" } },
              { configMap: { name: "kube-root-ca.crt", items: [{ key: "ca.crt", path: "ca.crt" }] } },
              {
                downwardAPI: {
                  items: [
                    { path: "namespace", fieldRef: { apiVersion: "v1", fieldPath: "metadata.namespace" } },
                  ],
                },
              },
            ],
            defaultMode: 420,
          },
        },
      ],
      containers: [
        {
          name: "app",
          image: `registry.example/${app}:1.4.2`,
          ports: [{ name: "http", containerPort: 8080, protocol: "TCP" }],
          env: [
            ...plainVariables,
            ...secretVariables.map((variable) => ({
              name: variable,
              valueFrom: { secretKeyRef: { name: app, key: variable } },
            })),
            { name: "DATABASE_URL", value: "postgres://app:pQ7xW2mZ@db:5432/shop" },
            { name: "POD_IP", valueFrom: { fieldRef: { apiVersion: "v1", fieldPath: "status.podIP" } } },
          ],
          resources: { limits: { memory: "256Mi" }, requests: { cpu: "100m", memory: "128Mi" } },
          volumeMounts: [
            { name: "settings", mountPath: "/etc/settings" },
            { name: "kube-api-access-x7k2p", readOnly: true, mountPath: serviceAccount },
          ],
          livenessProbe: { ...probe, successThreshold: 1, failureThreshold: 3 },
          readinessProbe: { ...probe, successThreshold: 1, failureThreshold: 3 },
          terminationMessagePath: "/dev/termination-log",
          terminationMessagePolicy: "File",
          imagePullPolicy: "IfNotPresent",
          securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ["ALL"] } },
        },
      ],
      restartPolicy: "Always",
      terminationGracePeriodSeconds: 30,
      dnsPolicy: "ClusterFirst",
      serviceAccountName: "default",
      serviceAccount: "default",
      nodeName: node,
      securityContext: {},
      schedulerName: "default-scheduler",
      tolerations: taints.map((taint) => ({
        key: `node.kubernetes.io/${taint}`,
        operator: "Exists",
        effect: "NoExecute",
        tolerationSeconds: 300,
      })),
      priority: 0,
      enableServiceLinks: true,
      preemptionPolicy: "PreemptLowerPriority",
    },
    status: {
      phase: "Running",
      conditions: conditions.map((type) => ({
        type,
        status: isFailing && type.endsWith("Ready") ? "False" : "True",
        lastProbeTime: null,
        lastTransitionTime: "2026-03-02T08:00:01Z",
      })),
      hostIP: "10.0.0.7",
      hostIPs: [{ ip: "10.0.0.7" }],
      podIP: ip,
      podIPs: [{ ip }],
      startTime: "2026-03-02T08:00:01Z",
      containerStatuses: [
        {
          name: "app",
          state: isFailing
            ? {
                waiting: {
                  reason: "CrashLoopBackOff",
                  message: `back-off 5m0s restarting failed container=app pod=${name}_shop(4f1c2d7e-9a55-4a43-b8a7-000000000000)`,
                },
              }
            : { running: { startedAt: "2026-03-02T08:59:10Z" } },
          lastState: hasEnded ? ended : {},
          ready: !isFailing,
          restartCount: isFailing ? 12 : hasEnded ? 1 : 0,
          image: `registry.example/${app}:1.4.2`,
          imageID: `registry.example/${app}@sha256:${"ef".repeat(32)}`,
          containerID: `containerd://${"ab".repeat(32)}`,
          started: !isFailing,
        },
      ],
      qosClass: "Burstable",
    },
  };
}

/** What kubectl 1.33 describes such pods as. */
export function describedPods(count: number, mix: Mix): string {
  return Array.from({ length: count }, (_, index) => describedPod(index, mix)).join("\n\n");
}

function describedPod(index: number, mix: Mix): string {
  const { app, name, replicaSet, node, ip, containerId, tokenVolume, seconds } = namesOf(index, mix);
  const isFailing = mix.fails(index);
  const hasEnded = isFailing || mix.restarted(index);
  const variables = plainVariables.map(
    ({ name: variable, value }) => `      ${`${variable}:`.padEnd(19)} ${value}`,
  );
  const secrets = secretVariables.map(
    (variable) =>
      `      ${`${variable}:`.padEnd(19)} <set to the key '${variable}' in secret '${app}'>  Optional: false`,
  );
  const state = isFailing
    ? "    State:          Waiting\n      Reason:       CrashLoopBackOff"
    : `    State:          Running\n      Started:      Mon, 02 Mar 2026 09:${seconds} +0000`;
  const lastState = `
    Last State:     Terminated
      Reason:       ${isFailing ? "OOMKilled" : "Error"}
      Exit Code:    ${isFailing ? 137 : 1}
      Started:      Mon, 02 Mar 2026 08:${seconds} +0000
      Finished:     Mon, 02 Mar 2026 08:${seconds} +0000`;
  return `Name:             ${name}
Namespace:        shop
Priority:         0
Service Account:  default
Node:             ${node}/10.0.0.7
Start Time:       Mon, 02 Mar 2026 07:${seconds} +0000
Labels:           app=${app}
                  pod-template-hash=7d9f8b6c5d
Annotations:      checksum/config: ${"cd".repeat(32)}
                  prometheus.io/scrape: true
Status:           Running
IP:               ${ip}
IPs:
  IP:           ${ip}
Controlled By:  ReplicaSet/${replicaSet}
Containers:
  app:
    Container ID:   ${containerId}
    Image:          registry.example/${app}:1.4.2
    Image ID:       registry.example/${app}@sha256:${"ef".repeat(32)}
    Port:           8080/TCP (http)
    Host Port:      0/TCP (http)
${state}${hasEnded ? lastState : ""}
    Ready:          ${isFailing ? "False" : "True"}
    Restart Count:  ${isFailing ? 12 : hasEnded ? 1 : 0}
    Limits:
      memory:  256Mi
    Requests:
      cpu:      100m
      memory:   128Mi
    Liveness:   http-get http://:8080/healthz delay=0s timeout=1s period=10s #success=1 #failure=3
    Readiness:  http-get http://:8080/healthz delay=0s timeout=1s period=10s #success=1 #failure=3
    Environment:
${variables.join("\n")}
${secrets.join("\n")}
      DATABASE_URL:       postgres://app:pQ7xW2mZ@db:5432/shop
      POD_IP:              (v1:status.podIP)
    Mounts:
      /etc/settings from settings (rw)
      ${serviceAccount} from ${tokenVolume} (ro)
Conditions:
  Type                        Status
${conditions.map((type) => `  ${type.padEnd(27)} ${isFailing && type.endsWith("Ready") ? "False" : "True"} `).join("\n")}
Volumes:
  settings:
    Type:      ConfigMap (a volume populated by a ConfigMap)
    Name:      settings
    Optional:  false
  ${tokenVolume}:
    Type:                    Projected (a volume that contains injected data from multiple sources)
    TokenExpirationSeconds:  3607
    ConfigMapName:           kube-root-ca.crt
    Optional:                false
    DownwardAPI:             true
QoS Class:                   Burstable
Node-Selectors:              <none>
Tolerations:                 node.kubernetes.io/not-ready:NoExecute op=Exists for 300s
                             node.kubernetes.io/unreachable:NoExecute op=Exists for 300s
${isFailing ? failingEvents(name) : "Events:                      <none>"}
`;
}

const failingEvents = (name: string) => `Events:
  Type     Reason   Age                    From     Message
  ----     ------   ----                   ----     -------
  Normal   Pulled   6m34s (x12 over 59m)   kubelet  Container image "registry.example/app:1.4.2" already present on machine
  Normal   Created  6m34s (x12 over 59m)   kubelet  Created container: app
  Warning  BackOff  93s (x210 over 58m)    kubelet  Back-off restarting failed container app in pod ${name}_shop(4f1c2d7e-9a55-4a43-b8a7-000000000000)`;

export function logText(lines: number): string {
  const line = (index: number) =>
    `2026-03-02T10:00:${String(index % 60).padStart(2, "0")}Z INFO request id=${index} path=/api/v1/orders/${index * 7} status=200 took=${index % 90}ms user=u${index % 300}`;
  return `${Array.from({ length: lines }, (_, index) => line(index)).join("\n")}\npanic: boom\n`;
}

/** A file of nothing but secrets: there is most to do for redaction in what nobody made to be slow. */
export function secretsText(lines: number): string {
  return Array.from({ length: lines }, (_, index) => `SERVICE_${index}_PASSWORD=pQ7xW${index}2mZk9`).join(
    "\n",
  );
}
