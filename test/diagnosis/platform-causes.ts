import { commandCompleted } from "../../src/diagnosis/causes/command-completed.ts";
import { containerMemoryLimit } from "../../src/diagnosis/causes/container-memory-limit.ts";
import { containerRuntimeFailure } from "../../src/diagnosis/causes/container-runtime-failure.ts";
import { deadlineExceeded } from "../../src/diagnosis/causes/deadline-exceeded.ts";
import { evicted } from "../../src/diagnosis/causes/evicted.ts";
import { lifecycleHookFailed } from "../../src/diagnosis/causes/lifecycle-hook-failed.ts";
import { livenessProbeFailed } from "../../src/diagnosis/causes/liveness-probe-failed.ts";
import { nodeMemoryExhausted } from "../../src/diagnosis/causes/node-memory-exhausted.ts";
import { nodeNotReady } from "../../src/diagnosis/causes/node-not-ready.ts";
import { podDisrupted } from "../../src/diagnosis/causes/pod-disrupted.ts";
import { readinessProbeFailed } from "../../src/diagnosis/causes/readiness-probe-failed.ts";
import { sandboxCreationFailed } from "../../src/diagnosis/causes/sandbox-creation-failed.ts";
import { startupProbeFailed } from "../../src/diagnosis/causes/startup-probe-failed.ts";
import { terminatedBySignal } from "../../src/diagnosis/causes/terminated-by-signal.ts";
import { terminationStuck } from "../../src/diagnosis/causes/termination-stuck.ts";

/** The causes that are read from states and events: enough for tests of the engine itself. */
export const platformCauses = [
  commandCompleted,
  containerMemoryLimit,
  containerRuntimeFailure,
  deadlineExceeded,
  evicted,
  lifecycleHookFailed,
  livenessProbeFailed,
  nodeMemoryExhausted,
  nodeNotReady,
  podDisrupted,
  readinessProbeFailed,
  sandboxCreationFailed,
  startupProbeFailed,
  terminatedBySignal,
  terminationStuck,
];
