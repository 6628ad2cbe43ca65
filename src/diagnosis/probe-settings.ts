import type { Probe } from "../evidence/kubernetes.ts";

/** Where a container has its probe of a kind. */
export const probeFields = {
  liveness: "livenessProbe",
  startup: "startupProbe",
  readiness: "readinessProbe",
} as const;

/** A probe with the kubelet's defaults filled in, in seconds. */
interface ProbeSettings {
  delaySeconds: number;
  periodSeconds: number;
  timeoutSeconds: number;
  failureThreshold: number;
  graceSeconds?: number;
  /** From start to the failure that reaches the threshold, where no probe ever succeeds: the latest moment. */
  budgetSeconds: number;
  /** The earliest such moment. */
  soonestSeconds: number;
}

// https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#configure-probes
export function probeSettings(probe: Probe | undefined): ProbeSettings | undefined {
  if (!probe) return undefined;
  const delaySeconds = probe.initialDelaySeconds ?? 0;
  const periodSeconds = probe.periodSeconds ?? 10;
  const timeoutSeconds = probe.timeoutSeconds ?? 1;
  const failureThreshold = probe.failureThreshold ?? 3;
  return {
    delaySeconds,
    periodSeconds,
    timeoutSeconds,
    failureThreshold,
    ...(probe.terminationGracePeriodSeconds !== undefined && {
      graceSeconds: probe.terminationGracePeriodSeconds,
    }),
    budgetSeconds: delaySeconds + failureThreshold * periodSeconds,
    soonestSeconds: delaySeconds + (failureThreshold - 1) * periodSeconds,
  };
}
