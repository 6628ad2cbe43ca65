import type { ContainerLog, Given, PodEvent, PodRow } from "../../evidence/evidence.ts";
import type { Node, Owner, PersistentVolumeClaim, Pod } from "../../evidence/kubernetes.ts";

/** What one Evidence will be about, while the pieces of the input are still being handed out. */
export interface Subject {
  kind: "pod" | "controller" | "node" | "claim";
  namespace: string | undefined;
  /** undefined: a fragment of a description that does not show its pod's name. */
  name: string | undefined;
  uid: string | undefined;
  pod: Given<Pod> | undefined;
  row: Given<PodRow> | undefined;
  owners: Given<Owner>[];
  /** Every controller above the pod by name, given or not. */
  chain: { kind: string; name: string; uid?: string }[];
  node: Given<Node> | undefined;
  claims: Given<PersistentVolumeClaim>[];
  events: PodEvent[];
  /** The input shows that there are no events. */
  noEvents: boolean;
  logs: ContainerLog[];
}

/** All subjects of one input, found by what pieces say of them. */
export interface Subjects {
  all: Subject[];
  byUid: Map<string, Subject>;
  /** Pods by their namespaces, and below "" whatever these are; then by their names. */
  byName: Map<string, Map<string, Subject[]>>;
}

/** What is known of a subject when it is met. */
type Known = Pick<Subject, "kind"> &
  Partial<
    Pick<Subject, "namespace" | "name" | "uid" | "pod" | "row" | "node" | "claims" | "events" | "logs">
  >;

/** No namespace has this name. */
const anywhere = "";

export function openSubjects(): Subjects {
  return { all: [], byUid: new Map(), byName: new Map([[anywhere, new Map()]]) };
}

export function addSubject(subjects: Subjects, about: Known): Subject {
  const subject: Subject = {
    kind: about.kind,
    namespace: about.namespace,
    name: about.name,
    uid: about.uid,
    pod: about.pod,
    row: about.row,
    owners: [],
    chain: [],
    node: about.node,
    claims: about.claims ?? [],
    events: about.events ?? [],
    noEvents: false,
    logs: about.logs ?? [],
  };
  subjects.all.push(subject);
  if (subject.kind === "pod") nameSubject(subjects, subject);
  return subject;
}

/** More pods of one name than any input has reason to show; beyond, only their uid finds them. */
const maxNamesakes = 64;

/** Makes a pod's subject findable by its name and uid; called again when a fragment's name becomes known. */
export function nameSubject({ byUid, byName }: Subjects, subject: Subject): void {
  const { uid, name, namespace } = subject;
  if (uid !== undefined && !byUid.has(uid)) byUid.set(uid, subject);
  if (name === undefined) return;
  addName(byName, anywhere, name, subject);
  if (namespace) addName(byName, namespace, name, subject);
}

function addName(byName: Subjects["byName"], namespace: string, name: string, subject: Subject): void {
  let names = byName.get(namespace);
  if (names === undefined) byName.set(namespace, (names = new Map()));
  const same = names.get(name);
  if (same === undefined) names.set(name, [subject]);
  else if (same.length < maxNamesakes && !same.includes(subject)) same.push(subject);
}

/** All pods of that name, of all namespaces when none is given. */
export function podsNamed(
  { byName }: Subjects,
  namespace: string | undefined,
  name: string,
): readonly Subject[] {
  return byName.get(namespace ?? anywhere)?.get(name) ?? none;
}

const none: readonly Subject[] = [];

/**
 * The pod that a piece names. A piece without namespace belongs to the only pod of its name; with two of them it
 * belongs to neither. A uid decides where both sides have one: a StatefulSet gives a new pod its predecessor's name.
 */
export function findPod(
  subjects: Subjects,
  {
    namespace,
    name,
    uid,
  }: { namespace?: string | undefined; name?: string | undefined; uid?: string | undefined },
): Subject | undefined {
  const exact = uid === undefined ? undefined : subjects.byUid.get(uid);
  if (exact) return exact;
  if (name === undefined) return undefined;
  const isSame = (subject: Subject) => isSameUid(subject, uid);
  const ofAnyNamespace = podsNamed(subjects, undefined, name);
  if (namespace === undefined) {
    const same = ofAnyNamespace.filter(isSame);
    return same.length === 1 ? same[0] : undefined;
  }
  return (
    podsNamed(subjects, namespace, name).find(isSame) ??
    ofAnyNamespace.find((subject) => subject.namespace === undefined && isSame(subject))
  );
}

function isSameUid({ uid, pod }: Subject, other: string | undefined): boolean {
  if (uid === undefined || other === undefined || uid === other) return true;
  // Events about a static pod bear the hash of its manifest, which its mirror pod has as an annotation.
  return pod?.object.metadata?.annotations?.["kubernetes.io/config.hash"] === other;
}

/** Names of the containers that the pod is known to have. */
export function containerNames({ pod, events }: Subject): Set<string> {
  const names = new Set<string>();
  const { spec, status } = pod?.object ?? {};
  for (const list of [spec?.containers, spec?.initContainers, spec?.ephemeralContainers]) {
    for (const { name } of list ?? []) if (name) names.add(name);
  }
  for (const { name } of containerStatuses(status)) if (name) names.add(name);
  for (const { container } of events) if (container !== undefined) names.add(container);
  return names;
}

/** Names of the containers that have ended at least once, as far as their statuses show. */
export function failedContainers({ pod }: Subject): string[] {
  const failed = containerStatuses(pod?.object.status).filter(({ state, lastState, restartCount }) => {
    const ended = state?.terminated ?? lastState?.terminated;
    return (restartCount ?? 0) > 0 || (ended !== undefined && ended.exitCode !== 0);
  });
  return failed.map(({ name }) => name).filter((name) => name !== "");
}

/** Statuses of all kinds of containers, in the order of the status. */
export function containerStatuses(
  status: Pod["status"] | undefined,
): NonNullable<NonNullable<Pod["status"]>["containerStatuses"]> {
  const {
    initContainerStatuses: init,
    containerStatuses: own = [],
    ephemeralContainerStatuses,
  } = status ?? {};
  // Most pods have no others.
  if (init === undefined && ephemeralContainerStatuses === undefined) return own;
  return [...(init ?? []), ...own, ...(ephemeralContainerStatuses ?? [])];
}
