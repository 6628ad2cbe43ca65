import type { Given, PodEvent, PodRow } from "../../evidence/evidence.ts";
import type { Owner, Pod } from "../../evidence/kubernetes.ts";
import { givesName } from "./owner-chain.ts";

interface Named {
  pods: Given<Pod>[];
  rows: Given<PodRow>[];
  owners: { owner: Given<Owner>; custom: boolean }[];
  events: PodEvent[];
}

/**
 * A table without a NAMESPACE column is of one namespace. Anything in it that the input also shows elsewhere, with its
 * namespace, tells which; then all of the file's nameless-space entries are of that one. Changes the pieces in place.
 */
export function adoptNamespaces(named: Named): void {
  // What one table tells may be what another needs: pods of ReplicaSets, ReplicaSets of events.
  for (let round = 0; round < 3; round += 1) if (!adoptOnce(named)) return;
}

/** Whether anything got a namespace. */
function adoptOnce(named: Named): boolean {
  if (!isAnyNameless(named)) return false;
  const known = knownNamespaces(named);
  if (known.size === 0) return false;
  let adopted = false;
  const candidates = new Map<string | undefined, Set<string>>();
  const see = (file: string | undefined, keys: readonly string[]) => {
    for (const key of keys) {
      const namespaces = known.get(key);
      if (namespaces?.size !== 1) continue;
      const found = candidates.get(file) ?? new Set();
      candidates.set(file, found);
      for (const namespace of namespaces) found.add(namespace);
    }
  };
  for (const { object, source } of named.rows)
    if (object.namespace === undefined) see(source.file, keysOf("Pod", object.name));
  for (const { involved, source } of named.events) {
    if (involved.namespace === undefined && involved.name !== undefined)
      see(source.file, keysOf(involved.kind, involved.name));
  }
  for (const { owner } of named.owners) {
    const { kind, metadata } = owner.object;
    if (metadata.namespace === undefined) see(owner.source.file, [`${kind}/${metadata.name ?? ""}`]);
  }
  const only = (file: string | undefined) => {
    const found = candidates.get(file);
    return found?.size === 1 ? [...found][0] : undefined;
  };
  named.rows.forEach((row, index) => {
    const namespace = row.object.namespace ?? only(row.source.file);
    if (row.object.namespace !== undefined || namespace === undefined) return;
    named.rows[index] = { ...row, object: { ...row.object, namespace } };
    adopted = true;
  });
  named.events.forEach((event, index) => {
    const namespace = event.involved.namespace ?? only(event.source.file);
    // Nodes have none.
    if (event.involved.namespace !== undefined || namespace === undefined || event.involved.kind === "Node")
      return;
    named.events[index] = { ...event, involved: { ...event.involved, namespace } };
    adopted = true;
  });
  named.owners.forEach((entry, index) => {
    const { object, source } = entry.owner;
    const namespace = object.metadata.namespace ?? only(source.file);
    if (object.metadata.namespace !== undefined || namespace === undefined) return;
    const owner = { source, object: { ...object, metadata: { ...object.metadata, namespace } } };
    named.owners[index] = { ...entry, owner };
    adopted = true;
  });
  return adopted;
}

function isAnyNameless({ rows, owners, events }: Named): boolean {
  return (
    rows.some(({ object }) => object.namespace === undefined) ||
    events.some(({ involved }) => involved.namespace === undefined) ||
    owners.some(({ owner }) => owner.object.metadata.namespace === undefined)
  );
}

function knownNamespaces({ pods, rows, owners, events }: Named): Map<string, Set<string>> {
  const known = new Map<string, Set<string>>();
  const add = (kind: string, name: string | undefined, namespace: string | undefined) => {
    if (name === undefined || namespace === undefined) return;
    for (const key of keysOf(kind, name)) {
      const found = known.get(key);
      if (found) found.add(namespace);
      else known.set(key, new Set([namespace]));
    }
  };
  for (const { object } of pods) {
    const { name, namespace, ownerReferences } = object.metadata ?? {};
    add("Pod", name, namespace);
    for (const owner of ownerReferences ?? []) add(owner.kind, owner.name, namespace);
  }
  for (const { object } of rows) add("Pod", object.name, object.namespace);
  for (const { owner } of owners)
    add(owner.object.kind, owner.object.metadata.name, owner.object.metadata.namespace);
  for (const { involved } of events)
    if (involved.kind !== "Node") add(involved.kind, involved.name, involved.namespace);
  return known;
}

/** An object, and of a pod the controllers that would give it this name. */
function keysOf(kind: string, name: string): string[] {
  return [`${kind}/${name}`, ...(kind === "Pod" ? ownersOf(name) : [])];
}

function ownersOf(pod: string): string[] {
  const nearest = pod.slice(0, pod.lastIndexOf("-"));
  const above = nearest.slice(0, nearest.lastIndexOf("-"));
  const kinds = ["ReplicaSet", "StatefulSet", "DaemonSet", "Job"].filter((kind) =>
    givesName(kind, nearest, pod),
  );
  return [
    ...kinds.map((kind) => `${kind}/${nearest}`),
    ...(givesName("Deployment", above, pod) ? [`Deployment/${above}`] : []),
  ];
}
