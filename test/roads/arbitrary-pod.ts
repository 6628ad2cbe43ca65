import fc from "fast-check";

import type { KubernetesObject } from "./object-server.ts";

type Json = Record<string, unknown>;

/** A Pod and its events, with all times counted back from `now`. The same choices give the same pod. */
export type PodStory = (now: number, namespace: string) => KubernetesObject[];

const image = "registry.example/team/app:1.4";
const waitings: readonly Json[] = [
  { reason: "ContainerCreating" },
  { reason: "PodInitializing" },
  {},
  {
    reason: "CrashLoopBackOff",
    message:
      "back-off 5m0s restarting failed container=app pod=web-0_shop(4f1c2d7e-9a55-4a43-b8a7-0d4c9c2f1a10)",
  },
  {
    reason: "ErrImagePull",
    message: `rpc error: code = NotFound desc = failed to pull and unpack image "${image}": failed to resolve reference "${image}": ${image}: not found`,
  },
  { reason: "ImagePullBackOff", message: `Back-off pulling image "${image}"` },
  {
    reason: "ErrImageNeverPull",
    message: `Container image "${image}" is not present with pull policy of Never`,
  },
  {
    reason: "InvalidImageName",
    message:
      'Failed to apply default image tag "Registry/App": couldn\'t parse image name "Registry/App": invalid reference format: repository name must be lowercase',
  },
  { reason: "CreateContainerConfigError", message: 'configmap "settings" not found' },
  {
    reason: "RunContainerError",
    message:
      'failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "/serve": stat /serve: no such file or directory: unknown',
  },
  { reason: "PostStartHookError", message: "Exec lifecycle hook ([/warm]) failed - error: exit 1" },
];
const ends: readonly Json[] = [
  { reason: "Completed", exitCode: 0 },
  { reason: "Error", exitCode: 1 },
  { reason: "Error", exitCode: 2 },
  { reason: "Error", exitCode: 127 },
  { reason: "Error", exitCode: 134 },
  { reason: "Error", exitCode: 137 },
  { reason: "Error", exitCode: 139 },
  { reason: "Error", exitCode: 143 },
  { reason: "OOMKilled", exitCode: 137 },
  { reason: "OOMKilled", exitCode: 1 },
  { reason: "Unknown", exitCode: 255 },
  {
    reason: "StartError",
    exitCode: 128,
    message:
      'failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "/serve": permission denied: unknown',
  },
  {
    reason: "ContainerStatusUnknown",
    exitCode: 137,
    message: "The container could not be located when the pod was terminated",
  },
  {
    reason: "Error",
    exitCode: 1,
    message: "panic: assignment to entry in nil map\n\ngoroutine 1 [running]:\nmain.main()\n",
  },
];
const probes: readonly Json[] = [
  { httpGet: { path: "/healthz", port: 8080, scheme: "HTTP" } },
  { tcpSocket: { port: 5432 } },
  { exec: { command: ["sh", "-c", "test -f /tmp/ready && echo a b"] } },
  { grpc: { port: 9000, service: "" } },
];
const environments: readonly Json[] = [
  { name: "LOG_LEVEL", value: "info" },
  { name: "EMPTY" },
  { name: "LINES", value: "one\ntwo: three" },
  { name: "FROM_MAP", valueFrom: { configMapKeyRef: { name: "settings", key: "level" } } },
  { name: "FROM_SECRET", valueFrom: { secretKeyRef: { name: "login", key: "user", optional: true } } },
  { name: "POD_IP", valueFrom: { fieldRef: { apiVersion: "v1", fieldPath: "status.podIP" } } },
  { name: "CPUS", valueFrom: { resourceFieldRef: { resource: "limits.cpu", divisor: "0" } } },
];
const volumes: readonly Json[] = [
  { name: "settings", configMap: { name: "settings", optional: false } },
  { name: "data", persistentVolumeClaim: { claimName: "data-web-0" } },
  { name: "scratch", emptyDir: { sizeLimit: "1Gi" } },
  { name: "login", secret: { secretName: "login" } },
  { name: "share", nfs: { server: "10.0.0.9", path: "/export" } },
];
interface EventChoice {
  reason: string;
  message: string;
  type: "Normal" | "Warning";
  own?: true;
  /** It can only be of a container with this probe. */
  of?: "livenessProbe" | "readinessProbe";
  from?: string;
}
const tellings: readonly EventChoice[] = [
  {
    reason: "Pulled",
    type: "Normal",
    message: `Container image "${image}" already present on machine`,
    own: true,
  },
  {
    reason: "BackOff",
    type: "Warning",
    message: "Back-off restarting failed container app in pod web-0",
    own: true,
  },
  {
    reason: "Unhealthy",
    type: "Warning",
    message: "Liveness probe failed: HTTP probe failed with statuscode: 503",
    own: true,
    of: "livenessProbe",
  },
  {
    reason: "Unhealthy",
    type: "Warning",
    message:
      'Readiness probe failed: Get "http://10.1.0.7:8080/healthz": dial tcp 10.1.0.7:8080: connect: connection refused',
    own: true,
    of: "readinessProbe",
  },
  {
    reason: "Killing",
    type: "Normal",
    message: "Container app failed liveness probe, will be restarted",
    own: true,
    of: "livenessProbe",
  },
  {
    reason: "FailedScheduling",
    type: "Warning",
    message:
      "0/3 nodes are available: 3 Insufficient memory. preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.",
    from: "default-scheduler",
  },
  {
    reason: "FailedMount",
    type: "Warning",
    message: 'MountVolume.SetUp failed for volume "settings" : configmap "settings" not found',
  },
];
const podReasons: readonly Json[] = [
  {
    phase: "Failed",
    reason: "Evicted",
    message:
      "The node was low on resource: memory. Threshold quantity: 100Mi, available: 80Mi. Container app was using 300Mi, request is 100Mi, has larger consumption of memory. ",
  },
  {
    phase: "Failed",
    reason: "DeadlineExceeded",
    message: "Pod was active on the node longer than the specified deadline",
  },
  {
    phase: "Failed",
    reason: "NodeAffinity",
    message:
      "Pod was rejected: Predicate NodeAffinity failed: node(s) didn't match Pod's node affinity/selector",
  },
];

