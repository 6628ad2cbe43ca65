import { commandNotFound } from "../../../src/diagnosis/causes/command-not-found.ts";
import { describeCause } from "../describe-cause.ts";

const status = (state: string) => `
  spec: { containers: [{ name: cart }] }
  status: { containerStatuses: [{ name: cart, restartCount: 3, ready: false, ${state} }] }
`;
const oci =
  'failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "/app/serve": stat /app/serve: no such file or directory: unknown';
const startError = `lastState: { terminated: { exitCode: 128, reason: StartError, startedAt: "1970-01-01T00:00:00Z", finishedAt: "2030-01-01T10:00:00Z", message: '${oci}' } }`;

describeCause(commandNotFound, {
  matches: {
    "containerd could not start it": {
      given: { pod: status(`state: { waiting: { reason: CrashLoopBackOff } }, ${startError}`) },
      certainty: "proven",
      container: "cart",
      detail: { executable: "/app/serve" },
      cites: ["/status/containerStatuses/0/lastState/terminated/message"],
    },
    "CRI-O could not create it": {
      given: {
        pod: status(
          "state: { waiting: { reason: CreateContainerError, message: 'container create failed: executable file `/app/serve` not found: No such file or directory' } }",
        ),
      },
      certainty: "proven",
    },
    "docker cannot run it": {
      given: {
        pod: status(
          `state: { terminated: { exitCode: 127, reason: ContainerCannotRun, message: 'OCI runtime create failed: exec: "serve": executable file not found in $PATH' } }`,
        ),
      },
      certainty: "proven",
      detail: { executable: "serve" },
    },
    "an event alone, which names the container": {
      given: {
        events: [
          'Failed: Error: failed to start container "cart": Error response from daemon: OCI runtime create failed: exec: "serve": executable file not found in $PATH',
        ],
      },
      certainty: "proven",
      container: "cart",
    },
    "a shell's exit code after a while": {
      given: {
        pod: status(
          'state: { waiting: { reason: CrashLoopBackOff } }, lastState: { terminated: { exitCode: 127, reason: Error, startedAt: "2030-01-01T10:00:00Z", finishedAt: "2030-01-01T10:00:09Z" } }',
        ),
      },
      certainty: "likely",
    },
    "a shell's exit code at once": {
      given: {
        pod: status(
          'state: { waiting: { reason: CrashLoopBackOff } }, lastState: { terminated: { exitCode: 127, reason: Error, startedAt: "2030-01-01T10:00:00Z", finishedAt: "2030-01-01T10:00:00Z" } }',
        ),
      },
      certainty: "possible",
    },
    "what a tool of the node logged, of Windows": {
      given: {
        logs: [
          String.raw`time="2030-01-01T10:00:00Z" level=fatal msg="starting the container \"5ad1c0de77a1\": rpc error: code = Unknown desc = failed to start containerd task \"5ad1c0de77a1\": hcs::System::CreateProcess 5ad1c0de77a1: The system cannot find the file specified.: unknown"`,
        ],
      },
      certainty: "likely",
      container: null,
    },
    "it was mended since": {
      given: {
        pod: status(`state: { running: { startedAt: "2030-01-01T10:05:00Z" } }, ${startError}`).replace(
          "ready: false",
          "ready: true",
        ),
      },
      certainty: "possible",
      past: true,
    },
  },
  ignores: {
    "a probe's command that is missing": {
      pod: status('state: { running: { startedAt: "2030-01-01T10:05:00Z" } }'),
      events: [
        'Unhealthy: Readiness probe errored: rpc error: code = Unknown desc = failed to exec in container: OCI runtime exec failed: exec failed: unable to start container process: exec: "curl": executable file not found in $PATH: unknown',
      ],
    },
    "a hook whose program is missing": {
      events: [
        "Failed: Error: failed to create containerd task: OCI runtime create failed: error running hook #0: fork/exec /usr/bin/toolkit: no such file or directory",
      ],
    },
    "no execute bit": {
      events: ['Failed: Error: failed to create containerd task: exec: "/app/serve": permission denied'],
    },
    "exit 127 with another reason": {
      pod: status("state: { terminated: { exitCode: 127, reason: OOMKilled } }"),
    },
    nothing: {},
  },
});
