import type { PodEvent } from "../evidence/evidence.ts";
import { readQuantity } from "../evidence/quantity.ts";
import { changeOwner, editOwner, look, patchContainer, readPreviousLog } from "./advice.ts";
import type { Certainty, Match, Remediation } from "./cause.ts";
import { type Citation, citeEvent, citeObject } from "./citation.ts";
import { hasPassed } from "./event-passed.ts";
import { oldestEventBefore } from "./exclusions.ts";
import { citeExit, describeEnd, exitOf, subjectOf } from "./instance-end.ts";
import { twice } from "./memory-limit.ts";
import {
  graceOf,
  killOf,
  type ProbeFailure,
  probeFailures,
  type ProbeKill,
  probeKills,
} from "./probe-kill.ts";
import { probeSettings } from "./probe-settings.ts";
import { variantOf } from "./probe-variant.ts";
import type { Target } from "./target.ts";
import type { ContainerView, PodView } from "./view.ts";

type KillingProbe = "liveness" | "startup";

const keys = { liveness: "livenessProbe", startup: "startupProbe", readiness: "readinessProbe" } as const;

/** The containers that the kubelet killed, or by all signs killed, over a probe of this kind. */
export function probeKillMatches(view: PodView, kind: KillingProbe): Match[] {
  const named = view.containers.flatMap((container) => ofContainer(view, container, kind));
  return named.length > 0 ? named : ofUnnamed(view, kind);
}

function ofContainer(view: PodView, container: ContainerView, kind: KillingProbe): Match[] {
  if (container.type === "ephemeral") return [];
  const kills = probeKills(view, container).filter((kill) => kill.kind === kind);
  const failures = failuresOf(container.events, kind);
  const [kill] = kills;
  if (kill) return [ofKill(view, container, kind, kill, failures)];
  if (failures.length > 0) return ofFailures(view, container, kind, failures);
  return ofTiming(view, container, kind);
}

/** Newest last, errored ones left out: the kubelet throws their result away. */
function failuresOf(events: readonly PodEvent[], kind: KillingProbe): ProbeFailure[] {
  return probeFailures({ events }).filter((failure) => failure.kind === kind && !failure.errored);
}

function ofKill(
  view: PodView,
  container: ContainerView,
  kind: KillingProbe,
  { event, instance }: ProbeKill,
  failures: readonly ProbeFailure[],
): Match {
  const { variant, because, detail, citations } = variantOf(
    view,
    container,
    container.spec?.[keys[kind]],
    failures.at(-1),
  );
  const { dead } = container;
  const end = dead && instance !== "present" ? ` It ended ${describeEnd(dead)}.` : "";
  const exit: Citation[] = instance === "present" ? [] : citeExit(view.pod, dead);
  return {
    container: container.name,
    basis: "kubelet-kill",
    certainty: instance === "earlier" ? "possible" : "proven",
    ...(variant !== undefined && { variant }),
    summary: `The kubelet killed ${subjectOf(container.name).replace(/^[CT]/, (letter) => letter.toLowerCase())} over its ${kind} probe${because === undefined ? "" : `: ${because}`}.${end}`,
    citations: [citeEvent(event), ...citations, ...exit],
    ...(Object.keys(detail).length > 0 && { detail }),
    ...whenOf(event),
  };
}

function whenOf(event: PodEvent): Pick<Match, "at" | "ageSeconds"> {
  return {
    ...(event.lastAt !== undefined && { at: event.lastAt }),
    ...(event.lastAgeSeconds !== undefined && { ageSeconds: event.lastAgeSeconds }),
  };
}

/** Ends of a container that was asked to stop: on the signal, after the grace, or in order. */
const stopCodes: ReadonlySet<number> = new Set([0, 137, 143]);

/**
 * Failures without the kill itself, which the event spam filter may have dropped: they reach the threshold, the
 * container is restarted, and how it ended does not speak against it.
 */
function ofFailures(
  view: PodView,
  container: ContainerView,
  kind: KillingProbe,
  failures: readonly ProbeFailure[],
): Match[] {
  const { dead, events, restartCount = 0, spec } = container;
  if (dead && !stopCodes.has(exitOf(dead) ?? 137)) return [];
  if (dead?.state.reason === "OOMKilled") return [];
  const settings = probeSettings(spec?.[keys[kind]]);
  const count = failures.reduce((sum, { event }) => sum + event.count, 0);
  const restarts = restartCount > 0 || dead !== undefined || events.some(isRestart);
  const isLooping = restartCount > 0 || events.some(isRestart);
  const last = failures.at(-1);
  if (!last) return [];
  const { variant, because, detail, citations } = variantOf(view, container, spec?.[keys[kind]], last);
  // A handler that is not there fails every time: the first failure tells how it ends.
  const stuck = (kind === "startup" && isStuckInStartup(view, container)) || variant === "handler-missing";
  if (!stuck && (!restarts || count < (settings?.failureThreshold ?? 3))) return [];
  if (!stuck && !isLooping && hasPassed(view, container, last.event)) return [];
  const end = dead ? ` It ended ${describeEnd(dead)}.` : "";
  return [
    {
      container: container.name,
      basis: "kubelet-kill",
      certainty: "likely",
      ...(variant !== undefined && { variant }),
      summary: `${subjectOf(container.name)} fails its ${kind} probe${restarts ? " and is restarted" : ""}${because === undefined ? "" : `: ${because}`}.${end}`,
      citations: [citeEvent(last.event), ...citations.filter(({ kind: cited }) => cited !== "event")],
      ...(Object.keys(detail).length > 0 && { detail }),
      ...whenOf(last.event),
    },
  ];
}

