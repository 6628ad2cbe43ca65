/** `status.reason` of a pod that has ended for good from outside: its controller makes another. */
const leftoverReasons: ReadonlySet<string> = new Set([
  "Evicted",
  "Terminated",
  "Shutdown",
  "NodeShutdown",
  "NodeLost",
  "Preempting",
  "UnexpectedAdmissionError",
  // A kubelet that has just come up may not know its node's labels yet.
  "NodeAffinity",
  "MatchNodeSelector",
  "NodeSelectorMismatching",
]);

export function isLeftoverReason(reason: string | undefined): boolean {
  return reason !== undefined && (leftoverReasons.has(reason) || reason.startsWith("OutOf"));
}
