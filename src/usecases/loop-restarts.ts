import type { Crash } from "../correlation/crash-loops.ts";
import { toSeconds } from "../history/instant.ts";
import type { LoopRestart } from "../history/list-loop-restarts.ts";
import type { RestartObservation } from "../history/restart.ts";
import { containerKeyOf } from "./loop-keys.ts";

/** An end with success that no cause speaks of is a Job's or an init container's way to be done. */
export function isCrash({ exitCode, cause, reason }: LoopRestart): boolean {
  return cause !== null || (exitCode !== 0 && reason !== "Completed");
}

/** undefined: it is not told when it ended. */
export function loopRestart(observation: RestartObservation): LoopRestart | undefined {
  const finishedAt = toSeconds(observation.finishedAt);
  if (finishedAt === undefined) return undefined;
  const {
    cluster,
    namespace,
    workload,
    pod,
    container,
    attempt,
    exitCode,
    reason,
    cause,
    certainty,
    signature,
    target,
    revision,
    node,
  } = observation;
  const startedAt = toSeconds(observation.startedAt);
  return {
    cluster,
    namespace,
    workload,
    pod,
    container,
    startedAt: startedAt === undefined || startedAt > finishedAt ? null : startedAt,
    finishedAt,
    attempt: attempt ?? null,
    exitCode: exitCode ?? null,
    reason: reason ?? null,
    cause: cause ?? null,
    certainty: certainty ?? null,
    signature: signature ?? null,
    target: target ?? null,
    revision: revision ?? null,
    node: node ?? null,
  };
}

const ranks = { possible: 1, likely: 2, proven: 3 };

/** Each restart once; of two witnesses the surer one tells the cause. */
export function joinedRestarts(
  recorded: readonly LoopRestart[],
  told: readonly LoopRestart[],
): LoopRestart[] {
  const restarts = new Map<string, LoopRestart>();
  for (const restart of [...recorded, ...told]) {
    const key = JSON.stringify([containerKeyOf(restart), restart.pod, restart.finishedAt]);
    const other = restarts.get(key);
    const rank = (one: LoopRestart) => (one.cause === null ? 0 : ranks[one.certainty ?? "possible"]);
    const [surer, vaguer] = other && rank(other) > rank(restart) ? [other, restart] : [restart, other];
    restarts.set(key, {
      ...vaguer,
      ...surer,
      startedAt: surer.startedAt ?? vaguer?.startedAt ?? null,
      attempt: surer.attempt ?? vaguer?.attempt ?? null,
      target: surer.target ?? (vaguer?.signature === surer.signature ? vaguer.target : null),
    });
  }
  return [...restarts.values()];
}

/** As the correlation counts it. */
export function crashOf(restart: LoopRestart): Crash {
  const { pod, startedAt, finishedAt, attempt, cause, certainty, signature, target } = restart;
  return { pod, startedAt, finishedAt, attempt, cause, certainty, signature, target: target ?? undefined };
}
