import type { PodEvent } from "../evidence/evidence.ts";
import { instanceOfEvent } from "./event-age.ts";
import type { ContainerView, PodView } from "./view.ts";

type ProbeKind = "liveness" | "startup" | "readiness";

/** A statement of the kubelet that it kills a container over a probe. */
export interface ProbeKill {
  kind: "liveness" | "startup";
  event: PodEvent;
  /** Which instance it ended; see {@link instanceOfEvent}. */
  instance: "present" | "newest" | "earlier" | "unknown";
}

/** The API server keeps events for an hour by default: a kill older than that cannot be expected in a list. */
export const ageOfKill = 3600;

/**
 * Reads every wording: "Container x failed liveness probe[, will be restarted]", "Init container x failed ...",
 * "Container failed liveness probe.. Container will be killed and recreated." (up to 1.13), and "pod "p" container
 * "x" is unhealthy, it will be killed and re-created." (up to 1.5), which only ever meant liveness.
 */
export function killOf({ reason, message }: PodEvent): "liveness" | "startup" | undefined {
  if (reason.toLowerCase() !== "killing") return undefined;
  const kind = /failed (liveness|startup) probe/.exec(message)?.[1];
  if (kind === "liveness" || kind === "startup") return kind;
  return /is unhealthy, it will be killed and re-?created/.test(message) ? "liveness" : undefined;
}

/** Newest first; those that ended the newest dead instance before those of earlier ones. */
export function probeKills(view: PodView, container: ContainerView): ProbeKill[] {
  if (container.events.length === 0) return [];
  const grace = graceOf(view, container);
  return container.events
    .flatMap((event): ProbeKill[] => {
      const kind = killOf(event);
      return kind ? [{ kind, event, instance: instanceOfEvent(view, container, event, grace) }] : [];
    })
    .toSorted((a, b) => (view.ageOfEvent(a.event) ?? Infinity) - (view.ageOfEvent(b.event) ?? Infinity) || 0);
}

/** Seconds between SIGTERM and SIGKILL: the pod's, unless a probe brings its own. */
export function graceOf(view: PodView, container: ContainerView): number {
  return Math.max(
    view.pod?.object.spec?.terminationGracePeriodSeconds ?? 30,
    container.spec?.livenessProbe?.terminationGracePeriodSeconds ?? 0,
    container.spec?.startupProbe?.terminationGracePeriodSeconds ?? 0,
  );
}

/** What an `Unhealthy` event says. `errored`: the probe could not be made; such a result is thrown away and kills nothing. */
export interface ProbeFailure {
  kind: ProbeKind;
  errored: boolean;
  output: string;
  event: PodEvent;
}

const unhealthy =
  /^(?:\(combined from similar events\): )?(Liveness|Readiness|Startup) [Pp]robe (failed|errored|error|warning)[^:]{0,60}:\s*/;

/** Newest last: a list of the API is in the order of the events' names. */
export function probeFailures(view: PodView, events: readonly PodEvent[]): ProbeFailure[] {
  const ageOf = ({ event }: ProbeFailure) => view.ageOfEvent(event) ?? Infinity;
  return events.flatMap(failureIn).toSorted((one, other) => ageOf(other) - ageOf(one) || 0);
}

function failureIn(event: PodEvent): ProbeFailure[] {
  const parts = unhealthy.exec(event.message);
  if (!parts?.[1] || parts[2] === "warning") return [];
  const kind = kinds[parts[1]];
  if (!kind) return [];
  return [{ kind, errored: parts[2] === "errored", output: event.message.slice(parts[0].length), event }];
}

/**
 * Failures of probes are all that is given, and none has a time or a count: somebody quotes what the matter is, so
 * that it is neither shown to last nor to have passed.
 */
export function isQuotedAlone(view: PodView): boolean {
  return (
    areFailuresAlone(view) &&
    view.events.every(
      ({ count, lastAt, lastAgeSeconds, firstAt, firstAgeSeconds }) =>
        count === 1 && [lastAt, lastAgeSeconds, firstAt, firstAgeSeconds].every((time) => time === undefined),
    )
  );
}

/** Failures of probes are all that is given. */
export function areFailuresAlone({ pod, evidence, events }: PodView): boolean {
  return (
    pod === undefined &&
    evidence.row === undefined &&
    evidence.logs.length === 0 &&
    events.length > 0 &&
    events.every(({ reason }) => reason === "Unhealthy")
  );
}

const kinds: Readonly<Record<string, ProbeKind>> = {
  Liveness: "liveness",
  Readiness: "readiness",
  Startup: "startup",
};
