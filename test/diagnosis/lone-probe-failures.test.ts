import { livenessProbeFailed } from "../../src/diagnosis/causes/liveness-probe-failed.ts";
import { describeCause } from "./describe-cause.ts";

const failure = (kind: "Liveness" | "Readiness", count: number, lastAgeSeconds: number) => ({
  reason: "Unhealthy",
  message: `${kind} probe failed: HTTP probe failed with statuscode: 503`,
  count,
  lastAgeSeconds,
});

/** Events in which probes fail, and nothing that tells of a restart. */
describeCause(livenessProbeFailed, {
  matches: {
    "failures that reach any threshold": {
      given: { events: [failure("Liveness", 12, 87)] },
      container: null,
      certainty: "possible",
    },
    "failures of both probes up to the end": {
      given: { events: [failure("Readiness", 30, 20), failure("Liveness", 12, 25)] },
      container: null,
      certainty: "possible",
    },
    "failures that somebody quotes, without a time": {
      given: { events: ["Unhealthy: Liveness probe failed: HTTP probe failed with statuscode: 401"] },
      container: null,
      certainty: "possible",
    },
  },
  ignores: {
    "a liveness probe that passes again, where the readiness probe goes on to fail": {
      events: [failure("Liveness", 12, 1920), failure("Readiness", 1396, 121)],
    },
    "failures that somebody quotes, beside a back-off": {
      events: [
        "Unhealthy: Liveness probe failed: HTTP probe failed with statuscode: 401",
        "BackOff: Back-off restarting failed container",
      ],
    },
    "failures of the readiness probe": { events: [failure("Readiness", 12, 87)] },
    "fewer than any threshold": { events: [failure("Liveness", 2, 87)] },
  },
});