function isRestart({ reason, message, count }: PodEvent): boolean {
  return (
    (reason === "BackOff" && message.includes("restarting failed")) ||
    ((reason === "Started" || reason === "Created") && count > 1)
  );
}

function isStuckInStartup(view: PodView, { running, status, spec }: ContainerView): boolean {
  const settings = probeSettings(spec?.startupProbe);
  const uptime = view.ageOf(running?.startedAt);
  return (
    settings !== undefined &&
    status?.started === false &&
    uptime !== undefined &&
    uptime > settings.budgetSeconds + settings.timeoutSeconds
  );
}

/**
 * The life of a container that never passes its probe has a length that can be reckoned. It speaks only where no
 * event does, and where the events given do not reach back to the end, where they would hold the kill.
 */
function ofTiming(view: PodView, container: ContainerView, kind: KillingProbe): Match[] {
  const { dead, spec } = container;
  const { pod } = view;
  if (!pod || dead?.lifeSeconds === undefined || !stopCodes.has(dead.state.exitCode)) return [];
  if (dead.state.reason !== "Error" && dead.state.reason !== "Completed") return [];
  const settings = probeSettings(spec?.[keys[kind]]);
  if (!settings) return [];
  // Liveness only begins when the startup probe has passed, and nobody saw when that was.
  if (kind === "liveness" && spec?.startupProbe) return [];
  if (pod.object.metadata?.deletionTimestamp !== undefined || oldestEventBefore(view, dead)) return [];
  const { exitCode, startedAt } = dead.state;
  const grace = exitCode === 137 ? graceOf(view, container) : 0;
  const soonest = settings.soonestSeconds + grace;
  const latest = settings.budgetSeconds + settings.timeoutSeconds + 2 + grace;
  if (dead.lifeSeconds < soonest || dead.lifeSeconds > latest) return [];
  const certainty: Certainty = exitCode === 0 || settings.soonestSeconds === 0 ? "possible" : "likely";
  const path = `${container.specPath}/${keys[kind]}`;
  return [
    {
      container: container.name,
      basis: "kubelet-kill",
      certainty,
      summary:
        `${subjectOf(container.name)} lived for ${dead.lifeSeconds} s and ended ${describeEnd(dead)}: just as long as its ${kind} probe ` +
        `lets a container live that never passes it${grace > 0 ? `, and the grace of ${grace} s` : ""}.`,
      citations: [
        citeObject("pod", pod, `${dead.path}/exitCode`, exitCode),
        citeObject("pod", pod, `${dead.path}/startedAt`, startedAt),
        citeObject("pod", pod, path, spec?.[keys[kind]]),
      ],
      ...(dead.state.finishedAt !== undefined && { at: dead.state.finishedAt }),
    },
  ];
}

/** Old kubelets, and tables without field paths, tell of a kill without saying of which container. */
function ofUnnamed(view: PodView, kind: KillingProbe): Match[] {
  if (view.events.length === 0) return [];
  const events = view.events.filter(
    ({ container, involved }) => container === undefined && involved.kind === "Pod",
  );
  const kill = events.findLast((event) => killOf(event) === kind);
  const failures = failuresOf(events, kind);
  const last = failures.at(-1);
  const restarts = view.events.some(isRestart);
  const count = failures.reduce((sum, { event }) => sum + event.count, 0);
  const { variant, because, detail, citations } = variantOf(view, undefined, undefined, last);
  const event = kill ?? ((restarts && count >= 3) || variant === "handler-missing" ? last?.event : undefined);
  if (!event) return [];
  return [
    {
      container: null,
      basis: "kubelet-kill",
      certainty: kill ? "proven" : "likely",
      ...(variant !== undefined && { variant }),
      summary: `A container of the pod ${kill ? "was killed by the kubelet over" : "is restarted and fails"} its ${kind} probe${because === undefined ? "" : `: ${because}`}.`,
      citations: [
        citeEvent(event),
        ...citations.filter((citation) => citation.kind !== "event" || citation.message !== event.message),
      ],
      ...(Object.keys(detail).length > 0 && { detail }),
      ...whenOf(event),
    },
  ];
}

