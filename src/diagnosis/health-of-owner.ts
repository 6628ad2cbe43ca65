import { type Health, healthy, unhealthy } from "./health-answer.ts";
import { isRollingOut, replacementOf } from "./leftover.ts";
import { withoutPods } from "./unknown-failure.ts";
import type { PodView } from "./view.ts";

/** What a controller complains of until it makes the next one. */
const untilCreated: ReadonlySet<string> = new Set(["FailedCreate", "MissSchedule"]);

/** Of a workload of which no pod is shown, by what its controllers say. */
export function healthOfOwner(view: PodView): Health {
  const replaced = replacementOf(view);
  const refused = view.evidence.owners.some(
    ({ object: { kind, spec, status } }) =>
      (status?.conditions ?? []).some((each) => each.type === "ReplicaFailure" && each.status === "True") ||
      (kind === "ReplicaSet" &&
        (status?.replicas ?? 0) < (spec?.replicas ?? 0) &&
        status?.replicas !== undefined),
  );
  if (refused) return unhealthy(view, "The controller cannot create its pods");
  const created = Math.min(
    ...view.events
      .filter(({ reason }) => reason === "SuccessfulCreate")
      .map((event) => view.ageOfEvent(event) ?? Infinity),
  );
  const warned = view.events.some(
    (event) =>
      event.type === "Warning" &&
      (!untilCreated.has(event.reason) || (view.ageOfEvent(event) ?? 0) < created),
  );
  const top = view.evidence.owners.at(-1)?.object;
  const isIdle = top?.spec?.replicas === 0 || top?.spec?.suspend === true;
  if (isIdle && !warned)
    return healthy(`${top.kind} ${top.metadata.name ?? ""} is meant to have no pods now`);
  if (replaced && !warned && !isRollingOut(view.evidence))
    return healthy(`The workload is well: ${replaced.statement}`);
  const run = lastRun(view);
  if (run !== undefined && !warned) return healthy(`Job ${run}, the last one, has completed`);
  return unhealthy(view, withoutPods(view));
}

/**
 * The Job that said itself that it is done, or that a CronJob saw completed last; what that calls the condition was its
 * status in earlier versions.
 */
function lastRun({ events }: PodView): string | undefined {
  const last = events.findLast(
    ({ reason, involved }) =>
      reason === "SawCompletedJob" || (reason === "Completed" && involved.kind === "Job"),
  );
  if (last?.reason === "Completed") return last.involved.name;
  return /^Saw completed job: (\S{1,253}), (?:condition|status): Complete$/.exec(last?.message ?? "")?.[1];
}
