import { showDuration } from "../evidence/duration.ts";
import type { PodEvent } from "../evidence/evidence.ts";
import { deletionOf, removalSeconds } from "./deletion.ts";
import { describeEnd } from "./instance-end.ts";
import { probeKills } from "./probe-kill.ts";
import { probeSettings } from "./probe-settings.ts";
import { once } from "./remember.ts";
import { restartsAfter } from "./restart-policy.ts";
import type { ContainerView, Instance, PodView } from "./view.ts";

/**
 * How a container stands now.
 *
 * `ready` runs as it should, `recovered` does so after an earlier failure, `completed` ended as its policy wants,
 * `starting` is within the time that a start may take, `waits` has not begun for a reason that lies outside it,
 * `unknown` is not shown.
 */
type ConditionName = "ready" | "recovered" | "completed" | "starting" | "waits" | "failing" | "unknown";

export interface ContainerCondition {
  is: ConditionName;
  /** Continues "Container api ...": "waits in CrashLoopBackOff after exit 1". */
  statement: string;
}

/** A container that ran longer than this loses its crash back-off: the kubelet takes it for recovered. */
export const stableSeconds = 600;

/** Waiting reasons of a container whose turn has not come: the kubelet's defaults, and a container created but not started. */
const unbegun: ReadonlySet<string> = new Set(["ContainerCreating", "PodInitializing", ""]);

/** Ends that do not count as success even with exit 0. */
const badEnds: ReadonlySet<string> = new Set(["OOMKilled"]);

export function conditionOf(view: PodView, container: ContainerView): ContainerCondition {
  return judgedOnce(container, view);
}

const judgedOnce = once((container: ContainerView, view: PodView) => judge(view, container));

function judge(view: PodView, container: ContainerView): ContainerCondition {
  if (container.type === "ephemeral") return { is: "completed", statement: "is ephemeral" };
  if (container.waiting) return waiting(container);
  if (container.running) return running(view, container);
  if (container.dead && container.status?.state?.terminated) return ended(view, container, container.dead);
  if (container.status && container.dead) {
    return { is: "failing", statement: `ended ${describeEnd(container.dead)}` };
  }
  return container.status
    ? { is: "waits", statement: "has not started" }
    : { is: "unknown", statement: "shows no state" };
}

function waiting({ waiting: wait, dead }: ContainerView): ContainerCondition {
  const reason = wait?.reason ?? "";
  if (unbegun.has(reason))
    return { is: "waits", statement: reason === "" ? "waits to be started" : `waits in ${reason}` };
  const after = dead ? ` after it ended ${describeEnd(dead)}` : "";
  return { is: "failing", statement: `waits in ${reason}${after}` };
}

function running(view: PodView, container: ContainerView): ContainerCondition {
  const uptime = uptimeOf(view, container);
  const since = uptime === undefined ? "" : ` for ${showDuration(uptime)}`;
  if (container.type === "init") {
    return uptime !== undefined && uptime <= longestInit && !hasCrashed(container)
      ? { is: "starting", statement: `has been running${since}` }
      : { is: "failing", statement: `is an init container that has been running${since} and has not ended` };
  }
  if (container.ready === undefined) return { is: "unknown", statement: `runs${since}, readiness not shown` };
  if (!container.ready) {
    // Being stopped: the pod is being deleted and the container drains. It is no longer meant to be Ready.
    if (isDraining(view)) return { is: "ready", statement: "is being stopped with its pod" };
    return withinStart(container, uptime) || hasJustStarted(view, container, uptime)
      ? { is: "starting", statement: `has been starting${since}` }
      : { is: "failing", statement: `runs${since} and is not Ready` };
  }
  // Whoever watches it from outside says that it still fails.
  const alarmed = view.evidence.alerts.some(({ status }) => status === "firing") && hasCrashed(container);
  return !alarmed && isStable(container, uptime)
    ? {
        is: container.dead || (container.restartCount ?? 0) > 0 ? "recovered" : "ready",
        statement: `is Ready${since}`,
      }
    : {
        is: "failing",
        statement: `is Ready${since}, but has restarted ${container.restartCount ?? "an unknown number of"} times${
          container.dead ? `, last ${describeEnd(container.dead)}` : ""
        }`,
      };
}

const longestInit = 300;

/** One restart without a later time is a thing of the past; several need a run longer than the lives before it. */
function isStable({ restartCount, dead, earlier }: ContainerView, uptime: number | undefined): boolean {
  if (!dead && (restartCount === undefined || restartCount === 0)) return true;
  if (uptime === undefined) return restartCount === 1;
  if (restartCount === 1) return uptime >= stableSeconds;
  const longestLife = Math.max(0, lifeOf(dead), lifeOf(earlier));
  return uptime >= Math.max(stableSeconds, 2 * longestLife);
}

/** How long it took the program to end. One that went down with its node tells nothing of when it will end again. */
function lifeOf(instance: Instance | undefined): number {
  return instance === undefined || instance.state.reason === "Unknown" ? 0 : (instance.lifeSeconds ?? 0);
}

/**
 * How long the newest instance has run. A dump without events ends with the newest times in its own status, most often
 * those of this very start: "now" is then no more than that, and the time since is not known unless it is long already.
 */
