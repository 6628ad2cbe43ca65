import { isObject, type KubernetesObject } from "./object-server.ts";

/** What `kubectl describe pod` does not print, whatever its version. */
const unprinted: Record<string, ReadonlySet<string>> = {
  Pod: new Set(["imagePullPolicy", "securityContext", "lastTransitionTime"]),
  // In the table of a Pod's events nothing says which container one is about.
  Event: new Set(["fieldPath"]),
};

/** An object without what a description leaves out: its facts are then those of the text. */
export function asDescribed(object: KubernetesObject): KubernetesObject {
  const stripped = without(object, unprinted[object.kind] ?? new Set());
  return typeof stripped === "object" && stripped !== null && isObject(stripped) ? stripped : object;
}

function without(value: unknown, names: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((item) => without(item, names));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, field]) => {
      if (names.has(name)) return [];
      // Of a container that waits only the reason is printed.
      if (name === "waiting" && typeof field === "object" && field !== null && "message" in field) {
        const { message: _, ...rest } = field;
        return [[name, rest]];
      }
      return [[name, without(field, names)]];
    }),
  );
}
