import type { Change } from "../history/changes.ts";

const mostKeys = 100;
const longestKey = 253;
const mostChanges = 1_000;

/**
 * When which keys of ConfigMaps were written, by the field managers that their metadata names; no value is in it. What was
 * written when the object was made is no change.
 */
export function configurationChanges(
  items: readonly Readonly<Record<string, unknown>>[],
  cluster: string,
): Change[] {
  return items.flatMap((item): Change[] => {
    if (item["kind"] !== "ConfigMap") return [];
    const { name, namespace, creationTimestamp, managedFields } = fieldsOf(item["metadata"]);
    if (!isName(name) || !isName(namespace) || !Array.isArray(managedFields)) return [];
    return managedFields.flatMap((entry: unknown): Change[] => {
      const { time, fieldsV1 } = fieldsOf(entry);
      const keys = keysOf(fieldsV1);
      if (typeof time !== "string" || time === creationTimestamp || keys.length === 0) return [];
      return [
        {
          cluster,
          namespace,
          kind: "ConfigMap",
          name,
          happenedAt: time,
          reason: "Changed",
          detail: { keys },
        },
      ];
    });
  });
}

/** The same of a body of EvidenceBundles: one, or one in each line. What is not JSON is for the reader of evidence to refuse. */
export function configurationChangesIn(
  bytes: Uint8Array,
  { cluster, defaultCluster }: { cluster?: string; defaultCluster: string },
): Change[] {
  const text = new TextDecoder().decode(bytes);
  // Most bundles hold none, and are not parsed a second time.
  if (!text.includes('"ConfigMap"')) return [];
  const whole = parse(text);
  const bundles = whole === undefined ? text.split("\n").map(parse) : [whole];
  return bundles
    .flatMap((bundle) => {
      const { items, cluster: named } = fieldsOf(bundle);
      const own = typeof named === "string" && named !== "" ? named.slice(0, longestKey) : defaultCluster;
      return Array.isArray(items) ? configurationChanges(items.map(fieldsOf), cluster ?? own) : [];
    })
    .slice(0, mostChanges);
}

function parse(text: string): unknown {
  if (!text.includes("{")) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `f:data` and `f:binaryData` hold one `f:<key>` for each key. */
function keysOf(fieldsV1: unknown): string[] {
  const { "f:data": data, "f:binaryData": binaryData } = fieldsOf(fieldsV1);
  return [...Object.keys(fieldsOf(data)), ...Object.keys(fieldsOf(binaryData))]
    .flatMap((key) => (key.startsWith("f:") && key.length <= longestKey + 2 ? [key.slice(2)] : []))
    .slice(0, mostKeys);
}

function isName(value: unknown): value is string {
  return typeof value === "string" && value !== "" && value.length <= longestKey;
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}
