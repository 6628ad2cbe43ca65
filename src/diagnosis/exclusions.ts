import type { Given, PodEvent } from "../evidence/evidence.ts";
import type { Pod } from "../evidence/kubernetes.ts";
import { type Citation, citeEvent, citeObject } from "./citation.ts";
import { oomKills } from "./oom-kill.ts";
import { ageOfKill, probeKills } from "./probe-kill.ts";
import { probeSettings } from "./probe-settings.ts";
import type { ContainerView, Instance, PodView } from "./view.ts";

interface Exclusion {
  cause: string;
  because: string;
  citations: readonly [Citation, ...Citation[]];
}

const killCodes: ReadonlySet<number> = new Set([137, 143]);

/**
 * The usual suspects of an instance that was killed, or ended without a word, and that the given evidence clears.
 *
 * Only what was given clears anything: an event that is absent from a list does, if the list reaches back to the end
 * of the instance; a list that nobody sent says nothing. `named` are the causes that are claimed, in any rank.
 */
export function exclusionsFor(
  view: PodView,
  container: string | null,
  named: readonly string[],
): Exclusion[] {
  const found = view.container(container) ?? (view.containers.length === 1 ? view.containers[0] : undefined);
  const dead = found?.dead;
  if (!found || !dead || !view.pod) return [];
  const mayBeStopped = named.length === 0 || named.includes("command-completed");
  const exclusions: Exclusion[] = [];
  const add = (exclusion: Exclusion | undefined) => {
    if (exclusion && !named.includes(exclusion.cause)) exclusions.push(exclusion);
  };
  add(notTheOtherMemory(view, found));
  add(notOomKilled(view.pod, found, dead));
  if (killCodes.has(dead.state.exitCode) || (dead.state.exitCode === 0 && mayBeStopped))
    for (const probe of probes) add(notProbe(view, view.pod, found, dead, probe));
  add(notEvicted(view.pod, dead));
  return exclusions;
}

/** Of the two memory causes, the one that an OOM kill's own evidence speaks against. */
function notTheOtherMemory(view: PodView, container: ContainerView): Exclusion | undefined {
  const kill = oomKills(view).find((candidate) => candidate.container === container);
  if (!kill || (kill.blames === "container" && kill.certainty !== "proven")) return undefined;
  if (kill.blames === "node" && kill.limit.is !== "absent") return undefined;
  const cause = kill.blames === "container" ? "node-memory-exhausted" : "container-memory-limit";
  return { cause, because: kill.because, citations: [kill.citations.at(-1) ?? kill.citations[0]] };
}

function notOomKilled(pod: Given<Pod>, container: ContainerView, dead: Instance): Exclusion | undefined {
  const { reason, exitCode } = dead.state;
  if (reason === undefined || reason === "OOMKilled" || !killCodes.has(exitCode)) return undefined;
  if (container.earlier?.state.reason === "OOMKilled") return undefined;
  return {
    cause: "container-memory-limit",
    because: `not an OOM kill as the runtime saw it: the reason is ${reason}, not OOMKilled, and nothing given tells of an OOM kill`,
    citations: [citeObject("pod", pod, `${dead.path}/reason`, reason)],
  };
}

const probes = [
  { cause: "liveness-probe-failed", kind: "liveness", key: "livenessProbe" },
  { cause: "startup-probe-failed", kind: "startup", key: "startupProbe" },
] as const;

function notProbe(
  view: PodView,
  pod: Given<Pod>,
  container: ContainerView,
  dead: Instance,
  { cause, kind, key }: (typeof probes)[number],
): Exclusion | undefined {
  if (probeKills(view, container).some((kill) => kill.kind === kind)) return undefined;
  const settings = probeSettings(container.spec?.[key]);
  if (!settings) {
    // Only an object shows that a probe is absent; and one absent startup probe is worth no line of its own.
    const shown = pod.source.form === "object" && container.spec?.image !== undefined && kind === "liveness";
    if (!shown || container.spec === undefined) return undefined;
    return {
      cause,
      because: `container ${container.name} has no ${kind} probe`,
      citations: [citeObject("pod", pod, `${container.specPath}/name`, container.name)],
    };
  }
  const { lifeSeconds } = dead;
  if (lifeSeconds !== undefined && lifeSeconds < settings.soonestSeconds) {
    return {
      cause,
      because: `it ended after ${lifeSeconds} s, before its ${kind} probe could have failed ${settings.failureThreshold} times`,
      citations: [citeObject("pod", pod, `${dead.path}/startedAt`, dead.state.startedAt)],
    };
  }
  const oldest = oldestEventBefore(view, dead);
  return (
    oldest && {
      cause,
      because: `no Killing event of a failed ${kind} probe is among the ${view.events.length} events given, which reach back to before it ended`,
      citations: [citeEvent(oldest)],
    }
  );
}

/** An event older than the end of the instance: the list given would then hold its kill, too. */
export function oldestEventBefore(view: PodView, dead: Instance): PodEvent | undefined {
  if (view.events.length === 0) return undefined;
  const finished = view.ageOf(dead.state.finishedAt);
  if (finished === undefined || finished > ageOfKill) return undefined;
  return view.events.find(
    (event) =>
      event.involved.kind === "Pod" &&
      event.reason !== "Scheduled" &&
      (view.firstAgeOfEvent(event) ?? 0) > finished + 60,
  );
}

function notEvicted(pod: Given<Pod>, dead: Instance): Exclusion | undefined {
  const { status } = pod.object;
  if (pod.source.form !== "object" || !killCodes.has(dead.state.exitCode)) return undefined;
  if (status?.phase !== "Running" || (status.reason ?? "") !== "") return undefined;
  return {
    cause: "evicted",
    because: "an evicted pod is Failed with the reason Evicted; this one is Running",
    citations: [citeObject("pod", pod, "/status/phase", status.phase)],
  };
}
