import type { KubernetesObject } from "./evidence-bundle.ts";
import { isObjectName } from "./paths.ts";
import { fieldsOf, listOf, textOf } from "./object-fields.ts";

const most = 10;

export interface References {
  claims: string[];
  configMaps: string[];
  secrets: string[];
}

/** Names of the claims, ConfigMaps and Secrets that a Pod mounts or reads variables from. */
export function referencesOf(pod: KubernetesObject): References {
  const spec = fieldsOf(pod["spec"]);
  const volumes = listOf(spec["volumes"]);
  const projected = volumes.flatMap((volume) => listOf(fieldsOf(volume["projected"])["sources"]));
  const containers = [...listOf(spec["initContainers"]), ...listOf(spec["containers"])];
  const sources = [...volumes, ...projected];
  const imported = containers.flatMap(({ envFrom }) => listOf(envFrom));
  const variables = containers.flatMap(({ env }) => listOf(env).map(({ valueFrom }) => fieldsOf(valueFrom)));
  return {
    claims: namesOf(volumes.map(({ persistentVolumeClaim }) => fieldsOf(persistentVolumeClaim)["claimName"])),
    // Every namespace has this one, and every Pod mounts it.
    configMaps: namesOf(
      [
        ...sources.map(({ configMap }) => configMap),
        ...imported.map(({ configMapRef }) => configMapRef),
        ...variables.map(({ configMapKeyRef }) => configMapKeyRef),
      ].map((reference) => fieldsOf(reference)["name"]),
    ).filter((name) => name !== "kube-root-ca.crt"),
    secrets: namesOf([
      ...volumes.map(({ secret }) => fieldsOf(secret)["secretName"]),
      ...[
        ...projected.map(({ secret }) => secret),
        ...imported.map(({ secretRef }) => secretRef),
        ...variables.map(({ secretKeyRef }) => secretKeyRef),
      ].map((reference) => fieldsOf(reference)["name"]),
    ]),
  };
}

function namesOf(values: unknown[]): string[] {
  return [...new Set(values.map(textOf).filter(isObjectName))].slice(0, most);
}