const at = (now: number, secondsAgo: number) =>
  `${new Date(now - secondsAgo * 1000).toISOString().slice(0, 19)}Z`;

const podNames = {
  ReplicaSet: "web-7d9f8b6c5d-x2x7k",
  StatefulSet: "web-0",
  Job: "web-x2x7k",
  Pod: "web",
} as const;

type Build = (
  now: number,
  name: string,
  pod: { policy: string; isOver: boolean },
) => { spec: Json; status: Json };

const end = fc.constantFrom(...ends);
const container = fc
  .record({
    state: fc.oneof(
      fc.constant({ is: "running" as const }),
      fc.constantFrom(...waitings).map((waiting) => ({ is: "waiting" as const, waiting })),
      end.map((terminated) => ({ is: "terminated" as const, terminated })),
    ),
    last: fc.option(end, { nil: undefined }),
    ready: fc.boolean(),
    restarts: fc.constantFrom(1, 2, 7, 40),
    upSeconds: fc.constantFrom(3, 50, 400, 7200),
    downSeconds: fc.constantFrom(2, 45, 200),
    lived: fc.constantFrom(0, 1, 30, 3600),
    limits: fc.option(fc.constantFrom<Json>({ memory: "256Mi" }, { cpu: "500m", memory: "1Gi" }), {
      nil: undefined,
    }),
    liveness: fc.option(fc.constantFrom(...probes), { nil: undefined }),
    readiness: fc.option(fc.constantFrom(...probes), { nil: undefined }),
    startup: fc.option(fc.constantFrom(...probes), { nil: undefined }),
    env: fc.subarray([...environments]),
    command: fc.option(
      fc.constantFrom<readonly string[]>(["/serve"], ["sh", "-c", "exec /serve --level 'a b'\n"]),
      {
        nil: undefined,
      },
    ),
  })
  .map((choice): Build => (now, name, { policy, isOver }) => {
    const { last, restarts, upSeconds, downSeconds, lived } = choice;
    const state = isOver
      ? { is: "terminated" as const, terminated: { reason: "Error", exitCode: 137 } }
      : choice.state;
    const hasLast = last !== undefined && policy !== "Never";
    const since = state.is === "running" ? upSeconds : downSeconds;
    const lastEnd = since + (state.is === "terminated" ? lived + 10 : state.is === "running" ? 10 : 0);
    const instance = (terminated: Json, ago: number) => ({
      ...terminated,
      startedAt: terminated["reason"] === "StartError" ? "1970-01-01T00:00:00Z" : at(now, ago + lived),
      finishedAt: at(now, ago),
      containerID: "containerd://00",
    });
    const probe = (given: Json | undefined) =>
      given && { ...given, timeoutSeconds: 1, periodSeconds: 10, successThreshold: 1, failureThreshold: 3 };
    return {
      spec: {
        name,
        image,
        imagePullPolicy: "IfNotPresent",
        ...(choice.command && { command: choice.command }),
        ...(choice.env.length > 0 && { env: choice.env }),
        resources: choice.limits ? { limits: choice.limits, requests: choice.limits } : {},
        ...(choice.liveness && { livenessProbe: probe(choice.liveness) }),
        ...(choice.readiness && { readinessProbe: probe(choice.readiness) }),
        ...(choice.startup && { startupProbe: probe(choice.startup) }),
        terminationMessagePath: "/dev/termination-log",
        terminationMessagePolicy: "File",
      },
      status: {
        name,
        image,
        imageID: "",
        ready: state.is === "running" && choice.ready,
        started: state.is === "running",
        restartCount: hasLast ? restarts : 0,
        state:
          state.is === "running"
            ? { running: { startedAt: at(now, upSeconds) } }
            : state.is === "waiting"
              ? { waiting: state.waiting }
              : { terminated: instance(state.terminated, downSeconds) },
        lastState: hasLast ? { terminated: instance(last, lastEnd) } : {},
      },
    };
  });

