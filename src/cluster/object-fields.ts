import type { KubernetesObject } from "./evidence-bundle.ts";

export function isObject(value: unknown): value is KubernetesObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The fields of an object, or nothing. */
export function fieldsOf(value: unknown): KubernetesObject {
  return isObject(value) ? value : {};
}

export function listOf(value: unknown): KubernetesObject[] {
  return Array.isArray(value) ? value.map(fieldsOf) : [];
}

export function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

export function nameOf(object: KubernetesObject): string | undefined {
  return textOf(fieldsOf(object["metadata"])["name"]);
}

/** Items of a list say no kind of their own; a full copy of what was applied, and who wrote which field, tell nothing. */
export function slim(object: KubernetesObject, apiVersion: string, kind: string): KubernetesObject {
  const { managedFields: _managed, annotations, ...metadata } = fieldsOf(object["metadata"]);
  const { "kubectl.kubernetes.io/last-applied-configuration": _applied, ...kept } = fieldsOf(annotations);
  // A Node lists every image it has.
  const { images: _images, ...status } = fieldsOf(object["status"]);
  return {
    apiVersion,
    kind,
    ...object,
    metadata: { ...metadata, ...(annotations !== undefined && { annotations: kept }) },
    ...(object["status"] !== undefined && { status }),
  };
}

/** The object that manages this one, if it says so. */
export function controllerOf(object: KubernetesObject): { kind: string; name: string } | undefined {
  const owners = listOf(fieldsOf(object["metadata"])["ownerReferences"]);
  const owner = owners.find(({ controller }) => controller === true);
  const kind = textOf(owner?.["kind"]);
  const name = textOf(owner?.["name"]);
  return kind !== undefined && name !== undefined ? { kind, name } : undefined;
}
