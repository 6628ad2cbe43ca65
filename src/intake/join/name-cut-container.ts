import type { ContainerStatus } from "../../evidence/kubernetes.ts";
import type { Subject } from "./subject.ts";

/**
 * A block of a description that was cut above its container's name is that of the one container which the pod's events
 * call ended, if it has ended as well.
 */
export function nameCutContainer({ pod, events }: Subject): void {
  const { spec, status } = pod?.object ?? {};
  if (!(spec?.containers ?? []).some(isNameless) && !(spec?.initContainers ?? []).some(isNameless)) return;
  const listed = [...(spec?.initContainers ?? []), ...(spec?.containers ?? [])];
  const cut = listed.filter(isNameless);
  if (cut.length !== 1) return;
  const statuses = [...(status?.initContainerStatuses ?? []), ...(status?.containerStatuses ?? [])];
  const own = statuses.find(({ name }) => name === "");
  if (own === undefined || !hasEnded(own)) return;
  const ended = new Set(
    events.flatMap(({ reason, container }) =>
      container !== undefined && endings.has(reason) ? [container] : [],
    ),
  );
  const [name] = ended;
  if (name === undefined || ended.size > 1 || listed.some((other) => other.name === name)) return;
  for (const each of cut) each.name = name;
  own.name = name;
}

const isNameless = ({ name }: { name: string }) => name === "";

/** Reasons that only a container gets that has ended, or is about to. */
const endings: ReadonlySet<string> = new Set(["BackOff", "FailedPostStartHook", "Killing"]);

function hasEnded({ restartCount, state, lastState }: ContainerStatus): boolean {
  return restartCount > 0 || state?.terminated !== undefined || lastState?.terminated !== undefined;
}
