import { architectureMismatch } from "../../../src/diagnosis/causes/architecture-mismatch.ts";
import { describeCause } from "../describe-cause.ts";
import { loneLog } from "../died.ts";

describeCause(architectureMismatch, {
  matches: {
    "no variant of the image for the node": {
      given: {
        events: [
          'Failed: Failed to pull image "acme/cart:2": rpc error: code = NotFound desc = failed to pull and unpack image "docker.io/acme/cart:2": no match for platform in manifest: not found',
        ],
      },
      certainty: "proven",
      container: null,
      detail: { image: "acme/cart:2" },
    },
    "docker names the platform": {
      given: {
        events: [
          'Failed: Failed to pull image "acme/cart:2": no matching manifest for linux/arm64/v8 in the manifest list entries',
        ],
      },
      certainty: "proven",
      detail: { platform: "linux/arm64/v8" },
      says: ["linux/arm64/v8"],
    },
    "a CPU that is too old": {
      given: loneLog(
        "WARNING: MongoDB 5.0+ requires a CPU with AVX support, and your current system does not appear to have that!",
      ),
      certainty: "likely",
      advises: ["Run it where the CPU has what it was built for"],
    },
    "a program that an emulator of another CPU gave up": {
      given: loneLog("qemu: uncaught target signal 11 (Segmentation fault) - core dumped"),
      certainty: "likely",
    },
    "threads whose flags an emulator refuses": {
      given: loneLog(
        "runtime: failed to create new OS thread (have 2 already; errno=22)\nfatal error: newosproc\n\nruntime stack:\nruntime.throw(0x524da0, 0x9)",
      ),
      certainty: "likely",
    },
    "a binary of another CPU": {
      given: {
        pod: `
          spec: { nodeName: arm-1, containers: [{ name: cart, command: [/app/serve] }] }
          status: { containerStatuses: [{ name: cart, state: { waiting: { reason: CrashLoopBackOff } }, lastState: { terminated: { exitCode: 1, reason: ContainerCannotRun, message: "exec user process caused: exec format error" } } }] }
        `,
      },
      certainty: "proven",
      container: "cart",
    },
  },
  ignores: {
    "an image that does not exist": {
      events: ['Failed: Failed to pull image "acme/cart:2": docker.io/acme/cart:2: not found'],
    },
    "a script": { events: ["Failed: Error: exec /docker-entrypoint.sh: exec format error"] },
    "threads that are too many": loneLog(
      "runtime: failed to create new OS thread (have 44 already; errno=11)\nfatal error: newosproc",
    ),
    "an emulator that was stopped": loneLog("qemu-system-x86_64: terminating on signal 15 from pid 1"),
    nothing: {},
  },
});