/** Pods as the API shows them: not each could occur, but each is to be read alike by every road. */
export const arbitraryPod: fc.Arbitrary<PodStory> = fc
  .record({
    containers: fc.array(container, { minLength: 1, maxLength: 3 }),
    init: fc.array(container, { maxLength: 1 }),
    ended: fc.option(fc.constantFrom(...podReasons), { nil: undefined, freq: 6 }),
    // Only Jobs, and pods that nobody owns, may have another policy than Always.
    ownership: fc.constantFrom(
      { owner: "ReplicaSet" as const, policy: "Always" },
      { owner: "StatefulSet" as const, policy: "Always" },
      { owner: "Job" as const, policy: "OnFailure" },
      { owner: "Job" as const, policy: "Never" },
      { owner: undefined, policy: "Always" },
      { owner: undefined, policy: "Never" },
    ),
    volumes: fc.subarray([...volumes]),
    events: fc.array(
      fc.record({
        telling: fc.constantFrom(...tellings),
        count: fc.constantFrom(1, 3, 200),
        ago: fc.constantFrom(5, 25, 70, 1500),
        of: fc.nat(2),
      }),
      { maxLength: 4 },
    ),
    hasNode: fc.boolean(),
  })
  .map(({ ownership: { owner: kind, policy }, ...choice }): PodStory => (now, namespace) => {
    const name = podNames[kind ?? "Pod"];
    const owner = kind === "ReplicaSet" ? "web-7d9f8b6c5d" : "web";
    const uid = `${namespace}-4f1c-4a43-b8a7-0d4c9c2f1a10`;
    const about = { policy, isOver: choice.ended !== undefined };
    const apps = choice.containers.map((build, index) =>
      build(now, ["app", "proxy", "worker"][index] ?? "", about),
    );
    const inits = choice.init.map((build) => build(now, "migrate", about));
    const areReady = apps.every(({ status }) => status["ready"] === true);
    const pod: KubernetesObject = {
      apiVersion: "v1",
      kind: "Pod",
      metadata: {
        name,
        namespace,
        uid,
        creationTimestamp: at(now, 9000),
        labels: { app: "web", ...(kind === "ReplicaSet" && { "pod-template-hash": "7d9f8b6c5d" }) },
        ...(kind !== undefined && {
          ownerReferences: [
            {
              apiVersion: kind === "Job" ? "batch/v1" : "apps/v1",
              kind,
              name: owner,
              uid: "o",
              controller: true,
            },
          ],
        }),
      },
      spec: {
        nodeName: choice.hasNode ? "node-1" : "node-2",
        restartPolicy: policy,
        containers: apps.map(({ spec }) => spec),
        ...(inits.length > 0 && { initContainers: inits.map(({ spec }) => spec) }),
        ...(choice.volumes.length > 0 && { volumes: choice.volumes }),
        terminationGracePeriodSeconds: 30,
      },
      status: {
        phase: "Running",
        ...choice.ended,
        startTime: at(now, 8990),
        qosClass: "Burstable",
        conditions: ["Initialized", "Ready", "ContainersReady", "PodScheduled"].map((type) => ({
          type,
          status: type === "PodScheduled" || type === "Initialized" || areReady ? "True" : "False",
          lastTransitionTime: at(now, 8990),
        })),
        containerStatuses: apps.map(({ status }) => status),
        ...(inits.length > 0 && { initContainerStatuses: inits.map(({ status }) => status) }),
      },
    };
    const events = (choice.ended ? [] : choice.events).flatMap(
      ({ telling, count, ago, of }, index): KubernetesObject[] => {
        const { of: probed } = telling;
        const able = apps.filter(({ spec }) => probed === undefined || spec[probed] !== undefined);
        const chosen = able[of % able.length];
        if (!chosen) return [];
        const own = String(chosen.spec["name"]);
        const event: KubernetesObject = {
          apiVersion: "v1",
          kind: "Event",
          metadata: { name: `${name}.${index}`, namespace, uid: `${uid}-${index}` },
          involvedObject: {
            apiVersion: "v1",
            kind: "Pod",
            name,
            namespace,
            uid,
            ...(telling.own && { fieldPath: `spec.containers{${own}}` }),
          },
          type: telling.type,
          reason: telling.reason,
          message: telling.message
            .replaceAll("container app", `container ${own}`)
            .replace("Container app ", `Container ${own} `),
          count,
          firstTimestamp: at(now, ago + (count > 1 ? 600 : 0)),
          lastTimestamp: at(now, ago),
          source: {
            component: telling.from ?? "kubelet",
            ...(telling.from === undefined && { host: "node-1" }),
          },
        };
        return [event];
      },
    );
    return [pod, ...events];
  });
