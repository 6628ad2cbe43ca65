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
  const places = [
    // An in-place resize changes the status first; the spec is what was asked for.
    {
      value: status?.resources?.limits?.["memory"],
      path: `${statusPath}/resources/limits/memory`,
      of: "container",
    },
    {
      value: spec?.resources?.limits?.["memory"],
      path: `${specPath}/resources/limits/memory`,
      of: "container",
    },
    {
      value: pod.object.spec?.resources?.limits?.["memory"],
      path: "/spec/resources/limits/memory",
      of: "pod",
    },
  ] as const;
  const found = places.find(({ value }) => value !== undefined && readQuantity(value) !== 0);
  if (found?.value !== undefined) {
    return {
      is: "present",
      value: found.value,
      of: found.of,
      citation: citeObject("pod", pod, found.path, found.value),
    };
  }
  const qosClass = pod.object.status?.qosClass;
  if (qosClass === "BestEffort")
    return { is: "absent", citation: citeObject("pod", pod, "/status/qosClass", qosClass) };
  if (spec?.resources !== undefined && !isCutInLimits(container, pod.source.form)) {
    return { is: "absent", citation: citeObject("pod", pod, `${specPath}/resources`, spec.resources) };
  }
  return { is: "not-shown" };
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
