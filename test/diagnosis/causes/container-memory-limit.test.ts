import { containerMemoryLimit } from "../../../src/diagnosis/causes/container-memory-limit.ts";
import { describeCause } from "../describe-cause.ts";
import type { Situation } from "../evidence-of.ts";

const uid = "7d2f6a10-3c8e-4b7a-9a54-0f6f3f1f2b11";

const containerId = "5954f621c17f1370".repeat(4);

interface Killed {
  reason?: string;
  exitCode?: number;
  resources?: string;
  qosClass?: string;
  statusResources?: string;
  podResources?: string;
}

const pod = ({
  reason = "OOMKilled",
  exitCode = 137,
  resources,
  qosClass = "Burstable",
  statusResources,
  podResources,
}: Killed) => `
metadata: { name: shop-1, namespace: shop, uid: ${uid} }
spec:
  ${podResources === undefined ? "" : `resources: ${podResources}`}
  containers:
    - name: api
      image: shop/api:3
      ${resources === undefined ? "" : `resources: ${resources}`}
status:
  phase: Running
  qosClass: ${qosClass}
  containerStatuses:
    - name: api
      ready: false
      restartCount: 4
      ${statusResources === undefined ? "" : `resources: ${statusResources}`}
      state: { waiting: { reason: CrashLoopBackOff } }
      lastState: { terminated: { reason: ${reason}, exitCode: ${exitCode}, startedAt: 2025-03-01T10:00:00Z, finishedAt: 2025-03-01T10:05:00Z } }
`;
const limited = "{ limits: { memory: 256Mi } }";

const node = (pressure: string) => `
metadata: { name: worker-1 }
status:
  conditions:
    - { type: MemoryPressure, status: "${pressure}", lastTransitionTime: 2025-03-01T04:00:00Z }
    - { type: Ready, status: "True" }
`;

const nodeEvent = (
  reason: string,
  message: string,
  lastAt: string,
): NonNullable<Situation["events"]>[number] => ({
  reason,
  message,
  type: "Warning",
  involved: { kind: "Node", name: "worker-1" },
  firstAt: lastAt,
  lastAt,
});

const oomTrace = (frame: string) =>
  [
    "[88231.10] cp invoked oom-killer: gfp_mask=0x101cca, order=0, oom_score_adj=936",
    "[88231.11] Call Trace:",
    "[88231.11]  out_of_memory+0x3dc/0x5c0",
    `[88231.11]  ${frame}`,
  ].join("\n");