export function uptimeOf(view: PodView, container: ContainerView): number | undefined {
  const uptime = view.ageOf(container.running?.startedAt);
  if (uptime === undefined || uptime >= stableSeconds) return uptime;
  return view.nowMs > latestInStatus(view) + 1000 ? uptime : ageOfStart(container);
}

/** What the newest event of a start says, which a list of events gives as an age where nothing tells the time. */
function ageOfStart({ events }: ContainerView): number | undefined {
  const ages = events.flatMap(({ reason, lastAgeSeconds, lastAt }) =>
    reason === "Started" && lastAt === undefined && lastAgeSeconds !== undefined ? [lastAgeSeconds] : [],
  );
  return ages.length > 0 ? Math.min(...ages) : undefined;
}

const latestInStatus = once((view: PodView): number => {
  const status = view.pod?.object.status;
  // Most times of a status are one and the same.
  const times = new Set<string | undefined>([status?.startTime]);
  for (const { lastTransitionTime } of status?.conditions ?? []) times.add(lastTransitionTime);
  for (const { running: now, dead, earlier } of view.containers)
    times.add(now?.startedAt).add(dead?.state.finishedAt).add(earlier?.state.finishedAt);
  let latest = Number.NEGATIVE_INFINITY;
  for (const time of times) {
    const at = Date.parse(time ?? "");
    if (at > latest) latest = at;
  }
  return latest;
});

/** Whether the pod has been asked to stop and still has time to do so. */
export function isDraining(view: PodView): boolean {
  const deletion = view.pod && deletionOf(view);
  if (!deletion) return false;
  // The API sets deletionTimestamp to the request's time plus the grace: it lies ahead while the pod may still stop.
  return (deletion.overdueSeconds ?? 0) <= removalSeconds;
}

function withinStart(container: ContainerView, uptime: number | undefined): boolean {
  if (uptime === undefined || hasCrashed(container)) return false;
  const startup = probeSettings(container.spec?.startupProbe);
  if (startup && container.status?.started !== true) {
    return uptime <= startup.budgetSeconds + startup.timeoutSeconds;
  }
  const readiness = probeSettings(container.spec?.readinessProbe);
  if (!readiness) return uptime <= 10;
  // Its threshold counts for one that was Ready: a new container is not Ready until the first success.
  const { budgetSeconds, delaySeconds, timeoutSeconds } = readiness;
  return uptime <= Math.min(budgetSeconds, delaySeconds + startBudgetSeconds) + timeoutSeconds;
}

/** Nothing in its status is later than its start, of which an event tells when it was; and none tells of a probe that failed. */
function hasJustStarted(view: PodView, container: ContainerView, uptime: number | undefined): boolean {
  const { events: all, eventsGiven } = view;
  if (uptime !== undefined || !eventsGiven) return false;
  const isRecent = (event: PodEvent) =>
    event.reason === "Started" && withinStart(container, view.ageOfEvent(event) ?? 0);
  return container.events.some(isRecent) && !all.some(({ reason }) => reason === "Unhealthy");
}

/** What a start may take, beyond the time for which its readiness is not asked. */
export const startBudgetSeconds = 120;

function hasCrashed({ dead, restartCount }: ContainerView): boolean {
  return dead !== undefined || (restartCount ?? 0) > 0;
}

function ended(view: PodView, container: ContainerView, dead: Instance): ContainerCondition {
  const { exitCode, reason = "" } = dead.state;
  if (exitCode === 0 && !badEnds.has(reason)) {
    const kill = container.type === "app" ? probeKills(view, container)[0] : undefined;
    if (kill?.instance === "newest")
      return {
        is: "failing",
        statement: `was killed over its ${kill.kind} probe and ended ${describeEnd(dead)}`,
      };
    const restarts = restartsAfter(view, container, exitCode);
    const succeeded =
      restarts === false || view.pod?.object.status?.phase === "Succeeded" || container.type === "init";
    // Nothing restarted it yet and the policy is not shown: a first end with 0 is success until something follows it.
    if (succeeded || (restarts === undefined && (container.restartCount ?? 0) === 0)) {
      return { is: "completed", statement: "completed with exit 0" };
    }
  }
  if (isDraining(view) && stopCodes.has(exitCode))
    return { is: "completed", statement: "was stopped with its pod" };
  if (container.type === "sidecar" && endedAfterMains(view, dead)) {
    return { is: "completed", statement: "was stopped after the pod's containers had ended" };
  }
  return { is: "failing", statement: `ended ${describeEnd(dead)}` };
}

const stopCodes: ReadonlySet<number> = new Set([0, 137, 143]);

/** The kubelet stops native sidecars once all regular containers have ended; how they end then means nothing. */
function endedAfterMains(view: PodView, dead: Instance): boolean {
  const mains = view.containers.filter(({ type }) => type === "app");
  const finished = Date.parse(dead.state.finishedAt ?? "");
  return (
    mains.length > 0 &&
    mains.every(({ status }) => {
      const end = Date.parse(status?.state?.terminated?.finishedAt ?? "");
      return end <= finished;
    })
  );
}