/** What to do about a failing probe, by its variant. */
export function probeAdvice(
  match: Match,
  target: Target,
  kind: "liveness" | "startup" | "readiness",
): Remediation[] {
  const { container, variant, detail = {} } = match;
  const name = container || "the container";
  const probe = target.container?.[keys[kind]];
  const patch = (action: string, fragment: Record<string, unknown>, caution?: string) =>
    container === null
      ? editOwner(target, action, caution)
      : patchContainer(target, action, container, { [keys[kind]]: fragment }, caution);
  const log = readPreviousLog(target, container, `Read what ${name} said before it was killed`);
  const then = log ? [log] : [];
  switch (variant) {
    case "wrong-port": {
      const { port, listens } = detail;
      const handler = probe?.tcpSocket ? "tcpSocket" : probe?.grpc ? "grpc" : "httpGet";
      return [
        patch(`Aim the ${kind} probe of ${name} at port ${listens ?? ""} instead of ${port ?? ""}`, {
          [handler]: { port: Number(listens) },
        }),
      ];
    }
    case "wrong-path":
      return [
        editOwner(
          target,
          `Give the ${kind} probe of ${name} a path that the program serves, instead of ${detail["path"] ?? "the present one"}`,
        ),
      ];
    case "wrong-scheme": {
      const https = /HTTP response to HTTPS client/.test(
        match.citations.map((citation) => ("message" in citation ? citation.message : "")).join(" "),
      );
      return [
        patch(`Let the ${kind} probe of ${name} speak ${https ? "HTTP" : "HTTPS"}`, {
          httpGet: { scheme: https ? "HTTP" : "HTTPS" },
        }),
      ];
    }
    case "handler-missing":
      return [
        editOwner(
          target,
          `Give ${name} a ${kind} probe that its image can answer: an HTTP or TCP probe needs no program in the image`,
        ),
      ];
    case "too-early":
      return [allowForStart(match, target, kind), ...then];
    case "cpu-starved": {
      const limit = target.container?.resources?.limits?.["cpu"];
      const next = limit === undefined ? undefined : twice(limit);
      return limit === undefined ||
        next === undefined ||
        container === null ||
        readQuantity(next) === undefined
        ? [editOwner(target, `Raise the CPU limit of ${name}`)]
        : [
            changeOwner(target, `Raise the CPU limit of ${name} from ${limit} to ${next}`, (owner) => [
              "set",
              "resources",
              owner,
              `--containers=${container}`,
              `--limits=cpu=${next}`,
            ]),
          ];
    }
    case "hung": {
      const timeout = probe?.timeoutSeconds ?? 1;
      return [
        ...then,
        patch(
          `Give the ${kind} probe of ${name} ${timeout * 5} s to answer instead of ${timeout} s, if the program is slow rather than stuck`,
          { timeoutSeconds: timeout * 5 },
          "A program that is stuck stays stuck for longer, then.",
        ),
      ];
    }
    default: {
      const pod = target.pod;
      const events =
        pod === undefined
          ? []
          : [look(target, `See what the probe says now`, "events", "--for", `pod/${pod}`)];
      const current = target.view.container(container);
      const running =
        kind === "readiness" && pod !== undefined && container !== null && current?.runningLogs.length === 0;
      return [
        ...(running
          ? [look(target, `Read what ${name} says while it is not Ready`, "logs", pod, "-c", container)]
          : then),
        ...(then.length === 0 || kind === "readiness" ? events : []),
        ...(kind === "readiness" ? [] : [allowForStart(match, target, kind)]),
      ];
    }
  }
}

/** A startup probe holds the others back until the program is up. */
function allowForStart(
  { container }: Match,
  target: Target,
  kind: "liveness" | "startup" | "readiness",
): Remediation {
  const name = container || "the container";
  const spec = target.container;
  if (container === null)
    return editOwner(target, "Give the program more time to start, with a startup probe");
  if (kind === "startup") {
    if (!spec?.startupProbe)
      return editOwner(
        target,
        `If ${name} only needs longer to start, let its startup probe fail more often (failureThreshold)`,
      );
    const threshold = spec.startupProbe.failureThreshold ?? 3;
    return patchContainer(
      target,
      `If ${name} only needs longer to start, let its startup probe fail ${threshold * 3} times instead of ${threshold}`,
      container,
      { startupProbe: { failureThreshold: threshold * 3 } },
    );
  }
  const {
    initialDelaySeconds: _delay,
    failureThreshold: _threshold,
    periodSeconds: _period,
    ...handler
  } = spec?.livenessProbe ?? {};
  if (Object.keys(handler).length === 0 || spec?.startupProbe)
    return editOwner(target, `Give ${name} more time to start`);
  return patchContainer(
    target,
    `If ${name} only needs longer to start, add a startup probe that holds the liveness probe back for up to 5 min`,
    container,
    { startupProbe: { ...handler, periodSeconds: 10, failureThreshold: 30 } },
  );
}
