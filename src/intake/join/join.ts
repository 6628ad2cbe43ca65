/**
 * From pieces to Evidence. A piece belongs to a pod because of a uid, a namespace and name, an owner reference or a
 * path, or because the input leaves no other choice. What none of these places is said in a warning and stands on its
 * own or is left out; it is never given to the pod it would fit best.
 */
import type { Evidence, Given, PodEvent, PodRow, Warning } from "../../evidence/evidence.ts";
import { showInstant } from "../../evidence/instant.ts";
import type { Node, Owner, PersistentVolumeClaim, Pod } from "../../evidence/kubernetes.ts";
import type { FileKnowledge } from "../file-name.ts";
import type { Piece } from "../format.ts";
import { addControllers } from "./add-controllers.ts";
import { adoptNamespaces } from "./adopt-namespaces.ts";
import { type Now, dateEvent, findNow } from "./instant.ts";
import { nameCutContainer } from "./name-cut-container.ts";
import { type Owners, chainOwners, indexOwners } from "./owner-chain.ts";
import { type OtherEvents, eventsOf, placePodEvents } from "./place-events.ts";
import type { FoundLog } from "./found-log.ts";
import { placeLogs } from "./place-logs.ts";
import { placeNameless } from "./place-nameless.ts";
import { placePods, placeRows } from "./place-pods.ts";
import { addSiblings } from "./siblings.ts";
import { type Subject, type Subjects, addSubject, openSubjects, podsNamed } from "./subject.ts";

export interface FoundPiece {
  piece: Piece;
  /** What the name of its file said. */
  known?: FileKnowledge;
  /** Of a file in an archive or a folder, which need not be about a pod at all. */
  isIncidental?: boolean;
}

export interface Joined {
  evidence: Evidence[];
  warnings: Warning[];
  /** Custom objects that turned out to own nothing, by kind. */
  unusedKinds: Map<string, number>;
}

export function join(found: readonly FoundPiece[], about: { cluster?: string; observedAt?: string }): Joined {
  const sorted = sortPieces(found);
  adoptNamespaces(sorted);
  const subjects = openSubjects();
  const warnings = placePods(subjects, sorted.pods);
  placeRows(subjects, sorted.rows);
  const { nameless, others, ofEarlierPods } = placePodEvents(subjects, sorted.events);
  for (const { kind, namespace, name } of sorted.withoutEvents) {
    if (kind !== "Pod") continue;
    for (const subject of podsNamed(subjects, namespace, name ?? "")) subject.noEvents = true;
  }
  const listed = namespacesListed(sorted.events);
  for (const subject of subjects.all)
    subject.noEvents ||= subject.namespace !== undefined && listed.has(subject.namespace);
  for (const warning of placeNameless(subjects, nameless, sorted.hasNoEvents)) warnings.push(warning);
  for (const subject of subjects.all) nameCutContainer(subject);
  for (const warning of placeLogs(subjects, sorted.logs)) warnings.push(warning);
  for (const warning of warnOfEarlierPods(ofEarlierPods)) warnings.push(warning);

  const owners = indexOwners(sorted.owners);
  for (const subject of subjects.all) chainOwners(subject, owners);
  addControllers(subjects, owners, others);
  attach(subjects, sorted, others);
  if (subjects.all.every(isQuotation)) addBystanders(subjects, sorted, others);
  else {
    addFailingClaims(subjects, sorted, others);
    addLostNodes(subjects, sorted, others);
  }

  const observed = about.observedAt === undefined ? undefined : Date.parse(about.observedAt);
  const now =
    observed === undefined || Number.isNaN(observed)
      ? findNow(subjects.all)
      : { at: observed, isExact: true };
  const instant = now === undefined ? undefined : showInstant(now.at);
  const evidence = subjects.all.map((subject) => toEvidence(subject, about.cluster, now, instant));
  addSiblings(evidence);
  return { evidence, warnings, unusedKinds: countUnused(owners, subjects) };
}

interface Sorted {
  pods: Given<Pod>[];
  rows: Given<PodRow>[];
  owners: { owner: Given<Owner>; custom: boolean }[];
  nodes: Map<string, Given<Node>>;
  /** By namespace and name of a pod, and by its name alone: where it is said to run. */
  nodesOfPods: Map<string, string>;
  claims: Given<PersistentVolumeClaim>[];
  /** By the name of a pod: claims that are said to be mounted by it. */
  claimsOfPods: Map<string, Given<PersistentVolumeClaim>[]>;
  events: PodEvent[];
  withoutEvents: { kind: string; namespace?: string; name?: string }[];
  hasNoEvents: boolean;
  logs: FoundLog[];
}

