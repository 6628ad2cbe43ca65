import { describe, expect, test } from "vitest";

import { catalogue } from "../../src/diagnosis/catalogue.ts";
import { diagnose } from "../../src/diagnosis/diagnose.ts";
import { evidenceOf, type Situation } from "./evidence-of.ts";

interface Row {
  given: Situation;
  /** Undefined: nothing decides. */
  cause?: string;
  certainty?: string;
  /** Alternatives, each with words of the reason for which it is ruled out. */
  ruledOut?: Record<string, string>;
}

const started = "2025-03-01T10:00:00Z";
const finished = "2025-03-01T10:05:00Z";

/** A container that ended and waits; `spec` is that of the container, `more` of the pod. */
const ended = (terminated: string, spec = "", more = "", status = "phase: Running") => `
spec: { nodeName: worker-1, ${more} containers: [{ name: api, image: shop/api, ${spec} }] }
status:
  ${status}
  containerStatuses: [{ name: api, ready: false, restartCount: 4, state: { waiting: { reason: CrashLoopBackOff } },
    lastState: { terminated: { startedAt: "${started}", finishedAt: "${finished}", ${terminated} } } }]
`;
const limited = "resources: { limits: { memory: 256Mi }, requests: { memory: 128Mi } }";
const unlimited = "resources: { requests: { cpu: 100m } }";
const probe = "livenessProbe: { httpGet: { path: /live, port: 8080 }, periodSeconds: 10 }";
const event = (reason: string, message: string, lastAt: string, type: "Normal" | "Warning" = "Normal") => ({
  reason,
  message,
  type,
  lastAt,
  firstAt: lastAt,
  fieldPath: "spec.containers{api}",
});
const probeKill = event(
  "Killing",
  "Container api failed liveness probe, will be restarted",
  "2025-03-01T10:04:30Z",
);
const stop = event("Killing", "Stopping container api", "2025-03-01T10:04:30Z");
const last = (text: string) => [{ text, container: "api", instance: "previous" as const }];

const initKilled =
  "failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: container init was OOM-killed (memory limit too low?): unknown";
const notOom = { "container-memory-limit": "not OOMKilled" };
const failed = (reason: string, message: string) => `
spec: { containers: [{ name: api }] }
status:
  phase: Failed
  reason: ${reason}
  message: "${message}"
  containerStatuses: [{ name: api, restartCount: 0, state: { terminated: { reason: Error, exitCode: 137 } } }]
`;

