import { commandCompleted } from "../../../src/diagnosis/causes/command-completed.ts";
import { describeCause } from "../describe-cause.ts";

const dead =
  '{ reason: Completed, exitCode: 0, startedAt: "2025-03-01T10:00:00Z", finishedAt: "2025-03-01T10:00:02Z" }';
const looping = `restartCount: 5, state: { waiting: { reason: CrashLoopBackOff } }, lastState: { terminated: ${dead} }`;
const pod = (spec: string, status = looping, container = "") => `
spec: { ${spec} containers: [{ name: job, command: [echo, hi] ${container} }] }
status: { phase: Running, containerStatuses: [{ name: job, ready: false, ${status} }] }
`;
const always = "restartPolicy: Always,";

describeCause(commandCompleted, {
  matches: {
    "exit 0 under Always": {
      given: { pod: pod(always) },
      container: "job",
      certainty: "likely",
      cites: ["/status/containerStatuses/0/lastState/terminated/exitCode"],
      says: ["2 s"],
    },
    "under the default, which an object may leave out": { given: { pod: pod("") }, certainty: "likely" },
    "in text, which never shows the policy, by its back-off": {
      given: { pod: pod(""), form: "describe" },
      certainty: "likely",
      says: ["by all signs"],
      advises: ["a Deployment, StatefulSet or DaemonSet restarts whatever ends"],
    },
    "before the kubelet has put it into back-off": {
      given: { pod: pod(always, `restartCount: 0, state: { terminated: ${dead} }`) },
      certainty: "likely",
    },
    "a container whose own policy is Always": {
      given: { pod: pod("restartPolicy: Never,", looping, ", restartPolicy: Always") },
      certainty: "likely",
    },
    "a rule that restarts on 0": {
      given: {
        pod: pod(
          "restartPolicy: Never,",
          looping,
          ", restartPolicyRules: [{ action: Restart, exitCodes: { operator: In, values: [0] } }]",
        ),
      },
      certainty: "likely",
    },
    "a row of a Deployment's pod between two starts": {
      given: { row: "web-6c9f7d5b8-x7k2p 0/1 Completed 3 (28s ago) 50s" },
      container: null,
      certainty: "likely",
      says: ["web-6c9f7d5b8-x7k2p"],
    },
    "a native sidecar that ends": {
      given: {
        pod: `spec: { initContainers: [{ name: mesh, restartPolicy: Always }], containers: [{ name: api }] }\nstatus: { initContainerStatuses: [{ name: mesh, ${looping} }] }`,
      },
      container: "mesh",
      certainty: "likely",
    },
  },
  ignores: {
    "a row of a pod that is done": { row: "nightly-x7k2p 0/1 Completed 0 3m" },
    "a row of a CronJob's run that bears its time in seconds": {
      row: "nightly-1623456780-x7k2p 0/1 Completed 0 3m",
    },
    "a row of a Job whose name ends with letters of its own": {
      row: "migrate-x8k2pq4w-x7k2p 0/1 Completed 0 3m",
    },
    "a row that a shutdown of its node left": { row: "web-6c9f7d5b8-x7k2p 0/1 Completed 0 3d" },
    "a row whose restarts are old": { row: "web-6c9f7d5b8-x7k2p 0/1 Completed 2 (3d ago) 9d" },
    "success under Never": {
      pod: pod("restartPolicy: Never,", `restartCount: 0, state: { terminated: ${dead} }`),
    },
    "success under OnFailure": {
      pod: pod("restartPolicy: OnFailure,", `restartCount: 0, state: { terminated: ${dead} }`),
    },
    "a pod that succeeded": {
      pod: pod(always, `restartCount: 0, state: { terminated: ${dead} }`).replace("Running", "Succeeded"),
    },
    "an init container that is done": {
      pod: `spec: { initContainers: [{ name: prepare }], containers: [{ name: api }] }\nstatus: { initContainerStatuses: [{ name: prepare, ready: true, restartCount: 0, state: { terminated: ${dead} } }] }`,
    },
    "a pod of a Job in text": {
      pod: `metadata: { ownerReferences: [{ kind: Job, name: nightly, controller: true }] }\n${pod("", `restartCount: 0, state: { terminated: ${dead} }`)}`,
      form: "describe",
    },
    "an OOM kill of a child": { pod: pod(always, looping.replace("Completed", "OOMKilled")) },
    "exit 1": { pod: pod(always, looping.replace("exitCode: 0", "exitCode: 1")) },
    "an end that the kubelet asked for": {
      pod: pod(always),
      events: [
        {
          reason: "Killing",
          message: "Container job failed liveness probe, will be restarted",
          lastAt: "2025-03-01T10:00:01Z",
        },
      ],
    },
    "a pod that is being deleted": {
      pod: `metadata: { deletionTimestamp: "2025-03-01T10:01:00Z" }\n${pod(always)}`,
    },
    nothing: {},
  },
});
