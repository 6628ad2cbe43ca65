import { readQuantity } from "../evidence/quantity.ts";
import { changeOwner, editOwner, look, patchContainer, readPreviousLog } from "./advice.ts";
import type { Match, Remediation } from "./cause.ts";
import { twice } from "./memory-limit.ts";
import { probeFields } from "./probe-settings.ts";
import type { Target } from "./target.ts";

/** What to do about a failing probe, by its variant. */
export function probeAdvice(
  match: Match,
  target: Target,
  kind: "liveness" | "startup" | "readiness",
): Remediation[] {
  const { container, variant, detail = {} } = match;
  const name = container || "the container";
  const probe = target.container?.[probeFields[kind]];
  const patch = (action: string, fragment: Record<string, unknown>, caution?: string) =>
    container === null
      ? editOwner(target, action, caution)
      : patchContainer(target, action, container, { [probeFields[kind]]: fragment }, caution);
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
      if (detail["status"] === "401" || detail["status"] === "403")
        return [
          editOwner(
            target,
            `Let the ${kind} probe of ${name} ask for a path that needs no credentials, or let the program answer ${probe?.httpGet?.path ?? "the present one"} without: the kubelet sends none`,
          ),
          ...then,
        ];
      const pod = target.pod;
      const unwell = /^5\d\d$/.test(detail["status"] ?? "");
      const events =
        pod === undefined
          ? kind === "readiness"
            ? [look(target, "See what probes say now", "get", "events", "--field-selector=reason=Unhealthy")]
            : []
          : [look(target, "See what the probe says now", "events", "--for", `pod/${pod}`)];
      const current = target.view.container(container);
      const running =
        kind === "readiness" && pod !== undefined && container !== null && current?.runningLogs.length === 0;
      const reads = [
        ...(running
          ? [look(target, `Read what ${name} says while it is not Ready`, "logs", pod, "-c", container)]
          : then),
        ...(then.length === 0 || kind === "readiness" ? events : []),
      ];
      const answers = unwell ? [checksOthers(kind)] : [];
      const time = kind === "readiness" ? [] : [allowForStart(match, target, kind)];
      // What can be run comes first.
      return reads.length > 0 ? [...reads, ...answers, ...time] : [...time, ...answers];
    }
  }
}

/** It answered, so it has started: what it answers with is a verdict of its own. */
function checksOthers(kind: "liveness" | "startup" | "readiness"): Remediation {
  return {
    action:
      kind === "liveness"
        ? "The program answers, and says that it is not well: see what that path checks. A liveness probe that fails with a service behind it restarts all replicas in vain; such a check belongs in the readiness probe."
        : "The program answers, and says that it is not ready: see what that path checks, as a database or another service that it waits for.",
  };
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
  if (Object.keys(handler).length === 0 || spec?.startupProbe || handler.httpGet?.port === "")
    return editOwner(
      target,
      `If ${name} only needs longer to start, give it more time (a startup probe with a higher failureThreshold)`,
    );
  return patchContainer(
    target,
    `If ${name} only needs longer to start, add a startup probe that holds the liveness probe back for up to 5 min`,
    container,
    { startupProbe: { ...handler, periodSeconds: 10, failureThreshold: 30 } },
  );
}
