import type { KubernetesObject } from "../cluster/evidence-bundle.ts";
import { fieldsOf, listOf, textOf } from "../cluster/object-fields.ts";

/** Something about a Pod whose evidence will be gone soon. The same sign of the same Pod is collected once. */
export interface CrashSign {
  /** Equal for what is the same: one dead instance, one reason to wait. */
  key: string;
  container?: string;
}

/** Waits that end by themselves, or that follow a restart, which is a sign of its own. */
const patient: ReadonlySet<string> = new Set(["ContainerCreating", "PodInitializing", "CrashLoopBackOff"]);

/** The two alternate while one image cannot be pulled. */
const pulling: ReadonlySet<string> = new Set(["ErrImagePull", "ImagePullBackOff"]);

/** What is wrong with a Pod now, whenever it is looked at: a missed event loses nothing that the next one still shows. */
export function crashSigns(pod: KubernetesObject): CrashSign[] {
  const spec = fieldsOf(pod["spec"]);
  const status = fieldsOf(pod["status"]);
  const isAlways = (textOf(spec["restartPolicy"]) ?? "Always") === "Always";
  return [
    ...listOf(status["initContainerStatuses"]).flatMap((each) => signsOf(each, false)),
    ...listOf(status["containerStatuses"]).flatMap((each) => signsOf(each, isAlways)),
    ...(status["phase"] === "Failed" ? [{ key: `failed ${textOf(status["reason"]) ?? ""}` }] : []),
    ...listOf(status["conditions"])
      .filter((each) => each["type"] === "PodScheduled" && each["reason"] === "Unschedulable")
      .map(() => ({ key: "unschedulable" })),
  ];
}

/** `mayNotEnd`: even a success is a crash where the container is meant to run on. */
function signsOf(container: KubernetesObject, mayNotEnd: boolean): CrashSign[] {
  const name = textOf(container["name"]) ?? "";
  const { waiting, terminated } = fieldsOf(container["state"]);
  const { terminated: earlier } = fieldsOf(container["lastState"]);
  const signs: CrashSign[] = [];
  if (earlier !== undefined) signs.push({ key: `ended ${name} ${identityOf(earlier)}`, container: name });
  if (terminated !== undefined && (mayNotEnd || fieldsOf(terminated)["exitCode"] !== 0)) {
    signs.push({ key: `ended ${name} ${identityOf(terminated)}`, container: name });
  }
  const reason = textOf(fieldsOf(waiting)["reason"]);
  if (reason !== undefined && !patient.has(reason)) {
    signs.push({ key: `waits ${name} ${pulling.has(reason) ? "image" : reason}`, container: name });
  }
  return signs;
}

function identityOf(instance: unknown): string {
  const { containerID, finishedAt, exitCode } = fieldsOf(instance);
  return textOf(containerID) ?? `${textOf(finishedAt) ?? ""} ${String(exitCode)}`;
}
