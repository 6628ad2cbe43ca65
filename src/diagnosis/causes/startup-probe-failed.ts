import { defineCause } from "../cause.ts";
import { probeAdvice } from "../probe-advice.ts";
import { probeKillMatches } from "../probe-failed.ts";
import { probeVariants } from "../probe-variant.ts";

export const startupProbeFailed = defineCause({
  id: "startup-probe-failed",
  category: "probe",
  title: "Startup probe failed",
  explanation:
    "The kubelet killed the container because its startup probe did not succeed once within " +
    "`failureThreshold` × `periodSeconds`. Until it does, liveness and readiness are not even asked.",
  recognisedBy:
    "A `Killing` event that says `failed startup probe`, or a container that is restarted while its startup probe keeps " +
    "failing. Single failures of a startup probe are normal: that is what its threshold is for.",
  variants: probeVariants,
  references: [
    "https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#define-startup-probes",
  ],
  outranks: ["terminated-by-signal", "application-error-exit", "command-completed", "readiness-probe-failed"],
  detect: (view) => probeKillMatches(view, "startup"),
  remediation: (match, target) => probeAdvice(match, target, "startup"),
});
