import type { ContainerLog } from "../../evidence/evidence.ts";
import { type Subject, containerStatuses } from "./subject.ts";

type Status = ReturnType<typeof containerStatuses>[number];

/**
 * The one container among all pods that a log without names can be of. A previous log is of a container with a dead
 * instance; where several have one, of the only one that fails now. A current log that was worth sending is of the
 * only container that does not run. undefined: several could have written it.
 */
export function onlyFailure(
  pods: readonly Subject[],
  instance: ContainerLog["instance"],
): { subject: Subject; container: string } | undefined {
  const all = pods.flatMap((subject) =>
    containerStatuses(subject.pod?.object.status).map((status) => ({ subject, status })),
  );
  const dead = all.filter(({ status }) => hasDied(status));
  const failing = dead.filter(({ status }) => (instance === "previous" ? fails(status) : isDown(status)));
  const only = instance === "previous" && dead.length === 1 ? dead : failing;
  const [found] = only;
  if (only.length !== 1 || !found || found.status.name === "") return undefined;
  return { subject: found.subject, container: found.status.name };
}

/** Whether an instance of a container ended. */
export function hasDied({ restartCount, state, lastState }: Status): boolean {
  if ((restartCount ?? 0) > 0 || lastState?.terminated || state?.terminated) return true;
  // Of a description that is cut.
  return state?.waiting?.reason === "CrashLoopBackOff";
}

/** It is not Ready, and not because it did what it was there for. */
function fails(status: Status): boolean {
  return isDown(status) || (!status.ready && status.state?.terminated?.exitCode !== 0);
}

/** It waits or has ended. */
function isDown({ state }: Status): boolean {
  if (state?.terminated) return state.terminated.exitCode !== 0;
  return state?.waiting !== undefined;
}
