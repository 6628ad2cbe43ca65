import type { KubernetesObject } from "./evidence-bundle.ts";
import { fieldsOf, listOf, textOf } from "./object-fields.ts";

/** A log worth fetching. */
export interface WantedLog {
  container: string;
  previous: boolean;
  containerID?: string;
}

const mostContainers = 4;

/** Waiting for something else: no log, and not this container's fault. */
const patient: ReadonlySet<string> = new Set(["ContainerCreating", "PodInitializing"]);

/**
 * The logs that may tell why a Pod's containers end, those of `preferred` first. While a container waits between two
 * instances, `previous` is the instance that died last; once it has terminated, that one's log is the current one.
 */
export function logsToFetch(pod: KubernetesObject, preferred?: string): WantedLog[] {
  const status = fieldsOf(pod["status"]);
  const statuses = [...listOf(status["initContainerStatuses"]), ...listOf(status["containerStatuses"])];
  const guilty = statuses.filter(isGuilty);
  guilty.sort((a, b) => Number(b["name"] === preferred) - Number(a["name"] === preferred));
  return guilty.slice(0, mostContainers).flatMap((each) => {
    const container = textOf(each["name"]);
    if (container === undefined) return [];
    const { running, terminated } = fieldsOf(each["state"]);
    const { terminated: earlier } = fieldsOf(each["lastState"]);
    const wanted: WantedLog[] = [];
    if (earlier !== undefined) wanted.push({ container, previous: true, ...identity(earlier) });
    if (running !== undefined) wanted.push({ container, previous: false, ...identity(each) });
    if (terminated !== undefined) wanted.push({ container, previous: false, ...identity(terminated) });
    return wanted;
  });
}

function identity(instance: unknown): { containerID?: string } {
  const containerID = textOf(fieldsOf(instance)["containerID"]);
  return containerID === undefined ? {} : { containerID };
}

function isGuilty(status: KubernetesObject): boolean {
  const { waiting, terminated } = fieldsOf(status["state"]);
  if (fieldsOf(status["lastState"])["terminated"] !== undefined) return true;
  if (terminated !== undefined) return fieldsOf(terminated)["exitCode"] !== 0;
  if (waiting !== undefined) return !patient.has(textOf(fieldsOf(waiting)["reason"]) ?? "");
  return status["ready"] === false;
}

/** Whether a Pod needs explaining at all. */
export function isFailing(pod: KubernetesObject): boolean {
  const status = fieldsOf(pod["status"]);
  if (status["phase"] === "Failed" || status["phase"] === "Unknown") return true;
  if (status["phase"] === "Succeeded") return false;
  const ready = listOf(status["conditions"]).find(({ type }) => type === "Ready");
  if (ready?.["status"] !== "True") return true;
  return restartsOf(pod) > 0;
}

export function restartsOf(pod: KubernetesObject): number {
  const status = fieldsOf(pod["status"]);
  return [...listOf(status["initContainerStatuses"]), ...listOf(status["containerStatuses"])].reduce(
    (sum, { restartCount }) => sum + (typeof restartCount === "number" ? restartCount : 0),
    0,
  );
}
