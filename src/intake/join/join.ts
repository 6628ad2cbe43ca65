/**
 * From pieces to Evidence. A piece belongs to a pod because of a uid, a namespace and name, an owner reference or a
 * path, or because the input leaves no other choice. What none of these places is said in a warning and stands on its
 * own or is left out; it is never given to the pod it would fit best.
 */
import type { Evidence, PodEvent, Warning } from "../../evidence/evidence.ts";
import { showInstant } from "../../evidence/instant.ts";
import { addControllers } from "./add-controllers.ts";
import { adoptNamespaces } from "./adopt-namespaces.ts";
import { addBystanders } from "./bystanders.ts";
import { type Now, dateEvent, findNow } from "./instant.ts";
import { nameCutContainer } from "./name-cut-container.ts";
import { type Owners, chainOwners, indexOwners } from "./owner-chain.ts";
import { type OtherEvents, eventsOf, placePodEvents } from "./place-events.ts";
import { placeLogs } from "./place-logs.ts";
import { placeNameless } from "./place-nameless.ts";
import { placePods, placeRows } from "./place-pods.ts";
import { addSiblings } from "./siblings.ts";
import { type FoundPiece, type Sorted, placeKey, sortPieces } from "./sort-pieces.ts";
import { type Subject, type Subjects, openSubjects, podsNamed } from "./subject.ts";

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
  addBystanders(subjects, sorted, others);

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
