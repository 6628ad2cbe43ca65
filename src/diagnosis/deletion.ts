import type { PodEvent } from "../evidence/evidence.ts";
import type { PodView } from "./view.ts";

/** How a deletion stands. */
interface Deletion {
  /** Seconds since the end of the grace period, negative before it; undefined where no time tells. */
  overdueSeconds?: number;
  /** Nothing in the input is later than the request to delete, so it may be within the grace, or days after it. */
  isUndated: boolean;
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
  const isAsked = deletionTimestamp !== undefined || grace !== undefined || inTable || isBeingKilled(view);
  if (!isAsked && ageOfDeletion(view) === undefined) return undefined;
  const mains = view.containers.filter(({ type, status }) => type !== "ephemeral" && status);
  const overdue = longest([
    ageOfDeletion(view),
    view.ageOf(deletionTimestamp),
    overdueByEvents(view, grace ?? 30),
    overdueByRow(view),
  ]);
  return {
    ...(overdue !== undefined && { overdueSeconds: overdue }),
    isUndated:
      deletionTimestamp !== undefined && (overdue ?? 0) <= -(grace ?? 30) && view.events.length === 0,
    finalizers,
    hasEnded: mains.length > 0 && mains.every(({ status }) => status?.state?.terminated),
  };
}

/** `Terminating (lasts 27m)`: kubectl counts from the deletionTimestamp, so the grace is over by then. */
export function ageOfDeletion(view: PodView): number | undefined {
  return view.pod?.source.ages?.get("/metadata/deletionTimestamp");
}

/** Each is a lower bound: "now" may be no later than the deletion itself where a text has no other time. */
function longest(seconds: readonly (number | undefined)[]): number | undefined {
  const known = seconds.filter((each) => each !== undefined);
  return known.length === 0 ? undefined : known.reduce((most, each) => Math.max(most, each));
}

/**
 * A kill of the whole pod that the kubelet begins again and again; a description may have lost its head. Without word
 * of a stop it may as well be a sandbox that is made anew.
 */
function isBeingKilled({ events, pod }: PodView): boolean {
  const mayBe = pod === undefined && !events.some(({ reason }) => reason === "SandboxChanged");
  const isRepeated = (event: PodEvent) => event.count > 1 && (isFailedKill(event) || isStop(event));
  return (events.some(isStop) || mayBe) && events.some(isFailedKill) && events.some(isRepeated);
}

/** A container is ended together with its pod. */
export function isStop({ reason, message }: PodEvent): boolean {
  return reason === "Killing" && /^Stopping container|:Need to kill Pod$/.test(message.slice(0, 400));
}

/** Only events are left of it, and they end with its stop. */
export function isStopped({ pod, evidence: { row }, events }: PodView): boolean {
  return (
    pod === undefined &&
    row === undefined &&
    events.some(isStop) &&
    events.every((event) => event.type === "Normal" || event.reason === "Unhealthy" || isKilledTwice(event))
  );
}

/** What is to be stopped is gone already: two of the kubelet's rounds met. */
function isKilledTwice({ reason, message }: PodEvent): boolean {
  return reason === "FailedKillPod" && /No such container|NotFound|not found/.test(message);
}

/** A ReplicaSet deletes what is too many of it; a Job or a DaemonSet also what has failed. */
export function isScaledDown({ reason, involved }: PodEvent): boolean {
  return (
    reason === "SuccessfulDelete" &&
    (involved.kind === "ReplicaSet" || involved.kind === "ReplicationController")
  );
}

/** Before 1.8 one reason stood for every failure of a pod's synchronisation. */
export function isFailedKill({ reason, message }: PodEvent): boolean {
  return (
    reason === "FailedKillPod" ||
    (reason === "FailedSync" && message.slice(0, 400).includes("error killing pod"))
  );
}

/** The kubelet looks for containers of a pod that its runtime no longer knows. */
function isLostSightOf({ reason, message }: PodEvent): boolean {
  return reason === "FailedSync" && message.startsWith("error determining status: ");
}

/** The first kill of a pod that is being deleted began its grace; text may give no other time. */
function overdueByEvents(view: PodView, graceSeconds: number): number | undefined {
  const ages = view.events
    .filter((event) => isFailedKill(event) || isStop(event) || isLostSightOf(event))
    .map((event) => view.firstAgeOfEvent(event))
    .filter((age) => age !== undefined);
  const age = longest(ages);
  return age === undefined ? undefined : age - graceSeconds;
}

/**
 * A row was printed as long after the pod's making as its age says, which a description beside it does not date. A pod
 * may have waited for its node: only a clear excess counts.
 */
function overdueByRow({ pod, evidence: { row } }: PodView): number | undefined {
  const age = row?.object.status === "Terminating" ? row.object.ageSeconds : undefined;
  const { metadata, status } = pod?.object ?? {};
  const from = Date.parse(metadata?.creationTimestamp ?? status?.startTime ?? "");
  const until = Date.parse(metadata?.deletionTimestamp ?? "");
  if (age === undefined || Number.isNaN(from) || Number.isNaN(until)) return undefined;
  const overdue = age - (until - from) / 1000;
  return overdue >= 3600 ? overdue : undefined;
}

/** Removing takes the kubelet and the API server a moment after the grace. */
export const removalSeconds = 60;

export function isOverdue(view: PodView): boolean {
  return (deletionOf(view)?.overdueSeconds ?? 0) > removalSeconds;
}
