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
  /** The place of a row, which is added if it is new. */
  const placeOf = <Row>(places: Places, key: string, list: Row[], row: () => Row): number => {
    let place = places.get(key);
    if (place === undefined) {
      place = list.push(row()) - 1;
      places.set(key, place);
    }
    return place;
  };
  const { terms, workloads, pods, instances, containers } = lists;
  // Maps within maps: a thousand restarts have few words, and joining them to one key each time costs more than looking twice.
  const termPlaces = new Map<TermKind, Places>();
  const namespaces = new Map<string, Map<string, { pods: Places; workloads: Map<string, Places> }>>();
  const instancePlaces = new Map<number, Places>();
  const containerPlaces: Places = new Map();
  return {
    lists,
    term(kind, text, detail = null) {
      if (text === null) return null;
      const places = within(termPlaces, kind, () => new Map());
      const place = placeOf(places, text, terms, () => [kind, text, detail]);
      const row = terms[place];
      if (row && detail !== null && detail > (row[2] ?? "")) row[2] = detail;
      return place;
    },
    pod(cluster, namespace, pod, { kind, name }) {
      const scope = within(
        within(namespaces, cluster, () => new Map()),
        namespace,
        () => ({ pods: new Map(), workloads: new Map() }),
      );
      const named = within(scope.workloads, kind, () => new Map());
      placeOf(named, name, workloads, () => [cluster, namespace, kind, name, ownerDepth(kind)]);
      const place = placeOf(scope.pods, pod, pods, () => [cluster, namespace, pod, kind, name]);
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
      const places = within(instancePlaces, pod, () => new Map());
      const place = placeOf(places, identity, instances, () => [
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
    container: (name) => placeOf(containerPlaces, name, containers, () => name),
  };
}

type Places = Map<string, number>;

function within<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
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