describeCause(containerMemoryLimit, {
  matches: {
    "a description that is cut off within the limits": {
      given: {
        form: "describe",
        pod: `
spec: { containers: [{ name: api, resources: { limits: { cpu: 30m } } }] }
status:
  containerStatuses:
    - name: api
      ready: true
      restartCount: 4
      state: { running: { startedAt: 2025-03-01T10:06:00Z } }
      lastState: { terminated: { reason: OOMKilled, exitCode: 137, startedAt: 2025-03-01T10:00:00Z, finishedAt: 2025-03-01T10:05:00Z } }
`,
      },
      container: "api",
      certainty: "likely",
      says: ["does not show its memory limit"],
    },
    "the kernel's tally of a cgroup at its limit": {
      given: { logs: ["memory: usage 40960kB, limit 40960kB, failcnt 318"] },
      certainty: "likely",
    },
    "what an executor says of the container it waited for": {
      given: { logs: ["ERROR: Job failed: Error in container build: exit code: 137, reason: 'OOMKilled'"] },
      certainty: "likely",
    },
    "an OOM kill under a limit": {
      given: { pod: pod({ resources: limited }) },
      container: "api",
      certainty: "likely",
      detail: { limit: "256Mi" },
      cites: [
        "/status/containerStatuses/0/lastState/terminated/reason",
        "/spec/containers/0/resources/limits/memory",
      ],
      says: ["256Mi", "exit 137"],
      advises: ["from 256Mi to 512Mi"],
    },
    "under a limit whose double no node of its size can hold": {
      given: {
        pod: pod({ resources: limited }),
        node: "{ metadata: { name: worker-1 }, status: { allocatable: { memory: 400Mi } } }",
      },
      container: "api",
      certainty: "likely",
      advises: ["The node has 400Mi for all its pods"],
    },
    "in a Guaranteed pod, which the node's own killer spares": {
      given: { pod: pod({ resources: limited, qosClass: "Guaranteed" }) },
      certainty: "proven",
      cites: ["/status/qosClass"],
    },
    "with the kernel's line that names the pod's cgroup": {
      given: {
        pod: pod({ resources: limited }),
        events: [
          nodeEvent(
            "OOMKilling",
            `Memory cgroup out of memory: Killed process 411 (api), task_memcg=/kubepods/burstable/pod${uid}/a1`,
            "2025-03-01T10:05:00Z",
          ),
        ],
      },
      certainty: "proven",
      cites: ["OOMKilling"],
    },
    "with the UID as the systemd driver writes it, in a pasted kernel log": {
      given: {
        pod: pod({ resources: limited }).replace(
          "    - name: api\n      image",
          "    - name: log\n    - name: api\n      image",
        ),
        logs: [
          `oom-kill:constraint=CONSTRAINT_MEMCG,task_memcg=/kubepods.slice/kubepods-pod${uid.replaceAll("-", "_")}.slice,task=api`,
        ],
      },
      container: "api",
      certainty: "proven",
    },
    "on a node without pressure, before and after": {
      given: {
        pod: pod({ resources: limited }),
        node: node("False"),
        events: [
          nodeEvent(
            "NodeHasSufficientMemory",
            "Node worker-1 status is now: NodeHasSufficientMemory",
            "2025-03-01T04:00:00Z",
          ),
        ],
      },
      certainty: "proven",
    },
    "under a limit of the pod as a whole": {
      given: { pod: pod({ resources: "{}", podResources: "{ limits: { memory: 1Gi } }" }) },
      certainty: "likely",
      detail: { limit: "1Gi" },
      says: ["the pod's memory limit of 1Gi"],
      advises: ["Raise the pod's memory limit (resources of its spec) from 1Gi to 2Gi"],
    },
    "under the limit that a resize has put in force": {
      given: {
        pod: pod({
          resources: "{ limits: { memory: 1Gi } }",
          statusResources: "{ limits: { memory: 512Mi } }",
        }),
      },
      certainty: "likely",
      detail: { limit: "512Mi" },
    },
    "when the input does not show any limit": {
      given: { pod: pod({}) },
      certainty: "likely",
      says: ["does not show"],
    },
    "of a child, with exit 0": {
      given: { pod: pod({ resources: limited, exitCode: 0, qosClass: "Guaranteed" }) },
      certainty: "likely",
      says: ["exit 0"],
    },
    "of a child, with exit 1": {
      given: { pod: pod({ resources: limited, exitCode: 1 }) },
      certainty: "likely",
    },
    "of a child, with exit 143": {
      given: { pod: pod({ resources: limited, exitCode: 143 }) },
      certainty: "likely",
    },
    "of the instance before one that ended with Error/137": {
      given: {
        pod: `
spec: { containers: [{ name: api, resources: ${limited} }] }
status:
  containerStatuses:
    - name: api
      state: { terminated: { reason: Error, exitCode: 137, startedAt: 2025-03-01T10:06:00Z, finishedAt: 2025-03-01T10:07:00Z } }
      lastState: { terminated: { reason: OOMKilled, exitCode: 137, startedAt: 2025-03-01T10:00:00Z, finishedAt: 2025-03-01T10:05:00Z } }
`,
      },
      certainty: "possible",
    },
    "a limit too small to set the container up": {
      given: {
        pod: pod({
          reason: `StartError, message: "failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: container init was OOM-killed (memory limit too low?)"`,
          exitCode: 128,
          resources: "{ limits: { memory: 4Mi } }",
        }),
      },
      container: "api",
      certainty: "proven",
      says: ["4Mi"],
    },
    "a sandbox that was OOM-killed while it was set up": {
      given: {
        pod: "spec: { containers: [{ name: api }, { name: web }] }\nstatus: { phase: Pending, containerStatuses: [{ name: api, state: { waiting: { reason: ContainerCreating } } }] }",
        events: [
          {
            reason: "FailedCreatePodSandBox",
            type: "Warning",
            message:
              "Failed to create pod sandbox: rpc error: code = Unknown desc = failed to start sandbox container: failed to create shim task: OCI runtime create failed: container init was OOM-killed (memory limit too low?): unknown",
            lastAgeSeconds: 20,
          },
        ],
      },
      container: null,
      certainty: "proven",
    },
    "a kernel log alone": {
      given: {
        logs: [
          "[88231.12] Memory cgroup out of memory: Killed process 411 (java) total-vm:4100000kB, anon-rss:260000kB, oom_score_adj:992",
        ],
      },
      container: null,
      certainty: "likely",
      detail: { process: "java" },
      cites: ["Memory cgroup out of memory"],
    },
    "a kernel log that was cut within the trace: memory is charged to a cgroup": {
      given: { logs: [oomTrace("try_charge_memcg+0x827/0xa90")] },
      container: null,
      certainty: "likely",
      cites: ["invoked oom-killer"],
    },
    "a kernel event that names the process, at the moment of a SIGKILL that the runtime reports as Error": {
      given: {
        pod: pod({ reason: "Error", resources: limited }),
        events: [
          nodeEvent(
            "OOMKilling",
            "Memory cgroup out of memory: Killed process 411 (api) total-vm:1kB",
            "2025-03-01T10:05:02Z",
          ),
        ],
      },
      container: "api",
      certainty: "likely",
    },
    "a kernel event that names the pod's cgroup, at the moment of the only SIGKILL in it": {
      given: {
        pod: pod({ reason: "Error", resources: limited }),
        events: [
          nodeEvent(
            "OOMKilling",
            `oom-kill:constraint=CONSTRAINT_MEMCG,oom_memcg=/kubepods.slice/kubepods-pod${uid.replaceAll("-", "_")}.slice,task=worker`,
            "2025-03-01T10:05:02Z",
          ),
        ],
      },
      container: "api",
      certainty: "proven",
    },
    "the kernel's line that names the container, whatever the runtime says": {
      given: {
        pod: pod({ reason: "Error", resources: limited }).replace(
          "exitCode: 137,",
          `exitCode: 137, containerID: "containerd://${containerId}",`,
        ),
        logs: [
          `Mar 01 10:04:59 worker-1 kernel: Task in /kubepods/pod7d/${containerId} killed as a result of limit of /kubepods/pod7d/${containerId}`,
        ],
      },
      container: "api",
      certainty: "proven",
      detail: { limit: "256Mi" },
    },
    "the word in a table, of an init container": {
      given: { row: "shop-1 0/1 Init:OOMKilled 3 2h" },
      advises: ["jsonpath={range .spec.initContainers[*]}"],
      certainty: "possible",
      container: null,
    },
    "the word in a table": {
      given: { row: "shop-1 0/1 OOMKilled 3 2h" },
      certainty: "possible",
      container: null,
    },
  },
  ignores: {
    "SIGKILL without an OOM kill": { pod: pod({ reason: "Error", resources: limited }) },
    "an OOM kill in a container that is shown to have no limit": { pod: pod({ resources: "{}" }) },
    "an OOM kill in a pod of class BestEffort": { pod: pod({ qosClass: "BestEffort" }) },
    "an OOM kill within a minute of a SystemOOM": {
      pod: pod({ resources: limited }),
      events: [
        nodeEvent(
          "SystemOOM",
          "System OOM encountered, victim process: api, pid: 411",
          "2025-03-01T10:05:10Z",
        ),
      ],
    },
    "a kernel event an hour before a SIGKILL": {
      pod: pod({ reason: "Error", resources: limited }),
      events: [
        nodeEvent(
          "OOMKilling",
          "Memory cgroup out of memory: Killed process 411 (api) total-vm:1kB",
          "2025-03-01T09:05:02Z",
        ),
      ],
    },
    "a trace of an allocation for the node's own sake": {
      logs: [oomTrace("__alloc_pages_slowpath.constprop.0+0xb5a/0xe60")],
    },
    "a frame that the kernel is not sure of": { logs: [oomTrace("? try_charge_memcg+0x827/0xa90")] },
    "a charge without an OOM kill": { logs: ["[1.2] Call Trace:\n[1.3]  try_charge_memcg+0x827/0xa90"] },
    "a kernel line about the node as a whole": {
      logs: ["Out of memory: Killed process 9 (postgres) total-vm:1kB"],
    },
    "an empty pod": { pod: {} },
    "nothing at all": {},
    "a memory limit and exit 1": { pod: pod({ reason: "Error", exitCode: 1, resources: limited }) },
  },
});
