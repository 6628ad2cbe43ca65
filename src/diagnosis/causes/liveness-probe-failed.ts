import { defineCause } from "../cause.ts";
import { probeAdvice } from "../probe-advice.ts";
import { probeKillMatches } from "../probe-failed.ts";
import { probeVariants } from "../probe-variant.ts";

export const livenessProbeFailed = defineCause({
  id: "liveness-probe-failed",
  category: "probe",
  title: "Liveness probe failed",
  explanation:
    "The kubelet killed the container because its liveness probe had failed `failureThreshold` times in a row. The program " +
    "was running; it may have hung, still have been starting, or been asked at the wrong place.",
  recognisedBy:
    "A `Killing` event that says `failed liveness probe`. Failures alone are none, unless one is quoted and nothing else is given: a probe that errored never kills, and one " +
    "that was refused seconds before the end is the consequence of a program that ended by itself. The exit code is 143, 137 " +
    "when the grace period ran out, or whatever the program returns on SIGTERM.",
  variants: probeVariants,
  references: [
    "https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/",
    "https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#container-probes",
  ],
  outranks: ["terminated-by-signal", "application-error-exit", "command-completed", "readiness-probe-failed"],
  detect: (view) => probeKillMatches(view, "liveness"),
  remediation: (match, target) => probeAdvice(match, target, "liveness"),
});