function sortPieces(found: readonly FoundPiece[]): Sorted {
  const sorted: Sorted = {
    pods: [],
    rows: [],
    owners: [],
    nodes: new Map(),
    nodesOfPods: new Map(),
    claims: [],
    claimsOfPods: new Map(),
    events: [],
    withoutEvents: [],
    hasNoEvents: false,
    logs: [],
  };
  for (const { piece, known, isIncidental } of found) {
    switch (piece.kind) {
      case "pod":
        sorted.pods.push(piece.pod);
        break;
      case "row":
        sorted.rows.push(piece.row);
        break;
      case "owner":
        sorted.owners.push({ owner: piece.owner, custom: piece.custom ?? false });
        break;
      case "node": {
        const name = piece.node.object.metadata?.name;
        if (name === undefined) break;
        sorted.nodes.set(name, piece.node);
        for (const pod of piece.pods ?? [])
          for (const place of [pod.namespace, undefined])
            sorted.nodesOfPods.set(placeKey(place, pod.name), name);
        break;
      }
      case "claim":
        sorted.claims.push(piece.claim);
        for (const name of piece.usedBy ?? []) {
          const same = sorted.claimsOfPods.get(name);
          if (same) same.push(piece.claim);
          else sorted.claimsOfPods.set(name, [piece.claim]);
        }
        break;
      case "event":
        sorted.events.push(piece.event);
        break;
      case "no-events":
        if (piece.involved?.name === undefined) sorted.hasNoEvents = true;
        else sorted.withoutEvents.push(piece.involved);
        break;
      case "log":
        sorted.logs.push({
          log: piece.log,
          ...(known && { known }),
          ...(piece.containers !== undefined && { containers: piece.containers }),
          ...(isIncidental && { isIncidental }),
        });
    }
  }
  return sorted;
}

/**
 * Namespaces whose events were listed, not those of one object: then a pod without an event had none. A list that is
 * about several objects of a namespace was not asked for one of them. (A description shows only its own.)
 */
function namespacesListed(events: readonly PodEvent[]): Set<string> {
  const seen = new Map<string, string>();
  const listed = new Set<string>();
  for (const { involved, source } of events) {
    const { namespace, kind, name } = involved;
    if (
      namespace === undefined ||
      listed.has(namespace) ||
      (source.form !== "object" && source.form !== "table")
    )
      continue;
    const place = `${namespace}/${source.file ?? ""}`;
    const about = `${kind}/${name ?? ""}`;
    const before = seen.get(place);
    if (before === undefined) seen.set(place, about);
    else if (before !== about) listed.add(namespace);
  }
  return listed;
}

/** Nodes, claims, and the events of all that a subject is made of. */
function attach(subjects: Subjects, sorted: Sorted, others: OtherEvents): void {
  const { nodes, claims, claimsOfPods } = sorted;
  const claimsByName = new Map(
    claims.map((claim) => [placeKey(claim.object.metadata?.namespace, claim.object.metadata?.name), claim]),
  );
  for (const subject of subjects.all) {
    const { namespace, pod } = subject;
    const more: PodEvent[] = [];
    for (const { kind, name } of subject.chain)
      for (const event of eventsOf(others, kind, namespace, name)) more.push(event);
    const node = pod?.object.spec?.nodeName ?? subject.row?.object.node ?? listedNode(subject, sorted);
    if (node !== undefined && node !== "") {
      subject.node = nodes.get(node);
      // Events about nodes stand in the namespace "default", whatever the pod's.
      for (const event of eventsOf(others, "Node", undefined, node)) more.push(event);
    }
    // A pod's own object names its claims better.
    for (const claim of (pod === undefined && claimsOfPods.get(subject.name ?? "")) || []) {
      const { namespace: there, name = "" } = claim.object.metadata ?? {};
      if (there !== undefined && namespace !== undefined && there !== namespace) continue;
      subject.claims.push(claim);
      for (const event of eventsOf(others, "PersistentVolumeClaim", there, name)) more.push(event);
    }
    for (const volume of pod?.object.spec?.volumes ?? []) {
      const name =
        volume.persistentVolumeClaim?.claimName ?? (volume.ephemeral && `${subject.name}-${volume.name}`);
      if (name === undefined) continue;
      const claim =
        claimsByName.get(placeKey(namespace, name)) ?? claimsByName.get(placeKey(undefined, name));
      if (claim && !subject.claims.includes(claim)) subject.claims.push(claim);
      for (const event of eventsOf(others, "PersistentVolumeClaim", namespace, name)) more.push(event);
    }
    if (more.length > 0) subject.events = [...new Set([...subject.events, ...more])];
  }
}

/** A pod of whose node only the node's own description tells. */
function listedNode({ kind, name, namespace, pod }: Subject, { nodesOfPods }: Sorted): string | undefined {
  return kind === "pod" && pod === undefined ? nodesOfPods.get(placeKey(namespace, name)) : undefined;
}

function placeKey(namespace: string | undefined, name: string | undefined): string {
  return `${namespace ?? ""}/${name ?? ""}`;
}

/** A few lines that nothing places: words that somebody put beside what was asked for. */
function isQuotation({ kind, name, pod, row, events, logs }: Subject): boolean {
  return (
    kind === "pod" &&
    name === undefined &&
    pod === undefined &&
    row === undefined &&
    events.length === 0 &&
    logs.every(({ lines }) => lines.length <= 12)
  );
}

