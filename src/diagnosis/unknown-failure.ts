import type { PodView } from "./view.ts";

/** What to say of a failure of which nothing tells where it is. */
export function unknownFailure({ pod, events, evidence: { row, logs } }: PodView): string {
  return pod === undefined && row === undefined && events.length === 0 && logs.length > 0
    ? "Nothing in the log tells why a program ended"
    : "Something fails, and the input does not show which container";
}

/** The same of a workload without pods: what its controller says of itself is no cause, but tells what to look for. */
export function withoutPods({ evidence: { owners } }: PodView): string {
  for (const { object } of owners) {
    const { kind, metadata, status } = object;
    const failed = status?.conditions?.find(
      (condition) => failing[condition.type] === condition.status && condition.reason !== undefined,
    );
    if (failed) return `${kind} ${metadata.name ?? ""} reports ${failed.reason}, and no pod of it is shown`;
  }
  return "No pod of the workload is shown";
}

/** Of a Job and of a Deployment. */
const failing: Readonly<Record<string, string>> = { Failed: "True", Progressing: "False" };
