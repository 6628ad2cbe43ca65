import { commandNotExecutable } from "../../../src/diagnosis/causes/command-not-executable.ts";
import { describeCause } from "../describe-cause.ts";

const status = (state: string) => `
  spec: { containers: [{ name: cart, command: [/app/start.sh] }] }
  status: { containerStatuses: [{ name: cart, restartCount: 3, ${state} }] }
`;

describeCause(commandNotExecutable, {
  matches: {
    "the execute bit is not set": {
      given: {
        pod: status(
          `state: { waiting: { reason: RunContainerError, message: 'failed to create containerd task: exec: "/app/start.sh": permission denied: unknown' } }`,
        ),
      },
      certainty: "proven",
      container: "cart",
      detail: { executable: "/app/start.sh" },
    },
    "a directory": {
      given: {
        events: ['Failed: Error: failed to create containerd task: exec: "/app": is a directory: unknown'],
      },
      certainty: "proven",
    },
    "a script without an interpreter line": {
      given: {
        pod: status(
          "state: { waiting: { reason: CrashLoopBackOff } }, lastState: { terminated: { exitCode: 128, reason: StartError, message: 'exec /app/start.sh: exec format error' } }",
        ),
      },
      certainty: "proven",
      says: ["interpreter"],
    },
    "a shell's exit code": {
      given: {
        pod: status(
          'state: { waiting: { reason: CrashLoopBackOff } }, lastState: { terminated: { exitCode: 126, reason: Error, startedAt: "2030-01-01T10:00:00Z", finishedAt: "2030-01-01T10:00:09Z" } }',
        ),
      },
      certainty: "likely",
    },
  },
  ignores: {
    "a file that the program may not open": {
      pod: status("state: { waiting: { reason: CrashLoopBackOff } }"),
      logs: ["open /data/x: permission denied"],
    },
    "a mount that is refused": {
      events: [
        'Failed: Error: failed to create containerd task: error mounting "/var/lib/kubelet/x" to rootfs at "/data": permission denied',
      ],
    },
    "a binary of another CPU": { events: ["Failed: Error: exec /app/serve: exec format error"] },
    nothing: {},
  },
});