const rows: Record<string, Row> = {
  "OOMKilled with 137 under a limit": {
    given: { pod: ended("reason: OOMKilled, exitCode: 137", limited) },
    cause: "container-memory-limit",
    certainty: "likely",
    ruledOut: { evicted: "this one is Running", "liveness-probe-failed": "no liveness probe" },
  },
  "OOMKilled with 137 in a Guaranteed pod": {
    given: {
      pod: ended("reason: OOMKilled, exitCode: 137", limited, "", "phase: Running\n  qosClass: Guaranteed"),
    },
    cause: "container-memory-limit",
    certainty: "proven",
    ruledOut: { "node-memory-exhausted": "Guaranteed" },
  },
  "OOMKilled with 143": {
    given: { pod: ended("reason: OOMKilled, exitCode: 143", limited) },
    cause: "container-memory-limit",
    certainty: "likely",
  },
  "OOMKilled with 0": {
    given: { pod: ended("reason: OOMKilled, exitCode: 0", limited) },
    cause: "container-memory-limit",
    certainty: "likely",
  },
  "OOMKilled with 1 and no log": {
    given: { pod: ended("reason: OOMKilled, exitCode: 1", limited) },
    cause: "container-memory-limit",
    certainty: "likely",
  },
  "OOMKilled with 1, and a log that says why it ended": {
    given: {
      pod: ended("reason: OOMKilled, exitCode: 1", limited),
      logs: last("fatal: dial tcp 10.0.0.1:5432: connect: connection refused"),
    },
    cause: "dependency-connection-refused",
  },
  "OOMKilled without a limit": {
    given: { pod: ended("reason: OOMKilled, exitCode: 137", unlimited) },
    cause: "node-memory-exhausted",
    certainty: "likely",
    ruledOut: { "container-memory-limit": "neither the container nor the pod has a memory limit" },
  },
  "OOMKilled where the node was short": {
    given: {
      pod: ended("reason: OOMKilled, exitCode: 137", limited),
      events: [
        {
          reason: "SystemOOM",
          type: "Warning",
          message: "System OOM encountered, victim process: java, pid: 1",
          involved: { kind: "Node", name: "worker-1" },
          lastAt: finished,
        },
      ],
    },
    cause: "node-memory-exhausted",
  },
  "an init of the runtime's that was OOM-killed": {
    given: { pod: ended(`reason: StartError, exitCode: 128, message: "${initKilled}"`, limited) },
    cause: "container-memory-limit",
    certainty: "proven",
  },
  "the same, while the sandbox was made": {
    given: {
      pod: "spec: { containers: [{ name: api }] }\nstatus: { phase: Pending }",
      events: [
        {
          reason: "FailedCreatePodSandBox",
          type: "Warning",
          message: `Failed to create pod sandbox: rpc error: code = Unknown desc = ${initKilled}`,
        },
      ],
    },
    cause: "container-memory-limit",
    certainty: "proven",
  },
  "137 as a liveness kill after its grace": {
    given: { pod: ended("reason: Error, exitCode: 137", probe), events: [probeKill] },
    cause: "liveness-probe-failed",
    certainty: "proven",
    ruledOut: { ...notOom, "terminated-by-signal": "follows from liveness-probe-failed" },
  },
  "143 as a liveness kill": {
    given: { pod: ended("reason: Error, exitCode: 143", probe), events: [probeKill] },
    cause: "liveness-probe-failed",
    certainty: "proven",
  },
  "0 as a liveness kill": {
    given: { pod: ended("reason: Completed, exitCode: 0", probe), events: [probeKill] },
    cause: "liveness-probe-failed",
    certainty: "proven",
  },
  "137 as an eviction": {
    given: {
      pod: failed("Evicted", "Pod ephemeral local storage usage exceeds the total limit of containers 1Gi. "),
    },
    cause: "evicted",
    certainty: "proven",
    ruledOut: { ...notOom, "terminated-by-signal": "follows from evicted" },
  },
  "137 as a node's shutdown": {
    given: { pod: failed("Terminated", "Pod was terminated in response to imminent node shutdown.") },
    cause: "node-not-ready",
    certainty: "proven",
    ruledOut: notOom,
  },
  "137 of a container that could not be found": {
    given: {
      pod: "spec: { containers: [{ name: api }] }\nstatus: { phase: Failed, containerStatuses: [{ name: api, state: { terminated: { reason: ContainerStatusUnknown, exitCode: 137 } } }] }",
    },
    cause: "node-not-ready",
    certainty: "possible",
    ruledOut: notOom,
  },
  "137 as a restart of all containers by rule": {
    given: { pod: ended("reason: RestartingAllContainers, exitCode: 137") },
    ruledOut: { "container-memory-limit": "the reason is RestartingAllContainers" },
  },
  "137 as the exit of a shell whose child was killed": {
    given: {
      pod: ended("reason: Error, exitCode: 137", limited),
      logs: last("starting worker\n/run.sh: line 4:    17 Killed                  node worker.js"),
    },
    cause: "terminated-by-signal",
    certainty: "possible",
    ruledOut: notOom,
  },
  "137 with nothing beside it": {
    given: { pod: ended("reason: Error, exitCode: 137", limited), events: [] },
    cause: "terminated-by-signal",
    certainty: "possible",
    ruledOut: { ...notOom, evicted: "this one is Running", "liveness-probe-failed": "no liveness probe" },
  },
  "137 as a stop that used up the grace": {
    given: { pod: ended("reason: Error, exitCode: 137"), events: [stop] },
    cause: "pod-disrupted",
    certainty: "likely",
    ruledOut: notOom,
  },
  "143 as a rollout's stop": {
    given: { pod: ended("reason: Error, exitCode: 143"), events: [stop] },
    cause: "pod-disrupted",
    certainty: "likely",
    ruledOut: { "terminated-by-signal": "follows from pod-disrupted" },
  },
  "143 as a drain": {
    given: {
      pod: "spec: { containers: [{ name: api }] }\nstatus: { phase: Failed, conditions: [{ type: DisruptionTarget, status: 'True', reason: EvictionByEvictionAPI, message: 'Eviction API: evicting' }], containerStatuses: [{ name: api, state: { terminated: { reason: Error, exitCode: 143 } } }] }",
    },
    cause: "pod-disrupted",
    certainty: "proven",
    ruledOut: notOom,
  },
  "143 with nothing beside it": {
    given: { pod: ended("reason: Error, exitCode: 143") },
    cause: "terminated-by-signal",
    certainty: "possible",
  },
  "0 under restartPolicy Always": {
    given: { pod: ended("reason: Completed, exitCode: 0", "", "restartPolicy: Always,") },
    cause: "command-completed",
    ruledOut: { "liveness-probe-failed": "no liveness probe" },
  },
  "0 under a rule that restarts on it": {
    given: {
      pod: ended(
        "reason: Completed, exitCode: 0",
        "restartPolicy: Never, restartPolicyRules: [{ action: Restart, exitCodes: { operator: In, values: [0] } }]",
        "restartPolicy: Never,",
      ),
    },
    cause: "command-completed",
  },
  "0 under the container's own policy": {
    given: { pod: ended("reason: Completed, exitCode: 0", "restartPolicy: Always", "restartPolicy: Never,") },
    cause: "command-completed",
  },
  "0 under OnFailure": {
    given: {
      pod: "spec: { restartPolicy: OnFailure, containers: [{ name: api }] }\nstatus: { containerStatuses: [{ name: api, restartCount: 0, state: { terminated: { reason: Completed, exitCode: 0 } } }] }",
    },
  },
  ".NET's host, which ends with 137 by itself": {
    given: {
      pod: ended("reason: Error, exitCode: 137", limited),
      logs: last("Failed to create CoreCLR, HRESULT: 0x8007000E"),
    },
    cause: "runtime-heap-exhausted",
    ruledOut: { "terminated-by-signal": "follows from runtime-heap-exhausted" },
  },
  "134 of an exception in .NET that nobody caught": {
    given: {
      pod: ended("reason: Error, exitCode: 134"),
      logs: last(
        "Unhandled exception. System.InvalidOperationException: boom\n   at Program.<Main>$(String[] args)",
      ),
    },
    cause: "application-panic",
    ruledOut: { aborted: "follows from application-panic" },
  },
  "150 of .NET, which lacks its framework": {
    given: {
      pod: ended("reason: Error, exitCode: 150"),
      logs: last("You must install or update .NET to run this application."),
    },
    cause: "application-config-invalid",
  },
  "2 of a panic in Go": {
    given: {
      pod: ended("reason: Error, exitCode: 2"),
      logs: last(
        "panic: runtime error: index out of range [3] with length 3\n\ngoroutine 1 [running]:\nmain.main()",
      ),
    },
    cause: "application-panic",
    certainty: "proven",
  },
  "101 of a panic in Rust": {
    given: {
      pod: ended("reason: Error, exitCode: 101"),
      logs: last("thread 'main' panicked at src/main.rs:4:5:\nboom"),
    },
    cause: "application-panic",
  },
  "3 of a JVM that gives up": {
    given: {
      pod: ended("reason: Error, exitCode: 3"),
      logs: last("Terminating due to java.lang.OutOfMemoryError: Java heap space"),
    },
    cause: "runtime-heap-exhausted",
  },
  "OOMKilled of a JVM whose heap was full as well": {
    given: {
      pod: ended("reason: OOMKilled, exitCode: 137", limited),
      logs: last("java.lang.OutOfMemoryError: Java heap space"),
    },
    cause: "container-memory-limit",
  },
  "127 of a shell": {
    given: { pod: ended("reason: Error, exitCode: 127"), logs: last("/bin/sh: 1: serve: not found") },
    cause: "command-not-found",
  },
  "126 with nothing beside it": {
    given: { pod: ended("reason: Error, exitCode: 126") },
    cause: "command-not-executable",
    certainty: "likely",
  },
  "139 with nothing beside it": {
    given: { pod: ended("reason: Error, exitCode: 139") },
    cause: "segmentation-fault",
    certainty: "likely",
  },
  "159, which is seccomp's": {
    given: { pod: ended("reason: Error, exitCode: 159") },
    cause: "security-context-rejected",
  },
  "152, which is a limit of the process": {
    given: { pod: ended("reason: Error, exitCode: 152") },
    cause: "node-resource-limit",
  },
  "255 that containerd did not see": {
    given: { pod: ended("reason: Unknown, exitCode: 255") },
    cause: "node-not-ready",
  },
  "255 of a program": { given: { pod: ended("reason: Error, exitCode: 255") } },
  "1 with nothing beside it": { given: { pod: ended("reason: Error, exitCode: 1") } },
};

describe("how containers that were killed, or ended by themselves, are told apart", () => {
  test.each(Object.entries(rows))("%s", (_, { given, cause, certainty, ruledOut = {} }) => {
    const [first] = diagnose(evidenceOf(given), catalogue);
    const root = first?.verdict === "diagnosed" ? first.findings[0] : undefined;
    expect(root?.cause).toBe(cause);
    if (certainty !== undefined) expect(root?.certainty).toBe(certainty);
    for (const [alternative, words] of Object.entries(ruledOut)) {
      const entry = first?.ruledOut.find((each) => each.cause === alternative);
      expect(entry?.because).toContain(words);
      expect(entry?.citations.length).toBeGreaterThan(0);
    }
  });
});
