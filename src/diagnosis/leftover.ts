import type { Evidence, PodSummary } from "../evidence/evidence.ts";
import type { Owner } from "../evidence/kubernetes.ts";
import { isLeftoverReason } from "../evidence/leftover-reason.ts";
import { scheduledPod } from "../evidence/scheduled-pod.ts";
import { workloadOf } from "../evidence/workload.ts";
import type { PodView } from "./view.ts";

/** Whether another pod has taken this one's place, and what shows it. */
interface Replacement {
  /** Continues "It is history: ...". */
  statement: string;
}

/**
 * What stands for a pod that ended for good or is being deleted: its owner has all replicas Ready, or a pod of the
 * same workload that is not older is Ready.
 */
export function replacementOf(view: PodView): Replacement | undefined {
  const owner = readyOwner(view.evidence) ?? completeJob(view.evidence);
  if (owner !== undefined) return { statement: owner };
  // Of those that were made together none takes another's place while their owner lacks one.
  const isLacking = view.evidence.owners.some(({ object }) => lacksReplicas(object));
  const newer = view.evidence.siblings.find(
    (sibling) => sibling.ready === true && isReplacement(view, sibling, isLacking),
  );
  if (newer) return { statement: `pod ${newer.name} of the same workload is Ready` };
  const done = view.evidence.siblings.find(
    (sibling) =>
      (sibling.phase === "Succeeded" || sibling.phase === "Completed") && isReplacement(view, sibling, true),
  );
  return done && { statement: `pod ${done.name}, which came after it, has completed` };
}

/** Whether a pod was ended from outside, and its controller has made another since: how that one fares is what counts now. */
export function isSuperseded(view: PodView): boolean {
  const { pod, evidence } = view;
  if (!isLeftoverReason(pod ? pod.object.status?.reason : evidence.row?.object.status)) return false;
  return evidence.siblings.some(
    (sibling) =>
      sibling.phase !== "Failed" && !isLeftoverReason(sibling.phase) && isReplacement(view, sibling, true),
  );
}

/** Whether the pod is one of a Job's, which makes another after one that failed. */
export function isOfJob(view: PodView): boolean {
  if (!view.pod)
    return (
      scheduledPod(view.name ?? "") !== undefined ||
      view.evidence.siblings.some(
        ({ workload }) => workload?.kind === "Job" && view.name?.startsWith(`${workload.name}-`),
      ) ||
      view.evidence.owners.some(({ object }) => object.kind === "Job")
    );
  return (view.pod?.object.metadata?.ownerReferences ?? []).some(({ kind }) => kind === "Job");
}

function completeJob({ owners }: Evidence): string | undefined {
  const job = owners.find(
    ({ object }) =>
      object.kind === "Job" &&
      (object.status?.conditions ?? []).some(({ type, status }) => type === "Complete" && status === "True"),
  );
  return job && `job/${job.object.metadata.name ?? ""} is complete`;
}

function readyOwner({ owners }: Evidence): string | undefined {
  for (const { object } of owners.toReversed()) {
    const { wanted, ready } = replicasOf(object);
    if (wanted !== undefined && wanted > 0 && ready !== undefined && ready >= wanted) {
      return `${object.kind.toLowerCase()}/${object.metadata.name ?? ""} has ${ready} of ${wanted} replicas Ready`;
    }
  }
  return undefined;
}

function lacksReplicas(owner: Owner): boolean {
  const { wanted, ready } = replicasOf(owner);
  return wanted !== undefined && ready !== undefined && ready < wanted;
}

/** Whether a rollout of the owner's goes on or is stuck: what is Ready may be of an earlier revision. */
export function isRollingOut({ owners }: Evidence): boolean {
  return owners.some(
    ({ object: { spec, status } }) =>
      (status?.updatedReplicas ?? Infinity) < (spec?.replicas ?? 0) ||
      (status?.conditions ?? []).some(
        ({ type, status: value }) => type === "Progressing" && value === "False",
      ),
  );
}

/** How many pods a controller is to have, and how many of them are Ready, as far as it tells. */
export function replicasOf({ spec, status }: Owner): {
  wanted: number | undefined;
  ready: number | undefined;
} {
  return {
    wanted: status?.desiredNumberScheduled ?? spec?.replicas,
    // The description of a Deployment or DaemonSet tells of those alone that are available, which are Ready at least.
    ready:
      status?.numberReady ?? status?.readyReplicas ?? status?.numberAvailable ?? status?.availableReplicas,
  };
}

function isReplacement(view: PodView, sibling: PodSummary, newer = false): boolean {
  if (sibling.namespace !== undefined && sibling.namespace !== view.evidence.namespace) return false;
  const own = workloadOf(view.evidence);
  const theirs = sibling.workload;
  if (!own || !theirs || theirs.kind === "Pod" || theirs.kind === "Node") return false;
  // A table shows no owner; there the sibling's workload was told from names that Kubernetes makes.
  const byName = own.kind === "Pod" && !view.pod && own.name.startsWith(`${theirs.name}-`);
  if (!byName && (theirs.kind !== own.kind || theirs.name !== own.name)) return false;
  const [run, theirRun] = [scheduledPod(view.name ?? ""), scheduledPod(sibling.name)];
  if (run && theirRun && run.minute !== theirRun.minute) return theirRun.minute > run.minute;
  const { metadata, status } = view.pod?.object ?? {};
  const created = Date.parse(metadata?.creationTimestamp ?? status?.startTime ?? "");
  const age = view.evidence.row?.object.ageSeconds;
  const mine = Number.isNaN(created) && age !== undefined ? view.nowMs - age * 1000 : created;
  const other = Date.parse(sibling.createdAt ?? "");
  if (age !== undefined && sibling.ageSeconds !== undefined && sibling.ageSeconds > age) return false;
  // Of one run's pods the one that completed is the last.
  if (Number.isNaN(mine) || Number.isNaN(other))
    return (
      !newer ||
      theirs.kind === "Job" ||
      (run !== undefined && theirRun !== undefined) ||
      (age !== undefined && sibling.ageSeconds !== undefined && sibling.ageSeconds < age)
    );
  return newer ? other > mine : other >= mine;
}
