import type { PodView } from "./view.ts";

/** How a deletion stands. */
interface Deletion {
  /** Seconds since the end of the grace period, negative before it; undefined where no time tells. */
  overdueSeconds?: number;
  finalizers: readonly string[];
  /** All containers have ended: only the object is left. */
  hasEnded: boolean;
}

/** undefined: nobody has asked for the pod's deletion, as far as shown. */
export function deletionOf(view: PodView): Deletion | undefined {
  const {
    deletionTimestamp,
    deletionGracePeriodSeconds: grace,
    finalizers = [],
  } = view.pod?.object.metadata ?? {};
  const inTable = view.evidence.row?.object.status === "Terminating";
  if (deletionTimestamp === undefined && grace === undefined && !inTable) return undefined;
  const mains = view.containers.filter(({ type, status }) => type !== "ephemeral" && status);
  const overdue = view.ageOf(deletionTimestamp) ?? overdueByEvents(view, grace ?? 30);
  return {
    ...(overdue !== undefined && { overdueSeconds: overdue }),
    finalizers,
    hasEnded: mains.length > 0 && mains.every(({ status }) => status?.state?.terminated),
  };
}

/** The first kill of a pod that is being deleted began its grace; text may give no other time. */
function overdueByEvents(view: PodView, graceSeconds: number): number | undefined {
  const ages = view.events
    .filter(
      ({ reason, message }) =>
        reason === "FailedKillPod" || (reason === "Killing" && message.startsWith("Stopping container")),
    )
    .map((event) => view.firstAgeOfEvent(event))
    .filter((age) => age !== undefined);
  return ages.length === 0 ? undefined : ages.reduce((most, age) => Math.max(most, age)) - graceSeconds;
}

/** Removing takes the kubelet and the API server a moment after the grace. */
export const removalSeconds = 60;

export function isOverdue(view: PodView): boolean {
  return (deletionOf(view)?.overdueSeconds ?? 0) > removalSeconds;
}