/** Which pod waits for a claim is not known without the pod's object; that no volume can be made for it is. */
function addFailingClaims(subjects: Subjects, { claims }: Sorted, others: OtherEvents): void {
  const told = new Set(subjects.all.flatMap(({ events }) => events));
  for (const [key, byNamespace] of others) {
    const [about, name] = key.split("/", 2);
    if (about !== "persistentvolumeclaim" || !name) continue;
    for (const [namespace, events] of byNamespace) {
      if (!events.some((event) => isRefused(event) && !told.has(event))) continue;
      const claim = claims.find(({ object }) => object.metadata?.name === name);
      addSubject(subjects, { kind: "claim", name, namespace, events, claims: claim ? [claim] : [] });
    }
  }
}

/** Where nothing tells on which node the pods are, and all that are shown are lost. */
function addLostNodes(subjects: Subjects, { nodes, nodesOfPods }: Sorted, others: OtherEvents): void {
  const isPlaced = subjects.all.some(({ pod, row }) => pod?.object.spec?.nodeName ?? row?.object.node);
  if (isPlaced || nodesOfPods.size > 0 || [...nodes.values()].some(({ object }) => !isLost(object))) return;
  for (const [name, node] of nodes)
    addSubject(subjects, {
      kind: "node",
      name,
      node,
      events: [...eventsOf(others, "Node", undefined, name)],
    });
}

function isLost({ status }: Node): boolean {
  const ready = status?.conditions?.find(({ type }) => type === "Ready");
  return ready !== undefined && ready.status !== "True";
}

function isFailing(event: PodEvent): boolean {
  return event.type === "Warning" || isRefused(event);
}

function hasFailed(byNamespace: Map<string | undefined, PodEvent[]>): boolean {
  return [...byNamespace.values()].some((events) => events.some(isFailing));
}

function isRefused({ reason }: PodEvent): boolean {
  return reason === "ProvisioningFailed" || reason === "FailedBinding" || reason === "ClaimLost";
}

/** An input of nodes or claims alone, or of nothing but events about them, is about these. */
function addBystanders(subjects: Subjects, { nodes, claims }: Sorted, others: OtherEvents): void {
  for (const [name, node] of nodes)
    addSubject(subjects, {
      kind: "node",
      name,
      node,
      events: [...eventsOf(others, "Node", undefined, name)],
    });
  for (const claim of claims) {
    const { name, namespace } = claim.object.metadata ?? {};
    if (name === undefined) continue;
    const events = [...eventsOf(others, "PersistentVolumeClaim", namespace, name)];
    addSubject(subjects, { kind: "claim", name, namespace, claims: [claim], events });
  }
  if (!subjects.all.every(isQuotation)) return;
  // Where there is nothing else at all, it is told of a claim that it is in order.
  const isAll = subjects.all.length === 0 && ![...others.values()].some(hasFailed);
  for (const [key, byNamespace] of others) {
    const [about = "", name] = key.split("/", 2);
    const kind = about === "node" ? "node" : about === "persistentvolumeclaim" ? "claim" : undefined;
    if (kind === undefined || (kind === "node" && !name)) continue;
    for (const [namespace, events] of byNamespace)
      if ((isAll && kind === "claim") || events.some(isFailing))
        addSubject(subjects, {
          kind,
          name: name || undefined,
          ...(kind === "claim" && { namespace }),
          events,
        });
  }
}

function toEvidence(
  subject: Subject,
  cluster: string | undefined,
  now: Now | undefined,
  instant: string | undefined,
): Evidence {
  const { namespace, pod, row, owners, node, claims, events, noEvents, logs } = subject;
  const evidence: Evidence = { owners, claims, logs, siblings: [], alerts: [] };
  if (cluster !== undefined) evidence.cluster = cluster;
  if (namespace !== undefined) evidence.namespace = namespace;
  if (pod) evidence.pod = pod;
  if (row) evidence.row = row;
  if (node) evidence.node = node;
  if (events.length > 0 || noEvents) evidence.events = events.map((event) => dateEvent(event, now));
  if (instant !== undefined) evidence.now = instant;
  return evidence;
}

function warnOfEarlierPods(events: readonly PodEvent[]): Warning[] {
  if (events.length === 0) return [];
  const names = [...new Set(events.map(({ involved }) => involved.name))].slice(0, 3).join(", ");
  return [
    {
      code: "event-of-earlier-pod",
      detail: `${events.length} events are about earlier pods of the same name (${names}), by their uid, and were left out.`,
    },
  ];
}

function countUnused({ all }: Owners, subjects: Subjects): Map<string, number> {
  const used = new Set(subjects.all.flatMap(({ owners }) => owners));
  const unused = new Map<string, number>();
  for (const { owner, custom } of all) {
    if (!custom || used.has(owner)) continue;
    const { kind } = owner.object;
    unused.set(kind, (unused.get(kind) ?? 0) + 1);
  }
  return unused;
}
