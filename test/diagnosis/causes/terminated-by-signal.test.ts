import { terminatedBySignal } from "../../../src/diagnosis/causes/terminated-by-signal.ts";
import { describeCause } from "../describe-cause.ts";

const pod = (exitCode: number, reason = "Error") => `
spec: { nodeName: worker-1, containers: [{ name: api }] }
status:
  containerStatuses:
    - name: api
      restartCount: 2
      state: { waiting: { reason: CrashLoopBackOff } }
      lastState: { terminated: { reason: ${reason}, exitCode: ${exitCode}, startedAt: "2025-03-01T10:00:00Z", finishedAt: "2025-03-01T10:05:00Z" } }
`;

describeCause(terminatedBySignal, {
  matches: {
    "SIGKILL without an OOM kill": {
      given: { pod: pod(137) },
      container: "api",
      certainty: "possible",
      detail: { signal: "SIGKILL" },
      says: ["sender not shown"],
    },
    SIGTERM: { given: { pod: pod(143) }, certainty: "possible", detail: { signal: "SIGTERM" } },
    SIGHUP: { given: { pod: pod(129) }, certainty: "possible" },
    SIGPIPE: { given: { pod: pod(141) }, certainty: "possible" },
    "Ctrl-C on Windows": {
      given: { pod: pod(-1073741510) },
      certainty: "possible",
      detail: { signal: "Ctrl-C" },
    },
    "a signal beside the code": {
      given: { pod: pod(2).replace("exitCode: 2", "exitCode: 2, signal: 15") },
      certainty: "possible",
      detail: { signal: "SIGTERM" },
    },
    "a worker whose end its pool can only guess at": {
      given: {
        logs: [
          "TerminatedWorkerError: A worker process managed by the executor was unexpectedly terminated. This could be caused by a segmentation fault while calling the function or by an excessive memory usage causing the Operating System to kill the worker.\n\nThe exit codes of the workers are {SIGKILL(-9)}",
        ],
      },
      container: null,
      certainty: "possible",
      says: ["sender not shown"],
    },
    "a task that its runner saw killed, with no word above info": {
      given: {
        logs: [
          "[2026-01-01, 10:00:00 UTC] {taskinstance.py:1138} INFO - Executing <Task(PythonOperator): load>\n[2026-01-01, 10:02:11 UTC] {local_task_job.py:102} INFO - Task exited with return code Negsignal.SIGKILL",
        ],
      },
      container: null,
      certainty: "possible",
      says: ["a process of its own was killed"],
    },
    "a dump that Go's runtime prints on a signal": {
      given: {
        logs: [
          "SIGQUIT: quit\nPC=0x460ef1 m=0 sigcode=0\n\ngoroutine 0 [idle]:\nruntime.futex(0x2084a08, 0x80)",
        ],
      },
      container: null,
      certainty: "likely",
      says: ["was ended with SIGQUIT, sender not shown"],
    },
    "an orderly end with 0 on SIGTERM": {
      given: {
        pod: pod(0, "Completed"),
        logs: [
          { text: "ready\nreceived SIGTERM, shutting down\nbye", container: "api", instance: "previous" },
        ],
      },
      certainty: "possible",
      cites: ["received SIGTERM"],
    },
    "an orderly end with 0, by a worker that names no signal": {
      given: {
        pod: pod(0, "Completed"),
        logs: [
          {
            text: "[INFO/MainProcess] task 6f0c succeeded in 0.2s: None\n\nworker: Warm shutdown (MainProcess)",
            container: "api",
            instance: "previous",
          },
        ],
      },
      certainty: "possible",
      cites: ["Warm shutdown"],
    },
    "an orderly end with 0, of a database that was asked for it": {
      given: {
        pod: pod(0, "Completed"),
        logs: [
          {
            text: "LOG:  received fast shutdown request\nLOG:  aborting any active transactions\nLOG:  database system is shut down",
            container: "api",
            instance: "previous",
          },
        ],
      },
      certainty: "possible",
    },
    "a log alone": {
      given: { logs: ["server started\nReceived SIGTERM, shutting down\nstopped workers\nbye"] },
      container: null,
      certainty: "possible",
    },
  },
  ignores: {
    "an OOM kill": { pod: pod(137, "OOMKilled") },
    "a container that could not be found": { pod: pod(137, "ContainerStatusUnknown") },
    "a runtime that lost sight of it": { pod: pod(255, "Unknown") },
    "a restart of all containers by rule": { pod: pod(137, "RestartingAllContainers") },
    "exit 1": { pod: pod(1) },
    "a segmentation fault, which is another cause": { pod: pod(139) },
    "an abort, which is another cause": { pod: pod(134) },
    "a line about signals that is no end": {
      logs: [{ text: "registering signal handlers\nserving", container: "api" }],
    },
    "a job that closes what it opened": {
      pod: pod(0, "Completed"),
      logs: [{ text: "report written\nshutdown of the pool: warm", container: "api", instance: "previous" }],
    },
    nothing: {},
  },
});
