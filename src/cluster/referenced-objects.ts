import type { KubernetesObject } from "./evidence-bundle.ts";
import { isObjectName } from "./paths.ts";
import { fieldsOf, listOf, textOf } from "./object-fields.ts";

const most = 10;

export interface References {
  claims: string[];
  configMaps: string[];
}

/** Names of the claims and ConfigMaps that a Pod mounts or reads variables from. */
export function referencesOf(pod: KubernetesObject): References {
  const spec = fieldsOf(pod["spec"]);
  const volumes = listOf(spec["volumes"]);
  const projected = volumes.flatMap((volume) => listOf(fieldsOf(volume["projected"])["sources"]));
  const containers = [...listOf(spec["initContainers"]), ...listOf(spec["containers"])];
  const variables = containers.flatMap((container) => [
    ...listOf(container["envFrom"]).map(({ configMapRef }) => configMapRef),
    ...listOf(container["env"]).map(({ valueFrom }) => fieldsOf(valueFrom)["configMapKeyRef"]),
  ]);
  const configMaps = [...[...volumes, ...projected].map(({ configMap }) => configMap), ...variables];
  return {
    claims: namesOf(volumes.map(({ persistentVolumeClaim }) => fieldsOf(persistentVolumeClaim)["claimName"])),
    // Every namespace has this one, and every Pod mounts it.
    configMaps: namesOf(configMaps.map((reference) => fieldsOf(reference)["name"])).filter(
      (name) => name !== "kube-root-ca.crt",
    ),
  };
}

function namesOf(values: unknown[]): string[] {
  return [...new Set(values.map(textOf).filter(isObjectName))].slice(0, most);
}
