import type { Source } from "../evidence/evidence.ts";
import { readQuantity } from "../evidence/quantity.ts";
import { citeObject, type ObjectCitation } from "./citation.ts";
import type { ContainerView, PodView } from "./view.ts";

/**
 * The memory limit in force for a container. `absent` is only said where the input shows that there is none; a
 * trimmed object or a cut text shows neither.
 */
export type MemoryLimit =
  | { is: "present"; value: string; of: "container" | "pod"; citation: ObjectCitation }
  | { is: "absent"; citation: ObjectCitation }
  | { is: "not-shown" };

export function memoryLimitOf(view: PodView, container: ContainerView): MemoryLimit {
  const { pod } = view;
  if (!pod) return { is: "not-shown" };
  const { spec, status, specPath, statusPath } = container;
  const present = (value: string, of: "container" | "pod", path: string): MemoryLimit => ({
    is: "present",
    value,
    of,
    citation: citeObject("pod", pod, `${path}/resources/limits/memory`, value),
  });
  // An in-place resize changes the status first; the spec is what was asked for.
  const inForce = status?.resources?.limits?.["memory"];
  if (isLimit(inForce)) return present(inForce, "container", statusPath);
  const asked = spec?.resources?.limits?.["memory"];
  if (isLimit(asked)) return present(asked, "container", specPath);
  const ofPod = pod.object.spec?.resources?.limits?.["memory"];
  if (isLimit(ofPod)) return present(ofPod, "pod", "/spec");
  const qosClass = pod.object.status?.qosClass;
  if (qosClass === "BestEffort")
    return { is: "absent", citation: citeObject("pod", pod, "/status/qosClass", qosClass) };
  if (spec?.resources !== undefined && !isCutInLimits(container, pod.source.form)) {
    return { is: "absent", citation: citeObject("pod", pod, `${specPath}/resources`, spec.resources) };
  }
  return { is: "not-shown" };
}

/** A limit of nothing is none. */
function isLimit(value: string | undefined): value is string {
  return value !== undefined && readQuantity(value) !== 0;
}

/** Of a description, whatever follows the limits shows that they are all there. */
function isCutInLimits({ spec }: ContainerView, form: Source["form"]): boolean {
  const { resources, env, envFrom, volumeMounts, livenessProbe, readinessProbe, startupProbe } = spec ?? {};
  const after = [
    resources?.requests,
    env,
    envFrom,
    volumeMounts,
    livenessProbe,
    readinessProbe,
    startupProbe,
  ];
  return (
    form === "describe" && resources?.limits !== undefined && after.every((field) => field === undefined)
  );
}

/** Twice a quantity in the unit it is written in: 256Mi to 512Mi. undefined for what is no plain number with a unit. */
export function twice(quantity: string): string | undefined {
  const parts = /^(\d{1,12})([KMGT]i?|[km]|)$/.exec(quantity.trim());
  return parts ? `${Number(parts[1]) * 2}${parts[2] ?? ""}` : undefined;
}
