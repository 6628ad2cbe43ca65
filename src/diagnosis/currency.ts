import type { Match } from "./cause.ts";
import { conditionOf } from "./container-condition.ts";
import { isBeforeNewestStart } from "./event-age.ts";
import { findInLogs } from "./log-patterns/find-in-logs.ts";
import { isSettledRow } from "./settled-row.ts";
import { isStartingRow } from "./starting-row.ts";
import type { ContainerView, PodView } from "./view.ts";

/**
 * A match as far as time allows it: `past` where what it explains is over, at most `possible` where its evidence is
 * older than the newest instance that ended.
 *
 * Detectors tell what evidence means; only here is decided whether it still holds, so that all causes agree.
 */
export function inTime(view: PodView, match: Match): Match {
  if (match.past) return match;
  const container = view.container(match.container);
  if (isOver(view, container, match)) return { ...match, past: true };
  const outdated =
    container !== undefined && match.certainty !== "possible" && isOutdated(view, container, match);
  return outdated ? { ...match, certainty: "possible" } : match;
}

function isOver(view: PodView, container: ContainerView | undefined, match: Match): boolean {
  const row = view.pod ? undefined : view.evidence.row?.object;
  if (row && isSettledRow(row) && isOfEarlier(match)) return true;
  if (row && isStartingRow(row) && isSaidInLogs(match) && !isLastWord(view, match)) return true;
  if (container) {
    const { is } = conditionOf(view, container);
    if (is === "ready" || is === "recovered" || is === "starting")
      return view.pod?.object.status?.phase !== "Failed";
    if (is === "completed") return match.basis !== "disruption" && match.basis !== "not-ready";
    // It has got past its start since: what kept it from starting is over.
    if (match.basis === "not-started") {
      if (container.running) return true;
      return (
        isBeforeNewestStart(view, container, ageOfMatch(view, match)) &&
        container.dead?.lifeSeconds !== undefined
      );
    }
    return false;
  }
  return match.basis === "not-started" && isPastStage(view, match);
}

/** Of a pod in its first minutes, whose containers wait and try again. */
function isSaidInLogs({ citations }: Match): boolean {
  return citations.every(({ kind }) => kind === "log");
}

/** The program ends with it, whatever the table showed a moment before. */
function isLastWord(view: PodView, { citations: [said] }: Match): boolean {
  return findInLogs(view).findings.some(
    ({ citations, fatal, uncaught, endsTheLog }) =>
      (fatal || uncaught) && endsTheLog && citations[0] === said,
  );
}

/** Only an instance speaks that has ended since. */
function isOfEarlier({ citations }: Match): boolean {
  return citations.every((citation) => citation.kind === "log" && citation.instance === "previous");
}

/**
 * Scheduling, volumes, sandbox and admission come before any container of the pod: once one has started after the
 * warning, the warning is over.
 */
function isPastStage(view: PodView, match: Match): boolean {
  if (view.containers.some(({ running }) => running)) return true;
  const age = ageOfMatch(view, match);
  return view.containers.some((container) => {
    if (age !== undefined && isBeforeNewestStart(view, container, age)) return true;
    // Without times: a container that waits in its own back-off has been started before.
    return (
      age === undefined &&
      container.dead?.lifeSeconds !== undefined &&
      container.waiting?.reason === "CrashLoopBackOff"
    );
  });
}

function isOutdated(view: PodView, container: ContainerView, match: Match): boolean {
  const age = ageOfMatch(view, match);
  const started = view.ageOf(container.dead?.state.startedAt);
  if (container.dead?.lifeSeconds === undefined || age === undefined || started === undefined) return false;
  // A kill begins up to a grace period before the end; what is older than the instance's start is not about it.
  return match.basis !== "not-ready" && age > started + 70 && isBeforeNewestStart(view, container, age);
}

function ageOfMatch(view: PodView, { at, ageSeconds }: Match): number | undefined {
  return ageSeconds ?? view.ageOf(at);
}
