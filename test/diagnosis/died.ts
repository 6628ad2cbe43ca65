import type { Situation } from "./evidence-of.ts";

interface Death {
  /** The dead instance's log. */
  log?: string;
  /** Its termination message. */
  message?: string;
  exitCode: number;
  reason?: string;
  /** Seconds that it lived. */
  life?: number;
  /** Further fields of the container, as YAML in flow style: "volumeMounts: [...]". */
  container?: string;
  /** Further fields of the pod's spec, likewise. */
  spec?: string;
}

/** A pod whose only container, `app`, waits after an instance died, and what that instance said. */
export function died({
  log,
  message,
  exitCode,
  reason = "Error",
  life = 30,
  container,
  spec,
}: Death): Situation {
  const ended = {
    exitCode,
    reason,
    startedAt: "2026-03-01T10:00:00Z",
    finishedAt: new Date(Date.parse("2026-03-01T10:00:00Z") + life * 1000)
      .toISOString()
      .replace(".000Z", "Z"),
    ...(message !== undefined && { message }),
  };
  return {
    pod: `
      spec: { containers: [{ name: app${container === undefined ? "" : `, ${container}`} }]${spec === undefined ? "" : `, ${spec}`} }
      status:
        phase: Running
        containerStatuses:
          - name: app
            ready: false
            restartCount: 4
            state: { waiting: { reason: CrashLoopBackOff } }
            lastState: { terminated: ${JSON.stringify(ended)} }
    `,
    ...(log !== undefined && { logs: [{ text: log, container: "app", instance: "previous" }] }),
    events: [],
    now: "2026-03-01T10:02:00Z",
  };
}

/** A log that came alone: whose it is, nobody says. */
export function loneLog(text: string): Situation {
  return { logs: [{ text }] };
}
