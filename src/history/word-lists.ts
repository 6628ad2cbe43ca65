import type { Workload } from "../evidence/evidence.ts";

/** The words of a number of restarts, each once, as the dictionaries' statements take them. */
export interface WordLists {
  terms: [kind: TermKind, text: string, detail: string | null][];
  workloads: [cluster: string, namespace: string, kind: string, name: string, depth: number][];
  pods: [cluster: string, namespace: string, name: string, workloadKind: string, workloadName: string][];
  instances: InstanceRow[];
  containers: string[];
}

export type TermKind = "node" | "revision" | "reason" | "cause" | "signature";

type InstanceRow = [
  cluster: string,
  namespace: string,
  pod: string,
  identity: string,
  uid: string | null,
  node: string | null,
  revision: string | null,
  createdAt: number | null,
];

/** Collects words; each method answers the word's place in its list. */
export interface WordCollector {
  readonly lists: WordLists;
  term(kind: TermKind, text: string | null, detail?: string | null): number | null;
  pod(cluster: string, namespace: string, pod: string, workload: Workload): number;
  instance(
    pod: number,
    told: { uid: string | null; node: string | null; revision: string | null; createdAt: number | null },
  ): number | null;
  container(name: string): number;
}

export function collectWords(): WordCollector {
  const lists: WordLists = { terms: [], workloads: [], pods: [], instances: [], containers: [] };
  const places = new Map<string, number>();
  /** The place of a row, which is added if it is new. */
  const placeOf = <Row>(key: string, list: Row[], row: () => Row): number => {
    let place = places.get(key);
    if (place === undefined) {
      place = list.push(row()) - 1;
      places.set(key, place);
    }
    return place;
  };
  const { terms, workloads, pods, instances, containers } = lists;
  return {
    lists,
    term(kind, text, detail = null) {
      if (text === null) return null;
      const place = placeOf(`${kind}\0${text}`, terms, () => [kind, text, detail]);
      const row = terms[place];
      if (row && detail !== null && detail > (row[2] ?? "")) row[2] = detail;
      return place;
    },
    pod(cluster, namespace, pod, { kind, name }) {
      const scope = `\0${cluster}\0${namespace}\0`;
      const depth = ownerDepth(kind);
      placeOf(`workload${scope}${kind}\0${name}`, workloads, () => [cluster, namespace, kind, name, depth]);
      const place = placeOf(`pod${scope}${pod}`, pods, () => [cluster, namespace, pod, kind, name]);
      const row = pods[place];
      if (row && isNearerTop({ kind, name }, { kind: row[3], name: row[4] })) {
        pods[place] = [cluster, namespace, pod, kind, name];
      }
      return place;
    },
    instance(pod, { uid, node, revision, createdAt }) {
      const owner = pods[pod];
      if (owner === undefined || (uid ?? node ?? revision) === null) return null;
      const identity = uid ?? `?${node ?? ""}/${revision ?? ""}`;
      const place = placeOf(`instance\0${pod}\0${identity}`, instances, () => [
        owner[0],
        owner[1],
        owner[2],
        identity,
        uid,
        node,
        revision,
        createdAt,
      ]);
      const row = instances[place];
      if (row) {
        row[5] = greater(row[5], node);
        row[6] = greater(row[6], revision);
        row[7] = row[7] === null || createdAt === null ? (row[7] ?? createdAt) : Math.min(row[7], createdAt);
      }
      return place;
    },
    container: (name) => placeOf(`container\0${name}`, containers, () => name),
  };
}

/** How far up a chain of owners a kind stands. A kind that we don't know is an operator's, and those own the known ones. */
export function ownerDepth(kind: string): number {
  if (kind === "Pod") return 0;
  if (kind === "ReplicaSet" || kind === "ReplicationController" || kind === "Job") return 1;
  if (kind === "Deployment" || kind === "StatefulSet" || kind === "DaemonSet" || kind === "CronJob") return 2;
  return 3;
}

/** The same order as in the statement that moves a pod to the workload that turned out to own it. */
function isNearerTop(one: Workload, other: Workload): boolean {
  const [depth, otherDepth] = [ownerDepth(one.kind), ownerDepth(other.kind)];
  if (depth !== otherDepth) return depth > otherDepth;
  return one.kind === other.kind ? one.name < other.name : one.kind < other.kind;
}

/** Where two witnesses disagree the greater text stands, as in the dictionaries. */
function greater(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}
